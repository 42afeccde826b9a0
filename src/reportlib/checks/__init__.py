"""Does a report agree with itself? Claims are compared with one another, never with the world.

Only the types are looked at, so that a report which another program wrote can be checked as well as one that `parse`
read.
"""

from __future__ import annotations

from reportlib.checks.credit import uncredited
from reportlib.checks.dates import anniversaries, weekdays
from reportlib.checks.events import after_publication, tolls
from reportlib.checks.sums import partitions, parts_above
from reportlib.model import Finding, Report

DISAGREEMENTS = frozenset({
    "conflicting-publication-times", "no-such-day", "publication-weekday-disagrees", "unpaired-quotation-mark",
})  # fmt: skip
"""The codes of what `parse` met that does not agree with itself; such findings of the report are handed on."""
_CHECKS = (parts_above, partitions, weekdays, anniversaries, after_publication, tolls)


def check(report: Report, *, information: bool = False) -> tuple[Finding, ...]:
    """Return what in a report does not add up, in the order of the text; nothing if it agrees with itself.

    With `information`, figures and quotations that nobody is credited with are told too. The codes are listed in the
    documentation, under "Findings".

    >>> from reportlib import Figure, Span, exactly
    >>> text = "12 people, including 15 sailors"
    >>> sailors = Figure(Span("15 sailors", 21), Span("15", 21), exactly(15))
    >>> people = Figure(Span("12 people", 0), Span("12", 0), exactly(12), parts=(sailors,))
    >>> [finding.message for finding in check(Report(text, figures=(people,)))]
    ['The part "15 sailors" is more than the whole, "12 people".']
    """
    findings = [finding for finding in report.findings if finding.code in DISAGREEMENTS]
    for each in (*_CHECKS, uncredited) if information else _CHECKS:
        findings += each(report)
    return tuple(sorted(findings, key=lambda finding: finding.span.start if finding.span else 0))
