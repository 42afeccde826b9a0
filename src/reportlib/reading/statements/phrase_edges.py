"""Where a noun phrase begins and ends: days, openers and marks at its edges that are no part of it, or are."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.phrases import words_of
from reportlib.reading.statements.discourse import DAYS, Discourse

LINKS = frozenset(
    {
        "of",
        "for",
        "in",
        "at",
        "from",
        "with",
        "to",
        "on",
        "by",
        "near",
        "against",
        "about",
        "behind",
        "within",
        "around",
        "into",
    }
)
"""Prepositions that may join a second noun phrase to the one before: "a spokesman for the port"."""
_LINKS_BEHIND = LINKS - {"on", "to"}
"""The same behind a verb, where the others more often say when and to whom: "said Ms. Oss on Monday"."""
_COUNTING = frozenset({"about", "around", "over", "under", "between"})
_DETERMINING = frozenset({"a", "an", "the", "this", "that", "for", "by", "of"})
_OPENS_CLAUSE = frozenset({"conjunction", "subordinator", "adverb"})
_WITHIN_WORDS = frozenset({"-", "'", "’"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_PERIODS = frozenset({"week", "month", "year", "summer", "fall", "autumn", "winter", "spring", "weekend"})
ENDS_TIME = DAYS | _PARTS_OF_DAY | _PERIODS
"""Last words of what tells the day: "last *week*", "on Tuesday *morning*"."""
OPENERS = DAYS | words_of("preposition", *_OPENS_CLAUSE)
"""Words that may stand before a phrase and be no part of it; so may adverbs in -ly, and marks."""
_BEFORE_PERIOD = frozenset({"last", "this", "next"})
_BEFORE_DAY = frozenset({"on", "late", "early", "last"})


def links_behind(text: Discourse, place: int, first: int) -> bool:
    """Whether a preposition goes on with the phrase before it: "Ms. Oss *of* Dran", not "Ms. Oss *in* a statement"."""
    key = text.keys[place]
    if place + 1 < len(text.keys) and text.keys[place + 1] in DAYS:
        return False
    if key in {"in", "at", "during"}:
        following = text.words[place + 1] if place + 1 < len(text.words) else ""
        return not (place > first and text.words[place - 1][0].isupper()) or following[:1].isupper()
    return key in _LINKS_BEHIND or (key in LINKS and not (place > first and not text.words[place - 1][0].isupper()))


def without_day(text: Discourse, end: int, start: int) -> int:
    """Leave out the day between a subject and its verb: "the mayor *on Tuesday* said"."""
    keys = text.keys
    if end - 2 > start and keys[end - 1] in _PERIODS and keys[end - 2] in _BEFORE_PERIOD:
        return end - 2
    last = end - 1 if keys[end - 1] in _PARTS_OF_DAY else end
    if last - 2 > start and keys[last - 1] in DAYS:
        if keys[last - 2] in _BEFORE_DAY:
            return last - 2
        if keys[last - 2] not in _DETERMINING:
            return last - 1
    return end


def trimmed(text: Discourse, first: int, end: int) -> int:
    """Drop what opens the clause and is no part of the phrase: "But", "On Monday", "Later"."""
    keys, kinds = text.keys, text.kinds
    while first < end:
        key = keys[first]
        if key not in OPENERS and key[-2:] != "ly" and key[0].isalnum():
            break
        kind = kinds[first]
        if kind == "open":
            if first + 1 == end or not (key in DAYS or not key[0].isalnum()):
                break
            first += 1
        elif kind == "preposition":
            if key == "with":
                first += 1
                continue
            if key in _COUNTING and (keys[first + 1][0].isdigit() or keys[first + 1] in lexicon.entries("numerals")):
                break  # "*about four in ten* said"
            following = next((place for place in range(first + 2, end) if kinds[place] == "determiner"), None)
            first = following if following is not None else end if key in {"of", "to"} else first + 2
        elif kind in _OPENS_CLAUSE and not _belongs(text, first, end):
            first += 1
        else:
            break
    return min(first, end)


def _belongs(text: Discourse, first: int, end: int) -> bool:
    """Whether an adverb belongs to the phrase behind it: "*first* ladies", "*even* her friends", "*then*-mayor Oss"."""
    if first + 1 >= end:
        return False
    key, following = text.keys[first], text.keys[first + 1]
    return key == "even" or following == "-" or (key == "first" and text.kinds[first + 1] == "open")


def inside_word(text: Discourse, place: int) -> bool:
    """Whether a mark belongs to a word: the hyphen of "re-elected", the stop of "Mr." or "J."."""
    if not text.tokens.joined(place):
        return False
    before_it, mark = text.words[place - 1], text.words[place]
    if mark == ".":
        if place + 1 < len(text.words) and text.tokens.joined(place + 1) and text.words[place + 1][0].islower():
            return True  # "ostrelpost.com"
        return before_it in lexicon.entries("abbreviations") or (len(before_it) == 1 and before_it.isupper())
    return mark in _WITHIN_WORDS
