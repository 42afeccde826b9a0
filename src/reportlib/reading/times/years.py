"""Years, decades and eras: "1992", "'92", "fiscal 1989", "the 1990s", "490 BC", "nineteen ninety-seven"."""

from __future__ import annotations

import re

from reportlib.model import TimeKind
from reportlib.reading import lexicon
from reportlib.reading.phrases import POSSESSIVE
from reportlib.reading.times.counts import count_ending
from reportlib.reading.times.days import APOSTROPHES, TO, TWO_DIGITS, YEARS, century_of, year_at
from reportlib.reading.times.passage import DASHES, Moment, Passage, Reading, announcers, fixed

_MONTHS = frozenset(form for month in range(1, 13) for form in (f"{month}", f"{month:02d}"))
_S = POSSESSIVE | {"s"}
_DIGITS = re.compile("[1-9][0-9]{0,3}")
_BEFORE_DECADE = frozenset({"the", "early", "late", "mid", "-", "through"})
_PARTS = {"Q": frozenset("1234"), "H": frozenset("12")}
_PARTS_OF_DECADE = frozenset({"early", "late", "mid", "-"})
_NUMBERED = lexicon.words("numbered_not_dated")
_COUNTED = lexicon.words("counted_not_dated")
_DATED = lexicon.words("dated_not_counted")
_BEFORE_YEARS = announcers("year")
_LINKS = DASHES | {"/"}
_BESIDE = frozenset({"post", "pre"})
_CURRENCY = frozenset({"$", "£", "€", "#", "+", "/"})
_VERBS_IN_S = frozenset({"was", "is", "as", "has", "'s"})
_TWENTIES = 20
_LONGEST_YEAR = 4
"""Tokens behind "thousand" in "two thousand and twenty-five"."""
_EARLIEST_BARE, _EARLIEST_WITH_ARTICLE = 1400, 1200


# ------------------------------------------------------------------ years in digits
def year(passage: Passage, place: int) -> Reading | None:
    """Read a number of four digits as a year or a decade; None if it counts something."""
    words, keys = passage.words, passage.keys
    word = words[place]
    if word not in YEARS:
        return None
    plural = keys[place + 1] == "s" or (keys[place + 1] in POSSESSIVE and keys[place - 1] in _BEFORE_DECADE)
    if plural and word[3] == "0":
        first = place - 1 if keys[place - 1] == "the" else place
        return fixed(first, place + 2, TimeKind.DATE, word[:3])
    if not _is_year(passage, place):
        return None
    read = year_at(passage, place)
    if read is None:
        return _two(passage, place, int(word), place + 1)  # "2007/08"
    value, end = read
    first = place
    part = place - 3 if keys[place - 1] == "of" else place - 2
    if words[part] in _PARTS and (period := _part(passage, part)):
        return Reading(part, end, Moment(year=value, period=period))  # "Q1 2024", "H2 of 2017"
    part = end + 1 if words[end] in DASHES and passage.tied(end) else end
    if words[part] in _PARTS and (period := _part(passage, part)):
        return Reading(place, part + 2, Moment(year=value, period=period))  # "2024 Q1", "2017-H2"
    if keys[place - 1] == "fiscal" and words[end] not in DASHES:
        first -= 1
    elif keys[place - 1] == "the" and keys[end + 1] in {"quarter", "half"}:
        first -= 1  # "the 1988 third quarter"
    return _two(passage, place, value, end) or Reading(first, end, Moment(year=value))


def _part(passage: Passage, place: int) -> str | None:
    """Return the part of a year at `place`: "Q1", "H2"."""
    letter, number = passage.words[place], passage.words[place + 1]
    return letter + number if number in _PARTS[letter] and passage.joined(place + 1) else None


def _two(passage: Passage, place: int, value: int, end: int) -> Reading | None:
    """Read what a dash or slash and two digits make of a year: "1915-17" and "2007/08" two years, "2015-12" a month."""
    words = passage.words
    if (
        words[end] not in _LINKS
        or not passage.tied(end)
        or value < 0
        or (passage.tied(end + 2) and words[end + 2] in DASHES)
    ):
        return None
    short = words[end + 1]
    if words[end] == "-" and short in _MONTHS and (len(short) == 1 or int(short) <= value % 100):
        return Reading(place, end + 2, Moment(year=value, month=int(short)))
    if short in TWO_DIGITS and int(short) > value % 100:
        return fixed(place, end + 2, TimeKind.DATE, f"{value:04d}/{value - value % 100 + int(short):04d}")
    return None


def _is_year(passage: Passage, place: int) -> bool:
    """Whether a number of four digits is a year, and not how many there are of something, or what it is called."""
    words, keys = passage.words, passage.keys
    before, after = keys[place - 1], keys[place + 1]
    if before in _CURRENCY or (before == ":" and passage.joined(place)):
        return False
    if before in _NUMBERED:
        return False
    if (before == "." and keys[place - 2] == "no") or words[place + 1] in _COUNTED:
        return False
    if words[place - 1] in DASHES and passage.joined(place) and not _continues(passage, place - 2):
        return False
    if words[place - 1] in {"“", '"', "‘"} and words[place + 1] in {"”", '"', "’", ","}:
        return False  # the novel “1984”
    if before == "fiscal" or (words[place - 1] in DASHES and keys[place - 2] in _BESIDE and passage.joined(place)):
        return True
    counts = words[place + 1][:1].islower() and after not in _VERBS_IN_S
    if counts and after in _DATED:
        return True
    if before in _BEFORE_YEARS:
        plural = after.endswith(("s", "children", "men")) and lexicon.table("function_words").get(after) is None
        if before == "of" and counts and plural:
            return False  # "a survey of 1709 pupils"
        return int(words[place]) >= _EARLIEST_WITH_ARTICLE or before != "the"
    return not (counts and after.endswith("s")) and int(words[place]) >= _EARLIEST_BARE


def _continues(passage: Passage, place: int) -> bool:
    """Whether what stands before a dash leaves the number behind it a year: "1914-1918", "mid-1990", not "F-1990"."""
    key = passage.keys[place]
    return key in {"mid", "pre", "post", "late", "early", "-"} or key.isdigit() or key in lexicon.table("months")


def short_year(passage: Passage, place: int) -> Reading | None:
    """Read two digits behind an apostrophe, or before an "s": "'92", "the '90s", "the 90s"."""
    words, keys = passage.words, passage.keys
    if words[place] not in TWO_DIGITS:
        return None
    value = century_of(int(words[place]))
    if keys[place + 1] in _S and value % 10 == 0 and (century := _century_before(passage, place)):
        return fixed(place, place + 2, TimeKind.DATE, century + words[place][0])
    first = place - 1 if words[place - 1] in APOSTROPHES and passage.joined(place) else place
    if keys[place + 1] in _S and passage.joined(place + 1) and value % 10 == 0:
        if first == place and (keys[place - 1] not in _BEFORE_DECADE or _is_age(passage, place)):
            return None
        return fixed(first - 1 if keys[first - 1] == "the" else first, place + 2, TimeKind.DATE, _decade(words[place]))
    alone = not passage.joined(place + 1) or words[place + 1] in {",", ".", ")", "]", ";", ":"}
    if first == place or (passage.joined(first) and words[first - 1] not in {"(", "["}) or not alone:
        return None
    return Reading(first, place + 1, Moment(year=value))


def _century_before(passage: Passage, place: int) -> str | None:
    """Return the century of the decade before "and", which this one shares: "the 1960s and 70s", "the 20s and 30s"."""
    keys, first = passage.keys, passage.words[place - 3]
    if keys[place - 1] not in {"and", "or"} or keys[place - 2] not in _S:
        return None
    if first in TWO_DIGITS and keys[place - 4] in _BEFORE_DECADE and not _is_age(passage, place - 3):
        return _decade(first)[:2]
    return first[:2] if first in YEARS else None


def _decade(short: str) -> str:
    """Return the decade that two digits name: the '20s are the 1920s, the '10s the 2010s."""
    return f"{19 if int(short) >= _TWENTIES else 20}{short[0]}"


def _is_age(passage: Passage, place: int) -> bool:
    """Whether a decade is one of somebody's life: "in her late 30s"."""
    at = place - 1
    while passage.keys[at] in _PARTS_OF_DECADE:
        at -= 1
    return lexicon.table("function_words").get(passage.keys[at]) == "possessive"


# ------------------------------------------------------------------ eras
def era(passage: Passage, place: int) -> Reading | None:
    """Read the year that an era stands beside: "490 BC", "AD 79", "the 480s BC"; with it the "499" of "499-493 BC"."""
    words, keys = passage.words, passage.keys
    kind = lexicon.entries("eras").get(words[place])
    if kind is None:
        return None
    if (
        keys[place - 1] == "s"
        and kind == "before"
        and _DIGITS.fullmatch(words[place - 2])
        and len(words[place - 2]) == 3
    ):
        first = place - 3 if keys[place - 3] == "the" else place - 2
        return fixed(first, place + 1, TimeKind.DATE, f"BC0{words[place - 2][:2]}")
    if _DIGITS.fullmatch(words[place - 1]):
        value, first, end = int(words[place - 1]), place - 1, place + 1
    elif kind == "common" and _DIGITS.fullmatch(words[place + 1]):
        value, first, end = int(words[place + 1]), place, place + 2
    else:
        return None
    reading = Reading(first, end, Moment(year=-value if kind == "before" else value))
    start = words[first - 2]
    if kind == "before" and keys[first - 1] in TO and _DIGITS.fullmatch(start) and int(start) > value:
        reading.before = Reading(first - 2, first - 1, Moment(year=-int(start)))
    return reading


# ------------------------------------------------------------------ in words
def decade_word(passage: Passage, place: int) -> Reading | None:
    """Read "the nineties"; "in her thirties" is an age."""
    before = passage.keys[place - 1]
    if before not in _BEFORE_DECADE or _is_age(passage, place):
        return None
    first = place - 1 if before == "the" else place
    return fixed(first, place + 1, TimeKind.DATE, f"19{lexicon.table('decade_words')[passage.keys[place]]}")


def spelled_year(passage: Passage, place: int) -> Reading | None:
    """Read a year in words: "nineteen ninety-seven", "October two thousand and five", "the year two thousand"."""
    keys = passage.keys
    if keys[place] == "thousand":
        return _thousands(passage, place)
    tens = _cardinal(keys[place + 1])
    if not 10 <= tens <= 90 or (keys[place] == "twenty" and keys[place - 1] not in {"in", "since", "of"}):
        return None
    value, end = 100 * int(lexicon.table("century_words")[keys[place]]) + tens, place + 2
    at = end + 1 if passage.words[end] in DASHES else end
    unit = _cardinal(keys[at])
    if 0 < unit < 10 and tens >= 20 and tens % 10 == 0:
        value, end = value + unit, at + 1
    counted = keys[end] in lexicon.table("time_units") or keys[end] in _COUNTED
    return None if counted else Reading(place, end, Moment(year=value))


def _thousands(passage: Passage, place: int) -> Reading | None:
    keys, before = passage.keys, passage.keys[place - 2]
    if keys[place - 1] != "two":
        return None
    value, end = 2000, place + 1
    for last in range(place + _LONGEST_YEAR, place, -1):
        read = count_ending(passage, last)
        if read and read.first == place - 1 and read.low.isdigit() and value < int(read.low) < value + 100:
            value, end = int(read.low), last + 1
            break
    if passage.words[end][:1].isalnum() and keys[end] not in lexicon.words("day_followers"):
        return None  # "two thousand and five people"
    if before == "year":
        return Reading(place - 3 if keys[place - 3] == "the" else place - 2, end, Moment(year=value))
    of_month = before in lexicon.table("months")
    told = of_month or (value > 2000 and before in _BEFORE_YEARS)
    return Reading(place - 1, end, Moment(year=value)) if told else None


def _cardinal(key: str) -> int:
    role, _, value = lexicon.table("numerals").get(key, "").partition(" ")
    return int(value) if role == "cardinal" else 0
