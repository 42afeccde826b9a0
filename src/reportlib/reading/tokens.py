"""The text cut into tokens, paragraphs and sentences: once, for every rule that reads it.

A token is a word ("boats", "don't", "U.S."), a number ("1,275", "12.5") or a mark; a possessive "'s", the parts of a
hyphenated word and the letters behind a number ("366" + "th") are tokens of their own. What a token is called in the
lexicon is looked up here, for all rules at once: `tokens.at("month")` are the places where a month stands.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import compress

from reportlib.model import Span
from reportlib.reading import sentences, vocabulary

LETTER = r"[^\W\d_]"
_LETTERS = rf"{LETTER}*(?:[\u0300-\u036f]+{LETTER}*)*"
"""Any number of letters, accents that are characters of their own (U+0301) among them."""
_TOKEN = re.compile(
    r"\s*+(?:[A-Za-z]{2,}+(?=[ ,\n.;:)!?”\"-])"  # a plain word: nothing that could be part of it follows
    rf"|{LETTER}(?:(?:\.{LETTER})+\.|{_LETTERS}(?:['’](?!s\b){LETTER}{_LETTERS})*)"  # a word, or "U.S."
    r"|\d+(?:[.,]\d+)*"  # a number with its separators
    r"|['’]s\b|``|''|--+|\.\.+|\S)"
)
_LAST_MARKS = frozenset(".,;:")
"""Marks that are tokens of their own wherever a word ends before them."""
_MARKS = frozenset(".,:;!?()-–—'\"“”‘’")
"""The most frequent marks, which are neither words nor numbers."""

Range = sentences.Range
"""First token and the one after the last."""


class Tokens:
    """The tokens of a text, as lists that run side by side.

    `words[i]` stands at `starts[i]:ends[i]` (code points); `keys[i]` is the same in lower case. `numbers` are the
    places of those that begin with an ASCII digit, `other_numbers` of those that begin with a digit of another script,
    `capitals` of those that have a capital letter. `sentences` and `paragraphs` are ranges of tokens, in order, that
    leave out no token; `hidden` are the extents of the text that hold none.
    """

    __slots__ = (
        "_paragraph_starts",
        "_places",
        "_sentence_starts",
        "capitals",
        "ends",
        "hidden",
        "keys",
        "numbers",
        "other_numbers",
        "paragraphs",
        "sentences",
        "starts",
        "text",
        "words",
    )

    def __init__(self, text: str, hidden: tuple[tuple[int, int], ...] = (), breaks: tuple[int, ...] = ()) -> None:
        """Cut `text` into tokens.

        The characters of the `hidden` extents (header lines) are left out, and a sentence begins at each of the offsets
        in `breaks` (behind a dateline).
        """
        self.text = text
        self.hidden = hidden
        for start, end in hidden:
            text = text[:start] + "\t" * (end - start) + text[end:]
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self._cut(text)
        self._places: dict[str, list[int]] = defaultdict(list)
        places = self._places
        found = list(map(vocabulary.classes().get, self.words))
        for index in compress(range(len(found)), found):
            for name in found[index]:  # type: ignore[union-attr]  # compress leaves None out
                places[name].append(index)
        self.keys: list[str] = self.words.copy()
        self.capitals: list[int] = []
        self.numbers: list[int] = []
        self.other_numbers: list[int] = []
        self._sort_out()
        self.paragraphs: list[Range] = sentences.paragraphs(text, self.words, self.starts)
        self.sentences: list[Range] = sentences.sentences(
            self.words, self.starts, self.ends, self.at("terminators"), self.paragraphs, breaks
        )
        self._paragraph_starts = [first for first, _ in self.paragraphs]
        self._sentence_starts = [first for first, _ in self.sentences]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, name: str) -> list[int]:
        """Return the places of the tokens that the lexicon puts in that class, in order."""
        return self._places.get(name, [])

    def _cut(self, text: str) -> None:
        """Find the tokens: what stands between two spaces is mostly a word, or one with a comma or a stop behind it."""
        words, starts, ends, start = self.words, self.starts, self.ends, 0
        for chunk in text.split(" "):
            after = start + len(chunk)
            if chunk.isalpha():
                words.append(chunk)
                starts.append(start)
                ends.append(after)
            elif chunk[-1:] in _LAST_MARKS and chunk[:-1].isalpha():
                words += chunk[:-1], chunk[-1]
                starts += start, after - 1
                ends += after - 1, after
            elif chunk:
                for piece in _TOKEN.findall(chunk.rstrip()):  # white space without a token would be tried over and over
                    start += len(piece)
                    word = piece.lstrip()
                    words.append(word)
                    starts.append(start - len(word))
                    ends.append(start)
            start = after + 1

    def _sort_out(self) -> None:
        """Find the numbers and the words with capitals among what is not in lower case, as most words are."""
        keys, capitals, numbers = self.keys, self.capitals, self.numbers
        for place, word in enumerate(self.words):
            if word.islower() or word in _MARKS:
                continue
            key = word.lower()
            if key != word:
                keys[place] = key
                capitals.append(place)
            elif "0" <= word < ":":
                numbers.append(place)
            elif word[0].isdecimal():
                self.other_numbers.append(place)

    def key(self, index: int) -> str:
        """Return the token in lower case; "" before the first and after the last."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def span(self, first: int, end: int) -> Span:
        """Return the words from token `first` up to, not including, token `end`."""
        start = self.starts[first]
        return Span(self.text[start : self.ends[end - 1]], start)

    def phrase(self, first: int, end: int) -> str:
        """Return the words from token `first` up to, not including, token `end`, on one line.

        Where a line breaks is no part of a name.
        """
        if end <= first:
            return ""
        words = self.text[self.starts[first] : self.ends[end - 1]]
        if words.isprintable() and "  " not in words:
            return words  # as most are: no line breaks in it, nor any white space but single spaces
        return " ".join(words.split())

    def joined(self, index: int) -> bool:
        """Whether nothing stands between that token and the one before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def from_offset(self, offset: int) -> int:
        """Return the first token that ends after `offset`, a code point of the text."""
        return bisect_right(self.ends, offset)

    def up_to_offset(self, offset: int) -> int:
        """Return the first token that starts at or after `offset`, a code point of the text."""
        return bisect_left(self.starts, offset)

    def sentence(self, index: int) -> Range:
        """Return the sentence that holds token `index`."""
        return self.sentences[bisect_right(self._sentence_starts, index) - 1]

    def sentence_index(self, index: int) -> int:
        """Return how many sentences stand before the one that holds token `index`."""
        return bisect_right(self._sentence_starts, index) - 1

    def paragraph(self, index: int) -> Range:
        """Return the paragraph that holds token `index`."""
        return self.paragraphs[bisect_right(self._paragraph_starts, index) - 1]
