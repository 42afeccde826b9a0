"""Wholes that the text takes apart: "five people (two men ...)", "17 of the 40 were rescued, 23 were trapped"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportlib.reading.figures import kinds
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import PEOPLE, PERSONS
from reportlib.reading.numbers import Amount
from reportlib.reading.tokens import Tokens

COPULAS = frozenset({"were", "was", "are", "is"})
LIST_MARKS = frozenset({",", "and", ";", "as", "well", "plus", "&", "or"})
_DASHES = frozenset({"-", "–", "—", "--", "---"})
_OPENERS = _DASHES | {"(", ":", ",", "["}
_CLOSERS = {mark: mark for mark in _DASHES} | {"(": ")", "[": "]"}
_ARTICLES = frozenset({"a", "an"})
_BEFORE_SINGLES = LIST_MARKS | _OPENERS
_FAR = 16
"""How many tokens behind the last number of a list single ones are looked for."""
_AFTER_LISTS = frozenset({",", "and", ")"})
_NEXT = 3
"""How many tokens a mark may stand before the first part: "found: those of six men"."""
_COMPARED = (["more"], ["fewer"], ["less"])
_LOOSE = 8
"""How many tokens may stand between the parts that a bracket or a dash opens."""


def enclosed(tokens: Tokens, drafts: Sequence[Draft], place: int) -> None:
    """Nest the figures that dashes, brackets, a colon or commas set off behind a count: "five people (two men ...)"."""
    whole, keys = drafts[place], tokens.keys
    end, start = whole.end, drafts[place + 1].reach[0]
    if start - end >= _LOOSE + _NEXT or end >= len(keys):
        return  # as most are
    opener = keys[end]
    if (
        opener == ","
        and place
        and drafts[place - 1].reach[1] < whole.reach[0]
        and _listed(keys, drafts[place - 1], whole)
    ):
        return  # "one hall, two banks, one store and one mill"
    if opener not in _OPENERS:
        found = _opener(keys, end, start)
        if found is None:
            return
        end, opener = found, keys[found] if keys[found] in _DASHES else ":"
    total = whole.quantity.value or _least(whole)
    if total is None or total < 2:
        return
    members, rest = _members(keys, drafts[place + 1 : place + 9], end + 1, total, loose=opener != ",")
    if opener == "," and not _set_off(keys, whole, members):
        return
    listed = all(_listed(keys, member, after) for member, after in pairwise(members))
    if rest < 0 and len(members) > 1 and listed and _CLOSERS.get(opener) == tokens.key(members[-1].end):
        rest = 0  # "five people (two men and four women)": meant to add up, and does not
    if rest < 0 or not members:
        return
    of_persons = opener != "," or _are(PERSONS, keys, whole) or _are(PERSONS, keys, members[0])
    unnumbered = rest > 0 and of_persons and rest == _singles(keys, whole.end, members[-1].end)
    if len(members) < 2 and not unnumbered and not (opener == "(" and rest > 0):
        return
    if rest and not unnumbered and (opener in (",", ":") or not listed):
        return
    if rest and keys[whole.end] != opener and opens_clause(tokens, members[-1]):
        return  # "12 people died - 7 men and 4 women were hurt"
    for member in members:
        member.take_out()
        member.put_below(whole)
    whole.partition = rest == 0 and all(part in members for part in whole.parts)


def _members(
    keys: list[str], following: Sequence[Draft], at: int, rest: Amount, *, loose: bool
) -> tuple[list[Draft], Amount]:
    """Return the figures that may take a whole apart, from token `at` on, and what they leave of it.

    One that is a part of them is passed over ("25 passengers, of whom three were infants, and six crew"), unless it is
    what they leave.
    """
    members: list[Draft] = []
    for draft in following:
        start, value = draft.reach[0], draft.quantity.value
        if start - at > (_LOOSE if loose and members else 2) or start < at or draft.kind is not kinds.COUNT:
            break
        closes = value == rest and keys[start - 1] in LIST_MARKS
        if draft.below is not None and draft.below in members and not closes:
            at = draft.end
            continue
        if value is None or (draft.below is not None and draft.below not in members):
            break
        if not loose and not all(key in LIST_MARKS or key in _ARTICLES for key in keys[at:start]):
            break
        members.append(draft)
        rest -= value
        at = draft.end
        if rest <= 0:
            break
    return members, rest


def _are(nouns: frozenset[str], keys: list[str], draft: Draft) -> bool:
    """Whether those who are counted are called by one of the nouns."""
    return draft.counted is not None and keys[draft.counted[1] - 1] in nouns


def _set_off(keys: list[str], whole: Draft, members: list[Draft]) -> bool:
    """Whether commas set a list off behind a whole; "12 cows, 7 goats and 5 hens" and its like stand side by side."""
    if not members or (_has_commas(keys, members) and not _are(PERSONS, keys, whole)):
        return False
    end = members[-1].end
    return _are(PEOPLE, keys, members[0]) or (end < len(keys) and keys[end] in _AFTER_LISTS)


def _has_commas(keys: list[str], members: list[Draft]) -> bool:
    return any("," in keys[member.end : after.reach[0]] for member, after in pairwise(members))


def _least(whole: Draft) -> Amount | None:
    """Return the number of "at least 17"; "more than 17" and "dozens" are not meant to be added up to."""
    quantity = whole.quantity
    return None if quantity.low_open or quantity.approximate else quantity.low


def _singles(keys: list[str], first: int, end: int) -> int:
    """Return how many single ones a list tells without a number: "five men and a woman", "a nurse and two guards"."""
    found = sum(keys[at] in _ARTICLES and keys[at - 1] in _BEFORE_SINGLES for at in range(first, end))
    limit = min(end + _FAR, len(keys))
    while end < limit and keys[end] in LIST_MARKS:
        while end < limit and keys[end] in LIST_MARKS:
            end += 1
        if end == limit or keys[end] not in _ARTICLES:
            break
        found += 1
        while end < limit and keys[end].isalpha() and keys[end] not in LIST_MARKS:
            end += 1
    return found


def _opener(keys: list[str], end: int, start: int) -> int | None:
    """Return the mark between a whole and its first part: "Five people died: two in Dran, three in Ostrel"."""
    if start - 1 == end and keys[end] in COPULAS:
        return end  # "The 21 dead were 18 soldiers and three civilians"
    for at in range(end, min(start, end + _LOOSE)):
        if keys[at] in _OPENERS and keys[at] != ",":
            return at if start - at <= _NEXT else None
    return None


def _listed(keys: list[str], member: Draft, after: Draft) -> bool:
    return all(key in LIST_MARKS for key in keys[member.end : after.reach[0]])


def rest(keys: list[str], drafts: Sequence[Draft], place: int) -> None:
    """Add what is left of a whole that was taken apart: "17 of the 40 were rescued and 23 were still trapped"."""
    part = drafts[place]
    whole = part.below
    if whole is None or whole.quantity.value is None or part.quantity.value is None or len(whole.parts) > 1:
        return
    if part.base is not whole and not (place and drafts[place - 1] is whole and whole.reach[0] < part.reach[0]):
        return
    if keys[part.reach[0] - 1] == "including":
        return  # what follows it are not the others
    limit = part.sentence[1]
    rest = whole.quantity.value - part.quantity.value
    found: list[Draft] = []
    for following in drafts[place + 1 : place + 5]:
        if following is whole or following.below is not None:
            continue
        if following.reach[0] >= limit or following.kind is not kinds.COUNT or following.quantity.value is None:
            break
        if (
            following.counted
            and following.counted[0] >= following.reach[0]
            and following.counted[1] <= following.reach[1]
        ):
            break
        rest -= following.quantity.value
        found.append(following)
        if rest <= 0:
            break
    if found and rest == 0 and all(following.below is None for following in found):
        for following in found:
            following.put_below(whole)
        whole.partition = True


def trailing(keys: list[str], drafts: Sequence[Draft], place: int) -> None:
    """Nest bare counts behind a comma that add up to one before: "60 died in two fires, 38 in Lund and 22 in Dran"."""
    members: list[Draft] = []
    total: Amount = 0
    for draft in drafts[place : place + 6]:
        value = draft.quantity.value
        if value is None or draft.sentence != drafts[place].sentence or not _is_bare(draft) or draft.below is not None:
            break
        if keys[draft.reach[0] - 1] not in _BEFORE_SINGLES or keys[draft.reach[1] : draft.reach[1] + 1] in _COMPARED:
            break
        members.append(draft)
        total += value
    if len(members) < 2:
        return
    nearest = place
    if keys[members[0].reach[0] - 1] == "," and drafts[place - 1].end < members[0].reach[0] - 1:
        nearest -= 1  # "60 in Lund, 40 in Dran and 20 in Selket" stand side by side
    for whole in reversed(drafts[max(0, place - 3) : nearest]):
        number = whole.quantity.value or _least(whole)
        if whole.kind is kinds.COUNT and number == total and whole.sentence == members[0].sentence and not whole.parts:
            for member in members:
                member.put_below(whole)
            whole.partition = True
            return


def _is_bare(draft: Draft) -> bool:
    """Whether a count says no noun of its own."""
    return draft.kind is kinds.COUNT and (draft.counted is None or draft.counted[1] <= draft.reach[0])


def complete(whole: Draft, part: Draft) -> None:
    """Note whether a whole is told of in full now that this part of it is, with those before it."""
    told = [each.quantity.value for each in (*whole.parts, part)]
    whole.partition = None not in told and sum(value or 0 for value in told) == whole.quantity.value


def opens_clause(tokens: Tokens, draft: Draft) -> bool:
    """Whether a verb follows the figure, so that it opens a clause of its own: "8 families were ..."."""
    return tokens.key(draft.end) in ("were", "was", "are", "is", "have", "had", "has", "lost", "died")
