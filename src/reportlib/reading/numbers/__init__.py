"""Numbers as they are written: digits with separators, words, fractions, ordinals, and vague ones."""

from reportlib.reading.numbers import forms
from reportlib.reading.numbers.amounts import Amount, digits_value, fits, is_beyond, plus, ratio, times
from reportlib.reading.numbers.digits import GO_ON_BEHIND_DIGITS, Digits
from reportlib.reading.numbers.forms import Form
from reportlib.reading.numbers.fractions import slashed
from reportlib.reading.numbers.numeral import NUMBER_WORDS, Numeral, Word
from reportlib.reading.numbers.words import GO_ON_BEHIND_WORDS, Words
from reportlib.reading.tokens import Tokens

__all__ = ["NUMBER_WORDS", "Amount", "Form", "Numeral", "Word", "fits", "numeral", "plus", "ratio", "slashed", "times"]


def numeral(tokens: Tokens, index: int, limit: int) -> Numeral | None:
    """Return the number that starts with token `index` and ends before `limit`; None where none does.

    >>> numeral(Tokens("two and a half million people"), 0, 6).value
    2500000
    """
    key = tokens.keys[index]
    follower = tokens.keys[index + 1] if index + 1 < limit else ""
    if "0" <= key < ":":
        if follower in GO_ON_BEHIND_DIGITS or follower[:1].isdecimal():
            return _at_one_glance(tokens, index, limit, follower) or Digits(tokens, limit).read(index)
        return Numeral(index, index + 1, digits_value(key), forms.CARDINAL)
    word = NUMBER_WORDS.get(key)
    if word is None or word.role != "cardinal" or follower in GO_ON_BEHIND_WORDS:
        return Words(tokens, limit).read(index)
    return Numeral(index, index + 1, word.value, forms.CARDINAL)


def _at_one_glance(tokens: Tokens, index: int, limit: int, follower: str) -> Numeral | None:
    """Return "1.2 million", as most numbers in digits are that go on; None where there may be more to it."""
    factor = NUMBER_WORDS.get(follower)
    if factor is None or factor.role != "magnitude":
        return None
    end = index + 2
    value = digits_value(tokens.keys[index])
    if value is None or is_beyond(value) or (end < limit and tokens.keys[end] in GO_ON_BEHIND_WORDS):
        return None
    return Numeral(index, end, times(value, factor.value), forms.CARDINAL, factor.value)
