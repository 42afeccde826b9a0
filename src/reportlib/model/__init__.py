"""The types of a report: immutable, checked when built, compared by value."""

from reportlib.model.attribution import Attribution, Stance
from reportlib.model.dateline import Dateline
from reportlib.model.event import Event, Participant, Place, Status
from reportlib.model.figure import Figure, FigureKind, Outcome, Trend
from reportlib.model.finding import Finding
from reportlib.model.quantity import Quantity, about, at_least, at_most, between, exactly, fewer_than, more_than
from reportlib.model.quote import Quote, QuoteKind
from reportlib.model.report import Report
from reportlib.model.source import Mention, Organization, Outlet, Person, Source, Unnamed
from reportlib.model.span import Span
from reportlib.model.time import TimeBasis, TimeExpression, TimeKind, TimeModifier

__all__ = [
    "Attribution",
    "Dateline",
    "Event",
    "Figure",
    "FigureKind",
    "Finding",
    "Mention",
    "Organization",
    "Outcome",
    "Outlet",
    "Participant",
    "Person",
    "Place",
    "Quantity",
    "Quote",
    "QuoteKind",
    "Report",
    "Source",
    "Span",
    "Stance",
    "Status",
    "TimeBasis",
    "TimeExpression",
    "TimeKind",
    "TimeModifier",
    "Trend",
    "Unnamed",
    "about",
    "at_least",
    "at_most",
    "between",
    "exactly",
    "fewer_than",
    "more_than",
]
