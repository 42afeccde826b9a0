"""What happened to those who are counted, and whether it is told as having happened."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reportlib.model import FigureKind, Outcome, Status
from reportlib.reading import lexicon
from reportlib.reading.figures.draft import Draft
from reportlib.reading import inflection
from reportlib.reading.numbers import Form
from reportlib.reading.tokens import Tokens

_AHEAD = 14
_BEHIND = 8
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "are", "is", "got", "get", "getting", "left", "reported", "feared", "believed", "presumed", "confirmed"})
_PERFECT = frozenset({"had", "have", "has", "having"})
_SKIPPED_BACK = frozenset({"another", "a", "an", "the", "further", "all", "other", "these", "those", "of", "as", "many", "total", "number", "additional", "also", "up", "more", "than", "his", "her", "their", "its", "only", "just", "both"})
_OBJECT_STARTS = frozenset({"the", "a", "an", "his", "her", "their", "its", "him", "them", "her", "himself", "themselves", "another", "some", "many", "several", "hundreds", "dozens", "people", "civilians", "soldiers", "at", "about", "more", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "nearly", "all", "up"})
_STATUSES = {
    "could": Status.POSSIBLE,
    "may": Status.POSSIBLE,
    "might": Status.POSSIBLE,
    "would": Status.POSSIBLE,
    "can": Status.POSSIBLE,
    "if": Status.POSSIBLE,
    "feared": Status.POSSIBLE,
    "possibly": Status.POSSIBLE,
    "will": Status.PLANNED,
    "shall": Status.PLANNED,
    "threatened": Status.POSSIBLE,
    "plotted": Status.PLANNED,
    "planned": Status.PLANNED,
    "plan": Status.PLANNED,
    "plans": Status.PLANNED,
    "not": Status.DENIED,
    "never": Status.DENIED,
    "without": Status.DENIED,
}


class Use(NamedTuple):
    """What a word says happened, and how it is used."""

    outcome: Outcome
    object: bool = False
    """A verb whose object is hit: "killed 12", "12 were killed"."""
    subject: bool = False
    """A verb whose subject is hit: "12 died"."""
    participle: bool = False
    event: bool = False
    people: bool = False
    state: bool = False


@cache
def uses() -> dict[str, Use]:
    """Return the words that tell an outcome, by their lower-case form."""
    found: dict[str, Use] = {}
    for entry, value in lexicon.table("outcome_nouns").items():
        outcome, use = value.split()
        found[entry] = Use(Outcome(outcome), event=use == "event", people=use == "people", state=use == "state")
    verbs = lexicon.table("outcome_verbs")
    for form, readings in inflection.forms("outcome_verbs").items():
        for reading in readings:
            if reading.base not in verbs:
                continue
            outcome, use = verbs[reading.base].split()
            known = found.get(form, Use(Outcome(outcome)))
            takes_object = use == "object"
            found[form] = known._replace(
                object=known.object or takes_object,
                subject=known.subject or not takes_object,
                participle=known.participle or takes_object and reading.tag == "participle",
            )
    return found


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], Outcome]]]:
    found: dict[str, list[tuple[tuple[str, ...], Outcome]]] = {}
    for entry, outcome in sorted(lexicon.table("outcome_phrases").items(), key=lambda pair: -len(pair[0])):
        words = tuple(entry.split())
        found.setdefault(words[0], []).append((words, Outcome(outcome)))
    return found


def tell(tokens: Tokens, draft: Draft, first: int, limit: int) -> None:
    """Set the outcome and the status of a count, as far as the words right before and behind it tell them."""
    _of_counted(tokens, draft)
    found = _ahead(tokens, draft, limit) or _behind(tokens, draft, first)
    if found is not None and draft.outcome is None:
        draft.outcome, draft.outcome_at = found
    if draft.outcome is not None:
        draft.status = _status(tokens, draft, first, limit)


def _of_counted(tokens: Tokens, draft: Draft) -> None:
    """Take the outcome from the noun phrase: "12 hostages", "12 deaths", "30 wounded soldiers"."""
    if draft.counted is None:
        return
    for at in range(draft.counted[1] - 1, draft.counted[0] - 1, -1):
        use = uses().get(tokens.keys[at])
        if use and (at == draft.counted[1] - 1 and (use.event or use.people) or use.participle or use.state):
            draft.outcome, draft.outcome_at = use.outcome, at
            return


def _ahead(tokens: Tokens, draft: Draft, limit: int) -> tuple[Outcome, int] | None:
    """Return the outcome that stands behind the figure: "12 people were seriously injured", "12 dead", "12 died"."""
    keys = tokens.keys
    end = draft.counted[1] if draft.counted else draft.reach[1]
    end = max(end, draft.reach[1])
    passive = perfect = modal = False
    function_words = lexicon.table("function_words")
    at = end
    stop = min(limit, end + _AHEAD)
    while at < stop:
        key = keys[at]
        for words, outcome in _phrases().get(key, ()):
            if tuple(keys[at : at + len(words)]) == words:
                draft.told_by = (at, at + len(words))
                return outcome, at
        use = uses().get(key)
        if use is not None:
            if use.subject or use.state and not use.object:
                return use.outcome, at
            if use.object and use.participle or use.state:
                if passive or not (perfect or modal) and not _has_object(tokens, at + 1, limit):
                    return use.outcome, at
                return None
            return None
        if key in _PASSIVE:
            passive = True
        elif key in _PERFECT:
            perfect = True
        elif key in _ADVERBS or key.endswith("ly") or function_words.get(key) == "adverb":
            pass
        elif key in _MODALS:
            modal = True
        else:
            return None
        at += 1
    return None


_ADVERBS = frozenset({"also", "still", "so", "far", "either", "who", "that", "which", "both", "all", "now", "to", "not", "said", "reportedly", "have", "known", "officially", "badly", "either", "instantly", "first", "later", "thought", "of", "them", "whom", "“", '"'})
_MODALS = frozenset({"could", "may", "might", "would", "will", "can", "should", "must", "did"})


def _has_object(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether a verb at `at` - 1 is active, something standing behind it that it is done to: "12 gunmen killed five"."""
    if at >= limit:
        return False
    key, word = tokens.keys[at], tokens.words[at]
    if key == "at":
        return tokens.key(at + 1) == "least"
    return key in _OBJECT_STARTS or word[0].isdecimal()


def _behind(tokens: Tokens, draft: Draft, first: int) -> tuple[Outcome, int] | None:
    """Return the outcome that stands before the figure: "killed 12", "the deaths of 12", "a toll of 12"."""
    keys = tokens.keys
    at = draft.reach[0] - 1
    stop = max(first, at - _BEHIND)
    of = False
    while at >= stop and keys[at] in _SKIPPED_BACK:
        of = of or keys[at] == "of"
        at -= 1
    if at < stop:
        return None
    use = uses().get(keys[at])
    if use is not None:
        if of and (use.event or use.object):
            return use.outcome, at
        if not of and use.object and not (at > first and keys[at - 1] in _PASSIVE):
            return use.outcome, at
        return None
    return _toll(tokens, at, first)


def _toll(tokens: Tokens, at: int, first: int) -> tuple[Outcome, int] | None:
    """Return the outcome of a toll whose level this is: "the death toll rose to 52", "the number of dead stands at 12"."""
    keys = tokens.keys
    if keys[at] not in _LEVELS:
        return None
    for back in range(at, max(first, at - 12) - 1, -1):
        if keys[back] == "toll":
            return Outcome.KILLED, back
        if keys[back] in (";", ".", ":"):
            return None
        if keys[back] == "number" and keys[back + 1 : back + 2] == ["of"]:
            for ahead in range(back + 2, at + 1):
                use = uses().get(keys[ahead])
                if use:
                    return use.outcome, ahead
            return None
    return None


_LEVELS = frozenset({"to", "at", "of", "from", "is", "was", "reached", "passed", "exceeded", "hit", "topped", "and", "be", "exceeds", "stands", "stood", ":", "-", "toll"})


def _status(tokens: Tokens, draft: Draft, first: int, limit: int) -> Status:
    """Return whether it is told as having happened: "could kill 12", "12 were not hurt", "no one was killed"."""
    if draft.form is Form.NONE:
        return Status.DENIED
    keys = tokens.keys
    where = draft.outcome_at
    if where is None:
        return Status.OCCURRED
    start, end = draft.reach
    if where < start:
        around = keys[max(first, where - 4) : where]
    elif where >= end:
        around = keys[end:where]
        around += keys[max(first, start - 2) : start]
    else:
        around = keys[max(first, start - 4) : start] + keys[end : min(limit, end + 3)]
    for key in around:
        if key in _STATUSES:
            return _STATUSES[key]
    return Status.OCCURRED


def hits_people(draft: Draft) -> bool:
    """Return whether the figure can have an outcome: a count or a share."""
    return draft.kind in (FigureKind.COUNT, FigureKind.SHARE)
