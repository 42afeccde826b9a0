"""The words that tell of events, as the rules look them up."""

from __future__ import annotations

from typing import NamedTuple

from reportlib.reading import inflection, lexicon

HARM = frozenset({"killed", "injured"})
"""Roles of those who were hurt."""


class Reading(NamedTuple):
    """What a word tells of where it is used in one way: the kind of event, and who takes part in it in which role.

    `tag` is "noun", "plural", or the form of a verb. `first` is the role of a verb's subject, `second` that of its
    object, or of whom a noun's "of" or possessive names.
    """

    kind: str
    tag: str
    first: str | None = None
    second: str | None = None


class Phrase(NamedTuple):
    """Words that together tell of an event, or of none (`kind` None); one of them, the anchor, leads to them."""

    words: tuple[str, ...]
    before: int
    """How many of them stand before the anchor."""
    kind: str | None
    role: str | None = None
    """The role of whom the words tell it of, if they are a verb: "was *found dead*"."""


def _role(word: str) -> str | None:
    return word if word != "-" else None


def _readings() -> dict[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = {}
    for noun, value in lexicon.table("event_nouns").items():
        kind, _, role = value.partition("\t")
        for form, tag in ((noun, "noun"), (f"{noun}s", "plural")):
            found[form] = (*found.get(form, ()), Reading(kind, tag, None, _role(role)))
    verbs = lexicon.table("event_verbs")
    for form, uses in inflection.forms("event_verbs").items():
        for use in uses:
            kind, subject, object_ = verbs[use.base].split()
            found[form] = (*found.get(form, ()), Reading(kind, use.tag, _role(subject), _role(object_)))
    return found


def _anchor(words: tuple[str, ...]) -> int:
    """Return which of the words leads to the others: one that tells of an event itself, else the last that is rare."""
    alone, common = lexicon.words("event_phrases"), lexicon.words("function_words")
    telling = (place for place, word in enumerate(words) if word in READINGS or word in alone)
    rare = (place for place in reversed(range(len(words))) if words[place].isalpha() and words[place] not in common)
    return next(telling, next(rare, 0))


def _phrases() -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    listed = sorted(lexicon.table("event_phrases").items(), key=lambda pair: -len(pair[0].split()))
    for entry, value in listed:
        words = tuple(entry.split())
        kind, _, role = value.partition("\t")
        anchor = _anchor(words)
        endings = {words, (*words[:-1], f"{words[-1]}s")} if kind != "-" and not role else {words}
        for form in endings:
            found.setdefault(form[anchor], []).append(Phrase(form, anchor, _role(kind), role or None))
    return found


def _kinds() -> dict[str, frozenset[str]]:
    return {kind: frozenset(wider.split()) for kind, wider in lexicon.table("event_kinds").items()}


def _soft() -> frozenset[str]:
    bases = lexicon.words("soft_events")
    forms = {form for base in bases for form, _ in inflection.inflect(base)}
    return frozenset(forms) | bases | {f"{base}s" for base in bases}


READINGS = _readings()
"""What each word can tell of, by its lower-case form."""
PHRASES = _phrases()
"""The phrases by their anchor, longest first."""
WIDER = _kinds()
"""For every kind, the kinds that a wider word may tell the same event by."""
SOFT = _soft()
"""The words that tell of an event only in its company."""
COMPANIONS = lexicon.words("event_companions")
"""The words that keep such a word company."""
TRIGGERS = frozenset(READINGS) | frozenset(PHRASES)
"""Every word at which an event may be told."""
