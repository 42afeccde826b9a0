"""Statements whose cue is a verb in the passive voice: "is believed to", "was criticised by", "As noted in ..."."""

from __future__ import annotations

from reportlib.reading.statements import contents, endings, nominals
from reportlib.reading.statements.cues import Cue
from reportlib.reading.statements.discourse import QUESTION_WORDS, Discourse
from reportlib.reading.statements.prepositions import credited_first
from reportlib.reading.statements.statement import Statement
from reportlib.reading.tokens import Range

_RELATIVE = frozenset({"who", "which", "that"})
_TOLD = QUESTION_WORDS | {"that"}
_LEADS = _TOLD | {"to"}
_OPENS_INFINITIVE = frozenset({"open", "auxiliary", "adverb"})
_ACCUSED = frozenset({"for", "as", "of"})
"""Words that lead from somebody to what is held against them, or for them: "was criticised *for* the delay"."""


def of_passive(text: Discourse, cue: Cue, start: int, end: int, following: Cue | None) -> Statement | None:
    """Read "The plan is believed to ..." (nobody is credited) or "The plan was criticised by ..."."""
    keys, place = text.keys, cue.end
    if place >= end:
        return None
    source = nominals.before(text, cue.first, start)
    if source and keys[source[0]] in _RELATIVE and keys[place] != "to":
        return None  # "a copy of *which* was seen by": what was seen stands further off
    if following is not None and following.tag == "ing" and keys[following.first - 1] == "as":
        return _quoted_as(text, cue, following, source, start, end)
    draft = Statement([], (cue.first, cue.end), stance=cue.stance)
    behind = (place, endings.content_end(text, place, end, cue, following))
    key = keys[place]
    is_told = "person" in cue.use.takes or cue.use.lemma == "ask"
    if key == "by" and source:
        agent = nominals.after(text, place + 1, end)
        if agent is None:
            return None
        draft.source, draft.content = agent, [source]
        begins = agent[1]
        if is_told and begins < end and (keys[begins] in _LEADS or begins in text.opening):
            draft.content = [(begins, endings.content_end(text, begins, end, cue, following))]
            draft.recipient = source
        elif "clause" in cue.use.takes and begins < end and keys[begins] in _LEADS:
            said = (begins, endings.content_end(text, begins, end, cue, following))
            draft.content = [source, said] if keys[begins] == "to" else [said]
    elif source and ((key in _TOLD and keys[source[0] : source[1]] == ["it"]) or (key == "that" and is_told)):
        draft.content = [behind]
        draft.recipient = source if is_told else None
    elif is_told and source and (key in QUESTION_WORDS or key in {"about", "to"} or keys[place - 1] == "about"):
        draft.content, draft.recipient = [behind], source
    elif (key == "to" and source and "clause" in cue.use.takes and _is_infinitive(text, place + 1)) or (
        source and ("naming" in cue.use.takes or (key in _ACCUSED and "thing" in cue.use.takes))
    ):
        draft.content = [source, behind]
    return draft if draft.content else None


def _is_infinitive(text: Discourse, place: int) -> bool:
    """Whether a verb can stand behind "to": "is said to *leave*", not "was added to *the* list"."""
    return place < len(text.keys) and text.kinds[place] in _OPENS_INFINITIVE and text.words[place][0].islower()


def _quoted_as(text: Discourse, cue: Cue, saying: Cue, source: Range | None, start: int, end: int) -> Statement | None:
    """Read "The mayor *was quoted* (by the Courier) *as saying* ...": who said it, and through whom it came."""
    through, place = None, saying.end
    if text.keys[cue.end] == "by":
        agent = nominals.after(text, cue.end + 1, saying.first - 1)
        through = Statement([], (cue.first, cue.end), agent) if agent else None
    elif text.tokens.key(place) == "by":
        agent = nominals.after(text, place + 1, end)
        through = Statement([], (cue.first, cue.end), agent) if agent else None
        place = agent[1] if agent else place
    content = contents.behind(text, saying, place, end, None) or (source and contents.ahead(text, source[0], start))
    first = saying.first if through else cue.first
    return Statement(content or [], (first, saying.end), source, stance=saying.stance, speaks=True, via=through)


def as_reported(text: Discourse, cue: Cue, end: int) -> Statement | None:
    """Read "*As reported in the article*, ..." and "*As noted by the mayor*, ..."."""
    keys = text.keys
    if cue.end >= end or keys[cue.end] not in {"in", "by"}:
        return None
    source = credited_first(text, cue.end + 1, end)
    if source is None or source[1] + 1 >= end or keys[source[1]] != ",":
        return None
    content: Range = (source[1] + 1, min(end, source[1] + 1 + endings.MAX_CONTENT))
    return Statement([content], (cue.first, cue.end), source, stance=cue.stance)
