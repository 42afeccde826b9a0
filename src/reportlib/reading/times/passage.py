"""The tokens as the rules for times look at them, and what the rules say they found."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar

import attrs

from reportlib.model import TimeKind, TimeModifier
from reportlib.reading import lexicon
from reportlib.reading.tokens import Tokens

_MARGIN = [""] * 16
DASHES = frozenset({"-", "–", "—", "--", "‑", "−", "~"})


class Passage:
    """The tokens of one paragraph beside their lower-case keys; places are counted from its first token, `start`.

    `readings` is what the rules read there.

    `words` and `keys` end in a margin of empty strings, so that rules may look a few places past either end: the place
    -1 is in the margin too.
    """

    __slots__ = ("_end", "keys", "readings", "start", "tokens", "words")

    def __init__(self, tokens: Tokens, start: int, end: int) -> None:
        self.tokens = tokens
        self.start = start
        self._end = end
        self.words = words = tokens.words[start:end]
        words += _MARGIN
        self.keys = keys = tokens.keys[start:end]
        keys += _MARGIN
        self.readings: list[Reading] = []

    def joined(self, place: int) -> bool:
        """Whether nothing stands between that token and the one before it."""
        tokens, at = self.tokens, self.start + place
        return self.start < at < self._end and tokens.starts[at] == tokens.ends[at - 1]

    def tied(self, place: int) -> bool:
        """Whether that token stands between its neighbours without a space: the dash of "1914-1918"."""
        return self.joined(place) and self.joined(place + 1)

    def announced(self, place: int, what: str) -> bool:
        """Whether the token before `place` announces such a time, by lexicon/time_announcers.txt."""
        return self.keys[place - 1] in announcers(what)

    def sentence(self, place: int) -> tuple[int, int]:
        """Return the first place of the sentence that holds `place`, and the one after its last."""
        first, end = self.tokens.sentence(self.start + place)
        return first - self.start, end - self.start


@cache
def announcers(what: str) -> frozenset[str]:
    """Return the words that announce such a time, by lexicon/time_announcers.txt."""
    return frozenset(word for word, times in lexicon.table("time_announcers").items() if what in times.split())


@attrs.frozen
class Shift:
    """So many units before or after a point of time: "last week", "two years later", "the same day".

    `unit` is a designator of lexicon/time_units.txt, with a "~" where a distance is told ("two years ago"). `story`
    says that it is counted from the date that the text is at, not from its publication; None that it depends on the
    text: "the year" is a news report's own year, and in a history the year that it has come to.
    """

    unit: str
    steps: int
    story: bool | None = False


@attrs.define
class Moment:
    """A date or time as the words give it; None for what they leave out.

    `year` is negative before the common era (-490 is 490 BC), `month` 0 in "03/04/2021", where it may be either number.
    `until` is the last day of a range inside a month, `through` the year, month and day (0 if none) that a longer one
    ends in. `period` is a part of the year in TIMEX3 ("Q3", "H1", "SU"), "Q=" the quarter that the text is at, "WE" a
    weekend, "W=" and "WE=" the week and the weekend of a day, "W2" and "W-1" the second and last week of a month or
    year, "E1" and "E-1" the first and last weekend of a month, "N1" and "N-1" the first and last of a month's days of
    that `weekday`. `part` is a part of the day ("NI"), `clock` a time of the day ("22:05"), `holiday` a rule of
    lexicon/holidays.txt. `base` is what the rest is part of: "October last year" is month 10 of a year that is shifted.
    `away` is how far from what the rest says: "two weeks before May 13". `direction` is -1 in "last
    March", +1 in "next Friday", 2 in "this coming Friday", 0 in "this spring".
    """

    base: Shift | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    through: tuple[int, int, int] | None = None
    weekday: int | None = None
    period: str | None = None
    part: str | None = None
    clock: str | None = None
    direction: int | None = None
    holiday: str | None = None
    away: Shift | None = None

    def but(self, **told: Any) -> Moment:
        """Return a moment that differs from this one in those fields."""
        other = Moment(
            self.base,
            self.year,
            self.month,
            self.day,
            self.until,
            self.through,
            self.weekday,
            self.period,
            self.part,
            self.clock,
            self.direction,
            self.holiday,
            self.away,
        )
        for name, value in told.items():
            setattr(other, name, value)
        return other


@attrs.define
class Fixed:
    """A value that needs no anchor: a duration, a set, a decade, a reference to the present; "" for no time at all."""

    year: ClassVar[None] = None
    kind: TimeKind
    timex: str


@attrs.define
class Reading:
    """What some words were read as: the tokens from `first` up to, not including, `end`.

    `before` is the reading of words just before that are understood by these: "499" in "499-493 BC".
    """

    first: int
    end: int
    meaning: Moment | Fixed
    modifier: TimeModifier | None = None
    anniversary: bool = False
    before: Reading | None = None


def fixed(first: int, end: int, kind: TimeKind, timex: str, modifier: TimeModifier | None = None) -> Reading:
    """Return the reading of words whose value is known without an anchor."""
    return Reading(first, end, Fixed(kind, timex), modifier)
