"""Numbers that count or measure: how many, of what, what happened to them, and which are parts of which."""

from __future__ import annotations

from collections.abc import Sequence

from reportlib.model import Figure, FigureKind, Finding, Status, TimeExpression, TimeKind
from reportlib.reading.figures import changes, counted, labels, neighbours, outcomes, parts, quantities, ranks, units
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import told_by_form, uses
from reportlib.reading.numbers import Form, number_words
from reportlib.reading.tokens import Range, Tokens

_DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "fortnight", "quarter"})
_BACK = 8


def read_figures(tokens: Tokens, times: Sequence[TimeExpression]) -> tuple[list[Figure], list[Finding]]:
    """Return the figures of a text in its order, parts inside their wholes, and the numbers that were not understood.

    Who gave a figure and which event it belongs to is left open, for the linking stage.
    """
    drafts, findings = _drafts(tokens, times)
    drafts = neighbours.combine(tokens, drafts)
    neighbours.share_units(tokens, drafts)
    neighbours.find_bases(tokens, drafts)
    for place, draft in enumerate(drafts):
        first, limit = tokens.sentence(draft.number[0])
        draft.trend = draft.trend or changes.trend(tokens, draft, first, limit)
        if place:
            changes.restate(tokens, drafts[place - 1], draft)
        if outcomes.can_have(draft):
            outcomes.tell(tokens, draft, first, limit)
    drafts = _outside_phrases(drafts)
    outcomes.spread(tokens, drafts)
    neighbours.share_nouns(tokens, drafts)
    parts.nest(tokens, drafts)
    _share(tokens, drafts)
    figures = [_figure(tokens, draft) for draft in drafts if draft.below is None and _counts(tokens, draft)]
    return figures, findings


def _triggers(tokens: Tokens) -> list[int]:
    """Return the tokens that a number can start with."""
    digits = [index for index, word in enumerate(tokens.words) if "0" <= word < ":"]
    return sorted(digits + tokens.at("numerals"))


def _drafts(tokens: Tokens, times: Sequence[TimeExpression]) -> tuple[list[Draft], list[Finding]]:
    drafts: list[Draft] = []
    findings: list[Finding] = []
    done = 0
    taken = [(tokens.from_offset(time.span.start), tokens.from_offset(time.span.end - 1) + 1, time.kind) for time in times]
    taken.reverse()
    sentence = (0, 0)
    for index in _triggers(tokens):
        if index < done:
            continue
        while taken and taken[-1][1] <= index:
            taken.pop()
        if index >= sentence[1]:
            sentence = tokens.sentence(index)
        first, limit = max(sentence[0], done), sentence[1]
        in_time = taken[-1] if taken and taken[-1][0] <= index else None
        read = _draft(tokens, index, first, limit, in_time)
        if isinstance(read, Draft):
            drafts.append(read)
            done = read.reach[1]
        elif isinstance(read, Finding):
            findings.append(read)
            done = labels.run_end(tokens, index, limit)
        elif read is not None:
            done = read
    return drafts, findings


def _draft(tokens: Tokens, index: int, first: int, limit: int, time: tuple[int, int, TimeKind] | None) -> Draft | Finding | int | None:
    """Return the figure at a token; the finding about it; or where reading goes on behind what is no figure."""
    word = tokens.words[index]
    is_digits = "0" <= word < ":"
    if is_digits:
        if end := labels.label_end(tokens, index, limit):
            return end
    elif _is_name(tokens, index, first):
        return index + 1
    found = quantities.quantity(tokens, index, max(first, index - _BACK), limit)
    if found is None:
        return None
    if not isinstance(found, Draft):
        span = tokens.span(found.first, found.end)
        if len(word) > 15 and word.replace(",", "").isdecimal():
            return Finding("number-too-large", "a number beyond 15 significant digits or 10^18 is not read", span)
        return Finding("number-malformed", "the separators of this number do not fit together", span)
    if time is not None and found.kind is not FigureKind.COUNT:
        lasts = found.unit is not None and found.unit.split(" per ")[0] in _DURATIONS
        return found if lasts or found.unit and found.reach[1] > time[1] else index + 1
    _count(tokens, found, limit)
    if time is not None:
        unit = units.unit_after(tokens, found.counted[1] - 1, limit, rate=False) if found.counted else None
        if unit is None or unit.symbol not in _DURATIONS:
            return index + 1
        found.kind, found.unit = FigureKind.MEASURE, unit.symbol  # "six straight days"
    if found.form is Form.NONE and found.number == (index, index + 1) and word.lower() == "no" and found.counted is None:
        return None
    if found.kind is FigureKind.COUNT and not _is_count(tokens, found, index, first, limit):
        return found.number[1]
    return found


def _count(tokens: Tokens, draft: Draft, limit: int) -> None:
    """Find the noun phrase that a figure counts, and let its words run over it."""
    end = draft.reach[1]
    if draft.kind is FigureKind.COUNT or draft.kind is FigureKind.ORDINAL:
        at = end + 1 if draft.form is Form.VAGUE and tokens.key(end) == "of" else end
        if draft.form in (Form.VAGUE, Form.CARDINAL, Form.NONE) and tokens.key(end) == "of" and at == end:
            draft.counted = counted.of_phrase(tokens, end, limit)
        else:
            if at > end and tokens.key(at) in ("the", "those", "these", "their", "his", "its"):
                at += 1
            if draft.form is Form.NONE and tokens.key(at) in ("more", "fewer", "less", "longer", "further", "other", "such"):
                return
            single = draft.quantity.value == 1 or draft.kind is FigureKind.ORDINAL
            draft.counted = counted.noun_phrase(tokens, at, limit, single=single)
        if draft.counted:
            draft.reach = (draft.reach[0], max(end, draft.counted[1]))
    elif draft.kind is FigureKind.SHARE or draft.kind is FigureKind.PERCENT:
        draft.counted = counted.of_phrase(tokens, end, limit)
        if draft.counted is None and draft.kind is FigureKind.SHARE and draft.number[1] - draft.number[0] > 2:
            draft.counted = counted.noun_phrase(tokens, end, limit, single=False)


def _is_name(tokens: Tokens, index: int, first: int) -> bool:
    return tokens.words[index][0].isupper() and index > first and tokens.words[index - 1][0].isupper() and tokens.keys[index - 1] not in ("the",) and not tokens.words[index].isupper()


def _is_count(tokens: Tokens, draft: Draft, index: int, first: int, limit: int) -> bool:
    """Return whether a bare number counts something: not a year, a pronoun, or the number of a name."""
    if draft.form is Form.NONE:
        return True
    key = tokens.keys[index]
    if key == "one" and draft.number == (index, index + 1):
        return _counting_one(tokens, draft, index, limit)
    if not ("0" <= key < ":"):
        return True
    bounded = draft.reach[0] < draft.number[0]
    if labels.is_year(tokens, index) and draft.number[1] == index + 1 and not bounded:
        return False
    named = draft.counted is None or tokens.words[draft.counted[0]][0].isupper() or not counted.is_plural(tokens.keys[draft.counted[1] - 1])
    return not (named and draft.number[1] == index + 1 and labels.follows_name(tokens, index, first))


def _counting_one(tokens: Tokens, draft: Draft, index: int, limit: int) -> bool:
    """Return whether "one" counts: "one man", "one of the dead", "one was killed"; not "the one", "no one", "one another"."""
    keys = tokens.keys
    before = keys[index - 1] if index else ""
    after = keys[index + 1] if index + 1 < limit else ""
    if before in ("the", "this", "that", "which", "another", "each", "every", "any", "no", "some", "not") or after in ("another", "day", "-", "'s", "’s"):
        return False
    return draft.counted is not None or after in told_by_form() or after in ("was", "is", "of", "died") or before in uses() or before == "including" or after in ("in", "at") and before == "and"


def _outside_phrases(drafts: list[Draft]) -> list[Draft]:
    """Leave out the numbers that are words of an outcome: "130 children lost one of their parents"."""
    told = [draft.told_by for draft in drafts if draft.told_by and draft.told_by[1] - draft.told_by[0] > 1]
    if not told:
        return drafts
    return [draft for draft in drafts if not any(first <= draft.number[0] < end for first, end in told)]


def _share(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Hand on what neighbours share: the noun, and what happened."""
    for draft in drafts:
        if draft.below is not None:
            whole = draft.below
            if draft.outcome is None:
                draft.outcome, draft.status = whole.outcome, whole.status
            if draft.counted is None and draft.kind is FigureKind.COUNT:
                draft.counted = whole.counted


def _counts(tokens: Tokens, draft: Draft) -> bool:
    """Return whether the figure is one: an ordinal only where it is a rank, a zero only where it denies an outcome."""
    if draft.kind is FigureKind.ORDINAL:
        return ranks.is_rank(tokens, draft)
    return draft.form is not Form.NONE or draft.outcome is not None


def _figure(tokens: Tokens, draft: Draft) -> Figure:
    counted_range = draft.counted
    return Figure(
        tokens.span(*_reach(draft)),
        tokens.span(*draft.number),
        draft.quantity,
        draft.kind,
        tokens.span(*counted_range) if counted_range else None,
        draft.unit,
        draft.outcome,
        draft.trend,
        draft.status,
        tuple(_figure(tokens, part) for part in sorted(draft.parts, key=lambda part: part.reach) if _counts(tokens, part)),
        draft.partition,
    )


def _reach(draft: Draft) -> Range:
    return draft.reach
