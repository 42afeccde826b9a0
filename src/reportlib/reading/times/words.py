"""Times that one word carries: weekdays, "yesterday", "now", "the future", "this morning", "annual"."""

from __future__ import annotations

from reportlib.model import TimeKind
from reportlib.reading import lexicon
from reportlib.reading.times import clock
from reportlib.reading.times.counts import ordinal
from reportlib.reading.times.days import day_at
from reportlib.reading.times.passage import Moment, Passage, Reading, Shift, fixed
from reportlib.reading.times.seasons import EACH, holiday, pointed
from reportlib.reading.times.tense import tense

_SHORT_AND_WORDS = frozenset({"sun", "sat", "mon", "wed", "fri"})
_WEEKDAYS = {word: int(number) for word, number in lexicon.table("weekdays").items()}
_TITLES = lexicon.words("weekday_titles")
_ADVERBS = {word: value.split() for word, value in lexicon.table("time_adverbs").items()}
_PARTS = {word: (code, use) for word, value in lexicon.table("day_parts").items() for code, use in [value.split()]}
_FUTURES = frozenset({"near", "foreseeable", "distant", "recent", "immediate"})
_GREETINGS = frozenset({"good", "opening"})
_NEAREST = frozenset({"coming", "upcoming"})
_BESIDE = frozenset({"following", "next", "previous"})
_LAST = frozenset({"last", "final"})
_WHICH_MONTH = frozenset({"this", "last", "next", "the"}) | EACH
_WEEKS = 5
_DAYS_BEYOND = {("yesterday", "before"): -2, ("tomorrow", "after"): 2}
_AFTER_HOURS = frozenset({"at", "the"})
"""What stands behind an hour, before its part of the day: "4 in *the* morning"."""
_TWELVE = frozenset({"12", "twelve"})
_PARTS_OF_THE_STORY = {"next": 1, "following": 1, "previous": -1, "same": 0}
_PART_POINTERS = EACH.union(_PARTS_OF_THE_STORY, {"last", "that", "this"})


def weekday(passage: Passage, place: int) -> Reading | None:
    """Read a day of the week, with "every" or "last" before it; not a paper's name or a short form alone."""
    keys, words = passage.keys, passage.words
    key, before, end = keys[place], keys[place - 1], place + 1
    number = _WEEKDAYS[key]
    if words[place - 1] != before and (named := holiday(passage, place)):
        return named
    if key[-3:] != "day":
        dotted = words[end] == "." and passage.joined(end)
        dated = _is_dated(passage, end + dotted)
        if not dated and not dotted and key in _SHORT_AND_WORDS:
            return None  # "the sun", "he sat"
        end += dotted and dated
    elif keys[end] in _TITLES and words[end][0].isupper():
        return None
    after = keys[end]
    if before in EACH or keys[place - 2] in EACH:
        first = _each(passage, place)
        if first == place - 1 or (first < place and after not in {"of", "in"}):
            return fixed(first, end, TimeKind.SET, f"XXXX-WXX-{number}")
    if before in {"and", "or"} and keys[place - 2] in _WEEKDAYS and keys[place - 3] in EACH:
        return fixed(place, end, TimeKind.SET, f"XXXX-WXX-{number}")  # "every Tuesday and Thursday"
    if after in {"of", "in"} and (numbered := _of_month(passage, place, end + 1)):
        first = numbered[0]
        if keys[end + 1] in EACH or keys[first - 1] in EACH:
            end += 3 if keys[end + 1] in _WHICH_MONTH else 2
            often = "P1M" if keys[end - 1] == "month" else "P1Y"  # "of every month", "of every June"
            return fixed(first - (keys[first - 1] in EACH), end, TimeKind.SET, often)
        return Reading(first, end, Moment(weekday=number, period=f"N{numbered[1]}"))
    if after == "the" and (day := day_at(passage, end + 1)) and _stands_alone(passage, day[1]):
        return Reading(place, day[1], Moment(weekday=number, day=day[0]))  # "Monday the twenty-seventh"
    first, direction = pointed(passage, place)
    if direction and before in _NEAREST:
        direction = 2
    elif direction and keys[first] == "the" and before in _BESIDE:
        return Reading(first, end, Moment(Shift("W", 0, story=True), weekday=number, direction=direction))
    return Reading(first, end, Moment(weekday=number, direction=direction))


def _each(passage: Passage, place: int) -> int:
    """Return where "every", "every other", "each second" before `place` start; `place` where there is none."""
    keys = passage.keys
    if keys[place - 1] in EACH:
        return place - 1
    if keys[place - 2] in EACH and (keys[place - 1] == "other" or ordinal(passage, place - 1)):
        return place - 2
    return place


def _stands_alone(passage: Passage, place: int) -> bool:
    return not passage.words[place][:1].isalnum() or passage.keys[place] == "at"


def _of_month(passage: Passage, place: int, month: int) -> tuple[int, int] | None:
    """Return where "the first Monday of June", "the last Friday of next month" start, and which one it is."""
    keys = passage.keys
    if keys[month] in _WHICH_MONTH:
        month += 1
    if keys[month] != "month" and keys[month] not in lexicon.table("months"):
        return None
    read = (-1, place - 1) if keys[place - 1] in _LAST else ordinal(passage, place - 1)
    if read is None or read[0] > _WEEKS:
        return None
    return (read[1] - 1 if keys[read[1] - 1] == "the" else read[1]), read[0]


def _is_dated(passage: Passage, place: int) -> bool:
    at = place + 1 if passage.keys[place] == "," else place
    return passage.keys[at] in lexicon.table("months") or passage.words[at].isdigit()


def weekday_plural(passage: Passage, place: int) -> Reading | None:
    """Read "Mondays" as a set of days."""
    number = lexicon.table("weekday_plurals")[passage.keys[place]]
    return fixed(place, place + 1, TimeKind.SET, f"XXXX-WXX-{number}")


def frequency(passage: Passage, place: int) -> Reading | None:
    """Read "daily", "annual", "bi-monthly" as a set; "the Daily Mail" is none."""
    words, frequencies = passage.words, lexicon.table("frequencies")
    if words[place][:1].isupper() and (words[place + 1][:1].isupper() or words[place - 1][:1].isupper()):
        return None
    if words[place - 1] == "-":
        whole = frequencies.get(passage.keys[place - 2] + passage.keys[place])
        if whole:
            return fixed(place - 2, place + 1, TimeKind.SET, whole)
    return fixed(place, place + 1, TimeKind.SET, frequencies[passage.keys[place]])


# ------------------------------------------------------------------ adverbs and their adjectives
def adverb(passage: Passage, place: int) -> Reading | None:
    """Read "today", "the day before yesterday", "now", "recent", "the future" by lexicon/time_adverbs.txt."""
    keys = passage.keys
    key = keys[place]
    unit, *rest = _ADVERBS[key]
    if not rest:
        return _reference(passage, place, unit)
    beyond = _DAYS_BEYOND.get((key, keys[place - 1]))
    if beyond and keys[place - 2] == "day" and keys[place - 3] == "the":
        return Reading(place - 3, place + 1, Moment(Shift("D", beyond)))
    steps, *part = rest
    return Reading(place, place + 1, Moment(Shift(unit, int(steps)), part=part[0] if part else None))


def _reference(passage: Passage, place: int, value: str) -> Reading | None:
    """Read a reference to the present, the past or the future with the words that belong to it."""
    keys = passage.keys
    key, before, after = keys[place], keys[place - 1], keys[place + 1]
    first = place
    if key in {"future", "past"}:
        if before in _FUTURES and keys[place - 2] == "the":
            first = place - 2
        elif before == "the" and (
            key == "future" or (keys[place - 2] in {"in", "of", "from"} and _ends(passage, place))
        ):
            first = place - 1
        elif key == "past" or before == "a":
            return None
        if key == "future" and first < place and after == "of":
            return None  # "the future of the port" is no time
    elif key in {"recent", "current"} and after in lexicon.table("time_units"):
        return None  # read from there
    elif key == "present" and before != "at":
        if before != "the" or after != "time" or keys[place - 2] != "at":
            return None  # "at present" is now; "a present" is none
        return fixed(first - 1, place + 2, TimeKind.DATE, value)
    elif key == "date":
        if before != "to" or keys[place - 2] == "up" or after[:1].isalnum():
            return None
        first = place - 1
    elif key == "now" and after == "and" and keys[place + 2] in {"again", "then"}:
        return None
    elif key == "soon" and (after in {"as", "after"} or tense(passage, place, place + 1) != "future"):
        return None  # "soon afterwards": not counted from now
    elif (key == "recently" and before in {"more", "most"}) or (key == "now" and before in {"right", "just"}):
        first = place - 1
    return fixed(first, place + 1, TimeKind.DATE, value)


def _ends(passage: Passage, place: int) -> bool:
    """Whether "in the past" ends there: "in the past two years" is read from the years."""
    after = passage.words[place + 1]
    use = lexicon.table("function_words").get(after.lower())
    return not after[:1].isalnum() or use not in {None, "determiner"} or after == "that"


# ------------------------------------------------------------------ parts of the day
def part(passage: Passage, place: int) -> Reading | None:
    """Read a part of the day: "this morning", "last night", "the night", "noon"; "good morning" is a greeting."""
    keys, words = passage.keys, passage.words
    code, use = _PARTS[keys[place]]
    before, end = keys[place - 1], place + 1
    is_name = words[place] != keys[place] and (words[end][:1].isupper() or words[place - 1] == "This")
    if is_name or before in _GREETINGS or (use == "clock" and before == "high"):
        return None
    if use == "clock":
        return Reading(place - (before in _TWELVE), end, Moment(clock=code.removeprefix("T")))
    if before in _AFTER_HOURS and (hour := clock.hour_of_part(passage, place)):
        return hour
    if use == "many" and before not in EACH:
        number = _WEEKDAYS.get(before)
        return fixed(place - 1, end, TimeKind.SET, f"XXXX-WXX-{number}T{code}") if number else None
    if before in _PART_POINTERS and (told := _pointed_part(keys, place, code)):
        return told
    first = place - 1 if before == "the" else place
    if before == "the" and keys[end] == "before":
        if keys[end + 1] == "last":
            return Reading(first, end + 2, Moment(Shift("D", -2), part=code))
        if not words[end + 1][:1].isalnum():
            return Reading(first, end + 1, Moment(Shift("D", -1, story=True), part=code))
    alone = use != "edge" and (first < place or passage.announced(place, "part"))
    return Reading(first, end, Moment(part=code, direction=None if alone else 0))


def _pointed_part(keys: list[str], place: int, code: str) -> Reading | None:
    """Read a part of the day behind a pointer: "every morning", "last night", "that evening", "the next morning"."""
    before, end = keys[place - 1], place + 1
    if before in EACH:
        return fixed(place - 1, end, TimeKind.SET, f"XXXX-XX-XXT{code}")
    if before == "this" or (before == "last" and code == "NI"):
        return Reading(place - 1, end, Moment(Shift("D", 0 if before == "this" else -1), part=code))
    if before == "that":
        return Reading(place - 1, end, Moment(Shift("D", 0, story=True), part=code))
    if before not in _PARTS_OF_THE_STORY:
        return None
    first = place - 2 if keys[place - 2] in {"the", "that"} else place - 1
    return Reading(first, end, Moment(Shift("D", _PARTS_OF_THE_STORY[before], story=True), part=code))
