"""The base of every class of the model: checked when built, by its declarations, and walked in their order.

A class derives from `Value` and declares its fields with types; the declarations are the rules (`rule.py`). What spans
several fields is added by overriding `_disagreements`. Everything that is wrong is reported in one `InvalidValueError`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

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


def _classes_in(declared: Any) -> tuple[type, ...]:
    """Return the classes of the values that a field of the declared type can hold: of `tuple[Span, ...]` it is Span."""
    if isinstance(declared, type) and attrs.has(declared):
        return (declared,)
    return tuple(each for argument in get_args(declared) for each in _classes_in(argument))


@cache
def holders(cls: type) -> tuple[str, ...]:
    """Return the names of the fields that can hold further values."""
    return tuple(name for name, declared in declared_types(cls).items() if _classes_in(declared))


class Part(NamedTuple):
    """A field that can hold, however deep, values of a kind that is looked for."""

    of: Callable[[object], Any]
    """Gets what the field holds."""
    many: bool
    """Whether that is a tuple."""
    classes: tuple[type, ...]
    """What the values in it can be."""


@cache
def parts_holding(cls: type, kind: type) -> tuple[Part, ...]:
    """Return the fields of a class that can hold, however deep, a value of that kind."""

    def reaches(declared: Any, seen: tuple[Any, ...]) -> bool:
        return any(
            each is kind or any(reaches(field, (*seen, each)) for field in declared_types(each).values())
            for each in _classes_in(declared)
            if each not in seen
        )

    return tuple(
        Part(attrgetter(name), get_origin(declared) is tuple, _classes_in(declared))
        for name, declared in declared_types(cls).items()
        if reaches(declared, ())
    )


class Value:
    """Base of every class of the model: checked when built, walked in the order of its fields."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        cls.__attrs_post_init__ = Value._check_first  # type: ignore[attr-defined]  # each class compiles its own

    def _check_first(self) -> None:
        """Check the first value of a class; a check compiled from its declarations takes this one's place."""
        cls: Any = type(self)
        overridden = cls._disagreements is not Value._disagreements
        disagreements = cls._disagreements if overridden else None
        check = compiled(declared_types(cls), _rules(cls), cls._check_thoroughly, disagreements)
        cls.__attrs_post_init__ = check
        check(self)

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
