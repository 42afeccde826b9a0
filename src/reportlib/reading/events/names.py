"""What a report calls an event that has a name: "the second Varnian war", "the Battle of Dran", "Hurricane Ada"."""

from __future__ import annotations

from functools import cache

from reportlib.reading import lexicon
from reportlib.reading.sentences import CLOSERS, TERMINATORS
from reportlib.reading.tokens import Range, Tokens

_ENDS = TERMINATORS | CLOSERS
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth"})
_NUMBERED = frozenset({"i", "ii", "iii", "1", "2"})
_STORMS = frozenset({"hurricane", "typhoon", "cyclone"})
KNOWN_BY_PLACE = frozenset({"war", "massacre"})
"""Kinds that are known by a name whose noun has no capital: "the second Varnian *war*"."""
_LONGEST = 6


def name(tokens: Tokens, noun: Range, kind: str, sentence: Range) -> str | None:
    """Return the name of the event that a noun tells of, as printed, or None if its words are no name."""
    if tokens.words[noun[0]][0].islower() and kind not in KNOWN_BY_PLACE:
        return None
    words = _words(tokens, noun, sentence) if is_running_text(tokens, sentence) else None
    return tokens.phrase(*words) if words else None


def _words(tokens: Tokens, noun: Range, sentence: Range) -> Range | None:
    words, keys = tokens.words, tokens.keys
    first, end = noun
    start, limit = sentence
    if keys[first] in _STORMS and end < limit and words[end][0].isupper():
        return first, end + 1
    is_name = words[first][0].isupper() and first > start
    if is_name and end + 1 < limit and keys[end] == "of" and words[end + 1][0].isupper():
        return _with_article(keys, first, start), end + 2
    if end < limit and keys[end] in _NUMBERED:
        end += 1
    at = first
    while at > start and first - at < _LONGEST and _is_part(tokens, at - 1, start):
        at -= 1
    if not any(word[0].isupper() and word.lower() not in _days() for word in words[at:first]) and end == noun[1]:
        return None
    return _with_article(keys, at, start), end


@cache
def _days() -> frozenset[str]:
    return lexicon.words("months") | lexicon.words("weekdays")


def _is_part(tokens: Tokens, at: int, start: int) -> bool:
    word = tokens.words[at]
    if tokens.keys[at] in _ORDINALS:
        return True
    if word == "-":
        return tokens.joined(at)
    return word[0].isupper() and at > start and tokens.keys[at] not in lexicon.words("function_words")


def _with_article(keys: list[str], first: int, start: int) -> int:
    return first - 1 if first > start and keys[first - 1] == "the" else first


def is_running_text(tokens: Tokens, sentence: Range) -> bool:
    """Whether capitals mean something in the sentence: in a headline every word may have one."""
    return tokens.words[sentence[1] - 1] in _ENDS
