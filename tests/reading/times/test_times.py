"""Times as a whole: what holds for every date, every publication and every text."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib import Report, TimeBasis, TimeExpression
from reportlib.reading import lexicon, vocabulary
from reportlib.reading.times import read_times
from reportlib.reading.tokens import Tokens

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

days = st.dates(min_value=date(1400, 1, 1), max_value=date(2099, 12, 31))
publications = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2090, 1, 1)).flatmap(
    lambda moment: st.integers(-12, 14).map(lambda hours: moment.replace(tzinfo=timezone(timedelta(hours=hours))))
)


def read(text: str, published: datetime | date | None = None) -> list[TimeExpression]:
    times, _ = read_times(Tokens(text), published)
    return times


def ordinal(number: int) -> str:
    return f"{number}{'th' if 10 < number < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def spellings(day: date) -> list[str]:
    month, short, weekday = MONTHS[day.month - 1], SHORT[day.month - 1], WEEKDAYS[day.weekday()]
    written = [
        f"{day.day} {month} {day.year}",
        f"{day.day:02d} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month} {ordinal(day.day)}, {day.year}",
        f"the {ordinal(day.day)} of {month} {day.year}",
        f"{ordinal(day.day)} {month} {day.year}",
        f"{short} {day.day}, {day.year}",
        f"{day.day} {short} {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{weekday} {day.day} {month} {day.year}",
        f"{day.isoformat()}",
        f"{day.day:02d}-{month[:3]}-{day.year}",
    ]
    if day.day > 12:
        written += [f"{day.day}/{day.month}/{day.year}", f"{day.month}/{day.day}/{day.year}"]
        written += [f"{day.day:02d}.{day.month:02d}.{day.year}"]
    return written


@given(days, st.data())
def test_a_date_in_any_style_reads_back_to_itself(day: date, data: st.DataObject) -> None:
    written = data.draw(st.sampled_from(spellings(day)))
    [time] = read(f"The bridge was opened on {written} by the mayor.")
    assert (time.span.text, time.timex, time.basis) == (written, day.isoformat(), TimeBasis.STATED)


@given(days.filter(lambda day: day.day < 28), st.integers(1, 9), st.data())
def test_days_of_one_month_are_one_range(day: date, length: int, data: st.DataObject) -> None:
    last = min(day.day + length, 28)
    month = MONTHS[day.month - 1]
    dash = data.draw(st.sampled_from(["-", "–", " to ", " - "]))
    styles = [f"{day.day}{dash}{last} {month} {day.year}", f"{month} {day.day}{dash}{last}, {day.year}"]
    written = data.draw(st.sampled_from(styles))
    [time] = read(f"The harbour was closed {written}.")
    assert (time.span.text, time.timex) == (written, f"{day}/{day.replace(day=last)}")


@given(publications, st.integers(-400, 400))
def test_what_is_relative_moves_with_the_publication_and_nothing_else_does(published: datetime, shift: int) -> None:
    text = (
        "Yesterday the ferry left. It returned two days ago, a week and two days ago or tomorrow, or will in ten days' "
        "time, not on 3 May 1987 or in 1990."
    )
    before, after = (read(text, moment) for moment in (published, published + timedelta(days=shift)))
    for one, other in zip(before, after, strict=True):
        assert one.basis is other.basis
        assert one.earliest is not None
        assert other.earliest is not None
        moved = timedelta(days=shift) if one.basis is TimeBasis.RELATIVE else timedelta()
        assert other.earliest - one.earliest == moved
    assert [time.basis for time in before] == [TimeBasis.RELATIVE] * 5 + [TimeBasis.STATED] * 2


@given(st.none() | publications, days, st.integers(1, 99), st.sampled_from(["before", "after"]))
def test_a_day_counted_from_a_told_date_rests_on_nothing_else(
    published: datetime | None, day: date, weeks: int, side: str
) -> None:
    [time] = read(
        f"{weeks} weeks {side} {day.day} {MONTHS[day.month - 1]} {day.year} the bridge was opened.", published
    )
    moved = timedelta(weeks=-weeks if side == "before" else weeks)
    assert time.timex == (day + moved).isoformat()


@given(publications, st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_latest_one_up_to_the_publication(published: datetime, weekday: str) -> None:
    [time] = read(f"The council met on {weekday}.", published)
    assert time.earliest
    day = time.earliest.date()
    assert WEEKDAYS[day.weekday()] == weekday
    assert timedelta() <= published.date() - day < timedelta(days=7)


@given(publications, st.sampled_from(WEEKDAYS))
def test_a_weekday_to_come_is_the_next_one_from_the_publication(published: datetime, weekday: str) -> None:
    [time] = read(f"The council will meet on {weekday}.", published)
    assert time.earliest
    day = time.earliest.date()
    assert WEEKDAYS[day.weekday()] == weekday
    assert timedelta() <= day - published.date() < timedelta(days=7)


@given(publications)
def test_the_date_is_that_of_the_clock_at_the_place_of_publication(published: datetime) -> None:
    [time] = read("The dam broke today.", published)
    assert time.timex == published.date().isoformat()


@given(publications, st.sampled_from(["", "The dam broke on Monday. ", "In March, on the 5th, ", "Two weeks ago, "]))
def test_a_day_of_publication_says_as_much_as_a_moment_on_its_clock(published: datetime, text: str) -> None:
    text += "It was mended today, in the last week of the year and in June 1990."
    assert read(text, published) == read(text, published.date())


LEXICON = sorted(
    {
        entry
        for name in vocabulary.CLASSES
        if any(part in name for part in ("time", "day", "month", "season", "clock", "era", "year", "centur", "decade"))
        for entry in lexicon.entries(name)
    }
    | set(lexicon.entries("time_modifiers"))
    | set(lexicon.entries("time_pointers"))
    | set(lexicon.entries("time_turns"))
    | set(lexicon.entries("numerals"))
)
MIXTURE = """
May March 3 25 1992 1990s '90s 92 of the and between in on at T GMT EST 4th 31 31st February half a an every old - – , .
/ : ( ) ' 's (UTC +04:00 10:35 24:00 12/11/10 2023-02-30 1/2 ½ New Year's Eve
"""
PHRASES = [
    "the last week of", "the second week of", "the week of", "last year", "of the year", "999999999", "every",
    "the first Monday of", "the last Friday in", "Friday the", "two weeks before", "three days from", "tonight at",
    "half past", "a quarter to", "the week after next", "this coming", "of next month", "the weekend of", "or two",
    "the first month of", "the 26th day of", "the night before last", "two thousand and", "weeks' time", "1/20, 1/22",
]  # fmt: skip
MARKS = [*MIXTURE.split(), *PHRASES, "\n\n"]
WORDS = st.sampled_from(MARKS) | st.sampled_from(LEXICON)


@given(st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60), st.none() | publications)
def test_any_text_is_read_to_times_that_stand_in_it(text: str, published: datetime | None) -> None:
    times, findings = read_times(Tokens(text), published)
    Report(text, times=tuple(times), findings=tuple(findings))
    for one, other in pairwise(times):
        assert one.span.precedes(other.span)
    for time in times:
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest


@given(st.lists(WORDS, max_size=12).map(" ".join), publications)
def test_a_paragraph_before_moves_spans_and_changes_no_value(text: str, published: datetime) -> None:
    alone = read(text, published)
    prefix = "Nothing else happened.\n\n"
    moved = read(f"{prefix}{text}\n\nEnd.", published)
    assert [(time.timex, time.span.start + len(prefix)) for time in alone] == [
        (time.timex, time.span.start) for time in moved
    ]


@pytest.mark.parametrize(
    "piece", ["half a ", "a ", "May 1-", "1,", "and 3 ", "the last ", "year of the ", "1990-", "two "]
)
def test_repetition_is_read_to_its_end(piece: str) -> None:
    read(piece * 2000 + "hours")


@pytest.mark.parametrize("published", [datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59)])
def test_the_ends_of_the_calendar(published: datetime) -> None:
    text = (
        "Last week, next week, a century ago, next year, last December, next December, tomorrow, yesterday, "
        "the fifth week of December, this weekend, next weekend, Easter, next quarter, 400 years later, last night"
    )
    read(text, published.replace(tzinfo=UTC))


def test_a_weekday_before_the_common_era_is_not_counted_out() -> None:
    times = read("Dran fell in March 490 BC. Its council met on Monday the 5th.")
    assert [time.timex for time in times] == ["BC0490-03", "BC0490-03-05"]


def test_no_value_comes_from_the_machine() -> None:
    text = "Today, last week, in March, on Monday, by 5 p.m. and two years ago."
    code = (
        "from reportlib.reading.times import read_times; from reportlib.reading.tokens import Tokens;"
        f"print([time.timex for time in read_times(Tokens({text!r}), None)[0]])"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "TZ": zone, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for zone in ("UTC", "Pacific/Auckland", "America/Los_Angeles")
    }
    assert len(answers) == 1
    assert [time.timex for time in read(text)] == ["XXXX-XX-XX", "XXXX-WXX", "XXXX-03", "XXXX-WXX-1", "T17", "XXXX"]
