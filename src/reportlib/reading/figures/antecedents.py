"""Which earlier figure is meant where some of them are told of: "them", "of the dead", "the other three"."""

from __future__ import annotations

from collections.abc import Sequence

from reportlib.model import Outcome
from reportlib.reading.figures import breakdowns, kinds
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import PERSONS
from reportlib.reading.numbers import forms
from reportlib.reading.tokens import Tokens

_HELD = frozenset({kinds.COUNT, kinds.SHARE, kinds.PERCENT})
REACH = 6
"""How many figures back a whole is looked for."""


def antecedent(
    tokens: Tokens, drafts: Sequence[Draft], place: int, at: int, earliest: int | None = None
) -> Draft | None:
    """Return the count that "including" or "them" at token `at` goes back to, starting at `earliest` or later.

    It lies in the sentence, or in one before it in the paragraph.
    """
    draft = drafts[place]
    first = tokens.sentence(at)[0]
    paragraph = max(tokens.paragraph(at)[0], earliest or 0)
    nearest = drafts[place - 1] if place and _exceeded(tokens, drafts[place - 1], draft, at) else None
    for back in range(place - 1, max(-1, place - 1 - REACH), -1):
        found = drafts[back]
        if found.reach[0] < paragraph or (nearest and found.reach[0] < first):
            break
        if not same_sort(found, draft) or not holds(found, draft) or found.quantity.value == 1:
            continue
        if found.reach[0] < first and found.below is not None:
            continue
        return _taken(found, draft) if found.bases else found
    return nearest


def _taken(base: Draft, draft: Draft) -> Draft:
    """Return those who were taken from a base: "14 of its 60 inspectors went, eight of [those 14] in May"."""
    for part in base.parts:
        if part.base is base and part.sentence == draft.sentence and part.kind is kinds.COUNT and holds(part, draft):
            return part
    return base


def of_them(tokens: Tokens, drafts: Sequence[Draft], place: int, pronoun: str) -> Draft | None:
    """Return the whole of "150 of them"; of the one of which some were told: "6 of them men, 2 of them ill"."""
    draft = drafts[place]
    whole = antecedent(tokens, drafts, place, draft.reach[0])
    siblings = whole is not None and whole.below is not None and whole.sentence == draft.sentence
    if siblings and whole and tokens.key(whole.end) == "of" and tokens.key(whole.end + 1) == pronoun != "whom":
        return whole.below
    return whole


def with_outcome(drafts: Sequence[Draft], place: int, outcome: Outcome | None = None) -> Draft | None:
    """Return the nearest count before it to which the same happened: "12 died. Among the dead were three children".

    Of "40 of those detained were freed" that is the `outcome` which the noun tells.
    """
    draft = drafts[place]
    outcome = outcome or draft.outcome
    for back in range(place - 1, max(-1, place - 1 - REACH), -1):
        found = drafts[back]
        if found.outcome is outcome and found.kind is kinds.COUNT and found.below is None and holds(found, draft):
            return found
    return None


def taken_apart(drafts: Sequence[Draft], place: int) -> Draft | None:
    """Return the whole of which some were told of before: "Two of the five were found. The other three are missing"."""
    for found in reversed(drafts[max(0, place - REACH) : place]):
        if found.parts and holds(found, drafts[place]):
            breakdowns.complete(found, drafts[place])
            return found
    return None


def _exceeded(tokens: Tokens, whole: Draft, part: Draft, at: int) -> bool:
    """Whether the text contradicts itself: "killed 12 people, including 15 sailors", the persons right before `at`."""
    between = tokens.keys[whole.end : at]
    if between not in ([], [","]) or holds(whole, part) or whole.kind is not kinds.COUNT:
        return False
    return whole.outcome is not None or (whole.counted is not None and tokens.keys[whole.counted[1] - 1] in PERSONS)


def same_sort(whole: Draft, part: Draft) -> bool:
    """Return whether one can hold the other: a count holds counts and shares, "310 tons per year" holds "270 tons"."""
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
