"""When and where a mention tells of an event: the date and the place that stand nearest to it in its sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reportlib.model import Place, TimeBasis, TimeExpression, TimeKind
from reportlib.reading.events.arguments import SAYING
from reportlib.reading.events.triggers import Trigger
from reportlib.reading.places import Places
from reportlib.reading.tokens import Tokens

_DATED = (TimeKind.DATE, TimeKind.TIME)
_ANNIVERSARY = TimeBasis.ANNIVERSARY
_NEVER = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_NEAR = 3
"""How many times, and prepositions, on either side of a trigger are looked at."""
_NOW = frozenset({("and", "are"), ("and", "is"), ("and", "will")})
"""What leads from what happened to what is so: "was arrested in Dran in May *and is* awaiting trial"."""
_CLAUSES = _NOW | {(",", "and"), (",", "but"), (",", "while")}
_EDGES = frozenset({";", "and", "but", "while"})
"""One of them stands between two clauses."""
_RANKS = frozenset({"deadliest", "fifth", "first", "fourth", "second", "sixth", "third", "worst"})
_AFTER = frozenset({"after", "following"})
_REACH = 80
"""How many tokens away the time and the place of an event are looked for."""
_CLOSE = 12
"""How many tokens away "here" is looked for."""
_BACK = 2
"""A place before the trigger counts as this many times as far: what is told behind it more often belongs to it."""


class Scene:
    """The times and places of one report, by where they stand."""

    def __init__(self, tokens: Tokens, times: Sequence[TimeExpression], places: Places) -> None:
        self._tokens = tokens
        self._places = places
        self._times = [
            time
            for time in times
            if time.kind in _DATED and time.timex not in _NEVER and time.basis is not _ANNIVERSARY
        ]
        self._starts = [time.span.start for time in self._times]
        self._starts.append(len(tokens.text) + 1)
        """Where the times start; the last one is behind the text."""
        self._prepositions = [-1, *tokens.at("place_prepositions"), len(tokens)]
        """Where the prepositions stand, between one before and one behind the text."""
        self._pointers = tokens.at("place_pointers")
        self._read: dict[int, Place | None] = {}

    def when(self, trigger: Trigger) -> TimeExpression | None:
        """Return the time of the event, or None; when something was *said* is no time of what happened.

        A date beside an anniversary is most often that of what it remembers.
        """
        tokens, starts = self._tokens, self._starts
        first, end = trigger.sentence
        earliest = bisect_left(starts, tokens.starts[first])
        ends = tokens.ends[end - 1]
        if starts[earliest] >= ends or trigger.reading.kind == "anniversary":
            return None
        if starts[earliest + 1] >= ends:  # the only one of the sentence
            return None if self._is_of_other(starts[earliest], trigger.head) else self._times[earliest]
        at = tokens.starts[trigger.head]
        beside = bisect_left(starts, at, earliest)
        nearest: int | None = None
        least = ends  # farther than any time of the sentence
        for index in range(earliest if beside - earliest < _NEAR else beside - _NEAR, beside + _NEAR):
            start = starts[index]
            if start >= ends:
                break
            distance = start - at if start > at else at - start
            if distance < least and not self._is_of_other(start, trigger.head):
                nearest, least = index, distance
        return self._times[nearest] if nearest is not None else None

    def _is_of_other(self, start: int, head: int) -> bool:
        """Whether a time is not of the word at `head`: "*said* on Monday", "the worst flood *since* 1988".

        Nor is one of the next clause: "12 were hurt, and three were still missing *on Friday*".
        """
        keys = self._tokens.keys
        place = self._tokens.from_offset(start)
        if not -_REACH <= place - head <= _REACH:
            return True
        before = keys[place - 1] if place else ""
        if before in SAYING or (place > 1 and keys[place - 2] in SAYING):
            return True
        if place <= head:
            return _has_clause_edge(keys[place:head])
        if before == "since" or (place == head + 2 and before == "of" and keys[head - 1] in _RANKS):
            return True  # "on Monday, in the *first* shooting *of 2016*"
        between = keys[head + 1 : place]
        return _has_clause_edge(between) or (not _AFTER.isdisjoint(between) and self._follows_another(head, place))

    def _follows_another(self, head: int, place: int) -> bool:
        """Whether a time is that of what came before: "the outbreak began after *floods* on July 12"."""
        keys = self._tokens.keys
        after = next(at for at in range(head + 1, place) if keys[at] in _AFTER)
        events = self._tokens.at("event_words")
        at = bisect_left(events, after)
        return at < len(events) and events[at] < place

    def where(self, trigger: Trigger) -> Place | None:
        """Return the place of the event, or None."""
        keys, head = self._tokens.keys, trigger.head
        first, end = trigger.sentence
        prepositions, read = self._prepositions, self._read
        earliest = first if head - first < _REACH else head - _REACH
        beside = left = right = bisect_left(prepositions, head)
        before, behind = prepositions[left - 1], prepositions[right]
        while before >= earliest or behind < end:  # the nearer one first
            if behind >= end or (before >= earliest and (head - before) * _BACK <= behind - head):
                at = before
                left -= 1
                before = prepositions[left - 1] if beside - left < _NEAR else -1
                if (at in read and read[at] is None) or _leads_to_now(keys[at:head]):
                    continue
            else:
                at = behind
                right += 1
                behind = prepositions[right] if right - beside < _NEAR else end
            if at not in read:
                read[at] = self._places.behind(at, end)
            found = read[at]
            if found is not None:
                return found
        return self._places.filed_from if self._pointers and self._is_here(trigger) else None

    def _is_here(self, trigger: Trigger) -> bool:
        """Whether the text says close to a trigger that it happened *here*."""
        (first, end), head = trigger.sentence, trigger.head
        at = bisect_left(self._pointers, max(first, head - _CLOSE))
        return at < len(self._pointers) and self._pointers[at] < min(end, head + _CLOSE)


def _has_clause_edge(between: list[str]) -> bool:
    """Whether another clause begins between a time and an event."""
    return not _EDGES.isdisjoint(between) and (";" in between or not _CLAUSES.isdisjoint(pairwise(between)))


def _leads_to_now(between: list[str]) -> bool:
    """Whether what happened ends between a place and an event, and what is so begins."""
    return "and" in between and not _NOW.isdisjoint(pairwise(between))
