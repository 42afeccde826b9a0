"""ISO-TimeML values of time expressions, and what they say in EDTF and on the calendar."""

from __future__ import annotations

from datetime import datetime

from reportlib.model.validation import Text

Timex = Text


def edtf(timex: str, modifier: str | None = None) -> str | None:
    return None


def bounds(timex: str) -> tuple[datetime, datetime] | None:
    return None
