"""The sample report, from end to end: what a careful reader finds in samples/ferry.txt."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from reportlib import (
    Figure,
    FigureKind,
    Organization,
    Outcome,
    Outlet,
    Person,
    Quantity,
    Quote,
    QuoteKind,
    Stance,
    TimeBasis,
    about,
    at_least,
    between,
    check,
    exactly,
    from_json,
    parse,
    to_json,
)

TEXT = (Path(__file__).parents[2] / "samples" / "ferry.txt").read_text(encoding="utf-8")
REPORT = parse(TEXT)

AGENCY = Outlet("Ovren News Agency")
COURIER = Outlet("Ostrel Courier")
MARRIN, OSS, LINDQVALE = "Ilse Marrin", "Farhan Oss", "Petra Lindqvale"


# ------------------------------------------------------------------ the head
def test_the_head_says_what_when_by_whom_and_from_where() -> None:
    assert REPORT.title
    assert REPORT.title.text == "At least 41 dead after night ferry sinks on Lake Ovren"
    assert REPORT.byline
    assert REPORT.byline.text == "Talia Renwick-Sorne"
    assert REPORT.published == datetime(2024, 5, 14, 9, 30, tzinfo=timezone(timedelta(hours=2)))
    assert REPORT.source == AGENCY


def test_the_dateline_has_its_parts() -> None:
    dateline = REPORT.dateline
    assert dateline
    assert dateline.span.text == "OSTREL, Varnia, May 14 (Ovren News Agency) —"
    assert [place.text for place in dateline.places] == ["OSTREL", "Varnia"]
    assert dateline.date
    assert dateline.date.text == "May 14"
    assert dateline.agency
    assert dateline.agency.text == "Ovren News Agency"


def test_nothing_was_left_unread_and_all_adds_up() -> None:
    assert REPORT.findings == ()
    assert check(REPORT) == ()
    assert from_json(to_json(REPORT)) == REPORT


# ------------------------------------------------------------------ quotes
def the_quote(opening: str) -> Quote:
    found = [quote for quote in REPORT.quotes if quote.text.removeprefix("that ").startswith(opening)]
    assert len(found) == 1, [quote.text for quote in REPORT.quotes]
    return found[0]


def chain(quote: Quote) -> list[str]:
    return [str(getattr(link.source, "name", getattr(link.source, "description", None))) for link in quote.attribution]


SAID = (
    # how the content begins and ends, its kind, by whom it came, the nearest cue, the stance, who was told
    ("We heard one long", "jackets were.", "direct", [MARRIN, AGENCY.name], "said", "neutral", None),
    ("the Marigold was", "3 March 2023", "indirect", [OSS, AGENCY.name], "said", "neutral", None),
    ("two port officials", "strong", "indirect", [COURIER.name, AGENCY.name], "According to", "neutral", None),
    (
        "the wind was",
        "strong",
        "indirect",
        ["two port officials", COURIER.name, AGENCY.name],
        "had warned",
        "neutral",
        "the owner, Blue Heron Lines",
    ),
    ("it had received", "warning", "indirect", ["The company", AGENCY.name], "denied", "denies", None),
    ("Our captain had", "asks for,", "direct", [LINDQVALE, AGENCY.name], "told", "neutral", "the newspaper"),
    ("Between 20 and 30", "built for", "indirect", ["Lake Safety Board", AGENCY.name], "noted", "neutral", None),
)


@pytest.mark.parametrize(
    ("opening", "ending", "kind", "sources", "cue", "stance", "recipient"), SAID, ids=[row[0] for row in SAID]
)
def test_what_was_said_by_whom_and_to_whom(
    opening: str, ending: str, kind: str, sources: list[str], cue: str, stance: str, recipient: str | None
) -> None:
    quote = the_quote(opening)
    nearest = quote.attribution[0]
    assert quote.text.endswith(ending)
    assert quote.kind == QuoteKind(kind)
    assert chain(quote) == sources
    assert nearest.cue
    assert nearest.cue.text == cue
    assert nearest.stance == Stance(stance)
    assert (nearest.recipient.text if nearest.recipient else None) == recipient


def test_who_was_told_is_not_what_was_said() -> None:
    quote = the_quote("the harbour would stay closed")
    assert chain(quote) == [OSS, AGENCY.name]
    assert quote.attribution[0].recipient
    assert quote.attribution[0].recipient.text == "reporters"


def test_the_first_sentence_is_told_without_its_dateline() -> None:
    quote = the_quote("A passenger ferry sank")
    assert quote.text.endswith("members of the crew")
    assert chain(quote)[1:] == [AGENCY.name]


def test_an_interrupted_quotation_is_one_quote() -> None:
    quote = the_quote("We heard one long")
    assert [span.text for span in quote.content] == [
        "We heard one long scrape, and then the lights went out,",
        "Nobody told us where the life jackets were.",
    ]


def test_a_nickname_is_nobodys_words() -> None:
    quote = the_quote("floating buses")
    assert (quote.kind, quote.attribution) == (QuoteKind.TERM, ())


def test_people_and_bodies_are_known_by_name_title_and_role() -> None:
    sources = {mention.span.text: mention.source for mention in REPORT.mentions}
    assert sources["Mayor Farhan Oss"] == sources["He"]
    marrin = the_quote("We heard one long").speaker
    assert isinstance(marrin, Person)
    assert marrin.titles == ("Dr.",)
    spokeswoman = the_quote("Our captain had").speaker
    assert spokeswoman == Person(LINDQVALE, roles=("Heron spokeswoman",))
    assert the_quote("Between 20 and 30").speaker == Organization("Lake Safety Board", "LSB")


def test_the_surgeon_has_her_role() -> None:
    speaker = the_quote("We heard one long").speaker
    assert speaker == Person(MARRIN, ("Dr.",), ("head of surgery at Ostrel General Hospital",))


def test_the_mayor_is_one_person() -> None:
    sources = {mention.span.text: mention.source for mention in REPORT.mentions}
    assert sources["the mayor of Ostrel"] == sources["Mayor Farhan Oss"]


# ------------------------------------------------------------------ figures
COUNTED: tuple[tuple[str, Quantity, Outcome | None], ...] = (
    ("At least 41", at_least(41), Outcome.KILLED),
    ("at least 41 people", at_least(41), Outcome.KILLED),
    ("63 people", exactly(63), Outcome.INJURED),
    ("17", exactly(17), Outcome.MISSING),
    ("132 survivors", exactly(132), None),
    ("150 passengers", exactly(150), None),
    ("two port officials", exactly(2), None),
    ("Between 20 and 30 cars", between(20, 30), None),
    ("74 people", exactly(74), None),
    ("About 500 people", about(500), None),
)


def figures(opening: str) -> list[Figure]:
    return [figure for figure in REPORT.figures if figure.span.text.startswith(opening)]


@pytest.mark.parametrize(("words", "quantity", "outcome"), COUNTED, ids=[row[0] for row in COUNTED])
def test_how_many_and_what_became_of_them(words: str, quantity: Quantity, outcome: Outcome | None) -> None:
    (figure,) = figures(words)
    assert (figure.quantity, figure.outcome, figure.kind) == (quantity, outcome, FigureKind.COUNT)


def test_the_dead_have_parts_that_are_not_all_of_them() -> None:
    (dead,) = figures("at least 41 people")
    assert [(part.number.text, part.quantity, part.outcome) for part in dead.parts] == [
        ("nine", exactly(9), Outcome.KILLED),
        ("four", exactly(4), Outcome.KILLED),
    ]
    assert not dead.partition


def test_the_money_has_a_unit() -> None:
    (money,) = figures("12 million crowns")
    assert (money.quantity, money.kind, money.unit) == (exactly(12_000_000), FigureKind.MONEY, "crown")


def test_years_days_and_ranks_are_no_figures() -> None:
    numbers = {figure.number.text for figure in REPORT.select(Figure)}
    assert not numbers & {"2024", "2004", "2023", "11", "12", "11-12", "14", "3", "18", "20th", "first"}


def test_figures_came_by_those_who_told_them() -> None:
    def told(words: str) -> list[str]:
        (figure,) = figures(words)
        return [str(getattr(link.source, "name", None)) for link in figure.attribution]

    assert told("63 people") == [AGENCY.name]
    assert told("150 passengers") == [OSS, AGENCY.name]
    assert told("two port officials") == [COURIER.name, AGENCY.name]


# ------------------------------------------------------------------ times
@pytest.mark.parametrize(
    ("words", "timex", "edtf", "basis"),
    [
        ("the night of May 11-12, 2024", "2024-05-11TNI", "2024-05-11/2024-05-12", TimeBasis.STATED),
        ("3 March 2023", "2023-03-03", "2023-03-03", TimeBasis.STATED),
        ("May 18, 2004", "2004-05-18", "2004-05-18", TimeBasis.STATED),
        ("May 14", "2024-05-14", "2024-05-14", TimeBasis.RELATIVE),
        ("Tuesday", "2024-05-14", "2024-05-14", TimeBasis.RELATIVE),
        ("Friday", "2024-05-17", "2024-05-17", TimeBasis.RELATIVE),
        ("Saturday", "2024-05-18", "2024-05-18", TimeBasis.RELATIVE),
        ("Monday evening", "2024-05-13TEV", "2024-05-13", TimeBasis.RELATIVE),
        ("the 20th anniversary", "2004", "2004", TimeBasis.ANNIVERSARY),
    ],
)
def test_when(words: str, timex: str, edtf: str, basis: TimeBasis) -> None:
    (time,) = [time for time in REPORT.times if time.span.text == words]
    assert (time.timex, time.edtf, time.basis) == (timex, edtf, basis)
