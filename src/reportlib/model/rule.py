"""From the declared type of a field to the rule that checks it.

`Span`, `tuple[Span, ...]`, `Span | None`, an enum, `Text`, `Offset` and `Number` are understood. Each declaration gives
a rule, which says what is wrong, and an expression, which says quickly that nothing is.

Nothing is coerced: `True` is not 1, 3.0 is not 3, a list is not a tuple.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

import attrs

from reportlib.errors import Problem
from reportlib.model.constraint import Constraint, shown

Problems = tuple[Problem, ...]
Rule = Callable[[Any], Problems]
FINE: Problems = ()


def has_surrogate(value: str) -> bool:
    """Whether a lone surrogate is in the text: then, and only then, it has no UTF-8."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return True
    return False


def _wrong_type(expected: str, value: object) -> Problems:
    return (Problem((), "wrong-type", f"expected {expected}, got {type(value).__name__} {shown(value)}"),)


def _text(value: Any) -> Problems:
    if type(value) is not str:
        return _wrong_type("text", value)
    if has_surrogate(value):
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
    if type(value.tzinfo) is not timezone or value.fold:
        return (Problem((), "not-fixed-offset", f"expected a fixed offset from UTC, got {shown(value.tzinfo)}"),)
    offset = value.tzinfo.utcoffset(None)
    if offset.seconds % 60 or offset.microseconds:
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
    name, item_rule = rule_for(item)

    def rule(value: Any) -> Problems:
        if type(value) is not tuple:
            return _wrong_type(f"a tuple of {name}", value)
        if not value:
            return FINE
        return tuple(problem.below(index) for index, each in enumerate(value) for problem in item_rule(each))

    return f"a tuple of {name}", rule


def _constrained(base: Any, constraints: tuple[Constraint, ...]) -> tuple[str, Rule]:
    name, base_rule = rule_for(base)

    def rule(value: Any) -> Problems:
        if problems := base_rule(value):
            return problems
        for constraint in constraints:
            if complaint := constraint.complaint(value):
                return (Problem((), constraint.code, complaint),)
        return FINE

    return name, rule


def _optional(item: Any) -> tuple[str, Rule]:
    name, item_rule = rule_for(item)

    def rule(value: Any) -> Problems:
        return FINE if value is None else item_rule(value)

    return f"{name} or None", rule


def rule_for(declared: Any) -> tuple[str, Rule]:
    """Return what is expected, in words, and the rule that checks it."""
    if declared in _PLAIN:
        return _PLAIN[declared]
    origin, arguments = get_origin(declared), get_args(declared)
    if origin is Annotated:
        return _constrained(arguments[0], arguments[1:])
    if origin is tuple:
        return _sequence(arguments[0])
    if origin in (Union, types.UnionType):
        return _optional(_without_none(arguments)) if type(None) in arguments else _instance(*arguments)
    if isinstance(declared, type) and is_class_of_model(declared):
        return _instance(declared)
    raise TypeError(f"no rule for a field of type {declared!r}")


def is_class_of_model(declared: type) -> bool:
    """Whether values of that class are checked by their class alone: values of the model, and enums."""
    return attrs.has(declared) or issubclass(declared, Enum)


def _without_none(alternatives: tuple[Any, ...]) -> Any:
    return Union[tuple(each for each in alternatives if each is not type(None))]  # noqa: UP007 - made from values


# ------------------------------------------------------------------ the quick way to say yes
def _test(declared: Any, value: str, names: dict[str, Any]) -> str:
    """Return an expression that is true only if the expression `value` is beyond doubt of the declared type.

    It is the fast way to say yes: where it is false, the rule of the field is asked. Objects that it refers to are put
    into `names`.
    """
    origin, arguments = get_origin(declared), get_args(declared)
    if declared == int | Decimal:
        return "True"  # `Exact` tells the type too
    if declared is str:
        names["has_surrogate"] = has_surrogate
        return f"type({value}) is str and ({value}.isascii() or not has_surrogate({value}))"
    if origin is Annotated:
        names |= {type(constraint).__name__: type(constraint) for constraint in arguments[1:]}  # tests may ask it
        tests = [constraint.test(value) for constraint in arguments[1:]]
        return f"({' and '.join([_test(arguments[0], value, names), *tests])})"
    if origin is tuple:
        if arguments[0] is str or get_origin(arguments[0]) is Annotated or not _classes(arguments[0]):
            item = _test(arguments[0], "each", names)
            return f"(type({value}) is tuple and (not {value} or all([{item} for each in {value}])))"
        names[f"fits_{value}"] = frozenset(_classes(arguments[0])).issuperset
        return f"(type({value}) is tuple and (not {value} or fits_{value}(map(type, {value}))))"
    if origin in (Union, types.UnionType) and type(None) in arguments:
        return f"({value} is None or {_test(_without_none(arguments), value, names)})"
    if allowed := _classes(declared):
        names[f"types_{value}"] = allowed[0] if len(allowed) == 1 else frozenset(allowed)
        return f"type({value}) {'is' if len(allowed) == 1 else 'in'} types_{value}"
    return "False"


def _classes(declared: Any) -> tuple[type, ...]:
    """Return the classes of the model, or the plain types, of which a value of the declared type must be."""
    arguments = get_args(declared)
    if arguments and all(isinstance(each, type) and attrs.has(each) for each in arguments):
        return tuple(arguments)
    known = isinstance(declared, type) and (declared in (int, bool) or is_class_of_model(declared))
    return (declared,) if known else ()


def compiled(
    cls: type[attrs.AttrsInstance],
    declared: Mapping[str, Any],
    rules: Mapping[str, Rule],
    thorough: Callable[[Any], None],
    disagreements: Callable[[Any], object] | None,
) -> Callable[..., None]:
    """Return the `__init__` of a class: it sets the fields and checks them; `thorough` is asked only on a doubt.

    Values are built by the thousand, so the tests of all fields are compiled into one expression for each class, as
    attrs compiles what sets them. `disagreements` is asked too, and anything that it finds sends the value to
    `thorough`.
    """
    names: dict[str, Any] = {"thorough": thorough, "disagreements": disagreements}
    names |= {f"rule_{name}": rule for name, rule in rules.items()}
    parameters, steps = ["self"], []
    for field in attrs.fields(cls):
        names[f"default_{field.name}"], names[f"convert_{field.name}"] = field.default, field.converter
        names[f"set_{field.name}"] = getattr(cls, field.name).__set__  # its slot, which a frozen class does not freeze
        parameters.append(field.name if field.default is attrs.NOTHING else f"{field.name}=default_{field.name}")
        if field.converter is not None:
            steps.append(f"{field.name} = convert_{field.name}({field.name})")
        steps.append(f"set_{field.name}(self, {field.name})")
    tests = [f"({_test(each, name, names)} or not rule_{name}({name}))" for name, each in declared.items()]
    if disagreements:
        tests.append("not disagreements(self)")
    steps.append(f"if not ({' and '.join(tests)}): thorough(self)")
    body = "\n    ".join(steps)
    exec(f"def __init__({', '.join(parameters)}):\n    {body}", names)  # noqa: S102 - made from our own declarations
    made: Callable[..., None] = names["__init__"]
    return made
