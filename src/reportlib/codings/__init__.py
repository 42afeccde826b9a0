"""What other schemes call the kinds of events: PLOVER, CAMEO and ACLED, each in a file of its own beside this one.

One kind a line, sorted; after a tab, its code; `#` starts a comment. A kind that a scheme does not code has no line.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class EventCodes(NamedTuple):
    """The codes of one kind of event; None where a scheme has none.

    `plover` is an event type of PLOVER ("ASSAULT"), `cameo` a code of CAMEO ("183"), `acled` event type and sub-event
    type of ACLED ("Battles", "Armed clash").
    """

    plover: str | None = None
    cameo: str | None = None
    acled: tuple[str, str] | None = None


def event_codes(kind: str) -> EventCodes:
    """Return the codes of a kind of event (`Event.kind`), as coarse as the kind is.

    The codes are those of the words alone. Whether a protest met force, or a bomb was carried by its bomber, is in the
    other fields of the event, and may call for a narrower code.

    >>> event_codes("battle")
    EventCodes(plover='ASSAULT', cameo='190', acled=('Battles', 'Armed clash'))
    >>> event_codes("anniversary")
    EventCodes(plover=None, cameo=None, acled=None)
    """
    event_type, _, sub_event_type = _table("acled").get(kind, "").partition("\t")
    acled = (event_type, sub_event_type) if event_type else None
    return EventCodes(_table("plover").get(kind), _table("cameo").get(kind), acled)


@cache
def _table(scheme: str) -> dict[str, str]:
    lines = (files(__package__) / f"{scheme}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {kind: code for kind, _, code in pairs}
