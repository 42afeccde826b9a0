"""Times that a unit carries: "three years ago", "last week", "the first nine months", "every day", "the 19th century"."""

from __future__ import annotations

import re

from reportlib.model import TimeKind, TimeModifier
from reportlib.reading import lexicon
from reportlib.reading.times.counts import Count, count_ending, ordinal
from reportlib.reading.times.passage import DASHES, Moment, Passage, Reading, Shift, fixed
from reportlib.reading.times.tense import tense
from reportlib.reading.times.words import holiday

_UNDERSPECIFIED = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "WE": "XXXX-WXX-WE"}
_DURATION = {
    "DE": (10, "Y"),
    "CE": (100, "Y"),
    "ML": (1000, "Y"),
    "F": (2, "W"),
    "Q": (3, "M"),
    "H": (6, "M"),
    "WE": (2, "D"),
}
"""Units that ISO 8601 has no designator for: how many of which they are."""
_YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")
_ROMAN = re.compile("[IVX]+")
_SIDES = {"before": -1, "previous": -1, "earlier": -1, "after": 1, "following": 1, "later": 1}
_STEPS = {"D": "D", "W": "W", "M": "M", "Y": "Y", "DE": "Y10", "CE": "Y100", "Q": "Q", "F": "W2"}


def unit(passage: Passage, place: int) -> Reading | None:
    """Read the time around a unit; None where the unit is none ("the quarter of a mile") or says nothing."""
    keys = passage.keys
    code, number = lexicon.table("time_units")[keys[place]].split()
    if keys[place + 1] in {"old", "olds"} or (
        passage.words[place + 1] in DASHES and keys[place + 2] in {"old", "olds"}
    ):
        return _aged(passage, place, code)
    if passage.words[place][:1].isupper():
        named = holiday(passage, place)
        if named:
            return named
    if (
        passage.words[place][:1].isupper()
        and passage.words[place - 1][:1].isupper()
        and not passage.words[place].isupper()
    ):
        return None  # the programme "This Week"
    if code in {"P", "Q"} and _YEAR.fullmatch(keys[place - 1]):
        first = place - 2 if keys[place - 2] == "the" else place - 1
        return Reading(first, place + 1, Moment(year=int(keys[place - 1]), period="Q="))
    if code == "P":
        return _period(passage, place)
    if code == "Y" and _YEAR.fullmatch(keys[place + 1]) and number == "one":
        first = place - 1 if keys[place - 1] == "the" else place
        return Reading(first, place + 2, Moment(year=int(keys[place + 1])))
    if code == "Y" and (_YEAR.fullmatch(keys[place + 1]) or _ROMAN.fullmatch(passage.words[place + 1])):
        return None  # "the years 1955-57", "the Year III"
    compound = _compound(passage, place, code, number)
    if compound:
        return compound
    at = place - 1
    hyphen = passage.words[at] in DASHES and passage.joined(place)
    if hyphen:
        at -= 1
    found = None
    if code == "W" and keys[place + 1] == "of":
        found = _week_of(passage, place)
        if found:
            return found
    if code in {"Q", "H", "CE", "ML"}:
        found = _numbered(passage, place, at, code)
    if found is None and not hyphen:
        found = _each(passage, place, code) or _pointed(passage, place, code, number)
    if found is None:
        found = _counted(passage, place, at, code)
    if found is None and number == "many" and code not in {"Q", "H"} and not hyphen:
        found = _many(passage, place, code)
    return found


def _designated(code: str, count: str) -> str:
    """Return an ISO 8601 duration of so many units.

    >>> _designated("TH", "5"), _designated("DE", "4"), _designated("Q", "X"), _designated("D", "2.5")
    ('PT5H', 'P40Y', 'PXM', 'P2.5D')
    """
    if code in _DURATION:
        times, code = _DURATION[code]
        count = count if count == "X" else f"{float(count) * times:.2f}".rstrip("0").rstrip(".")
    return f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}"


def _aged(passage: Passage, place: int, code: str) -> Reading | None:
    """Read "a 27-year-old war" as a duration; a man of that age is none."""
    at = place + (3 if passage.words[place + 1] in DASHES else 2)
    if passage.keys[at] not in lexicon.words("aged_things"):
        return None
    count = count_ending(passage, place - 2 if passage.words[place - 1] in DASHES else place - 1)
    return fixed(count.first, at, TimeKind.DURATION, _designated(code, count.low)) if count else None


def _period(passage: Passage, place: int) -> Reading | None:
    """Read "the year-earlier period", "the latest period": the quarter that a company reports on."""
    keys = passage.keys
    if keys[place - 1] == "latest" and keys[place - 2] == "the":
        return Reading(place - 2, place + 1, Moment(Shift("Q", 0, story=True)))
    return None


def _compound(passage: Passage, place: int, code: str, number: str) -> Reading | None:
    """Read "year-end", "year-earlier", "decades-long"."""
    keys = passage.keys
    after = place + 2 if passage.words[place + 1] in DASHES else place + 1
    word = keys[after]
    if keys[place + 1] in {"'s", "’s"} and keys[place + 2] == "end" and code == "Y" and keys[place - 1] != "the":
        return Reading(place, place + 3, Moment(Shift("Y", 0), month=12, day=31))
    if word == "end" and code == "Y" and keys[place - 1] not in {"the", "this", "last", "next", "each"}:
        return Reading(place, after + 1, Moment(Shift("Y", 0), month=12, day=31))
    if word in {"ago", "earlier"} and after == place + 2 and keys[place - 1] != "-":
        first, end = place, after + 1
        if keys[end] in {"quarter", "period"}:
            first, end = (place - 1 if keys[place - 1] == "the" else place), end + 1
            return Reading(first, end, Moment(Shift("Q", -4, story=True), period="Q="))
        return Reading(first, end, Moment(Shift(f"{code}~", -1, story=True)))
    if word == "long" and after == place + 2:
        first, count = place, "X" if number == "many" else "1"
        counted = count_ending(passage, place - (2 if passage.words[place - 1] in DASHES else 1))
        if counted and passage.words[place - 1] in DASHES:
            first, count = counted.first, counted.low
        return fixed(first, after + 1 if first == place else place + 1, TimeKind.DURATION, _designated(code, count))
    return None


def _numbered(passage: Passage, place: int, at: int, code: str) -> Reading | None:
    """Read "the third quarter", "the second half", "the 19th century", "the final quarter"."""
    keys = passage.keys
    read = ordinal(passage, at)
    if read:
        number, first = read
    elif keys[at] in {"final", "last", "latter"} and code in {"Q", "H"} and keys[place + 1] in {"of", "'s"}:
        number, first = (4 if code == "Q" else 2), at
    else:
        return None
    end = place + 1
    fiscal = keys[first - 1] if keys[first - 1] != "-" else keys[first - 2]
    if fiscal == "fiscal":
        first -= 1 if keys[first - 1] == "fiscal" else 2
    if keys[first - 1] == "the" and at == place - 1:
        first -= 1
    if code == "Q":
        return Reading(first, end, Moment(period=f"Q{number}")) if number <= 4 else None
    if code == "H":
        if number > 2 or keys[end] != "of":
            return None
        return Reading(first, end, Moment(period=f"H{number}"))
    if code == "ML":
        return None
    era = lexicon.entries("eras").get(passage.words[end])
    before = "BC" if era == "before" else ""
    return (
        fixed(first, end + 1 if era else end, TimeKind.DATE, f"{before}{number - 1:02d}") if 1 <= number <= 30 else None
    )


def _week_of(passage: Passage, place: int) -> Reading | None:
    """Read the "the week" of "the week of April 5", and the "last week" of "the last week of March"."""
    keys = passage.keys
    read = ordinal(passage, place - 1)
    if read or keys[place - 1] in {"last", "final"}:
        number, first = read or (-1, place - 1)
        first = first - 1 if keys[first - 1] == "the" else first
        return Reading(first, place + 1, Moment(period=f"W{number}")) if number <= 5 else None
    if keys[place - 1] != "the":
        return None
    return Reading(place - 1, place + 1, Moment(period="W="))


def _each(passage: Passage, place: int, code: str) -> Reading | None:
    """Read "every day", "each year", "every two weeks", "per week", "twice a year"."""
    keys = passage.keys
    before = keys[place - 1]
    if before in {"every", "each", "per"}:
        return fixed(place - 1, place + 1, TimeKind.SET, _designated(code, "1"))
    if before == "other" and keys[place - 2] == "every":
        return fixed(place - 2, place + 1, TimeKind.SET, _designated(code, "2"))
    if before in {"a", "an"} and keys[place - 2] in {"once", "twice", "times"}:
        first = place - 3 if keys[place - 2] == "times" else place - 2
        return fixed(first, place + 1, TimeKind.SET, _designated(code, "1"))
    count = count_ending(passage, place - 1)
    if count and keys[count.first - 1] == "every" and count.low != "X":
        return fixed(count.first - 1, place + 1, TimeKind.SET, _designated(code, count.low))
    return None


def _pointed(passage: Passage, place: int, code: str, number: str) -> Reading | None:
    """Read a unit behind a pointer: "last week", "the following year", "that same day", "the current quarter"."""
    keys = passage.keys
    at = place - 1
    if keys[at] in {"fiscal", "calendar", "very"}:
        at -= 1
    pointer = keys[at]
    if number == "many":
        if pointer in {"coming", "recent"}:
            first = at - 1 if keys[at - 1] == "the" else at
            return fixed(first, place + 1, TimeKind.DATE, "FUTURE_REF" if pointer == "coming" else "PAST_REF")
        if pointer == "these" and code == "D":
            return fixed(at, place + 1, TimeKind.DATE, "PRESENT_REF")
        return None
    where = lexicon.table("time_pointers").get(pointer)
    if where is None and pointer == "the":
        return _definite(passage, place, at, code)
    if not where:
        return None
    count, _, anchor = where.partition(" ")
    story = True if anchor == "then" else None
    first = at
    if keys[first - 1] == "the":
        first -= 1
        if pointer in {"last", "past"} and code in {"Y", "DE", "W", "M", "D", "CE", "TH"}:
            if code == "Y" and pointer == "past":
                return Reading(first, place + 1, Moment(Shift("Y", -1)))
            if pointer == "past" or code in {"DE", "CE"}:
                return fixed(first, place + 1, TimeKind.DURATION, _designated(code, "1"))
        story = story or (True if pointer == "next" else None)
        if pointer == "next" and code in {"DE", "CE"}:
            return fixed(first, place + 1, TimeKind.DURATION, _designated(code, "1"))
    elif keys[first - 1] in {"that", "this"} and pointer in {"same", "past", "coming"}:
        first -= 1
    if code == "Q" and pointer in {"latest"}:
        return Reading(first, place + 1, Moment(Shift("Q", 0, story=True)))
    return _shifted(passage, first, place + 1, code, int(count), story=story)


def _definite(passage: Passage, place: int, at: int, code: str) -> Reading | None:
    """Read "the year", "the quarter", "the week", "the weekend"."""
    if code == "WE":
        return Reading(at, place + 1, Moment(Shift("W", 0, story=None), period="WE", direction=-1))
    side = _SIDES.get(passage.keys[place + 1])
    if side and code in {"D", "W", "M", "Y"} and not passage.words[place + 2][:1].isalnum():
        return _shifted(passage, at, place + 2, code, side, story=True)
    if code == "Q" and passage.keys[place + 1] not in {"of", "century", "mile", "finals", "final"}:
        return Reading(at, place + 1, Moment(Shift("Q", 0, story=True)))
    if (
        code in {"Y", "W", "M"}
        and passage.keys[place + 1] not in {"of", "that", "when", "in", "since", "after", "before"}
        and place + 1 not in passage.edges
    ):
        if code == "Y" and passage.keys[place + 1] in {"ended", "ending"}:
            return fixed(at, place + 1, TimeKind.DURATION, "P1Y")
        return _shifted(passage, at, place + 1, code, 0, story=code != "W" and None)
    return None


def _shifted(passage: Passage, first: int, end: int, code: str, count: int, *, story: bool | None) -> Reading | None:
    if code == "WE":
        return Reading(first, end, Moment(Shift("W", count, story=story), period="WE"))
    step = _STEPS.get(code)
    if step is None:
        return None
    if code == "DE" or code == "CE":
        return Reading(first, end, Moment(Shift(code, count, story=story)))
    if code == "F":
        return Reading(first, end, Moment(Shift("W", 2 * count, story=story)))
    return Reading(first, end, Moment(Shift(code, count, story=story)))


def _counted(passage: Passage, place: int, at: int, code: str) -> Reading | None:
    """Read a unit with a number before it: a duration, or with "ago" or "later" behind it a date."""
    keys = passage.keys
    adjectives = 0
    while keys[at] in lexicon.words("unit_adjectives") and adjectives < 2:
        at -= 1
        adjectives += 1
    count = count_ending(passage, at)
    if count is None:
        return None
    first, end = count.first, place + 1
    if code in {"Q", "H", "WE"} and keys[first] in {"a", "an", "one"}:
        return None
    if (
        count.low != "X"
        and float(count.low) >= 1000
        and code in {"Q", "Y", "H"}
        and count.high is None
        and passage.words[first].isdigit()
        and len(passage.words[first]) == 4
    ):
        return None  # "the 1988 quarter", "the 1999 year"
    half = _and_a_half(passage, end, code, count)
    if half:
        end, value = half
    else:
        value = count
    loose = keys[end] == "or" and keys[end + 1] == "so"
    if loose:
        end += 2
    turn = _turn(passage, end)
    if turn and not half:
        return _turned(passage, value, first, end, code, turn)
    if (
        keys[first - 1] == "in"
        and code in {"D", "W", "M", "Y"}
        and value.high is None
        and value.low.isdigit()
        and tense(passage, first, end) == "future"
    ):
        return Reading(first, end, Moment(Shift(code, int(value.low))))  # "will meet in two weeks"
    if _is_rate(passage, first) or (code == "Q" and keys[end] == "of"):
        return None
    timex = _designated(code, value.low) + (f"/{_designated(code, value.high)}" if value.high else "")
    if at == place - 1:
        first = _widened(passage, first)
    return fixed(first, end, TimeKind.DURATION, timex, TimeModifier.APPROX if loose else None)


def _is_rate(passage: Passage, first: int) -> bool:
    """Whether the unit is what something is counted by: "seats a week", "24 hours a day", "$1.76 a year"."""
    keys = passage.keys
    if keys[first] not in {"a", "an"}:
        return False
    before = passage.words[first - 1]
    return before[:1].isdigit() or (
        before.endswith("s")
        and before[:1].islower()
        and lexicon.table("function_words").get(before) is None
        and len(before) > 3
    )


def _and_a_half(passage: Passage, end: int, code: str, count: Count) -> tuple[int, Count] | None:
    """Read the half behind the unit: "a year and a half"."""
    if passage.keys[end : end + 3] == ["and", "a", "half"] and count.low != "X":
        return end + 3, Count(count.first, f"{float(count.low) + 0.5:.2f}".rstrip("0").rstrip("."))
    return None


def _widened(passage: Passage, first: int) -> int:
    """Return where a duration starts with its pointer: "the past three months", "the first nine months"."""
    keys = passage.keys
    if keys[first - 1] in lexicon.table("time_pointers"):
        first -= 1
    if keys[first - 1] in {"the", "these", "those"}:
        first -= 1
    return first


def _turn(passage: Passage, place: int) -> tuple[int, bool, int] | None:
    """Return the sign, whether it is counted from the story, and the place after "ago", "later", "from now"."""
    keys = passage.keys
    turns = lexicon.table("time_turns")
    value = turns.get(keys[place])
    end = place + 1
    if value is None:
        value = turns.get(f"{keys[place]} {keys[place + 1]}")
        end = place + 2
    if keys[place] in {"before", "after", "prior", "back"} and passage.words[end][:1].isalnum():
        if keys[end] in {"today", "now"}:
            return (-1 if keys[place] == "before" else 1), False, end + 1
        return None  # "two days after the vote": how long
    if value is None:
        return None
    sign, _, anchor = value.partition(" ")
    return (-1 if sign == "-" else 1), anchor == "then", end


def _turned(
    passage: Passage, count: Count, first: int, end: int, code: str, turn: tuple[int, bool, int]
) -> Reading | None:
    sign, story, after = turn
    if code[0] == "T":
        return fixed(first, end if sign > 0 or story else after, TimeKind.DURATION, _designated(code, count.low))
    if count.low == "X":
        if not story:
            return fixed(first, after, TimeKind.DATE, "PAST_REF" if sign < 0 else "FUTURE_REF")
        return fixed(first, after, TimeKind.DATE, _UNDERSPECIFIED.get(code, "PAST_REF" if sign < 0 else "FUTURE_REF"))
    number = float(count.low)
    times, step = {
        "DE": (10, "Y"),
        "CE": (100, "Y"),
        "ML": (1000, "Y"),
        "F": (2, "W"),
        "H": (6, "M"),
        "WE": (1, "W"),
    }.get(code, (1, code))
    if number * times != int(number * times):
        times, step = times * 12, "M"
    if step not in {"D", "W", "M", "Y", "Q"} or number * times > 10000:
        return None
    return Reading(first, after, Moment(Shift(step + "~", sign * int(number * times), story=story or None)))


def _many(passage: Passage, place: int, code: str) -> Reading | None:
    """Read units without a number: "for years", "weeks later", "in recent days"."""
    keys = passage.keys
    turn = _turn(passage, place + 1)
    if turn:
        return _turned(passage, Count(place, "X"), place, place + 1, code, turn)
    if code == "WE":
        return fixed(place, place + 1, TimeKind.SET, "XXXX-WXX-WE")
    before, after = keys[place - 1], keys[place + 1]
    if passage.announced(place, "units") or after in {"after", "before"} or (after == "of" and before != "early"):
        return fixed(place, place + 1, TimeKind.DURATION, _designated(code, "X"))
    return None
