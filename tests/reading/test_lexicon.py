"""The word lists: one entry a line, sorted, and nothing in them that the rules cannot read."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from reportlib import Outcome, Stance, Status, Trend
from reportlib.reading import lexicon, vocabulary
from reportlib.reading.quotation import DOUBLE, SINGLE

FOLDER = files(lexicon)
NAMES = sorted(file.name.removesuffix(".txt") for file in FOLDER.iterdir() if file.name.endswith(".txt"))


def lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").split("\n")


# ------------------------------------------------------------------ every file
@pytest.mark.parametrize("name", NAMES)
def test_a_file_opens_with_what_it_is(name: str) -> None:
    assert re.match(r"# [A-Z].{20,}", lines(name)[0])


@pytest.mark.parametrize("name", NAMES)
def test_a_file_holds_entries_behind_its_comments_and_nothing_else(name: str) -> None:
    *body, last = lines(name)
    assert last == ""
    comments = [line for line in body if line.startswith("#")]
    assert body[: len(comments)] == comments
    for line in body[len(comments) :]:
        assert line == line.strip()
        assert line
        assert line.count("\t") <= 2
        assert not re.search(r" {2}|\r|\xa0", line)
    assert len(body) > len(comments)


@pytest.mark.parametrize("name", NAMES)
def test_entries_are_sorted_and_stand_once(name: str) -> None:
    found = [line.partition("\t")[0] for line in lines(name) if line and not line.startswith("#")]
    assert len(set(found)) == len(found)
    if name not in ("double_marks", "single_marks"):  # those stand in pairs
        assert found == sorted(found)
    assert found == list(lexicon.entries(name))


# ------------------------------------------------------------------ classes
@pytest.mark.parametrize("name", vocabulary.CLASSES)
def test_every_class_has_a_file(name: str) -> None:
    assert name in NAMES
    assert any(name in classes for classes in vocabulary.classes().values())


def test_an_entry_is_found_in_every_capitalisation_that_it_may_have() -> None:
    classes = vocabulary.classes()
    assert all("months" in classes[word] for word in ("May", "MAY"))
    assert "months" not in classes.get("may", ())
    assert all("cues" in classes[word] for word in ("said", "Said", "SAID", "claims", "warnings", "confident"))
    assert lexicon.table("agencies")["afp"] == lexicon.entries("agencies")["AFP"]
    assert "afp" in lexicon.words("agencies")


def test_no_class_is_named_twice_for_a_word() -> None:
    assert all(len(set(names)) == len(names) for names in vocabulary.classes().values())


def test_a_time_is_read_from_a_word_by_one_rule() -> None:
    for word, names in vocabulary.classes().items():
        of_time = vocabulary.TIMES.intersection(names)
        assert ("times" in names) == bool(of_time)
        assert len(of_time - {"uncapitalised_dates"}) <= 1, word


def test_a_file_that_is_not_there_is_missed() -> None:
    with pytest.raises(FileNotFoundError):
        lexicon.entries("no_such_list")


# ------------------------------------------------------------------ what stands behind the tab
_USE = "(?:as|clause|thing|speech|infinitive|person|seeming|that|mind|naming)"
VALUES = {
    "abbreviations": r"before-name|before-number|anywhere",
    "anniversaries": r"(?:[1-9]\d*)?",
    "bounds": r"(?:(?:least|above|most|below|about|plain|rises|falls)(?: |$))+",
    "bylines": r"role|outlet|particle",
    "change_verbs": r"rises|falls",
    "rank_verbs": r"(?:to)?",
    "smaller_units": r"[1-9]\d*",
    "change_words": r"rises|falls",
    "cue_verbs": rf"{_USE}(?: {_USE})*(?:\t(?:affirms|denies|doubts))?",
    "decade_words": r"[2-9]",
    "frequencies": r"P(?:T?\d+[A-Z]+)?",
    "header_labels": r"published|updated|byline|source",
    "irregular_verbs": r"[a-z]+ [a-z]+",
    "months": r"[1-9]|1[0-2]",
    "weekdays": r"[1-7]",
    "zones": r"\?|[+-](?:0\d|1[0-4]):(?:00|15|30|45)",
}


@pytest.mark.parametrize("name", sorted(VALUES))
def test_the_values_of_a_file_have_its_format(name: str) -> None:
    wrong = {entry: value for entry, value in lexicon.entries(name).items() if not re.fullmatch(VALUES[name], value)}
    assert not wrong


def test_outcomes_stances_and_trends_are_those_of_the_model() -> None:
    for name in ("outcome_nouns", "outcome_verbs", "outcome_phrases"):
        assert {value.split()[0] for value in lexicon.table(name).values()} <= set(Outcome)
    assert {value.split("\t")[1] for value in lexicon.table("cue_verbs").values() if "\t" in value} <= set(Stance)
    assert set(lexicon.table("change_verbs").values()) == set(Trend)
    assert set(lexicon.table("statuses").values()) <= set(Status)


def test_every_quotation_mark_has_a_side() -> None:
    assert set(lexicon.entries("double_marks")) == set(DOUBLE)
    assert set(lexicon.entries("single_marks")) == set(SINGLE)


def test_every_form_of_address_is_an_abbreviation_if_it_takes_a_full_stop() -> None:
    shortened = {entry for entry, use in lexicon.entries("abbreviations").items() if use == "before-name"}
    assert {"Mr", "Mrs", "Ms", "Dr", "Gen", "Lt", "Rev", "Sen", "St"} <= shortened


def test_weekdays_and_months_are_complete() -> None:
    assert set(lexicon.entries("weekdays").values()) == set("1234567")
    assert set(lexicon.entries("months").values()) == set(map(str, range(1, 13)))
