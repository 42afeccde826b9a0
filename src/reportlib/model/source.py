"""Who can be credited, or take part: people, organisations, outlets, and those whom the text does not name."""

from __future__ import annotations

import attrs

from reportlib.model.constraint import Text
from reportlib.model.span import Span
from reportlib.model.value import Value


@attrs.frozen
class Person(Value):
    """A person, as the report names them; the spelling is the report's.

    `titles` come with the name ("Dr", "Lt. Gen."), `roles` say what the person is or does ("mayor of Ostrel").
    """

    name: Text
    titles: tuple[Text, ...] = ()
    roles: tuple[Text, ...] = ()


@attrs.frozen
class Organization(Value):
    """A body that can speak or act: a ministry, a company, a union, an armed group."""

    name: Text
    acronym: Text | None = None


@attrs.frozen
class Outlet(Value):
    """A publication, broadcaster or agency that carries reports."""

    name: Text


@attrs.frozen
class Unnamed(Value):
    """Someone or something that the report credits and does not name: "two officials", "the article"."""

    description: Text


Source = Person | Organization | Outlet | Unnamed
"""Someone or something that can be credited, or take part."""


@attrs.frozen
class Mention(Value):
    """These words stand for that source: "Dr Ilse Marrin", "the minister" and "she" for one `Person`."""

    span: Span
    source: Source

    @property
    def extent(self) -> tuple[int, int]:
        """Start and end of the mention, in code points."""
        return self.span.extent
