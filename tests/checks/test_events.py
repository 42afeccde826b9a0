"""Events that are told as past and lie ahead, and events with two tolls."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib import (
    Attribution,
    Event,
    Figure,
    Organization,
    Outcome,
    Person,
    Quantity,
    Report,
    Span,
    Status,
    TimeBasis,
    TimeExpression,
    TimeKind,
    Unnamed,
    about,
    at_least,
    check,
    exactly,
    from_json,
    more_than,
    to_json,
)

TEXT = "The storm struck on 14 May. It killed 12 people, Ada Lund said; the guard counted 15 dead and 3 sailors."


def at(words: str) -> Span:
    return Span(words, TEXT.index(words))


def storm(timex: str = "2024-05-14", status: Status = Status.OCCURRED) -> Event:
    return Event("e1", at("struck"), "storm", time=TimeExpression(at("14 May"), TimeKind.DATE, timex), status=status)


def toll(words: str, quantity: Quantity, **fields: object) -> Figure:
    given_fields = {"outcome": Outcome.KILLED, "event": "e1", **fields}
    return Figure(at(words), at(words.split(maxsplit=1)[0]), quantity, **given_fields)  # type: ignore[arg-type]


def codes(report: Report) -> list[tuple[str, str, list[str]]]:
    return [
        (finding.code, finding.span.text, [span.text for span in finding.related])
        for finding in check(report)
        if finding.span
    ]


# ------------------------------------------------------------------ after the publication
@pytest.mark.parametrize(
    ("timex", "status", "is_found"),
    [
        ("2024-05-15", Status.OCCURRED, True),
        ("2024-06", Status.OCCURRED, True),
        ("2025", Status.OCCURRED, True),
        ("2024-05-15", Status.PLANNED, False),
        ("2024-05-15", Status.DENIED, False),
        ("2024-05-14", Status.OCCURRED, False),
        ("2024-05", Status.OCCURRED, False),
        ("XXXX-05-15", Status.OCCURRED, False),
        ("2024-05-13", Status.OCCURRED, False),
    ],
)
def test_an_event_told_as_past_has_begun_when_it_is_published(timex: str, status: Status, is_found: bool) -> None:
    report = Report(TEXT, published=datetime(2024, 5, 14, 7, 30, tzinfo=UTC), events=(storm(timex, status),))
    assert codes(report) == [("event-after-publication", "struck", ["14 May"])] * is_found
    assert check(Report(TEXT, events=report.events)) == ()


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), st.integers(-12, 14))
def test_a_day_that_has_begun_anywhere_is_not_ahead(moment: datetime, hours: int) -> None:
    published = moment.replace(fold=0, tzinfo=timezone(timedelta(hours=hours)))
    easternmost = published.astimezone(timezone(timedelta(hours=14)))
    for days, is_found in ((-1, False), (0, False), (1, True)):
        day = (easternmost + timedelta(days=days)).date().isoformat()
        report = Report(TEXT, published=published, events=(storm(day),))
        assert [finding.code for finding in check(report)] == ["event-after-publication"] * is_found


# ------------------------------------------------------------------ two tolls
@pytest.mark.parametrize(
    ("one", "other", "is_found"),
    [
        (exactly(12), exactly(15), True),
        (exactly(15), exactly(12), True),
        (exactly(12), exactly(12), False),
        (exactly(12), at_least(12), False),
        (exactly(12), more_than(12), True),
        (exactly(12), about(15), False),
        (at_least(12), exactly(15), False),
    ],
)
def test_two_tolls_of_one_event_are_told_where_both_cannot_be(one: Quantity, other: Quantity, is_found: bool) -> None:
    report = Report(TEXT, events=(storm(),), figures=(toll("12 people", one), toll("15 dead", other)))
    assert codes(report) == [("tolls-disagree", "15 dead", ["12 people"])] * is_found


@pytest.mark.parametrize(
    "fields",
    [
        {"outcome": Outcome.INJURED},
        {"outcome": None},
        {"event": None},
        {"event": "e2"},
        {"status": Status.POSSIBLE},
        {"counted": Span("sailors", TEXT.index("sailors"))},
    ],
)
def test_figures_that_tell_something_else_are_no_second_toll(fields: dict[str, object]) -> None:
    events = (storm(), Event("e2", at("killed"), "killing"))
    figures = (toll("12 people", exactly(12)), toll("15 dead", exactly(15), **fields))
    assert check(Report(TEXT, events=events, figures=figures)) == ()


@pytest.mark.parametrize("text", ["It killed 12. It killed 3 of them.", "It killed 12 others. It killed 3 others."])
def test_some_of_those_who_were_told_are_no_second_toll(text: str) -> None:
    figures = tuple(
        Figure(
            Span(number, text.index(number)),
            Span(number, text.index(number)),
            exactly(int(number)),
            counted=Span("others", text.index("others")) if "others" in text else None,
            outcome=Outcome.KILLED,
            event="e1",
        )
        for number in ("12", "3")
    )
    assert check(Report(text, events=(Event("e1", Span("killed", 3), "raid"),), figures=figures)) == ()


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("It killed 12 people in Dran. In Ostrel, it killed 15 people.", False),
        ("It killed 12 people in Dran. It killed 15 people in Dran.", True),
        ("It killed 12 people in May. It killed 15 people in Dran.", True),
        ("It killed 12 people. The number of deaths among nurses is 15.", False),
    ],
)
def test_a_toll_of_another_place_or_of_some_is_no_second_toll(text: str, is_found: bool) -> None:
    figures = tuple(
        Figure(
            Span(number, text.index(number)),
            Span(number, text.index(number)),
            exactly(int(number)),
            outcome=Outcome.KILLED,
            event="e1",
        )
        for number in ("12", "15")
    )
    report = Report(text, events=(Event("e1", Span("killed", 3), "storm"),), figures=figures)
    assert [finding.code for finding in check(report)] == ["tolls-disagree"] * is_found


def test_a_date_that_was_worked_out_is_not_held_against_the_publication() -> None:
    time = TimeExpression(at("14 May"), TimeKind.DATE, "2024-05-15", basis=TimeBasis.RELATIVE)
    report = Report(
        TEXT, published=datetime(2024, 5, 1, tzinfo=UTC), events=(Event("e1", at("struck"), "storm", time=time),)
    )
    assert check(report) == ()


def test_a_toll_and_the_one_it_rose_from_do_not_disagree() -> None:
    text = "The toll rose to 52 from 47."
    figures = tuple(
        Figure(
            Span(word, text.index(word)),
            Span(word, text.index(word)),
            exactly(int(word)),
            outcome=Outcome.KILLED,
            event="e1",
        )
        for word in ("52", "47")
    )
    assert check(Report(text, events=(Event("e1", Span("toll", 4), "storm"),), figures=figures)) == ()


@pytest.mark.parametrize(
    ("source", "named"),
    [
        (Person("Ada Lund"), "Ada Lund"),
        (Organization("Varnian Coast Guard"), "Varnian Coast Guard"),
        (Unnamed("two officials"), "two officials"),
    ],
)
def test_it_is_told_who_gave_which_toll(source: Person | Organization | Unnamed, named: str) -> None:
    figures = (
        toll("12 people", exactly(12), attribution=(Attribution(source),)),
        toll("15 dead", exactly(15)),
    )
    report = Report(TEXT, events=(storm(),), figures=figures)
    (finding,) = check(report)
    assert finding.message == (
        f'Two numbers are given for one event, killed: "12 people", credited to {named}, '
        'and "15 dead", credited to nobody.'
    )
    kept = Report(TEXT, events=report.events, figures=figures, findings=(finding,))
    assert from_json(to_json(kept)) == kept
