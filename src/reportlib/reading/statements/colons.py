"""Statements that a name and a colon announce: headlines, interviews, transcripts."""

from __future__ import annotations

from reportlib.reading.statements.contents import MAX_CONTENT
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.statements.statement import Statement

_MAX_NAME = 8


def read_colons(text: Discourse) -> list[Statement]:
    """Return what a name and a colon announce at the start of a paragraph: "Minister: no talks"."""
    found = []
    keys, words, kinds = text.keys, text.words, text.kinds
    for first, end in text.tokens.paragraphs:
        opening = keys[first + 1 : min(end, first + _MAX_NAME)]
        if ":" not in opening:
            continue
        colon = first + 1 + opening.index(":")
        if colon + 1 >= end or text.tokens.joined(colon + 1):
            continue
        named = any(kinds[place] == "open" for place in range(first, colon))
        if named and all(words[place][0].isupper() or not keys[place].isalpha() for place in range(first, colon)):
            stop = text.body_end(first, min(end, colon + 1 + MAX_CONTENT))
            if colon + 1 < stop:
                found.append(Statement([(colon + 1, stop)], (colon, colon + 1), (first, colon), speaks=True))
    return found
