"""Units that an ordinal counts inside a longer time: "the third quarter", "the first weekend of June", "centuries"."""

from __future__ import annotations

from reportlib.model import TimeKind
from reportlib.reading import lexicon
from reportlib.reading.times.counts import ordinal
from reportlib.reading.times.days import YEARS, names_month
from reportlib.reading.times.passage import DASHES, Moment, Passage, Reading, fixed

PARTS_OF_YEAR = {"Q": 4, "H": 2}
NUMBERED = frozenset({"CE", "D", "M", "W", "WE"}).union(PARTS_OF_YEAR)
"""The units that an ordinal counts."""
_LAST = frozenset({"final", "last"})
_LAST_CENTURY = 30
_LAST_WEEK, _LAST_DAY, _LAST_MONTH = 5, 31, 12
_OF_YEAR = frozenset({"fiscal", "year"})
_WHICH_YEAR = frozenset({"the", "this", "that", "last", "next"})


def numbered(passage: Passage, place: int, at: int, code: str) -> Reading | None:
    """Read one of the units `NUMBERED` with the ordinal that ends at or before `at`: a part of a longer time."""
    after = passage.keys[place + 1]
    if code in {"W", "WE"}:
        return _week(passage, place, code) if after in {"of", "in"} else None
    if code in {"D", "M"}:
        return _day_or_month(passage, place, code) if after == "of" else None
    if code == "CE":
        return _century(passage, place, at)
    return _part_of_year(passage, place, at, code)


def _with_article(passage: Passage, first: int) -> int:
    return first - 1 if passage.keys[first - 1] == "the" else first


# ------------------------------------------------------------------ of a month
def _week(passage: Passage, place: int, code: str) -> Reading | None:
    """Read the "the week" of "the week of April 5", and the "last weekend" of "the last weekend in March"."""
    keys = passage.keys
    read = (-1, place - 1) if keys[place - 1] in _LAST else ordinal(passage, place - 1)
    if read is None:
        whole = keys[place - 1] == "the" and keys[place + 1] == "of"
        return Reading(place - 1, place + 1, Moment(period=f"{code}=")) if whole else None
    number, first = read
    of_month = keys[place + 2] in lexicon.table("months") or names_month(passage, place + 2)
    if number > _LAST_WEEK or (not of_month and (keys[place + 1] == "in" or code == "WE")):
        return None  # "the third week in office"
    return Reading(_with_article(passage, first), place + 1, Moment(period=f"{'W' if code == 'W' else 'E'}{number}"))


def _day_or_month(passage: Passage, place: int, code: str) -> Reading | None:
    """Read the "the 26th day" of "the 26th day of the month", the "first month" of "the first month of next year"."""
    keys, end = passage.keys, place + 1
    last = keys[place - 1] in _LAST and code == "M"
    read = (_LAST_MONTH, place - 1) if last else ordinal(passage, place - 1)
    if read is None:
        return None
    number, first = read[0], _with_article(passage, read[1])
    if code == "D":
        in_month = number <= _LAST_DAY and names_month(passage, end + 1)
        return Reading(first, end, Moment(day=number)) if in_month else None
    in_year = passage.words[end + 1] in YEARS or (keys[end + 2] == "year" and keys[end + 1] in _WHICH_YEAR)
    return Reading(first, end, Moment(month=number)) if number <= _LAST_MONTH and in_year else None


# ------------------------------------------------------------------ of a year
def _part_of_year(passage: Passage, place: int, at: int, code: str) -> Reading | None:
    """Read "the third quarter", "the second half of", "the final quarter of"; not "the second half of the match"."""
    keys, end = passage.keys, place + 1
    read = ordinal(passage, at)
    if read is None and (keys[at] in _LAST or keys[at] == "latter") and keys[end] in {"of", "'s"}:
        read = PARTS_OF_YEAR[code], at
    if read is None:
        return None
    number, first = read
    if keys[first - 1] == "fiscal":
        first -= 1
    elif passage.words[first - 1] in DASHES and keys[first - 2] == "fiscal":
        first -= 2
    if at == place - 1:
        first = _with_article(passage, first)
    of_year = keys[end] == "of" and _names_year(passage, end + 1)
    of_thing = keys[end] == "of" and lexicon.table("function_words").get(keys[end + 1]) in {"determiner", "possessive"}
    if number > PARTS_OF_YEAR[code] or (not of_year and (of_thing or code == "H")):
        return None
    return Reading(first, end, Moment(period=f"{code}{number}"))


def _names_year(passage: Passage, place: int) -> bool:
    """Whether a year starts at `place`: "1990", "fiscal 1990", "the year", "its fiscal year", "last year"."""
    return passage.words[place] in YEARS or not _OF_YEAR.isdisjoint(passage.keys[place : place + 3])


# ------------------------------------------------------------------ of an era
def _century(passage: Passage, place: int, at: int) -> Reading | None:
    """Read "the 19th century", "the 5th century BC", "the 18th and 19th centuries"."""
    read = ordinal(passage, at)
    if read is None or not 1 <= read[0] <= _LAST_CENTURY:
        return None
    number, first = read
    if at == place - 1:
        first = _with_article(passage, first)
    era = lexicon.entries("eras").get(passage.words[place + 1])
    mark = "BC" if era == "before" else ""
    reading = fixed(first, place + 1 + bool(era), TimeKind.DATE, f"{mark}{number - 1:02d}")
    other = ordinal(passage, first - 2) if passage.keys[first - 1] in {"and", "to"} else None
    if other is None or passage.keys[place] != "centuries" or not 1 <= other[0] <= _LAST_CENTURY:
        return reading
    before = fixed(_with_article(passage, other[1]), first - 1, TimeKind.DATE, f"{mark}{other[0] - 1:02d}")
    reading.before = before
    return reading
