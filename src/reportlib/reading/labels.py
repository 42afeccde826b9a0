"""Titles and terms: words in quotation marks that nobody is said to have said."""

from __future__ import annotations

from reportlib.model import QuoteKind
from reportlib.reading import lexicon
from reportlib.reading.phrases import word_class
from reportlib.reading.quotation import Quotation
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.tokens import Tokens

_MAX_WORDS = 12
"""No title or term that a report puts in quotation marks is longer."""
_LONG = 8
"""Words from which on a quotation that nothing announces is taken for somebody's words, even if it is no sentence."""
_ANNOUNCES_SPEECH = frozenset({",", ":"}) | TERMINATORS


def label(tokens: Tokens, quotation: Quotation) -> QuoteKind | None:
    """Return title or term, if the words before the quotation or its own show that it is one; None if it is speech.

    The film "Low Water", a seminar on "The Long Lake", the so-called "ghost boats"; not: she said they were "ghosts".
    """
    first, end = quotation.first, quotation.end
    if len(quotation.parts) > 1 or end - first > _MAX_WORDS:
        return None
    opening = first - 1
    before = tokens.keys[opening - 1]
    if before in _ANNOUNCES_SPEECH or opening == tokens.sentence(opening)[0]:
        return None
    if before in lexicon.words("naming_words") or _is_so_called(tokens, opening):
        return QuoteKind.TITLE if _is_capitalised(tokens, first, end) else QuoteKind.TERM
    announced = before in lexicon.words("work_nouns") or before in lexicon.words("outlet_nouns")
    if not announced and word_class(before) not in ("determiner", "preposition", "possessive"):
        return None
    return QuoteKind.TITLE if _is_capitalised(tokens, first, end) else None


def unannounced(tokens: Tokens, quotation: Quotation) -> QuoteKind:
    """Return what a quotation is that no cue belongs to: a title, a term, or words whose speaker is not named."""
    found = label(tokens, quotation)
    if found:
        return found
    inside = [word for first, end in quotation.parts for word in tokens.words[first : min(end, first + 100)]]
    opening = quotation.first - 1
    if inside[-1] == "." and opening != tokens.sentence(opening)[0]:
        inside.pop()  # the stop of the sentence around it: they ran "ghost boats."
    if not TERMINATORS.isdisjoint(inside) or sum(word[0].isalpha() for word in inside) > _LONG:
        return QuoteKind.DIRECT
    return QuoteKind.TITLE if _is_capitalised(tokens, quotation.first, quotation.end) else QuoteKind.TERM


def _is_so_called(tokens: Tokens, opening: int) -> bool:
    """Whether "so-called", "known as" or "referred to as" stands before the mark."""
    return tokens.keys[max(0, opening - 3) : opening] == ["so", "-", "called"] or (
        tokens.keys[opening - 1] == "as" and tokens.keys[opening - 2 : opening - 1] == ["known"]
    )


def _is_capitalised(tokens: Tokens, first: int, end: int) -> bool:
    """Whether all words that carry the meaning are written with a capital, as in a name."""
    found = False
    for word, key in zip(tokens.words[first:end], tokens.keys[first:end], strict=True):
        if word[0].isalpha() and word_class(key) == "open":
            if not word[0].isupper():
                return False
            found = True
    return found
