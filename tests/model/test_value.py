"""What every class of the model is: frozen, slotted, hashable, compared by value, checked each time it is built."""

import copy
import pickle
from collections.abc import Iterator
from enum import Enum
from itertools import product
from typing import Any, get_args
from unittest.mock import ANY

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportlib import model
from reportlib.errors import InvalidValueError
from reportlib.model import Outlet, Person, Source, Span
from reportlib.model.value import Value
from reportlib.testing import STRATEGIES

PUBLIC = [getattr(model, name) for name in model.__all__]
CLASSES = [each for each in PUBLIC if isinstance(each, type) and issubclass(each, Value)]
ENUMERATIONS = [each for each in PUBLIC if isinstance(each, type) and issubclass(each, Enum)]
of_each_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
VALUES = st.sampled_from(CLASSES).flatmap(st.from_type)


def fields(value: Value) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}  # type: ignore[arg-type]


@of_each_class
def test_each_class_has_a_docstring_and_a_registered_strategy(cls: type[Value]) -> None:
    assert cls.__doc__
    assert not cls.__doc__.startswith(f"{cls.__name__}(")
    assert set(STRATEGIES) == set(CLASSES)

    @settings(max_examples=10)
    @given(STRATEGIES[cls](), st.from_type(cls))
    def both_give_values_of_the_class(made: Value, found: Value) -> None:
        assert type(made) is type(found) is cls

    both_give_values_of_the_class()


@pytest.mark.parametrize("words", ENUMERATIONS, ids=lambda words: words.__name__)
def test_each_enumeration_has_a_docstring_and_lower_case_words(words: type[Enum]) -> None:
    assert words.__doc__
    assert len(set(words)) == len(words.__members__)
    for member in words:
        assert member.value == member.name.lower() == str(member)

    @settings(max_examples=10)
    @given(st.from_type(words))
    def is_found(member: Enum) -> None:
        assert type(member) is words

    is_found()


@given(st.from_type(Source))  # type: ignore[arg-type]  # a union is no class, and Hypothesis takes it
def test_a_source_is_one_of_four_classes(source: Source) -> None:
    assert type(source) in get_args(Source)


@given(VALUES)
def test_values_are_frozen(value: Value) -> None:
    for name in fields(value):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, name)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.anything = 1  # type: ignore[attr-defined]


@given(VALUES)
def test_values_are_slotted(value: Value) -> None:
    assert not hasattr(value, "__dict__")


@given(VALUES)
def test_a_value_holds_values_all_the_way_down(value: Value) -> None:
    def plain(held: object) -> Iterator[object]:
        if isinstance(held, tuple):
            for each in held:
                yield from plain(each)
        elif isinstance(held, Value):
            for each in fields(held).values():
                yield from plain(each)
        else:
            yield held

    assert not [held for held in plain(value) if isinstance(held, list | dict | set | bytearray)]


@given(VALUES)
def test_a_copy_is_equal_and_has_the_same_hash(value: Value) -> None:
    copies = [
        *(pickle.loads(pickle.dumps(value, protocol)) for protocol in range(6)),  # noqa: S301 - our own bytes
        copy.copy(value),
        copy.deepcopy(value),
        attrs.evolve(value),  # type: ignore[misc]  # every Value is an attrs class
        type(value)(**fields(value)),
    ]
    for each in copies:
        assert each == value
        assert hash(each) == hash(value)
        assert repr(each) == repr(value)
        assert type(each) is type(value)


@given(VALUES, VALUES)
def test_values_are_equal_when_class_and_fields_are(one: Value, other: Value) -> None:
    same = type(one) is type(other) and fields(one) == fields(other)
    assert (one == other) == same
    assert len({one, other}) == 2 - same


def test_values_of_different_classes_are_never_equal() -> None:
    herald: Source = Outlet("Varnia Herald")
    assert herald != Person("Varnia Herald")


@given(VALUES)
def test_evolve_checks_again(value: Value) -> None:
    for name, wrong in product(fields(value), (object(), ANY)):
        with pytest.raises(InvalidValueError) as refused:
            attrs.evolve(value, **{name: wrong})  # type: ignore[misc]  # every Value is an attrs class
        assert {problem.path for problem in refused.value.problems} == {(name,)}
        assert {problem.code for problem in refused.value.problems} == {"wrong-type"}


@of_each_class
@pytest.mark.parametrize("wrong", [..., ANY, b"", 1.5], ids=repr)
def test_all_that_is_wrong_is_reported_at_once(cls: type[Value], wrong: object) -> None:
    names = [field.name for field in attrs.fields(cls)]  # type: ignore[arg-type]  # every Value is an attrs class
    with pytest.raises(InvalidValueError) as refused:
        cls(**dict.fromkeys(names, wrong))
    assert [(problem.path, problem.code) for problem in refused.value.problems] == [
        ((name,), "wrong-type") for name in names
    ]
    assert refused.value.what == f"not a valid {cls.__name__}"


class Pair(tuple[Any, ...]):
    __slots__ = ()


@given(VALUES)
def test_lists_and_subclasses_are_no_tuples(value: Value) -> None:
    for name, held in fields(value).items():
        if isinstance(held, tuple):
            for wrong in (list(held), Pair(held), set(held)):
                with pytest.raises(InvalidValueError) as refused:
                    attrs.evolve(value, **{name: wrong})  # type: ignore[misc]  # every Value is an attrs class
                assert [(problem.path, problem.code) for problem in refused.value.problems] == [((name,), "wrong-type")]


@given(VALUES)
def test_plain_words_are_no_members_of_an_enumeration(value: Value) -> None:
    for name, held in fields(value).items():
        if isinstance(held, Enum):
            with pytest.raises(InvalidValueError) as refused:
                attrs.evolve(value, **{name: str(held)})  # type: ignore[misc]  # every Value is an attrs class
            assert [(problem.path, problem.code) for problem in refused.value.problems] == [((name,), "wrong-type")]


@attrs.frozen
class MarkedSpan(Span):
    """A subclass, which could say anything of itself."""


def test_subclasses_are_not_taken_in() -> None:
    with pytest.raises(InvalidValueError, match="expected Span, got MarkedSpan"):
        model.Mention(MarkedSpan("she", 0), Outlet("Varnia Herald"))


def test_problems_inside_a_tuple_name_the_place() -> None:
    with pytest.raises(InvalidValueError) as refused:
        Person("Ilse Marrin", titles=("Dr", ""), roles=("mayor", None, "poet", "\ud800"))  # type: ignore[arg-type]
    assert [(problem.location, problem.code) for problem in refused.value.problems] == [
        ("$.titles[1]", "empty"),
        ("$.roles[1]", "wrong-type"),
        ("$.roles[3]", "lone-surrogate"),
    ]


class Unspeakable:
    def __repr__(self) -> str:
        raise RuntimeError


def nested(layers: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(layers):
        value = [value]
    return value


@pytest.mark.parametrize(
    "wrong",
    [b"x" * 100_000, (10**5000,), {"digits": 10**5000}, nested(100_000), Unspeakable(), [Unspeakable()], object],
    ids=["long", "a tuple of 5,000 digits", "a dict of them", "deep", "without a repr", "a list of such", "a class"],
)
def test_a_message_shows_no_more_than_a_glimpse(wrong: Any) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Outlet(wrong)
    assert len(str(refused.value)) < 200


def test_a_field_that_no_rule_covers_is_refused_when_the_class_is_first_built() -> None:
    @attrs.frozen
    class Ratio(Value):
        of: float

    with pytest.raises(TypeError, match="no rule for a field of type <class 'float'>"):
        Ratio(0.5)
