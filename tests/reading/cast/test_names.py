"""What the words of a mention say: who somebody is, with titles and roles, and whether it is a person at all."""

from __future__ import annotations

from typing import Any

import pytest

from reportlib import Organization, Outlet, Person, Source, Unnamed, parse

WAYS = {
    "behind the verb": "“It rained on the lake,” said {}; nobody answered.",
    "before the verb": "“It rained on the lake,” {} said.",
    "before the clause": "On the lake nothing moved. After a while {} said that it rained.",
}
COMMON = "behind the verb", "before the verb"


def speaker(way: str, mention: str) -> Source | None:
    sentence = WAYS[way].format(mention)
    report = parse(sentence)
    spoken = [quote for quote in report.quotes if quote.attribution]
    assert len(spoken) == 1, spoken
    words = spoken[0].attribution[0].mention
    assert words is not None
    assert words.text.rstrip(",") == mention.rstrip(",")
    return spoken[0].speaker


def cases(table: dict[str, Source], ways: tuple[str, ...] = COMMON) -> list[Any]:
    return [
        pytest.param(way, mention, source, id=f"{mention} {way}") for mention, source in table.items() for way in ways
    ]


PEOPLE: dict[str, Source] = {
    "Ilse Marrin": Person("Ilse Marrin"),
    "J. R. Oss": Person("J. R. Oss"),
    "Jon van Oss": Person("Jon van Oss"),
    "Martin Oss Jr.": Person("Martin Oss Jr."),
    "Çağla Øst": Person("Çağla Øst"),
    "Ada Lund (Labour)": Person("Ada Lund"),
    # titles
    "Dr. Nour Haddan": Person("Nour Haddan", ("Dr.",)),
    "Dr Nour Haddan": Person("Nour Haddan", ("Dr",)),
    "Ms. Lund": Person("Lund", ("Ms.",)),
    "Mayor Farhan Oss": Person("Farhan Oss", ("Mayor",)),
    "Lt. Gen. Tomas Veig": Person("Tomas Veig", ("Lt.", "Gen.")),
    "Prof. Dr. Ada Lund": Person("Ada Lund", ("Prof.", "Dr.")),
    "King Olaf III": Person("Olaf III", ("King",)),
    # roles before the name
    "harbour master Ilse Marrin": Person("Ilse Marrin", roles=("harbour master",)),
    "Heron spokeswoman Petra Lindqvale": Person("Petra Lindqvale", roles=("Heron spokeswoman",)),
    "the spokesman Jon Oss": Person("Jon Oss", roles=("spokesman",)),
    "former mayor Ada Lund": Person("Ada Lund", roles=("former mayor",)),
    "Ambassador to Varnia Ilse Oss": Person("Ilse Oss", roles=("Ambassador to Varnia",)),
}
APPOSITIONS: dict[str, Source] = {
    "Petra Lind, a spokeswoman for Heron Lines,": Person("Petra Lind", roles=("spokeswoman for Heron Lines",)),
    "Ilse Marrin, 40, a farmer in Dran,": Person("Ilse Marrin", roles=("farmer in Dran",)),
    "Ada Lund, a geologist and one of its authors,": Person("Ada Lund", roles=("geologist and one of its authors",)),
    "Ada Lund, a University of Dran professor,": Person("Ada Lund", roles=("University of Dran professor",)),
    "Ada Lund, the mayor,": Person("Ada Lund", roles=("mayor",)),
    "Ada Lund, mayor of Ostrel and head of the board,": Person(
        "Ada Lund", roles=("mayor of Ostrel and head of the board",)
    ),
}
BODIES: dict[str, Source] = {
    "the Lake Safety Board": Organization("Lake Safety Board"),
    "the Lake Safety Board (LSB)": Organization("Lake Safety Board", "LSB"),
    "Blue Heron Lines Ltd.": Organization("Blue Heron Lines Ltd."),
    "Blue Heron, the largest shipbuilder in Varnia,": Organization("Blue Heron"),
    "Ostrel General Hospital": Organization("Ostrel General Hospital"),
    "the U.S. State Department": Organization("U.S. State Department"),
    "the UN": Organization("UN"),
    "the Ostrel Courier": Outlet("Ostrel Courier"),
    "Reuters": Outlet("Reuters"),
}
UNNAMED: dict[str, Source] = {
    words: Unnamed(words)
    for words in (
        "two officials",
        "the mayor of Ostrel",
        "a senior official",
        "residents",
        "the company",
        "a 40-year-old farmer",
        "officials at the Ministry of Fisheries",
        "the Dran police",
        "North Varnia",
        "Lake Ovren",
        "Buenos Aires",
        "Burkina Faso",
        "Dran Democrats",
        "the Varnians",
    )
}


@pytest.mark.parametrize(("way", "mention", "source"), cases(PEOPLE, tuple(WAYS)))
def test_a_person_has_a_name_titles_and_roles(way: str, mention: str, source: Source) -> None:
    assert speaker(way, mention) == source


@pytest.mark.parametrize(("way", "mention", "source"), cases(APPOSITIONS, ("before the verb",)))
def test_what_stands_behind_a_name_is_a_role_and_no_age(way: str, mention: str, source: Source) -> None:
    assert speaker(way, mention) == source


@pytest.mark.parametrize(("way", "mention", "source"), cases(BODIES))
def test_a_body_is_told_by_its_words(way: str, mention: str, source: Source) -> None:
    assert speaker(way, mention) == source


@pytest.mark.parametrize(("way", "mention", "source"), cases(UNNAMED))
def test_who_has_no_name_is_called_as_the_text_does(way: str, mention: str, source: Source) -> None:
    assert speaker(way, mention) == source


BESIDE: dict[str, Source] = {
    "Anna de la Cruz-Veig": Person("Anna de la Cruz-Veig"),
    "the foreign minister, Ada Lund,": Person("Ada Lund", roles=("foreign minister",)),
    "the Ministry of Fisheries": Organization("Ministry of Fisheries"),
    "Ada Lund and Jon Oss": Unnamed("Ada Lund and Jon Oss"),
}


@pytest.mark.parametrize(("way", "mention", "source"), cases(BESIDE, ("before the verb",)))
def test_a_name_is_found_beside_roles_and_other_names(way: str, mention: str, source: Source) -> None:
    assert speaker(way, mention) == source


ELSEWHERE: dict[str, Source] = {
    # what stands before the name
    "Varnian President Ada Lund": Person("Ada Lund", ("President",), ("Varnian President",)),
    "Foreign Minister Ada Lund": Person("Ada Lund", roles=("Foreign Minister",)),
    "former President Ada Lund": Person("Ada Lund", roles=("former President",)),
    "Varnian Ambassador to Dran Ada Lund": Person("Ada Lund", roles=("Varnian Ambassador to Dran",)),
    "Secretary of State Ada Lund": Person("Ada Lund", roles=("Secretary of State",)),
    "Ambassador to the United Isles Ada Lund": Person("Ada Lund", roles=("Ambassador to the United Isles",)),
    "Ostrel Police Chief Ada Lund": Person("Ada Lund", ("Chief",), ("Ostrel Police Chief",)),
    "Dran Board Chairman Ada Lund": Person("Ada Lund", roles=("Dran Board Chairman",)),
    "Ambassador (R) Ada Lund": Person("Ada Lund", ("Ambassador (R)",)),
    "Prof Dr Ada Lund": Person("Ada Lund", ("Prof", "Dr")),
    "Secretary-General Ada Lund": Person("Ada Lund", ("Secretary-General",)),
    "her lawyer, Ada Lund,": Person("Ada Lund", roles=("lawyer",)),
    # what stands behind it
    "Ada Lund of Dran": Person("Ada Lund"),
    "Capt. Jon Oss of the coast guard": Person("Jon Oss", ("Capt.",)),
    "Ada Lund MP": Person("Ada Lund", ("MP",)),
    "Ada Lund, MP,": Person("Ada Lund", ("MP",)),
    "Dr Ada Lund, PhD, head of the board,": Person("Ada Lund", ("Dr", "PhD"), ("head of the board",)),
    # names
    "Kim Jong Un": Person("Kim Jong Un"),
    "Kim Jong-un": Person("Kim Jong-un"),
    "Bashir al-Lund": Person("Bashir al-Lund"),
    "Nour bin Haddan al-Oss": Person("Nour bin Haddan al-Oss"),
    "Siobhán O’Lund": Person("Siobhán O’Lund"),
    "Ian McOss": Person("Ian McOss"),
    "Mr. Lund": Person("Lund", ("Mr.",)),
}


@pytest.mark.parametrize(("way", "mention", "source"), cases(ELSEWHERE, ("before the verb",)))
def test_a_name_is_found_whatever_stands_beside_it(way: str, mention: str, source: Source) -> None:
    assert speaker(way, mention) == source


IN_MARKS: dict[str, Source] = {
    "Ada “Wolf” Lund": Person("Ada “Wolf” Lund"),
    "the newspaper “Ostrel Courier”": Outlet("Ostrel Courier"),
}


@pytest.mark.parametrize(("way", "mention", "source"), cases(IN_MARKS, ("before the verb",)))
def test_marks_may_stand_inside_a_mention(way: str, mention: str, source: Source) -> None:
    assert speaker(way, mention) == source
