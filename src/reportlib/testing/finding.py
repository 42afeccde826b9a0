"""Findings."""

from __future__ import annotations

from hypothesis import strategies as st

from reportlib.model import Finding, Span
from reportlib.testing.span import perhaps_spans, spans
from reportlib.testing.text import Choice, TextChoice, chosen, labels, names, several, standing_in

_CODES = labels()
_MESSAGES = names()


def _few_spans(text: str) -> st.SearchStrategy[tuple[Span, ...]]:
    return several(spans(text), 2 if text else 0)


def findings(
    text: TextChoice = None,
    *,
    code: Choice[str] = _CODES,
    message: Choice[str] = _MESSAGES,
    span: Choice[Span | None] = perhaps_spans,
    related: Choice[tuple[Span, ...]] = _few_spans,
) -> st.SearchStrategy[Finding]:
    """Findings about that text: about words of it, or about all of it."""

    def build(draw: st.DrawFn, words: str) -> Finding:
        return Finding(
            code=draw(chosen(code, words)),
            message=draw(chosen(message, words)),
            span=draw(chosen(span, words)),
            related=draw(chosen(related, words)),
        )

    return standing_in(text, build)
