"""Who is who in one report: mentions of the same person, organisation or outlet are joined to one source."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlib.model import Finding, Organization, Outlet, Person, Source, Unnamed
from reportlib.reading import lexicon
from reportlib.reading.names import Naming, Sort, read_naming
from reportlib.reading.tokens import Range, Tokens


@dataclass(slots=True)
class Member:
    """Someone or something mentioned, with what all its mentions say; becomes a `Source` when all are read."""

    sort: Sort
    name: str
    titles: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    acronym: str | None = None
    last: int = 0
    """Token of the latest mention."""

    def learn(self, naming: Naming, place: int) -> None:
        """Add what one more mention says."""
        self.titles.update(dict.fromkeys(naming.titles))
        self.roles.update(dict.fromkeys(naming.roles))
        self.acronym = self.acronym or naming.acronym
        self.last = place

    def source(self) -> Source:
        """Return the value for the model."""
        if self.sort is Sort.PERSON:
            return Person(self.name, tuple(self.titles), tuple(self.roles))
        if self.sort is Sort.ORGANIZATION:
            return Organization(self.name, self.acronym)
        if self.sort is Sort.OUTLET:
            return Outlet(self.name)
        return Unnamed(self.name)


class Cast:
    """All members of one report, found again by name, surname, role or pronoun."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._members: list[Member] = []
        self._by_name: dict[tuple[Sort, str], Member] = {}
        self._by_surname: dict[str, list[Member]] = {}
        self._sources: dict[int, Source] = {}
        self._latest: Member | None = None
        self.mentions: dict[Range, Member] = {}
        self._namings: dict[str, Naming] = {}
        self.findings: list[Finding] = []

    def identify(self, mention: Range) -> Member:
        """Return who is mentioned by a range of tokens; a new member if nobody fits."""
        if mention in self.mentions:
            return self.mentions[mention]
        tokens = self._tokens
        words = tokens.text[tokens.starts[mention[0]] : tokens.ends[mention[1] - 1]]
        naming = self._namings.get(words)
        if naming is None:
            naming = self._namings[words] = read_naming(tokens, mention)
        member = self._known(naming, mention) or self._new(naming)
        member.learn(naming, mention[0])
        if member.sort is Sort.PERSON:
            self._latest = member
        self.mentions[mention] = member
        return member

    def identify_outlet(self, mention: Range) -> Member:
        """Return the outlet that a range of tokens names, whatever its words are."""
        member = self.outlet(self._tokens.span(*mention).text)
        member.last = mention[0]
        self.mentions[mention] = member
        return member

    def outlet(self, name: str) -> Member:
        """Return the outlet of that name."""
        return self._by_name.get((Sort.OUTLET, name)) or self._new(Naming(Sort.OUTLET, name, name))

    def source(self, member: Member) -> Source:
        """Return the value for a member, the same one for all its mentions."""
        key = id(member)
        if key not in self._sources:
            self._sources[key] = member.source()
        return self._sources[key]

    def _known(self, naming: Naming, mention: Range) -> Member | None:
        if naming.sort is Sort.PRONOUN:
            return self._by_pronoun(naming.words)
        if naming.sort is Sort.DESCRIPTION:
            return self._by_description(naming, mention)
        if naming.sort in (Sort.PERSON, Sort.BARE_NAME):
            exact = self._by_name.get((Sort.PERSON, naming.name))
            if exact:
                return exact
            surname = naming.name.split()[-1]
            if naming.sort is Sort.BARE_NAME or (naming.titles and naming.name == surname):
                return self._only(self._by_surname.get(surname, []), mention)
            return None
        return self._by_name.get((naming.sort, naming.name))

    def _by_pronoun(self, pronoun: str) -> Member | None:
        return self._latest if pronoun in ("he", "she", "him", "her") else None

    def _by_description(self, naming: Naming, mention: Range) -> Member | None:
        """Return whom "the diplomat" or "the article" stands for, if one member only can be meant."""
        keys = self._tokens.keys
        if keys[mention[0]] not in ("the", "this", "that"):
            return None
        noun = keys[mention[1] - 1]
        if noun in lexicon.words("outlet_nouns"):
            return self._only([member for member in self._members if member.sort is Sort.OUTLET], mention)
        kinds = lexicon.table("roles")

        def fits(member: Member) -> bool:
            words = " ".join(member.roles).lower().split()
            return any(word == noun or noun in kinds.get(word, "").split() for word in words)

        return self._only([member for member in self._members if member.sort is Sort.PERSON and fits(member)], mention)

    def _only(self, members: list[Member], mention: Range) -> Member | None:
        if len(members) > 1:
            span = self._tokens.span(*mention)
            names = ", ".join(member.name for member in members)
            message = f"{span.text!r} may stand for any of these: {names}; it was joined to none."
            self.findings.append(Finding("ambiguous-mention", message, span))
        return members[0] if len(members) == 1 else None

    def _new(self, naming: Naming) -> Member:
        sort = naming.sort if naming.sort in (Sort.PERSON, Sort.ORGANIZATION, Sort.OUTLET) else Sort.DESCRIPTION
        member = Member(sort, naming.name if sort is not Sort.DESCRIPTION else naming.words)
        self._members.append(member)
        if sort is not Sort.DESCRIPTION:
            self._by_name[sort, member.name] = member
        if sort is Sort.PERSON:
            self._by_surname.setdefault(member.name.split()[-1], []).append(member)
        return member
