"""Noun phrases beside a verb: who says it, and to whom, from the words around it.

No grammar is parsed. The words that carry a sentence's grammar (determiners, prepositions, auxiliaries, ...) are listed;
whatever is not listed is taken for a noun or an adjective, and a phrase runs until a listed word ends it.
"""

from __future__ import annotations

from functools import cache, lru_cache

from reportlib.reading import inflection, lexicon
from reportlib.reading.tokens import Range, Tokens

_NOT_ADVERBS = frozenset({"daily", "weekly", "monthly", "family", "early", "reply", "supply", "ally", "rally", "july", "italy", "assembly", "bully", "fly"})
_BREAKS = frozenset('.!?;:—–()[]“”"…«»') | {"--", "...", "``", "''", "‘", "’", "-"}
_LINKS = frozenset({"of", "for", "in", "at", "from", "with", "to", "on", "by", "near", "against", "about", "behind", "within"})
"""Prepositions that may join a second noun phrase to the one before: "a spokesman for the port"."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "which", "that", "this", "these", "those"})
_NEVER_INSIDE = frozenset({",", "that", "which", "what", "whatever"})
_DASHES = frozenset({"-", "--", "–", "—"})
_DETERMINING = frozenset({"a", "an", "the", "this", "that", "for", "by", "of"})
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
_QUANTIFIERS = frozenset({"some", "many", "several", "most", "few", "others", "both", "all", "none", "one", "two", "three"})
_OPENS_APPOSITION = frozenset({"a", "an", "the", "who", "whose", "which", "one", "his", "her", "its", "their", "also", "now"})
_ROLE_LINKS = frozenset({"of", "for", "at", "with", "from", "in"})
MAX_WORDS = 40
"""How far a phrase is followed; no source that a reader would take in is longer."""


@cache
def _finite() -> frozenset[str]:
    """Forms of verbs that end a noun phrase: "took", "said", "has"."""
    verbs = {**inflection.forms("common_verbs"), **inflection.forms("cue_verbs")}
    return frozenset(form for form, uses in verbs.items() if {use.tag for use in uses} <= {"past", "participle"})


@cache
def _verb_forms() -> frozenset[str]:
    verbs = {**inflection.forms("common_verbs"), **inflection.forms("cue_verbs")}
    return frozenset(form for form, uses in verbs.items() if {use.tag for use in uses} != {"ing"})


def ends_phrase(tokens: Tokens, place: int) -> bool:
    """Whether the token is a form that only a verb has, in lower case: "took", "said"."""
    return tokens.keys[place] in _finite() and not tokens.words[place][0].isupper()


def is_finite(key: str) -> bool:
    """Whether a lower-case word is a form that the verb of a clause can have."""
    return key in _verb_forms()


@cache
def _classes() -> dict[str, str]:
    return lexicon.table("function_words")


@lru_cache(maxsize=1 << 14)
def word_class(key: str) -> str:
    """Return the class of a lower-case word: one of function_words.txt, "adverb" by its ending, or "open"."""
    known = _classes().get(key)
    if known:
        return known
    return "adverb" if key.endswith("ly") and len(key) > 4 and key not in _NOT_ADVERBS else "open"


def before(tokens: Tokens, end: int, start: int) -> Range | None:
    """Return the noun phrase that ends right before token `end`, not reaching before `start`: the subject of a verb."""
    if end <= start:
        return None
    keys = tokens.keys
    last = keys[end - 1]
    if last == "," and end - 1 > start:
        return _before_apposition(tokens, end - 1, start)
    if last in _DASHES and end - 1 > start:
        return _before_insertion(tokens, end - 1, start)
    if last in _PRONOUNS:
        return (end - 1, end)
    kind = word_class(last)
    if kind == "conjunction":
        return None
    if kind == "pronoun":
        return (end - 2 if end - 2 >= start and keys[end - 2] == "not" else end - 1, end)
    end = _without_day(tokens, end, start)
    first = _trimmed(tokens, _scan_back(tokens, end, start), end)
    if first >= end:
        return None
    who = _relative_before(tokens, first, start)
    if who is not None:
        head = before(tokens, who, start)
        return (head[0], end) if head else (first, end)
    return (first, end)


def _without_day(tokens: Tokens, end: int, start: int) -> int:
    """Leave out the day between a subject and its verb: "the mayor *on Tuesday* said"."""
    keys = tokens.keys
    last = end
    if keys[last - 1] in ("morning", "afternoon", "evening", "night"):
        last -= 1
    if last - 2 > start and keys[last - 1] in _WEEKDAYS and keys[last - 2] in ("on", "late", "early", "last"):
        return last - 2
    return last - 1 if last - 2 > start and keys[last - 1] in _WEEKDAYS and keys[last - 2] not in _DETERMINING else end


def _relative_before(tokens: Tokens, first: int, start: int) -> int | None:
    """Return the "who" of a relative clause that ends with the phrase at `first`: "those *who* backed the plan said"."""
    place = first - 1
    if place <= start or not ends_phrase(tokens, place):
        return None
    while place > start and place > first - 6:
        place -= 1
        if tokens.keys[place] in ("who", "which"):
            return place
        if word_class(tokens.keys[place]) not in ("auxiliary", "adverb"):
            return None
    return None


def _before_insertion(tokens: Tokens, dash: int, start: int) -> Range | None:
    """Return "Ms. Oss" for what ends at the second dash of "Ms. Oss -- whose boat sank -- said"."""
    for place in range(dash - 2, max(start, dash - MAX_WORDS), -1):
        if tokens.keys[place] in _DASHES:
            return before(tokens, place, start) if tokens.keys[place - 1] not in _DASHES else None
    return None


def _before_apposition(tokens: Tokens, comma: int, start: int) -> Range | None:
    """Return "Ms. Oss, 40, a farmer" for what ends at the comma: the phrase with what stands in apposition to it.

    The comma that closes an apposition belongs to it (so PARC 3.0). Commas may stand inside the apposition too ("Ilse Oss, 40, of Dran, Varnia,"): of the phrases before one of them,
    the one that opens the clause is its head, else the nearest.
    """
    keys, words = tokens.keys, tokens.words
    nearest: Range | None = None
    other = comma - 1
    limit = max(start, comma - MAX_WORDS)
    while other > limit:
        if keys[other] in _BREAKS and not _inside_word(tokens, other):
            break
        if keys[other] == ",":
            opener = keys[other + 1]
            fits = opener in _OPENS_APPOSITION or not words[other + 1][0].islower() or word_class(opener) in ("open", "preposition")
            if not fits:
                break
            head = before(tokens, other, start) if keys[other - 1] != "," else None
            if head and keys[head[1] - 1] != "," and words[head[1] - 1] not in _PRONOUNS:
                if nearest is None:
                    nearest = (head[0], comma + 1)
                if head[0] == start or keys[head[0] - 1] in _BREAKS:
                    return (head[0], comma + 1)
        other -= 1
    return nearest


def _scan_back(tokens: Tokens, end: int, start: int) -> int:
    """Return the first token of the run of noun-phrase words that ends before `end`."""
    keys, words = tokens.keys, tokens.words
    place = end - 1
    limit = max(start, end - MAX_WORDS)
    while place >= limit:
        key = keys[place]
        kind = word_class(key)
        if key == ")":
            opening = next((other for other in range(place, max(limit, place - 12), -1) if keys[other] == "("), None)
            if opening is None or not words[opening - 1][0].isupper():
                break
            place = opening - 1
            continue
        if key in _BREAKS and not _inside_word(tokens, place):
            break
        if kind in ("subordinator", "auxiliary", "object", "pronoun") and key != "one" and keys[place + 1] != "of":
            break
        if kind == "conjunction" and (key != "and" or place == limit):
            break
        if key in _NEVER_INSIDE:
            break
        if kind == "preposition" and key not in _LINKS:
            break
        if kind == "adverb" and not words[place][0].isupper() and place == end - 1:
            place -= 1
            continue
        if ends_phrase(tokens, place):
            break
        place -= 1
    return place + 1


def _trimmed(tokens: Tokens, first: int, end: int) -> int:
    """Drop what opens the clause and is no part of the phrase: "But", "On Monday", "Later"."""
    keys, words = tokens.keys, tokens.words
    while first < end:
        kind = word_class(keys[first])
        if kind in ("conjunction", "subordinator", "adverb") or keys[first] in (",", "-", "–", "’", "'"):
            first += 1
        elif kind == "preposition":
            inner = first + 1
            while inner < end and word_class(keys[inner]) not in ("determiner", "possessive") and not words[inner][0].isupper():
                inner += 1
            following = next((place for place in range(first + 2, end) if word_class(keys[place]) == "determiner"), None)
            first = following if following is not None else end if keys[first] in ("of", "to") else first + 2
        elif keys[first] in _WEEKDAYS and first + 1 < end:
            first += 1
        else:
            break
    return first


_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"})


def after(tokens: Tokens, first: int, end: int) -> Range | None:
    """Return the noun phrase that begins at token `first`, not reaching `end`: "said *Ms. Oss, a farmer*."""
    keys, words = tokens.keys, tokens.words
    end = min(end, first + MAX_WORDS)
    if first >= end:
        return None
    if (keys[first] in _PRONOUNS and keys[first] not in _DEMONSTRATIVES) or word_class(keys[first]) == "object":
        return (first, first + 1)
    place = first
    while place < end:
        key = keys[place]
        kind = word_class(key)
        if key == "(" and place > first and words[place - 1][0].isupper():
            closing = next((other for other in range(place, min(end, place + 12)) if keys[other] == ")"), None)
            if closing is None:
                break
            place = closing + 1
            continue
        if key in _BREAKS and not _inside_word(tokens, place):
            break
        if kind in ("subordinator", "auxiliary", "object", "pronoun") and key != "one":
            break
        if kind == "conjunction" and key != "and":
            break
        if kind == "preposition" and (key not in _LINKS or key in ("on", "in", "at", "to") and place > first and not words[place - 1][0].isupper() and key in ("on", "to")):
            break
        if key in _WEEKDAYS and place > first and word_class(keys[place - 1]) == "open":
            break
        if ends_phrase(tokens, place):
            break
        if key == ",":
            apposition = _apposition_end(tokens, place, end)
            if apposition is None:
                break
            place = apposition
            if place < end and keys[place] == ",":
                continue
            break
        if kind == "adverb" and not words[place][0].isupper():
            break
        place += 1
    while place > first and word_class(keys[place - 1]) in ("conjunction", "preposition", "determiner"):
        place -= 1
    return (first, place) if place > first else None


def _inside_word(tokens: Tokens, place: int) -> bool:
    """Whether a mark belongs to a word: the hyphen of "re-elected", the stop of "Mr." or "J."."""
    if not tokens.joined(place):
        return False
    before = tokens.words[place - 1]
    if tokens.words[place] == ".":
        return before in lexicon.entries("abbreviations") or len(before) == 1 and before.isupper()
    return tokens.words[place] == "-"


def _apposition_end(tokens: Tokens, comma: int, end: int) -> int | None:
    """Return where the apposition that opens at a comma ends: "said Ms. Oss, *a farmer in Dran*"."""
    keys, words = tokens.keys, tokens.words
    place = comma + 1
    if place >= end:
        return None
    opener = keys[place]
    if opener not in _OPENS_APPOSITION and not (words[place][0].isupper() or opener[0].isdigit()):
        role = word_class(opener) == "open" and not opener.endswith(("ing", "ed")) and not is_finite(opener)
        if not (role or opener == "of") or not _ROLE_LINKS & set(keys[place : place + 4]):
            return None
    while place < end and keys[place] != "," and (keys[place] not in _BREAKS or _inside_word(tokens, place)):
        place += 1
    return place
