"""Dates that name a month or a year: "25-26 February 1992", "Feb. 25", "1992-02-25", "the 1990s", "490 BC"."""

from __future__ import annotations

import re

from reportlib.model import TimeKind
from reportlib.reading import lexicon
from reportlib.reading.times.counts import ordinal
from reportlib.reading.times.passage import DASHES, Moment, Passage, Reading, fixed
from reportlib.reading.times.words import pointed

_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-9]{2}")
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_TO = frozenset({"to", "and", "through", "until", "till", "or", "&"}) | DASHES
_APOSTROPHES = frozenset({"'", "’", "‘", "`"})


# ------------------------------------------------------------------ months
def month(passage: Passage, place: int) -> Reading | None:
    """Read the date around the name of a month: "the 25th of February 1992", "February 25-26, 1992", "Feb. '92"."""
    keys, words = passage.keys, passage.words
    number = int(lexicon.table("months")[keys[place]])
    end = place + 1
    dotted = words[end] == "." and passage.joined(end) and len(keys[place]) <= 4 and keys[place] != "may"
    if dotted:
        end += 1
    before = _days_before(passage, place)
    tied = None if before else _tied(passage, place, number)
    if tied:
        return tied
    if before:
        first, day, until = before
    else:
        first = place
        after = _days_after(passage, end)
        if after:
            day, until, end = after
        else:
            day = until = None
            if dotted and not _year_at(passage, end):
                end -= 1
    year = _year_after(passage, end, bare=day is None)
    if year:
        value, end = year
    elif day is None and not _is_month(passage, place):
        return None
    else:
        value = None
    if words[end - 1] == "." and words[end - 2] == words[place]:
        end -= 1
    direction = None
    if first == place and value is None and day is None:
        first, direction = pointed(passage, first)
    return Reading(first, end, Moment(year=value, month=number, day=day, until=until, direction=direction))


def _tied(passage: Passage, place: int, month: int) -> Reading | None:
    """Read a month between dashes or slashes: "05-Aug-2016", "23/Sep/2020", "2019-Aug-1", "Oct/2"."""
    words = passage.words
    left = words[place - 2] if words[place - 1] in {"-", "/"} and passage.joined(place) and passage.joined(place - 1) else ""
    right = words[place + 2] if words[place + 1] in {"-", "/"} and passage.joined(place + 1) and passage.joined(place + 2) else ""
    if _DAY.fullmatch(left) and _YEAR.fullmatch(right):
        return Reading(place - 2, place + 3, Moment(year=int(right), month=month, day=int(left)))
    if _YEAR.fullmatch(left) and _DAY.fullmatch(right):
        return Reading(place - 2, place + 3, Moment(year=int(left), month=month, day=int(right)))
    if not left and _DAY.fullmatch(right):
        tail = words[place + 4] if words[place + 3] in {"-", "/"} and passage.joined(place + 3) else ""
        if _YEAR.fullmatch(tail):
            return Reading(place, place + 5, Moment(year=int(tail), month=month, day=int(right)))
        if words[place + 1] == "/":
            return Reading(place, place + 3, Moment(month=month, day=int(right)))
    return None


def _day_at(passage: Passage, place: int) -> tuple[int, int] | None:
    """Return the day of the month that starts at `place`, and the place after it: "25", "25th", "twenty-fifth"."""
    words = passage.words
    if _DAY.fullmatch(words[place]):
        if passage.keys[place + 1] in _SUFFIXES and passage.joined(place + 1):
            return int(words[place]), place + 2
        following = words[place + 1]
        if following[:1].isalpha() and passage.joined(place + 1):
            return None
        if following in {":", ",", ".", "/", "%"} and passage.joined(place + 1) and passage.joined(place + 2):
            if words[place + 2][:1].isdigit() and not _YEAR.fullmatch(words[place + 2]):
                return None  # "May 10:30"
        if following in {"%", "percent", "million", "billion"}:
            return None
        return int(words[place]), place + 1
    for width in (3, 1):
        read = ordinal(passage, place + width - 1)
        if read and read[1] == place and 1 <= read[0] <= 31:
            return read[0], place + width
    return None


def _days_after(passage: Passage, place: int) -> tuple[int, int | None, int] | None:
    """Read the days behind a month: "25", "25-26", "25 to 26", "the 25th", "the 25th and 26th"."""
    at = place
    if passage.words[at] == "," and passage.keys[at + 2] in _SUFFIXES:
        at += 1
    if passage.keys[at] == "the":
        at += 1
    read = _day_at(passage, at)
    if read is None:
        return None
    day, end = read
    link = passage.keys[end]
    if link in _TO and link != "or":
        at = end + 1 if passage.keys[end + 1] != "the" else end + 2
        upper = _day_at(passage, at)
        if upper and day < upper[0] and not _begins_more(passage, upper[1], link):
            return day, upper[0], upper[1]
    return day, None, end


def _begins_more(passage: Passage, place: int, link: str) -> bool:
    """Whether the number before `place` counts something: "on May 3 and 5 people" is one day, "May 3 and 5." are two.

    Also "May 3 - 5 June", where the second day has a month of its own.
    """
    key, word = passage.keys[place], passage.words[place]
    if key in lexicon.table("months") and word[:1].isupper():
        return True
    return link == "and" and word[:1].isalpha() and key not in _AFTER_DAYS


_AFTER_DAYS = frozenset({"in", "at", "of", "by", "and", "the", "were", "was", "to", "with", "after", "before", "on", "when", "during"})


def _days_before(passage: Passage, place: int) -> tuple[int, int, int | None] | None:
    """Read the days before a month: "25", "25th of", "the 25th day of", "25-26", "22 to 24", "between 6 and 8"."""
    keys, words = passage.keys, passage.words
    at = place - 1
    of = keys[at] == "of"
    if of:
        at -= 1
        if keys[at] == "day":
            at -= 1
    read = _day_ending(passage, at)
    if read is None:
        return None
    last, first = read
    if words[first - 1] in {".", ",", "/", ":", "$", "#"} and passage.joined(first):
        return None
    link = keys[first - 1]
    if link in _TO and link != "or":
        lower = _day_ending(passage, first - 2)
        if lower and lower[0] < last and not _is_dated(passage, lower[1], link):
            first = lower[1] - 1 if keys[lower[1] - 1] == "the" else lower[1]
            return first, lower[0], last
    if keys[first - 1] == "the":
        first -= 1
    return first, last, None


def _is_dated(passage: Passage, place: int, link: str) -> bool:
    """Whether the number at `place` is the day of the month before it ("May 3 to 5 June"), or no day at all."""
    before = passage.keys[place - 1]
    if before in lexicon.table("months") or (before == "." and passage.keys[place - 2] in lexicon.table("months")):
        return True
    return link == "and" and before not in {"between", "the", "on", "of", "from", ",", "("}


def _day_ending(passage: Passage, place: int) -> tuple[int, int] | None:
    """Return the day of the month whose last token is `place`, and its first token."""
    word = passage.words[place]
    if _DAY.fullmatch(word):
        return int(word), place
    read = ordinal(passage, place)
    return read if read and 1 <= read[0] <= 31 else None


def _year_at(passage: Passage, place: int) -> tuple[int, int] | None:
    """Return the year that starts at `place`, and the place after it: "1992", "'92", "1992 BC", "490 BC"."""
    words = passage.words
    word = words[place]
    if word.isascii() and word.isdigit() and len(word) <= 4:
        era = _era_after(passage, place + 1)
        if era:
            return (-int(word) if era[0] == "before" else int(word)), era[1]
        if _YEAR.fullmatch(word) and not _is_broken(passage, place + 1):
            return int(word), place + 1
    if word in _APOSTROPHES and re.fullmatch("[0-9]{2}", words[place + 1]) and passage.joined(place + 1):
        return _century(int(words[place + 1])), place + 2
    return None


def _century(short: int) -> int:
    """Return the year that two digits stand for: 30 to 99 are 19.., 00 to 29 are 20.. (POSIX strptime has 69)."""
    return 1900 + short if short >= 30 else 2000 + short


def _is_broken(passage: Passage, place: int) -> bool:
    """Whether the token at `place` goes on with the number before it: "1992/93", "1500m", "2,000" or "1990%"."""
    word = passage.words[place]
    if not passage.joined(place):
        return False
    if word in {":", "/"}:
        return passage.joined(place + 1) and passage.words[place + 1][:1].isdigit()
    return word[:1].isalpha() or word in {"%", "°", "$", "£", "€"}


def _year_after(passage: Passage, place: int, *, bare: bool) -> tuple[int, int] | None:
    """Read the year behind a month or a day: ", 1992", " 1992", " of 1992", " in 1992"."""
    keys = passage.keys
    at = place
    if keys[at] == ",":
        at += 1
    elif keys[at] == "of" or (keys[at] == "in" and not bare):
        at += 1
    read = _year_at(passage, at)
    if read and keys[place] == "," and _counts(passage, at):
        return None
    return read


def _counts(passage: Passage, place: int) -> bool:
    """Whether the number at `place` says how many: "on May 5, 2000 people marched"."""
    return passage.words[place + 1] in _PEOPLE


_PEOPLE = frozenset({"people", "men", "women", "children", "troops", "soldiers", "workers", "civilians", "prisoners", "protesters", "students", "jobs", "homes", "houses", "miles", "feet", "tons", "tonnes", "acres", "hectares", "meters", "metres", "kilometers", "kilometres", "km", "pounds", "dollars", "euros", "yards", "seats", "aircraft", "tanks", "guns", "ships", "villages", "others", "years", "dead", "wounded", "casualties", "refugees", "votes", "rpm", "mph", "employees", "members", "patients", "families", "pages", "units", "shares", "points", "percent", "head", "horses", "infantry", "cavalry", "killed", "deaths", "police", "police officers", "officers", "million", "billion", "thousand", "or"})


def _is_month(passage: Passage, place: int) -> bool:
    """Whether a name of a month alone is one: not "May" the verb or the minister, not "march", not "June Oss"."""
    keys, words = passage.keys, passage.words
    if keys[place] not in {"may", "march", "april", "june", "august", "jan", "mar", "dec", "sep"}:
        return True
    before, after = keys[place - 1], words[place + 1]
    if keys[place] in {"jan", "mar", "dec", "sep"}:
        return after == "." or before in {"in", "last", "next", "since", "until", "by", "-", "–"}
    if keys[place] in {"april", "june", "may", "august"} and after[:1].isupper() and after[1:2].islower() and before not in _TIME_PREPOSITIONS:
        return False  # "and June Oss"
    if before in _BEFORE_MONTHS:
        return not (keys[place] == "march" and before == "the" and keys[place + 1] in {"to", "on", "for", ".", "of"})
    if words[place].isupper() and len(words[place]) > 3:
        return False
    if keys[place] in {"may", "march", "jan", "mar", "dec", "sep"}:
        return False
    return not after[:1].isupper() and not words[place - 1][:1].isupper()


_TIME_PREPOSITIONS = frozenset({"in", "since", "until", "by", "last", "next", "this", "early", "late", "mid", "during"})
_BEFORE_MONTHS = frozenset({"in", "since", "until", "till", "by", "from", "to", "through", "of", "last", "next", "this", "early", "late", "mid", "before", "after", "during", "for", "between", "throughout", "every", "each", "around", "about", "and", "the", "-", "–", "previous", "following", "past", "coming", "on", "its", "or", "than", "(", "that", "a"})


def ordinal_day(passage: Passage, place: int) -> Reading | None:
    """Read "on the 25th", "Monday the 5th": a day of a month that is not said; not "the 4th floor"."""
    keys = passage.keys
    read = _day_at(passage, place)
    if read is None or keys[place - 1] != "the":
        return None
    day, end = read
    if keys[end] == "of" and keys[end + 1] in lexicon.table("months"):
        return None  # read from the month
    if keys[place - 2] in lexicon.table("weekdays"):
        return Reading(place - 2, end, Moment(day=day))
    following = passage.words[end]
    alone = not following[:1].isalnum() or keys[end] in _AFTER_DAYS
    return Reading(place - 1, end, Moment(day=day)) if keys[place - 2] in _BEFORE_DAY and alone else None


_BEFORE_DAY = frozenset({"on", "until", "till", "by", "since", "from", "to", "before", "after", "between"})


# ------------------------------------------------------------------ years
def spelled_year(passage: Passage, place: int) -> Reading | None:
    """Read a year in words: "nineteen ninety-seven", "nineteen oh one" is left."""
    keys = passage.keys
    tens = lexicon.table("numerals").get(keys[place + 1], "")
    role, _, value = tens.partition(" ")
    if role != "cardinal" or not 10 <= int(value) <= 90 or passage.words[place + 1] in DASHES:
        return None
    year, end = 100 * int(lexicon.table("century_words")[keys[place]]) + int(value), place + 2
    at = end + 1 if passage.words[end] in DASHES else end
    role, _, value = lexicon.table("numerals").get(keys[at], "").partition(" ")
    if role == "cardinal" and int(value) < 10 and year % 10 == 0 and year % 100 >= 20:
        year, end = year + int(value), at + 1
    counted = keys[end] in lexicon.table("time_units") or keys[end] in _PEOPLE
    return None if counted or keys[place] == "twenty" and keys[place - 1] not in {"in", "since", "of"} else Reading(place, end, Moment(year=year))


def era(passage: Passage, place: int) -> Reading | None:
    """Read the year that an era stands beside: "490 BC", "AD 79", "the 480s BC"; with it the "499" of "499-493 BC"."""
    kind = lexicon.entries("eras").get(passage.words[place])
    if kind is None:
        return None
    words, keys = passage.words, passage.keys
    if keys[place - 1] == "s" and kind == "before" and _NUMBER.fullmatch(words[place - 2]) and len(words[place - 2]) == 3:
        first = place - 3 if keys[place - 3] == "the" else place - 2
        return fixed(first, place + 1, TimeKind.DATE, f"BC0{words[place - 2][:2]}")
    if _NUMBER.fullmatch(words[place - 1]):
        year, first, end = int(words[place - 1]), place - 1, place + 1
    elif kind == "common" and _NUMBER.fullmatch(words[place + 1]):
        year, first, end = int(words[place + 1]), place, place + 2
    else:
        return None
    reading = Reading(first, end, Moment(year=-year if kind == "before" else year))
    start = words[first - 2]
    if kind == "before" and keys[first - 1] in _TO and _NUMBER.fullmatch(start) and int(start) > year:
        return reading._replace(before=Reading(first - 2, first - 1, Moment(year=-int(start))))
    return reading


_NUMBER = re.compile("[1-9][0-9]{0,3}")


def _era_after(passage: Passage, place: int) -> tuple[str, int] | None:
    kind = lexicon.entries("eras").get(passage.words[place])
    return (kind, place + 1) if kind else None


def number(passage: Passage, place: int) -> Reading | None:
    """Read a number of four digits as a year, a decade or part of a numeric date; None if it counts something."""
    words, keys = passage.words, passage.keys
    word = words[place]
    if not _YEAR.fullmatch(word):
        return None
    if keys[place + 1] == "s" and (passage.joined(place + 1) or True):
        return _decade(passage, place, place + 2) if word[3] == "0" else None
    if keys[place + 1] in {"'s", "’s"} and word[3] == "0" and keys[place - 1] in {"the", "early", "late", "mid", "-"}:
        return _decade(passage, place, place + 2)
    read = _year_at(passage, place)
    if read is None or not _is_year(passage, place):
        return None
    year, end = read
    if keys[place - 1] == "fiscal" and passage.words[end] not in DASHES:
        return Reading(place - 1, end, Moment(year=year))
    if keys[place - 1] == "the" and keys[end + 1] in {"quarter", "half"}:
        return Reading(place - 1, end, Moment(year=year))  # "the 1988 third quarter"
    if passage.words[end] in DASHES | {"/"} and passage.joined(end) and passage.joined(end + 1):
        short = words[end + 1]
        month = int(short) if re.fullmatch("0?[1-9]|1[0-2]", short) and words[end] == "-" else 0
        if month and (len(short) == 1 or month <= year % 100) and not passage.hyphen(end + 2):
            return Reading(place, end + 2, Moment(year=year, month=month))  # "2015-12"; "2007-08" are two years
        if re.fullmatch("[0-9]{2}", short) and year > 0 and int(short) > year % 100 and not passage.hyphen(end + 2):
            return fixed(place, end + 2, TimeKind.DATE, f"{year:04d}/{year - year % 100 + int(short):04d}")
    return Reading(place, end, Moment(year=year))


def _decade(passage: Passage, place: int, end: int) -> Reading:
    first = place - 1 if passage.keys[place - 1] == "the" else place
    return fixed(first, end, TimeKind.DATE, passage.words[place][:3])


def short_year(passage: Passage, place: int) -> Reading | None:
    """Read two digits behind an apostrophe: "'92", "the '90s"."""
    if not re.fullmatch("[0-9]{2}", passage.words[place]):
        return None
    year = _century(int(passage.words[place]))
    first = place - 1 if passage.words[place - 1] in _APOSTROPHES else place
    if passage.keys[place + 1] == "s" and passage.joined(place + 1) and year % 10 == 0:
        if first == place and passage.keys[place - 1] not in {"the", "early", "late", "-"}:
            return None
        if passage.keys[first - 1] == "the":
            first -= 1
        return fixed(first, place + 2, TimeKind.DATE, str(year)[:3])
    if first == place or passage.joined(first) or passage.joined(place + 1) and passage.words[place + 1] not in {",", ".", ")", ";", ":"}:
        return None
    return Reading(first, place + 1, Moment(year=year))


def decade_word(passage: Passage, place: int) -> Reading | None:
    """Read "the nineties"; "in her thirties" is an age."""
    before = passage.keys[place - 1]
    if before not in {"the", "early", "late", "mid", "-", "through"}:
        return None
    first = place - 1 if before == "the" else place
    return fixed(first, place + 1, TimeKind.DATE, f"19{lexicon.table('decade_words')[passage.keys[place]]}")


_NUMBERED = frozenset({"resolution", "flight", "boeing", "model", "regulation", "unit", "room", "section", "article", "chapter", "page", "code", "channel", "line", "building", "suite", "box"})
"""What is numbered, not dated: "Resolution 1483", "Flight 1990"."""


def _is_year(passage: Passage, place: int) -> bool:
    """Whether a number of four digits between 1000 and 2199 is a year, and not how many of something there are."""
    words, keys = passage.words, passage.keys
    before, after = keys[place - 1], keys[place + 1]
    if before in {"$", "£", "€", "#", "no", "number", "route", "highway", "+", "/"} or (before == ":" and passage.joined(place)) or keys[place - 2] == "no" and before == ".":
        return False
    if passage.joined(place) and words[place - 1] in DASHES and keys[place - 2] not in {"mid", "pre", "post", "late", "early", "-"}:
        if not (words[place - 2].isdigit() or keys[place - 2] in lexicon.table("months")):
            return False
    if words[place - 1] in {"“", '"', "‘"} and words[place + 1] in {"”", '"', "’", ","}:
        return False  # the novel "1984"
    if before in _NUMBERED or words[place + 1] in _PEOPLE:
        return False
    if before in {"in", "since", "during", "until", "till", "by", "early", "late", "mid", "year", "before", "after", "from", "the", "through", "throughout", "(", "circa", "spring", "summer", "fall", "autumn", "winter", "of", "between"}:
        year = int(words[place])
        if before == "of" and words[place + 1][:1].islower() and after.endswith(("s", "children", "men")) and lexicon.table("function_words").get(after) is None:
            return False  # "a survey of 1709 schoolchildren"
        return 1200 <= year or before != "the"
    following = words[place + 1]
    if following[:1].islower() and after.endswith("s") and after not in {"was", "is", "as", "has", "'s"}:
        return False
    return 1400 <= int(words[place]) < 2100
