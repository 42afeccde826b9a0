"""Who writes the JSON text: the standard library, or orjson where it is installed. The bytes are the same.

What there is to choose about JSON is chosen here: no spaces, no escapes but those that RFC 8259 asks for, and numbers
that are not whole as Python's `repr` writes the nearest float, which gives back up to 15 digits exactly.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, get_args

from reportlib.errors import InvalidValueError, Problem, ReportlibError
from reportlib.model.constraint import shown

Backend = Literal["json", "orjson"]


def encoder(backend: object, indent: object) -> Callable[[Any], str]:
    """Return what writes plain values, among them `Decimal`, as JSON text.

    Raises:
        InvalidValueError: there is no such backend, or no such indent.
        ReportlibError: orjson is asked for and not installed.
    """
    if indent is not None and not (type(indent) is int and indent >= 0):
        raise _refusal("indent", f"expected a number of spaces or None, got {shown(indent)}")
    if backend is None:
        written = _orjson() or _plain(None)
    elif backend == "json":
        written = _plain(None)
    elif backend == "orjson":
        if (found := _orjson()) is None:
            raise ReportlibError('orjson is not installed; it comes with: pip install "reportlib-news[orjson]"')
        written = found
    else:
        names = ", ".join(map(repr, get_args(Backend)))
        raise _refusal("backend", f"expected {names} or None, got {shown(backend)}")
    return _plain(indent) if type(indent) is int else written  # orjson knows one indent only


def _refusal(argument: str, message: str) -> InvalidValueError:
    return InvalidValueError("cannot write JSON so", [Problem((argument,), "unknown-choice", message)])


@cache
def _plain(indent: int | None) -> Callable[[Any], str]:
    separators = (",", ":") if indent is None else (",", ": ")
    return json.JSONEncoder(
        ensure_ascii=False, check_circular=False, allow_nan=False, indent=indent, separators=separators, default=float
    ).encode


@cache
def _orjson() -> Callable[[Any], str] | None:
    try:
        import orjson
    except ImportError:
        return None

    def fragment(number: Any) -> Any:
        return orjson.Fragment(repr(float(number)))  # orjson writes small floats in a form of its own

    return lambda value: orjson.dumps(value, default=fragment).decode()
