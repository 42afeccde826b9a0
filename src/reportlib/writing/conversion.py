"""Reports to plain dicts, lists, strings and numbers, and back: the one place where cattrs is configured.

Left to itself, cattrs makes "None" of None, 3 of 3.9, ("a", "b", "c") of "abc" and an object of a list of pairs. Here
each kind of declared type has a hook of its own, and nothing is coerced.

Reading has two converters. The quick one goes straight to the model's constructors, which check everything; the
thorough one is for documents that the quick one did not take, and finds all that is wrong with them. What the quick
one takes, the thorough one takes too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Any, cast, get_args

from cattrs import Converter
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from reportlib.model import Report
from reportlib.model.value import Value
from reportlib.writing import layout, scalar
from reportlib.writing.scalar import Hook, misfit, wrong_type

Unhook = Callable[[Any], Any]
"""Writes a value of the model as JSON has it."""

_QUICK: dict[Any, Hook] = {
    str: scalar.unchecked,
    int: scalar.unchecked,
    bool: scalar.unchecked,
    int | Decimal: scalar.number,
    datetime: scalar.moment,
}
_THOROUGH: dict[Any, Hook] = {
    str: scalar.checked_text,
    int: scalar.checked_whole,
    bool: scalar.checked_boolean,
    int | Decimal: scalar.checked_number,
    datetime: scalar.moment,
}


# ------------------------------------------------------------------ reading
@cache
def reader(*, lenient: bool, thorough: bool) -> Callable[[Mapping[str, Any]], Report]:
    """Return what reads the fields of a report; `lenient` passes over keys that it does not know.

    The thorough one raises `InvalidValueError`, `KeyError` and the errors of cattrs around them, to be told apart by
    `diagnosis.problems`; the quick one raises anything.
    """
    converter = Converter(detailed_validation=thorough, forbid_extra_keys=not lenient)
    scalars = _THOROUGH if thorough else _QUICK

    def constrained_hook(declared: Any) -> Hook:
        read = converter.get_structure_hook(get_args(declared)[0])
        return scalar.constrained(declared, read) if thorough else read

    def optional_hook(declared: Any) -> Hook:
        inner = layout.present(declared)
        read = converter.get_structure_hook(inner)
        return lambda value, _: None if value is None else read(value, inner)

    def array_hook(declared: Any) -> Hook:
        return (_thorough_array if thorough else _quick_array)(declared, converter)

    @cache  # or else each field that holds a span compiles a reader of spans for itself
    def object_hook(declared: type[Value]) -> Hook:
        return _object(declared, make_dict_structure_fn(declared, converter), thorough=thorough)

    def choice_hook(declared: Any) -> Hook:
        return _choice({layout.tags()[each]: converter.get_structure_hook(each) for each in get_args(declared)})

    register = converter.register_structure_hook_factory
    register(layout.is_value, object_hook)
    register(layout.is_array, array_hook)
    register(layout.is_choice, choice_hook)
    register(layout.is_optional, optional_hook)
    register(layout.is_constrained, constrained_hook)
    for enum in layout.enums():
        converter.register_structure_hook(enum, scalar.word(enum))
    for plain, read_scalar in scalars.items():
        converter.register_structure_hook(plain, read_scalar)
    read_report = converter.get_structure_hook(Report)
    return lambda fields: cast("Report", read_report(fields, Report))


def _quick_array(declared: Any, converter: Converter) -> Hook:
    item = get_args(declared)[0]
    read_item = converter.get_structure_hook(item)

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if type(value) is not list and type(value) is not tuple:
            raise wrong_type("an array", value)
        return tuple([read_item(each, item) for each in value]) if value else ()

    return read


def _thorough_array(declared: Any, converter: Converter) -> Hook:
    item = get_args(declared)[0]
    read_item = converter.get_structure_hook(item)

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if type(value) is not list and type(value) is not tuple:
            raise wrong_type("an array", value)
        items, errors = [], []
        for index, each in enumerate(value):
            try:
                items.append(read_item(each, item))
            except Exception as error:  # noqa: BLE001 - handed on, with all others
                error.add_note(IterableValidationNote(f"at index {index}", index, item))
                errors.append(error)
        if errors:
            raise IterableValidationError("not a valid array", errors, tuple)
        return tuple(items)

    return read


def _object(cls: type[Value], read_fields: Callable[..., Any], *, thorough: bool) -> Hook:
    tag = layout.tags().get(cls)
    if tag is None and not thorough:
        return read_fields

    def read(value: Any, _: Any) -> Any:
        if thorough:
            if not isinstance(value, Mapping):
                raise wrong_type("an object", value)
            # A key that is no string is an unknown key, and one that cattrs before 25.3 cannot tell of.
            value = {key if isinstance(key, str) else repr(key): each for key, each in value.items()}
        if tag is None:
            return read_fields(value, cls)
        fields = {**value}
        if fields.pop(layout.TAG) != tag:
            raise _unknown_tag((tag,), value)
        return read_fields(fields, cls)

    return read


def _choice(alternatives: dict[str, Hook]) -> Hook:
    def read(value: Any, declared: Any) -> Any:
        if not isinstance(value, Mapping):
            raise wrong_type("an object", value)
        tag = value[layout.TAG]
        if type(tag) is not str or tag not in alternatives:
            raise _unknown_tag(alternatives, value)
        return alternatives[tag](value, declared)

    return read


def _unknown_tag(known: Any, value: Mapping[str, Any]) -> Exception:
    got = scalar.described(value[layout.TAG])
    words = ", ".join(f'"{each}"' for each in known)
    error = misfit("unknown-tag", f"expected {words if len(known) == 1 else f'one of {words}'}, got {got}")
    error.problems = tuple(problem.below(layout.TAG) for problem in error.problems)
    return error


# ------------------------------------------------------------------ writing
@cache
def writer(*, decimals: Unhook) -> Callable[[Report], dict[str, Any]]:
    """Return what makes plain dicts and lists of a report; `decimals` says what becomes of a `Decimal`."""
    converter = Converter()

    def optional_hook(declared: Any) -> Unhook:
        write = converter.get_unstructure_hook(layout.present(declared))
        return lambda value: None if value is None else write(value)

    def array_hook(declared: Any) -> Unhook:
        write = converter.get_unstructure_hook(get_args(declared)[0])
        return lambda value: [write(each) for each in value] if value else []

    @cache
    def object_hook(declared: type[Value]) -> Unhook:
        write = make_dict_unstructure_fn(declared, converter)
        tag = layout.tags().get(declared)
        return write if tag is None else lambda value: {layout.TAG: tag, **write(value)}

    def choice_hook(declared: Any) -> Unhook:
        alternatives = {each: converter.get_unstructure_hook(each) for each in get_args(declared)}
        return lambda value: alternatives[type(value)](value)

    def number(value: int | Decimal) -> Any:
        return value if type(value) is int else decimals(value)

    register = converter.register_unstructure_hook_factory
    register(layout.is_value, object_hook)
    register(layout.is_array, array_hook)
    register(layout.is_choice, choice_hook)
    register(layout.is_optional, optional_hook)
    register(lambda declared: declared == int | Decimal, lambda _: number)
    for enum in layout.enums():
        converter.register_unstructure_hook(enum, attrgetter("value"))
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    return cast("Callable[[Report], dict[str, Any]]", converter.get_unstructure_hook(Report))
