"""A number in a text, and the words that numbers are made of."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from reportlib.reading import lexicon
from reportlib.reading.numbers.amounts import Amount, ratio


class Form(Enum):
    """What kind of word the number is."""

    CARDINAL = auto()
    ORDINAL = auto()
    FRACTION = auto()
    VAGUE = auto()
    """At least so many: "dozens", "several hundred"."""
    NONE = auto()
    """Zero: "none", "no one"."""
    MULTIPLE = auto()
    """How many times: "doubled"."""


class Numeral(NamedTuple):
    """A number and the tokens `first` up to `end` that write it; `value` is None where they make no sense.

    `scale` is what its last word multiplied it by: 10**6 in "1.2 million".
    """

    first: int
    end: int
    value: Amount | None
    form: Form
    scale: int = 1


class Word(NamedTuple):
    """A word of the number lexicon: its role in a number, and its value."""

    role: str
    value: int


@cache
def number_words() -> dict[str, Word]:
    """Return the words of numbers by their lower-case form."""
    pairs = ((key, entry.split()) for key, entry in lexicon.table("numerals").items())
    return {key: Word(role, int(value)) for key, (role, value) in pairs if role != "glyph"}


@cache
def glyphs() -> dict[str, Amount]:
    """Return the fractions that are one character: "½"."""
    found = {}
    for key, entry in lexicon.table("numerals").items():
        role, value = entry.split()
        if role == "glyph":
            over, under = value.split("/")
            found[key] = ratio(int(over), int(under))
    return found
