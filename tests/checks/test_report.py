"""What `check` says of whole reports."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib import Quote, QuoteKind, Report, Span, check, from_json, parse, to_json

PUBLISHED = datetime(2024, 5, 14, 9, 30, tzinfo=UTC)


@st.composite
def consistent(draw: st.DrawFn) -> dict[str, object]:
    """Draw the numbers and dates of a report that agrees with itself."""
    women, men = draw(st.integers(4, 400)), draw(st.integers(4, 400))
    day = draw(st.dates(date(1995, 1, 1), date(2024, 5, 1)))
    years = draw(st.integers(20, 99))
    return {
        "whole": women + men,
        "women": women,
        "men": men,
        "weekday": f"{day:%A}",
        "day": f"{day:%B} {day.day}, {day.year}",
        "years": f"{years}th",
        "year": 2024 - years,
        "close": "”",
    }


TEXT = (
    "The flood killed {whole} people - {women} women and {men} men - in Dran on {weekday}, {day}.\n\n"
    "“We remember them,{close} Ada Lund said on the {years} anniversary of the fire of {year}."
)


def found(fields: dict[str, object]) -> list[str]:
    return [finding.code for finding in check(parse(TEXT.format(**fields), published=PUBLISHED))]


@given(consistent())
def test_a_report_that_agrees_with_itself_is_passed_in_silence(fields: dict[str, object]) -> None:
    assert found(fields) == []


@given(consistent(), st.integers(1, 3), st.integers(1, 6))
def test_each_disagreement_that_is_put_into_it_is_found(fields: dict[str, object], slip: int, days: int) -> None:
    weekdays = [f"{date(2024, 5, 13) + timedelta(days=each):%A}" for each in range(7)]
    another = weekdays[(weekdays.index(str(fields["weekday"])) + days) % 7]
    assert found(fields | {"women": int(str(fields["women"])) + slip}) == ["partition-sum"]
    assert found(fields | {"weekday": another}) == ["weekday-disagrees"]
    assert found(fields | {"year": int(str(fields["year"])) - slip}) == ["anniversary-disagrees"]
    assert found(fields | {"close": ""}) == ["unpaired-quotation-mark"]


@given(consistent(), st.integers(1, 3))
def test_what_is_found_survives_being_written_and_read(fields: dict[str, object], slip: int) -> None:
    text = TEXT.format(**fields | {"year": int(str(fields["year"])) - slip, "close": ""})
    report = parse(text, published=PUBLISHED)
    checked = attrs.evolve(report, findings=check(report, information=True))
    assert checked.findings
    assert from_json(to_json(checked)) == checked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed 12 people.", [("figure-uncredited", "12 people")]),
        ("The flood killed 12 people, Ada Lund said.", []),
        ("She arrived. “Nobody was there in the whole long night before dawn.”", [("quote-uncredited", "Nobody was")]),
        ("“Nobody was there,” Ada Lund said.", []),
        ("They gathered at the “Low Water” hall.", []),
    ],
)
def test_who_is_credited_with_nothing_is_information(text: str, expected: list[tuple[str, str]]) -> None:
    report = parse(text)
    told = [(finding.code, finding.span) for finding in check(report, information=True) if finding.span]
    assert [
        (code, span.text[: len(words)]) for (code, span), (_, words) in zip(told, expected, strict=True)
    ] == expected
    assert check(report) == ()


def test_the_parts_of_a_quotation_are_told_together() -> None:
    text = "“We saw it,” and “it sank.”"
    first, second = Span("We saw it,", 1), Span("it sank.", 18)
    (finding,) = check(Report(text, quotes=(Quote((first, second), QuoteKind.DIRECT),)), information=True)
    assert (finding.span, finding.related) == (first, (second,))


def test_what_parse_found_to_disagree_is_handed_on() -> None:
    text = "Published: Monday, 14 May 2024 09:30 UTC\n\nThe boats came back on 31 April 2024.\n"
    report = parse(text)
    assert [finding.code for finding in check(report)] == ["publication-weekday-disagrees", "no-such-day"]
    assert set(check(report)) == set(report.findings)
