"""Time expressions, and times of publication."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from reportlib.model import Span, TimeBasis, TimeExpression, TimeKind, TimeModifier
from reportlib.testing.span import spans
from reportlib.testing.text import Choice, TextChoice, chosen, standing_in
from reportlib.testing.timex import timexes

_KINDS = st.sampled_from(TimeKind)
_MODIFIERS = st.none() | st.sampled_from(TimeModifier)
_BASES = st.sampled_from(TimeBasis)
_OFFSETS = st.sampled_from((0, 240, -300, 330, 345, -210, 845, -1439, 1439)) | st.integers(-1439, 1439)
_ZONES = _OFFSETS.map(lambda minutes: timezone(timedelta(minutes=minutes)))
_PUBLICATIONS = st.datetimes(timezones=_ZONES).map(lambda moment: moment.replace(fold=0))  # no clock was put back


def time_expressions(
    text: TextChoice = None,
    *,
    span: Choice[Span] = spans,
    kind: Choice[TimeKind] = _KINDS,
    timex: Choice[str] | None = None,
    modifier: Choice[TimeModifier | None] = _MODIFIERS,
    basis: Choice[TimeBasis] = _BASES,
) -> st.SearchStrategy[TimeExpression]:
    """Time expressions over that text; the value is one of their kind, unless the caller gives another."""

    def build(draw: st.DrawFn, words: str) -> TimeExpression:
        drawn_kind = draw(chosen(kind, words))
        return TimeExpression(
            span=draw(chosen(span, words)),
            kind=drawn_kind,
            timex=draw(timexes(drawn_kind) if timex is None else chosen(timex, words)),
            modifier=draw(chosen(modifier, words)),
            basis=draw(chosen(basis, words)),
        )

    return standing_in(text, build)


def publications() -> st.SearchStrategy[datetime]:
    """Times of publication: aware, at a fixed offset from UTC in whole minutes, in any year."""
    return _PUBLICATIONS
