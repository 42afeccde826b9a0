"""What the words of a text are called: the classes that single tokens belong to, in every form they are found in.

`tokens.at("months")` are the places where a month stands. A class is a file of the lexicon whose entries are one token
each, the verbs, nouns and adjectives that credit somebody ("cues"), or the words that may tell of an event.
"""

from __future__ import annotations

from functools import cache

from reportlib.reading import event_words, inflection
from reportlib.reading.lexicon import entries

CLASSES = (
    "anniversaries",
    "century_words",
    "clause_edges",
    "clock_words",
    "cue_prepositions",
    "day_parts",
    "decade_words",
    "double_marks",
    "eras",
    "frequencies",
    "holidays",
    "identifying",
    "months",
    "numerals",
    "opinion_nouns",
    "outlet_nouns",
    "personal_titles",
    "place_pointers",
    "place_prepositions",
    "roles",
    "seasons",
    "single_marks",
    "terminators",
    "time_adverbs",
    "time_units",
    "uncapitalised_dates",
    "weekday_plurals",
    "weekdays",
)
"""The files whose entries are looked up for every token; the class is the file's name."""

TIMES = frozenset({
    "anniversaries", "century_words", "clock_words", "day_parts", "decade_words", "eras", "frequencies", "holidays",
    "months", "seasons", "time_adverbs", "time_units", "uncapitalised_dates", "weekday_plurals", "weekdays",
})  # fmt: skip
"""The files of the words that a time is read from: these words are also of the class "times", all in one."""


@cache
def classes() -> dict[str, tuple[str, ...]]:
    """Return the classes of every single-token entry, in every capitalisation that it is found in."""
    found: dict[str, tuple[str, ...]] = {}
    listed = [(name, entry) for name in CLASSES for entry in entries(name)]
    cues = {*inflection.forms("cue_verbs"), *entries("cue_nouns"), *entries("cue_adjectives")}
    cues |= {f"{noun}s" for noun in entries("cue_nouns")}
    listed += [("cues", word) for word in cues]
    listed += [("event_words", word) for word in event_words.TRIGGERS]
    for name, entry in listed:
        for form in {entry, entry[:1].upper() + entry[1:], entry.upper()}:
            found[form] = (*found.get(form, ()), name)
    return {word: names if TIMES.isdisjoint(names) else (*names, "times") for word, names in found.items()}
