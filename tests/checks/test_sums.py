"""Whether a report agrees with itself."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib import (
    Figure,
    FigureKind,
    Quantity,
    Report,
    Span,
    about,
    at_least,
    at_most,
    between,
    check,
    exactly,
    parse,
)
from reportlib.testing import reports

TEXT = "whole first second third"
STARTS = {word: TEXT.index(word) for word in TEXT.split()}


def figure(word: str, quantity: Quantity, **fields: object) -> Figure:
    span = Span(word, STARTS[word])
    return Figure(span, span, quantity, **{"kind": FigureKind.COUNT, **fields})  # type: ignore[arg-type]


def report(whole: Quantity, *parts: Quantity, partition: bool = False) -> Report:
    words = TEXT.split()[1:]
    below = tuple(figure(word, part) for word, part in zip(words, parts, strict=False))
    return Report(TEXT, figures=(figure("whole", whole, parts=below, partition=partition),))


def codes(given_report: Report) -> list[tuple[str, str]]:
    return [(finding.code, finding.span.text) for finding in check(given_report) if finding.span]


# ------------------------------------------------------------------ properties
@given(reports())
def test_any_report_can_be_checked_and_is_not_changed(given_report: Report) -> None:
    findings = check(given_report)
    assert check(given_report) == findings
    places = [finding.span.start for finding in findings if finding.span]
    assert places == sorted(places)
    for finding in findings:
        assert finding.span is None or given_report.text.startswith(finding.span.text, finding.span.start)


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=3))
def test_parts_that_add_up_are_no_finding(parts: list[int]) -> None:
    assert codes(report(exactly(sum(parts)), *map(exactly, parts), partition=True)) == []
    assert codes(report(at_least(sum(parts)), *map(exactly, parts), partition=True)) == []


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=3), st.integers(1, 10**6))
def test_a_partition_that_does_not_add_up_is_a_finding(parts: list[int], missing: int) -> None:
    assert codes(report(exactly(sum(parts) + missing), *map(exactly, parts), partition=True)) == [
        ("partition-sum", "whole")
    ]
    assert codes(report(exactly(sum(parts) + missing), *map(exactly, parts))) == []


# ------------------------------------------------------------------ examples
@pytest.mark.parametrize(
    ("whole", "part", "found"),
    [
        (exactly(12), exactly(12), False),
        (exactly(12), exactly(13), True),
        (exactly(12), at_least(13), True),
        (exactly(12), at_most(13), False),
        (exactly(12), between(10, 20), False),
        (exactly(12), between(13, 20), True),
        (exactly(12), about(13), False),
        (about(12), exactly(13), False),
        (at_least(12), exactly(13), False),
        (at_most(12), exactly(13), True),
        (between(10, 12), exactly(12), False),
        (exactly(Decimal("1.5")), exactly(Decimal("1.6")), True),
    ],
)
def test_a_part_is_no_more_than_its_whole_can_be(whole: Quantity, part: Quantity, found: bool) -> None:
    assert codes(report(whole, part)) == [("part-above-whole", "first")] * found


def test_parts_in_another_unit_are_not_compared() -> None:
    whole = figure("whole", exactly(12), kind=FigureKind.MONEY, unit="USD")
    part = figure("first", exactly(30), kind=FigureKind.PERCENT, unit="%")
    assert check(Report(TEXT, figures=(figure("whole", whole.quantity, unit="USD", parts=(part,)),))) == ()


@pytest.mark.parametrize(
    ("whole", "parts", "found"),
    [
        (exactly(5), [exactly(2), exactly(3)], False),
        (exactly(5), [exactly(2), exactly(2)], True),
        (exactly(5), [exactly(3), exactly(3)], True),
        (exactly(5), [exactly(2), at_least(1)], False),
        (exactly(5), [exactly(2), at_least(4)], True),
        (exactly(5), [between(1, 2), between(1, 2)], True),
        (exactly(5), [between(1, 2), between(1, 3)], False),
        (at_least(5), [exactly(1), exactly(2)], True),
        (at_least(5), [exactly(4), exactly(4)], False),
        (at_most(5), [exactly(1), exactly(2)], False),
        (at_most(5), [exactly(3), exactly(3)], True),
        (about(5), [exactly(1), exactly(1)], False),
        (exactly(5), [about(1), exactly(1)], False),
    ],
)
def test_the_parts_of_a_partition_can_make_up_the_whole(whole: Quantity, parts: list[Quantity], found: bool) -> None:
    assert codes(report(whole, *parts, partition=True)) == [("partition-sum", "whole")] * found


def test_parts_of_parts_are_checked_too() -> None:
    inner = figure("first", exactly(3), parts=(figure("second", exactly(4)),))
    assert codes(Report(TEXT, figures=(figure("whole", exactly(9), parts=(inner,)),))) == [
        ("part-above-whole", "second")
    ]


def test_a_text_that_contradicts_itself_is_found_out() -> None:
    assert [finding.code for finding in check(parse(STORM))] == ["part-above-whole"]


def test_a_text_that_adds_up_is_no_finding() -> None:
    assert check(parse(STORM.replace("15", "5"))) == ()


STORM = "The storm killed 12 people, including 15 sailors."
