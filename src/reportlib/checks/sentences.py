"""Where the sentences of a text end, as far as its marks tell."""

from __future__ import annotations

import re

from reportlib.model import Span

_END = re.compile(r"[.!?…][\"”’)\]]*\s|\n\s*\n")
_REACH = 400
"""Code points between two places from which on they are not taken to stand in one sentence."""


def in_one_sentence(text: str, start: int, end: int) -> bool:
    """Return whether no sentence ends between two offsets, in code points; none is asked to be long.

    >>> in_one_sentence("The fire of 1991. It rained.", 8, 12), in_one_sentence("The fire of 1991. It rained.", 8, 20)
    (True, False)
    """
    return end - start <= _REACH and _END.search(text, start, end) is None


def sentence_around(text: str, span: Span) -> str:
    """Return the sentence that a span stands in, or so much of it as is near.

    >>> sentence_around("It rained. 12 died in Dran. It rained.", Span("12", 11))
    '12 died in Dran'
    """
    before, after = text[max(0, span.start - _REACH) : span.start], text[span.end : span.end + _REACH]
    first = max((match.end() for match in _END.finditer(before)), default=0)
    last = _END.search(after)
    return before[first:] + span.text + (after[: last.start()] if last else after)
