"""Whether the words around a time speak of what was or of what will be."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.times.passage import Passage

_REACH = 14
_HELPERS = 4
_FROM_TO = 5
_COPULAS = frozenset({"be", "get", "keep", "remain", "stay"})
_FORM = "form"
"""A past form that is also a participle: "paid" in "will be paid" and in "they paid"."""
_ANNOUNCING = frozenset(cue.partition(" ")[2] for cue in lexicon.table("tense_cues")) - {""}
"""The second words of the cues that have two: "planned *for*"."""


_CUES = (
    {form: _FORM for forms in lexicon.table("irregular_verbs").values() for form in forms.split()}
    | lexicon.table("tense_cues")
    | {"to": "to", "until": "until", "till": "until"}
)
"""What each word says of the tense."""
_USES = lexicon.table("function_words")


def tense(passage: Passage, first: int, end: int) -> str:
    """Return "past" or "future" by the nearest verb before the words, or else behind them; "" where there is none.

    What stands right before them comes first: "planned for Saturday", "had been closed until Friday" look ahead.
    """
    keys, words, cues = passage.keys, passage.words, _CUES
    if keys[first - 1] in _ANNOUNCING and (announced := cues.get(f"{keys[first - 2]} {keys[first - 1]}")):
        return announced
    start, stop = passage.sentence(first)
    before = range(first - 1, (start if first - start < _REACH else first - _REACH) - 1, -1)
    behind = range(end, stop if stop - end < _REACH else end + _REACH)
    for places in (before, behind):
        for place in places:
            word = words[place]
            cue = cues.get(word)
            if cue is None:
                if word[-1] != "d" or not (word.endswith("ed") and len(word) > 3 and word[0].islower()):
                    continue
                cue = _FORM
            if cue == _FORM:
                cue = _of_form(passage, place)
            elif cue == "to":
                cue = _of_infinitive(words[place + 1])
            elif word == "have":
                cue = cues.get(words[place - 1], cue)  # "will have a meeting"
            elif cue == "until":
                cue = "future" if place == first - 1 and not _ends_range(keys, place) else ""
            if cue:
                return cue
    return ""


def _ends_range(keys: list[str], until: int) -> bool:
    """Whether "until" stands before the end of what "from" begins: "it was closed from April until June"."""
    return "from" in keys[max(0, until - _FROM_TO) : until]


def _of_infinitive(word: str) -> str:
    """Return "future" if the word behind "to" is a verb: "to meet", not "to the city" or "to Oslo"."""
    use = _USES.get(word)
    return "future" if word[:1].islower() and use in {None, "auxiliary"} and not word.endswith(("ing", "s")) else ""


def _of_form(passage: Passage, place: int) -> str:
    """Return the tense of a past form by what stands before it: "will stay paid", "was paid", "an unpaid", "paid"."""
    keys, cues, uses = passage.keys, _CUES, _USES
    for at in range(place - 1, place - _HELPERS, -1):
        key = keys[at]
        cue = cues.get(key, _FORM)
        if cue not in {_FORM, "until"}:
            return "future" if cue == "to" else cue
        use = uses.get(key)
        if use == "determiner" and at > place - 3:
            return ""  # "an unspecified date"
        if use in {None, "preposition", "conjunction", "subordinator", "pronoun"} and key not in _COPULAS:
            break
    return "past"
