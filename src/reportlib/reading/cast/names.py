"""What the words of a mention say of who is mentioned: name, titles, roles, and whether it is a person at all."""

from __future__ import annotations

import re
from functools import lru_cache

from reportlib.reading import lexicon
from reportlib.reading.cast.descriptions import LOOSE, is_common, is_group, is_list, read_description, without_loose
from reportlib.reading.cast.honorifics import (
    COMMAS,
    TITLES,
    name_and_suffixes,
    split_titles,
    titled_person,
    titles_and_role,
    titles_and_roles,
)
from reportlib.reading.cast.naming import Naming, Sort, body, person
from reportlib.reading.cast.proper_names import is_capital, is_given_to_people, is_place, name_end, name_start
from reportlib.reading.cast.roles import ARTICLES, LINKS, head, is_role, without_article
from reportlib.reading.phrases import word_class
from reportlib.reading.tokens import Range, Tokens

_PERSON, _ORGANIZATION, _OUTLET = Sort.PERSON, Sort.ORGANIZATION, Sort.OUTLET
_is_without_name = re.compile("[a-z ]*").fullmatch
"""What stands behind the first letter of words without a name or a mark."""
_PRONOUN_CLASSES = frozenset({"pronoun", "object", "possessive", "determiner"})
_MARKS = frozenset({"”", '"', "''"})
_OPENERS = frozenset({"“", '"', "``", "''"})
_AGENCIES = lexicon.entries("agencies")
_BODY_NOUNS = lexicon.words("body_nouns")
_ORGANIZATION_WORDS = lexicon.words("organization_words")
_OUTLET_NOUNS = lexicon.words("outlet_nouns")
_OUTLET_WORDS = lexicon.words("outlet_words")
_ROLES = lexicon.table("roles")
_PLACE_OPENERS = lexicon.words("place_openers")
_PLACE_WORDS = lexicon.words("place_words")
_LONG_PLACES = 2
_SENT = frozenset({"ambassador", "consul", "delegate", "envoy", "minister", "representative", "secretary"})
"""Nouns behind whose preposition an office or a place is named, then who has it: "ambassador *to* Varnia Ada Lund"."""


def read_naming(tokens: Tokens, mention: Range) -> Naming:
    """Read one mention, a range of tokens."""
    first, end = mention
    keys = tokens.keys
    if keys[end - 1] in LOOSE:
        end = without_loose(tokens, first, end)
    if end - first == 1:
        pronoun = _pronoun(keys[first])
        if pronoun is not None:
            return pronoun
        if tokens.words[first] == keys[first]:
            return read_description(tokens, first, end)
    elif _is_without_name(tokens.text, tokens.starts[first] + 1, tokens.ends[end - 1]):
        return read_description(tokens, first, end)
    comma = first + 1
    while comma < end and keys[comma] not in COMMAS:
        comma += 1
    named_behind = _named_behind(tokens, first, comma, end) if comma + 1 < end else None
    if named_behind:
        return named_behind
    stop = _before_link(tokens, first, comma)
    run = _name_run(tokens, first, stop)
    if run is None:
        quoted = _quoted_outlet(tokens, first, stop)
        return Naming(_OUTLET, tokens.phrase(*quoted)) if quoted else read_description(tokens, first, end)
    if is_group(tokens, first, stop) or is_list(tokens, first, stop) or (end - first == 1 and is_common(tokens, first)):
        return read_description(tokens, first, end)
    return _named(tokens, (first, end), comma, *run)


@lru_cache(maxsize=1 << 12)
def _pronoun(key: str) -> Naming | None:
    """Return what a lower-case word says if it is a pronoun: "she", "they’ve"."""
    if word_class(key) not in _PRONOUN_CLASSES:
        return None
    pronoun = key.replace("’", "'").partition("'")[0]
    return Naming(Sort.PRONOUN, pronoun, gender=lexicon.table("genders").get(pronoun))


def _named(tokens: Tokens, mention: Range, comma: int, start: int, stop: int) -> Naming:
    """Read a mention whose name ends the run of capitals `start:stop`, before the comma."""
    first, end = mention
    keys = tokens.keys
    acronym = _acronym(tokens, stop, comma)
    titled = split_titles(tokens, start, stop)
    begin = titled[1]
    name_stop, suffixes = name_and_suffixes(tokens, begin, stop)
    name, within = tokens.phrase(begin, name_stop), keys[begin:name_stop]
    kind = keys[start - 1] if start > first else ""
    if not _OUTLET_WORDS.isdisjoint(within) or name in _AGENCIES or kind in _OUTLET_NOUNS:
        return Naming(_OUTLET, without_article(tokens.phrase(first, stop)) if start == first else name)
    if kind in _BODY_NOUNS or not (_ORGANIZATION_WORDS.isdisjoint(within) and _PLACE_WORDS.isdisjoint(within)):
        return body(tokens.phrase(start, stop), acronym)
    if begin == first + 1 and keys[first] == "the":
        return body(name, acronym)
    titles, roles = titles_and_roles(tokens, first, titled, suffixes, comma, end)
    if not titles and not roles:
        if stop == comma and _is_body_behind(tokens, comma + 1, end):
            return body(name, acronym)
        if not is_given_to_people(tokens, begin, name_stop) or is_place(name):
            return Naming(Sort.BARE_NAME, name)
    if name_stop - begin == 1 and not titles and name.isupper():
        return body(name)
    return person(name, titles, roles)


# ------------------------------------------------------------------ where the name stands
def _name_run(tokens: Tokens, first: int, end: int) -> Range | None:
    """Return the capitalised words that end the phrase: the name in "port director Ilse van Oss"."""
    words = tokens.words
    stop = end
    if words[stop - 1] == ")":
        while stop > first and words[stop - 1] != "(":
            stop -= 1
        stop -= 1
    start = name_start(tokens, stop, first)
    while start < stop and tokens.keys[start] in ARTICLES:
        start += 1
    if start >= stop:
        return None
    link = start - 2 if start - 2 > first and tokens.keys[start - 1] == "the" else start - 1
    if link >= first and word_class(tokens.keys[link]) == "preposition":
        return behind_preposition(tokens, first, link, start, stop)
    return (start, stop)


def behind_preposition(tokens: Tokens, first: int, link: int, start: int, stop: int) -> Range | None:
    """Return the name where a preposition, at `link`, stands before the capitals `start:stop`.

    "Ambassador to Varnia *Ilse Oss*": the last two words are a name. "the *Ministry of Fisheries*": all of it is one.
    """
    words, keys = tokens.words, tokens.keys
    if words[start] in TITLES or keys[start] in _ROLES:
        return None  # "a spokesman for President Lund"
    noun = link - 1
    if noun >= first and is_capital(words[noun]) and keys[link] in ("of", "for"):
        begin = noun
        while begin > first and words[begin - 1][0].isupper() and keys[begin - 1] not in ARTICLES:
            begin -= 1
        alone = all(key in ARTICLES for key in keys[first:begin])  # not "officials at the Ministry of ..."
        if not _ORGANIZATION_WORDS.isdisjoint(keys[begin:link]):
            return (begin, stop) if alone else None
    if noun < first or not (is_capital(words[noun]) or keys[noun] in _SENT):
        return None
    place = start + (_LONG_PLACES if keys[start] in _PLACE_OPENERS else 1)
    while place < stop and (keys[place] in _ORGANIZATION_WORDS or words[place] in ("-", ".")):
        place += 1
    return (place, stop) if is_given_to_people(tokens, place, stop) else None


def _before_link(tokens: Tokens, first: int, end: int) -> int:
    """Return the preposition behind a person's name, where only more is said of them; else `end`.

    "Ada Lund *of* Dran", "Capt. Jon Oss *of* the coast guard"; not "Secretary of State Ada Lund", "the Bank of Dran".
    """
    keys = tokens.keys
    if LINKS.isdisjoint(keys[first:end]):
        return end
    for place in range(first + 1, end - 1):
        if keys[place] in LINKS:
            start = name_start(tokens, place, first)
            if start >= place or keys[first] == "the":
                return end
            titles, name = split_titles(tokens, start, place)
            named = name < place and bool(titles) and keys[place - 1] not in _ROLES
            return place if named or is_given_to_people(tokens, name, place) else end
    return end


def _named_behind(tokens: Tokens, first: int, comma: int, end: int) -> Naming | None:
    """Read "the foreign minister, *Ada Lund*": a role with the name in apposition to it."""
    if not tokens.words[comma - 1][0].islower() and word_class(tokens.keys[first]) != "determiner":
        return None
    start = comma + 1
    if name_end(tokens, start, end) != end or not is_role(tokens.keys[head(tokens, first, comma)]):
        return None
    titled = titled_person(tokens, start, end)
    if titled is None:
        return None
    titles, role = titles_and_role(tokens, start, titled)
    roles = tuple(filter(None, (without_article(tokens.phrase(first, comma)), role)))
    return person(tokens.phrase(titled[1], end), titles, roles)


def _is_body_behind(tokens: Tokens, place: int, end: int) -> bool:
    """Whether the words behind a name and a comma say that it is a body's: "Heron Lines, *a company in Dran*"."""
    return (
        place + 1 < end and tokens.keys[place] in ARTICLES and tokens.words[head(tokens, place + 1, end)] in _BODY_NOUNS
    )


def _quoted_outlet(tokens: Tokens, first: int, stop: int) -> Range | None:
    """Return the name in quotation marks that ends a phrase: the newspaper *Ostrel Courier* in marks."""
    words = tokens.words
    if stop - first < 3 or words[stop - 1] not in _MARKS:
        return None
    opening = next((place for place in range(stop - 2, first, -1) if words[place] in _OPENERS), None)
    if opening is None or opening + 1 >= stop - 1 or tokens.keys[opening - 1] not in _OUTLET_NOUNS:
        return None
    return opening + 1, stop - 1


def _acronym(tokens: Tokens, stop: int, end: int) -> str | None:
    """Return the acronym in brackets behind a name: "the Port Workers' Union (PWU)"."""
    if stop < end and tokens.words[stop] == "(" and tokens.words[end - 1] == ")":
        inside = tokens.phrase(stop + 1, end - 1)
        return inside if inside.replace("-", "").replace("&", "").isupper() else None
    return None
