"""When: dates, times, durations and sets of times, each with its ISO-TimeML value and what that rests on.

Rules start only from the words of the lexicon and from numbers of a date's shape. Each reads one expression around its
word (dates, clock, words, units); neighbours that say one time together are joined (joining); and the calendar resolves
what is counted from the publication or from another date of the text (resolving).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cache

from reportlib.model import Finding, Span, TimeBasis, TimeExpression
from reportlib.reading import lexicon, vocabulary
from reportlib.reading.numbers.digits import ORDINAL_ENDINGS
from reportlib.reading.times import clock, dates, numeric, seasons, units, words, years
from reportlib.reading.times.anniversary import anniversary
from reportlib.reading.times.clock import BEFORE_HOURS, take_hour
from reportlib.reading.times.days import APOSTROPHES
from reportlib.reading.times.joining import join
from reportlib.reading.times.modifiers import BEFORE_TIMES, modify
from reportlib.reading.times.passage import Moment, Passage, Reading
from reportlib.reading.times.resolving import Calendar
from reportlib.reading.tokens import Tokens

_STATED = TimeBasis.STATED
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
_YEAR, _SHORT_YEAR, _SHORTEST_DATE = len("1992"), len("92"), len("1.2.1992")
_SOME_YEARS, _YEARS_PER_DAY = 3, 4
"""A text is a history from so many past years on, and so many for each day that it tells from its publication."""


def read_times(tokens: Tokens, published: datetime | date | None) -> tuple[list[TimeExpression], list[Finding]]:
    """Return the time expressions of the text in its order, and what looked like one and was not understood.

    `published` gives the date that relative expressions count from; that of a datetime is the one on its own clock.
    """
    passages = _passages(tokens)
    today = published.date() if isinstance(published, datetime) else published
    calendar = Calendar(today, history=today is None or _is_history(passages, today.year))
    text, starts, ends = tokens.text, tokens.starts, tokens.ends
    times: list[TimeExpression] = []
    findings: list[Finding] = []
    for passage in passages:
        keys, start, free = passage.keys, passage.start, 0
        for reading in passage.readings:
            if keys[reading.first - 1] in BEFORE_TIMES:
                modify(passage, reading, free)
            meaning = reading.meaning
            if isinstance(meaning, Moment):
                if meaning.part and keys[reading.end] in BEFORE_HOURS:
                    meaning = take_hour(passage, reading, meaning)
                free = reading.end
                resolved = calendar.resolve(passage, reading, meaning)
                if resolved is None or meaning.month == 0:
                    if doubt := _doubt(meaning):
                        span = tokens.span(start + reading.first, start + free)
                        findings.append(Finding(doubt, _DOUBTS[doubt].format(repr(span.text)), span))
                    if resolved is None:
                        continue
                kind, timex, basis = resolved
            else:
                free = reading.end
                if not meaning.timex:
                    continue
                kind, timex, basis = meaning.kind, meaning.timex, _STATED
            at = starts[start + reading.first]
            span = Span(text[at : ends[start + free - 1]], at)
            times.append(TimeExpression(span, kind, timex, reading.modifier, basis))
    return times, findings


def _passages(tokens: Tokens) -> list[Passage]:
    """Return the paragraphs with words that rules start from, and what they read there.

    The readings are in order and none is over another; a later rule gives way to an earlier one's words.
    """
    rules = _rules()
    passages: list[Passage] = []
    paragraphs = iter(tokens.paragraphs)
    start = end = 0
    for at in sorted(tokens.at("times") + _numbers(tokens)):
        if at >= end:
            while at >= end:
                start, end = next(paragraphs)
            passage = Passage(tokens, start, end)
            passages.append(passage)
            words, found, free = passage.words, passage.readings, 0
        place = at - start
        if place < free:
            continue
        reading = rules.get(words[place], _number)(passage, place)
        if reading is None:
            continue
        first = reading.first
        if first < free:
            while found and found[-1].first >= first:
                found.pop()
            if found and found[-1].end > first:
                continue
        if reading.before is not None and reading.before.first >= (found[-1].end if found else 0):
            found.append(reading.before)
        found.append(reading)
        free = reading.end
    for passage in passages:
        if len(passage.readings) > 1:
            passage.readings = join(passage, passage.readings)
    return passages


def _numbers(tokens: Tokens) -> list[int]:
    """Return the numbers that may be a year, or start a numeric date or a time; the rules decide."""
    words, keys, last = tokens.words, tokens.keys, len(tokens) - 1
    return [
        place
        for place in tokens.numbers
        if (size := len(words[place])) == _YEAR
        or (place < last and keys[place + 1] in _AFTER_NUMBER)
        or (size == _SHORT_YEAR and words[place - 1] in APOSTROPHES)
        or (size >= _SHORTEST_DATE and words[place].count(".") == 2)
    ]


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


def _doubt(meaning: Moment) -> str | None:
    """Return the code of what the reader should know of such a date: that its order is not certain, that it is none."""
    if meaning.month == 0:
        return "ambiguous-date"
    return "no-such-day" if meaning.month and meaning.day else None


def _is_history(passages: list[Passage], published: int) -> bool:
    """Whether the text tells the past by its years ("in 1939") and hardly ever from the day of its publication."""
    years = [year for passage in passages for each in passage.readings if (year := each.meaning.year) is not None]
    if len(years) < _SOME_YEARS:
        return False
    past = sum([year < published - 1 for year in years])
    days = years.count(published)
    for passage in passages:
        for reading in passage.readings:
            meaning = reading.meaning
            if isinstance(meaning, Moment) and meaning.year is None:
                days += meaning.base.story is False if meaning.base else bool(meaning.weekday)
    return past >= _SOME_YEARS and past > _YEARS_PER_DAY * days
