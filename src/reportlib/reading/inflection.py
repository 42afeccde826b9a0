"""The forms that an English verb takes, from its base form."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportlib.reading import lexicon

_VOWELS = frozenset("aeiou")


class Form(NamedTuple):
    """One form of a verb, and what it can be: base, present ("says"), past, participle or ing."""

    base: str
    tag: str


def inflect(base: str) -> list[tuple[str, str]]:
    """Return the forms of a verb with their tags.

    >>> inflect("deny")
    [('deny', 'base'), ('denies', 'present'), ('denying', 'ing'), ('denied', 'past'), ('denied', 'participle')]
    """
    irregular = lexicon.table("irregular_verbs").get(base)
    past, participle = irregular.split() if irregular else (_with_ed(base), _with_ed(base))
    present, ing = _with_s(base), _with_ing(base, past)
    found = [(base, "base"), (present, "present"), (ing, "ing"), (past, "past"), (participle, "participle")]
    if not irregular and _BRITISH_DOUBLE.search(base):
        found += [(base + "ling", "ing"), (base + "led", "past"), (base + "led", "participle")]
    return found


@cache
def forms(name: str) -> dict[str, tuple[Form, ...]]:
    """Return every form of the verbs that a file lists (of an entry with a particle, the verb's)."""
    found: dict[str, tuple[Form, ...]] = {}
    for base in dict.fromkeys(entry.split()[0] for entry in lexicon.table(name)):
        for form, tag in inflect(base):
            found[form] = (*found.get(form, ()), Form(base, tag))
    return found


def _consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in _VOWELS


def _with_s(base: str) -> str:
    if base in _PRESENTS:
        return _PRESENTS[base]
    if _consonant_y(base):
        return base[:-1] + "ies"
    return _doubled(base, "z") + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ed(base: str) -> str:
    if _consonant_y(base):
        return base[:-1] + "ied"
    return base + "d" if base.endswith("e") else _doubled(base) + "ed"


def _with_ing(base: str, past: str) -> str:
    if past == base + base[-1] + "ed" or base in ("begin", "forget"):
        return base + base[-1] + "ing"  # "admitted": the stress is on the last syllable
    if base.endswith("ie"):
        return base[:-2] + "ying"
    is_silent_e = base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be"
    return (base[:-1] if is_silent_e else _doubled(base)) + "ing"


_PRESENTS = {"be": "is", "have": "has"}
_BRITISH_DOUBLE = re.compile(r"[aeiou].*[^aeiou][ae]l\Z")
"""What American English leaves single: "signaled", "signalled"."""
_ONE_SHORT_SYLLABLE = re.compile(r"(?:[^aeiouy]|qu)*[aeiou][bdfgklmnprtz]")


def _doubled(base: str, letters: str = "bdfgklmnprtz") -> str:
    """Double the consonant that ends one short syllable: "grin", "quiz"."""
    return base + base[-1] if base[-1] in letters and _ONE_SHORT_SYLLABLE.fullmatch(base) else base
