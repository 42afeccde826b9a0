"""Numbers that were seen and not read: they are findings, so that nothing is passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportlib.model import Finding, Span
from reportlib.reading.numbers import Numeral
from reportlib.reading.tokens import Range, Tokens

_OTHER_DIGITS = re.compile(r"(?:(?![0-9])\d)+")


def malformed(tokens: Tokens, numeral: Numeral) -> Finding:
    """Return the finding about digits that make no number, or one that is larger than any that is read."""
    span = tokens.span(numeral.first, numeral.end)
    if span.text.replace(",", "").replace(".", "").isdecimal() and len(span.text) < 16:
        return Finding("number-malformed", "the separators of this number do not fit together", span)
    return Finding("number-too-large", "a number beyond 15 significant digits or 10^18 is not read", span)


def undecided(tokens: Tokens, number: Range) -> Finding:
    """Return the finding about a number that may be a year, with nothing beside it that says so: "its 1984 highs"."""
    return Finding("number-undecided", "this may be a year, or the number of something", tokens.span(*number))


def other_digits(tokens: Tokens) -> Iterator[Finding]:
    """Yield the numbers in digits of other scripts than the Latin: "٣٠", "３０"."""
    if tokens.text.isascii() or not _holds_others(tokens):
        return
    for match in _OTHER_DIGITS.finditer(tokens.text):
        yield Finding("number-not-read", "digits of this script are not read", Span(match[0], match.start()))


def _holds_others(tokens: Tokens) -> bool:
    """Whether a token or a line without tokens holds such digits."""
    if tokens.other_numbers:
        return True
    text, words = tokens.text, tokens.words
    for place in tokens.numbers:
        if not words[place].isascii():
            return True
    lines = "\n".join([text[start:end] for start, end in tokens.hidden])
    return not lines.isascii() and _OTHER_DIGITS.search(lines) is not None
