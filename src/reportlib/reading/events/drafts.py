"""An event while it is being read: what each mention of it has told so far."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reportlib.model import Place, Source, Span, Status, TimeExpression
from reportlib.model import timex as iso
from reportlib.reading.event_words import HARM, WIDER
from reportlib.reading.events.identities import Identity
from reportlib.reading.events.persons import Person
from reportlib.reading.events.triggers import Trigger
from reportlib.reading.tokens import Range

_DIGITS = str.maketrans("X123456789", "0000000000")
_FORMS = (("0000-00-00", "day"), ("0000-00", "month"), ("0000", "year"))
_BOTH = 2
_MOST = 50
"""How many who take part are looked through for the one that a mention is of."""
_WORSE = {"victim": 0, "injured": 1, "killed": 2}


class Taking:
    """One who takes part: who it is as far as told, and the role; `brought_in` are the sentences that bring them in."""

    __slots__ = ("brought_in", "last", "mentions", "person", "role")

    def __init__(self, person: Person, role: str, sentence: Range) -> None:
        self.person = person
        self.role = role
        self.brought_in: dict[Range, set[str]] = {sentence: {person.said}} if person.is_new else {}
        self.mentions = {person.words}
        self.last = person.words[0]

    @property
    def is_known(self) -> bool:
        """Whether the report says who it is, or at least that somebody was hurt: "*He* was shot"."""
        return not self.person.is_pronoun or self.role in HARM

    def add(self, person: Person, role: str, sentence: Range) -> None:
        """Take in one more mention: a name where there was none, a worse outcome than was known."""
        self.person = self.person.with_what(person)
        if _WORSE.get(role, 0) > _WORSE.get(self.role, 0):
            self.role = role
        if person.is_new:
            self.brought_in.setdefault(sentence, set()).add(person.said)
        self.mentions.add(person.words)
        self.last = max(self.last, person.words[0])

    def may_be(self, person: Person, sentence: Range) -> bool:
        """Whether a mention can be of the same.

        Two who are both brought in by one sentence are two, unless it does so in the same words: "One man was shot and
        a 30-year-old man was killed" has two, "What is known of a man shot in Dran: a man was shot" one.
        """
        mine = self.person
        if person.name and mine.name:
            return person.is_called(mine)
        if person.is_other and person.is_new and not mine.is_other:
            return False
        if person.is_new and self.brought_in.get(sentence, set()) - {person.said}:
            return False
        if person.is_joined and self.last >= sentence[0]:
            return False  # "he was shot and *a 30-year-old man* was hurt"
        return mine.may_be(person)


class Draft:
    """An event in the making; it gets its `id` when all are known."""

    __slots__ = (
        "day",
        "groups",
        "id",
        "kind",
        "last",
        "name",
        "nouns",
        "place",
        "speakers",
        "status",
        "taking",
        "time",
        "tolls",
        "trigger",
    )

    def __init__(self, trigger: Trigger, status: Status, time: TimeExpression | None, place: Place | None) -> None:
        self.id = ""
        self.trigger = trigger
        self.kind = trigger.reading.kind
        self.status = status
        self.name = trigger.name
        self.time = time
        self.day: TimeExpression | None = None
        self.place = place
        self.taking: list[Taking] = []
        self.groups: dict[Range, str] = {}
        self.speakers: dict[Source, Span] = {}
        self.nouns: list[Trigger] = []
        """The nouns that tell of it."""
        self.tolls: set[str] = set()
        """What happened to people who are only counted: "killing *two sisters*"."""
        self.last = trigger.words[0]

    def take(self, people: list[tuple[Person, str]], sentence: Range, but: Sequence[Taking] = ()) -> None:
        """Note who takes part by one mention; those whom it lists are as many, and none of them is among `but`."""
        told = list(but)
        for person, role in people:
            if person.is_all:
                self._take_all(person, role, sentence)
                continue
            known = self.known(person, role, sentence, told)
            if known is not None:
                known.add(person, role, sentence)
            else:
                known = Taking(person, role, sentence)
                self.taking.append(known)
            told.append(known)

    def _take_all(self, person: Person, role: str, sentence: Range) -> None:
        """Note what happened to all who were hurt, if the report has told of two of them: "Both died"."""
        hurt = [one for one in self.taking if one.role in _WORSE]
        if len(hurt) == _BOTH and role in HARM:
            for one in hurt:
                one.add(person, role, sentence)
        elif not hurt and role in HARM:
            self.tolls.add(role)

    def identify(self, identity: Identity) -> bool:
        """Give the one who is described the name, if they take part and have none; return whether they do."""
        described, (named, *_), sentence, _ = identity
        if described is None:
            return self._enlist(identity)
        around = self.taking[-_MOST:]
        if any(one.person.is_called(named) for one in around):
            return True
        nameless = [one for one in around if not one.person.name]
        fitting = [one for one in nameless if one.person.may_be(described) and one.person.may_be(named)]
        is_hurt = "offender" not in described.traits
        same = [one for one in fitting if one.person.noun == described.noun]
        same = same or [one for one in fitting if (one.role in _WORSE) == is_hurt]
        if len(same) == 1:
            same[0].add(named, same[0].role, sentence)
        return bool(same)

    def _enlist(self, identity: Identity) -> bool:
        """Note who they are of whom a toll was told: "The dead were identified as Ada Lund and Jon Oss"."""
        if not self.tolls and not any(one.role in _WORSE for one in self.taking):
            return False
        role = identity.role or (next(iter(self.tolls)) if len(self.tolls) == 1 else "victim")
        others = [one for one in self.taking if one.role != role] if role in self.tolls else []
        self.take([(person, role) for person in identity.named], identity.sentence, others)
        return True

    def known(self, person: Person, role: str, sentence: Range, but: list[Taking]) -> Taking | None:
        """Return the one who is meant, if they take part already, on the same side."""
        side = role in _WORSE
        free = [one for one in reversed(self.taking[-_MOST:]) if (one.role in _WORSE) == side and one not in but]
        for one in free:
            if person.words in one.mentions or person.is_called(one.person):
                return one
        fitting = [one for one in free if one.may_be(person, sentence)]
        if any(
            person.words in one.mentions for one in self.taking[-_MOST:]
        ):  # "He was shot by *a guard who* was killed"
            fitting = [one for one in fitting if one.person.noun == person.noun]
        fitting.sort(key=lambda one: (not person.noun or one.person.noun != person.noun, one.role != role))
        return fitting[0] if fitting else None

    def may_be_called(self, name: str) -> bool:
        """Whether the name is this event's, or it has none."""
        return self.name is None or _bare(name) == _bare(self.name)

    def may_be_at(self, time: TimeExpression | None, place: Place | None, *, or_later: bool) -> bool:
        """Whether nothing told of time and place speaks against it; what came of an event may have come later."""
        if place and self.place and place.name != self.place.name:
            known = place.country and self.place.country
            if known and place.country != self.place.country:
                return False
        told = self.day or self.time
        if time is None or told is None or time.timex == told.timex:
            return True
        ours, theirs = iso.bounds(told.timex, told.modifier), iso.bounds(time.timex, time.modifier)
        if None in ours or None in theirs:
            return not (_are_two_days(time.timex, told.timex) or (None in ours and _form(time.timex) == "year"))
        is_before = theirs[1] < ours[0]  # type: ignore[operator]  # None is ruled out above
        return not is_before and (or_later or theirs[0] <= ours[1])  # type: ignore[operator]

    def is_told_of_another_day(self, time: TimeExpression | None) -> bool:
        """Whether people are told of, and a time that is told in another way: "on Monday" and "on May 3"."""
        if time is None or self.time is None or not self.taking or (time.earliest and self.time.earliest):
            return False
        one, other = _form(time.timex), _form(self.time.timex)
        return one != "" != other != one

    def is_on_others(self, people: list[tuple[Person, str]]) -> bool:
        """Whether a mention tells of somebody by name, and the event was told of one with a name, in that role."""
        told = {role for person, role in people if person.name}
        return any(one.person.name and one.role in told for one in self.taking)

    def date(self, time: TimeExpression) -> None:
        """Note when it happened, as one more mention tells it: a day says more than the year that was told."""
        if self.time is None:
            self.time = time
        elif _form(time.timex) == "day" and _form(self.time.timex) in ("month", "year"):
            self.day = self.day or time

    def narrow(self, kind: str) -> None:
        """Take the narrower kind: "the attack" that turns out a shooting is one."""
        if self.kind in WIDER.get(kind, ()):
            self.kind = kind


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ")


def _are_two_days(one: str, other: str) -> bool:
    """Whether two days of unknown weeks or years differ: "on Monday" and "on Tuesday night", "Dec. 3" and "Dec. 7"."""
    weekdays = one[:9] == other[:9] == "XXXX-WXX-"
    dates = _is_day(one) and _is_day(other)
    return (weekdays or dates) and one[:10] != other[:10]


@lru_cache(maxsize=1024)
def _form(timex: str) -> str:
    """Return how a date is told: as a weekday, a day, a month or a year; "" for the others."""
    if timex[:9] == "XXXX-WXX-":
        return "weekday"
    shape = timex[:10].translate(_DIGITS)
    return next((name for form, name in _FORMS if shape == form or shape.startswith(f"{form}T")), "")


def _is_day(timex: str) -> bool:
    return timex[:5] == "XXXX-" and timex[5:7].isdecimal() and timex[8:10].isdecimal()
