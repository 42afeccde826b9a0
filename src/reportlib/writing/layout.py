"""How the types of the model lie in a JSON document, by their declarations: for the reader, the writer and the schema.

A value is an object, its fields in the order of their declaration under their own names, every one written, None as
null. A tuple is an array, an enum its lower-case word. A class that is one alternative among several, as `Person` is in
`Source`, says which one it is in a first key, "type". The document as a whole begins with its `schema_version`.
"""

from __future__ import annotations

import types
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from reportlib.model import Report
from reportlib.model.value import Value, declared_types

VERSION_KEY = "schema_version"
TAG = "type"

MOMENT = (
    r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
    r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
"""A date and time of RFC 3339, section 5.6, in capitals, no finer than microseconds, without leap seconds."""


def is_value(declared: Any) -> bool:
    """Whether a declared type is a class of the model."""
    return isinstance(declared, type) and issubclass(declared, Value)


def is_enum(declared: Any) -> bool:
    """Whether a declared type is a set of words."""
    return isinstance(declared, type) and issubclass(declared, Enum)


def is_array(declared: Any) -> bool:
    """Whether a declared type is a tuple of any length."""
    return get_origin(declared) is tuple


def is_constrained(declared: Any) -> bool:
    """Whether a declared type carries conditions, as `Text` does."""
    return get_origin(declared) is Annotated


def is_optional(declared: Any) -> bool:
    """Whether None is among the alternatives of a declared type."""
    return _is_union(declared) and type(None) in get_args(declared)


def present(declared: Any) -> Any:
    """Return the type of what is there when an optional field is not None."""
    return Union[tuple(each for each in get_args(declared) if each is not type(None))]  # noqa: UP007 - from values


def is_choice(declared: Any) -> bool:
    """Whether a declared type is one of several classes of the model, told apart by their tags."""
    return _is_union(declared) and all(map(is_value, get_args(declared)))


@cache
def classes() -> tuple[Any, ...]:
    """Return every class of the model that a report can hold, `Report` first, in the order of the fields."""
    return tuple(filter(is_value, _named()))


@cache
def enums() -> tuple[type[Enum], ...]:
    """Return every set of words that a report can hold, in the order of the fields."""
    return tuple(filter(is_enum, _named()))


def _named() -> dict[Any, None]:
    found: dict[Any, None] = {}

    def visit(declared: Any) -> None:
        if declared not in found and (is_value(declared) or is_enum(declared)):
            found[declared] = None
            if is_value(declared):
                for each in declared_types(declared).values():
                    visit(each)
        for argument in get_args(declared):
            visit(argument)

    visit(Report)
    return found


@cache
def tags() -> dict[type[Value], str]:
    """Return the tag of every class that is one of several alternatives; it has it wherever it stands."""

    def choices(declared: Any) -> Iterator[type[Any]]:
        arguments = [each for each in get_args(declared) if each is not type(None)]
        if _is_union(declared) and len(arguments) > 1 and all(map(is_value, arguments)):
            yield from arguments
        else:
            for argument in arguments:
                yield from choices(argument)

    return {
        each: each.__name__.lower()
        for cls in classes()
        for declared in declared_types(cls).values()
        for each in choices(declared)
    }


def _is_union(declared: Any) -> bool:
    return get_origin(declared) in (Union, types.UnionType)
