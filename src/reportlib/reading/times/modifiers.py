"""Words before a time that modify it: "early 1992", "the end of May", "more than two years ago"."""

from __future__ import annotations

from reportlib.model import TimeModifier
from reportlib.reading import lexicon
from reportlib.reading.times.passage import DASHES, Fixed, Moment, Passage, Reading

_LONGEST = 4
_HYPHENED = {"mid": TimeModifier.MID, "early": TimeModifier.START, "late": TimeModifier.END}
_OF_DISTANCE = {
    TimeModifier.MORE_THAN: TimeModifier.BEFORE,
    TimeModifier.LESS_THAN: TimeModifier.AFTER,
    TimeModifier.EQUAL_OR_MORE: TimeModifier.ON_OR_BEFORE,
    TimeModifier.EQUAL_OR_LESS: TimeModifier.ON_OR_AFTER,
}
"""What a modifier of the distance says of the date so far back: "more than two years ago" is before it."""
_DETERMINERS = frozenset({"the", "this", "these", "those", "past", "last", "next"})


_MODIFIERS = {
    words: (use, TimeModifier(effect))
    for words, value in lexicon.table("time_modifiers").items()
    for use, effect in [value.split()]
}
"""What the words stand before (date, duration, both), and what they say."""
_ENDINGS = frozenset(" ".join(words.split()[-2:]) for words in _MODIFIERS) | DASHES | {"."}
"""What modifiers end in: a word that is one, a mark, or the last two words of a longer one."""
LAST_WORDS = frozenset(words.rpartition(" ")[2] for words in _ENDINGS)
"""The words and marks of which one stands before every time that is modified."""


def modified(passage: Passage, reading: Reading, free: int) -> Reading:
    """Return the reading with the modifier that stands before it, behind one of `LAST_WORDS`, from token `free` on."""
    keys, at, meaning = passage.keys, reading.first - 1, reading.meaning
    if keys[at] not in _ENDINGS and f"{keys[at - 1]} {keys[at]}" not in _ENDINGS:
        return reading
    if passage.words[at] in DASHES and passage.joined(reading.first):
        effect = _HYPHENED.get(keys[at - 1])
        if effect is None or at - 1 < free:
            return reading
        return reading._replace(first=_with_article(passage, at - 1, reading, free), modifier=effect)
    if keys[at] == "." and keys[at - 1] in {"ca", "c"} and at - 1 >= free:
        return reading._replace(first=at - 1, modifier=TimeModifier.APPROX)
    if isinstance(meaning, Fixed) and meaning.timex.endswith("_REF"):
        return reading
    is_long = isinstance(meaning, Fixed) and meaning.timex[:1] == "P"
    is_distant = isinstance(meaning, Moment) and meaning.base is not None and meaning.base.unit.endswith("~")
    for start in range(max(at - _LONGEST + 1, free), at + 1):
        found = _MODIFIERS.get(" ".join(keys[start : at + 1]))
        if found is None:
            continue
        use, effect = found
        if (use == "date" and is_long) or (use == "duration" and not (is_long or is_distant)):
            continue
        if effect in _OF_DISTANCE and (keys[reading.first] in _DETERMINERS or not (is_long or is_distant)):
            continue  # "over the past year" is no more than that
        if is_distant and isinstance(meaning, Moment) and meaning.base and meaning.base.steps < 0:
            effect = _OF_DISTANCE.get(effect, effect)
        if use == "date" and start == at:
            start = _with_article(passage, start, reading, free)  # noqa: PLW2901 - the article belongs to it
        return reading._replace(first=start, modifier=effect)
    return reading


def _with_article(passage: Passage, first: int, reading: Reading, free: int) -> int:
    """Return where "the early 1990s", "the mid-summer" start; "the early March vote" leaves the article to the vote."""
    takes = isinstance(reading.meaning, Fixed) or reading.meaning.period is not None
    return first - 1 if takes and passage.keys[first - 1] == "the" and first > free else first
