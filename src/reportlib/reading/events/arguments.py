"""Who is the subject or the object of a verb, where it is a person, or several that are listed."""

from __future__ import annotations

from reportlib.reading.event_words import HARM, READINGS
from reportlib.reading.events.person_phrases import LAST_WORDS, is_group, may_end, phrase_end, phrase_start, read_person
from reportlib.reading.events.persons import Person
from reportlib.reading.figures.counted import is_plural
from reportlib.reading.phrases import POSSESSIVE, PREPOSITIONS, is_finite, word_class, words_of
from reportlib.reading.tokens import Tokens

SAYING = frozenset({
    "alleged", "announced", "believe", "believes", "confirmed", "reported", "said", "say", "says", "told",
})  # fmt: skip
"""Verbs behind which another clause begins, and whose time is not that of what is said."""
_CLAUSE_OPENERS = frozenset({
    "after", "as", "because", "before", "if", "since", "that", "until", "when", "where", "while",
})  # fmt: skip
_PLURALS = frozenset({"boys", "children", "girls", "men", "officers", "others", "people", "victims", "women"})
"""Nouns for several, whose verb tells a toll: the figures have it."""
_WITHIN = PREPOSITIONS - _CLAUSE_OPENERS - {"including", "of"}
"""What leads from a phrase to what only belongs to it."""
_OWNERS = words_of("possessive")
_BEFORE_OF = frozenset({",", "ahead", "because", "city", "front", "instead", "outside", "province", "town", "village"})
"""What stands before an "of" that leads to a place, or away: "in front *of* the farmer", "Jon Oss, 24, *of* Dran"."""
_PRONOUNS = {"he": "man", "she": "woman", "him": "man", "her": "woman", "himself": "man", "herself": "woman"}
_RELATIVES = frozenset({"who", "that", "which"})
_JOINTS = frozenset({"and", "but"})
"""Words behind which a verb may have the subject that the sentence opens with: "*He* fell *and* died"."""
_REFLEXIVES = frozenset({"himself", "herself"})
_ARTICLES = frozenset({"a", "an"})
_ENDS = frozenset({";", ":", "“", "”", '"', "``", "''", "—", "--", "|"})
_TELLING = _ENDS | _CLAUSE_OPENERS | SAYING | _PRONOUNS.keys() | {"both", "they"}
"""What a subject is, or is not looked for beyond."""
_REACH = 30
"""How many tokens before its verb a subject is looked for."""
_MOST = 8
"""Persons of one list."""
_LIST_REACH = 12


def subjects(tokens: Tokens, end: int, start: int) -> list[Person]:
    """Return the persons who are the subject of the verb group that begins at `end`, the nearest last.

    >>> said = Tokens("A 30-year-old farmer from Dran and his son were killed.")
    >>> [said.span(*person.words).text for person in subjects(said, said.words.index("were"), 0)]
    ['A 30-year-old farmer', 'his son']
    """
    keys, words = tokens.keys, tokens.words
    at = end - 1
    stop = start if end - start < _REACH else end - _REACH
    while at >= stop:
        key = keys[at]
        if key in _TELLING:
            if key in _ENDS or (key in _CLAUSE_OPENERS and at < end - 1):
                return []
            if key in SAYING:
                comma = _comma_before(keys, at, stop) if keys[at + 1] == "," else None
                if comma is None:
                    return []
                at = comma - 1  # "The farmer, *police said*, was shot"
                continue
            if key in _PRONOUNS and (at >= end - 2 or (at == start and keys[end - 1] in _JOINTS)):
                return [Person((at, at + 1), traits=frozenset({_PRONOUNS[key]}), is_pronoun=True)]
            if key == "both" and keys[at + 1].isdecimal():
                at -= 1
                continue  # "Jon Oss and Ben Marin, *both 24*, were"
            is_both = key == "both" and word_class(keys[at - 1]) != "auxiliary"  # not "they were *both* shot"
            if is_both or (key == "they" and at >= end - 2):
                return [Person((at, at + 1), is_pronoun=True, is_all=True)]
        elif at >= end - 2 and (key in _PLURALS or is_group(key)):
            return []
        if (key in LAST_WORDS or words[at] != key) and may_end(tokens, at):
            first = phrase_start(tokens, at, stop)
            person = read_person(tokens, first, at + 1)
            is_antecedent = at == end - 2 and keys[end - 1] in _RELATIVES  # "by *a suspect* who was"
            owns = keys[at + 1] in POSSESSIVE
            describes = owns or (at + 1 < end and _is_noun(tokens, at + 1))
            belongs = first > start and not is_antecedent and (_is_within(tokens, first) or _is_object(keys, first))
            if person is None or describes or belongs:
                at = first - 1
                continue
            return _listed(tokens, person.of_age(_age_behind(tokens, at + 1, end)[0]), stop)
        at -= 1
    return []


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a plural noun follows, which the word before only describes: "terrorist *attacks*"."""
    key = tokens.keys[at]
    return tokens.words[at][0].islower() and is_plural(key) and not is_finite(key) and word_class(key) == "open"


def _comma_before(keys: list[str], at: int, stop: int) -> int | None:
    return next((place for place in range(at, stop, -1) if keys[place] == ","), None)


def objects(tokens: Tokens, first: int, limit: int) -> list[Person]:
    """Return the persons who are the object of the verb that ends before `first`.

    >>> said = Tokens("killing farmer Jon Oss, 41, and his wife on Monday")
    >>> [said.span(*person.words).text for person in objects(said, 1, 11)]
    ['farmer Jon Oss', 'his wife']
    """
    keys = tokens.keys
    found: list[Person] = []
    at = first
    if at < limit and keys[at] in _PRONOUNS and (keys[at] != "her" or not _opens_noun(tokens, at + 1, limit)):
        return [Person((at, at + 1), traits=frozenset({_PRONOUNS[keys[at]]}), is_pronoun=True)]
    if at < limit and keys[at] == "both" and not _opens_noun(tokens, at + 1, limit):
        return [Person((at, at + 1), is_pronoun=True, is_all=True)]  # "killing *both*"
    while at < limit and len(found) < _MOST:
        if found and keys[at] in _REFLEXIVES:
            found.append(Person((at, at + 1), traits=frozenset({_PRONOUNS[keys[at]]}), is_pronoun=True))
            break  # "killed his wife and *himself*"
        end = phrase_end(tokens, at, limit) if not (found and _is_object(keys, at + 1)) else at
        person = read_person(tokens, at, end) if end > at else None  # not "killed Jon Oss and *hurt* Ada Lund"
        if person is None or (end < limit and keys[end] in POSSESSIVE):
            break  # "shot the farmer's dog"
        age, end = _age_behind(tokens, end, limit)
        person = person.of_age(age)
        if found and keys[at - 1] == "," and _is_apposition(tokens, found[-1], person):
            found[-1] = found[-1].with_what(person)
        else:
            found.append(person)
        if end + 1 < limit and keys[end] in (",", "and"):
            at = end + 2 if keys[end + 1] == "and" else end + 1
            at += at < limit and keys[at] == "then"  # "his wife and *then* himself"
            if at >= limit:
                break
            named = not found[-1].name and tokens.words[at][0].isupper() and _is_set_off(tokens, at, limit)
            if keys[end] == "," and not (named or _goes_on(tokens, at, limit) or keys[at].isdecimal()):
                break
        else:
            break
    return found


def _is_set_off(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether a name stands by itself behind its comma: "his wife, *Ada Lund*, 31", not "a guard, Ada Lund said"."""
    keys = tokens.keys
    end = phrase_end(tokens, at, limit)
    after = keys[end : min(limit, end + 2)]
    if after[:1] == [","]:
        return len(after) > 1 and (after[1].isdecimal() or after[1] in PREPOSITIONS)
    return end > at and after == ["."]


def _opens_noun(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether a noun follows, so that the word before only belongs to it: "her *son*", "both *men*"."""
    return at < limit and word_class(tokens.keys[at]) == "open" and tokens.keys[at].isalpha()


def possessor(tokens: Tokens, end: int, start: int) -> list[Person]:
    """Return the person whose phrase ends right before token `end`, a possessive: "*the mayor*'s resignation"."""
    if end <= start or not may_end(tokens, end - 1):
        return []
    person = read_person(tokens, phrase_start(tokens, end - 1, start), end)
    return [person] if person else []


def _goes_on(tokens: Tokens, at: int, limit: int) -> bool:
    """Whether a list goes on behind its comma: there is an "and" close ahead."""
    return "and" in tokens.keys[at - 1 : min(limit, at + _LIST_REACH)]


def _age_behind(tokens: Tokens, end: int, limit: int) -> tuple[str | None, int]:
    """Return the age of "Jon Oss, 41," and where its words end."""
    keys = tokens.keys
    is_age = end + 1 < limit and keys[end] == "," and keys[end + 1].isdecimal() and len(keys[end + 1]) < 3
    if is_age and tokens.key(end + 2) != "-":
        return keys[end + 1], end + 2 + (end + 2 < limit and keys[end + 2] == ",")
    return None, end


def _is_within(tokens: Tokens, first: int) -> bool:
    """Whether the phrase belongs to what stands before it: "a man with *a friend*", "the mother of *the boy*"."""
    key = tokens.keys[first - 1]
    if key == "of":
        return tokens.key(first - 2) in _BEFORE_OF
    return key in _WITHIN


def _is_object(keys: list[str], first: int) -> bool:
    """Whether a phrase is the object of a verb before it, and no subject of another: "killed *Jon Oss* and hurt"."""
    return any(use.tag == "past" and use.second in HARM for use in READINGS.get(keys[first - 1], ()))


def _listed(tokens: Tokens, person: Person, stop: int) -> list[Person]:
    """Return a person with those whom the words before join to them: by "and", or in apposition."""
    keys = tokens.keys
    found = [person]
    first = person.words[0]
    while first - 2 >= stop and len(found) < _MOST:
        joint = keys[first - 1]
        at = first - 2
        if joint not in ("and", ","):
            break
        if keys[at] == ",":
            at -= 1
        age = None
        if keys[at].isdecimal() and at - 1 > stop and keys[at - 1] == ",":
            age, at = keys[at], at - 2
        if at < stop or not may_end(tokens, at):
            break
        start = phrase_start(tokens, at, stop)
        if start - 2 > stop and _is_within(tokens, start):  # "a farmer *from Dran* and his son"
            at = start - 2
            start = phrase_start(tokens, at, stop)
        other = read_person(tokens, start, at + 1) if may_end(tokens, at) else None
        if other is None or (start > stop and _is_within(tokens, start)):
            break
        other = other.of_age(age)
        if joint == "," and (_is_apposition(tokens, other, found[-1]) or _is_what(tokens, other, found)):
            found[-1] = other.with_what(found[-1])
        else:
            found.append(other)
        first = start
    return found[::-1]


def _is_what(tokens: Tokens, one: Person, found: list[Person]) -> bool:
    """Whether the one phrase behind another says what that is: "a fourth victim, *a 12-year-old girl*, died"."""
    (last, *more) = found
    articles = tokens.keys[one.words[0]], tokens.keys[last.words[0]]
    return not more and not (one.name or last.name) and set(articles) <= _ARTICLES and one.may_be(last)


def _is_apposition(tokens: Tokens, one: Person, other: Person) -> bool:
    """Whether two phrases beside each other are of one: "Ada Lund, a farmer, was", "the victim, a 30-year-old man"."""
    if not one.may_be(other) or tokens.keys[other.words[0]] in _OWNERS:
        return False  # "Ada Lund, her son"
    return bool(one.name) != bool(other.name) or (other.is_new and not one.is_new and not one.name)
