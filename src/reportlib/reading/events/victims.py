"""Who takes part in what a verb tells of: its subject and its object, by the voice it stands in."""

from __future__ import annotations

from reportlib.reading.event_words import HARM
from reportlib.reading.events.arguments import objects, possessor, subjects
from reportlib.reading.events.persons import Person
from reportlib.reading.events.triggers import Trigger
from reportlib.reading.figures.counted import is_plural
from reportlib.reading.figures.outcome_words import BE
from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import POSSESSIVE, PREPOSITIONS, word_class, words_of
from reportlib.reading.tokens import Tokens

Role = tuple[Person, str]
"""Somebody who takes part, and as what."""
_PAST = frozenset({"past", "participle"})
_REFLEXIVES = frozenset({"himself", "herself", "themselves", "self"})
_JOINTS = frozenset({"and", "before", "then"})
"""Words before a verb whose subject is that of a verb before: "killed his wife *and* shot himself"."""
_CHARGES = frozenset({"charge", "charges", "count", "counts", "suspicion"})
_SHOTS = frozenset({"shot", "shoot", "shoots", "shooting"})
_OFTEN = frozenset({"back", "once", "repeatedly", "twice"})
_WOUNDS = frozenset({"wound", "wounds", "injury", "injuries"})
_BEARS = frozenset({
    "from", "had", "has", "have", "of", "receive", "received", "suffer", "suffered", "suffering", "suffers",
    "sustained", "sustaining", "treated", "with",
})  # fmt: skip
_ALONG = frozenset({"along", "together"})
_BY_REACH = 5
_WAS = frozenset({"was", "were"})
_GAP_REACH = 6
_DEAD_REACH = 4
_OBJECTS = words_of("determiner", "possessive", "object")
_PASSIVE = BE | {"got", "get", "gets", "getting"}


def told(tokens: Tokens, trigger: Trigger) -> list[Role]:
    """Return those who take part in what a trigger tells of, each with the role."""
    if trigger.reading.second == "speaker":
        return []  # named with their roles, and found by those
    if not trigger.is_verb:
        return _of_noun(tokens, trigger)
    return [] if _is_of_nobody(tokens, trigger) else _of_verb(tokens, trigger)


def _of_verb(tokens: Tokens, trigger: Trigger) -> list[Role]:
    """Return whom a verb tells of: its subject and its object, by the voice."""
    reading, keys = trigger.reading, tokens.keys
    start, limit = trigger.sentence
    first, end = trigger.words
    group = trigger.group
    if reading.second is None:
        return [(person, reading.first) for person in subjects(tokens, group, start)] if reading.first else []
    if first <= start + 1 and (was := _inverted(tokens, end, limit)) is not None:
        return [(person, reading.second) for person in objects(tokens, was + 1, limit)]
    passive = _is_passive(keys, trigger, group)
    if not passive and (own := _own(keys, first, end if end == limit else end + 1)) is not None:
        before = subjects(tokens, group, start)
        if before and before[0].is_pronoun and keys[before[0].words[0] - 1] in _JOINTS:
            group = before[0].words[0]  # "killed his wife before *he* shot himself"
            before = subjects(tokens, group, start)
        if not _JOINTS.isdisjoint(keys[group - 1 : first]) and keys[own] != "self":
            before = _doer(tokens, objects(tokens, own, own + 1), before, start)
        return [(person, reading.second) for person in before]
    behind = [] if passive else objects(tokens, end, limit)
    if behind or (not passive and (reading.tag not in _PAST or _has_object(tokens, end, limit))):
        has_agent = reading.first and not _is_aside(keys, trigger, group)
        agents = subjects(tokens, group, start)[-1:] if has_agent else []
        if agents:  # "he shot another"
            behind = [person._replace(is_other=False) if person.is_other else person for person in behind]
        return [(person, reading.second) for person in behind] + [(person, reading.first or "") for person in agents]
    before = subjects(tokens, group, start)
    if end + 1 < limit and keys[end] in _ALONG and keys[end + 1] == "with":
        before += objects(tokens, end + 2, limit)
    if end < limit and keys[end] == "in":
        before += _gapped(tokens, end, limit)
    harmed = [(person, reading.second) for person in before]
    if reading.first is None or "by" not in keys[end : limit if limit - end < _BY_REACH else end + _BY_REACH]:
        return harmed
    return harmed + [(person, reading.first) for person in objects(tokens, keys.index("by", end) + 1, limit)]


def _inverted(tokens: Tokens, end: int, limit: int) -> int | None:
    """Return where the auxiliary is behind a participle that opens a sentence: "Killed in the blast *were* Oss and"."""
    keys = tokens.keys
    for at in range(end, limit if limit - end < _GAP_REACH else end + _GAP_REACH):
        if keys[at] in _WAS:
            return at
        if at == end and keys[at] not in PREPOSITIONS:
            return None
        if at > end and word_class(keys[at]) not in ("determiner", "open"):
            return None
    return None


def _gapped(tokens: Tokens, end: int, limit: int) -> list[Person]:
    """Return the one of whom the same is told without the verb: "A girl was shot in the arm and *a boy* in the leg".

    The "in" behind the verb stands at `end`.
    """
    keys = tokens.keys
    for at in range(end + 2, min(limit, end + _GAP_REACH)):
        if keys[at] == "and":
            person = objects(tokens, at + 1, limit)[:1]
            return person if person and tokens.key(person[0].words[1]) == "in" else []
    return []


def _doer(tokens: Tokens, own: list[Person], before: list[Person], start: int) -> list[Person]:
    """Return who did both things, as one besides those whom they harmed before; as "himself" if that is not clear."""
    doers = (subjects(tokens, before[0].words[0], start) or before) if before else []
    if not own or not doers or doers[-1].is_pronoun or not doers[-1].may_be(own[0]):
        return own
    traits = doers[-1].traits | own[0].traits
    return [doers[-1]._replace(traits=traits, is_new=True, is_other=True)]


def _own(keys: list[str], first: int, end: int) -> int | None:
    """Return where the words say that the doer is the one who is harmed: "shot *himself*"."""
    for at in range(end - 1, first - 1, -1):
        if keys[at] in _REFLEXIVES:
            return at
    return None


def _is_of_nobody(tokens: Tokens, trigger: Trigger) -> bool:
    """Whether nobody is told of: "shot *at* a van", "two *counts of* assaulting an officer", "the gunshot wound"."""
    keys = tokens.keys
    start, limit = trigger.sentence
    first, end = trigger.words
    if keys[end - 1] in _WOUNDS:
        return not _bears(tokens, first, start)
    if keys[first] in _SHOTS and keys[first - 1] not in BE and _is_at(keys, end, limit):
        return True
    return first - 2 > start and keys[first - 1] == "of" and keys[first - 2] in _CHARGES


def _is_at(keys: list[str], at: int, limit: int) -> bool:
    """Whether an aim follows, perhaps behind how often: "*at* a van", "twice *at* it", "several times *at* it"."""
    ahead = keys[at : min(limit, at + 3)]
    often = 1 if not _OFTEN.isdisjoint(ahead[:1]) else 2 if ahead[1:2] == ["times"] else 0
    return ahead[often : often + 1] == ["at"]


def _is_passive(keys: list[str], trigger: Trigger, group: int) -> bool:
    """Whether the verb group that begins at `group` is passive: "was shot", "got hurt", not "was shooting"."""
    first = trigger.words[0]
    auxiliaries = keys[group:first]
    if auxiliaries and trigger.reading.tag == "ing":
        return "being" in auxiliaries
    return not _PASSIVE.isdisjoint(keys[group : first + 1])


def _is_aside(keys: list[str], trigger: Trigger, group: int) -> bool:
    """Whether the verb tells what came of the clause before it: "A boat sank, *killing* 12"."""
    return trigger.reading.tag == "ing" and group == trigger.words[0] > 0 and keys[group - 1] == ","


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
    if key in _OBJECTS or key[0].isdecimal() or key in NUMBER_WORDS:
        return True
    return is_plural(key) and word_class(key) == "open"


def toll(tokens: Tokens, verb: Trigger, people: list[Role]) -> str | None:
    """Return what a verb says happened to several who are only counted: "killing *two sisters*", "*12 men* died".

    It is None where the verb tells of `people` who were hurt.
    """
    role = verb.reading.second or verb.reading.first
    if role not in HARM or (people and any(known in HARM for _, known in people)):
        return None
    keys, (start, limit) = tokens.keys, verb.sentence
    end, group = verb.words[1], verb.group
    counts = group > start and is_plural(keys[group - 1])
    if not counts and not _is_passive(keys, verb, group):
        counts = end < limit and (keys[end][0].isdecimal() or keys[end] in NUMBER_WORDS)
    if not counts:
        return None
    return "killed" if "dead" in keys[end : min(limit, end + _DEAD_REACH)] else role  # "shot two men *dead*"


def _of_noun(tokens: Tokens, trigger: Trigger) -> list[Role]:
    """Return whom a noun tells of: "the murder *of Ada Lund*", "*Oss*’s arrest", "an attack *by a guard*"."""
    keys = tokens.keys
    start, limit = trigger.sentence
    first, end = trigger.words
    role = trigger.reading.second
    behind = keys[end] if end < limit else ""
    if behind == "of":
        return [(person, role) for person in objects(tokens, end + 1, limit)] if role is not None else []
    found: list[Role] = []
    if keys[first - 1] in POSSESSIVE and role is not None and first - 1 > start:
        found = [(person, role) for person in possessor(tokens, first - 1, start)]
    if behind == "by":
        found += [(person, "agent") for person in objects(tokens, end + 1, limit)]
    return found
