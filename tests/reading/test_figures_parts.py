"""Which figures are parts of which: a hundred passages with their trees, forty of them with no parts at all."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest

from reportlib.model import Figure, FigureKind
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


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage.text[:40] for passage in PASSAGES])
def test_the_tree_of_a_passage(passage: Passage) -> None:
    figures, _ = read_figures(Tokens(passage.text), [])
    assert (
        "; ".join(tree(figure) for figure in figures if figure.kind in (FigureKind.COUNT, FigureKind.SHARE))
        == passage.tree
    )


def test_the_table_holds_what_it_promises() -> None:
    assert len(PASSAGES) == 100
    assert sum("{" not in passage.tree for passage in PASSAGES) >= 40
