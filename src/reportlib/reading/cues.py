"""The words that credit somebody: "said", "has long denied", "according to", "is believed"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reportlib.model import Stance
from reportlib.reading import inflection, lexicon
from reportlib.reading.phrases import word_class
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.tokens import Range, Tokens

_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being", "'s", "’s"})
_NEGATIONS = frozenset({"not", "never", "n't", "neither", "nor", "cannot"})
_NOT_BEFORE = frozenset(
    {"a", "an", "the", "every", "no", "any", "each", "another", "'s", "’s", "-"}
    | {"my", "your", "his", "its", "our", "their", "whose"}
)
"""Words behind which no verb stands: what looks like one is a noun or an adjective."""
_IN_CONTENT = frozenset({"that", "to", "whether"})
"""Words that lead to the content and belong to it."""
_OF_NOUN = frozenset({"noun", "clause", "infinitive", "thing"})
_OF_ADJECTIVE = frozenset({"adjective", "clause", "infinitive", "thing"})
_SPEECH = frozenset({"clause", "speech"})
_NONE: frozenset[str] = frozenset()
_NO_OBJECT = frozenset({"by", ".", ",", "of"})
_CATENATIVES = frozenset(
    "decline refuse continue try begin seem appear fail want go hasten rush agree attempt seek used able likely".split()
)
"""Verbs that join with a cue in the infinitive: "declined to say", "went on to argue"."""


class Cue(NamedTuple):
    """Words that credit somebody."""

    first: int
    end: int
    head: int
    """The token of the verb itself."""
    lemma: str
    takes: frozenset[str]
    tag: str
    passive: bool
    stance: Stance

    @property
    def speaks(self) -> bool:
        """Whether somebody's own words can stand beside it in quotation marks."""
        return self.lemma != "" and ("clause" in self.takes or "speech" in self.takes)


class _Verb(NamedTuple):
    """What a form of a cue verb can be."""

    lemma: str
    tags: frozenset[str]
    entries: dict[str, tuple[frozenset[str], Stance]]
    """What it takes and its stance, by the particle behind it ("" for none)."""
    noun: str | None
    """Whether its base form and the form with s may be nouns: None if not, "always" if they always are."""


@cache
def _verbs() -> dict[str, _Verb]:
    entries: dict[str, dict[str, tuple[frozenset[str], Stance]]] = {}
    for words, value in lexicon.table("cue_verbs").items():
        lemma, _, particle = words.partition(" ")
        takes, _, stance = value.partition("\t")
        known = Stance(stance) if stance else Stance.NEUTRAL
        entries.setdefault(lemma, {})[particle] = (frozenset(takes.split()), known)
    verbs = {}
    for form, uses in inflection.forms("cue_verbs").items():
        lemma = uses[0].base
        noun = lexicon.table("cue_verbs_as_nouns").get(lemma)
        verbs[form] = _Verb(lemma, frozenset(use.tag for use in uses), entries[lemma], noun)
    return verbs


def read_cues(tokens: Tokens) -> list[Cue]:
    """Return the words that credit somebody, in order, none over another.

    Verbs come with their auxiliaries, adverbs and particles ("has long called for"), adjectives with their copula
    ("is confident"), nouns with the word that leads to the content ("criticism of").
    """
    cues: list[Cue] = []
    verbs = _verbs()
    nouns = _nouns()
    last = 0
    sentences = iter(tokens.sentences)
    sentence = (0, 0)
    for head in sorted({*tokens.at("cue_verbs"), *tokens.at("cue_nouns"), *tokens.at("cue_adjectives")}):
        while head >= sentence[1]:
            sentence = next(sentences)
        if head < last:
            continue
        key = tokens.keys[head]
        cue = _cue_at(tokens, head, verbs[key], sentence) if key in verbs else None
        if cue is None and key in nouns:
            cue = _noun_at(tokens, head, nouns[key], sentence)
        if cue is None and key in lexicon.table("cue_adjectives"):
            cue = _adjective_at(tokens, head, lexicon.table("cue_adjectives")[key].split(), sentence)
        if cue:
            cues.append(cue)
            last = cue.end
    return cues


@cache
def _nouns() -> dict[str, list[str]]:
    """Return the cue nouns in the singular and the plural, with the words that lead to the content."""
    return {form: leads.split() for noun, leads in lexicon.table("cue_nouns").items() for form in (noun, f"{noun}s")}


def _noun_at(tokens: Tokens, head: int, leads: list[str], sentence: Range) -> Cue | None:
    """Read "his claim" before "that", "sharp criticism of"."""
    following = tokens.keys[head + 1] if head + 1 < sentence[1] else ""
    if following not in leads:
        return None
    first = head
    while first > sentence[0] and word_class(tokens.keys[first - 1]) in ("open", "adverb") and head - first < 3:
        if tokens.keys[first - 1] in _NOT_BEFORE or not tokens.keys[first - 1].isalpha():
            break
        first -= 1
    owned = first > sentence[0] and (
        tokens.keys[first - 1] in ("'s", "’s") or word_class(tokens.keys[first - 1]) == "possessive"
    )
    end = head + 1 if following in _IN_CONTENT else head + 2
    return Cue(first if owned else head, end, head, "", _OF_NOUN, "noun", False, Stance.NEUTRAL)


def _adjective_at(tokens: Tokens, head: int, leads: list[str], sentence: Range) -> Cue | None:
    """Read "is confident" before "that", "was critical of"."""
    following = tokens.keys[head + 1] if head + 1 < sentence[1] else ""
    first, auxiliaries = _group(tokens, head, sentence[0])
    if following not in leads or not auxiliaries & _BE:
        return None
    stance = Stance.DENIES if auxiliaries & _NEGATIONS else Stance.NEUTRAL
    end = head + 1 if following in _IN_CONTENT else head + 2
    return Cue(first, end, head, "", _OF_ADJECTIVE, "adjective", False, stance)


def _cue_at(tokens: Tokens, head: int, verb: _Verb, sentence: Range) -> Cue | None:
    keys = tokens.keys
    start, stop = sentence
    before = keys[head - 1] if head > start else ""
    following = keys[head + 1] if head + 1 < stop else ""
    if before in _NOT_BEFORE or following == "-":
        return None
    first, auxiliaries = _group(tokens, head, start)
    if before == "to" and first == head:
        return None
    tags = verb.tags
    passive = "participle" in tags and bool(auxiliaries & _BE)
    if "past" in tags:
        tag = "participle" if auxiliaries and "participle" in tags else "past"
    elif "base" in tags or "present" in tags:
        tag = "base" if "base" in tags else "present"
        if verb.noun is not None and not auxiliaries and before != "to":
            if verb.noun or head > start and tokens.words[head][0].isupper() or not _verbal(tokens, head, sentence, tag):
                return None
    else:
        tag = next(iter(tags))
    end = head + 1
    entry = verb.entries.get("")
    if len(verb.entries) > 1 or entry is None:
        for extra in (2, 1):
            particle = " ".join(keys[head + 1 : min(stop, head + 1 + extra)])
            if particle in verb.entries:
                entry, end = verb.entries[particle], head + 1 + extra
                break
    if entry is None:
        return None
    takes, stance = entry
    if not passive and tag in ("past", "participle") and not takes & _SPEECH and following in _NO_OBJECT:
        return None
    if auxiliaries & _NEGATIONS and stance is Stance.NEUTRAL:
        stance = Stance.DENIES
    return Cue(first, end, head, verb.lemma, takes, tag, passive, stance)


def _group(tokens: Tokens, head: int, start: int) -> tuple[int, set[str] | frozenset[str]]:
    """Return where the verb group of a verb begins, and the auxiliaries and negations in it."""
    keys = tokens.keys
    before = keys[head - 1] if head > start else ""
    if before not in ("to", "since") and word_class(before) not in ("auxiliary", "adverb"):
        return head, _NONE
    found: set[str] = set()
    first = head
    place = head - 1
    while place >= start:
        key = keys[place]
        kind = word_class(key)
        if kind == "auxiliary" or key in _NEGATIONS:
            found.add(key)
            if key.endswith(("n't", "n’t")):
                found.update(("not", key[:-3]))
            first = place
        elif kind == "adverb" or (key == "since" and place > start and word_class(keys[place - 1]) == "auxiliary"):
            first = place
        elif key == "to" and place - 1 >= start and keys[place - 1] in _catenatives():
            place -= 1
            first = place
        else:
            break
        place -= 1
    while first < head and first == start and word_class(keys[first]) == "adverb":
        first += 1
    return first, found


@cache
def _catenatives() -> frozenset[str]:
    return frozenset(form for base in _CATENATIVES for form, _ in inflection.inflect(base))


def _verbal(tokens: Tokens, head: int, sentence: Range, verb_tag: str) -> bool:
    """Whether a form that may be a noun ("reports", "claim", "calls") is a verb here: it has a subject and an object."""
    keys, words = tokens.keys, tokens.words
    start, stop = sentence
    if head == start or head + 1 >= stop:
        return False
    before, after = keys[head - 1], keys[head + 1]
    if after in TERMINATORS and words[head - 1][0].isupper():
        return "," in keys[max(start, head - 6) : head]  # "..., Ostrel Courier reports."
    if verb_tag == "present" and word_class(before) == "open" and before != "-":
        kind = word_class(after)
        if kind in ("determiner", "possessive", "pronoun", "object") or words[head + 1][0].isupper() or after[0].isdigit():
            return True
    if word_class(before) == "pronoun" or before in ("that", "which", "some", "many", "most", "others"):
        return True
    if after in ("of", "by", "in", "from", "at", "with", "and", "or", ",", ".", "are", "is", "was", "were", "have", "has"):
        return False
    return after in ("that", "for") or words[head - 1][0].isupper() or keys[head - 1].endswith("s")
