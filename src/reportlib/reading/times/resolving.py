"""What the readings mean on the calendar: counted from the publication, or from the date that the text is at."""

from __future__ import annotations

from datetime import date

from reportlib.model import TimeBasis, TimeKind
from reportlib.model.timex import month_days
from reportlib.reading.times.nearest import leap_year, years_away
from reportlib.reading.times.passage import Moment, Passage, Reading, Shift
from reportlib.reading.times.tense import tense
from reportlib.reading.times.values import (
    TWO_DIGITS,
    Point,
    Resolved,
    compared,
    date_of,
    dated,
    day_of,
    day_value,
    farther,
    in_month,
    is_week,
    month_with,
    moved,
    named_day,
    nth_weekday,
    numbered_week,
    on_day,
    underspecified,
    week_value,
    without_year,
    year_value,
)

_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
_LENGTHS = {"Q": 3, "H": 6}
_EASTER = 4
_TURN_OF_YEAR = 7
"""A month so many before the story's is the next year's: "in November ... In March"."""
_SATURDAY, _TUESDAY = 6, 2
_LEAP_DAY, _LEAP_YEAR = 29, 2000
_NOWHERE: Point = (0, None, None, None)
_DATE = TimeKind.DATE
_STATED, _RELATIVE = TimeBasis.STATED, TimeBasis.RELATIVE


class Calendar:
    """The dates that relative expressions count from, as the text goes on.

    `published` is the date of publication on the clock of its own offset. `history` says that the text tells the past
    by years and not from the day of its publication, or that this is not known: then its bare months belong to the year
    that it has come to.
    `latest` holds the last date that was told, by the finest unit it is known to (Y, M, D), and the last quarter (Q).
    """

    def __init__(self, published: date | None, *, history: bool) -> None:
        self.passage: Passage
        self.today = published
        self.published: Point | None = (published.year, published.month, published.day, None) if published else None
        self.history = history
        self.latest: dict[str, Point] = {}
        self.told_at = -1

    def resolve(self, passage: Passage, reading: Reading, moment: Moment) -> Resolved | None:
        """Return the value of the next reading, which means that moment; None if the calendar has no such day."""
        self.passage = passage
        if reading.anniversary:
            return self._anniversary(reading, moment.year or 0)
        self.told_at = passage.start + reading.first
        if moment.away:
            return self._away(reading, moment.but(away=None), moment.away)
        if moment.base:
            return self._counted(reading, moment, moment.base)
        if moment.year is not None:
            return self._told(moment, moment.year, _STATED)
        if moment.month == 0:
            return None  # "on 03/04"
        if moment.month or moment.holiday or (moment.period and not moment.weekday):
            return self._in_some_year(reading, moment)
        if moment.day:
            return self._in_some_month(reading, moment, moment.day)
        if moment.weekday:
            return self._on_weekday(reading, moment, moment.weekday)
        return self._in_some_day(reading, moment)

    def _remember(
        self, year: int, month: int | None = None, day: int | None = None, quarter: int | None = None
    ) -> None:
        latest = self.latest
        if not month and (before := latest.get("Y")) and before[0] == year:
            month = before[1]  # "in March 1940 ... late in 1940"
        latest["Y"] = point = (year, month, day, quarter)
        if month:
            latest["M"] = point
            if day:
                latest["D"] = point
        if quarter:
            latest["Q"] = point
        elif month and "Q" in latest:
            del latest["Q"]

    def _anniversary(self, reading: Reading, years: int) -> Resolved:
        """Return the year that an anniversary counts back to, from its sentence's year or else the publication's."""
        start, _ = self.passage.sentence(reading.first)
        now = self.latest.get("Y") if self.told_at >= self.passage.start + start else None
        now = now or self.published
        year = now[0] - years if now else 0
        return dated(year_value(year) if year > 0 else "XXXX", TimeBasis.ANNIVERSARY)

    # -------------------------------------------------------------- a year is known
    def _told(self, moment: Moment, year: int, basis: TimeBasis) -> Resolved | None:
        if year == 0 or not -9999 <= year <= 9999:
            return None
        if moment.period or moment.holiday:
            nth = nth_weekday(moment)
            rule = nth or moment.holiday
            if rule:
                named = named_day(rule, year)
                if named is None:
                    return None
                moment = moment.but(month=named[0], day=named[1], period=None if nth else moment.period)
            if moment.period:
                return self._period(moment, moment.period, year, basis)
        month, day = moment.month, moment.day
        prefix = str(year) if year > 999 else year_value(year)
        if not month:
            self._remember(year)
            if month is None:
                return _DATE, prefix, basis
            return on_day(f"{prefix}-XX-XX", moment, basis)  # "03/04/2021"
        if moment.through:
            return self._range(moment, year, moment.through, basis)
        if day is None:
            self._remember(year, month)
            return _DATE, f"{prefix}-{TWO_DIGITS[month]}", basis
        last = moment.until or day
        if last > month_days(year + 1 if year < 0 else year, month):
            return None
        self._remember(year, month, last)
        return in_month(f"{prefix}-{TWO_DIGITS[month]}-", moment, day, basis)

    def _period(self, moment: Moment, period: str, year: int, basis: TimeBasis) -> Resolved | None:
        if is_week(period):
            return self._week(moment, period, year, basis)
        if period == "WE=" or period[0] == "E":
            return self._weekend(moment, period, year, basis)
        if period == "Q=":
            story = self.latest.get("Q")
            return compared(year, story[3]) if story and story[3] else dated(year_value(year), basis)
        self._remember(year, quarter=int(period[1]) if period[0] == "Q" else None)
        return dated(f"{year_value(year)}-{period}", basis)

    def _range(self, moment: Moment, year: int, end: tuple[int, int, int], basis: TimeBasis) -> Resolved | None:
        """Return a range over several months: "28 December to 3 January 1992"."""
        first = self._told(moment.but(through=None), year, basis)
        last = self._told(Moment(month=end[1], day=end[2] or None), end[0], basis)
        return dated(f"{first[1]}/{last[1]}", basis) if first and last else None

    def _week(self, moment: Moment, period: str, year: int, basis: TimeBasis) -> Resolved | None:
        """Return "the week of April 5", "the last week of March", "the second week of 2018"."""
        if year < 1:
            return None
        if period == "W=":
            month, day = moment.month, moment.day
            at = date(year, month, day) if month and day and day <= month_days(year, month) else None
        else:
            at = numbered_week(year, moment.month, int(period[1:]))
        if at is None:
            return None
        self._remember(at.year, at.month, at.day)
        return dated(week_value(at), basis)

    def _weekend(self, moment: Moment, period: str, year: int, basis: TimeBasis) -> Resolved | None:
        """Return "the first weekend of June", and "the weekend of May 5": the one that the day is nearest to."""
        month, day = moment.month, moment.day
        if month and period[0] == "E":
            _, day = named_day(f"{month:02d}-{int(period[1:]):+d}-{_SATURDAY}", year) or (month, None)
        if year < 1 or not month or not day or day > month_days(year, month):
            return None
        at = moved(date(year, month, day), -_TUESDAY)
        self._remember(year, month, day)
        return dated(f"{week_value(at)}-WE", basis) if at else None

    # -------------------------------------------------------------- the year is not said
    def _in_some_year(self, reading: Reading, moment: Moment) -> Resolved | None:
        if moment.holiday:
            start = int(moment.holiday[:2]) if moment.holiday[:2].isdigit() else _EASTER
        else:
            start = moment.month or _STARTS.get(moment.period or "", 0)
        year = self._year_of(reading, moment, start) if start else None
        if year is not None:
            if moment.day == _LEAP_DAY and moment.month == 2 and not self.history:
                year = leap_year(self.passage, reading, year)
            return self._told(moment, year, _RELATIVE)
        return without_year(moment)

    def _year_of(self, reading: Reading, moment: Moment, start: int) -> int | None:
        """Return the year of a month or a part of the year that starts in month `start`."""
        now, direction = self.today, moment.direction
        if self.history and (story := self.latest.get("Y")):
            year, month, *_ = story
            if direction is not None:
                return year + direction
            return year + (1 if month and start < month - _TURN_OF_YEAR else 0)
        if now is None:
            return None
        length = _LENGTHS.get(moment.period[0], 3) if moment.period and not moment.holiday else 1
        if direction is None:
            return now.year + years_away(self.passage, reading, moment, start, length, now)
        here = now.month, now.day
        if direction == -1:
            return now.year if (start + length - 1, moment.day or 31) < here else now.year - 1
        if direction == 1:
            return now.year if (start, moment.day or 1) > here else now.year + 1
        return now.year

    def _in_some_month(self, reading: Reading, moment: Moment, day: int) -> Resolved | None:
        """Return the value of "the 25th": of the story's month in a history, or the nearest to the publication."""
        here, month, today, _ = (self.latest.get("M") if self.history else self.published) or _NOWHERE
        if month is None:
            return in_month("XXXX-XX-", moment, day, _STATED)
        index = here * 12 + month - 1
        when = "" if self.history else tense(self.passage, reading.first, reading.end)
        if not self.history and today and day != today:
            future = when == "future"
            index += 1 if future and day < today else -1 if day > today and not future else 0
        if moment.weekday:
            if here > 0:  # the calendar tells no weekday before
                index = month_with(date(here, month, today or 1), day, moment.weekday, when)
            moment = moment.but(weekday=None)
        year, month = divmod(index, 12)
        return self._told(moment.but(month=month + 1), year, _RELATIVE)

    # -------------------------------------------------------------- days without a date
    def _on_weekday(self, reading: Reading, moment: Moment, weekday: int) -> Resolved:
        """Return the day of a weekday: in news the latest up to the publication, or the next if the tense is future.

        A weekday named in a report of that weekday is the day itself.
        """
        today = self.today
        if self.history:
            today = date_of(self.latest.get("D"))
        if today is None:
            return on_day(f"XXXX-WXX-{weekday}", moment, _STATED)
        here = today.isoweekday()
        if moment.direction == 1:
            days = 7 + weekday - here
        elif moment.direction == 2:
            days = (weekday - here) % 7 or 7
        elif moment.direction == -1:
            days = -((here - weekday) % 7 or 7)
        elif self.history or (weekday != here and tense(self.passage, reading.first, reading.end) == "future"):
            days = (weekday - here) % 7
        elif moment.direction == 0:
            days = weekday - here
        else:
            days = -((here - weekday) % 7)
        return self._on(moved(today, days), moment)

    def _on(self, day: date | None, moment: Moment) -> Resolved:
        if day is None:
            return underspecified("D", moment)
        self._remember(day.year, day.month, day.day)
        return on_day(day_value(day), moment, _RELATIVE)

    def _in_some_day(self, reading: Reading, moment: Moment) -> Resolved | None:
        """Return a time or a part of a day that is not said: of the day that the text is at, if there is one."""
        if moment.part and moment.direction == 0:
            return None  # "dawn" alone
        clock = moment.clock
        if clock or self.passage.keys[reading.first] == "the":
            day = date_of(self.latest.get("D"))
            if day:
                return on_day(day_value(day), moment, _RELATIVE)
        return TimeKind.TIME, f"T{clock}" if clock else f"XXXX-XX-XXT{moment.part}", _STATED

    # -------------------------------------------------------------- counted
    def _away(self, reading: Reading, moment: Moment, away: Shift) -> Resolved | None:
        """Return the day so far from the one that the moment says; the story stays where it is."""
        kept = self.latest.copy()
        resolved = self.resolve(self.passage, reading, moment)
        self.latest = kept
        if resolved is None:
            return None
        day = day_of(resolved[1])
        then = farther(day, away.unit, away.steps) if day else None
        return dated(day_value(then) if then else "XXXX-XX-XX", _RELATIVE)

    def _counted(self, reading: Reading, moment: Moment, base: Shift) -> Resolved | None:
        if moment.period == "WE" and moment.direction == -1:
            future = tense(self.passage, reading.first, reading.end) == "future"
            moment = moment.but(direction=None if future else -1)
        if not (self.history and base.story is False) and not (base.steps < 0 and base.unit == "Y~"):
            return self._shifted(moment, base)
        kept = self.latest.copy()
        resolved = self._shifted(moment, base)
        self.latest = kept  # "today" in a history, "ten years earlier": the story stays where it is
        return resolved

    def _shifted(self, moment: Moment, base: Shift) -> Resolved | None:
        unit, steps = base.unit.rstrip("~"), base.steps
        anchor = self._anchor(unit, base)
        if anchor is None:
            none = moment.month and moment.day and moment.day > month_days(_LEAP_YEAR, moment.month)
            return None if none else underspecified(unit, moment)
        story = self.latest.get("Q")
        if story and story[3] and (moment.period == "Q=" or (base.unit == "Y~" and not self.history)):
            return compared(story[0] + (steps if unit == "Y" else steps // 4), story[3])
        if unit in {"Y", "DE", "CE"}:
            return self._shifted_year(unit, anchor[0], steps, moment)
        if unit == "M":
            year, month = divmod(anchor[0] * 12 + (anchor[1] or 1) - 1 + steps, 12)
            return self._told(moment.but(month=month + 1), year, _RELATIVE) if year > 0 else None
        if unit == "Q":
            return self._shifted_quarter(anchor, steps, moment, base)
        today = date_of(anchor)
        if today is None:
            return underspecified(unit, moment)
        if unit == "D":
            day = moved(today, steps)
            return dated(week_value(day), _RELATIVE) if day and moment.period else self._on(day, moment)
        return self._shifted_week(today, steps, moment)

    def _anchor(self, unit: str, base: Shift) -> Point | None:
        if base.story is False or (base.story is None and not self.history):
            return self.published
        needs = {"Y": "Y", "DE": "Y", "CE": "Y", "M": "M", "Q": "Q"}.get(unit, "D")
        return self.latest.get(needs) or (self.published if not self.history or needs == "Q" else None)

    def _shifted_year(self, unit: str, year: int, steps: int, moment: Moment) -> Resolved | None:
        if unit == "Y":
            then = year + steps
            if then <= 0 < year:
                then -= 1  # there is no year 0: "3,000 years ago"
            return self._told(moment, then, _RELATIVE) if year > 0 or then < 0 else None
        span = 10 if unit == "DE" else 100
        value = year // span + steps
        if value <= 0 or value * span > 9999:
            return None
        return dated(f"{value:03d}" if unit == "DE" else f"{value:02d}", _RELATIVE)

    def _shifted_quarter(self, anchor: Point, steps: int, moment: Moment, base: Shift) -> Resolved | None:
        """Return "this quarter", "the quarter": the story's, or counted from the one that had ended last."""
        year, month, _, quarter = anchor
        ended = 1 if base.story and not quarter else 0
        number = quarter or ((month or 1) + 2) // 3
        year, quarter = divmod(year * 4 + number - 1 - ended + steps, 4)
        if moment.period == "Q=":
            return compared(year, quarter + 1)
        return self._told(Moment(period=f"Q{quarter + 1}"), year, _RELATIVE) if year > 0 else None

    def _shifted_week(self, today: date, steps: int, moment: Moment) -> Resolved | None:
        if moment.weekday:
            days = moment.weekday - today.isoweekday()
            if moment.direction:  # "the following Friday", "the previous Friday"
                days = days % 7 or 7 if moment.direction > 0 else -(-days % 7 or 7)
            return self._on(moved(today, 7 * steps + days), moment)
        if moment.period == "WE" and moment.direction == -1 and today.isoweekday() < _SATURDAY:
            steps -= 1  # "over the weekend", in a report of Monday
        day = moved(today, 7 * steps)
        weekend = "-WE" if moment.period == "WE" else ""
        return dated(week_value(day) + weekend, _RELATIVE) if day else None
