"""Attributions, and chains of them."""

from __future__ import annotations

from hypothesis import strategies as st

from reportlib.model import Attribution, Source, Span, Stance
from reportlib.testing.source import sources
from reportlib.testing.span import perhaps_spans, spans
from reportlib.testing.text import Choice, TextChoice, chosen, several, standing_in

_STANCES = st.sampled_from(Stance)
_SOURCES: st.SearchStrategy[Source | None] = sources() | st.none()


def attributions(
    text: TextChoice = None,
    *,
    source: Choice[Source | None] = _SOURCES,
    mention: Choice[Span | None] | None = None,
    cue: Choice[Span | None] | None = None,
    stance: Choice[Stance] = _STANCES,
    recipient: Choice[Span | None] = perhaps_spans,
) -> st.SearchStrategy[Attribution]:
    """Single links of a chain, over that text; where nobody is credited, a cue stands and no mention."""

    def build(draw: st.DrawFn, words: str) -> Attribution:
        credited = draw(chosen(source, words))
        usual_mention: Choice[Span | None] = st.none() if credited is None else perhaps_spans
        usual_cue: Choice[Span | None] = spans if credited is None else perhaps_spans
        return Attribution(
            source=credited,
            mention=draw(chosen(usual_mention if mention is None else mention, words)),
            cue=draw(chosen(usual_cue if cue is None else cue, words)),
            stance=draw(chosen(stance, words)),
            recipient=draw(chosen(recipient, words)),
        )

    return standing_in(text, build)


def chains(
    text: TextChoice = None, *, link: Choice[Attribution] = attributions, max_size: int = 2
) -> st.SearchStrategy[tuple[Attribution, ...]]:
    """Chains of attribution over that text, from none to `max_size` links, the nearest speaker first."""
    return standing_in(text, lambda draw, words: draw(several(chosen(link, words), max_size)))
