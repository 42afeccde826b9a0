"""Whether the words around a time speak of what was or of what will be."""

from __future__ import annotations

from functools import cache

from reportlib.reading import lexicon
from reportlib.reading.times.passage import Passage

_REACH = 14


@cache
def _cues() -> dict[str, str]:
    cues = {form: "past" for forms in lexicon.table("irregular_verbs").values() for form in forms.split()}
    cues |= lexicon.table("tense_cues")
    return cues


def tense(passage: Passage, first: int, end: int) -> str:
    """Return "past" or "future" by the nearest cue before the words, or else behind them; "" where there is none."""
    start, stop = passage.tokens.sentence(first)
    for place in range(first - 1, max(start, first - _REACH) - 1, -1):
        cue = _cue(passage, place)
        if cue:
            return cue
    for place in range(end, min(stop, end + _REACH)):
        cue = _cue(passage, place)
        if cue:
            return cue
    return ""


def _cue(passage: Passage, place: int) -> str:
    word = passage.words[place]
    if not word[:1].islower() and word != "'ll":
        return ""
    cue = _cues().get(word)
    if cue:
        return cue
    if word == "to":
        after = passage.words[place + 1]
        return "future" if after[:1].islower() and lexicon.table("function_words").get(after) is None and not after.endswith("ing") else ""
    return "past" if word.endswith("ed") and len(word) > 3 else ""
