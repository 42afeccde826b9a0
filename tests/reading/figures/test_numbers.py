"""Numbers are read as they are written: in digits, in words, and in what lies between."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.reading.numbers import Amount, Form, Numeral, numeral
from reportlib.reading.numbers.amounts import digits_value
from reportlib.reading.tokens import Tokens


def read(text: str) -> Numeral:
    """Return the first number of a text that holds one."""
    tokens = Tokens(text)
    digits = [index for index, word in enumerate(tokens.words) if word[0].isdecimal()]
    found = numeral(tokens, min(digits + tokens.at("numerals")), len(tokens))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,275", 1275),
        ("12,34,567", 1234567),
        ("1.234.567,5", Decimal("1234567.5")),
        ("1 414 021 100", 1414021100),
        ("1 234 567.89", Decimal("1234567.89")),
        ("1'000'000", 10**6),
        ("12,5", Decimal("12.5")),
        ("1.356 billion", 1356000000),
        ("3bn", 3 * 10**9),
        ("35m of them", 35 * 10**6),
        ("2.33 k", 2330),
        ("13 lakh", 1300000),
        ("4 crore", 4 * 10**7),
        ("3 hundred and 21", 321),
        ("3 million and a half", 3500000),
        ("2½", Decimal("2.5")),
        ("2 1/4", Decimal("2.25")),
        ("1e10", 10**10),
        ("6.2x10^-4", Decimal("0.00062")),
        ("one hundred and five", 105),
        ("twenty-eight thousand six hundred forty-two", 28642),
        ("two and a half million", 2500000),
        ("a dozen", 12),
        ("three dozen", 36),
        ("a score of", 20),
        ("half a million", 500000),
        ("a quarter of", Decimal("0.25")),
        ("two-thirds", Decimal("0.666666666666667")),
        ("one-eighth", Decimal("0.125")),
        ("two and fifty-four hundredths", Decimal("2.54")),
        ("one and a half", Decimal("1.5")),
        ("five point five", Decimal("5.5")),
        ("nought point nought three", Decimal("0.03")),
        ("¾", Decimal("0.75")),
        ("a hundred thousand", 10**5),
    ],
)
def test_is_read_to_the_exact_number(text: str, value: Amount) -> None:
    assert read(text).value == value


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("31st", Form.ORDINAL, 31),
        ("twenty-fifth", Form.ORDINAL, 25),
        ("one hundred and fifth", Form.ORDINAL, 105),
        ("two hundredth", Form.ORDINAL, 200),
        ("a third man", Form.ORDINAL, 3),
        ("a third of", Form.FRACTION, Decimal("0.333333333333333")),
        ("dozens", Form.VAGUE, 24),
        ("tens of thousands", Form.VAGUE, 20000),
        ("several hundred", Form.VAGUE, 200),
        ("a few dozen", Form.VAGUE, 24),
        ("a couple of", Form.VAGUE, 2),
        ("no one", Form.NONE, 0),
        ("none", Form.NONE, 0),
        ("doubled", Form.MULTIPLE, 2),
        ("halved", Form.MULTIPLE, Decimal("0.5")),
    ],
)
def test_tells_what_kind_of_number_it_is(text: str, form: Form, value: Amount) -> None:
    assert (read(text).form, read(text).value) == (form, value)


@pytest.mark.parametrize("word", ["1,27,5", "12,3456", "3.11.4", "1,,2", "9" * 41])
def test_separators_that_do_not_fit_make_no_number(word: str) -> None:
    assert digits_value(word) is None


@given(st.integers(0, 10**15 - 1), st.sampled_from([",", "", "\u00a0", "\u202f", "'"]))
def test_separators_change_no_number(number: int, separator: str) -> None:
    found = read(f"{number:,}".replace(",", separator))
    assert found.value == number


@given(st.integers(0, 10**9), st.integers(1, 10**6))
def test_decimals_keep_every_digit(whole: int, part: int) -> None:
    assert read(f"{whole}.{part}").value == Decimal(f"{whole}.{part}")
