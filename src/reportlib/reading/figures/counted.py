"""What a number counts: the noun phrase behind it, or the one carried over from a neighbour."""

from __future__ import annotations

from functools import cache

from reportlib.model import FigureKind
from reportlib.reading import lexicon
from reportlib.reading.figures.draft import Draft
from reportlib.reading import inflection
from reportlib.reading.numbers import Form
from reportlib.reading.tokens import Range, Tokens

_INSIDE = frozenset({"more", "other", "others", "further", "such", "additional", "first", "half", "long", "following"})
"""Function words that can stand inside the phrase: "30 other people"."""
_LONGEST = 8
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
_PRONOUNS = frozenset({"them", "whom", "which", "these", "those", "us"})


@cache
def _stops() -> frozenset[str]:
    """Return the words that no noun phrase goes on over."""
    stops = lexicon.words("function_words") | lexicon.words("phrase_stops") | lexicon.words("weekdays")
    return stops - _INSIDE


@cache
def participles() -> frozenset[str]:
    """Return the words that tell an outcome and are no part of what is counted: "12 killed", "30 dead"."""
    verbs = {form for form, uses in inflection.forms("outcome_verbs").items() if any(use.tag != "base" for use in uses)}
    nouns = {word for word, use in lexicon.table("outcome_nouns").items() if use.endswith("state")}
    return frozenset(verbs | nouns)


def is_plural(key: str) -> bool:
    """Return whether a word looks like a noun in the plural."""
    return key in lexicon.words("plurals") or len(key) > 3 and key[-1] == "s" and not key.endswith(_NOT_PLURAL)


def noun_phrase(tokens: Tokens, first: int, limit: int, *, single: bool) -> Range | None:
    """Return the noun phrase that starts with token `first`: up to its plural, or all of it where one thing is counted.

    "30 seriously injured older people were": older people and what stands before them. None where no phrase stands.
    """
    keys, words = tokens.keys, tokens.words
    stops = _stops()
    if first < limit and keys[first] == "-" and first + 1 < limit and tokens.joined(first + 1):
        first += 1
    plural_end = 0
    at = first
    last = min(limit, first + _LONGEST)
    while at < last:
        key = keys[at]
        if key == "-" or key == "‑":
            if not (at > first and tokens.joined(at) and at + 1 < last and tokens.joined(at + 1)) or plural_end == at:
                break
        elif key in stops or not words[at][0].isalpha():
            if not (words[at][0].isdecimal() and at > first and words[at - 1][0].isupper() and not plural_end):
                break
        elif is_plural(key) and key not in participles():
            plural_end = at + 1
            if single and at > first:
                break
        elif plural_end:
            break
        at += 1
    if plural_end:
        return first, plural_end
    if single:
        return _singular(tokens, first, at)
    return _bare(tokens, first, at)


def _singular(tokens: Tokens, first: int, end: int) -> Range | None:
    """Return the phrase of one thing: up to its verb ("one man drowned"), at most four words."""
    keys = tokens.keys
    for at in range(first, end):
        if keys[at] in participles() and at > first or keys[at].endswith("ly") and at > first:
            end = at
            break
    end = min(end, first + 4)
    return (first, end) if end > first and keys[first] not in participles() else None


def _bare(tokens: Tokens, first: int, end: int) -> Range | None:
    """Return a phrase without a plural: "12 Airbus", "six elk"; None where its first word is a verb or tells an outcome."""
    keys = tokens.keys
    if first >= end or end - first > 3:
        return None
    for at in range(first, end):
        if keys[at] in participles() or keys[at].endswith(("ly", "ed", "ing")):
            return None
    return first, end


def of_phrase(tokens: Tokens, end: int, limit: int) -> Range | None:
    """Return the noun phrase behind "of" at token `end`, determiners left out: "of the adults"."""
    keys = tokens.keys
    if end + 1 >= limit or keys[end] != "of":
        return None
    at = end + 1
    while at < limit and (keys[at] in ("the", "all", "its", "their", "his", "her", "our", "these", "those", "’s")):
        at += 1
    if at >= limit:
        return None
    found = noun_phrase(tokens, at, limit, single=False)
    if found is None and keys[at - 1] == "those":
        return at - 1, at
    return found


def counts_persons_or_things(draft: Draft) -> bool:
    """Return whether the figure is a plain count, of which a noun may be carried over."""
    return draft.kind is FigureKind.COUNT and draft.form is not Form.ORDINAL
