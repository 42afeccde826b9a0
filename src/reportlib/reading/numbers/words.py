"""Numbers that start with a word: "twenty-five", "two and a half million", "a third of", "dozens", "none"."""

from __future__ import annotations

from decimal import Decimal

from reportlib.model.constraint import MAX_DIGITS, MAX_MAGNITUDE
from reportlib.reading.numbers import forms
from reportlib.reading.numbers.amounts import Amount, is_beyond, plain, ratio
from reportlib.reading.numbers.fractions import Reader
from reportlib.reading.numbers.numeral import GLYPHS, NUMBER_WORDS, Numeral, Word

_OF_THEM = frozenset({"handful", "couple", "score"})
GO_ON_BEHIND_WORDS = frozenset(NUMBER_WORDS) | {"-", "and", "point"}
"""What a number in words can go on with; before all else "five" is five."""
_BEFORE_SHARES = frozenset({"by", "about", "almost", "least", "nearly", "roughly", "than"})
_AFTER_A = _OF_THEM | {"few"}


class Words(Reader):
    """Reads a number whose first token is a word."""

    __slots__ = ()

    def read(self, first: int) -> Numeral | None:
        """Return the number at token `first`, which starts with the "a" before it in "a dozen"; None where none is."""
        word = self.word(first)
        if word is None:
            key = self.key(first)
            return Numeral(first, first + 1, GLYPHS[key], forms.FRACTION) if key in GLYPHS else None
        match word.role:
            case "cardinal" | "magnitude" | "dozen":
                return self._cardinal(first)
            case "ordinal":
                return self._share(first, word) or Numeral(first, first + 1, word.value, forms.ORDINAL)
            case "part":
                return self._half(first, word)
            case "plural":
                return self._plural(first, first, word)
            case "vague":
                return self._vague(first, word)
            case "multiple":
                return Numeral(first, first + 1, word.value or ratio(1, 2), forms.MULTIPLE)
            case _:
                no_one = self.keys[first] == "no" and self.key(first + 1) == "one"
                return Numeral(first, first + 2 if no_one else first + 1, 0, forms.NONE)

    def _cardinal(self, first: int) -> Numeral:
        start = first - 1 if self._after_a(first) else first
        whole, end, scale, last = self._sum(first)
        if ordinal := self._ordinal(whole, end, last):
            return Numeral(start, ordinal[1], ordinal[0], forms.ORDINAL)
        if share := self._denominator(whole, end):
            return Numeral(start, share[1], share[0], forms.FRACTION)
        value: Amount = whole
        if self.key(end) == "point" and last != "magnitude" and (decimal := self._point(whole, end)):
            value, end = decimal
            value, end, scale = self.magnitudes(value, end)
        with_half, half_end = self.and_a_half(value, end, scale)
        if half_end > end:
            value, end, scale = self.magnitudes(with_half, half_end)  # "two and a half million"
        return Numeral(start, end, value, forms.CARDINAL, scale)

    def _after_a(self, first: int) -> bool:
        """Whether "a" belongs to the number: "a dozen", "a hundred"; not "a two-thirds majority"."""
        word = self.word(first)
        return word is not None and word.role != "cardinal" and first > 0 and self.keys[first - 1] in ("a", "an")

    def _sum(self, first: int) -> tuple[int, int, int, str]:
        """Add up the words of a whole number; return it, its end, the last factor and the role of the last word."""
        total, current, end, scale, last = 0, 0, first, 1, ""
        least = MAX_MAGNITUDE
        while total < MAX_MAGNITUDE and (word := self.word(end)):
            role, value = word.role, word.value
            if role == "cardinal":
                fits_hundred = last == "magnitude" and current % 100 == 0 and value < 100
                if last and not fits_hundred and not (last == "ten" and 0 < value < 10):
                    break
                current, scale, last = current + value, 1, "ten" if value >= 20 and value % 10 == 0 else "unit"
            elif role == "dozen" or (self.keys[end] == "dozens" and last):
                if last == "dozen":
                    break
                current, scale, last = (current or 1) * 12, 12, "dozen"
            elif role == "magnitude" and value == 100:
                if current >= 100 or last == "magnitude":
                    break
                current, scale, last = (current or 1) * 100, 100, "magnitude"
            elif role == "magnitude":
                if last == "magnitude" and current == 0:
                    total *= value  # "a thousand million"
                elif value >= least:
                    break
                else:
                    total, current = total + (current or 1) * value, 0
                scale, last, least = value, "magnitude", min(value, least)
            else:
                break
            end = self._over_joint(end + 1, last)
        return total + current, end, scale, last

    def _over_joint(self, end: int, last: str) -> int:
        """Step over the hyphen of "twenty-five" and the "and" of "one hundred and five", if a number goes on there."""
        key = self.key(end)
        if key not in ("-", "and"):
            return end
        follower = self.word(end + 1)
        if follower is None:
            return end
        if key == "-" and self.tokens.joined(end):
            goes_on = (
                follower.role == "cardinal" and last == "ten" and follower.value < 10
            ) or follower.role == "magnitude"
        else:
            goes_on = follower.role == "cardinal" and last == "magnitude" and follower.value < 100
            goes_on = goes_on and self.fraction(end + 1) is None
        return end + 1 if goes_on else end

    def _ordinal(self, value: int, end: int, last: str) -> tuple[int, int] | None:
        """Return "twenty-fifth", "one hundred and fifth", "two hundredth" and where it ends."""
        at = end + 1 if self.key(end) == "-" or (self.key(end) == "and" and last == "magnitude") else end
        word = self.word(at)
        if word is None or word.role != "ordinal":
            return None
        if word.value >= 100:
            return value * word.value, at + 1
        small = (last == "ten" and word.value < 10) or (last == "magnitude" and at > end and word.value > 2)
        return (value + word.value, at + 1) if small or (last == "magnitude" and word.value >= 10) else None

    def _denominator(self, value: int, end: int) -> tuple[Amount, int] | None:
        """Return "two thirds", "one-eighth", "twenty fifths" as a number and where it ends."""
        at = end + 1 if self.key(end) == "-" else end
        word = self.word(at)
        if word is None or word.value < 2:
            return None
        if word.role == "part" and (value > 1 or (value == 1 and word.value in (2, 4))):
            return None if self.keys[at] == "quarter" and value > 1 else (ratio(value, word.value), at + 1)
        if word.role == "ordinal" and value == 1 and word.value > 2:
            return ratio(1, word.value), at + 1
        return None

    def _point(self, value: int, end: int) -> tuple[Amount, int] | None:
        """Return "five point five", "nought point nought three" as a number and where it ends."""
        digits, at = "", end + 1
        while (word := self.word(at)) and word.role == "cardinal" and len(digits) < MAX_DIGITS:
            digits, at = digits + str(word.value), at + 1
        return (plain(Decimal(f"{value}.{digits}")), at) if digits else None

    def _share(self, first: int, word: Word) -> Numeral | None:
        """Return "a third", if a share is meant ("a third of", "a third."), not a place in a row ("a third man")."""
        if word.value < 3 or first == 0 or self.keys[first - 1] not in ("a", "an"):
            return None
        follower = self.key(first + 1)
        opens = self.tokens.words[first - 1][0].isupper()
        measured = first > 1 and self.keys[first - 2] in _BEFORE_SHARES  # "fell by a third to 12"
        if (follower.isalnum() and follower != "of" and not measured) or (
            opens and follower == ","
        ):  # "A third, Ada Lund, is to"
            return None
        return Numeral(first - 1, first + 1, ratio(1, word.value), forms.FRACTION)

    def _half(self, first: int, word: Word) -> Numeral | None:
        """Return "half", "a half", "half a million", "a quarter of"; None for "the first quarter"."""
        keys, key = self.keys, self.keys[first]
        if key not in ("half", "quarter"):
            return None
        share = ratio(1, word.value)
        start = first - 1 if first > 0 and keys[first - 1] in ("a", "one") else first
        follower = self.key(first + 1)
        at = first + 2 if follower in ("a", "an", "-") else first + 1
        value, end, scale = self.magnitudes(share, at)
        if end > at:
            return Numeral(start, end, value, forms.CARDINAL, scale)
        bare = (
            start == first and key == "half" and (first == 0 or keys[first - 1] not in _HALF_LEADS) and follower != "-"
        )
        measured = start > 0 and self.keys[start - 1] in _BEFORE_SHARES  # "less than a quarter"
        if bare or (start < first and (follower in ("of", "a", "an") or key == "half" or measured)):
            return Numeral(start, first + 1, share, forms.FRACTION)
        return None

    def _plural(self, first: int, at: int, word: Word) -> Numeral:
        """Return "dozens", "tens of thousands" at token `at`: at least two of each."""
        value, end = 2 * word.value, at + 1
        while (
            not is_beyond(value) and self.key(end) == "of" and (after := self.word(end + 1)) and after.role == "plural"
        ):
            value, end = value * after.value, end + 2
        return Numeral(first, end, value, forms.VAGUE)

    def _vague(self, first: int, word: Word) -> Numeral | None:
        """Return "several hundred", "a couple of", "a few dozen": the least they say; None for "the couple"."""
        key = self.keys[first]
        with_a = first > 0 and self.keys[first - 1] == "a"
        if key in _AFTER_A and not with_a:
            return None
        start, end = first - 1 if with_a else first, first + 1
        if (after := self.word(end)) and after.role == "plural":
            return self._plural(start, end, after)  # "several tens of thousands"
        of = self.key(end) == "of"
        at = end + 1 if of else end
        value, last, scale = self.magnitudes(word.value, at)
        if last > at:
            return Numeral(start, last, value, forms.VAGUE, scale)
        if key in _OF_THEM and not of:
            return None
        return Numeral(start, end, word.value, forms.CARDINAL if key == "score" else forms.VAGUE)


_HALF_LEADS = frozenset({"first", "second", "other", "the", "latter", "this", "that", "better"})
