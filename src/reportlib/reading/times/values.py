"""TIMEX3 values of what is known: days with a part or a time, weeks, named days, and what stays underspecified."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from reportlib.model import TimeBasis, TimeKind
from reportlib.model.timex import month_days
from reportlib.reading.times.passage import Moment

_GREGORIAN, _LAST_EASTER = 1583, 4099
_UNKNOWN = {"Y": "XXXX", "DE": "XXXX", "CE": "XXXX", "M": "XXXX-XX", "Q": "XXXX-QX", "W": "XXXX-WXX"}
_THURSDAY = 4
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTHS_AROUND = 12
_OF_NO_YEAR = ("Q=", "WE", "WE=")
_DATE, _TIME = TimeKind.DATE, TimeKind.TIME
_STATED, _RELATIVE = TimeBasis.STATED, TimeBasis.RELATIVE
TWO_DIGITS = tuple(f"{number:02d}" for number in range(100))
"""The numbers of months and days as ISO 8601 writes them."""


Point = tuple[int, int | None, int | None, int | None]
"""A date to the precision that is known: year (negative before the common era), month, day, and quarter."""
Resolved = tuple[TimeKind, str, TimeBasis]
"""A TIMEX3 value, and what it rests on."""


def date_of(point: Point | None) -> date | None:
    """Return a day of the calendar, if it is one that `date` knows."""
    if point is None:
        return None
    year, month, day, _ = point
    return date(year, month, day) if month and day and 1 <= year <= 9999 else None


def dated(timex: str, basis: TimeBasis) -> Resolved:
    """Return a value of kind date."""
    return _DATE, timex, basis


def year_value(year: int) -> str:
    """Return a year as TIMEX3 writes it.

    >>> year_value(1992), year_value(-490)
    ('1992', 'BC0490')
    """
    if year > 999:
        return str(year)
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


def day_value(day: date) -> str:
    """Return a day of the calendar as TIMEX3 writes it.

    >>> day_value(date(476, 9, 4))
    '0476-09-04'
    """
    year = day.year
    return f"{year if year > 999 else year_value(year)}-{TWO_DIGITS[day.month]}-{TWO_DIGITS[day.day]}"


def on_day(timex: str, moment: Moment, basis: TimeBasis) -> Resolved:
    """Return the value of a day with the part or the time of the day that the moment says."""
    of_day = moment.clock or moment.part
    return (_TIME, f"{timex}T{of_day}", basis) if of_day else (_DATE, timex, basis)


def in_month(prefix: str, moment: Moment, day: int, basis: TimeBasis) -> Resolved:
    """Return the value of that day, or of the days up to `moment.until`, in the month that `prefix` ends with.

    The night of the 25th to the 26th is one night; other ranges are two days.
    """
    first, until = on_day(prefix + TWO_DIGITS[day], moment, basis), moment.until
    if not until or (moment.part == "NI" and until == day + 1):
        return first
    kind, last, _ = on_day(prefix + TWO_DIGITS[until], moment, basis)
    return kind, f"{first[1]}/{last}", basis


def underspecified(unit: str, moment: Moment) -> Resolved:
    """Return the value of so many units from a date that is not known: XXXX-XX-XX for "yesterday"."""
    if moment.period and is_week(moment.period):
        value = "XXXX-WXX"
    elif moment.period and (moment.period[0] == "E" or moment.period == "WE="):
        value = "XXXX-WXX-WE"
    elif unit == "Y" and moment.period and moment.period[0] == "N":
        value = f"XXXX-{moment.month:02d}-XX" if moment.month else "XXXX-XX-XX"
    elif unit == "Y" and moment.period:
        value = f"XXXX-{moment.period}" if moment.period != "Q=" else "XXXX-QX"
    elif unit == "Y" and moment.month:
        value = f"XXXX-{moment.month:02d}" + (f"-{moment.day:02d}" if moment.day else "")
    elif unit == "W" and moment.weekday:
        value = f"XXXX-WXX-{moment.weekday}"
    elif moment.period == "WE":
        value = "XXXX-WXX-WE"
    elif unit == "M" and moment.day:
        value = f"XXXX-XX-{moment.day:02d}"
    elif unit == "M" and moment.weekday:
        value = "XXXX-XX-XX"
    else:
        value = _UNKNOWN.get(unit, "XXXX-XX-XX")
    of_day = moment.clock or moment.part
    if of_day and value.count("-") == 2 and not value.endswith("WE"):
        return _TIME, f"{value}T{of_day}", _RELATIVE
    return dated(value, _RELATIVE)


def without_year(moment: Moment) -> Resolved | None:
    """Return the value of a day, a month or a part of a year that is not known: XXXX-03-12, XXXX-SU."""
    month, day = moment.month, moment.day
    if moment.period == "WE=" and (day or moment.holiday):
        return dated("XXXX-WXX-WE", _STATED)
    if moment.holiday and moment.period:
        return dated("XXXX-WXX", _STATED)
    if moment.holiday:
        month, day = named_day(moment.holiday, None) or (None, None)
    elif moment.period:
        if nth_weekday(moment):
            return dated(f"XXXX-{month:02d}-XX", _STATED)
        if is_week(moment.period):
            return loose_week(moment, moment.period)
        return None if moment.period in _OF_NO_YEAR else dated(f"XXXX-{moment.period}", _STATED)
    if month is None:
        return dated("XXXX-XX-XX", _STATED)
    if day is None:
        return dated(f"XXXX-{month:02d}", _STATED)
    if max(day, moment.until or 0) > month_days(2000, month):
        return None
    return in_month(f"XXXX-{month:02d}-", moment, day, _STATED)


def compared(year: int, quarter: int) -> Resolved | None:
    """Return the quarter that one is compared with, "up from 3 million a year ago"; the story stays where it is."""
    return dated(f"{year:04d}-Q{quarter}", _RELATIVE) if 1 <= year <= 9999 else None


def loose_week(moment: Moment, period: str) -> Resolved | None:
    """Return "the last week of March" where the year is not known, and "the first week of the strike": how long."""
    if moment.month:
        return dated("XXXX-WXX", _STATED)
    return None if period == "W=" else (TimeKind.DURATION, "P1W", _STATED)


def is_week(period: str) -> bool:
    """Whether a period is "the week of" a day, or a numbered week; WI is a winter and WE a weekend."""
    return period[0] == "W" and period[1] not in "IE"


def moved(day: date | None, days: int) -> date | None:
    """Return the day so many days later; None where the calendar ends."""
    try:
        return date.fromordinal(day.toordinal() + days) if day else None
    except (OverflowError, ValueError):
        return None


def week_value(day: date) -> str:
    """Return the ISO week of a day.

    >>> week_value(date(2013, 3, 11))
    '2013-W11'
    """
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def numbered_week(year: int, month: int | None, number: int) -> date | None:
    """Return the Thursday of the numbered week of a month or year, -1 being the last; a week goes with its Thursday.

    >>> numbered_week(2009, 3, -1)
    datetime.date(2009, 3, 26)
    """
    if number > 0:
        start = date(year, month or 1, 1)
        return moved(start, (_THURSDAY - start.isoweekday()) % 7 + 7 * (number - 1))
    last = date(year, month or 12, month_days(year, month or 12))
    return moved(last, -((last.isoweekday() - _THURSDAY) % 7))


def day_of(timex: str) -> date | None:
    """Return the day that a value says, None where it says none or more."""
    return date.fromisoformat(timex) if _DAY.fullmatch(timex) else None


def farther(day: date, unit: str, steps: int) -> date | None:
    """Return the day so many days (D), weeks (W), months (M) or years (Y) later; None where the calendar ends.

    >>> farther(date(2019, 5, 31), "M", -3)
    datetime.date(2019, 2, 28)
    """
    if unit in {"D", "W"}:
        return moved(day, steps if unit == "D" else 7 * steps)
    try:
        return day + relativedelta(months=steps if unit == "M" else 12 * steps)
    except ValueError:
        return None


def month_with(near: date, day: int, weekday: int, when: str) -> int:
    """Return the month (12 a year) nearest to a date in which that day falls on that day of the week.

    `when` is "past" or "future" where the text says on which side it lies.

    >>> divmod(month_with(date(2021, 3, 15), 26, 5, "past"), 12)  # Friday the 26th, in February 2021
    (2021, 1)
    """
    here, today = near.month + 12 * near.year - 1, near.toordinal()
    fits: dict[int, int] = {}
    for index in range(here - _MONTHS_AROUND, here + _MONTHS_AROUND + 1):
        year, month = divmod(index, 12)
        if not 1 <= year <= 9999 or day > month_days(year, month + 1):
            continue
        then = date(year, month + 1, day)
        if then.isoweekday() == weekday:
            fits[index] = then.toordinal() - today
    sided = {index: days for index, days in fits.items() if (days >= 0 if when == "future" else days <= 0)}
    return min((sided if when else None) or fits, key=lambda index: abs(fits[index]), default=here)


def nth_weekday(moment: Moment) -> str | None:
    """Return "the first Monday" of the moment's month as a rule such as lexicon/holidays.txt has.

    >>> nth_weekday(Moment(month=6, weekday=1, period="N1")), nth_weekday(Moment(month=5, weekday=5, period="N-1"))
    ('06-+1-1', '05--1-5')
    """
    if not (moment.period and moment.period[0] == "N" and moment.month and moment.weekday):
        return None
    return f"{moment.month:02d}-{int(moment.period[1:]):+d}-{moment.weekday}"


def named_day(rule: str, year: int | None) -> tuple[int, int] | None:
    """Return month and day of a named day by its rule in lexicon/holidays.txt; None if the rule needs a year.

    >>> named_day("12-25", None), named_day("11-+4-4", 1999), named_day("05--1-1", 2020), named_day("easter -2", 2021)
    ((12, 25), (11, 25), (5, 25), (4, 2))
    """
    if rule.startswith("easter"):
        if year is None or not _GREGORIAN <= year <= _LAST_EASTER:
            return None
        day = easter(year) + timedelta(days=int(rule.split()[1]))
        return day.month, day.day
    month = int(rule[:2])
    if len(rule) == len("12-25"):
        return month, int(rule[3:])
    if year is None or not 1 <= year <= 9999:
        return None
    week, weekday = int(rule[3:5]), int(rule[6])
    if week > 0:
        return month, 1 + (weekday - date(year, month, 1).isoweekday()) % 7 + 7 * (week - 1)
    last = date(year, month, month_days(year, month))
    return month, last.day - (last.isoweekday() - weekday) % 7
