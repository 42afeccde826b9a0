"""A figure while it is being read: what each rule has found of it so far."""

from __future__ import annotations

from reportlib.model import FigureKind, Outcome, Quantity, Status, Trend
from reportlib.reading.numbers import Form
from reportlib.reading.tokens import Range


class Draft:
    """A figure in the making; ranges are of tokens.

    `reach` are all its words, `number` those of the number. `base` is the figure of which it takes some
    ("three of the 12"), `bases` whether another takes some of it, `below` the figure that it is a part of.
    `told_by` are the words that tell the outcome. `closes`: it is the last of a list
    of parts, the one behind "and".
    """

    __slots__ = (
        "base",
        "bases",
        "below",
        "closes",
        "counted",
        "form",
        "kind",
        "number",
        "outcome",
        "partition",
        "parts",
        "quantity",
        "reach",
        "status",
        "told_by",
        "trend",
        "unit",
    )

    def __init__(self, reach: Range, number: Range, quantity: Quantity, form: Form) -> None:
        self.reach = reach
        self.number = number
        self.quantity = quantity
        self.form = form
        self.kind = FigureKind.COUNT
        self.unit: str | None = None
        self.counted: Range | None = None
        self.outcome: Outcome | None = None
        self.told_by: Range | None = None
        self.trend: Trend | None = None
        self.status = Status.OCCURRED
        self.parts: list[Draft] = []
        self.partition = False
        self.closes = False
        self.base: Draft | None = None
        self.bases = False
        self.below: Draft | None = None
