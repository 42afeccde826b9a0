"""Whether two places of a text stand in one sentence, as far as its marks tell."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][\"”’)\]]*\s|\n\s*\n")
_REACH = 400
"""Code points between two places from which on they are not taken to stand in one sentence."""


def in_one_sentence(text: str, start: int, end: int) -> bool:
    """Return whether no sentence ends between two offsets, in code points; none is asked to be long.

    >>> in_one_sentence("The fire of 1991. It rained.", 8, 12), in_one_sentence("The fire of 1991. It rained.", 8, 20)
    (True, False)
    """
    return end - start <= _REACH and _END.search(text, start, end) is None
