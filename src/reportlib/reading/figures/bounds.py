"""Words that move the ends of a number: "at least", "up to", "nearly", "or more"."""

from __future__ import annotations

from functools import lru_cache

from reportlib.model import Quantity, about, at_least, at_most, exactly, fewer_than, more_than
from reportlib.reading import lexicon
from reportlib.reading.numbers import NUMBER_WORDS, Amount
from reportlib.reading.tokens import Tokens

_SIDES = frozenset({"least", "above", "most", "below"})
"""Effects that say on which side of the number the truth lies; a number has one of them at most."""


def _effects(name: str) -> dict[tuple[str, ...], str]:
    return {tuple(entry.split()): effect for entry, effect in lexicon.table(name).items()}


_BEFORE, _BEHIND = _effects("bounds"), _effects("bound_tails")
"""Phrases before and behind a number, word by word, with their effects."""


def _endings() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for phrase in sorted(_BEFORE, key=len):
        longest = found.setdefault(phrase[-1], {})
        longest[phrase[-2] if len(phrase) > 1 else ""] = len(phrase)
    return found


LAST_WORDS = _endings()
"""The last words of the phrases before a number, and how long a phrase can be by the word before its last one.

By "" stands the phrase of the one word alone, if that is one: "about", but not the "than" of "more than".
"""
OPENINGS = frozenset(phrase[0] for phrase in _BEHIND) | {"-"}
"""The first tokens of what can stand behind a number and bound it."""


def all_before(tokens: Tokens, index: int, first: int) -> tuple[tuple[str, ...], int]:
    """Return the effects of all the words before a number ("at least some 300"), the nearest first, and their start."""
    keys = tokens.keys
    effects: tuple[str, ...] = ()
    while index > first and keys[index - 1] in LAST_WORDS:
        lengths = LAST_WORDS[keys[index - 1]]
        longest = lengths.get(keys[index - 2]) or lengths.get("")
        if longest is None:
            break
        for start in range(first if index - first < longest else index - longest, index):
            effect = _BEFORE.get(tuple(keys[start:index]))
            if effect is not None:
                break
        else:
            break
        if effect in _SIDES and not _SIDES.isdisjoint(effects):
            break  # "over at least five years": the nearer one tells
        effects += (effect,)
        index = start
    return effects, index


def behind(tokens: Tokens, index: int, limit: int) -> tuple[str, int] | None:
    """Return the effect of the words that start at token `index`, and where they end."""
    keys = tokens.keys
    if index >= limit or keys[index] not in OPENINGS:
        return None
    at = index + 1 if keys[index] == "-" else index
    for end in (at + 2, at + 1):
        effect = _BEHIND.get(tuple(keys[at:end])) if end <= limit else None
        follower = tokens.key(end)
        if (
            effect and follower != "than" and not (keys[at] in ("plus", "and") and _is_number(follower))
        ):  # "678 points or more than 7%"
            return effect, end
    return None


def _is_number(key: str) -> bool:
    return key[:1].isdecimal() or key in NUMBER_WORDS


@lru_cache(maxsize=1 << 10)
def bounded(value: Amount, effects: tuple[str, ...] = ()) -> Quantity:
    """Return the quantity that the number makes with the effects of the words around it.

    Small numbers come again and again, and most of them bare: they are made once.

    >>> bounded(30, ("above", "about"))
    Quantity(low=30, high=None, low_open=True, high_open=False, approximate=True)
    """
    approximate = "about" in effects
    for effect in effects:
        if effect == "least":
            return at_least(value, approximate=approximate)
        if effect == "above":
            return more_than(value, approximate=approximate)
        if effect == "most":
            return at_most(value, approximate=approximate)
        if effect == "below":
            return fewer_than(value, approximate=approximate)
    return about(value) if approximate else exactly(value)
