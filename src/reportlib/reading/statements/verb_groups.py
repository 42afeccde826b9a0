"""The words around a verb that belong to it, and whether what looks like a verb is one."""

from __future__ import annotations

from reportlib.reading.phrases import ADVERBS, AUXILIARIES, POSSESSIVE, words_of
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.statements.cue_words import catenatives, light_verbs
from reportlib.reading.statements.discourse import DAYS, Discourse
from reportlib.reading.tokens import Range

NEGATIONS = frozenset({"not", "never", "n't", "neither", "nor", "cannot"})
NAMES_SUBJECT = frozenset({"he", "she", "it", "that", "who", "there", "what", "this", "here"})
"""Words behind which "'s" is a verb: "he's said"."""
_NOT_OBJECT = frozenset({
    "of", "by", "in", "from", "at", "with", "and", "or", ",", ".", "are", "is", "was", "were", "have", "has",
    "had", "'s", "’s",
})  # fmt: skip
_PLURALS = frozenset({"people", "police", "men", "women", "children", "media", "half"})
_GO = frozenset({"go", "goes", "going", "gone", "went"})
"""The verb of "went on to say"."""
NONE: frozenset[str] = frozenset()
_HELP = frozenset({"help", "helped", "helping", "helps"})
"""The verb that another follows without "to": "*helped* convince"."""
_GO_ON = frozenset({
    "began", "begin", "begins", "continue", "continued", "continues", "keep", "keeps", "kept", "start", "started",
    "starts", "stop", "stopped", "stops",
})  # fmt: skip
"""Verbs that another follows with -ing: "*kept* saying"."""
_FLOATING = frozenset({"all", "both", "each", "once"})
"""Words that may stand between a subject and its verb: "Oss and Lund *both* said"."""
_BEFORE_FLOATING = frozenset({"auxiliary", "pronoun", "open"})
JOINING = words_of("auxiliary", "adverb") | POSSESSIVE | _FLOATING | _HELP | _GO_ON | {"to", "since"}
"""The word before a verb can belong to its group if it is one of those, or ends in -ly: "*has* asked", "*to* ask"."""


def verb_group(text: Discourse, head: int, start: int) -> tuple[int, frozenset[str] | set[str]]:
    """Return where the group of a verb begins ("*has never been* asked"), and the auxiliaries and negations in it."""
    keys, words, kinds = text.keys, text.words, text.kinds
    found: set[str] = set()
    first = head
    place = head - 1
    while place >= start:
        key = keys[place]
        if key not in JOINING and key[-2:] != "ly" and (place == head - 1 or key not in NEGATIONS):
            break
        if (
            words[place] in AUXILIARIES
            or key in NEGATIONS
            or (key in POSSESSIVE and place > start and keys[place - 1] in NAMES_SUBJECT)
        ):
            found.add(key)
            if key[-1] == "t" and key.endswith(("n't", "n’t")):
                found.update(("not", key[:-3]))
            first = place
        elif (
            key in ADVERBS
            or (key[-2:] == "ly" and kinds[place] == "adverb")
            or (place == head - 1 and (key in _HELP or (key in _GO_ON and keys[head].endswith("ing"))))
            or (key == "since" and place > start and kinds[place - 1] == "auxiliary")
            or (key in _FLOATING and place > start and kinds[place - 1] in _BEFORE_FLOATING)
        ):
            first = place
        elif key == "to" and place - 1 >= start and keys[place - 1] in catenatives():
            place -= 1
            first = place
        elif key == "to" and place - 2 >= start and keys[place - 1] == "on" and keys[place - 2] in _GO:
            place -= 2
            first = place
        else:
            break
        place -= 1
    while first < head and first == start and kinds[first] == "adverb":
        first += 1
    return first, found


def is_verb(text: Discourse, head: int, sentence: Range, tag: str) -> bool:
    """Whether a form that may be a noun ("reports", "claim") is a verb here: it has a subject and an object."""
    keys, words, kinds = text.keys, text.words, text.kinds
    start, stop = sentence
    if head == start or head + 1 >= stop:
        return False
    after = keys[head + 1]
    last = head - 1
    while last > start and kinds[last] == "adverb":
        last -= 1
    before = keys[last]
    if before in light_verbs() or kinds[last] == "determiner":
        return False  # "expressed doubt that"
    is_name = words[last][0].isupper()
    if before[0].isdigit() and text.tokens.key(last - 1) != "in":
        return False  # "fifty *questions*"
    if words[head][0].isupper():
        return _in_headline(text, head, sentence, tag)
    if after == "," and head + 2 in text.opening:
        return True
    if after in TERMINATORS or after == ",":
        recent = keys[max(start, head - 6) : head]
        plural = before.endswith("s") and not is_name
        return "," in recent and (tag == "present" if not plural else tag == "base")  # "..., Ostrel Courier reports."
    if tag == "present" and (after == "that" or (head + 1 in text.opening and kinds[last] == "open")):
        return True
    if (
        tag == "base"
        and kinds[last] == "open"
        and before[0].isalpha()
        and not before.endswith("s")
        and before not in _PLURALS
        and before not in DAYS
    ):
        return False  # "a *plan* that", "the agency *report* says"
    if kinds[last] == "open" and before != "-":
        kind = kinds[head + 1]
        if tag == "base":
            if kind in {"determiner", "possessive", "object"} and after != "that":
                return True
        elif (
            kind in {"determiner", "possessive", "pronoun", "object"}
            or words[head + 1][0].isupper()
            or after[0].isdigit()
        ):
            return True
    if kinds[last] == "pronoun":
        return True
    if after in _NOT_OBJECT:
        return False
    return after in {"that", "for"} or is_name or before.endswith("s")


def _in_headline(text: Discourse, head: int, sentence: Range, tag: str) -> bool:
    """Whether a capitalised form is the verb of a headline: "Oss *Claims* Victory in Dran"."""
    words, kinds = text.words, text.kinds
    start, stop = sentence
    if tag != "present" or stop - start > 20 or kinds[head - 1] != "open":
        return False
    open_words = [words[place] for place in range(start, stop) if kinds[place] == "open" and words[place][0].isalpha()]
    return all(word[0].isupper() for word in open_words) and kinds[head + 1] not in {"conjunction", "preposition"}
