"""Days of the month, and the years behind them, as the rules for months meet them: "25", "25th", "25-26", ", 1992"."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.numbers.digits import ORDINAL_ENDINGS
from reportlib.reading.times.counts import ORDINAL_STARTS, ORDINALS, ordinal
from reportlib.reading.times.passage import DASHES, Passage

DAYS = {form: day for day in range(1, 32) for form in (f"{day}", f"{day:02d}")}
YEARS = frozenset(map(str, range(1000, 2200)))
TWO_DIGITS = frozenset(f"{number:02d}" for number in range(100))
TO = frozenset({"to", "and", "through", "until", "till", "&"}) | DASHES
APOSTROPHES = frozenset({"'", "’", "‘", "`"})
_LAST_OF_DAY = ORDINAL_ENDINGS | ORDINALS | DAYS.keys()
"""What a day of the month can end in."""
BEFORE_MONTHS = _LAST_OF_DAY | {"of"}
"""What stands before a month that has its day before it."""
_ERAS = lexicon.entries("eras")
_AND = frozenset({"and", "&"})
_WHICH_MONTH = frozenset({"the", "this", "that", "last", "next"})
_INSIDE_NUMBERS = frozenset({":", ",", ".", "/"})
_COUNTED = frozenset({"%", "percent", "million", "billion"})


def century_of(short: int) -> int:
    """Return the year that two digits stand for: 30 to 99 are of the 1900s, 00 to 29 of the 2000s."""
    return 1900 + short if short >= 30 else 2000 + short


# ------------------------------------------------------------------ one day
def day_at(passage: Passage, place: int) -> tuple[int, int] | None:
    """Return the day of the month that starts at `place`, and the place after it: "25", "25th", "twenty-fifth"."""
    words, keys, end = passage.words, passage.keys, place + 1
    day = DAYS.get(words[place])
    if day is None:
        if keys[place] not in ORDINAL_STARTS and keys[end] not in ORDINAL_ENDINGS:
            return None
        for width in (3, 2, 1):
            read = ordinal(passage, place + width - 1)
            if read and read[1] == place and 1 <= read[0] <= 31:
                return read[0], place + width
        return None
    after = words[end]
    if after in _COUNTED:
        return None
    if not passage.joined(end):
        return day, end
    if keys[end] in ORDINAL_ENDINGS:
        return day, end + 1
    if after[0].isalpha():
        return None
    if after in _INSIDE_NUMBERS and passage.joined(end + 1) and words[end + 1].isdigit():
        return (day, end) if words[end + 1] in YEARS else None  # "May 10:30"
    return day, end


def day_ending(passage: Passage, place: int) -> tuple[int, int] | None:
    """Return the day of the month whose last token is `place`, and its first token."""
    day = DAYS.get(passage.words[place])
    if day is not None:
        return day, place
    read = ordinal(passage, place)
    return read if read and 1 <= read[0] <= 31 else None


# ------------------------------------------------------------------ beside a month
def days_after(passage: Passage, place: int) -> tuple[int, int | None, int] | None:
    """Return the first and the last day behind a month, and where they end: "25", "25-26", "the 25th and 26th"."""
    keys = passage.keys
    at = place
    if keys[at] == "," and keys[at + 2] in ORDINAL_ENDINGS:
        at += 1
    if keys[at] == "the":
        at += 1
    read = day_at(passage, at)
    if read is None:
        return None
    day, end = read
    start = end
    if keys[end] == "," or keys[end] in _AND:
        end = _listed(passage, day, end)
    link = keys[end]
    if link in TO and (end == start or link in _AND):
        upper = day_at(passage, end + 2 if keys[end + 1] == "the" else end + 1)
        if upper and day < upper[0] and not _belongs_elsewhere(passage, upper[1], link):
            return day, upper[0], upper[1]
    return day, None, start


def _listed(passage: Passage, day: int, end: int) -> int:
    """Return the place of the "and" behind the days that follow each other: "June 3, 4 and 5"; `end` without a list."""
    keys, at = passage.keys, end
    while keys[at] == "," and (more := day_at(passage, at + 1)) and more[0] == day + 1:
        day, at = more
    if keys[at] == "," and keys[at + 1] == "and":
        at += 1
    upper = day_at(passage, at + 1) if keys[at] in _AND and at > end else None
    return at if upper and upper[0] == day + 1 else end


def _belongs_elsewhere(passage: Passage, place: int, link: str) -> bool:
    """Whether the number before `place` counts something, or has a month of its own.

    "On May 3 and 5 people" is one day, "on May 3 and 5." are two; "May 3 - 5 June" is left to June.
    """
    key, word = passage.keys[place], passage.words[place]
    if key in lexicon.table("months") and word[:1].isupper():
        return True
    return link == "and" and word[:1].isalpha() and key not in lexicon.words("day_followers")


def days_before(passage: Passage, place: int) -> tuple[int, int, int | None] | None:
    """Return where the days before a month start, and which: "the 25th day of", "22 to 24", "the 3rd to the 5th".

    One of `BEFORE_MONTHS` stands before the month.
    """
    keys, words = passage.keys, passage.words
    at = place - 1
    if keys[at] == "of":
        at -= 2 if keys[at - 1] == "day" else 1
    if keys[at] not in _LAST_OF_DAY or (read := day_ending(passage, at)) is None:
        return None
    last, first = read
    if passage.joined(first) and (
        words[first - 1] in {".", ",", "/", "$", "#"} or (words[first - 1] == ":" and words[first - 2][:1].isdigit())
    ):
        return None
    link = first - 2 if keys[first - 1] == "the" else first - 1
    if keys[link] in TO:
        lower = day_ending(passage, link - 1 - (keys[link] in _AND and keys[link - 1] == ","))
        while lower and lower[0] < last and keys[link] in _AND and keys[lower[1] - 1] == ",":
            more = day_ending(passage, lower[1] - 2)  # "3, 4 and 5 June"
            if more is None or more[0] != lower[0] - 1:
                break
            lower = more
        if lower and lower[0] < last and not _is_dated(passage, lower[1], keys[link]):
            first = lower[1] - 1 if keys[lower[1] - 1] == "the" else lower[1]
            return first, lower[0], last
    return (first - 1 if keys[first - 1] == "the" else first), last, None


def _is_dated(passage: Passage, place: int, link: str) -> bool:
    """Whether the number at `place` is the day of the month before it ("May 3 to 5 June"), or no day at all."""
    before = passage.keys[place - 1]
    if before in lexicon.table("months") or (before == "." and passage.keys[place - 2] in lexicon.table("months")):
        return True
    return link == "and" and before not in {"between", "the", "on", "of", "from", ",", "("}


def names_month(passage: Passage, place: int) -> bool:
    """Whether a month that is not called by its name starts at `place`: "this month", "the month"."""
    return passage.keys[place + 1] == "month" and passage.keys[place] in _WHICH_MONTH


# ------------------------------------------------------------------ years
def year_at(passage: Passage, place: int) -> tuple[int, int] | None:
    """Return the year that starts at `place`, and the place after it: "1992", "'92", "490 BC" (as -490)."""
    words = passage.words
    word = words[place]
    if "0" <= word < ":" and word.isdigit() and word.isascii() and len(word) <= 4:
        era = _ERAS.get(words[place + 1])
        if era and int(word):
            return (-int(word) if era == "before" else int(word)), place + 2
        if word in YEARS and not _is_broken(passage, place + 1):
            return int(word), place + 1
    if word in APOSTROPHES and words[place + 1] in TWO_DIGITS and passage.joined(place + 1):
        return century_of(int(words[place + 1])), place + 2
    return None


def _is_broken(passage: Passage, place: int) -> bool:
    """Whether the token at `place` goes on with the number before it: "1992/93", "1500m", "1990%"."""
    word = passage.words[place]
    if not passage.joined(place):
        return False
    if word in {":", "/"}:
        return passage.joined(place + 1) and passage.words[place + 1][:1].isdigit()
    return word[:1].isalpha() or word in {"%", "°", "$", "£", "€"}


def year_after(passage: Passage, place: int, *, bare: bool) -> tuple[int, int] | None:
    """Return the year behind a month or a day: ", 1992", " 1992", " of 1992"; "in 1992" not if the month is `bare`."""
    keys = passage.keys
    at = place
    if keys[at] in {",", "of"} or (keys[at] == "in" and not bare):
        at += 1
    read = year_at(passage, at)
    if read and keys[place] == "," and passage.words[at + 1] in lexicon.words("counted_not_dated"):
        return None  # "on May 5, 2000 people marched"
    return read
