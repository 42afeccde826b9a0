"""The strategy of each class, for `st.from_type`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from reportlib import model
from reportlib.model.value import Value
from reportlib.testing.attribution import attributions
from reportlib.testing.dateline import datelines
from reportlib.testing.event import events, participants, places
from reportlib.testing.figure import figures
from reportlib.testing.finding import findings
from reportlib.testing.quantity import quantities
from reportlib.testing.quote import quotes
from reportlib.testing.report import reports
from reportlib.testing.source import mentions, organizations, outlets, people, unnamed_sources
from reportlib.testing.span import spans
from reportlib.testing.time import time_expressions

STRATEGIES: Mapping[type[Value], Callable[[], st.SearchStrategy[Any]]] = MappingProxyType(
    {
        model.Attribution: attributions,
        model.Dateline: datelines,
        model.Event: events,
        model.Figure: figures,
        model.Finding: findings,
        model.Mention: mentions,
        model.Organization: organizations,
        model.Outlet: outlets,
        model.Participant: participants,
        model.Person: people,
        model.Place: places,
        model.Quantity: quantities,
        model.Quote: quotes,
        model.Report: reports,
        model.Span: spans,
        model.TimeExpression: time_expressions,
        model.Unnamed: unnamed_sources,
    }
)
"""The function that makes the strategy of each class of the model."""


def register() -> None:
    """Make the strategies known to `st.from_type`; enumerations and unions it resolves by itself."""
    for cls, strategy in STRATEGIES.items():
        st.register_type_strategy(cls, strategy())
