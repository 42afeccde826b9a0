"""What makes a value of the model valid: its declared types, checked when it is built.

A class of the model derives from `Value` and declares its fields with types; the declarations are the rules. `Span`,
`tuple[Span, ...]`, `Span | None`, an enum, `Text`, `Offset` and `Number` are understood; what spans several fields is
added by overriding `_disagreements`. Everything that is wrong is reported in one `InvalidValueError`.

Nothing is coerced: `True` is not 1, 3.0 is not 3, a list is not a tuple.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from decimal import Context, Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, ClassVar, NamedTuple, Protocol, Union, cast, get_args, get_origin, get_type_hints

import attrs

from reportlib.errors import InvalidValueError, Path, Problem

Problems = tuple[Problem, ...]
Rule = Callable[[Any], Problems]
FINE: Problems = ()

_SURROGATE = re.compile("[\ud800-\udfff]")

MAX_DIGITS = 15
"""Significant digits of a `Number`: as many as survive every JSON reader (IEEE 754 binary64)."""
MAX_MAGNITUDE = 10**18
MAX_OFFSET = 2**53 - 1
"""The largest whole number that every JSON reader reads back, and every integer below it (RFC 8259, section 6)."""


# ------------------------------------------------------------------ constraints that a declaration can carry
class Constraint(Protocol):
    """A condition beyond the type, and the same condition in JSON Schema."""

    code: ClassVar[str]

    def complaint(self, value: Any) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""


class NotEmpty(NamedTuple):
    """Text of at least one character."""

    code: ClassVar[str] = "empty"

    def complaint(self, value: str) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""
        return None if value else "expected at least one character, got an empty string"

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""
        return {"minLength": 1}


class Pattern(NamedTuple):
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


class NotNegative(NamedTuple):
    """A whole number from zero up."""

    code: ClassVar[str] = "negative"

    def complaint(self, value: int) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""
        return None if value >= 0 else f"expected 0 or more, got {shown(value)}"

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""
        return {"minimum": 0}


class AtMost(NamedTuple):
    """A whole number up to a limit."""

    limit: int

    code: ClassVar[str] = "out-of-range"

    def complaint(self, value: int) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""
        return None if value <= self.limit else f"expected {self.limit} or less, got {shown(value)}"

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema keywords that say the same."""
        return {"maximum": self.limit}


class Exact(NamedTuple):
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


# ------------------------------------------------------------------ from declarations to rules
def _wrong_type(expected: str, value: object) -> Problems:
    return (Problem((), "wrong-type", f"expected {expected}, got {type(value).__name__} {shown(value)}"),)


def _text(value: Any) -> Problems:
    if type(value) is not str:
        return _wrong_type("text", value)
    if not value.isascii() and _SURROGATE.search(value):
        return (Problem((), "lone-surrogate", f"expected Unicode text, got a lone surrogate in {shown(value)}"),)
    return FINE


def _whole(value: Any) -> Problems:
    return FINE if type(value) is int else _wrong_type("a whole number", value)


def _number(value: Any) -> Problems:
    return FINE if type(value) is int or type(value) is Decimal else _wrong_type("an int or a Decimal", value)


def _boolean(value: Any) -> Problems:
    return FINE if type(value) is bool else _wrong_type("True or False", value)


def _moment(value: Any) -> Problems:
    if type(value) is not datetime:
        return _wrong_type("a datetime", value)
    if type(value.tzinfo) is not timezone:
        return (Problem((), "not-fixed-offset", f"expected a fixed offset from UTC, got {shown(value.tzinfo)}"),)
    if value.tzinfo != timezone.utc and value.tzinfo.utcoffset(None) % timedelta(minutes=1):
        return (Problem((), "not-fixed-offset", f"expected an offset in whole minutes, got {value.tzinfo}"),)
    return FINE


_PLAIN: dict[Any, tuple[str, Rule]] = {
    str: ("text", _text),
    int: ("a whole number", _whole),
    bool: ("True or False", _boolean),
    datetime: ("a datetime", _moment),
    int | Decimal: ("a number", _number),
}


def _instance(*classes: type) -> tuple[str, Rule]:
    name = " or ".join(cls.__name__ for cls in classes)
    allowed = frozenset(classes)

    def rule(value: Any) -> Problems:
        return FINE if type(value) in allowed else _wrong_type(name, value)

    return name, rule


def _sequence(item: Any) -> tuple[str, Rule]:
    name, item_rule = _rule(item)

    def rule(value: Any) -> Problems:
        if type(value) is not tuple:
            return _wrong_type(f"a tuple of {name}", value)
        if not value:
            return FINE
        return tuple(problem.below(index) for index, each in enumerate(value) for problem in item_rule(each))

    return f"a tuple of {name}", rule


def _constrained(base: Any, constraints: tuple[Constraint, ...]) -> tuple[str, Rule]:
    name, base_rule = _rule(base)

    def rule(value: Any) -> Problems:
        if problems := base_rule(value):
            return problems
        for constraint in constraints:
            if complaint := constraint.complaint(value):
                return (Problem((), constraint.code, complaint),)
        return FINE

    return name, rule


def _optional(item: Any) -> tuple[str, Rule]:
    name, item_rule = _rule(item)

    def rule(value: Any) -> Problems:
        return FINE if value is None else item_rule(value)

    return f"{name} or None", rule


def _rule(declared: Any) -> tuple[str, Rule]:
    """Return what is expected, in words, and the rule that checks it."""
    if declared in _PLAIN:
        return _PLAIN[declared]
    origin, arguments = get_origin(declared), get_args(declared)
    if origin is Annotated:
        return _constrained(arguments[0], arguments[1:])
    if origin is tuple:
        return _sequence(arguments[0])
    if origin in (Union, types.UnionType):
        others = [each for each in arguments if each is not type(None)]
        if len(others) < len(arguments):
            return _optional(Union[tuple(others)])  # noqa: UP007 - built from values, not written down
        return _instance(*others)
    if isinstance(declared, type) and issubclass(declared, Value | Enum):
        return _instance(declared)
    raise TypeError(f"no rule for a field of type {declared!r}")


@cache
def declared_types(cls: type[Value]) -> dict[str, Any]:
    """Return the fields of a class of the model, in order, with their types and constraints."""
    hints = get_type_hints(cls, include_extras=True)
    return {field.name: hints[field.name] for field in attrs.fields(cast("type[attrs.AttrsInstance]", cls))}


@cache
def _rules(cls: type[Value]) -> tuple[tuple[str, Rule], ...]:
    return tuple((name, _rule(declared)[1]) for name, declared in declared_types(cls).items())


@cache
def holders(cls: type[Value]) -> tuple[str, ...]:
    """Return the names of the fields that can hold further values."""

    def holds(declared: Any) -> bool:
        return (isinstance(declared, type) and issubclass(declared, Value)) or any(map(holds, get_args(declared)))

    return tuple(name for name, declared in declared_types(cls).items() if holds(declared))


@cache
def parts_holding(cls: type[Value], kind: type[Value]) -> Callable[[Value], tuple[Any, ...]]:
    """Return a function that gets the fields of a value that can hold, however deep, a value of that kind."""

    def reaches(declared: Any, seen: tuple[Any, ...]) -> bool:
        if isinstance(declared, type) and issubclass(declared, Value) and declared not in seen:
            inside = declared_types(declared).values()
            return declared is kind or any(reaches(each, (*seen, declared)) for each in inside)
        return any(reaches(each, seen) for each in get_args(declared))

    names = [name for name, declared in declared_types(cls).items() if reaches(declared, ())]
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda value: (getattr(value, names[0]),)) if names else (lambda value: ())


# ------------------------------------------------------------------ the same rules, compiled
def _test(declared: Any, value: str, names: dict[str, Any]) -> str:
    """Return an expression that is true only if the expression `value` is beyond doubt of the declared type.

    It is the fast way to say yes: where it is false, the rules above have the word. Objects that it refers to are put
    into `names`.
    """
    origin, arguments = get_origin(declared), get_args(declared)
    if declared is str:
        names["surrogate"] = _SURROGATE.search
        return f"type({value}) is str and ({value}.isascii() or not surrogate({value}))"
    if origin is Annotated:
        inner = _test(arguments[0], value, names)
        for constraint in arguments[1:]:
            if isinstance(constraint, NotEmpty):
                inner += f" and {value}"
            elif isinstance(constraint, NotNegative):
                inner += f" and {value} >= 0"
            elif isinstance(constraint, AtMost):
                inner += f" and {value} <= {constraint.limit}"
            elif isinstance(constraint, Exact):
                inner = f"(type({value}) is int and -{10**MAX_DIGITS} < {value} < {10**MAX_DIGITS})"
            else:
                return "False"
        return f"({inner})"
    if origin is tuple:
        if arguments[0] is str or get_origin(arguments[0]) is Annotated or not _classes(arguments[0]):
            return f"(type({value}) is tuple and not {value})"
        names[f"fits_{value}"] = frozenset(_classes(arguments[0])).issuperset
        return f"(type({value}) is tuple and fits_{value}(map(type, {value})))"
    if origin in (Union, types.UnionType) and type(None) in arguments:
        others = Union[tuple(each for each in arguments if each is not type(None))]  # noqa: UP007 - made from values
        return f"({value} is None or {_test(others, value, names)})"
    if allowed := _classes(declared):
        names[f"types_{value}"] = allowed[0] if len(allowed) == 1 else frozenset(allowed)
        return f"type({value}) {'is' if len(allowed) == 1 else 'in'} types_{value}"
    return "False"


def _classes(declared: Any) -> tuple[type, ...]:
    """Return the classes of the model, or the plain types, of which a value of the declared type must be."""
    arguments = get_args(declared)
    if arguments and all(isinstance(each, type) and issubclass(each, Value) for each in arguments):
        return tuple(arguments)
    known = isinstance(declared, type) and (declared in (int, bool) or issubclass(declared, Value | Enum))
    return (declared,) if known else ()


@cache
def _is_fine(cls: type[Value]) -> Callable[[Value], bool]:
    """Return a function that says whether all fields of a value are beyond doubt of their declared types.

    Values are built by the thousand, so the test is compiled into one expression for each class, as attrs does for
    `__init__`.
    """
    names: dict[str, Any] = {}
    declared = declared_types(cls)
    tests = " and ".join(_test(each, name, names) for name, each in declared.items())
    fields = "".join(f"    {name} = value.{name}\n" for name in declared)
    exec(f"def is_fine(value):\n{fields}    return {tests}", names)  # noqa: S102 - made from our own declarations
    return cast("Callable[[Value], bool]", names["is_fine"])


# ------------------------------------------------------------------ the base of the model
class Value:
    """Base of every class of the model: checked when built, walked in the order of its fields."""

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        cls = type(self)
        problems: list[Problem] = []
        if not _is_fine(cls)(self):
            for name, rule in _rules(cls):
                if found := rule(getattr(self, name)):
                    problems += [problem.below(name) for problem in found]
        problems = problems or self._disagreements()
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
        for name in holders(type(self)):
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
