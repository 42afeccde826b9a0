"""Spans: words of a text, and where they stand in it."""

from __future__ import annotations

from hypothesis import strategies as st

from reportlib.model import Span
from reportlib.testing.text import TextChoice, standing_in

PIECES = 3
"""How many spans the content of a quote has at most."""


def spans(text: TextChoice = None) -> st.SearchStrategy[Span]:
    """Spans of that text: each says what the text says where it stands.

    Args:
        text: The text, a strategy for one, or None for spans of texts of their own. No span stands in an empty text.
    """
    return standing_in(text, _draw_span)


def spans_within(outer: Span) -> st.SearchStrategy[Span]:
    """Spans that `outer` covers, itself among them, at offsets of the text that `outer` stands in."""
    return standing_in(outer.text, lambda draw, words: _draw_span(draw, words, outer.start))


def spans_in_order(text: TextChoice = None) -> st.SearchStrategy[tuple[Span, ...]]:
    """One or more spans of that text, each before the next: what `Quote.content` holds."""

    def build(draw: st.DrawFn, words: str) -> tuple[Span, ...]:
        drawn = [_draw_span(draw, words)]
        while drawn[-1].end < len(words) and len(drawn) < PIECES and draw(st.booleans()):
            drawn.append(_draw_span(draw, words[drawn[-1].end :], drawn[-1].end))
        return tuple(drawn)

    return standing_in(text, build)


def perhaps_spans(text: str) -> st.SearchStrategy[Span | None]:
    """None, and spans of that text; None alone where the text is empty."""
    return st.none() | spans(text)


def _draw_span(draw: st.DrawFn, words: str, offset: int = 0) -> Span:
    """Draw a span of `words`, which stand at that offset of the text."""
    start = draw(st.integers(0, len(words) - 1))
    end = draw(st.integers(start + 1, len(words)))
    return Span(words[start:end], offset + start)
