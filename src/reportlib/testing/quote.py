"""Quotes."""

from __future__ import annotations

from hypothesis import strategies as st

from reportlib.model import Attribution, Quote, QuoteKind, Span
from reportlib.testing.attribution import chains
from reportlib.testing.span import spans_in_order
from reportlib.testing.text import Choice, TextChoice, chosen, standing_in

_KINDS = st.sampled_from(QuoteKind)
_KINDS_OF_SPEECH = st.sampled_from([kind for kind in QuoteKind if kind.is_speech])


def quotes(
    text: TextChoice = None,
    *,
    content: Choice[tuple[Span, ...]] = spans_in_order,
    kind: Choice[QuoteKind] | None = None,
    attribution: Choice[tuple[Attribution, ...]] | None = None,
) -> st.SearchStrategy[Quote]:
    """Quotes over that text. Titles and terms are said by no one: what the caller leaves open is drawn to fit."""

    def build(draw: st.DrawFn, words: str) -> Quote:
        said = draw(chosen(content, words))
        if attribution is None:
            drawn_kind = draw(chosen(_KINDS if kind is None else kind, words))
            return Quote(said, drawn_kind, draw(chains(words)) if drawn_kind.is_speech else ())
        chain = draw(chosen(attribution, words))
        fitting = _KINDS_OF_SPEECH if chain else _KINDS
        return Quote(said, draw(chosen(fitting if kind is None else kind, words)), chain)

    return standing_in(text, build)
