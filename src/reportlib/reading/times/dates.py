"""Dates that name a month: "25-26 February 1992", "Feb. 25", "last May", "05-Aug-2016"; and "on the 25th"."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.times.days import (
    BEFORE_MONTHS,
    DAYS,
    YEARS,
    day_at,
    days_after,
    days_before,
    names_month,
    year_after,
)
from reportlib.reading.times.passage import Moment, Passage, Reading, announcers
from reportlib.reading.times.seasons import pointed

_NUMBERS = {name: int(number) for name, number in lexicon.table("months").items()}
_SHORT = 4
_ALSO_WORDS = frozenset({"may", "march", "april", "june", "august"})
_ALSO_NAMES = frozenset({"april", "june", "may", "august"})
_SHORT_NAMES = frozenset({"jan", "mar", "dec", "sep"})
_WHICH = frozenset({"last", "next", "this"})
_TIES = frozenset({"-", "/"})


def month(passage: Passage, place: int) -> Reading | None:
    """Read the date around the name of a month: "the 25th of February 1992", "February 25-26, 1992", "Feb. '92"."""
    keys, words = passage.keys, passage.words
    number = _NUMBERS[keys[place]]
    day: int | None = None
    until: int | None = None
    first, end = place, place + 1
    if words[end] == "." and passage.joined(end) and len(keys[place]) <= _SHORT and keys[place] != "may":
        end += 1
    if keys[place - 1] in BEFORE_MONTHS and (before := days_before(passage, place)):
        first, day, until = before
    else:
        if (words[place - 1] in _TIES or words[end] in _TIES) and (tied := _tied(passage, place, number)):
            return tied
        after = days_after(passage, end)
        if after:
            day, until, end = after
    year: int | None = None
    dated = year_after(passage, end, bare=day is None)
    if dated:
        year, end = dated
    elif day is None and not _is_month(passage, place):
        return None
    if words[end - 1] == "." and end == place + 2 and not (day and first == place):
        end -= 1  # the stop ends the sentence, or the abbreviation; it is no part of the date
    moment = Moment(None, year, number, day, until)
    if (
        year is None
        and keys[first] != "the"
        and (day is None or keys[first - 1] in _WHICH or keys[first - 2] in {"the", "this"})
    ):
        first, moment.direction = pointed(passage, first)
    return Reading(first, end, moment)


def _tied(passage: Passage, place: int, month: int) -> Reading | None:
    """Read a month between dashes or slashes: "05-Aug-2016", "23/Sep/2020", "2019-Aug-1", "Oct/2"."""
    words = passage.words
    left = words[place - 2] if words[place - 1] in _TIES and passage.tied(place - 1) else ""
    right = words[place + 2] if words[place + 1] in _TIES and passage.tied(place + 1) else ""
    if left in DAYS and right in YEARS:
        return Reading(place - 2, place + 3, Moment(year=int(right), month=month, day=int(left)))
    if left in YEARS and right in DAYS:
        return Reading(place - 2, place + 3, Moment(year=int(left), month=month, day=int(right)))
    if left or right not in DAYS:
        return None
    tail = words[place + 4] if words[place + 3] in _TIES and passage.tied(place + 3) else ""
    if tail in YEARS:
        return Reading(place, place + 5, Moment(year=int(tail), month=month, day=int(right)))
    return Reading(place, place + 3, Moment(month=month, day=int(right))) if words[place + 1] == "/" else None


def _is_month(passage: Passage, place: int) -> bool:
    """Whether the name of a month alone is one: not "May" the verb or the minister, "the March to", "June Oss"."""
    keys, words = passage.keys, passage.words
    key, after = keys[place], words[place + 1]
    if key in _SHORT_NAMES:
        return after == "." or keys[place - 1] in {"in", "last", "next", "since", "until", "by", "-", "–"}
    if key not in _ALSO_WORDS:
        return True
    is_name = after[:1].isupper() and after[1:2].islower()
    if key in _ALSO_NAMES and is_name and keys[place - 1] not in announcers("name"):
        return False
    if keys[place - 1] in announcers("month"):
        return not (key == "march" and keys[place - 1] == "the" and keys[place + 1] in {"to", "on", "for", ".", "of"})
    if key in {"may", "march"} or words[place].isupper():
        return False
    return not after[:1].isupper() and not words[place - 1][:1].isupper()


def ordinal_day(passage: Passage, place: int) -> Reading | None:
    """Read "on the 25th", "on 25th", "the 25th of this month", "Monday the 5th"; "the 4th floor" is none."""
    keys = passage.keys
    read = day_at(passage, place)
    if read is None:
        return None
    day, end = read
    if keys[end] == "of" and keys[end + 1] in lexicon.table("months"):
        return None  # read from the month
    named = place - 2 if keys[place - 1] == "the" else place - 1
    if keys[named] in lexicon.table("weekdays"):
        return Reading(named, end, Moment(day=day, weekday=int(lexicon.table("weekdays")[keys[named]])))
    ends = not passage.words[end][:1].isalnum()
    if keys[place - 1] == "on" and ends:
        return Reading(place, end, Moment(day=day))
    if keys[place - 1] != "the":
        return None
    if names_month(passage, end + 1 if keys[end] == "of" else end):
        return Reading(place - 1, end, Moment(day=day))
    alone = ends or keys[end] in lexicon.words("day_followers")
    return Reading(place - 1, end, Moment(day=day)) if alone and passage.announced(place - 1, "day") else None
