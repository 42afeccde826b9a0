"""Readings that stand together made into one: "10 p.m." + "Wednesday", "the night of" + "February 25", "late" + "May"."""

from __future__ import annotations

from functools import cache

from reportlib.model import TimeModifier
from reportlib.reading import lexicon
from reportlib.reading.times.passage import DASHES, Fixed, Moment, Passage, Reading

_NOTHING = ""
_GAPS: dict[tuple[str, str], frozenset[str]] = {
    ("clock", "day"): frozenset({_NOTHING, ",", "on", "of", ", on"}),
    ("clock", "weekday"): frozenset({_NOTHING, ",", "on", "of", ", on"}),
    ("clock", "part"): frozenset({_NOTHING, ",", "on", "in"}),
    ("part", "clock"): frozenset({_NOTHING, "at", ", at", "at about", "at around", "around", "about"}),
    ("day", "clock"): frozenset({_NOTHING, "t", "at", ",", ", at", "at about", "at around", "around", "about"}),
    ("weekday", "clock"): frozenset({_NOTHING, "at", ",", ", at", "at about", "at around", "around", "about"}),
    ("day", "part"): frozenset({_NOTHING, "in"}),
    ("weekday", "part"): frozenset({_NOTHING, "in"}),
    ("part", "day"): frozenset({_NOTHING, "of", "on"}),
    ("part", "weekday"): frozenset({_NOTHING, "of", "on"}),
    ("weekday", "day"): frozenset({_NOTHING, ","}),
    ("day", "year"): frozenset({_NOTHING, ",", "of", "in"}),
    ("month", "year"): frozenset({_NOTHING, ",", "of"}),
    ("period", "year"): frozenset({_NOTHING, ",", "of", "in", "of fiscal"}),
    ("year", "period"): frozenset({_NOTHING, "'s", "’s", "-", "fiscal"}),
    ("weekday", "week"): frozenset({_NOTHING, "of"}),
    ("week", "weekday"): frozenset({_NOTHING, "on"}),
    ("week of", "day"): frozenset({"of"}),
    ("week of", "month"): frozenset({"of", "in"}),
    ("week of", "year"): frozenset({"of", "in"}),
}
"""What may stand between two readings that say one time together, by what each is."""


def _grain(moment: Moment) -> str:
    if moment.clock:
        return "clock"
    if moment.part:
        return "part"
    if moment.day or moment.month == 0 or moment.holiday or (moment.base and moment.base.unit[0] == "D" and len(moment.base.unit) < 3 and moment.base.unit != "DE"):
        return "day"
    if moment.weekday:
        return "weekday"
    if moment.month:
        return "month"
    if moment.period:
        return "week of" if moment.period[0] == "W" and moment.period[1:2] not in {"I", "E"} else "period"
    if moment.base:
        return {"W": "week", "Y": "year"}.get(moment.base.unit, moment.base.unit)
    return "year" if moment.year else "nothing"


def join(passage: Passage, readings: list[Reading]) -> list[Reading]:
    """Return the readings in order, those that say one time together made one, each with its modifier."""
    joined: list[Reading] = []
    for reading in readings:
        while joined:
            both = _together(passage, joined[-1], reading)
            if both is None:
                break
            joined.pop()
            reading = both
        joined.append(reading)
    _share(passage, joined)
    free = 0
    for place, reading in enumerate(joined):
        joined[place] = _modified(passage, reading, free)
        free = reading.end
    return joined


_RANGE = frozenset({"to", "through", "until", "till"}) | DASHES
_LIST = frozenset({"and", "or", "&"})


def _share(passage: Passage, readings: list[Reading]) -> None:
    """Give dates that are told together the year that one of them says, and make one of the two ends of a range.

    "August and September 1914" are two months of 1914; "28 December to 3 January 1992" is one range, which begins in
    1991, and "from May 5, 1914 to June 3" one which ends in 1914. Ranges of whole years stay two dates.
    """
    for place in range(len(readings) - 2, -1, -1):
        left, right = readings[place], readings[place + 1]
        if right.first - left.end != 1:
            continue
        link = passage.keys[left.end]
        one, two = left.meaning, right.meaning
        if link not in _RANGE | _LIST or not (isinstance(one, Moment) and isinstance(two, Moment)):
            continue
        if _lacks_year(one) and two.year is not None and _order(two):
            one = one._replace(year=two.year - (_order(one) > _order(two)))
        elif _lacks_year(two) and one.year is not None and _order(one) and link in _RANGE:
            two = two._replace(year=one.year + (_order(two) < _order(one)))
        elif _lacks_year(one) or _lacks_year(two):
            continue
        readings[place : place + 2] = [left._replace(meaning=one), right._replace(meaning=two)]
        if link in _RANGE and _is_range(one, two) and two.year is not None and two.month:
            ranged = one._replace(through=(two.year, two.month, two.day or 0))
            readings[place : place + 2] = [Reading(left.first, right.end, ranged)]


def _is_range(one: Moment, two: Moment) -> bool:
    """Whether the two are the first and the last day, or month, of something."""
    if not (one.month and two.month and one.year and two.year) or bool(one.day) != bool(two.day):
        return False
    plain = not any((one.part, two.part, one.clock, two.clock, one.until, two.until, one.through, two.through))
    return plain and (one.year, one.month, one.day or 0) < (two.year, two.month, two.day or 0)


def _lacks_year(meaning: Moment | Fixed) -> bool:
    return isinstance(meaning, Moment) and meaning.year is None and meaning.base is None and meaning.direction is None and bool(_order(meaning))


def _order(meaning: Moment | Fixed) -> int:
    """Return what orders a month or a part of the year inside the year; 0 for what is neither."""
    if not isinstance(meaning, Moment):
        return 0
    return meaning.month or _PLACES.get(meaning.period or "", 0)


_PLACES = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _together(passage: Passage, left: Reading, right: Reading) -> Reading | None:
    if right.first - left.end > 2 or isinstance(left.meaning, Fixed) or isinstance(right.meaning, Fixed):
        return None
    one, two = left.meaning, right.meaning
    grains = _grain(one), _grain(two)
    if one.weekday and not one.day and grains[1] == "day" and grains[0] in {"part", "clock"}:
        grains = "weekday", "day"
    gaps = _GAPS.get(grains)
    if gaps is None or " ".join(passage.keys[left.end : right.first]) not in gaps:
        return None
    meaning = _merged(one, two, *grains)
    if meaning is None or not passage.unbroken(left.first, right.end):
        return None
    return Reading(left.first, right.end, meaning)


def _merged(one: Moment, two: Moment, left: str, right: str) -> Moment | None:
    if left == "clock":
        day = two
        return None if day.clock or _is_bare(one, "clock") is False else day._replace(clock=one.clock, part=None)
    if right == "clock":
        return one._replace(clock=two.clock, part=None) if _is_bare(two, "clock") else None
    if right == "part":
        return one._replace(part=two.part) if _is_bare(two, "part") else None
    if left == "part":
        return two._replace(part=one.part) if _is_bare(one, "part") else None
    if (left, right) == ("weekday", "day"):
        if not two.month or one.base:
            return None
        return two._replace(weekday=one.weekday, part=one.part, clock=one.clock)
    if (left, right) == ("weekday", "week"):
        return one._replace(base=two.base, direction=None) if one.direction is None else None
    if (left, right) == ("week", "weekday"):
        return two._replace(base=one.base) if two.direction is None and two.base is None else None
    if left == "week of":
        if (one.period == "W=") != (right == "day") or two.period or two.part or two.clock or two.until:
            return None
        return two._replace(period=one.period)
    if right == "year":
        if one.year or one.base or one.direction is not None:
            return None
        return one._replace(year=two.year, base=two.base)
    if left == "year":
        if two.year or two.base or two.direction is not None:
            return None
        return two._replace(year=one.year, base=one.base)
    return None


def _is_bare(moment: Moment, field: str) -> bool:
    """Whether nothing but that field is said."""
    return moment._replace(**{field: None}) in (Moment(), Moment(direction=0))


@cache
def _modifiers() -> dict[str, tuple[str, str]]:
    return {words: (use, effect) for words, value in lexicon.table("time_modifiers").items() for use, _, effect in [value.partition(" ")]}


@cache
def _last_words() -> frozenset[str]:
    return frozenset(words.rpartition(" ")[2] for words in _modifiers())


_TURNED = {
    "more_than": TimeModifier.BEFORE,
    "less_than": TimeModifier.AFTER,
    "equal_or_more": TimeModifier.ON_OR_BEFORE,
    "equal_or_less": TimeModifier.ON_OR_AFTER,
}
"""What a modifier of the distance says of a date that is so far back: "more than two years ago" is before it."""


def _modified(passage: Passage, reading: Reading, free: int) -> Reading:
    """Return the reading with the modifier that stands before it, from token `free` on."""
    keys = passage.keys
    at = reading.first - 1
    if passage.words[at] in DASHES and passage.joined(reading.first):
        if keys[at - 1] in {"mid", "early", "late"} and at - 1 >= free:
            effect = {"mid": TimeModifier.MID, "early": TimeModifier.START, "late": TimeModifier.END}[keys[at - 1]]
            first = at - 2 if keys[at - 2] == "the" and isinstance(reading.meaning, Fixed) else at - 1
            return reading._replace(first=first, modifier=effect)
        return reading
    meaning = reading.meaning
    if keys[at] == "." and keys[at - 1] in {"ca", "c"} and at - 1 >= free:
        return reading._replace(first=at - 1, modifier=TimeModifier.APPROX)
    if keys[at] not in _last_words() or (isinstance(meaning, Fixed) and meaning.timex.endswith("_REF")):
        return reading
    timed = isinstance(meaning, Fixed) and meaning.timex[0] == "P" and not meaning.timex.endswith("_REF")
    turned = isinstance(meaning, Moment) and meaning.base is not None and meaning.base.unit.endswith("~")
    for width in (4, 3, 2, 1):
        start = at - width + 1
        if start < free:
            continue
        use, effect = _modifiers().get(" ".join(keys[start : at + 1]), ("", ""))
        if not use or (use == "date" and timed) or (use == "duration" and not (timed or turned)):
            continue
        if timed and keys[reading.first] in {"the", "this", "these", "those", "past", "last", "next"} and use == "duration":
            return reading
        if effect in {"equal_or_less", "equal_or_more", "more_than", "less_than"} and not (timed or turned):
            continue
        modifier = _TURNED.get(effect, TimeModifier(effect)) if turned and meaning.base and meaning.base.count < 0 else TimeModifier(effect)  # type: ignore[union-attr]
        if keys[start - 1] == "the" and use == "date" and start > free and width == 1 and _takes_article(reading):
            start -= 1
        return reading._replace(first=start, modifier=modifier)
    return reading


def _takes_article(reading: Reading) -> bool:
    return isinstance(reading.meaning, Fixed) or reading.meaning.period is not None
