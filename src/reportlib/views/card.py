"""A report on a page: what was read, for a person to check against the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from reportlib.model import Attribution, Event, Figure, Finding, Quote, QuoteKind, Report
from reportlib.views.layout import printable, shortened, wrapped
from reportlib.views.wording import (
    brief,
    chain_words,
    event_words,
    figure_words,
    number_words,
    source_words,
    time_words,
)

QUOTE_LIMIT = 280
"""Characters that are shown of a quotation: three lines, enough to find it by."""
_LABEL = 11
_MARGIN = "  "


def card(report: Report) -> str:
    r"""Return the report as a card: plain text, no line longer than 100 characters, a newline after each.

    Lists of which there is nothing to show are left out. Long quotations are cut; no other element is. The layout may
    change in any release: programs read JSON.

    >>> from reportlib.model import Figure, Outlet, Outcome, Report, Span, at_least
    >>> toll = Figure(
    ...     Span("At least 41 people", 0),
    ...     Span("41", 9),
    ...     at_least(41),
    ...     counted=Span("people", 12),
    ...     outcome=Outcome.KILLED,
    ... )
    >>> print(card(Report("At least 41 people died.", source=Outlet("Ostrel Courier"), figures=(toll,))), end="")
    (no title)
      source     Ostrel Courier
      text       24 characters
    <BLANKLINE>
    Figures
      at least 41 people, killed
    """
    lines = [
        *wrapped(shortened(report.title.text, QUOTE_LIMIT) if report.title else "(no title)", "", ""),
        *(line for label, value in _header(report) for line in _row(label, value)),
        *_section("Quotes", (line for quote in report.quotes for line in _quote(quote))),
        *_section("Figures", (line for figure in report.figures for line in _figure(figure))),
        *_section("Times", (line for time in report.times for line in _item(time_words(time)))),
        *_section("Events", (line for event in report.events for line in _event(event, report.figures))),
        *_section("Who is mentioned", _mentioned(report)),
        *_section("Findings", (line for finding in report.findings for line in _finding(finding))),
    ]
    return "".join(f"{line}\n" for line in lines)


def _header(report: Report) -> Iterator[tuple[str, str]]:
    if report.byline:
        yield "byline", brief(report.byline.text)
    if report.dateline:
        yield "dateline", brief(report.dateline.span.text)
    if report.published:
        whole_minute = report.published.replace(second=0, microsecond=0) == report.published
        yield "published", report.published.isoformat(" ", "minutes" if whole_minute else "auto")
    if report.source:
        yield "source", source_words(report.source)
    if report.url:
        yield "url", printable(report.url)
    if report.language:
        yield "language", report.language
    yield "text", f"{number_words(len(report.text))} characters"


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return ["", heading, *found] if found else []


def _row(label: str, words: str) -> list[str]:
    indent = _MARGIN + " " * _LABEL
    return wrapped(words, f"{_MARGIN}{label:<{_LABEL}}", indent)


def _item(words: str) -> list[str]:
    return wrapped(words, _MARGIN, _MARGIN * 2)


def _credited(words: str, chain: tuple[Attribution, ...]) -> str:
    return f"{words} — {chain_words(chain)}" if chain else words


def _quote(quote: Quote) -> list[str]:
    words = shortened(quote.text, QUOTE_LIMIT)
    in_marks = words if quote.kind in (QuoteKind.INDIRECT, QuoteKind.MIXED) else f"“{words}”"
    return _row(quote.kind, in_marks) + (_row("", f"— {chain_words(quote.attribution)}") if quote.attribution else [])


def _figure(figure: Figure, first: str = _MARGIN, rest: str = _MARGIN, above: Figure | None = None) -> Iterator[str]:
    """Yield the lines of a figure and of its parts; a part names its source only where that is another one."""
    same_source = above is not None and above.attribution == figure.attribution
    words = _credited(figure_words(figure), () if same_source else figure.attribution)
    if figure.partition:
        words += ", made up of:"
    elif figure.parts:
        words += ", including:"
    yield from wrapped(words, first, rest + ("│   " if figure.parts else "    "))
    for index, part in enumerate(figure.parts, start=1):
        branch, below = ("└─ ", "   ") if index == len(figure.parts) else ("├─ ", "│  ")
        yield from _figure(part, rest + branch, rest + below, figure)


def _event(event: Event, figures: tuple[Figure, ...]) -> list[str]:
    return _item(_credited(event_words(event, figures), event.attribution))


def _mentioned(report: Report) -> Iterator[str]:
    for source, times in Counter(mention.source for mention in report.mentions).items():
        yield from _item(source_words(source) + (f" ({times} times)" if times > 1 else ""))


def _finding(finding: Finding) -> list[str]:
    message = f"{finding.code}: {printable(finding.message)}"
    if finding.span is None:
        return _item(message)
    return _item(f"{finding.span.start}-{finding.span.end} “{brief(finding.span.text)}” {message}")
