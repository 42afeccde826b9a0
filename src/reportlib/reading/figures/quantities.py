"""A number with its bound words, its unit and the other end of its range, and what kind of figure that makes."""

from __future__ import annotations

from reportlib.model import FigureKind, Trend
from reportlib.reading import lexicon
from reportlib.reading.figures import bounds, ranges, units
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.measures import Measured, measured
from reportlib.reading.figures.outcome_words import playing
from reportlib.reading.figures.units import Unit
from reportlib.reading.numbers import Form, Numeral
from reportlib.reading.tokens import Range, Tokens

_AGE_WORDS = frozenset({"old", "olds", "old's"})
_AGE_CLOSERS = frozenset({",", ")", "."})
_YEARS = frozenset({"year", "month", "week", "day"})


def quantity(tokens: Tokens, index: int, first: int, limit: int) -> Draft | Numeral | None:
    """Return the figure whose number starts at token `index`, with its bounds and range, not yet what it counts.

    `first` is where the words that may belong to it start, `limit` where they end. A numeral comes back where the
    number was seen and makes no sense, None where there is none.
    """
    one = measured(tokens, index, limit, start=first)
    if not isinstance(one, Measured):
        return one
    start, end = one.first, one.end
    joint = tokens.keys[end] if end < limit else ""
    if joint in ranges.SHARE_JOINTS and (share := ranges.one_in(tokens, one, limit)):
        return share
    if joint in ranges.JOINTS and (spanning := ranges.spanning(tokens, one, first, limit)):
        _dress(tokens, *spanning, limit)
        return spanning[0]
    effects, start = bounds.all_before(tokens, start, first)
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
    draft = Draft(
        (start, end),
        (one.first if one.signed and not one.is_money else number_first, number_end),
        value,
        one.numeral.form,
    )
    _dress(tokens, draft, unit, limit)
    return draft


def _multiple(reach: Range, one: Measured, effects: list[str]) -> Draft:
    """Return the change that "doubled" or "halved" tells."""
    draft = Draft(reach, (one.numeral.first, one.numeral.end), bounds.bounded(one.value, effects), Form.MULTIPLE)
    draft.kind, draft.unit = FigureKind.MEASURE, "times"
    draft.trend = Trend.RISES if one.value >= 1 else Trend.FALLS
    return draft


def _dress(tokens: Tokens, draft: Draft, unit: Unit | None, limit: int) -> None:
    """Set unit and kind: ages are years followed by "old"."""
    if unit is not None:
        draft.unit, draft.kind = unit.symbol, unit.kind
        if unit.symbol in _YEARS and (end := _old(tokens, draft.reach[1], limit)):
            draft.kind = FigureKind.AGE
            draft.reach = (draft.reach[0], end)
    elif (
        (tokens.key(draft.reach[0] - 1) in ("aged", "age", "ages") and draft.form is Form.CARDINAL)
        or (tokens.key(draft.reach[0] - 1) == "of" and tokens.key(draft.reach[0] - 2) == "age")
        or (draft.kind is FigureKind.COUNT and _is_age(tokens, draft))
    ):
        draft.kind, draft.unit = FigureKind.AGE, "year"
    if draft.form is Form.ORDINAL:
        draft.kind = FigureKind.ORDINAL
    elif draft.form is Form.FRACTION and draft.kind is FigureKind.COUNT:
        draft.kind = FigureKind.SHARE


def _is_age(tokens: Tokens, draft: Draft) -> bool:
    """Whether the bounds of a bare number speak of persons' years: "11 of whom were under 15", "children under 5"."""
    keys, start = tokens.keys, draft.reach[0]
    if start > 1 and keys[start - 1] in (",", "(", "then") and _beside_name(tokens, draft, start):
        return True
    if start < 2 or keys[start] not in ("under", "over") or tokens.key(draft.reach[1])[:1].isalpha():
        return False
    return keys[start - 1] in playing("person") or (
        keys[start - 1] in ("were", "was", "are") and keys[start - 2] in playing("person")
    )


def _beside_name(tokens: Tokens, draft: Draft, start: int) -> bool:
    """Whether a number stands in commas or brackets behind a name: "Ilse Marrin, 28, was"."""
    value = draft.quantity.value
    if not isinstance(value, int) or not 0 < value < 120 or tokens.key(draft.reach[1]) not in _AGE_CLOSERS:
        return False
    name = start - 2 if tokens.keys[start - 1] != "then" else start - 3
    return name >= 0 and tokens.words[name][0].isupper() and tokens.keys[name] not in lexicon.words("months")


def _old(tokens: Tokens, end: int, limit: int) -> int | None:
    """Return the end of "-old", "old", "of age" after years."""
    keys = tokens.keys
    at = end + 1 if end + 1 < limit and keys[end] == "-" else end
    if at < limit and keys[at] in _AGE_WORDS:
        return at + 1
    return end + 2 if end + 1 < limit and keys[end] == "of" and keys[end + 1] == "age" else None
