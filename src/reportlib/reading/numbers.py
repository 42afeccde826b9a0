"""Numbers as they are written: digits with separators, words, fractions, ordinals, and vague ones."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from reportlib.model.constraint import MAX_DIGITS, MAX_MAGNITUDE, Exact, plain_number
from reportlib.reading import lexicon
from reportlib.reading.tokens import Tokens

Amount = int | Decimal

_EXACT = Exact()
_ROUNDED = Context(prec=MAX_DIGITS)
_SURE = 10**MAX_DIGITS
_LEAST = Decimal(1).scaleb(-MAX_DIGITS)
_MOST_DIGITS = 40
"""Numbers of more digits are not even looked at: no number that anyone reports has them."""

_WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")  # 1,234,567.89
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")  # 12,34,567
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")  # 1.234.567,89
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")  # 12,5

_GROUP_SPACES = frozenset(" \u00a0\u2009\u202f")
_GROUP_MARKS = frozenset("'’")
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
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


def ratio(over: Amount, under: Amount) -> Amount:
    """Return a fraction as a number, rounded to the digits that a quantity holds.

    >>> ratio(2, 3), ratio(6, 3)
    (Decimal('0.666666666666667'), 2)
    """
    return rounded(Decimal(over) / Decimal(under))


def rounded(value: Decimal) -> Amount:
    """Return the number rounded to the digits that a quantity holds: 15 of them, as many decimals."""
    short = _ROUNDED.plus(value)
    return plain(short.quantize(_LEAST).normalize() if short.adjusted() < 0 else short)


def plain(value: Amount) -> Amount:
    """Return the number as a whole one where it is whole."""
    normal: Amount = plain_number(value)
    return normal


def fits(value: Amount) -> bool:
    """Return whether a quantity can hold the number exactly."""
    return type(value) is int and -_SURE < value < _SURE or _EXACT.complaint(value) is None


def times(value: Amount, factor: Amount) -> Amount:
    """Return the product, exact."""
    return plain(Decimal(value) * factor) if isinstance(value, Decimal) or isinstance(factor, Decimal) else value * factor


def digits_value(word: str) -> Amount | None:
    """Return the value of digits with separators, or None where the separators make no sense.

    >>> digits_value("1,275"), digits_value("12.50"), digits_value("12,34,567"), digits_value("1.234.567,5")
    (1275, Decimal('12.5'), 1234567, Decimal('1234567.5'))
    >>> digits_value("1,27,5") is None, digits_value("3.11.4") is None
    (True, True)
    """
    if len(word) > _MOST_DIGITS:
        return None
    if word.isdecimal():
        return int(word)
    if "," not in word and word.count(".") == 1 or _WESTERN.fullmatch(word) or _INDIAN.fullmatch(word):
        return plain(Decimal(word.replace(",", "")))
    if _EUROPEAN.fullmatch(word):
        return plain(Decimal(word.replace(".", "").replace(",", ".")))
    if _DECIMAL_COMMA.fullmatch(word):
        return plain(Decimal(word.replace(",", ".")))
    return None


def numeral(tokens: Tokens, index: int, limit: int) -> Numeral | None:
    """Return the number that starts with token `index` and ends before `limit`; None where none does."""
    word = tokens.words[index]
    if "0" <= word < ":":
        return _Digits(tokens, limit).read(index)
    return _Words(tokens, limit).read(index)


class _Reader:
    __slots__ = ("keys", "limit", "tokens")

    def __init__(self, tokens: Tokens, limit: int) -> None:
        self.tokens, self.keys, self.limit = tokens, tokens.keys, limit

    def word(self, index: int) -> Word | None:
        """Return what the lexicon of numbers knows of a token."""
        return number_words().get(self.keys[index]) if index < self.limit else None

    def key(self, index: int) -> str:
        return self.keys[index] if index < self.limit else ""

    def fraction(self, index: int) -> tuple[Amount, int] | None:
        """Return the fraction at `index` and its end: "a half", "two thirds", "one-eighth", "½"."""
        word = self.key(index)
        if word in glyphs():
            return glyphs()[word], index + 1
        over = 1 if word in ("a", "an") else self._small(index)
        if over is None:
            return None
        under_at = index + 1
        if self.key(under_at) == "-":
            under_at += 1
        under = self.word(under_at)
        if under and under.value > 1 and (under.role == "part" or over == 1 and under.role == "ordinal" and under.value > 2):
            return ratio(over, under.value), under_at + 1
        return None

    def _small(self, index: int) -> int | None:
        word = self.word(index)
        if word and word.role == "cardinal" and word.value < 20:
            return word.value
        key = self.key(index)
        return int(key) if key.isdecimal() and len(key) < 3 else None

    def magnitudes(self, value: Amount, end: int) -> tuple[Amount, int, int]:
        """Multiply by the words "hundred", "million", "dozen" that follow; return the value, its end, the last factor."""
        scale = 1
        while value < MAX_MAGNITUDE and (word := self.word(end)) and (word.role in ("magnitude", "dozen") or self.keys[end] == "dozens"):
            value, scale, end = times(value, word.value), word.value, end + 1
        return value, end, scale

    def and_a_half(self, value: Amount, end: int, scale: int) -> tuple[Amount, int]:
        """Add "and a half", "and two thirds": of the million in "three million and a half"."""
        if self.key(end) == "and" and (found := self.fraction(end + 1)) and self.key(found[1]) != "of":
            share = times(found[0], scale) if scale >= 1000 else found[0]
            total = Decimal(value) + Decimal(share)
            return rounded(total), found[1]
        return value, end


class _Digits(_Reader):
    """Numbers that start with a digit."""

    __slots__ = ()

    def read(self, first: int) -> Numeral:
        tokens = self.tokens
        value, end = self._grouped(first)
        if value is None:
            return Numeral(first, end, None, Form.CARDINAL)
        if self.key(end) in _ORDINAL_ENDINGS and tokens.joined(end):
            return Numeral(first, end + 1, value, Form.ORDINAL)
        value, end = self._mixed(value, end)
        if self.key(end) == "e" and tokens.joined(end) and (power := self.key(end + 1)).isdecimal() and len(power) < 3:
            return Numeral(first, end + 2, times(value, 10 ** int(power)), Form.CARDINAL)  # "1e10"
        scale = 1
        suffix = _SUFFIXES.get(self.key(end))
        if suffix and self._is_suffix(end):
            value, end, scale = times(value, suffix), end + 1, suffix
        else:
            if self.key(end) == "-" and (word := self.word(end + 1)) and word.role == "magnitude" and word.value > 100:
                end += 1  # "2-million"
            value, end, scale = self.magnitudes(value, end)
            value, end = self._rest(value, end, scale)
        value, end = self.and_a_half(value, end, scale)
        return Numeral(first, end, value, Form.CARDINAL, scale)

    def _grouped(self, first: int) -> tuple[Amount | None, int]:
        """Return the digits' value, thousands set off by spaces or apostrophes drawn together: "1 414 021", "1'000"."""
        tokens, words = self.tokens, self.tokens.words
        word = words[first]
        end = first + 1
        if len(word) <= 3 and word.isdecimal() and end < self.limit:
            spaces = _GROUP_SPACES
            if words[end] in _GROUP_MARKS and tokens.joined(end):
                grouped, last = word, end
                while last + 1 < self.limit and words[last] in _GROUP_MARKS and _is_group(tokens, last + 1):
                    grouped, last = grouped + words[last + 1], last + 2
                if last > end:
                    return digits_value(grouped), last
            grouped, last = word, end
            while last < self.limit and len(grouped) <= _MOST_DIGITS:
                between = tokens.text[tokens.ends[last - 1] : tokens.starts[last]]
                if between not in spaces or not between or not _is_group(tokens, last):
                    break
                spaces = frozenset({between})
                grouped, last = grouped + words[last], last + 1
                if not grouped.isdecimal():
                    break
            follower = words[last] if last < self.limit else ""
            if last > end and not (follower[:1].isdecimal() and word != "0"):
                return digits_value(grouped), last
        return digits_value(word), end

    def _mixed(self, value: Amount, end: int) -> tuple[Amount, int]:
        """Add a fraction that stands behind a whole number: "2 1/4", "2½"."""
        if isinstance(value, int):
            if self.key(end) in glyphs():
                return plain(Decimal(value) + Decimal(glyphs()[self.key(end)])), end + 1
            share = slashed(self.tokens, end, self.limit)
            if share and not self.tokens.joined(end):
                return rounded(Decimal(value) + Decimal(share)), end + 3
            if self.key(end) == "-" and (share := slashed(self.tokens, end + 1, self.limit)):
                return rounded(Decimal(value) + Decimal(share)), end + 4
        return value, end

    def _is_suffix(self, index: int) -> bool:
        """Whether letters right behind digits multiply them: "3bn", "$4m", "35m of them"; not "5m" of rope, alone."""
        tokens = self.tokens
        if not tokens.joined(index):
            return self.keys[index] in ("bn", "mn", "mln", "bln", "tn", "trn", "mm", "k") and tokens.words[index] != "mm"
        letter = tokens.words[index]
        if letter not in ("m", "b"):
            return letter != "mm"
        follower = self.key(index + 1)
        before = tokens.words[index - 2] if index > 1 else ""
        money = bool(before) and (before in "$£€¥₹₩₪₱₦₽#" or before in ("RM", "Rs"))
        return money or follower == "of" or follower[:1].isalpha() and follower not in lexicon.words("function_words")

    def _rest(self, value: Amount, end: int, scale: int) -> tuple[Amount, int]:
        """Add the words after "3 hundred and" or "4 thousand": "3 hundred and 21"."""
        if scale >= 100 and isinstance(value, int) and self.key(end) == "and":
            key = self.key(end + 1)
            if key.isdecimal() and len(key) < len(str(scale)) < 5:
                return value + int(key), end + 2
        return value, end


class _Words(_Reader):
    """Numbers that start with a word."""

    __slots__ = ()

    def read(self, first: int) -> Numeral | None:
        word = self.word(first)
        if word is None:
            if self.key(first) in glyphs():
                return Numeral(first, first + 1, glyphs()[self.key(first)], Form.FRACTION)
            return None
        role = word.role
        if role == "none":
            return self._none(first)
        if role in ("vague", "plural"):
            return self._vague(first)
        if role == "multiple":
            return Numeral(first, first + 1, word.value or ratio(1, 2), Form.MULTIPLE)
        if role == "ordinal":
            if word.value > 2 and (found := self._a_fraction(first)):
                return found
            return Numeral(first, first + 1, word.value, Form.ORDINAL)
        if role == "part":
            return self._half(first)
        return self._cardinal(first)

    def _cardinal(self, first: int) -> Numeral | None:
        word = self.word(first)
        assert word is not None
        start = first
        if word.role != "cardinal" and first > 0 and self.keys[first - 1] in ("a", "an"):
            start = first - 1
        total, current, end, last = 0, 0, first, ""
        scale = 1
        least_magnitude = 10**18
        while total < MAX_MAGNITUDE and (word := self.word(end)):
            value, role = word.value, word.role
            if role == "cardinal":
                if last and not (
                    last == "magnitude" and (current % 100 == 0 and value < 100)
                    or last == "ten" and 0 < value < 10
                ):
                    break
                current += value
                scale, last = 1, "ten" if value >= 20 and value % 10 == 0 else "unit"
            elif role == "magnitude" and value == 100:
                if current >= 100 or last == "magnitude":
                    break
                current, scale, last = (current or 1) * 100, 100, "magnitude"
            elif role == "magnitude":
                if value >= least_magnitude and not (last == "magnitude" and current == 0 and total):
                    break
                if last == "magnitude" and current == 0:
                    total *= value  # "a thousand million"
                else:
                    total, current = total + (current or 1) * value, 0
                scale, last, least_magnitude = value, "magnitude", min(value, least_magnitude)
            elif role == "dozen" or self.keys[end] == "dozens" and last:
                if last == "dozen":
                    break
                current, scale, last = (current or 1) * 12, 12, "dozen"
            else:
                break
            end += 1
            end = self._over_joint(end, last)
        value: Amount = total + current
        if ordinal := self._ordinal(value, end, last):
            return Numeral(start, ordinal[1], ordinal[0], Form.ORDINAL)
        if (under := self._denominator(value, end)) is not None:
            return Numeral(start, under[1], under[0], Form.FRACTION)
        if self.key(end) == "point" and last != "magnitude" and (decimal := self._point(value, end)):
            value, end = decimal
        before = end
        value, end = self.and_a_half(value, end, scale)
        if end > before:
            value, end, scale = self.magnitudes(value, end)
        elif isinstance(value, Decimal):
            value, end, scale = self.magnitudes(value, end)
        return Numeral(start, end, value, Form.CARDINAL, scale)

    def _over_joint(self, end: int, last: str) -> int:
        """Step over the hyphen of "twenty-five" and the "and" of "one hundred and five", if a number goes on there."""
        key = self.key(end)
        if key not in ("-", "and"):
            return end
        follower = self.word(end + 1)
        if follower is None:
            return end
        if key == "-" and self.tokens.joined(end):
            fine = follower.role == "cardinal" and last == "ten" and follower.value < 10 or follower.role == "magnitude"
        else:
            fine = follower.role == "cardinal" and last == "magnitude" and follower.value < 100
            fine = fine and self.fraction(end + 1) is None
        return end + 1 if fine else end

    def _ordinal(self, value: int, end: int, last: str) -> tuple[int, int] | None:
        """Return "twenty-fifth", "one hundred and fifth", "two hundredth" and where it ends."""
        at = end + 1 if self.key(end) == "-" or self.key(end) == "and" and last == "magnitude" else end
        word = self.word(at)
        if word is None or word.role != "ordinal":
            return None
        if word.value >= 100:
            return value * word.value, at + 1
        if last == "ten" and word.value < 10 or last == "magnitude" and at > end and word.value > 2:
            return value + word.value, at + 1
        return (value + word.value, at + 1) if last == "magnitude" and word.value >= 10 else None

    def _denominator(self, value: int, end: int) -> tuple[Amount, int] | None:
        """Return "two thirds", "one-eighth", "twenty fifths" as a number and where it ends."""
        at = end + 1 if self.key(end) == "-" else end
        word = self.word(at)
        if word and word.value > 1:
            half = word.value in (2, 4)
            if word.role == "part" and (value > 1 or half and value == 1):
                if self.keys[at] == "quarter" and value > 1:
                    return None
                return ratio(value, word.value), at + 1
            if word.role == "ordinal" and value == 1 and word.value > 2:
                return ratio(1, word.value), at + 1
        return None

    def _point(self, value: Amount, end: int) -> tuple[Amount, int] | None:
        digits = ""
        at = end + 1
        while (word := self.word(at)) and word.role == "cardinal" and len(digits) < MAX_DIGITS:
            digits, at = digits + str(word.value), at + 1
        return (plain(Decimal(f"{value}.{digits}")), at) if digits else None

    def _a_fraction(self, first: int) -> Numeral | None:
        """Return "a third", if a share is meant ("a third of", "a third."), not a place in a row ("a third man")."""
        if first == 0 or self.keys[first - 1] not in ("a", "an"):
            return None
        follower = self.key(first + 1)
        if follower and (follower.isalnum() and follower != "of"):
            return None
        word = self.word(first)
        assert word is not None
        return Numeral(first - 1, first + 1, ratio(1, word.value), Form.FRACTION)

    def _half(self, first: int) -> Numeral | None:
        """Return "half", "a half", "half a million", "a quarter of", "quarter million"."""
        keys, key = self.keys, self.keys[first]
        if key not in ("half", "quarter"):
            return None
        word = self.word(first)
        assert word is not None
        share = ratio(1, word.value)
        start = first - 1 if first > 0 and keys[first - 1] in ("a", "one") else first
        at = first + 1
        follower = self.key(at)
        if follower in ("a", "an") or follower == "-":
            at += 1
        value, end, scale = self.magnitudes(share, at)
        if end > at:
            return Numeral(start, end, value, Form.CARDINAL, scale)
        if key == "half" and start == first or start < first and (follower == "of" or self.key(first + 1) in ("a", "an")):
            return Numeral(start, first + 1, share, Form.FRACTION)
        return None

    def _vague(self, first: int) -> Numeral | None:
        """Return "dozens", "tens of thousands", "several hundred", "a couple of", "a few dozen": the least they say."""
        keys = self.keys
        word = self.word(first)
        assert word is not None
        start = first - 1 if first > 0 and keys[first - 1] == "a" else first
        end = first + 1
        if word.role == "plural":
            value = 2 * word.value
            while value < MAX_MAGNITUDE and self.key(end) == "of" and (after := self.word(end + 1)) and after.role == "plural":
                value, end = value * after.value, end + 2
            return Numeral(first, end, value, Form.VAGUE)
        if keys[first] in ("few", "handful", "couple", "score") and start == first:
            return None  # "few people", "the couple"
        of = self.key(end) == "of"
        at = end + 1 if of else end
        value, last, scale = self.magnitudes(word.value, at)
        if last > at:
            return Numeral(start, last, value, Form.VAGUE, int(scale))
        if keys[first] in ("handful", "couple", "score") and not of:
            return None
        if keys[first] == "score":
            return Numeral(start, end, word.value, Form.CARDINAL)
        return Numeral(start, end, word.value, Form.VAGUE)

    def _none(self, first: int) -> Numeral | None:
        key = self.keys[first]
        if key == "no" and self.key(first + 1) == "one":
            return Numeral(first, first + 2, 0, Form.NONE)
        return Numeral(first, first + 1, 0, Form.NONE)


def slashed(tokens: Tokens, first: int, limit: int) -> Amount | None:
    """Return the value of a fraction such as 1/4, three tokens that stand together; None for "9/11" and "24/7"."""
    words = tokens.words
    if first + 2 >= limit or words[first + 1] not in ("/", "⁄"):
        return None
    over, under = words[first], words[first + 2]
    if not (over.isdecimal() and under.isdecimal() and len(over) < 4 and len(under) < 5):
        return None
    together = tokens.joined(first + 1) and tokens.joined(first + 2)
    if not together or (first + 3 < limit and words[first + 3] == "/" and tokens.joined(first + 3)):
        return None
    if (over, under) == ("9", "11") or not 0 < int(over) < int(under):
        return None
    return ratio(int(over), int(under))


def _is_group(tokens: Tokens, index: int) -> bool:
    """Whether the token is three digits, with decimals perhaps."""
    word = tokens.words[index]
    return len(word) > 2 and word[:3].isdecimal() and (len(word) == 3 or word[3] in ".," and word[4:].isdecimal())

