"""What the words of a mention say of who is mentioned: name, titles, roles, and whether it is a person at all."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from reportlib.reading import lexicon
from reportlib.reading.phrases import word_class
from reportlib.reading.tokens import Range, Tokens


class Sort(Enum):
    """What a mention is, judged by its words alone."""

    PERSON = auto()
    ORGANIZATION = auto()
    OUTLET = auto()
    PRONOUN = auto()
    DESCRIPTION = auto()
    """A description without a name: "two officials", "the diplomat"."""
    BARE_NAME = auto()
    """One capitalised word: a surname, a country, a company."""


class Naming(NamedTuple):
    """What the words of one mention say."""

    sort: Sort
    words: str
    """The mention, without the article that opens it or the comma that ends it."""
    name: str = ""
    titles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    acronym: str | None = None


_PARTICLES = frozenset("al bin ibn abu da de del della der di dos du el la le ten ter van von y".split())
_ARTICLES = frozenset({"a", "an", "the"})
_NOT_A_ROLE = frozenset({"who", "whose", "which", "also", "now", "and"})


def read_naming(tokens: Tokens, mention: Range) -> Naming:
    """Read one mention, a range of tokens."""
    first, end = mention
    while end > first + 1 and tokens.keys[end - 1] == ",":
        end -= 1
    comma = next((place for place in range(first, end) if tokens.keys[place] == ","), end)
    words = _text(tokens, first, end)
    if end - first == 1 and word_class(tokens.keys[first]) in ("pronoun", "object", "determiner"):
        return Naming(Sort.PRONOUN, tokens.keys[first])
    run = _name_run(tokens, first, comma)
    if run is None:
        return Naming(Sort.DESCRIPTION, words)
    start, stop = run
    acronym = _acronym(tokens, stop, comma)
    name = _text(tokens, start, stop)
    before = _text(tokens, first, start) if start > first else ""
    keys = set(tokens.keys[start:stop])
    if keys & lexicon.words("outlet_words") or name in lexicon.entries("agencies"):
        return Naming(Sort.OUTLET, words, _without_article(_text(tokens, first, stop)) if not before else name)
    if keys & lexicon.words("organization_words"):
        return Naming(Sort.ORGANIZATION, words, name, acronym=acronym)
    titles = []
    while start < stop - 1 and tokens.words[start] in lexicon.entries("personal_titles"):
        end_of_title = start + 2 if tokens.words[start + 1] == "." else start + 1
        titles.append(_text(tokens, start, end_of_title))
        start = end_of_title
    name = _text(tokens, start, stop) if start < stop else name
    if before.lower() == "the" or (tokens.keys[first] == "the" and not titles and not before.lower().startswith("the ") and start == first + 1):
        return Naming(Sort.ORGANIZATION, words, name, acronym=acronym)
    role = _without_article(before)
    roles = [role] if role else []
    if comma < end:
        behind = _role_behind(tokens, comma + 1, end)
        roles += [behind] if behind else []
    if stop - start == 1 and not titles and not roles:
        return Naming(Sort.BARE_NAME, words, name)
    if stop - start == 1 and name.isupper() and not titles:
        return Naming(Sort.ORGANIZATION, words, name)
    return Naming(Sort.PERSON, words, name, tuple(titles), tuple(roles))


def _text(tokens: Tokens, first: int, end: int) -> str:
    return tokens.text[tokens.starts[first] : tokens.ends[end - 1]] if end > first else ""


def _without_article(words: str) -> str:
    article, _, rest = words.partition(" ")
    return rest if article.lower() in _ARTICLES else words


def _name_run(tokens: Tokens, first: int, end: int) -> Range | None:
    """Return the capitalised words that end the phrase: the name in "port director Ilse van Oss"."""
    words = tokens.words
    stop = end
    if words[stop - 1] == ")":
        while stop > first and words[stop - 1] != "(":
            stop -= 1
        stop -= 1
    if stop - first >= 2 and words[stop - 1] in ("”", '"', "''") and first < stop:
        opening = next((place for place in range(stop - 2, first - 1, -1) if words[place] in ("“", '"', "``", "''")), None)
        if opening is not None and opening + 1 < stop - 1:
            return (opening + 1, stop - 1)
    start = stop
    while start > first and _belongs_to_name(tokens, start - 1, first):
        start -= 1
    while start < stop and (not words[start][0].isupper() or tokens.keys[start] in _ARTICLES):
        start += 1
    if start >= stop:
        return None
    if start > first and word_class(tokens.keys[start - 1]) == "preposition":
        # "Ambassador to Varnia Ilse Oss": what follows the preposition belongs to the role, the last two words are a name
        names = [place for place in range(start, stop) if words[place][0].isalpha()]
        if len(names) < 3:
            return None
        start = names[-2]
    return (start, stop)


def _belongs_to_name(tokens: Tokens, place: int, first: int) -> bool:
    word = tokens.words[place]
    if word[0].isupper():
        return True
    if word == "." and place > first:
        before = tokens.words[place - 1]
        return tokens.joined(place) and (len(before) == 1 or before in lexicon.entries("abbreviations"))
    if word == "-" and place > first:
        return tokens.joined(place) and tokens.words[place - 1][0].isupper()
    return word in _PARTICLES and place > first and tokens.words[place - 1][0].isupper()


def _acronym(tokens: Tokens, stop: int, end: int) -> str | None:
    """Return the acronym in brackets behind a name: "the Port Workers' Union (PWU)"."""
    if stop < end and tokens.words[stop] == "(" and tokens.words[end - 1] == ")":
        inside = _text(tokens, stop + 1, end - 1)
        return inside if inside.replace("-", "").replace("&", "").isupper() else None
    return None


def _role_behind(tokens: Tokens, first: int, end: int) -> str:
    """Return the role in the apposition behind a name: "a farmer in Dran", "mayor of Ostrel"; an age is none."""
    while first < end and (tokens.words[first][0].isdigit() or tokens.keys[first] == ","):
        first += 1
    if first >= end or tokens.keys[first] in _NOT_A_ROLE:
        return ""
    return _without_article(_text(tokens, first, end))
