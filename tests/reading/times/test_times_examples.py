"""What readers of English take times to mean: one table for each kind of expression.

Publication, unless a test says otherwise: Wednesday 1 March 2023, 18:18 at +04:00.
"""

from datetime import datetime, timedelta, timezone

import pytest

from reportlib import Finding, TimeExpression
from reportlib.reading.times import read_times
from reportlib.reading.tokens import Tokens

PUBLISHED = datetime(2023, 3, 1, 18, 18, tzinfo=timezone(timedelta(hours=4)))


def read(text: str, published: datetime | None = PUBLISHED) -> list[TimeExpression]:
    return read_times(Tokens(text), published)[0]


def findings(text: str) -> list[Finding]:
    return read_times(Tokens(text), PUBLISHED)[1]


def told(text: str, published: datetime | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(time.span.text, time.timex) for time in read(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("It burned in February 1992.", "February 1992", "1992-02"),
        ("It burned in February of 1992.", "February of 1992", "1992-02"),
        ("It burned in Feb. '92.", "Feb. '92", "1992-02"),
        ("It burned in 1992.", "1992", "1992"),
        ("It burned on the 25th day of May, 1992.", "the 25th day of May, 1992", "1992-05-25"),
        ("It burned on twenty-fifth May 1992.", "twenty-fifth May 1992", "1992-05-25"),
        ("It burned on 05-Aug-2016.", "05-Aug-2016", "2016-08-05"),
        ("It burned in 2015-12.", "2015-12", "2015-12"),
        ("The 2007-08 season", "2007-08", "2007/2008"),
        ("The 1915-17 siege", "1915-17", "1915/1917"),
        ("in the 1990s", "the 1990s", "199"),
        ("in the mid-1990s", "the mid-1990s", "199"),
        ("in the '80s", "the '80s", "198"),
        ("in the nineties", "the nineties", "199"),
        ("since nineteen ninety-seven", "nineteen ninety-seven", "1997"),
        ("in the 19th century", "the 19th century", "18"),
        ("in the nineteenth century", "the nineteenth century", "18"),
        ("in 490 BC", "490 BC", "BC0490"),
        ("in the 480s BC", "the 480s BC", "BC048"),
        ("in the 5th century BC", "the 5th century BC", "BC04"),
        ("in AD 79", "AD 79", "0079"),
        ("in the third quarter of 1989", "the third quarter of 1989", "1989-Q3"),
        ("in the 1988 third quarter", "the 1988 third quarter", "1988-Q3"),
        ("in the second half of 2019", "the second half of 2019", "2019-H2"),
        ("in the spring of 1794", "the spring of 1794", "1794-SP"),
        ("in fiscal 2022", "fiscal 2022", "2022"),
        ("on Easter Sunday 2021", "Easter Sunday 2021", "2021-04-04"),
        ("on New Year's Day 1990", "New Year's Day 1990", "1990-01-01"),
        ("in the last week of March 2009", "the last week of March 2009", "2009-W13"),
        ("in the week of April 5, 2021", "the week of April 5, 2021", "2021-W14"),
        ("on the first Monday of June 2021", "the first Monday of June 2021", "2021-06-07"),
        ("on the last Friday in April 2021", "the last Friday in April 2021", "2021-04-30"),
        ("two weeks before May 13, 2019", "two weeks before May 13, 2019", "2019-04-29"),
        ("three months before May 31, 2019", "three months before May 31, 2019", "2019-02-28"),
    ],
)
def test_stated_dates(text: str, words: str, timex: str) -> None:
    assert told(text) == [(words, timex)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("February 25-26, 1992", [("February 25-26, 1992", "1992-02-25/1992-02-26")]),
        ("25–26 February 1992", [("25–26 February 1992", "1992-02-25/1992-02-26")]),
        ("between May 3 and 5", [("May 3 and 5", "2023-05-03/2023-05-05")]),
        ("from 28 December to 3 March 1992", [("28 December to 3 March 1992", "1991-12-28/1992-03-03")]),
        ("from January to June 2016", [("January to June 2016", "2016-01/2016-06")]),
        ("between 1994 and 1997", [("1994", "1994"), ("1997", "1997")]),
        ("in August and September 1914", [("August", "1914-08"), ("September 1914", "1914-09")]),
        ("from 264 to 241 BC", [("264", "BC0264"), ("241 BC", "BC0241")]),
        ("on May 3 and 5 people came", [("May 3", "2023-05-03")]),
    ],
)
def test_ranges(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("on the night of February 25-26, 1992", "the night of February 25-26, 1992", "1992-02-25TNI"),
        ("on the night of 20 June 1791", "the night of 20 June 1791", "1791-06-20TNI"),
        ("on Monday afternoon", "Monday afternoon", "2023-02-27TAF"),
        ("late Monday night", "late Monday night", "2023-02-27TNI"),
        ("this morning", "this morning", "2023-03-01TMO"),
        ("last night", "last night", "2023-02-28TNI"),
        ("at 10 p.m. Tuesday, Feb. 28", "10 p.m. Tuesday, Feb. 28", "2023-02-28T22"),
        ("on Friday at 10:35 a.m.", "Friday at 10:35 a.m.", "2023-02-24T10:35"),
        ("at 4 a.m. EDT Thursday", "4 a.m. EDT Thursday", "2023-02-23T04-04:00"),
        ("at 7:56:30 pm on 3 May 2021", "7:56:30 pm on 3 May 2021", "2021-05-03T19:56:30"),
        ("at noon Monday", "noon Monday", "2023-02-27T12:00"),
        ("at 18:18 (UTC+04:00) on 1 March 2023", "18:18 (UTC+04:00) on 1 March 2023", "2023-03-01T18:18+04:00"),
        ("at 0735 GMT", "0735 GMT", "T07:35Z"),
        ("at 4 o'clock in the afternoon", "4 o'clock in the afternoon", "T16"),
        ("sent 2023-03-01T18:18:00+04:00", "2023-03-01T18:18:00+04:00", "2023-03-01T18:18:00+04:00"),
    ],
)
def test_times_and_parts_of_the_day(text: str, words: str, timex: str) -> None:
    assert told(text) == [(words, timex)]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("the day before yesterday", "the day before yesterday", "2023-02-27"),
        ("last week", "last week", "2023-W08"),
        ("next month", "next month", "2023-04"),
        ("this year", "this year", "2023"),
        ("last quarter", "last quarter", "2022-Q4"),
        ("over the weekend", "the weekend", "2023-W08-WE"),
        ("next weekend", "next weekend", "2023-W10-WE"),
        ("three years ago", "three years ago", "2020"),
        ("two decades ago", "two decades ago", "2003"),
        ("ten days ago", "ten days ago", "2023-02-19"),
        ("two days after today", "two days after today", "2023-03-03"),
        ("They will vote in two weeks.", "two weeks", "2023-W11"),
        ("October last year", "October last year", "2022-10"),
        ("this year's third quarter", "this year's third quarter", "2023-Q3"),
        ("last March", "last March", "2022-03"),
        ("next June", "next June", "2023-06"),
        ("last summer", "last summer", "2022-SU"),
        ("last Wednesday", "last Wednesday", "2023-02-22"),
        ("next Friday", "next Friday", "2023-03-10"),
        ("Wednesday last week", "Wednesday last week", "2023-02-22"),
        ("He left in November.", "November", "2022-11"),
        ("He will leave in November.", "November", "2023-11"),
        ("He was elected in May.", "May", "2022-05"),
        ("The vote, set for April 12, is open.", "April 12", "2023-04-12"),
        ("It was founded on Jan. 14.", "Jan. 14", "2023-01-14"),
        ("the storms of Christmas Eve", "Christmas Eve", "2022-12-24"),
        ("on Thanksgiving", "Thanksgiving", "2022-11-24"),
        ("on the 25th", "the 25th", "2023-02-25"),
        ("on Monday the 27th of February", "Monday the 27th of February", "2023-02-27"),
        ("by year-end", "year-end", "2023-12-31"),
        ("It is closed now.", "now", "PRESENT_REF"),
        ("in the near future", "the near future", "FUTURE_REF"),
        ("in recent years", "recent years", "PAST_REF"),
    ],
)
def test_relative_to_the_publication(text: str, words: str, timex: str) -> None:
    assert told(text) == [(words, timex)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("They met on 3 May 1987. The same day it rained.", ("The same day", "1987-05-03")),
        ("They met on 3 May 1987. It rained the next morning.", ("the next morning", "1987-05-04TMO")),
        ("They met on 3 May 1987 and parted two days later.", ("two days later", "1987-05-05")),
        ("They met in 1987 and parted the following year.", ("the following year", "1988")),
        ("They met in May 1987 and parted in June of that year.", ("June of that year", "1987-06")),
        ("Profit in the third quarter of 1989 rose from a year earlier.", ("a year earlier", "1988-Q3")),
        ("Their war began in 1891. In 1893 it spread. In 1894, snow fell. In March they met.", ("March", "1894-03")),
    ],
)
def test_relative_to_another_date_of_the_text(text: str, last: tuple[str, str]) -> None:
    *_, time = read(text)
    assert (time.span.text, time.timex, time.basis.value) == (*last, "relative")


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("yesterday", "XXXX-XX-XX"),
        ("last week", "XXXX-WXX"),
        ("last month", "XXXX-XX"),
        ("on Friday", "XXXX-WXX-5"),
        ("on Friday night", "XXXX-WXX-5TNI"),
        ("in March", "XXXX-03"),
        ("on March 12", "XXXX-03-12"),
        ("on Christmas Day", "XXXX-12-25"),
        ("in the third quarter", "XXXX-Q3"),
        ("last summer", "XXXX-SU"),
        ("three years ago", "XXXX"),
        ("this morning", "XXXX-XX-XXTMO"),
        ("the 31st anniversary", "XXXX"),
    ],
)
def test_without_a_publication_no_year_is_made_up(text: str, timex: str) -> None:
    [time] = read(text, None)
    assert (time.timex, time.earliest, time.latest) == (timex, None, None)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The harbour would stay closed until Friday.", "2023-03-03"),
        ("The harbour will remain closed Friday.", "2023-03-03"),
        ("The hearing was put off until Friday morning.", "2023-03-03TMO"),
        ("The captain has until 9 a.m. Friday.", "2023-03-03T09"),
        ("A second race had been planned for Saturday.", "2023-03-04"),
        ("Elections were called for Saturday.", "2023-03-04"),
        ("The union has called a second march for Saturday.", "2023-03-04"),
        ("Ahead of Sunday's vote, crews cleared the roads.", "2023-03-05"),
        ("The harbour stays closed until June.", "2023-06"),
        ("The strike lasted until Friday.", "2023-02-24"),
        ("It was not until Tuesday that help came.", "2023-02-28"),
        ("The harbour was closed on Friday.", "2023-02-24"),
    ],
)
def test_words_before_a_day_tell_whether_it_is_still_to_come(text: str, timex: str) -> None:
    [time] = read(text)
    assert time.timex == timex


def test_the_end_of_what_has_begun_is_not_to_come() -> None:
    assert told("It was closed from October until December.") == [("October", "2022-10"), ("December", "2022-12")]


def test_a_year_is_no_number_of_units() -> None:
    assert told("It is 2018 day one for the ferry") == [("2018", "2018")]


@pytest.mark.parametrize("phrase", ["the last week of last year", "the second week of this year", "the week of today"])
def test_a_week_of_a_year_that_is_not_known_is_some_week(phrase: str) -> None:
    assert told(f"It rained in {phrase}.", None) == [(phrase, "XXXX-WXX")]


def test_a_number_of_units_that_no_duration_holds_is_left_open() -> None:
    assert told("It took 999999999 millennia.") == [("999999999 millennia", "PXY")]


def test_the_day_of_publication_is_told_by_its_own_clock() -> None:
    late = datetime(2023, 3, 1, 23, 30, tzinfo=timezone(timedelta(hours=-8)))  # 2 March in UTC
    assert told("The dam broke today, Wednesday.", late) == [("today", "2023-03-01"), ("Wednesday", "2023-03-01")]


@pytest.mark.parametrize(
    ("text", "words", "timex", "kind"),
    [
        ("for three years", "three years", "P3Y", "duration"),
        ("for two and a half years", "two and a half years", "P2.5Y", "duration"),
        ("a year and a half", "a year and a half", "P1.5Y", "duration"),
        ("for half an hour", "half an hour", "PT0.5H", "duration"),
        ("for 3 1/2 hours", "3 1/2 hours", "PT3.5H", "duration"),
        ("in two to six days", "two to six days", "P2D/P6D", "duration"),
        ("for decades", "decades", "PXY", "duration"),
        ("for several weeks", "several weeks", "PXW", "duration"),
        ("a four-month strike", "four-month", "P4M", "duration"),
        ("over the past four months", "the past four months", "P4M", "duration"),
        ("in the first nine months", "the first nine months", "P9M", "duration"),
        ("a 27-year-old war", "27-year-old", "P27Y", "duration"),
        ("for the year ended March", "the year", "P1Y", "duration"),
        ("two weeks before the vote", "two weeks", "P2W", "duration"),
        ("every day", "every day", "P1D", "set"),
        ("each year", "each year", "P1Y", "set"),
        ("every two weeks", "every two weeks", "P2W", "set"),
        ("twice a year", "twice a year", "P1Y", "set"),
        ("every Monday", "every Monday", "XXXX-WXX-1", "set"),
        ("on Mondays", "Mondays", "XXXX-WXX-1", "set"),
        ("its annual report", "annual", "P1Y", "set"),
    ],
)
def test_durations_and_sets(text: str, words: str, timex: str, kind: str) -> None:
    first, *_ = read(text)
    assert (first.span.text, first.timex, first.kind.value) == (words, timex, kind)


@pytest.mark.parametrize(
    ("text", "words", "modifier"),
    [
        ("in early 1992", "early 1992", "start"),
        ("in late March", "late March", "end"),
        ("in mid-1998", "mid-1998", "mid"),
        ("by the end of May", "the end of May", "end"),
        ("at the start of 1990", "the start of 1990", "start"),
        ("later this week", "later this week", "end"),
        ("about 1990", "about 1990", "approx"),
        ("circa 1880", "circa 1880", "approx"),
        ("some 200 years", "some 200 years", "approx"),
        ("more than three years", "more than three years", "more_than"),
        ("at least 20 days", "at least 20 days", "equal_or_more"),
        ("nearly two years", "nearly two years", "equal_or_less"),
        ("more than two years ago", "more than two years ago", "before"),
        ("over the past two years", "the past two years", None),
    ],
)
def test_modifiers(text: str, words: str, modifier: str | None) -> None:
    [time] = read(text)
    assert (time.span.text, time.modifier and time.modifier.value) == (words, modifier)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("This marked the 31st anniversary of the fire.", "1992"),
        ("On April 9, 2009, the sixth anniversary of the flood, they met.", "2003"),
        ("It is the centenary of the bridge.", "1923"),
    ],
)
def test_anniversaries(text: str, timex: str) -> None:
    *_, time = read(text)
    assert (time.timex, time.basis.value) == (timex, "anniversary")


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital in a second.",
        "The Sunday Times wrote that she sat in the sun.",
        "Theresa May said that April Oss and June Lind had left.",
        "1,992 people filled 2001 seats, and 1500 men stood.",
        "She read “1984” again.",
        "Resolution 1483 was read on Flight 1990 on Route 66.",
        "A 27-year-old man and a 12-year-old.",
        "He was in her thirties when prices began to fall.",
        "A quarter of them, three-quarters of us, and a mile in the fall of the city.",
        "It sells 40 seats a week at $3 a day.",
        "The score was 9:11, the odds 2-1, the verse 3:16.",
        "Boeing 737, Chapter 11, 24/7 and 9/11",
        "Good morning, and the future of the port.",
        "This Week is a programme.",
        "on the 4th floor",
        "Jan Oss met Johann Christmas.",
    ],
)
def test_no_times(text: str) -> None:
    assert told(text) == []


def test_an_order_that_is_not_certain_is_a_finding() -> None:
    text = "It was signed on 03/04/2021 and 25/02/1992."
    assert [(finding.code, finding.span and finding.span.text) for finding in findings(text)] == [
        ("ambiguous-date", "03/04/2021")
    ]
    ambiguous, certain = read(text)
    assert (ambiguous.timex, ambiguous.edtf, certain.timex) == ("2021-XX-XX", "2021-XX-XX", "1992-02-25")


@pytest.mark.parametrize("day", ["February 30, 2023", "31 April", "29 February 2023"])
def test_a_day_that_is_not_on_the_calendar_is_a_finding(day: str) -> None:
    assert told(f"It was signed on {day}.") == []
    [finding] = findings(f"It was signed on {day}.")
    assert (finding.code, finding.span and finding.span.text) == ("no-such-day", day)
