"""What the readings mean on the calendar: counted from the publication, or from the date that the text is at."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from dateutil.easter import easter

from reportlib.model import TimeBasis, TimeKind
from reportlib.model.timex import month_days
from reportlib.reading.times.passage import Fixed, Moment, Passage, Reading, Shift
from reportlib.reading.times.tense import tense

_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
_LENGTHS = {"Q": 3, "H": 6}
_TENSE_OF_DAY, _TENSE_OF_MONTH, _TENSE_OF_PERIOD, _UNTOLD = 4.0, 8.0, 3.0, 3.0
"""How many months a tense that speaks against a date makes it farther, by what the date names; and no tense at all."""


class Point(NamedTuple):
    """A date to the precision that is known; the year is negative before the common era."""

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None

    def date(self) -> date | None:
        """Return it as a day of the calendar, if it is one that `date` knows."""
        if self.month is None or self.day is None or not 1 <= self.year <= 9999:
            return None
        return date(self.year, self.month, self.day)


class Resolved(NamedTuple):
    """A TIMEX3 value, and what it rests on."""

    kind: TimeKind
    timex: str
    basis: TimeBasis


def _year(year: int) -> str:
    return f"BC{-year:04d}" if year < 0 else f"{year:04d}"


class Calendar:
    """The dates that relative expressions count from, as the text goes on.

    `published` is the date of publication on the clock of its own offset. `history` says that the text tells the past
    by years and not from the day of its publication, so that its bare months belong to the year it has come to.
    """

    def __init__(self, passage: Passage, published: date | None, *, history: bool) -> None:
        self.passage = passage
        self.published = Point(published.year, published.month, published.day) if published else None
        self.today = published
        self.history = history or published is None
        self.latest: dict[str, Point] = {}
        self.sentence = -1

    # -------------------------------------------------------------- the text goes on
    def _remember(self, point: Point) -> None:
        latest = self.latest
        before = latest.get("Y")
        if not point.month and before and before.year == point.year:
            point = point._replace(month=before.month)  # "in March 1940 ... late in 1940"
        latest["Y"] = point
        if point.month:
            latest["M"] = point
            if point.day and point.month:
                latest["D"] = point
        if point.quarter:
            latest["Q"] = point
        elif point.month:
            latest.pop("Q", None)

    def resolve(self, reading: Reading) -> Resolved | None:
        """Return the value of a reading; None if the calendar has no such day."""
        meaning = reading.meaning
        if isinstance(meaning, Fixed):
            return Resolved(meaning.kind, meaning.timex, TimeBasis.STATED) if meaning.timex else None
        if reading.anniversary:
            return self._anniversary(meaning)
        if meaning.base:
            if meaning.period == "WE" and meaning.direction == -1:
                if tense(self.passage, reading.first, reading.end) == "future":
                    meaning = meaning._replace(direction=None)
            kept = self.latest.copy()
            resolved = self._shifted(meaning, meaning.base)
            if (self.history and meaning.base.story is False) or (meaning.base.steps < 0 and meaning.base.unit == "Y~"):
                self.latest = kept  # "today" in a history, "ten years earlier": the story stays where it is
            return resolved
        if meaning.year is not None:
            return self._told(meaning, meaning.year, TimeBasis.STATED)
        if meaning.month or meaning.period or meaning.holiday:
            return self._in_some_year(reading, meaning)
        if meaning.weekday:
            return self._on_weekday(reading, meaning)
        if meaning.day:
            return self._in_some_month(reading, meaning, meaning.day)
        return self._in_day(reading, meaning)

    def _anniversary(self, meaning: Moment) -> Resolved:
        now = self.published
        if now is None or meaning.year is None:
            return Resolved(TimeKind.DATE, "XXXX", TimeBasis.ANNIVERSARY)
        year = now.year - meaning.year
        return Resolved(TimeKind.DATE, _year(year) if year > 0 else "XXXX", TimeBasis.ANNIVERSARY)

    # -------------------------------------------------------------- a year is known
    def _told(self, moment: Moment, year: int, basis: TimeBasis) -> Resolved | None:
        month, day = moment.month, moment.day
        if moment.holiday:
            named = _holiday(moment.holiday, year)
            if named is None:
                return None
            month, day = named
        prefix = _year(year)
        if month == 0:  # "03/04/2021"
            self._remember(Point(year))
            timex = f"{prefix}-XX-XX" + (f"T{moment.clock}" if moment.clock else "")
            return Resolved(TimeKind.TIME if moment.clock else TimeKind.DATE, timex, basis)
        if moment.period and moment.period[0] == "W" and moment.period[1:2] not in {"I", "E"}:
            return self._week(moment, year, basis)
        if moment.period == "Q=":
            quarter_of = self.latest.get("Q")
            if quarter_of and quarter_of.quarter:
                return self._compared(year, quarter_of.quarter)
            return Resolved(TimeKind.DATE, prefix, basis)
        if moment.period:
            quarter = int(moment.period[1]) if moment.period[0] == "Q" else None
            self._remember(Point(year, None, None, quarter))
            if moment.period == "WE":
                return None
            return Resolved(TimeKind.DATE, f"{prefix}-{moment.period}", basis)
        if month is None:
            self._remember(Point(year))
            return Resolved(TimeKind.DATE, prefix, basis)
        if moment.through:
            return self._range(moment, year, moment.through, basis)
        if day is None:
            self._remember(Point(year, month))
            return Resolved(TimeKind.DATE, f"{prefix}-{month:02d}", basis)
        astronomical = year + 1 if year < 0 else year
        if max(day, moment.until or 0) > month_days(astronomical, month):
            return None
        self._remember(Point(year, month, moment.until or day))
        return _on_day(f"{prefix}-{month:02d}-", moment._replace(day=day), basis)

    def _range(
        self, moment: Moment, year: int, end: tuple[int, int, int], basis: TimeBasis
    ) -> Resolved | None:
        """Return a range over several months: "28 December to 3 January 1992"."""
        first = self._told(moment._replace(through=None), year, basis)
        last = self._told(Moment(month=end[1], day=end[2] or None), end[0], basis)
        return Resolved(TimeKind.DATE, f"{first.timex}/{last.timex}", basis) if first and last else None

    def _week(self, moment: Moment, year: int, basis: TimeBasis) -> Resolved | None:
        """Return the week of a day, or the first, second or last of a month or year: the month is its Thursday's."""
        month, day = moment.month, moment.day
        if not 1 <= year <= 9999 or moment.period is None:
            return None
        if moment.period == "W=":
            if month is None or day is None or day > month_days(year, month):
                return None
            at = date(year, month, day)
        else:
            number = int(moment.period[1:])
            if number > 0:
                start = date(year, month or 1, 1)
                at = start + timedelta((4 - start.isoweekday()) % 7 + 7 * (number - 1))
            else:
                last = date(year, month or 12, month_days(year, month or 12))
                at = last - timedelta((last.isoweekday() - 4) % 7)
        self._remember(Point(at.year, at.month, at.day))
        week = at.isocalendar()
        return Resolved(TimeKind.DATE, f"{week.year:04d}-W{week.week:02d}", basis)

    # -------------------------------------------------------------- the year is not said
    def _in_some_year(self, reading: Reading, moment: Moment) -> Resolved | None:
        start = moment.month or (_STARTS.get(moment.period or "") if moment.period else None)
        if moment.holiday:
            start = int(moment.holiday[:2]) if moment.holiday[:2].isdigit() else 4
        if start is None:
            return None
        year = self._year_of(reading, moment, start)
        if year is not None:
            return self._told(moment, year, TimeBasis.RELATIVE)
        if moment.holiday:
            named = _holiday(moment.holiday, None)
            return Resolved(TimeKind.DATE, named and f"XXXX-{named[0]:02d}-{named[1]:02d}" or "XXXX-XX-XX", TimeBasis.STATED)
        if moment.period:
            return Resolved(TimeKind.DATE, f"XXXX-{moment.period}", TimeBasis.STATED)
        if moment.day is None:
            return Resolved(TimeKind.DATE, f"XXXX-{moment.month:02d}", TimeBasis.STATED)
        if max(moment.day, moment.until or 0) > month_days(2000, start):
            return None
        return _on_day(f"XXXX-{moment.month:02d}-", moment, TimeBasis.STATED)

    def _in_some_month(self, reading: Reading, moment: Moment, day: int) -> Resolved | None:
        """Return the value of "the 25th": of the story's month, or the nearest to the publication."""
        story = self.latest.get("M") if self.history else self.published
        if story is None or story.month is None:
            return _on_day("XXXX-XX-", moment, TimeBasis.STATED)
        index = story.year * 12 + story.month - 1
        if not self.history and story.day:
            when = tense(self.passage, reading.first, reading.end)
            index += -1 if day > story.day and when != "future" else 1 if day < story.day and when == "future" else 0
        year, month = index // 12, index % 12 + 1
        return self._told(moment._replace(month=month), year, TimeBasis.RELATIVE) if 1 <= year <= 9999 else None

    def _year_of(self, reading: Reading, moment: Moment, start: int) -> int | None:
        if self.history:
            story = self.latest.get("Y")
            if story is not None and moment.direction is None:
                if story.month and start < story.month - 7:
                    return story.year + 1
                return story.year
            if story is not None:
                return story.year + (moment.direction or 0)
        now = self.published
        if now is None or now.month is None or now.day is None:
            return None
        length = _LENGTHS.get(moment.period[0], 3) if moment.period else 1
        here = (now.month, now.day)
        end = (start + length - 1, moment.day or 31)
        if moment.direction == 0:
            return now.year
        if moment.direction == -1:
            return now.year if end < here else now.year - 1
        if moment.direction == 1:
            return now.year if (start, moment.day or 1) > here else now.year + 1
        return now.year + self._nearest(reading, moment, start, length)

    def _nearest(self, reading: Reading, moment: Moment, start: int, length: int) -> int:
        """Return by how many years the date that is meant differs from the publication's: -1, 0 or 1.

        News leaves the year out where it is near. The tense weighs as much as some months do: a date with a day is
        hardly ever more than half a year away.
        """
        now = self.published
        if now is None or now.month is None or now.day is None:
            return 0
        today = now.month + (now.day - 1) / 31
        first = start + ((moment.day - 1) / 31 if moment.day else 0)
        last = first + (1 / 31 if moment.day else length - 1 / 31)
        when = tense(self.passage, reading.first, reading.end)
        weight = _TENSE_OF_DAY if moment.day else _TENSE_OF_MONTH if moment.month else _TENSE_OF_PERIOD
        best, nearest = 0, 99.0
        for years in (0, -1, 1):
            ahead = max(first + 12 * years - today, 0.0)
            behind = max(today - last - 12 * years, 0.0)
            against = weight if (ahead and when == "past") or (behind and when == "future") else 0.0
            distance = ahead + behind + against + (_UNTOLD if ahead and not when else 0.0)
            if distance < nearest:
                best, nearest = years, distance
        return best

    # -------------------------------------------------------------- weekdays, and days without a date
    def _on_weekday(self, reading: Reading, moment: Moment) -> Resolved:
        today = self.today
        if self.history:
            story = self.latest.get("D")
            today = story.date() if story else None
            step = 1
        else:
            step = 0
        if today is None or moment.weekday is None:
            return _on_day(f"XXXX-WXX-{moment.weekday}", moment._replace(day=None), TimeBasis.STATED)
        back = (today.isoweekday() - moment.weekday) % 7
        if moment.direction == -1:
            days = -(back or 7)
        elif moment.direction == 1:
            days = 7 + moment.weekday - today.isoweekday()
        elif moment.direction == 0:
            days = moment.weekday - today.isoweekday() if back else 0
            if days < 0 and tense(self.passage, reading.first, reading.end) == "future":
                days += 7
        elif step:
            days = (7 - back) % 7
        elif back and tense(self.passage, reading.first, reading.end) == "future":
            days = 7 - back
        else:
            days = -back
        return self._on(today, days, moment)

    def _on(self, today: date, days: int, moment: Moment) -> Resolved:
        day = _moved(today, days)
        if day is None:
            return Resolved(TimeKind.DATE, "XXXX-XX-XX", TimeBasis.RELATIVE)
        self._remember(Point(day.year, day.month, day.day))
        return _on_day(f"{day.year:04d}-{day.month:02d}-", moment._replace(day=day.day, until=None), TimeBasis.RELATIVE)

    def _in_day(self, reading: Reading, moment: Moment) -> Resolved | None:
        story = self.latest.get("D")
        day = story.date() if story else None
        if moment.part and moment.direction == 0:
            return None  # "dawn" alone
        if moment.clock:
            if day and not self.history or day:
                return _on_day(f"{day.year:04d}-{day.month:02d}-", moment._replace(day=day.day), TimeBasis.RELATIVE)
            return Resolved(TimeKind.TIME, f"T{moment.clock}", TimeBasis.STATED)
        if day and self.passage.keys[reading.first] == "the":
            return _on_day(f"{day.year:04d}-{day.month:02d}-", moment._replace(day=day.day), TimeBasis.RELATIVE)
        return Resolved(TimeKind.TIME, f"XXXX-XX-XXT{moment.part}", TimeBasis.STATED)

    # -------------------------------------------------------------- counted
    def _shifted(self, moment: Moment, base: Shift) -> Resolved | None:
        unit, count = base.unit.rstrip("~"), base.steps
        anchor = self._anchor(unit, base)
        if anchor is None:
            return _unknown(unit, moment)
        quarter = self.latest.get("Q")
        if base.unit == "Y~" and quarter and quarter.quarter and not self.history:
            return self._compared(quarter.year + count, quarter.quarter)
        if moment.period == "Q=" and quarter and quarter.quarter:
            return self._compared(quarter.year + count if unit == "Y" else quarter.year + count // 4, quarter.quarter)
        if unit in {"Y", "DE", "CE"}:
            return self._shifted_year(unit, anchor.year, count, moment)
        if unit in {"M", "Q"}:
            return self._shifted_month(unit, anchor, count, moment)
        today = anchor.date()
        if today is None:
            return _unknown(unit, moment)
        if unit == "D":
            return self._on(today, count, moment)
        if moment.weekday:
            return self._on(today, 7 * count + moment.weekday - today.isoweekday(), moment)
        if moment.period == "WE" and moment.direction == -1 and today.isoweekday() < 6:
            count -= 1
        day = _moved(today, 7 * count)
        if day is None:
            return None
        year, week, _ = day.isocalendar()
        return Resolved(TimeKind.DATE, f"{year:04d}-W{week:02d}" + ("-WE" if moment.period == "WE" else ""), TimeBasis.RELATIVE)

    def _compared(self, year: int, quarter: int) -> Resolved | None:
        """Return the quarter that one is compared with; the story stays where it is: "up from $3 million a year ago"."""
        return Resolved(TimeKind.DATE, f"{year:04d}-Q{quarter}", TimeBasis.RELATIVE) if 1 <= year <= 9999 else None

    def _anchor(self, unit: str, base: Shift) -> Point | None:
        if base.story is False or (base.story is None and not self.history):
            return self.published
        needs = {"Y": "Y", "DE": "Y", "CE": "Y", "M": "M", "Q": "Q"}.get(unit, "D")
        return self.latest.get(needs) or (self.published if not self.history or needs == "Q" else None)

    def _shifted_year(self, unit: str, year: int, count: int, moment: Moment) -> Resolved | None:
        if unit == "Y":
            then = year + count
            if year < 0 <= then or not 1 <= abs(then) <= 9999:
                return None
            return self._told(moment, then, TimeBasis.RELATIVE)
        span = 10 if unit == "DE" else 100
        if year < 0:
            return None
        value = year // span + count
        return Resolved(TimeKind.DATE, f"{value:03d}" if unit == "DE" else f"{value:02d}", TimeBasis.RELATIVE) if value > 0 else None

    def _shifted_month(self, unit: str, anchor: Point, count: int, moment: Moment) -> Resolved | None:
        if unit == "Q":
            last = anchor.quarter or ((anchor.month or 1) + 2) // 3 - (1 if not anchor.quarter and moment.base and moment.base.story else 0)
            index = anchor.year * 4 + last - 1 + count
            year, quarter = index // 4, index % 4 + 1
            if moment.period == "Q=":
                return self._compared(year, quarter)
            return self._told(Moment(period=f"Q{quarter}"), year, TimeBasis.RELATIVE) if 1 <= year <= 9999 else None
        index = anchor.year * 12 + (anchor.month or 1) - 1 + count
        year, month = index // 12, index % 12 + 1
        if not 1 <= year <= 9999:
            return None
        return self._told(moment._replace(month=month), year, TimeBasis.RELATIVE)


def _moved(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _unknown(unit: str, moment: Moment) -> Resolved:
    if unit == "Y" and (moment.month or moment.period):
        value = f"XXXX-{moment.period}" if moment.period else f"XXXX-{moment.month:02d}" + (f"-{moment.day:02d}" if moment.day else "")
    elif unit == "W" and moment.weekday:
        value = f"XXXX-WXX-{moment.weekday}"
    elif unit == "W":
        value = "XXXX-WXX-WE" if moment.period == "WE" else "XXXX-WXX"
    else:
        value = {"Y": "XXXX", "M": "XXXX-XX", "Q": "XXXX-QX", "DE": "XXXX", "CE": "XXXX"}.get(unit, "XXXX-XX-XX")
    if (value == "XXXX-XX-XX" or unit == "W" and moment.weekday) and (moment.clock or moment.part):
        return Resolved(TimeKind.TIME, f"{value}T{moment.clock or moment.part}", TimeBasis.RELATIVE)
    return Resolved(TimeKind.DATE, value, TimeBasis.RELATIVE)


def _on_day(prefix: str, moment: Moment, basis: TimeBasis) -> Resolved:
    """Return the value of a day, with the part or the time of the day; of two days where a night runs over both."""
    day, until = moment.day, moment.until
    timex = f"{prefix}{day:02d}" if day else prefix
    suffix = f"T{moment.clock or moment.part}" if moment.clock or moment.part else ""
    kind = TimeKind.TIME if suffix else TimeKind.DATE
    if until and day and not (moment.part == "NI" and until == day + 1):
        return Resolved(kind, f"{timex}{suffix}/{prefix}{until:02d}{suffix}", basis)
    return Resolved(kind, timex + suffix, basis)


def _holiday(rule: str, year: int | None) -> tuple[int, int] | None:
    """Return month and day of a named day, by its rule in lexicon/holidays.txt."""
    if rule.startswith("easter"):
        if year is None or not 1583 <= year <= 4099:
            return None
        day = easter(year) + timedelta(days=int(rule.split()[1]))
        return day.month, day.day
    month = int(rule[:2])
    if len(rule) == 5:
        return month, int(rule[3:])
    if year is None or not 1 <= year <= 9999:
        return None
    week, weekday = int(rule[3:5]), int(rule[6])
    if week > 0:
        first = date(year, month, 1)
        return month, 1 + (weekday - first.isoweekday()) % 7 + 7 * (week - 1)
    last = date(year, month, month_days(year, month))
    return month, last.day - (last.isoweekday() - weekday) % 7
