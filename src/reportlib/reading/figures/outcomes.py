"""What happened to those who are counted, and whether it is told as having happened."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportlib.model import Outcome, Status
from reportlib.reading import lexicon
from reportlib.reading.figures import governors, kinds, predicates
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import DETERMINERS, LEVELS, LINKS, STATUSES, TELLING, USES, Told
from reportlib.reading.numbers import forms
from reportlib.reading.tokens import Tokens

_OF_PERSONS = frozenset({kinds.COUNT, kinds.SHARE, kinds.PERCENT})
_INANIMATE = lexicon.words("inanimate")
_OPENERS = frozenset({"of", "among", "out"})
_OPENING = 3
"""Words of "Out of the"."""
_SAVED = frozenset({"save", "saved", "saves", "saving", "spared"})
_STATUS_WORDS = frozenset(STATUSES)
_STATUS_REACH = 4
_DEFINITE = frozenset({"both", "the", "these", "those"})
_OF_LIVING_AND_DEAD = frozenset({"shooting", "shot", "stabbed", "stabbing"})
"""Words for what befalls those who live on and those who die of it."""
_BACK = 20
"""How many figures back those who are told of again are looked for."""
_PARENTS = frozenset({"mother", "father", "parent", "mom", "dad", "grandmother", "grandfather"})


def _can_have(draft: Draft) -> bool:
    """Return whether a figure counts those to whom something can happen."""
    return draft.kind in _OF_PERSONS and draft.form is not forms.ORDINAL


def _counts_things(tokens: Tokens, draft: Draft) -> bool:
    """Whether what is counted is no one: "three times", "two cars", "a 12-gauge shotgun", "a mother of three"."""
    keys, end = tokens.keys, draft.number[1]
    if draft.counted and keys[draft.counted[1] - 1] in _INANIMATE:
        return True
    if end < len(keys) and keys[end] == "-" and tokens.joined(end):
        return True
    start = draft.reach[0]
    before = keys[start - 1] if start else ""
    if before == "of":
        return start > 1 and keys[start - 2] in _PARENTS
    return before in ("a", "an") and draft.form is forms.CARDINAL  # "shot a 68"


def tell(tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Set the outcomes, and leave out the numbers that are words of one: "130 children lost one of their parents"."""
    keys = tokens.keys
    sentence, tells = None, False
    told: set[int] = set()
    for draft in drafts:
        if draft.kind not in _OF_PERSONS:
            continue
        if draft.sentence is not sentence:
            sentence = draft.sentence
            tells = not TELLING.isdisjoint(keys[sentence[0] : sentence[1]])
        if tells and draft.form is not forms.ORDINAL and not _counts_things(tokens, draft):
            _tell(tokens, draft)
            if draft.told_by is not None:
                told.update(range(*draft.told_by))
    if not told:
        return drafts
    kept = [draft for draft in drafts if draft.number[0] not in told]
    _spread(tokens, kept)
    _recall(tokens, kept)
    return kept


def _tell(tokens: Tokens, draft: Draft) -> None:
    """Set the outcome and the status of a count, as far as its sentence tells them."""
    keys, (first, limit) = tokens.keys, draft.sentence
    taken = (draft.bases and draft.base is None) or (keys[first] in _OPENERS and _is_preposed(tokens, draft, first))
    if taken:  # what "17 of the 40 miners were" goes on to say is said of the 17
        told = _counted(tokens, draft) or _participle(tokens, draft)
    else:
        if draft.base:
            noun = None
        elif draft.counted:
            noun = _counted(tokens, draft)
        else:
            noun = _of_those(tokens, draft)
        told = noun if noun and draft.counted and not USES[keys[noun.first]].people else None
        if told is None and draft.base:
            told = governors.governor(tokens, draft, first)  # "killed 45 of the 60 people infected"
        told = (
            told
            or predicates.predicate(tokens, draft, first, limit)
            or governors.governor(tokens, draft, first)
            or noun  # "12 hostages", of whom nothing else is told
        )
    if told is not None and not _is_one_shot(tokens, draft, told):
        draft.outcome, draft.told_by = told.outcome, (told.first, told.end)
        if draft.counted is None and told.first == draft.reach[1]:
            draft.reach = (draft.reach[0], told.end)  # "67 dead"
        draft.status = _status(tokens, draft, first, limit)


def _is_one_shot(tokens: Tokens, draft: Draft, told: Told) -> bool:
    """Whether "shot" is a noun: "fired one shot", "at least one shot"."""
    first = told.first
    one = first == draft.reach[1] and 1 in (draft.quantity.low, draft.quantity.high)
    return one and tokens.keys[first] == "shot"


def _spread(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give the figures of a list the outcome that is told before it: "killed 12 soldiers and two civilians"."""
    for before, draft in pairwise(drafts):
        if (
            before.outcome is None
            or draft.outcome is not None
            or not _can_have(draft)
            or _counts_things(tokens, draft)
            or not _linked(tokens, before, draft)
        ):
            continue
        if before.told_by is None or before.told_by[0] < before.reach[0]:
            draft.outcome, draft.status = before.outcome, before.status


def _recall(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Let the dead be dead where they are told of again: "two women died. ... the shooting of *the two women*"."""
    keys = tokens.keys
    for place, draft in enumerate(drafts):
        counted, told = draft.counted, draft.told_by
        if counted is None or told is None or keys[told[0]] not in _OF_LIVING_AND_DEAD:
            continue
        is_again = keys[draft.reach[0] - 1] in _DEFINITE
        if not is_again and keys[counted[0] - 1] not in _DEFINITE:
            continue  # neither "the two women" nor "one of the women"
        noun = keys[counted[1] - 1]
        for before in reversed(drafts[max(0, place - _BACK) : place]):
            if _counts(tokens, before, noun) and (not is_again or before.quantity == draft.quantity):
                if before.outcome is Outcome.KILLED:
                    draft.outcome = Outcome.KILLED
                break


def _counts(tokens: Tokens, draft: Draft, noun: str) -> bool:
    """Whether a figure says what happened to people of that noun."""
    return draft.outcome is not None and draft.counted is not None and tokens.keys[draft.counted[1] - 1] == noun


def _linked(tokens: Tokens, before: Draft, draft: Draft) -> bool:
    """Whether only "and", a comma or a determiner stands between two figures."""
    between = tokens.keys[before.reach[1] : draft.reach[0]]
    if not 0 < len(between) < 5 or not (between[0] == "," or between[0] in LINKS):
        return False
    return all(key == "," or key in LINKS or key in DETERMINERS for key in between)


def _counted(tokens: Tokens, draft: Draft) -> Told | None:
    """Return the outcome that the noun phrase tells: "12 hostages", "12 deaths", "30 wounded soldiers"."""
    if draft.counted is None:
        return None
    start, end = draft.counted
    if tokens.keys[draft.reach[0] - 1] in _SAVED:
        return None  # "saved 12 lives"
    for at in range(end - 1, start - 1, -1):
        key = tokens.keys[at]
        if key in USES:
            use = USES[key]
            if use.state or ((use.event or use.people) if at == end - 1 else use.participle):
                return Told(use.outcome, at, at + 1)
    return None


def _is_preposed(tokens: Tokens, draft: Draft, first: int) -> bool:
    """Whether some of them are told of next, behind the "of" that opens the sentence: "Of the 12, three ..."."""
    start = draft.reach[0]
    return start - first <= _OPENING and tokens.keys[start - 1] != ","


def _participle(tokens: Tokens, draft: Draft) -> Told | None:
    """Return what befell all of those of whom some are told: "45 of the 60 people infected died"."""
    use, end = USES.get(tokens.key(draft.reach[1])), draft.reach[1]
    if use is None or not (use.participle or use.state) or use.subject or tokens.key(end - 1) in DETERMINERS:
        return None
    return None if predicates.has_object(tokens, end + 1, draft.sentence[1]) else Told(use.outcome, end, end + 1)


def _of_those(tokens: Tokens, draft: Draft) -> Told | None:
    """Return what befell those of whom some are told: "eleven of the dead", "three of those injured"."""
    end = draft.reach[1]
    if tokens.key(end) != "of" or tokens.key(end + 1) not in ("the", "those"):
        return None
    use = USES.get(tokens.key(end + 2))
    if use is None or not (use.state or use.people or use.participle):
        return None
    return Told(use.outcome, end + 2, end + 3)


def _status(tokens: Tokens, draft: Draft, first: int, limit: int) -> Status:
    """Return whether it is told as having happened: "could kill 12", "12 were not hurt", "no one was killed"."""
    if draft.form is forms.NONE:
        return Status.DENIED
    if draft.told_by is None:
        return Status.OCCURRED
    where, told_end = draft.told_by
    start, end = draft.reach
    opens = min(where, start) - _STATUS_REACH
    if _STATUS_WORDS.isdisjoint(tokens.keys[max(first, opens) : max(where, end + 3)]):
        return Status.OCCURRED  # as most
    if where < start:
        around = [*range(max(first, where - _STATUS_REACH), where)]
        if tokens.keys[start - 1] in LEVELS:
            around += range(max(told_end, start - _STATUS_REACH), start)  # "the toll could rise to 60"
    else:
        around = [*range(max(first, start - _STATUS_REACH), start)]
        around += range(end, where) if where >= end else range(end, min(limit, end + 3))
    for at in reversed(around):
        if tokens.keys[at] in STATUSES and tokens.words[at] != "May" and tokens.key(at + 1) != "more":
            return STATUSES[tokens.keys[at]]
    return Status.OCCURRED
