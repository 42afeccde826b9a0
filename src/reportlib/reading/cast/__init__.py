"""Who is who in one report: mentions of the same person, organisation or outlet are joined to one source.

Where a name begins and ends (`proper_names`), what stands beside it (`honorifics`, `roles`), what a mention says
(`names`, `descriptions`, `acronyms`), who is named without saying anything (`people`), and who it is (`member`, here).
"""

from __future__ import annotations

from reportlib.model import Finding, Mention
from reportlib.reading import lexicon
from reportlib.reading.cast.acronyms import read_acronyms
from reportlib.reading.cast.descriptions import names_another, opening_description
from reportlib.reading.cast.member import POINTING, Member, Mentioned
from reportlib.reading.cast.names import read_naming
from reportlib.reading.cast.naming import Naming, Sort
from reportlib.reading.cast.people import gender_behind, name_around, names_ending_in, opening_names, read_people
from reportlib.reading.cast.proper_names import is_capital, is_place, is_same_name, surname_of
from reportlib.reading.cast.roles import head
from reportlib.reading.tokens import Range, Tokens

_PERSON, _ORGANIZATION, _OUTLET = Sort.PERSON, Sort.ORGANIZATION, Sort.OUTLET
_PRONOUN, _DESCRIPTION, _BARE_NAME = Sort.PRONOUN, Sort.DESCRIPTION, Sort.BARE_NAME
_ONE_PERSON = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_MANY = frozenset({"they", "them", "their", "themselves"})
_THING = frozenset({"it", "its", "itself"})
_OUTLET_NOUNS = lexicon.words("outlet_nouns")
_MOST_EQUALS = 12
"""How many who may all be meant by a surname or a noun are told apart."""
_NEAR = 3
"""How many sentences back a pronoun reaches."""


class Cast:
    """All members of one report, found again by name, surname, acronym, role or pronoun."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._people: dict[str, Member] = {}
        self._bodies: dict[str, Member] = {}
        self._outlets: dict[str, Member] = {}
        self._described: dict[str, Member] = {}
        """By their description, in lower case."""
        self._by_surname: dict[str, list[Member]] = {}
        self._by_given: dict[str, list[Member]] = {}
        self._by_noun: dict[str, list[Member]] = {}
        self._by_acronym: dict[str, Member] = {}
        self._mentioned = Mentioned()
        self._looked_at: tuple[set[int], set[int]] = set(), set()
        """Where the sentences begin of which it is known whom they open with: one, and many."""
        self._openings: dict[Member, Range] = {}
        """Those without a name whom a sentence opens with, and who are asked for by no other words."""
        self._values: dict[Range, Mention] = {}
        self._namings: dict[str, Naming] = {}
        self._capitals: dict[str, list[int]] = {}
        """The places of each word with a capital; filled when first asked for."""
        self.mentions: dict[Range, Member] = {}
        self._all: tuple[Mention, ...] | None = None
        self.findings: list[Finding] = []
        self.carrier: Member | None = None
        """The outlet that carries the report: no other text speaks of it as "the article"."""
        self._introduced: dict[Range, Member] = {}
        self._told: dict[int, tuple[int, bool]] = {}
        """Where their names begin: the end of each, and whether more is told of them behind a comma."""
        for naming, mentions in sorted(read_people(tokens), key=_is_surname):
            self._introduce(naming, mentions)
        for naming, mention in read_acronyms(tokens):
            self._introduce(naming, [mention])

    def identify(self, mention: Range, antecedent: Range | None = None) -> Member:
        """Return who is mentioned by a range of tokens; a new member if nobody fits.

        `antecedent` are the words that a relative pronoun stands for: "*the board*, which said".
        """
        known = self.mentions.get(mention)
        if known is not None:
            return known
        if antecedent is not None:
            known = self.mentions[mention] = self.identify(antecedent)
            return known
        first = mention[0]
        member = (first in self._told and self._by_opening(mention)) or self._read(mention)
        self.mentions[mention] = member
        self._mentioned.add(first, member)
        return member

    def _read(self, mention: Range) -> Member:
        first, end = mention
        if end - first == 1:
            word = self._tokens.words[first]
            naming = self._namings.get(word)
            if naming is None:
                naming = self._namings[word] = read_naming(self._tokens, mention)
        else:
            naming = read_naming(self._tokens, mention)
        member = self._known(naming, mention)
        if member is None:
            return self._new(naming, mention[0])
        self._learn(member, naming)
        return member

    def _by_opening(self, mention: Range) -> Member | None:
        """Return who was introduced by a mention, or by the name that it opens with, if more is told of them."""
        member = self._introduced.get(mention)
        if member is None:
            first, end = mention
            name_end, is_told_of = self._told[first]
            if is_told_of and name_end < end:
                return self._introduced[first, name_end]
        return member

    def _introduce(self, naming: Naming, mentions: list[Range]) -> None:
        """Take in one whom the text names, though maybe not as one who says anything."""
        member = self._known(naming, mentions[0])
        if member is None:
            member = self._new(naming, mentions[0][0])
        else:
            self._learn(member, naming)
        keys = self._tokens.keys
        for mention in mentions:
            self._introduced[mention] = member
            first, end = mention
            is_told_of = end + 1 < len(keys) and keys[end] == "," and (bool(naming.roles) or keys[end + 1] == "who")
            self._told[first] = end, is_told_of
            member.first = min(member.first, first)
            if member.gender is None:
                member.gender = gender_behind(self._tokens, mention)

    def identify_outlet(self, mention: Range) -> Member:
        """Return the outlet that a range of tokens names, whatever its words are."""
        member = self.outlet(self._tokens.phrase(*mention))
        self.mentions[mention] = member
        return member

    def mention(self, words: Range) -> Mention:
        """Return the mention that a noun phrase, a range of tokens, is: its span, and the `Source` it stands for.

        All mentions of one person, body or outlet get the same source; who was not told of before gets a new one. Ask
        when all statements have been read: the titles and roles that the phrase has are no longer added to a source
        that is known.
        """
        value = self._values.get(words)
        if value is None:
            member = self.mentions.get(words) or self.identify(words)
            first, end = words
            value = self._values[words] = Mention(self._tokens.span(first, end), member.source())
        return value

    def all_mentions(self) -> tuple[Mention, ...]:
        """Return every mention that was identified, in the order of the text, and those of people by their names."""
        if self._all is None or len(self._all) != len(self.mentions):
            self._recall()
            values, mention = self._values, self.mention
            self._all = tuple([values.get(words) or mention(words) for words in sorted(self.mentions)])
        return self._all

    def _recall(self) -> None:
        """Add the mentions that nobody asked for: where somebody was introduced, and is named again."""
        known = self.mentions
        named = self._named_again() | self._introduced
        more = [(first, -end, member) for (first, end), member in named.items() if (first, end) not in known]
        if not more:
            return
        meant = {member for _, _, member in more}
        more += [(first, -end, member) for (first, end), member in known.items() if member in meant]
        more.sort()
        reach: dict[Member, int] = {}
        for first, before_end, member in more:
            words = first, -before_end
            if first >= reach.get(member, 0) or words in known:  # else it is part of a longer mention of the same
                known[words] = member
                reach[member] = words[1]

    def _named_again(self) -> dict[Range, Member]:
        """Return where the name or the surname stands that only one person of the text has, and where an acronym."""
        found: dict[Range, Member] = {}
        tokens = self._tokens
        for surname, people in self._by_surname.items():
            if len(people) == 1:
                person = people[0]
                for place in self._places_of(surname.rpartition("-")[2]):
                    words = name_around(tokens, place, person.name, surname)
                    if words is not None:
                        found[words] = person
        for acronym, body in self._by_acronym.items():
            for place in self._places_of(acronym.replace("&", "-").partition("-")[0]):
                if tokens.text.startswith(acronym, tokens.starts[place]):
                    found[place, tokens.up_to_offset(tokens.starts[place] + len(acronym))] = body
        return found

    def outlet(self, name: str) -> Member:
        """Return the outlet of that name."""
        return self._outlets.get(name) or self._new(Naming(_OUTLET, name), 0)

    def _learn(self, member: Member, naming: Naming) -> None:
        """File what one more mention says of a member."""
        member.learn(naming)
        if member.sort is _PERSON:
            self._people.setdefault(member.name, member)
        if naming.sort is _DESCRIPTION:
            self._described.setdefault(naming.name.lower(), member)
        elif naming.nouns:
            self._file_nouns(member, naming.nouns)
        if member.acronym:
            self._by_acronym.setdefault(member.acronym, member)

    def _file_nouns(self, member: Member, nouns: tuple[str, ...]) -> None:
        """File by which nouns a later description may call a member."""
        for noun in nouns:
            known = self._by_noun.setdefault(noun, [])
            if len(known) < _MOST_EQUALS and member not in known:
                known.append(member)

    # -------------------------------------------------------------- who is meant
    def _known(self, naming: Naming, mention: Range) -> Member | None:
        sort = naming.sort
        if sort is _DESCRIPTION:
            return self._by_description(naming, mention)
        if sort is _PRONOUN:
            return self._by_pronoun(naming, mention)
        name = naming.name
        if sort is _PERSON or sort is _BARE_NAME:
            exact = self._people.get(name) or self._by_acronym.get(name)
            if exact and _may_be(exact, naming.gender):
                return exact
            namesakes = self._namesakes(naming, mention)
            if namesakes:
                return self._only(namesakes, mention)
        return self._bodies.get(name) or self._outlets.get(name) or self._by_acronym.get(name)

    def _namesakes(self, naming: Naming, mention: Range) -> list[Member]:
        """Return who may be meant by a surname, or by the full name in another form: "J. Oss", "Jon R. Oss"."""
        name, gender = naming.name, naming.gender
        surname = surname_of(name)
        if surname == name:
            if surname not in self._by_surname:
                self._introduce_namesakes(surname, mention[0])
        elif surname not in self._by_surname:
            return []
        people = [one for one in self._by_surname.get(surname, [])[:_MOST_EQUALS] if is_same_name(one.name, name)]
        if not people and surname == name and not is_place(surname):
            people = self._by_given.get(name, [])
        return [one for one in people if _may_be(one, gender)]

    def _introduce_namesakes(self, surname: str, before: int) -> None:
        """Take in the people whose names in full end in a surname, for the surname stands alone at `before`."""
        for full in names_ending_in(self._tokens, self._places_of(surname), before).values():
            named = read_naming(self._tokens, full)
            if named.sort is _PERSON and named.name != surname:
                self._introduce(named, [full])

    def _places_of(self, word: str) -> list[int]:
        """Return where a word with a capital stands, in order."""
        places = self._capitals
        if not places:
            words = self._tokens.words
            for place in self._tokens.capitals:
                places.setdefault(words[place], []).append(place)
        return places.get(word, [])

    def _by_pronoun(self, naming: Naming, mention: Range) -> Member | None:
        """Return whom "she", "they" or "it" stands for: the latest that it can mean, not far back."""
        pronoun, place = naming.name, mention[0]
        tokens, mentioned = self._tokens, self._mentioned
        index = tokens.sentence_index(place)
        start = tokens.sentences[index - _NEAR if index > _NEAR else 0][0]
        if pronoun in _ONE_PERSON:
            self._look_back(place, index, many=False)
            return self._by_he_or_she(naming.gender, start, mention)
        if pronoun in _MANY:
            self._look_back(place, index, many=True)
            return self._one_of(mentioned.latest(start, place, _are_many), mention)
        if pronoun in _THING:
            return self._one_of(mentioned.latest(start, place, _is_thing), mention)
        return None

    def _by_he_or_she(self, gender: str | None, start: int, mention: Range) -> Member | None:
        """Return the latest person, or "a spokeswoman" for "she"; else whoever has no name: "the mayor", "a nurse"."""
        people = self._mentioned.latest(
            start,
            mention[0],
            lambda one: (one.sort is _PERSON or (one.human and one.gender is not None)) and _may_be(one, gender),
        )
        if people:
            return self._one_of(people, mention)
        others = self._mentioned.latest(start, mention[0], lambda one: one.may_be_human and _may_be(one, gender))
        return self._one_of(others, mention) if others and others[0].human else None

    def _one_of(self, members: list[Member], mention: Range) -> Member | None:
        """Return the only one; who was not mentioned but by the words that open a sentence is mentioned by them."""
        member = self._only(members, mention)
        if member in self._openings:
            self.mentions[self._openings.pop(member)] = member
        return member

    def _look_back(self, place: int, index: int, *, many: bool) -> None:
        """Take in whom sentence `index`, before `place`, and the one before it open with.

        "*Ilse Marrin* left. She said", "*The mayor* left. She said".
        """
        tokens, mentioned, looked_at = self._tokens, self._mentioned, self._looked_at[many]
        for opening, end in tokens.sentences[index - 1 if index else 0 : index + 1]:
            if opening == place or opening in looked_at:
                continue
            before = place
            if end <= place:
                looked_at.add(opening)
                before = end
            names = [] if many else opening_names(tokens, opening, before)
            unread = [name for name in names if name not in self.mentions] if names else []
            for name in unread:
                member = self._introduced.get(name) or self._read(name)
                if member.sort is _PERSON:
                    self.mentions[name] = member
                    mentioned.add(unread[0][0], member)  # side by side: none is nearer than the other
            described = None if unread else opening_description(tokens, opening, before, many=many)
            if described is None or mentioned.has(described[0]):
                continue
            if end > place or not names_another(tokens, end, place, many=many):
                member = self._read(described)
                if member.sort is _PERSON:
                    self.mentions[described] = member
                else:
                    self._openings[member] = described  # until a pronoun stands for it
                mentioned.add(described[0], member)

    def _by_description(self, naming: Naming, mention: Range) -> Member | None:
        """Return whom "the diplomat", "the ministry" or "the article" stands for, if only one can be meant."""
        first, end = mention
        if self._tokens.keys[first] not in POINTING:
            return self._described.get(naming.name.lower()) if end - first == 1 else None
        same = self._described.get(naming.name.lower())
        if naming.many:
            return same
        [noun] = naming.nouns
        if noun in _OUTLET_NOUNS:
            outlets = [one for one in self._outlets.values() if one is not self.carrier]
            if outlets:
                return self._only(outlets, mention)
        called_so: list[Member] = []
        agreeing: list[Member] = []
        for one in self._by_noun.get(noun, ()):
            if one is same:
                continue
            agrees = one.agrees(naming.name)
            if agrees:
                agreeing.append(one)
            elif agrees is None:
                called_so.append(one)
        if agreeing or (called_so and _is_of_one_place(self._tokens, mention)):
            called_so = agreeing
        if not called_so:
            return same
        before = [one for one in called_so if one.first < first]
        called_so = before or [one for one in called_so if one.has_role(noun)]
        people = [one for one in called_so if one.sort is _PERSON]
        return self._only(people or called_so, mention) or same

    def _only(self, members: list[Member], mention: Range) -> Member | None:
        if len(members) > 1:
            span = self._tokens.span(*mention)
            names = ", ".join([member.name for member in members])
            message = f"{span.text!r} may stand for any of these: {names}; it was joined to none."
            self.findings.append(Finding("ambiguous-mention", message, span))
        return members[0] if len(members) == 1 else None

    def _new(self, naming: Naming, place: int) -> Member:
        sort, name = naming.sort, naming.name
        member = Member(naming, place)
        if sort is _DESCRIPTION or sort is _PRONOUN or sort is _BARE_NAME:
            self._described.setdefault(name.lower(), member)
            return member
        if sort is _PERSON:
            self._people.setdefault(name, member)
            self._by_surname.setdefault(surname_of(name), []).append(member)
            self._by_given.setdefault(name.partition(" ")[0], []).append(member)
        elif sort is _ORGANIZATION:
            self._bodies[name] = member
        else:
            self._outlets[name] = member
        self._file_nouns(member, naming.nouns)
        if naming.acronym:
            self._by_acronym.setdefault(naming.acronym, member)
        return member


def _may_be(member: Member, gender: str | None) -> bool:
    return gender is None or member.gender is None or member.gender == gender


def _are_many(member: Member) -> bool:
    return member.many


def _is_thing(member: Member) -> bool:
    return member.sort is not _PERSON and not member.many and not member.human


def _is_surname(named: tuple[Naming, list[Range]]) -> bool:
    """What people are sorted by: those whose name is given in full come first."""
    return " " not in named[0].name


def _is_of_one_place(tokens: Tokens, mention: Range) -> bool:
    """Whether a name stands before the noun, to tell one from others: "the *Varnian* president"."""
    return any(map(is_capital, tokens.words[mention[0] + 1 : head(tokens, *mention)]))
