"""Whole reports."""

from __future__ import annotations

from datetime import datetime

from hypothesis import strategies as st

from reportlib.model import Dateline, Event, Figure, Finding, Mention, Outlet, Quote, Report, Span, TimeExpression
from reportlib.testing.dateline import datelines
from reportlib.testing.event import events
from reportlib.testing.figure import figures
from reportlib.testing.finding import findings
from reportlib.testing.quote import quotes
from reportlib.testing.source import mentions, outlets
from reportlib.testing.span import perhaps_spans
from reportlib.testing.text import Choice, chosen, names, several, texts
from reportlib.testing.time import publications, time_expressions

_TEXTS = texts() | st.just("")
_PUBLICATIONS = st.none() | publications()
_OUTLETS = st.none() | outlets()
_URLS = st.none() | st.sampled_from(("https://news.example/varnia?a=1&b=%20#é", "urn:x", "не адрес")) | names()
_LANGUAGES = st.none() | st.sampled_from(("en", "en-GB", "az", "zh-Hant-TW", "sl-rozaj-1994", "qaa-x-Ostrel"))


# In an empty text nothing stands.
def _perhaps_datelines(text: str) -> st.SearchStrategy[Dateline | None]:
    return st.none() | datelines(text)


def _few_mentions(text: str) -> st.SearchStrategy[tuple[Mention, ...]]:
    return several(mentions(text), 2 if text else 0)


def _few_quotes(text: str) -> st.SearchStrategy[tuple[Quote, ...]]:
    return several(quotes(text), 2 if text else 0)


def _few_figures(text: str, event: st.SearchStrategy[str | None]) -> st.SearchStrategy[tuple[Figure, ...]]:
    return several(figures(text, event=event), 2 if text else 0)


def _few_times(text: str) -> st.SearchStrategy[tuple[TimeExpression, ...]]:
    return several(time_expressions(text), 2 if text else 0)


def _few_events(text: str) -> st.SearchStrategy[tuple[Event, ...]]:
    return st.lists(events(text), max_size=2 if text else 0, unique_by=lambda event: event.id).map(tuple)


def _few_findings(text: str) -> st.SearchStrategy[tuple[Finding, ...]]:
    return several(findings(text), 2 if text else 0)


def reports(
    *,
    text: st.SearchStrategy[str] = _TEXTS,
    title: Choice[Span | None] = perhaps_spans,
    byline: Choice[Span | None] = perhaps_spans,
    dateline: Choice[Dateline | None] = _perhaps_datelines,
    published: Choice[datetime | None] = _PUBLICATIONS,
    source: Choice[Outlet | None] = _OUTLETS,
    url: Choice[str | None] = _URLS,
    language: Choice[str | None] = _LANGUAGES,
    mentions: Choice[tuple[Mention, ...]] = _few_mentions,
    quotes: Choice[tuple[Quote, ...]] = _few_quotes,
    figures: Choice[tuple[Figure, ...]] | None = None,
    times: Choice[tuple[TimeExpression, ...]] = _few_times,
    events: Choice[tuple[Event, ...]] = _few_events,
    findings: Choice[tuple[Finding, ...]] = _few_findings,
) -> st.SearchStrategy[Report]:
    """Reports: a text, and values of every type that stand in it. What they say of the text is arbitrary.

    Every keyword is a strategy, or a function from the text to one; values that quote the text need the latter:

        reports(text=st.just("Four boats sank."), quotes=st.just(()))
        reports(quotes=lambda text: st.tuples(quotes(text, kind=st.just(QuoteKind.DIRECT))))

    The figures name events of the same report, unless the caller gives them.
    """

    def build(draw: st.DrawFn) -> Report:
        words = draw(text)
        told = draw(chosen(events, words))
        ids = st.sampled_from([None, *(event.id for event in told)])
        return Report(
            text=words,
            title=draw(chosen(title, words)),
            byline=draw(chosen(byline, words)),
            dateline=draw(chosen(dateline, words)),
            published=draw(chosen(published, words)),
            source=draw(chosen(source, words)),
            url=draw(chosen(url, words)),
            language=draw(chosen(language, words)),
            mentions=draw(chosen(mentions, words)),
            quotes=draw(chosen(quotes, words)),
            figures=draw(_few_figures(words, ids) if figures is None else chosen(figures, words)),
            times=draw(chosen(times, words)),
            events=told,
            findings=draw(chosen(findings, words)),
        )

    return st.composite(build)()
