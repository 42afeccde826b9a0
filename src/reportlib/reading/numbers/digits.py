"""Numbers that start with a digit: "1,275", "1 414 021", "2 1/4", "3bn", "1.2 million", "21st"."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.numbers import forms
from reportlib.reading.numbers.amounts import MOST_DIGITS, Amount, digits_value, plus, power, times
from reportlib.reading.numbers.fractions import Reader, slashed
from reportlib.reading.numbers.numeral import GLYPHS, NUMBER_WORDS, Numeral

_FUNCTION_WORDS = lexicon.words("function_words")
_GROUP_SPACES = frozenset(" \u00a0\u2009\u202f")
_GROUP_MARKS = frozenset("'’")
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_MINUSES = {"": 1, "-": -1, "−": -1, "--": -1}
_SUFFIXES = {
    "k": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""Letters behind digits that multiply them. "m" and "b" are also metres and bytes: what follows decides."""
_SIZES = frozenset({"apart", "away", "deep", "high", "long", "tall", "thick", "wide"})
"""What tells that "m" behind digits are metres: "1.85m tall"."""
_APART = frozenset({"bn", "mn", "mln", "bln", "tn", "trn", "k"})
_SIGNS_OF_MONEY = frozenset("$£€¥₹₩₪₱₦₽#") | {"RM", "Rs"}


class Digits(Reader):
    """Reads a number whose first token starts with a digit."""

    __slots__ = ()

    def read(self, first: int) -> Numeral:
        """Return the number at token `first`."""
        tokens = self.tokens
        value, end = self._grouped(first)
        if value is None:
            return Numeral(first, end, None, forms.CARDINAL)
        key = self.key(end)
        if key in ORDINAL_ENDINGS and tokens.joined(end):
            return Numeral(first, end + 1, value, forms.ORDINAL)
        if key in ("e", "^", "x") and tokens.joined(end) and (raised := self._power(first, value, end)):
            return raised
        if key:
            value, end = self._mixed(value, end)
        scale = 1
        if (suffix := _SUFFIXES.get(self.key(end))) and self._is_suffix(end):
            value, end, scale = times(value, suffix), end + 1, suffix
        else:
            if self.key(end) == "-" and (word := self.word(end + 1)) and word.role == "magnitude" and word.value > 100:
                end += 1  # "2-million"
            value, end, scale = self.magnitudes(value, end)
            value, end = self._rest(value, end, scale)
        value, end = self.and_a_half(value, end, scale)
        return Numeral(first, end, value, forms.CARDINAL, scale)

    def _grouped(self, first: int) -> tuple[Amount | None, int]:
        """Return the digits' value, thousands set off by spaces or apostrophes drawn together: "1 414 021", "1'000"."""
        tokens, words = self.tokens, self.tokens.words
        word = words[first]
        end = first + 1
        if len(word) > 3 or end >= self.limit or not word.isdecimal():
            return digits_value(word), end
        grouped, last = word, end
        if words[end] in _GROUP_MARKS and tokens.joined(end):
            while last + 1 < self.limit and words[last] in _GROUP_MARKS and self._is_group(last + 1):
                grouped, last = grouped + words[last + 1], last + 2
            return (digits_value(grouped), last) if last > end else (digits_value(word), end)
        spaces = _GROUP_SPACES
        while last < self.limit and len(grouped) <= MOST_DIGITS and grouped.isdecimal() and self._is_group(last):
            between = tokens.text[tokens.ends[last - 1] : tokens.starts[last]]
            if between not in spaces:
                break
            spaces = frozenset({between})
            grouped, last = grouped + words[last], last + 1
        if last > end and not (last < self.limit and words[last][0].isdecimal()):
            return digits_value(grouped), last
        return digits_value(word), end

    def _is_group(self, index: int) -> bool:
        """Whether the token is three digits, with decimals perhaps."""
        word = self.tokens.words[index]
        return len(word) > 2 and word[:3].isdecimal() and (len(word) == 3 or (word[3] in ".," and word[4:].isdecimal()))

    def _power(self, first: int, value: Amount, end: int) -> Numeral | None:
        """Return "1e10", "1.1^23", "6.2x10^-4"."""
        tokens, base = self.tokens, value
        factor: Amount = 1
        if self.key(end) == "e":
            base, factor, at = 10, value, end + 1
        elif self.key(end) == "x" and self.key(end + 1) == "10" and self.key(end + 2) == "^":
            base, factor, at = 10, value, end + 3
        else:
            at = end + 1
        sign = self.key(at) if self.key(at) in _MINUSES else ""
        at += len(sign) > 0
        exponent = self.key(at)
        if (self.key(end) == "x" and at == end + 1) or not (
            exponent.isdecimal() and len(exponent) < 3 and tokens.joined(at)
        ):
            return None
        raised = power(base, _MINUSES[sign] * int(exponent))
        return Numeral(first, at + 1, None if raised is None else times(factor, raised), forms.CARDINAL)

    def _mixed(self, value: Amount, end: int) -> tuple[Amount, int]:
        """Add a fraction that stands behind a whole number: "2 1/4", "2½"."""
        if not isinstance(value, int):
            return value, end
        key = self.key(end)
        if key in GLYPHS:
            return plus(value, GLYPHS[key]), end + 1
        if not self.tokens.joined(end) and (share := slashed(self.tokens, end, self.limit)):
            return plus(value, share), end + 3
        if key == "-" and (share := slashed(self.tokens, end + 1, self.limit)):
            return plus(value, share), end + 4
        return value, end

    def _is_suffix(self, index: int) -> bool:
        """Whether letters behind digits multiply them: "3bn", "$4m", "35m of them"; not "5m" of rope, alone."""
        letter = self.tokens.words[index]
        if not self.tokens.joined(index):
            return letter in _APART
        if letter not in ("m", "b"):
            return letter != "mm"
        if index > 1 and self.tokens.words[index - 2] in _SIGNS_OF_MONEY:
            return True
        follower = self.key(index + 1)
        return follower == "of" or (
            follower[:1].isalpha() and follower not in _FUNCTION_WORDS and follower not in _SIZES
        )

    def _rest(self, value: Amount, end: int, scale: int) -> tuple[Amount, int]:
        """Add the digits after "3 hundred and": "3 hundred and 21"."""
        if 100 <= scale < 10**4 and isinstance(value, int) and self.key(end) == "and":
            key = self.key(end + 1)
            if key.isdecimal() and len(key) < len(str(scale)):
                return value + int(key), end + 2
        return value, end


GO_ON_BEHIND_DIGITS = (
    frozenset({"e", "^", "x", "-", "and", "dozens"})
    .union(_GROUP_MARKS, ORDINAL_ENDINGS, _SUFFIXES, GLYPHS)
    .union(key for key, word in NUMBER_WORDS.items() if word.role in ("magnitude", "dozen"))
)
"""What a number in digits can go on with, more digits aside; behind all else it is read at one glance."""
