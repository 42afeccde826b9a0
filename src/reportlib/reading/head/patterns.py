"""Patterns that several parts of the head are read with."""

from __future__ import annotations

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    r"""Return a pattern for one of some words, for use without regard to case; the longest of those that match.

    Where no word begins, which is nearly everywhere, it has looked at one letter and tried no word.

    >>> one_of(["may", "june", "june 1"])
    '(?-i:[jJ])(?:une\\ 1|une)|(?-i:[mM])(?:ay)'
    """
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_letter.setdefault(word[0].lower(), []).append(re.escape(word[1:]))
    return "|".join(f"(?-i:[{letter}{letter.upper()}])(?:{'|'.join(tails)})" for letter, tails in by_letter.items())
