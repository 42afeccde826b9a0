"""Which mentions tell of one event."""

from __future__ import annotations

from reportlib.model import Place, Status, TimeExpression
from reportlib.reading import lexicon
from reportlib.reading.event_words import HARM, ONLY_HARM, akin
from reportlib.reading.events.drafts import Draft
from reportlib.reading.events.identities import Identity
from reportlib.reading.events.persons import Person
from reportlib.reading.events.triggers import Trigger
from reportlib.reading.numbers import NUMBER_WORDS
from reportlib.reading.phrases import may_be_verb, word_class, words_of
from reportlib.reading.tokens import Tokens

_OCCURRED = Status.OCCURRED
_NEAR = 12
"""How many events back a mention may look for its own."""
_NEW = frozenset({"another", "second", "third", "new", "separate", "other", "previous", "earlier", "similar", "fresh"})
_ELSEWHERE = frozenset({"earlier", "elsewhere", "previously", "separate", "separately", "unrelated"})
_FAR = 1 << 30
_OPENING = 3
_REACH = 5
"""How many tokens before the one in front of a noun its determiner is looked for."""
_ANY = frozenset({"any", "every", "each", "such", "more", "many", "several", "few", "some", "most"})
_INDEFINITE = frozenset({"a", "an"})
_OPENERS = words_of("determiner", "possessive") | _NEW
"""What opens a noun phrase."""
_BEHIND_VERB = words_of("determiner", "possessive", "object") | NUMBER_WORDS.keys()
"""What no noun is followed by: "the earthquake shook *the* town" has a verb."""
_TIMES = lexicon.words("time_adverbs") | lexicon.words("weekdays")
"""What belongs to no noun before it: "the attack *yesterday*"."""
_ON_ONE = frozenset({"arrest", "charge", "sentence", "verdict"})
"""Kinds of which each is one person's: two who are told of apart have two."""
_FATAL = frozenset({"fatal", "deadly"})


class Story:
    """The events of one report, in the order in which they are first told."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self.events: list[Draft] = []

    def mention(
        self,
        trigger: Trigger,
        status: Status,
        time: TimeExpression | None,
        place: Place | None,
        people: list[tuple[Person, str]],
    ) -> Draft | None:
        """Return the event that a mention tells of, a new one where none fits; None where it tells of no event."""
        reading, is_noun = trigger.reading, not trigger.is_verb
        tells_harm = reading.kind in ONLY_HARM
        determiner = self._determiner(trigger) if is_noun else ""
        draft: Draft | None = None
        if self.events and determiner not in _NEW:
            draft = self._known(trigger, status, time, place, determiner, people)
        if draft is not None:
            if draft.kind != reading.kind:
                draft.narrow(reading.kind)
            if time is not None and not tells_harm:
                draft.date(time)
            draft.place = draft.place or place
            draft.name = draft.name or trigger.name
            draft.last = trigger.words[0]
        else:
            if is_noun and (determiner in _ANY or self._is_modifier(trigger)):
                return None
            if tells_harm and self._tells_only_harm(trigger, people):
                return None
            if reading.tag == "plural" and not (determiner or time or place or self._is_subject(trigger)):
                return None
            draft = Draft(trigger, status, time, place)
            self.events.append(draft)
        if is_noun:
            draft.nouns.append(trigger)
        return draft

    def identify(self, identity: Identity) -> bool:
        """Give somebody who takes part in the last event with such a one the name that is told; return if one does."""
        return any(draft.identify(identity) for draft in self.events[: -_NEAR - 1 : -1])

    def settle(self, draft: Draft) -> None:
        """Take the one who was hurt for dead where the event is told as a deadly one and hurt nobody else."""
        if "killed" in draft.tolls:
            return
        hurt = [one for one in draft.taking if one.role in HARM]
        if len(hurt) == 1 and any(map(self._is_fatal, draft.nouns)):
            hurt[0].role = "killed"

    def _known(
        self,
        trigger: Trigger,
        status: Status,
        time: TimeExpression | None,
        place: Place | None,
        determiner: str,
        people: list[tuple[Person, str]],
    ) -> Draft | None:
        kind, first = trigger.reading.kind, trigger.sentence[0]
        tells_harm = kind in ONLY_HARM
        meant = akin(kind)
        found: Draft | None = None
        for draft in self._of_harm(trigger) if tells_harm else self.events[: -_NEAR - 1 : -1]:
            if draft.kind not in meant:
                continue
            later = tells_harm and draft.kind not in ONLY_HARM
            if not draft.may_be_at(time, place, or_later=later):
                continue
            if trigger.name and not draft.may_be_called(trigger.name):
                continue
            is_same, is_before = draft.kind == kind, draft.last < first
            if is_before and (
                self._turns_elsewhere(trigger) or (is_same and determiner in _INDEFINITE and first > self._lead_end())
            ):
                continue  # "a blast" after another was told of is a new one
            known: list[str] = []
            if people:
                known = [role for person, role in people if draft.known(person, role, trigger.sentence, [])]
                if kind in _ON_ONE and not known and is_before and draft.is_on_others(people):
                    continue
                if not later and HARM.isdisjoint(known) and _harms(people) and draft.is_told_of_another_day(time):
                    continue  # "Ada Lund was shot on *Monday* ... Jon Oss was shot on *May 3*"
            aimed_at = is_same and not is_before  # "marched to protest"
            if draft.status is status or aimed_at or (draft.status is not _OCCURRED and status is not _OCCURRED):
                if not people or known:
                    return draft
                if found is None or (draft.taking and not found.taking):
                    found = draft
        return found

    def _of_harm(self, trigger: Trigger) -> list[Draft]:
        """Return the last events, the likeliest first: what came of an event is told beside it, or is told of it again.

        "12 drowned after a ferry sank in a storm. The captain died too": in its sinking.
        """
        last = self.events[: -_NEAR - 1 : -1]
        if len(last) > 1:
            first, head = trigger.sentence[0], trigger.head
            if [draft for draft in last if draft.last >= first]:
                last.sort(key=lambda draft: abs(draft.last - head) if draft.last >= first else _FAR)
            else:
                last.sort(key=lambda draft: not draft.tolls)
        return last

    def _turns_elsewhere(self, trigger: Trigger) -> bool:
        """Whether the sentence opens with words that lead away from what was told: "Earlier", "In a separate case"."""
        first, end = trigger.sentence[0], trigger.words[0]
        return not _ELSEWHERE.isdisjoint(self._tokens.keys[first : end if end - first < _OPENING else first + _OPENING])

    def _lead_end(self) -> int:
        """Return the token after the title and the lead, which tell of the same with "a" and "an"."""
        sentences = self._tokens.sentences
        return sentences[min(3, len(sentences) - 1)][0] if sentences else 0

    def _determiner(self, trigger: Trigger) -> str:
        """Return the word that opens the noun phrase of a trigger; "" if none does."""
        keys = self._tokens.keys
        at = trigger.words[0] - 1
        stop = trigger.sentence[0]
        if at - stop > _REACH:
            stop = at - _REACH
        while at >= stop:
            key = keys[at]
            if key in _OPENERS:
                return key
            if not key[0].isalnum() or word_class(key) != "open":
                return ""
            if key == "last" and keys[at - 1] == "the":
                return "previous"  # "the last epidemic, in 1994"
            at -= 1
        return ""

    def _is_modifier(self, trigger: Trigger) -> bool:
        """Whether a noun only stands before another: "a *murder* suspect", "*election* officials"."""
        first, end = trigger.words
        if trigger.name or end - first > 1 or end >= trigger.sentence[1]:
            return False
        following = self._tokens.keys[end]
        if not following[0].isalpha() or word_class(following) != "open":
            return False
        if following in _TIMES or may_be_verb(following):
            return False
        behind = self._tokens.key(end + 1)
        return behind not in _BEHIND_VERB and not behind[:1].isdecimal()

    def _is_subject(self, trigger: Trigger) -> bool:
        """Whether a verb in the past follows: "*Floods* covered the fields", not "*Floods* are common"."""
        following = self._tokens.key(trigger.words[1])
        return may_be_verb(following) and not following.endswith("s")

    def _tells_only_harm(self, trigger: Trigger, people: list[tuple[Person, str]]) -> bool:
        """Whether words of harm say how somebody is, and of no event: "in critical condition", "the body", "deaths"."""
        reading = trigger.reading
        if not trigger.is_verb or reading.kind == "death":
            return not people and reading.first is None
        return reading.second in HARM and reading.first is None

    def _is_fatal(self, trigger: Trigger) -> bool:
        """Whether a noun says that the event killed: "the fatal shooting", "the murder", not "murder charges"."""
        reading = trigger.reading
        killed = reading.kind == "killing" or (reading.second == "killed" and reading.kind != "death")
        return (killed or self._is_called_fatal(trigger)) and not self._is_modifier(trigger)

    def _is_called_fatal(self, trigger: Trigger) -> bool:
        """Whether an adjective says so: "a *deadly* street shooting", not "a non-fatal shooting"."""
        keys, first = self._tokens.keys, trigger.words[0]
        at = first - 1
        while at > trigger.sentence[0] and word_class(keys[at]) == "open" and keys[at][0].isalnum():
            at -= 1
        return not _FATAL.isdisjoint(keys[at:first]) and "non" not in keys[max(0, at - 2) : first]


def _harms(people: list[tuple[Person, str]]) -> bool:
    """Whether a mention tells of somebody who was hurt."""
    return any(role in HARM for _, role in people)
