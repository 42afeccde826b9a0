"""What was seen and not understood, or does not add up."""

from __future__ import annotations

import attrs

from reportlib.model.constraint import Text
from reportlib.model.event import Label
from reportlib.model.span import Span
from reportlib.model.value import Value


@attrs.frozen
class Finding(Value):
    """Something about a report that its reader should know.

    `code` is a stable lower-case word ("unpaired-quotation-mark"), `message` a sentence, `span` the words it is about,
    None where it is about the report as a whole. `related` are further words that it compares them with: the whole of a
    part that is too large, the other of two dates.
    """

    code: Label
    message: Text
    span: Span | None = None
    related: tuple[Span, ...] = ()

    @property
    def extent(self) -> tuple[int, int] | None:
        """Start and end of the words it is about, in code points, if it is about some."""
        return self.span.extent if self.span else None
