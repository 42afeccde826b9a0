"""Dates, times, durations and sets of times."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import attrs

from reportlib.model import timex as iso
from reportlib.model.span import Span
from reportlib.model.value import Value


class TimeKind(StrEnum):
    """The types of TIMEX3 (ISO 24617-1)."""

    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    SET = "set"


class TimeModifier(StrEnum):
    """The modifiers of TIMEX3 (ISO 24617-1, attribute `mod`)."""

    BEFORE = "before"
    AFTER = "after"
    ON_OR_BEFORE = "on_or_before"
    ON_OR_AFTER = "on_or_after"
    LESS_THAN = "less_than"
    MORE_THAN = "more_than"
    EQUAL_OR_LESS = "equal_or_less"
    EQUAL_OR_MORE = "equal_or_more"
    START = "start"
    MID = "mid"
    END = "end"
    APPROX = "approx"


class TimeBasis(StrEnum):
    """What the value rests on."""

    STATED = "stated"
    """The words alone: "25 February 1992"."""
    RELATIVE = "relative"
    """The words, counted from the publication or from another date in the text: "last Friday"."""
    ANNIVERSARY = "anniversary"
    """The words, counted back from an anniversary: "the 31st anniversary of"."""


@attrs.frozen
class TimeExpression(Value):
    """Words that say when, how long or how often.

    `timex` is the value in ISO-TimeML (ISO 24617-1): "1992-02-25", "1992-02-25TNI" (that night), "P3Y", "2013-W11",
    "XXXX-03" (March of a year that is not said). A range of dates is two of them, "1992-02-25/1992-02-26".
    """

    span: Span
    kind: TimeKind
    timex: iso.Timex
    modifier: TimeModifier | None = None
    basis: TimeBasis = TimeBasis.STATED

    @property
    def edtf(self) -> str | None:
        """The value as EDTF (ISO 8601-2, level 1); None for what it cannot say. A night runs over two days."""
        return iso.edtf(self.timex, self.modifier)

    @property
    def earliest(self) -> datetime | None:
        """The first instant that the words can mean, by the clock of the place they speak of; None if not known."""
        return iso.bounds(self.timex, self.modifier)[0]

    @property
    def latest(self) -> datetime | None:
        """The last instant that the words can mean, by the clock of the place they speak of; None if not known."""
        return iso.bounds(self.timex, self.modifier)[1]

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end of the words, in code points."""
        return self.span.extent
