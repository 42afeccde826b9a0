"""JSON text to plain values (RFC 8259), with nothing lost on the way.

The standard library reads, always: orjson drops the first of two equal keys without a word and rounds whole numbers
beyond 64 bits. Text that it takes as it is costs no second look; other text is read again to tell what is wrong where.
"""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Any

from reportlib.errors import DecodeError, Path, Problem
from reportlib.model.constraint import shown
from reportlib.writing.scalar import printable

_BOM = "\ufeff"
_LONG = 40
"""Digits from which a whole number is read as a Decimal: no field takes it, and Python's `int` refuses the longest."""


class _Repeating(dict[str, Any]):
    """An object that has a key more than once; the last of them counts."""

    repeated: tuple[str, ...] = ()


class _Constant(str):
    """NaN, Infinity or -Infinity, which JSON does not have."""

    __slots__ = ()


def parsed(text: str | bytes) -> tuple[Any, list[Problem]]:
    """Return the value that a JSON text holds, and what is wrong with the text where a value can be read all the same.

    Numbers that are not whole come as `Decimal`, exactly as they are written.

    Raises:
        DecodeError: it is not JSON in UTF-8.
    """
    decoded = _decoded(text)
    try:
        return _QUICK.decode(decoded), []
    except (ValueError, RecursionError, InvalidOperation):
        return _thorough(decoded)


def _decoded(text: str | bytes) -> str:
    if isinstance(text, bytes | bytearray):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            message = f"expected UTF-8, got the byte 0x{error.object[error.start]:02x} at {error.start}"
            if text[:2] in (b"\xff\xfe", b"\xfe\xff"):
                message += "; this looks like UTF-16: decode it first and give the str"
            raise _refusal("not-utf-8", message) from None
    elif not isinstance(text, str):
        raise _refusal("wrong-type", f"expected a str or bytes that hold JSON, got {type(text).__name__}")
    if text.startswith(_BOM):
        message = 'expected JSON, got a byte order mark before it; decode with "utf-8-sig", which takes it off'
        raise _refusal("byte-order-mark", message)
    return text


def _thorough(text: str) -> tuple[Any, list[Problem]]:
    try:
        document = _THOROUGH.decode(text)
    except json.JSONDecodeError as error:
        where = f"other text at line {error.lineno}, column {error.colno} ({error.msg})"
        raise _refusal("not-json", f"expected JSON, got {where if text.strip() else 'an empty text'}") from None
    except RecursionError:
        raise _refusal("too-deep", "expected a document that is not nested so deep") from None
    return document, _marked(document)


def _marked(document: Any) -> list[Problem]:
    """Return what the thorough reading has marked as wrong, with the paths that it did not know yet."""
    problems = []
    waiting: list[tuple[Path, Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += reversed([((*path, printable(key)), each) for key, each in value.items()])
            if isinstance(value, _Repeating):
                problems += [
                    Problem((*path, printable(key)), "duplicate-key", f"expected each key once, got {shown(key)} again")
                    for key in value.repeated
                ]
        elif isinstance(value, list):
            waiting += reversed([((*path, index), each) for index, each in enumerate(value)])
        elif isinstance(value, _Constant):
            problems.append(Problem(path, "not-json", f"expected JSON, which has no {value}; write null or a number"))
    return problems


def _refusal(code: str, message: str) -> DecodeError:
    return DecodeError("not a report", [Problem((), code, message)])


# ------------------------------------------------------------------ what the decoder asks for each object and number
def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("a key is there twice")
    return value


def _repeating(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) == len(pairs):
        return value
    marked = _Repeating(value)
    seen: set[str] = set()
    repeated: dict[str, None] = {}
    for key, _ in pairs:
        if key in seen:
            repeated[key] = None
        seen.add(key)
    marked.repeated = tuple(repeated)
    return marked


def _refused(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")


def _whole(digits: str) -> int | Decimal:
    return int(digits) if len(digits) < _LONG else Decimal(digits)


def _decimal(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation:  # an exponent beyond what even Decimal holds
        return Decimal("Infinity")


_QUICK = json.JSONDecoder(object_pairs_hook=_unique, parse_float=Decimal, parse_constant=_refused)
_THOROUGH = json.JSONDecoder(
    object_pairs_hook=_repeating, parse_float=_decimal, parse_int=_whole, parse_constant=_Constant
)
