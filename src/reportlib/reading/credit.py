"""The linking stage: who is credited with each statement, through whom it came, and who gave each figure."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

import attrs

from reportlib.model import Attribution, Figure, Finding, Mention, Outlet, Quote, QuoteKind
from reportlib.reading.cast import Cast
from reportlib.reading.names import Sort
from reportlib.reading.phrases import word_class
from reportlib.reading.quotation import Quotation
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.statements import Statement
from reportlib.reading.tokens import Range, Tokens

_LONG = 8
"""Words from which on a quotation is taken for somebody's own words, even if it is no sentence."""
_NEAR = 12
"""How many statements before and after are looked at for the one that reports another."""
_MOST_LINKS = 8
"""Links of a chain; no text that a reader follows has more."""


class Credits(NamedTuple):
    """What the linking stage finds."""

    quotes: list[Quote]
    mentions: list[Mention]
    source: Outlet | None
    findings: list[Finding]


def read_credits(
    tokens: Tokens, statements: list[Statement], quotations: list[Quotation], outlet: Outlet | None
) -> Credits:
    """Join statements to their sources, and each to the statement that it was reported in.

    `outlet` is the outlet that carries the report, if that is known beforehand; else the one that names itself
    ("..., Ostrel Courier reports") is taken for it.
    """
    cast = Cast(tokens)
    carrier = cast.outlet(outlet.name) if outlet else None
    for mention in _named_outlets(tokens, quotations):
        cast.identify_outlet(mention)
    statements = sorted(statements, key=_position)
    members = [cast.identify(statement.source) if statement.source else None for statement in statements]
    for statement, member in zip(statements, members, strict=True):
        if carrier is None and member and _carries(tokens, statement):
            member.sort = Sort.OUTLET
            carrier = member
    mentions = {place: Mention(tokens.span(*place), cast.source(member)) for place, member in cast.mentions.items()}
    links = [
        Attribution(
            cast.source(member) if member else None,
            mentions[statement.source].span if statement.source else None,
            tokens.span(*statement.cue) if statement.cue else None,
            statement.stance,
            tokens.span(*statement.recipient) if statement.recipient else None,
        )
        for statement, member in zip(statements, members, strict=True)
    ]
    parents = _parents(statements)
    quotes = []
    for index, statement in enumerate(statements):
        chain = _lineage(index, parents)
        credited = tuple(links[each] for each in chain)
        if carrier and members[chain[-1]] is not carrier:
            credited += (Attribution(cast.source(carrier)),)
        quotes.append(Quote(tuple(tokens.span(*part) for part in statement.content), statement.kind, credited))
    quotes += _other_quotations(tokens, quotations, statements)
    quotes.sort(key=lambda quote: (quote.content[0].start, -quote.content[-1].end))
    return Credits(
        quotes,
        [mentions[place] for place in sorted(mentions)],
        Outlet(carrier.name) if carrier else None,
        cast.findings,
    )


def credited_figures(figures: list[Figure], quotes: list[Quote], outlet: Outlet | None) -> list[Figure]:
    """Return the figures with the chain of the statement that each stands in, or else of the outlet alone."""
    voice = (Attribution(outlet),) if outlet else ()
    spoken = [quote for quote in quotes if quote.kind.is_speech]
    starts = [quote.content[0].start for quote in spoken]

    def chain(figure: Figure) -> tuple[Attribution, ...]:
        place = figure.number.start
        for index in range(bisect_right(starts, place) - 1, max(-1, bisect_right(starts, place) - 1 - _NEAR), -1):
            if any(span.start <= place < span.end for span in spoken[index].content):
                return spoken[index].attribution
        return voice

    def credited(figure: Figure, own: tuple[Attribution, ...]) -> Figure:
        parts = tuple(credited(part, chain(part) or own) for part in figure.parts)
        return attrs.evolve(figure, attribution=own, parts=parts) if own or parts else figure

    return [credited(figure, chain(figure)) for figure in figures]


def _position(statement: Statement) -> tuple[int, int]:
    first = min(statement.first, statement.source[0] if statement.source else statement.first)
    return first, -statement.end


def _named_outlets(tokens: Tokens, quotations: list[Quotation]) -> list[Range]:
    """Return the names in quotation marks behind a word for an outlet: the newspaper "Ostrel Courier"."""
    by_opening = {quotation.first - 1: quotation for quotation in quotations}
    found = []
    for place in tokens.at("outlet_nouns"):
        quotation = by_opening.get(place + 1)
        if quotation and quotation.end - quotation.first <= 6 and tokens.words[quotation.first][0].isupper():
            found.append((quotation.first, quotation.end))
    return found


def _carries(tokens: Tokens, statement: Statement) -> bool:
    """Whether an outlet names itself as the one that carries the report: "..., Ostrel Courier reports." """
    if not statement.cue or not statement.source or statement.end > statement.source[0]:
        return False
    cue, end = statement.cue
    ends = end >= len(tokens) or tokens.keys[end] in TERMINATORS
    named = tokens.words[statement.source[1] - 1][0].isupper()
    return ends and named and cue + 1 == end and tokens.keys[cue] in ("reports", "reported", "writes", "informs")


def _parents(statements: list[Statement]) -> list[int | None]:
    """Return for each statement the shortest one near it that it is reported in, with its cue."""
    anchors = [statement.cue or statement.content[0] for statement in statements]
    hulls = [(statement.content[0][0], statement.content[-1][1]) for statement in statements]
    lengths = [_length(statement) for statement in statements]
    parents: list[int | None] = []
    for index, (first, end) in enumerate(anchors):
        best: int | None = None
        for other in range(max(0, index - _NEAR), min(len(statements), index + _NEAR)):
            hull_first, hull_end = hulls[other]
            if (
                hull_first <= first
                and end <= hull_end
                and other != index
                and lengths[index] <= lengths[other]
                and (best is None or lengths[other] < lengths[best])
                and any(start <= first and end <= stop for start, stop in statements[other].content)
            ):
                best = other
        parents.append(best)
    return parents


def _length(statement: Statement) -> int:
    return sum(end - first for first, end in statement.content)


def _lineage(index: int, parents: list[int | None]) -> list[int]:
    """Return a statement and those it was reported in, from the inside out."""
    chain = [index]
    above = parents[index]
    while above is not None and above not in chain and len(chain) < _MOST_LINKS:
        chain.append(above)
        above = parents[above]
    return chain


def _other_quotations(tokens: Tokens, quotations: list[Quotation], statements: list[Statement]) -> list[Quote]:
    """Return what stands in quotation marks and was found to be nobody's words, or nobody knows whose."""
    taken = sorted(part for statement in statements for part in statement.content)
    firsts = [first for first, _ in taken]
    ends = list(accumulate((end for _, end in taken), max))
    quotes = []
    outer_end = -1
    for quotation in quotations:
        before = bisect_right(firsts, quotation.first) - 1
        if before >= 0 and ends[before] >= quotation.end or quotation.first < outer_end:
            continue
        outer_end = quotation.end
        quotes.append(Quote(tuple(tokens.span(*part) for part in quotation.parts), _kind(tokens, quotation)))
    return quotes


def _kind(tokens: Tokens, quotation: Quotation) -> QuoteKind:
    """Return what a quotation is that no cue belongs to."""
    places = [place for first, end in quotation.parts for place in range(first, min(end, first + 100))]
    words = [place for place in places if tokens.words[place][0].isalpha()]
    if len(words) > _LONG or any(tokens.words[place] in TERMINATORS for place in places):
        return QuoteKind.DIRECT
    content = [place for place in words if word_class(tokens.keys[place]) == "open"]
    if content and all(tokens.words[place][0].isupper() for place in content):
        return QuoteKind.TITLE
    return QuoteKind.TERM
