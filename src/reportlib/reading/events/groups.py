"""Who takes part beside those whom something happened to: organisers, speakers, and groups that act."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reportlib.model import Mention, Person
from reportlib.reading import inflection, lexicon
from reportlib.reading.cast import Cast
from reportlib.reading.events.names import is_running_text
from reportlib.reading.events.triggers import Trigger
from reportlib.reading.figures.counted import is_plural
from reportlib.reading.figures.outcome_words import BE
from reportlib.reading.phrases import PREPOSITIONS, word_class, words_of
from reportlib.reading.tokens import Range, Tokens

_HELD = frozenset({
    "anniversary", "ceremony", "conference", "election", "meeting", "protest", "rally", "speech", "strike", "summit",
    "talks",
})  # fmt: skip
"""Kinds of events that somebody holds."""
_PAST = frozenset({"past", "participle"})
_DETERMINERS, _POSSESSIVES = words_of("determiner"), words_of("possessive")
_OPENERS = _DETERMINERS | _POSSESSIVES
_THINGS = lexicon.words("inanimate") | lexicon.words("event_nouns") | lexicon.words("months")
_BODIES = lexicon.words("organization_words") | lexicon.words("group_nouns")
_PERSON_NOUNS = lexicon.words("person_nouns")
_WHEN = frozenset({"after", "before", "following", "since"})
_BY_REACH = 12
_LONGEST = 8


def doers(tokens: Tokens, trigger: Trigger) -> Sequence[tuple[Range, str]]:
    """Return who stands behind what a noun tells of, each with the role: organisers, or agents.

    "a seminar was organised by *the Port Council* and *the Dran Union*", "an attack carried out by *rebels*".
    """
    end, stop = trigger.words[1], trigger.sentence[1]
    if stop - end > _BY_REACH:
        stop = end + _BY_REACH
    return list(_doers(tokens, trigger, stop)) if "by" in tokens.keys[end:stop] else ()


def _doers(tokens: Tokens, trigger: Trigger, stop: int) -> Iterator[tuple[Range, str]]:
    role, verbs = ("organiser", "organising_verbs") if trigger.reading.kind in _HELD else ("agent", "committing_verbs")
    keys, limit = tokens.keys, trigger.sentence[1]
    forms = inflection.forms(verbs)
    for at in range(trigger.words[1], stop - 1):
        if keys[at + 1] == "by" and (keys[at] in forms or (keys[at] == "out" and keys[at - 1] in forms)):
            first = at + 2
            while first < limit:
                end = _phrase_end(tokens, first, limit)
                if end == first or (role == "agent" and not _can_act(tokens, (first, end))):
                    return
                yield (first, end), role
                if end >= limit or keys[end] not in ("and", ","):
                    return
                first = end + 1


def speakers(tokens: Tokens, trigger: Trigger, cast: Cast) -> Iterator[Mention]:
    """Yield the people of the sentence who spoke: "*Ada Lund*, mayor of Dran, and *Jon Oss* spoke at the event"."""
    first, end = tokens.starts[trigger.sentence[0]], tokens.starts[trigger.words[0]]
    mentions = cast.all_mentions()
    for mention in mentions[bisect_left(mentions, first, key=_start) :]:
        if mention.span.start >= end:
            return
        if isinstance(mention.source, Person):
            yield mention


def _start(mention: Mention) -> int:
    return mention.span.start


def actor(tokens: Tokens, trigger: Trigger) -> Range | None:
    """Return the group that does what a verb tells of: "*Militants* attacked", "was bombed by *the army*"."""
    keys = tokens.keys
    start, limit = trigger.sentence
    first, end = trigger.words
    group = trigger.group
    if trigger.reading.tag in _PAST and not is_running_text(tokens, trigger.sentence):
        return None  # a headline's "Two men shot in Dran" is passive
    if group < first and not BE.isdisjoint(keys[group:first]):
        if end + 1 < limit and keys[end] == "by":
            stop = _phrase_end(tokens, end + 1, limit)
            if stop > end + 1 and _can_act(tokens, (end + 1, stop)):
                return end + 1, stop
        return None
    at = group
    while at > start and group - at < _LONGEST and _belongs(tokens, at - 1):
        at -= 1
        if keys[at] in _OPENERS:
            break
    if at < group and _can_act(tokens, (at, group)) and (at == start or keys[at - 1] not in PREPOSITIONS):
        return at, group
    return None


def is_taken_for_granted(tokens: Tokens, trigger: Trigger) -> bool:
    """Whether a noun only says when or where what is told took place, so that who tells that does not tell of it.

    "They agreed to share it *at the summit*", "He has denied it *since his arrest*".
    """
    if trigger.is_verb:
        return False
    keys, at = tokens.keys, trigger.group
    if keys[at] in _POSSESSIVES and keys[at - 1] in _WHEN:
        return True
    if keys[at] in _DETERMINERS:
        at -= 1
    return keys[at] == "at" and trigger.reading.kind in _HELD


def _phrase_end(tokens: Tokens, first: int, limit: int) -> int:
    end = first
    stop = limit if limit - first < _LONGEST else first + _LONGEST
    while end < stop and _belongs(tokens, end):
        if end > first and tokens.keys[end] in _OPENERS:
            break
        end += 1
    return end


def _belongs(tokens: Tokens, at: int) -> bool:
    key = tokens.keys[at]
    return key[0].isalpha() and (key in _OPENERS or word_class(key) == "open")


def _can_act(tokens: Tokens, words: Range) -> bool:
    """Whether a phrase is a group or a body: a plural, a name, "police", "the army"."""
    head = tokens.keys[words[1] - 1]
    if head in _THINGS:
        return False
    return head in _BODIES or (head.removesuffix("s") in _PERSON_NOUNS and is_plural(head))
