"""Which figures are changes, and which way: "rose 6.5%", "a 19% drop", "up 12"."""

from __future__ import annotations

from collections.abc import Sequence

from reportlib.model import Trend
from reportlib.reading import inflection, lexicon
from reportlib.reading.figures import kinds
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import CHANGE_FILLERS
from reportlib.reading.numbers import forms
from reportlib.reading.tokens import Tokens

_RESTATING = (["or"], [",", "or"], ["("], [",", "which", "is"])
_MOST_RESTATING = max(map(len, _RESTATING))
_BE = frozenset({"was", "were", "is", "are", "be", ",", "("})
_WINDOW = 6
_REACH = 12


_WITH_OBJECTS = frozenset(
    {"add", "advance", "boost", "cut", "drop", "gain", "lower", "raise", "reduce", "sink", "slash", "trim"}
)
_FORMS = inflection.forms("change_verbs")
_WAYS = lexicon.table("change_verbs")
VERBS = {form: Trend(_WAYS[use.base]) for form, uses in _FORMS.items() for use in uses if use.base in _WAYS}
"""The forms of the verbs of change, and which way each goes."""
NOUNS = {entry: Trend(way) for entry, way in lexicon.table("change_words").items()}
"""The nouns and adverbs of change, and which way each goes."""
_TRANSITIVE = frozenset(form for form, uses in _FORMS.items() if any(use.base in _WITH_OBJECTS for use in uses))
"""Verbs that can have an object that is no change: "added 12 seats", "gained three members"."""
_LEADS = CHANGE_FILLERS.union(VERBS, ("up", "down", "of"))
"""The words before a figure behind which a change may be told."""


def tell(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Set the trend of the figures that are changes."""
    keys = tokens.keys
    before = None
    for draft in drafts:
        if draft.kind is kinds.COUNT and keys[draft.reach[0] - 1] not in _LEADS:
            continue  # as most are
        if draft.trend is None:
            draft.trend = _trend(tokens, draft)
        if draft.trend is not None:
            before = draft
        elif before is not None and draft.reach[0] - before.reach[1] <= _MOST_RESTATING:
            _restate(tokens, before, draft)


def _trend(tokens: Tokens, draft: Draft) -> Trend | None:
    """Return which way a figure says that something changed, or None where it is a level, or no change is told."""
    kind, form = draft.kind, draft.form
    if kind is kinds.AGE or kind is kinds.SCORE or form is forms.ORDINAL or form is forms.NONE:
        return None
    keys, (first, limit) = tokens.keys, draft.sentence
    start, end = draft.reach
    at = start - 1
    if kind is kinds.PERCENT and (sign := tokens.words[draft.number[0]][0]) in "+−-":
        return Trend.RISES if sign == "+" else Trend.FALLS
    if at >= first and keys[at] in _LEADS and not _is_attribute(tokens, draft):
        by = False
        stop = first if start - first < 3 else start - 3
        while at >= stop and keys[at] in CHANGE_FILLERS:
            by = by or keys[at] == "by"
            at -= 1
        key = keys[at] if at >= first else ""
        if key in VERBS:
            return VERBS[key] if by or kind is not kinds.COUNT or key not in _TRANSITIVE else None
        if key in ("up", "down") and (kind is not kinds.COUNT or (at > first and keys[at - 1] in _BE)):
            return Trend.RISES if key == "up" else Trend.FALLS
        if key == "of" and at > first and keys[at - 1] in NOUNS:
            return NOUNS[keys[at - 1]]
        if by:
            for back in range(at, max(first, at - _WINDOW) - 1, -1):
                if keys[back] in VERBS:
                    return VERBS[keys[back]]
    if kind is kinds.COUNT or end >= limit:
        return None
    return NOUNS.get(keys[end]) or (NOUNS.get(keys[end + 1]) if end + 1 < limit else None)


def _is_attribute(tokens: Tokens, draft: Draft) -> bool:
    """Whether a hyphen makes the figure a word before a noun: "dropped 500-pound bombs"."""
    keys, end = tokens.keys, draft.number[1]
    return end < len(keys) and keys[end] == "-" and tokens.joined(end)


def _restate(tokens: Tokens, before: Draft, draft: Draft) -> None:
    """Give a change that is said again in another unit the same trend: "6.5 percent, or 2 points", "4% (31 points)"."""
    between = tokens.keys[before.reach[1] : draft.reach[0]]
    if between in _RESTATING and draft.kind in (kinds.PERCENT, kinds.MEASURE, kinds.MONEY):
        draft.trend = before.trend


def told_before(tokens: Tokens, start: int, first: int) -> bool:
    """Return whether a change is told before token `start`, within reach."""
    return any(key in VERBS or key in NOUNS for key in tokens.keys[max(first, start - _REACH) : start])
