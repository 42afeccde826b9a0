"""The strategies that ship with the library: what they promise, and that nothing else needs them."""

import importlib
import inspect
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from reportlib import testing
from reportlib.errors import InvalidValueError
from reportlib.model import (
    Figure,
    Person,
    Quantity,
    Quote,
    QuoteKind,
    Report,
    Span,
    Status,
    TimeExpression,
    TimeKind,
    exactly,
)
from reportlib.model.value import Value
from reportlib.testing import (
    STRATEGIES,
    attributions,
    chains,
    datelines,
    event_ids,
    events,
    figures,
    findings,
    mentions,
    participants,
    people,
    places,
    quantities,
    quotes,
    reports,
    spans,
    spans_in_order,
    spans_within,
    texts,
    time_expressions,
    timexes,
)

TEXT = "Four boats sank off Ostrel, the harbour master said."
STANDING: tuple[Callable[..., st.SearchStrategy[Any]], ...] = (
    attributions, datelines, events, figures, findings, mentions, participants, places, quotes, spans, time_expressions,
)  # fmt: skip


# ------------------------------------------------------------------ the text that values stand in
@pytest.mark.parametrize("strategy", [*STANDING, spans_in_order], ids=lambda strategy: strategy.__name__)
def test_values_stand_in_the_text_they_are_given(strategy: Callable[..., st.SearchStrategy[Any]]) -> None:
    @settings(max_examples=25)
    @given(texts().flatmap(lambda text: st.tuples(st.just(text), strategy(text))))
    def stand(drawn: tuple[str, Value | tuple[Span, ...]]) -> None:
        text, value = drawn
        for each in value if isinstance(value, tuple) else value.walk():
            if isinstance(each, Span):
                assert text[each.start : each.end] == each.text

    stand()


@pytest.mark.parametrize("strategy", STANDING, ids=lambda strategy: strategy.__name__)
def test_the_text_may_be_a_strategy_or_left_out(strategy: Callable[..., st.SearchStrategy[Any]]) -> None:
    @settings(max_examples=25)
    @given(strategy(st.just(TEXT)), strategy())
    def stand(value: Value, _: Value) -> None:
        for each in value.walk():
            if isinstance(each, Span):
                assert TEXT[each.start : each.end] == each.text

    stand()


@pytest.mark.parametrize("strategy", [*STANDING, spans_in_order, chains], ids=lambda strategy: strategy.__name__)
def test_nothing_stands_in_an_empty_text(strategy: Callable[..., st.SearchStrategy[Any]]) -> None:
    assert strategy("").is_empty


@given(spans(st.sampled_from(("", TEXT))))
def test_empty_texts_are_passed_over(span: Span) -> None:
    assert span.text in TEXT


# ------------------------------------------------------------------ the keywords
def named(cls: type[Value]) -> set[str]:
    return {field.name for field in attrs.fields(cls)}  # type: ignore[arg-type]  # every Value is an attrs class


KEYWORDED = [cls for cls in STRATEGIES if cls not in (Span, Quantity)]


@pytest.mark.parametrize("cls", KEYWORDED, ids=lambda cls: cls.__name__)
def test_keywords_are_the_names_of_the_fields(cls: type[Value]) -> None:
    parameters = inspect.signature(STRATEGIES[cls]).parameters.values()
    assert {each.name for each in parameters if each.kind is each.KEYWORD_ONLY} == named(cls)


@pytest.mark.parametrize("cls", KEYWORDED, ids=lambda cls: cls.__name__)
def test_strategies_for_all_fields_decide_the_value(cls: type[Value]) -> None:
    strategy = STRATEGIES[cls]

    @settings(max_examples=25)
    @given(strategy(), st.data())
    def decide(value: Value, data: st.DataObject) -> None:
        fields = {name: st.just(getattr(value, name)) for name in named(cls)}
        assert data.draw(strategy(**fields)) == value

    decide()


@given(reports(quotes=lambda text: st.tuples(quotes(text, kind=st.just(QuoteKind.DIRECT)))))
def test_a_function_of_the_text_decides_a_field(report: Report) -> None:
    assert [quote.kind for quote in report.quotes] == [QuoteKind.DIRECT]


@given(reports(text=st.just(TEXT), title=spans, figures=lambda text: st.tuples(figures(text, event=st.none()))))
def test_a_strategy_is_such_a_function(report: Report) -> None:
    assert report.title is not None
    assert len(report.figures) == 1


@given(quotes(TEXT, attribution=lambda text: st.tuples(attributions(text, source=people(name=st.just("Ilse Marrin"))))))
def test_a_quote_with_a_speaker_is_speech(quote: Quote) -> None:
    assert quote.kind.is_speech
    assert isinstance(quote.speaker, Person)
    assert quote.speaker.name == "Ilse Marrin"


@given(figures(TEXT, quantity=st.just(exactly(4)), status=st.just(Status.OCCURRED)))
def test_parts_are_drawn_from_the_strategies_of_the_whole(figure: Figure) -> None:
    for each in figure.walk():
        if isinstance(each, Figure):
            assert (each.quantity, each.status) == (exactly(4), Status.OCCURRED)


@given(figures(parts=st.just(()), event=event_ids()))
def test_a_figure_without_parts_names_an_event(figure: Figure) -> None:
    assert not figure.parts
    assert not figure.partition
    assert figure.event


@given(quantities(number=st.integers(0, 9), approximate=st.just(False)))
def test_ends_come_from_the_numbers_given(quantity: Quantity) -> None:
    assert not quantity.approximate
    assert {quantity.low, quantity.high} <= {None, *range(10)}


@given(spans(TEXT).flatmap(lambda outer: st.tuples(st.just(outer), spans_within(outer))))
def test_spans_within_a_span_stand_where_it_stands(drawn: tuple[Span, Span]) -> None:
    outer, inner = drawn
    assert outer.covers(inner)
    assert TEXT[inner.start : inner.end] == inner.text


@pytest.mark.parametrize("kind", [None, *TimeKind], ids=str)
def test_timexes_of_a_kind_are_well_formed(kind: TimeKind | None) -> None:
    @settings(max_examples=300)
    @given(timexes(kind), st.sampled_from(TimeKind) if kind is None else st.just(kind))
    def well_formed(timex: str, drawn_kind: TimeKind) -> None:
        time = TimeExpression(Span("then", 0), drawn_kind, timex)
        if time.earliest and time.latest:
            assert time.earliest <= time.latest
        assert time.edtf is None or time.edtf

    well_formed()


def test_a_figure_that_names_a_missing_event_is_refused() -> None:
    stray = figures(TEXT, event=event_ids())

    @settings(max_examples=1, database=None, phases=[Phase.generate])
    @given(reports(text=st.just(TEXT), events=st.just(()), figures=st.tuples(stray)))
    def never(_: Report) -> None:
        pytest.fail("a report with a reference that leads nowhere")

    with pytest.raises(InvalidValueError, match="unresolved-reference"):
        never()


# ------------------------------------------------------------------ reach
@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(lambda report: report == Report(""), id="the empty report"),
        pytest.param(lambda report: any(span.start > 5 for span in report.select(Span)), id="a span far in"),
        pytest.param(lambda report: any(ord(c) > 0xFFFF for c in report.text), id="a character beyond the BMP"),
        pytest.param(lambda report: any(len(quote.content) > 1 for quote in report.quotes), id="an interrupted quote"),
        pytest.param(lambda report: any(len(quote.attribution) > 1 for quote in report.quotes), id="a chain"),
        pytest.param(lambda report: any(figure.depth > 1 for figure in report.figures), id="parts of parts"),
        pytest.param(lambda report: any(figure.partition for figure in report.figures), id="a partition"),
        pytest.param(lambda report: any(figure.event for figure in report.figures), id="a figure of an event"),
        pytest.param(lambda report: any(event.time and event.place for event in report.events), id="when and where"),
        pytest.param(lambda report: report.dateline and report.dateline.places, id="a dateline with a place"),
        pytest.param(lambda report: report.published and report.published.utcoffset(), id="published off UTC"),
    ],
)
def test_reports_hold_whatever_a_report_can_hold(wanted: Callable[[Report], object]) -> None:
    once = settings(max_examples=5000, database=None, phases=[Phase.generate])
    assert wanted(find(reports(), lambda report: bool(wanted(report)), settings=once))


# ------------------------------------------------------------------ the module
def test_every_strategy_is_exported_and_has_a_docstring() -> None:
    for name in testing.__all__:
        assert inspect.getdoc(getattr(testing, name)) or name == "STRATEGIES", name


def python(*lines: str) -> str:
    done = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_library_does_not_import_hypothesis() -> None:
    shown = python(
        "import sys",
        "import reportlib",
        "reportlib.parse('Four boats sank off Ostrel, the harbour master said.')",
        "print(sorted(name for name in sys.modules if name.partition('.')[0] == 'hypothesis'))",
    )
    assert shown == "[]"


def test_without_hypothesis_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(ModuleNotFoundError, match=r'pip install "reportlib-news\[testing\]"') as raised:
        importlib.reload(testing)
    assert raised.value.name == "hypothesis"


def test_importing_the_strategies_registers_them() -> None:
    shown = python(
        "from hypothesis import find, strategies as st",
        "from reportlib.model import Report",
        "import reportlib.testing",
        "print(find(st.from_type(Report), lambda report: report.text == ''))",
    )
    assert shown == repr(Report(""))
