"""Where and when a report was filed, as wire reports say before their first sentence: "OSTREL, Varnia, Aug. 7 (NNA) —".

A dateline stands at the start of one of the first paragraphs. What shows that it is one: its place in capitals, a date,
an agency in brackets; and a mark that closes it, with a new sentence behind. A dash alone shows nothing: "NATO - the
alliance - said", "BREAKING - Four boats sank".
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from reportlib.model import Dateline, Span
from reportlib.reading import lexicon
from reportlib.reading.head.lines import Line
from reportlib.reading.head.patterns import one_of

LONGEST = 140
"""Code points that a dateline takes at most."""
MOST_WORDS_OF_A_PLACE = 6


class Datelines(dict[Line, Dateline | None]):
    """The datelines that lines open with: the header, the title and the dateline ask for those of the same few lines.

    `places` run from the smaller to the larger ("OSTREL", "Varnia"), or are those of a report from several places
    ("OSTREL", "LIMMA"); without a place, as in "(AP) —" or "Aug. 7 (AP) —", there are none.
    """

    def __missing__(self, line: Line) -> Dateline | None:
        """Read what the line opens with."""
        self[line] = found = _dateline_of(line)
        return found

    def first(self, lines: Iterable[Line], title: Span | None, header_lines: Container[Line]) -> Dateline | None:
        """Return the dateline of a report: that of the first line that has one and is neither title nor header."""
        title_end = title.end if title else 0
        for line in lines:
            if line.start >= title_end and line not in header_lines and (found := self[line]):
                return found
        return None


def _dateline_of(line: Line) -> Dateline | None:
    """Return the dateline that the line opens with, if it opens with one."""
    opening = line.text[:LONGEST]
    for end, closed in _ends(opening):
        parts = _parts(opening[:end])
        if parts and _is_dateline(opening, parts, closed, line.text[closed : closed + LONGEST]):
            start = line.start
            return Dateline(
                span=line.span(0, closed),
                places=tuple(Span(piece, start + at) for at, piece in parts.places),
                date=Span(parts.date[1], start + parts.date[0]) if parts.date else None,
                agency=Span(parts.agency[1], start + parts.agency[0]) if parts.agency else None,
            )
    return None


Piece = tuple[int, str]
"""Where some words start in the line, and the words."""


class _Parts(NamedTuple):
    """What stands before the mark that closes a dateline."""

    places: tuple[Piece, ...]
    date: Piece | None
    agency: Piece | None

    @property
    def knows_agency(self) -> bool:
        return self.agency is not None and is_agency(self.agency[1])


# ---------------------------------------------------------------- cutting
_MONTH = rf"(?a:{one_of(lexicon.entries('months'))})\b\.?"
_WEEKDAY = rf"(?a:{one_of(lexicon.entries('weekdays'))})\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?:,?\s(?:\d{4}|\d\d))?"
_DATE = rf"(?:{_WEEKDAY},?\s)?(?:{_MONTH}\s?{_DAY}{_YEAR}|{_DAY}\s{_MONTH}{_YEAR})|{_WEEKDAY}"
_CLOSING_DATE = re.compile(rf"(?:^|,\s?|\s)(?P<words>{_DATE})\Z", re.IGNORECASE)
_CLOSERS = (")", "/")
"""What no date ends with, and an agency in brackets does."""
_CLOSING_BRACKET = re.compile(
    r",?\s?(?:\(\s?(?P<words>[^()\s][^()]{0,60}?)\s?\)|\.?\s?/\s?(?P<slashed>[^/\s][^/]{0,40}?)\s?/)\Z"
)
_CLOSING_COUNTRY = re.compile(r"\s?[(\[](?P<words>[^()\[\]]{2,40})[)\]]\Z")
_BETWEEN_PLACES = re.compile(r",\s+|/\s?|\s(?:/\s?|\s*(?:and|AND|&)\s+(?=[^\W\d_]{2}))")
_LAST_STOP = re.compile(r"(?<=[^\W\d_a-z.]{4})\.\Z")  # "OSTREL. Aug. 7 (NNA) -", but "OSTREL, W.VA. -"
_LETTER = r"[^\W\d_]"
_PLACE = re.compile(rf"(?!.{{42}}){_LETTER}++(?:(?:['’ʼ.-](?!['’ʼ.-])|[ \xa0](?={_LETTER})){_LETTER}*+)*+")

_DASH = re.compile(r"[(\[—―–_-](?:(?<=[(\[])[^()\[\]]*[)\]]|(?P<dash>(?<=[—―–])|(?<=-)-+|(?<=[_-])(?=\s|\Z)))")
"""A dash, or brackets, in which a dash is none: its first character is looked for before all else."""
_ANY_STOP = re.compile(r"\.\s")
_DATE_WORDS = {name.rstrip(".") for name in lexicon.words("months") | lexicon.words("weekdays")}
_ENDS_OF_DATES = ("st", "nd", "rd", "th", *_DATE_WORDS)
_BRACKET_AND_COLON = re.compile(r"[^()]{0,80}\([^()]{1,40}\)(?P<mark>\s?:(?=\s)|)(?=\s)")


def _ends(opening: str) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a dateline may end, and where the mark that closes it does.

    The mark is a dash; a colon or nothing behind an agency's brackets, "(NNA): Four" and "(NNA) Four"; a full stop
    behind a date or an agency, "OSTREL, Varnia, Aug. 7. Four", "/NNA/. Four".
    """
    for match in _DASH.finditer(opening):
        if match["dash"] is not None:
            start, end = match.span()
            yield (start - 1 if start and opening[start - 1].isspace() else start), end
            break
    if "(" in opening and (found := _BRACKET_AND_COLON.match(opening)):
        yield found.span("mark")
    if (
        "." in opening
        and any(map(_may_end_a_date, _ANY_STOP.split(opening)[:-1]))
        and (found := _stop().match(opening))
    ):
        yield found.span("mark")


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(rf"[^.]{{0,80}}?(?:{_DATE})(?:[.,]?\s?/[^/]{{2,40}}/)?(?P<mark>\.)\s", re.IGNORECASE)


def _may_end_a_date(words: str) -> bool:
    """Whether the words before a full stop may end with a date, or with "/NNA/": few do, and the search is slow."""
    last = words.rpartition(" ")[2]
    return last[:1].isdigit() or last.endswith("/") or last.lower() in _DATE_WORDS


def _parts(front: str) -> _Parts | None:
    """Take the parts from the end: agency and date in either order, a country in brackets, the places."""
    date: Piece | None = None
    agency: Piece | None = None
    for _ in range(2):
        if front[-1:] not in _CLOSERS:
            if date or not _may_end_with_date(front) or not (day := _CLOSING_DATE.search(front)):
                break
            date, front = (day.start("words"), day["words"]), front[: day.start()]
        elif bracket := _CLOSING_BRACKET.search(front, front.rfind("(" if front[-1] == ")" else "/", 0, -1) - 4):
            group = "words" if bracket["words"] else "slashed"
            piece = bracket.start(group), bracket[group]
            only = _CLOSING_DATE.match(piece[1]) if date is None else None
            if only and only["words"] == piece[1]:  # "OSTREL (Aug. 7) –"
                date = piece
            elif agency is None and (date is None or not _is_country(front, piece[1])):
                agency = piece
            else:
                break
            front = front[: bracket.start()]
    country: tuple[Piece, ...] = ()
    if front.endswith((")", "]")) and (behind := _CLOSING_COUNTRY.search(front)):
        country = ((behind.start("words"), behind["words"]),)
        front = front[: behind.start()]
    front = front.rstrip(" ,\xa0")
    if front.endswith("."):
        front = _LAST_STOP.sub("", front)
    places: list[Piece] = []
    at = 0
    if front:
        for gap in _BETWEEN_PLACES.finditer(front):
            places.append((at, front[at : gap.start()]))
            at = gap.end()
        places.append((at, front[at:]))
    places += country
    for _, words in places:
        if not _PLACE.fullmatch(words):
            return None
    return _Parts(tuple(places), date, agency)


def _may_end_with_date(words: str) -> bool:
    """Whether the last letters or digits can be those of a date: in most openings they are not."""
    return words[-1:].isdigit() or words.lower().rstrip(".").endswith(_ENDS_OF_DATES)


def _is_country(front: str, words: str) -> bool:
    """Whether brackets before a date hold a country and no agency: "Ostrel (Varnia), 7 Aug", "Ostrel (AP), 7 Aug"."""
    return front.endswith(")") and not words.isupper() and not is_agency(words)


# ---------------------------------------------------------------- deciding
def _is_dateline(opening: str, parts: _Parts, closed: int, rest: str) -> bool:
    """Whether these parts, and the `rest` of the line behind the mark, are those of a dateline."""
    mark = opening[:closed].rstrip()[-1:]
    dated = parts.date is not None
    if mark == "." and not (dated and (parts.knows_agency or _in_capitals(parts))):
        return False
    if mark == ")" and not (dated and parts.knows_agency):
        return False
    if mark == ":" and not (parts.places and parts.knows_agency):
        return False
    if not parts.places or (parts.agency and dated):
        return parts.knows_agency or (dated and bool(parts.places) and _opens_sentence(rest))
    in_capitals = _in_capitals(parts)
    if in_capitals and parts.knows_agency:
        return True
    if not _opens_sentence(rest) or not _names_places(parts, in_capitals):  # "Jane Doe (AP photo) — seen here"
        return False
    if not in_capitals:  # "New Ostrel (AFP) –", "New Ostrel, 7 Aug —", but "Port of Ostrel (POO) –"
        return parts.knows_agency or (parts.date is not None and _DIGIT.search(parts.date[1]) is not None)
    if parts.agency:
        return parts.agency[1][0].isupper()
    return dated or not _is_shouted(rest)


_DIGIT = re.compile(r"\d")
_OPENING_MARKS = " \t\xa0\"'“‘«„`([¿¡…."
_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile(r"[aeiouy]|[^\x00-\x7f]", re.IGNORECASE)
_PREFIX = re.compile(r"(?:Mc|Mac|De|La|Le|Du)(?=\w\w)")
_SMALL_WORDS = frozenset({"St", "St.", "Ft.", "Mt.", "al", "de", "del", "di", "du", "el", "es"})
_SMALL_WORDS |= {"la", "le", "na", "of", "sur", "the", "upon"}


def _in_capitals(parts: _Parts) -> bool:
    """Whether the first place is written in capitals: "RIO de OSTREL", "McOSTREL", "ST. OSTREL"."""
    if not parts.places:
        return False
    first = parts.places[0][1]
    for word in first.split():
        if not (word.isupper() or word in _SMALL_WORDS or _PREFIX.sub("", word).isupper()):
            return False
    return sum(map(str.isupper, first)) > 1


def _is_capitalised(place: str) -> bool:
    words = place.split()
    for word in words:
        if not (word[0].isupper() or word in _SMALL_WORDS):
            return False
    return len(words) <= MOST_WORDS_OF_A_PLACE


def _names_places(parts: _Parts, in_capitals: bool) -> bool:
    """Whether the words may name places: "BREAKING", "NATO", "WHAT WE KNOW", "Since" do not."""
    not_places, small = lexicon.entries("not_places"), lexicon.table("function_words")
    for _, place in parts.places:
        if not _is_capitalised(place):
            return False
        for index, word in enumerate(_WORD.findall(place)):
            use = not_places.get(word.upper())
            if use == "" or (use == "first" and index == 0) or small.get(word.lower(), "place") not in _MAY_NAME:
                return False
    first = parts.places[0][1]
    opens = first.partition(" ")[0].lower()  # "Since Aug. 7 —", but "ABOARD THE OSTREL —"
    if not in_capitals and opens in small and opens != "the":
        return False
    return len(first) > 2 and _VOWEL.search(first) is not None


_MAY_NAME = frozenset({"place", "preposition", "determiner"})


def _opens_sentence(rest: str) -> bool:
    """Whether what stands behind the mark starts anew: with a capital, a figure, a letter that has no capital."""
    first = rest.lstrip(_OPENING_MARKS)[:1]
    return not first.islower()


def _is_shouted(rest: str) -> bool:
    return any(map(str.isupper, rest)) and not any(map(str.islower, rest))


def is_agency(words: str) -> bool:
    """Whether the words name a known news agency, or a service of one: "AP", "Reuters", "AP Business Wire"."""
    known = lexicon.words("agencies")
    if words.lower() in known or words.partition(" ")[0].lower() in known:
        return True
    return ("-" in words or "/" in words) and any(map(is_agency, _PARTED.split(words)))


_PARTED = re.compile(r"\s?[-/]\s?")
