"""Quantities: intervals of exact numbers."""

import decimal
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.errors import InvalidValueError
from reportlib.model import Quantity, about, at_least, at_most, between, exactly, fewer_than, more_than
from reportlib.model.constraint import Number, plain_number
from reportlib.testing import numbers, quantities

Numeric = int | Decimal
CONSTRUCTORS: tuple[Callable[[Numeric], Quantity], ...] = (exactly, about, at_least, more_than, at_most, fewer_than)


@given(numbers())
def test_constructors_say_what_they_mean(number: Numeric) -> None:
    assert number in exactly(number)
    assert number in about(number)
    assert number in at_least(number)
    assert number in at_most(number)
    assert number not in more_than(number)
    assert number not in fewer_than(number)
    assert number in between(number, number)


@given(numbers(), numbers())
def test_a_number_is_below_within_or_above(number: Numeric, limit: Numeric) -> None:
    assert (number in at_least(limit)) == (number >= limit)
    assert (number in more_than(limit)) == (number > limit)
    assert (number in at_most(limit)) == (number <= limit)
    assert (number in fewer_than(limit)) == (number < limit)
    assert (number in at_least(limit)) != (number in fewer_than(limit))
    assert (number in at_most(limit)) != (number in more_than(limit))


@given(numbers(), numbers(), numbers())
def test_between_takes_its_ends_in(number: Numeric, one: Numeric, other: Numeric) -> None:
    low, high = sorted((one, other))
    assert (number in between(low, high)) == (low <= number <= high)
    assert low in between(low, high)
    assert high in between(low, high)


@given(quantities())
def test_an_end_is_in_unless_it_is_open(quantity: Quantity) -> None:
    if quantity.low is not None:
        assert (quantity.low in quantity) != quantity.low_open
    if quantity.high is not None:
        assert (quantity.high in quantity) != quantity.high_open


@given(quantities())
def test_only_a_closed_point_has_a_value(quantity: Quantity) -> None:
    if quantity.value is None:
        assert quantity.low != quantity.high
    else:
        assert quantity in (exactly(quantity.value), about(quantity.value))
        assert quantity.value in quantity


@given(quantities(), numbers())
def test_being_approximate_widens_nothing(quantity: Quantity, number: Numeric) -> None:
    near = attrs.evolve(quantity, approximate=True)
    assert (number in near) == (number in quantity)


@given(numbers())
def test_approximate_is_another_quantity(number: Numeric) -> None:
    assert about(number) != exactly(number)
    assert about(number).value == exactly(number).value
    for build in (at_least, more_than, at_most, fewer_than):
        assert build(number, approximate=True) == attrs.evolve(build(number), approximate=True) != build(number)
    assert between(number, number, approximate=True) == about(number)


@given(numbers())
def test_a_number_has_one_form(number: Numeric) -> None:
    for same in (number, Decimal(number)):
        stored = exactly(same).value
        assert stored == number
        assert repr(stored) == repr(exactly(number).value)
        assert type(stored) is int or stored % 1 != 0


@pytest.mark.parametrize(
    ("given_as", "kept_as"),
    [
        (Decimal("3.0"), 3),
        (Decimal("3E+2"), 300),
        (Decimal("-0.0"), 0),
        (Decimal("1E+18"), 10**18),
        (Decimal(-123456789012345000), -123456789012345000),
        (Decimal("0E+30"), 0),
        (Decimal("0E-30"), 0),
        (Decimal("2.50"), Decimal("2.5")),
        (Decimal("2.5000000000000000000"), Decimal("2.5")),
        (Decimal("0.0000010"), Decimal("0.000001")),
        (12, 12),
    ],
    ids=str,
)
def test_trailing_zeros_carry_no_meaning(given_as: Numeric, kept_as: Numeric) -> None:
    assert repr(exactly(given_as).value) == repr(kept_as)
    assert exactly(given_as) == exactly(kept_as)
    assert hash(exactly(given_as)) == hash(exactly(kept_as))


def test_the_decimal_context_of_the_caller_changes_nothing() -> None:
    with decimal.localcontext() as context:
        context.prec, context.Emax, context.Emin = 1, 1, -1
        context.traps[decimal.Inexact] = context.traps[decimal.FloatOperation] = True
        assert repr(exactly(Decimal("1234.56780")).value) == "Decimal('1234.5678')"
        assert Decimal("1234.5") in between(1, Decimal("1234.5678"))


@given(st.from_type(object))
def test_only_decimals_are_put_in_their_one_form(value: object) -> None:
    if not isinstance(value, Decimal):
        assert plain_number(value) is value


BIG = 10**18
UNFIT: list[tuple[str, Any, str]] = [
    ("True", True, "wrong-type"),
    ("a float", 12.0, "wrong-type"),
    ("text", "12", "wrong-type"),
    ("NaN", Decimal("NaN"), "out-of-range"),
    ("signalling NaN", Decimal("sNaN"), "out-of-range"),
    ("Infinity", Decimal("Infinity"), "out-of-range"),
    ("-Infinity", Decimal("-Infinity"), "out-of-range"),
    ("beyond 10^18", BIG * 10, "out-of-range"),
    ("below -10^18", -BIG * 10, "out-of-range"),
    ("5,000 digits", 10**5000, "out-of-range"),
    ("16 digits", 10**15 + 1, "out-of-range"),
    ("16 digits and a point", Decimal("1.234567890123456"), "out-of-range"),
    ("5,000 digits after the point", Decimal("0." + "1" * 5000), "out-of-range"),
    ("1E+999999", Decimal("1E+999999"), "out-of-range"),
    ("1E-999999", Decimal("1E-999999"), "out-of-range"),
]


@pytest.mark.parametrize(("number", "code"), [each[1:] for each in UNFIT], ids=[each[0] for each in UNFIT])
def test_what_is_no_number(number: Any, code: str) -> None:
    for build, ends in ((exactly, ("low", "high")), (at_least, ("low",)), (at_most, ("high",))):
        with pytest.raises(InvalidValueError) as refused:
            build(number)
        assert [(problem.path, problem.code) for problem in refused.value.problems] == [((end,), code) for end in ends]
        assert len(str(refused.value)) < 400


class Count(int):
    pass


class Amount(Decimal):
    pass


@pytest.mark.parametrize("number", [Count(3), Amount(3), Amount("0.5")], ids=repr)
def test_subclasses_are_no_numbers(number: Numeric) -> None:
    with pytest.raises(InvalidValueError, match="expected an int or a Decimal, got"):
        exactly(number)


@pytest.mark.parametrize("limit", [BIG, -BIG, 10**15 - 1, 123_456_789_012_345_000, Decimal("0.123456789012345")])
def test_what_is_just_a_number(limit: Numeric) -> None:
    for build in CONSTRUCTORS:
        assert limit in (build(limit).low, build(limit).high)


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        pytest.param({"low": None, "high": None}, [((), "unbounded")], id="no end"),
        pytest.param({"low": 30, "high": 20}, [(("high",), "out-of-order")], id="backwards"),
        pytest.param({"low": Decimal("0.3"), "high": Decimal("0.1")}, [(("high",), "out-of-order")], id="by a bit"),
        pytest.param({"low": 30, "high": 30, "low_open": True}, [((), "empty-interval")], id="30 < x <= 30"),
        pytest.param({"low": 30, "high": 30, "high_open": True}, [((), "empty-interval")], id="30 <= x < 30"),
        pytest.param({"low": None, "high": 3, "low_open": True}, [(("low",), "open-end-missing")], id="no low to open"),
        pytest.param({"low": 3, "high": None, "high_open": True}, [(("high",), "open-end-missing")], id="no high"),
        pytest.param(
            {"low": "3", "high": 3.0, "low_open": 1, "high_open": None, "approximate": "no"},
            [((name,), "wrong-type") for name in ("low", "high", "low_open", "high_open", "approximate")],
            id="all at once",
        ),
    ],
)
def test_what_is_no_interval(arguments: dict[str, Any], found: list[tuple[tuple[str, ...], str]]) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Quantity(**arguments)
    assert [(problem.path, problem.code) for problem in refused.value.problems] == found


def test_a_number_says_its_limits_in_json_schema() -> None:
    (constraint,) = Number.__metadata__  # type: ignore[attr-defined]  # what Annotated[...] holds
    assert constraint.schema() == {"minimum": -(10**18), "maximum": 10**18}
