"""From plain text to a `Report`: one pass down, tokens made once and shared by all rules."""

from __future__ import annotations

from datetime import datetime

from reportlib.model import Outlet, Report


def parse(
    text: str, *, published: datetime | None = None, source: str | Outlet | None = None, url: str | None = None
) -> Report:
    return Report(text)
