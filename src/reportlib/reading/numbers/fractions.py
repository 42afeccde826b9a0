"""What numbers in digits and in words have in common: the factors behind them, and fractions."""

from __future__ import annotations

from reportlib.reading.numbers.amounts import Amount, is_beyond, plus, ratio, times
from reportlib.reading.numbers.numeral import GLYPHS, NUMBER_WORDS, Word
from reportlib.reading.tokens import Tokens

SLASHES = frozenset({"/", "⁄"})
_NO_FRACTIONS = frozenset({("9", "11"), ("7", "11")})


class Reader:
    """Reads the tokens of one number, none of them at `limit` or behind it."""

    __slots__ = ("keys", "limit", "tokens")

    def __init__(self, tokens: Tokens, limit: int) -> None:
        self.tokens, self.keys, self.limit = tokens, tokens.keys, limit

    def word(self, index: int) -> Word | None:
        """Return what the lexicon of numbers knows of a token."""
        return NUMBER_WORDS.get(self.keys[index]) if index < self.limit else None

    def key(self, index: int) -> str:
        """Return the token in lower case; "" behind the limit."""
        return self.keys[index] if index < self.limit else ""

    def magnitudes(self, value: Amount, end: int) -> tuple[Amount, int, int]:
        """Multiply by the words "hundred", "million", "dozen" that follow; return value, end and last factor."""
        scale = 1
        while not is_beyond(value) and (word := self.word(end)):
            if word.role not in ("magnitude", "dozen") and self.keys[end] != "dozens":
                break
            value, scale, end = times(value, word.value), word.value, end + 1
        return value, end, scale

    def fraction(self, index: int) -> tuple[Amount, int] | None:
        """Return the fraction at `index` and its end: "a half", "two thirds", "one-eighth", "½"."""
        key = self.key(index)
        if key in GLYPHS:
            return GLYPHS[key], index + 1
        over, at = (1, index + 1) if key in ("a", "an") else self._numerator(index)
        if over is None:
            return None
        if self.key(at) == "-":
            at += 1
        under = self.word(at)
        if (
            under
            and under.value > 1
            and (under.role == "part" or (over == 1 and under.role == "ordinal" and under.value > 2))
        ):
            return ratio(over, under.value), at + 1
        return None

    def _numerator(self, index: int) -> tuple[int | None, int]:
        key, word = self.key(index), self.word(index)
        if word and word.role == "cardinal":
            at = index + 2 if self.key(index + 1) == "-" else index + 1
            unit = self.word(at)
            if word.value >= 20 and unit and unit.role == "cardinal" and 0 < unit.value < 10:
                return word.value + unit.value, at + 1  # "fifty-four hundredths"
            return word.value, index + 1
        return (int(key), index + 1) if key.isdecimal() and len(key) < 3 else (None, index)

    def and_a_half(self, value: Amount, end: int, scale: int) -> tuple[Amount, int]:
        """Add "and a half", "and two thirds": of the million in "three million and a half"."""
        if self.key(end) == "and" and (found := self.fraction(end + 1)) and self.key(found[1]) != "of":
            share = times(found[0], scale) if scale >= 1000 else found[0]
            return plus(value, share), found[1]
        return value, end


def slashed(tokens: Tokens, first: int, limit: int) -> Amount | None:
    """Return the value of a fraction such as 1/4, three tokens that stand together.

    None for "9/11", "24/7" and "12/2003".
    """
    words = tokens.words
    if first + 2 >= limit or words[first + 1] not in SLASHES:
        return None
    over, under = words[first], words[first + 2]
    if not (over.isdecimal() and under.isdecimal() and len(over) < 4 and len(under) < 5):
        return None
    if not (tokens.joined(first + 1) and tokens.joined(first + 2)):
        return None
    if first + 3 < limit and words[first + 3] == "/" and tokens.joined(first + 3):
        return None
    if (over, under) in _NO_FRACTIONS or not 0 < int(over) < int(under) or (len(under) == 4 and over != "1"):
        return None
    return ratio(int(over), int(under))
