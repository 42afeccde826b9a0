"""Where a report was filed from."""

from __future__ import annotations

import attrs

from reportlib.errors import Problem
from reportlib.model.span import Span
from reportlib.model.value import Value


@attrs.frozen
class Dateline(Value):
    """The start of a wire report: "OSTREL, Varnia, Aug. 7 (NNA) —".

    `span` holds all of it with the dash; `places` are "OSTREL" and "Varnia", from the smaller to the larger; `date` is
    "Aug. 7" and `agency` "NNA", where they are given.
    """

    span: Span
    places: tuple[Span, ...]
    date: Span | None = None
    agency: Span | None = None

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end of the whole dateline, in code points."""
        return self.span.extent

    def _disagreements(self) -> list[Problem]:
        parts = (*self.places, self.date, self.agency)
        if all(map(self.span.covers, filter(None, parts))):
            return []
        return [
            Problem(path, "outside-span", f"expected words inside {self.span.extent}, got {part.extent}")
            for path, part in self.children()
            if not self.span.covers(part)  # type: ignore[arg-type]  # all of its children are spans
        ]
