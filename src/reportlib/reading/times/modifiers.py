"""Words before a time that modify it: "early 1992", "the end of May", "more than two years ago"."""

from __future__ import annotations

from typing import NamedTuple

from reportlib.model import TimeModifier
from reportlib.reading import lexicon
from reportlib.reading.times.passage import DASHES, Fixed, Moment, Passage, Reading

_HYPHENED = {"mid": TimeModifier.MID, "early": TimeModifier.START, "late": TimeModifier.END}
_OF_DISTANCE = {
    TimeModifier.MORE_THAN: TimeModifier.BEFORE,
    TimeModifier.LESS_THAN: TimeModifier.AFTER,
    TimeModifier.EQUAL_OR_MORE: TimeModifier.ON_OR_BEFORE,
    TimeModifier.EQUAL_OR_LESS: TimeModifier.ON_OR_AFTER,
}
"""What a modifier of the distance says of the date so far back: "more than two years ago" is before it."""
_DETERMINERS = frozenset({"the", "this", "these", "those", "past", "last", "next"})


class Modifier(NamedTuple):
    """Words before a time, what kind of time they stand before (date, duration, both), and what they say of it."""

    words: list[str]
    use: str
    effect: TimeModifier


def _by_ending() -> dict[str, dict[str, list[Modifier]]]:
    found: dict[str, dict[str, list[Modifier]]] = {}
    listed = [(told.split(), value.split()) for told, value in lexicon.table("time_modifiers").items()]
    modifiers = [Modifier(words, use, TimeModifier(effect)) for words, (use, effect) in listed]
    for modifier in sorted(modifiers, key=lambda each: len(each.words), reverse=True):
        *_, before, last = ["", *modifier.words]
        found.setdefault(last, {}).setdefault(before, []).append(modifier)
    for by_word in found.values():
        alone = by_word.setdefault("", [])
        for before in by_word.keys() - {""}:
            by_word[before] += alone
    return found


_MODIFIERS = _by_ending()
"""The modifiers by their last word, and those by the word before it; with "" those of one word. The longest first."""
_MARKS = DASHES | {"."}
BEFORE_TIMES = _MARKS | _MODIFIERS.keys()
"""The words and marks of which one stands before every time that is modified."""


def modify(passage: Passage, reading: Reading, free: int) -> None:
    """Give the reading the modifier that stands before it, behind one of `BEFORE_TIMES`, from token `free` on."""
    keys, at = passage.keys, reading.first - 1
    key = keys[at]
    if key in _MARKS:
        _modify_by_mark(passage, reading, free)
        return
    by_word = _MODIFIERS[key]
    possible = by_word.get(keys[at - 1]) or by_word[""]
    if not possible:
        return
    meaning = reading.meaning
    is_long = is_distant = is_past = False
    if isinstance(meaning, Moment):
        base = meaning.base
        if base is not None and base.unit.endswith("~"):
            is_distant, is_past = True, base.steps < 0
    elif meaning.timex.endswith("_REF"):
        return
    else:
        is_long = meaning.timex[:1] == "P"
    for words, use, effect in possible:
        start = at + 1 - len(words)
        if start < free or keys[start : at + 1] != words:
            continue
        if (use == "date" and is_long) or (use == "duration" and not (is_long or is_distant)):
            continue
        if effect in _OF_DISTANCE and (keys[reading.first] in _DETERMINERS or not (is_long or is_distant)):
            continue  # "over the past year" is no more than that
        reading.first = _with_article(passage, start, reading, free) if use == "date" and start == at else start
        reading.modifier = _OF_DISTANCE.get(effect, effect) if is_past else effect
        return


def _modify_by_mark(passage: Passage, reading: Reading, free: int) -> None:
    """Give the reading the modifier that a mark ties to it: "mid-1992", "c. 1992"."""
    before, at = passage.keys[reading.first - 2], reading.first - 1
    if at - 1 < free:
        return
    if passage.words[at] == ".":
        if before in {"ca", "c"}:
            reading.first, reading.modifier = at - 1, TimeModifier.APPROX
    elif before in _HYPHENED and passage.joined(reading.first):
        reading.first, reading.modifier = _with_article(passage, at - 1, reading, free), _HYPHENED[before]


def _with_article(passage: Passage, first: int, reading: Reading, free: int) -> int:
    """Return where "the early 1990s", "the mid-summer" start; "the early March vote" leaves the article to the vote."""
    takes = isinstance(reading.meaning, Fixed) or reading.meaning.period is not None
    return first - 1 if takes and passage.keys[first - 1] == "the" and first > free else first
