"""What governs a figure from before it: "killed 12", "the deaths of 12", "a death toll of 12"."""

from __future__ import annotations

from reportlib.model import Outcome
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import BE, DETERMINERS, GROUPS, LEVELS, LINKS, USES, Told
from reportlib.reading.phrases import ends_phrase, word_class
from reportlib.reading.tokens import Tokens

_REACH = 24
"""How many tokens before the figure its verb is looked for."""
_TOLL_REACH = 20
_TOLLS = frozenset({"number", "toll"})
"""What a level may be one of: "the death toll", "the number of dead"."""
_SET_OFF = frozenset({",", "(", "--", "—", "–", "-"})
_INCLUDE = frozenset({"included", "include", "includes"})
_TOGETHER = frozenset({"along", "together"})
_BRACKETS = frozenset({"[", "("})
_GUNNED = frozenset({"gunned", "gunning", "mowed", "mowing"})
_REFLEXIVES = frozenset({"herself", "himself", "itself", "themselves"})
_TODAY = frozenset({"yesterday", "today"})


def governor(tokens: Tokens, draft: Draft, first: int) -> Told | None:
    """Return the outcome that stands before the figure: "killed 12", "the deaths of 12", "killing a man and 12"."""
    keys = tokens.keys
    at = draft.reach[0] - 1
    stop = first if at - first < _REACH else at - _REACH
    while at >= stop and keys[at] in DETERMINERS:
        at -= 1
    if at < stop:
        return None
    key = keys[at]
    if key == "dead" and at > stop and (shot := USES.get(keys[at - 1])) and shot.object:
        return None if _is_passive(tokens, at - 1, first) else Told(Outcome.KILLED, at - 1, at + 1)  # "shot dead 12"
    if key == "down" and at > stop and keys[at - 1] in _GUNNED:
        return None if _is_passive(tokens, at - 1, first) else Told(Outcome.KILLED, at - 1, at + 1)
    use = USES.get(key)
    if use is not None:
        return Told(use.outcome, at, at + 1) if use.object and not _is_passive(tokens, at, first) else None
    if key == ":" and at > stop and (label := USES.get(keys[at - 1])) and (label.state or label.event or label.people):
        return Told(label.outcome, at - 1, at)  # "Dead: 12"
    if key == "with" and at > stop and keys[at - 1] in _TOGETHER:
        return _together(tokens, at - 2, stop)
    if key == "of" and at > stop:
        if keys[at - 1] in _BRACKETS and at - 1 > stop:
            at -= 1  # "the massacre [of six villagers]"
        if keys[at - 1] == "lives" and keys[max(stop, at - 4) : at - 1] and USES.get(keys[at - 2]) is None:
            return Told(Outcome.KILLED, at - 1, at)
        if keys[at - 1] in _TODAY or keys[at - 1].endswith("day"):
            at -= 1  # "the death yesterday of nine people"
        if keys[at - 1] in GROUPS and at - 1 > stop:
            return _listed(tokens, at - 2, stop, first)
        use = USES.get(keys[at - 1])
        return (
            Told(use.outcome, at - 1, at)
            if use and (use.event or use.object or use.agent)
            else _toll(tokens, at, first)
        )
    if (key in BE or key in _INCLUDE) and (among := _among(tokens, at, first)):
        return among
    if key == "claimed" and draft.counted and keys[draft.counted[1] - 1] == "victims":
        return Told(Outcome.KILLED, at, at + 1)
    if key in LINKS or key in _SET_OFF:
        return _listed(tokens, at, stop, first)
    return _toll(tokens, at, first) if key in LEVELS or key == ":" else None


def _together(tokens: Tokens, at: int, stop: int) -> Told | None:
    """Return the outcome that is shared with: "the governor was killed in Dran, along with two of his guards"."""
    for back in range(at, stop - 1, -1):
        use = USES.get(tokens.keys[back])
        if use is not None:
            return Told(use.outcome, back, back + 1) if use.participle or use.subject else None
    return None


def _among(tokens: Tokens, at: int, first: int) -> Told | None:
    """Return the outcome of "among the dead were", "the dead included", that ends at token `at`."""
    keys = tokens.keys
    back = at - 1
    use = USES.get(keys[back]) if back > first else None
    if use is None or not (use.state or use.people) or keys[back - 1] not in ("the", "those"):
        return None
    return Told(use.outcome, back, back + 1)


def _is_passive(tokens: Tokens, at: int, first: int) -> bool:
    """Whether the participle at `at` is passive, so that what follows is no object: "was killed 12 days later"."""
    return at > first and tokens.keys[at - 1] in BE and not tokens.keys[at].endswith("ing")


def _listed(tokens: Tokens, at: int, stop: int, first: int) -> Told | None:
    """Return the outcome told before a list that the figure ends: "the murder of the mayor and two guards".

    Or before what the figure is set off from: "the murder of the miners -- five Varnians and one Drani --".
    """
    keys = tokens.keys
    if keys[at] in _SET_OFF:
        at -= 1
    while at >= stop:
        key = keys[at]
        use = USES.get(key)
        if use is not None:
            is_noun = use.event or (key.endswith("ing") and word_class(keys[at - 1]) == "determiner")  # "the shooting"
            if keys[at + 1] == "of" if is_noun else use.object and not _is_passive(tokens, at, first):
                return Told(use.outcome, at, at + 1)
            return None
        kind = word_class(key)
        joins = key in LINKS or key in (",", "of") or kind in ("determiner", "possessive") or key in _REFLEXIVES
        if not joins and (kind != "open" or not key[0].isalnum() or ends_phrase(tokens, at)):
            return None
        at -= 1
    return None


def _toll(tokens: Tokens, at: int, first: int) -> Told | None:
    """Return the outcome of a toll whose level this is: "the death toll rose to 52", "the number of dead is 12"."""
    keys = tokens.keys
    if keys[at] not in LEVELS and keys[at] != ":":
        return None
    stop = max(first, at - _TOLL_REACH)
    if _TOLLS.isdisjoint(keys[stop : at + 1]):
        return None
    for back in range(at, stop - 1, -1):
        key = keys[back]
        if key == "toll":
            return Told(Outcome.KILLED, back, back + 1)
        if key in (";", ".", ":") and back < at:
            return None
        if key == "number" and keys[back + 1] == "of":
            for ahead in range(back + 2, at + 1):
                use = USES.get(keys[ahead])
                if use:
                    return Told(use.outcome, ahead, ahead + 1)
            return None
    return None
