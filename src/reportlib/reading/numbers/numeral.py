"""A number in a text, and the words that numbers are made of."""

from __future__ import annotations

import attrs

from reportlib.reading import lexicon
from reportlib.reading.numbers.amounts import Amount, ratio
from reportlib.reading.numbers.forms import Form


@attrs.define
class Numeral:
    """A number and the tokens `first` up to `end` that write it; `value` is None where they make no sense.

    `scale` is what its last word multiplied it by: 10**6 in "1.2 million".
    """

    first: int
    end: int
    value: Amount | None
    form: Form
    scale: int = 1


@attrs.frozen
class Word:
    """A word of the number lexicon: its role in a number, and its value."""

    role: str
    value: int


_ENTRIES = {key: entry.split() for key, entry in lexicon.table("numerals").items()}
NUMBER_WORDS = {key: Word(role, int(value)) for key, (role, value) in _ENTRIES.items() if role != "glyph"}
"""The words of numbers by their lower-case form."""
GLYPHS: dict[str, Amount] = {
    key: ratio(*map(int, value.split("/"))) for key, (role, value) in _ENTRIES.items() if role == "glyph"
}
"""The fractions that are one character: "½"."""
