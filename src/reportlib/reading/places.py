"""Where something is: the phrases that name places, and the country where it is certain.

A place is what stands behind a preposition ("in Ostrel", "near the Varnian town of Dran") or in the dateline. The
gazetteer (countries, regions and cities in the lexicon) gives the country of a name that no two countries share; what
the text itself says goes before it ("Ostrel, Varnia", "Varnia's Khor city", "the Varnian town of Dran").
"""

from __future__ import annotations

from functools import cache

from reportlib.model import Dateline, Place, Span
from reportlib.reading import lexicon
from reportlib.reading.phrases import POSSESSIVE, word_class
from reportlib.reading.tokens import Range, Tokens

_NATIONALITIES = lexicon.entries("nationalities")
_FUNCTION_WORDS = lexicon.words("function_words")
_BEFORE_PLACES = lexicon.words("before_places")
_PARTICLES = frozenset({"al", "de", "del", "des", "di", "es", "du", "el", "la", "of", "sur", "the", "upon", "van"})
_SETTLED = frozenset({"in", "near", "outside"})
"""Prepositions behind which a name that the gazetteer does not know is a place too."""
_BEFORE_WIDER = frozenset({",", "("})
_MOST_WORDS = 6
_BEFORE_NAME = 7
"""How many tokens may stand between the preposition and the name: "in a busy market of the eastern town of Dran"."""


@cache
def gazetteer() -> dict[str, str | None]:
    """Return the names of places, each with its country, or None where that is not certain."""
    files = ("cities", "regions", "countries")
    return {name: code or None for file in files for name, code in lexicon.entries(file).items()}


@cache
def _wider() -> frozenset[str]:
    """Return the names that may follow that of a smaller place: "Ostrel, *Varnia*"."""
    return frozenset(lexicon.entries("countries")) | frozenset(lexicon.entries("regions"))


@cache
def _sites() -> frozenset[str]:
    """Return the words that make a name one of a place: "Ostrel *Airport*"."""
    return lexicon.words("sites") | lexicon.words("place_words")


@cache
def _not_places() -> frozenset[str]:
    """Return the words that make a name one of something else."""
    files = ("months", "weekdays", "holidays", "organization_words", "institutions", "personal_titles")
    return frozenset().union(*map(lexicon.words, files))


class Places:
    """The places of one report; what it says once of a place's country holds for the name from there on."""

    def __init__(self, tokens: Tokens, dateline: Dateline | None) -> None:
        self._tokens = tokens
        self._known = gazetteer()
        self._said: dict[str, str | None] = {}
        self._dateline = dateline.places if dateline else ()
        if self._dateline:
            self._take_dateline(*self._dateline)

    def _take_dateline(self, span: Span, *others: Span) -> None:
        """Note the country of the first place of the dateline: that of a wider place behind it, or its own."""
        name = _as_name(span.text)
        country: str | None = None
        for other in others:
            country = country or _code(_as_name(other.text))
        self._said[name] = country or _code(name)

    @property
    def filed_from(self) -> Place | None:
        """The first place of the dateline: what "here" stands for."""
        if not self._dateline:
            return None
        span = self._dateline[0]
        name = _as_name(span.text)
        return Place(span, name, self._said[name])

    def behind(self, preposition: int, limit: int) -> Place | None:
        """Return the place that a preposition leads to, if its phrase names one."""
        tokens = self._tokens
        words, keys = tokens.words, tokens.keys
        at = preposition + 1
        known = self._known
        country: str | None = None
        stop = limit if limit - at < _BEFORE_NAME else at + _BEFORE_NAME
        while at < stop:
            word = words[at]
            if word[0].isupper():
                nation = _NATIONALITIES.get(word)
                if word in known or (nation is None and not self._is_adjective(at, stop)):
                    break
                country = nation
            elif keys[at] not in _BEFORE_PLACES:  # "the eastern town of"
                return None
            at += 1
        else:
            return None
        end = self._name_end(at, limit)
        if end < limit and keys[end] in POSSESSIVE and end + 1 < limit and words[end + 1][0].isupper():
            owner = _code(tokens.phrase(at, end))
            if owner is None and tokens.phrase(at, end) not in known:
                return None
            at, country = end + 1, owner
            end = self._name_end(at, limit)
        name = words[at] if end == at + 1 else tokens.phrase(at, end)
        if name not in known and not self._may_be_place((at, end), preposition, limit):
            return None
        if keys[preposition] == "at" and self._describes(name, end, limit):
            return None
        if country is None:
            wider = self._wider_behind(end, limit) if end < limit and keys[end] in _BEFORE_WIDER else None
            country = wider or self._said.get(name) or known.get(name)
        self._said.setdefault(name, country)
        return Place(tokens.span(at, end), name, country)

    def _is_adjective(self, at: int, stop: int) -> bool:
        """Whether a capitalised word only describes the place to come: "the *Varnian* town of Dran"."""
        keys = self._tokens.keys
        return at + 2 < stop and keys[at + 1] in _BEFORE_PLACES and keys[at + 2] == "of"

    def _name_end(self, first: int, limit: int) -> int:
        """Return where the capitalised words from `first` on end: "Rio de Ostrel", "Ostrel-Vesk"."""
        tokens = self._tokens
        words = tokens.words
        end = first + 1
        stop = min(limit, first + 2 * _MOST_WORDS)
        while end < stop:
            if words[end][0].isupper() and words[end - 1] != ".":
                end += 1
            elif end + 1 < stop and words[end + 1][0].isupper() and self._joins(end):
                end += 2
            else:
                break
        return end

    def _joins(self, at: int) -> bool:
        """Whether a token joins two parts of a name: the hyphen, "de", the stop of "St."."""
        tokens = self._tokens
        word = tokens.words[at]
        if word == "-":
            return tokens.joined(at) and tokens.joined(at + 1)
        if word == ".":
            return tokens.joined(at) and tokens.words[at - 1] in ("St", "Mt", "Ft")
        return word in _PARTICLES and word != "the"

    def _describes(self, name: str, end: int, limit: int) -> bool:
        """Whether the name of a country only describes what follows: "at *U.S.* embassies"."""
        return name in _wider() and end < limit and word_class(self._tokens.keys[end]) == "open"

    def _may_be_place(self, name: Range, preposition: int, limit: int) -> bool:
        """Whether a name that the gazetteer does not know is one of a place, by what stands around it."""
        tokens = self._tokens
        first, end = name
        if end < limit and tokens.keys[end] in POSSESSIVE:
            return False
        within = tokens.keys[first:end]
        if not _sites().isdisjoint(within):
            return True
        if tokens.keys[preposition] not in _SETTLED or tokens.words[first].isupper():
            return False
        if within[0] in _FUNCTION_WORDS or tokens.words[first] in _NATIONALITIES:
            return False
        return _not_places().isdisjoint(within)

    def _wider_behind(self, end: int, limit: int) -> str | None:
        """Return the country told by a wider place behind a comma or in brackets, which stands at token `end`."""
        tokens = self._tokens
        if end + 1 >= limit or not tokens.words[end + 1][0].isupper():
            return None
        stop = self._name_end(end + 1, limit)
        name = tokens.phrase(end + 1, stop)
        if stop < limit and tokens.keys[stop] == "." and f"{name}." in gazetteer():
            name, stop = f"{name}.", stop + 1
        goes_on = stop < limit and word_class(tokens.keys[stop]) == "open" and tokens.keys[stop][0].isalpha()
        return _code(name) if name in _wider() and not goes_on else None


def _code(name: str) -> str | None:
    return gazetteer().get(name)


def _as_name(words: str) -> str:
    """Return a name of the dateline as it is written elsewhere: "New Ostrel" for "NEW OSTREL"."""
    return " ".join([word.capitalize() if word.isupper() and len(word) > 2 else word for word in words.split()])
