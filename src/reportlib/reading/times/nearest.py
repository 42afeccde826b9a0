"""Which year is meant where news leaves it out: the nearest one that the tense allows."""

from __future__ import annotations

from calendar import isleap
from datetime import date

from reportlib.reading.times.passage import Moment, Passage, Reading
from reportlib.reading.times.tense import tense

_TENSE_OF_DAY, _TENSE_OF_MONTH, _TENSE_OF_PERIOD, _UNTOLD = 4.0, 8.0, 3.0, 3.0
"""How many months a tense that speaks against a date makes it farther, by what the date names; and no tense at all."""


def years_away(passage: Passage, reading: Reading, moment: Moment, start: int, length: int, published: date) -> int:
    """Return by how many years the date that is meant differs from the publication's: -1, 0 or 1.

    The tense weighs as much as some months do: a date with a day is hardly ever more than half a year away. The date
    takes `length` months from month `start` on; months are counted as numbers, those of days with a fraction.
    """
    day, today = moment.day, published.month + (published.day - 1) / 31
    first = start + (day - 1) / 31 if day else start
    last = first + (1 / 31 if day else length - 1 / 31)
    weight = _TENSE_OF_DAY if day else _TENSE_OF_MONTH if moment.month else _TENSE_OF_PERIOD
    if first > today:  # this year's or last year's
        coming, ahead, behind = 0, first - today, max(today - last + 12, 0.0)
    elif last < today:  # next year's or this year's
        coming, ahead, behind = 1, first + 12 - today, today - last
    else:
        return 0
    if behind > ahead + weight:  # whatever the tense
        return coming
    if ahead > behind + weight:
        return coming - 1
    when = tense(passage, reading.first, reading.end)
    if when != "future":
        ahead += weight if when == "past" else _UNTOLD
    elif behind:
        behind += weight
    if ahead == behind:
        return 0
    return coming if ahead < behind else coming - 1


def leap_year(passage: Passage, reading: Reading, year: int) -> int:
    """Return the year, or else the nearest one with a 29 February that the tense allows."""
    step = 1 if tense(passage, reading.first, reading.end) == "future" else -1
    while not isleap(year):
        year += step
    return year
