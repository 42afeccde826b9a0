"""Where somebody is credited: "said", "has long denied", "is believed", "is confident", "raised questions about"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from reportlib.model import Stance
from reportlib.reading import lexicon
from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import POSSESSIVE, PREPOSITIONS
from reportlib.reading.statements.cue_words import Use, Verb, adjectives, light_verbs, nouns, verbs
from reportlib.reading.statements.discourse import DAYS, QUESTION_WORDS, Discourse
from reportlib.reading.statements.verb_groups import (
    JOINING,
    NAMES_SUBJECT,
    NEGATIONS,
    NONE,
    is_verb,
    verb_group,
)
from reportlib.reading.tokens import Range

_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "get", "got"})
_NOT_BEFORE = frozenset({
    "a", "an", "the", "every", "no", "any", "each", "another", "-", "my", "your", "his", "her", "its", "our", "their",
    "whose",
})  # fmt: skip
"""Words behind which no verb stands: what looks like one is a noun or an adjective."""
_IN_CONTENT = frozenset({"that", "to", "whether"})
"""Words that lead to the content and belong to it."""
_OF_NOUN = Use("", frozenset({"noun", "clause", "infinitive", "thing"}), Stance.NEUTRAL, False, False, True)
_OF_ADJECTIVE = Use("", frozenset({"adjective", "clause", "infinitive", "thing"}), Stance.NEUTRAL, False, False, True)
_NEUTRAL, _DENIES = Stance.NEUTRAL, Stance.DENIES
_NOT_DONE = frozenset({
    "would", "could", "should", "will", "might", "may", "can", "must", "shall", "do", "does", "did",
})  # fmt: skip
"""Auxiliaries of what is not said to have been said."""
_OPENS_CLAUSE = frozenset({"determiner", "pronoun", "possessive"})
"""What opens a clause behind an adjective without "that": "is glad *they* came"."""
_BEFORE_VERB = frozenset({"to", "as"})
_TOUCHES_PAST = JOINING | PREPOSITIONS
"""Words behind which a form like "said" may be part of more: "*has* said", "*to* the said"; so may adverbs in -ly."""
_NO_OBJECT = frozenset({"", "by", ".", ",", "of"})


@dataclass(slots=True)
class Cue:
    """Words that credit somebody."""

    first: int
    end: int
    head: int
    """The token of the verb itself."""
    use: Use
    """What it takes, as the lexicon has it."""
    tag: str
    passive: bool
    stance: Stance
    reports: bool
    """Whether it tells of words that were said, not of what somebody thinks, wants or would say."""
    sentence: Range
    following: Cue | None = None
    """The next cue of the sentence."""


_Reader = Callable[[Discourse, int, frozenset[str], Range], Cue | None]
"""A rule for nouns or adjectives: from their place, the words that lead to the content, and the sentence."""


def read_cues(text: Discourse) -> list[Cue]:
    """Return the words outside of quotations that credit somebody, in order, none over another.

    Verbs come with their auxiliaries, adverbs and particles ("has long called for"), adjectives with their copula ("is
    confident"), nouns with the word that leads to the content ("criticism of"). One that is part of a longer one
    ("seemed" of "seemed to suggest") is left out.
    """
    tokens, keys, quoted = text.tokens, text.keys, text.quoted
    known, others = verbs(), _others()
    cues: list[Cue] = []
    former: Cue | None = None
    last = stop = 0
    sentences = iter(tokens.sentences)
    sentence = (0, 0)
    for head in tokens.at("cues"):
        if head < last or quoted[head]:
            continue
        while head >= stop:
            sentence, former = next(sentences), None
            stop = sentence[1]
        key = keys[head]
        verb = known.get(key)
        cue = _verb_at(text, head, verb, sentence) if verb is not None else None
        if cue is None:
            if key not in others:
                continue
            read, leads = others[key]
            cue = read(text, head, leads, sentence)
            if cue is None:
                continue
        if former is not None:  # in the same sentence
            if cue.first <= former.first:
                cues.pop()
                former = cues[-1] if cues and cues[-1].sentence is sentence else None
            if former is not None:
                former.following = cue
        cues.append(cue)
        former, last = cue, cue.end
    return cues


@cache
def _others() -> dict[str, tuple[_Reader, frozenset[str]]]:
    """Return how each noun and adjective is read, with the words that lead to the content."""
    found: dict[str, tuple[_Reader, frozenset[str]]] = {
        key: (_adjective_at, leads) for key, leads in adjectives().items()
    }
    found.update({key: (_noun_at, leads) for key, leads in nouns().items()})
    return found


def _verb_at(text: Discourse, head: int, verb: Verb, sentence: Range) -> Cue | None:
    keys = text.keys
    start, stop = sentence
    before = keys[head - 1] if head > start else ""
    if before in _NOT_BEFORE:
        return None
    end = head + 1
    following = keys[end] if end < stop else ""
    use = verb.alone
    if following in verb.leads or (verb.firsts and following[-2:] == "ly"):
        if following == "-" or (following == "off" and verb.lemma == "call"):
            return None  # "the search was called off"
        use, end = _particle(text, verb, head, stop)
    if use is None:
        return None
    if verb.is_own_past and use.speaks and before not in _TOUCHES_PAST and before[-2:] != "ly":
        return Cue(head, end, head, use, "past", False, use.stance, use.reports, sentence)
    tag, passive = verb.tag, False
    if tag == "present" and (before in NUMBER_WORDS or before[:1].isdecimal()) and before != "one":
        return None  # "three suspects", "12 claims"
    first = head
    auxiliaries: frozenset[str] | set[str] = NONE
    if before in JOINING or before[-2:] == "ly":
        if before in POSSESSIVE and not (head - 2 >= start and keys[head - 2] in NAMES_SUBJECT):
            return None
        first, auxiliaries = verb_group(text, head, start)
    if auxiliaries:
        if before == "not" and first == head - 1 and tag in {"past", "participle"}:
            return None  # "a level *not seen* since"
        if tag == "base" and before != "to" and not verb.is_participle and _BE.issuperset(auxiliaries):
            return None  # "is *back* under control"
        if verb.is_participle:
            passive = not _BE.isdisjoint(auxiliaries)
            if tag == "past":
                tag = "participle"
    elif before == "to":
        if first == head:
            if head + 2 not in text.opening:
                return None
            tag = "infinitive"
    elif verb.noun is not None:
        verbal = _has_subject(text, head, following) if verb.noun else is_verb(text, head, sentence, tag)
        if not verbal:
            return None
    if first == head and before:
        if verb.tag == "past":
            is_passed_on = not verb.is_own and text.tokens.key(head + 1) == "by"
            if before != "as" and (is_passed_on or before in PREPOSITIONS):
                return None  # "a total *cited by* her"
        elif verb.tag == "participle":
            if text.kinds[head - 1] == "open":
                return None  # "a farmer *known* as Oss"
        elif tag == "ing" and _is_modifier(text, head, sentence):
            return None
    if not use.speaks and not passive and _lacks_object(text, verb, end, stop, tag, with_particle=end > head + 1):
        return None
    stance, reports = use.stance, use.reports
    if auxiliaries:
        if not NEGATIONS.isdisjoint(auxiliaries):  # "did not deny" denies nothing, "did not say when" neither
            asks = end < stop and keys[end] in QUESTION_WORDS
            stance = _DENIES if stance is _NEUTRAL and not asks else _NEUTRAL
        reports = reports and _NOT_DONE.isdisjoint(auxiliaries)
    return Cue(first, end, head, use, tag, passive, stance, reports, sentence)


def _lacks_object(text: Discourse, verb: Verb, end: int, stop: int, tag: str, *, with_particle: bool) -> bool:
    """Whether nothing follows that a verb praises or wants: "*compared* with May", "whom they *blame* for it"."""
    keys = text.keys
    following = keys[end] if end < len(keys) else ""
    if tag in {"past", "participle"} and (following in _NO_OBJECT or (following == "to" and verb.lemma == "compare")):
        return True
    return not with_particle and end < stop and following not in _BEFORE_VERB and following in PREPOSITIONS


def _has_subject(text: Discourse, head: int, following: str) -> bool:
    """Whether what is mostly a noun is a verb here: "he *states*", "the report *states* that"."""
    if text.kinds[head - 1] == "pronoun":
        return True
    return following == "that" and text.keys[head - 1] in lexicon.words("cited_sources")


def _is_modifier(text: Discourse, head: int, sentence: Range) -> bool:
    """Whether what looks like a participle is part of a noun: "the new *warning* centre"."""
    kinds = text.kinds
    if head - 2 < sentence[0] or head + 1 >= sentence[1] or kinds[head - 2] != "determiner":
        return False
    return (
        kinds[head - 1] == kinds[head + 1] == "open"
        and text.keys[head - 1].isalpha()
        and text.words[head + 1].islower()
    )


def _particle(text: Discourse, verb: Verb, head: int, stop: int) -> tuple[Use | None, int]:
    """Return the use that the words behind the verb make of it, and where the verb with its particle ends."""
    keys, kinds = text.keys, text.kinds
    place = head + 1
    while place < stop - 1 and kinds[place] == "adverb" and keys[place] not in verb.firsts:
        place += 1  # "touched *briefly* on"
    for length in range(verb.longest, 0, -1):
        after = place + length
        particle = " ".join(keys[place:after]) if after <= stop else ""
        follower = keys[after] if after < stop else ""
        if (
            particle in verb.uses and particle and (follower not in DAYS or keys[after - 1] != "on")
        ):  # "reported on Friday"
            return verb.uses[particle], after
    return verb.alone, head + 1


def _noun_at(text: Discourse, head: int, leads: frozenset[str], sentence: Range) -> Cue | None:
    """Read "his claim" before "that", "sharp criticism of", "raised questions about"."""
    keys, kinds = text.keys, text.kinds
    following = keys[head + 1] if head + 1 < sentence[1] else ""
    if following == "by" and "that" in leads:
        return _other(head, head + 1, head, _OF_NOUN, "noun", sentence)
    if following not in leads:
        return None
    first = head
    while first > sentence[0] and kinds[first - 1] in {"open", "adverb"} and head - first < 3:
        if keys[first - 1] in POSSESSIVE or not keys[first - 1].isalpha() or keys[first - 1] in light_verbs():
            break
        first -= 1
    end = head + 1 if following in _IN_CONTENT else head + 2
    before = first - 1
    if before >= sentence[0]:
        if keys[before] in POSSESSIVE or kinds[before] == "possessive":
            return _other(first, end, head, _OF_NOUN, "noun", sentence)
        verb = before - 1 if kinds[before] == "determiner" else before
        if verb >= sentence[0] and keys[verb] in light_verbs():
            group, auxiliaries = verb_group(text, verb, sentence[0])
            if auxiliaries.isdisjoint(_BE):
                return _other(group, end, head, _OF_NOUN, "light", sentence, auxiliaries)
    return _other(head, end, head, _OF_NOUN, "noun", sentence)


def _adjective_at(text: Discourse, head: int, leads: frozenset[str], sentence: Range) -> Cue | None:
    """Read "is confident" before "that", "was critical of"."""
    following = text.keys[head + 1] if head + 1 < sentence[1] else ""
    if following not in leads and not (following and "that" in leads and text.kinds[head + 1] in _OPENS_CLAUSE):
        return None
    first, auxiliaries = verb_group(text, head, sentence[0])
    if auxiliaries.isdisjoint(_BE):
        return None
    end = head + 1 if following in _IN_CONTENT or following not in leads else head + 2
    return _other(first, end, head, _OF_ADJECTIVE, "adjective", sentence, auxiliaries)


def _other(
    first: int,
    end: int,
    head: int,
    use: Use,
    tag: str,
    sentence: Range,
    auxiliaries: frozenset[str] | set[str] = NONE,
) -> Cue:
    stance = use.stance if auxiliaries.isdisjoint(NEGATIONS) else _DENIES
    return Cue(first, end, head, use, tag, False, stance, False, sentence)
