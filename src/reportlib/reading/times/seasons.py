"""Seasons and named days, and the "last" or "next" before them: "last fall", "spring 1994", "New Year's Eve"."""

from __future__ import annotations

import re
from functools import cache

from reportlib.model import TimeKind
from reportlib.reading import lexicon
from reportlib.reading.times.passage import Fixed, Moment, Passage, Reading, Shift, announcers, fixed

EACH = frozenset({"every", "each"})
_DIRECTIONS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
}
_SEASONS = {word: (code, use) for word, value in lexicon.table("seasons").items() for code, use in [value.split()]}
_NAME_PIECE = re.compile(r"'s|\w+|[^\w\s]")
_LONGEST_NAME = 4
_AROUND = {"week": "W=", "weekend": "WE="}
"""What stands behind a named day and makes a longer time of it: "Labor Day weekend"."""


def pointed(passage: Passage, first: int) -> tuple[int, int | None]:
    """Return where "last", "this past", "the following" before `first` start, and their direction; None without one."""
    keys = passage.keys
    direction = _DIRECTIONS.get(keys[first - 1])
    if direction is None:
        return first, None
    first -= 1
    if (keys[first - 1] == "this" and direction) or (keys[first - 1] == "the" and keys[first] not in {"this", "last"}):
        first -= 1
    return first, direction


def season(passage: Passage, place: int) -> Reading | None:
    """Read a season: "the summer", "last fall", "spring 1994"; "to fall", "the fall of the city" are none."""
    keys, words = passage.keys, passage.words
    code, use = _SEASONS[keys[place]]
    before, end = keys[place - 1], place + 1
    if words[place] != keys[place] and words[end][:1].isupper():
        return None
    if before in EACH:
        return fixed(place - 1, end, TimeKind.SET, f"XXXX-{code}")
    if before == "that":
        return Reading(place - 1, end, Moment(Shift("Y", 0, story=True), period=code))
    first, direction = pointed(passage, place)
    if direction is None:
        if use == "verb" and not _is_season(passage, place):
            return None
        first = place - 1 if before == "the" else place
    return Reading(first, end, Moment(period=code, direction=direction))


def _is_season(passage: Passage, place: int) -> bool:
    """Whether "spring" or "fall" is one: by a year behind it, or a preposition before it."""
    keys, words = passage.keys, passage.words
    before, after = keys[place - 1], keys[place + 1]
    if after == "of":
        return words[place + 2].isdigit() or keys[place + 2] in {"last", "this", "that", "next"}
    if words[place + 1].isdigit() and len(words[place + 1]) == len("1994"):
        return True
    if keys[place] == "fall" and before not in {"the", "early", "late", "mid", "-"}:
        return False
    announced = keys[place - 2 if before == "the" else place - 1] in announcers("season")
    return announced or (before == "the" and keys[place] != "fall")


# ------------------------------------------------------------------ named days
@cache
def _names() -> dict[str, list[tuple[list[str], str]]]:
    """Return the named days by their first word, as the tokens they are cut into, the longest first."""
    found: dict[str, list[tuple[list[str], str]]] = {}
    for name, rule in lexicon.entries("holidays").items():
        pieces = _NAME_PIECE.findall(name)
        found.setdefault(pieces[0], []).append((pieces, rule))
    for names in found.values():
        names.sort(key=lambda each: -len(each[0]))
    return found


def holiday(passage: Passage, place: int) -> Reading | None:
    """Read the named day that the token at `place` is part of: "New Year's Eve", "Thanksgiving".

    A single word beside a capital is part of another name: "Christmas Island", "Noel Christmas".
    """
    words = passage.words
    for start in range(place, place - _LONGEST_NAME, -1):
        for pieces, rule in _names().get(words[start], ()):
            end = start + len(pieces)
            if end <= place or [word.replace("’", "'") for word in words[start:end]] != pieces:
                continue
            first, direction = pointed(passage, start)
            if len(pieces) == 1 and (words[end][:1].isupper() or (words[start - 1][:1].isupper() and first == start)):
                return None
            if not rule:
                return Reading(start, end, Fixed(TimeKind.DATE, ""))
            period = _AROUND.get(passage.keys[end])
            return Reading(first, end + bool(period), Moment(holiday=rule, period=period, direction=direction))
    return None
