"""Where a text tells of an event: its words, their kind, and whether they are a noun or a verb there."""

from __future__ import annotations

import attrs

from reportlib.reading import lexicon
from reportlib.reading.event_words import (
    COMPANIONS,
    HARM,
    NOUNS,
    ONLY_HARM,
    READINGS,
    SOFT,
    TRIGGERS,
    Anchor,
    Phrase,
    Reading,
)
from reportlib.reading.events.names import KNOWN_BY_PLACE, name
from reportlib.reading.figures.counted import is_plural
from reportlib.reading.figures.outcome_words import BE
from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import ADVERBS, word_class, words_of
from reportlib.reading.tokens import Range, Tokens

_OBJECTS = words_of("determiner", "possessive", "object", "pronoun")
_OPENS_NOUN = frozenset({"determiner", "possessive", "preposition"})
_SUBJECTS = frozenset({"who", "which", "that", "they", "he", "she", "it", "we", "to", "i", "you"})
_BEFORE_ADJECTIVE = words_of("possessive").union(
    {"a", "an", "the", "any", "each", "every", "no", "one", "two", "three", "gun"}
)
_BEFORE_VERB = (
    words_of("auxiliary").difference(BE, {"had", "has", "have"}).union({"he", "i", "she", "they", "we", "who", "you"})
)
"""What stands before a verb, and before no noun."""
_IN_GROUP = words_of("auxiliary", "adverb") | {"to"}
_FILLERS = ADVERBS | {"and", "or", ","}
_KILLING = frozenset(word for word, uses in READINGS.items() if any(use.second == "killed" for use in uses))
_LONGEST_CHAIN = 6
_YEAR = 4
"""Digits of a year."""


@attrs.define
class Trigger:
    """The words that tell of an event: `reading` is how their word at `head` is used, `words` all of them.

    `group` is where the verb group begins that ends with them; for a noun, the token before its adjectives: often an
    article.
    """

    head: int
    words: Range
    reading: Reading
    sentence: Range
    is_verb: bool
    group: int
    name: str | None = None

    def of_kind(self, kind: str) -> Trigger:
        """Return the same words as telling of another kind of event."""
        return attrs.evolve(self, reading=attrs.evolve(self.reading, kind=kind))


def find(tokens: Tokens) -> list[Trigger]:
    """Return the triggers of a text in its order, but in each sentence what happened before what came of it.

    "12 *died* in a *fire*" tells of the deaths of that fire.
    """
    words, keys, last = tokens.words, tokens.keys, len(tokens) - 1
    found: list[Trigger] = []
    outcomes: list[Trigger] = []
    done = start = limit = 0
    sentence = start, limit
    company: frozenset[str] | None = None
    for place in tokens.at("event_words"):
        if place < done:
            continue
        key = keys[place]
        anchor, readings = TRIGGERS[key]
        phrase: Phrase | None = None
        if anchor is not None:
            beside = anchor.beside
            led = keys[place - 1] in beside
            followed = place < last and keys[place + 1] in beside
            phrase = _phrase(keys, place, anchor, led, followed) if led or followed else anchor.alone
            if phrase is None and not readings:
                continue
        if place >= limit:
            sentence, company = tokens.sentence(place), None
            start, limit = sentence
            if outcomes:
                found += outcomes
                outcomes.clear()
        if phrase is not None:
            reading = phrase.reading
            if reading is not None or not _is_of_one(tokens, place + 1):
                first = place - phrase.before
                done = first + len(phrase.words)
                if reading is not None and not (done == first + 1 and _modifies(tokens, place)):
                    is_noun = reading.tag in NOUNS
                    named = name(tokens, (first, done), reading.kind, sentence) if is_noun else None
                    group = (_noun_start if is_noun else group_start)(tokens, first, start)
                    told = outcomes if reading.kind in ONLY_HARM else found
                    told.append(Trigger(place, (first, done), reading, sentence, not is_noun, group, named))
                continue
            if not readings:
                continue
        reading = readings[0] if len(readings) == 1 else _chosen(tokens, place, readings)
        is_noun = reading.tag in NOUNS
        if is_noun and (reading.kind == "-" or _is_verb(tokens, place)):
            continue
        is_capitalised = words[place] != key
        named = None
        if is_noun and (is_capitalised or reading.kind in KNOWN_BY_PLACE):
            named = name(tokens, (place, place + 1), reading.kind, sentence)
            if named is not None and _is_body(tokens, place):
                continue
        if key in SOFT and named is None:
            if company is None:
                company = COMPANIONS.intersection(keys[start:limit])
            if (not company or company == {key}) and not _is_of_year(tokens, place):
                continue
        told = outcomes if reading.kind in ONLY_HARM else found
        if is_noun:
            if named is not None or not (is_capitalised and _opens_name(tokens, place)):
                group = _noun_start(tokens, place, start)
                told.append(Trigger(place, (place, place + 1), reading, sentence, False, group, named))
        elif not _modifies(tokens, place) and not (reading.tag == "base" and _is_name(tokens, place, start)):
            done = _chain_end(keys, place, limit)
            group = group_start(tokens, place, start)
            if reading.second == "injured":
                reading = _strongest(keys, place, done, reading)
            told.append(Trigger(place, (place, done), reading, sentence, True, group))
    return found + outcomes


def group_start(tokens: Tokens, first: int, start: int) -> int:
    """Return where the verb group begins that ends with token `first`: "*has never been* found"."""
    keys = tokens.keys
    at = first
    while at > start and ((key := keys[at - 1]) in _IN_GROUP or (key[-2:] == "ly" and word_class(key) == "adverb")):
        at -= 1
    return at


def _noun_start(tokens: Tokens, first: int, start: int) -> int:
    """Return the token before the adjectives of the noun that begins with token `first`: "*a* deadly *shooting*"."""
    keys = tokens.keys
    at = first - 1
    while at > start and word_class(keys[at]) == "open" and keys[at][0].isalpha():
        at -= 1
    return at


def _is_of_one(tokens: Tokens, at: int) -> bool:
    """Whether an "of" leads to a place or a date, so that the noun is meant as it is said: "the flood *of* 1910".

    A "flood of complaints" and a "storm of protest" are figures of speech.
    """
    if tokens.key(at) != "of":
        return False
    key = tokens.key(at + 1)
    return key[:1].isdecimal() or word_class(key) == "determiner" or (key != "" and tokens.words[at + 1][0].isupper())


def _is_of_year(tokens: Tokens, place: int) -> bool:
    """Whether a noun is told apart by its year: "the *flood* of 1910"."""
    return tokens.key(place + 1) == "of" and tokens.key(place + 2).isdecimal() and len(tokens.key(place + 2)) == _YEAR


def _is_body(tokens: Tokens, place: int) -> bool:
    """Whether a name is that of a body: those who form it stand in it, "the *Conference* of Mayors"."""
    several = tokens.key(place + 2)
    if tokens.key(place + 1) != "of" or not is_plural(several) or not tokens.words[place + 2][0].isupper():
        return False
    return several.removesuffix("s") in lexicon.words("person_nouns")


def _phrase(keys: list[str], place: int, anchor: Anchor, led: bool, followed: bool) -> Phrase | None:
    """Return the phrase around an anchor that has a word of one before it (`led`) or behind it (`followed`)."""
    possible = anchor.phrases if led and followed else anchor.beside[keys[place - 1 if led else place + 1]]
    for phrase in possible:
        first = place - phrase.before
        if first >= 0 and tuple(keys[first : first + len(phrase.words)]) == phrase.words:
            return phrase
    return anchor.alone


def _chosen(tokens: Tokens, place: int, readings: tuple[Reading, ...]) -> Reading:
    """Return how a word is used that may be a noun or a verb, or several forms of one verb."""
    keys = tokens.keys
    at = place - 1
    key = keys[at] if place else ""
    before = word_class(key)
    while before == "adverb" and at > 0:
        at -= 1
        key = keys[at]
        before = word_class(key)
    noun, verb = readings[0], readings[1]  # nouns stand first
    if noun.tag not in NOUNS:
        is_past = before != "auxiliary"
        for reading in readings:
            if (reading.tag == "past") is is_past:
                return reading
        return noun
    if before == "auxiliary":
        return verb
    is_ing = verb.tag == "ing"
    if key in _SUBJECTS and not (is_ing and key == "to"):  # "tribute to shooting victims"
        return verb
    may_have_object = is_ing or (verb.tag == "present" and before not in _OPENS_NOUN)
    return verb if may_have_object and _opens_object(tokens, place + 1) else noun


def _is_verb(tokens: Tokens, place: int) -> bool:
    """Whether a word for an event is a verb here: "*meeting* the needs", "they *rally*", "Ada Lund *talks* to Oss"."""
    keys = tokens.keys
    key = keys[place]
    if key.endswith("ing"):
        return tokens.key(place + 1) in _OBJECTS
    if not place:
        return False
    if key[-1] == "s" and tokens.words[place - 1][0].isupper() and tokens.key(place + 1) == "to":
        return True
    return keys[place - 1] in _BEFORE_VERB


def _opens_object(tokens: Tokens, place: int) -> bool:
    """Whether an object follows: "killing *two*", "killing *at least 12*", "shooting *the guard*"."""
    if place >= len(tokens):
        return False
    word, key = tokens.words[place], tokens.keys[place]
    if key in _OBJECTS or key in NUMBER_WORDS or word[0].isdecimal() or word[0].isupper():
        return True
    bounds = lexicon.table("bounds")
    return f"{key} {tokens.key(place + 1)}" in bounds or (key in bounds and word_class(key) == "adverb")


def _opens_name(tokens: Tokens, place: int) -> bool:
    """Whether a capitalised noun is only the beginning of a name: "*War* Memorial", "*Summit* County"."""
    words = tokens.words
    if not words[place][0].isupper() or place + 1 >= len(words) or words[place].isupper():
        return False
    return words[place + 1][0].isupper() and tokens.sentence(place)[0] != place and words[place + 1][0].isalpha()


def _is_name(tokens: Tokens, place: int, first: int) -> bool:
    """Whether the base form of a verb has a capital within its sentence: "Ada *Lynch*"."""
    return place > first and tokens.words[place][0].isupper() and not tokens.words[place].isupper()


def _modifies(tokens: Tokens, place: int) -> bool:
    """Whether a form of a verb is a noun or an adjective here: "the *wounded* guard", "fired a *shot*"."""
    return place > 0 and tokens.keys[place - 1] in _BEFORE_ADJECTIVE


def _chain_end(keys: list[str], place: int, limit: int) -> int:
    """Return where a row of verbs ends: "shot and killed", "beaten, stabbed and shot"."""
    end = place + 1
    for at in range(end, limit if limit - place < _LONGEST_CHAIN else place + _LONGEST_CHAIN):
        key = keys[at]
        if key in READINGS and READINGS[key][0].second in HARM:
            end = at + 1
        elif key not in _FILLERS and (key[-2:] != "ly" or word_class(key) != "adverb"):
            break
    return end


def _strongest(keys: list[str], first: int, end: int, reading: Reading) -> Reading:
    """Return the reading of a row of verbs that hurt somebody: whoever is shot and killed is killed."""
    killed = not _KILLING.isdisjoint(keys[first:end]) or "fatally" in keys[first - 1 if first else 0 : end + 1]
    return attrs.evolve(reading, second="killed") if killed else reading
