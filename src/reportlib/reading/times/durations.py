"""Units with a number before them: "three years", "12 to 18 months", "for decades"; with a turn, "three years ago"."""

from __future__ import annotations

from typing import NamedTuple

from reportlib.model import TimeKind, TimeModifier
from reportlib.reading import lexicon
from reportlib.reading.phrases import POSSESSIVE
from reportlib.reading.times.counts import Count, count_ending, plain
from reportlib.reading.times.days import APOSTROPHES
from reportlib.reading.times.passage import DASHES, Moment, Passage, Reading, Shift, fixed
from reportlib.reading.times.tense import tense

_AS_OTHER_UNITS = {
    "DE": (10, "Y"),
    "CE": (100, "Y"),
    "ML": (1000, "Y"),
    "F": (2, "W"),
    "Q": (3, "M"),
    "H": (6, "M"),
    "WE": (2, "D"),
}
"""Units that ISO 8601 has no designator for: how many of which they are."""
_SOME = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX", "DE": "XXXX", "CE": "XXXX"}
"""The date that is "some days later"."""
_FARTHEST = 10_000
_ADJECTIVES = 2
_OBJECT_TURNS = frozenset({"before", "after", "prior", "back"})
_DETERMINERS = frozenset({"the", "these", "those"})
_HOURS_OF_A_DAY = frozenset({"early", "wee", "small", "late", "morning", "evening"})
"""Words before "hours of" a day, which are no duration."""
_EXTENDING = frozenset({"and", "or"})
_ARTICLES = frozenset({"a", "an"})
_HALF = (["and", "a", "half"], ["and", "half"])
_OR_SO_MANY = {"two": "2", "three": "3"}
_UNIT_ADJECTIVES = lexicon.words("unit_adjectives")
_TURNS = lexicon.table("time_turns")
_POINTERS = lexicon.table("time_pointers")
_SECOND_WORDS = frozenset(turn.partition(" ")[2] for turn in _TURNS) - {""}
_QUARTERS = frozenset({"quarter", "quarters"})
_PARTS_OF = frozenset({"of", "a", "an", "the", "its", "his", "her", "their", "-"})


class Turn(NamedTuple):
    """What makes a date of a duration: "ago", "later", "from now"; `end` is the place behind it."""

    sign: int
    story: bool
    end: int


def designated(code: str, count: str) -> str:
    """Return an ISO 8601 duration of so many units of lexicon/time_units.txt.

    >>> designated("TH", "5"), designated("DE", "4"), designated("Q", "X"), designated("D", "2.5")
    ('PT5H', 'P40Y', 'PXM', 'P2.5D')
    """
    if code in _AS_OTHER_UNITS:
        times, code = _AS_OTHER_UNITS[code]
        count = count if count == "X" else plain(float(count) * times)
    return f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}"


def counted(passage: Passage, place: int, at: int, code: str) -> Reading | None:
    """Read the unit at `place` with the number that ends at or before `at`: a duration, or with a turn a date."""
    keys = passage.keys
    last = at
    while keys[at] in _UNIT_ADJECTIVES and last - at < _ADJECTIVES:
        at -= 1
    if keys[at] == "]" and keys[at - 2] == "[":
        at -= 1  # "[Ten] years ago"
    count = count_ending(passage, at)
    if count is None:
        return None
    first, end = count.first, place + 1
    if keys[first - 1] == "every" and at == place - 1 and count.low != "X":
        return fixed(first - 1, end, TimeKind.SET, designated(code, count.low))  # "every two weeks"
    if code in {"Q", "H", "WE"} and keys[first] in {"a", "an", "one"}:
        return None
    if keys[first - 1] == "of" and keys[first - 2] in _QUARTERS and count.low == "1":
        first, count = _share(passage, first - 2, count)
    if keys[end] in _EXTENDING:
        count, end = _extended(passage, count, end)
    loose = keys[end] == "or" and keys[end + 1] == "so"
    if loose:
        end += 2
    turn = turn_at(passage, end) or (_in_the_time_of(passage, end) if keys[first - 1] == "in" else None)
    date = turned(count, first, end, code, turn) if turn else None
    if turn and (date or count.low.isdigit()):
        return date
    whole = count.high is None and count.low.isdigit() and code in {"D", "W", "M", "Y"}
    if whole and keys[first - 1] == "in" and tense(passage, first, end) == "future":
        return Reading(first, end, Moment(Shift(code, int(count.low))))  # "will meet in two weeks"
    if (keys[first] in _ARTICLES and _is_rate(passage, first)) or (code == "Q" and keys[end] == "of"):
        return None
    timex = designated(code, count.low) + (f"/{designated(code, count.high)}" if count.high else "")
    if passage.words[place - 1] not in DASHES:
        first = _pointed(passage, first)
    return fixed(first, end, TimeKind.DURATION, timex, TimeModifier.APPROX if loose else None)


def _extended(passage: Passage, count: Count, end: int) -> tuple[Count, int]:
    """Return the count with what follows its unit: "a year and a half", "one hour and half", "a day or two"."""
    keys = passage.keys
    if keys[end] == "and" and count.low != "X":
        for words in _HALF:
            last = end + len(words)
            if keys[end:last] == words and keys[last] not in _PARTS_OF:
                return Count(count.first, plain(float(count.low) + 0.5), count.high), last
    if keys[end] == "or" and count.low == "1" and keys[count.first] in {"a", "an", "one"}:
        high = _OR_SO_MANY.get(keys[end + 1])
        if high and keys[end + 2] not in lexicon.table("time_units"):
            return Count(count.first, count.low, high), end + 2
    return count, end


def _share(passage: Passage, place: int, count: Count) -> tuple[int, Count]:
    """Return where "a quarter of", "three-quarters of" one unit start, and how much that is."""
    at = place - 2 if passage.words[place - 1] in DASHES else place - 1
    share = {"a": 1, "one": 1, "three": 3}.get(passage.keys[at])
    return (at, Count(count.first, plain(share / 4), count.high)) if share else (count.first, count)


def _in_the_time_of(passage: Passage, end: int) -> Turn | None:
    """Return the turn of "in two weeks' time", "in a year's time"; the "in" is known."""
    owned = passage.keys[end + 1] == "time" and passage.keys[end] in APOSTROPHES | POSSESSIVE
    return Turn(1, False, end + 2) if owned else None


def many(passage: Passage, place: int, code: str) -> Reading | None:
    """Read units without a number: "for years", "weeks later"."""
    turn = turn_at(passage, place + 1)
    if turn:
        return turned(Count(place, "X"), place, place + 1, code, turn)
    if code == "WE":
        return fixed(place, place + 1, TimeKind.SET, "XXXX-WXX-WE")
    after = passage.keys[place + 1]
    spans = after in {"after", "before"} or (after == "of" and passage.keys[place - 1] not in _HOURS_OF_A_DAY)
    if spans or passage.announced(place, "units"):
        return fixed(place, place + 1, TimeKind.DURATION, designated(code, "X"))
    return None


def _is_rate(passage: Passage, first: int) -> bool:
    """Whether the unit behind an article is what something is counted by: "seats a week", "24 hours a day"."""
    before = passage.words[first - 1]
    plural = before.endswith("s") and before[:1].islower() and len(before) > 3
    return before[:1].isdigit() or (plural and lexicon.table("function_words").get(before) is None)


def _pointed(passage: Passage, first: int) -> int:
    """Return where a duration starts with its pointer: "the past three months"; not "will last three months"."""
    keys = passage.keys
    if keys[first - 1] == "last":
        use = lexicon.table("function_words").get(keys[first - 2])
        if use in {"auxiliary", "pronoun"} or keys[first - 2] in {"to", "not"}:
            return first
    if keys[first - 1] in _POINTERS:
        first -= 1
    return first - 1 if passage.keys[first - 1] in _DETERMINERS else first


# ------------------------------------------------------------------ dates at a distance
def turn_at(passage: Passage, place: int) -> Turn | None:
    """Return the turn that starts at `place`; "two days after the vote" has none, but "two days after today" has."""
    keys = passage.keys
    end = place + 1
    value = _TURNS.get(keys[place])
    if value is None and keys[place + 1] in _SECOND_WORDS:
        end = place + 2
        value = _TURNS.get(f"{keys[place]} {keys[place + 1]}")
    if value is None:
        return None
    if keys[place] in _OBJECT_TURNS and passage.words[end][:1].isalnum():
        return Turn(-1 if keys[place] == "before" else 1, False, end + 1) if keys[end] in {"today", "now"} else None
    sign, _, anchor = value.partition(" ")
    return Turn(-1 if sign == "-" else 1, anchor == "then", end)


def turned(count: Count, first: int, end: int, code: str, turn: Turn) -> Reading | None:
    """Read a number of units with a turn behind it: "three years ago", "two days later", "months later"."""
    if code == "TH" and not turn.story and count.low.isdigit() and int(count.low) % 24 == 0:
        code, count = "D", Count(count.first, str(int(count.low) // 24), count.high)  # "48 hours ago"
    reference = "PAST_REF" if turn.sign < 0 else "FUTURE_REF"
    if code[0] == "T":  # no clock to count from
        if turn.story:
            return fixed(first, end, TimeKind.DURATION, designated(code, count.low))
        return fixed(first, turn.end, TimeKind.DATE, reference)
    if count.low == "X":
        return fixed(first, turn.end, TimeKind.DATE, _SOME.get(code, reference) if turn.story else reference)
    times, unit = _AS_OTHER_UNITS.get(code, (1, code)) if code != "Q" else (1, "Q")
    steps = float(count.low) * times
    if steps != int(steps) and unit == "Y":
        steps, unit = steps * 12, "M"  # "two and a half years ago"
    if steps > _FARTHEST:
        return fixed(first, turn.end, TimeKind.DATE, reference)
    if steps != int(steps):
        return None
    return Reading(first, turn.end, Moment(Shift(f"{unit}~", turn.sign * int(steps), story=turn.story or None)))
