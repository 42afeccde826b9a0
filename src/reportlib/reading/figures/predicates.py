"""What is said of a figure behind it: "12 people were seriously injured", "12 dead", "12 died"."""

from __future__ import annotations

from reportlib.model import Outcome
from reportlib.reading import inflection
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import BE, BRIDGES, OBJECTS, PHRASES, TELLING, USES, Told
from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import PREPOSITIONS, ends_phrase, word_class
from reportlib.reading.tokens import Tokens

_REACH = 30
"""How many tokens behind the figure its verb is looked for."""
_LONGEST = max(len(words) for known in PHRASES.values() for words, _ in known)
_BRACKETS = {"(": ")", "[": "]", "--": "--", "—": "—", "–": "–"}
_APOSTROPHES = frozenset({"'", "’", "'s", "’s"})
_PERFECT = frozenset({"had", "have", "has", "having"})
_PRONOUNS = frozenset({"them", "whom", "which", "these", "those"})
_CLAUSE_OPENERS = frozenset({"after", "before", "since", "until", "as", "following"})
_OF_WHOM = frozenset({"whom", "which"})
_ANDS = frozenset({"and", "but"})
_LEAVE = frozenset({"leave", "leaves", "leaving", "left"})
_LONGEST_ATTRIBUTE = 8
_FARTHEST = _REACH + _LONGEST_ATTRIBUTE + 5
"""How many tokens behind the figure what is told of it can begin: of "12 of the wounded trapped in the shaft" too."""
_CLAUSE_MARKS = frozenset({";", ":", "--", "—"})
_THE = frozenset({"the", "those"})
_SAYING = frozenset(form for form, uses in inflection.forms("cue_verbs").items() if uses[0].tag == "ing")
_REPORTED = frozenset({"alleged", "known", "said", "understood"})
_GO_ON = BE | _PERFECT | {"died", "could", "may", "might", "will", "would"}
_RELATIVES = frozenset({"who", "that", "which", "whom"})
_OBJECT_CLASSES = frozenset({"determiner", "possessive", "object", "pronoun"})


def predicate(tokens: Tokens, draft: Draft, first: int, limit: int) -> Told | None:
    """Return the outcome that stands behind the figure: "12 people were seriously injured", "12 dead", "12 died"."""
    keys = tokens.keys
    after = draft.base.counted or draft.base.reach if draft.base else draft.counted
    start, end = draft.reach
    if after and after[1] > end:
        end = after[1]
    farthest = limit if limit - end < _FARTHEST else end + _FARTHEST
    if TELLING.isdisjoint(keys[end : farthest + _LONGEST]):
        return None
    before = keys[start - 1] if start > first else ""
    is_object = before in USES and USES[before].object
    passive = perfect = modal = bridged = relative = False
    governed = False
    if start - 2 >= first and not draft.base:
        lead = keys[start - 2]  # "the wounded 12", "the killers of 12"
        if before in USES:
            governed = is_object and lead not in _THE
        elif before == "of" and lead in USES:
            governed = USES[lead].agent
    partitive = False
    if end + 1 < limit and keys[end] == "of":
        if keys[end + 1] in _PRONOUNS:
            partitive = True
            end += 2
        elif draft.counted is None and end + 2 < limit and keys[end + 1] in ("the", "those"):
            use = USES.get(keys[end + 2])
            known = use is not None and (use.state or use.people or use.participle)
            end += 3 if known else 0  # "three of the wounded died"
    follower = keys[end] if end < len(keys) else ""
    if follower == "fatally" and not tokens.key(end + 1).isalpha():
        return Told(Outcome.KILLED, end, end + 1)  # "three were shot, one of them fatally"
    if partitive and word_class(follower) == "adverb" and not tokens.key(end + 1).isalpha():
        return None  # "35 of them seriously": what befell the whole
    if (partitive or draft.base) and (use := USES.get(follower)) and use.participle:
        end = _past_attribute(tokens, end, limit)
    elif follower == "," and end + 1 < limit and keys[end + 1] == "aged":
        end += 2
    at, stop = end, limit if limit - end < _REACH else end + _REACH
    if partitive:
        stop = next((comma for comma in range(at, stop - 2) if _opens_clause(tokens, comma)), stop)
    while at < stop:
        key = keys[at]
        if key in PHRASES and (passive or not (bridged or relative)):
            for words, outcome in PHRASES[key]:
                if tuple(keys[at : at + len(words)]) == words:
                    return Told(outcome, at, at + len(words))
        use = USES.get(key)
        if use is not None and at == end + 1 and (use.event or use.object) and keys[end] in _APOSTROPHES:
            return Told(use.outcome, at, at + 1)
        if use is not None and (use.object or use.participle or use.state or use.subject):
            if use.subject or (use.state and not use.object):
                fine = not bridged or passive or perfect or use.subject or before in _LEAVE
                return Told(use.outcome, at, at + 1) if fine else None
            if use.participle and (
                passive or (not (perfect or modal or bridged or relative) and not has_object(tokens, at + 1, limit))
            ):
                return Told(use.outcome, at, at + 1)
            return None
        kind = word_class(key)
        if key in BE:
            if governed and not relative:
                return None  # "the man who killed 12 people was freed"
            if before.endswith("ing") and not relative and before not in _SAYING:
                return None  # "a man wielding two handguns was shot"
            passive = True
        elif key in _PERFECT:
            perfect = True
        elif kind == "auxiliary":
            modal = True
        elif (
            kind == "adverb"
            or key in ("either", "“", '"')
            or (passive and key in _REPORTED)
            or (key == "to" and (passive or perfect or modal or not bridged))
        ):
            pass
        elif key in _ANDS and (tokens.key(at + 1) in BE or word_class(tokens.key(at + 1)) == "auxiliary"):
            return None  # "killed two women and was jailed"
        elif passive or perfect or modal:
            if not relative:
                return None
            passive = perfect = modal = relative = False
            bridged = True
        elif key in _OF_WHOM and keys[at - 1] == "of":
            clause_end = _comma(tokens, at, stop)
            if clause_end is None:
                return None  # "three survivors, one of whom later died"
            at = clause_end
        elif key in _RELATIVES:
            relative = True
        elif key in _BRACKETS:
            close = _closing(tokens, at, stop)
            if close is None:
                return None
            at = close
        elif key in _APOSTROPHES:
            pass
        elif relative and (key[0].isalnum() or key in ("-", "'", "’")):
            pass  # "two women who worked with them were murdered"
        elif key == "," and at + 1 < stop and keys[at + 1] in _RELATIVES:
            pass
        else:
            is_led = before in PREPOSITIONS and before not in _CLAUSE_OPENERS  # so that it is no subject
            if is_led or not _bridges(tokens, at, key, kind):
                return None
            if is_object and (key == "and" or key in NUMBER_WORDS or key[0].isdecimal()):
                return None  # "arrested 26 people, *and* four officers were hurt"
            bridged = True
        at += 1
    return None


def _past_attribute(tokens: Tokens, at: int, limit: int) -> int:
    """Return where the verb stands behind a participle: "12 of the 40 miners [trapped in the shaft] were rescued"."""
    for ahead in range(at + 1, min(at + _LONGEST_ATTRIBUTE, limit)):
        if tokens.keys[ahead] in _GO_ON:
            return ahead
        if not tokens.keys[ahead][0].isalnum():
            break
    return at


def _opens_clause(tokens: Tokens, comma: int) -> bool:
    """Whether a clause about others begins at a comma: "12 of them children[, and 130] were hurt"."""
    following = tokens.keys[comma + 2]
    number = following[0].isdecimal() or following in NUMBER_WORDS
    return tokens.keys[comma : comma + 2] == [",", "and"] and number


def _comma(tokens: Tokens, at: int, stop: int) -> int | None:
    for index in range(at, stop):
        if tokens.keys[index] == ",":
            return index
        if tokens.keys[index] in _CLAUSE_MARKS:
            break
    return None


def _closing(tokens: Tokens, at: int, stop: int) -> int | None:
    close = _BRACKETS[tokens.keys[at]]
    for index in range(at + 1, stop):
        if tokens.keys[index] == close:
            return index
    return None


def _bridges(tokens: Tokens, at: int, key: str, kind: str) -> bool:
    """Whether the subject can go on over a token: "two policemen [and a private citizen] were wounded"."""
    if key in BRIDGES or key in (",", "-"):
        return True
    if key == "to":  # "on a bus to Ostrel"; not "rushed to help"
        opens = tokens.words[at + 1 : at + 2]
        return bool(opens) and (opens[0][0].isupper() or word_class(tokens.keys[at + 1]) == "determiner")
    if kind in ("determiner", "possessive") or key in NUMBER_WORDS:
        return True
    return kind == "open" and (key[0].isalnum()) and not ends_phrase(tokens, at) and not key.endswith("ed")


def has_object(tokens: Tokens, at: int, limit: int) -> bool:
    """Return whether the verb before token `at` is active, with an object behind it: "12 men killed two"."""
    if at >= limit:
        return False
    key, word = tokens.keys[at], tokens.words[at]
    if key == "at":
        return tokens.key(at + 1) == "least"
    if word[0].isdecimal() or key in OBJECTS or word_class(key) in _OBJECT_CLASSES:
        return True
    plural = key.endswith("s") and not key.endswith("ss")
    return word_class(key) == "open" and word[0].isalpha() and (plural or word[0].isupper())
