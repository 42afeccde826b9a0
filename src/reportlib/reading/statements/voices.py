"""Quotations that no cue stands beside, because the same voice goes on: in the next sentence, in the next paragraph."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from reportlib.model import QuoteKind
from reportlib.reading.quotation import Quotation
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.statements.statement import Statement

_DIRECT = QuoteKind.DIRECT
_LONG = 8
"""Words from which on a quotation without a cue is taken for somebody's own words, even if it is no sentence."""
_SENTENCE = 4
_NEAR = 12
"""How many statements before are looked at for the one that a quotation goes on with."""


def join_voices(text: Discourse, statements: list[Statement], quoting: list[Statement]) -> None:
    """Add to the statements, in order of their cues, the quotations that go on in the voice of the one before.

    Behind somebody's own words they are more of the same: `"We lost," he said. "It is over."`. Behind words that were
    only told they are a statement of their own: `He said they lost. "It is over."`.

    The `quoting` ones are those of the statements that may hold quotations already.
    """
    quotations = uncovered(text, text.quotations, quoting)
    if not quotations:
        return
    anchors = [statement.cue[0] for statement in statements]
    followed: dict[int, Statement] = {}
    for quotation in quotations:
        if not _is_speech(text, quotation):
            continue
        statement = _voice(text, quotation, statements, anchors)
        if statement is None or (statement.content and statement.end > quotation.first):
            continue
        if statement.content and statement.kind is QuoteKind.INDIRECT:
            own = followed.get(id(statement))
            if own is None:
                own = followed[id(statement)] = replace(statement, content=[], kind=_DIRECT)
                statements.append(own)
            statement = own
        statement.content += quotation.parts
        statement.kind = _DIRECT if statement.kind is _DIRECT or len(statement.content) == 1 else QuoteKind.MIXED


def uncovered(text: Discourse, quotations: list[Quotation], statements: list[Statement]) -> list[Quotation]:
    """Return those of the quotations that are nobody's yet."""
    if not quotations:
        return []
    taken = bytearray(len(text.keys))
    for statement in statements:
        for first, end in statement.content:
            taken[first:end] = b"\1" * (end - first)
    return [quotation for quotation in quotations if not taken[quotation.parts[0][0]]]


def _is_speech(text: Discourse, quotation: Quotation) -> bool:
    """Whether a quotation without a cue begins a sentence of its own, and says enough to be one."""
    first, end = quotation.parts[0]
    if end - first < _LONG and not (end - first >= _SENTENCE and text.keys[end - 1] in TERMINATORS):
        return False
    opening = first - 1
    before = text.keys[opening - 1] if opening else "."
    return before[-1] == "." or before in TERMINATORS or before == ":" or opening == text.tokens.sentence(opening)[0]


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
        return _speaker(text, statements, anchors, latest)
    stands_alone = quotation.parts[-1][1] + 2 >= text.tokens.paragraph(quotation.end)[1] and opening == paragraph[0]
    before = text.tokens.paragraph(paragraph[0] - 1) if paragraph[0] else paragraph
    if stands_alone and anchors[latest] >= before[0]:
        return statement
    return None


def _speaker(text: Discourse, statements: list[Statement], anchors: list[int], latest: int) -> Statement:
    """Return the statement of the latest one's sentence that holds somebody's own words, if one does, else the latest.

    In `"It held," said the mayor, who said she was glad. "We slept."` the mayor goes on, not "who".
    """
    start, _ = text.tokens.sentence(anchors[latest])
    for index in range(latest, max(-1, latest - _NEAR), -1):
        if anchors[index] < start:
            break
        statement = statements[index]
        if statement.speaks and statement.kind is _DIRECT:
            return statement
        if statement.speaks and statement.content and statement.first <= anchors[latest] < statement.end:
            latest = index  # of "Lund noted the results show it" Lund goes on
    return statements[latest]
