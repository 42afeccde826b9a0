"""What figures that stand near each other share: bounds, units, and the noun that is said only once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportlib.model import Quantity
from reportlib.reading.figures import changes, counted, kinds
from reportlib.reading.figures.draft import Draft
from reportlib.reading.numbers import forms
from reportlib.reading.phrases import POSSESSIVE, word_class
from reportlib.reading.tokens import Tokens

_DETERMINERS = frozenset(
    {"the", "these", "those", "all", "his", "her", "its", "their", "our", "some", "about", "at", "more", "an"}
).union(("last", "first", "past", "other", "remaining", "original", "combined", "total", "estimated"))
_AND = frozenset({"and", "but", ","})
_PREPOSITIONS = frozenset({"in", "at", "from", "on", "for", "by", "(", "near"})
_COMPARED = ([",", "up", "from"], [",", "down", "from"], ["up", "from"], ["down", "from"], ["compared", "with"])
_LINKS = ([","],)
_LAST_LINKS = (["and"], ["or"], [",", "and"], [",", "or"])
_NEAR = 8
_NEAREST = 6
"""How many tokens may stand between two figures that share a unit or a bound, or of which one takes from the other."""


def combine(tokens: Tokens, last: Draft, draft: Draft) -> bool:
    """Draw a figure into the last one if they give one number's two ends: "more than 10 and less than 40"."""
    both = _both_ends(tokens, last, draft)
    if both is None:
        return False
    last.quantity, last.counted = both, draft.counted
    last.reach, last.number = (last.reach[0], draft.reach[1]), (last.number[0], draft.number[1])
    last.amount = (last.amount[0], draft.amount[1])
    return True


def near(drafts: Sequence[Draft]) -> list[tuple[Draft, Draft]]:
    """Return the pairs of neighbours that stand near enough to share a unit, a bound or a whole."""
    return [(before, draft) for before, draft in pairwise(drafts) if draft.reach[0] - before.reach[1] <= _NEAREST]


def _both_ends(tokens: Tokens, one: Draft, other: Draft) -> Quantity | None:
    low, high = one.quantity, other.quantity
    if low.low is None:
        low, high = high, low
    if low.low is None or low.high is not None or high.high is None or high.low is not None or low.low >= high.high:
        return None
    if one.unit != other.unit or one.counted is not None or forms.VAGUE in (one.form, other.form):
        return None
    between = tokens.keys[one.reach[1] : other.reach[0]]
    if not 0 < len(between) < 3 or not all(key in _AND for key in between):
        return None
    return Quantity(low.low, high.high, low.low_open, high.high_open, low.approximate or high.approximate)


def find_bases(tokens: Tokens, pairs: Sequence[tuple[Draft, Draft]]) -> None:
    """Note for "17 of the 40 miners" that the 40 are what the 17 are taken from."""
    keys = tokens.keys
    for draft, after in pairs:
        end = draft.reach[1] if draft.unit else draft.number[1]
        start = after.reach[0]
        if end >= start or keys[end] != "of" or start - end > _NEAREST:
            continue
        if after.kind is not kinds.COUNT or draft.unit not in (None, "%"):
            continue
        between = keys[end:start]
        if _DETERMINERS.issuperset(between[1:]) or _owned(between):
            draft.base, draft.counted, after.bases = after, after.counted, True
            draft.reach = (draft.reach[0], end)


def _owned(between: list[str]) -> bool:
    """Whether the words between are "of the town's" and the like."""
    return between[-1] in POSSESSIVE and all(word_class(key) in ("open", "determiner") for key in between[1:-1])


def share_units(tokens: Tokens, pairs: Sequence[tuple[Draft, Draft]]) -> None:
    """Give a bare level the unit of the one before: "from 208 pounds to 193", "36 crowns, up from 32"."""
    for before, draft in pairs:
        if (
            before.unit is None
            or before.kind not in kinds.MEASURED
            or draft.unit is not None
            or draft.counted is not None
        ):
            continue
        start = draft.reach[0]
        if (
            draft.kind is not kinds.COUNT
            or draft.form is not forms.CARDINAL
            or start - before.reach[1] > 3
            or not before.reach[0]
        ):
            continue
        joints = tokens.keys[before.reach[0] - 1], tokens.keys[start - 1]
        both = joints in (("from", "to"), ("to", "from"))
        if tokens.keys[before.reach[1] : start] in _COMPARED or (
            both and changes.told_before(tokens, before.reach[0], draft.sentence[0])
        ):
            draft.unit, draft.kind = before.unit, before.kind


def share_bounds(tokens: Tokens, pairs: Sequence[tuple[Draft, Draft]]) -> None:
    """Give an amount told again in brackets the bound of the first: "more than 9 million crowns ($1 million)"."""
    for before, draft in pairs:
        start, told = draft.reach[0], before.quantity
        if draft.kind is not before.kind or draft.unit == before.unit or before.kind not in kinds.MEASURED:
            continue
        if before.reach[1] + 1 != start or tokens.keys[start - 1] != "(" or draft.quantity.value is None:
            continue
        if told.low is None or told.high is None or (told.approximate and told.low == told.high):
            value = draft.quantity.value
            draft.quantity = Quantity(
                None if told.low is None else value,
                None if told.high is None else value,
                told.low_open,
                told.high_open,
                told.approximate,
            )


def share_list_units(tokens: Tokens, pairs: Sequence[tuple[Draft, Draft]]) -> None:
    """Give the bare numbers of a list of three or more the unit that its last one has: "12, 15 and 18 years"."""
    for place in range(len(pairs) - 1, 0, -1):
        nearest, last = pairs[place]
        if last.unit is None or nearest.unit is not None or last.kind not in kinds.MEASURED:
            continue
        if not _lists_bare(tokens, nearest, last, _LAST_LINKS):
            continue
        bare = [nearest]
        for back in range(place - 1, -1, -1):
            before, draft = pairs[back]
            if draft is not bare[-1] or not _lists_bare(tokens, before, draft, _LINKS):
                break
            bare.append(before)
        if len(bare) > 1:
            for draft in bare:
                draft.unit, draft.kind = last.unit, last.kind


def _lists_bare(tokens: Tokens, draft: Draft, after: Draft, links: Sequence[list[str]]) -> bool:
    """Whether a bare number stands before a figure, with one of those links between them."""
    bare = draft.kind is kinds.COUNT and draft.form is forms.CARDINAL and draft.unit is None and draft.counted is None
    return bare and tokens.keys[draft.reach[1] : after.reach[0]] in links


def share_nouns(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give a bare count the noun that its neighbour counts: "killed 12 and wounded 30 others", "700 here, 400 in"."""
    for place, draft in enumerate(drafts):
        if draft.kind is not kinds.COUNT or draft.counted is not None or draft.form is forms.ORDINAL:
            continue
        first, limit = draft.sentence
        after = drafts[place + 1] if place + 1 < len(drafts) else None
        before = drafts[place - 1] if place else None
        if after and after.reach[0] == draft.reach[1] and after.kind in (kinds.MEASURE, kinds.AGE):
            draft.counted = counted.noun_phrase(tokens, after.reach[1], limit)  # "two 500-pound bombs"
        elif before and before.reach[0] >= first and _lists(tokens, before, draft):
            draft.counted = before.counted
            if draft.outcome is None:
                draft.outcome, draft.status = before.outcome, before.status
        elif after and after.reach[0] < limit and (_objects(draft, after) or _gives_way(tokens, draft, after)):
            draft.counted = after.counted


def _objects(draft: Draft, after: Draft) -> bool:
    """Whether both are objects of verbs that tell an outcome, so that the noun is said with the second only."""
    if draft.outcome is None or after.outcome is None or draft.told_by is None or after.told_by is None:
        return False
    near = after.reach[0] - draft.reach[1] < _NEAR and draft.form is forms.CARDINAL
    return near and draft.told_by[0] < draft.reach[0] and after.told_by[0] < after.reach[0]


def _gives_way(tokens: Tokens, draft: Draft, after: Draft) -> bool:
    """Whether one level gives way to the next: "rose from 12 to 27 members"."""
    near = tokens.keys[draft.reach[1] : after.reach[0]] == ["to"] and tokens.keys[draft.reach[0] - 1] == "from"
    return near and after.kind is kinds.COUNT


def _lists(tokens: Tokens, before: Draft, draft: Draft) -> bool:
    """Whether a figure goes on a list that the one before opened, or both tell an outcome."""
    if before.kind is not kinds.COUNT or before.counted is None:
        return False
    if before.outcome is not None and draft.outcome is not None:
        return True
    listed = tokens.keys[draft.reach[0] - 1] in ("and", ",", "or")
    follows = tokens.key(draft.reach[1])
    told = before.told_by is not None and follows == tokens.key(before.told_by[1])  # "12 died in Dran and 14 in Ostrel"
    return listed and follows in _PREPOSITIONS and (told or follows == tokens.key(before.reach[1]))
