"""Numbers as they are written: digits with separators, words, fractions, ordinals, and vague ones."""

from reportlib.reading.numbers.amounts import Amount, fits, ratio, times
from reportlib.reading.numbers.digits import Digits
from reportlib.reading.numbers.fractions import slashed
from reportlib.reading.numbers.numeral import Form, Numeral, number_words
from reportlib.reading.numbers.words import Words
from reportlib.reading.tokens import Tokens

__all__ = ["Amount", "Form", "Numeral", "fits", "number_words", "numeral", "ratio", "slashed", "times"]


def numeral(tokens: Tokens, index: int, limit: int) -> Numeral | None:
    """Return the number that starts with token `index` and ends before `limit`; None where none does.

    >>> numeral(Tokens("two and a half million people"), 0, 6).value
    2500000
    """
    if "0" <= tokens.words[index] < ":":
        return Digits(tokens, limit).read(index)
    return Words(tokens, limit).read(index)
