"""One person as a noun phrase tells of them, and whether two phrases can be of one."""

from __future__ import annotations

from typing import NamedTuple

from reportlib.reading.tokens import Range

_OLDEST_CHILD = 13
_YOUNGEST_ADULT = 19
_GIVEN = 2
_SHORT = 3
"""How many letters of a name stand for it: "Jon" for "Jonathan"."""
_NONE: frozenset[str] = frozenset()


class Person(NamedTuple):
    """What a phrase says of the one it stands for; `words` is where it stands.

    `name` are the words of the name, if one stands there, `noun` the one that stands for a person, `said` all of them;
    `traits` are what noun and age say (woman, man, child, adult, parent, offspring, police, victim, offender).
    `is_new`: the words bring somebody in ("a man", a name); `is_other`: besides somebody else ("another officer", "the
    second victim"); `is_all`: all who were told of ("both", "they"); `is_joined`: brought in behind "and", beside
    somebody else.
    """

    words: Range
    name: tuple[str, ...] = ()
    age: str | None = None
    traits: frozenset[str] = _NONE
    noun: str | None = None
    said: str = ""
    is_new: bool = False
    is_other: bool = False
    is_pronoun: bool = False
    is_all: bool = False
    is_joined: bool = False

    def may_be(self, other: Person) -> bool:
        """Whether both can be one: nothing that is said of the one speaks against the other."""
        if self.name and other.name:
            return self.is_called(other)
        if self.age and other.age and self.age != other.age:
            return False
        both = self.traits | other.traits
        return not any(pair <= both for pair in _OPPOSITES)

    def is_called(self, other: Person) -> bool:
        """Whether both have the same surname, and nothing else before it, or one has a name of the other's only."""
        if not self.name or not other.name:
            return False
        if len(self.name) > 1 and len(other.name) > 1:
            return self.name[-1] == other.name[-1] and _may_be_given(self.name[:-1], other.name[:-1])
        return not set(self.name).isdisjoint(other.name)

    def of_age(self, age: str | None) -> Person:
        """Return the person with the age, in years, if it is told and was not known."""
        if age is None or self.age is not None:
            return self
        years = int(age) if age.isdecimal() else _YOUNGEST_ADULT
        told = {"child"} if years < _OLDEST_CHILD else {"adult"} if years > _YOUNGEST_ADULT else _NONE
        return self._replace(age=age, traits=self.traits | told)

    def with_what(self, other: Person) -> Person:
        """Return the person with what the other phrase says besides; the one with the name is the mention."""
        says_more = len(other.name) > len(self.name) or (self.is_pronoun and not other.is_pronoun)
        return self._replace(
            words=other.words if says_more else self.words,
            name=max(self.name, other.name, key=len),
            age=self.age or other.age,
            traits=self.traits | other.traits,
            noun=self.noun or other.noun,
            is_new=self.is_new or other.is_new,
            is_pronoun=self.is_pronoun and other.is_pronoun,
        )


def _may_be_given(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether given names can be of one person: "Jon", "Jon Ben", "J", "Jonathan"; not "Jon" and "Ida".

    More than two words before a surname are no given names only: "Ostrel High School star Jon Oss".
    """
    if max(len(one), len(other)) > _GIVEN:
        return True
    return any(a.startswith(b[:_SHORT]) or b.startswith(a[:_SHORT]) for a in one for b in other)


_OPPOSITES = tuple(
    frozenset(pair)
    for pair in (
        ("woman", "man"),
        ("child", "adult"),
        ("child", "police"),
        ("police", "offender"),
        ("victim", "offender"),
        ("parent", "offspring"),
    )
)
