"""Where a name begins and ends: capitals, initials, particles, hyphens, and a nickname in quotation marks."""

from __future__ import annotations

from functools import cache, lru_cache

from reportlib.reading import inflection, lexicon
from reportlib.reading.phrases import word_class
from reportlib.reading.tokens import Tokens

_PARTICLES = lexicon.entries("name_particles")
_SUFFIXES = lexicon.entries("name_suffixes")
_ABBREVIATIONS = lexicon.entries("abbreviations")
_WEEKDAYS = lexicon.words("weekdays")
_INSIDE = frozenset({".", "-", *_PARTICLES})
"""Words and marks that stand inside a name."""
_OPENERS = frozenset({"“", '"', "``", "''", "‘", "'"})
_BETWEEN = _INSIDE | _OPENERS
"""Behind which a name may go on."""
_CLOSERS = frozenset({"”", '"', "''", "’", "'"})
_MAX_NICKNAME = 3
_MAX_WORDS = 6
_MAX_TOKENS = 16
"""Tokens of a name with what stands before it, initials, stops and hyphens among them."""
_JOINING = frozenset({"conjunction", "preposition", "subordinator"})
_ELIDED = ("d'", "d’", "l'", "l’")
_NO_NAME_BEHIND_HYPHEN = frozenset({"area", "born", "era", "free", "held", "led", "like", "only", "run", "type"})
_MOST_SYLLABLE = 4


@lru_cache(maxsize=1 << 15)
def is_capital(word: str) -> bool:
    """Whether a word is written as one of a name is: "Oss", "d'Oss"."""
    return word[0].isupper() or (word[:2] in _ELIDED and word[2:3].isupper())


@lru_cache(maxsize=1 << 15)
def is_plain(word: str) -> bool:
    """Whether a word is in lower case and stands inside no name: "officials", not "van"."""
    return word.islower() and word not in _PARTICLES


def name_end(tokens: Tokens, place: int, end: int) -> int:
    """Return the token after the name that begins at `place`, not reaching `end`."""
    words, keys = tokens.words, tokens.keys
    if end - place > _MAX_TOKENS:
        end = place + _MAX_TOKENS
    stop = place
    while stop < end:
        word = words[stop]
        if is_capital(word):
            if keys[stop] in _WEEKDAYS and stop > place:
                break
            stop += 1
        elif word not in _BETWEEN:
            break
        elif word == ".":
            if not _is_part_of_abbreviation(tokens, stop) or stop == place:
                break
            stop += 1
        elif word == "-":
            if stop + 1 == end or not tokens.joined(stop) or not _may_follow_hyphen(tokens, stop + 1):
                break
            stop += 2
        elif word in _PARTICLES:
            after = stop + 1
            while after < end and (words[after] in _PARTICLES or words[after] == "-"):
                after += 1
            if after == end or not is_capital(words[after]) or stop == place:
                break
            stop = after + 1
        else:
            behind = _behind_nickname(tokens, stop, end) if stop > place else None
            if behind is None:
                break
            stop = behind
    if stop + 1 < end and words[stop] == "," and _SUFFIXES.get(words[stop + 1]) == "name":
        stop += 2
        if stop < end and words[stop] == "." and tokens.joined(stop):
            stop += 1
    return stop


def name_start(tokens: Tokens, end: int, first: int) -> int:
    """Return where the name that ends before token `end` begins, not reaching before `first`."""
    words = tokens.words
    if end - first > _MAX_TOKENS:
        first = end - _MAX_TOKENS
    start = end
    while start > first:
        word = words[start - 1]
        if is_capital(word) or (word in _INSIDE and _is_inside_name(tokens, start - 1, first)):
            start -= 1
        elif word in _CLOSERS and start < end and is_capital(words[start]):
            opening = start - 2
            while opening > first and start - 2 - opening < _MAX_NICKNAME and words[opening] not in _OPENERS:
                opening -= 1
            if opening <= first or words[opening] not in _OPENERS or not is_capital(words[opening - 1]):
                break
            start = opening
        elif start == end and words[start - 2] == "-" and _is_behind_hyphen(tokens, start - 1, first):
            start -= 2
        else:
            break
    while start < end and not is_capital(words[start]):
        start += 1
    return start


def is_given_to_people(tokens: Tokens, first: int, end: int) -> bool:
    """Whether capitals can be the full name of a person: two words or more, and none that bodies or places have."""
    if not 1 < end - first <= _MAX_TOKENS:
        return False
    words = tuple(tokens.words[first:end])
    if not _is_full_name(words):
        return False
    if "-" in words or "." in words:  # not joined by hyphens throughout, which is one word
        return tokens.ends[end - 1] - tokens.starts[first] != sum(map(len, words))
    return True


@lru_cache(maxsize=1 << 12)
def _is_full_name(words: tuple[str, ...]) -> bool:
    keys = [word.lower() for word in words]
    if keys[0] in lexicon.words("place_openers") or not _never_in_full_names().isdisjoint(keys):
        return False
    if "-" in keys or "." in keys:
        words = tuple([word for word in words if word[0].isalpha()])
    if not 1 < len(words) <= _MAX_WORDS or word_class(keys[0]) not in ("open", "adverb"):
        return False
    if any(
        word_class(key) in _JOINING or (key[-1] == "s" and key in inflection.forms("cue_verbs")) for key in keys[1:]
    ):
        return False  # a headline: "Rain Between Oss", "Oss Says Lund"
    return not (words[0].isupper() and words[-1].isupper() and all(len(word) > 1 for word in words))


def is_place(name: str) -> bool:
    """Whether a country, a region or a large city has that name."""
    return name in _places()


@cache
def _places() -> frozenset[str]:
    return frozenset().union(*map(lexicon.entries, ("countries", "regions", "cities")))


@cache
def never_in_names() -> frozenset[str]:
    """Return the words, in lower case, that a body, a place or a thing has in its name and no person has."""
    return frozenset().union(*map(lexicon.words, ("organization_words", "outlet_words", "place_words", "thing_words")))


@cache
def _never_in_full_names() -> frozenset[str]:
    return never_in_names().union(*map(lexicon.words, ("role_modifiers", "roles", "weekdays")))


def _is_part_of_abbreviation(tokens: Tokens, place: int) -> bool:
    before = tokens.words[place - 1]
    return tokens.joined(place) and (len(before) == 1 or before in _ABBREVIATIONS)


def _is_inside_name(tokens: Tokens, place: int, first: int) -> bool:
    word = tokens.words[place]
    if place == first:
        return False
    if word == ".":
        return _is_part_of_abbreviation(tokens, place)
    before = tokens.words[place - 1]
    if word == "-":
        return tokens.joined(place) and (is_capital(before) or before in _PARTICLES)
    return word in _PARTICLES and (is_capital(before) or before in _PARTICLES)


def _may_follow_hyphen(tokens: Tokens, place: int) -> bool:
    """Whether what is joined by a hyphen is of the name: "Cruz-*Veig*", "Jong-*un*", not "Oss-*backed*"."""
    word = tokens.words[place]
    if not tokens.joined(place) or not word[0].isalpha():
        return False
    return is_capital(word) or (len(word) <= _MOST_SYLLABLE and word not in _NO_NAME_BEHIND_HYPHEN)


def _is_behind_hyphen(tokens: Tokens, place: int, first: int) -> bool:
    return place - 2 >= first and _may_follow_hyphen(tokens, place)


def _behind_nickname(tokens: Tokens, place: int, end: int) -> int | None:
    """Return the token behind a nickname, if the name goes on there: Ada “Wolf” *Lund*."""
    words = tokens.words
    for closing in range(place + 2, min(end - 1, place + 2 + _MAX_NICKNAME)):
        if words[closing] in _CLOSERS:
            return closing + 1 if is_capital(words[closing + 1]) and not tokens.joined(closing + 1) else None
    return None


@lru_cache(maxsize=1 << 12)
def surname_of(name: str) -> str:
    """Return the last word of a name that is no suffix: "Oss" of "Martin Oss Jr."."""
    last = name.rpartition(" ")[2]
    if not is_suffix(last.rstrip(".")):
        return last.rstrip(",")
    words = name.split(" ")
    while len(words) > 1 and is_suffix(words[-1].rstrip(".")):
        words.pop()
    return words[-1].rstrip(",")


@lru_cache(maxsize=1 << 12)
def is_same_name(one: str, other: str) -> bool:
    """Whether two names with the same last word can be one person's: "Jon Oss", "Jon R. Oss", "J. Oss", "Oss"."""
    if one.endswith(f" {other}") or other.endswith(f" {one}"):
        return True
    given, more = one.partition(" ")[0], other.partition(" ")[0]
    return given == more or (one[0] == other[0] and given.endswith(".") != more.endswith("."))


def is_suffix(word: str) -> bool:
    """Whether a word behind a name is part of it: "Jr", "III"."""
    return _SUFFIXES.get(word) == "name"
