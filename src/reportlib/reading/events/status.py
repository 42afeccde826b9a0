"""Whether an event is told as having happened, as planned, as possible, or denied."""

from __future__ import annotations

from reportlib.model import Status
from reportlib.reading import lexicon
from reportlib.reading.events.triggers import Trigger
from reportlib.reading.figures.outcome_words import BE, STATUSES
from reportlib.reading.phrases import PREPOSITIONS, word_class, words_of
from reportlib.reading.tokens import Tokens

_OCCURRED = Status.OCCURRED
_POSSIBLE = Status.POSSIBLE
_PLANNED = Status.PLANNED
_BEFORE_NOUN = {word: Status(value) for word, value in lexicon.table("event_statuses").items()}
_SAID_BEFORE = frozenset(_BEFORE_NOUN)
_OPENERS = words_of("determiner", "possessive")
_TO_COME = frozenset({"be", "take", "hold", "attend", "begin", "start"})
_LEADS = frozenset({"could", "if", "may", "might", "will", "would"})
"""What makes a status of all that it leads to: "*will* hold an election", "*if* the talks fail"."""
_TELLS = frozenset({"are", "is", "planned", "scheduled", "was", "were"})
"""What may tell the status of the noun before it: "the talks *are* off"."""
_AIMS = frozenset({"aim", "goal", "idea", "object", "objective", "point", "purpose", "task"})
"""What "was to" is told of, and not the event: "the *purpose* of the talks was to agree"."""
_NEITHER = frozenset({"neither", "nor"})
_DOUBTS = _NEITHER | {"if"}
_JOINTS = frozenset({"and", "or"})
_REACH = 5
_PHRASE_REACH = 10


def status(tokens: Tokens, trigger: Trigger) -> Status:
    """Return the status of the event that a trigger tells of."""
    if not trigger.is_verb:
        return _of_noun(tokens, trigger)
    keys, start = tokens.keys, trigger.sentence[0]
    first, verb = trigger.group, trigger.words[0]
    before = keys[start if first - start < _REACH else first - _REACH : first]
    if first < verb and (found := _of_group(keys[first:verb], before)) is not None:
        return found
    if trigger.reading.tag == "base" and before and before[-1] in _JOINTS and "to" in before:
        return _POSSIBLE  # "told them to go ahead and *kill* him"
    if _DOUBTS.isdisjoint(before):
        return _OCCURRED
    return _POSSIBLE if _NEITHER.isdisjoint(before) else Status.DENIED


def _of_group(group: list[str], before: list[str]) -> Status | None:
    """Return the status that the auxiliaries of a verb tell, or the words right before its "to"."""
    denied = False
    for key in group:
        if key in STATUSES:
            return STATUSES[key]
        if key.endswith(("n't", "n’t")):
            denied = True
    if denied:
        return Status.DENIED
    if "to" not in group:
        return None
    if group[0] in ("was", "were", "is", "are"):
        return _PLANNED
    return next((STATUSES[key] for key in before[-2:] if key in STATUSES), _POSSIBLE)


def _is_to_come(keys: list[str], at: int, limit: int) -> bool:
    """Whether "are to" follows behind a phrase that belongs to the noun: "talks in Ostrel *are to* resume"."""
    stop = min(limit - 1, at + _PHRASE_REACH)
    if "to" not in keys[at : stop + 1]:
        return False
    for place in range(at, stop):
        if keys[place] in BE:
            return keys[place + 1] == "to"
        if not keys[place][0].isalnum():
            break
    return False


def _of_noun(tokens: Tokens, trigger: Trigger) -> Status:
    keys = tokens.keys
    first, end = trigger.words
    start, limit = trigger.sentence
    earliest = start if first - start < _REACH else first - _REACH
    if not _SAID_BEFORE.isdisjoint(keys[earliest:first]):
        for at in range(first - 1, earliest - 1, -1):
            key = keys[at]
            if key in _BEFORE_NOUN:
                return _BEFORE_NOUN[key]
            if word_class(key) not in ("open", "determiner", "adverb") or not key[0].isalnum():
                break
    at, key = trigger.group, keys[trigger.group]
    while at > start and (key in _OPENERS or (key[0].isalpha() and word_class(key) == "open")):
        at -= 1
        key = keys[at]
    if key in _LEADS:
        return STATUSES[key]
    if key == "to" and keys[at - 1] in BE:
        return _PLANNED  # "*is to* stand trial"
    if key == "to" and keys[at - 1] in STATUSES:
        return STATUSES[keys[at - 1]]  # "*plans to* hold a meeting"
    if end == limit or (key == "of" and keys[at - 1] in _AIMS):
        return _OCCURRED
    return _of_predicate(keys, end, limit)


def _of_predicate(keys: list[str], end: int, limit: int) -> Status:
    """Return the status that the words behind a noun tell: "the talks *are to* resume", "the vote *was put off*"."""
    key = keys[end]
    if key == "would":
        return STATUSES[key]
    behind = keys[end : limit if limit - end < _REACH else end + _REACH]
    if "will" in behind and not _TO_COME.isdisjoint(behind):
        return _PLANNED
    if key in BE and behind[1:2] == ["to"]:
        return _PLANNED
    if key in PREPOSITIONS and _is_to_come(keys, end, limit):
        return _PLANNED
    if key in _TELLS:
        return next((STATUSES[key] for key in behind[:3] if key in STATUSES), _OCCURRED)
    return _OCCURRED
