"""Events, with their places and participants."""

from __future__ import annotations

import string

from hypothesis import strategies as st

from reportlib.model import Attribution, Event, Participant, Place, Source, Span, Status, TimeExpression
from reportlib.testing.attribution import chains
from reportlib.testing.source import sources
from reportlib.testing.span import perhaps_spans, spans
from reportlib.testing.text import Choice, TextChoice, chosen, event_ids, labels, names, several, standing_in
from reportlib.testing.time import time_expressions

_SOURCES = sources()
_IDS = event_ids()
_LABELS = labels()
_PERHAPS_LABELS = st.none() | _LABELS
_PERHAPS_NAMES = st.none() | names()
_COUNTRIES = st.none() | st.text(string.ascii_uppercase, min_size=2, max_size=2)
_STATUSES = st.sampled_from(Status)


def places(
    text: TextChoice = None,
    *,
    span: Choice[Span] = spans,
    name: Choice[str | None] = _PERHAPS_NAMES,
    country: Choice[str | None] = _COUNTRIES,
) -> st.SearchStrategy[Place]:
    """Places over that text; a country is any two capital letters."""

    def build(draw: st.DrawFn, words: str) -> Place:
        return Place(
            span=draw(chosen(span, words)),
            name=draw(chosen(name, words)),
            country=draw(chosen(country, words)),
        )

    return standing_in(text, build)


def participants(
    text: TextChoice = None,
    *,
    source: Choice[Source] = _SOURCES,
    mention: Choice[Span | None] = perhaps_spans,
    role: Choice[str | None] = _PERHAPS_LABELS,
) -> st.SearchStrategy[Participant]:
    """Participants of events over that text."""

    def build(draw: st.DrawFn, words: str) -> Participant:
        return Participant(
            source=draw(chosen(source, words)),
            mention=draw(chosen(mention, words)),
            role=draw(chosen(role, words)),
        )

    return standing_in(text, build)


def _perhaps_times(text: str) -> st.SearchStrategy[TimeExpression | None]:
    return st.none() | time_expressions(text)


def _perhaps_places(text: str) -> st.SearchStrategy[Place | None]:
    return st.none() | places(text)


def _few_participants(text: str) -> st.SearchStrategy[tuple[Participant, ...]]:
    return several(participants(text), 2)


def events(
    text: TextChoice = None,
    *,
    id: Choice[str] = _IDS,  # noqa: A002 - the name of the field
    trigger: Choice[Span] = spans,
    kind: Choice[str] = _LABELS,
    name: Choice[str | None] = _PERHAPS_NAMES,
    time: Choice[TimeExpression | None] = _perhaps_times,
    place: Choice[Place | None] = _perhaps_places,
    participants: Choice[tuple[Participant, ...]] = _few_participants,
    attribution: Choice[tuple[Attribution, ...]] = chains,
    status: Choice[Status] = _STATUSES,
) -> st.SearchStrategy[Event]:
    """Events over that text. Those of one report need ids that differ: `st.lists(..., unique_by=lambda e: e.id)`."""

    def build(draw: st.DrawFn, words: str) -> Event:
        return Event(
            id=draw(chosen(id, words)),
            trigger=draw(chosen(trigger, words)),
            kind=draw(chosen(kind, words)),
            name=draw(chosen(name, words)),
            time=draw(chosen(time, words)),
            place=draw(chosen(place, words)),
            participants=draw(chosen(participants, words)),
            attribution=draw(chosen(attribution, words)),
            status=draw(chosen(status, words)),
        )

    return standing_in(text, build)
