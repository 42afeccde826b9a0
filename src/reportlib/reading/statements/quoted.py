"""Reported words that stand in quotation marks: announced by the cue, ended before it, gone on with behind it."""

from __future__ import annotations

from reportlib.reading.quotation import Quotation
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.statements.discourse import MARKS, Discourse
from reportlib.reading.tokens import Range

_RESUMES = frozenset({",", ":", ".", "and", "but", "that"})
_BOUNDS = TERMINATORS | MARKS | {":"}
MAX_ANNOUNCED = 12
"""How many words may stand before the comma or colon that announces a quotation."""
_MAX_RESUMED = 25
_MAX_LEAD = 100
"""How many words of the writer's may lead to a quotation that ends before its cue."""


def announced(text: Discourse, place: int, end: int) -> Quotation | None:
    """Return the quotation behind a comma or colon a few words on: told the paper simply, "We lost"."""
    keys, kinds = text.keys, text.kinds
    for other in range(place, min(end, place + MAX_ANNOUNCED)):
        key = keys[other]
        if key in {",", ":"}:
            return text.opening.get(other + 1)
        if key in {"that", "to"} or kinds[other] in {"subordinator", "auxiliary"} or key in MARKS:
            return None
    return None


def of_quotation(text: Discourse, quotation: Quotation, start: int) -> list[Range]:
    """Return a quotation that ends before its cue, with the words of the same sentence that lead to it."""
    before = quotation.first - 2
    if before < start or before > start + _MAX_LEAD or text.keys[before] in _BOUNDS:
        return list(quotation.parts)
    return [(start, quotation.end)]


def resumed(text: Discourse, place: int, stop: int) -> list[Range]:
    """Return the quotation that goes on behind "...," he said, in the same sentence."""
    keys, opening = text.keys, text.opening
    for other in range(place, min(stop, place + _MAX_RESUMED)):
        if other in opening and (other == place or keys[other - 1] in _RESUMES):
            return list(opening[other].parts)
    return []
