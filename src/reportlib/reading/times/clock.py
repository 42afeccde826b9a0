"""Times of the day: "10:35 a.m.", "0735 GMT", "noon", "4 in the morning", "18:18 (UTC+04:00)"."""

from __future__ import annotations

import re
from functools import cache

from reportlib.reading import lexicon
from reportlib.reading.times.counts import count_ending
from reportlib.reading.times.passage import Moment, Passage, Reading

_HOURS = frozenset(form for hour in range(25) for form in (f"{hour}", f"{hour:02d}"))
_MINUTES = frozenset(f"{minute:02d}" for minute in range(60))
_HOURS_OF_PARTS = {
    "MO": {hour: hour for hour in range(1, 12)},
    "AF": {12: 12} | {hour: hour + 12 for hour in range(1, 7)},
    "EV": {hour: hour + 12 for hour in range(4, 12)},
    "NI": {hour: hour + 12 for hour in range(6, 12)},
}
_SPOKEN = {("half", "past"): 30, ("quarter", "past"): 15, ("quarter", "to"): -15}
_BEFORE_HOURS = frozenset(
    {"about", "after", "around", "at", "before", "by", "circa", "from", "since", "than", "till", "until"}
)
BEFORE_HOURS = frozenset({"about", "around", "at"})
"""What stands between a part of the day and the hour behind it."""
_OFFSET = re.compile(r"[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?")


def meridiem(passage: Passage, place: int) -> Reading | None:
    """Read the time that ends in "a.m." or "o'clock": "10:35 a.m. EDT", "4 o'clock in the afternoon"."""
    keys, words = passage.keys, passage.words
    add = lexicon.table("clock_words")[keys[place]]
    told = words[place - 1][:1].isdigit() or words[place].isupper() or keys[place - 2] in _BEFORE_HOURS
    if keys[place] in {"am", "pm"} and not told:
        return None  # "I am"
    read = _digits_ending(passage, place - 1)
    if read is None:
        return None
    first, hour, minute, second = read
    end = place + 1
    if add == "oclock":
        hour, end = _in_part(passage, end, hour)
    elif not 1 <= hour <= 12:
        return None
    else:
        hour = hour % 12 + int(add)
    return _told(passage, first, end, hour, minute, second)


def split_meridiem(passage: Passage, place: int) -> Reading | None:
    """Read a time whose "p.m" has lost its last stop, and so is cut into pieces: "at 10 p.m)"."""
    if not (passage.keys[place + 1] == "." and passage.keys[place + 2] == "m" and passage.joined(place + 2)):
        return None
    read = _digits_ending(passage, place - 1)
    if read is None or not 1 <= read[1] <= 12:
        return None
    first, hour, minute, second = read
    return _told(passage, first, place + 3, hour % 12 + (12 if passage.keys[place] == "p" else 0), minute, second)


def digits(passage: Passage, place: int) -> Reading | None:
    """Read a time in digits with a colon from its hour: "18:18", "08:30:05 UTC", "16:30+04:00"."""
    words = passage.words
    if not (words[place] in _HOURS and words[place + 1] == ":" and words[place + 2] in _MINUTES):
        return None
    if not (passage.joined(place + 1) and passage.joined(place + 2)) or (
        words[place - 1] in {":", "/", ".", "$"} and passage.joined(place)
    ):
        return None
    end, second = place + 3, None
    if words[end] == ":" and words[end + 1] in _MINUTES and passage.joined(end):
        end, second = end + 2, words[end + 1]
    if passage.keys[end] in lexicon.table("clock_words"):
        return None  # read from there
    dated = passage.keys[end] in lexicon.table("months") and words[end + 1][:1].isdigit()  # "12:30 December 27"
    return _told(passage, place, end, int(words[place]), words[place + 2], second, sure=dated)


def zoned(passage: Passage, place: int) -> Reading | None:
    """Read digits before a zone, and four before "hours": "0735 GMT", "at 11.30 GMT", "at 11 GMT", "1800 hours"."""
    word = passage.words[place]
    if len(word) != len("0735") or "." in word:
        read = _digits_ending(passage, place) if passage.keys[place - 1] in _BEFORE_HOURS else None
        if read is None or _zone(passage, place + 1) is None:
            return None
        return _told(passage, place, place + 1, read[1], read[2], None)
    told = passage.keys[place + 1] == "hours" or passage.keys[place + 1 : place + 3] == ["local", "time"]
    if not told and _zone(passage, place + 1) is None:
        return None
    if not re.fullmatch("(?:[01][0-9]|2[0-3])[0-5][0-9]", word):
        return None
    end = place + 2 if passage.keys[place + 1] == "hours" else place + 1
    return _told(passage, place, end, int(word[:2]), word[2:], None)


def hour_of_part(passage: Passage, part: int) -> Reading | None:
    """Read the hour before the part of the day at `part`: "4 in the morning", "at ten at night"."""
    keys = passage.keys
    at = part - 1
    if keys[at] == "the" and keys[at - 1] == "in":
        at -= 2
    elif keys[at] == "at" and keys[part] == "night":
        at -= 1
    else:
        return None
    read = _digits_ending(passage, at)
    if read is None or not 1 <= read[1] <= 12 or (read[2] is None and keys[read[0] - 1] not in _BEFORE_HOURS):
        return None
    first, hour, minute, second = read
    hour, end = _in_part(passage, at + 1, hour)
    return _told(passage, first, end, hour, minute, second)


def in_part(clock: str, part: str) -> str:
    """Return the time of the day that a clock shows in a part of the day.

    >>> in_part("3:30", "AF"), in_part("10", "NI"), in_part("22:05", "NI")
    ('15:30', '22', '22:05')
    """
    if len(clock) > len("03:30"):
        return clock  # a clock with a zone has 24 hours
    hour, colon, rest = clock.partition(":")
    meant = _HOURS_OF_PARTS.get(part, {}).get(int(hour)) if hour.isdigit() else None
    return clock if meant is None else f"{meant:02d}{colon}{rest}"


def take_hour(passage: Passage, reading: Reading, moment: Moment) -> Moment:
    """Return the part of a day that a reading means with the hour behind it: "tonight at 8", "Sunday evening at ten".

    One of `BEFORE_HOURS` stands between them; the reading takes in the words of the hour.
    """
    at = reading.end + 1
    if moment.clock or passage.words[at + 1][:1].isalnum():
        return moment
    read = _digits_ending(passage, at)
    if read is None or read[0] != at or read[2] is not None:
        return moment
    hour = _HOURS_OF_PARTS.get(moment.part or "", {}).get(read[1])
    if hour is None:
        return moment
    reading.end = at + 1
    return moment.but(clock=f"{hour:02d}", part=None)


def spoken(passage: Passage, place: int) -> Reading | None:
    """Read "half past three", "a quarter to nine" from its first word; the hour is taken as it is said."""
    keys = passage.keys
    first = place - 1 if keys[place - 1] == "a" else place
    minutes = _SPOKEN.get((keys[place], keys[place + 1]))
    if minutes is None or not passage.announced(first, "clock") or keys[place + 3] in lexicon.table("time_units"):
        return None
    read = _digits_ending(passage, place + 2)
    if read is None or read[0] != place + 2 or read[2] is not None or not 1 <= read[1] <= 12:
        return None
    hour, minute = divmod(read[1] * 60 + minutes, 60)
    return Reading(first, place + 3, Moment(clock=f"{hour or 12:02d}:{minute:02d}"))


def _digits_ending(passage: Passage, place: int) -> tuple[int, int, str | None, str | None] | None:
    """Return first token, hour, minute and second of the digits or the word that end at `place`."""
    words = passage.words
    if words[place] in {"-", "–"}:
        place -= 1
    word = words[place]
    if "." in word and re.fullmatch(r"[0-9]{1,2}\.[0-5][0-9]", word):
        hour, _, minute = word.partition(".")
        return place, int(hour), minute, None
    if word in _MINUTES and words[place - 1] == ":" and passage.joined(place):
        if words[place - 3] == ":" and words[place - 4] in _HOURS and words[place - 2] in _MINUTES:
            return place - 4, int(words[place - 4]), words[place - 2], word
        if words[place - 2] not in _HOURS:
            return None
        return place - 2, int(words[place - 2]), word, None
    if word in _HOURS:
        if words[place - 1] in {":", ".", ",", "/", "$"} and passage.joined(place):
            return None
        return place, int(word), None, None
    count = count_ending(passage, place)
    if (
        count
        and count.first == place
        and count.low.isdigit()
        and 1 <= int(count.low) <= 12
        and passage.keys[place] not in {"a", "an"}
    ):
        return place, int(count.low), None, None
    return None


def _in_part(passage: Passage, end: int, hour: int) -> tuple[int, int]:
    """Return the hour by the part of the day behind it, and where that ends: "4 o'clock in the afternoon" is 16."""
    keys = passage.keys
    at = end + 2 if keys[end] == "in" and keys[end + 1] == "the" else end + 1 if keys[end] == "at" else -1
    part = lexicon.table("day_parts").get(keys[at], "")[:2]
    if part == "MO":
        return hour % 12, at + 1
    if part in {"AF", "EV"} or (part == "NI" and hour > 5):
        return hour % 12 + 12, at + 1
    return (hour % 12, at + 1) if part == "NI" else (hour, end)


def _told(
    passage: Passage, first: int, end: int, hour: int, minute: str | None, second: str | None, *, sure: bool = True
) -> Reading | None:
    clock = f"{hour:02d}" + (f":{minute}" if minute else "") + (f":{second}" if second else "")
    if passage.keys[end] == "local" and passage.keys[end + 1] == "time":
        end += 2
    zone = _zone(passage, end) or _bare_offset(passage, end, iso=second is not None)
    if zone:
        offset, end = zone
        clock += offset
    elif not sure and not passage.announced(first, "clock") and hour < 13:
        return None  # a score, a ratio, a verse
    if hour > 24 or (hour == 24 and minute not in (None, "00")):
        return None
    if hour == 24:
        clock = "24:00"
    return Reading(first, end, Moment(clock=clock))


@cache
def zone_keys() -> frozenset[str]:
    """Return the zones of one word in lower case."""
    return frozenset(word.lower() for word in _zone_words())


@cache
def _zone_words() -> dict[str, str]:
    """Return the offset of every zone of one word in lexicon/zones.txt; "" where the word alone does not say it."""
    found = {
        name: "" if offset == "?" else offset for name, offset in lexicon.entries("zones").items() if " " not in name
    }
    return {name: "Z" if offset == "+00:00" else offset for name, offset in found.items()}


def _zone(passage: Passage, place: int) -> tuple[str, int] | None:
    """Return the offset of the zone that starts at `place`, and the place after it: "GMT", "(UTC+04:00)", "Z"."""
    words = passage.words
    at = place
    bracket = words[at] == "("
    if bracket:
        at += 1
    offset = _zone_words().get(words[at])
    if offset is None:
        return None
    at += 1
    if words[at] in {"+", "-", "−"} and passage.joined(at):
        given = _given_offset(passage, at)
        if given:
            offset, at = given
    if bracket:
        return (offset, at + 1) if words[at] == ")" else None
    return offset, at


def _bare_offset(passage: Passage, place: int, *, iso: bool) -> tuple[str, int] | None:
    """Return an offset without a zone: "18:18+04:00", "18:18:00-05:00"; "19:00-03:00" are two times."""
    mark = passage.words[place]
    if passage.joined(place) and passage.joined(place + 1) and (mark == "+" or (mark == "-" and iso)):
        return _given_offset(passage, place)
    if mark == "Z" and passage.joined(place):
        return "Z", place + 1
    return None


def _given_offset(passage: Passage, place: int) -> tuple[str, int] | None:
    """Read "+04:00", "+4", "-0500" from its sign; the sign is that of ISO 8601, east is plus."""
    words = passage.words
    sign = "+" if words[place] == "+" else "-"
    number, end = words[place + 1], place + 2
    if re.fullmatch("[0-9]{4}", number):
        number = f"{number[:2]}:{number[2:]}"
    elif re.fullmatch("[0-9]{1,2}", number):
        number = number.zfill(2)
        if words[end] == ":" and words[end + 1] in _MINUTES and passage.joined(end):
            number, end = f"{number}:{words[end + 1]}", end + 2
        else:
            number += ":00"
    else:
        return None
    return (sign + number, end) if _OFFSET.fullmatch(sign + number) else None
