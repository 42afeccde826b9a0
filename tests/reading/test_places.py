"""Places: what stands behind a preposition or in the dateline, and in which country it certainly is."""

from __future__ import annotations

import pytest

from reportlib import Span
from reportlib.model import Dateline, Place
from reportlib.reading import lexicon
from reportlib.reading.places import Places, gazetteer
from reportlib.reading.tokens import Tokens

FILES = ("cities", "countries", "nationalities", "regions")


def places(text: str, dateline: Dateline | None = None) -> list[tuple[str, str | None]]:
    """Return name and country of each place of a text."""
    tokens = Tokens(text)
    known = Places(tokens, dateline)
    found = [known.behind(at, tokens.sentence(at)[1]) for at in tokens.at("place_prepositions")]
    return [(place.name or "", place.country) for place in found if place]


# ------------------------------------------------------------------ phrases
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb went off in Kabul.", [("Kabul", "AF")]),
        ("It happened in Dran, and later in Mosul.", [("Dran", None), ("Mosul", "IQ")]),
        ("It rained near the town of Dran.", [("Dran", None)]),
        ("It rained in the southern Iraqi city of Mosul.", [("Mosul", "IQ")]),
        ("It rained in the Varnian port of Dran.", [("Dran", None)]),
        ("A fire broke out in Azerbaijan’s Dran city.", [("Dran", "AZ")]),
        ("It rained in Dran, Peru.", [("Dran", "PE")]),
        ("It rained in Dran, Ala.", [("Dran", "US")]),
        ("It rained in Dran, Peru. It rained in Dran again.", [("Dran", "PE"), ("Dran", "PE")]),
        ("It rained in Port St. Ilse.", [("Port St. Ilse", None)]),
        ("It rained at Ostrel Airport.", [("Ostrel Airport", None)]),
        ("It rained in Guinea-Bissau.", [("Guinea-Bissau", "GW")]),
    ],
)
def test_a_place_stands_behind_a_preposition(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It rained in March.",
        "They met at noon in Parliament.",
        "She said it in French.",
        "They were at Lund.",
        "He believed in Oss’s luck.",
        "It rained in the north.",
        "He is in NATO.",
    ],
)
def test_what_is_no_place_is_none(text: str) -> None:
    assert places(text) == []


def test_the_words_of_a_place_are_those_of_the_text() -> None:
    text = "It rained near the town of Dran, Peru."
    tokens = Tokens(text)
    assert Places(tokens, None).behind(2, len(tokens)) == Place(Span("Dran", text.index("Dran")), "Dran", "PE")


# ------------------------------------------------------------------ country
@pytest.mark.parametrize("name", ["London", "Georgia", "Lima", "Kashmir", "Soviet Union", "Congo"])
def test_a_name_that_two_countries_share_has_none(name: str) -> None:
    assert name in gazetteer()
    assert places(f"It rained in {name}.") == [(name, None)]


@pytest.mark.parametrize(("name", "code"), [("Baku", "AZ"), ("São Paulo", "BR"), ("UK", "GB"), ("Ivory Coast", "CI")])
def test_a_name_of_one_country_has_it(name: str, code: str) -> None:
    assert places(f"It rained in {name}.") == [(name, code)]


@pytest.mark.parametrize("name", FILES)
def test_the_gazetteer_has_codes_of_countries(name: str) -> None:
    codes = set(lexicon.entries(name).values())
    assert all(len(code) == 2 and code.isascii() and code.isupper() for code in codes - {""})


# ------------------------------------------------------------------ dateline
def test_the_dateline_tells_the_country_of_its_place() -> None:
    text = "DRAN, Peru (NNA) — It rained in Dran."
    dateline = Dateline(Span("DRAN, Peru (NNA) —", 0), (Span("DRAN", 0), Span("Peru", 6)), agency=Span("NNA", 12))
    assert places(text, dateline) == [("Dran", "PE")]
    assert Places(Tokens(text), dateline).filed_from == Place(Span("DRAN", 0), "Dran", "PE")
