"""Units and money beside a number: "km", "per cent", "US$", "Danish crowns", "miles per hour"."""

from __future__ import annotations

import re

import attrs

from reportlib.model import FigureKind
from reportlib.reading import lexicon
from reportlib.reading.figures import kinds
from reportlib.reading.tokens import Tokens

_RATE_WORDS = frozenset({"a", "an", "per", "each", "every"})
_RATE_LEADS = _RATE_WORDS | {"-", "/"}
_TIME_TAILS = frozenset({"ago", "before", "earlier", "later"})
"""What makes "a year" behind an amount a time: "$4 million a year ago"."""
_PERCENT = frozenset({"%", "percentage point", "basis point"})
_RATE_BASES = {"head": "head", "capita": "capita", "person": "person", "pop": "pop"}
_WORD_TWICE = frozenset({"m", "g", "t", "K", "C", "F", "L", "A", "V", "W", "R", "J", "h", "l", "p", "pc", "kr", "in"})
"""Letters that are a unit where a number is joined to them or a sentence leaves no other reading."""


@attrs.define
class Unit:
    """A unit, the kind of figure that it makes, and the token after its last."""

    symbol: str
    kind: FigureKind
    end: int


def _read() -> dict[str, tuple[str, FigureKind]]:
    found = {}
    for entry, symbol in lexicon.entries("units").items():
        found[entry] = (symbol, kinds.PERCENT if symbol in _PERCENT else kinds.MEASURE)
    for entry, symbol in lexicon.entries("currencies").items():
        found.setdefault(entry, (symbol, kinds.MONEY))
    for entry, what in list(found.items()):
        if len(entry) > 6 and entry[0].isupper():
            found.setdefault(entry.lower(), what)  # "swiss francs", "celsius"
        if len(entry) > 3 and entry.islower():
            found[entry.upper()] = found[entry.capitalize()] = what
    return found


_UNITS = _read()
OPENINGS = frozenset(entry.split()[0] for entry in _UNITS) | {"U.S.", "US", "A", "AU"}
"""The first words of all units."""
LEADS = OPENINGS | {"-"}
"""The tokens behind a number that a unit can start with."""
MONEY_TAILS = _RATE_WORDS.union(("/", "us", "u.s.", "usd"), map(str.lower, LEADS))
"""What can tell more of money behind the amount, in lower case: its currency again, or a rate."""
_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+|\d+|\S")
"""What a unit is made of; never coarser than the tokens."""


def _longest() -> dict[str, int]:
    """Return how many tokens the longest unit has that starts with a word, for each that a unit can start with."""
    found: dict[str, int] = {}
    for entry in _UNITS:
        pieces = _PIECE.findall(entry.lstrip("-"))
        for opening in OPENINGS.intersection((pieces[0], entry.split()[0])):
            found[opening] = max(found.get(opening, 1), len(pieces))
    return found


_LONGEST = _longest()
SIGNS = {
    entry: code for entry, code in lexicon.entries("currencies").items() if not entry[-1].islower() or entry == "Rs"
}
"""The signs and codes that stand before an amount of money, with the currency."""
_SIGN_ENDINGS = frozenset(SIGNS) | {"US", "A", "AU", "HK", "NZ", "="}
MONEY_MARKS = _SIGN_ENDINGS | {"#", "."}
"""The tokens that can stand between a currency and its amount, or are its sign."""


def unit_after(tokens: Tokens, index: int, limit: int, *, rate: bool = True) -> Unit | None:
    """Return the unit that starts with token `index`, with what it is measured by ("per day"), or None."""
    if index >= limit:
        return None
    words = tokens.words
    at, word = index, words[index]
    if word == "-" and tokens.joined(at) and at + 1 < limit and tokens.joined(at + 1):
        at += 1
        word = words[at]
    longest = _LONGEST.get(word)
    if longest is None:
        return None
    for length in range(longest if at + longest <= limit else limit - at, 0, -1):
        entry = word if length == 1 else _written(tokens, at, at + length)
        what = (_UNITS.get(f"-{entry}") if at > index else None) or _UNITS.get(entry)  # "a 500-pound bomb"
        if what is None or (entry in _WORD_TWICE and not _stands_alone(tokens, at, limit)):
            continue
        symbol, kind = what
        end = at + length
        if symbol == "%" and end < limit and tokens.keys[end] in ("point", "points"):
            return Unit("percentage point", kind, end + 1)
        if rate and end < limit and tokens.keys[end] in _RATE_LEADS:
            symbol, end = with_rate(tokens, symbol, end, limit)
        return Unit(symbol, kind, end)
    return None


def _written(tokens: Tokens, first: int, end: int) -> str:
    """Return the tokens with one space between those that are not joined: "sq ft", "US$", "km/h"."""
    start = tokens.starts[first]
    return " ".join(tokens.text[start : tokens.ends[end - 1]].split())


def _stands_alone(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether a single letter is a unit: joined to the digits ("5m"), or behind them, no name following ("5 C")."""
    if tokens.joined(at):
        return True
    word = tokens.words[at]
    after = tokens.words[at + 1] if at + 1 < limit else ""
    if after == "-" and tokens.joined(at + 1):
        return False  # "two C-130s"
    if word in ("p", "A", "pc", "in", "R", "t"):
        return after == "/" or (word == "R" and after == "per")
    return word in ("W", "V", "m", "g", "L") or not after[:1].isupper()


def with_rate(tokens: Tokens, symbol: str, end: int, limit: int) -> tuple[str, int]:
    """Add what the unit is measured by: "a day", "per gram", "/cm2"."""
    keys = tokens.keys
    if end + 1 >= limit:
        return symbol, end
    if keys[end] == "-" and keys[end + 1] in _RATE_WORDS and end + 3 < limit and keys[end + 2] == "-":
        by = _base(tokens, end + 3, limit)  # "barrel-a-day"
        return (f"{symbol} per {by[0]}", by[1]) if by else (symbol, end)
    if keys[end] in _RATE_WORDS or (keys[end] == "/" and tokens.joined(end)):
        by = _base(tokens, end + 1, limit)
        if by and tokens.key(by[1]) not in _TIME_TAILS:
            joint = "/" if keys[end] == "/" else " per "
            return f"{symbol}{joint}{by[0]}", by[1]
    return symbol, end


def _base(tokens: Tokens, index: int, limit: int) -> tuple[str, int] | None:
    key = tokens.keys[index]
    if key in _RATE_BASES:
        return _RATE_BASES[key], index + 1
    unit = unit_after(tokens, index, limit, rate=False)
    if unit is None or unit.kind is not kinds.MEASURE or unit.symbol in ("times", "point", "degree"):
        return None
    return unit.symbol, unit.end


def money_before(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """Return the currency whose sign stands before token `index`, and the sign's first token."""
    if index == 0:
        return None
    words = tokens.words
    last = index - 1
    if words[last] == "." and last and words[last - 1] == "Rs":
        last -= 1
    sign = words[last]
    if sign == "#" and index + 1 < len(words) and tokens.keys[index + 1] in ("million", "billion"):
        return "GBP", last  # the pound sign of ISO 646-GB, on old wires
    if sign not in _SIGN_ENDINGS:
        return None
    if last > 0:
        before = words[last - 1]
        pair = before + sign
        if pair in SIGNS and (tokens.joined(last) or (sign == "$" and len(before) > 1)):
            return SIGNS[pair], last - 1
    if sign not in SIGNS or (len(sign) < 2 and sign.isalpha()):
        return None
    if sign.isalpha() and not tokens.joined(index) and len(sign) < 3 and sign not in ("RM", "Rs", "Rp"):
        return None
    return SIGNS[sign], last
