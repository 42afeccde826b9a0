"""People whom a text names, whether they say anything or not: told by a title, a role or an age beside the name."""

from __future__ import annotations

from bisect import bisect_left

from reportlib.reading import lexicon
from reportlib.reading.cast.honorifics import (
    TITLES,
    Titled,
    name_and_suffixes,
    split_titles,
    titled_person,
    titles_and_roles,
)
from reportlib.reading.cast.names import behind_preposition
from reportlib.reading.cast.naming import Naming, person
from reportlib.reading.cast.proper_names import (
    is_capital,
    is_given_to_people,
    is_plain,
    name_end,
    name_start,
    never_in_names,
)
from reportlib.reading.phrases import POSSESSIVE, ends_phrase, word_class, words_of
from reportlib.reading.tokens import Range, Tokens

Named = tuple[Range, Naming]
"""The words that name somebody, without the roles behind the name, and what they and those roles say."""

_MAX_ROLE = 9
"""Words of a role before a name, and from the comma behind a name to the noun of a role."""
_OLDEST = 115
_BEHIND_AGE = frozenset({",", "."})
_YEARS_OLD = ["-", "year", "-", "old"]
_MAX_OPENING = 12
_MOST_NAMES = 4
_MOST_PLACES = 16
_ROLES = lexicon.table("roles")
_ROLE_MODIFIERS = lexicon.words("role_modifiers")
_TITLES_IN_LOWER_CASE = lexicon.words("personal_titles")
_WEEKDAYS = lexicon.words("weekdays")
_ONE_PERSON = frozenset({"he", "she"})
_NOT_WITHIN_ROLE = words_of() - words_of("determiner", "possessive", "adverb")
"""Words of the grammar that stand in no role behind a comma; those not listed may."""


def read_people(tokens: Tokens) -> list[tuple[Naming, list[Range]]]:
    """Return the people whom a text surely names, and where: "Capt. Jon Oss", "diver Ada Lund", "Ilse Marrin, 40"."""
    found: dict[int, Named] = {}
    read: dict[str, Naming] = {}
    end = 0
    for place in tokens.at("personal_titles"):
        named = _with_title(tokens, place, read) if place >= end else None
        if named:
            end = named[0][1]
            found[end] = named
    words, last = tokens.words, len(tokens) - 1
    for place in tokens.at("roles"):
        if place < last and is_capital(words[place + 1]):
            end = name_end(tokens, place + 1, tokens.sentence(place)[1])
            named = _with_role_before(tokens, place, end) if end > place + 2 and end not in found else None
        else:
            end = _comma_before_role(tokens, place)
            named = _before_comma(tokens, end) if end and end not in found else None
        if named:
            found[end] = named
    for place in tokens.numbers:
        following = words[place + 1] if place < last else ""
        if following == "-" and place + 6 < last:
            named = _of_age(tokens, place + 5) if words[place + 1 : place + 5] == _YEARS_OLD else None
        elif words[place - 1] == "," and following in _BEHIND_AGE and place and _is_age(tokens, place):
            named = _before_comma(tokens, place - 1)
        else:
            continue
        if named:
            found.setdefault(named[0][1], named)
    people: dict[tuple[object, ...], tuple[Naming, list[Range]]] = {}
    for mention, naming in found.values():
        people.setdefault((naming.name, naming.titles, naming.roles), (naming, []))[1].append(mention)
    return list(people.values())


def opening_names(tokens: Tokens, place: int, before: int) -> list[Range]:
    """Return the full names at the opening of the sentence at `place`: "*Ada Lund* and *Jon Oss* left"."""
    found: list[Range] = []
    name = _opening_name(tokens, place, before)
    while name:
        found.append(name)
        joined = name[1] < before and tokens.keys[name[1]] in ("and", ",")
        name = _opening_name(tokens, name[1] + 1, before) if joined and len(found) < _MOST_NAMES else None
    return found


def _opening_name(tokens: Tokens, place: int, before: int) -> Range | None:
    words = tokens.words
    limit = before if before - place < _MAX_OPENING else place + _MAX_OPENING
    first = place
    while first < limit and not words[first][0].isalpha():
        first += 1
    if first >= limit or not is_capital(words[first]) or word_class(tokens.keys[first]) != "open":
        return None
    end = name_end(tokens, first, limit)
    if end == limit or not (words[end][0].islower() or words[end] == ","):
        return None
    return (first, end) if titled_person(tokens, first, end) else None


def names_ending_in(tokens: Tokens, surnames: list[int], before: int) -> dict[str, Range]:
    """Return the full names that end in a surname, which stands at these places, each where it first stands.

    Those before token `before` are asked first, and only if there are none, those behind it.
    """
    found: dict[str, Range] = {}
    words = tokens.words
    for place in surnames[:_MOST_PLACES]:
        if place >= before and found:
            break
        if is_plain(words[place - 1]):
            continue
        start = _without_openers(tokens, name_start(tokens, place + 1, max(0, place - _MAX_ROLE)), place)
        _, name = split_titles(tokens, start, place + 1)
        if is_given_to_people(tokens, name, place + 1):
            found.setdefault(tokens.phrase(name, place + 1), (start, place + 1))
    return found


def gender_behind(tokens: Tokens, name: Range) -> str | None:
    """Return the gender that the next sentence tells of the one whom a sentence is about: "*Ada Lund* left. *She* ...".

    None if the sentence does not open with the name, names anybody else, or tells what was said, maybe of another.
    """
    index = tokens.sentence_index(name[0])
    first, end = tokens.sentences[index]
    if first != name[0] or index + 1 == len(tokens.sentences) or tokens.keys[end] not in _ONE_PERSON:
        return None
    capitals = tokens.capitals
    if bisect_left(capitals, name[1]) != bisect_left(capitals, end) or tokens.keys[name[1]] in POSSESSIVE:
        return None
    cues = tokens.at("cues")
    says = bisect_left(cues, first) < bisect_left(cues, end)
    return None if says else lexicon.table("genders")[tokens.keys[end]]


def name_around(tokens: Tokens, place: int, name: str, surname: str) -> Range | None:
    """Return the words of a person's name, in full, "A. Lund" or "Lund", whose last is at `place`, with titles.

    None if they belong to another name: of "Ada Lund" neither "Jon *Lund*" nor "*Lund* Street" is one.
    """
    words, end = tokens.words, tokens.ends[place]
    start = end - len(name)
    whole = tokens.text.startswith(name, start)
    if not whole:
        start = end - len(surname)
        if not tokens.text.startswith(surname, start):
            return None
    following = words[place + 1] if place + 1 < len(words) else "."
    if (following == "-" or is_capital(following)) and not _opens(tokens, place):
        return None
    first = place
    while tokens.starts[first] > start:
        first -= 1
    if not first or is_plain(words[first - 1]) or words[first - 1] == ",":
        return first, place + 1
    if not whole and first > 1 and words[first - 1] == "." and tokens.joined(first - 1) and len(words[first - 2]) == 1:
        return (first - 2, place + 1) if words[first - 2] == name[0] else None
    bare = first
    while first and (words[first - 1] in TITLES or (words[first - 1] == "." and words[first - 2] in TITLES)):
        first -= 1
    if first == bare and not whole and first:
        before = words[first - 1]
        is_other = is_capital(before) and word_class(tokens.keys[first - 1]) == "open"
        if before == "-" or (is_other and not _opens(tokens, first - 1)):
            return None
    return first, place + 1


def _opens(tokens: Tokens, place: int) -> bool:
    """Whether the token behind `place` opens a sentence."""
    return tokens.sentence(place)[1] == place + 1


def _with_title(tokens: Tokens, place: int, read: dict[str, Naming]) -> Named | None:
    """Read "Varnian President *Ada Lund*", "Secretary of State *Ada Lund*", "Ambassador (R) *Ada Lund*".

    `read` holds what the same words said before.
    """
    words, keys = tokens.words, tokens.keys
    first, stop = tokens.sentence(place)
    end = name_end(tokens, place, stop)
    before = end - 2 if words[end - 1] == "." else end - 1
    if end + 3 < stop and words[end] == "(" and words[end + 2] == ")" and words[before] in TITLES:
        end = name_end(tokens, end + 3, stop)
    start = place
    if not is_plain(words[place - 1]) or words[place - 2] == "-":
        start = _without_openers(tokens, name_start(tokens, place, first), place)
    if start > first and keys[start - 1] in _ROLE_MODIFIERS and word_class(keys[start - 1]) == "open":
        start -= 1  # "former President Lund"
    called = tokens.text[tokens.starts[start] : tokens.ends[end - 1]]
    if called in read and (end == stop or words[end] != ","):
        return (start, end), read[called]
    titled = split_titles(tokens, start, end)
    if titled[0]:
        named = _person(tokens, start, titled, end, stop)
        if named:
            read[called] = named[1]
        return named
    if end + 1 < stop and word_class(keys[end]) == "preposition":
        of = end + 2 if keys[end + 1] == "the" else end + 1
        of_end = name_end(tokens, of, stop) if of < stop and is_capital(words[of]) else of
        name = behind_preposition(tokens, start, end, of, of_end) if of_end > of else None
        if name:
            return _person(tokens, start, ((), name[0]), of_end, stop)
    return None


def _with_role_before(tokens: Tokens, place: int, end: int) -> Named | None:
    """Read "port director *Ilse Marrin*", a name that ends before token `end`."""
    titled = titled_person(tokens, place + 1, end)
    if titled is None:
        return None
    first, stop = tokens.sentence(place)
    start = place
    while start > first and place - start < _MAX_ROLE and _is_within_role(tokens, start - 1):
        start -= 1
    return _person(tokens, start, titled, end, stop)


def _comma_before_role(tokens: Tokens, place: int) -> int:
    """Return the comma before the words of a role, behind which only more of it stands: "*,* the director"; else 0."""
    words, keys = tokens.words, tokens.keys
    first = place - _MAX_ROLE if place > _MAX_ROLE else 0
    for comma in range(place - 1, first, -1):
        if words[comma] == ",":
            return comma
        if keys[comma] in _NOT_WITHIN_ROLE:
            break
    return 0


def _of_age(tokens: Tokens, place: int) -> Named | None:
    """Read "34-year-old *Ada Lund*"."""
    stop = tokens.sentence(place)[1]
    end = name_end(tokens, place, stop)
    titled = split_titles(tokens, place, end)
    return _person(tokens, place, titled, end, stop) if is_given_to_people(tokens, titled[1], end) else None


def _before_comma(tokens: Tokens, comma: int) -> Named | None:
    """Read "*Ilse Marrin*, the director of the port", "*Ilse Marrin*, 40"."""
    before = tokens.words[comma - 1]
    if not is_capital(before) and before != ".":
        return None
    first, stop = tokens.sentence(comma)
    start = _without_openers(tokens, name_start(tokens, comma, first), comma)
    titled = titled_person(tokens, start, comma)
    named = _person(tokens, start, titled, comma, stop) if titled else None
    told = named is not None and (named[1].roles or tokens.words[comma + 1][0].isdigit())
    return named if told else None


def _person(tokens: Tokens, start: int, titled: Titled, end: int, stop: int) -> Named | None:
    """Return the person whose name, with titles and a role before it, is `start:end`, in a sentence up to `stop`."""
    name = titled[1]
    name_stop, suffixes = name_and_suffixes(tokens, name, end)
    within = tokens.keys[name:name_stop]
    if not within or not never_in_names().isdisjoint(within):
        return None
    if within[-1] in _ROLES or (within[-1] in _TITLES_IN_LOWER_CASE and len(within) < 2):
        return None
    titles, roles = titles_and_roles(tokens, start, titled, suffixes, end, stop)
    return (start, end), person(tokens.phrase(name, name_stop), titles, roles)


def _is_within_role(tokens: Tokens, place: int) -> bool:
    word, key = tokens.words[place], tokens.keys[place]
    if not word[0].isalpha():
        return word == "-" and tokens.joined(place)
    return word_class(key) == "open" and not ends_phrase(tokens, place) and key not in _WEEKDAYS


def _without_openers(tokens: Tokens, start: int, end: int) -> int:
    """Leave out the words with which a sentence or a phrase opens before a name: "But", "On Monday"."""
    keys = tokens.keys
    while start < end and (word_class(keys[start]) != "open" or keys[start] in _WEEKDAYS):
        start += 1
    return start


def _is_age(tokens: Tokens, place: int) -> bool:
    word = tokens.words[place]
    return word.isdecimal() and len(word) < 4 and int(word) <= _OLDEST
