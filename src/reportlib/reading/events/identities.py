"""Who somebody is who was told of without a name: "the victim was identified as Ada Lund"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportlib.reading.events.arguments import objects, subjects
from reportlib.reading.events.persons import Person
from reportlib.reading.events.status import group_start
from reportlib.reading.figures.outcome_words import BE
from reportlib.reading.tokens import Range, Tokens

_AS_REACH = 10
"""How many tokens behind its verb "as" is looked for."""


class Identity(NamedTuple):
    """A description and the name of one person, as a sentence puts them side by side."""

    described: Person
    named: Person
    sentence: Range


def find(tokens: Tokens) -> Iterator[Identity]:
    """Yield who is said to be who, in the order of the text.

    >>> [(one.described.noun, one.named.name) for one in find(Tokens("Police identified the victim as Jon Oss."))]
    [('victim', ('Jon', 'Oss'))]
    """
    keys = tokens.keys
    for place in tokens.at("identifying"):
        start, limit = sentence = tokens.sentence(place)
        behind = next((at for at in range(place + 1, min(limit, place + _AS_REACH)) if keys[at] == "as"), None)
        if behind is None:
            continue
        group = group_start(tokens, place, start)
        if behind == place + 1 or not BE.isdisjoint(keys[group:place]):
            known = subjects(tokens, group, start)
        else:
            known = objects(tokens, place + 1, behind)
        told = objects(tokens, behind + 1, limit)
        if len(known) == len(told) == 1 and bool(known[0].name) != bool(told[0].name):
            described, named = sorted((known[0], told[0]), key=lambda person: bool(person.name))
            yield Identity(described, named, sentence)
