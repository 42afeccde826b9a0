"""Who is who in one report: mentions of the same person, organisation or outlet are joined to one source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reportlib.model import Finding, Organization, Outlet, Person, Source, Unnamed
from reportlib.reading import lexicon
from reportlib.reading.names import Naming, Sort, head_noun, names_ending_in, opening_names, read_naming
from reportlib.reading.tokens import Range, Tokens

_NAMED = (Sort.PERSON, Sort.ORGANIZATION, Sort.OUTLET)
_ONE_PERSON = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_MANY = frozenset({"they", "them", "their", "themselves"})
_THING = frozenset({"it", "its", "itself"})
_KNOWN_BEFORE = frozenset({"the", "this", "that", "these", "those"})
"""Words that open a description of somebody who was mentioned before."""
_RECENT = 20
"""How many mentions back a pronoun looks."""
_NEAR = 3
"""How many sentences back a pronoun reaches."""


@dataclass(slots=True)
class Member:
    """Someone or something mentioned, with what all its mentions say; becomes a `Source` when all are read."""

    sort: Sort
    name: str
    titles: dict[str, None] = field(default_factory=dict)
    roles: dict[str, None] = field(default_factory=dict)
    acronym: str | None = None
    gender: str | None = None
    """Woman or man, if a title, a role or a pronoun told."""
    many: bool = False
    """Whether it stands for more than one: "two officials", "police", "Oss and Veig"."""
    last: int = -1
    """Token of the latest mention."""

    def learn(self, naming: Naming, place: int) -> None:
        """Add what one more mention says."""
        if self.sort is Sort.PERSON and naming.sort is not Sort.PRONOUN:
            self.titles.update(dict.fromkeys(naming.titles))
            self.roles.update(dict.fromkeys(naming.roles))
        self.acronym = self.acronym or naming.acronym
        self.gender = self.gender or naming.gender
        self.last = max(self.last, place)

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
    """All members of one report, found again by name, surname, acronym, role or pronoun."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._outlets: list[Member] = []
        self._by_name: dict[tuple[Sort, str], Member] = {}
        self._by_surname: dict[str, list[Member]] = {}
        self._by_acronym: dict[str, Member] = {}
        self._by_noun: dict[str, list[Member]] = {}
        self._recent: list[Member] = []
        self._sources: dict[int, Source] = {}
        self._namings: dict[str, Naming] = {}
        self.mentions: dict[Range, Member] = {}
        self.findings: list[Finding] = []
        self.carrier: Member | None = None
        """The outlet that carries the report: no other text speaks of it as "the article"."""

    def identify(self, mention: Range, antecedent: Range | None = None) -> Member:
        """Return who is mentioned by a range of tokens; a new member if nobody fits.

        `antecedent` are the words that a relative pronoun stands for: "*the board*, which said".
        """
        known = self.mentions.get(mention)
        if known is not None:
            return known
        if antecedent is not None:
            member = self.mentions[mention] = self.identify(antecedent)
            return member
        tokens = self._tokens
        words = tokens.text[tokens.starts[mention[0]] : tokens.ends[mention[1] - 1]]
        naming = self._namings.get(words)
        if naming is None:
            naming = self._namings[words] = read_naming(tokens, mention)
        member = self._known(naming, mention) or self._new(naming)
        self._learn(member, naming, mention)
        return member

    def identify_outlet(self, mention: Range) -> Member:
        """Return the outlet that a range of tokens names, whatever its words are."""
        member = self.outlet(" ".join(self._tokens.span(*mention).text.split()))
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

    def _learn(self, member: Member, naming: Naming, mention: Range) -> None:
        """File what one more mention says of a member."""
        member.learn(naming, mention[0])
        self.mentions[mention] = member
        self._recent.append(member)
        if naming.sort is Sort.DESCRIPTION:
            self._by_name.setdefault((Sort.DESCRIPTION, naming.words.lower()), member)
        elif naming.titles or naming.roles or naming.sort is Sort.ORGANIZATION:
            for noun in _nouns(naming):
                known = self._by_noun.setdefault(noun, [])
                if not any(one is member for one in known[:_RECENT]):
                    known.append(member)
        if member.acronym:
            self._by_acronym.setdefault(member.acronym, member)

    # -------------------------------------------------------------- who is meant
    def _known(self, naming: Naming, mention: Range) -> Member | None:
        if naming.sort is Sort.PRONOUN:
            return self._by_pronoun(naming, mention)
        if naming.sort is Sort.DESCRIPTION:
            return self._by_description(naming, mention)
        if naming.sort in (Sort.PERSON, Sort.BARE_NAME):
            exact = self._by_name.get((Sort.PERSON, naming.name)) or self._by_acronym.get(naming.name)
            if exact:
                return exact
            surname = naming.name.rpartition(" ")[2]
            if naming.sort is Sort.BARE_NAME or naming.name == surname:
                if surname not in self._by_surname:
                    for name in names_ending_in(self._tokens, surname, mention[0]).values():
                        self.identify(name)
                namesakes = [one for one in self._by_surname.get(surname, ()) if _may_be(one, naming.gender)]
                if namesakes:
                    return self._only(namesakes, mention)
        return (
            self._by_name.get((naming.sort, naming.name))
            or self._by_name.get((Sort.ORGANIZATION, naming.name))
            or self._by_name.get((Sort.OUTLET, naming.name))
            or self._by_acronym.get(naming.name)
        )

    def _by_pronoun(self, naming: Naming, mention: Range) -> Member | None:
        """Return whom "she", "they" or "it" stands for: the latest that it can mean, not far back."""
        pronoun = naming.words
        if pronoun in _ONE_PERSON:
            self._look_back(mention[0])
            return self._latest(mention, lambda one: one.sort is Sort.PERSON and _may_be(one, naming.gender))
        if pronoun in _MANY:
            return self._latest(mention, lambda one: one.many)
        if pronoun in _THING:
            return self._latest(mention, lambda one: one.sort is not Sort.PERSON and not one.many)
        return None

    def _latest(self, mention: Range, fits: Callable[[Member], bool]) -> Member | None:
        place = mention[0]
        start = self._reach(place)
        recent = {id(one): one for one in self._recent[-_RECENT:]}.values()
        near = [one for one in recent if start <= one.last < place and fits(one)]
        if not near:
            return None
        latest = max(one.last for one in near)
        listed = [one for one in near if one.last == latest]
        return self._only(listed, mention)

    def _reach(self, place: int) -> int:
        """Return the first token that a pronoun at `place` may look back to."""
        start = self._tokens.sentence(place)[0]
        for _ in range(_NEAR):
            if start:
                start = self._tokens.sentence(start - 1)[0]
        return start

    def _look_back(self, place: int) -> None:
        """Take in the person that the sentence before opens with: "*Ilse Marrin* left the port. She said ..."."""
        start = self._tokens.sentence(place)[0]
        for opening in (self._tokens.sentence(start - 1)[0] if start else start, start):
            names = [name for name in opening_names(self._tokens, opening, place) if name not in self.mentions]
            people = [member for member in map(self.identify, names) if member.sort is Sort.PERSON]
            for member in people:
                member.last = names[0][0]  # named side by side, none is nearer than the other
            for name in names:
                if self.mentions[name].sort is not Sort.PERSON:
                    del self.mentions[name]

    def _by_description(self, naming: Naming, mention: Range) -> Member | None:
        """Return whom "the diplomat", "the ministry" or "the article" stands for, if only one can be meant."""
        same = self._by_name.get((Sort.DESCRIPTION, naming.words.lower()))
        if self._tokens.keys[mention[0]] not in _KNOWN_BEFORE or naming.many:
            return same if self._tokens.keys[mention[0]] in _KNOWN_BEFORE or mention[1] - mention[0] == 1 else None
        noun = head_noun(self._tokens, mention)
        if noun in lexicon.words("outlet_nouns"):
            outlets = [one for one in self._outlets if one is not self.carrier]
            if outlets:
                return self._only(outlets, mention)
        called_so = [one for one in self._by_noun.get(noun, ()) if one is not same]
        people = [one for one in called_so if one.sort is Sort.PERSON]
        return self._only(people or called_so, mention) or same

    def _only(self, members: list[Member], mention: Range) -> Member | None:
        if len(members) > 1:
            span = self._tokens.span(*mention)
            names = ", ".join(member.name for member in members)
            message = f"{span.text!r} may stand for any of these: {names}; it was joined to none."
            self.findings.append(Finding("ambiguous-mention", message, span))
        return members[0] if len(members) == 1 else None

    def _new(self, naming: Naming) -> Member:
        sort = naming.sort if naming.sort in _NAMED else Sort.DESCRIPTION
        member = Member(sort, naming.name if sort in _NAMED else naming.words, many=naming.many)
        if sort is Sort.OUTLET:
            self._outlets.append(member)
        self._by_name.setdefault((sort, member.name if sort in _NAMED else member.name.lower()), member)
        if sort is Sort.PERSON:
            self._by_surname.setdefault(member.name.rpartition(" ")[2], []).append(member)
        return member


def _may_be(member: Member, gender: str | None) -> bool:
    return gender is None or member.gender is None or member.gender == gender


def _nouns(naming: Naming) -> set[str]:
    """Return the nouns that what a mention says may be called by: an ambassador "the diplomat", a board "the board"."""
    if naming.sort is Sort.ORGANIZATION:
        return set(naming.name.lower().split())
    kinds = lexicon.table("roles")
    words = " ".join((*naming.roles, *naming.titles)).lower().replace(".", "").split()
    return {noun for word in words for noun in (word, *kinds.get(word, "").split())}
