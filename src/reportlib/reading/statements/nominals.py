"""Noun phrases beside a verb: who says it, and to whom, from the words around it."""

from __future__ import annotations

from functools import cache

from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import AUXILIARIES, finite_forms, words_of
from reportlib.reading.statements.appositions import BREAKS, DASHES, OPENS_APPOSITION, apposition_end, stands_in_name
from reportlib.reading.statements.discourse import DAYS, MARKS, Discourse
from reportlib.reading.statements.phrase_edges import (
    ENDS_TIME,
    LINKS,
    OPENERS,
    inside_word,
    links_behind,
    trimmed,
    without_day,
)
from reportlib.reading.tokens import Range

PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "this", "these", "those"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "ourselves", "myself"})
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
_RELATIVES = frozenset({"that", "which", "what", "whatever"})
_ENDS_PHRASE = frozenset({"subordinator", "auxiliary", "object", "pronoun"})
_BEFORE_OBJECT = frozenset({"of", "to", "around", "with", "near", "for"})
"""Prepositions that join a pronoun to the noun before: "a source close *to* him"."""
_NEVER_PASSED = frozenset({",", "say"})
"""What ends a phrase even where it might be part of a name: "the authors say *the results* confirm"."""
_NOT_LAST = words_of("conjunction", "preposition", "determiner")
_CONJUNCTIONS, _PRONOUN_WORDS, _OBJECTS = words_of("conjunction"), words_of("pronoun"), words_of("object")
_OPENS_ANOTHER = words_of("determiner") - OPENS_APPOSITION
"""Words that open a phrase, but no apposition: "that", "some"."""
MAX_WORDS = 40
"""How far a phrase is followed; no source that a reader would take in is longer."""
_MAX_BRACKET = 12
_MAX_NAMED = 9
_IN_NAMED = frozenset({"open", "preposition", "determiner"})
"""What may follow the first word of a name that a comma parts from its verb: "Ilse Oss for the board, says"."""


_TOLD_BY_END = PRONOUNS | _PRONOUN_WORDS | _CONJUNCTIONS | _REFLEXIVE | ENDS_TIME | MARKS | DASHES | {","}
"""Last words and marks that tell at once how a phrase is read back from them."""


@cache
def _stops() -> frozenset[str]:
    """Return the words and marks that may end a noun phrase, read from its end; all others are part of it."""
    listed = words_of("conjunction", "preposition", *_ENDS_PHRASE) - LINKS
    return finite_forms() | BREAKS | _NEVER_PASSED | _RELATIVES | listed


@cache
def _stops_behind() -> frozenset[str]:
    """Return the words and marks that may end a noun phrase, read from its start."""
    return finite_forms() | BREAKS | DAYS | {","} | words_of()


def before(text: Discourse, end: int, start: int) -> Range | None:
    """Return the noun phrase that ends right before token `end`, not reaching before `start`: the subject of a verb."""
    if end <= start:
        return None
    keys, undated = text.keys, end
    last = keys[end - 1]
    if last in _TOLD_BY_END:
        place = end - 1
        if last in PRONOUNS:
            return (place, end)
        if last in _CONJUNCTIONS:
            return None
        if last in _PRONOUN_WORDS:
            return (place - 1 if place > start and keys[place - 1] == "not" else place, end)
        if last in ENDS_TIME:
            undated = without_day(text, end, start)
        elif place > start:
            if last == "," or (place in text.closing and keys[place - 1] == ","):
                return _before_comma(text, place, start)
            if last in DASHES:
                return _before_insertion(text, place, start)
            if last in _REFLEXIVE:
                return before(text, place, start)  # "*Ms. Oss* herself said"
    finite = text.finite
    edge = _scan_back(text, undated, start)
    key = keys[edge]
    is_plain = key not in OPENERS and key[-2:] != "ly" and key[0].isalnum()
    if is_plain and edge < undated and keys[edge - 1] not in finite:
        return (edge, undated)  # as most are: nothing to trim, and behind no verb
    if start < edge - 1 and keys[edge - 1] in finite and text.kinds[edge] == "preposition":
        head = before(text, edge - 1, start) if text.kinds[edge - 2] == "open" else None
        if head and head[1] == edge - 1:
            return (head[0], end)  # "*witnesses quoted by the Courier* said"
    first = edge if is_plain else trimmed(text, edge, undated)
    if first >= undated:
        is_dated = start < undated < end
        head = before(text, undated - 1, start) if is_dated else None
        return (head[0], end) if head else None  # "a letter *published on Monday*"
    if keys[first - 1] in finite:
        who = _relative_before(text, first, start)
        head = before(text, who, max(start, who - MAX_WORDS)) if who is not None else None
        if head:
            return (head[0], undated)
    return (first, undated)


def after(text: Discourse, first: int, end: int) -> Range | None:
    """Return the noun phrase that begins at token `first`, not reaching `end`: "said *Ms. Oss, a farmer*"."""
    keys, words, kinds = text.keys, text.words, text.kinds
    end = min(end, first + MAX_WORDS)
    if first >= end:
        return None
    if (keys[first] in PRONOUNS and keys[first] not in _DEMONSTRATIVES) or keys[first] in _OBJECTS:
        return (first, first + 1)
    if keys[first] == "her" and first + 1 < end and (kinds[first + 1] != "open" or keys[first + 1] in BREAKS):
        return (first, first + 1)  # "told *her* that"
    finite, stops = text.finite, _stops_behind()
    place = first
    while place < end:
        key = keys[place]
        if key not in stops and key[-2:] != "ly":
            place += 1
            continue
        if key == "(" and place > first:
            closing = next((other for other in range(place, min(end, place + _MAX_BRACKET)) if keys[other] == ")"), end)
            if closing == end:
                break
            place = closing + 1
            continue
        if key == ",":
            apposition = apposition_end(text, place, end)
            if apposition is None:
                break
            place = apposition
            if place < end and keys[place] == ",":
                continue
            break
        kind, capital = kinds[place], words[place][0].isupper()
        if kind == "open":
            if (
                (key in BREAKS and not inside_word(text, place))
                or (key in DAYS and place > first and kinds[place - 1] == "open")
                or (key in finite and not capital)
            ):
                break
        elif (
            (kind in _ENDS_PHRASE and key != "one")
            or (kind == "conjunction" and key != "and")
            or (kind == "adverb" and not capital and place > first)
            or (kind == "preposition" and not links_behind(text, place, first))
            or (
                kind in {"determiner", "possessive"}
                and not capital
                and place > first
                and kinds[place - 1] == "open"
                and keys[place - 1].isalpha()
            )
        ):
            break
        place += 1
    while place > first and keys[place - 1] in _NOT_LAST:
        place -= 1
    return (first, place) if place > first else None


def _relative_before(text: Discourse, first: int, start: int) -> int | None:
    """Return the "who" of a relative clause that ends with the phrase at `first`: "those *who* left the plan said"."""
    place = first - 1
    while place > start and place > first - 6:
        place -= 1
        if text.keys[place] in {"who", "which"}:
            return place
        if text.kinds[place] not in {"auxiliary", "adverb"}:
            return None
    return None


def _before_insertion(text: Discourse, dash: int, start: int) -> Range | None:
    """Return "Ms. Oss -- whose boat sank --" for what ends at the second dash."""
    for place in range(dash - 2, max(start, dash - MAX_WORDS), -1):
        if text.keys[place] in DASHES and not inside_word(text, place):
            head = before(text, place, start) if text.keys[place - 1] not in DASHES else None
            return (head[0], dash + 1) if head else None
    return None


def _before_comma(text: Discourse, comma: int, start: int) -> Range | None:
    """Return "Ms. Oss, 40, a farmer," for what ends at the comma: the phrase with what stands in apposition to it.

    The comma that closes an apposition belongs to it (so PARC 3.0). Commas may stand inside it too ("Ilse Oss, 40, of
    Dran, Varnia,"): of the phrases before one of them, the one that opens the clause is its head, else the nearest.
    """
    keys, words, kinds, closing = text.keys, text.words, text.kinds, text.closing
    nearest: Range | None = None
    other = (closing[comma].first if comma in closing else comma) - 1
    limit = max(start, comma - MAX_WORDS)
    if keys[comma - 1] in text.finite:
        limit = other  # no apposition ends with a verb: "Oss, *officials said*, resigned"
    while other > limit + 1:
        other -= 1
        key = keys[other]
        if key != ",":
            if other in closing:
                other = closing[other].first - 1
            elif key == ")" and "(" in keys[limit:other]:
                while keys[other] != "(":
                    other -= 1
            continue
        fits = (
            keys[other + 1] in OPENS_APPOSITION
            or not words[other + 1][0].islower()
            or kinds[other + 1] in {"open", "preposition", "determiner", "adverb"}
        )
        if other + 2 == comma and kinds[other + 1] == "adverb":
            return before(text, other, start)  # "Ms. Oss, *however*, said"
        if keys[other + 1] == "and":
            continue
        if not fits or (keys[other + 1] in _OPENS_ANOTHER and not AUXILIARIES.isdisjoint(words[other:comma])):
            break
        head = before(text, other, start) if keys[other - 1] != "," else None
        if head and keys[head[1] - 1] != "," and keys[head[1] - 1] not in PRONOUNS:
            nearest = nearest or (head[0], comma + 1)
            if head[0] == start or keys[head[0] - 1] in BREAKS:
                return nearest if _is_clause(text, head) else (head[0], comma + 1)
    if nearest is None and other <= limit + 1 and comma - start <= _MAX_NAMED and words[start][0].isupper():
        is_name = all(kinds[place] in _IN_NAMED for place in range(start + 1, comma))
        return (start, comma) if is_name and before(text, comma, start) == (start, comma) else None
    return nearest


def _is_clause(text: Discourse, phrase: Range) -> bool:
    """Whether what looks like a phrase has a verb and its object: "A slide *buried 14* huts, the mayor, Oss, said"."""
    first, end = phrase
    return any(
        text.keys[place].endswith("ed") and text.words[place][0].islower() and _opens_object(text, place + 1)
        for place in range(first + 1, end - 1)
    )


def _opens_object(text: Discourse, place: int) -> bool:
    key = text.keys[place]
    return key[0].isdigit() or key in NUMBER_WORDS or text.kinds[place] in {"determiner", "possessive"}


def _scan_back(text: Discourse, end: int, start: int) -> int:
    """Return the first token of the run of noun-phrase words that ends before `end`."""
    keys, stops = text.keys, _stops()
    limit = start if end - start < MAX_WORDS else end - MAX_WORDS
    first = end
    while first > limit:
        for place in range(first - 1, limit - 1, -1):
            if keys[place] in stops:
                break
        else:
            return limit
        first, key = place + 1, keys[place]
        if key in _NEVER_PASSED:
            break
        kind = text.kinds[place]
        if kind == "open":
            if key == ")":
                opening = place - 1
                while opening > limit and keys[opening] != "(" and opening > place - _MAX_BRACKET:
                    opening -= 1
                if keys[opening] != "(" or opening == limit:
                    break
                first = opening
                continue
            quotation = text.closing.get(place)
            if quotation and (text.is_named_with(quotation) or stands_in_name(text, quotation, end)):
                first = quotation.first - 1
                continue
            if key in BREAKS:
                if not inside_word(text, place):
                    break
            elif not text.words[place][0].isupper():
                break
        elif (
            (
                kind in _ENDS_PHRASE
                and key != "one"
                and keys[place + 1] != "of"
                and keys[place - 1] not in _BEFORE_OBJECT
            )
            or (kind == "conjunction" and (key != "and" or place == limit))
            or key in _RELATIVES
            or (kind == "preposition" and key not in LINKS)
        ):
            break
        first = place
    return first
