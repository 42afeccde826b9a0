"""Two numbers that make one figure: ranges, results, and shares such as "one in five"."""

from __future__ import annotations

from reportlib.model import Quantity, between, exactly
from reportlib.reading.figures import bounds, changes, kinds, labels
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.labels import DASHES
from reportlib.reading.figures.measures import Measured, measured_at
from reportlib.reading.figures.units import Unit
from reportlib.reading.numbers import Amount, fits, forms, ratio, times
from reportlib.reading.tokens import Tokens

JOINTS = DASHES | {"to", "and", "or", "up", "through"}
SHARE_JOINTS = frozenset({"in", "out", "over"})
_NO_ENDS = (forms.ORDINAL, forms.VAGUE, forms.NONE, forms.MULTIPLE)
_DOZEN = 12
_LEADS = frozenset({"between", "from"})
_MOVES = frozenset({"went", "gone", "moved", "revised"})
"""What stands before "from" where one level gives way to another: "went from 12 seats to 27"."""
_BOUNDED = frozenset({"about", "around", "nearly", "over", "more", "as"})


def _other_end(tokens: Tokens, one: Measured, first: int, limit: int) -> Measured | None:
    """Return the number at the other end of a range: "20 to 30", "10-15", "two or three", "between 5 and 7"."""
    keys, end = tokens.keys, one.end
    if one.numeral.form in _NO_ENDS or end + 1 >= limit:
        return None
    joint = keys[end]
    at = end + 1
    lead = keys[one.first - 1] if one.first > first else ""
    if joint == "up" and keys[at] == "to":
        at += 1
    elif joint == "and":
        if lead not in _LEADS:
            return None
    elif joint in DASHES:
        spaced = not tokens.joined(end) or not tokens.joined(end + 1)
        if spaced and joint not in ("-", "–"):
            return None
    elif joint == "to":
        if keys[at] == "-":
            at += 1
        elif keys[at] in _BOUNDED:
            return None
    elif joint not in ("or", "through"):
        return None
    if at >= limit:
        return None
    other = measured_at(tokens, at, limit)
    if other is None or other.numeral.form in _NO_ENDS:
        return None
    if joint == "or" and not (
        isinstance(one.value, int)
        and isinstance(other.value, int)
        and 0 < other.value - one.value <= max(1, one.value // 2)
    ):
        return None
    if joint == "or" and one.unit is not None and other.unit is not None:
        return None
    return other


def spanning(tokens: Tokens, one: Measured, first: int, limit: int) -> tuple[Draft, Unit | None] | None:
    """Return the figure of a range and its unit, or None where the two numbers are no ends of one."""
    other = _other_end(tokens, one, first, limit)
    if other is None:
        return None
    low, high = one.value, other.value
    scale = other.numeral.scale
    if (
        scale >= _DOZEN
        and one.numeral.scale == 1
        and low < high / scale
        and (one.unit is None or one.unit == other.unit or one.is_money)
    ):
        low = times(low, scale)  # "3 to 5 million"
    if one.unit and other.unit and other.unit.symbol.split(" per ")[0] != one.unit.symbol:
        return None
    unit = other.unit or one.unit
    if (
        tokens.keys[one.end] in DASHES
        and tokens.joined(one.end)
        and unit is None
        and low >= high >= 0
        and isinstance(low, int)
    ):
        return _score(one, other), None
    if low >= high or not fits(low):
        return None
    if _is_pair_of_years(tokens, one, other):
        return None
    joint = tokens.keys[one.end]
    lead = tokens.keys[one.first - 1] if one.first > first else ""
    start = one.first - 1 if lead in _LEADS else one.first
    if joint == "to" and _is_change(tokens, one, other, lead, first):
        return _earlier_level(one, low, unit) if lead == "from" else None
    if (
        joint in DASHES
        and unit is None
        and labels.is_year(tokens, one.numeral.first)
        and labels.is_year(tokens, other.numeral.first)
    ):
        return None
    effects, start = bounds.all_before(tokens, start, first)
    value: Quantity = between(low, high, approximate="about" in effects)
    draft = Draft((start, other.end), (one.numeral.first, other.numeral.end), value, forms.CARDINAL)
    draft.amount = (one.first, other.end)
    return draft, unit


def _earlier_level(one: Measured, value: Amount, unit: Unit | None) -> tuple[Draft, Unit | None]:
    """Return the level that a change starts from, its unit said with the next: "rose from 3 to 5 million tonnes"."""
    draft = Draft((one.first, one.end), (one.numeral.first, one.numeral.end), exactly(value), one.numeral.form)
    draft.amount = (one.first, one.end)
    return draft, unit


def _score(one: Measured, other: Measured) -> Draft:
    """Return the figure of a result: "2-1", as the two numbers, the lower one first."""
    low, high = sorted((one.value, other.value))
    draft = Draft((one.first, other.end), (one.numeral.first, other.numeral.end), between(low, high), forms.CARDINAL)
    draft.kind = kinds.SCORE
    return draft


def one_in(tokens: Tokens, one: Measured, first: int, limit: int) -> Draft | None:
    """Return the share that "one in five", "nine out of ten" or "1 over 3" makes, a noun or nothing behind it."""
    keys, end = tokens.keys, one.end
    if not isinstance(one.value, int) or one.unit or not one.value or end + 1 >= limit or keys[end] not in SHARE_JOINTS:
        return None
    at = end + 2 if keys[end] == "out" and keys[end + 1] == "of" else end + 1
    if at >= limit:
        return None
    other = measured_at(tokens, at, limit)
    if (
        other is None
        or not isinstance(other.value, int)
        or other.unit
        or other.numeral.form is not forms.CARDINAL
        or not other.value
    ):
        return None
    if keys[end] == "over":
        fine = other.end >= limit or not keys[other.end][0].isalpha()
    else:
        plain = one.value == 1 or other.value in (10, 100, 1000) or (keys[end] == "out" and other.value < 10)
        plain = plain or (other.value <= 10 and tokens.key(other.end) == "of")  # "three in four of the voters"
        fine = one.value < other.value and plain and not labels.is_year(tokens, at)
    if not fine:
        return None
    share = ratio(one.value, other.value)
    effects, start = bounds.all_before(tokens, one.first, first)
    draft = Draft((start, other.end), (one.first, other.end), bounds.bounded(share, effects), forms.FRACTION)
    draft.kind = kinds.SHARE
    return draft


def _is_change(tokens: Tokens, one: Measured, other: Measured, lead: str, first: int) -> bool:
    """Whether "to" leads from a change or a level to the next level: "rose 6.5% to 164p", "fell from 208 to 193"."""
    if tokens.key(other.end) == "old" or tokens.keys[other.end : other.end + 2] == ["of", "age"]:
        return False
    if lead == "from":
        if one.first - 2 >= first and tokens.keys[one.first - 2] in _MOVES:
            return True
        return changes.told_before(tokens, one.first - 1, tokens.sentence(one.first)[0])
    if one.unit and not other.unit:
        return True
    if one.numeral.form is forms.FRACTION and other.numeral.form is not forms.FRACTION:
        return True  # "fell by a third to 12 tonnes"
    if other.unit and other.unit.kind is kinds.PERCENT and not one.unit:
        return False  # "rose 5 to 7 percent"
    if lead == "by" and other.value > 2 * one.value:
        return changes.told_before(tokens, one.first - 1, tokens.sentence(one.first)[0])  # "rose by 15 to 112"
    return one.first > first and lead in changes.VERBS


def _is_pair_of_years(tokens: Tokens, one: Measured, other: Measured) -> bool:
    """Whether both ends are years, with nothing measured: "between 1600 and 1900"."""
    if one.unit or other.unit or one.numeral.end - one.numeral.first > 1 or other.numeral.end - other.numeral.first > 1:
        return False
    return labels.is_year(tokens, one.numeral.first) and labels.is_year(tokens, other.numeral.first)
