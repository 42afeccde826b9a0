"""What a noun phrase says of the one person it stands for: name, age, and the noun that is used."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reportlib.reading import inflection, lexicon
from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import ends_phrase, finite_forms, word_class
from reportlib.reading.places import gazetteer
from reportlib.reading.tokens import Range, Tokens

_PERSON_NOUNS = {noun: frozenset(traits.split()) - {"-"} for noun, traits in lexicon.table("person_nouns").items()}
_FUNCTION_WORDS = lexicon.words("function_words")
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_NOT_OPENERS = frozenset({"that", "what", "which", "whatever", "both", "all"})
_OTHERS = frozenset({"another", "second", "third", "fourth", "other"})
_TIED = frozenset({"year", "month", "day", "week"})
_LONGEST = 12
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "."})
_NONE: frozenset[str] = frozenset()


class Person(NamedTuple):
    """What a phrase says of the one it stands for; `words` is where it stands.

    `name` is the last word of the name, if one stands there, `noun` the one that stands for a person; `traits` are what
    noun and age say (woman, man, child, adult, police, offender). `is_new`: the words bring somebody in ("a man", a
    name); `is_other`: besides somebody else ("another officer", "the second victim").
    """

    words: Range
    name: str | None = None
    age: str | None = None
    traits: frozenset[str] = _NONE
    noun: str | None = None
    is_new: bool = False
    is_other: bool = False
    is_pronoun: bool = False

    def may_be(self, other: Person) -> bool:
        """Whether both can be one: nothing that is said of the one speaks against the other."""
        if self.name and other.name and self.name != other.name:
            return False
        if self.age and other.age and self.age != other.age:
            return False
        both = self.traits | other.traits
        return not any(pair <= both for pair in _OPPOSITES)

    def with_what(self, other: Person) -> Person:
        """Return the person with what the other phrase says besides; the one with the name is the mention."""
        words = other.words if other.name and not self.name else self.words
        return self._replace(
            words=words, name=self.name or other.name, age=self.age or other.age, traits=self.traits | other.traits
        )


_OPPOSITES = tuple(
    frozenset(pair) for pair in (("woman", "man"), ("child", "adult"), ("child", "police"), ("police", "offender"))
)


def may_end(tokens: Tokens, at: int) -> bool:
    """Whether a token may be the last of a phrase for a person: a noun for one, or a part of a name."""
    return tokens.keys[at] in _PERSON_NOUNS or _in_name(tokens, at) or _is_age(tokens, at)


def _is_age(tokens: Tokens, at: int) -> bool:
    """Whether a token ends an age that stands for whoever has it: "a 23-year-*old*"."""
    return tokens.keys[at] == "old" and tokens.keys[at - 2 : at] == ["year", "-"]


def _in_name(tokens: Tokens, at: int) -> bool:
    word, key = tokens.words[at], tokens.keys[at]
    if not word[0].isupper() or len(word) < 2 or key in _FUNCTION_WORDS or word.endswith("."):
        return False
    return word not in _not_names() and key not in finite_forms() and not _is_gerund(key)


def _is_gerund(key: str) -> bool:
    """Whether a word is the form of a known verb in -ing: "Driving", "Visiting" in a headline."""
    return key.endswith("ing") and any(key in inflection.forms(verbs) for verbs in ("common_verbs", "event_verbs"))


@cache
def _not_names() -> frozenset[str]:
    """Return the capitalised words that are no part of a person's name."""
    files = ("months", "weekdays", "holidays", "nationalities", "streets")
    return frozenset(word.capitalize() for word in NUMBER_WORDS) | frozenset(gazetteer()).union(
        *(lexicon.entries(name) for name in files)
    )


def phrase_start(tokens: Tokens, at: int, stop: int) -> int:
    """Return where the phrase that ends with token `at` begins: its article, age, adjectives, titles."""
    keys, words = tokens.keys, tokens.words
    first = at
    while first > stop and at - first < _LONGEST:
        key = keys[first - 1]
        kind = word_class(key)
        if kind in ("determiner", "possessive"):
            return first - 1 if key not in _NOT_OPENERS else first
        if key in ("'s", "’s"):
            first -= 1
            continue
        if key in ("-", ".") and tokens.joined(first - 1):
            first -= 1
            continue
        if kind != "open" and key not in _OTHERS and key != "one" and not _in_name(tokens, first - 1):
            break
        if not (key[0].isalnum()) or (ends_phrase(tokens, first - 1)) or key in ("said", "say", "says"):
            break
        if words[first - 1][0].isupper() and words[first][0].islower() and word_class(keys[first]) != "open":
            break
        first -= 1
    return first


def phrase_end(tokens: Tokens, first: int, limit: int) -> int:
    """Return where the phrase that begins at `first` ends; `first` where it is none of a person."""
    keys = tokens.keys
    at = first
    stop = min(limit, first + _LONGEST)
    headed = False
    while at < stop:
        key = keys[at]
        kind = word_class(key)
        if kind in ("determiner", "possessive"):
            if at > first:
                break
        elif key in ("'s", "’s"):
            headed = False
        elif key in ("-", ".") and tokens.joined(at) and at + 1 < stop:
            if key == "." and len(keys[at - 1]) > 5:
                break
        elif _breaks(tokens, at, headed) or (at > first and ends_phrase(tokens, at)):
            break
        headed = headed or key in _PERSON_NOUNS
        at += 1
    while at > first and not may_end(tokens, at - 1):
        at -= 1
    return at


def _breaks(tokens: Tokens, at: int, headed: bool) -> bool:
    """Whether a token is no part of a phrase, whose noun has been read or not."""
    key = tokens.keys[at]
    if not key[0].isalnum() or (word_class(key) != "open" and key not in _OTHERS and not _in_name(tokens, at)):
        return True
    return headed and tokens.words[at][0].islower() and not may_end(tokens, at)


def read_person(tokens: Tokens, first: int, end: int) -> Person | None:
    """Return the person that a phrase stands for, or None if it stands for a thing or for several."""
    keys, words = tokens.keys, tokens.words
    traits = _NONE
    name: str | None = None
    noun: str | None = None
    names = 0
    head = False
    for at in range(end - 1, first - 1, -1):
        key = keys[at]
        if key in ("'s", "’s"):
            break
        if key in _SUFFIXES:
            continue
        if words[at][0].isupper() and key not in _PERSON_NOUNS and (_in_name(tokens, at) or (name and len(key) == 1)):
            if head and name is None:
                break  # "the Ostrel officer"
            name = name or words[at]
            names += 1
        elif key in _PERSON_NOUNS and not head:
            head = True
            noun = key
            traits = _PERSON_NOUNS[key]
        elif key == "old" and at == end - 1 and _is_age(tokens, at):
            head = True
        elif word_class(key) == "determiner" and names and not head:
            return None  # "the Port Council"
    if not head and (name is None or not _names_person(tokens, first, end, names)):
        return None
    if first > 0 and word_class(keys[first - 1]) == "determiner" and keys[first - 1] not in _NOT_OPENERS:
        first -= 1
    opener = keys[first]
    is_other = opener in _OTHERS or (first + 1 < end and keys[first + 1] in _OTHERS)
    age = _age(tokens, first, end)
    if age is not None:
        years = int(age) if age.isdecimal() else 19
        traits |= {"child"} if years < 13 else {"adult"} if years > 19 else _NONE
    is_new = opener in _INDEFINITE or name is not None
    return Person((first, end), name, age, traits, noun, is_new, is_other)


def _names_person(tokens: Tokens, first: int, end: int, names: int) -> bool:
    """Whether a name alone is a person's: two words, none of which an organisation or a place is named by."""
    within = tokens.keys[first:end]
    if names < 2 and not (names == 1 and end - first == 1 and tokens.sentence(first)[0] != first):
        return False
    return all(
        lexicon.words(kind).isdisjoint(within)
        for kind in ("organization_words", "sites", "place_words", "institutions")
    )


def _age(tokens: Tokens, first: int, end: int) -> str | None:
    """Return the age of "a 23-year-old man", in years."""
    keys = tokens.keys
    for at in range(first, end - 2):
        if keys[at + 1] == "-" and keys[at + 2] in _TIED:
            number = NUMBER_WORDS[keys[at]].value if keys[at] in NUMBER_WORDS else keys[at]
            return str(number) if keys[at + 2] == "year" else "0"
    return None
