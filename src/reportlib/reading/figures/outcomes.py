"""What happened to those who are counted, and whether it is told as having happened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reportlib.model import FigureKind, Outcome, Status
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import phrases, statuses, uses
from reportlib.reading.numbers import Form, number_words
from reportlib.reading.phrases import ends_phrase, word_class
from reportlib.reading.tokens import Tokens

_AHEAD = 30
_BEHIND = 24
_BRACKETS = {"(": ")", "[": "]", "--": "--", "—": "—", "–": "–"}
_BE = frozenset({"was", "were", "been", "being", "be", "are", "is", "got", "get", "getting", "left", "feared", "believed", "presumed", "thought", "confirmed", "reported"})
_INCLUDE = frozenset({"included", "include", "includes"})
_PERFECT = frozenset({"had", "have", "has", "having"})
_PRONOUNS = frozenset({"them", "whom", "which", "these", "those"})
_CLAUSE_OPENERS = frozenset({"after", "before", "since", "until", "as", "following"})
_RELATIVES = frozenset({"who", "that", "which", "whom"})
_OBJECT_CLASSES = frozenset({"determiner", "possessive", "object", "pronoun"})
_LEVELS = frozenset({"to", "at", "of", "from", "is", "was", "reached", "reaches", "passed", "exceeded", "hit", "topped", "be", "stands", "stood", ":", "toll", "near", "by", "past", "above"})
_DETERMINERS = frozenset({"another", "a", "an", "the", "further", "all", "other", "these", "those", "many", "total", "additional", "his", "her", "their", "its", "only", "just", "both", "our", "my"})
_LINKS = frozenset({",", "and", "as", "well", "along", "with", "plus", "or", "but", "also"})


class Told(NamedTuple):
    """An outcome and the words that tell it: tokens `first` up to `end`."""

    outcome: Outcome
    first: int
    end: int


def can_have(draft: Draft) -> bool:
    """Return whether a figure counts those to whom something can happen."""
    return draft.kind in (FigureKind.COUNT, FigureKind.SHARE, FigureKind.PERCENT) and draft.form is not Form.ORDINAL


def tell(tokens: Tokens, drafts: Sequence[Draft]) -> list[Draft]:
    """Set the outcomes, and leave out the numbers that are words of one: "130 children lost one of their parents"."""
    for draft in drafts:
        if can_have(draft):
            _tell(tokens, draft, *tokens.sentence(draft.number[0]))
    told = {at for draft in drafts if draft.told_by and draft.told_by[1] - draft.told_by[0] > 1 for at in range(*draft.told_by)}
    kept = [draft for draft in drafts if draft.number[0] not in told]
    _spread(tokens, kept)
    return kept


def _tell(tokens: Tokens, draft: Draft, first: int, limit: int) -> None:
    """Set the outcome and the status of a count, as far as the sentence from `first` up to `limit` tells them."""
    taken = draft.base is None and draft.bases
    if taken:  # what "17 of the 40 miners were" goes on to say is said of the 17
        told = _counted(tokens, draft, first)
    else:
        told = (None if draft.base else _counted(tokens, draft, first)) or _ahead(tokens, draft, first, limit) or _behind(tokens, draft, first)
    if told is not None:
        draft.outcome, draft.told_by = told.outcome, (told.first, told.end)
        if draft.counted is None and told.first == draft.reach[1]:
            draft.reach = (draft.reach[0], told.end)  # "67 dead"
        draft.status = _status(tokens, draft, first, limit)


def _spread(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give the figures of a list the outcome that is told before or behind it: "killed 12 soldiers and two civilians"."""
    for before, draft in zip(drafts, drafts[1:], strict=False):
        if draft.outcome is None and before.outcome is not None and can_have(draft) and _linked(tokens, before, draft):
            if before.told_by is None or before.told_by[0] < before.reach[0]:
                draft.outcome, draft.status = before.outcome, before.status


def _linked(tokens: Tokens, before: Draft, draft: Draft) -> bool:
    """Whether only "and", a comma or a determiner stands between two figures."""
    between = tokens.keys[before.reach[1] : draft.reach[0]]
    return 0 < len(between) < 5 and between[0] in _LINKS and all(key in _LINKS or key in _DETERMINERS for key in between)


def _counted(tokens: Tokens, draft: Draft, first: int) -> Told | None:
    """Return the outcome that the noun phrase tells: "12 hostages", "12 deaths", "30 wounded soldiers"."""
    if draft.counted is None:
        return None
    start, end = draft.counted
    for at in range(end - 1, start - 1, -1):
        use = uses().get(tokens.keys[at])
        if use and (at == end - 1 and (use.event or use.people) or at < end - 1 and (use.participle or use.state) or use.state):
            return Told(use.outcome, at, at + 1)
    return None


# ------------------------------------------------------------------ behind the figure
def _ahead(tokens: Tokens, draft: Draft, first: int, limit: int) -> Told | None:
    """Return the outcome that stands behind the figure: "12 people were seriously injured", "12 dead", "12 died"."""
    keys = tokens.keys
    after = draft.base.counted or draft.base.reach if draft.base else draft.counted
    end = max(draft.reach[1], after[1] if after else 0)
    in_phrase = draft.reach[0] > first and keys[draft.reach[0] - 1] not in _CLAUSE_OPENERS and word_class(keys[draft.reach[0] - 1]) == "preposition"
    passive = perfect = modal = bridged = relative = False
    if end + 1 < limit and keys[end] == "of" and keys[end + 1] in _PRONOUNS:
        end += 2
    if end < limit and keys[end] == "," and end + 1 < limit and keys[end + 1] == "aged":
        end += 2
    at, stop = end, min(limit, end + _AHEAD)
    while at < stop:
        key = keys[at]
        for words, outcome in phrases().get(key, ()):
            if tuple(keys[at : at + len(words)]) == words and (passive or not bridged):
                return Told(outcome, at, at + len(words))
        use = uses().get(key)
        if use is not None and at == end + 1 and (use.event or use.object) and keys[end] in ("'", "’", "'s", "’s"):
            return Told(use.outcome, at, at + 1)
        if use is not None and not (use.event and not use.object):
            if use.subject or use.state and not use.object:
                return Told(use.outcome, at, at + 1) if not bridged or passive or perfect or use.subject else None
            if use.participle and (passive or not (perfect or modal or bridged) and not _has_object(tokens, at + 1, limit)):
                return Told(use.outcome, at, at + 1)
            return None
        kind = word_class(key)
        if key in _BE:
            passive = True
        elif key in _PERFECT:
            perfect = True
        elif kind == "auxiliary":
            modal = True
        elif kind == "adverb" or key in ("to", "either", "“", '"'):
            pass
        elif passive or perfect or modal:
            if not relative:
                return None
            passive = perfect = modal = relative = False
            bridged = True
        elif key in _RELATIVES:
            relative = True
        elif key in _BRACKETS:
            close = _closing(tokens, at, stop)
            if close is None:
                return None
            at = close
        elif key in ("'", "’", "'s", "’s"):
            pass
        elif relative and (key[0].isalnum() or key in ("-", "'", "’")):
            pass  # "two women who worked with them were murdered"
        elif key == "," and at + 1 < stop and keys[at + 1] in _RELATIVES:
            pass
        else:
            if in_phrase or not _bridges(tokens, at, key, kind):
                return None
            bridged = True
        at += 1
    return None


def _closing(tokens: Tokens, at: int, stop: int) -> int | None:
    close = _BRACKETS[tokens.keys[at]]
    for index in range(at + 1, stop):
        if tokens.keys[index] == close:
            return index
    return None


def _bridges(tokens: Tokens, at: int, key: str, kind: str) -> bool:
    """Whether the subject can go on over a token: "two policemen [and a private citizen] were wounded"."""
    if key in (",", "and", "including", "of", "in", "from", "at", "on", "aboard", "with", "-", "or", "as", "well", "for", "near", "among", "them", "whom"):
        return True
    if kind in ("determiner", "possessive") or key in number_words():
        return True
    return kind == "open" and (key[0].isalnum()) and not ends_phrase(tokens, at) and not key.endswith("ed")


def _has_object(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether the verb before token `at` is active, something standing behind it that it is done to: "12 men killed two"."""
    if at >= limit:
        return False
    key, word = tokens.keys[at], tokens.words[at]
    if key == "at":
        return tokens.key(at + 1) == "least"
    if key in ("another", "some", "many", "several", "the", "a", "an", "up", "about", "nearly"):
        return True
    return word[0].isdecimal() or word_class(key) in _OBJECT_CLASSES or key in _SMALL_NUMBERS or (
        word_class(key) == "open" and word[0].isalpha() and (key.endswith("s") or word[0].isupper()) and not key.endswith("ss")
    )


_SMALL_NUMBERS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "people", "dozens", "hundreds"})


# ------------------------------------------------------------------ before the figure
def _behind(tokens: Tokens, draft: Draft, first: int) -> Told | None:
    """Return the outcome that stands before the figure: "killed 12", "the deaths of 12", "killing a man and 12 others"."""
    keys = tokens.keys
    at = draft.reach[0] - 1
    stop = max(first, at - _BEHIND)
    while at >= stop and keys[at] in _DETERMINERS:
        at -= 1
    if at < stop:
        return None
    use = uses().get(keys[at])
    if use is not None:
        return Told(use.outcome, at, at + 1) if use.object and not _is_passive(tokens, at, first) else None
    if keys[at] == "of" and at > stop:
        if keys[at - 1] == "lives" and keys[max(stop, at - 4) : at - 1] and uses().get(keys[at - 2]) is None:
            return Told(Outcome.KILLED, at - 1, at)
        if keys[at - 1] in ("yesterday", "today") or keys[at - 1].endswith("day"):
            at -= 1  # "the death yesterday of nine people"
        use = uses().get(keys[at - 1])
        return Told(use.outcome, at - 1, at) if use and (use.event or use.object) else _toll(tokens, at, first)
    if (keys[at] in _BE or keys[at] in _INCLUDE) and (among := _among(tokens, at, first)):
        return among
    if keys[at] in _LINKS:
        return _listed(tokens, at, stop, first)
    return _toll(tokens, at, first)


def _among(tokens: Tokens, at: int, first: int) -> Told | None:
    """Return the outcome of "among the dead were", "the dead included", that ends at token `at`."""
    keys = tokens.keys
    back = at - 1
    use = uses().get(keys[back]) if back > first else None
    if use is None or not (use.state or use.people) or keys[back - 1] not in ("the", "those"):
        return None
    return Told(use.outcome, back, back + 1)


def _is_passive(tokens: Tokens, at: int, first: int) -> bool:
    """Whether the participle at `at` is passive, so that what follows is no object: "was killed 12 days later"."""
    return at > first and tokens.keys[at - 1] in _BE and not tokens.keys[at].endswith("ing")


def _listed(tokens: Tokens, at: int, stop: int, first: int) -> Told | None:
    """Return the outcome told before a list that the figure ends: "the murder of the mayor, his wife and two guards"."""
    keys = tokens.keys
    while at >= stop:
        key = keys[at]
        use = uses().get(key)
        if use is not None:
            if use.event and keys[at + 1] == "of" or use.object and not use.event and not _is_passive(tokens, at, first):
                return Told(use.outcome, at, at + 1)
            return None
        kind = word_class(key)
        if not (key in _LINKS or key == "of" or kind in ("determiner", "possessive")):
            if kind != "open" or not key[0].isalnum() or ends_phrase(tokens, at):
                return None
        at -= 1
    return None


def _toll(tokens: Tokens, at: int, first: int) -> Told | None:
    """Return the outcome of a toll whose level this is: "the death toll rose to 52", "the number of dead stands at 12"."""
    keys = tokens.keys
    if keys[at] not in _LEVELS:
        return None
    for back in range(at, max(first, at - 12) - 1, -1):
        key = keys[back]
        if key == "toll":
            return Told(Outcome.KILLED, back, back + 1)
        if key in (";", ".", ":") and back < at:
            return None
        if key == "number" and keys[back + 1] == "of":
            for ahead in range(back + 2, at + 1):
                use = uses().get(keys[ahead])
                if use:
                    return Told(use.outcome, ahead, ahead + 1)
            return None
    return None


# ------------------------------------------------------------------ whether it happened
def _status(tokens: Tokens, draft: Draft, first: int, limit: int) -> Status:
    """Return whether it is told as having happened: "could kill 12", "12 were not hurt", "no one was killed"."""
    if draft.form is Form.NONE:
        return Status.DENIED
    if draft.told_by is None:
        return Status.OCCURRED
    keys = tokens.keys
    where = draft.told_by[0]
    start, end = draft.reach
    if where < start:
        around = keys[max(first, where - 4) : where]
    else:
        around = keys[end:where] if where >= end else keys[end : min(limit, end + 3)]
        around = keys[max(first, start - 4) : start] + around
    for key in reversed(around):
        if key in statuses():
            return statuses()[key]
    return Status.OCCURRED
