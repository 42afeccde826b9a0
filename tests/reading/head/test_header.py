"""The head of a report: title, byline, publication time, source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportlib.model import Span
from reportlib.reading.head.header import MESSAGES, Header, read_header

BODY = (
    "\n\nFour boats sank off Ostrel before dawn, the port of Limma said, and the ferry that should have met them had "
    "left the quay an hour late because of fog.\n\nNobody was hurt."
)
MONTHS = ["January", "February", "March", "April", "May", "June", "July"]
MONTHS += ["August", "September", "October", "November", "December"]


# ---------------------------------------------------------------- properties
def spans(header: Header) -> list[Span]:
    found = [header.title, header.byline, header.source, *(finding.span for finding in header.findings)]
    return [span for span in found if span]


# fmt: off
PIECES = [
    "By ", "Published: ", "Updated ", "Source: ", "date ", "2023-03-01", "31 February 2023", "18:18", "25:61",
    "(UTC+04:00)", "Jane Doe", " and ", ", ", ".", "03/04/2023", "CST", "ſep 1 2023", "OSTREL", " — ", "(AP)",
    "0000-01-01", "9999-12-31T23:59-14:00", "Ferry sinks off Ostrel", "Ostrel Courier", "٣ May ٢٠٢٣", "|", " ",
    "\n", "\n\n", "\r\n", "\x0b",
]
# fmt: on
pieces = st.sampled_from(PIECES)


@given(st.one_of(st.text(), st.lists(pieces | st.text(max_size=3)).map("".join)))
@example("")
@example("\n" * 5000 + "By Jane Doe")
@example("Published: 1 March 9999 23:59 UTC-14")
def test_any_text_is_read_and_its_words_left_as_they_are(text: str) -> None:
    header = read_header(text)
    assert all(text[span.start : span.end] == span.text for span in spans(header))
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in header.lines)
    assert list(header.lines) == sorted(set(header.lines))
    assert {finding.code for finding in header.findings} <= MESSAGES.keys()
    assert header.published is None or isinstance(header.published.tzinfo, timezone)


@given(st.lists(pieces).map("".join), st.integers(0, 40))
def test_white_space_above_moves_everything_and_changes_nothing(text: str, blank: int) -> None:
    text = text.lstrip()
    moved, header = read_header("\n" * blank + text), read_header(text)
    assert [span.start - blank for span in spans(moved)] == [span.start for span in spans(header)]
    assert [(start - blank, end - blank) for start, end in moved.lines] == list(header.lines)
    assert (moved.published, moved.day) == (header.published, header.day)


def offset(moment: datetime, *, colon: bool) -> str:
    shift = moment.utcoffset() or timedelta()
    minutes = int(abs(shift).total_seconds()) // 60
    sign = "-" if shift < timedelta() else "+"
    return f"{sign}{minutes // 60:02}{':' if colon else ''}{minutes % 60:02}"


def clock(moment: datetime, mark: str = ":") -> str:
    return f"{moment.hour:02}{mark}{moment.minute:02}"


def half_day(moment: datetime) -> str:
    return f"{moment.hour % 12 or 12}:{moment.minute:02} {'p.m.' if moment.hour >= 12 else 'a.m.'}"


def month(moment: datetime) -> str:
    return MONTHS[moment.month - 1]


def weekday(moment: datetime) -> str:
    return ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][moment.weekday()]


STYLES: dict[str, Callable[[datetime], str]] = {
    "twice": lambda m: f" date {m.date()} {m.day} {month(m)} {m.year:04} {clock(m)} (UTC{offset(m, colon=True)})",
    "published": lambda m: f"Published: {m.day} {month(m)} {m.year:04} {clock(m)} (UTC{offset(m, colon=True)})",
    "time first": lambda m: f"Published {clock(m)} GMT{offset(m, colon=True)}, {m.day} {month(m)} {m.year:04}",
    "month first": lambda m: f"Updated: {month(m)} {m.day}, {m.year:04} at {half_day(m)} UTC{offset(m, colon=True)}",
    "ISO 8601": lambda m: m.isoformat(timespec="minutes"),
    "basic offset": lambda m: f"Posted on {m.date()} {clock(m)} {offset(m, colon=False)}",
    "mail": lambda m: f"{weekday(m)}, {m.day:02} {month(m)[:3]} {m.year:04} {clock(m)}:00 {offset(m, colon=False)}",
    "ordinal": lambda m: (
        f"First published on {weekday(m)} {m.day}th of {month(m)} {m.year:04}, "
        f"{clock(m, '.')} UTC{offset(m, colon=True)}"
    ),
}

zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.builds(
    lambda moment, zone: moment.replace(tzinfo=zone),
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)).map(
        lambda moment: moment.replace(second=0, microsecond=0)
    ),
    zones,
)


@pytest.mark.parametrize("style", STYLES)
@given(moments)
def test_a_publication_time_reads_back_as_it_was_written(style: str, moment: datetime) -> None:
    line = STYLES[style](moment)
    header = read_header(line + BODY)
    assert header.published == moment
    assert header.published.utcoffset() == moment.utcoffset()
    assert header.day == moment.date()
    assert header.lines == ((len(line) - len(line.lstrip()), len(line)),)
    assert header.findings == ()


names = st.sampled_from(
    ["Jane Doe", "John Q. Roe", "Ana de la Ork", "Dr. Ivo van Ott", "Mary-Ann O’Oss", "Élodie Ünal"]
)


@given(
    st.lists(names, min_size=1, max_size=4), st.sampled_from(["", ", Ostrel Courier", ", Staff Writers", " in Limma"])
)
def test_a_byline_is_its_names(people: list[str], behind: str) -> None:
    joined = " and ".join(filter(None, [", ".join(people[:-1]), people[-1]]))
    header = read_header(f"Ferry sinks\nBy {joined}{behind}{BODY}")
    assert header.byline == Span(joined, 15)
    assert header.lines == ((12, 15 + len(joined) + len(behind)),)
    assert header.title == Span("Ferry sinks", 0)


# ---------------------------------------------------------------- publication times
def at(hour: int, minute: int, zone: timezone) -> datetime:
    return datetime(2024, 5, 14, hour, minute, tzinfo=zone)


EAST = timezone(timedelta(hours=4))


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        ("Published: 14 May 2024 09:30 (UTC+04:00)", at(9, 30, EAST)),
        ("Published: 14 May 2024 09:30 UTC-04:00", at(9, 30, timezone(timedelta(hours=-4)))),
        ("Published 14/05/2024 9.30am GMT", at(9, 30, UTC)),
        ("Date: 05/14/2024, 12:05 a.m. EST", at(0, 5, timezone(timedelta(hours=-5)))),
        ("2024-05-14T09:30:00Z", at(9, 30, UTC)),
        ("14.05.2024 09:30 CEST", at(9, 30, timezone(timedelta(hours=2)))),
        ("May 14, 2024 | 9:30 p.m. UTC", at(21, 30, UTC)),
        ("Tue May 14 09:30:00 +0000 2024", at(9, 30, UTC)),
        ("Updated 0930 GMT (1330 AZT) May 14, 2024", at(13, 30, EAST)),
        ("Updated: 15 May 2024 08:00 GMT\nPublished: 14 May 2024 09:30 GMT", at(9, 30, UTC)),
        ("Published: 14 May 2024 09:30 GMT | Updated: 15 May 2024 08:00 GMT | 3 min read", at(9, 30, UTC)),
        ("Last updated 14 May 2024 09:30 GMT", at(9, 30, UTC)),
    ],
)
def test_publication_times(lines: str, published: datetime) -> None:
    header = read_header(lines + BODY)
    assert header.published == published
    assert header.published.utcoffset() == published.utcoffset()
    assert not header.findings


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("Published 18:18, 1 March 2023", "publication-zone-unknown", "18:18, 1 March 2023"),
        ("Published 18:18 local time, 1 March 2023", "publication-zone-unknown", "18:18 local time, 1 March 2023"),
        ("Published: 1 March 2023 18:18 IST", "publication-zone-ambiguous", "1 March 2023 18:18 IST"),
        ("Published: 1 March 2023 18:18 CST", "publication-zone-ambiguous", "1 March 2023 18:18 CST"),
        ("Published: 1 March 2023", "publication-time-unstated", "1 March 2023"),
        ("Published: 03/04/2023 18:18 GMT", "publication-date-ambiguous", "03/04/2023 18:18 GMT"),
        ("Published: 1 March 23", "publication-date-ambiguous", "1 March 23"),
        ("Published: 31 February 2023 10:00 GMT", "publication-time-invalid", "31 February 2023 10:00 GMT"),
        ("Published: 1 March 2023 25:10 GMT", "publication-time-invalid", "1 March 2023 25:10 GMT"),
        ("Published: 1 March 2023 13:10 p.m. GMT", "publication-time-invalid", "1 March 2023 13:10 p.m. GMT"),
        ("Published: 1 March", "publication-date-incomplete", "1 March"),
        ("Published: 18:18 GMT", "publication-date-incomplete", "18:18 GMT"),
        ("Published: in spring 2023", "publication-time-not-read", "in spring 2023"),
        (
            "date 2023-03-01 2 March 2023 18:18 GMT",
            "conflicting-publication-times",
            "2023-03-01 2 March 2023 18:18 GMT",
        ),
        ("Published: 1 March 2023\nPosted: 2 March 2023", "conflicting-publication-times", "1 March 2023"),
    ],
)
def test_what_is_not_known_is_a_finding_and_no_time(line: str, code: str, words: str) -> None:
    header = read_header(line + BODY)
    assert header.published is None
    assert [(finding.code, finding.span.text if finding.span else "") for finding in header.findings] == [(code, words)]


def test_a_day_of_the_week_that_does_not_fit_is_a_finding_beside_the_time() -> None:
    header = read_header("Published: Monday, 14 May 2024 09:30 GMT" + BODY)
    assert header.published == at(9, 30, UTC)
    assert [finding.code for finding in header.findings] == ["publication-weekday-disagrees"]


def test_the_day_is_known_where_the_moment_is_not() -> None:
    assert read_header("Published 18:18, 1 March 2023" + BODY).day == date(2023, 3, 1)
    assert read_header("Published 03/04/2023" + BODY).day is None


def test_a_day_alone_stays_in_the_text() -> None:
    header = read_header("Ferry sinks\nMay 14, 2024" + BODY)
    assert (header.day, header.lines) == (date(2024, 5, 14), ())
    assert header.title == Span("Ferry sinks", 0)


# ---------------------------------------------------------------- bylines and sources
@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Doe and John Roe", "Jane Doe and John Roe"),
        ("By JANE DOE, Ostrel Courier", "JANE DOE"),
        ("By JANE DOE Ostrel Courier", "JANE DOE"),
        ("By Jane Doe | March 1, 2023", "Jane Doe"),
        ("By Jane Doe - 1 March 2023, 18:18 GMT", "Jane Doe"),
        ("Posted on March 1, 2023 by Jane Doe", "Jane Doe"),
        ("By Jane Doe, John Roe", "Jane Doe, John Roe"),
        ("By Jane Doe for the Ostrel Courier", "Jane Doe"),
        ("By Jane Doe.", "Jane Doe"),
        ("By John Roe Jr.", "John Roe Jr."),
        ("By Reuters", "Reuters"),
        ("Written by Jane Doe", "Jane Doe"),
        ("Jane Doe, Staff Writer", "Jane Doe"),
        ("By Jane Doe\nOstrel Courier Staff Writer", "Jane Doe"),
    ],
)
def test_bylines(line: str, byline: str) -> None:
    header = read_header("Ferry sinks\n" + line + BODY)
    assert header.byline is not None
    assert header.byline.text == byline
    assert len(header.lines) == line.count("\n") + 1


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, the mayor had left.",
        "By Friday",
        "By Land and Sea",
        "By dawn four boats were gone",
        "By Jane Doe the mayor left out her deputy.",
        "By the Harbour of Ostrel",
        "Reporting by Jane Doe",
        "Jane Doe",
        "Source close to the talks: no deal",
        "Published by the port: a list of boats",
        "Date palms burn near Limma",
        "UPDATED: Mayor resigns",
        "Posted prices fell in Limma",
    ],
)
def test_lines_that_are_part_of_the_text(line: str) -> None:
    header = read_header("Ferry sinks\n\n" + line + BODY)
    assert (header.byline, header.source, header.lines, header.findings) == (None, None, (), ())


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Source: Ostrel Courier", "Ostrel Courier"),
        ("(AP)", "AP"),
        ("Source: Ostrel Courier | 2 min read", "Ostrel Courier"),
        ("By Jane Doe, Ostrel Courier", "Ostrel Courier"),
        ("By Jane Doe of the Ostrel Courier", "Ostrel Courier"),
        ("By Jane Doe, Staff Writer, Ostrel Courier", "Ostrel Courier"),
        ("By Jane Doe, Senior Editor for the Ostrel Courier", "Ostrel Courier"),
        ("By Jane Doe, Reuters | 3 min read", "Reuters"),
        ("By Reuters", "Reuters"),
    ],
)
def test_sources(line: str, source: str) -> None:
    header = read_header("Ferry sinks\n" + line + BODY)
    assert header.source is not None
    assert (header.source.text, header.lines) == (source, ((12, 12 + len(line)),))


@pytest.mark.parametrize("line", ["By Jane Doe", "By Jane Doe, Staff Writer", "By Jane Doe in Ostrel"])
def test_a_byline_that_names_no_outlet_gives_none(line: str) -> None:
    assert read_header("Ferry sinks\n" + line + BODY).source is None


def test_the_outlet_may_stand_below_the_byline() -> None:
    source = read_header("Ferry sinks\nBy Jane Doe\nOstrel Courier" + BODY).source
    assert source == Span("Ostrel Courier", 24)


def test_an_outlet_that_is_named_as_the_source_goes_before_the_one_in_the_byline() -> None:
    source = read_header("Ferry sinks\nBy Jane Doe, Reuters\nSource: Ostrel Courier" + BODY).source
    assert source == Span("Ostrel Courier", 41)


# ---------------------------------------------------------------- titles
@pytest.mark.parametrize(
    "title",
    [
        "Ferry sinks off Ostrel",
        "Ferry sinks off Ostrel.",
        "Why Four Boats Sank off Ostrel and the Port of Limma Never Heard of It Until the Ferry Came Home.",
        "Why did four boats sink?",
        "Mayor calls harbour ‘a grave.’",
        "Ferry sinks off Ostrel; \nCrew of four rows home",
        "Ferry sinks off Ostrel; \nCrew of four was said to have rowed home.",
    ],
)
def test_titles(title: str) -> None:
    assert read_header(title + BODY).title == Span(title, 0)
    assert read_header("By Jane Doe\n\n" + title + BODY).title == Span(title, 13)


def test_a_title_right_above_its_text() -> None:
    assert read_header("Ferry sinks\n" + BODY.lstrip()).title == Span("Ferry sinks", 0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ferry sinks off Ostrel",
        "Four boats sank off Ostrel on Monday, the port said." + BODY,
        "The Ostrel Courier wrote in an editorial:" + BODY,
        "OSTREL (AP) — Four boats sank" + BODY,
        "OSTREL, Varnia (AP) _" + BODY,
        "Four boats sank off the coast of Varnia, police in\nOstrel and Limma said, and the ferry left late.",
    ],
)
def test_texts_without_a_title(text: str) -> None:
    assert read_header(text).title is None
