"""Quotations that no cue stands beside, because the same voice goes on: in the next sentence, in the next paragraph."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from reportlib.reading.quotation import Quotation
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.statements.statement import Statement

_LONG = 8
"""Words from which on a quotation without a cue is taken for somebody's own words, even if it is no sentence."""
_SENTENCE = 4


def join_voices(text: Discourse, statements: list[Statement]) -> None:
    """Add to the statements, in order of their cues, the quotations that go on in the voice of the one before."""
    taken = sorted(part for statement in statements for part in statement.content)
    firsts = [first for first, _ in taken]
    reach = list(accumulate((end for _, end in taken), max))
    anchors = [statement.cue[0] for statement in statements]
    for quotation in text.quotations:
        before = bisect_right(firsts, quotation.first) - 1
        if (before >= 0 and reach[before] > quotation.first) or not _is_speech(text, quotation):
            continue
        statement = _voice(text, quotation, statements, anchors)
        if statement is not None and all(end <= quotation.first for _, end in statement.content):
            statement.content += quotation.parts


def _is_speech(text: Discourse, quotation: Quotation) -> bool:
    """Whether a quotation without a cue begins a sentence of its own, and says enough to be one."""
    first, end = quotation.parts[0]
    opening = first - 1
    start, _ = text.tokens.sentence(opening)
    if opening != start and text.keys[opening - 1] not in TERMINATORS | {":"}:
        return False
    return end - first >= _LONG or (end - first >= _SENTENCE and text.keys[end - 1] in TERMINATORS)


def _voice(text: Discourse, quotation: Quotation, statements: list[Statement], anchors: list[int]) -> Statement | None:
    """Return the statement that a quotation goes on with: of its paragraph, or the last one of the paragraph before."""
    opening = quotation.first - 1
    paragraph = text.tokens.paragraph(opening)
    latest = bisect_left(anchors, opening) - 1
    while latest >= 0 and not statements[latest].speaks:
        latest -= 1
        if latest >= 0 and anchors[latest] < paragraph[0]:
            break
    if latest < 0:
        return None
    statement = statements[latest]
    if anchors[latest] >= paragraph[0]:
        return statement
    stands_alone = quotation.parts[-1][1] + 2 >= text.tokens.paragraph(quotation.end)[1] and opening == paragraph[0]
    before = text.tokens.paragraph(paragraph[0] - 1) if paragraph[0] else paragraph
    if stands_alone and anchors[latest] >= before[0]:
        return statement
    return None
