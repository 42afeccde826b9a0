"""What stands in a document between its objects and arrays: strings, numbers, true and false, moments, words.

Each reader here takes a value as JSON has it and gives the model's, or says in an `InvalidValueError` why it does not.
The `checked` ones look at everything, for documents that were refused; the others leave to the model's constructors
what those check anyway.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, get_args

from reportlib.errors import InvalidValueError, Problem
from reportlib.model.constraint import plain_number, shown
from reportlib.model.rule import has_surrogate
from reportlib.writing.layout import MOMENT

Hook = Callable[[Any, Any], Any]
"""Reads a value into a declared type, as cattrs calls it."""

_MOMENT = re.compile(MOMENT)
_MAX_BITS = 63
"""What every reader of JSON that knows whole numbers at all can hold, and no text comes near."""


def described(value: object) -> str:
    """Return what a value is, in the words of JSON.

    >>> described(None), described([1, 2]), described("abc"), described(3.9)
    ('null', 'an array', "the string 'abc'", 'the number 3.9')
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if type(value) is str:
        return f"the string {shown(value)}"
    if type(value) is int:
        return shown(value) if value.bit_length() > _MAX_BITS else f"the number {value}"
    if type(value) is float or type(value) is Decimal:
        return f"the number {value}"
    if isinstance(value, Mapping):
        return "an object"
    return "an array" if isinstance(value, list | tuple) else f"a {type(value).__name__}"


def printable(key: str) -> str:
    """Return a key as a step of a path: a lone surrogate in it, which cannot be printed, is written out."""
    return key.encode("utf-8", "backslashreplace").decode()


def misfit(code: str, message: str) -> InvalidValueError:
    """Return the error that a reader raises for a value; the path grows around it."""
    return InvalidValueError("not what the model holds", [Problem((), code, message)])


def wrong_type(expected: str, value: object) -> InvalidValueError:
    """Return the error for a value of another type than the one expected."""
    return misfit("wrong-type", f"expected {expected}, got {described(value)}")


# ------------------------------------------------------------------ as the constructors will check it
def unchecked(value: Any, _declared: Any) -> Any:
    """Return the value as it is."""
    return value


def number(value: Any, _declared: Any) -> Any:
    """Return a float of `from_dict` as the number that it is written as: 12.5 and not 12.5000000000000001."""
    return Decimal(float.__repr__(value)) if type(value) is float else value


def moment(value: Any, _declared: Any) -> datetime:
    """Return a moment of RFC 3339 at its offset from UTC."""
    if type(value) is not str:
        raise wrong_type("a string", value)
    # The expression first: `fromisoformat` takes much that is not RFC 3339, and more with every Python.
    if _MOMENT.fullmatch(value) is None:
        message = f'expected a date and time such as "2023-03-01T18:18:00+04:00" (RFC 3339), got {shown(value)}'
        raise misfit("malformed", message)
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise misfit("not-on-calendar", f"expected a day that the calendar has, got {shown(value)}") from None


def word(declared: type[Enum]) -> Hook:
    """Return what reads one of the words of an enum."""
    members = {member.value: member for member in declared}

    def read(value: Any, _declared: Any) -> Enum:
        if type(value) is not str:
            raise wrong_type("a string", value)
        if value not in members:
            words = ", ".join(f'"{each}"' for each in members)
            raise misfit("unknown-word", f"expected one of {words}, got {shown(value)}")
        return members[value]

    return read


# ------------------------------------------------------------------ as a document that was refused is looked at
def checked_text(value: Any, _declared: Any) -> str:
    """Return a string of whole characters."""
    if type(value) is not str:
        raise wrong_type("a string", value)
    if has_surrogate(value):
        raise misfit("lone-surrogate", f"expected Unicode text, got a lone surrogate in {shown(value)}")
    return value


def checked_whole(value: Any, _declared: Any) -> int:
    """Return a whole number, written as one: 3.0 is a number that was measured, not an offset."""
    if type(value) is not int:
        raise wrong_type("a whole number", value)
    if value.bit_length() > _MAX_BITS:
        raise misfit("out-of-range", f"expected a number of at most {_MAX_BITS} bits, got {described(value)}")
    return value


def checked_boolean(value: Any, _declared: Any) -> bool:
    """Return true or false."""
    if type(value) is not bool:
        raise wrong_type("true or false", value)
    return value


def checked_number(value: Any, declared: Any) -> Any:
    """Return a number in the model's one normal form."""
    exact = number(value, declared)
    if type(exact) is not int and type(exact) is not Decimal:
        raise wrong_type("a number", value)
    return plain_number(exact)


def constrained(declared: Any, read: Hook) -> Hook:
    """Return what reads a constrained type: `read`, and then its constraints."""
    _, *constraints = get_args(declared)

    def checked(value: Any, _declared: Any) -> Any:
        read_value = read(value, _declared)
        for constraint in constraints:
            if complaint := constraint.complaint(read_value):
                raise misfit(constraint.code, complaint)
        return read_value

    return checked
