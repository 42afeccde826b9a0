"""When: dates, times, durations and sets of times, each with its ISO-TimeML value and what that rests on.

Rules start only from the words of the lexicon and from numbers of a date's shape. Each reads one expression around its
word (dates, clock, words, units); neighbours that say one time together are joined (joining); and the calendar resolves
what is counted from the publication or from another date of the text (resolving).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import cache

from reportlib.model import Finding, TimeExpression
from reportlib.reading import lexicon, vocabulary
from reportlib.reading.numbers.digits import ORDINAL_ENDINGS
from reportlib.reading.times import clock, dates, numeric, seasons, units, words, years
from reportlib.reading.times.anniversary import anniversary
from reportlib.reading.times.days import APOSTROPHES
from reportlib.reading.times.joining import join
from reportlib.reading.times.passage import Fixed, Moment, Passage, Reading
from reportlib.reading.times.resolving import Calendar
from reportlib.reading.tokens import Tokens

Rule = Callable[[Passage, int], Reading | None]

_RULES: dict[str, Rule] = {
    "anniversaries": anniversary,
    "months": dates.month,
    "weekdays": words.weekday,
    "holidays": seasons.holiday,
    "time_units": units.unit,
    "time_adverbs": words.adverb,
    "day_parts": words.part,
    "seasons": seasons.season,
    "frequencies": words.frequency,
    "decade_words": years.decade_word,
    "century_words": years.spelled_year,
    "weekday_plurals": words.weekday_plural,
    "eras": years.era,
    "clock_words": clock.meridiem,
}
"""The rules by the classes of words that they start from; no word is in two of these classes."""

_ZONES = clock.zone_keys()
_AFTER_NUMBER = frozenset({":", "/", "-", "–", "s", "'s", "’s", "a", "p"}) | ORDINAL_ENDINGS | _ZONES
"""What stands behind a number that starts a numeric date or a time, a decade, or the hour of "10 p.m", of "11 GMT"."""
_AFTER_CLOCK = _ZONES | {"(", "hours", "local"}
_SOME_YEARS, _YEARS_PER_DAY = 3, 4
"""A text is a history from so many past years on, and so many for each day that it tells from its publication."""


def read_times(tokens: Tokens, published: datetime | date | None) -> tuple[list[TimeExpression], list[Finding]]:
    """Return the time expressions of the text in its order, and what looked like one and was not understood.

    `published` gives the date that relative expressions count from; that of a datetime is the one on its own clock.
    """
    passages = [(passage, join(passage, _read(passage, places))) for passage, places in _passages(tokens)]
    today = published.date() if isinstance(published, datetime) else published
    calendar = Calendar(today, history=today is None or _is_history(passages, today.year))
    times: list[TimeExpression] = []
    findings: list[Finding] = []
    for passage, readings in passages:
        start = passage.start
        for reading in readings:
            meaning = reading.meaning
            if isinstance(meaning, Fixed):
                if meaning.timex:
                    span = tokens.span(start + reading.first, start + reading.end)
                    times.append(TimeExpression(span, meaning.kind, meaning.timex, reading.modifier))
                continue
            resolved = calendar.resolve(passage, reading, meaning)
            doubt = _doubt(meaning, resolved is not None) if meaning.month is not None else None
            if resolved is None and doubt is None:
                continue
            span = tokens.span(start + reading.first, start + reading.end)
            if doubt:
                findings.append(Finding(doubt, _DOUBTS[doubt].format(repr(span.text)), span))
            if resolved:
                times.append(TimeExpression(span, resolved.kind, resolved.timex, reading.modifier, resolved.basis))
    return times, findings


def _passages(tokens: Tokens) -> Iterator[tuple[Passage, list[int]]]:
    """Yield the paragraphs in which rules may start, each with the tokens that they start from, in order."""
    places = sorted(tokens.at("times") + _numbers(tokens))
    index = 0
    while index < len(places):
        start, end = tokens.paragraph(places[index])
        first, index = index, bisect_left(places, end, index)
        yield Passage(tokens, start, end), places[first:index]


def _numbers(tokens: Tokens) -> list[int]:
    """Return the numbers that may be a year, or start a numeric date or a time; the rules decide."""
    words, keys, last = tokens.words, tokens.keys, len(tokens) - 1
    return [
        place
        for place in tokens.numbers
        if len(word := words[place]) == len("1992")
        or (place < last and keys[place + 1] in _AFTER_NUMBER)
        or (place and words[place - 1] in APOSTROPHES)
        or word.count(".") == 2
    ]


def _read(passage: Passage, places: list[int]) -> list[Reading]:
    """Return what the rules read, in order, none over another; a later rule gives way to an earlier one's words."""
    found: list[Reading] = []
    free, start, words, rules = 0, passage.start, passage.words, _rules()
    for at in places:
        place = at - start
        if place < free:
            continue
        reading = rules.get(words[place], _number)(passage, place)
        if reading is None:
            continue
        if reading.first < free:
            while found and found[-1].first >= reading.first:
                found.pop()
            if found and found[-1].end > reading.first:
                continue
        if reading.before and reading.before.first >= (found[-1].end if found else 0):
            found.append(reading.before)
        found.append(reading)
        free = reading.end
    return found


@cache
def _rules() -> dict[str, Rule]:
    """Return the rule that starts from each word; "june" and "tuesday" are read as "June" and "Tuesday" are."""
    capitalised = vocabulary.TIMES - {"uncapitalised_dates"}
    rules = {word: _RULES[name] for word, names in vocabulary.classes().items() for name in capitalised & {*names}}
    return rules | {word: _RULES[name] for word, name in lexicon.table("uncapitalised_dates").items()}


def _number(passage: Passage, place: int) -> Reading | None:
    """Read a number that stands alone: a year, or the start of a date or a time in digits."""
    word, after = passage.words[place], passage.keys[place + 1]
    if after in ORDINAL_ENDINGS:
        return dates.ordinal_day(passage, place)
    if after in {"a", "p"}:
        return clock.split_meridiem(passage, place + 1)
    read = numeric.date(passage, place) if after in numeric.SEPARATORS or "." in word else None
    if read is None and len(word) == len("1992"):
        read = (after in _AFTER_CLOCK and clock.zoned(passage, place)) or years.year(passage, place)
    elif read is None and after in _ZONES:
        read = clock.zoned(passage, place)
    elif read is None and len(word) == len("92"):
        read = years.short_year(passage, place)
    return clock.digits(passage, place) if read is None and after == ":" else read


_DOUBTS = {
    "ambiguous-date": "{} may begin with the day or with the month",
    "no-such-day": "the calendar has no {}",
}
"""The findings of this module: their codes, and what they say of the words."""


def _doubt(meaning: Moment, resolved: bool) -> str | None:
    """Return the code of what the reader should know of a date: that its order is not certain, that it is none."""
    if meaning.month == 0:
        return "ambiguous-date"
    return "no-such-day" if meaning.day and not resolved else None


def _is_history(passages: list[tuple[Passage, list[Reading]]], published: int) -> bool:
    """Whether the text tells the past by its years ("in 1939") and hardly ever from the day of its publication."""
    past = days = 0
    for meaning in (reading.meaning for _, readings in passages for reading in readings):
        if isinstance(meaning, Fixed):
            continue
        if meaning.year is not None and meaning.year < published - 1:
            past += 1
        elif meaning.year is not None:
            days += meaning.year == published
        elif meaning.base:
            days += meaning.base.story is False
        else:
            days += bool(meaning.weekday)
    return past >= _SOME_YEARS and past > _YEARS_PER_DAY * days
