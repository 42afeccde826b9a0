"""What happened: when, where, and to whom."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import attrs

from reportlib.model.attribution import Attribution
from reportlib.model.constraint import Pattern, Text
from reportlib.model.source import Source
from reportlib.model.span import Span
from reportlib.model.time import TimeExpression
from reportlib.model.value import Value

EventId = Annotated[str, Pattern(r"[A-Za-z0-9][A-Za-z0-9_.:\-]*", "an id of letters, digits and . _ : -")]
CountryCode = Annotated[str, Pattern(r"[A-Z]{2}", "a country code of two capital letters (ISO 3166-1 alpha-2)")]
Label = Annotated[str, Pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", "a lower-case word, parts joined by -")]


class Status(StrEnum):
    """Whether it is told as having happened."""

    OCCURRED = "occurred"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


@attrs.frozen
class Place(Value):
    """Where something is: the words, the usual `name`, and the `country` (ISO 3166-1 alpha-2) where it is certain."""

    span: Span
    name: Text | None = None
    country: CountryCode | None = None

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end of the words, in code points."""
        return self.span.extent


@attrs.frozen
class Participant(Value):
    """Someone who takes part in an event; `role` is a lower-case word such as "agent", "victim" or "speaker"."""

    source: Source
    mention: Span | None = None
    role: Label | None = None

    @property
    def extent(self) -> tuple[int, int] | None:
        """Start and end of the mention, in code points, if there is one."""
        return self.mention.extent if self.mention else None


@attrs.frozen
class Event(Value):
    """Something that happened, is planned, may happen, or is denied, as the report tells it.

    `id` is unique within its report; `trigger` are the words that tell of it ("struck"), `kind` a lower-case word for
    what sort of event it is, `name` what the report calls it, if it has a name.
    """

    id: EventId
    trigger: Span
    kind: Label
    name: Text | None = None
    time: TimeExpression | None = None
    place: Place | None = None
    participants: tuple[Participant, ...] = ()
    attribution: tuple[Attribution, ...] = ()
    status: Status = Status.OCCURRED

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end of the trigger, in code points."""
        return self.trigger.extent
