"""Times that a unit carries: "last week", "the third quarter", "the 19th century", "every day", "year-end"."""

from __future__ import annotations

import re

from reportlib.model import TimeKind
from reportlib.reading import lexicon
from reportlib.reading.phrases import POSSESSIVE
from reportlib.reading.times.clock import spoken
from reportlib.reading.times.counts import count_ending, ordinal
from reportlib.reading.times.days import YEARS
from reportlib.reading.times.durations import counted, designated, many
from reportlib.reading.times.numbered import NUMBERED, PARTS_OF_YEAR, numbered
from reportlib.reading.times.passage import DASHES, Moment, Passage, Reading, Shift, fixed
from reportlib.reading.times.seasons import holiday

_ROMAN = re.compile("[IVX]+")
_OLD = frozenset({"old", "olds"})
_SIDES = {"before": -1, "previous": -1, "earlier": -1, "after": 1, "following": 1, "later": 1}
_BEYOND = {("after", "next"): 2, ("before", "last"): -2}
_POINTS_ON = frozenset({"of", "that", "when", "in", "since", "after", "before"})
_WHOLE_OF_THESE = frozenset({"DE", "CE"})
_WEEKENDS = "XXXX-WXX-WE"
_EACH_OR_ALL = frozenset({"all", "each", "every", "per"})
_KINDS = frozenset({"fiscal", "calendar", "very"})
_KINDS_OF_WEEK = frozenset({"trading", "very", "work", "working"})
_OFTEN = frozenset({"every", "once", "times", "twice"})
_UNITS = {
    word: (code, number) for word, value in lexicon.table("time_units").items() for code, number in [value.split()]
}
"""The designator of each unit, and whether the word is of one or of many."""
_POINTERS = lexicon.table("time_pointers")
_BEFORE_UNITS = frozenset({"recent", "the"}).union(_POINTERS, _KINDS, _KINDS_OF_WEEK)
"""What stands before a unit that is pointed to."""
_BEHIND_UNITS = frozenset({"past", "to", "end"}) | _OLD | DASHES | POSSESSIVE
"""What stands behind a unit that is no time of its own: "quarter past", "years old", "year-end"."""


def unit(passage: Passage, place: int) -> Reading | None:
    """Read the time around a unit; None where the unit is none ("a quarter of a mile") or says nothing."""
    keys, words = passage.keys, passage.words
    code, number = _UNITS[keys[place]]
    followed = keys[place + 1] in _BEHIND_UNITS
    if followed:
        if keys[place + 1] in {"past", "to"} and code in PARTS_OF_YEAR and (clock := spoken(passage, place)):
            return clock
        if keys[place + 1] in _OLD or (words[place + 1] in DASHES and keys[place + 2] in _OLD):
            return _aged(passage, place, code)
    if words[place] != keys[place]:
        named = holiday(passage, place)
        if named or (words[place - 1][:1].isupper() and not words[place].isupper() and _is_title(passage, place)):
            return named  # not the programme "This Week"
    if code in {"P", "Q"} and words[place - 1] in YEARS:
        first = place - 2 if keys[place - 2] == "the" else place - 1
        return Reading(first, place + 1, Moment(year=int(words[place - 1]), period="Q="))  # "the 1988 quarter"
    if code == "P":
        latest = keys[place - 1] == "latest" and keys[place - 2] == "the"
        return Reading(place - 2, place + 1, Moment(Shift("Q", 0, story=True))) if latest else None
    if code == "Y" and not words[place + 1].islower():
        if words[place + 1] in YEARS:
            first = place - 1 if keys[place - 1] == "fiscal" else place
            first -= keys[first - 1] == "the"
            return Reading(first, place + 2, Moment(year=int(words[place + 1]))) if number == "one" else None
        if _ROMAN.fullmatch(words[place + 1]):
            return None  # "the Year III"
    if followed and (compound := _compound(passage, place, code, number)):
        return compound
    hyphened = words[place - 1] in DASHES and passage.joined(place)
    at = place - 2 if hyphened else place - 1
    if code in NUMBERED and (found := numbered(passage, place, at, code)):
        return found
    if hyphened:
        return counted(passage, place, at, code)
    if (keys[at] in _EACH_OR_ALL or keys[at - 1] in _OFTEN) and (found := _set(passage, place, code)):
        return found
    if keys[at] in _BEFORE_UNITS and (found := _pointed(passage, place, code, number)):
        return found
    if number == "many":
        return counted(passage, place, at, code) or (many(passage, place, code) if code not in {"Q", "H"} else None)
    # "1989 quarter" is a year, and the unit behind it is another matter
    return counted(passage, place, at, code) if words[at] not in YEARS else None


def _is_title(passage: Passage, place: int) -> bool:
    """Whether a unit with a capital is part of a name: "This Week", "Last Week Tonight"; "Last Year over 4" is none."""
    after = passage.words[place + 1]
    return passage.keys[place - 1] not in {"last", "next"} or not (after.islower() or after[:1].isdigit())


# ------------------------------------------------------------------ with a hyphen, or nearly
def _aged(passage: Passage, place: int, code: str) -> Reading | None:
    """Read "a 27-year-old war" as a duration; a man of that age is none."""
    at = place + (3 if passage.words[place + 1] in DASHES else 2)
    if passage.keys[at] not in lexicon.words("aged_things"):
        return None
    count = count_ending(passage, place - 2 if passage.words[place - 1] in DASHES else place - 1)
    return fixed(count.first, at, TimeKind.DURATION, designated(code, count.low)) if count else None


def _compound(passage: Passage, place: int, code: str, number: str) -> Reading | None:
    """Read "year-end", "the year's end", "the year-ago quarter", "decades-long"."""
    keys = passage.keys
    hyphened = passage.words[place + 1] in DASHES
    after = place + 2 if hyphened or keys[place + 1] in POSSESSIVE else place + 1
    word = keys[after]
    if word == "end" and code == "Y" and keys[place - 1] not in {"the", "this", "last", "next", "each"}:
        return Reading(place, after + 1, Moment(Shift("Y", 0), month=12, day=31))
    if not hyphened:
        return None
    if word in {"ago", "earlier"}:
        if keys[after + 1] not in {"quarter", "period"}:
            return Reading(place, after + 1, Moment(Shift(f"{code}~", -1, story=True)))
        first = place - 1 if keys[place - 1] == "the" else place
        return Reading(first, after + 2, Moment(Shift("Q", -4, story=True), period="Q="))
    if word == "long":
        count = count_ending(passage, place - 2) if passage.words[place - 1] in DASHES else None
        if count:
            return fixed(count.first, place + 1, TimeKind.DURATION, designated(code, count.low))
        return fixed(place, after + 1, TimeKind.DURATION, designated(code, "X" if number == "many" else "1"))
    return None


# ------------------------------------------------------------------ again and again
def _set(passage: Passage, place: int, code: str) -> Reading | None:
    """Read "every day", "each year", "every second week", "per week", "twice a year"; and "all day", which is one."""
    keys = passage.keys
    before = keys[place - 1]
    if before in _EACH_OR_ALL:
        if before != "all":
            return fixed(place - 1, place + 1, TimeKind.SET, _WEEKENDS if code == "WE" else designated(code, "1"))
        if code in {"D", "W", "M", "Y"}:
            return fixed(place - 1, place + 1, TimeKind.DURATION, designated(code, "1"))
    if keys[place - 2] == "every":
        nth = (2, 0) if before == "other" else ordinal(passage, place - 1)
        if nth:
            return fixed(place - 2, place + 1, TimeKind.SET, designated(code, f"{nth[0]}"))
    if before in {"a", "an"} and keys[place - 2] in {"once", "twice", "times"}:
        first = place - 3 if keys[place - 2] == "times" else place - 2
        return fixed(first, place + 1, TimeKind.SET, designated(code, "1"))
    return None


# ------------------------------------------------------------------ with a pointer
def _pointed(passage: Passage, place: int, code: str, number: str) -> Reading | None:
    """Read a unit behind a pointer: "last week", "the following year", "that same day", "the current quarter"."""
    keys = passage.keys
    kinds = _KINDS_OF_WEEK if code == "W" else _KINDS
    at = place - 2 if keys[place - 1] in kinds else place - 1
    pointer = keys[at]
    if number == "many":
        return _pointed_many(passage, place, at, code)
    if pointer == "the":
        return _definite(passage, place, at, code)
    where = _POINTERS.get(pointer)
    if not where:
        return None
    steps, _, anchor = where.partition(" ")
    story = True if anchor == "then" else None
    first = at
    if keys[at - 1] == "the":
        first -= 1
        if (pointer == "past" and code not in {"Y", "Q", "WE"}) or (
            pointer in {"last", "next"} and code in _WHOLE_OF_THESE
        ):
            return fixed(first, place + 1, TimeKind.DURATION, designated(code, "1"))  # "over the past decade"
        story = story or (True if pointer == "next" else None)  # "the next day" is the story's
    elif keys[at - 1] in {"that", "this"} and pointer in {"same", "past", "coming"}:
        first -= 1
    if code == "Q" and pointer == "latest":
        steps, story = "0", True
    return _shifted(first, place + 1, code, int(steps), story=story)


def _pointed_many(passage: Passage, place: int, at: int, code: str) -> Reading | None:
    """Read "recent years", "the coming weeks", "these days"; with a number, they are durations."""
    pointer = passage.keys[at]
    if pointer == "these" and code == "D":
        return fixed(at, place + 1, TimeKind.DATE, "PRESENT_REF")
    if pointer not in {"coming", "recent"}:
        return None
    first = at - 1 if passage.keys[at - 1] == "the" else at
    return fixed(first, place + 1, TimeKind.DATE, "FUTURE_REF" if pointer == "coming" else "PAST_REF")


def _definite(passage: Passage, place: int, at: int, code: str) -> Reading | None:
    """Read "the year", "the quarter", "the weekend", "the day before", "the year ended"."""
    after = passage.keys[place + 1]
    beyond = _BEYOND.get((after, passage.keys[place + 2]))
    if beyond is not None and _has_no_noun(passage, place + 3):
        return _shifted(at, place + 3, code, beyond, story=None)
    side = _SIDES.get(after)
    if side and code in {"D", "W", "M", "Y"} and not passage.words[place + 2][:1].isalnum():
        return _shifted(at, place + 2, code, side, story=True)
    if code == "WE":
        return Reading(at, place + 1, Moment(Shift("W", 0, story=None), period="WE", direction=-1))
    if code == "Q" and after != "of":
        return _shifted(at, place + 1, code, 0, story=True)
    if code not in {"Y", "W", "M"} or after in _POINTS_ON:
        return None
    if code == "Y" and after in {"ended", "ending"}:
        return fixed(at, place + 1, TimeKind.DURATION, "P1Y")
    return _shifted(at, place + 1, code, 0, story=False if code == "W" else None)


def _has_no_noun(passage: Passage, place: int) -> bool:
    """Whether "next" before that place stands alone: "the week after next", not "the week after next Monday"."""
    key = passage.keys[place]
    return not key[:1].isalnum() or key in lexicon.words("function_words")


def _shifted(first: int, end: int, code: str, steps: int, *, story: bool | None) -> Reading | None:
    if code == "WE":
        return Reading(first, end, Moment(Shift("W", steps, story=story), period="WE"))
    if code == "F":
        code, steps = "W", 2 * steps
    if code not in {"D", "W", "M", "Y", "Q", "DE", "CE"}:
        return None
    return Reading(first, end, Moment(Shift(code, steps, story=story)))
