"""Times that one word carries: weekdays, "yesterday", "this morning", "the summer", "Christmas", "annual"."""

from __future__ import annotations

from functools import cache

from reportlib.model import TimeKind
from reportlib.reading import lexicon
from reportlib.reading.times import clock
from reportlib.reading.times.passage import Fixed, Moment, Passage, Reading, Shift, announcers, fixed
from reportlib.reading.times.tense import tense

_DIRECTIONS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "this": 0, "upcoming": 1}
_EACH = frozenset({"every", "each"})


def pointed(passage: Passage, first: int) -> tuple[int, int | None]:
    """Return the direction that "last", "this", "this past", "the following" before `first` give, and where they start."""
    keys = passage.keys
    direction = _DIRECTIONS.get(keys[first - 1])
    if direction is None:
        return first, None
    first -= 1
    if keys[first - 1] == "this" and direction:
        return first - 1, direction
    if keys[first - 1] == "the" and keys[first] not in {"this", "last"}:
        return first - 1, direction
    return first, direction


def weekday(passage: Passage, place: int) -> Reading | None:
    """Read a day of the week, with "every" or "last" before it; not a paper's name or a short form alone."""
    keys, words = passage.keys, passage.words
    number = int(lexicon.table("weekdays")[keys[place]])
    end = place + 1
    if words[place - 1][:1].isupper():
        named = holiday(passage, place)
        if named:
            return named
    if not keys[place].endswith("day"):
        if words[end] == "." and passage.joined(end):
            end += 1
        elif keys[place] in {"sun", "sat", "mon", "wed", "fri"} and not _dated(passage, end):
            return None
        if words[end - 1] == "." and not _dated(passage, end):
            end -= 1
    elif words[end][:1].isupper() and keys[end] in lexicon.words("weekday_titles"):
        return None
    if keys[place - 1] in _EACH:
        return fixed(place - 1, end, TimeKind.SET, f"XXXX-WXX-{number}")
    first, direction = pointed(passage, place)
    return Reading(first, end, Moment(weekday=number, direction=direction))


def weekday_plural(passage: Passage, place: int) -> Reading | None:
    """Read "Mondays" as a set of days."""
    number = lexicon.table("weekday_plurals")[passage.keys[place]]
    return fixed(place, place + 1, TimeKind.SET, f"XXXX-WXX-{number}")


def _dated(passage: Passage, place: int) -> bool:
    at = place + 1 if passage.keys[place] in {",", "."} else place
    return passage.keys[at] in lexicon.table("months") or passage.words[at].isdigit()


def adverb(passage: Passage, place: int) -> Reading | None:
    """Read "today", "now", "recently", "the future" by lexicon/time_adverbs.txt."""
    keys = passage.keys
    key = keys[place]
    unit, _, rest = lexicon.table("time_adverbs")[key].partition(" ")
    if not rest:
        return _reference(passage, place, unit)
    count, _, part = rest.partition(" ")
    if key == "yesterday" and keys[place - 1] == "before" and keys[place - 2] == "day" and keys[place - 3] == "the":
        return Reading(place - 3, place + 1, Moment(Shift("D", -2)))
    if key == "tomorrow" and keys[place - 1] == "after" and keys[place - 2] == "day" and keys[place - 3] == "the":
        return Reading(place - 3, place + 1, Moment(Shift("D", 2)))
    return Reading(place, place + 1, Moment(Shift(unit, int(count)), part=part or None))


def _reference(passage: Passage, place: int, value: str) -> Reading | None:
    keys = passage.keys
    key = keys[place]
    first, end = place, place + 1
    if key in {"future", "past"}:
        before = keys[place - 1]
        if before in {"near", "foreseeable", "distant", "recent", "immediate"} and keys[place - 2] == "the":
            first = place - 2
        elif before == "the" and (
            (key == "future" and keys[end] != "of")
            or (keys[place - 2] in {"in", "of", "from"} and keys[end] not in _UNITS_AFTER)
        ):
            first = place - 1
        elif key == "past" or before in {"a", "the"}:
            return None
    elif key in {"recent", "current"} and lexicon.table("time_units").get(keys[end]):
        return None
    elif key == "recently" and keys[place - 1] in {"more", "most"}:
        first = place - 1
    elif key == "soon" and (keys[end] in {"as", "after"} or tense(passage, place, end) != "future"):
        return None
    elif key == "now" and keys[place - 1] in {"right", "just"}:
        first = place - 1
    return fixed(first, end, TimeKind.DATE, value)


_UNITS_AFTER = frozenset(
    [
        "year",
        "week",
        "month",
        "decade",
        "century",
        "two",
        "three",
        "four",
        "five",
        "six",
        "several",
        "few",
        "couple",
        "ten",
        "season",
        "summer",
        "winter",
        "spring",
        "fall",
    ]
)


def part(passage: Passage, place: int) -> Reading | None:
    """Read a part of the day: "this morning", "last night", "the night", "noon"; "good morning" is a greeting."""
    keys = passage.keys
    code, _, use = lexicon.table("day_parts")[keys[place]].partition(" ")
    before = keys[place - 1]
    if use == "clock":
        return Reading(place, place + 1, Moment(clock=code.removeprefix("T")))
    hour = clock.part_number(passage, place)
    if hour:
        return hour
    if before in {"good", "opening"} or (passage.words[place + 1][:1].isupper() and passage.words[place][:1].isupper()):
        return None
    if before in _EACH:
        return fixed(place - 1, place + 1, TimeKind.SET, f"XXXX-XX-XXT{code}")
    if use == "many":
        number = lexicon.table("weekdays").get(before)
        return fixed(place - 1, place + 1, TimeKind.SET, f"XXXX-WXX-{number}T{code}") if number else None
    if before == "this":
        return Reading(place - 1, place + 1, Moment(Shift("D", 0), part=code))
    if before == "last" and code == "NI":
        return Reading(place - 1, place + 1, Moment(Shift("D", -1), part=code))
    if before == "that" or (before == "same" and keys[place - 2] in {"the", "that"}):
        return Reading(
            place - 1 if before == "that" else place - 2, place + 1, Moment(Shift("D", 0, story=True), part=code)
        )
    if before in {"next", "following"}:
        first = place - 2 if keys[place - 2] == "the" else place - 1
        return Reading(first, place + 1, Moment(Shift("D", 1, story=True), part=code))
    if before in {"previous"}:
        first = place - 2 if keys[place - 2] == "the" else place - 1
        return Reading(first, place + 1, Moment(Shift("D", -1, story=True), part=code))
    first = place - 1 if before == "the" else place
    alone = use != "edge" and (first < place or passage.announced(place, "part"))
    return Reading(first, place + 1, Moment(part=code, direction=None if alone else 0))


def season(passage: Passage, place: int) -> Reading | None:
    """Read a season: "the summer", "last fall", "spring 1994"; "to fall" and "spring water" are none."""
    keys = passage.keys
    code, _, use = lexicon.table("seasons")[keys[place]].partition(" ")
    before = keys[place - 1]
    if passage.words[place][:1].isupper() and passage.words[place + 1][:1].isupper():
        return None
    if before in _EACH:
        return fixed(place - 1, place + 1, TimeKind.SET, f"XXXX-{code}")
    first, direction = pointed(passage, place)
    if direction is None and use == "verb":
        at = place - 2 if before == "the" else place - 1
        dated = (passage.words[place + 1].isdigit() and len(passage.words[place + 1]) == 4) or keys[place + 1] == "of"
        if keys[at] not in announcers("season") and not dated and not (before == "the" and keys[place] == "spring"):
            return None
        if keys[place] == "fall" and before != "the" and not dated and before not in {"early", "late", "mid", "-"}:
            return None
        if (
            keys[place + 1] == "of"
            and not passage.words[place + 2].isdigit()
            and keys[place + 2] not in {"last", "this", "that", "next"}
        ):
            return None
    if direction is None and before == "the":
        first = place - 1
    if direction is None and before == "that":
        return Reading(place - 1, place + 1, Moment(Shift("Y", 0, story=True), period=code))
    return Reading(first, place + 1, Moment(period=code, direction=direction))


@cache
def _holiday_names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the named days by their first word, as the words they are cut into, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, value in lexicon.entries("holidays").items():
        words = tuple(
            name.replace("'s", " 's")
            .replace("'", " '")
            .replace("' s", "'s")
            .replace("  ", " ")
            .replace("St.", "St .")
            .split()
        )
        found.setdefault(words[0], []).append((words, value))
    for names in found.values():
        names.sort(key=lambda each: -len(each[0]))
    return found


def holiday(passage: Passage, place: int) -> Reading | None:
    """Read the named day that the token at `place` is part of: "New Year's Eve", "Thanksgiving"."""
    for start in range(place, place - 4, -1):
        for words, value in _holiday_names().get(passage.words[start], ()):
            if (
                start + len(words) > place
                and tuple(word.replace("’", "'") for word in passage.words[start : start + len(words)]) == words
            ):
                end = start + len(words)
                if (
                    len(words) == 1
                    and passage.words[start - 1][:1].isupper()
                    and passage.keys[start - 1] not in _DIRECTIONS
                    and start - 1 not in passage.edges
                ):
                    return None  # "Johnnie Christmas"
                if len(words) == 1 and passage.words[start + 1][:1].isupper():
                    return None  # "the Easter Offensive"
                if not value:
                    return Reading(start, end, Fixed(TimeKind.DATE, ""))
                first, direction = pointed(passage, start)
                return Reading(first, end, Moment(holiday=value, direction=direction))
    return None


def frequency(passage: Passage, place: int) -> Reading | None:
    """Read "daily", "annual": a set of times."""
    if passage.words[place][:1].isupper() and (
        passage.words[place + 1][:1].isupper() or passage.words[place - 1][:1].isupper()
    ):
        return None  # "the Daily Mail"
    return fixed(place, place + 1, TimeKind.SET, lexicon.table("frequencies")[passage.keys[place]])
