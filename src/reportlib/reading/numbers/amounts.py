"""Exact amounts: whole numbers and decimals, as a `Quantity` holds them, and digits with their separators."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache

from reportlib.model.constraint import MAX_DIGITS, MAX_MAGNITUDE, Exact, plain_number

Amount = int | Decimal

_EXACT = Exact()
_SURE = 10**MAX_DIGITS
_ROUNDED = Context(prec=MAX_DIGITS)
_LEAST = Decimal(1).scaleb(-MAX_DIGITS)

MOST_DIGITS = 40
"""Numbers of more digits are not even looked at: no number that anyone reports has them."""

_WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")  # 1,234,567.89
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")  # 12,34,567
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")  # 1.234.567,89
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")  # 12,5


@lru_cache(maxsize=1 << 10)
def digits_value(word: str) -> Amount | None:
    """Return the value of digits with separators, or None where the separators make no sense.

    A single comma or point before three digits sets off thousands if it is a comma and decimals if it is a point, as
    news in English writes them.

    >>> digits_value("1,275"), digits_value("12.50"), digits_value("12,34,567"), digits_value("1.234.567,5")
    (1275, Decimal('12.5'), 1234567, Decimal('1234567.5'))
    >>> digits_value("1,27,5") is None, digits_value("3.11.4") is None
    (True, True)
    """
    if len(word) > MOST_DIGITS:
        return None
    if word.isdecimal():
        return int(word)
    if ("," not in word and word.count(".") == 1) or _WESTERN.fullmatch(word) or _INDIAN.fullmatch(word):
        return plain(Decimal(word.replace(",", "")))
    if _EUROPEAN.fullmatch(word):
        return plain(Decimal(word.replace(".", "").replace(",", ".")))
    if _DECIMAL_COMMA.fullmatch(word):
        return plain(Decimal(word.replace(",", ".")))
    return None


def plain(value: Amount) -> Amount:
    """Return the number as a whole one where it is whole."""
    normal: Amount = plain_number(value)
    return normal


def rounded(value: Decimal) -> Amount:
    """Return the number rounded to what a quantity holds: 15 significant digits, and no more decimals than that."""
    short = _ROUNDED.plus(value)
    return plain(short.quantize(_LEAST).normalize() if short.adjusted() < 0 else short)


@lru_cache(maxsize=1 << 8)
def ratio(over: Amount, under: Amount) -> Amount:
    """Return a fraction as a number, rounded to the digits that a quantity holds.

    >>> ratio(2, 3), ratio(6, 3)
    (Decimal('0.666666666666667'), 2)
    """
    return rounded(Decimal(over) / Decimal(under))


def times(value: Amount, factor: Amount) -> Amount:
    """Return the product, exact."""
    if isinstance(value, int) and isinstance(factor, int):
        return value * factor
    return plain(Decimal(value) * Decimal(factor))


def plus(value: Amount, other: Amount) -> Amount:
    """Return the sum, rounded to the digits that a quantity holds."""
    return rounded(Decimal(value) + Decimal(other))


def power(value: Amount, exponent: int) -> Amount | None:
    """Return `value` to the power `exponent`, rounded; None where it is too large or too small to hold."""
    if abs(exponent) > MOST_DIGITS or not value:
        return None
    raised = _ROUNDED.power(Decimal(value), exponent)
    order: int = raised.adjusted()
    return rounded(raised) if -MAX_DIGITS <= order <= MAX_DIGITS else None


@lru_cache(maxsize=1 << 10, typed=True)
def fits(value: Amount) -> bool:
    """Return whether a quantity can hold the number exactly."""
    return (type(value) is int and -_SURE < value < _SURE) or _EXACT.complaint(value) is None


def is_beyond(value: Amount) -> bool:
    """Return whether the number has outgrown what a quantity can hold, so that reading on makes no sense."""
    return not -MAX_MAGNITUDE < value < MAX_MAGNITUDE
