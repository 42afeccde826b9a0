"""How many or how much: an interval of exact numbers."""

from __future__ import annotations

from decimal import Decimal

import attrs

from reportlib.errors import Problem
from reportlib.model.constraint import Number, plain_number
from reportlib.model.value import Value


@attrs.frozen
class Quantity(Value):
    """An interval of exact numbers; an end that is not stated is None.

    `low_open` and `high_open` tell strict ends ("more than 30") from inclusive ones ("at least 30"). `approximate`
    says that the text holds the number at arm's length ("about 500"). Numbers are `int`, or `Decimal` where they are
    not whole, with at most 15 significant digits and a magnitude up to 10^18: what every JSON reader reads back.

    Use the functions beside it, which say what they mean:

    >>> at_least(30)
    Quantity(low=30, high=None, low_open=False, high_open=False, approximate=False)
    >>> 31 in between(20, 30), 30 in more_than(30), 613 in exactly(613)
    (False, False, True)
    """

    low: Number | None = attrs.field(converter=plain_number)
    high: Number | None = attrs.field(converter=plain_number)
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False

    @property
    def value(self) -> int | Decimal | None:
        """The one number that the interval holds, or None where it holds more than one."""
        return self.low if self.low == self.high else None

    def __contains__(self, number: int | Decimal) -> bool:
        """Whether `number` lies in the interval; `approximate` does not widen it."""
        above = self.low is None or (self.low < number if self.low_open else self.low <= number)
        below = self.high is None or (number < self.high if self.high_open else number <= self.high)
        return above and below

    def _disagreements(self) -> list[Problem]:
        low, high = self.low, self.high
        if low is None and high is None:
            return [Problem((), "unbounded", "expected a number at one end at least, got none")]
        if not (self.low_open or self.high_open or (low is not None and high is not None and low > high)):
            return []  # as nearly all are
        problems = [
            Problem((name,), "open-end-missing", "expected a number at an end that is marked as open, got None")
            for name, end, is_open in (("low", low, self.low_open), ("high", high, self.high_open))
            if end is None and is_open
        ]
        if low is not None and high is not None:
            if low > high:
                problems.append(Problem(("high",), "out-of-order", f"expected {low} or more, got {high}"))
            elif low == high and (self.low_open or self.high_open):
                problems.append(Problem((), "empty-interval", f"nothing lies strictly beside {low} and within {high}"))
        return problems


def exactly(number: int | Decimal) -> Quantity:
    """613: "613 people"."""
    return Quantity(number, number)


def about(number: int | Decimal) -> Quantity:
    """Near 500, no one says how near: "about 500 people"."""
    return Quantity(number, number, approximate=True)


def at_least(number: int | Decimal, *, approximate: bool = False) -> Quantity:
    """30 or more: "at least 30 people"."""
    return Quantity(number, None, approximate=approximate)


def more_than(number: int | Decimal, *, approximate: bool = False) -> Quantity:
    """Over 30, 30 itself left out: "more than 30 people"."""
    return Quantity(number, None, low_open=True, approximate=approximate)


def at_most(number: int | Decimal, *, approximate: bool = False) -> Quantity:
    """30 or fewer: "up to 30 people"."""
    return Quantity(None, number, approximate=approximate)


def fewer_than(number: int | Decimal, *, approximate: bool = False) -> Quantity:
    """Under 30, 30 itself left out: "fewer than 30 people"."""
    return Quantity(None, number, high_open=True, approximate=approximate)


def between(low: int | Decimal, high: int | Decimal, *, approximate: bool = False) -> Quantity:
    """From `low` to `high`, both included: "between 20 and 30 people"."""
    return Quantity(low, high, approximate=approximate)
