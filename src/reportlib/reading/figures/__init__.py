"""Numbers that count or measure: how many, of what, what happened to them, and which are parts of which.

One pass down: numbers with their bounds and units (`quantities`), the nouns they count (`drafting`, `counted`), what
neighbours share (`neighbours`), changes, outcomes, and parts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportlib.model import Attribution, Figure, Finding, Outcome, TimeExpression
from reportlib.reading.figures import changes, drafting, kinds, neighbours, outcomes, parts, residue
from reportlib.reading.figures.draft import Draft
from reportlib.reading.numbers import forms
from reportlib.reading.tokens import Range, Tokens

Voice = Callable[[int], tuple[Attribution, ...]]
"""From an offset, in code points, to who says what stands there."""

Tolls = Callable[[int, Range, Outcome], str | None]
"""From the token of a number, its sentence and what it tells, to the id of the event whose toll it is."""


def _nobody(_: int) -> tuple[Attribution, ...]:
    return ()


def _no_event(_: int, __: Range, ___: Outcome) -> str | None:
    return None


def read_figures(
    tokens: Tokens, times: Sequence[TimeExpression], voice: Voice = _nobody, tolls: Tolls = _no_event
) -> tuple[list[Figure], list[Finding]]:
    """Return the figures of a text in its order, parts inside their wholes, and the numbers that were not understood.

    Dates and times are no figures; how long something lasts is one ("three years"). `voice` tells who gave a figure; a
    part that nobody gave is from whoever gave its whole. `tolls` tells of which event a figure is the toll.

    >>> figures, findings = read_figures(Tokens("The flood killed 12 people, including five children."), [])
    >>> [(figure.span.text, str(figure.outcome), len(figure.parts)) for figure in figures]
    [('12 people', 'killed', 1)]
    """
    drafts, findings = drafting.drafts(tokens, times)
    findings += residue.other_digits(tokens)
    near = neighbours.near(drafts)
    neighbours.share_units(tokens, near)
    neighbours.share_list_units(tokens, near)
    neighbours.share_bounds(tokens, near)
    neighbours.find_bases(tokens, near)
    changes.tell(tokens, drafts)
    drafts = outcomes.tell(tokens, drafts)
    neighbours.share_nouns(tokens, drafts)
    parts.nest(tokens, drafts)
    return _figures(tokens, drafts, None, voice, tolls, ()), findings


def _figures(
    tokens: Tokens,
    drafts: Sequence[Draft],
    whole: Draft | None,
    voice: Voice,
    tolls: Tolls,
    above: tuple[Attribution, ...],
) -> list[Figure]:
    """Return the figures of the drafts that lie right below `whole`, which is from `above`.

    A zero is a figure only where it says that something did not happen.
    """
    return [
        _figure(tokens, draft, voice, tolls, above)
        for draft in drafts
        if draft.below is whole and (draft.form is not forms.NONE or draft.outcome is not None)
    ]


def _figure(tokens: Tokens, draft: Draft, voice: Voice, tolls: Tolls, above: tuple[Attribution, ...]) -> Figure:
    if draft.below is not None:
        _inherit(draft, draft.below)
    elif draft.outcome is not None:
        draft.event = tolls(draft.number[0], draft.sentence, draft.outcome)
    reach, kind, counts = draft.reach, draft.kind, draft.counted
    value = draft.amount if kind in kinds.MEASURED else draft.number
    span = number = tokens.span(reach[0], reach[1])
    if value != reach:
        number = tokens.span(value[0], value[1])
    counted = tokens.span(counts[0], counts[1]) if counts is not None else None
    attribution = voice(number.start) or above
    parts: tuple[Figure, ...] = ()
    if draft.parts:
        parts = tuple(_figures(tokens, sorted(draft.parts, key=_place), draft, voice, tolls, attribution))
    return Figure(
        span,
        number,
        draft.quantity,
        kind,
        counted,
        draft.unit,
        draft.outcome,
        draft.trend,
        draft.status,
        parts,
        draft.partition,
        attribution,
        draft.event,
    )


def _inherit(draft: Draft, whole: Draft) -> None:
    """Give a part what is told of its whole only."""
    draft.event = whole.event
    if draft.outcome is None:
        draft.outcome, draft.status = whole.outcome, whole.status
    if draft.counted is None and draft.kind is kinds.COUNT:
        draft.counted = whole.counted


def _place(draft: Draft) -> int:
    return draft.reach[0]
