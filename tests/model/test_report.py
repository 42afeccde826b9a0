"""Reports: verbatim, with ids that resolve; walked, selected from, and moved."""

from collections.abc import Iterator
from typing import Any, TypeVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.errors import InvalidValueError
from reportlib.model import (
    Attribution,
    Dateline,
    Event,
    Figure,
    Finding,
    Mention,
    Outlet,
    Person,
    Quote,
    QuoteKind,
    Report,
    Span,
    exactly,
)
from reportlib.model.value import Value
from reportlib.testing import STRATEGIES, reports, spans, texts

V = TypeVar("V", bound=Value)
TEXT = "Four boats sank off Ostrel, the harbour master said."
FOUR = Span("Four", 0)
BOATS = Span("Four boats", 0)
SANK = Span("sank", 11)


def names(value: Value) -> list[str]:
    return [field.name for field in attrs.fields(type(value))]  # type: ignore[arg-type]  # every Value is an attrs class


def every_value(value: Any) -> Iterator[Value]:
    """Find what `walk` finds, the plain way."""
    if isinstance(value, Value):
        yield value
        for name in names(value):
            yield from every_value(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from every_value(each)


def preceded(value: V, prefix: str) -> V:
    """Rebuild a value as it would be if that prefix stood before the text."""

    def rebuilt(held: Any) -> Any:
        if isinstance(held, tuple):
            return tuple(map(rebuilt, held))
        return preceded(held, prefix) if isinstance(held, Value) else held

    fields = {name: rebuilt(getattr(value, name)) for name in names(value)}
    if isinstance(value, Span):
        fields["start"] += len(prefix)
    if isinstance(value, Report):
        fields["text"] = prefix + value.text
    return type(value)(**fields)


def problems(refused: pytest.ExceptionInfo[InvalidValueError]) -> list[tuple[str, str]]:
    return [(problem.location, problem.code) for problem in refused.value.problems]


# ------------------------------------------------------------------ verbatim
@given(reports())
def test_every_span_is_verbatim(report: Report) -> None:
    for span in report.select(Span):
        assert report.text[span.start : span.end] == span.text


@given(reports(), st.data())
def test_a_span_that_says_something_else_is_refused_wherever_it_stands(report: Report, data: st.DataObject) -> None:
    words = data.draw(texts())
    start = data.draw(st.integers(0, len(report.text) + 2))
    if report.text[start : start + len(words)] == words:
        return
    wrong = Span(words, start)
    finding = Finding("odd", "Odd.", wrong)
    with pytest.raises(InvalidValueError) as refused:
        attrs.evolve(report, title=wrong, findings=(*report.findings, finding))
    assert problems(refused) == [
        ("$.title", "not-verbatim"),
        (f"$.findings[{len(report.findings)}].span", "not-verbatim"),
    ]


@given(reports(), texts())
def test_another_text_is_refused_unless_all_spans_stand_in_it_too(report: Report, text: str) -> None:
    stray = [span for span in report.select(Span) if text[span.start : span.end] != span.text]
    if stray:
        with pytest.raises(InvalidValueError) as refused:
            attrs.evolve(report, text=text)
        assert [problem.code for problem in refused.value.problems] == ["not-verbatim"] * len(stray)
    else:
        assert attrs.evolve(report, text=text).text == text


@given(reports(), texts())
def test_text_moved_by_a_prefix_moves_spans_and_changes_nothing_else(report: Report, prefix: str) -> None:
    later = preceded(report, prefix)
    assert later.text == prefix + report.text
    for before, after in zip(every_value(report), every_value(later), strict=True):
        assert type(before) is type(after)
        for name in names(before):
            held, held_later = getattr(before, name), getattr(after, name)
            if isinstance(before, Span) and name == "start":
                assert held_later == held + len(prefix)
            elif not isinstance(held, tuple | Value) and name != "text":
                assert held_later == held


def test_the_message_shows_what_stands_there() -> None:
    with pytest.raises(InvalidValueError, match=r"\$\.title: expected the text's own words 'Four' at 0-4, got 'Five'"):
        Report(TEXT, title=Span("Five", 0))


def test_a_span_past_the_end_is_refused() -> None:
    for start in (len(TEXT), len(TEXT) + 1, 10**9):
        with pytest.raises(InvalidValueError) as refused:
            Report(TEXT, byline=Span("x", start))
        assert problems(refused) == [("$.byline", "not-verbatim")]


def test_the_empty_text_is_a_text() -> None:
    assert Report("").extent == (0, 0)
    assert list(Report("").walk()) == [Report("")]


# ------------------------------------------------------------------ references and parts
def test_ids_are_unique() -> None:
    one, other, third = (Event(name, SANK, "sinking") for name in ("e1", "e2", "e1"))
    with pytest.raises(InvalidValueError) as refused:
        Report(TEXT, events=(one, other, third))
    assert problems(refused) == [("$.events[0].id", "duplicate-id"), ("$.events[2].id", "duplicate-id")]


def test_references_resolve() -> None:
    part = Figure(FOUR, FOUR, exactly(4), event="e1")
    stray = attrs.evolve(part, event="e2")
    figure = Figure(BOATS, FOUR, exactly(4), parts=(part, stray), event="e3")
    sinking = Event("e1", SANK, "sinking")
    assert Report(TEXT, figures=(part,), events=(sinking,)).figures[0].event == "e1"
    with pytest.raises(InvalidValueError) as refused:
        Report(TEXT, figures=(part, figure), events=(sinking,))
    assert problems(refused) == [
        ("$.figures[1].event", "unresolved-reference"),
        ("$.figures[1].parts[1].event", "unresolved-reference"),
    ]


def test_all_that_disagrees_is_reported_at_once() -> None:
    wrong = Span("Nine", 0)
    quote = Quote(
        (wrong, SANK), QuoteKind.INDIRECT, (Attribution(Person("Ilse Marrin"), Span("she", 30), Span("told", 47)),)
    )
    with pytest.raises(InvalidValueError) as refused:
        Report(
            TEXT,
            dateline=Dateline(BOATS, (wrong,)),
            mentions=(Mention(Span("the harbour", 28), Outlet("NNA")),),
            quotes=(quote,),
            figures=(Figure(BOATS, FOUR, exactly(4), event="e9"),),
            events=(Event("e1", SANK, "sinking"), Event("e1", wrong, "sinking")),
        )
    assert problems(refused) == [
        ("$.dateline.places[0]", "not-verbatim"),
        ("$.quotes[0].content[0]", "not-verbatim"),
        ("$.quotes[0].attribution[0].mention", "not-verbatim"),
        ("$.quotes[0].attribution[0].cue", "not-verbatim"),
        ("$.events[1].trigger", "not-verbatim"),
        ("$.events[0].id", "duplicate-id"),
        ("$.events[1].id", "duplicate-id"),
        ("$.figures[0].event", "unresolved-reference"),
    ]


@pytest.mark.parametrize("width", [1, 10], ids=["once", "ten times"])
def test_parts_that_run_in_a_circle_are_refused(width: int) -> None:
    figure, inner = Figure(BOATS, FOUR, exactly(4)), Figure(BOATS, FOUR, exactly(4))
    object.__setattr__(figure, "parts", (inner,) * width)
    object.__setattr__(inner, "parts", (figure,) * width)
    with pytest.raises(InvalidValueError) as refused:
        Report(TEXT, figures=(Figure(FOUR, FOUR, exactly(4)), figure))
    assert problems(refused) == [("$.figures[1].parts", "too-deep")]
    with pytest.raises(InvalidValueError) as refused:
        Figure(BOATS, FOUR, exactly(4), parts=(figure,))
    assert problems(refused) == [("$.parts", "too-deep")]


# ------------------------------------------------------------------ its own fields
@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("text", "Four \ud83d boats", "lone-surrogate"),
        ("text", None, "wrong-type"),
        ("title", "Four boats", "wrong-type"),
        ("source", "NNA", "wrong-type"),
        ("source", Person("Ilse Marrin"), "wrong-type"),
        ("url", "", "empty"),
        ("url", "https://news.example/\udc80", "lone-surrogate"),
        ("language", "", "malformed"),
        ("language", "English!", "malformed"),
        ("language", "en_GB", "malformed"),
        ("language", "en\n", "malformed"),
        ("quotes", None, "wrong-type"),
        ("quotes", "abc", "wrong-type"),
        ("findings", iter(()), "wrong-type"),
    ],
)
def test_fields_of_a_report(field: str, value: Any, code: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Report(**{"text": TEXT, field: value})
    assert problems(refused) == [(f"$.{field}", code)]


# ------------------------------------------------------------------ walking and selecting
@given(reports())
def test_walk_finds_every_value_once_outer_before_inner(report: Report) -> None:
    found = list(report.walk())
    assert [id(value) for value in found] == [id(value) for value in every_value(report)]
    assert found[0] is report


@given(st.sampled_from(list(STRATEGIES)).flatmap(st.from_type))
def test_children_lead_to_the_values_directly_inside(value: Value) -> None:
    below = [value]
    for path, child in value.children():
        held: Any = value
        for step in path:
            held = held[step] if isinstance(step, int) else getattr(held, step)
        assert held is child
        below += every_value(child)
    assert [id(each) for each in below] == [id(each) for each in every_value(value)]


@given(reports(), st.sampled_from(list(STRATEGIES)))
def test_select_finds_every_value_of_a_type(report: Report, cls: type[Value]) -> None:
    assert list(report.select(cls)) == [value for value in every_value(report) if type(value) is cls]


@given(texts().flatmap(lambda text: st.tuples(reports(text=st.just(text)), spans(text))))
def test_select_by_what_covers_and_what_is_covered(drawn: tuple[Report, Span]) -> None:
    report, span = drawn
    here = set(range(span.start, span.end))

    def characters(value: Value) -> set[int]:
        return set(range(*value.extent)) if value.extent else set()

    standing = [value for value in every_value(report) if value.extent]
    inside = [value for value in standing if characters(value) <= here]
    around = [value for value in standing if characters(value) >= here]
    assert list(report.select(Value, covered_by=span)) == inside
    assert list(report.select(Value, covering=span)) == around
    assert list(report.select(Value, covered_by=span, covering=span)) == [each for each in inside if each in around]
    assert report in report.select(Report, covering=span)
