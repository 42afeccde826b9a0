"""A text as the rules for statements see it: what each token can be, and what stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reportlib.reading.labels import label
from reportlib.reading.phrases import WordClasses, finite_forms, words_of
from reportlib.reading.quotation import DOUBLE, Quotation
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.tokens import Tokens

MARKS = frozenset(DOUBLE) | {"‘", "’", "'"}
"""Quotation marks that may stand beside a cue, a source or a comma."""
DAYS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today", "tomorrow",
})  # fmt: skip
"""Words that say when something was said."""
QUESTION_WORDS = frozenset({"what", "how", "whether", "why", "if", "who", "when", "where", "which"})
"""Words that open what was asked, or left open."""
_DETERMINING = words_of("determiner", "possessive")
_ENDS_SPEECH = TERMINATORS | {",", "—", "--", "–"}
_MAX_NAME = 6
_TAIL = TERMINATORS | MARKS | {")", "]"}


class Discourse:
    """The tokens of one text with their classes (`kinds`), and its double quotations by where they open and close.

    `quoted[i]` is 1 for a token inside one of them; `edges` are the places where what somebody said may end.
    """

    __slots__ = (
        "_firsts", "_labels", "closing", "edges", "finite", "keys", "kinds", "opening", "quotations",
        "quoted", "tokens", "words",
    )  # fmt: skip

    def __init__(self, tokens: Tokens, quotations: list[Quotation]) -> None:
        """Prepare a text for reading: each quotation is filed once."""
        self.tokens = tokens
        self.keys = tokens.keys
        self.words = tokens.words
        self.kinds = WordClasses(tokens)
        self.finite = finite_forms()
        self.quotations = [quotation for quotation in quotations if quotation.mark in DOUBLE]
        self._labels: dict[int, bool] = {}
        self.edges = tokens.at("clause_edges")
        self.quoted = bytearray(len(tokens))
        self.opening: dict[int, Quotation] = {}
        self.closing: dict[int, Quotation] = {}
        self._firsts: list[int] = []
        for quotation in self.quotations:
            parts = quotation.parts
            for first, end in parts:
                self.quoted[first:end] = b"\1" * (end - first)
            first = parts[0][0]
            self._firsts.append(first)
            self.opening[first - 1] = self.closing[parts[-1][1]] = quotation

    def is_name(self, quotation: Quotation) -> bool:
        """Whether a quotation is a title or a term, so that nobody is said to have said it."""
        known = self._labels.get(quotation.first)
        if known is None:
            known = self._labels[quotation.first] = label(self.tokens, quotation) is not None
        return known

    def is_named_with(self, quotation: Quotation) -> bool:
        """Whether a quotation is part of the noun phrase around it: the "History" section."""
        first, end = quotation.first, quotation.end
        is_short = end - first <= _MAX_NAME and self.keys[end - 1] not in _ENDS_SPEECH
        return is_short and first > 1 and self.keys[first - 2] in _DETERMINING

    def inside(self, first: int, end: int) -> list[Quotation]:
        """Return the quotations that begin between two tokens."""
        index = bisect_left(self._firsts, first)
        return self.quotations[index : bisect_left(self._firsts, end)]

    def quotation_over(self, place: int) -> Quotation | None:
        """Return the quotation that a token stands in."""
        return self.quotations[bisect_right(self._firsts, place) - 1] if self.quoted[place] else None

    def body_end(self, start: int, stop: int) -> int:
        """Return where the words of a sentence end: its last stop and the marks around it left out.

        A stop inside a quotation is the quotation's, and stays: `was "closed for good."`; a quotation of many sentences
        that the sentence opens is followed to its end.
        """
        keys, closing, end = self.keys, self.closing, stop
        while keys[end - 1] in _TAIL and end > start:
            end -= 1
            if end in closing:
                return end
        if not self.quoted[stop - 1]:
            return end
        quotation = self.quotation_over(stop - 1)
        return quotation.end if quotation and quotation.first > start else end
