"""Dates in digits alone: "1992-02-25", "25/02/1992", "2/25/92"."""

from __future__ import annotations

import re

from reportlib.reading.times.passage import Moment, Passage, Reading

_SEPARATORS = frozenset({"-", "/", ".", "–"})


def date(passage: Passage, place: int) -> Reading | None:
    """Read a numeric date from its first number, where the order of day and month is certain."""
    words = passage.words
    mark = words[place + 1]
    if mark in _SEPARATORS and words[place + 3] == mark and all(passage.joined(place + step) for step in range(1, 5)):
        pieces = words[place], words[place + 2], words[place + 4]
        end = place + 5
    elif re.fullmatch(r"[0-9]{1,4}(?:\.[0-9]{1,4}){2}", words[place]):
        pieces = tuple(words[place].split("."))  # type: ignore[assignment]
        end, mark = place + 1, "."
    else:
        return None
    if words[end] == mark and passage.joined(end) or not all(piece.isascii() and piece.isdigit() for piece in pieces):
        return None
    read = _order(*pieces, mark)
    return Reading(place, end, Moment(year=read[0], month=read[1], day=read[2])) if read else None


def _order(one: str, two: str, three: str, mark: str) -> tuple[int, int, int] | None:
    first, second, third = int(one), int(two), int(three)
    if len(one) == 4 and 1000 <= first < 2200 and 1 <= second <= 12 and 1 <= third <= 31 and len(two) <= 2 and len(three) <= 2:
        return first, second, third
    if len(one) > 2 or len(two) > 2 or len(three) not in (2, 4) or (mark != "/" and len(three) == 2):
        return None
    year = third if len(three) == 4 else 1900 + third if third >= 30 else 2000 + third
    if len(three) == 4 and not 1000 <= year < 2200:
        return None
    if 12 < first <= 31 and 1 <= second <= 12:
        return year, second, first
    if 12 < second <= 31 and 1 <= first <= 12:
        return year, first, second
    if first == second and 1 <= first <= 12:
        return year, first, second
    return None
