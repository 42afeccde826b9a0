"""The noun phrases that stand for one person, by a noun, an age or a name: where they begin and end, what they say."""

from __future__ import annotations

from functools import cache, lru_cache

from reportlib.reading import inflection, lexicon
from reportlib.reading.events.persons import Person
from reportlib.reading.figures.counted import is_plural
from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import POSSESSIVE, ends_phrase, finite_forms, word_class
from reportlib.reading.places import gazetteer
from reportlib.reading.tokens import Tokens

_PERSON_NOUNS = {noun: frozenset(traits.split()) - {"-"} for noun, traits in lexicon.table("person_nouns").items()}
_FUNCTION_WORDS = lexicon.words("function_words")
_INDEFINITE = frozenset({"a", "an", "another", "one"})
_NOT_OPENERS = frozenset({"that", "what", "which", "whatever", "whose", "both", "all"})
_OTHERS = frozenset({"another", "second", "third", "fourth", "other"})
_OWNERS = frozenset({"her", "his", "their"})
LAST_WORDS = _OTHERS | _PERSON_NOUNS.keys() | {"old"}
"""The words in lower case of which one ends a phrase for a person that does not end in a name."""
_TIED = frozenset({"year", "month", "day", "week"})
_AGED = _TIED | {"old", "olds"}
_DIES = frozenset({"died", "dies"})
_LONGEST = 12
_MARKS = lexicon.words("double_marks")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "."})
_NONE: frozenset[str] = frozenset()


def may_end(tokens: Tokens, at: int) -> bool:
    """Whether a token may be the last of a phrase for a person: a noun for one, or a part of a name."""
    key = tokens.keys[at]
    if key in _PERSON_NOUNS or (tokens.words[at][0].isupper() and _in_name(tokens, at)):
        return True
    return (key == "old" and _is_age(tokens, at)) or (key in _OTHERS and _is_other(tokens, at))


def is_group(key: str) -> bool:
    """Whether a word is the plural of a noun for one person: "sisters"."""
    return key[-1] == "s" and key[:-1] in _PERSON_NOUNS and is_plural(key)


def _is_other(tokens: Tokens, at: int) -> bool:
    """Whether a word stands for one more by itself: "and *another* was hurt", "a *second* died"."""
    after = tokens.key(at + 1)
    return tokens.keys[at] in _OTHERS and (word_class(after) == "auxiliary" or after in finite_forms())


def _is_age(tokens: Tokens, at: int) -> bool:
    """Whether a token ends an age that stands for whoever has it: "a 23-year-*old*"."""
    return tokens.keys[at] == "old" and tokens.keys[at - 2 : at] == ["year", "-"]


def is_aged(tokens: Tokens, end: int) -> bool:
    """Whether an age between commas stands at token `end`, behind a name: ", 31,"."""
    return tokens.key(end) == "," and tokens.key(end + 1).isdecimal() and tokens.key(end + 2) == ","


def _in_name(tokens: Tokens, at: int) -> bool:
    word = tokens.words[at]
    if not word[0].isupper() or not _looks_like_name(word):
        return False
    return word not in _not_names() or (word in gazetteer() and is_aged(tokens, at + 1))  # "Ada *Dallas*, 31, was"


@lru_cache(maxsize=1 << 12)
def _looks_like_name(word: str) -> bool:
    """Whether a capitalised word can be a name by itself: no initial, no function word, no form of a verb."""
    key = word.lower()
    bare = key.replace("’", "'").partition("'")[0]
    if len(word) < 2 or bare in _FUNCTION_WORDS or word.endswith("."):
        return False
    return not (key in finite_forms() or key in _verb_forms() or key in _AGED)


@cache
def _place_words() -> frozenset[str]:
    return lexicon.words("place_words") | lexicon.words("sites") | lexicon.words("streets")


@cache
def _verb_forms() -> frozenset[str]:
    """Return forms of verbs that a headline writes with a capital and that are no name: "Dies", "Visiting"."""
    uses = [*inflection.forms("common_verbs").items(), *inflection.forms("event_verbs").items()]
    return frozenset(form for form, known in uses if any(use.tag in ("ing", "present") for use in known))


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
        if kind in ("determiner", "possessive") or key == "one":
            return first - 1 if key not in _NOT_OPENERS else first
        if key in POSSESSIVE:
            first -= 1
            continue
        if key in ("-", ".") and tokens.joined(first - 1):
            first -= 1
            continue
        if key in _MARKS and first - 3 > stop and keys[first - 3] in _MARKS and _in_name(tokens, first - 4):
            first -= 3  # Jon "Sticks" Oss
            continue
        if kind != "open" and key not in _OTHERS and not _in_name(tokens, first - 1):
            break
        if (
            (key in _verb_forms() and words[first - 1][0].islower())
            or not key[0].isalnum()
            or (ends_phrase(tokens, first - 1))
            or key in ("said", "say", "says")
        ):
            break
        if words[first - 1][0].isupper() and words[first][0].islower() and word_class(keys[first]) != "open":
            break
        first -= 1
    return first


def phrase_end(tokens: Tokens, first: int, limit: int) -> int:
    """Return where the phrase that begins at `first` ends; `first` where it is none of a person."""
    keys = tokens.keys
    if first < limit and keys[first] in _verb_forms() and keys[first].endswith("ing"):
        return first  # "shot *visiting* her aunt"
    at = first
    stop = limit if limit - first < _LONGEST else first + _LONGEST
    headed = False
    while at < stop:
        key = keys[at]
        kind = word_class(key)
        if kind in ("determiner", "possessive"):
            if at > first:
                break
        elif key in POSSESSIVE:
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
    name: tuple[str, ...] = ()
    noun: str | None = None
    head = False
    for at in range(end - 1, first - 1, -1):
        key = keys[at]
        if key in POSSESSIVE:
            break
        if key in _SUFFIXES:
            continue
        if words[at][0].isupper() and key not in _PERSON_NOUNS and (_in_name(tokens, at) or (name and len(key) == 1)):
            if head and not name:
                break  # "the Ostrel officer"
            name = (words[at], *name)
        elif key in _PERSON_NOUNS and not head:
            head = True
            noun = key
            traits = _PERSON_NOUNS[key]
        elif at == end - 1 and (_is_age(tokens, at) or _is_other(tokens, at)):
            head = True
        elif word_class(key) == "determiner" and name and not head:
            return None  # "the Port Council"
    if not head and not _names_person(tokens, first, end, name):
        return None
    if end < len(tokens) and words[end][0].isupper() and keys[end] in _place_words():
        return None  # "South Lund *Avenue*"
    if first > 0 and word_class(keys[first - 1]) == "determiner" and keys[first - 1] not in _NOT_OPENERS:
        first -= 1
    opener = keys[first]
    is_other = opener in _OTHERS or (first + 1 < end and keys[first + 1] in _OTHERS)
    is_new = opener in _INDEFINITE or bool(name)
    if opener in _OWNERS and tokens.sentence(first)[0] == first:
        is_new = is_other = True  # "*His brother* was hurt": not he who was told of before
    said = " ".join(keys[first:end])
    is_joined = opener in _INDEFINITE and first > 0 and keys[first - 1] == "and"
    person = Person((first, end), name, None, traits, noun, said, is_new, is_other, is_joined=is_joined)
    return person.of_age(_age(tokens, first, end))


def _names_person(tokens: Tokens, first: int, end: int, name: tuple[str, ...]) -> bool:
    """Whether a name alone is a person's: nothing in it is the name of a body or a place."""
    within = tokens.keys[first:end]
    if not name or (len(name) == 1 and not _may_stand_alone(tokens, first, end)):
        return False
    if len(name) > 1 and is_aged(tokens, end):
        return True  # "Ada Church, 31, was"
    return _not_persons().isdisjoint(within)


@cache
def _not_persons() -> frozenset[str]:
    """Return the words that make a name that of a body, a place or several."""
    files = ("organization_words", "sites", "place_words", "institutions", "group_nouns", "plurals")
    return frozenset().union(*map(lexicon.words, files))


def _may_stand_alone(tokens: Tokens, first: int, end: int) -> bool:
    """Whether one word can be a person's name: "*Oss* was", "23-year-old *Ada*", not "NNA", not "*Funeral* plans"."""
    if end - first > 1:
        return _age(tokens, first, end) is not None
    if tokens.words[first].isupper() or tokens.keys[first] == "people":
        return False
    after = tokens.keys[end : end + 2]
    if tokens.sentence(first)[0] != first or word_class(tokens.key(end)) == "auxiliary" or after == [",", "who"]:
        return True
    if after[:1] == [","] and after[1:] and after[1].isdecimal():
        return True  # "Ada, 31, was"
    is_joined = after[:1] == ["and"] and len(after) > 1 and tokens.words[end + 1][0].isupper()
    is_one = is_joined or tokens.key(end) in _DIES
    return is_one and not is_plural(tokens.keys[first])  # "Oss died", "Oss and Jon Lund were", not "Dozens died"


def _age(tokens: Tokens, first: int, end: int) -> str | None:
    """Return the age of "a 23-year-old man", in years."""
    keys = tokens.keys
    for at in range(first, end - 2):
        if keys[at + 1] == "-" and keys[at + 2] in _TIED:
            number = NUMBER_WORDS[keys[at]].value if keys[at] in NUMBER_WORDS else keys[at]
            return str(number) if keys[at + 2] == "year" else "0"
    return None
