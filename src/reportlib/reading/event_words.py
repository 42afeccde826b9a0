"""The words that tell of events, as the rules look them up."""

from __future__ import annotations

from functools import cache

import attrs

from reportlib.reading import inflection, lexicon

HARM = frozenset({"killed", "injured"})
"""Roles of those who were hurt."""
ONLY_HARM = frozenset({"death", "injury"})
"""Kinds that say what came of an event, which other words tell of."""
NOUNS = frozenset({"noun", "plural"})
"""The tags of a noun."""


@attrs.frozen
class Reading:
    """What a word tells of where it is used in one way: the kind of event, and who takes part in it in which role.

    `tag` is "noun", "plural", or the form of a verb. `first` is the role of a verb's subject, `second` that of its
    object, or of whom a noun's "of" or possessive names.
    """

    kind: str
    tag: str
    first: str | None = None
    second: str | None = None


@attrs.frozen
class Phrase:
    """Words that together tell of an event, or of none (`reading` None); one of them, the anchor, leads to them."""

    words: tuple[str, ...]
    before: int
    """How many of them stand before the anchor."""
    reading: Reading | None


@attrs.frozen
class Anchor:
    """The phrases that one word leads to, longest first: those of several words, and the one that it is by itself.

    `beside` has those of several words by the word that stands next to the anchor.
    """

    phrases: list[Phrase]
    beside: dict[str, list[Phrase]]
    alone: Phrase | None


def _role(word: str) -> str | None:
    return word if word != "-" else None


def _readings() -> dict[str, tuple[Reading, ...]]:
    found: dict[str, tuple[Reading, ...]] = {}
    for noun, value in lexicon.table("event_nouns").items():
        kind, _, role = value.partition("\t")
        for form, tag in ((noun, "noun"), (f"{noun}s", "plural")):
            found.setdefault(form, (Reading(kind, tag, None, _role(role)),))
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


def _phrase_reading(words: tuple[str, ...], kind: str, role: str) -> Reading | None:
    """Return what a phrase tells of; it is a verb if it has a role: "was *found dead*", and no noun at its end."""
    if kind == "-":
        return None
    return Reading(kind, "participle" if role and not _ends_in_noun(words, role) else "noun", None, role or None)


def _ends_in_noun(words: tuple[str, ...], role: str) -> bool:
    """Whether words that tell what happened to somebody are a noun: "the fatal *shooting* of", not "shot to death"."""
    if role == "speaker":
        return False  # "spoke at the *summit*"
    return any(reading.tag in NOUNS for reading in READINGS.get(words[-1], ())) and "to" not in words


def _anchors() -> dict[str, Anchor]:
    found: dict[str, list[Phrase]] = {}
    listed = sorted(lexicon.table("event_phrases").items(), key=lambda pair: -len(pair[0].split()))
    for entry, value in listed:
        words = tuple(entry.split())
        kind, _, role = value.partition("\t")
        anchor = _anchor(words)
        endings = {words, (*words[:-1], f"{words[-1]}s")} if kind != "-" and not role else {words}
        for form in endings:
            found.setdefault(form[anchor], []).append(Phrase(form, anchor, _phrase_reading(form, kind, role)))
    return {word: _as_anchor(phrases) for word, phrases in found.items()}


def _as_anchor(phrases: list[Phrase]) -> Anchor:
    several = [phrase for phrase in phrases if len(phrase.words) > 1]
    beside: dict[str, list[Phrase]] = {}
    for phrase in several:
        beside.setdefault(phrase.words[phrase.before - 1 if phrase.before else 1], []).append(phrase)
    return Anchor(several, beside, next((phrase for phrase in phrases if len(phrase.words) == 1), None))


def _kinds() -> dict[str, frozenset[str]]:
    return {kind: frozenset(wider.split()) for kind, wider in lexicon.table("event_kinds").items()}


@cache
def akin(kind: str) -> frozenset[str]:
    """Return the kinds whose words can mean an event of that kind: its own, wider and narrower ones."""
    return WIDER.get(kind, frozenset()) | {other for other, wider in WIDER.items() if kind in wider} | {kind}


def _soft() -> frozenset[str]:
    bases = lexicon.words("soft_events")
    forms = {form for base in bases for form, _ in inflection.inflect(base)}
    return frozenset(forms) | bases | {f"{base}s" for base in bases}


READINGS = _readings()
"""What each word can tell of, by its lower-case form: as a noun first, then as a verb."""
ANCHORS = _anchors()
"""The phrases by their anchor."""
WIDER = _kinds()
"""For every kind, the kinds that a wider word may tell the same event by."""
SOFT = _soft()
"""The words that tell of an event only in its company."""
COMPANIONS = lexicon.words("event_companions")
"""The words that keep such a word company."""
TRIGGERS = {word: (ANCHORS.get(word), READINGS.get(word, ())) for word in (*READINGS, *ANCHORS)}
"""Every word at which an event may be told, with the phrases that it leads to and what it can tell of by itself."""
