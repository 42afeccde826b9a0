"""When: dates, times, durations and sets of times, each with its ISO-TimeML value and what that rests on.

Rules start only from the words of the lexicon and from numbers of a date's shape. Each reads one expression around its
word (dates, clock, words, units); neighbours that say one time together are joined (joining); and the calendar resolves
what is counted from the publication or from another date of the text (resolving).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from itertools import repeat

from reportlib.model import Finding, TimeBasis, TimeExpression, TimeKind
from reportlib.reading.times import clock, dates, numeric, units, words
from reportlib.reading.times.anniversary import anniversary
from reportlib.reading.times.joining import join
from reportlib.reading.times.passage import Fixed, Moment, Passage, Reading
from reportlib.reading.times.resolving import Calendar
from reportlib.reading.tokens import Tokens

Rule = Callable[[Passage, int], Reading | None]

_RULES: dict[str, Rule] = {
    "anniversaries": anniversary,
    "months": dates.month,
    "weekdays": words.weekday,
    "holidays": words.holiday,
    "time_units": units.unit,
    "time_adverbs": words.adverb,
    "day_parts": words.part,
    "seasons": words.season,
    "frequencies": words.frequency,
    "decade_words": dates.decade_word,
    "eras": dates.era,
    "clock_words": clock.meridiem,
}
_NUMBER = re.compile(
    r"[0-9](?:[0-9]{3}(?![0-9])|[0-9]?[:/.-][0-9]| ?[ap]\.m\b(?!\.)|(?:0s\b|(?<=['’‘`][0-9])[0-9](?![0-9])))"
)
"""Numbers that may be a year, or start a numeric date or a time; a place to look, the rules decide."""


def read_times(tokens: Tokens, published: datetime | None) -> tuple[list[TimeExpression], list[Finding]]:
    """Return the time expressions of the text in its order, and what looked like one and was not understood."""
    passage = Passage(tokens)
    findings: list[Finding] = []
    readings = join(passage, _cores(passage, findings))
    today = published.date() if published else None
    calendar = Calendar(passage, today, history=_is_history(readings))
    found = []
    for reading in readings:
        resolved = calendar.resolve(reading)
        if resolved is None:
            continue
        span = tokens.span(reading.first, reading.end)
        found.append(TimeExpression(span, resolved.kind, resolved.timex, reading.modifier, resolved.basis))
    return found, findings


def _cores(passage: Passage, findings: list[Finding]) -> list[Reading]:
    """Return what the rules read, in order, none over another; a later rule gives way to an earlier one's words."""
    tokens = passage.tokens
    places: list[tuple[int, int]] = []
    for number, name in enumerate(_RULES):
        places += zip(tokens.at(name), repeat(number))
    numbers = [match.start() for match in _NUMBER.finditer(tokens.text)]
    places += zip(map(tokens.from_offset, numbers), repeat(len(_RULES)))
    places.sort()
    found: list[Reading] = []
    rules = (*_RULES.values(), _number)
    free = 0
    light = passage.light
    for place, rule in places:
        if place < free:
            continue
        light(place)
        reading = rules[rule](passage, place)
        if reading is None or not passage.unbroken(reading.first, reading.end):
            continue
        if reading.first < free:
            while found and found[-1].first >= reading.first:
                found.pop()
            if found and found[-1].end > reading.first:
                continue
        found.append(reading)
        free = reading.end
    return found


def _number(passage: Passage, place: int) -> Reading | None:
    """Read a number that stands alone: a year, or the start of a date or a time in digits."""
    word = passage.words[place]
    if len(word) == 4:
        year = numeric.date(passage, place) or clock.zoned(passage, place) or dates.number(passage, place)
        if year:
            return year
    if len(word) == 2:
        short = dates.short_year(passage, place)
        if short:
            return short
    if passage.keys[place + 1] in {"a", "p"}:
        return clock.split_meridiem(passage, place + 1)
    return numeric.date(passage, place) or clock.digits(passage, place)


def _is_history(readings: list[Reading]) -> bool:
    """Whether the text tells the past by years ("in 1939") and never by weekdays or "yesterday"."""
    years = days = 0
    for reading in readings:
        meaning = reading.meaning
        if isinstance(meaning, Moment):
            if meaning.year is not None:
                years += 1
            elif (meaning.weekday and not meaning.month) or (meaning.base and not meaning.base.story):
                days += 1
    return years >= 3 and years > 4 * days
