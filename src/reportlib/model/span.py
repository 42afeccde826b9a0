"""Words, and where they stand."""

from __future__ import annotations

import attrs

from reportlib.model.constraint import Offset, Text
from reportlib.model.value import Value


@attrs.frozen
class Span(Value):
    """Some words of a text, and where they start in it.

    Offsets are Unicode code points from 0, the end exclusive, as in Python's `str` and the W3C Web Annotation Data
    Model (section 4.2.5, Text Position Selector). A span holds its words, so that it can be checked and read alone.

    >>> span = Span("four boats", start=12)
    >>> span.end
    22
    >>> span.covers(Span("boats", 17)), span.precedes(Span("sank", 23))
    (True, True)

    Spans order by where they stand, then by where they end.
    """

    text: Text
    start: Offset

    @property
    def end(self) -> int:
        """Offset of the first code point after the span."""
        return self.start + len(self.text)

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end, in code points."""
        return self.start, self.end

    def __lt__(self, other: object) -> bool:
        """Whether this span starts before `other`, or starts with it and ends before it."""
        if not isinstance(other, Span):
            return NotImplemented
        return (self.start, self.end, self.text) < (other.start, other.end, other.text)

    def covers(self, other: Span) -> bool:
        """Whether every character of `other` is in this span (a span covers itself)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def precedes(self, other: Span) -> bool:
        """Whether this span ends before `other` starts, or where it starts."""
        return self.end <= other.start
