"""Where reported words begin and end: behind the cue, before it, and on both sides."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reportlib.reading.phrases import is_finite, may_be_verb
from reportlib.reading.statements import nominals, quoted
from reportlib.reading.statements.cues import Cue
from reportlib.reading.statements.discourse import DAYS, MARKS, Discourse
from reportlib.reading.statements.subjects import MAX_SUBJECT
from reportlib.reading.tokens import Range

QUESTION_WORDS = frozenset({"what", "how", "whether", "why", "if", "who", "when", "where", "which"})
_ADJUNCTS = DAYS | {
    "in", "on", "at", "during", "to", "after", "before", "from", "with", "about", "of", "via", "through", "by", "as",
    "last", "this", "earlier", "later", "for",
}  # fmt: skip
_MANNER = frozenset({"as", "after", "before", "during", "because", "since", "until", "with", "by", "from", "while"})
"""Words that tell how and when it was said: "she said *as* she left"."""
_NEW_VOICE = frozenset({"but", "while", "although", "though", "according"})
"""Words behind a comma with which the writer goes on in their own voice."""
_AFTER_THING = frozenset({"and", "a", "an", "saying", "which", "who", "whose", "where", "when", "but", "as", "with"})
"""Words behind a comma that belong no more to a thing that was praised, named or denied."""
_SUBORDINATORS = frozenset(
    {"when", "because", "while", "although", "though", "until", "if", "unless", "after", "before"}
)
_DASHES = frozenset({"--", "—", "–", "―"})
_NOT_RESUMING = frozenset({
    "as", "while", "who", "which", "when", "after", "before", "in", "at", "on", "during", "with", "citing",
    "referring", "a", "an",
})  # fmt: skip
_JOINS = frozenset({"and", "but", "or", "then"})
_TIME = DAYS | {"on", "late", "early", "earlier", "last", "this"}
_MAX_TIME = 3
"""How many words may tell when, behind an attribution that ends the sentence: "..., police said *on Monday*"."""
MAX_CONTENT = 200
"""How many tokens reported words are followed for; longer sentences are lists, tables or accidents."""
_STILL_SAID = frozenset({"that", "not", "also", "only"})
"""Words behind "but" that show the same voice: "said it would be hard, but *not* impossible"."""
_TIMES = frozenset({
    "a", "one", "two", "three", "four", "five", "six", "several", "days", "hours", "weeks", "months", "minutes",
    "shortly", "just", "soon", "only",
})  # fmt: skip
_AFTER_TIME = frozenset({"after", "before"})
"""What the writer sets beside it: "said the road was safe, *a day after* the mayor warned of ice"."""


def behind(
    text: Discourse,
    cue: Cue,
    place: int,
    end: int,
    following: Cue | None,
    *,
    subordinate: bool = False,
    related: bool = False,
) -> list[Range] | None:
    """Return the content that follows the cue at `place`, if any does before the sentence's `end`.

    In a subordinate clause ("*While the mayor denied it*, ...", "Oss, *who denied it*, ...") it ends with a comma; in a
    `related` one ("a plan *that she said* would fail") it may lack its subject.
    """
    keys, opening = text.keys, text.opening
    takes = cue.takes
    if place >= end:
        return None
    is_told_of = keys[place] in ("of", "about") and "person" in takes
    if "clause" in takes and not is_told_of and not (keys[place] == "to" and "infinitive" in takes):
        place = _past_adjuncts(text, place, end)
    if cue.speaks and (ahead := quoted.announced(text, place, end)):
        return list(ahead.parts)
    if place >= end:
        return None
    key = keys[place]
    if key in (",", ":"):
        return _behind_mark(text, cue, place, end, following)
    if place in opening:
        quotation = opening[place]
        if quotation.end + 1 >= end and len(quotation.parts) == 1 and cue.speaks:
            return list(quotation.parts)
        fits = True
    elif key == "to":
        fits = "infinitive" in takes
    elif key == "that":
        fits = "clause" in takes or "that" in takes
    elif key in _MANNER and "thing" not in takes:
        fits = False
    elif is_told_of or key in QUESTION_WORDS or "thing" in takes:
        fits = True
    else:
        fits = "clause" in takes and (related or is_clause(text, place, end))
    return [(place, content_end(text, place, end, cue, following, subordinate=subordinate))] if fits else None


def _behind_mark(text: Discourse, cue: Cue, mark: int, end: int, following: Cue | None) -> list[Range] | None:
    """Return the content behind a comma or colon: "He wrote: *the road is open*", "She warned, however, *that* ..."."""
    keys, place = text.keys, mark + 1
    quotation = text.opening.get(place)
    if quotation and (keys[mark] == "," or quotation.end + 1 >= end):
        return list(quotation.parts)
    if not quotation and keys[mark] == "," and end - mark > 4 and keys[mark + 4] != "and":
        other = next((other for other in (mark + 2, mark + 3) if keys[other] == ","), None)
        if other is not None and keys[other + 1] == "that":
            return [(other + 1, content_end(text, other + 1, end, cue, following))]
    return [(place, min(end, place + MAX_CONTENT))] if place < end else None


def is_clause(text: Discourse, place: int, end: int) -> bool:
    """Whether what begins here has a verb of its own: "said *the road is open*", not "found *the road*"."""
    keys, kinds = text.keys, text.kinds
    for other in range(place, min(end, place + 20)):
        key = keys[other]
        if kinds[other] == "auxiliary" or key in ("'s", "’s") or may_be_verb(key) or _has_clitic(key):
            return True
        if other > place + 6 and key in (",", ";", ":", "--"):
            return False
    return False


def _has_clitic(key: str) -> bool:
    """Whether a word holds a verb: "they’re", "we'd"."""
    return ("’" in key or "'" in key) and key[-1] in "demlv"


def has_verb(text: Discourse, first: int, end: int) -> bool:
    """Whether a verb stands anywhere in what comes before the cue: "*The road is open*, she said"."""
    keys, kinds = text.keys, text.kinds
    return any(
        kinds[place] == "auxiliary" or may_be_verb(keys[place]) for place in range(first, min(end, first + MAX_SUBJECT))
    )


def _past_adjuncts(text: Discourse, place: int, end: int) -> int:
    """Skip when, where, how and to whom it was said: "said *repeatedly in a statement on Monday* that"."""
    keys, kinds = text.keys, text.kinds
    start = place
    ends_with_day = False
    end = min(end, place + MAX_SUBJECT)
    while place < end and keys[place] in _ADJUNCTS:
        limit = min(end, place + 15)
        place += 1
        if place < end and (keys[place] in DAYS or keys[place - 1] in DAYS):
            place += keys[place] in DAYS
            ends_with_day = True
            continue
        ends_with_day = False
        while (
            place < limit
            and keys[place] not in MARKS
            and keys[place] not in (",", ":", "that")
            and kinds[place] not in ("preposition", "pronoun", "auxiliary", "subordinator")
        ):
            place += 1
    if start < place < end and not ends_with_day and not (keys[place] in ("that", ",", ":") or place in text.opening):
        return start if keys[start] not in DAYS else start + 1
    return place


def content_end(
    text: Discourse, place: int, end: int, cue: Cue, following: Cue | None, *, subordinate: bool = False
) -> int:
    """Return where reported words end: with the sentence, or where the writer goes on in their own voice."""
    keys = text.keys
    stop = end = min(end, place + MAX_CONTENT)
    if following is not None and place < following.first < end:
        stop = _before_cue(text, place, end, cue, following)
    dash = None
    thing_only = "clause" not in cue.takes
    edges, quoted = text.edges, text.quoted
    for index in range(bisect_right(edges, place), bisect_left(edges, stop)):
        edge = edges[index]
        key = keys[edge]
        if quoted[edge]:  # marks and words inside a quotation are the speaker's
            if subordinate and key == "," and edge + 1 in text.closing and edge + 2 < stop:
                return edge + 1
        elif key == ",":
            if edge + 1 == stop:
                continue
            after = keys[edge + 1]
            if after in _TIMES and not _AFTER_TIME.isdisjoint(keys[edge + 2 : edge + 4]):
                return edge
            if edge == place + 1 and keys[place] == "that":
                continue  # "wrote that, according to the mayor, ..."
            if after == "but" and keys[edge + 2] in _STILL_SAID:
                continue
            if subordinate or after in _NEW_VOICE or (thing_only and (after in _AFTER_THING or after.endswith("ing"))):
                return edge
        elif key == ";":
            return edge
        elif key in _DASHES or (key == "-" and not text.tokens.joined(edge)):
            dash = None if dash else edge
        elif thing_only:
            if key in _SUBORDINATORS:
                if edge > place + 1:
                    return edge
            elif key in ("and", "but") and _verb_follows(text, edge + 1, stop):
                return edge - 1 if keys[edge - 1] == "," else edge
    return dash or stop


def _verb_follows(text: Discourse, place: int, stop: int) -> bool:
    """Whether the subject does something else here: "criticized the plan and *left*"."""
    while place < stop - 1 and text.kinds[place] == "adverb":
        place += 1
    return (
        place < stop and text.kinds[place] == "open" and is_finite(text.keys[place]) and text.keys[place].endswith("ed")
    )


def _before_cue(text: Discourse, place: int, end: int, cue: Cue, following: Cue) -> int:
    """Return where the content ends if the next cue is no part of it: "said ... *and* added", "... *,* police said"."""
    keys, kinds = text.keys, text.kinds
    join = following.first - 1
    while join > place and kinds[join] == "adverb":
        join -= 1
    if keys[join] in _JOINS and join > place + 1:
        return join - 1 if keys[join - 1] == "," else join
    source = nominals.before(text, following.first, place)
    if source and source[0] - 2 > place and keys[source[0] - 1] in _JOINS and keys[source[0] - 2] == ",":
        return source[0] - 2  # "said the boat was empty, *and the owner* said"
    comma = trailing(text, following, place, end)
    if comma is not None:
        return comma
    if keys[join] == "," and (following.tag == "ing" or cue.tag == "ing"):
        return join
    return end


def trailing(text: Discourse, cue: Cue, start: int, end: int) -> int | None:
    """Return the comma before an attribution that ends the sentence: "...*,* Ostrel Courier reports."."""
    if "clause" not in cue.takes or end > cue.end + _MAX_TIME or (end > cue.end and text.keys[cue.end] not in _TIME):
        return None
    source = nominals.before(text, cue.first, start)
    if source is None or source[0] - 1 <= start or text.keys[source[0] - 1] != ",":
        return None
    return source[0] - 1


def ahead(text: Discourse, edge: int, start: int) -> list[Range] | None:
    """Return the content that ends before the cue and its source, at token `edge`."""
    keys = text.keys
    start = max(start, edge - MAX_CONTENT)
    for place in (edge - 1, edge - 2 if keys[edge - 1] == "," else edge - 1):
        if place in text.closing and place >= start - 1 and place >= text.tokens.paragraph(edge)[0]:
            return quoted.of_quotation(text, text.closing[place], start)
    if keys[edge - 1] == "," and edge - 1 > start and has_verb(text, start, edge - 1):
        return [(start, edge - 1)]
    return None


def goes_on(text: Discourse, place: int) -> bool:
    """Whether "..., he said, *the road is open*" goes on with what was said, not with how: "*wiping his face*"."""
    key = text.tokens.key(place)
    return key != "" and not key.endswith("ing") and key not in _NOT_RESUMING
