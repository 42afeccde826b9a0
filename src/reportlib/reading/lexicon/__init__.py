"""The words that the rules know, kept in plain files beside this one.

One entry a line, sorted; after a tab, what the rules need to know of it; `#` starts a comment. An entry is written as
it stands in mid-sentence: "said" is also found as "Said" and "SAID", "May" also as "MAY" but never as "may".
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

CLASSES = (
    "anniversaries",
    "century_words",
    "clause_edges",
    "clock_words",
    "cue_adjectives",
    "cue_prepositions",
    "day_parts",
    "decade_words",
    "double_marks",
    "eras",
    "frequencies",
    "holidays",
    "months",
    "numerals",
    "opinion_nouns",
    "outlet_nouns",
    "personal_titles",
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

INFLECTED = ("cue_verbs",)
"""The files of verbs that are looked up in all their forms."""


@cache
def entries(name: str) -> dict[str, str]:
    """Return the entries of a file as written, each with what stands behind its tab ("" if nothing)."""
    lines = (files(__package__) / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {entry: value for entry, _, value in pairs}


@cache
def table(name: str) -> dict[str, str]:
    """Return the entries of a file by their lower-case form."""
    return {entry.lower(): value for entry, value in entries(name).items()}


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of a file in lower case, where nothing needs to be known of them but that they are there."""
    return frozenset(table(name))


@cache
def classes() -> dict[str, tuple[str, ...]]:
    """Return the classes of every single-token entry, in every capitalisation that it is found in."""
    from reportlib.reading import inflection  # both read these files
    from reportlib.reading.events import event_words

    found: dict[str, tuple[str, ...]] = {}
    listed = [(name, entry) for name in CLASSES for entry in entries(name)]
    listed += [(name, form) for name in INFLECTED for form in inflection.forms(name)]
    listed += [("cue_nouns", form) for noun in entries("cue_nouns") for form in (noun, f"{noun}s")]
    listed += [("event_words", word) for word in event_words.TRIGGERS]
    for name, entry in listed:
        for form in {entry, entry[:1].upper() + entry[1:], entry.upper()}:
            found[form] = (*found.get(form, ()), name)
    return found
