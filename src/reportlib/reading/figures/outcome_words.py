"""The words that tell an outcome, as the rules look them up."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reportlib.model import Outcome, Status
from reportlib.reading import inflection, lexicon


class Told(NamedTuple):
    """An outcome and the words that tell it: tokens `first` up to `end`."""

    outcome: Outcome
    first: int
    end: int


class Use(NamedTuple):
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


@cache
def playing(part: str) -> frozenset[str]:
    """Return the small words that play a part around a figure, as figure_grammar.txt names it."""
    return frozenset(word for word, parts in lexicon.table("figure_grammar").items() if part in parts.split())


@cache
def uses() -> dict[str, Use]:
    """Return the words that tell an outcome, by their lower-case form."""
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
            found[form] = known._replace(
                object=known.object or use == "object",
                subject=known.subject or use == "subject",
                participle=known.participle or (use == "object" and reading.tag == "participle"),
            )
    return found


@cache
def phrases() -> dict[str, list[tuple[tuple[str, ...], Outcome]]]:
    """Return the phrases that tell an outcome by their first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Outcome]]] = {}
    for entry, outcome in sorted(lexicon.table("outcome_phrases").items(), key=lambda pair: -len(pair[0].split())):
        words = tuple(entry.split())
        found.setdefault(words[0], []).append((words, Outcome(outcome)))
    return found


@cache
def statuses() -> dict[str, Status]:
    """Return the words that say that something is not told as having happened."""
    return {entry: Status(value) for entry, value in lexicon.table("statuses").items()}


@cache
def told_by_form() -> frozenset[str]:
    """Return the forms that tell an outcome beside a noun, and are no noun that is counted: "12 killed", "30 dead"."""
    return frozenset(word for word, use in uses().items() if use.participle or use.state or use.subject)
