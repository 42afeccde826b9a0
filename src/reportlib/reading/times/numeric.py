"""Dates in digits alone: "1992-02-25", "25/02/1992", "2/25/92"."""

from __future__ import annotations

import re

from reportlib.reading.times.days import DAYS
from reportlib.reading.times.passage import Moment, Passage, Reading

SEPARATORS = frozenset({"-", "/", ".", "–"})
"""What stands between the numbers of a date, and behind the first, if that is no "25.2.1992"."""
_DOTTED = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4}){2}")
_MONTHS = 12
_LIST = 16
"""Tokens that a list of such days is followed back."""
_FIRST_YEAR, _END_OF_YEARS = 1000, 2200


def date(passage: Passage, place: int) -> Reading | None:
    """Read a numeric date from its first number.

    Where the order of day and month is certain, it is a day; "03/04/2021" is a day of 2021 whose `month` is 0.
    """
    words = passage.words
    mark = words[place + 1]
    if mark in SEPARATORS and words[place + 3] == mark and all(passage.joined(place + step) for step in range(1, 5)):
        one, two, three = words[place], words[place + 2], words[place + 4]
        end = place + 5
    elif "." in words[place] and _DOTTED.fullmatch(words[place]):
        one, two, three = words[place].split(".")
        end, mark = place + 1, "."
    else:
        return _day_and_month(passage, place)
    if (words[end] == mark and passage.joined(end)) or not all(map(_is_digits, (one, two, three))):
        return None
    moment = _order(one, two, three, mark)
    return Reading(place, end, moment) if moment else None


def _day_and_month(passage: Passage, place: int) -> Reading | None:
    """Read "on 11/20", a day without its year, where it is certain which number is the month.

    "On 03/04" is a day whose `month` is 0; "on 3/4 of the shelves" is none.
    """
    words, end = passage.words, place + 3
    if words[place + 1] != "/" or not passage.tied(place + 1) or not _announced(passage, place):
        return None
    one, two = DAYS.get(words[place]), DAYS.get(words[place + 2])
    if one is None or two is None or min(one, two) > _MONTHS:
        return None
    if words[end] == "of" or (passage.tied(end) and words[end] in SEPARATORS):
        return None
    if max(one, two) > _MONTHS or one == two:
        return Reading(place, end, Moment(month=min(one, two), day=max(one, two)))
    dated = passage.keys[place - 1] == "on" and not words[end][:1].isalnum()
    return Reading(place, end, Moment(month=0)) if dated else None


def _announced(passage: Passage, place: int) -> bool:
    """Whether a day is announced here, or before the first of a list: "on 11/20, 11/22 and 11/25"."""
    for at in range(place, max(place - _LIST, 0), -4):
        if passage.announced(at, "day"):
            return True
        if passage.keys[at - 1] not in {",", "and", "or", "&"} or passage.words[at - 3] != "/":
            return False
    return False


def _is_digits(piece: str) -> bool:
    return piece.isascii() and piece.isdigit()


def _order(one: str, two: str, three: str, mark: str) -> Moment | None:
    first, second, third = int(one), int(two), int(three)
    if len(one) == 4:
        fits = _FIRST_YEAR <= first < _END_OF_YEARS and len(two) <= 2 and len(three) <= 2
        return Moment(year=first, month=second, day=third) if fits and 1 <= second <= 12 and 1 <= third <= 31 else None
    if len(one) > 2 or len(two) > 2 or len(three) not in (2, 4) or (len(three) == 2 and mark != "/"):
        return None
    year = third if len(three) == 4 else 1900 + third if third >= 30 else 2000 + third
    if not _FIRST_YEAR <= year < _END_OF_YEARS or not (1 <= first <= 31 and 1 <= second <= 31):
        return None
    if first > 12 >= second:
        return Moment(year=year, month=second, day=first)
    if second > 12 >= first or (first == second and first <= 12):
        return Moment(year=year, month=first, day=second)
    return Moment(year=year, month=0) if max(first, second) <= 12 else None
