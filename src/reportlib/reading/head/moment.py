"""Publication times as header lines give them: "2024-05-14 14 May 2024 09:30 (UTC+02:00)".

Nothing is filled in: a moment has the day, the time of day and the offset that its words say, or it has none. Zones are
read here, and only as fixed offsets: `dateutil.parser` takes "UTC+04:00" for four hours west.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone
from functools import cache

import attrs

from reportlib.reading import lexicon
from reportlib.reading.head.patterns import one_of

LONGEST = 300
"""Code points that the words of one publication time take at most."""


@attrs.define
class Moment:
    """A day, a time of day and an offset from UTC, as far as they are said.

    `problem` is the code of a finding that says why the words are not understood; `end` is where they end.
    """

    end: int
    day: date | None = None
    clock: time | None = None
    zone: timezone | None = None
    problem: str | None = None
    zone_is_ambiguous: bool = False
    weekday: int | None = None

    @property
    def published(self) -> datetime | None:
        """The one moment that is meant, if day, time and offset are all said."""
        if self.problem or self.day is None or self.clock is None or self.zone is None:
            return None
        moment = datetime.combine(self.day, self.clock, self.zone)
        return moment if _has_utc(moment) else None

    @property
    def shortcoming(self) -> str | None:
        """The code of the finding that says why there is no such moment."""
        if self.problem or self.published:
            return self.problem
        if self.day is None:
            return "publication-date-incomplete"
        if self.clock is None:
            return "publication-time-unstated"
        if self.zone is None:
            return "publication-zone-ambiguous" if self.zone_is_ambiguous else "publication-zone-unknown"
        return "publication-time-invalid"  # at the offset said, the year in UTC would be 0 or 10,000

    def agrees(self, other: Moment) -> bool:
        """Whether both can be true: "2023-03-01" and "1 March 2023 18:18", or one instant told in two zones."""
        if self.published and other.published:
            return self.published == other.published
        if self.zone and other.zone and self.clock and other.clock and (self.day is None) != (other.day is None):
            day = self.day or other.day  # "0930 GMT (1330 PKT) 1 March 2023": agrees if it is one day in both
            return attrs.evolve(self, day=day).agrees(attrs.evolve(other, day=day))
        told = zip((self.day, self.clock, self.zone), (other.day, other.clock, other.zone), strict=True)
        return all(mine is None or theirs is None or mine == theirs for mine, theirs in told)


@attrs.define
class _Part:
    """What one piece of a moment's words says."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: tuple[int, int, int, int] | None = None
    zone: timezone | None = None
    zone_said: bool = False
    weekday: int | None = None
    problem: str | None = None

    @property
    def is_date(self) -> bool:
        return self.month is not None or (self.problem is not None and self.clock is None)


_NOTHING = _Part()


def read_moment(text: str, start: int) -> Moment | None:
    """Read the moment whose words begin at `start`, or None if no moment does.

    >>> read_moment("14 May 2024, 9.30 pm (UTC-03:00)", 0).published.isoformat()
    '2024-05-14T21:30:00-03:00'

    A moment told twice is one if both tellings agree, and has the problem "conflicting-publication-times" if not.
    """
    if text[start : start + 1].isalpha() and (word := _WORD.match(text, start)) and word[0].lower() not in _OPENERS:
        return None  # most lines
    tellings, end = _tellings(text, start)
    if len(tellings) < 2:
        return tellings[0] if tellings else None
    best = max(tellings, key=lambda told: (told.published is not None, told.day is not None, told.clock is not None))
    problem = next((told.problem for told in tellings if told.problem), None)
    if problem is None and not all(best.agrees(told) for told in tellings):
        problem = "conflicting-publication-times"
    return attrs.evolve(best, end=end, problem=problem)


def _tellings(text: str, start: int) -> tuple[list[Moment], int]:
    """Return the moment as often as its words tell it, piece by piece, and where the words end."""
    groups: list[list[_Part]] = []
    dated = timed = after_clock = False
    position, limit = start, min(len(text), start + LONGEST)
    while position < limit:
        at, digit = position, text[position].isdigit()
        if not digit and (gap := _FILLER.match(text, position, limit)):
            at = gap.end()
            digit = text[at : at + 1].isdigit()
        if not (digit or after_clock or _begins_with_name(text, at)):
            break
        for pattern, read in _rules(digit, after_clock):
            if match := pattern.match(text, at, limit):
                part, end = read(match), match.end()
                break
        else:
            break
        if end == limit < len(text):
            break
        position = end
        is_date, is_clock = part.is_date, part.clock is not None
        if not groups or (is_clock and timed) or (is_date and dated):  # said again
            groups.append([])
            dated = timed = False
        groups[-1].append(part)
        dated, timed = dated or is_date, timed or is_clock
        after_clock = is_clock or (after_clock and part is _NOTHING)
    return [_told(group, position) for group in groups], position


def _begins_with_name(text: str, at: int) -> bool:
    """Whether a month or a weekday stands there: most lines begin otherwise."""
    word = _WORD.match(text, at)
    return word is not None and word[0].lower() in _NAMES


def _told(group: list[_Part], end: int) -> Moment:
    """Put the parts of one telling together: of what is said twice, the first counts."""
    problem = weekday = year = None
    dated = timed = zoned = _NOTHING
    for part in group:
        problem, weekday = problem or part.problem, weekday or part.weekday
        year = part.year if year is None else year
        dated = part if dated.month is None else dated
        timed = timed if timed.clock else part
        zoned = zoned if zoned.zone_said else part
    day = clock = None
    try:
        if dated.month and dated.day and year is not None:
            day = date(year, dated.month, dated.day)
        if timed.clock:
            clock = time(*timed.clock)
    except ValueError:
        problem = problem or "publication-time-invalid"
    return Moment(end, day, clock, zoned.zone, problem, zoned.zone_said and zoned.zone is None, weekday)


def _has_utc(moment: datetime) -> bool:
    """Whether the moment's year is one that Python counts, in UTC as well."""
    if MINYEAR < moment.year < MAXYEAR:
        return True
    try:
        moment.astimezone(UTC)
    except OverflowError:
        return False
    return True


# ---------------------------------------------------------------- the pieces, each with what it says
_FILLER = re.compile(r"(?:[\s,(\[]|(?:at|on|of|the)\b|[-–—|•·](?=\s)){0,12}", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NAMES = lexicon.words("months") | lexicon.words("weekdays")
_OPENERS = _NAMES | {"at", "of", "on", "the"}
_CLOSING = r"(?:\s?[)\]])?"
_MONTH = rf"(?P<month>(?a:{one_of(lexicon.entries('months'))}))\b\.?"
_WEEKDAY = rf"(?P<weekday>(?a:{one_of(lexicon.entries('weekdays'))}))\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|['’]?\d\d(?!\d|[:.]\d|\s?[ap]\.?m))(?!\d)"
_HALF = r"(?:\s?(?P<half>[ap])\.?m\b\.?)"
_SECOND = r"(?:[:.](?P<second>\d\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
_NO_MORE = r"(?![\d/])"
_MINUTE = rf"(?P<minute>\d\d){_SECOND}{_HALF}?{_NO_MORE}"


def _calendar(match: re.Match[str]) -> _Part:
    """Read "1 March 2023", "Mar 1, 2023" or "1 March": what is not said stays out."""
    day, name, year = match.group("day", "month", "year")
    month = int(lexicon.table("months")[name.lower()])
    if year and len(year) != 4:
        return _Part(None, month, int(day), problem="publication-date-ambiguous")
    return _Part(int(year) if year else None, month, int(day))


def _month_of_year(match: re.Match[str]) -> _Part:
    month = int(lexicon.table("months")[match["month"].lower()])
    return _Part(int(match["year"]), month, problem="publication-date-incomplete")


def _year_first(match: re.Match[str]) -> _Part:
    return _Part(int(match["year"]), int(match["month"]), int(match["day"]))


def _numeric(match: re.Match[str]) -> _Part:
    """Read "14/05/2024", a day of May; "03/04/2023" is one of two days, and not understood."""
    first, second, year = int(match["first"]), int(match["second"]), match["year"]
    if len(year) == 4 and first <= 12 < second:
        return _Part(int(year), first, second)
    if len(year) == 4 and (second <= 12 < first or first == second):
        return _Part(int(year), second, first)
    return _Part(problem="publication-date-ambiguous")


def _clock(match: re.Match[str]) -> _Part:
    """Read "09:30", "9.30 pm" or "09:30:15.250"."""
    hour, minute, second, fraction, half = match.group("hour", "minute", "second", "fraction", "half")
    microseconds = int(fraction.ljust(6, "0")[:6]) if fraction else 0
    return _time(int(hour), half, int(minute), int(second) if second else 0, microseconds)


def _short_clock(match: re.Match[str]) -> _Part:
    """Read "9 pm" or "0930"."""
    said = match.groupdict()
    return _time(int(said["hour"]), said.get("half"), int(said.get("minute") or 0))


def _time(hour: int, half: str | None, minute: int, second: int = 0, microsecond: int = 0) -> _Part:
    if half:
        if not 1 <= hour <= 12:
            return _Part(clock=(0, 0, 0, 0), problem="publication-time-invalid")
        hour = hour % 12 + (12 if half in "pP" else 0)
    return _Part(clock=(hour, minute, second, microsecond))


def _weekday(match: re.Match[str]) -> _Part:
    return _Part(weekday=int(lexicon.table("weekdays")[match["weekday"].lower()]))


def _offset(match: re.Match[str]) -> _Part:
    sign, said_hours, said_minutes = match.group("sign", "hours", "minutes")
    hours, minutes = int(said_hours), int(said_minutes) if said_minutes else 0
    if hours > 14 or minutes > 59:
        return _Part(zone_said=True, clock=None, problem="publication-time-invalid")
    length = 3600 * hours + 60 * minutes
    return _Part(zone=timezone(timedelta(0, length if sign == "+" else -length)), zone_said=True)


def _named_zone(match: re.Match[str]) -> _Part:
    return _Part(zone=zones()[match["name"].lower()], zone_said=True)


def _nothing_more(match: re.Match[str]) -> _Part:
    """Pass over "hours", and "local time", which is a zone, but does not say which."""
    del match
    return _NOTHING


@cache
def zones() -> dict[str, timezone | None]:
    """Return the offset of every zone abbreviation, in lower case; None where it may mean several."""
    return {name: _fixed(value) for name, value in lexicon.table("zones").items()}


def _fixed(offset: str) -> timezone | None:
    if offset == "?":
        return None
    length = timedelta(hours=int(offset[1:3]), minutes=int(offset[4:6]))
    return timezone(length if offset[0] == "+" else -length)


Rule = Callable[[re.Match[str]], _Part]


def _compiled(*rules: tuple[str, Rule]) -> list[tuple[re.Pattern[str], Rule]]:
    return [(re.compile(f"(?:{pattern}){_CLOSING}", re.IGNORECASE), read) for pattern, read in rules]


_BEGIN_WITH_DIGIT = _compiled(
    (rf"(?P<hour>\d\d?)[:h]{_MINUTE}", _clock),
    (rf"{_DAY}(?:\s|-|\s?of\s)\s?{_MONTH}(?:(?:,?\s|-){_YEAR})?", _calendar),
    (r"(?P<year>\d{4})([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?:T(?=\d\d:?\d\d)|(?!\d))", _year_first),
    (r"(?P<first>\d\d?)([-/.])(?P<second>\d\d?)\2(?P<year>\d{4}|\d\d)" + _NO_MORE, _numeric),
    (rf"(?P<hour>\d\d?)\.{_MINUTE}", _clock),
    (rf"(?P<hour>\d\d?){_HALF}", _short_clock),
    (r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?=\s?(?:hrs\b|(?-i:[A-Z]{1,5})\b))", _short_clock),
    (r"(?P<year>(?:19|20)\d\d)(?![\d:.])", lambda match: _Part(year=int(match["year"]))),
)
_BEGIN_WITH_NAME = _compiled(
    (rf"{_MONTH}\s?{_DAY}(?!\d|[:.]\d)(?:,?\s{_YEAR})?", _calendar),
    (rf"{_MONTH}\s(?P<year>\d{{4}})(?!\d)", _month_of_year),
    (_WEEKDAY, _weekday),
)


@cache
def _rules(digit: bool, after_clock: bool) -> list[tuple[re.Pattern[str], Rule]]:
    """Return what is tried for a piece that begins with a digit or with a letter; behind an hour, zones before all."""
    rules = _BEGIN_WITH_DIGIT if digit else _BEGIN_WITH_NAME
    return [*_zone_rules(), *rules] if after_clock else rules


def _zone_rules() -> list[tuple[re.Pattern[str], Rule]]:
    names = "|".join(sorted(map(re.escape, zones()), key=len, reverse=True))
    return _compiled(
        (r"(?:UTC|GMT)\s?(?P<sign>[-+−–])\s?(?P<hours>\d\d?)(?::?(?P<minutes>\d\d))?(?!\d)", _offset),
        (r"(?P<sign>[-+−])(?P<hours>\d\d):?(?P<minutes>\d\d)(?!\d)", _offset),
        (rf"(?P<name>(?a:{names}))\b", _named_zone),
        (r"(?:hrs|hours|h|Uhr)\b\.?|(?:local|\w{1,20})\stime\b", _nothing_more),
    )
