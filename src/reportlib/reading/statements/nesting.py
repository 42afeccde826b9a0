"""Statements within statements: what was said by whom, as somebody else tells it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from reportlib.reading.statements.statement import Statement

_MOST_COVERS = 8
"""How many contents that begin before a cue are looked at for the one that holds it."""
_MOST_CROSSING = 40
"""How many contents that begin inside a content are looked at for those that end behind it."""
_MOST_ROUNDS = 4
"""How often contents are cut, since a cut may part one from another; real texts need one round."""


def untangle(statements: list[Statement]) -> list[Statement]:
    """Nest the statements that share words or stand in one another, and cut those that cross; most stand alone."""
    told = [statement for statement in statements if statement.content]
    begins: list[int] = []  # of groups that share words: their first statements, and how far their words reach
    reaches: list[int] = []
    reach = 0
    for number, statement in enumerate(told):
        content = statement.content
        start, stop = statement.cue
        first, end = content[0][0], content[-1][1]
        if first < start:
            start, first = first, start
        if stop < end:
            stop, end = end, stop
        if start >= reach:
            begins.append(number)
            reaches.append(stop)
            reach = stop
            continue
        while len(begins) > 1 and start < reaches[-2]:  # its words begin before those of a group before
            begins.pop()
            reaches.pop()
        reaches[-1] = reach = max(reach, stop)
    if len(begins) == len(told):
        return told
    for begin, end in pairwise([*begins, len(told)]):
        if end - begin > 1:
            _uncross(_nested(told[begin:end]))
    return [statement for statement in told if statement.content]


def _nested(statements: list[Statement]) -> list[Statement]:
    """Give each statement the shortest one that it is told in, and leave out those that only tell what was in a mind.

    All of them have content; those that are left out have none any more.

    "The Courier said the mayor *denied it*" holds two statements; "The mayor said she *wanted* to rest" holds one: what
    somebody is said to want, think or support is the content of what was said, not a report of other words.
    """
    parts = sorted([(first, end, number) for number, each in enumerate(statements) for first, end in each.content])
    lengths = [statement.length for statement in statements]
    for number, statement in enumerate(statements):
        first, end = statement.cue
        index = bisect_left(parts, (first + 1,))
        nearest = parts[max(0, index - 1 - _MOST_COVERS) : index]
        covers = [part for part in nearest if part[1] >= end and part[2] != number]
        for part_first, part_end, _ in covers:
            if statement.end > part_end:
                _clip(statement, part_first, part_end)
                lengths[number] = statement.length
        shortest = -1
        for _, _, other in covers:
            if lengths[number] <= lengths[other] and (shortest < 0 or lengths[other] < lengths[shortest]):
                shortest = other
        if shortest >= 0:
            statement.within = statements[shortest]
    kept = [statement for statement in statements if statement.reports or statement.within is None]
    if len(kept) == len(statements):
        return kept
    for statement in statements:
        if not statement.reports and statement.within is not None:
            statement.content = []
    ids = set(map(id, kept))
    for statement in kept:
        above = statement.within
        if above is None or id(above) in ids:
            continue
        for _ in range(_MOST_COVERS):
            above = above.within
            if above is None or id(above) in ids:
                break
        statement.within = above if above is not None and id(above) in ids else None
    return kept


def _uncross(statements: list[Statement]) -> None:
    """Cut contents so that of two that share words, one lies inside the other.

    "It rained, he said, and it snowed, she said": her words do not begin in the middle of his and end behind them.
    """
    for _ in range(_MOST_ROUNDS):
        places = sorted([(each.content[0][0], -each.content[-1][1], number) for number, each in enumerate(statements)])
        followed: list[int] = []
        reach = 0
        for index, (first, end, _) in enumerate(places):
            if first < reach:
                followed.append(index - 1)
            reach = -end
        if not followed:
            break
        ordered = [statements[number] for _, _, number in places]
        if not sum([_parted(ordered, index) for index in followed]):
            break


def _parted(ordered: list[Statement], index: int) -> bool:
    """Cut those that cross the statement at `index` and begin behind it; return whether there were any."""
    statement, found = ordered[index], False
    is_whole = len(statement.content) == 1
    for other in ordered[index + 1 : index + 1 + _MOST_CROSSING]:
        if other.first >= statement.end:
            break
        if is_whole and other.end <= statement.end:
            continue
        outer, inner = (statement, other) if statement.length >= other.length else (other, statement)
        shared = [
            (max(first, start), min(end, stop))
            for first, end in inner.content
            for start, stop in outer.content
            if first < stop and start < end
        ]
        if shared and shared != inner.content:
            inner.content = shared
            found = True
    return found


def _clip(inner: Statement, first: int, end: int) -> None:
    """End the content of a statement where the one that its cue stands in ends, from `first` to `end`."""
    inner.content = [(one, min(other, end) if first <= one < end else other) for one, other in inner.content]
