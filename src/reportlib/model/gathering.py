"""Every span inside a value, however deep, gathered by code that is made from the declarations.

A report asks for all its spans when it is built, to see whether they say what its text says. `Report.walk` finds them
too, one by one and in order; here it only matters which ones there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, get_origin

from reportlib.model.span import Span
from reportlib.model.value import classes_in, declared_types

Gather = Callable[[Iterable[Any], list[Span | None]], None]
"""Adds the spans inside values of one class to a list, and None for a field that could hold one and does not."""


def _nothing(values: Iterable[Any], spans: list[Span | None]) -> None:
    """Gather from values of a class that holds no spans."""


@cache
def gather_from(cls: type) -> Gather:
    """Return what gathers the spans from values of that class."""
    names: dict[str, Any] = {}
    steps: list[str] = []
    for field, declared in declared_types(cls).items():
        is_tuple = get_origin(declared) is tuple
        for held in classes_in(declared):
            if held is Span:
                steps.append(f"spans += value.{field}" if is_tuple else f"spans.append(value.{field})")
            elif held is cls and is_tuple:  # one part may stand in many wholes: each is looked at once
                steps.append(f"if value.{field}: below.update((id(each), each) for each in value.{field})")
            elif (gather := gather_from(held)) is not _nothing:
                names[f"gather_{field}"] = gather
                values = f"value.{field}" if is_tuple else f"(value.{field},)"
                steps.append(f"if value.{field}: gather_{field}({values}, spans)")
    if not steps:
        return _nothing
    lines = ["below = {}", "for value in values:", *(f"    {step}" for step in steps)]
    lines += ["if below: gather(below.values(), spans)"]
    exec("\n    ".join(["def gather(values, spans):", *lines]), names)  # noqa: S102 - made from our own declarations
    made: Gather = names["gather"]
    return made
