"""Who takes part in what a verb tells of: its subject and its object, by the voice it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from reportlib.reading.events.arguments import objects, possessor, subjects
from reportlib.reading.events.persons import Person
from reportlib.reading.events.status import group_start
from reportlib.reading.events.triggers import Trigger
from reportlib.reading.figures.counted import is_plural
from reportlib.reading.figures.outcome_words import BE
from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import word_class
from reportlib.reading.tokens import Tokens

_REFLEXIVES = frozenset({"himself", "herself", "themselves", "self"})
_CHARGES = frozenset({"charge", "charges", "count", "counts", "suspicion"})
_SHOTS = frozenset({"shot", "shoot", "shoots", "shooting"})
_WOUNDS = frozenset({"wound", "wounds", "injury", "injuries"})
_BEARS = frozenset({
    "from", "had", "has", "have", "of", "receive", "received", "suffer", "suffered", "suffering", "suffers",
    "sustained", "sustaining", "treated", "with",
})  # fmt: skip
_ALONG = frozenset({"along", "together"})
_BY_REACH = 5
_GET = frozenset({"got", "get", "gets", "getting"})


def told(tokens: Tokens, trigger: Trigger) -> list[tuple[Person, str]]:
    """Return those who take part in what a trigger tells of, each with the role."""
    if trigger.reading.second == "speaker":
        return []  # named with their roles, and found by those
    return list((_of_verb if trigger.is_verb else _of_noun)(tokens, trigger))


def _of_verb(tokens: Tokens, trigger: Trigger) -> Iterator[tuple[Person, str]]:
    """Yield whom a verb tells of, each with the role."""
    reading = trigger.reading
    keys = tokens.keys
    start, limit = trigger.sentence
    first, end = trigger.words
    group = group_start(tokens, first, start)
    auxiliaries = keys[group:first]
    if keys[end - 1] in _WOUNDS and not _bears(tokens, first, start):
        return
    passive = any(key in BE or key in _GET for key in (*auxiliaries, *keys[first : first + 1]))
    if auxiliaries and reading.tag == "ing":
        passive = "being" in auxiliaries
    if reading.second is None:
        if reading.first is not None:
            yield from ((person, reading.first) for person in subjects(tokens, group, start))
        return
    if not passive and end < limit and keys[end] == "at" and keys[first] in _SHOTS:
        return  # "shot at a van"
    if first - 2 > start and keys[first - 1] == "of" and keys[first - 2] in _CHARGES:
        return  # "two counts of assaulting an officer"
    if not passive and end < limit and keys[end] in _REFLEXIVES:
        yield from ((person, reading.second) for person in subjects(tokens, group, start))
        return
    behind = [] if passive else objects(tokens, end, limit)
    if not passive and reading.tag not in ("past", "participle"):
        active = True
    else:
        active = bool(behind) or (not passive and _has_object(tokens, end, limit))
    if active:
        agents = subjects(tokens, group, start)[-1:] if reading.first is not None else []
        for person in behind:
            yield person._replace(is_other=person.is_other and not agents), reading.second  # "he shot another man"
        yield from ((person, reading.first or "agent") for person in agents)
        return
    yield from ((person, reading.second) for person in subjects(tokens, group, start))
    if end + 1 < limit and keys[end] in _ALONG and keys[end + 1] == "with":
        yield from ((person, reading.second) for person in objects(tokens, end + 2, limit))
    if reading.first is not None:
        for at in range(end, min(limit, end + _BY_REACH)):
            if keys[at] == "by":
                yield from ((person, reading.first) for person in objects(tokens, at + 1, limit))
                return


def _bears(tokens: Tokens, first: int, start: int) -> bool:
    """Whether a wound is told with the one who has it: "had several *gunshot wounds*"."""
    at = first - 1
    while at > start and (word_class(tokens.keys[at]) in ("open", "determiner", "possessive", "adverb")):
        if tokens.keys[at] in _BEARS:
            return True
        at -= 1
    return tokens.keys[at] in _BEARS


def _has_object(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether something that is no person stands behind an active verb: "killed *the bill*", "shot *12 men*"."""
    if at >= limit:
        return False
    key = tokens.keys[at]
    if word_class(key) in ("determiner", "possessive", "object") or key[0].isdecimal() or key in NUMBER_WORDS:
        return True
    return word_class(key) == "open" and is_plural(key)


def _of_noun(tokens: Tokens, trigger: Trigger) -> Iterator[tuple[Person, str]]:
    """Yield whom a noun tells of: "the murder *of Ada Lund*", "*the mayor's* resignation", "an attack *by a guard*"."""
    keys = tokens.keys
    start, limit = trigger.sentence
    first, end = trigger.words
    role = trigger.reading.second
    if role is not None:
        if end < limit and keys[end] == "of":
            yield from ((person, role) for person in objects(tokens, end + 1, limit))
        elif first - 1 > start and keys[first - 1] in ("'s", "’s"):
            yield from ((person, role) for person in possessor(tokens, first - 1, start))
    if end < limit and keys[end] == "by":
        yield from ((person, "agent") for person in objects(tokens, end + 1, limit))
