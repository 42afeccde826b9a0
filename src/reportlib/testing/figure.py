"""Figures, and the figures that are parts of them."""

from __future__ import annotations

from hypothesis import strategies as st

from reportlib.model import Attribution, Figure, FigureKind, Outcome, Quantity, Span, Status, Trend
from reportlib.testing.attribution import chains
from reportlib.testing.quantity import quantities
from reportlib.testing.span import perhaps_spans, spans, spans_within
from reportlib.testing.text import Choice, TextChoice, chosen, names, several, standing_in

DEPTH = 2
"""How many layers of parts a figure has at most."""

_QUANTITIES = quantities()
_KINDS = st.sampled_from(FigureKind)
_UNITS: st.SearchStrategy[str | None] = st.none() | st.sampled_from(("USD", "%", "km", "€/m²")) | names()
_OUTCOMES = st.none() | st.sampled_from(Outcome)
_TRENDS = st.none() | st.sampled_from(Trend)
_STATUSES = st.sampled_from(Status)
_NO_EVENT = st.none()
_BOOLEANS = st.booleans()


def figures(
    text: TextChoice = None,
    *,
    span: Choice[Span] = spans,
    number: Choice[Span] | None = None,
    quantity: Choice[Quantity] = _QUANTITIES,
    kind: Choice[FigureKind] = _KINDS,
    counted: Choice[Span | None] = perhaps_spans,
    unit: Choice[str | None] = _UNITS,
    outcome: Choice[Outcome | None] = _OUTCOMES,
    trend: Choice[Trend | None] = _TRENDS,
    status: Choice[Status] = _STATUSES,
    parts: Choice[tuple[Figure, ...]] | None = None,
    partition: Choice[bool] | None = None,
    attribution: Choice[tuple[Attribution, ...]] = chains,
    event: Choice[str | None] = _NO_EVENT,
) -> st.SearchStrategy[Figure]:
    """Figures over that text, with up to two layers of parts, which are drawn from the same strategies.

    The number lies inside the span, and only a figure with parts is a partition. No event is named, since only a whole
    report can tell whether it is there: `reports()` names its own, and `event=event_ids()` names any.
    """

    def build(draw: st.DrawFn, words: str, depth: int = DEPTH) -> Figure:
        subsets: tuple[Figure, ...] = ()
        if parts is not None:
            subsets = draw(chosen(parts, words))
        elif depth:
            layer = standing_in(words, lambda draw, words: build(draw, words, depth - 1))
            subsets = draw(several(layer, depth))
        sum_up: Choice[bool] = _BOOLEANS if subsets else st.just(False)
        all_words = draw(chosen(span, words))
        return Figure(
            span=all_words,
            number=draw(spans_within(all_words) if number is None else chosen(number, words)),
            quantity=draw(chosen(quantity, words)),
            kind=draw(chosen(kind, words)),
            counted=draw(chosen(counted, words)),
            unit=draw(chosen(unit, words)),
            outcome=draw(chosen(outcome, words)),
            trend=draw(chosen(trend, words)),
            status=draw(chosen(status, words)),
            parts=subsets,
            partition=draw(chosen(sum_up if partition is None else partition, words)),
            attribution=draw(chosen(attribution, words)),
            event=draw(chosen(event, words)),
        )

    return standing_in(text, build)
