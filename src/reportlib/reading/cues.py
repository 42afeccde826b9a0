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
_DETERMINERS = frozenset({"a", "an", "the", "every", "no", "any", "each", "another", "'s", "’s"})
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


@cache
def _entry(lemma: str) -> tuple[frozenset[str], Stance] | None:
    value = lexicon.table("cue_verbs").get(lemma)
    if value is None:
        return None
    takes, _, stance = value.partition("\t")
    return frozenset(takes.split()), Stance(stance) if stance else Stance.NEUTRAL


@cache
def _nouns() -> frozenset[str]:
    return lexicon.words("cue_verbs_as_nouns")


def read_cues(tokens: Tokens) -> list[Cue]:
    """Return the verbs that credit somebody, with their auxiliaries, adverbs and particles, in order."""
    cues = []
    forms = inflection.forms("cue_verbs")
    last = 0
    sentences = iter(tokens.sentences)
    sentence = (0, 0)
    for head in tokens.at("cue_verbs"):
        while head >= sentence[1]:
            sentence = next(sentences)
        if head < last:
            continue
        cue = _cue_at(tokens, head, forms[tokens.keys[head]], sentence)
        if cue:
            cues.append(cue)
            last = cue.end
    return cues


def _cue_at(tokens: Tokens, head: int, uses: tuple[inflection.Form, ...], sentence: Range) -> Cue | None:
    keys = tokens.keys
    start, stop = sentence
    before = keys[head - 1] if head > start else ""
    following = keys[head + 1] if head + 1 < stop else ""
    if before in _DETERMINERS or (word_class(before) == "possessive" and before != "her") or before == "-" or following == "-":
        return None
    first, auxiliaries = _group(tokens, head, start)
    tags = {use.tag for use in uses}
    lemma = uses[0].base
    passive = bool(auxiliaries & _BE) and "participle" in tags
    tag = "past" if "past" in tags and not auxiliaries else "participle" if "participle" in tags else next(iter(tags))
    if tags == {"ing"}:
        tag = "ing"
    if {"base", "present"} & tags and "past" not in tags:
        tag = "base" if "base" in tags else "present"
        if not auxiliaries and before != "to" and lemma in _nouns():
            if head > start and tokens.words[head][0].isupper() or not _verbal(tokens, head, start, stop):
                return None
    end = head + 1
    entry = None
    for extra in (2, 1):
        particle = " ".join(keys[head + 1 : head + 1 + extra])
        entry = _entry(f"{lemma} {particle}") if particle else None
        if entry and head + extra < stop:
            end = head + 1 + extra
            break
    entry = entry or _entry(lemma)
    if entry is None:
        return None
    takes, stance = entry
    if before == "to":
        if first == head:
            return None
    if auxiliaries & _NEGATIONS and stance is Stance.NEUTRAL:
        stance = Stance.DENIES
    if not passive and tag in ("past", "participle") and "clause" not in takes and following in ("by", ".", ",", "of"):
        return None
    return Cue(first, end, head, lemma, takes, tag, passive, stance)


def _group(tokens: Tokens, head: int, start: int) -> tuple[int, set[str]]:
    """Return where the verb group of a verb begins, and the auxiliaries and negations in it."""
    keys = tokens.keys
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
        elif kind == "adverb":
            first = place
        elif key == "to" and place - 1 >= start and _catenative(keys[place - 1]):
            place -= 1
            first = place
        else:
            break
        place -= 1
    while first < head and first == start and word_class(keys[first]) == "adverb":
        first += 1
    return first, found


@cache
def _catenative(key: str) -> bool:
    return any(key in (form for form, _ in inflection.inflect(base)) for base in _CATENATIVES)


def _verbal(tokens: Tokens, head: int, start: int, stop: int) -> bool:
    """Whether a form that may be a noun ("reports", "claim", "calls") is a verb here: it has a subject and an object."""
    keys, words = tokens.keys, tokens.words
    if head == start or head + 1 >= stop:
        return False
    before, after = keys[head - 1], keys[head + 1]
    if after in TERMINATORS and words[head - 1][0].isupper():
        return "," in keys[max(start, head - 6) : head]  # "..., Ostrel Courier reports."
    if word_class(before) == "pronoun" or before in ("that", "which", "some", "many", "most", "others"):
        return True
    if after in ("of", "by", "in", "from", "at", "with", "and", "or", ",", ".", "are", "is", "was", "were", "have", "has"):
        return False
    return after in ("that", "for") or words[head - 1][0].isupper() or keys[head - 1].endswith("s")
