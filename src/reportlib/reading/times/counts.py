"""How many units of time: the number before "years" in "27-year", "two and a half years", "12 to 18 months"."""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

from reportlib.reading import lexicon
from reportlib.reading.numbers.digits import ORDINAL_ENDINGS
from reportlib.reading.times.passage import DASHES, Passage

_DIGITS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}(?:\.[0-9]{1,3})?")
_HALF_LINKS = 6
_LONGEST = 8


@attrs.define
class Count:
    """A number of units in ISO 8601 ("3", "2.5", "X" where it is vague), with the token that it starts at.

    `high` is the upper end of "12 to 18 months".
    """

    first: int
    low: str
    high: str | None = None


_NONE = ("", "")
_NUMERALS = {
    word: (role, value) for word, told in lexicon.table("numerals").items() for role, _, value in [told.partition(" ")]
}
ORDINAL_STARTS = frozenset(word for word, (role, _) in _NUMERALS.items() if role in {"cardinal", "ordinal"})
ORDINALS = frozenset(word for word, (role, _) in _NUMERALS.items() if role == "ordinal")
_NUMERAL_LINKS = DASHES | {"and"} | _NUMERALS.keys()
"""What stands before a word of a number that is not its first."""
_OTHERS = ("a", "an", "half", "of", "quarter")
_MANY = ("several", "many", "some", "numerous", "countless", "various", "multiple")
_LAST = _NUMERALS | {word: (word, "") for word in _OTHERS} | dict.fromkeys(_MANY, ("many", ""))
"""What a count can end in: its role among the numerals, or what it is itself."""


def ordinal(passage: Passage, place: int) -> tuple[int, int] | None:
    """Return the number of the ordinal that ends at `place`, and its first token: "third", "19th", "twenty-first"."""
    key = passage.keys[place]
    if key in ORDINAL_ENDINGS and passage.joined(place):
        digits = passage.words[place - 1]
        return (int(digits), place - 1) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else None
    role, value = _NUMERALS.get(key, _NONE)
    if role != "ordinal":
        return None
    number = int(value)
    tens = passage.keys[place - 2] if passage.words[place - 1] in DASHES else passage.keys[place - 1]
    tens_role, tens_value = _NUMERALS.get(tens, _NONE)
    if tens_role == "cardinal" and number < 10 and int(tens_value) % 10 == 0 and int(tens_value) > 10:
        return int(tens_value) + number, place - (2 if passage.words[place - 1] in DASHES else 1)
    return number, place


def count_ending(passage: Passage, place: int) -> Count | None:
    """Return the count whose last token is `place`, as in "nearly [two and a half] years"."""
    upper = _single(passage, place)
    if upper is None or upper.low == "X":
        return upper
    link = passage.keys[upper.first - 1]
    if link in {"to", "or", "and"} or link in DASHES:
        lower = _single(passage, upper.first - 2)
        if lower and lower.low != "X" and float(lower.low) < float(upper.low):
            if link == "and" and passage.keys[lower.first - 1] != "between":
                return upper
            return Count(lower.first, lower.low, upper.low)
    return upper


def _single(passage: Passage, place: int) -> Count | None:
    keys, words = passage.keys, passage.words
    word = words[place]
    if "0" <= word < ":" and _DIGITS.fullmatch(word):
        return _digits(passage, place)
    key = keys[place]
    role, value = _LAST.get(key, _NONE)
    if not role:
        return None
    if role in {"a", "an"}:
        return Count(place - 1, "0.5") if keys[place - 1] == "half" else Count(place, "1")
    if role == "cardinal" and keys[place - 1] not in _NUMERAL_LINKS:
        return Count(place, value)  # as most are: "three years"
    if role in {"cardinal", "magnitude", "dozen"}:
        return _words(passage, place)
    if role == "half":
        return _and_a_half(passage, place)
    if role == "of":
        return _vague_of(passage, place)
    if role == "quarter" and keys[place + 1 + (words[place + 1] in DASHES)] == "century":
        return Count(place - (keys[place - 1] in {"a", "one"}), "0.25")
    if role == "glyph":
        whole = words[place - 1]
        if _DIGITS.fullmatch(whole):
            return Count(place - 1, plain(float(whole.replace(",", "")) + float(Fraction(value))))
        return Count(place, plain(float(Fraction(value))))
    if role == "many":
        return Count(place, "X")
    if role == "vague":
        first = place - 1 if keys[place - 1] == "a" else place
        return Count(first, "2" if key == "couple" else "X")
    return None


def _digits(passage: Passage, place: int) -> Count:
    """Read "40", "1,275", "3 1/2"."""
    words = passage.words
    value = float(words[place].replace(",", ""))
    if words[place - 1] == "/" and passage.joined(place) and _DIGITS.fullmatch(words[place - 2]) and value:
        part = float(words[place - 2].replace(",", "")) / value
        whole = words[place - 3]
        if _DIGITS.fullmatch(whole) and part < 1:
            return Count(place - 3, plain(float(whole.replace(",", "")) + part))
        return Count(place - 2, plain(part))
    return Count(place, plain(value))


def _and_a_half(passage: Passage, place: int) -> Count | None:
    """Read the "half" of "two and a half years", "two-and-a-half-year"."""
    at = place - 1
    while at > place - _HALF_LINKS and (passage.keys[at] in {"and", "a"} or passage.words[at] in DASHES):
        at -= 1
    whole = _single(passage, at) if at < place - 1 and passage.keys[at] != "half" else None
    if whole is None or whole.low == "X":
        return Count(place, "0.5")
    return Count(whole.first, plain(float(whole.low) + 0.5))


def _vague_of(passage: Passage, place: int) -> Count | None:
    """Read "a couple of years", "dozens of years"."""
    role, _ = _NUMERALS.get(passage.keys[place - 1], _NONE)
    if role == "plural":
        return Count(place - 1, "X")
    return _single(passage, place - 1) if passage.keys[place - 1] in {"couple", "few"} else None


def _words(passage: Passage, place: int) -> Count | None:
    """Read a number in words from its end: "seventy-nine", "two hundred and five", "the last two thousand years"."""
    first = place
    taken: list[tuple[str, int]] = []
    at = place
    while at > place - _LONGEST and at >= 0:
        key = passage.keys[at]
        role, value = _NUMERALS.get(key, _NONE)
        if role in {"cardinal", "magnitude", "dozen"}:
            if role == "cardinal" and taken and taken[-1][0] == role and not (int(value) >= 20 and taken[-1][1] < 10):
                break  # "nineteen sixty-five" is no count
            taken.append((role, int(value)))
            first = at
        elif role == "vague" or (key in {"a", "an"} and taken and taken[-1][0] != "cardinal"):
            return Count(at, plain(_value(taken, 1))) if key in {"a", "an"} else Count(at, "X")
        elif taken and taken[-1][0] == "magnitude" and _DIGITS.fullmatch(passage.words[at]):
            return Count(at, plain(_value(taken, float(passage.words[at].replace(",", "")))))
        elif not (passage.words[at] in DASHES or (key == "and" and at == first - 1 and _is_magnitude(passage, at - 1))):
            break  # "between two and three years"; "two hundred and five years" goes on
        at -= 1
    return Count(first, plain(_value(taken, 0)))


def _is_magnitude(passage: Passage, place: int) -> bool:
    return _NUMERALS.get(passage.keys[place], _NONE)[0] == "magnitude"


def _value(taken: list[tuple[str, int]], lead: float) -> float:
    total, current = 0.0, lead
    for role, value in reversed(taken):
        if role == "cardinal":
            current += value
        elif value < 1000:
            current = (current or 1) * value
        else:
            total += (current or 1) * value
            current = 0
    return total + current


def plain(value: float) -> str:
    """Return a number as ISO 8601 has it in a duration; "X" for one that no duration needs."""
    if value >= 10**9:
        return "X"
    return str(int(value)) if value == int(value) else f"{value:.2f}".rstrip("0").rstrip(".")
