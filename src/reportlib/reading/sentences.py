"""Where paragraphs and sentences end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from reportlib.reading import lexicon

Range = tuple[int, int]
"""First token and the one after the last."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_LINE_END = re.compile(r"\n")

TERMINATORS = frozenset({".", "!", "?", "…", "..", "...", "....", "。"})
CLOSERS = frozenset({"”", "’", '"', "'", "''", "»", "“", ")", "]"})
"""Marks that belong to the sentence that ends before them, when nothing stands between."""


def paragraphs(text: str, words: list[str], starts: list[int]) -> list[Range]:
    """Cut the tokens into paragraphs: at blank lines, or where there are none, at lines that end a sentence.

    The first line of a text without blank lines stands for itself too: it is a title, or a paragraph.
    """
    breaks = [match.end() for match in _BLANK_LINE.finditer(text)]
    if breaks:
        edges = [bisect_left(starts, offset) for offset in breaks]
    else:
        edges = [bisect_left(starts, match.end()) for match in _LINE_END.finditer(text)]
        edges = edges[:1] + [edge for edge in edges[1:] if edge and (words[edge - 1] in TERMINATORS | CLOSERS)]
    return _ranges(edges, len(words))


def sentences(
    words: list[str],
    starts: list[int],
    ends: list[int],
    terminators: Iterable[int],
    paragraphs: Iterable[Range],
    breaks: Iterable[int],
) -> list[Range]:
    """Cut the tokens into sentences, none of which runs over a paragraph's end or one of the offsets in `breaks`.

    `terminators` are the places of the tokens at which one may end.
    """
    edges = [first for first, _ in paragraphs] + [bisect_left(starts, offset) for offset in breaks]
    abbreviations, last = lexicon.entries("abbreviations"), len(words)
    for place in terminators:
        end = place + 1
        while end < last and starts[end] == ends[end - 1] and words[end] in CLOSERS:
            end += 1
        if end == last or starts[end] == ends[end - 1] or words[end][0].islower():
            continue
        mark = words[place]
        before = words[place - 1] if mark == "." and starts[place] == ends[place - 1] else ""
        if (len(before) > 1 and before not in abbreviations) or _ends(mark, before, words[end]):
            edges.append(end)
    return _ranges(edges, last)


def _ends(mark: str, before: str, after: str) -> bool:
    """Whether a stop behind `before`, or a dotted abbreviation, ends a sentence, `after` being the next token.

    "The mayor left. She said" ends one; "Mr. Oss", "J. Oss", "No. 5", "the U.S. Navy" do not.
    """
    if mark in TERMINATORS and mark != ".":
        return True
    if mark != ".":  # "U.S.", "a.m.": the stop may be both the abbreviation's and the sentence's
        return after.lower() in lexicon.words("sentence_openers")
    if len(before) == 1 and before.isupper() and before != "I":
        return after.lower() in lexicon.words("sentence_openers")
    use = lexicon.entries("abbreviations").get(before)
    if use == "before-name":
        return False
    if use == "before-number":
        return not after[0].isdigit()
    return use is None or after.lower() in lexicon.words("sentence_openers")


def _ranges(edges: list[int], end: int) -> list[Range]:
    edges = sorted([0, *edges, end])  # some twice
    return [(first, after) for first, after in pairwise(edges) if first < after]
