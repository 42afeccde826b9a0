"""The linking stage: who is credited with each statement, through whom it came, and who gave each figure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from operator import attrgetter, ge, itemgetter
from typing import NamedTuple

from reportlib.model import Attribution, Outlet, Quote, QuoteKind, Span
from reportlib.reading.cast import Cast
from reportlib.reading.cast.naming import Sort
from reportlib.reading.labels import unannounced
from reportlib.reading.quotation import Quotation
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.statements import Statement
from reportlib.reading.tokens import Range, Tokens

_NEAR = 12
"""How many statements before are looked at for the one that a figure stands in."""
_MOST_LINKS = 8
"""Links of a chain; no text that a reader follows has more."""
_CARRIES = frozenset({"reports", "reported", "writes", "informs"})
"""Cues of an outlet that names itself as the one that carries the report: "..., Ostrel Courier reports"."""
_MAX_NAME = 6
_INDIRECT = QuoteKind.INDIRECT
_FIRST, _END = itemgetter(0), itemgetter(1)
_SOURCE, _VIA = attrgetter("source"), attrgetter("via")


class Credits(NamedTuple):
    """What the linking stage finds."""

    quotes: list[Quote]
    source: Outlet | None
    cast: Cast
    """Who is who; gives the mentions, and a source for any other noun phrase of the text."""


def read_credits(
    tokens: Tokens, statements: list[Statement], quotations: list[Quotation], outlet: Outlet | None
) -> Credits:
    """Join statements to their sources, and each to the statement that it was reported in.

    `outlet` is the outlet that carries the report, if that is known beforehand; else the one that names itself
    ("..., Ostrel Courier reports") is taken for it.
    """
    cast = Cast(tokens)
    carrier = cast.carrier = cast.outlet(outlet.name) if outlet else None
    for mention in _named_outlets(tokens, quotations):
        cast.identify_outlet(mention)
    told = statements + list(filter(None, map(_VIA, statements)))
    for statement in sorted(filter(_SOURCE, told), key=_SOURCE):  # a pronoun looks back at whom the text named before
        source: Range = statement.source  # those without one are left out
        member = cast.identify(source, statement.antecedent)
        if carrier is None and _carries(tokens, source, statement):
            member.sort = Sort.OUTLET
            carrier = cast.carrier = member
    _link(tokens, cast, told)
    outlet = Outlet(carrier.name) if carrier else None
    quotes = _quotes(tokens, statements, Attribution(outlet) if outlet else None)
    if quotations:
        quotes += _other_quotations(tokens, quotations, statements)
    starts = [quote.content[0].start for quote in quotes]
    if any(map(ge, starts, starts[1:])):
        quotes.sort(key=_outer_first)
    return Credits(quotes, outlet, cast)


def voices(quotes: list[Quote], outlet: Outlet | None) -> Callable[[int], tuple[Attribution, ...]]:
    """Return a function from an offset to who says what stands there: the chain of the statement around it.

    Where no statement is, the outlet tells it, if it is known.
    """
    voice = (Attribution(outlet),) if outlet else ()
    spoken: list[Quote] = []
    starts: list[int] = []
    reach = [0]
    for quote in quotes:
        if quote.attribution or quote.kind.is_speech:
            spoken.append(quote)
            starts.append(quote.content[0].start)
            reach.append(max(reach[-1], quote.content[-1].end))

    def chain(place: int) -> tuple[Attribution, ...]:
        begun = bisect_right(starts, place)
        if place < reach[begun]:
            for quote in reversed(spoken[begun - _NEAR if begun > _NEAR else 0 : begun]):
                for span in quote.content:
                    if 0 <= place - span.start < len(span.text):
                        return quote.attribution
        return voice

    return chain


def _spans(tokens: Tokens, parts: Iterable[Range]) -> tuple[Span, ...]:
    return tuple([tokens.span(*part) for part in parts])


def _outer_first(quote: Quote) -> tuple[int, int]:
    """What quotes are sorted by: where they begin, the longest first."""
    content = quote.content
    last = content[-1]
    return content[0].start, -last.start - len(last.text)


def _link(tokens: Tokens, cast: Cast, statements: list[Statement]) -> None:
    """Note with each statement who is credited with it."""
    span, mention_of = tokens.span, cast.mention
    for statement in statements:
        first, end = statement.cue
        cue = span(first, end)
        recipient = span(*statement.recipient) if statement.recipient else None
        if statement.source is None:
            statement.link = Attribution(None, None, cue, statement.stance, recipient)
        else:
            mention = mention_of(statement.source)
            statement.link = Attribution(mention.source, mention.span, cue, statement.stance, recipient)


def _quotes(tokens: Tokens, statements: list[Statement], voice: Attribution | None) -> list[Quote]:
    """Return the statements with their chains, which the voice of the outlet that carries the report ends."""
    span = tokens.span
    carrier = voice and voice.source
    quotes = []
    for statement in statements:
        alone = statement.within is None and statement.via is None
        chain = (statement.link,) if alone else _chain(statement)
        if voice and (type(chain[-1].source) is not Outlet or chain[-1].source != carrier):
            chain += (voice,)
        parts = statement.content
        first, end = parts[0]
        content = (span(first, end),) if len(parts) == 1 else _spans(tokens, parts)
        quotes.append(Quote(content, statement.kind, chain))
    return quotes


def _chain(statement: Statement) -> tuple[Attribution, ...]:
    """Return the links of a statement and of those it is told in, from the inside out."""
    chain: list[Attribution] = []
    above: Statement | None = statement
    while above is not None and len(chain) < _MOST_LINKS:
        chain.append(above.link)
        if above.via is not None:
            chain.append(above.via.link)
        above = above.within
    return tuple(chain)


def _named_outlets(tokens: Tokens, quotations: list[Quotation]) -> list[Range]:
    """Return the names in quotation marks behind a word for an outlet: the newspaper "Ostrel Courier"."""
    behind = {place + 2 for place in tokens.at("outlet_nouns")}
    inside = [(quotation.first, quotation.end) for quotation in quotations] if behind else []
    return [
        (first, end)
        for first, end in inside
        if first in behind and end - first <= _MAX_NAME and tokens.words[first][0].isupper()
    ]


def _carries(tokens: Tokens, source: Range, statement: Statement) -> bool:
    """Whether an outlet names itself as the one that carries the report: "..., Ostrel Courier reports."."""
    cue, end = statement.cue
    if tokens.keys[cue] not in _CARRIES or cue + 1 != end or not statement.content or statement.end > source[0]:
        return False
    ends = end >= len(tokens) or tokens.keys[end] in TERMINATORS
    named = tokens.words[source[1] - 1][0].isupper()
    return ends and named


def _other_quotations(tokens: Tokens, quotations: list[Quotation], statements: list[Statement]) -> list[Quote]:
    """Return what stands in quotation marks and is nobody's words, or whose is not said."""
    end_of: dict[int, int] = {}
    names: set[int] = set()
    for statement in statements:
        if statement.kind is not _INDIRECT:
            end_of.update(statement.content)
        if statement.names:
            names.update(statement.names)
    left = []
    for quotation in quotations:
        first = quotation.parts[0][0]
        if first in names or first not in end_of or end_of[first] < quotation.parts[-1][1]:
            left.append(quotation)  # the others are content, as nearly all are
    if not left:
        return []
    taken = sorted([part for statement in statements for part in statement.content])
    ends = list(accumulate(map(_END, taken), max))
    quotes = []
    outer_end = -1
    for quotation in left:
        parts = quotation.parts
        first, closing = parts[0][0], parts[-1][1]
        before = bisect_right(taken, first, key=_FIRST) - 1
        covered = (before >= 0 and ends[before] >= closing) or first < outer_end
        if covered and first not in names:
            continue
        begins_inside = before >= 0 and first < ends[before] < closing
        inside = taken[before + 1 : bisect_left(taken, closing, key=_FIRST)]
        if begins_inside or (inside and max([end for _, end in inside]) > closing):
            continue  # a mark astray: what is said runs over it
        outer_end = max(outer_end, closing)
        quotes.append(Quote(_spans(tokens, parts), unannounced(tokens, quotation)))
    return quotes
