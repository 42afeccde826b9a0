"""Which figures are parts of which: "613 people, including 106 women", "three of them", "five people (two men ...)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportlib.reading.figures import antecedents, breakdowns, kinds
from reportlib.reading.figures.breakdowns import COPULAS, LIST_MARKS, opens_clause
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import GROUPS, USES
from reportlib.reading.phrases import ends_phrase, word_class
from reportlib.reading.tokens import Tokens

_INCLUDE = frozenset({"includes", "include", "included", "comprise", "comprised"})
_LEADS = _INCLUDE | {"including", "comprising"}
_AMONG = frozenset({"them", "whom", "which"})
_BEFORE_THOSE = _AMONG | {"including"}
_DEMONSTRATIVES = frozenset({"these", "those"})
_DETERMINERS = _DEMONSTRATIVES | {"every", "the"}
_SUBJECTS = frozenset({"they", "these", "who", "which", "also", "them"})
_BEFORE_PARTS = _LEADS | _AMONG | COPULAS | {",", "of"}
_OPENERS = frozenset({"of", "among", "out"})
_OF_NAMES = frozenset({"open", "determiner", "possessive"})
_FILLERS = frozenset({"just", "only"})
_BEFORE_SUMS = frozenset({",", ":", "(", "-", "--", "–", "—"})
_AMONG_THE = ["among", "the"]
_LEAST_AMONG, _MOST_AMONG = 2, 3
"""How many words "among the" and "were among the" are."""
_BEFORE_INSERTED = frozenset({",", "that", "said"})
_REST = frozenset({"other", "remaining"})
_ARTICLES = frozenset({"a", "the", "its", "their"})
_ALSO = frozenset({",", "and"})
_BEFORE_ANY_PART = _BEFORE_PARTS.union(_FILLERS, _REST, LIST_MARKS)
"""What stands before a figure that is a part of another by its words."""
_BEFORE_OF = GROUPS | {"those"}
"""What stands before the "of" before such a figure: "including a group of four"."""
_OF_THOSE = _AMONG | {"the", "those"}
"""What follows the "of" behind such a figure."""
_CLOSE = 8
_LONGEST = 6
"""How many words may say what some are: "12 of them young Varnians"."""
_FAR = 24
"""How many tokens before the next figure one ends at the farthest that may hold it, its noun perhaps apart from it."""
_NEAR = 14
"""How many tokens back "of whom" and "of which" look."""


def nest(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Find for each figure the one it is a part of, and note it on both."""
    keys = tokens.keys
    size, last = len(keys), len(drafts) - 1
    for place, draft in enumerate(drafts):
        start, end = draft.reach
        whole = None
        if place < last:
            after = drafts[place + 1].reach[0]
            if after - end < _CLOSE and (keys[after - 1] == "among" or keys[after - 2] == "among"):
                whole = _those_among(keys, draft, drafts[place + 1])
        lead = keys[start - 1]
        if whole is None and (
            (lead in _BEFORE_ANY_PART if lead != "of" else keys[start - 2] in _BEFORE_OF)
            or (end + 1 < size and keys[end] == "of" and (draft.base is not None or keys[end + 1] in _OF_THOSE))
            or keys[end - 1] in _DEMONSTRATIVES
            or keys[draft.sentence[0]] in _OPENERS
        ):
            whole = _whole(tokens, drafts, place)
        if whole is not None:
            draft.put_below(whole)
    for place, (draft, following) in enumerate(pairwise(drafts)):  # behind the last one are no parts
        if draft.kind is kinds.COUNT and following.reach[0] - draft.reach[1] < _FAR:
            breakdowns.enclosed(tokens, drafts, place)
        if draft.below is not None:
            breakdowns.rest(keys, drafts, place)
        elif keys[draft.reach[0] - 1] in _BEFORE_SUMS:
            breakdowns.trailing(keys, drafts, place)


def _whole(tokens: Tokens, drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the figure that the one at `place` is a part of, going by the words before it, or "of" behind it."""
    draft, keys = drafts[place], tokens.keys
    start, end = draft.reach
    before = keys[start - 1] if start else ""
    of = end < len(keys) and keys[end] == "of"
    if before in _REST and draft.counted is None and start > 1 and keys[start - 2] in _DETERMINERS:
        return antecedents.taken_apart(drafts, place)
    if before in _FILLERS and start > 1:
        start -= 1  # "of which only $3 million"
        before = keys[start - 1]
    if before == "of" and keys[start - 2] in GROUPS and keys[start - 3] in _ARTICLES:
        start -= 3  # "including a crew of four"
        before = keys[start - 1]
    if draft.base is not None:
        return draft.base
    if draft.counted == (end - 1, end) and keys[end - 1] in _DEMONSTRATIVES and _stand_alone(tokens, end):
        draft.counted = None
        return antecedents.of_them(tokens, drafts, place, keys[end - 1])  # "12 of those have died"
    if keys[draft.sentence[0]] in _OPENERS and (preposed := _preposed(tokens, drafts, place)) is not None:
        return preposed
    if before == "," and place and (inserted := _inserted(tokens, drafts[place - 1], draft)) is not None:
        return inserted
    if place and before in _ALSO and (hurt := _how_badly(tokens, drafts[place - 1], draft)) is not None:
        return hurt
    if not of and before not in _BEFORE_PARTS:
        return _listed(tokens, drafts, place) if place and before in LIST_MARKS else None
    if before == ",":
        if start > 2 and keys[start - 2] in _DEMONSTRATIVES and keys[start - 3] in ("of", "among"):
            return antecedents.antecedent(tokens, drafts, place, start - 3)  # "Of these, three"
    elif before in ("including", "comprising"):  # "including 106 women"
        return antecedents.antecedent(tokens, drafts, place, start - 1, tokens.sentence(start)[0])
    elif before in COPULAS:
        if start > 2 and keys[start - 2] in _AMONG and keys[start - 3] == "among":
            return antecedents.antecedent(tokens, drafts, place, start - 3)  # "among whom were 200 minors"
        if draft.outcome is not None and "among" in keys[max(0, start - 4) : start - 1]:
            return antecedents.with_outcome(drafts, place)
    elif before in _INCLUDE:
        if start > 1:
            return _included(tokens, drafts, place, start - 2)
    elif before == "of":
        if start > 3 and keys[start - 2] == "those" and keys[start - 3] in _BEFORE_THOSE:
            return antecedents.antecedent(tokens, drafts, place, start - 3)  # "among them those of 11 children"
    elif before in _AMONG and start > 1 and keys[start - 2] in ("among", "of"):  # "among them three children"
        near = start - 2 - _NEAR if before != "them" else None
        return antecedents.antecedent(tokens, drafts, place, start - 2, near)
    if of and end + 1 < len(keys):
        if keys[end + 1] in _AMONG:
            return antecedents.of_them(tokens, drafts, place, keys[end + 1])
        if (
            keys[end + 1] in ("the", "those")
            and end + 2 < len(keys)
            and keys[end + 2] in USES
            and draft.outcome is not None
        ):
            return antecedents.with_outcome(drafts, place, USES[keys[end + 2]].outcome)
    return _listed(tokens, drafts, place) if place else None


def _those_among(keys: list[str], draft: Draft, after: Draft) -> Draft | None:
    """Return the whole of "Three children were among the 16 people killed"."""
    end, start = draft.end, after.reach[0]
    if not _LEAST_AMONG <= start - end <= _MOST_AMONG:
        return None
    told = (
        keys[end + 1] == "among" if keys[end] in COPULAS else keys[end:start] == _AMONG_THE
    )  # "found 52 among the 140"
    return after if told and after.kind is kinds.COUNT and antecedents.holds(after, draft) else None


def _stand_alone(tokens: Tokens, at: int) -> bool:
    """Whether a verb or a mark follows "those" or "these", so that they are those told before: "12 of those died"."""
    key = tokens.key(at)
    return not key.isalpha() or (key not in USES and (word_class(key) == "auxiliary" or ends_phrase(tokens, at)))


def _inserted(tokens: Tokens, whole: Draft, draft: Draft) -> Draft | None:
    """Return the whole of "The board said that, of 140 wells tested, 52 were foul"."""
    keys, start = tokens.keys, whole.reach[0]
    of = start - 2 if keys[start - 1] in _DETERMINERS else start - 1
    if of < 1 or keys[of] not in ("of", "among") or keys[of - 1] not in _BEFORE_INSERTED:
        return None
    near = draft.reach[0] - whole.end <= _CLOSE and "," not in keys[whole.end : draft.reach[0] - 1]
    return whole if near and antecedents.same_sort(whole, draft) and antecedents.holds(whole, draft) else None


def _listed(tokens: Tokens, drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the whole of which a list tells the parts that goes on here: "..., 63 children, and 70 older people".

    Those before it may be without numbers: "including the mayor and two guards".
    """
    whole = _listed_with(tokens, drafts, place)
    keys, start = tokens.keys, drafts[place].reach[0]
    if whole is not None or keys[start - 1] not in LIST_MARKS:
        return whole
    first = drafts[place].sentence[0]
    previous = place - 1
    while previous and drafts[previous].kind is kinds.AGE:
        previous -= 1  # "including a four-year-old girl and three men"
    nearest = max(first, start - _NEAR, drafts[previous].end)
    if "including" not in keys[nearest:start]:
        return None
    for at in range(start - 1, nearest - 1, -1):
        if keys[at] == "including":
            return antecedents.antecedent(tokens, drafts, place, at, first)
        if keys[at] not in LIST_MARKS and (word_class(keys[at]) not in _OF_NAMES or ends_phrase(tokens, at)):
            return None
    return None


def _how_badly(tokens: Tokens, previous: Draft, draft: Draft) -> Draft | None:
    """Return those of whom an adverb takes some: "five were wounded, two seriously and one critically"."""
    whole = previous.below or previous
    if whole.outcome is None:
        return None
    told = whole.sentence == draft.sentence and antecedents.holds(whole, draft)
    bare = (draft.counted is None or draft.counted == whole.counted) and whole.kind is kinds.COUNT
    return whole if told and bare and word_class(tokens.key(draft.number[1])) == "adverb" else None


def _preposed(tokens: Tokens, drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the whole of "Of the 12 hostages, three were freed and five were killed", from which the sentence goes."""
    draft, keys = drafts[place], tokens.keys
    start, (first, _) = draft.reach[0], draft.sentence
    opening, nearest = place, max(place - antecedents.REACH, 0)
    while opening > nearest and drafts[opening - 1].reach[0] >= first:
        opening -= 1
    whole, before = drafts[opening], keys[start - 1]
    if opening == place or not antecedents.same_sort(whole, draft) or not antecedents.holds(whole, draft):
        return None
    opens = first + 2 if keys[first] == "out" else first + 1  # "Of", "Out of"
    words = whole.reach[0] - opens
    if words > 1 or (words == 1 and keys[opens] not in _DETERMINERS):
        return None
    if before in COPULAS and whole.end == start - 1:
        return whole  # "Among the 23 dead are six foreigners"
    first_told = opening + 1 == place and before == "," and "," not in keys[whole.end : start - 1]
    goes_on = drafts[place - 1].below is whole and draft.counted is None
    if not first_told and not (before in _ALSO and (goes_on or opens_clause(tokens, draft))):
        return None
    breakdowns.complete(whole, draft)
    return whole


def _listed_with(tokens: Tokens, drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the whole of the figure before, if both stand in one list that its lead opened."""
    draft, previous = drafts[place], drafts[place - 1]
    if previous.below is None or previous.below is draft or previous.reach[0] < previous.below.reach[0]:
        return None
    lead = tokens.keys[previous.reach[0] - 1]
    if lead not in _LEADS and lead not in _AMONG and lead not in LIST_MARKS and lead not in COPULAS:
        return None
    told_end = _of_them_end(tokens, previous)
    between = tokens.keys[told_end : draft.reach[0]]
    if not between or not all(key in LIST_MARKS for key in between):
        return None
    if _fares_otherwise(draft, previous.below) or not antecedents.holds(previous.below, draft):
        return None
    if told_end > previous.end and (draft.counted is None or len(between) > 1 or opens_clause(tokens, draft)):
        return None  # "12 of them children, and 30 were hurt"
    if previous.closes or (("and" not in between or lead in COPULAS) and opens_clause(tokens, draft)):
        return None
    draft.closes = "and" in between
    return previous.below


def _fares_otherwise(draft: Draft, whole: Draft) -> bool:
    """Whether its own words tell of something else: "12 dead, including three women, and *34 injured*"."""
    if draft.outcome is None or draft.outcome is whole.outcome or draft.told_by is None:
        return False
    return draft.told_by[0] >= draft.number[1] and draft.told_by[0] <= draft.reach[1]


def _of_them_end(tokens: Tokens, draft: Draft) -> int:
    """Return the end of a part and of what it is said to be: "12 of them Varnians"."""
    keys, at = tokens.keys, draft.end
    if tokens.key(at) != "of" or tokens.key(at + 1) not in _AMONG:
        return at
    at += 2
    limit = min(at + _LONGEST, len(keys))
    while at < limit and keys[at].isalpha() and word_class(keys[at]) == "open" and not ends_phrase(tokens, at):
        at += 1
    return at


def _included(tokens: Tokens, drafts: Sequence[Draft], place: int, at: int) -> Draft | None:
    """Return the whole of "They include three children", "the dead included", "the 40 victims included"."""
    key = tokens.keys[at]
    draft = drafts[place]
    if key in USES and draft.outcome is not None:
        return antecedents.with_outcome(drafts, place)
    if place and drafts[place - 1].end == at + 1:
        return drafts[place - 1] if drafts[place - 1].kind is kinds.COUNT else None
    return antecedents.antecedent(tokens, drafts, place, at) if key in _SUBJECTS else None
