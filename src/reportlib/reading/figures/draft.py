"""A figure while it is being read: what each rule has found of it so far."""

from __future__ import annotations

from reportlib.model import Outcome, Quantity, Status, Trend
from reportlib.model.figure import MAX_DEPTH
from reportlib.reading.figures import kinds
from reportlib.reading.numbers import Form
from reportlib.reading.tokens import Range

_OCCURRED = Status.OCCURRED


class Draft:
    """A figure in the making; ranges are of tokens.

    `reach` are all its words, `number` those of the number, `amount` these with their currency or unit, `sentence` the
    one that it stands in. `base` is the figure
    of which it takes some ("three of the 12"), `bases` whether another takes some of it, `below` the figure that it is
    a part of, `height` how many layers of parts lie below it. `told_by` are the words that tell the outcome. `closes`:
    it is the last of a list of parts, the one behind "and".
    """

    __slots__ = (
        "amount",
        "base",
        "bases",
        "below",
        "closes",
        "counted",
        "event",
        "form",
        "height",
        "kind",
        "number",
        "outcome",
        "partition",
        "parts",
        "quantity",
        "reach",
        "sentence",
        "status",
        "told_by",
        "trend",
        "unit",
    )

    def __init__(self, reach: Range, number: Range, quantity: Quantity, form: Form) -> None:
        self.reach = reach
        self.number = number
        self.amount = number
        self.quantity = quantity
        self.form = form
        self.sentence: Range = (0, 0)
        self.kind = kinds.COUNT
        self.unit: str | None = None
        self.counted: Range | None = None
        self.outcome: Outcome | None = None
        self.told_by: Range | None = None
        self.trend: Trend | None = None
        self.status = _OCCURRED
        self.parts: list[Draft] = []
        self.partition = False
        self.height = 0
        self.closes = False
        self.base: Draft | None = None
        self.bases = False
        self.below: Draft | None = None
        self.event: str | None = None

    @property
    def end(self) -> int:
        """The token after the figure and what it counts, where that stands right behind it."""
        start, end = self.reach
        counted = self.counted
        if counted is not None and counted[1] > end and start <= counted[0] < end + 3:
            return counted[1]
        return end

    def take_out(self) -> None:
        """Undo that this is a part of a figure."""
        if self.below is not None:
            self.below.parts = [part for part in self.below.parts if part is not self]
            self.below = None

    def put_below(self, whole: Draft) -> None:
        """Note that this is a part of `whole`, unless it is one already, or that would run in a circle or too deep."""
        above: list[Draft] = []
        up: Draft | None = whole
        while up is not None:
            above.append(up)
            up = up.below
        if self.below is not None or self in above or len(above) + self.height > MAX_DEPTH:
            return
        self.below = whole
        whole.parts.append(self)
        for height, each in enumerate(above, self.height + 1):
            each.height = max(each.height, height)
