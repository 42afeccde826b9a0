"""Whom a statement is credited to, one link at a time."""

from __future__ import annotations

from enum import StrEnum

import attrs

from reportlib.errors import Problem
from reportlib.model.source import Source
from reportlib.model.span import Span
from reportlib.model.value import Value


class Stance(StrEnum):
    """How the one who is credited stands to the content, as the cue tells it."""

    NEUTRAL = "neutral"
    AFFIRMS = "affirms"
    DENIES = "denies"
    DOUBTS = "doubts"


@attrs.frozen
class Attribution(Value):
    """One link of a chain of attribution.

    `source` is who is credited, None where the text credits somebody without saying whom ("it is believed that").
    `mention` are the words that stand for the source here, None for a source that is not mentioned, such as the
    outlet that carries the report. `cue` are the words that make it an attribution: "said", "according to".
    `recipient` are the words for whom it was told ("told *reporters*"); a recipient is no source of the content.

    A chain is a tuple of these, the nearest speaker first, the outlet last. The terms are those of PARC 3.0
    (Pareti 2016): source, cue, content.
    """

    source: Source | None
    mention: Span | None = None
    cue: Span | None = None
    stance: Stance = Stance.NEUTRAL
    recipient: Span | None = None

    @property
    def extent(self) -> tuple[int, int] | None:
        """Start and end of the mention, or else of the cue; None for a link that no words stand for."""
        words = self.mention or self.cue
        return words.extent if words else None

    def _disagreements(self) -> list[Problem]:
        if self.source is None and self.cue is None:
            return [Problem(("source",), "nobody-credited", "expected a source or a cue, got neither")]
        if self.source is None and self.mention is not None:
            return [
                Problem(("source",), "nobody-credited", "expected the source that the mention stands for, got None")
            ]
        return []
