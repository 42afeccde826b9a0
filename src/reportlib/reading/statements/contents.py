"""Where reported words begin and end: behind the cue, before it, and on both sides."""

from __future__ import annotations

from reportlib.reading.phrases import AUXILIARIES, POSSESSIVE, verb_forms
from reportlib.reading.statements import endings, nominals, quoted
from reportlib.reading.statements.cues import Cue
from reportlib.reading.statements.discourse import DAYS, MARKS, QUESTION_WORDS, Discourse
from reportlib.reading.statements.phrase_edges import ENDS_TIME
from reportlib.reading.statements.subjects import MAX_SUBJECT
from reportlib.reading.tokens import Range

ADJUNCTS = DAYS | {
    "in", "on", "at", "during", "to", "after", "before", "from", "with", "about", "of", "via", "through", "by", "as",
    "last", "this", "earlier", "later", "late", "early", "for",
}  # fmt: skip
_MANNER = frozenset({"as", "after", "before", "during", "because", "since", "until", "with", "by", "from", "while"})
"""Words that tell how and when it was said: "she said *as* she left"."""
_TELLS_CONTENT = frozenset({",", ":", "to", "that", "of", "about"}) | MARKS | QUESTION_WORDS | _MANNER
"""First words that tell whether what follows a cue is its content."""
_NOT_RESUMING = frozenset({
    "as", "while", "who", "which", "when", "after", "before", "in", "at", "on", "during", "with", "citing",
    "referring", "a", "an",
})  # fmt: skip
_MAX_BEFORE_VERB = 20
"""How many words into a clause its verb is looked for."""
_ENDS_CLAUSE = frozenset({",", ";", ":", "--"})
_MAX_INSERTED = 6
"""How many words into a clause a mark does not end it yet."""


def behind(
    text: Discourse,
    cue: Cue,
    place: int,
    end: int,
    following: Cue | None,
    subordinate: bool = False,
) -> list[Range] | None:
    """Return the content that follows the cue at `place`, if any does before the sentence's `end`.

    In a subordinate clause ("*While the mayor denied it*, ...", "Oss, *who denied it*, ...") it ends with a comma.
    """
    keys, opening = text.keys, text.opening
    use = cue.use
    takes, speaks = use.takes, use.speaks
    if place >= end:
        return None
    key = keys[place]
    if key == "that":
        if "clause" not in takes and "that" not in takes:
            return None
        return [(place, endings.content_end(text, place, end, cue, following, subordinate))]
    is_told_of = False
    if key in ADJUNCTS:
        is_told_of = key in {"of", "about"} and "person" in takes
        if "clause" in takes and not is_told_of and not _is_this(text, place):
            place = past_adjuncts(text, place, end, takes)
            if place >= end:
                return None
            key = keys[place]
    if speaks and text.quoted.find(1, place, place + quoted.MAX_ANNOUNCED + 2) >= 0:
        ahead = quoted.announced(text, place, end)
        if ahead:
            return list(ahead.parts)
    if key not in _TELLS_CONTENT:
        fits = ("thing" in takes and not ("clause" in takes and key[-2:] == "ly")) or (
            "clause" in takes and is_clause(text, place, end)
        )
    elif key in {",", ":"}:
        return None if subordinate else _behind_mark(text, cue, place, end, following)
    elif place in opening:
        quotation = opening[place]
        after = quotation.end + 1
        alone = after >= end or (keys[after] == "and" and text.tokens.key(after + 1).endswith("ed"))
        if alone and len(quotation.parts) == 1 and speaks:
            return list(quotation.parts)
        fits = True
    elif key == "to":
        fits = "infinitive" in takes
    elif key == "that":
        fits = "clause" in takes or "that" in takes
    elif key in _MANNER:
        fits = False
    elif is_told_of or key in QUESTION_WORDS or ("thing" in takes and not ("clause" in takes and key.endswith("ly"))):
        fits = True
    else:
        fits = "clause" in takes and is_clause(text, place, end)
    if fits and key == "this" and place + 1 < end and text.kinds[place + 1] == "conjunction":
        return [(place, place + 1)]  # "denied *this* and left"
    return [(place, endings.content_end(text, place, end, cue, following, subordinate))] if fits else None


def _is_this(text: Discourse, place: int) -> bool:
    """Whether "this" is what was said, not when: "denied *this*", not "said *this week* that"."""
    return text.keys[place] == "this" and text.tokens.key(place + 1) not in ENDS_TIME


def _behind_mark(text: Discourse, cue: Cue, mark: int, end: int, following: Cue | None) -> list[Range] | None:
    """Return the content behind a comma or colon: "He wrote: *the road is open*", "She warned, however, *that* ..."."""
    keys, place = text.keys, mark + 1
    quotation = text.opening.get(place)
    if quotation and (keys[mark] == "," or quotation.end + 1 >= end):
        return list(quotation.parts)
    if keys[mark] == "," and following is not None:
        if following.first == place:
            return None  # "He went on, *mocking* the plan"
        source = nominals.before(text, following.first, mark - 1)
        if endings.trailing(text, following, source, mark - 1, end) == mark:
            return None  # "a man confessed to the theft, *police said*"
    if not quotation and keys[mark] == "," and end - mark > 4 and keys[mark + 4] != "and":
        other = next((other for other in (mark + 2, mark + 3) if keys[other] == ","), None)
        if other is not None and keys[other + 1] == "that":
            return [(other + 1, endings.content_end(text, other + 1, end, cue, following))]
    return [(place, min(end, place + endings.MAX_CONTENT))] if place < end else None


def is_clause(text: Discourse, place: int, end: int) -> bool:
    """Whether what begins here has a verb of its own: "said *the road is open*", not "found *the road*"."""
    words, keys, forms = text.words, text.keys, verb_forms()
    for other in range(place, min(end, place + _MAX_BEFORE_VERB)):
        key = keys[other]
        if key in forms or words[other] in AUXILIARIES or key in POSSESSIVE or (key[-2:] == "ed" and len(key) > 4):
            return True
        if ("’" in key or "'" in key) and key[-1] in "demlv":
            return True  # "they’re", "we'd"
        if key in _ENDS_CLAUSE and other > place + _MAX_INSERTED:
            return False
    return False


def has_verb(text: Discourse, first: int, end: int) -> bool:
    """Whether a verb stands anywhere in what comes before the cue: "*The road is open*, she said"."""
    words, keys, forms = text.words, text.keys, verb_forms()
    for place in range(first, min(end, first + MAX_SUBJECT)):
        key = keys[place]
        if key in forms or words[place] in AUXILIARIES or (key[-2:] == "ed" and len(key) > 4):
            return True
    return False


def past_adjuncts(text: Discourse, place: int, end: int, takes: frozenset[str]) -> int:
    """Skip when, where, how and to whom it was said: "said *repeatedly in a statement on Monday* that"."""
    keys, kinds = text.keys, text.kinds
    if place >= end or keys[place] not in ADJUNCTS:
        return place
    start = place
    promised = "to" if "infinitive" in takes else ""
    ends_with_day = False
    end = min(end, place + MAX_SUBJECT)
    while place < end and keys[place] in ADJUNCTS and keys[place] != promised:
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
            and keys[place] not in {",", ":", "that"}
            and kinds[place] not in {"preposition", "pronoun", "auxiliary", "subordinator"}
        ):
            place += 1
    leads = (promised, "that", ",", ":")
    if start < place < end and not ends_with_day and not (keys[place] in leads or place in text.opening):
        return start if keys[start] not in DAYS else start + 1
    return place


def ends_attribution(text: Discourse, place: int, end: int) -> bool:
    """Whether only when and how it was said follows a verb: "..., she said *on Monday*", not "she found *him*"."""
    if place >= end or text.kinds[place] != "open":
        return True
    return text.keys[place] in ADJUNCTS or not text.words[place][0].isalpha()


def ahead(text: Discourse, edge: int, start: int) -> list[Range] | None:
    """Return the content that ends before the cue and its source, at token `edge`."""
    keys = text.keys
    start = max(start, edge - endings.MAX_CONTENT)
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
