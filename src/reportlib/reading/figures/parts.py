"""Which figures are parts of which: "613 people, including 106 women", "three of them", "five people - two men and ..."."""

from __future__ import annotations

from collections.abc import Sequence

from reportlib.model import FigureKind
from reportlib.model.figure import MAX_DEPTH
from reportlib.reading.figures.draft import Draft
from reportlib.reading.numbers import Form
from reportlib.reading.tokens import Tokens

_LEADS = frozenset({"including", "includes", "include", "included", "comprising", "comprised"})
_AMONG = frozenset({"them", "whom", "which", "these", "those"})
_PRONOUNS = frozenset({"them", "whom", "which", "these", "those"})
_LIST_MARKS = frozenset({",", "and", ";", "as", "well", "plus", "&", "or"})
_BOUNDARIES = frozenset({".", ";", ":", "!", "?"})
_DASHES = frozenset({"-", "–", "—", "--", "---"})
_REACH = 6
"""How many figures back a whole is looked for."""


def nest(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Find for each figure the one it is a part of, and note it on both."""
    for place, draft in enumerate(drafts):
        if draft.below is None and draft.kind in (FigureKind.COUNT, FigureKind.SHARE, FigureKind.PERCENT):
            whole = _whole(tokens, drafts, place)
            if whole is not None:
                put_below(draft, whole)
    for place, draft in enumerate(drafts):
        _enclosed(tokens, drafts, place)


def put_below(part: Draft, whole: Draft) -> None:
    """Note that one figure is a part of another, unless that would run in a circle or too deep."""
    depth, above = 1, whole
    while above.below is not None:
        depth, above = depth + 1, above.below
        if above is part or depth > MAX_DEPTH - 4:
            return
    if whole is part or part.below is not None or part.parts and depth > 4:
        return
    part.below = whole
    whole.parts.append(part)


def _whole(tokens: Tokens, drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the figure that the one at `place` is a part of, going by the words around it."""
    draft, keys = drafts[place], tokens.keys
    start, end = draft.reach
    before = keys[start - 1] if start else ""
    # "including 106 women", "among them three children"
    if before in _LEADS:
        return _antecedent(tokens, drafts, place, start - 1)
    if before in _AMONG and start > 1 and keys[start - 2] in ("among", "of"):
        return _antecedent(tokens, drafts, place, start - 2)
    # the list goes on: "..., 63 children, and 70 older people"
    if place and (listed := _listed_with(tokens, drafts, place)) is not None:
        return listed
    # "150 of them", "three of whom", "three of the 12"
    if end + 1 < len(keys) and keys[end] == "of":
        if keys[end + 1] in _PRONOUNS:
            return _antecedent(tokens, drafts, place, start)
        if place + 1 < len(drafts) and drafts[place + 1].reach[0] - end < 4:
            following = drafts[place + 1]
            if all(key in ("of", "the", "those", "these", "all", "his", "her", "its", "their") for key in keys[end : following.reach[0]]):
                return following if following.kind is FigureKind.COUNT else None
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
    if "and" in tokens.keys[_list_start(tokens, drafts, place) : previous.reach[0]]:
        return None  # the list was closed by its "and"
    if "and" not in between and _is_clause(tokens, draft):
        return None
    return previous.below


def _list_start(tokens: Tokens, drafts: Sequence[Draft], place: int) -> int:
    at = place - 1
    whole = drafts[at].below
    while at and drafts[at - 1].below is whole and whole is not None:
        at -= 1
    return drafts[at].reach[0]


def _is_clause(tokens: Tokens, draft: Draft) -> bool:
    """Whether a verb follows the figure, so that it opens a clause of its own: "8 families were ..."."""
    return tokens.key(end_of(draft)) in ("were", "was", "are", "is", "have", "had", "has", "lost", "died")


def end_of(draft: Draft) -> int:
    """Return the token after the figure and what it counts, where that stands right behind it."""
    if draft.counted and draft.counted[0] >= draft.reach[0]:
        return max(draft.reach[1], draft.counted[1]) if draft.counted[0] - draft.reach[1] < 3 else draft.reach[1]
    return draft.reach[1]


def _antecedent(tokens: Tokens, drafts: Sequence[Draft], place: int, at: int) -> Draft | None:
    """Return the count that "including" or "them" at token `at` goes back to: the nearest in the sentence, or before it."""
    draft = drafts[place]
    first = tokens.sentence(at)[0]
    paragraph = tokens.paragraph(at)[0]
    for back in range(place - 1, max(-1, place - 1 - _REACH), -1):
        found = drafts[back]
        if found.reach[0] < paragraph:
            return None
        if found.kind is not FigureKind.COUNT or found.form is Form.ORDINAL or not holds(found, draft):
            continue
        if found.reach[0] < first and found.below is not None:
            continue
        return found
    return None


def holds(whole: Draft, part: Draft) -> bool:
    """Return whether the part can lie in the whole by its size."""
    if part.kind is not FigureKind.COUNT:
        return True
    most = whole.quantity.high
    least = part.quantity.low if part.quantity.low is not None else part.quantity.high
    if most is None or least is None or whole.quantity.approximate:
        return True
    return least <= most


def _enclosed(tokens: Tokens, drafts: Sequence[Draft], place: int) -> None:
    """Nest the figures that dashes, brackets or a colon set off behind a whole: "five people - two men and three women -"."""
    whole, keys = drafts[place], tokens.keys
    if whole.kind is not FigureKind.COUNT or whole.quantity.value is None or whole.form is Form.ORDINAL:
        return
    end = end_of(whole)
    if end >= len(keys) or not (keys[end] in _DASHES or keys[end] in ("(", ":", ",")):
        return
    total = whole.quantity.value
    members: list[Draft] = []
    amount: object = 0
    at = end + 1
    for following in drafts[place + 1 : place + 7]:
        start = following.reach[0]
        if start - at > 2 or not all(key in _LIST_MARKS or key in ("a", "an") for key in keys[at:start]):
            break
        if following.kind is not FigureKind.COUNT or following.quantity.value is None or following.below is not None:
            break
        members.append(following)
        at = end_of(following)
    if len(members) < 2:
        return
    amount = sum(member.quantity.value or 0 for member in members)
    if amount != total and (keys[end] == "," or keys[end] == ":" or amount > total):
        return
    for member in members:
        put_below(member, whole)
    whole.partition = amount == total and all(part in members for part in whole.parts)
