"""Conditions on plain values that a declaration can carry: text that is not empty, offsets, numbers that stay exact."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Protocol

import attrs

MAX_DIGITS = 15
"""Significant digits of a `Number`: as many as survive every JSON reader (IEEE 754 binary64)."""
MAX_MAGNITUDE = 10**18
MAX_OFFSET = 2**53 - 1
"""The largest whole number that every JSON reader reads back, and every integer below it (RFC 8259, section 6)."""


class Constraint(Protocol):
    """A condition beyond the type, and the same condition in JSON Schema."""

    code: ClassVar[str]

    def complaint(self, value: Any) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""

    def test(self, name: str) -> str:
        """Return a Python expression, over a variable of that name, that is true only where nothing is wrong.

        It may be false where nothing is wrong: then `complaint` is asked.
        """


@attrs.frozen
class NotEmpty:
    """Text of at least one character."""

    code: ClassVar[str] = "empty"

    def complaint(self, value: str) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""
        return None if value else "expected at least one character, got an empty string"

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""
        return {"minLength": 1}

    def test(self, name: str) -> str:
        """Return an expression that is true only where nothing is wrong."""
        return name


@attrs.frozen
class Pattern:
    """Text that matches a regular expression from end to end; `meaning` completes "expected ..."."""

    expression: str
    meaning: str

    code: ClassVar[str] = "malformed"

    def complaint(self, value: str) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""
        return None if re.fullmatch(self.expression, value) else f"expected {self.meaning}, got {shown(value)}"

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""
        return {"pattern": f"^(?:{self.expression})$"}

    def test(self, name: str) -> str:
        """Return an expression that is true only where nothing is wrong."""
        return f"Pattern.matches({self.expression!r}, {name})"

    @staticmethod
    @lru_cache(maxsize=1 << 12)
    def matches(expression: str, value: str) -> bool:
        """Whether the text matches from end to end; a few labels and ids make up most of what is asked."""
        return re.fullmatch(expression, value) is not None


@attrs.frozen
class NotNegative:
    """A whole number from zero up."""

    code: ClassVar[str] = "negative"

    def complaint(self, value: int) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""
        return None if value >= 0 else f"expected 0 or more, got {shown(value)}"

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""
        return {"minimum": 0}

    def test(self, name: str) -> str:
        """Return an expression that is true only where nothing is wrong."""
        return f"{name} >= 0"


@attrs.frozen
class AtMost:
    """A whole number up to a limit."""

    limit: int

    code: ClassVar[str] = "out-of-range"

    def complaint(self, value: int) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""
        return None if value <= self.limit else f"expected {self.limit} or less, got {shown(value)}"

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""
        return {"maximum": self.limit}

    def test(self, name: str) -> str:
        """Return an expression that is true only where nothing is wrong."""
        return f"{name} <= {self.limit}"


@attrs.frozen
class Exact:
    """A number that every JSON reader reads back as it was written."""

    code: ClassVar[str] = "out-of-range"

    def complaint(self, value: int | Decimal) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""
        if isinstance(value, Decimal):
            if not value.is_finite():
                return f"expected a number, got {shown(value)}"
            _, digits, exponent = value.as_tuple()  # never whole: `plain_number` makes an int of it
            fits = len(digits) <= MAX_DIGITS and -MAX_DIGITS <= int(exponent) < 0
        else:
            fits = abs(value) <= MAX_MAGNITUDE and len(str(abs(value)).rstrip("0")) <= MAX_DIGITS
        return None if fits else f"expected at most {MAX_DIGITS} significant digits up to 10^18, got {shown(value)}"

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""
        return {"minimum": -MAX_MAGNITUDE, "maximum": MAX_MAGNITUDE}

    def test(self, name: str) -> str:
        """Return an expression that is true only where nothing is wrong."""
        return f"type({name}) is int and -{10**MAX_DIGITS} < {name} < {10**MAX_DIGITS}"


Text = Annotated[str, NotEmpty()]
Offset = Annotated[int, NotNegative(), AtMost(MAX_OFFSET)]
Number = Annotated[int | Decimal, Exact()]


def plain_number(value: Any) -> Any:
    """Return a Decimal in its one normal form (an int where it is whole); anything else as it is.

    >>> plain_number(Decimal("12.50")), plain_number(Decimal("3.0"))
    (Decimal('12.5'), 3)
    """
    if type(value) is not Decimal or not value.is_finite():
        return value
    if not value:
        return 0
    if not -MAX_DIGITS <= value.adjusted() <= 18:  # no `Number`, and its int could be of any length
        return value
    if value == value.to_integral_value():
        return int(value)
    return value.normalize(Context(prec=len(value.as_tuple().digits), traps=[]))


def shown(value: object, limit: int = 60) -> str:
    """Return a short `repr` for a message.

    >>> shown("a" * 100)
    "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..."
    """
    if isinstance(value, int) and value.bit_length() > 4 * limit:
        return f"a whole number of {value.bit_length()} bits"
    if isinstance(value, str | bytes) and len(value) > limit:
        value = value[:limit]
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - anything can be passed in, and raise anything when it is to show itself
        return "..."
    return text if len(text) < limit else text[: limit - 3] + "..."
