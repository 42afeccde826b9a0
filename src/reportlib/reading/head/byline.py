"""The names in a byline: "By Jane Doe and John Roe, Ostrel Courier"."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportlib.reading import lexicon
from reportlib.reading.head.dateline import is_agency
from reportlib.reading.head.patterns import one_of

LONGEST = 160
"""Code points of a line that is a byline, at most."""
MOST_WORDS_OF_A_NAME = 6


class Byline(NamedTuple):
    """The names, as offsets in the line, and where what belongs to them ends: a role, an outlet."""

    start: int
    end: int
    after: int


def read_byline(line: str, start: int) -> Byline | None:
    """Read the names that begin at `start` of a line, behind "By", or None if no names do.

    >>> names = read_byline("By Jane Doe and John Roe, Ostrel Courier", 3)
    >>> (names.start, names.end, names.after)
    (3, 24, 40)

    "By Friday, the mayor had left" is no byline, nor is "By Land and Sea": a name has two words, or is an agency's.
    """
    if len(line) > LONGEST:
        return None
    limit = _limit(line, start)
    end = position = start
    while part := _NAME.match(line, position, limit):
        name = _trimmed(part[0])
        joint = line[end:position]
        if joint and not _JOINT.match(joint) and not _in_list(line, start, position, limit):
            break
        if not _is_name(name):
            return None
        end = position + len(name)
        following = _JOINT_OR_COMMA.match(line, end, limit)
        if following is None:
            break
        position = following.end()
    if end == start:
        return None
    return Byline(start, end, limit) if is_affiliation(line[end:limit]) else None


def outlet_behind(line: str, names: Byline) -> tuple[int, int] | None:
    """Return where the outlet stands that the names write for, as offsets in the line: "Jane Doe, *Ostrel Courier*".

    None if nothing behind them is surely one: "Jane Doe, Staff Writer", "Jane Doe in Ostrel".
    """
    if is_agency(line[names.start : names.end]):
        return names.start, names.end
    if names.end == names.after:
        return None
    known = lexicon.table("bylines")
    for match in _PIECE.finditer(line, names.end, names.after):
        kinds = {known.get(word.lower()) for word in _WORD.findall(match["name"])}
        if is_agency(match["name"]) or ("outlet" in kinds and "role" not in kinds):
            return match.span("name")
    return None


def names_work(words: str) -> bool:
    """Whether the words say what a writer does, or for whom: "Staff Writer", "Ostrel Courier"."""
    return not _WORK.isdisjoint(map(str.lower, _WORD.findall(words))) or is_agency(words)


_WORD = re.compile(r"[^\W\d_]+")
_WORK = frozenset(word for word, kind in lexicon.table("bylines").items() if kind in {"role", "outlet"})
_CAPITALISED = r"(?![a-z])[^\W\d_][\w.'’ʼ-]*"
_PARTICLES = "|".join(sorted(word for word, kind in lexicon.entries("bylines").items() if kind == "particle"))
_NAME = re.compile(rf"{_CAPITALISED}(?:[ \xa0](?:(?:{_PARTICLES})\b(?![’'.-])|{_CAPITALISED}))*")
_JOINT = re.compile(r"\A,?\s(?:and|AND|And|&|with)\s\Z")
_JOINT_OR_COMMA = re.compile(r",?\s(?:and|AND|And|&|with)\s|,\s")
_AFFILIATION = re.compile(rf"(?:[,\s]+(?:(?:and|at|for|from|in|of|special|the|to)\b|{_CAPITALISED}))*\s?,?\s?\.?\Z")
_PIECE = re.compile(r"(?:\b(?:and|at|for|from|in|of|the|to)\s+)*(?P<name>[^\s,.](?:(?!\s(?:at|for)\s)[^,])*[^\s,.])")
_DATE_WORDS = (*lexicon.entries("weekdays"), *lexicon.entries("months"))
_LABELS = ("first published", "published", "last updated", "updated", "posted")
_UP_TO_LIMIT = re.compile(
    rf"(?:(?!(?:{one_of(_LABELS)})\b|(?:{one_of(_DATE_WORDS)})\b(?=\.?,?\s+\d|,|\s*\Z))[^\W\d]++"
    r"|[^\w|•·(–—-]++|(?<!\s)[–—-]++|[–—-]++(?!\s))*+",
    re.IGNORECASE,
)


def _limit(line: str, start: int) -> int:
    """Return where the byline gives way to something else: a bar, a bracket, a date, or the end of the line."""
    match = _UP_TO_LIMIT.match(line, start)
    end = match.end() if match else start
    if end == len(line):
        return end
    front = line[start:end].rstrip()
    return start + len(front.removesuffix(",") if line[end].isalnum() else front)


def _trimmed(name: str) -> str:
    """Leave out the outlet that follows a name in capitals, "JANE DOE Ostrel Courier", and the line's full stop."""
    words = name.split(" ")
    if len(words) > 2 and words[0].isupper() and words[1].isupper():
        shouted = next((index for index, word in enumerate(words) if not word.isupper()), len(words))
        name = " ".join(words[:shouted])
    return name[:-1] if _has_full_stop(name) else name


_FULL_STOP = re.compile(r"(?<!\b[^\W\d_])(?<!\b[JjSs][Rr])\.\Z")


def _has_full_stop(words: str) -> bool:
    """Whether a full stop ends the words that is none of "J." or "Jr."."""
    return words.endswith(".") and _FULL_STOP.search(words) is not None


def _is_name(words: str) -> bool:
    return 2 <= len(words.split()) <= MOST_WORDS_OF_A_NAME or is_agency(words)


def _in_list(line: str, start: int, position: int, limit: int) -> bool:
    """Whether one more name follows a comma, as in "A. Oss, B. Ott and C. Ork", and no role or outlet."""
    part = _NAME.match(line, position, limit)
    if part is None or names_work(part[0]) or not 2 <= len(part[0].split()) <= 4:
        return False
    return line[start:position].isupper() == part[0].isupper()


def is_affiliation(rest: str) -> bool:
    """Whether the rest is a role, an outlet or nothing, and no sentence that goes on."""
    return _AFFILIATION.match(rest) is not None and (not _has_full_stop(rest) or rest.strip() == ".")
