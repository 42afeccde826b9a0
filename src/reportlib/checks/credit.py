"""Figures and quotations that nobody is credited with."""

from __future__ import annotations

from collections.abc import Iterator

from reportlib.model import Finding, Report


def uncredited(report: Report) -> Iterator[Finding]:
    """Yield the figures that stand by themselves, and the words of someone, that nobody is credited with."""
    for figure in report.figures:
        if not figure.attribution:
            yield Finding("figure-uncredited", f'Nobody is credited with "{figure.span.text}".', figure.span)
    for quote in report.quotes:
        if quote.kind.is_speech and not quote.attribution:
            first, *further = quote.content
            yield Finding("quote-uncredited", f'Nobody is credited with "{first.text}".', first, tuple(further))
