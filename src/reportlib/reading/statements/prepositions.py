"""Statements that a preposition credits: "according to the mayor", "in the words of", "for the union, ..."."""

from __future__ import annotations

from reportlib.reading.phrases import POSSESSIVE
from reportlib.reading.statements import contents, endings, nominals
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.statements.statement import Statement
from reportlib.reading.tokens import Range

_PASSED_ON = frozenset({
    "broadcast", "carried", "cited", "leaked", "obtained", "published", "quoted", "relayed", "released",
    "reported", "reviewed", "seen", "shown",
})  # fmt: skip
_MAX_OWNER = 10
"""How many words name whose view it is: "in *the Ostrel mayor's* view"."""
_RELATIVES = frozenset({"who", "which", "whose", "that"})
_OPENS_APPOSITION = frozenset({"a", "an", "the", "who"})


def read_prepositions(text: Discourse) -> list[Statement]:
    """Return what is credited with "according to", before, inside and behind the content."""
    found = []
    keys, tokens = text.keys, text.tokens
    for place in tokens.at("cue_prepositions"):
        if place + 2 < len(keys) and keys[place + 1] == "to" and not text.quoted[place]:
            start, stop = tokens.sentence(place)
            statement = _according(text, place, start, stop)
            if statement:
                found.append(statement)
    for place in tokens.at("opinion_nouns"):
        if place > 1 and place + 2 < len(keys) and not text.quoted[place]:
            statement = _opinion(text, place, *tokens.sentence(place))
            if statement:
                found.append(statement)
    return found


def _opinion(text: Discourse, place: int, start: int, stop: int) -> Statement | None:
    """Read "In the words of *the mayor*, ..." and "The plan, in *her* view, ..."."""
    keys = text.keys
    edge = place - 2
    while edge > start and keys[edge] != "in" and place - edge < _MAX_OWNER:
        edge -= 1
    source: Range | None
    if keys[edge + 1] == "the" and keys[place + 1] == "of" and edge == place - 2:
        source, cue = credited_first(text, place + 2, stop), (edge, place + 2)
        begins = source[1] if source else stop
    elif keys[place - 1] in POSSESSIVE or (text.kinds[place - 1] == "possessive" and edge == place - 2):
        source, cue, begins = (edge + 1, place), (place, place + 1), place + 1
    else:
        return None
    if source is None or edge < start or keys[edge] != "in" or begins >= stop or keys[begins] != ",":
        return None
    if edge > start + 1 and keys[edge - 1] != ",":
        return None
    end = min(text.body_end(start, stop), begins + 1 + endings.MAX_CONTENT)
    content = [(begins + 1, end)] if begins + 1 < end else []
    if edge - 1 > start and keys[edge - 1] == ",":
        content.insert(0, (start, edge - 1))
    return Statement(content, cue, source) if content else None


def _according(text: Discourse, place: int, start: int, stop: int) -> Statement | None:
    keys, first = text.keys, place + 2
    end = text.body_end(start, stop)
    before = keys[place - 1] if place > start else ""
    inserted = "that" in (
        before,
        keys[place - 2] if before == "," else "",
    )  # "wrote that(,) according to the mayor, ..."
    opens = (
        inserted
        or place - start <= 1
        or before in {":", ";", "—", "--", "–"}
        or (before in {"and", "but", ","} and not contents.has_verb(text, start, place - 1))
    )
    if opens or before in {"and", "but"}:
        source = credited_first(text, first, stop)
        if source is None:
            return None
        through = _through(text, source[1], stop)
        begins = through.source[1] if through and through.source else source[1]
        begins += begins < end and keys[begins] == ","
        content = [(begins, min(end, begins + endings.MAX_CONTENT))] if begins < end else []
        if before == "," and not inserted and place - 1 > start + 2:
            content.insert(0, (start, place - 1))  # "The plan, according to the mayor, would fail"
        if content:
            return Statement(content, (place, first), source, via=through)
    source = nominals.after(text, first, stop)
    edge = place - 1 if before == "," else place
    if source is None or edge <= start:
        return None
    content = contents.ahead(text, place, start) or [(max(start, edge - endings.MAX_CONTENT), edge)]
    return Statement(content, (place, first), source, via=_through(text, source[1], stop))


def _through(text: Discourse, place: int, stop: int) -> Statement | None:
    """Return who passed the source on: "a statement *cited by the agency*", "a report *published in the Courier*"."""
    if place + 2 >= stop or text.keys[place] not in _PASSED_ON or text.keys[place + 1] not in {"by", "in", "to"}:
        return None
    agent = nominals.after(text, place + 2, stop)
    return Statement([], (place, place + 2), agent) if agent else None


def credited_first(text: Discourse, place: int, stop: int) -> Range | None:
    """Return who is credited before the content: "According to *Ms. Oss, a farmer*, ...", "*all who saw it*, ..."."""
    keys = text.keys
    limit = min(stop, place + nominals.MAX_WORDS)
    comma = next((other for other in range(place, limit) if keys[other] == ","), stop)
    source = nominals.after(text, place, comma)
    if source and source[1] == comma and comma + 2 < stop and keys[comma + 1] in _OPENS_APPOSITION:
        whole = nominals.after(text, place, stop)
        if whole and whole[1] < stop and keys[whole[1]] == ",":
            return whole
    if source and source[1] < comma < stop and keys[source[1]] in _RELATIVES:
        return source[0], comma
    return source
