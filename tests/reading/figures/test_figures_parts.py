"""Which figures are parts of which: more than a hundred passages with their trees, forty of them with no parts."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest

from reportlib.model import Figure, FigureKind
from reportlib.model.figure import MAX_DEPTH
from reportlib.reading import parse
from reportlib.reading.figures import read_figures
from reportlib.reading.tokens import Tokens


class Passage(NamedTuple):
    """A row of the table: who is credited ("-": the report), the tree of its figures, and the text."""

    source: str
    tree: str
    text: str


TABLE = Path(__file__).with_name("passages_parts.tsv").read_text(encoding="utf-8").splitlines()
PASSAGES = [Passage(*line.split("\t")) for line in TABLE if not line.startswith("#")]


def tree(figure: Figure) -> str:
    """Return a figure and its parts as the table writes them."""
    number = figure.quantity.low if figure.quantity.low is not None else figure.quantity.high
    assert number is not None
    written = str(Fraction(number).limit_denominator(100))
    parts = " + ".join(map(tree, figure.parts))
    mark = "= " if figure.partition else ""
    return f"{written} {{{mark}{parts}}}" if parts else written


def trees(text: str) -> str:
    """Return the counts and shares of a text as the table writes them."""
    figures, _ = read_figures(Tokens(text), [])
    return "; ".join(tree(figure) for figure in figures if figure.kind in (FigureKind.COUNT, FigureKind.SHARE))


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage.text[:40] for passage in PASSAGES])
def test_the_tree_of_a_passage(passage: Passage) -> None:
    assert trees(passage.text) == passage.tree


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage.text[:40] for passage in PASSAGES])
def test_who_is_credited_with_the_figures_of_a_passage(passage: Passage) -> None:
    figures = [figure for figure in parse(passage.text).figures if figure.kind in (FigureKind.COUNT, FigureKind.SHARE)]
    credited = {figure.attribution[0].mention for figure in figures if figure.attribution}
    assert {mention.text.lower() for mention in credited if mention} == {passage.source.lower()} - {"-"}
    assert all(figure.attribution for figure in figures) or passage.source == "-"


@pytest.mark.parametrize("text", ["One in five twelve", "Of the 30 halved twelfth", "Several 60 carat fifty"])
def test_numbers_that_end_a_text_without_a_noun_have_no_parts(text: str) -> None:
    assert "{" not in trees(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 12 people, including 15 sailors.", "12 {15}"),
        ("The blast killed 12 people, 15 of whom were sailors.", "12 {15}"),
        ("A crew of 12 men, among them 15 sailors, set out.", "12 {15}"),
        ("The fleet took 400 pilgrims on 3 ships, including 120 children.", "400 {120}; 3"),
        ("The yard built 3 ships, including 120 boats.", "3; 120"),
    ],
)
def test_people_who_outnumber_their_whole_are_still_its_part(text: str, expected: str) -> None:
    """So that `check` can report it; things are not trusted so far."""
    assert trees(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 people died - 7 men and 5 women.", "12 {= 7 + 5}"),
        ("12 people died - 7 men and 4 women.", "12 {7 + 4}"),
        ("12 people died - 7 men and 4 women were hurt.", "12; 7; 4"),
    ],
)
def test_a_dash_behind_the_verb_opens_parts(text: str, expected: str) -> None:
    assert trees(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast killed 12 people, including the mayor and two guards.", "12 {2}"),
        ("The blast killed 12 people, including mayor Ada Lund, her son and two guards.", "12 {2}"),
        ("The blast killed 12 people, including a teacher, and wounded three.", "12; 3"),
        ("The blast killed 12 people, including a cook who ran, and three dogs.", "12; 3"),
    ],
)
def test_a_part_may_stand_behind_people_without_a_number(text: str, expected: str) -> None:
    assert trees(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid killed 12 people - 7 men and 9 women - in Dran.", "12 {= 7 + 9}"),
        ("The raid killed 12 people (7 men and 9 women).", "12 {= 7 + 9}"),
        ("The raid killed 12 people - 7 men and 9 women were seen later.", "12; 7; 9"),
    ],
)
def test_parts_between_two_marks_are_meant_to_add_up(text: str, expected: str) -> None:
    assert trees(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men died and three others were wounded, one seriously.", "2; 3 {1}"),
        ("Five men were wounded, two seriously and one critically.", "5 {2 + 1}"),
        ("Two men were shot, one fatally, in Dran.", "2 {1}"),
        ("The flood displaced one family.", "1"),
        ("Five men were wounded, and one family fled.", "5; 1"),
    ],
)
def test_how_badly_some_were_hurt_makes_parts_of_them(text: str, expected: str) -> None:
    assert trees(text) == expected


@pytest.mark.parametrize("fragment", ["3 of ", "3 of the ", "including 3 ", "12 people, 3 of whom, "])
def test_parts_never_lie_deeper_than_a_figure_can_hold(fragment: str) -> None:
    figures, _ = read_figures(Tokens(fragment * 60), [])
    assert 0 <= max(figure.depth for figure in figures) <= MAX_DEPTH


def test_the_table_holds_what_it_promises() -> None:
    assert len(PASSAGES) >= 100
    assert sum("{" not in passage.tree for passage in PASSAGES) >= 40
