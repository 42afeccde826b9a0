"""Hypothesis strategies for every type of a report, so that code which takes reports can be tested with any of them.

    >>> from hypothesis import given
    >>> from reportlib.testing import reports
    >>> @given(reports())
    ... def test_every_quote_can_be_shown(report):
    ...     for quote in report.quotes:
    ...         assert quote.text

`reports()` draws a text, full of characters that have broken a program before, and values that stand in it. The
strategy of each type is named after it: `quotes()`, `figures()`, `people()`. Those of values that quote a text take the
text first, `quotes("Four boats sank.")`, or a strategy for one, or else draw one. Keyword arguments are strategies
for the fields, or functions from the text to one.

Importing this module registers the strategies, so that `st.from_type(Report)` and `st.builds` find them. It needs the
extra: `pip install "reportlib-news[testing]"`. Nothing else in reportlib imports it.
"""

try:
    import hypothesis  # noqa: F401 - asked for first, to say which extra brings it
except ModuleNotFoundError as missing:
    raise ModuleNotFoundError(
        'hypothesis is not installed; it comes with: pip install "reportlib-news[testing]"',
        name=missing.name,
    ) from missing

from reportlib.testing.attribution import attributions, chains
from reportlib.testing.dateline import datelines
from reportlib.testing.event import events, participants, places
from reportlib.testing.figure import figures
from reportlib.testing.finding import findings
from reportlib.testing.quantity import numbers, quantities
from reportlib.testing.quote import quotes
from reportlib.testing.registration import STRATEGIES, register
from reportlib.testing.report import reports
from reportlib.testing.source import mentions, organizations, outlets, people, sources, unnamed_sources
from reportlib.testing.span import spans, spans_in_order, spans_within
from reportlib.testing.text import event_ids, labels, names, texts
from reportlib.testing.time import publications, time_expressions
from reportlib.testing.timex import timexes

__all__ = [
    "STRATEGIES",
    "attributions",
    "chains",
    "datelines",
    "event_ids",
    "events",
    "figures",
    "findings",
    "labels",
    "mentions",
    "names",
    "numbers",
    "organizations",
    "outlets",
    "participants",
    "people",
    "places",
    "publications",
    "quantities",
    "quotes",
    "reports",
    "sources",
    "spans",
    "spans_in_order",
    "spans_within",
    "texts",
    "time_expressions",
    "timexes",
    "unnamed_sources",
]

register()
