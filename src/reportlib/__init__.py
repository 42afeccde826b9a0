"""Immutable, typed documents for news reports: who said what, how many, when and where, each tied to its words.

Read a report, look at it, write it out:

    >>> import reportlib
    >>> report = reportlib.parse('The mill in Dran burned down. "Nobody was inside," fire chief Ada Lund said.')
    >>> quote = report.quotes[0]
    >>> quote.text, quote.speaker.name
    ('Nobody was inside,', 'Ada Lund')
    >>> reportlib.from_json(reportlib.to_json(report)) == report
    True

The tour:

- `parse` reads plain text into a `Report`; `check` asks whether a report agrees with itself.
- A `Report` holds `Quote`, `Figure`, `TimeExpression`, `Event`, `Mention` and `Finding`, each resting on a `Span` of
  the text; `Report.walk()` and `Report.select()` go through them. Whoever is credited is a `Source`: a `Person`, an
  `Organization`, an `Outlet` or `Unnamed`, one `Attribution` a link of the chain.
- A `Quantity` is an interval: `exactly(613)`, `at_least(30)`, `between(20, 30)`, `about(500)`.
- `to_json` and `from_json` (with `to_dict`, `from_dict`, `to_json_lines`, `from_json_lines`) write a report and read it
  back without loss; `json_schema` describes the format.
- `event_codes` gives the codes of PLOVER, CAMEO and ACLED for a kind of event.
- Every error is a `ReportlibError`; `InvalidValueError` and `DecodeError` list their `Problem`s.

`reportlib.testing` has Hypothesis strategies for all of these types, and `reportlib.views` shows a report to people.
"""

from typing import TYPE_CHECKING, Any

from reportlib.checks import check
from reportlib.codings import EventCodes, event_codes
from reportlib.errors import (
    DecodeError,
    InvalidValueError,
    Problem,
    ReportlibError,
    UnsupportedSchemaVersionError,
)
from reportlib.model import (
    Attribution,
    Dateline,
    Event,
    Figure,
    FigureKind,
    Finding,
    Mention,
    Organization,
    Outcome,
    Outlet,
    Participant,
    Person,
    Place,
    Quantity,
    Quote,
    QuoteKind,
    Report,
    Source,
    Span,
    Stance,
    Status,
    TimeBasis,
    TimeExpression,
    TimeKind,
    TimeModifier,
    Trend,
    Unnamed,
    about,
    at_least,
    at_most,
    between,
    exactly,
    fewer_than,
    more_than,
)
from reportlib.writing import (
    SCHEMA_VERSION,
    NewerSchemaWarning,
    from_dict,
    from_json,
    from_json_lines,
    json_schema,
    to_dict,
    to_json,
    to_json_lines,
)

if TYPE_CHECKING:
    from reportlib.reading import parse

__all__ = [
    "SCHEMA_VERSION",
    "Attribution",
    "Dateline",
    "DecodeError",
    "Event",
    "EventCodes",
    "Figure",
    "FigureKind",
    "Finding",
    "InvalidValueError",
    "Mention",
    "NewerSchemaWarning",
    "Organization",
    "Outcome",
    "Outlet",
    "Participant",
    "Person",
    "Place",
    "Problem",
    "Quantity",
    "Quote",
    "QuoteKind",
    "Report",
    "ReportlibError",
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
    "UnsupportedSchemaVersionError",
    "about",
    "at_least",
    "at_most",
    "between",
    "check",
    "event_codes",
    "exactly",
    "fewer_than",
    "from_dict",
    "from_json",
    "from_json_lines",
    "json_schema",
    "more_than",
    "parse",
    "to_dict",
    "to_json",
    "to_json_lines",
]


def __getattr__(name: str) -> Any:
    """Load the rules of `parse` when it is first asked for: who only reads and writes JSON need not wait for them."""
    if name == "parse":
        from reportlib.reading import parse

        globals()["parse"] = parse
        return parse
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
