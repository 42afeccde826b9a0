"""Spans: relations, order, and what is no span."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.errors import InvalidValueError
from reportlib.model import Span
from reportlib.testing import spans, spans_in_order, spans_within, texts

IN_ONE_TEXT = texts().flatmap(lambda text: st.tuples(spans(text), spans(text), spans(text)))


def characters(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@given(texts().flatmap(lambda text: st.tuples(st.just(text), spans(text))))
def test_a_span_is_a_slice_of_its_text(drawn: tuple[str, Span]) -> None:
    text, span = drawn
    assert text[span.start : span.end] == span.text
    assert span.extent == (span.start, span.end)


@given(IN_ONE_TEXT)
def test_relations_say_what_the_sets_of_characters_say(drawn: tuple[Span, Span, Span]) -> None:
    one, other, _ = drawn
    assert one.covers(other) == (characters(one) >= characters(other))
    assert one.overlaps(other) == (not characters(one).isdisjoint(characters(other)))
    assert one.precedes(other) == (max(characters(one)) < min(characters(other)))


@given(IN_ONE_TEXT)
def test_covering_is_a_partial_order(drawn: tuple[Span, Span, Span]) -> None:
    one, other, third = drawn
    assert one.covers(one)
    if one.covers(other) and other.covers(one):
        assert one == other
    if one.covers(other) and other.covers(third):
        assert one.covers(third)


@given(IN_ONE_TEXT)
def test_two_spans_overlap_unless_one_precedes_the_other(drawn: tuple[Span, Span, Span]) -> None:
    one, other, third = drawn
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) + one.precedes(other) + other.precedes(one) == 1
    if one.precedes(other) and other.precedes(third):
        assert one.precedes(third)


@given(spans().flatmap(lambda outer: st.tuples(st.just(outer), spans_within(outer))))
def test_a_span_covers_those_within_it(drawn: tuple[Span, Span]) -> None:
    outer, inner = drawn
    assert outer.covers(inner)
    assert outer.text[inner.start - outer.start :].startswith(inner.text)


@given(IN_ONE_TEXT)
def test_spans_sort_by_start_and_then_by_end(drawn: tuple[Span, Span, Span]) -> None:
    assert sorted(drawn) == sorted(drawn, key=lambda span: (span.start, span.end))
    one, other, _ = drawn
    assert (one < other) + (other < one) + (one == other) == 1


@given(spans_in_order())
def test_content_of_a_quote_is_in_order(content: tuple[Span, ...]) -> None:
    assert all(before.precedes(after) for before, after in pairwise(content))
    assert list(content) == sorted(content)


def test_spans_have_no_order_with_other_things() -> None:
    with pytest.raises(TypeError, match="not supported between instances of 'Span' and 'int'"):
        Span("boats", 3) < 4  # type: ignore[operator]  # noqa: B015 - it is the comparison that fails


def test_offsets_count_code_points() -> None:
    text = "e\u0301 👩🏽\u200d🚒 𐍈: “boats”"
    span = Span("boats", text.index("boats"))
    assert text[span.start : span.end] == "boats"
    assert span.start == 12


class Words(str):
    __slots__ = ()


class Count(int):
    pass


@pytest.mark.parametrize(
    ("text", "start", "found"),
    [
        pytest.param("", 0, {("text", "empty")}, id="no words"),
        pytest.param("boats", -1, {("start", "negative")}, id="before the text"),
        pytest.param("boats", 10**5000, {("start", "out-of-range")}, id="beyond any text"),
        pytest.param("boats", True, {("start", "wrong-type")}, id="a boolean is no number"),
        pytest.param("boats", 3.0, {("start", "wrong-type")}, id="a float is no offset"),
        pytest.param("boats", Count(3), {("start", "wrong-type")}, id="a subclass of int"),
        pytest.param(Words("boats"), 3, {("text", "wrong-type")}, id="a subclass of str"),
        pytest.param(b"boats", 3, {("text", "wrong-type")}, id="bytes are no text"),
        pytest.param("bo\udcffats", 3, {("text", "lone-surrogate")}, id="half of a pair"),
        pytest.param("\ud83d\udea2", 3, {("text", "lone-surrogate")}, id="both halves of a pair, apart"),
        pytest.param(None, None, {("text", "wrong-type"), ("start", "wrong-type")}, id="all at once"),
    ],
)
def test_what_is_no_span(text: Any, start: Any, found: set[tuple[str, str]]) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Span(text, start)
    assert {(problem.path[0], problem.code) for problem in refused.value.problems} == found
