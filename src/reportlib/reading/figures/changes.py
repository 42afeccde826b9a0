"""Which figures are changes, and which way: "rose 6.5%", "a 19% drop", "up 12"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportlib.model import FigureKind, Trend
from reportlib.reading import inflection, lexicon
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import playing
from reportlib.reading.numbers import Form
from reportlib.reading.tokens import Tokens

_RESTATING = (["or"], [",", "or"], ["("], [",", "which", "is"])
_BE = frozenset({"was", "were", "is", "are", "be", ",", "("})
_WINDOW = 6
_REACH = 12


@cache
def verbs() -> dict[str, Trend]:
    """Return the forms of the verbs of change, and which way each goes."""
    table = lexicon.table("change_verbs")
    return {
        form: Trend(table[use.base])
        for form, uses in inflection.forms("change_verbs").items()
        for use in uses
        if use.base in table
    }


@cache
def nouns() -> dict[str, Trend]:
    """Return the nouns and adverbs of change, and which way each goes."""
    return {entry: Trend(way) for entry, way in lexicon.table("change_words").items()}


def tell(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Set the trend of the figures that are changes."""
    before = None
    for draft in drafts:
        first, limit = tokens.sentence(draft.number[0])
        draft.trend = draft.trend or _trend(tokens, draft, first, limit)
        if before is not None and before.trend and draft.trend is None:
            _restate(tokens, before, draft)
        before = draft


def _trend(tokens: Tokens, draft: Draft, first: int, limit: int) -> Trend | None:
    """Return which way a figure says that something changed, or None where it is a level, or no change is told."""
    if draft.form in (Form.ORDINAL, Form.NONE) or draft.kind in (FigureKind.AGE, FigureKind.SCORE):
        return None
    keys = tokens.keys
    start, end = draft.reach
    sign = tokens.words[draft.number[0]]
    if sign[0] in "+−-" and draft.kind is FigureKind.PERCENT:
        return Trend.RISES if sign[0] == "+" else Trend.FALLS
    at = start - 1
    by = False
    for _ in range(3):
        if at < first or keys[at] not in playing("change-filler"):
            break
        by = by or keys[at] == "by"
        at -= 1
    if at >= first:
        key = keys[at]
        if key in verbs():
            return verbs()[key] if by or draft.kind is not FigureKind.COUNT or not _transitive(key) else None
        if key in ("up", "down") and (draft.kind is not FigureKind.COUNT or (at > first and keys[at - 1] in _BE)):
            return Trend.RISES if key == "up" else Trend.FALLS
        if key == "of" and at > first and keys[at - 1] in nouns():
            return nouns()[keys[at - 1]]
        if by:
            for back in range(at, max(first, at - _WINDOW) - 1, -1):
                if keys[back] in verbs():
                    return verbs()[keys[back]]
    if draft.kind is not FigureKind.COUNT:
        for ahead in range(end, min(end + 2, limit)):
            if keys[ahead] in nouns():
                return nouns()[keys[ahead]]
    return None


def _transitive(key: str) -> bool:
    """Whether the verb can have an object that is no change: "added 12 seats", "gained three members"."""
    return any(
        use.base in ("add", "gain", "cut", "raise", "lower", "advance", "reduce")
        for use in inflection.forms("change_verbs")[key]
    )


def _restate(tokens: Tokens, before: Draft, draft: Draft) -> None:
    """Give a change that is said again in another unit the same trend: "6.5 percent, or 2 points", "4% (31 points)"."""
    between = tokens.keys[before.reach[1] : draft.reach[0]]
    if between in _RESTATING and draft.kind in (FigureKind.PERCENT, FigureKind.MEASURE, FigureKind.MONEY):
        draft.trend = before.trend


def told_before(tokens: Tokens, start: int, first: int) -> bool:
    """Return whether a change is told before token `start`, within reach."""
    return any(key in verbs() or key in nouns() for key in tokens.keys[max(first, start - _REACH) : start])
