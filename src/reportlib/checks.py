"""Does a report agree with itself? Claims are compared with one another, never with the world."""

from __future__ import annotations

from collections.abc import Iterator

from reportlib.model import Figure, Finding, Report


def check(report: Report) -> tuple[Finding, ...]:
    """Return what in a report does not add up, in the order of the text; nothing if it agrees with itself.

    Codes: `part-above-whole`, a part that is larger than the figure it is part of can be; `partition-sum`, parts that
    are meant to add up and cannot.

    >>> from reportlib import Span, exactly
    >>> text = "12 people, including 15 sailors"
    >>> sailors = Figure(Span("15 sailors", 21), Span("15", 21), exactly(15))
    >>> people = Figure(Span("12 people", 0), Span("12", 0), exactly(12), parts=(sailors,))
    >>> [finding.message for finding in check(Report(text, figures=(people,)))]
    ['The part "15 sailors" is more than the whole, "12 people".']
    """
    figures = list(report.select(Figure))
    findings = [finding for figure in figures for finding in (*_parts_above(figure), *_partition(figure))]
    return tuple(sorted(findings, key=lambda finding: finding.span.start if finding.span else 0))


def _parts_above(whole: Figure) -> Iterator[Finding]:
    most = whole.quantity.high
    if most is None or whole.quantity.approximate:
        return
    for part in whole.parts:
        least = part.quantity.low
        if least is not None and not part.quantity.approximate and least > most and part.unit == whole.unit:
            message = f'The part "{part.span.text}" is more than the whole, "{whole.span.text}".'
            yield Finding("part-above-whole", message, part.span)


def _partition(whole: Figure) -> Iterator[Finding]:
    quantities = [whole.quantity, *(part.quantity for part in whole.parts)]
    if not whole.partition or any(quantity.approximate for quantity in quantities):
        return
    least = [part.quantity.low for part in whole.parts]
    most = [part.quantity.high for part in whole.parts]
    low, high = whole.quantity.low, whole.quantity.high
    too_many = high is not None and sum(number or 0 for number in least) > high
    too_few = low is not None and None not in most and sum(number or 0 for number in most) < low
    if too_many or too_few:
        message = f'The parts of "{whole.span.text}" are meant to add up to it, and do not.'
        yield Finding("partition-sum", message, whole.span)
