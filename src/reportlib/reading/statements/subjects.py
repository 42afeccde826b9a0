"""Who a verb credits: its subject, before it, behind it or far from it, and whom it was told."""

from __future__ import annotations

from reportlib.reading.phrases import AUXILIARIES
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.statements import nominals
from reportlib.reading.statements.cues import Cue
from reportlib.reading.statements.discourse import MARKS, QUESTION_WORDS, Discourse
from reportlib.reading.tokens import Range

BEFORE_INVERTED = MARKS | {","}
"""What stands before a verb whose subject follows it."""
_RELATIVE = frozenset({"who", "which", "that", "whom", "where"})
_OPENS_ASIDE = frozenset({"preposition", "subordinator"})
_PERSONAL = frozenset({"he", "she", "they", "we", "i", "you"})
_JOINS = frozenset({"and", "but", "or", ",", "then"})
_AFTER_INVERTED = (
    TERMINATORS
    | MARKS
    | frozenset(",;:()-—–")
    | frozenset(["who", "in", "at", "on", "during", "after", "as", "to", "of", "when", "while", "and", "via", "from"])
    | frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"])
)
"""What may follow the subject behind its verb: "..., says the mayor *in* ...". Any other word shows that it is none."""
_NEVER_TOLD = frozenset({"that", "to", ",", ":", "of"}) | QUESTION_WORDS
_NOT_TOLD = frozenset({"he", "she", "they", "it", "we", "i"})
_BEHIND_TOLD = frozenset({"that", ":", ".", "of", "about"}) | QUESTION_WORDS
_TOLD_TO = frozenset({"ask", "tell", "warn", "remind", "advise", "instruct"})
"""Verbs whose infinitive begins behind the one who is told: "told *the crew* to wait"."""
_TOLD_OF = frozenset({"ask", "assure", "inform", "notify", "remind", "warn"})
"""Verbs whose content may begin with "of" or "about": "reminded *voters* of the flood"."""
_WRITINGS = frozenset({
    "statement", "letter", "tweet", "post", "memo", "message", "email", "e-mail", "note", "speech", "remarks",
    "interview", "essay", "column",
})  # fmt: skip
"""What somebody writes or speaks: "issued a *statement* saying" credits who issued it."""
MAX_SUBJECT = 60
"""How far from the start of a sentence its subject is looked for."""


def subject(text: Discourse, cue: Cue, start: int, latest: Range | None) -> Range | None:
    """Return the subject of a verb that stands behind it, or is shared with the verb before; `latest` is that one's."""
    if cue.tag == "ing" and (cue.first == cue.head or text.kinds[cue.first] == "adverb"):
        return _of_participle(text, cue, start, latest)
    if cue.tag == "infinitive":
        told = nominals.before(text, cue.first - 1, start) if text.words[cue.first - 2][0].isupper() else None
        return told or nearest_subject(text, start, cue.first - 1) or latest
    return nominals.before(text, cue.first, start) or shared(text, cue.first, start, latest)


def shared(text: Discourse, first: int, start: int, latest: Range | None) -> Range | None:
    """Return the subject of a verb that no phrase stands before: that of the verb before, where "and" joins the two."""
    if first > start and text.keys[first - 1] in _JOINS:
        return latest or nearest_subject(text, start, first)
    if first == start + 1 and text.keys[start].endswith("ly"):
        return (start, first)  # no adverb, where a verb needs a subject: "*Schlafly* also noted"
    return None


def _of_participle(text: Discourse, cue: Cue, start: int, latest: Range | None) -> Range | None:
    """Return who says what follows "saying": the noun that it stands at, or the subject of the sentence."""
    keys = text.keys
    beside = cue.first - 1
    if beside > start and keys[beside] == "as":  # "quoted *the mayor* as saying"
        return nominals.before(text, beside, start)
    if beside > start and text.kinds[beside - 1] == "object" and text.kinds[beside] == "preposition":
        return (beside - 1, beside)  # "criticised *him* for saying"
    if beside > start + 1 and keys[beside - 1] == "," and text.kinds[beside] in _OPENS_ASIDE:
        inserted = nominals.before(text, beside - 1, start)  # "*Ms. Oss*, after saying she would stay, left"
        if inserted:
            return inserted
    if beside >= start and text.kinds[beside] == "open" and keys[beside][0].isalnum():
        source = nominals.before(text, cue.first, start)
        if source and keys[beside] not in _WRITINGS and (source[0] == start or keys[source[0] - 1] != "to"):
            return source
    found = latest or nearest_subject(text, start, cue.first)
    return found or nominals.before(text, beside if keys[beside] == "," else cue.first, start)


def nearest_subject(text: Discourse, start: int, before: int) -> Range | None:
    """Return the subject of the nearest verb before a token: "After it sank, *the mayor* came and said".

    Behind a comma it is not that of a relative clause: "*Oss* sold the boat that Lund built, saying".
    """
    kinds = text.kinds
    place = before - 2
    limit = max(start, before - MAX_SUBJECT)
    outer = text.keys[before - 1] == ","
    while place > limit:
        if place in text.closing:
            place = text.closing[place].first - 2
            continue
        if _is_verb(text, place):
            group = place
            while group > start and kinds[group - 1] in {"adverb", "auxiliary"}:
                group -= 1
            found = nominals.before(text, group, start)
            if found and text.keys[found[0]] != "there" and not (outer and _is_embedded(text, found, start)):
                return found
            place = group
        place -= 1
    return None


def _is_embedded(text: Discourse, subject: Range, start: int) -> bool:
    """Whether a subject stands in a clause inside a noun phrase: "the boat *that* Oss sold", "Oss, *who* sold it"."""
    keys, (first, end) = text.keys, subject
    return (end - first == 1 and keys[first] in _RELATIVE) or (first > start and keys[first - 1] in _RELATIVE)


def _is_verb(text: Discourse, place: int) -> bool:
    key, word = text.keys[place], text.words[place]
    if word in AUXILIARIES:
        return True
    is_finite, is_past, is_behind_pronoun = key in text.finite, key[-2:] == "ed", text.keys[place - 1] in _PERSONAL
    if not (is_finite or is_past or is_behind_pronoun) or word[0].isupper() or text.kinds[place] != "open":
        return False
    before = text.kinds[place - 1]
    if before in {"determiner", "possessive"}:
        return False
    return is_finite or is_behind_pronoun or (is_past and before in {"open", "pronoun", "adverb"})


def inverted(text: Discourse, cue: Cue, apposed: Range | None, stop: int) -> Range | None:
    """Return the subject that follows the verb, if it does: "..., said *Ms. Oss*"."""
    keys = text.keys
    left = cue.first - 1
    if cue.tag not in {"past", "present"} or not cue.use.speaks or cue.first != cue.head or cue.end >= stop:
        return None
    if left in text.closing and text.is_name(text.closing[left]):
        return None  # "Oss, author of “Low Water,” said it rained"
    opens = _opens_phrase(text, cue.end)
    if keys[left] == "," and ("person" in cue.use.takes or not opens or (apposed and "," in keys[apposed[0] : left])):
        return None  # "Ms. Oss, a farmer, stressed her loss"
    if not opens and text.kinds[cue.end] != "open" and keys[cue.end] != "one":
        return None
    source = nominals.after(text, cue.end, stop)
    if source and keys[left] == "," and source[1] < stop and keys[source[1]] not in _AFTER_INVERTED:
        return None
    return source


def _opens_phrase(text: Discourse, place: int) -> bool:
    if text.words[place][0].isupper():
        return True
    return text.kinds[place] in {"determiner", "possessive", "pronoun"} and text.keys[place] != "that"


def recipient(text: Discourse, cue: Cue, place: int, end: int) -> Range | None:
    """Return whom it is told: "told *reporters* that", "asked *the minister* whether", "reminded *voters* of"."""
    keys = text.keys
    if place >= end or keys[place] in _NEVER_TOLD or keys[place] in _NOT_TOLD or place in text.opening:
        return None
    phrase = nominals.after(text, place, end)
    if phrase is None:
        return None
    if cue.use.lemma in _TOLD_OF:
        of = next((other for other in range(phrase[0] + 1, phrase[1]) if keys[other] in {"of", "about"}), phrase[1])
        phrase = (phrase[0], of)
    rest = keys[phrase[1]] if phrase[1] < len(keys) else "."
    if rest in {"to", "not"} and cue.use.lemma in _TOLD_TO:
        return phrase
    behind = phrase[1] + 1
    announced = rest == "," and behind < end and (behind in text.opening or keys[behind] in _BEHIND_TOLD)
    if cue.use.lemma == "tell" or announced or rest in _BEHIND_TOLD or phrase[1] in text.opening:
        return phrase
    return None
