"""The forms of verbs."""

from __future__ import annotations

import pytest

from reportlib.reading import lexicon
from reportlib.reading.inflection import Form, forms, inflect

VERB_FILES = ("change_verbs", "common_verbs", "cue_verbs", "outcome_verbs")


@pytest.mark.parametrize(
    "verb",
    [
        "say says saying said said",
        "deny denies denying denied denied",
        "play plays playing played played",
        "argue argues arguing argued argued",
        "agree agrees agreeing agreed agreed",
        "lie lies lying lied lied",
        "die dies dying died died",
        "confess confesses confessing confessed confessed",
        "teach teaches teaching taught taught",
        "echo echoes echoing echoed echoed",
        "admit admits admitting admitted admitted",
        "nod nods nodding nodded nodded",
        "shrug shrugs shrugging shrugged shrugged",
        "quip quips quipping quipped quipped",
        "quiz quizzes quizzing quizzed quizzed",
        "vow vows vowing vowed vowed",
        "fix fixes fixing fixed fixed",
        "wail wails wailing wailed wailed",
        "warn warns warning warned warned",
        "offer offers offering offered offered",
        "refer refers referring referred referred",
        "prefer prefers preferring preferred preferred",
        "occur occurs occurring occurred occurred",
        "begin begins beginning began begun",
        "write writes writing wrote written",
        "foresee foresees foreseeing foresaw foreseen",
        "swim swims swimming swam swum",
        "cut cuts cutting cut cut",
        "read reads reading read read",
        "have has having had had",
        "be is being was been",
        "go goes going went gone",
    ],
)
def test_a_verb_has_these_forms(verb: str) -> None:
    base, present, ing, past, participle = verb.split()
    tagged = [(base, "base"), (present, "present"), (ing, "ing"), (past, "past"), (participle, "participle")]
    assert inflect(base) == tagged


@pytest.mark.parametrize("base", ["signal", "travel", "label"])
def test_an_l_is_doubled_in_britain_and_single_in_america(base: str) -> None:
    found = {form for form, _ in inflect(base)}
    assert {f"{base}ed", f"{base}led", f"{base}ing", f"{base}ling"} <= found


@pytest.mark.parametrize("base", ["reveal", "appeal", "expel", "sell"])
def test_an_l_that_is_written_one_way_has_no_second(base: str) -> None:
    assert len(inflect(base)) == 5


def test_a_form_leads_back_to_every_verb_and_use() -> None:
    found = forms("cue_verbs")
    assert found["said"] == (Form("say", "past"), Form("say", "participle"))
    assert found["denies"] == (Form("deny", "present"),)
    assert "deny that" not in found


@pytest.mark.parametrize("name", VERB_FILES)
def test_every_listed_verb_is_a_base_form(name: str) -> None:
    bases = {entry.split()[0] for entry in lexicon.table(name)}
    found = forms(name)
    assert all(Form(base, "base") in found[base] for base in bases)
    assert {use.base for uses in found.values() for use in uses} == bases
    tags = {use.tag for uses in found.values() for use in uses}
    assert tags == {"base", "present", "past", "participle", "ing"}


def test_irregular_verbs_have_a_past_and_a_participle() -> None:
    assert all(len(value.split()) == 2 for value in lexicon.table("irregular_verbs").values())
