"""The events of a report, and which of them a figure tells the toll of."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from reportlib.model import Event, Outcome
from reportlib.reading.event_words import WIDER
from reportlib.reading.events.drafts import Draft
from reportlib.reading.tokens import Range

_HARM = frozenset({"attack", "death", "injury", "killing"})
_WITH_TOLLS = _HARM | {kind for kind, wider in WIDER.items() if wider & _HARM} | {
    "abduction", "evacuation", "invasion", "rescue", "riot", "siege", "war",
}  # fmt: skip
_WITH_ARRESTS = frozenset({"arrest", "protest", "raid", "riot", "strike"})
_BACK = 4
"""How many mentions before the sentence of a figure its event may be."""
_AHEAD = 2
_NEAR = 6
"""How many mentions on either side of a figure are looked at."""


class Happenings:
    """The events, and where they are mentioned: the token of each mention, in order, with its event."""

    def __init__(self, events: list[Event], mentions: list[tuple[int, Draft]]) -> None:
        self.events = events
        self._mentions = mentions

    def told_by(self, place: int, sentence: Range, outcome: Outcome) -> str | None:
        """Return the id of the event whose toll the number at token `place` tells, or None.

        It is the nearest in the sentence that can have such a toll, else the last one before it: "A bomb went off in
        Dran. *Twelve* people died."
        """
        kinds = _WITH_ARRESTS if outcome is Outcome.ARRESTED else _WITH_TOLLS
        first = bisect_left(self._mentions, sentence[0], key=itemgetter(0))
        at = bisect_left(self._mentions, place, first, key=itemgetter(0))
        near = self._mentions[max(first, at - _NEAR) : at + _NEAR]
        within = [(abs(head - place), draft) for head, draft in near if head < sentence[1] and draft.kind in kinds]
        if within:
            return min(within, key=itemgetter(0))[1].id
        before = self._mentions[max(0, first - _BACK) : first]
        others = reversed(before) if first else self._mentions[at : at + _AHEAD]  # a title tells the toll first
        return next((draft.id for _, draft in others if draft.kind in kinds), None)
