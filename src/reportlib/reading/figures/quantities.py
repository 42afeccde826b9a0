"""A number with all that belongs to it: sign, money, unit, bound words, and the other end of a range."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from reportlib.model import FigureKind, Quantity, Trend, between, exactly
from reportlib.reading.figures import bounds, changes, labels, units
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.units import Unit
from reportlib.reading.numbers import Amount, Form, Numeral, fits, number_words, numeral, ratio, slashed, times
from reportlib.reading.tokens import Range, Tokens

_DASHES = frozenset({"-", "–", "—", "‑"})
_SIGNS = frozenset({"+", "-", "−", "minus", "negative"})
_SLASHES = (["/"], ["⁄"])
_JOINTS = _DASHES | {"to", "and", "or", "up", "through"}
_SHARE_JOINTS = frozenset({"in", "out", "over"})
_AGE_WORDS = frozenset({"old", "olds", "old's"})
_PERSONS = frozenset({"whom", "them", "who", "they", "children", "people", "those", "women", "men", "anyone", "adults", "girls", "boys"})
_YEARS = frozenset({"year", "month", "week", "day"})


class Measured(NamedTuple):
    """A number with its sign, its money and its unit: the tokens `first` up to `end`."""

    first: int
    end: int
    numeral: Numeral
    value: Amount
    unit: Unit | None
    signed: bool = False


def measured(tokens: Tokens, index: int, limit: int, *, start: int = 0) -> Measured | Numeral | None:
    """Return the number at `index` with money and unit; the bare numeral, where it makes no sense; None where none is."""
    found = numeral(tokens, index, limit)
    if found is None:
        return None
    first, end, value = found.first, found.end, found.value
    if value is None or not fits(value):
        return found._replace(value=None)
    words = tokens.words
    if first == index and words[index][0].isdecimal() and (words[end : end + 1] in _SLASHES or words[first - 1] == "."):
        share = slashed(tokens, index, limit)
        if share is not None:
            value, end = share, index + 3
            found = found._replace(end=end, value=share, form=Form.FRACTION)
        elif _leading_point(tokens, first, start):
            value = Decimal(f"0.{words[index]}")
            first -= 1
            found = found._replace(first=first, value=value)
            if not fits(value):
                return found._replace(value=None)
    signed = False
    if first > start and words[first - 1] in _SIGNS:
        value, first, signed = _sign(tokens, value, first, start)
    money = units.money_before(tokens, first)
    if money is None or money[1] < start:
        unit = units.unit_after(tokens, end, limit)
        if unit is None and found.form is Form.FRACTION and tokens.key(end) in ("a", "an"):
            unit = units.unit_after(tokens, end + 1, limit)  # "half a percent"
        if unit is not None:
            end = unit.end
        return Measured(first, end, found, value, unit, signed)
    code, first = money
    if not signed and first > start:
        value, first, signed = _sign(tokens, value, first, start)
    end, symbol = _after_money(tokens, end, limit, code)
    return Measured(first, end, found, value, Unit(symbol, FigureKind.MONEY, end), signed)


def _leading_point(tokens: Tokens, first: int, start: int) -> bool:
    """Whether a decimal point stands before the digits, and no whole number before that: ".08"."""
    if first <= start or tokens.words[first - 1] != "." or not tokens.joined(first):
        return False
    return first - 1 == start or not tokens.joined(first - 1) or tokens.words[first - 2] in ("$", "-", "−", "(", "£", "€")


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
    if again and again.kind is FigureKind.MONEY:
        end, code = again.end, again.symbol if code == "USD" else code
    elif end < limit and tokens.words[end] in ("US", "U.S.", "USD"):
        end += 1
    symbol, after = units.with_rate(tokens, code, end, limit)
    return after, symbol


def quantity(tokens: Tokens, index: int, first: int, limit: int) -> Draft | Numeral | None:
    """Return the figure whose number starts at token `index`, with its bounds and range, not yet what it counts.

    `first` is where the words that may belong to it start, `limit` where they end. A numeral comes back where the
    number was seen and makes no sense, None where there is none.
    """
    one = measured(tokens, index, limit, start=first)
    if not isinstance(one, Measured):
        return one
    start, end = one.first, one.end
    effects: list[str] = []
    joint = tokens.keys[end] if end < limit else ""
    if joint in _SHARE_JOINTS and (share := _one_in(tokens, one, limit)):
        return share
    if joint in _JOINTS and (other := _other_end(tokens, one, first, limit)):
        draft = _range(tokens, one, other, first)
        if draft is not None:
            return draft
    while prior := bounds.before(tokens, start, first):
        effects.append(prior[0])
        start = prior[1]
    number_end = one.numeral.end
    tail = bounds.behind(tokens, end, limit)
    if tail and one.numeral.form is not Form.ORDINAL:
        effects.append(tail[0])
        end = tail[1]
    value = bounds.own(one.numeral) or bounds.bounded(one.value, effects)
    unit = one.unit
    if tail and unit is None and (unit := units.unit_after(tokens, end, limit)):
        end = unit.end
    elif unit is None and one.numeral.form is Form.VAGUE and tokens.key(end) == "of":
        unit = units.unit_after(tokens, end + 1, limit)
        if unit and unit.kind is FigureKind.MONEY:
            end = unit.end
        else:
            unit = None
    number_first = one.first + 1 if one.signed and one.first + 1 == one.numeral.first else one.numeral.first
    if one.numeral.form is Form.MULTIPLE:
        return _multiple((start, end), one, effects)
    draft = Draft((start, end), (one.first if one.signed and not _money(one) else number_first, number_end), value, one.numeral.form)
    _dress(tokens, draft, unit, limit)
    return draft


def _multiple(reach: Range, one: Measured, effects: list[str]) -> Draft:
    """Return the change that "doubled" or "halved" tells."""
    draft = Draft(reach, (one.numeral.first, one.numeral.end), bounds.bounded(one.value, effects), Form.MULTIPLE)
    draft.kind, draft.unit = FigureKind.MEASURE, "times"
    draft.trend = Trend.RISES if one.value >= 1 else Trend.FALLS
    return draft


def _money(one: Measured) -> bool:
    return one.unit is not None and one.unit.kind is FigureKind.MONEY


def _dress(tokens: Tokens, draft: Draft, unit: Unit | None, limit: int) -> None:
    """Set unit and kind: ages are years followed by "old"."""
    if unit is not None:
        draft.unit, draft.kind = unit.symbol, unit.kind
        if unit.symbol in _YEARS and (end := _old(tokens, draft.reach[1], limit)):
            draft.kind = FigureKind.AGE
            draft.reach = (draft.reach[0], end)
    elif tokens.key(draft.reach[0] - 1) in ("aged", "age", "ages") and draft.form is Form.CARDINAL:
        draft.kind, draft.unit = FigureKind.AGE, "year"
    elif tokens.key(draft.reach[0] - 1) == "of" and tokens.key(draft.reach[0] - 2) == "age":
        draft.kind, draft.unit = FigureKind.AGE, "year"
    elif draft.kind is FigureKind.COUNT and _is_age(tokens, draft):
        draft.kind, draft.unit = FigureKind.AGE, "year"
    if draft.form is Form.ORDINAL:
        draft.kind = FigureKind.ORDINAL
    elif draft.form is Form.FRACTION and draft.kind is FigureKind.COUNT:
        draft.kind = FigureKind.SHARE


def _is_age(tokens: Tokens, draft: Draft) -> bool:
    """Whether the bounds of a bare number speak of persons' years: "11 of whom were under 15", "children under 5"."""
    keys, start = tokens.keys, draft.reach[0]
    if start < 2 or keys[start] not in ("under", "over") or tokens.key(draft.reach[1])[:1].isalpha():
        return False
    return keys[start - 1] in _PERSONS or keys[start - 1] in ("were", "was", "are") and keys[start - 2] in _PERSONS


def _old(tokens: Tokens, end: int, limit: int) -> int | None:
    """Return the end of "-old", "old", "of age" after years."""
    keys = tokens.keys
    at = end + 1 if end + 1 < limit and keys[end] == "-" else end
    if at < limit and keys[at] in _AGE_WORDS:
        return at + 1
    return end + 2 if end + 1 < limit and keys[end] == "of" and keys[end + 1] == "age" else None


# ------------------------------------------------------------------ ranges
def _other_end(tokens: Tokens, one: Measured, first: int, limit: int) -> Measured | None:
    """Return the number at the other end of a range: "20 to 30", "10-15", "two or three", "between 5 and 7"."""
    keys, end = tokens.keys, one.end
    if one.numeral.form in (Form.ORDINAL, Form.VAGUE, Form.NONE, Form.MULTIPLE) or end + 1 >= limit:
        return None
    joint = keys[end]
    at = end + 1
    lead = keys[one.first - 1] if one.first > first else ""
    if joint == "up" and keys[at] == "to":
        at += 1
    elif joint == "and":
        if lead not in ("between", "from"):
            return None
    elif joint in _DASHES:
        spaced = not tokens.joined(end) or not tokens.joined(end + 1)
        if spaced and joint != "-" and joint != "–":
            return None
    elif joint == "to":
        if keys[at] == "-":
            at += 1
        elif keys[at] in ("about", "around", "nearly", "over", "more", "as"):
            return None
    elif joint not in ("or", "through"):
        return None
    if at >= limit:
        return None
    other = _number_at(tokens, at, limit)
    if other is None or other.numeral.form in (Form.ORDINAL, Form.VAGUE, Form.NONE):
        return None
    if joint == "or" and not (isinstance(one.value, int) and isinstance(other.value, int) and 0 < other.value - one.value <= max(1, one.value // 2)):
        return None
    if joint == "or" and one.unit is not None and other.unit is not None:
        return None
    return other


def _number_at(tokens: Tokens, at: int, limit: int) -> Measured | None:
    """Return the number that starts at a token, its sign of money perhaps before it."""
    words = tokens.words
    start = at
    for index in range(at, min(at + 3, limit)):
        word = words[index]
        if word[0].isdecimal() or tokens.keys[index] in number_words():
            key = tokens.keys[index]
            if key in ("a", "no", "none"):
                return None
            found = measured(tokens, index, limit, start=start)
            return found if isinstance(found, Measured) and found.first <= max(at, start) else None
        if not (word in units.signs() or word in ("US", "HK", "AU", "NZ", "A", "a", "-", "−")):
            return None
    return None


def _range(tokens: Tokens, one: Measured, other: Measured, first: int) -> Draft | None:
    """Return the figure of a range, or None where the two numbers are no ends of one."""
    low, high = one.value, other.value
    scale = other.numeral.scale
    if scale >= 100 and one.numeral.scale == 1 and low < high / scale and (one.unit is None or one.unit == other.unit or _money(one)):
        low = times(low, scale)  # "3 to 5 million"
    if one.unit and other.unit and other.unit.symbol.split(" per ")[0] != one.unit.symbol:
        return None
    unit = other.unit or one.unit
    if tokens.keys[one.end] in _DASHES and tokens.joined(one.end) and unit is None and low >= high >= 0 and isinstance(low, int):
        return _score(one, other)
    if low >= high or not fits(low):
        return None
    if _is_pair_of_years(tokens, one, other):
        return None
    joint = tokens.keys[one.end]
    lead = tokens.keys[one.first - 1] if one.first > first else ""
    start = one.first - 1 if lead in ("between", "from") else one.first
    if joint == "to" and _is_change(tokens, one, other, lead, first):
        return None
    if joint in _DASHES and unit is None and labels.is_year(tokens, one.numeral.first) and labels.is_year(tokens, other.numeral.first):
        return None
    effects: list[str] = []
    while prior := bounds.before(tokens, start, first):
        effects.append(prior[0])
        start = prior[1]
    end = max(other.end, one.end)
    value: Quantity = between(low, high, approximate="about" in effects)
    draft = Draft((start, end), (one.numeral.first, other.numeral.end), value, Form.CARDINAL)
    _dress(tokens, draft, unit, len(tokens))
    return draft


def _score(one: Measured, other: Measured) -> Draft:
    """Return the figure of a result: "2-1", as the two numbers, the lower one first."""
    low, high = sorted((one.value, other.value))
    draft = Draft((one.first, other.end), (one.numeral.first, other.numeral.end), between(low, high), Form.CARDINAL)
    draft.kind = FigureKind.SCORE
    return draft


def _one_in(tokens: Tokens, one: Measured, limit: int) -> Draft | None:
    """Return the share that "one in five", "nine out of ten" or "1 over 3" makes, a noun or nothing behind it."""
    keys, end = tokens.keys, one.end
    if not isinstance(one.value, int) or one.unit or not one.value or end + 1 >= limit or keys[end] not in ("in", "out", "over"):
        return None
    at = end + 2 if keys[end] == "out" and keys[end + 1] == "of" else end + 1
    if at >= limit:
        return None
    other = _number_at(tokens, at, limit)
    if other is None or not isinstance(other.value, int) or other.unit or other.numeral.form is not Form.CARDINAL or not other.value:
        return None
    if keys[end] == "over":
        fine = other.end >= limit or not keys[other.end][0].isalpha()
    else:
        fine = one.value < other.value and (one.value == 1 or other.value in (10, 100, 1000)) and not labels.is_year(tokens, at)
    if not fine:
        return None
    share = ratio(one.value, other.value)
    draft = Draft((one.first, other.end), (one.first, other.end), exactly(share), Form.FRACTION)
    draft.kind = FigureKind.SHARE
    return draft


def _is_change(tokens: Tokens, one: Measured, other: Measured, lead: str, first: int) -> bool:
    """Whether "to" leads from a change or a level to the next level: "rose 6.5% to 164p", "fell from 208 to 193"."""
    if lead == "from":
        return changes.told_before(tokens, one.first - 1, first)
    if one.unit and not other.unit:
        return True
    return one.first > first and lead in changes.verbs()


def _is_pair_of_years(tokens: Tokens, one: Measured, other: Measured) -> bool:
    """Whether both ends are years, with nothing measured: "between 1600 and 1900"."""
    if one.unit or other.unit or one.numeral.end - one.numeral.first > 1 or other.numeral.end - other.numeral.first > 1:
        return False
    return labels.is_year(tokens, one.numeral.first) and labels.is_year(tokens, other.numeral.first)
