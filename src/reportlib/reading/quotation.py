"""Quotation marks, paired: which words stand between them, over paragraphs and inside one another.

Curly, straight and angle marks, ``...'' of old wires, single marks, and pairs that mix them (“ ... "). A mark's side is
read from its shape where it has one, else from what it touches. Apostrophes, feet, inches and years ('92) are none.
A quotation that runs over paragraphs opens each of them and is closed by the last.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import zip_longest

from reportlib.model import Finding
from reportlib.reading.tokens import Range, Tokens

DOUBLE = {
    "“": "open",
    "”": "close",
    "„": "open",
    "«": "open",
    "»": "close",
    "``": "open",
    "''": "either",
    '"': "either",
}
SINGLE = {"‘": "open", "’": "close", "'": "either", "`": "open", "‹": "open", "›": "close", "‚": "open"}
CLOSES = {
    "“": frozenset({"”", "“", '"', "''"}),
    "”": frozenset({"”"}),
    "„": frozenset({"“", "”", '"'}),
    "«": frozenset({"»"}),
    "``": frozenset({"''", '"', "”"}),
    "''": frozenset({"''", '"'}),
    '"': frozenset({'"', "”", "''"}),
    "‘": frozenset({"’", "'"}),
    "'": frozenset({"'", "’"}),
    "`": frozenset({"'", "’"}),
    "‹": frozenset({"›"}),
    "‚": frozenset({"‘", "’"}),
}
"""Which marks may close a quotation that the mark opens."""

INCHES = frozenset({'"', "”", "''"})
_STOPS = frozenset(",.;:!?…")
_BEFORE_OPENING = frozenset("([{-–—/") | {"--", "“", '"', "''", "``", "‘", "'"}
_AFTER_CLOSING = frozenset(".,;:!?)]}-–—/…") | {"--", "...", "”", '"', "''", "’", "'", "’s", "'s"}


@dataclass(slots=True)
class Quotation:
    """The words between quotation marks; one range of tokens for each paragraph that it runs over."""

    parts: tuple[Range, ...]
    mark: str
    """The mark that opens it."""
    first: int
    """The first token inside."""
    end: int
    """The token that closes it."""


@dataclass(slots=True)
class _Open:
    place: int
    """The mark that opened it, in this paragraph or before."""
    first: int
    """The first token inside, in this paragraph."""
    parts: list[Range]
    """Parts of the same quotation in the paragraphs before."""


def read_quotations(tokens: Tokens) -> tuple[list[Quotation], list[Finding]]:
    """Pair the quotation marks of a text; a mark that has no partner becomes a finding."""
    quotations, findings = _pair(tokens, tokens.at("double_marks"), DOUBLE)
    singles = [place for place in tokens.at("single_marks") if not _is_apostrophe(tokens, place)]
    if singles:
        following = zip_longest(singles, singles[1:])
        singles = [place for place, after in following if not _is_possessive(tokens, place, after)]
        inner, _ = _pair(tokens, singles, SINGLE)
        quotations += _not_crossing(inner, quotations)
        quotations.sort(key=lambda quotation: (quotation.first, -quotation.end))
    return quotations, findings


def _pair(tokens: Tokens, places: list[int], sides: dict[str, str]) -> tuple[list[Quotation], list[Finding]]:
    quotations: list[Quotation] = []
    lonely: list[int] = []
    pending: _Open | None = None
    paragraph: Range = (0, 0)
    words = tokens.words
    for place in places:
        mark = words[place]
        if place >= paragraph[1]:
            paragraph = tokens.paragraph(place)
            if pending is not None:
                pending = _carried_over(tokens, pending, place, paragraph, lonely)
                if pending is not None and pending.place == place:
                    continue
        if pending is None and words[place - 1][-1].isdigit() and _is_inch_mark(tokens, place):
            continue
        side = sides[mark]
        if side == "open" and (mark != "“" or pending is None):
            opens, closes = True, False
        elif side == "close" and (mark != "”" or pending is not None):
            opens, closes = False, True
        else:
            opens, closes = _touching(tokens, place, side, within=pending is not None)
        if pending is not None and closes and mark in CLOSES[words[pending.place]]:
            if place > pending.first:
                parts = (*pending.parts, (pending.first, place))
                quotations.append(Quotation(parts, words[pending.place], parts[0][0], place))
            pending = None
        elif opens:
            if pending is not None:
                lonely.append(pending.place)
            pending = _Open(place, place + 1, [])
        else:
            lonely.append(place)
    if pending is not None:
        lonely.append(pending.place)
    return quotations, [_unpaired(tokens, place) for place in lonely]


def _carried_over(tokens: Tokens, pending: _Open, place: int, paragraph: Range, lonely: list[int]) -> _Open | None:
    """Return the quotation that was open when its paragraph ended, if the next paragraph opens it anew at `place`."""
    _, end = tokens.paragraph(pending.first)
    same_family = tokens.words[place] == tokens.words[pending.place]
    if place == paragraph[0] == end and same_family and end > pending.first:
        pending.parts.append((pending.first, end))
        return _Open(place, place + 1, pending.parts)
    if tokens.words[place] not in DOUBLE:
        lonely.append(pending.place)
        return None
    mark = tokens.words[place]
    closes = mark == "»" or (DOUBLE[mark] != "open" and not _touching(tokens, place, DOUBLE[mark], within=False)[0])
    if (
        closes
        and pending.first < end == paragraph[0] < place
        and tokens.words[place] in CLOSES[tokens.words[pending.place]]
    ):
        pending.parts.append((pending.first, end))
        return _Open(pending.place, paragraph[0], pending.parts)  # it goes on without a mark of its own
    lonely.append(pending.place)
    return None


def _touching(tokens: Tokens, place: int, side: str, *, within: bool) -> tuple[bool, bool]:
    """Whether the mark may open and may close a quotation, by what it touches, where its shape does not tell."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    before, after = place - 1, place + 1
    touches_before = place > 0 and starts[place] == ends[before] and words[before] not in _BEFORE_OPENING
    touches_after = after < len(words) and starts[after] == ends[place] and words[after] not in _AFTER_CLOSING
    if side == "open":  # “I see,“ she said
        closes = touches_before and not touches_after
        return not closes, closes
    if side == "close":  # ”I see,” she said
        return touches_after and not touches_before, True
    return not touches_before or (not within and touches_after), touches_before or (within and not touches_after)


def _is_apostrophe(tokens: Tokens, place: int) -> bool:
    """Whether a single mark stands for left-out letters, belongs to a possessive, or means feet or minutes."""
    words = tokens.words
    if words[place] in "‘`‹›‚":
        return False
    before = words[place - 1] if tokens.joined(place) else ""
    after = words[place + 1] if place + 1 < len(words) and tokens.joined(place + 1) else ""
    if after[:1].isdigit() and words[place] == "’":
        return True  # ’92
    if before[-1:].isdigit():
        return True  # 6' 2"
    if tokens.key(place - 1 if before else place + 1) == "n" and (before or after):
        return True  # rock 'n' roll
    return bool(before and after and before[-1].isalnum() and after[0].isalnum())


def _is_possessive(tokens: Tokens, place: int, following: int | None) -> bool:
    """Whether a single mark behind an s closes nothing, since the next one does: "‘It’s the boys’ boat,’ he said"."""
    if following is None or not tokens.joined(place) or tokens.keys[place - 1][-1] != "s" or tokens.joined(place + 1):
        return False
    is_at_stop = tokens.words[following - 1] in _STOPS or tokens.key(following + 1) in _STOPS
    return is_at_stop and tokens.joined(following) and following < tokens.paragraph(place)[1]


def _is_inch_mark(tokens: Tokens, place: int) -> bool:
    """Whether a double mark that closes nothing means inches: 5' 11"."""
    ends = place + 1 == len(tokens) or not tokens.joined(place + 1) or not tokens.words[place + 1][0].isalnum()
    is_behind_digit = tokens.joined(place) and tokens.words[place - 1][-1].isdigit()
    return is_behind_digit and ends and tokens.words[place] in INCHES


def _not_crossing(inner: list[Quotation], outer: list[Quotation]) -> list[Quotation]:
    """Return the quotations of `inner` that begin and end inside the same one of `outer`, or both outside of all."""
    firsts = [quotation.first for quotation in outer]

    def holder(place: int) -> int:
        index = bisect_right(firsts, place) - 1
        return index if index >= 0 and place < outer[index].end else -1

    return [quotation for quotation in inner if holder(quotation.first - 1) == holder(quotation.end)]


def _unpaired(tokens: Tokens, place: int) -> Finding:
    message = f"The quotation mark {tokens.words[place]} has no partner; nothing was read as quoted by it."
    return Finding("unpaired-quotation-mark", message, tokens.span(place, place + 1))
