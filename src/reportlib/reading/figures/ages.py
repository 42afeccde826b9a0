"""Ages by their decade: "in his 30s", "a woman in her early thirties"."""

from __future__ import annotations

from reportlib.model import between
from reportlib.reading import lexicon
from reportlib.reading.figures import kinds
from reportlib.reading.figures.draft import Draft
from reportlib.reading.numbers import forms
from reportlib.reading.phrases import word_class
from reportlib.reading.tokens import Tokens

DECADES = lexicon.table("decade_words")
_PARTS = frozenset({"early", "mid", "late", "-"})
_TENS = frozenset(f"{tens}0" for tens in range(2, 10))


def decade_of_life(tokens: Tokens, index: int) -> Draft | None:
    """Return the age that starts with token `index`, if somebody's decade is told; "the 30s" is one of a century.

    "Late" and "early" stay words: how late they are, nobody says.
    """
    key = tokens.keys[index]
    if key in DECADES:
        first, end = int(DECADES[key]) * 10, index + 1
    elif key in _TENS and tokens.key(index + 1) == "s" and tokens.joined(index + 1):
        first, end = int(key), index + 2
    else:
        return None
    start = index
    while start and tokens.keys[start - 1] in _PARTS:
        start -= 1
    if not start or word_class(tokens.keys[start - 1]) != "possessive":
        return None
    draft = Draft((start, end), (index, end), between(first, first + 9), forms.CARDINAL)
    draft.kind, draft.unit = kinds.AGE, "year"
    return draft
