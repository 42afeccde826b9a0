"""Parts that are more than their whole, and parts that are meant to add up to it and cannot."""

from __future__ import annotations

from collections.abc import Iterator

from reportlib.model import Figure, Finding, Report


def parts_above(report: Report) -> Iterator[Finding]:
    """Yield each part that is larger than its whole can be; an approximate end is none to go by."""
    for whole in report.select(Figure):
        most = whole.quantity.high
        if most is None or whole.quantity.approximate:
            continue
        for part in whole.parts:
            least = part.quantity.low
            if least is not None and not part.quantity.approximate and least > most and part.unit == whole.unit:
                message = f'The part "{part.span.text}" is more than the whole, "{whole.span.text}".'
                yield Finding("part-above-whole", message, part.span, (whole.span,))


def partitions(report: Report) -> Iterator[Finding]:
    """Yield each figure whose parts are meant to add up to it, and cannot."""
    for whole in report.select(Figure):
        quantities = [whole.quantity, *(part.quantity for part in whole.parts)]
        if not whole.partition or any(quantity.approximate for quantity in quantities):
            continue
        least = [part.quantity.low for part in whole.parts]
        most = [part.quantity.high for part in whole.parts]
        low, high = whole.quantity.low, whole.quantity.high
        too_many = high is not None and sum(number or 0 for number in least) > high
        too_few = low is not None and None not in most and sum(number or 0 for number in most) < low
        if too_many or too_few:
            message = f'The parts of "{whole.span.text}" are meant to add up to it, and do not.'
            yield Finding("partition-sum", message, whole.span, tuple(part.span for part in whole.parts))
