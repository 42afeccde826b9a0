"""Readings that stand together made into one: "10 p.m." + "Wednesday", "the night of" + "February 25"."""

from __future__ import annotations

import re

import attrs

from reportlib.model import TimeKind
from reportlib.reading import lexicon
from reportlib.reading.times.clock import in_part
from reportlib.reading.times.passage import DASHES, Fixed, Moment, Passage, Reading, Shift

_NEXT_TO = ""
_AT = frozenset({_NEXT_TO, "at", ",", ", at", "at about", "at around", "around", "about"})
_ON = frozenset({_NEXT_TO, ",", "on", "of", ", on"})
_GAPS: dict[tuple[str, str], frozenset[str]] = {
    ("clock", "day"): _ON,
    ("clock", "weekday"): _ON,
    ("clock", "part"): frozenset({_NEXT_TO, ",", "on", "in"}),
    ("part", "clock"): _AT,
    ("day", "clock"): _AT | {"t"},
    ("weekday", "clock"): _AT,
    ("day", "part"): frozenset({_NEXT_TO, "in"}),
    ("weekday", "part"): frozenset({_NEXT_TO, "in"}),
    ("part", "day"): frozenset({_NEXT_TO, "of", "on"}),
    ("part", "weekday"): frozenset({_NEXT_TO, "of", "on"}),
    ("weekday", "day"): frozenset({_NEXT_TO, ","}),
    ("day", "year"): frozenset({_NEXT_TO, ",", "of", "in"}),
    ("clock", "year"): frozenset({_NEXT_TO}),
    ("month", "year"): frozenset({_NEXT_TO, ",", "of", "in"}),
    ("period", "year"): frozenset({_NEXT_TO, ",", "of", "in", "of fiscal"}),
    ("year", "period"): frozenset({_NEXT_TO, "'s", "’s", "-", "fiscal"}),
    ("weekday", "week"): frozenset({_NEXT_TO, "of"}),
    ("week", "weekday"): frozenset({_NEXT_TO, "on"}),
    ("week of", "day"): frozenset({"of"}),
    ("weekend of", "day"): frozenset({"of"}),
    ("week of", "month"): frozenset({"of", "in"}),
    ("week of", "year"): frozenset({"of", "in"}),
    ("nth weekday", "month"): frozenset({"of", "in"}),
    ("nth weekday", "months"): frozenset({"of", "in"}),
    ("day of", "months"): frozenset({_NEXT_TO, "of"}),
}
"""What may stand between two readings that say one time together, by what each of them is."""
_WIDEST_GAP = 2
_NOWHERE = -_WIDEST_GAP - 1
"""Where nothing ends: too far from the first token."""
_UNITS = {"D": "day", "W": "week", "M": "months", "Y": "year"}
_RANGE = frozenset({"to", "through", "until", "till"}) | DASHES
_ON_TO = _RANGE | {"into"}
_BOTH = _RANGE | {"and", "or", "&"}
_COUNTED = re.compile("P([0-9]{1,4})([DWMY])")
_LENGTH = re.compile("P(T?)([0-9.]+)([YMWDHS])")
_A_WEEKDAY = re.compile("XXXX-WXX-[1-7]")
_UNITS_DOWN = "Y M W D TH TM TS"
_AGO = frozenset({"Y~", "M~", "W~"})
_STORY_WEEK = Shift("W", 0, story=True)
_TODAY = Moment(Shift("D", 0))
_SIDES = {"before": -1, "after": 1, "from": 1}
_HOW_LONG = frozenset({"for", "in", "within", "over", "during"})
_POINTING = frozenset({"the", "these", "those"}).union(lexicon.table("time_pointers"))
_PLACES = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7, "SP": 3, "SU": 6, "FA": 9, "WI": 12}


def join(passage: Passage, readings: list[Reading]) -> list[Reading]:
    """Return the readings in order, those that say one time together made one."""
    joined: list[Reading] = []
    end, are_linked = _NOWHERE, False
    for latest in readings:
        while latest.first - end <= _WIDEST_GAP and (both := _together(passage, joined[-1], latest)):
            joined.pop()
            latest = both  # noqa: PLW2901 - and now with the one before
            end = joined[-1].end if joined else _NOWHERE
        if latest.first - end == 1:
            are_linked = True  # one word stands between them
        joined.append(latest)
        end = latest.end
    if are_linked:
        _share(passage, joined)
    return joined


# ------------------------------------------------------------------ one time in two pieces
def _grain(moment: Moment) -> str:
    """Return what a moment says at its finest."""
    if moment.clock:
        return "clock"
    if moment.part:
        return "part"
    unit = _UNITS.get(moment.base.unit.rstrip("~"), "other") if moment.base else ""
    if moment.day or moment.month == 0 or moment.holiday or unit == "day":
        return "day"
    if moment.weekday:
        if not moment.period:
            return "weekday"
        return "day" if moment.month or moment.base else "nth weekday"
    if moment.month:
        return "month"
    if moment.period == "WE=":
        return "weekend of"
    if moment.period and moment.period[0] == "E":
        return "nth weekday"
    if moment.period:
        return "week of" if moment.period[0] == "W" and moment.period[1] not in "IE" else "period"
    return unit or ("year" if moment.year else "nothing")


def _together(passage: Passage, left: Reading, right: Reading) -> Reading | None:
    one, two = left.meaning, right.meaning
    if left.anniversary or right.anniversary:
        return None  # "Oct. 23 Centennial"
    if isinstance(two, Fixed):
        if isinstance(one, Fixed):
            return _added(passage, left, right, one, two)
        return _again(passage, left, right, two, one)
    if isinstance(one, Fixed):
        return _again(passage, left, right, one, two) or _away(passage, left, right, one, two)
    if one.base and one.base.unit in _AGO and two == _TODAY and left.end == right.first:
        return Reading(left.first, right.end, two.but(away=Shift(one.base.unit[0], one.base.steps)))
    grains = _grain(one), _grain(two)
    if one.day and not (one.month or one.base) and grains[1] == "months":
        grains = "day of", "months"  # "the 15th of next month"
    if one.weekday and not one.day and grains[1] == "day" and grains[0] in {"part", "clock"}:
        grains = "weekday", "day"  # "10 p.m. Wednesday, Oct. 3"
    gaps = _GAPS.get(grains)
    if gaps is None or " ".join(passage.keys[left.end : right.first]) not in gaps:
        return None
    if passage.keys[left.first] == "overnight":
        one = one.but(base=None)  # "overnight Friday"
    meaning = _merged(one, two, *grains)
    if meaning is None:
        return None
    if meaning.clock and (one.part or two.part):
        clock = right if two.clock else left
        if lexicon.words("clock_words").isdisjoint(passage.keys[clock.first : clock.end]):
            meaning = meaning.but(clock=in_part(meaning.clock, one.part or two.part or ""))
    return Reading(left.first, right.end, meaning)


def _added(passage: Passage, left: Reading, right: Reading, one: Fixed, two: Fixed) -> Reading | None:
    """Return how long "two hours and 30 minutes", "a year and three months" are together."""
    more, less = _LENGTH.fullmatch(one.timex), _LENGTH.fullmatch(two.timex)
    if more is None or less is None or {one.kind, two.kind} != {TimeKind.DURATION}:
        return None
    if passage.keys[left.first - 1] == "between":
        return None
    joint, clock = passage.keys[left.end : right.first], less[1]
    if joint not in ([], ["and"]) or _UNITS_DOWN.find(more[1] + more[3]) >= _UNITS_DOWN.find(clock + less[3]):
        return None
    timex = f"{one.timex}{clock if clock != more[1] else ''}{less[2]}{less[3]}"
    return Reading(left.first, right.end, Fixed(TimeKind.DURATION, timex))


def _again(passage: Passage, left: Reading, right: Reading, days: Fixed, hour: Moment) -> Reading | None:
    """Return the hour of days that come again: "every Monday at 8 p.m.", "noon on Fridays"."""
    if days.kind is not TimeKind.SET or not _A_WEEKDAY.fullmatch(days.timex) or hour != Moment(clock=hour.clock):
        return None
    if " ".join(passage.keys[left.end : right.first]) not in _AT | _ON:
        return None
    return Reading(left.first, right.end, Fixed(TimeKind.SET, f"{days.timex}T{hour.clock}"))


def _away(passage: Passage, left: Reading, right: Reading, length: Fixed, date: Moment) -> Reading | None:
    """Return the day that is counted from another: "two weeks before May 13", "three days after Christmas"."""
    counted = _COUNTED.fullmatch(length.timex)
    if counted and date.base and date.base.unit.endswith("~") and passage.keys[left.end : right.first] in ([], ["and"]):
        return _farther(left, right, counted, date, date.base)
    sign = _SIDES.get(" ".join(passage.keys[left.end : right.first]))
    if (
        counted is None
        or sign is None
        or length.kind is not TimeKind.DURATION
        or _grain(date) not in {"day", "weekday"}
    ):
        return None
    keys = passage.keys
    if keys[left.first - 1] in _HOW_LONG or keys[left.first] in _POINTING:
        return None  # "for two weeks before May 13"
    if not lexicon.words("unit_adjectives").isdisjoint(keys[left.first : left.end]):
        return None  # "ten trading days after"
    if keys[left.end] == "from" and not (date.base or date.weekday):
        return None  # "lasting ten days from May 13"
    return Reading(left.first, right.end, date.but(away=Shift(counted[2], sign * int(counted[1]))))


def _farther(left: Reading, right: Reading, counted: re.Match[str], date: Moment, base: Shift) -> Reading | None:
    """Return the date that two distances lead to: "two years and three months ago", "a week and two days later"."""
    times = {("Y", "M~"): 12, ("W", "D~"): 7}.get((counted[2], base.unit))
    if times is None:
        return None
    steps = base.steps + (times * int(counted[1]) if base.steps > 0 else -times * int(counted[1]))
    return Reading(left.first, right.end, date.but(base=attrs.evolve(base, steps=steps)))


def _merged(one: Moment, two: Moment, left: str, right: str) -> Moment | None:
    if left in {"nth weekday", "day of"}:
        return two.but(weekday=one.weekday, period=one.period, day=one.day)
    if left in {"week of", "weekend of"}:
        return two.but(period=one.period) if _fits_week(one, two, right) else None
    if (left, right) == ("clock", "year"):
        return one.but(year=two.year, base=two.base) if one.day and one.year is None and not one.base else None
    if (left, right) == ("clock", "part") and one != Moment(clock=one.clock):
        return one if _is_bare_part(two) else None  # "8:30 Friday" + "evening"
    if left == "clock":
        return two.but(clock=one.clock, part=None) if one == Moment(clock=one.clock) else None
    if right == "clock":
        return one.but(clock=two.clock, part=None) if two == Moment(clock=two.clock) else None
    if right == "part":
        return one.but(part=two.part) if _is_bare_part(two) else None
    if left == "part":
        return two.but(part=one.part) if _is_bare_part(one) else None
    if (left, right) == ("weekday", "day"):
        if not two.month or one.base:
            return None
        return two.but(weekday=one.weekday, part=one.part, clock=one.clock)
    if right == "week" or left == "week":
        day, week = (one, two) if right == "week" else (two, one)
        return day.but(base=week.base) if day.direction is None and day.base is None else None
    inner, outer = (one, two) if right == "year" else (two, one)
    if inner.year is not None or inner.base or inner.direction is not None:
        return None
    return inner.but(year=outer.year, base=outer.base)


def _is_bare_part(moment: Moment) -> bool:
    return moment == Moment(part=moment.part, direction=0 if moment.direction == 0 else None)


def _fits_week(week: Moment, of: Moment, grain: str) -> bool:
    """Whether "the week of" has a day behind it, and "the last week of" a month or year."""
    return (week.period in {"W=", "WE="}) == (grain == "day") and not (of.period or of.part or of.clock or of.until)


# ------------------------------------------------------------------ two times that share a year
def _share(passage: Passage, readings: list[Reading]) -> None:
    """Give dates that are told together the year that one of them says, and make one of the two ends of a range.

    "August and September 1914" are two months of 1914; "28 December to 3 January 1992" is one range, which begins in
    1991, and "from May 5, 1914 to June 3" one which ends in 1914. "From 9 a.m. to 5 p.m. Monday" are two times of
    Monday. Ends that are each said in full stay two dates, as TIMEX3 has them: "from 1914 to 1918".
    """
    for place in range(len(readings) - 2, -1, -1):
        left, right = readings[place], readings[place + 1]
        if right.first - left.end != 1:
            continue
        one, two = left.meaning, right.meaning
        if isinstance(one, Fixed) or isinstance(two, Fixed):
            continue
        link = passage.keys[left.end]
        if link in _ON_TO and _is_weekday(one) and _is_weekday(two):
            right.meaning = two.but(base=_STORY_WEEK, direction=1)
            continue  # "from Friday to Monday"
        if link in _BOTH and one.clock and one == Moment(clock=one.clock) and two.clock and not two.part:
            left.meaning = two.but(clock=one.clock)  # "from 9 a.m. to 5 p.m. Monday"
            continue
        if link in _BOTH and _lacks_year(one) and two.year is not None and _order(two):
            left.meaning = one = one.but(year=two.year - (_order(one) > _order(two)))
        elif link in _RANGE and _lacks_year(two) and one.year is not None and _order(one):
            right.meaning = two = two.but(year=one.year + (_order(two) < _order(one)))
        else:
            continue
        if link in _RANGE and _is_range(one, two):
            ranged = one.but(through=(two.year or 0, two.month or 0, two.day or 0))
            readings[place : place + 2] = [Reading(left.first, right.end, ranged)]


def _is_weekday(moment: Moment) -> bool:
    """Whether a moment is a day of the week, and maybe a part or time of it, and nothing else."""
    return moment.weekday is not None and moment.but(part=None, clock=None) == Moment(weekday=moment.weekday)


def _is_range(one: Moment, two: Moment) -> bool:
    """Whether the two are the first and the last day, or month, of something."""
    if not (one.month and two.month and one.year and two.year) or bool(one.day) != bool(two.day):
        return False
    plain = not any((one.part, two.part, one.clock, two.clock, one.until, two.until, one.through, two.through))
    return plain and (one.year, one.month, one.day or 0) < (two.year, two.month, two.day or 0)


def _lacks_year(moment: Moment) -> bool:
    return moment.year is None and moment.base is None and moment.direction is None and bool(_order(moment))


def _order(moment: Moment) -> int:
    """Return what orders a month or a part of the year inside the year; 0 for what is neither."""
    return moment.month or _PLACES.get(moment.period or "", 0)
