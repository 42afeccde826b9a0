"""A number with its sign, its money and its unit: "-1.3%", "US$84 billion", "12.5 km", "half a percent"."""

from __future__ import annotations

from decimal import Decimal

import attrs

from reportlib.reading import lexicon
from reportlib.reading.figures import kinds, units
from reportlib.reading.figures.units import Unit
from reportlib.reading.numbers import NUMBER_WORDS, Amount, Numeral, fits, forms, numeral, plus, ratio, slashed, times
from reportlib.reading.numbers.fractions import SLASHES
from reportlib.reading.phrases import word_class
from reportlib.reading.tokens import Tokens

_SIGNS = frozenset({"+", "-", "−", "minus", "negative"})
_BEFORE_POINT = frozenset({"$", "-", "−", "(", "£", "€"})
_FOOT_MARKS = frozenset({"'", "’", "′"})
_INCH_MARKS = frozenset({'"', "”", "''", "″"})
_INCHES = 12
_JOINTS = frozenset({"and", "-"})
_BEFORE_NUMBER = frozenset({"US", "HK", "AU", "NZ", "A", "a", "-", "−"}).union(units.SIGNS)
MARKS_BEFORE = _SIGNS | units.MONEY_MARKS
"""What of a number can stand right before its digits: its sign, a decimal point, its currency."""
NUMBER_MARKS = SLASHES | _FOOT_MARKS
"""The marks behind a number that go on with it: of a denominator, or of feet."""
_MARKS_BEHIND = NUMBER_MARKS | units.LEADS
"""What can stand right behind the digits: a denominator, the mark of feet, the unit."""


_SMALLER = {tuple(pair.split()): int(parts) for pair, parts in lexicon.entries("smaller_units").items()}
"""How many of a smaller unit make one of a larger."""
LARGER = frozenset(larger for larger, _ in _SMALLER)
"""The units that a smaller one may follow."""
SMALLER_LEADS = frozenset(NUMBER_WORDS).union(_JOINTS, map(str.lower, _BEFORE_NUMBER))
"""What opens the rest of a quantity that is told in two units, digits aside."""
_OUNCE = "ounce"


@attrs.define
class Measured:
    """A number with its sign, its money and its unit: the tokens `first` up to `end`."""

    first: int
    end: int
    numeral: Numeral
    value: Amount
    unit: Unit | None
    signed: bool = False

    @property
    def is_money(self) -> bool:
        """Whether a currency stands with it."""
        return self.unit is not None and self.unit.kind is kinds.MONEY


def measured(tokens: Tokens, index: int, limit: int, start: int = 0) -> Measured | Numeral | None:
    """Return the number at `index` with money and unit; the bare numeral, where it makes no sense; or None."""
    found = numeral(tokens, index, limit)
    if found is None:
        return None
    first, end, value, form = found.first, found.end, found.value, found.form
    if value is None or not fits(value):
        return _senseless(found)
    words = tokens.words
    follower = words[end] if end < limit else ""
    if follower not in _MARKS_BEHIND and words[first - 1] not in MARKS_BEFORE and form is not forms.FRACTION:
        return Measured(first, end, found, value, None)
    if (follower in SLASHES or words[first - 1] == ".") and first == index and words[index][0].isdecimal():
        share = slashed(tokens, index, limit)
        if share is not None:
            value, end = share, index + 3
            found.end, found.value, found.form = end, share, forms.FRACTION
        elif _leading_point(tokens, first, start):
            found.first = first = first - 1
            if not words[index].isdecimal():
                return _senseless(found)  # ".1,275"
            found.value = value = times(Decimal(f"0.{words[index]}"), found.scale)
            if not fits(value):
                return _senseless(found)
    if follower in _FOOT_MARKS and (tall := _feet(tokens, found, end, limit)):
        return tall
    signed = False
    if first > start and words[first - 1] in _SIGNS:
        value, first, signed = _sign(tokens, value, first, start)
    money = units.money_before(tokens, first) if words[first - 1] in units.MONEY_MARKS else None
    if money is None or money[1] < start:
        unit = units.unit_after(tokens, end, limit) if end < limit and words[end] in units.LEADS else None
        if unit is None and found.form is forms.FRACTION and tokens.key(end) in ("a", "an"):
            unit = units.unit_after(tokens, end + 1, limit)  # "half a percent"
        return Measured(first, unit.end if unit else end, found, value, unit, signed)
    code, first = money
    if not signed and first > start and words[first - 1] in _SIGNS:
        value, first, signed = _sign(tokens, value, first, start)
    if end < limit and tokens.keys[end] in units.MONEY_TAILS:
        end, code = _after_money(tokens, end, limit, code)
    return Measured(first, end, found, value, Unit(code, kinds.MONEY, end), signed)


def _senseless(found: Numeral) -> Numeral:
    """Return the numeral as one that makes no sense."""
    found.value = None
    return found


def with_smaller(tokens: Tokens, one: Measured, limit: int) -> Measured:
    """Return a quantity told in two units in the larger of them: "5 feet 2 inches", "two hours and 14 minutes"."""
    if one.unit is None or one.signed:
        return one
    at = one.end + 1 if tokens.key(one.end) in _JOINTS else one.end
    other = measured_at(tokens, at, limit)
    if other is None or other.signed:
        return one
    symbol, end = (other.unit.symbol, other.end) if other.unit else _inches(tokens, one, other)
    parts = _SMALLER.get((one.unit.symbol, symbol))
    if parts is None or not 0 < other.value < parts:
        return one
    weight = symbol == _OUNCE  # "7 pounds 3 ounces" is no money
    unit = Unit("pound", kinds.MEASURE, end) if weight else attrs.evolve(one.unit, end=end)
    both = attrs.evolve(one.numeral, end=other.numeral.end)
    return attrs.evolve(one, end=end, numeral=both, value=plus(one.value, ratio(other.value, parts)), unit=unit)


def _feet(tokens: Tokens, found: Numeral, end: int, limit: int) -> Measured | None:
    """Return how tall somebody is by the marks of feet and inches, drawn together: 5'10"."""
    words = tokens.words
    if end + 1 >= limit or not (tokens.joined(end) and tokens.joined(end + 1) and words[end + 1].isdecimal()):
        return None
    parts = int(words[end + 1])
    if found.value is None or parts >= _INCHES or len(words[end + 1]) > 2:
        return None
    last = end + 3 if end + 2 < limit and words[end + 2] in _INCH_MARKS and tokens.joined(end + 2) else end + 2
    value = plus(found.value, ratio(parts, _INCHES)) if parts else found.value
    return Measured(found.first, last, found, value, Unit("foot", kinds.MEASURE, last))


def _inches(tokens: Tokens, one: Measured, other: Measured) -> tuple[str, int]:
    """Return the unit and the end of a number behind feet: "5 ft 2", "6-foot-4", "5 ft 2 in."."""
    end = other.end
    follower, further = tokens.key(end), tokens.key(end + 1)
    if one.unit is None or one.unit.symbol != "foot" or tokens.key(one.end) == "and":
        return "", end
    if follower == "in" and (not further.isalpha() or further == "tall"):
        return "inch", end + 1
    counts = tokens.key(one.end) != "-" and word_class(follower) == "open" and follower.isalpha()
    return ("" if counts else "inch"), end


def _leading_point(tokens: Tokens, first: int, start: int) -> bool:
    """Whether a decimal point stands before the digits, and no whole number before that: ".08"."""
    if first <= start or tokens.words[first - 1] != "." or not tokens.joined(first):
        return False
    return first - 1 == start or not tokens.joined(first - 1) or tokens.words[first - 2] in _BEFORE_POINT


def _sign(tokens: Tokens, value: Amount, first: int, start: int) -> tuple[Amount, int, bool]:
    """Take in a plus or minus that is joined to the number and to nothing before it, or the word for it."""
    mark = tokens.words[first - 1]
    clear = first - 1 == start or not tokens.joined(first - 1) or not tokens.words[first - 2][-1].isalnum()
    if mark in ("+", "−", "-") and tokens.joined(first) and clear:
        return (-value if mark != "+" else value), first - 1, True
    if mark in ("minus", "negative"):
        return -value, first - 1, True
    return value, first, False


def _after_money(tokens: Tokens, end: int, limit: int, code: str) -> tuple[int, str]:
    """Step over a currency that is said again ("$9.99 US dollars", "$76 US"); add a rate ("$14.95 a month")."""
    again = units.unit_after(tokens, end, limit, rate=False)
    if again and again.kind is kinds.MONEY:
        end, code = again.end, again.symbol if code == "USD" else code
    elif end < limit and tokens.words[end] in ("US", "U.S.", "USD"):
        end += 1
    symbol, after = units.with_rate(tokens, code, end, limit)
    return after, symbol


def measured_at(tokens: Tokens, at: int, limit: int) -> Measured | None:
    """Return the number that starts at a token, its sign of money perhaps before it."""
    words, keys = tokens.words, tokens.keys
    for index in range(at, min(at + 3, limit)):
        key = keys[index]
        if key in NUMBER_WORDS or key[0].isdecimal():
            if key in ("a", "no", "none"):
                return None
            found = measured(tokens, index, limit, at)
            return found if isinstance(found, Measured) and found.first <= at else None
        if words[index] not in _BEFORE_NUMBER:
            return None
    return None
