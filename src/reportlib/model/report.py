"""A news report as one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Annotated, Any, TypeVar

import attrs

from reportlib.errors import Path, Problem
from reportlib.model.constraint import Pattern, Text
from reportlib.model.dateline import Dateline
from reportlib.model.event import Event
from reportlib.model.figure import MAX_DEPTH, Figure
from reportlib.model.finding import Finding
from reportlib.model.gathering import gather_from
from reportlib.model.quote import Quote
from reportlib.model.source import Mention, Outlet
from reportlib.model.span import Span
from reportlib.model.time import TimeExpression
from reportlib.model.value import Value

LanguageTag = Annotated[
    str, Pattern(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", 'a language tag such as "en" or "en-GB" (BCP 47)')
]
V = TypeVar("V", bound=Value)
_WORDS, _START = attrgetter("text"), attrgetter("start")


def _as_printed(moment: Any) -> Any:
    """What two publication times are compared by: 18:18+04:00 and 14:18+00:00 are one instant, printed as two."""
    return (moment, moment.utcoffset() or timedelta()) if isinstance(moment, datetime) else moment


@attrs.frozen
class Report(Value):
    """A news report: its text, and what the text says, each element tied to the words that say it.

    `text` is the text as it was given, unchanged. `published` is an aware datetime at a fixed offset from UTC. Every
    span in the report, however deep, says what the text says at its place: no report can be built where one does not.
    Ids of events are unique, and every `Figure.event` is one of them.

    >>> report = Report("Four boats sank.", quotes=(), findings=(Finding("note", "A test.", Span("boats", 5)),))
    >>> [span.text for span in report.select(Span)]
    ['boats']
    """

    text: str
    title: Span | None = None
    byline: Span | None = None
    dateline: Dateline | None = None
    published: datetime | None = attrs.field(default=None, eq=_as_printed)
    source: Outlet | None = None
    url: Text | None = None
    language: LanguageTag | None = None
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end of the text, in code points."""
        return 0, len(self.text)

    def select(self, kind: type[V], *, covered_by: Span | None = None, covering: Span | None = None) -> Iterator[V]:
        """Yield every value of that type in the report, however deep, outer before inner.

        With `covered_by`, those only whose words lie in that span; with `covering`, those only whose words hold all of
        it. A value that stands nowhere in the text (a `Person`, say) is neither.
        """
        for value in self.walk():
            if isinstance(value, kind):
                if covered_by is not None and not _covers(covered_by.extent, value.extent):
                    continue
                if covering is not None and not _covers(value.extent, covering.extent):
                    continue
                yield value

    def _disagreements(self) -> list[Problem]:
        problems = [
            Problem(("figures", index, "parts"), "too-deep", "expected parts within parts to end; they run in a circle")
            for index, figure in enumerate(self.figures)
            if figure.parts and figure.depth > MAX_DEPTH
        ]
        if problems:
            return problems
        if not self._is_verbatim():
            problems += [self._not_verbatim(path, span) for path, span in _spans(self) if not self._says(span)]
        ids = {event.id for event in self.events}
        if len(ids) < len(self.events):
            uses = Counter(event.id for event in self.events)
            problems += [
                Problem(("events", index, "id"), "duplicate-id", f"two events have the id {event.id!r}")
                for index, event in enumerate(self.events)
                if uses[event.id] > 1
            ]
        for path, figure in _figures_of_events(self.figures):
            if figure.event not in ids:
                message = f"expected the id of an event in this report, got {figure.event!r}"
                problems.append(Problem((*path, "event"), "unresolved-reference", message))
        return problems

    def _is_verbatim(self) -> bool:
        """Whether every span says what the text says there; without the paths, since every report is asked."""
        found: list[Span | None] = []
        gather_from(Report)((self,), found)
        spans = list(filter(None, found))
        return all(map(self.text.startswith, map(_WORDS, spans), map(_START, spans)))

    def _says(self, span: Span) -> bool:
        return self.text.startswith(span.text, span.start)

    def _not_verbatim(self, path: Path, span: Span) -> Problem:
        there = self.text[span.start : span.end]
        message = f"expected the text's own words {there!r} at {span.start}-{span.end}, got {span.text!r}"
        return Problem(path, "not-verbatim", message)


def _covers(outer: tuple[int, int] | None, inner: tuple[int, int] | None) -> bool:
    return outer is not None and inner is not None and outer[0] <= inner[0] and inner[1] <= outer[1]


def _below(value: Value, path: Path = ()) -> Iterator[tuple[Path, Value]]:
    for step, child in value.children():
        yield (*path, *step), child
        yield from _below(child, (*path, *step))


def _spans(report: Report) -> Iterator[tuple[Path, Span]]:
    return ((path, value) for path, value in _below(report) if isinstance(value, Span))


def _figures_of_events(figures: tuple[Figure, ...], path: Path = ("figures",)) -> Iterator[tuple[Path, Figure]]:
    """Yield the figures, parts among them, that name an event."""
    for index, figure in enumerate(figures):
        if figure.event is not None:
            yield (*path, index), figure
        if figure.parts:
            yield from _figures_of_events(figure.parts, (*path, index, "parts"))
