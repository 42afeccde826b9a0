"""Findings."""

from __future__ import annotations

from hypothesis import strategies as st

from reportlib.model import Finding, Span
from reportlib.testing.span import perhaps_spans
from reportlib.testing.text import Choice, TextChoice, chosen, labels, names, standing_in

_CODES = labels()
_MESSAGES = names()


def findings(
    text: TextChoice = None,
    *,
    code: Choice[str] = _CODES,
    message: Choice[str] = _MESSAGES,
    span: Choice[Span | None] = perhaps_spans,
) -> st.SearchStrategy[Finding]:
    """Findings about that text: about words of it, or about all of it."""

    def build(draw: st.DrawFn, words: str) -> Finding:
        return Finding(
            code=draw(chosen(code, words)),
            message=draw(chosen(message, words)),
            span=draw(chosen(span, words)),
        )

    return standing_in(text, build)
