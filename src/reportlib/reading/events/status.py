"""Whether an event is told as having happened, as planned, as possible, or denied."""

from __future__ import annotations

from reportlib.model import Status
from reportlib.reading import lexicon
from reportlib.reading.events.triggers import Trigger
from reportlib.reading.figures.outcome_words import BE, STATUSES
from reportlib.reading.phrases import word_class
from reportlib.reading.tokens import Tokens

_OCCURRED = Status.OCCURRED
_POSSIBLE = Status.POSSIBLE
_PLANNED = Status.PLANNED
_BEFORE_NOUN = {word: Status(value) for word, value in lexicon.table("event_statuses").items()}
_TO_COME = frozenset({"be", "take", "hold", "attend", "begin", "start"})
_MODALS = frozenset({"could", "may", "might", "will", "would"})
_NEITHER = frozenset({"neither", "nor"})
_JOINTS = frozenset({"and", "or"})
_REACH = 5
_PHRASE_REACH = 10


def group_start(tokens: Tokens, first: int, start: int) -> int:
    """Return where the verb group begins that ends with token `first`: "*has never been* found"."""
    keys = tokens.keys
    at = first
    while at > start and (word_class(keys[at - 1]) in ("auxiliary", "adverb") or keys[at - 1] == "to"):
        at -= 1
    return at


def status(tokens: Tokens, trigger: Trigger) -> Status:
    """Return the status of the event that a trigger tells of."""
    return _of_verb(tokens, trigger) if trigger.is_verb else _of_noun(tokens, trigger)


def _of_verb(tokens: Tokens, trigger: Trigger) -> Status:
    keys = tokens.keys
    start = trigger.sentence[0]
    first = group_start(tokens, trigger.words[0], start)
    group = keys[first : trigger.words[0]]
    found = next((STATUSES[key] for key in group if key in STATUSES), None)
    if found is None and any(key.endswith(("n't", "n’t")) for key in group):
        found = Status.DENIED
    if found is None and "to" in group:
        found = next((STATUSES[key] for key in keys[max(start, first - 2) : first] if key in STATUSES), _POSSIBLE)
        if group[0] in ("was", "were", "is", "are"):
            found = _PLANNED
    if found is None and trigger.reading.tag == "base" and _goes_on_infinitive(keys, first, start):
        found = _POSSIBLE
    if found is None and not _NEITHER.isdisjoint(keys[max(start, first - _REACH) : first]):
        found = Status.DENIED
    if found is None and keys[max(start, first - _REACH) : first].count("if"):
        found = _POSSIBLE
    return found or _OCCURRED


def _goes_on_infinitive(keys: list[str], first: int, start: int) -> bool:
    """Whether a verb in its base form is joined to an infinitive: "told them to go ahead and *kill* him"."""
    return first > start and keys[first - 1] in _JOINTS and "to" in keys[max(start, first - _REACH) : first]


def _is_to_come(keys: list[str], at: int, limit: int) -> bool:
    """Whether "are to" follows, perhaps behind a phrase that belongs to the noun: "talks in Ostrel *are to* resume"."""
    reach = at + 1 if word_class(keys[at] if at < limit else "") != "preposition" else at + _PHRASE_REACH
    for place in range(at, min(limit - 1, reach)):
        if keys[place] in BE:
            return keys[place + 1] == "to"
        if not keys[place][0].isalnum():
            break
    return False


def _of_noun(tokens: Tokens, trigger: Trigger) -> Status:
    keys = tokens.keys
    first, end = trigger.words
    start, limit = trigger.sentence
    for at in range(first - 1, max(start, first - _REACH) - 1, -1):
        found = _BEFORE_NOUN.get(keys[at])
        if found is not None:
            return found
        if word_class(keys[at]) not in ("open", "determiner", "adverb") or not keys[at][0].isalnum():
            break
    at = first - 1
    while at > start and word_class(keys[at]) in ("open", "determiner", "possessive") and keys[at][0].isalpha():
        at -= 1
    if keys[at] in _MODALS or keys[at] == "if":
        return STATUSES[keys[at]]  # "*will* hold an election", "*if* the talks fail"
    if keys[at] == "to" and keys[at - 1] in BE:
        return _PLANNED  # "*is to* stand trial"
    if keys[at] == "to" and keys[at - 1] in STATUSES:
        return STATUSES[keys[at - 1]]  # "*plans to* hold a meeting"
    behind = keys[end : min(limit, end + _REACH)]
    if behind[:1] == ["would"]:
        return STATUSES["would"]
    if "will" in behind and not _TO_COME.isdisjoint(behind):
        return _PLANNED
    if _is_to_come(keys, end, limit):
        return _PLANNED
    if behind[:1] in (["is"], ["are"], ["was"], ["were"], ["scheduled"], ["planned"]):
        return next((STATUSES[key] for key in behind[:3] if key in STATUSES), _OCCURRED)
    return _OCCURRED
