"""Days that are counted out, hours as they are said, how long and how far: what readers of English take them to mean.

Publication, unless a test says otherwise: Wednesday 1 March 2023, 18:18 at +04:00.
"""

from datetime import datetime, timedelta, timezone

import pytest

from reportlib.reading.times import read_times
from reportlib.reading.tokens import Tokens

PUBLISHED = datetime(2023, 3, 1, 18, 18, tzinfo=timezone(timedelta(hours=4)))


def told(text: str, published: datetime | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(time.span.text, time.timex) for time in read_times(Tokens(text), published)[0]]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("The port will close the week after next.", "the week after next", "2023-W11"),
        ("It closed the month before last.", "the month before last", "2023-01"),
        ("The council meets on the second Tuesday of next month.", "the second Tuesday of next month", "2023-04-11"),
        ("The fair ends on the 15th of this month.", "the 15th of this month", "2023-03-15"),
        ("The fair will open on Monday the 27th.", "Monday the 27th", "2023-03-27"),
        ("It opened on Friday the 10th.", "Friday the 10th", "2023-02-10"),
        ("It opened on Friday 17th.", "Friday 17th", "2023-02-17"),
        ("The bridge opened on Feb. 29.", "Feb. 29", "2020-02-29"),
        ("The bridge will open on Feb. 29.", "Feb. 29", "2024-02-29"),
        ("The court sits this coming Friday.", "this coming Friday", "2023-03-03"),
        ("The court sits next Friday.", "next Friday", "2023-03-10"),
        ("It came three days after Christmas.", "three days after Christmas", "2022-12-28"),
        ("It is three weeks from tomorrow.", "three weeks from tomorrow", "2023-03-23"),
        ("It came more than 48 hours ago.", "more than 48 hours ago", "2023-02-27"),
        ("They met on 2/21.", "2/21", "2023-02-21"),
        ("They met on 21/2, she said.", "21/2", "2023-02-21"),
    ],
)
def test_days_that_are_counted_out(text: str, words: str, timex: str) -> None:
    assert told(text) == [(words, timex)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained for two weeks before May 13, 2019.", [("two weeks", "P2W"), ("May 13, 2019", "2019-05-13")]),
        ("the siege lasting ten days from May 13, 2019", [("ten days", "P10D"), ("May 13, 2019", "2019-05-13")]),
        ("ten working days after May 13, 2019", [("ten working days", "P10D"), ("May 13, 2019", "2019-05-13")]),
        ("It grew on 11/20 of the shelves.", []),
        ("She was cleared on 3/4 of the counts.", []),
        ("It came the day before last Tuesday.", [("last Tuesday", "2023-02-28")]),
        ("the first Monday after the vote", [("Monday", "2023-02-27")]),
    ],
)
def test_words_that_only_look_like_days_counted_out(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_days_counted_out_without_a_publication_stay_open() -> None:
    assert told("on the first Monday of June", None) == [("the first Monday of June", "XXXX-06-XX")]
    assert told("the first Monday of next month", None) == [("the first Monday of next month", "XXXX-XX-XX")]
    assert told("on the 15th of next month", None) == [("the 15th of next month", "XXXX-XX-15")]
    assert told("two days before Christmas", None) == [("two days before Christmas", "XXXX-XX-XX")]
    assert told("the first Monday of June last year", None) == [("the first Monday of June last year", "XXXX-06-XX")]
    assert told("on June 31 of last year", None) == []
    assert told("the first weekend of next month", None) == [("the first weekend of next month", "XXXX-WXX-WE")]
    assert told("the weekend of May 5", None) == [("the weekend of May 5", "XXXX-WXX-WE")]
    assert told("in the week of Thanksgiving", None) == [("the week of Thanksgiving", "XXXX-WXX")]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("It began on Monday afternoon at 3:30.", "Monday afternoon at 3:30", "2023-02-27T15:30"),
        ("It began at 8:30 Friday evening.", "8:30 Friday evening", "2023-02-24T20:30"),
        ("It began at 8:30 p.m. Friday night.", "8:30 p.m. Friday night", "2023-02-24T20:30"),
        ("It began tonight at 1 a.m.", "tonight at 1 a.m.", "2023-03-01T01"),
        ("The talks resume tonight at 8.", "tonight at 8", "2023-03-01T20"),
        ("It struck last night at ten, she said.", "last night at ten", "2023-02-28T22"),
        ("It struck last night at 10 harbours.", "last night", "2023-02-28TNI"),
        ("The boat left at half past three on Monday.", "half past three on Monday", "2023-02-27T03:30"),
        ("It began at a quarter to nine on Friday evening.", "a quarter to nine on Friday evening", "2023-02-24T20:45"),
        ("It began at 2230 GMT on Monday night.", "2230 GMT on Monday night", "2023-02-27T22:30Z"),
        ("At present no boats sail.", "present", "PRESENT_REF"),
    ],
)
def test_hours_as_they_are_said(text: str, words: str, timex: str) -> None:
    assert told(text) == [(words, timex)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sailed (at 10 p.m) and sank.", [("10 p.m", "T22")]),
        ("It sailed at 13 p.m. and sank.", []),
        ("It sailed at 4 in the morning.", [("4 in the morning", "T04")]),
        ("It sailed at ten at night.", [("ten at night", "T22")]),
        ("It sailed at 4 o'clock in the afternoon.", [("4 o'clock in the afternoon", "T16")]),
        ("It sailed at 4 o'clock in the morning.", [("4 o'clock in the morning", "T04")]),
        ("It sailed at 11 o'clock at night.", [("11 o'clock at night", "T23")]),
        ("It sailed at 1800 hours.", [("1800 hours", "T18:00")]),
        ("It sailed at 08:30:05 UTC.", [("08:30:05 UTC", "T08:30:05Z")]),
        ("It sailed at 10:35:10 a.m.", [("10:35:10 a.m.", "T10:35:10")]),
        ("It sailed at 10.35 a.m. EDT.", [("10.35 a.m. EDT", "T10:35-04:00")]),
        ("It sailed at 16:30+04:00 and sank.", [("16:30+04:00", "T16:30+04:00")]),
        ("It sailed at 18:18 GMT+3.", [("18:18 GMT+3", "T18:18+03:00")]),
        ("It sailed at 18:18 UTC-0500.", [("18:18 UTC-0500", "T18:18-05:00")]),
        ("It sailed at 24:00 on Monday.", [("24:00 on Monday", "2023-02-27T24:00")]),
        ("It sailed at 25:00 on Monday.", [("Monday", "2023-02-27")]),
        ("It rained from 9 a.m. to 5 p.m. Monday.", [("9 a.m.", "2023-02-27T09"), ("5 p.m. Monday", "2023-02-27T17")]),
        (
            "It rained from 9 a.m. to 5 p.m. and on Monday.",
            [("9 a.m.", "T09"), ("5 p.m.", "T17"), ("Monday", "2023-02-27")],
        ),
        ("It sailed at 11 GMT, by 9.30 EST.", [("11 GMT", "T11Z"), ("9.30 EST", "T09:30-05:00")]),
        ("It gained 5 PT, and 10 CAT scans.", []),
        ("It closed at 1630 local time.", [("1630 local time", "T16:30")]),
        ("They meet every first Monday of the month.", [("every first Monday of the month", "P1M")]),
        ("They meet on the first Monday of each month.", [("the first Monday of each month", "P1M")]),
        ("They met every Tuesday and Thursday.", [("every Tuesday", "XXXX-WXX-2"), ("Thursday", "XXXX-WXX-4")]),
        ("The verse 3:16 is short.", []),
        ("It won 3:1 at home.", []),
    ],
)
def test_clocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between two and three years", [("two and three years", "P2Y/P3Y")]),
        ("two hundred and five years", [("two hundred and five years", "P205Y")]),
        ("12 to 18 months", [("12 to 18 months", "P12M/P18M")]),
        ("2 hours and 30 minutes", [("2 hours and 30 minutes", "PT2H30M")]),
        ("two years and three months", [("two years and three months", "P2Y3M")]),
        ("3 weeks 2 days", [("3 weeks 2 days", "P3W2D")]),
        ("30 minutes and 2 hours", [("30 minutes", "PT30M"), ("2 hours", "PT2H")]),
        ("between 2 years and 30 months", [("2 years", "P2Y"), ("30 months", "P30M")]),
        ("in the wee hours of Monday", [("Monday", "2023-02-27")]),
        ("in the 1960s and 70s", [("the 1960s", "196"), ("70s", "197")]),
        ("in Q1 2024", [("Q1 2024", "2024-Q1")]),
        ("in the 2007/08 season", [("2007/08", "2007/2008")]),
        ("50 years ago today", [("50 years ago today", "1973-03-01")]),
        ("2 1/2 years", [("2 1/2 years", "P2.5Y")]),
        ("3½ years", [("3½ years", "P3.5Y")]),
        ("dozens of years", [("dozens of years", "PXY")]),
        ("three years or so", [("three years or so", "P3Y")]),
        ("a year and a half", [("a year and a half", "P1.5Y")]),
        ("a decades-long war", [("decades-long", "PXY")]),
        ("a three-month-long strike", [("three-month", "P3M")]),
        ("a 27-year-old war", [("27-year-old", "P27Y")]),
        ("a 27-year-old man", []),
        ("a man in his late 30s", []),
        ("a woman in her early thirties", []),
        ("in the late 30s", [("the late 30s", "193")]),
        ("in the 90’s", [("the 90’s", "199")]),
        ("over the past decade", [("the past decade", "P10Y")]),
        ("every one hundred and five years", [("every one hundred and five years", "P105Y")]),
        ("three times a week", [("three times a week", "P1W")]),
        ("a year-ago figure", [("year-ago", "2022")]),
        ("the year-ago quarter", [("the year-ago quarter", "2021-Q4")]),
        ("the final quarter of 2010", [("the final quarter of 2010", "2010-Q4")]),
        ("the 1988 quarter", [("the 1988 quarter", "1988")]),
        ("the Year III", []),
        ("at year-end", [("year-end", "2023-12-31")]),
        ("that very day", [("that very day", "2023-03-01")]),
        ("two and a half years ago", [("two and a half years ago", "2020-09")]),
        ("weeks later", [("weeks later", "XXXX-WXX")]),
        ("five hours ago", [("five hours ago", "PAST_REF")]),
        ("the coming weeks", [("the coming weeks", "FUTURE_REF")]),
        ("a quarter of a mile", []),
        ("$1.76 a year", []),
    ],
)
def test_how_long_and_how_far(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected
