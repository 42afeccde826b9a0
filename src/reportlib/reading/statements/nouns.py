"""Statements whose cue is a noun or an adjective: "his claim that", "raised questions about", "is confident that"."""

from __future__ import annotations

from reportlib.reading.phrases import POSSESSIVE, may_be_verb
from reportlib.reading.statements import endings, nominals, subjects
from reportlib.reading.statements.cues import Cue
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.statements.statement import Statement
from reportlib.reading.tokens import Range

_ENDS_ABOUT = frozenset({"auxiliary", "pronoun", "subordinator"})
_TELLING = frozenset({"that", "saying"})
"""Words that show somebody's words even behind a noun without an owner: "reports *that* the dam had burst"."""
_OBJECTS = frozenset({"determiner", "possessive", "preposition"})
"""What stands behind a verb whose subject "that" is, and behind no participle: "that *injured men* were left"."""
_RELATIVE = frozenset({"that", "which", "who"})


def of_noun(
    text: Discourse, cue: Cue, start: int, end: int, following: Cue | None, latest: Range | None
) -> Statement | None:
    """Read "*his claim* that ...", "*the mayor's criticism of* ...", "*The union* raised questions about ..."."""
    if cue.end >= end:
        return None
    if text.keys[cue.end] == "by":
        return _claim_by(text, cue, end, following)
    if cue.tag == "noun" and _is_relative(text, cue.end, end):
        return None  # "an argument that filled the hall"
    content = (cue.end, endings.content_end(text, cue.end, end, cue, following))
    if cue.tag == "noun" and text.keys[cue.end] not in {"that", "to"} and text.keys[cue.end - 1] not in _TELLING:
        content = (cue.end, _phrase_end(text, *content))
    if cue.tag == "noun":
        source = _owner(text, cue, start)
        is_told = text.keys[cue.end] in _TELLING or text.keys[cue.end - 1] in _TELLING
        if source is None and (not is_told or text.keys[max(start, cue.first - 2)] == "in"):
            return None  # "the guild's plan", or a part of "said *in a statement* that"
        if source and source[0] == start and text.keys[cue.end] == "that":
            content = (cue.end, _subject_end(text, *content))
    else:
        source = subjects.subject(text, cue, start, latest)
    return Statement([content], (cue.first, cue.end), source, stance=cue.stance)


def _is_relative(text: Discourse, place: int, end: int) -> bool:
    """Whether "that" is the subject of the verb behind it: "a claim *that was* made", "*that filled the* hall"."""
    verb = place + 1
    if text.keys[place] != "that" or verb + 1 >= end:
        return False
    return text.kinds[verb] == "auxiliary" or (may_be_verb(text.keys[verb]) and text.kinds[verb + 1] in _OBJECTS)


def _claim_by(text: Discourse, cue: Cue, end: int, following: Cue | None) -> Statement | None:
    """Read "a claim *by the opposition* that ..."."""
    source = nominals.after(text, cue.end + 1, end)
    if source is None or source[1] >= end or text.keys[source[1]] != "that":
        return None
    content = (source[1], endings.content_end(text, source[1], end, cue, following))
    return Statement([content], (cue.first, cue.end), source, stance=cue.stance)


def _subject_end(text: Discourse, first: int, end: int) -> int:
    """Return where a clause in a subject ends: before the second verb, "her claim *that it rained* is odd"."""
    kinds, keys = text.kinds, text.keys
    has_verb = False
    for place in range(first + 2, end):
        if keys[place] == "," or kinds[place] == "subordinator" or keys[place] in _RELATIVE:
            break
        if kinds[place] == "auxiliary" and has_verb and kinds[place - 1] == "open":
            return place
        has_verb = has_verb or kinds[place] == "auxiliary" or may_be_verb(keys[place])
    return end


def _phrase_end(text: Discourse, first: int, end: int) -> int:
    """Return where what a noun is about ends: before the verb whose subject both are, "his view of *it* is known"."""
    for place in range(first + 1, end):
        if text.kinds[place] in _ENDS_ABOUT or (text.keys[place] in text.finite and text.words[place][0].islower()):
            return end if text.kinds[place] == "pronoun" or text.kinds[place] == "subordinator" else place
    return end


def _owner(text: Discourse, cue: Cue, start: int) -> Range | None:
    """Return whose claim it is: "*the mayor's* claim", "*his* claim"; None for "the claim"."""
    owner = cue.first - 1
    if owner < start:
        return None
    if text.keys[owner] in POSSESSIVE:
        phrase = nominals.before(text, owner, start)
        return (phrase[0], owner + 1) if phrase else None
    return (owner, cue.first) if text.kinds[owner] == "possessive" else None
