"""Days of the week that dates do not fall on, and anniversaries that count back to another year."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib import Report, Span, TimeBasis, TimeExpression, TimeKind, check, parse

PUBLISHED = datetime(2024, 5, 14, 9, 30, tzinfo=UTC)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def found(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (finding.code, finding.span.text, [span.text for span in finding.related])
        for finding in check(parse(text, published=PUBLISHED))
        if finding.span
    ]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 6))
def test_a_day_is_found_exactly_where_its_weekday_is_another(day: date, weekday: int) -> None:
    words = f"{WEEKDAYS[weekday]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"
    wrong = weekday != day.weekday()
    assert found(f"The bridge in Dran opened on {words}.") == [("weekday-disagrees", words, [])] * wrong


@given(st.integers(2, 200), st.integers(-3, 3))
def test_an_anniversary_is_found_exactly_where_its_year_is_another(years: int, slip: int) -> None:
    year = 2024 - years + slip
    words = f"the {years}th anniversary"
    wrong = slip != 0 and year < 2024
    text = f"People in Ostrel marked {words} of the charter of {year}."
    assert found(text) == [("anniversary-disagrees", words, [str(year)])] * wrong


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened on Friday, and closed on 14 May 2024.",
        "It lasted from Monday to Tuesday, May 14, 2024.",
        "The bridge opened on a Sunday in May 2024.",
        "Dran marked the 20th anniversary of its charter, and Ilse Marrin recalled the flood of 1981.",
        "Dran marked the 20th anniversary of its charter. The flood was in 2003.",
        "Dran will mark the 20th anniversary of its charter on 3 June 2024.",
        "Dran marked the 20th anniversary of the flood of May 2004 with a concert.",
    ],
)
def test_nothing_is_found_where_nothing_disagrees(text: str) -> None:
    assert found(text) == []


def test_an_anniversary_may_be_off_by_little_across_a_clause() -> None:
    text = "Dran marked the 21st anniversary of the loss of the Silver Tern, which sank on May 18, 2004."
    assert found(text) == [("anniversary-disagrees", "the 21st anniversary", ["May 18, 2004"])]


def test_a_weekday_is_compared_in_a_report_that_was_not_parsed() -> None:
    text = "on Sat., 11 May 2024"
    time = TimeExpression(Span(text[3:], 3), TimeKind.DATE, "2024-05-11", basis=TimeBasis.STATED)
    assert check(Report(text, times=(time,))) == ()
    wrong = TimeExpression(Span(text[3:], 3), TimeKind.DATE, "2024-05-12", basis=TimeBasis.STATED)
    assert [finding.message for finding in check(Report(text, times=(wrong,)))] == [
        '"Sat., 11 May 2024", 2024-05-12, is a Sunday.'
    ]
