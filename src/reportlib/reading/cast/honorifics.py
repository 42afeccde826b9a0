"""Titles and roles beside a name, and where the name itself begins and ends: "Varnian | President | Ada Lund | MP"."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.cast.proper_names import is_given_to_people, is_suffix
from reportlib.reading.cast.roles import ARTICLES, LINKS, is_role, roles_behind, without_article
from reportlib.reading.phrases import POSSESSIVE, word_class
from reportlib.reading.tokens import Range, Tokens

COMMAS = frozenset({",", "--", "—", "–"})
"""Marks behind a name, before what somebody is."""
TITLES = lexicon.entries("personal_titles")
"""Titles that stand before names, as they are written."""
_ROLES = lexicon.table("roles")
_ROLE_MODIFIERS = lexicon.words("role_modifiers")
_SUFFIXES = lexicon.entries("name_suffixes")


Titled = tuple[tuple[Range, ...], int]
"""The titles in a run of capitals that ends in a name, and where the name begins: "Varnian | Lt. Gen. | Ada Lund".

A name begins behind the titles, or behind the noun of a role ("House Speaker | Ada Lund").
"""


def split_titles(tokens: Tokens, start: int, stop: int) -> Titled:
    """Return which of the capitals `start:stop` are titles, and where the name behind them and any role begins."""
    words, keys = tokens.words, tokens.keys
    titles: tuple[Range, ...] = ()
    name = place = start
    last = stop - 1
    while place < last:
        if words[place] in TITLES:
            after = _title_end(tokens, place, stop)
            if after < stop and not is_suffix(words[after]):
                titles = (*titles, (place, after)) if name == place else ((place, after),)
                name = after
            place = after
            continue
        if keys[place] in _ROLES:
            titles, name = (), place + 1
        place += 1
    return titles, name


def titled_person(tokens: Tokens, start: int, stop: int) -> Titled | None:
    """Return the same, if the capitals can be a person's name: in full, or with a title."""
    titled = split_titles(tokens, start, stop)
    titles, name = titled
    return titled if titles or is_given_to_people(tokens, name, stop) else None


def name_and_suffixes(tokens: Tokens, start: int, end: int) -> tuple[int, tuple[str, ...]]:
    """Return where a name ends, and the titles that stand behind it: "Ada Lund *MP*"."""
    words = tokens.words
    stop = end
    while stop - 1 > start and _SUFFIXES.get(words[stop - 1]) == "title":
        stop -= 1
    return (stop, tuple(words[stop:end])) if stop < end else (end, ())


def titles_and_roles(
    tokens: Tokens, first: int, titled: Titled, suffixes: tuple[str, ...], comma: int, end: int
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the titles and the roles of somebody, in the order of the text.

    They stand before a name, from `first` on, right behind it (`suffixes`), and from the comma behind it up to `end`:
    "Dr Ada Lund MP, head of surgery at the clinic".
    """
    titles, role = titles_and_role(tokens, first, titled) if first < titled[1] else ((), "")
    more, roles = titles_and_roles_behind(tokens, comma, end) if comma < end else ((), ())
    return titles + suffixes + more, (role, *roles) if role else roles


def titles_and_role(tokens: Tokens, first: int, titled: Titled) -> tuple[tuple[str, ...], str]:
    """Return the titles before a name, and the role that all the words from `first` to the name are, or "".

    "Dr", "Lt." and "Gen." are titles and no role. "Varnian President" is a role, and "President" a title; of a "Foreign
    Minister" or a "former president" only the whole says what somebody is.
    """
    keys = tokens.keys
    parts, name = titled
    before = parts[0][0] if parts else name
    while first < before and (keys[first] in ARTICLES or word_class(keys[first]) == "possessive"):
        first += 1
    titles = tuple([tokens.phrase(*part) for part in parts])
    if first == before or keys[before - 1] in POSSESSIVE or not _can_be_role(tokens, first, before, titled=bool(parts)):
        return titles, ""
    if keys[before - 1] in _ROLE_MODIFIERS or keys[before - 1] in _ROLES:
        titles = ()
    return titles, tokens.phrase(first, name)


def titles_and_roles_behind(tokens: Tokens, comma: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what stands behind a name and a comma: ", *MP*, *head of the board*, ..."."""
    words = tokens.words
    titles: tuple[str, ...] = ()
    if words[comma] not in COMMAS:
        return titles, ()
    place = comma + 1
    while place < end and _SUFFIXES.get(words[place]) == "title":
        titles = (*titles, words[place])
        place += 2
    return titles, tuple([without_article(tokens.phrase(*each)) for each in roles_behind(tokens, place, end)])


def _can_be_role(tokens: Tokens, first: int, end: int, *, titled: bool) -> bool:
    """Whether the words before a name, or a title, say what somebody is, not what somebody does or how many there are.

    They are adjectives and nouns ("Varnian", "port director"); only behind the noun of a role may a preposition stand.
    """
    keys = tokens.keys
    link = first
    while link < end and word_class(keys[link]) in ("open", "adverb") and not _is_mere_title(tokens, link):
        link += 1
    if link < end:
        return first < link and is_role(keys[link - 1]) and keys[link] in LINKS
    return (titled or is_role(keys[end - 1])) and not tokens.words[first][0].isdigit()


def _is_mere_title(tokens: Tokens, place: int) -> bool:
    return tokens.words[place] in TITLES and tokens.keys[place] not in _ROLES


def _title_end(tokens: Tokens, place: int, stop: int) -> int:
    """Return the token behind a title, its full stop and what stands in brackets with it: "Lt.", "Ambassador (R)"."""
    words = tokens.words
    after = place + 1
    while after + 1 < stop and words[after] == "-" and tokens.joined(after) and words[after + 1] in TITLES:
        after += 2  # "Secretary-General"
    if after < stop and words[after] == "." and tokens.joined(after):
        after += 1
    if after + 3 <= stop and words[after] == "(" and words[after + 2] == ")":
        after += 3
    return after
