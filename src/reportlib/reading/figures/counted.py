"""What a number counts: the noun phrase behind it, or the one carried over from a neighbour."""

from __future__ import annotations

from functools import lru_cache

from reportlib.reading import lexicon
from reportlib.reading.figures.outcome_words import TOLD_BY_FORM
from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import POSSESSIVE, ends_phrase, word_class
from reportlib.reading.tokens import Range, Tokens

_INSIDE = frozenset({"more", "other", "others", "further", "such", "additional", "first", "half", "long", "following"})
"""Function words that can stand inside the phrase: "30 other people"."""
_AMOUNTS = frozenset({"additional", "fewer", "further", "less", "more"})
_NO_NOUNS = _AMOUNTS | {"other"}
_NUMBERS = frozenset({"cardinal", "magnitude", "plural", "vague"})
_HYPHENS = frozenset({"-", "‑"})
_LONGEST = 8
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")

_FUNCTION_WORDS = lexicon.words("function_words")
_STOPS = (_FUNCTION_WORDS | lexicon.words("phrase_stops") | lexicon.words("weekdays")) - _INSIDE
"""The words that no noun phrase goes on over."""
_SINGULARS = lexicon.words("singulars")
_PLURALS = lexicon.words("plurals")
_NUMBER_WORDS = frozenset(key for key, word in NUMBER_WORDS.items() if word.role in _NUMBERS)


@lru_cache(maxsize=1 << 15)
def is_plural(key: str) -> bool:
    """Return whether a word looks like a noun in the plural."""
    return (
        key in _PLURALS
        or key.endswith(("men", "people", "children"))
        or (len(key) > 3 and key[-1] == "s" and not key.endswith(_NOT_PLURAL) and key not in _SINGULARS)
    )


@lru_cache(maxsize=1 << 15)
def _part(key: str) -> str:
    """Return what a word can be of a noun phrase."""
    if key in _HYPHENS:
        return "hyphen"
    if key in _STOPS:
        return "stop"
    if key in _NUMBER_WORDS:
        return "number"
    if not key[0].isalpha():
        return "mark"
    return "plural" if is_plural(key) and key not in TOLD_BY_FORM else "word"


def noun_phrase(tokens: Tokens, first: int, limit: int, single: bool = False) -> Range | None:
    """Return the noun phrase that starts with token `first`: up to its plural, or all of it where one thing is counted.

    "30 seriously injured older people were": older people and what stands before them. None where no phrase stands.
    """
    keys, words = tokens.keys, tokens.words
    if first >= limit:
        return None
    if keys[first] == "-" and first + 1 < limit and tokens.joined(first) and tokens.joined(first + 1):
        return _compound(tokens, first + 1)
    plural_end = 0
    at, last = first, limit if limit - first < _LONGEST else first + _LONGEST
    while at < last:
        key = keys[at]
        part = _part(key)
        if part == "plural":
            plural_end = at + 1
            if single and at > first:
                break
        elif plural_end:
            break
        elif part == "word":
            pass
        elif part == "number" and at == first:
            if is_plural(key):
                plural_end = at + 1  # "two dozens"
        elif part == "hyphen":
            if not _in_word(tokens, at, first, last):
                break
            at += 1  # what a hyphen joins is one word: "gas-only", "re-designs"
            if is_plural(keys[at]):
                plural_end = at + 1
        elif part == "mark":
            if not (words[at][0].isdecimal() and at > first and words[at - 1][0].isupper()):
                break
        elif not (
            words[at] == "US"
            or (key == "and" and at > first and _joins_adjectives(tokens, at, last))  # "digital and physical sales"
            or _opens_word(tokens, at, last)
        ):
            break
        at += 1
    if plural_end:
        return first, plural_end
    return _singular(tokens, first, at) if single else _bare(tokens, first, at)


def _opens_word(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a small word only opens a longer one: "re-designs", "A320"."""
    if at + 1 >= last:
        return False
    following = tokens.keys[at + 1]
    return (following in _HYPHENS or following.isdecimal()) and tokens.joined(at + 1)


def _in_word(tokens: Tokens, at: int, first: int, last: int) -> bool:
    """Whether the hyphen is one within a word."""
    return at > first and at + 1 < last and tokens.joined(at) and tokens.joined(at + 1)


def _joins_adjectives(tokens: Tokens, at: int, last: int) -> bool:
    """Whether "and" stands between two adjectives of one plural: "12 civilian and military victims"."""
    keys = tokens.keys
    if keys[at - 1] in TOLD_BY_FORM or at + 2 >= last:
        return False
    fine = keys[at + 1].isalpha() and keys[at + 1] not in _STOPS and not is_plural(keys[at + 1])
    return fine and is_plural(keys[at + 2]) and keys[at + 1] not in TOLD_BY_FORM and keys[at + 1] not in NUMBER_WORDS


def _compound(tokens: Tokens, at: int) -> Range | None:
    """Return the noun of "three-point", "185-strong"; the phrase, where the number only opens a compound of its own."""
    key = tokens.keys[at]
    if not key[0].isalpha() or key in _FUNCTION_WORDS or key in TOLD_BY_FORM:
        return None
    return at, at + 1


def _singular(tokens: Tokens, first: int, end: int) -> Range | None:
    """Return the phrase of one thing: up to its verb ("one man drowned"), at most four words."""
    keys = tokens.keys
    for at in range(first, end):
        if at > first and (keys[at] in TOLD_BY_FORM or keys[at].endswith("ly") or ends_phrase(tokens, at)):
            end = at
            break
    end = min(end, first + 4)
    if end == first + 1 and (
        word_class(keys[first]) == "adverb" or keys[first] in _AMOUNTS or keys[first].endswith("ed")
    ):
        return None  # "one seriously", "one more", "one abstained"
    return (first, end) if end > first and keys[first] not in TOLD_BY_FORM and not ends_phrase(tokens, first) else None


def _bare(tokens: Tokens, first: int, end: int) -> Range | None:
    """Return a phrase without a plural: "12 page document" counts pages; a name is taken whole: "12 Airbus A320"."""
    keys = tokens.keys
    for at in range(first, end):
        key = keys[at]
        if key in TOLD_BY_FORM or key.endswith(("ly", "ed", "ing")) or ends_phrase(tokens, at):
            end = at
            break
    if end <= first:
        return None
    if keys[first] in _NO_NOUNS:
        return (first, first + 2) if end > first + 1 and len(keys[first + 1]) > 1 else None  # "one other man"
    if tokens.words[first][0].isupper():
        return (first, end) if end - first < 4 else None
    return first, first + 1


def of_phrase(tokens: Tokens, end: int, limit: int) -> Range | None:
    """Return the noun phrase behind "of" at token `end`, determiners left out: "of the adults"."""
    keys = tokens.keys
    if end + 1 >= limit or keys[end] != "of":
        return None
    at = end + 1
    while at < limit and (keys[at] in ("the", "all", "its", "their", "his", "her", "our", "these", "those", "’s")):
        at += 1
    if at >= limit or keys[at] in _NUMBER_WORDS:  # "three of the five" takes from a figure
        return None
    single = keys[at] in ("a", "an")
    found = noun_phrase(tokens, at + 1 if single else at, limit, single)
    if found and found[1] + 1 < limit and keys[found[1]] in POSSESSIVE:
        return noun_phrase(tokens, found[1] + 1, limit)  # "80 percent of Varnia's oil"
    if found is None and keys[at - 1] == "those" and keys[at] not in TOLD_BY_FORM:
        return at - 1, at
    return found
