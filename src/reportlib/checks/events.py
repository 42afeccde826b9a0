"""Events that are told as past and dated after the publication, and events with more than one toll."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from reportlib.checks.sentences import in_one_sentence, sentence_around
from reportlib.model import Event, Figure, FigureKind, Finding, Organization, Outlet, Person, Report, Status, TimeBasis

_EASTERNMOST = timedelta(hours=14)
"""The offset from UTC where each day begins first: Kiritimati."""
_AMONG = re.compile(r"\b(?:dead|deaths|killed|toll|victims)\s+among\b")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
_PLACE = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Aa]round)\s+(?:the\s+)?(?!{_MONTH})([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")
_OF_THEM = re.compile(r"\s+of\s+(?:the|them|these|those|whom|which|its|his|her|their)\b")
_ANYBODY = frozenset({"people", "persons", "dead", "lives", "deaths", "casualties", "victims"})


def after_publication(report: Report) -> Iterator[Finding]:
    """Yield each event that is told as past, and whose date had begun nowhere when the report was published.

    Only dates that the text states in full are looked at: one that was worked out was worked out from the publication.
    """
    if report.published is None:
        return
    on_its_clock = report.published.replace(tzinfo=None)
    ahead = _EASTERNMOST - (report.published.utcoffset() or timedelta())
    for event in report.select(Event):
        time = event.time
        if time is None or time.basis is not TimeBasis.STATED or event.status is not Status.OCCURRED:
            continue
        if time.earliest and time.earliest - on_its_clock > ahead:
            when = time.span
            message = f'"{event.trigger.text}" is told as past, and its date, "{when.text}", is after the publication.'
            yield Finding("event-after-publication", message, event.trigger, (when,))


def tolls(report: Report) -> Iterator[Finding]:
    """Yield each figure that says of an event what an earlier one says, and gives another number.

    One that takes some of others ("two of the miners", "12 others", "three deaths among nurses") is no toll of its own,
    nor is the earlier level of one that rose ("to 52 from 47"), nor one that is told for another place.
    """
    first: dict[tuple[object, ...], Figure] = {}
    for figure in report.figures:
        if figure.event is None or figure.outcome is None or figure.kind is not FigureKind.COUNT:
            continue
        counted = _counted(figure)
        if counted == "others" or _OF_THEM.match(report.text, figure.number.end):
            continue
        if report.text.endswith("from ", 0, figure.span.start):
            continue
        if _AMONG.search(sentence_around(report.text, figure.span)):
            continue
        earlier = first.setdefault((figure.event, figure.outcome, figure.status, counted), figure)
        if counted and in_one_sentence(report.text, earlier.span.end, figure.span.start):
            continue  # "25 children lost both parents, 130 children lost one" are two groups
        if (_apart(earlier, figure) or _apart(figure, earlier)) and not _elsewhere(report.text, earlier, figure):
            message = (
                f'Two numbers are given for one event, {figure.outcome}: "{earlier.span.text}", {_credited(earlier)}, '
                f'and "{figure.span.text}", {_credited(figure)}.'
            )
            yield Finding("tolls-disagree", message, figure.span, (earlier.span,))


def _counted(figure: Figure) -> str:
    """Return the noun for those who are counted, "" where it is anybody."""
    noun = figure.counted.text.split()[-1].lower() if figure.counted and figure.counted.text.split() else ""
    return "" if noun in _ANYBODY else noun


def _elsewhere(text: str, earlier: Figure, figure: Figure) -> bool:
    """Whether each is told for places of its own: "12 people died in Dran. In Ostrel, 15 people died"."""
    ours, theirs = (set(_PLACE.findall(sentence_around(text, each.span))) for each in (earlier, figure))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _apart(lower: Figure, upper: Figure) -> bool:
    """Whether the one figure ends below the other; an approximate end is none to go by."""
    low, high = lower.quantity, upper.quantity
    if high.low is None or low.high is None or low.approximate or high.approximate:
        return False
    return low.high < high.low or (low.high == high.low and (low.high_open or high.low_open))


def _credited(figure: Figure) -> str:
    source = figure.attribution[0].source if figure.attribution else None
    if isinstance(source, Person | Organization | Outlet):
        return f"credited to {source.name}"
    return f"credited to {source.description}" if source else "credited to nobody"
