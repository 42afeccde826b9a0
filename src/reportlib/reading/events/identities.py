"""Who somebody is who was told of without a name: "the victim was identified as Ada Lund"."""

from __future__ import annotations

from typing import NamedTuple

from reportlib.reading.events.arguments import objects, subjects
from reportlib.reading.events.persons import Person
from reportlib.reading.events.triggers import group_start
from reportlib.reading.figures.outcome_words import BE
from reportlib.reading.tokens import Range, Tokens

_AS_REACH = 10
"""How many tokens behind its verb "as" is looked for."""


_GROUPS = {
    "boys": "", "brothers": "", "children": "", "couple": "", "dead": "killed", "deceased": "killed", "girls": "",
    "injured": "injured", "men": "", "pair": "", "sisters": "", "students": "", "teenagers": "", "teens": "",
    "victims": "", "women": "", "wounded": "injured",
}  # fmt: skip
"""Words for several who were told of, and what they say happened to them: "the two men", "the dead"."""


class Identity(NamedTuple):
    """A description and the name of one person, as a sentence puts them side by side.

    `described` is None where it is of several, "the dead", and `role` what it says happened to them, if it does.
    """

    described: Person | None
    named: tuple[Person, ...]
    sentence: Range
    role: str = ""


def find(tokens: Tokens) -> list[Identity]:
    """Return who is said to be who, in the order of the text.

    >>> [(one.described.noun, one.named[0].name) for one in find(Tokens("Police identified the victim as Jon Oss."))]
    [('victim', ('Jon', 'Oss'))]
    """
    keys = tokens.keys
    found: list[Identity] = []
    for place in tokens.at("identifying"):
        start, limit = sentence = tokens.sentence(place)
        if "as" not in keys[place + 1 : limit if limit - place < _AS_REACH else place + _AS_REACH]:
            continue
        behind = keys.index("as", place + 1)
        group = group_start(tokens, place, start)
        is_passive = behind == place + 1 or not BE.isdisjoint(keys[group:place])
        told = objects(tokens, behind + 1, limit)
        several = keys[(group if is_passive else behind) - 1]
        if several in _GROUPS and "the" in keys[max(start, group - 3) : behind]:
            if told and all(person.name for person in told):
                found.append(Identity(None, tuple(told), sentence, _GROUPS[several]))
            continue
        known = subjects(tokens, group, start) if is_passive else objects(tokens, place + 1, behind)
        if len(known) == len(told) == 1 and bool(known[0].name) != bool(told[0].name):
            described, named = sorted((known[0], told[0]), key=lambda person: bool(person.name))
            found.append(Identity(described, (named,), sentence))
    return found
