"""The whole way from plain text to a `Report`, one stage after the other."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from reportlib.errors import InvalidValueError, Problem
from reportlib.model import Dateline, Finding, Outlet, Report
from reportlib.model.constraint import shown
from reportlib.reading.credit import read_credits, voices
from reportlib.reading.events import read_events
from reportlib.reading.figures import read_figures
from reportlib.reading.head.header import Header, read_header
from reportlib.reading.quotation import read_quotations
from reportlib.reading.statements import read_statements
from reportlib.reading.times import read_times
from reportlib.reading.tokens import Tokens


def parse(
    text: str, *, published: datetime | None = None, source: Outlet | str | None = None, url: str | None = None
) -> Report:
    """Read the plain text of a news report in English.

    Every element of the answer rests on words of `text`, which is kept as it is. What the text does not say and the
    caller does not give is None: relative dates ("on Monday") get a calendar date only if the publication is known.

    Args:
        text: The report, with its header lines if it has any; paragraphs parted by blank lines.
        published: When it was published, aware; taken before what the text says. Kept at its offset from UTC.
        source: The outlet that carries it, or its name; taken before what the text says.
        url: Where it was found.

    Returns:
        The report. What was seen and not understood is in its `findings`.

    Raises:
        InvalidValueError: an argument is no text, a naive datetime, or the like. No text raises anything.

    >>> report = parse('Fog closed the port of Ostrel for "two long days", harbour master Ilse Marrin said.')
    >>> report.quotes[0].speaker
    Person(name='Ilse Marrin', titles=(), roles=('harbour master',))
    """
    _check_text(text)
    header = read_header(text)
    given = published is not None
    published = _at_fixed_offset(published) if published is not None else header.published
    dateline = header.dateline
    tokens = Tokens(text, header.lines, (dateline.span.end,) if dateline else ())
    quotations, marks = read_quotations(tokens)
    times, doubts = read_times(tokens, published or header.day)
    statements = read_statements(tokens, quotations)
    credited = read_credits(tokens, statements, quotations, _outlet(source, header, dateline))
    voice = voices(credited.quotes, credited.source)
    happened = read_events(tokens, times, dateline, credited.cast, voice)
    figures, unread = read_figures(tokens, times, voice, happened.told_by)
    heads = [finding for finding in header.findings if not (given and finding.code.startswith("publication-"))]
    findings = [*heads, *marks, *doubts, *unread, *credited.cast.findings]
    return Report(
        text=text,
        title=header.title,
        byline=header.byline,
        dateline=dateline,
        published=published,
        source=credited.source,
        url=url,
        mentions=credited.cast.all_mentions(),
        quotes=tuple(credited.quotes),
        figures=tuple(figures),
        times=tuple(times),
        events=tuple(happened.events),
        findings=tuple(sorted(findings, key=_place)),
    )


def _check_text(text: object) -> None:
    if type(text) is not str:
        problem = Problem(("text",), "wrong-type", f"expected text, got {type(text).__name__}; decode bytes first")
        raise InvalidValueError("cannot parse this", [problem])


def _at_fixed_offset(published: object) -> datetime:
    """Return the same time of the same clock, its zone pinned to the offset that it had then."""
    offset = published.utcoffset() if isinstance(published, datetime) else None
    if not isinstance(published, datetime) or offset is None:
        message = f"expected a datetime with an offset from UTC, got {shown(published)}"
        raise InvalidValueError("cannot parse this", [Problem(("published",), "naive-time", message)])
    return published.replace(tzinfo=timezone(timedelta(minutes=offset // timedelta(minutes=1))), fold=0)


def _outlet(source: Outlet | str | None, header: Header, dateline: Dateline | None) -> Outlet | None:
    """Return the outlet that carries the report: the caller's, the header's, or the agency of the dateline."""
    if isinstance(source, Outlet):
        return source
    if source is not None and type(source) is not str:
        problem = Problem(("source",), "wrong-type", f"expected an Outlet or its name, got {type(source).__name__}")
        raise InvalidValueError("cannot parse this", [problem])
    named = header.source or (dateline.agency if dateline else None)
    name = source if source is not None else named.text if named else None
    return Outlet(name) if name is not None else None


def _place(finding: Finding) -> int:
    return finding.span.start if finding.span else 0
