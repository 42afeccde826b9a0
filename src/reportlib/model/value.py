"""The base of every class of the model: checked when built, by its declarations, and walked in their order.

A class derives from `Value` and declares its fields with types; the declarations are the rules (`rule.py`). What spans
several fields is added by overriding `_disagreements`. Everything that is wrong is reported in one `InvalidValueError`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, update_wrapper
from typing import Any, get_args, get_type_hints

import attrs

from reportlib.errors import InvalidValueError, Path, Problem
from reportlib.model.rule import Rule, compiled, rule_for


@cache
def declared_types(cls: type) -> dict[str, Any]:
    """Return the fields of a class of the model, in order, with their types and constraints."""
    hints = get_type_hints(cls, include_extras=True)
    return {field.name: hints[field.name] for field in attrs.fields(cls)}


@cache
def _rules(cls: type) -> dict[str, Rule]:
    return {name: rule_for(declared)[1] for name, declared in declared_types(cls).items()}


def classes_in(declared: Any) -> tuple[type, ...]:
    """Return the classes of the values that a field of the declared type can hold: of `tuple[Span, ...]` it is Span."""
    if isinstance(declared, type) and attrs.has(declared):
        return (declared,)
    return tuple(each for argument in get_args(declared) for each in classes_in(argument))


@cache
def holders(cls: type) -> tuple[str, ...]:
    """Return the names of the fields that can hold further values."""
    return tuple(name for name, declared in declared_types(cls).items() if classes_in(declared))


class Value:
    """Base of every class of the model: checked when built, walked in the order of its fields."""

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        """Check the first value of a class; those after it are made by an `__init__` compiled from its declarations."""
        cls: Any = type(self)
        self._check_thoroughly()
        overridden = cls._disagreements is not Value._disagreements
        disagreements = cls._disagreements if overridden else None
        made = compiled(cls, declared_types(cls), _rules(cls), cls._check_thoroughly, disagreements)
        cls.__init__ = update_wrapper(made, cls.__init__)

    def _check_thoroughly(self) -> None:
        """Raise an error that lists everything that is wrong, if anything is."""
        cls: type = type(self)
        problems = [
            problem.below(name) for name, rule in _rules(cls).items() for problem in rule(getattr(self, name))
        ] or self._disagreements()
        if problems:
            raise InvalidValueError(f"not a valid {cls.__name__}", problems)

    def _disagreements(self) -> list[Problem]:
        """Return what is wrong between fields that are each fine."""
        return []

    @property
    def extent(self) -> tuple[int, int] | None:
        """Start and end, in code points, of the words that this value rests on; None if it stands nowhere."""
        return None

    def children(self) -> Iterator[tuple[Path, Value]]:
        """Yield the values directly inside this one, each with the path to it, in the order of the fields."""
        cls: type = type(self)
        for name in holders(cls):
            held = getattr(self, name)
            if type(held) is tuple:
                for index, each in enumerate(held):
                    yield (name, index), each
            elif held is not None:
                yield (name,), held

    def walk(self) -> Iterator[Value]:
        """Yield this value and every value inside it, outer before inner, in the order of the fields."""
        stack = [self]
        while stack:
            value = stack.pop()
            yield value
            stack += reversed([child for _, child in value.children()])
