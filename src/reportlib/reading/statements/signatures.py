"""Quotations that are signed: "No ferry, no school." — Ada Lund, teacher."""

from __future__ import annotations

from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.statements.statement import Statement
from reportlib.reading.tokens import Tokens

_DASHES = frozenset({"-", "--", "–", "—", "―", "~"})
_MAX_SIGNATURE = 15
"""How many words sign a quotation at most: a name, a role, a place."""


def read_signatures(text: Discourse) -> list[Statement]:
    """Return the quotations behind which a dash and a name stand, up to the end of the line."""
    found = []
    words = text.words
    for closing, quotation in text.closing.items():
        dash, first = closing + 1, closing + 2
        if first >= len(words) or words[dash] not in _DASHES or not words[first][0].isupper():
            continue
        end = _line_end(text.tokens, first)
        if end is not None and text.finite.isdisjoint(text.keys[first:end]):
            found.append(Statement(list(quotation.parts), (dash, first), (first, end), speaks=True))
    return found


def _line_end(tokens: Tokens, first: int) -> int | None:
    """Return the token after the last word of the line that holds token `first`, if the line ends soon."""
    for end in range(first + 1, first + 2 + _MAX_SIGNATURE):
        if end >= len(tokens) or "\n" in tokens.text[tokens.ends[end - 1] : tokens.starts[end]]:
            return end - (tokens.words[end - 1] in TERMINATORS)
    return None
