"""One who is mentioned in a report: what all the mentions say, and the value that comes of it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable
from operator import itemgetter

from reportlib.model import Organization, Outlet, Person, Source, Unnamed
from reportlib.reading.cast.naming import Naming, Sort

_PERSON, _ORGANIZATION, _OUTLET = Sort.PERSON, Sort.ORGANIZATION, Sort.OUTLET
POINTING = frozenset({"the", "this", "that", "these", "those"})
"""Words that open a description of somebody who was mentioned before."""
_STEM = 5
"""Letters that a place and its people have in common: "Varnia", "Varnian"."""
_RECENT = 20
"""How many mentions back a pronoun looks."""


class Member:
    """Someone or something mentioned, with what all its mentions say; becomes a `Source` when all are read.

    `gender` is woman or man, if a title, a role or a pronoun told; `many` whether it stands for more than one ("two
    officials", "police", "Oss and Veig"), `human` whether it is one human being without a name ("the mayor"); `first`
    the token of its first mention.
    """

    __slots__ = ("_source", "acronym", "first", "gender", "human", "many", "name", "roles", "sort", "titles")

    def __init__(self, naming: Naming, first: int) -> None:
        self.sort, self.name = naming.sort, naming.name
        self.titles, self.roles, self.acronym = naming.titles, naming.roles, naming.acronym
        self.gender, self.many, self.human = naming.gender, naming.many, naming.human
        self.first = first
        self._source: Source | None = None

    def learn(self, naming: Naming) -> None:
        """Add what one more mention says."""
        if naming.sort is _PERSON and self.sort is _PERSON:
            if naming.titles:
                self.titles = _joined(self.titles, naming.titles)
            if naming.roles:
                self.roles = _joined(self.roles, naming.roles)
            if len(naming.name) > len(self.name):
                self.name = naming.name
        self.acronym = self.acronym or naming.acronym
        self.gender = self.gender or naming.gender

    @property
    def may_be_human(self) -> bool:
        """Whether it is, or for all that is known can be, a person without a full name: "the mayor", "Oss", "she"."""
        return self.human or self.sort is Sort.BARE_NAME or (self.sort is Sort.PRONOUN and self.gender is not None)

    def has_role(self, noun: str) -> bool:
        """Whether a title or a role says so itself: a mayor is a "mayor", and only by inference an "official"."""
        return noun in " ".join(self.titles + self.roles).lower().replace(".", "").split()

    def agrees(self, description: str) -> bool | None:
        """Whether a description names what the roles name: "the *Varnian* diplomat"; None if one names nothing."""
        said, known = _capitals(description), _capitals(" ".join(self.roles) if self.sort is _PERSON else self.name)
        return not said.isdisjoint(known) if said and known else None

    def source(self) -> Source:
        """Return the value for the model, the same one for all mentions; nothing can be learned any more."""
        if self._source is None:
            if self.sort is _PERSON:
                self._source = Person(self.name, self.titles, self.roles)
            elif self.sort is _ORGANIZATION:
                self._source = Organization(self.name, self.acronym)
            else:
                self._source = Outlet(self.name) if self.sort is _OUTLET else Unnamed(self.name)
        return self._source


def _joined(known: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return known + tuple([each for each in more if each not in known]) if known else more


def _capitals(words: str) -> set[str]:
    """Return the stems of the names in a description or a role: one for "Varnia" and "Varnian"."""
    return {word[:_STEM] for word in words.split() if word[0].isupper() and word.lower() not in POINTING}


_PLACE = itemgetter(0)


class Mentioned:
    """Who is mentioned where, in the order of the text, for pronouns to look back at."""

    def __init__(self) -> None:
        self._entries: list[tuple[int, Member]] = []

    def add(self, place: int, member: Member) -> None:
        """File a mention at a token."""
        entries = self._entries
        if not entries or entries[-1][0] <= place:
            entries.append((place, member))
        else:
            insort(entries, (place, member), key=_PLACE)

    def has(self, place: int) -> bool:
        """Whether a mention at that token is filed."""
        index = bisect_left(self._entries, place, key=_PLACE)
        return index < len(self._entries) and self._entries[index][0] == place

    def latest(self, start: int, end: int, fits: Callable[[Member], bool]) -> list[Member]:
        """Return the latest who is mentioned between two tokens and fits; more than one if named side by side."""
        entries = self._entries
        last = bisect_left(entries, end, key=_PLACE)
        found: list[Member] = []
        for place, member in reversed(entries[last - _RECENT if last > _RECENT else 0 : last]):
            if place < start:
                break
            if member not in found and fits(member):
                found.append(member)
                start = place
        found.reverse()
        return found
