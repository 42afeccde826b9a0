"""Statements that a name and a colon announce: headlines, interviews, transcripts."""

from __future__ import annotations

from bisect import bisect_right

from reportlib.reading import lexicon
from reportlib.reading.statements import nominals, subjects
from reportlib.reading.statements.discourse import MARKS, Discourse
from reportlib.reading.statements.endings import MAX_CONTENT
from reportlib.reading.statements.statement import Statement
from reportlib.reading.statements.voices import uncovered

_MAX_NAME = 8
_IN_NAME = frozenset({"open", "determiner"})
_NOBODY = frozenset({"it", "this", "that", "these", "those", "which", "what", "there"})
_JOINS_NAME = frozenset({"of", "and", "for"})


def read_colons(text: Discourse) -> list[Statement]:
    """Return what a name and a colon announce at the start of a paragraph: "Minister: no talks"."""
    found = []
    keys, tokens = text.keys, text.tokens
    whole, starts, ends = tokens.text, tokens.starts, tokens.ends
    last = -1
    at = whole.find(":")  # colons are few: they are looked up in the text itself
    while at >= 0:
        colon = bisect_right(ends, at)
        is_token = colon < len(keys) and starts[colon] == at  # a colon of a header line is none
        at = whole.find(":", at + 1)
        if not is_token:
            continue
        first, end = tokens.paragraph(colon)
        if not first < colon < first + _MAX_NAME or first == last:
            continue
        last = first
        if colon + 1 < end and not tokens.joined(colon + 1) and _names_speaker(text, first, colon):
            stop = text.body_end(first, min(end, colon + 1 + MAX_CONTENT))
            if colon + 1 < stop and not keys[colon + 1][0].isdigit():
                found.append(Statement([(colon + 1, stop)], (colon, colon + 1), (first, colon), speaks=True))
    return found


def read_announced(text: Discourse, statements: list[Statement]) -> list[Statement]:
    """Return the quotations that are nobody's yet and that a clause announces: `The board was clear: "No."`."""
    found = []
    keys = text.keys
    announced = [quotation for mark, quotation in text.opening.items() if mark and keys[mark - 1] == ":"]
    for quotation in uncovered(text, announced, statements):
        colon = quotation.first - 2
        start, _ = text.tokens.sentence(colon)
        source = subjects.nearest_subject(text, start, colon)
        if source is None:
            source = nominals.before(text, colon, start)  # "Fog and ferries - *Ada Lund*: “We slept.”"
        if source and not (source[1] - source[0] == 1 and keys[source[0]] in _NOBODY):
            cue = (source[1], colon) if source[1] < colon else (colon, colon + 1)
            found.append(Statement(list(quotation.parts), cue, source, speaks=True))
    return found


def _names_speaker(text: Discourse, first: int, colon: int) -> bool:
    """Whether the words before a colon can name who speaks: not "The Latest:", "On the Road:" or "It Is Done:"."""
    words, kinds = text.words, text.kinds
    places = range(first, colon)
    return (
        text.keys[colon - 1] not in lexicon.words("colon_labels")
        and text.finite.isdisjoint(text.keys[first:colon])
        and any(kinds[place] == "open" for place in places)
        and all(words[place][0].isupper() or not words[place][0].isalpha() for place in places)
        and (
            text.keys[colon + 1] in MARKS
            or all(kinds[place] in _IN_NAME or text.keys[place] in _JOINS_NAME for place in places)
        )
    )
