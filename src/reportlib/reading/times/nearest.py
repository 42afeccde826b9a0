"""Which year is meant where news leaves it out: the nearest one that the tense allows."""

from __future__ import annotations

from calendar import isleap

from reportlib.reading.times.passage import Moment, Passage, Reading
from reportlib.reading.times.tense import tense

_TENSE_OF_DAY, _TENSE_OF_MONTH, _TENSE_OF_PERIOD, _UNTOLD = 4.0, 8.0, 3.0, 3.0
"""How many months a tense that speaks against a date makes it farther, by what the date names; and no tense at all."""


def years_away(passage: Passage, reading: Reading, moment: Moment, start: int, length: int, today: float) -> int:
    """Return by how many years the date that is meant differs from the publication's: -1, 0 or 1.

    The tense weighs as much as some months do: a date with a day is hardly ever more than half a year away. The date
    takes `length` months from month `start` on; months are counted as numbers, and `today` is one with a fraction.
    """
    first = start + ((moment.day - 1) / 31 if moment.day else 0)
    last = first + (1 / 31 if moment.day else length - 1 / 31)
    when = tense(passage, reading.first, reading.end)
    weight = _TENSE_OF_DAY if moment.day else _TENSE_OF_MONTH if moment.month else _TENSE_OF_PERIOD

    def distance(years: int) -> float:
        ahead = max(first + 12 * years - today, 0.0)
        behind = max(today - last - 12 * years, 0.0)
        against = (ahead and when == "past") or (behind and when == "future")
        return ahead + behind + (weight if against else _UNTOLD if ahead and not when else 0.0)

    return min((0, -1, 1), key=distance)


def leap_year(passage: Passage, reading: Reading, year: int) -> int:
    """Return the year, or else the nearest one with a 29 February that the tense allows."""
    step = 1 if tense(passage, reading.first, reading.end) == "future" else -1
    while not isleap(year):
        year += step
    return year
