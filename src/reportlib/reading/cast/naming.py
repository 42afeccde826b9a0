"""What the words of a mention say, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from reportlib.reading import lexicon
from reportlib.reading.cast.roles import nouns


class Sort(Enum):
    """What a mention is, judged by its words alone."""

    PERSON = auto()
    ORGANIZATION = auto()
    OUTLET = auto()
    PRONOUN = auto()
    DESCRIPTION = auto()
    """A description without a name: "two officials", "the diplomat"."""
    BARE_NAME = auto()
    """A name that may be anything's: one capitalised word, or words as places have: "Oss", "Varnia", "North Varnia"."""


_PERSON = Sort.PERSON


@dataclass(slots=True)
class Naming:
    """What the words of one mention say."""

    sort: Sort
    name: str
    """The name alone; of who has none the whole description, a pronoun in lower case."""
    titles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    acronym: str | None = None
    gender: str | None = None
    """Woman or man, if a title, a role or the pronoun tells."""
    many: bool = False
    """Whether it stands for more than one: "two officials", "police"."""
    human: bool = False
    """Whether it is a description of one human being: "the mayor", "a woman"."""
    nouns: tuple[str, ...] = ()
    """By which nouns a later description may call it: an ambassador "the diplomat", a board "the board".

    Of a description, the noun that it turns on.
    """


def person(name: str, titles: tuple[str, ...], roles: tuple[str, ...]) -> Naming:
    """Return what a mention says that is known to be a person's."""
    if not titles and not roles:
        return Naming(_PERSON, name)
    called, gender = _called(roles, titles)
    return Naming(_PERSON, name, titles, roles, None, gender, False, False, called)


@lru_cache(maxsize=1 << 12)
def _called(roles: tuple[str, ...], titles: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """Return the nouns that somebody may be called by, and the gender that the first of them tells."""
    called = nouns(roles, titles)
    genders = lexicon.table("genders")
    return called, next((genders[noun] for noun in called if noun in genders), None)


def body(name: str, acronym: str | None = None) -> Naming:
    """Return what a mention says that is known to be an organisation's."""
    return Naming(Sort.ORGANIZATION, name, acronym=acronym, nouns=tuple(name.lower().split()))
