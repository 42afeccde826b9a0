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
_NEVER = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_NEAR = 3
"""How many times, and prepositions, on either side of a trigger are looked at."""
_NOW = frozenset({("and", "are"), ("and", "is"), ("and", "will")})
"""What leads from what happened to what is so: "was arrested in Dran in May *and is* awaiting trial"."""
_CLAUSES = _NOW | {(",", "and"), (",", "but"), (",", "while")}
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
            time
            for time in times
            if time.kind in _WHEN and time.timex not in _NEVER and time.basis is not TimeBasis.ANNIVERSARY
        ]
        self._starts = [time.span.start for time in self._times]
        self._read: dict[int, Place | None] = {}

    def when(self, trigger: Trigger) -> TimeExpression | None:
        """Return the time of the event, or None; when something was *said* is no time of what happened.

        A date beside an anniversary is most often that of what it remembers.
        """
        if trigger.reading.kind == "anniversary":
            return None
        tokens = self._tokens
        first, end = trigger.sentence
        at = tokens.starts[trigger.head]
        begins, ends = tokens.starts[first], tokens.ends[end - 1]
        beside = bisect_left(self._starts, at)
        nearest: tuple[int, TimeExpression] | None = None
        for time in self._times[max(0, beside - _NEAR) : beside + _NEAR]:
            if not begins <= time.span.start < ends:
                continue
            distance = abs(time.span.start - at)
            if (nearest is None or distance < nearest[0]) and not self._is_of_other(time, at):
                nearest = distance, time
        return nearest[1] if nearest else None

    def _is_of_other(self, time: TimeExpression, at: int) -> bool:
        """Whether a time is not of what stands at `at`: "*said* on Monday", "the worst flood *since* 1988".

        Nor is one of the next clause: "12 were hurt, and three were still missing *on Friday*".
        """
        keys = self._tokens.keys
        place, head = self._tokens.from_offset(time.span.start), self._tokens.from_offset(at)
        if abs(place - head) > _REACH:
            return True
        before = keys[max(0, place - 2) : place]
        if not SAYING.isdisjoint(before) or (place > head and before[-1:] == ["since"]):
            return True
        if place == head + 2 and before[-1] == "of" and keys[head - 1] in _RANKS:
            return True  # "on Monday, in the *first* shooting *of 2016*"
        between = keys[head + 1 : place] if place > head else keys[place:head]
        if place > head and self._follows_another(head, place):
            return True
        return ";" in between or any(pair in _CLAUSES for pair in pairwise(between))

    def _follows_another(self, head: int, place: int) -> bool:
        """Whether a time is that of what came before: "the outbreak began after *floods* on July 12"."""
        keys = self._tokens.keys
        after = next((at for at in range(head + 1, place) if keys[at] in _AFTER), None)
        if after is None:
            return False
        events = self._tokens.at("event_words")
        at = bisect_left(events, after)
        return at < len(events) and events[at] < place

    def where(self, trigger: Trigger) -> Place | None:
        """Return the place of the event, or None."""
        tokens = self._tokens
        first, end = trigger.sentence
        prepositions = tokens.at("place_prepositions")
        head = trigger.head
        beside = bisect_left(prepositions, head)
        near = prepositions[max(0, beside - _NEAR) : beside + _NEAR]
        near.sort(key=lambda at: at - head if at > head else (head - at) * _BACK)
        for at in near:
            if not max(first, head - _REACH) <= at < end:
                continue
            if at < head and not _NOW.isdisjoint(pairwise(tokens.keys[at:head])):
                continue
            if at not in self._read:
                located = self._places.behind(at, end)
                self._read[at] = located.place if located else None
            found = self._read[at]
            if found is not None:
                return found
        around = tokens.keys[max(first, head - _HERE) : min(end, head + _HERE)]
        return self._places.filed_from if "here" in around else None
