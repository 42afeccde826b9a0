"""What stands above a report's text, or opens it: title, byline, publication time, source, dateline.

    Ferry sinks off Ostrel
    By Jane Doe, Ostrel Courier
    Published: 14 May 2024 09:30 (UTC+02:00)

Header lines are no part of what the report says, and the other rules do not read them; the title is part of it.
A line is a header line if all of it is understood as one. Nothing is guessed: a publication time without an offset from
UTC is a finding and no time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache
from typing import NamedTuple

import attrs

from reportlib.model import Dateline, Finding, Span
from reportlib.reading import lexicon
from reportlib.reading.head import byline, title
from reportlib.reading.head.byline import is_affiliation, names_work, outlet_behind, read_byline
from reportlib.reading.head.dateline import Datelines, is_agency
from reportlib.reading.head.lines import Line, first_lines
from reportlib.reading.head.moment import Moment, read_moment


class Header(NamedTuple):
    """What is read above a report's text.

    `published` is aware, at the offset that was said. `day` is the day of publication, said where the report was
    published; it is known more often than `published`. `source` is the outlet that a header line names. `lines` are the
    extents, in code points, of the lines that are no part of the body.
    """

    title: Span | None = None
    dateline: Dateline | None = None
    byline: Span | None = None
    published: datetime | None = None
    source: Span | None = None
    lines: tuple[tuple[int, int], ...] = ()
    findings: tuple[Finding, ...] = ()
    day: date | None = None


@attrs.define
class _Item:
    """One thing that a header line says: its kind, the words, the moment if it is one, and the outlet in a byline."""

    kind: str
    span: Span
    moment: Moment | None = None
    outlet: Span | None = None


Reader = Callable[[Line, str, re.Match[str]], tuple[_Item | None, int]]

MOST_BODY_LINES = 3
"""Lines that are neither title nor header before it is clear that the head is over."""


def read_header(text: str) -> Header:
    r"""Read the head of a report: never raises, and looks at the first lines only.

    >>> read_header("Published: 14 May 2024 09:30 (UTC-03:00)\n\nFour boats sank.").published.isoformat()
    '2024-05-14T09:30:00-03:00'
    """
    lines, datelines = first_lines(text), Datelines()
    items: list[_Item] = []
    header_lines: list[Line] = []
    others: list[Line] = []
    dates: list[Line] = []
    for line in lines:
        read = _read_line(line)
        if read:
            items += read
            (dates if _is_date_alone(read) else header_lines).append(line)
        elif _continues_byline(line, header_lines, items):
            header_lines.append(line)
            outlet = outlet_behind(line.text, byline.Byline(0, 0, len(line.text)))
            items[-1].outlet = items[-1].outlet or (line.span(*outlet) if outlet else None)
        elif datelines[line] or len(others) == MOST_BODY_LINES or line.end - line.start > title.LONGEST:
            others.append(line)
            break
        else:
            others.append(line)
    if not items:
        headline = title.read_title(text, lines, (), datelines)
        return Header(headline, datelines.first(lines, headline, ()))
    stamps = [item for item in items if item.moment]
    publication = _publication(stamps)
    moment = publication.moment if publication else None
    headline = title.read_title(text, lines, {*header_lines, *dates}, datelines)
    return Header(
        title=headline,
        dateline=datelines.first(lines, headline, header_lines),
        byline=next((item.span for item in items if item.kind == "byline"), None),
        published=moment.published if moment else None,
        source=_source_of(items),
        lines=tuple((line.start, line.end) for line in header_lines),
        findings=tuple(_findings(publication, stamps)),
        day=moment.day if moment and not moment.problem else None,
    )


def _source_of(items: list[_Item]) -> Span | None:
    """Return the outlet: the one that a line names for itself, or else the one that the writer works for."""
    outlet = None
    for item in items:
        if item.kind == "source":
            return item.span
        outlet = outlet or item.outlet
    return outlet


# ---------------------------------------------------------------- one line
LONGEST_HEADER_LINE = 200
"""Code points of a header line, at most; what is longer is body text."""
LONGEST_TAIL = 40
"""Code points at the end of a header line that need not be understood: "| 3 min read"."""


def _read_line(line: Line) -> list[_Item]:
    """Return what a header line says, in order; nothing if the line is no header line from end to end."""
    items: list[_Item] = []
    position = 0 if len(line.text) <= LONGEST_HEADER_LINE else len(line.text)
    while position < len(line.text):
        item, after = _item(line, position)
        if item is None:
            has_tail = (
                items and len(line.text) - position <= LONGEST_TAIL and line.text[:position].rstrip()[-1] in _BARS
            )
            return items if has_tail else []
        items.append(item)
        gap = _GAP.match(line.text, after)
        position = gap.end() if gap else len(line.text)
        if position == after < len(line.text):
            return []
    return items


_GAP = re.compile(r"[\s,.;|•·–—-]*")
_BARS = "|•·–—("


def _item(line: Line, start: int) -> tuple[_Item | None, int]:
    """Return the item that begins there in the line, and where it ends."""
    first = _WORD.match(line.text, start)
    word = first[0].lower() if first else ""
    if word in _labels() and (label := _label_from(word).match(line.text, start)):
        kind = lexicon.table("header_labels")[label["label"].lower()]
        item, after = _READERS[kind](line, kind, label)
        if item:
            return item, after
    return _unlabelled(line, start)


_WORD = re.compile(r"\w+")


@cache
def _labels() -> dict[str, list[str]]:
    """Return the labels by their first word; longer ones first, so that "published by" is not "published"."""
    by_word: dict[str, list[str]] = {}
    for label in sorted(lexicon.entries("header_labels"), key=len, reverse=True):
        by_word.setdefault(label.partition(" ")[0], []).append(label)
    return by_word


@cache
def _label_from(word: str) -> re.Pattern[str]:
    """Return what matches a label that begins with one of the first words of labels."""
    labels = "|".join(map(re.escape, _labels()[word]))
    return re.compile(rf"(?P<label>(?a:{labels}))\b(?P<colon>\s?:)?\s*", re.IGNORECASE)


def _stamp(line: Line, kind: str, label: re.Match[str]) -> tuple[_Item | None, int]:
    """Read "Published: 14 May 2024 09:30 (UTC+02:00)"; behind a colon also a time that is not understood."""
    start = label.end()
    moment = read_moment(line.text, start)
    if moment:
        return _Item(kind, line.span(start, moment.end), moment), moment.end
    rest = line.text[start:]
    if kind == "published" and label["colon"] and len(rest) <= LONGEST_TAIL and _DIGIT.search(rest):
        end = len(line.text)
        return _Item(kind, line.span(start, end), Moment(end, problem="publication-time-not-read")), end
    return None, start


def _byline(line: Line, kind: str, label: re.Match[str]) -> tuple[_Item | None, int]:
    names = read_byline(line.text, label.end())
    return (_by(line, names, kind), names.after) if names else (None, label.end())


def _by(line: Line, names: byline.Byline, kind: str = "byline") -> _Item:
    outlet = outlet_behind(line.text, names)
    return _Item(kind, line.span(names.start, names.end), outlet=line.span(*outlet) if outlet else None)


def _source(line: Line, kind: str, label: re.Match[str]) -> tuple[_Item | None, int]:
    """Read "Source: Ostrel Courier", only with the colon, since "Source close to the talks" is no outlet."""
    name = _OUTLET.match(line.text, label.end()) if label["colon"] else None
    return (_Item(kind, line.span(*name.span())), name.end()) if name else (None, label.end())


_DIGIT = re.compile(r"\d")
_OUTLET = re.compile(r"(?![a-z])[^\W_](?:[^|•·,;()\n–—]|,(?=\s[a-z])){0,60}[^\s|•·,;()\n–—.](?=\s*(?:[|•·,;()–—.]|\Z))")
_READERS: dict[str, Reader] = {"published": _stamp, "updated": _stamp, "byline": _byline, "source": _source}


def _unlabelled(line: Line, start: int) -> tuple[_Item | None, int]:
    """Read what needs no label: a date with nothing else, "(AP)", "Jane Doe, Staff Writer"."""
    moment = read_moment(line.text, start)
    if moment and (moment.day or moment.problem in _PROBLEMS_OF_A_DATE):
        return _Item("stated", line.span(start, moment.end), moment), moment.end
    agency = _AGENCY.match(line.text, start) if len(line.text) - start <= _LONGEST_AGENCY else None
    if agency and is_agency(agency["name"]):
        return _Item("source", line.span(*agency.span("name"))), agency.end()
    name, _, work = line.text.partition(",")
    if start == 0 and work and len(line.text) <= byline.LONGEST and names_work(work) and not names_work(name):
        names = read_byline(line.text, 0)
        if names and names.end == len(name):
            return _by(line, names), names.after
    return None, start


_LONGEST_AGENCY = 33
_AGENCY = re.compile(r"\(?(?P<name>[^\W\d_][^()\n]{1,30})\)?\Z")
_PROBLEMS_OF_A_DATE = frozenset(
    {"publication-date-ambiguous", "publication-time-invalid", "conflicting-publication-times"}
)


def _is_date_alone(items: list[_Item]) -> bool:
    """Whether the line is a day and nothing else: it stays in the text, for the rules that read dates."""
    return items[0].kind == "stated" and all(
        item.kind == "stated" and item.moment and item.moment.clock is None for item in items
    )


def _continues_byline(line: Line, above: list[Line], items: list[_Item]) -> bool:
    """Whether the line says whom the byline right above it writes for: "Staff Writer", "Ostrel Courier"."""
    if not above or not above[-1].is_above(line) or not items or items[-1].kind != "byline":
        return False
    return len(line.text) <= LONGEST_TAIL and names_work(line.text) and is_affiliation(f", {line.text}")


# ---------------------------------------------------------------- one publication time
_ORDER = ("published", "stated", "updated")


def _publication(stamps: list[_Item]) -> _Item | None:
    """Choose the time of publication: a labelled one before a bare one before that of an update; if they agree."""
    for kind in _ORDER:
        told = [item for item in stamps if item.kind == kind]
        if len(told) == 1:
            return told[0]
        if told:
            best = max(told, key=lambda item: _fullness(item.moment))
            if all(item.moment and best.moment and best.moment.agrees(item.moment) for item in told):
                return best
            return attrs.evolve(
                best, moment=best.moment and attrs.evolve(best.moment, problem="conflicting-publication-times")
            )
    return None


def _fullness(moment: Moment | None) -> int:
    return 0 if moment is None or moment.problem else 1 + (moment.clock is not None) + (moment.published is not None)


MESSAGES = {
    "conflicting-publication-times": "The publication time is told more than once, and not the same each time.",
    "publication-date-ambiguous": "The day of publication can be read in two ways, and is taken in neither.",
    "publication-date-incomplete": "The publication time says no day, or no year; nothing is filled in.",
    "publication-time-invalid": "The publication time names a day or an hour that does not exist.",
    "publication-time-not-read": "A publication time is announced here, and was not understood.",
    "publication-time-unstated": "The day of publication is said, the hour is not; give `published` if you know it.",
    "publication-weekday-disagrees": "The day of publication falls on another day of the week than the one said.",
    "publication-zone-ambiguous": "The zone's abbreviation has several meanings; give `published` if you know which.",
    "publication-zone-unknown": "The publication time has no offset from UTC; give `published` if you know it.",
}
"""The findings of this module: their codes, and what they say."""


def _findings(publication: _Item | None, stamps: list[_Item]) -> Iterator[Finding]:
    """Yield what keeps the publication time from being known, and what was not understood in the others."""
    for item in stamps:
        moment = item.moment
        if moment is None:
            continue
        chosen = publication is not None and item.span == publication.span
        code = publication.moment.shortcoming if chosen and publication and publication.moment else moment.problem
        if code:
            yield Finding(code, MESSAGES[code], item.span)
        if moment.day and moment.weekday and moment.day.isoweekday() != moment.weekday:
            yield Finding("publication-weekday-disagrees", MESSAGES["publication-weekday-disagrees"], item.span)
