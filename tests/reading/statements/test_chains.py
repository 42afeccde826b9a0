"""Who said what, through whom: passages of our own with the chain of credit of every quote in them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from reportlib import Attribution, Outlet, Quote, parse


class Row(NamedTuple):
    """One quote as the table has it."""

    kind: str
    begins: str
    sources: str
    stance: str = ""
    recipient: str = ""


class Passage(NamedTuple):
    """A text and the quotes in it."""

    sort: str
    text: str
    rows: list[Row]


def passages() -> list[Passage]:
    found: list[Passage] = []
    for line in Path(__file__).with_name("passages_said.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("\t"):
            found[-1].rows.append(Row(*line[1:].split("\t")))
        elif not line.startswith("#"):
            sort, _, text = line.partition("\t")
            found.append(Passage(sort, text, []))
    return found


PASSAGES = passages()


def called(link: Attribution) -> str:
    return str(getattr(link.source, "name", getattr(link.source, "description", "-")))


def row(quote: Quote) -> Row:
    links = quote.attribution
    return Row(
        quote.kind.value,
        " ".join(quote.text.split()[:5]),
        " < ".join(map(called, links)) or "nobody",
        links[0].stance.value if links else "",
        links[0].recipient.text if links and links[0].recipient else "",
    )


@pytest.mark.parametrize("passage", PASSAGES, ids=[each.text for each in PASSAGES])
def test_every_quote_has_its_chain(passage: Passage) -> None:
    assert [row(quote) for quote in parse(passage.text).quotes] == passage.rows


def test_the_table_holds_enough_of_each() -> None:
    sorts = [passage.sort for passage in PASSAGES]
    assert len(sorts) >= 60
    assert sorts.count("apart") >= 20
    assert all(any(" < " in each.sources for each in passage.rows) for passage in PASSAGES if passage.sort == "chain")
    assert not any(" < " in each.sources for passage in PASSAGES if passage.sort != "chain" for each in passage.rows)


@pytest.mark.parametrize("passage", PASSAGES, ids=[each.text for each in PASSAGES])
def test_the_callers_outlet_stands_last(passage: Passage) -> None:
    outlet = Outlet("Sarn Herald")
    for quote in parse(passage.text, source=outlet).quotes:
        assert not quote.kind.is_speech or quote.attribution[-1].source == outlet


def test_a_chain_is_bounded() -> None:
    text = "He said that " * 3000
    quotes = parse(text).quotes
    assert quotes
    assert max(len(quote.attribution) for quote in quotes) <= 9
