"""The words that credit somebody, as the rules look them up: from every form to what it takes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reportlib.model import Stance
from reportlib.reading import inflection, lexicon
from reportlib.reading.phrases import ADVERBS

_PASSED_ON = frozenset({"cite", "quote"})
"""Verbs for passing on what somebody else said."""
_OF_ITS_OWN = frozenset({"blast", "claim", "put", "quote"})
"""Verbs that tell of words only in some phrases, or of somebody else's."""
_NEVER_BEHIND = frozenset({"-", "off"})
"""What may show behind a form that it is no verb that credits somebody: "say-so", "was called off"."""


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a verb, alone or with a particle: what it takes, and its stance."""

    lemma: str
    """The base form of the verb; "" for nouns and adjectives."""
    takes: frozenset[str]
    stance: Stance
    speaks: bool
    """Whether somebody's own words can stand beside it in quotation marks."""
    reports: bool
    """Whether it tells of words that were said, not of what somebody thinks or wants."""
    plain: bool
    """Whether no rule of its own is needed for it: nobody is told, nothing is named, nothing only seems."""


@dataclass(frozen=True, slots=True)
class Verb:
    """What a form of a cue verb can be."""

    lemma: str
    tag: str
    """past, participle, present, base or ing; "past" for forms that are participles too."""
    is_participle: bool
    uses: dict[str, Use]
    """By the particle behind it."""
    alone: Use | None
    """Without one."""
    firsts: frozenset[str]
    """The first words of its particles."""
    leads: frozenset[str]
    """What makes a difference behind it: those, the adverbs that may stand before them, and a hyphen or "off"."""
    longest: int
    """Words of the longest particle."""
    noun: str | None
    """Whether the form may be a noun: None if not, "always" if it always is."""
    is_own: bool
    """Whether it tells what its subject said itself, not what somebody else did."""
    is_own_past: bool
    """Whether it is the form of the past of such a verb, by far the most frequent one: "said"."""


@cache
def verbs() -> dict[str, Verb]:
    """Return every form of the cue verbs."""
    uses: dict[str, dict[str, Use]] = {}
    for words, value in lexicon.table("cue_verbs").items():
        lemma, _, particle = words.partition(" ")
        takes, _, stance = value.partition("\t")
        use = _use(lemma, frozenset(takes.split()), Stance(stance or Stance.NEUTRAL))
        uses.setdefault(lemma, {})[particle] = use
    firsts = {lemma: frozenset(each.split()[0] for each in by_particle if each) for lemma, by_particle in uses.items()}
    leads = {lemma: _NEVER_BEHIND | each | (ADVERBS if each else each) for lemma, each in firsts.items()}
    found = {}
    for form, forms in inflection.forms("cue_verbs").items():
        lemma, tags = forms[0].base, {each.tag for each in forms}
        tag = next(each for each in ("past", "participle", "base", "present", "ing") if each in tags)
        longest = max(len(particle.split()) for particle in uses[lemma])
        noun = lexicon.table("cue_verbs_as_nouns").get(lemma) if tag in {"base", "present"} else None
        is_own = lemma not in _PASSED_ON
        found[form] = Verb(
            lemma=lemma,
            tag=tag,
            is_participle="participle" in tags,
            uses=uses[lemma],
            alone=uses[lemma].get(""),
            firsts=firsts[lemma],
            leads=leads[lemma],
            longest=longest,
            noun=noun,
            is_own=is_own,
            is_own_past=is_own and tag == "past",
        )
    return found


def _use(lemma: str, takes: frozenset[str], stance: Stance) -> Use:
    speaks = not takes.isdisjoint(("clause", "speech"))
    plain = lemma not in _OF_ITS_OWN and takes.isdisjoint(("person", "naming", "seeming", "as"))
    return Use(lemma, takes, stance, speaks, speaks and "mind" not in takes, plain)


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Return the cue nouns in the singular and the plural, with the words that lead to the content."""
    listed = lexicon.table("cue_nouns").items()
    return {form: frozenset(leads.split()) for noun, leads in listed for form in (noun, f"{noun}s")}


@cache
def adjectives() -> dict[str, frozenset[str]]:
    """Return the cue adjectives, with the words that lead to the content."""
    return {adjective: frozenset(leads.split()) for adjective, leads in lexicon.table("cue_adjectives").items()}


@cache
def catenatives() -> frozenset[str]:
    """Return the forms of the verbs that join with a cue in the infinitive: "declined to say"."""
    return frozenset(form for base in lexicon.table("catenative_verbs") for form, _ in inflection.inflect(base))


@cache
def light_verbs() -> frozenset[str]:
    """Return the forms of the verbs that join with a cue noun: "raised questions about"."""
    return frozenset(form for base in lexicon.table("light_verbs") for form, _ in inflection.inflect(base))
