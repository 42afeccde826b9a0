"""Where reported words end: with the sentence, before the next cue, or where the writer goes on in their own voice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reportlib.reading.phrases import ADVERBS, is_finite, word_class
from reportlib.reading.statements import nominals
from reportlib.reading.statements.cues import Cue
from reportlib.reading.statements.discourse import DAYS, Discourse
from reportlib.reading.tokens import Range

_NEW_VOICE = frozenset({"but", "according"})
"""Words behind a comma with which the writer goes on in their own voice."""
_AFTER_THING = frozenset({
    "a", "although", "an", "and", "as", "but", "saying", "the", "though", "when", "where", "which", "while", "who",
    "whose", "with",
})  # fmt: skip
"""Words behind a comma that belong no more to a thing that was praised, named or denied."""
_AFTER_INFINITIVE = frozenset({"and", "a", "an", "the", "which", "where"})
"""Words behind a comma that belong no more to what was promised or asked: "promised to go, *a* step that"."""
_AND = frozenset({"and", "but"})
_DID = frozenset({"did", "does", "do"})
_DASHES = frozenset({"--", "—", "–", "―"})
_JOINS = frozenset({"and", "but", "or", "then"})
_CONTRASTS = _JOINS | {"while", "although", "though", "whereas", "whilst"}
"""Words behind a comma that set one source's words beside another's: "..., *while* the union said"."""
_TIME = DAYS | {"on", "late", "early", "earlier", "last", "this"}
_MAX_TIME = 3
"""How many words may tell when, behind an attribution that ends the sentence: "..., police said *on Monday*"."""
MAX_CONTENT = 200
"""How many tokens reported words are followed for; longer sentences are lists, tables or accidents."""
_SAME_VOICE = frozenset({"adverb", "auxiliary", "determiner", "preposition", "conjunction"})
"""What follows "but" where the same voice goes on: "said it would be hard, but *not* impossible"."""
_TIMES = frozenset({
    "a", "one", "two", "three", "four", "five", "six", "several", "days", "hours", "weeks", "months", "minutes",
    "shortly", "just", "soon", "only",
})  # fmt: skip
_AFTER_TIME = frozenset({"after", "before"})
"""What the writer sets beside it: "said the road was safe, *a day after* the mayor warned of ice"."""


def content_end(
    text: Discourse, place: int, end: int, cue: Cue, following: Cue | None, subordinate: bool = False
) -> int:
    """Return where the words that begin at `place` end: with the sentence, or where the writer goes on.

    They stand in a `subordinate` clause if the cue does ("*While the mayor denied it*, ..."): then a comma ends them.
    """
    keys = text.keys
    stop = end
    if end > place + MAX_CONTENT:
        stop = end = place + MAX_CONTENT
    while following is not None and stop == end and following.first < end:
        if place < following.first:
            stop = _before_cue(text, place, end, cue, following)
        following = following.following
    edges = text.edges
    low = bisect_right(edges, place)
    if low == len(edges) or edges[low] >= stop:
        return stop
    dash, quoted = None, text.quoted
    thing_only = "clause" not in cue.use.takes and keys[place] != "that"
    for edge in edges[low : bisect_left(edges, stop, low)]:
        key = keys[edge]
        if quoted[edge]:  # marks and words inside a quotation are the speaker's, but the comma that ends it
            if (
                key == ","
                and edge + 1 in text.closing
                and _ends_at_comma(text, place, edge + 1, stop, subordinate, thing_only)
            ):
                return edge + 1
        elif key == ",":
            if _ends_at_comma(text, place, edge, stop, subordinate, thing_only):
                return edge
        elif key == ";" or (key == ")" and "(" not in keys[place:edge]):
            return edge
        elif key in _DASHES or (key == "-" and not text.tokens.joined(edge)):
            dash = None if dash else edge
        elif thing_only and key in _AND and _verb_follows(text, edge + 1, stop):
            return edge - 1 if keys[edge - 1] == "," else edge
    return dash or stop


def _ends_at_comma(text: Discourse, place: int, comma: int, stop: int, subordinate: bool, thing_only: bool) -> bool:
    """Whether the words from `place` end at a comma, or at the quotation mark behind one, by what follows it."""
    keys = text.keys
    if comma + 1 >= stop:
        return False
    after, further = keys[comma + 1], text.tokens.key(comma + 2)
    if after in _TIMES and not _AFTER_TIME.isdisjoint(keys[comma + 2 : comma + 4]):
        return True
    if comma == place + 1 and keys[place] == "that":
        return False  # "wrote that, according to the mayor, ..."
    if after == "but" and not thing_only and word_class(further) in _SAME_VOICE:
        return False
    if subordinate or after in _NEW_VOICE:
        return True
    if after.endswith("ing") and (thing_only or keys[comma] != ","):
        return True
    return (thing_only and after in _AFTER_THING) or (
        keys[place] == "to" and after in _AFTER_INFINITIVE and further != "to"
    )


def _verb_follows(text: Discourse, place: int, stop: int) -> bool:
    """Whether the subject does something else here: "criticized the plan and *left*"."""
    while place < stop - 1 and text.kinds[place] == "adverb":
        place += 1
    if place >= stop:
        return False
    if text.kinds[place] == "auxiliary":
        return True
    return text.kinds[place] == "open" and is_finite(text.keys[place]) and text.keys[place].endswith("ed")


def _before_cue(text: Discourse, place: int, end: int, cue: Cue, following: Cue) -> int:
    """Return where the content ends if the next cue is no part of it: "said ... *and* added", "... *,* police said"."""
    keys = text.keys
    join = following.first - 1
    while join > place and (keys[join] in ADVERBS or (keys[join][-2:] == "ly" and text.kinds[join] == "adverb")):
        join -= 1
    if keys[join] in _JOINS and (following.tag in ("past", "present", cue.tag) or keys[following.first] in _DID):
        return join - 1 if keys[join - 1] == "," else join
    if "," not in keys[place : following.first]:
        return end
    source = nominals.before(text, following.first, place)
    if source and source[0] - 2 > place + 1 and keys[source[0] - 1] in _CONTRASTS and keys[source[0] - 2] == ",":
        return source[0] - 2  # "said the boat was empty, *and the owner* said"
    comma = trailing(text, following, source, place, end)
    if comma is not None:
        return comma
    if keys[join] == ",":
        return join
    return end


def trailing(text: Discourse, cue: Cue, source: Range | None, start: int, end: int) -> int | None:
    """Return the comma before an attribution that ends the sentence: "...*,* Ostrel Courier reports."."""
    if source is None or source[0] - 1 <= start or text.keys[source[0] - 1] != "," or "clause" not in cue.use.takes:
        return None
    if end > cue.end + _MAX_TIME or (end > cue.end and text.keys[cue.end] not in _TIME):
        return None
    return source[0] - 1
