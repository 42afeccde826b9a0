"""The words that tell an outcome, as the rules look them up."""

from __future__ import annotations

import attrs

from reportlib.model import Outcome, Status
from reportlib.reading import inflection, lexicon


@attrs.define
class Told:
    """An outcome and the words that tell it: tokens `first` up to `end`."""

    outcome: Outcome
    first: int
    end: int


@attrs.frozen
class Use:
    """What a word says happened, and how it is used.

    `object`: a verb whose object it happens to ("killed 12"), `participle` its form in "12 were killed"; `subject`: a
    verb whose subject it happens to ("12 died"). Of the nouns, `event`: "12 deaths", "the murder of 12"; `people`:
    "12 hostages"; `state`: "12 dead"; `agent`: "the killers of 12".
    """

    outcome: Outcome
    object: bool = False
    subject: bool = False
    participle: bool = False
    event: bool = False
    people: bool = False
    state: bool = False
    agent: bool = False


def _playing(part: str) -> frozenset[str]:
    """Return the small words that play a part around a figure, as figure_grammar.txt names it."""
    return frozenset(word for word, parts in lexicon.table("figure_grammar").items() if part in parts.split())


BE = _playing("be")
BRIDGES = _playing("bridge")
CHANGE_FILLERS = _playing("change-filler")
DETERMINERS = _playing("determiner")
GROUPS = _playing("group")
LEVELS = _playing("level")
LINKS = _playing("link")
OBJECTS = _playing("object")
PERSONS = _playing("person")
PEOPLE = PERSONS.union(*({noun, f"{noun}s"} for noun in lexicon.words("person_nouns")))
"""The nouns for persons, one or more."""


def _uses() -> dict[str, Use]:
    found: dict[str, Use] = {}
    for entry, value in lexicon.table("outcome_nouns").items():
        outcome, use = value.split()
        event, people, state, agent = (use == name for name in ("event", "people", "state", "agent"))
        found[entry] = Use(Outcome(outcome), event=event, people=people, state=state, agent=agent)
    verbs = lexicon.table("outcome_verbs")
    for form, readings in inflection.forms("outcome_verbs").items():
        for reading in readings:
            if reading.base not in verbs:
                continue
            outcome, use = verbs[reading.base].split()
            known = found.get(form, Use(Outcome(outcome)))
            found[form] = attrs.evolve(
                known,
                object=known.object or use == "object",
                subject=known.subject or use == "subject",
                participle=known.participle or (use == "object" and reading.tag == "participle"),
            )
    return found


def _phrases() -> dict[str, list[tuple[tuple[str, ...], Outcome]]]:
    found: dict[str, list[tuple[tuple[str, ...], Outcome]]] = {}
    for entry, outcome in sorted(lexicon.table("outcome_phrases").items(), key=lambda pair: -len(pair[0].split())):
        words = tuple(entry.split())
        found.setdefault(words[0], []).append((words, Outcome(outcome)))
    return found


USES = _uses()
"""The words that tell an outcome, by their lower-case form."""
PHRASES = _phrases()
"""The phrases that tell an outcome by their first word, longest first."""
TELLING = frozenset(USES).union(
    (max(words, key=len) for known in PHRASES.values() for words, _ in known), ("toll", "lives")
)
"""The words of which a sentence has one at least if it tells an outcome."""
STATUSES = {entry: Status(value) for entry, value in lexicon.table("statuses").items()}
"""The words that say that something is not told as having happened."""
TOLD_BY_FORM = frozenset(word for word, use in USES.items() if use.participle or use.state or use.subject)
"""The forms that tell an outcome beside a noun, and are no noun that is counted: "12 killed", "30 dead"."""
