"""What somebody is said to have said, and other words in quotation marks."""

from __future__ import annotations

from enum import StrEnum

import attrs

from reportlib.errors import Problem
from reportlib.model.attribution import Attribution
from reportlib.model.source import Source
from reportlib.model.span import Span
from reportlib.model.value import Value


class QuoteKind(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    """Someone's own words, in quotation marks."""
    MIXED = "mixed"
    """Reported in the writer's words, with some of the speaker's own in quotation marks."""
    INDIRECT = "indirect"
    """Reported in the writer's words only."""
    TITLE = "title"
    """The name of a work, an outlet or an event; said by no one."""
    TERM = "term"
    """A word that is held at arm's length, coined or explained; said by no one."""

    @property
    def is_speech(self) -> bool:
        """Whether the words are someone's: direct, mixed or indirect."""
        return self not in _UNSPOKEN


_UNSPOKEN = (QuoteKind.TITLE, QuoteKind.TERM)


@attrs.frozen
class Quote(Value):
    """Words that are given as someone's, or that stand in quotation marks.

    `content` are the words without the quotation marks around them: more than one span where the quotation is
    interrupted ("...," she said, "...") or runs over paragraphs; in order, none overlapping another. `attribution` is
    the chain of credit, the nearest speaker first, the outlet last; empty where nobody is credited.
    """

    content: tuple[Span, ...]
    kind: QuoteKind
    attribution: tuple[Attribution, ...] = ()

    @property
    def text(self) -> str:
        """The words, the parts of an interrupted quotation joined by a space."""
        return " ".join(span.text for span in self.content)

    @property
    def speaker(self) -> Source | None:
        """The nearest one who is credited, if anybody is."""
        return self.attribution[0].source if self.attribution else None

    @property
    def extent(self) -> tuple[int, int]:
        """Start of the first content span and end of the last, in code points."""
        return self.content[0].start, self.content[-1].end

    def _disagreements(self) -> list[Problem]:
        if len(self.content) == 1 and (not self.attribution or self.kind not in _UNSPOKEN):
            return []  # as nearly all are
        if not self.content:
            return [Problem(("content",), "empty", "expected at least one span, got none")]
        problems = [
            Problem(("content", index), "out-of-order", f"expected a span from offset {before.end}, got {after.start}")
            for index, (before, after) in enumerate(zip(self.content, self.content[1:], strict=False), start=1)
            if not before.precedes(after)
        ]
        if self.attribution and not self.kind.is_speech:
            problems.append(Problem(("attribution",), "not-speech", f"a {self.kind} is said by no one, got a speaker"))
        return problems
