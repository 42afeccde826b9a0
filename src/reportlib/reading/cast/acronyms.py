"""Organisations whose name is followed by its letters in brackets: "the Youth Climate Assembly Forum (YCAF)"."""

from __future__ import annotations

import re

from reportlib.reading import lexicon
from reportlib.reading.cast.naming import Naming, body
from reportlib.reading.phrases import POSSESSIVE, word_class
from reportlib.reading.tokens import Range, Tokens

_IN_BRACKETS = re.compile(r"\(([A-Z](?:[A-Z&.]|-(?=[A-Z])){1,11})\)")
_BETWEEN = POSSESSIVE | {"-", "&", "'", "’"}
_PASSED_OVER = frozenset({"determiner", "preposition", "conjunction"})
_ORGANIZATION_WORDS = lexicon.words("organization_words")
_MOST_PASSED_OVER = 3


def read_acronyms(tokens: Tokens) -> list[tuple[Naming, Range]]:
    """Return the organisations whose acronym stands behind their name, each with the brackets."""
    found = []
    text = tokens.text
    bracket = text.find("(")
    while bracket >= 0:
        match = _IN_BRACKETS.match(text, bracket)
        if match is not None:
            place, end = tokens.from_offset(bracket), tokens.up_to_offset(match.end())
            first = _spelled_out(tokens, [letter for letter in match[1].lower() if letter.isalpha()], place)
            if first is not None and not _ORGANIZATION_WORDS.isdisjoint(tokens.keys[first:place]):
                found.append((body(tokens.phrase(first, place), match[1]), (first, end)))
        bracket = text.find("(", bracket + 1)
    return found


def _spelled_out(tokens: Tokens, letters: list[str], end: int) -> int | None:
    """Return the first of the words before token `end` that begin with these letters; small words may stand between."""
    keys = tokens.keys
    place, passed = end, 0
    while letters and place:
        place -= 1
        if keys[place][0] == letters[-1]:
            letters.pop()
            passed = 0
        elif keys[place] not in _BETWEEN:
            passed += 1
            if passed > _MOST_PASSED_OVER or word_class(keys[place]) not in _PASSED_OVER:
                return None
    return place if not letters and tokens.words[place][0].isupper() else None
