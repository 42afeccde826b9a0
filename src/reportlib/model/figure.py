"""Numbers that count or measure something."""

from __future__ import annotations

from enum import StrEnum

import attrs

from reportlib.errors import Problem
from reportlib.model.attribution import Attribution
from reportlib.model.constraint import Text
from reportlib.model.event import EventId, Status
from reportlib.model.quantity import Quantity
from reportlib.model.span import Span
from reportlib.model.value import Value

MAX_DEPTH = 16
"""How deep parts may lie within parts; far beyond what any text says, and safe for every reader of JSON."""


class FigureKind(StrEnum):
    """What sort of number it is."""

    COUNT = "count"
    """How many of something: "12 boats"."""
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    """How much of a unit: "30 km", "40 mph"."""
    AGE = "age"
    ORDINAL = "ordinal"
    """Which one in a row: "the 31st"."""
    SCORE = "score"
    """A result of a game or a vote: "2-1"."""
    SHARE = "share"
    """A fraction of something: "two thirds of the crew"."""


class Outcome(StrEnum):
    """What happened to those who are counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    CAPTURED = "captured"
    DISPLACED = "displaced"
    ARRESTED = "arrested"
    RELEASED = "released"
    RESCUED = "rescued"
    EVACUATED = "evacuated"
    TRAPPED = "trapped"
    INFECTED = "infected"
    HOSPITALIZED = "hospitalized"
    BEREAVED = "bereaved"
    """Lost a near relation: "130 children lost a parent"."""


class Trend(StrEnum):
    """For a figure that is a change and not a level: which way."""

    RISES = "rises"
    FALLS = "falls"


@attrs.frozen
class Figure(Value):
    """A number that counts or measures something, as one source gives it.

    `span` are all its words ("at least 613 people"), `number` those of the value, inside it: the number ("613"), with
    its currency, percent or unit of measure where it has one ("$5.9 billion", "12.5 percent", "500km"), but without
    bounds and without what is counted, as MUC-7 (NUMEX) and MEANTIME mark values. `counted` are the words for what is
    counted, which may stand elsewhere (in "killed 12 and wounded 30 others", after the other number). `unit` is
    normalised: an ISO 4217 code for money, "%" for percent, else the unit's usual symbol.
    `parts` are figures that are subsets of this one, `partition` whether they are meant to add up to it.
    `attribution` is the chain of credit as in `Quote`. `event` is the `Event.id` of what it tells the size of.
    """

    span: Span
    number: Span
    quantity: Quantity
    kind: FigureKind = FigureKind.COUNT
    counted: Span | None = None
    unit: Text | None = None
    outcome: Outcome | None = None
    trend: Trend | None = None
    status: Status = Status.OCCURRED
    parts: tuple[Figure, ...] = ()
    partition: bool = False
    attribution: tuple[Attribution, ...] = ()
    event: EventId | None = None

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end of all its words, in code points."""
        return self.span.extent

    @property
    def depth(self) -> int:
        """How many layers of parts lie below it: 0 for a figure without parts."""
        deepest, layer = 0, self.parts
        while layer and deepest <= MAX_DEPTH:
            parts = {id(part): part for figure in layer for part in figure.parts}  # one part may stand in many wholes
            deepest, layer = deepest + 1, tuple(parts.values())
        return deepest

    def _disagreements(self) -> list[Problem]:
        if not self.parts and not self.partition and (self.number is self.span or self.span.covers(self.number)):
            return []  # as nearly all are
        problems = []
        if not self.span.covers(self.number):
            message = f"expected words inside {self.span.extent}, got {self.number.extent}"
            problems.append(Problem(("number",), "outside-span", message))
        if self.partition and not self.parts:
            problems.append(Problem(("partition",), "no-parts", "expected parts that add up, got none"))
        if self.parts and self.depth > MAX_DEPTH:
            message = f"expected parts within parts to end after {MAX_DEPTH} layers; they go on, or run in a circle"
            problems.append(Problem(("parts",), "too-deep", message))
        return problems
