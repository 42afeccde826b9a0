"""Sources, and the words that stand for them."""

from __future__ import annotations

from hypothesis import strategies as st

from reportlib.model import Mention, Organization, Outlet, Person, Source, Span, Unnamed
from reportlib.testing.span import spans
from reportlib.testing.text import Choice, TextChoice, chosen, names, several, standing_in

_NAMES = names()
_PERHAPS_NAMES = st.none() | _NAMES
_FEW_NAMES = several(_NAMES, 2)


def people(
    *,
    name: st.SearchStrategy[str] = _NAMES,
    titles: st.SearchStrategy[tuple[str, ...]] = _FEW_NAMES,
    roles: st.SearchStrategy[tuple[str, ...]] = _FEW_NAMES,
) -> st.SearchStrategy[Person]:
    """People, with titles and roles."""
    return st.builds(Person, name=name, titles=titles, roles=roles)


def organizations(
    *, name: st.SearchStrategy[str] = _NAMES, acronym: st.SearchStrategy[str | None] = _PERHAPS_NAMES
) -> st.SearchStrategy[Organization]:
    """Organisations, with and without an acronym."""
    return st.builds(Organization, name=name, acronym=acronym)


def outlets(*, name: st.SearchStrategy[str] = _NAMES) -> st.SearchStrategy[Outlet]:
    """Publications, broadcasters and agencies."""
    return st.builds(Outlet, name=name)


def unnamed_sources(*, description: st.SearchStrategy[str] = _NAMES) -> st.SearchStrategy[Unnamed]:
    """Sources that the report credits and does not name."""
    return st.builds(Unnamed, description=description)


_SOURCES: st.SearchStrategy[Source] = people() | organizations() | outlets() | unnamed_sources()


def sources() -> st.SearchStrategy[Source]:
    """Sources of all four types."""
    return _SOURCES


def mentions(
    text: TextChoice = None, *, span: Choice[Span] = spans, source: Choice[Source] = _SOURCES
) -> st.SearchStrategy[Mention]:
    """Words of that text that stand for a source."""

    def build(draw: st.DrawFn, words: str) -> Mention:
        return Mention(span=draw(chosen(span, words)), source=draw(chosen(source, words)))

    return standing_in(text, build)
