"""One statement: words, who is credited with them, and by which cue."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlib.model import Attribution, QuoteKind, Stance
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.tokens import Range

_DIRECT, _MIXED = QuoteKind.DIRECT, QuoteKind.MIXED
_LOOSE = frozenset({",", ";", ":"})
_MOST_CROPPED = 8
"""How many statements before an attribution are looked at for those that it ends."""


@dataclass(slots=True)
class Statement:
    """A draft of a quote over ranges of tokens, before it is known who its source is."""

    content: list[Range]
    cue: Range
    source: Range | None = None
    stance: Stance = Stance.NEUTRAL
    speaks: bool = False
    """Whether the cue is one that somebody's own words stand beside, so that more of them may follow."""

    antecedent: Range | None = None
    """Whom the source stands for, if it is "who", "which" or "that"."""
    recipient: Range | None = None
    kind: QuoteKind = QuoteKind.INDIRECT
    names: tuple[int, ...] = ()
    """The first tokens of the titles and terms in the content."""
    reports: bool = True
    """Whether it tells of words, not only of what somebody thinks or wants."""
    via: Statement | None = None
    """Through whom the source came: "a statement *cited by the agency*"; no statement of its own."""
    within: Statement | None = None
    """The statement that this one is told in."""
    link: Attribution = field(init=False, repr=False, compare=False)
    """Who is credited with it, by which cue; noted when it is known who is who."""

    @property
    def length(self) -> int:
        """How many tokens the content has."""
        return sum([end - first for first, end in self.content])

    @property
    def first(self) -> int:
        """The first token of the content."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """The token after the content."""
        return self.content[-1][1]

    def settle(self, text: Discourse) -> None:
        """Leave out the marks at the ends of the content, and say whether the words are the source's own."""
        quoted = text.quoted
        content: list[Range] = []
        own = others = False
        for part in self.content:
            first, end = part
            if quoted.find(1, first - 1 if first else 0, end + 1) < 0:
                first, end = _without_commas(text, first, end)
                if first < end:
                    content.append((first, end))
                    others = True
                continue
            first, end = _trimmed(text, first, end)
            if first >= end:
                continue
            content.append((first, end))
            quotation = text.quotation_over(first)
            if quotation and end <= quotation.end and (self.speaks or not text.is_name(quotation)):
                own = True
                continue
            others = True
            for inside in [quotation] if quotation else text.inside(first, end):
                if text.is_name(inside):
                    self.names += (inside.first,)
                else:
                    own = True
        self.content = content
        if own:
            self.kind = _MIXED if others else _DIRECT


def settle_all(text: Discourse, statements: list[Statement]) -> list[Statement]:
    """Settle the contents of all statements, in order of their cues; return those that may hold a quotation.

    Most are settled already: one part in the writer's words, without marks at its ends.
    """
    keys, quoted = text.keys, text.quoted
    quoting = []
    for number, statement in enumerate(statements):
        content = statement.content
        first, end = content[0] if len(content) == 1 else (0, 0)
        if (
            first >= end
            or keys[first] == ","
            or keys[end - 1] in _LOOSE
            or quoted.find(1, first - 1 if first else 0, end + 1) >= 0
        ):
            statement.settle(text)
            quoting.append(statement)
            if not statement.content:
                continue
            end = statement.end
        if end <= statement.cue[0]:
            _crop(statement, statements[max(0, number - _MOST_CROPPED) : number])
    return quoting


def _crop(trailing: Statement, former: list[Statement]) -> None:
    """End the contents before an attribution that trails behind them: "..., *Ostrel Courier reports*"."""
    source, edge, (start, stop) = trailing.source, trailing.end, trailing.cue
    if source is None or not edge <= source[0] <= start:
        return
    for other in former:
        if other.content:
            first, end = other.content[-1]
            if end == stop and first < edge < end:
                other.content[-1] = (first, edge)


def _trimmed(text: Discourse, first: int, end: int) -> Range:
    closing, opening = text.closing, text.opening
    first, end = _without_commas(text, first, end)
    if first in opening and opening[first].end in (end, end - 1):
        return first + 1, opening[first].end
    if end in closing and closing[end].first > first:
        end += 1  # a mark whose partner stands inside the content belongs to it
    elif end - 1 in closing and closing[end - 1].first <= first:
        end -= 1
    return first, end


def _without_commas(text: Discourse, first: int, end: int) -> Range:
    keys = text.keys
    while first < end and keys[first] == ",":
        first += 1
    while first < end and keys[end - 1] in _LOOSE and end not in text.closing:
        end -= 1
    return first, end
