"""Datelines."""

from __future__ import annotations

from hypothesis import strategies as st

from reportlib.model import Dateline, Span
from reportlib.testing.span import spans, spans_within
from reportlib.testing.text import Choice, TextChoice, chosen, several, standing_in


def datelines(
    text: TextChoice = None,
    *,
    span: Choice[Span] = spans,
    places: Choice[tuple[Span, ...]] | None = None,
    date: Choice[Span | None] | None = None,
    agency: Choice[Span | None] | None = None,
) -> st.SearchStrategy[Dateline]:
    """Datelines over that text, with their places, date and agency inside."""

    def build(draw: st.DrawFn, words: str) -> Dateline:
        whole = draw(chosen(span, words))
        inside = spans_within(whole)
        perhaps_inside = st.none() | inside
        return Dateline(
            span=whole,
            places=draw(several(inside, 2) if places is None else chosen(places, words)),
            date=draw(perhaps_inside if date is None else chosen(date, words)),
            agency=draw(perhaps_inside if agency is None else chosen(agency, words)),
        )

    return standing_in(text, build)
