"""ISO-TimeML values of time expressions, and what they say in EDTF and on the calendar.

The grammar is the part of TIMEX3 (ISO 24617-1, annex A) that the library writes:

* dates to any precision: "1992-02-25", "1992-02", "1992", the decade "199" (1990-1999), the century "19" (1900-1999);
  weeks "2013-W11", weekends "2013-W11-WE", quarters "1989-Q3", halves "1989-H1", seasons "1998-SU" (SP, SU, FA, WI);
* before the common era: "BC0490", "BC0480-08", the decade "BC048" (489-480 BC), the century "BC04" (499-400 BC);
* what is not said is X: "XXXX-03-12", "XXXX-WXX-5" (a Friday), "XXXX-XX-XX" (a day);
* in the day: "1992-02-25TNI" (MO morning, MI midday, AF afternoon, EV evening, NI night, DT daytime),
  "1998-02-11T22:05", "1998-02-11T22:05:30-05:00", "T22" (ten at night, of a day that is not said);
* durations: "P3Y", "P1Y6M", "P2.5Y", "PT90M", "PXD" (some days);
* "PRESENT_REF", "PAST_REF", "FUTURE_REF";
* ranges: two dates or two durations, "1992-02-25/1992-02-26".
"""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Annotated, Any, ClassVar

from reportlib.model.constraint import Pattern, shown

_YEAR = r"(?:BC)?[0-9]{4}|XXXX"
_CLOCK = r"(?:(?:[01][0-9]|2[0-3])(?::[0-5][0-9](?::[0-5][0-9])?)?|24:00)(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"
_TIME = rf"T(?:MO|MI|AF|EV|NI|DT|{_CLOCK})"
_IN_YEAR = (
    rf"(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX)(?:{_TIME})?)?"
    rf"|W(?:0[1-9]|[1-4][0-9]|5[0-3]|XX)(?:-(?:WE|[1-7](?:{_TIME})?))?"
    r"|Q[1-4X]|H[12X]|SP|SU|FA|WI"
)
_DATE = rf"(?:{_YEAR})(?:-(?:{_IN_YEAR}))?|(?:BC)?[0-9]{{2,3}}|{_TIME}"
_COUNT = r"(?:[0-9]{1,9}(?:\.[0-9]{1,3})?|X)"
_DURATION = (
    rf"P(?=[0-9XT])(?:{_COUNT}Y)?(?:{_COUNT}M)?(?:{_COUNT}W)?(?:{_COUNT}D)?"
    rf"(?:T(?=[0-9X])(?:{_COUNT}H)?(?:{_COUNT}M)?(?:{_COUNT}S)?)?"
)
GRAMMAR = rf"(?:{_DATE})(?:/(?:{_DATE}))?|{_DURATION}(?:/{_DURATION})?|(?:PRESENT|PAST|FUTURE)_REF"
"""Every value that a `TimeExpression` can have, as a regular expression (also for ECMAScript)."""
_GRAMMAR = re.compile(GRAMMAR)

_READ_DATE = re.compile(
    r"(?P<era>BC)?(?P<year>[0-9]{4}|XXXX)"
    r"(?:-(?:(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?|W(?P<week>[0-9]{2}|XX)(?:-(?P<weekday>WE|[1-7]))?"
    r"|(?P<period>[QHSFW][0-9A-Z])))?(?:T(?P<time>.+))?"
)
_CLOCK_TIME = re.compile(r"([0-9]{2})(?::([0-9]{2})(?::([0-9]{2}))?)?")
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_PERIODS = {
    "Q1": (1, 3, "33"),
    "Q2": (4, 6, "34"),
    "Q3": (7, 9, "35"),
    "Q4": (10, 12, "36"),
    "H1": (1, 6, "40"),
    "H2": (7, 12, "41"),
    "SP": (3, 5, "21"),
    "SU": (6, 8, "22"),
    "FA": (9, 11, "23"),
}
"""First and last month of a part of the year, and its EDTF code (ISO 8601-2, 4.8)."""
_WINTER = "24"
_LAST = timedelta(microseconds=1)

Bounds = tuple[datetime | None, datetime | None]
UNKNOWN: Bounds = (None, None)


def month_days(year: int, month: int) -> int:
    """Return how many days the month has, in the proleptic Gregorian calendar (year 0 is 1 BC)."""
    return 28 if month == 2 and not isleap(year) else _MONTH_DAYS[month - 1]


class IsoTimeML(Pattern):
    """Text of the grammar above."""

    def test(self, name: str) -> str:  # noqa: ARG002 - see there
        """Return an expression that is always true: `OnCalendar`, which stands beside it, accepts for both."""
        return "True"


class OnCalendar:
    """A day that there is, a week that the year has, and a range that does not run backwards."""

    code: ClassVar[str] = "not-on-calendar"

    def complaint(self, value: str) -> str | None:
        """Say in a sentence what is wrong with `value`, or None."""
        return _calendar_complaint(value)

    def schema(self) -> dict[str, Any]:
        """Return no keywords: JSON Schema knows no calendar."""
        return {}

    def test(self, name: str) -> str:
        """Return an expression that is true only where nothing is wrong, with the grammar neither."""
        return f"OnCalendar.accepts({name})"

    @staticmethod
    @lru_cache(maxsize=4096)
    def accepts(value: str) -> bool:
        """Whether the text is of the grammar and on the calendar; a report says the same few dates again and again."""
        return _GRAMMAR.fullmatch(value) is not None and _calendar_complaint(value) is None


def _calendar_complaint(value: str) -> str | None:
    first, _, last = value.partition("/")
    for each in (first, last):
        if each[:1] not in ("", "P", "T") and not _exists(each):
            return f"expected a date of the calendar, got {shown(each)}"
    if last:
        start, end = _single_bounds(first), _single_bounds(last)
        if start and end and start[0] > end[0]:
            return f"expected a range that ends where it starts or later, got {shown(value)}"
    return None


Timex = Annotated[
    str,
    IsoTimeML(GRAMMAR, 'an ISO-TimeML value such as "1992-02-25", "1992-02-25TNI", "P3Y" or "XXXX-03"'),
    OnCalendar(),
]


def _exists(timex: str) -> bool:
    match = _READ_DATE.fullmatch(timex)
    if match is None or match["year"] == "XXXX":  # a decade, a century, a reference; or any year may do
        month, day = (match["month"], match["day"]) if match else (None, None)
        return not (month and day and "XX" not in (month, day)) or int(day) <= _MONTH_DAYS[int(month) - 1]
    year = int(match["year"])
    if not year:
        return False
    if match["week"] and match["week"] != "XX":
        return not match["era"] and int(match["week"]) <= date(year, 12, 28).isocalendar().week
    if not match["day"] or "XX" in (match["month"], match["day"]):
        return True
    return int(match["day"]) <= month_days(1 - year if match["era"] else year, int(match["month"]))


# ------------------------------------------------------------------ EDTF
def edtf(timex: str, modifier: str | None = None) -> str | None:
    """Return the narrowest EDTF string (ISO 8601-2) that holds the value; None for what EDTF cannot say.

    A night runs over two days, a week and a weekend are ranges of days. EDTF has no other parts of the day, and clock
    times only to the second: what is said more coarsely gives the day. Durations have no EDTF, and neither has a date
    "before 1990", which leaves that year out.

    >>> edtf("1992-02-25TNI"), edtf("199"), edtf("2013-W11"), edtf("1992", "approx"), edtf("P3Y")
    ('1992-02-25/1992-02-26', '199X', '2013-03-11/2013-03-17', '1992~', None)
    """
    first, _, last = timex.partition("/")
    said = _single_edtf(first)
    if last and said:
        until = _single_edtf(last)
        said = f"{said.partition('/')[0]}/{until.rpartition('/')[2]}" if until else None
    if said is None or modifier in ("before", "after", "less_than", "more_than", "equal_or_less", "equal_or_more"):
        return None
    if "/" not in said and modifier == "on_or_before":
        return f"../{said}"
    if "/" not in said and modifier == "on_or_after":
        return f"{said}/.."
    if modifier == "approx":
        return _approximately(said)
    return said


def _approximately(said: str) -> str | None:
    ends = said.split("/")
    if any(end[-2:] > "12" and end[-3:-2] == "-" and end.count("-") == 1 + end.startswith("-") for end in ends):
        return None  # a season or quarter cannot be qualified
    if any("X" in end and "-" in end for end in ends):
        return None  # nor can a date of which a part is not known
    return "/".join(f"{end}~" for end in ends)


def _single_edtf(timex: str) -> str | None:
    match = _READ_DATE.fullmatch(timex)
    if match is None:
        return _years_edtf(timex)
    era, year, month, day, week, _, period, time = match.groups()
    if year == "XXXX":
        return f"XXXX-{month}-{day}" if month and day else f"XXXX-{month}" if month and month != "XX" else None
    if week:
        bounds = _single_bounds(timex)
        return f"{bounds[0].date()}/{bounds[1].date()}" if bounds else None
    said = _edtf_year(1 - int(year)) if era else year
    if period:
        code = _WINTER if period == "WI" else _PERIODS[period][2] if period in _PERIODS else None
        return f"{said}-{code}" if code else None
    if not month:
        return said
    said += f"-{month}"
    if not day:
        return said
    said += f"-{day}"
    if time == "NI" and "X" not in said:
        return _night_edtf(said, era)
    if time and time.count(":") >= 2 and _CLOCK_TIME.match(time, 0) and re.match(r"[0-9:]{8}", time) and not era:
        return f"{said}T{time}"
    return said


def _edtf_year(astronomical: int) -> str:
    return f"{astronomical:05d}" if astronomical < 0 else f"{astronomical:04d}"


def _night_edtf(said: str, era: str | None) -> str | None:
    if era:
        return None  # `date` does not know the day after
    try:
        return f"{said}/{date.fromisoformat(said) + timedelta(days=1)}"
    except OverflowError:
        return said


def _years_edtf(timex: str) -> str | None:
    """Return the EDTF of a decade or century; before the common era it is a range of years."""
    digits = timex.removeprefix("BC")
    if not digits.isdigit():
        return None
    if digits == timex:
        return digits + "X" * (4 - len(digits))
    span: int = 10 ** (4 - len(digits))
    latest = int(digits) * span
    return f"{_edtf_year(1 - (latest + span - 1))}/{_edtf_year(1 - latest)}" if latest else None


# ------------------------------------------------------------------ the calendar
def bounds(timex: str, modifier: str | None = None) -> Bounds:
    """Return the first and the last instant that the value can mean, each None where it is not known.

    They are wall-clock times without an offset: what a clock showed at the place that the words speak of. Parts of the
    day have no agreed edges, so they have the bounds of their day, and a night those of its two days. A winter has no
    bounds: "the winter of 1992" may be the one that began the year or the one that ended it. Years before 1 are out of
    the range of `datetime`.

    >>> bounds("1992-02")
    (datetime.datetime(1992, 2, 1, 0, 0), datetime.datetime(1992, 2, 29, 23, 59, 59, 999999))
    """
    first, _, last = timex.partition("/")
    start = _single_bounds(first)
    end = _single_bounds(last) if last else start
    if start is None or end is None:
        return (start and start[0], end and end[1]) if last else UNKNOWN
    earliest, latest = start[0], max(start[1], end[1])
    if modifier == "before":
        return None, earliest - _LAST if earliest > datetime.min else None
    if modifier == "on_or_before":
        return None, latest
    if modifier == "after":
        return (latest + _LAST if latest < datetime.max else None), None
    if modifier == "on_or_after":
        return earliest, None
    return earliest, latest


@lru_cache(maxsize=1024)  # events are compared by their times, over and over
def _single_bounds(timex: str) -> tuple[datetime, datetime] | None:
    match = _READ_DATE.fullmatch(timex)
    if match is None:
        return _years_bounds(timex)
    era, year, month, day, week, weekday, period, time = match.groups()
    if (
        era
        or year == "XXXX"
        or week == "XX"
        or (period and "X" in period)
        or (month == "XX" and day not in (None, "XX"))
    ):
        return None
    number = int(year)
    if month == "XX":
        month = None
    if day == "XX":
        day = None
    if week:
        return _week_bounds(number, int(week), weekday)
    if period:
        return _months(number, *_PERIODS[period][:2]) if period in _PERIODS else None
    if not month:
        return _months(number, 1, 12)
    if not day:
        return _months(number, int(month), int(month))
    start = datetime(number, int(month), int(day))
    if time is None:
        return _days(start, 1)
    clock = _CLOCK_TIME.match(time)
    if clock is None:
        return _days(start, 2 if time == "NI" else 1)
    return _clock_bounds(start, clock)


def _clock_bounds(start: datetime, clock: re.Match[str]) -> tuple[datetime, datetime]:
    hour, minute, second = clock.groups()
    width = timedelta(seconds=1) if second else timedelta(minutes=1) if minute else timedelta(hours=1)
    try:
        moment = start + timedelta(hours=int(hour), minutes=int(minute or 0), seconds=int(second or 0))
    except OverflowError:  # midnight at the end of the last day
        return datetime.max, datetime.max
    return moment, _end(moment, width)


def _end(start: datetime, width: timedelta) -> datetime:
    return start + (width - _LAST) if datetime.max - start >= width - _LAST else datetime.max


def _days(start: datetime, count: int) -> tuple[datetime, datetime]:
    return start, _end(start, timedelta(days=count))


def _months(year: int, first: int, last: int) -> tuple[datetime, datetime]:
    end = datetime(year, last, month_days(year, last))
    return datetime(year, first, 1), _end(end, timedelta(days=1))


def _week_bounds(year: int, week: int, weekday: str | None) -> tuple[datetime, datetime] | None:
    first, count = (1, 7) if weekday is None else (6, 2) if weekday == "WE" else (int(weekday), 1)
    try:
        return _days(datetime.fromisocalendar(year, week, first), count)
    except ValueError:  # the last days of 9999
        return None


def _years_bounds(timex: str) -> tuple[datetime, datetime] | None:
    if not timex.isdigit():
        return None
    span: int = 10 ** (4 - len(timex))
    first = int(timex) * span
    return datetime(max(first, 1), 1, 1), _months(first + span - 1, 12, 12)[1]
