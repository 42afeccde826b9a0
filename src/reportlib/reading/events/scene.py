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

_WHEN = frozenset({TimeKind.DATE, TimeKind.TIME})
_ANNIVERSARY = TimeBasis.ANNIVERSARY
_NEVER = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
_NEAR = 3
"""How many times, and prepositions, on either side of a trigger are looked at."""
_NOW = frozenset({("and", "are"), ("and", "is"), ("and", "will")})
"""What leads from what happened to what is so: "was arrested in Dran in May *and is* awaiting trial"."""
_CLAUSES = _NOW | {(",", "and"), (",", "but"), (",", "while")}
_OPENERS = frozenset({"and", "but", "while"})
"""One of them is in each of those pairs."""
_RANKS = frozenset({"deadliest", "fifth", "first", "fourth", "second", "sixth", "third", "worst"})
_AFTER = frozenset({"after", "following"})
_REACH = 80
"""How many tokens away the time and the place of an event are looked for."""
_HERE = 12
_BACK = 2
"""A place before the trigger counts as this many times as far: what is told behind it more often belongs to it."""


class Scene:
    """The times and places of one report, by where they stand."""

    def __init__(self, tokens: Tokens, times: Sequence[TimeExpression], places: Places) -> None:
        self._tokens = tokens
        self._places = places
        self._times = [
            time for time in times if time.kind in _WHEN and time.timex not in _NEVER and time.basis is not _ANNIVERSARY
        ]
        self._starts = [time.span.start for time in self._times]
        self._prepositions = tokens.at("place_prepositions")
        self._read: dict[int, Place | None] = {}

    def when(self, trigger: Trigger) -> TimeExpression | None:
        """Return the time of the event, or None; when something was *said* is no time of what happened.

        A date beside an anniversary is most often that of what it remembers.
        """
        if trigger.reading.kind == "anniversary":
            return None
        tokens, starts = self._tokens, self._starts
        first, end = trigger.sentence
        earliest = bisect_left(starts, tokens.starts[first])
        ends = tokens.ends[end - 1]
        if earliest == len(starts) or starts[earliest] >= ends:
            return None
        at = tokens.starts[trigger.head]
        beside = bisect_left(starts, at, earliest)
        nearest: int | None = None
        for index in range(max(earliest, beside - _NEAR), min(len(starts), beside + _NEAR)):
            if starts[index] >= ends:
                break
            is_nearest = nearest is None or abs(starts[index] - at) < abs(starts[nearest] - at)
            if is_nearest and not self._is_of_other(starts[index], trigger.head):
                nearest = index
        return self._times[nearest] if nearest is not None else None

    def _is_of_other(self, start: int, head: int) -> bool:
        """Whether a time is not of the word at `head`: "*said* on Monday", "the worst flood *since* 1988".

        Nor is one of the next clause: "12 were hurt, and three were still missing *on Friday*".
        """
        keys = self._tokens.keys
        place = self._tokens.from_offset(start)
        if abs(place - head) > _REACH:
            return True
        before = keys[max(0, place - 2) : place]
        if not SAYING.isdisjoint(before):
            return True
        if place <= head:
            return _has_clause_edge(keys[place:head])
        if before[-1] == "since" or (place == head + 2 and before[-1] == "of" and keys[head - 1] in _RANKS):
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
        prepositions = self._prepositions
        beside = bisect_left(prepositions, head)
        earliest = bisect_left(prepositions, max(first, head - _REACH), 0, beside)
        latest = bisect_left(prepositions, end, beside)
        near = prepositions[max(earliest, beside - _NEAR) : min(latest, beside + _NEAR)]
        if len(near) > 1:
            near.sort(key=lambda at: at - head if at > head else (head - at) * _BACK)
        for at in near:
            if at < head and _has_pair(keys[at:head], _NOW):
                continue
            if at not in self._read:
                located = self._places.behind(at, end)
                self._read[at] = located.place if located else None
            found = self._read[at]
            if found is not None:
                return found
        filed_from = self._places.filed_from
        if filed_from is not None and "here" in keys[max(first, head - _HERE) : min(end, head + _HERE)]:
            return filed_from
        return None


def _has_clause_edge(between: list[str]) -> bool:
    """Whether another clause begins between a time and an event."""
    return ";" in between or _has_pair(between, _CLAUSES)


def _has_pair(between: list[str], pairs: frozenset[tuple[str, str]]) -> bool:
    """Whether two of the words that stand beside each other are one of the pairs."""
    return not _OPENERS.isdisjoint(between) and not pairs.isdisjoint(pairwise(between))
