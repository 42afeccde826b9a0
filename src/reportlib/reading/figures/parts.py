"""Which figures are parts of which: "613 people, including 106 women", "three of them", "five people (two men ...)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportlib.model.figure import MAX_DEPTH
from reportlib.reading.figures import kinds
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import USES
from reportlib.reading.numbers import forms
from reportlib.reading.tokens import Tokens

_HELD = frozenset({kinds.COUNT, kinds.SHARE, kinds.PERCENT})
_INCLUDE = frozenset({"includes", "include", "included", "comprise", "comprised"})
_LEADS = _INCLUDE | {"including", "comprising"}
_AMONG = frozenset({"them", "whom", "which"})
_DEMONSTRATIVES = frozenset({"these", "those"})
_SUBJECTS = frozenset({"they", "these", "who", "which", "also", "them"})
_BE = frozenset({"were", "was", "are", "is"})
_LIST_MARKS = frozenset({",", "and", ";", "as", "well", "plus", "&", "or"})
_BEFORE_PARTS = _LEADS | _AMONG | _BE | {",", "of"}
_DASHES = frozenset({"-", "–", "—", "--", "---"})
_OPENERS = _DASHES | {"(", ":", ",", "["}
_LOOSE = 8
_NEAR = 14
"""How many tokens back "of whom" and "of which" look."""
_REACH = 6
"""How many figures back a whole is looked for."""


def nest(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Find for each figure the one it is a part of, and note it on both."""
    for place, draft in enumerate(drafts):
        if draft.below is None:
            whole = _whole(tokens, drafts, place)
            if whole is not None:
                put_below(draft, whole)
    for place in range(len(drafts)):
        _enclosed(tokens, drafts, place)
        _rest(drafts, place)


def put_below(part: Draft, whole: Draft) -> None:
    """Note that one figure is a part of another, unless that would run in a circle or too deep."""
    depth, above = 1, whole
    while above.below is not None:
        depth, above = depth + 1, above.below
        if above is part or depth > MAX_DEPTH - 4:
            return
    if whole is part or part.below is not None or (part.parts and depth > 4):
        return
    part.below = whole
    whole.parts += (part,)


def _whole(tokens: Tokens, drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the figure that the one at `place` is a part of, going by the words around it."""
    draft, keys = drafts[place], tokens.keys
    start, end = draft.reach
    before = keys[start - 1] if start else ""
    if draft.base is not None:
        return draft.base
    if before not in _BEFORE_PARTS and (end == len(keys) or keys[end] != "of"):
        return _listed_with(tokens, drafts, place) if place and drafts[place - 1].below is not None else None
    # "including 106 women", "among them three children"
    if before == "," and place and (preposed := _preposed(tokens, drafts, place)) is not None:
        return preposed
    if before in _BE and "among" in keys[max(0, start - 4) : start - 1] and draft.outcome is not None:
        return _with_outcome(drafts, place)
    if before in ("including", "comprising"):
        return _antecedent(tokens, drafts, place, start - 1, tokens.sentence(start)[0])
    if before in _INCLUDE and start > 1:
        return _included(tokens, drafts, place, start - 2)
    if before == "," and start > 2 and keys[start - 2] in _DEMONSTRATIVES and keys[start - 3] in ("of", "among"):
        return _antecedent(tokens, drafts, place, start - 3)  # "Of these, three"
    if before == "of" and start > 3 and keys[start - 2] == "those" and keys[start - 3] in _AMONG:
        return _antecedent(tokens, drafts, place, start - 3)  # "among them those of 11 children"
    if before in _AMONG and start > 1 and keys[start - 2] in ("among", "of"):
        near = start - 2 - _NEAR if before != "them" else None
        return _antecedent(tokens, drafts, place, start - 2, near)
    # "150 of them", "three of whom", "three of the wounded"
    if end + 1 < len(keys) and keys[end] == "of":
        if keys[end + 1] in _AMONG:
            return _antecedent(tokens, drafts, place, start)
        if (
            keys[end + 1] in ("the", "those")
            and end + 2 < len(keys)
            and keys[end + 2] in USES
            and draft.outcome is not None
        ):
            return _with_outcome(drafts, place)
    # the list goes on: "..., 63 children, and 70 older people"
    return _listed_with(tokens, drafts, place) if place else None


def _preposed(tokens: Tokens, drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the whole of "Of the 12 hostages, three were freed"."""
    whole, keys = drafts[place - 1], tokens.keys
    start = whole.reach[0]
    if end_of(whole) != drafts[place].reach[0] - 1 or start < 1 or whole.kind is not kinds.COUNT:
        return None
    opener = start - 2 if keys[start - 1] in ("the", "these", "those") else start - 1
    return whole if opener >= 0 and keys[opener] in ("of", "among") and opener == tokens.sentence(start)[0] else None


def _with_outcome(drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the nearest count before it to which the same happened: "12 died. Among the dead were three children"."""
    draft = drafts[place]
    for back in range(place - 1, max(-1, place - 1 - _REACH), -1):
        found = drafts[back]
        if found.outcome is draft.outcome and found.kind is kinds.COUNT and found.below is None and holds(found, draft):
            return found
    return None


def _listed_with(tokens: Tokens, drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the whole of the figure before, if both stand in one list that its lead opened."""
    draft, previous = drafts[place], drafts[place - 1]
    if previous.below is None or previous.below is draft or previous.reach[0] < previous.below.reach[0]:
        return None
    lead = tokens.keys[previous.reach[0] - 1]
    if lead not in _LEADS and lead not in _AMONG and lead not in _LIST_MARKS:
        return None
    between = tokens.keys[end_of(previous) : draft.reach[0]]
    if not between or not all(key in _LIST_MARKS for key in between):
        return None
    if previous.closes or ("and" not in between and _is_clause(tokens, draft)):
        return None
    draft.closes = "and" in between
    return previous.below


def _is_clause(tokens: Tokens, draft: Draft) -> bool:
    """Whether a verb follows the figure, so that it opens a clause of its own: "8 families were ..."."""
    return tokens.key(end_of(draft)) in ("were", "was", "are", "is", "have", "had", "has", "lost", "died")


def end_of(draft: Draft) -> int:
    """Return the token after the figure and what it counts, where that stands right behind it."""
    if draft.counted and draft.counted[0] >= draft.reach[0]:
        return max(draft.reach[1], draft.counted[1]) if draft.counted[0] - draft.reach[1] < 3 else draft.reach[1]
    return draft.reach[1]


def _included(tokens: Tokens, drafts: Sequence[Draft], place: int, at: int) -> Draft | None:
    """Return the whole of "They include three children", "the dead included", "the 40 victims included"."""
    key = tokens.keys[at]
    draft = drafts[place]
    if key in USES and draft.outcome is not None:
        return _with_outcome(drafts, place)
    if place and end_of(drafts[place - 1]) == at + 1:
        return drafts[place - 1] if drafts[place - 1].kind is kinds.COUNT else None
    return _antecedent(tokens, drafts, place, at) if key in _SUBJECTS else None


def _antecedent(
    tokens: Tokens, drafts: Sequence[Draft], place: int, at: int, earliest: int | None = None
) -> Draft | None:
    """Return the count that "including" or "them" at token `at` goes back to, starting at `earliest` or later.

    It lies in the sentence, or in one before it in the paragraph.
    """
    draft = drafts[place]
    first = tokens.sentence(at)[0]
    paragraph = max(tokens.paragraph(at)[0], earliest or 0)
    for back in range(place - 1, max(-1, place - 1 - _REACH), -1):
        found = drafts[back]
        if found.reach[0] < paragraph:
            return None
        if not _same_sort(found, draft) or not holds(found, draft) or found.quantity.value == 1:
            continue
        if found.reach[0] < first and found.below is not None:
            continue
        return found
    return None


def _same_sort(whole: Draft, part: Draft) -> bool:
    """Whether one can hold the other: a count holds counts and shares, "310 tons per year" holds "270 tons"."""
    if whole.kind is kinds.COUNT:
        return whole.form is not forms.ORDINAL and part.kind in _HELD
    same = whole.kind is part.kind and whole.unit is not None and part.unit is not None
    return same and str(whole.unit).split(" per ")[0] == str(part.unit).split(" per ")[0]


def holds(whole: Draft, part: Draft) -> bool:
    """Return whether the part can lie in the whole by its size."""
    if part.kind is not whole.kind:
        return True
    most = whole.quantity.high
    least = part.quantity.low if part.quantity.low is not None else part.quantity.high
    if most is None or least is None or whole.quantity.approximate:
        return True
    return least <= most


def _enclosed(tokens: Tokens, drafts: Sequence[Draft], place: int) -> None:
    """Nest the figures that dashes, brackets, a colon or commas set off behind a whole: "five people (two men ...)"."""
    whole, keys = drafts[place], tokens.keys
    total = whole.quantity.value
    if whole.kind is not kinds.COUNT or total is None or total < 2:
        return
    end = end_of(whole)
    if end >= len(keys):
        return
    opener = keys[end]
    if (
        opener == ","
        and place
        and drafts[place - 1].reach[1] < whole.reach[0]
        and _listed(keys, drafts[place - 1], whole)
    ):
        return  # "one hall, two banks, one store and one mill"
    if opener not in _OPENERS:
        if place + 1 >= len(drafts):
            return
        found = _opener(keys, end, drafts[place + 1].reach[0])
        if found is None:
            return
        end, opener = found, ":"
    members: list[Draft] = []
    rest = total
    at = end + 1
    for following in drafts[place + 1 : place + 9]:
        start = following.reach[0]
        loose = opener != ","
        if start - at > (_LOOSE if loose and members else 2) or following.kind is not kinds.COUNT:
            break
        if following.below is not None or following.quantity.value is None or start < at:
            break
        if not loose and not all(key in _LIST_MARKS or key in ("a", "an") for key in keys[at:start]):
            break
        members.append(following)
        rest -= following.quantity.value
        at = end_of(following)
        if rest <= 0:
            break
    if opener == "," and any("," in keys[end_of(member) : after.reach[0]] for member, after in pairwise(members)):
        return
    listed = all(_listed(keys, member, after) for member, after in pairwise(members))
    if (
        (len(members) < 2 and not (opener == "(" and members and rest > 0))
        or rest < 0
        or (rest and (opener in (",", ":") or not listed))
    ):
        return
    for member in members:
        put_below(member, whole)
    whole.partition = rest == 0 and all(part in members for part in whole.parts)


def _listed(keys: list[str], member: Draft, after: Draft) -> bool:
    return all(key in _LIST_MARKS for key in keys[end_of(member) : after.reach[0]])


def _opener(keys: list[str], end: int, start: int) -> int | None:
    """Return the mark between a whole and its first part: "Five people died: two in Dran, three in Ostrel"."""
    if start - 1 == end and keys[end] in _BE:
        return end  # "The 21 dead were 18 soldiers and three civilians"
    for at in range(end, min(start, end + _LOOSE)):
        if keys[at] in _OPENERS and keys[at] != ",":
            return at if start - at < 3 else None
    return None


def _rest(drafts: Sequence[Draft], place: int) -> None:
    """Add what is left of a whole that was taken apart: "17 of the 40 were rescued and 23 were still trapped"."""
    part = drafts[place]
    whole = part.below
    if whole is None or whole.quantity.value is None or part.quantity.value is None or len(whole.parts) > 1:
        return
    if part.base is not whole and not (place and drafts[place - 1] is whole and whole.reach[0] < part.reach[0]):
        return
    limit = part.sentence[1]
    rest = whole.quantity.value - part.quantity.value
    found: list[Draft] = []
    for following in drafts[place + 1 : place + 4]:
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
            put_below(following, whole)
        whole.partition = True
