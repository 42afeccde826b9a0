"""Dates with the wrong weekday, and anniversaries of another year than the one that is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reportlib.checks.sentences import in_one_sentence
from reportlib.model import Finding, Report, TimeBasis, TimeExpression

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|rs?)?\b", re.IGNORECASE)
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T.*)?")
_YEAR = re.compile(r"[0-9]{4}\b")
_CLAUSE_END = re.compile(r"[,;:()—–]")
_SLIP = 3
"""Years by which a miscounted anniversary is off at most, where a clause stands between it and the date."""


def weekdays(report: Report) -> Iterator[Finding]:
    """Yield each day that is named with another day of the week than it falls on: "Monday, 14 May 2024"."""
    for time in dict.fromkeys(report.select(TimeExpression)):  # an event's time is one of the report's
        named = {match[1].lower() for match in _WEEKDAY.finditer(time.span.text)}
        day = _DAY.fullmatch(time.timex)
        if len(named) != 1 or day is None:
            continue
        falls_on = _NAMES[date(*map(int, day.groups())).weekday()]
        if falls_on[:3].lower() not in named:
            message = f'"{time.span.text}", {day[1]}-{day[2]}-{day[3]}, is a {falls_on}.'
            yield Finding("weekday-disagrees", message, time.span)


def anniversaries(report: Report) -> Iterator[Finding]:
    """Yield each anniversary that counts back to another year than its sentence states for what it remembers."""
    now = report.published.year if report.published else None
    stated = [time for time in report.times if time.basis is TimeBasis.STATED and _YEAR.match(time.timex)]
    at = 0
    for time in report.times:
        while at < len(stated) and stated[at].span.start < time.span.end:
            at += 1
        if time.basis is not TimeBasis.ANNIVERSARY or not _YEAR.fullmatch(time.timex) or at == len(stated):
            continue
        if _disagrees(report.text, time, stated[at], now):
            told = stated[at].span
            message = f'"{time.span.text}" counts back to {time.timex}, and "{told.text}" is told.'
            yield Finding("anniversary-disagrees", message, time.span, (told,))


def _disagrees(text: str, anniversary: TimeExpression, following: TimeExpression, now: int | None) -> bool:
    """Whether the next date behind an anniversary is that of what it remembers, and of another year.

    It stands in the same clause, or is only so many years off that somebody may have miscounted.
    """
    between = anniversary.span.end, following.span.start
    year, counted = int(following.timex[:4]), int(anniversary.timex)
    if year == counted or (now is not None and year >= now) or not in_one_sentence(text, *between):
        return False
    return abs(year - counted) <= _SLIP or not _CLAUSE_END.search(text, *between)
