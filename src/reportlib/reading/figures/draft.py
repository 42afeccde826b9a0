"""A figure while it is being read: what each rule has found of it so far."""

from __future__ import annotations

from reportlib.model import Outcome, Quantity, Status, Trend
from reportlib.reading.figures import kinds
from reportlib.reading.numbers import Form
from reportlib.reading.tokens import Range


class Draft:
    """A figure in the making; ranges are of tokens.

    `reach` are all its words, `number` those of the number, `sentence` the one that it stands in. `base` is the figure
    of which it takes some ("three of the 12"), `bases` whether another takes some of it, `below` the figure that it is
    a part of. `told_by` are the words that tell the outcome. `closes`: it is the last of a list of parts, the one
    behind "and".
    """

    sentence: Range = (0, 0)
    kind = kinds.COUNT
    unit: str | None = None
    counted: Range | None = None
    outcome: Outcome | None = None
    told_by: Range | None = None
    trend: Trend | None = None
    status = Status.OCCURRED
    parts: tuple[Draft, ...] = ()
    partition = False
    closes = False
    base: Draft | None = None
    bases = False
    below: Draft | None = None

    def __init__(self, reach: Range, number: Range, quantity: Quantity, form: Form) -> None:
        self.reach = reach
        self.number = number
        self.quantity = quantity
        self.form = form
