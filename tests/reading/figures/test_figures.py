"""Figures: every number that counts or measures, with its bounds, unit, noun, outcome and trend."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportlib.model import Figure, Quantity, Status, about, at_least, at_most, between, exactly, fewer_than, more_than
from reportlib.reading.figures import read_figures
from reportlib.reading.tokens import Tokens

POSSIBLE, PLANNED, DENIED = Status.POSSIBLE, Status.PLANNED, Status.DENIED


def read(text: str) -> list[Figure]:
    """Return the figures of a text, no time expressions known."""
    return read_figures(Tokens(text), [])[0]


def only(text: str) -> Figure:
    """Return the one figure of a text."""
    (figure,) = read(text)
    return figure


def everything(figures: list[Figure]) -> list[Figure]:
    """Return the figures and all their parts."""
    return [value for figure in figures for value in figure.walk() if isinstance(value, Figure)]


# ------------------------------------------------------------------ properties
WORDS = st.sampled_from(
    [
        "12",
        "1,275",
        "3.5",
        "2-1",
        "10-15",
        "one",
        "two",
        "dozens",
        "hundred",
        "million",
        "half",
        "third",
        "a",
        "an",
        "the",
        "of",
        "them",
        "whom",
        "including",
        "among",
        "were",
        "was",
        "killed",
        "wounded",
        "died",
        "people",
        "men",
        "$",
        "US$",
        "%",
        "percent",
        "km",
        "-",
        "--",
        "(",
        ")",
        ",",
        ".",
        ":",
        '"',
        "and",
        "or",
        "to",
        "from",
        "between",
        "at",
        "least",
        "more",
        "than",
        "about",
        "no",
        "none",
        "nobody",
        "not",
        "could",
        "Boeing",
        "737",
        "May",
        "1992",
        "2016",
        "years",
        "old",
        "rose",
        "fell",
        "by",
        "up",
        "down",
        "doubled",
        "first",
        "21st",
        "/",
        "1/2",
        "+",
        "^",
        "e10",
        "m",
        "bn",
        "several",
        "few",
        "couple",
        "999999999999999999999",
        "1,27,5",
        "—",
        "–",
        "½",
        "years-old",
        "people,",
        "to",
        "their",
        "who",
        "who'd",
        "'s",
        "’s",
    ]
)


@given(st.lists(WORDS, max_size=30), st.sampled_from([" ", ""]))
def test_words_in_any_order_are_read(words: list[str], space: str) -> None:
    figures, _ = read_figures(Tokens(space.join(words)), [])
    found = sorted(everything(figures), key=lambda figure: figure.number)
    for one, other in pairwise(found):
        assert not one.number.overlaps(other.number)
        assert not one.span.overlaps(other.span) or other in one.parts or one in other.parts


@given(st.text())
@example("12 their to")
def test_any_text_is_read(text: str) -> None:
    read_figures(Tokens(text), [])


@given(
    st.integers(2200, 10**12), st.sampled_from(["{} people died.", "The army held {} of them.", "Some {} boats sank"])
)
def test_thousands_separators_change_only_the_spans(number: int, frame: str) -> None:
    plain, grouped = only(frame.format(number)), only(frame.format(f"{number:,}"))
    assert (plain.quantity, plain.kind, plain.outcome, plain.status) == (
        grouped.quantity,
        grouped.kind,
        grouped.outcome,
        grouped.status,
    )


BOUNDS = {
    "at least": at_least,
    "no fewer than": at_least,
    "more than": more_than,
    "over": more_than,
    "upwards of": more_than,
    "up to": at_most,
    "as many as": at_most,
    "no more than": at_most,
    "fewer than": fewer_than,
    "under": fewer_than,
    "about": about,
    "some": about,
    "nearly": about,
    "an estimated": about,
    "roughly": about,
}


@given(st.integers(2, 1400), st.sampled_from(sorted(BOUNDS)))
def test_words_of_bounds_move_only_the_bound(number: int, words: str) -> None:
    bare, bounded = only(f"The fire killed {number} people."), only(f"The fire killed {words} {number} people.")
    assert bounded.quantity == BOUNDS[words](number)
    assert (bounded.number.text, bounded.outcome, bounded.kind) == (bare.number.text, bare.outcome, bare.kind)
    assert bounded.counted is not None
    assert bounded.counted.text == "people"
    assert bounded.span.text.startswith(words)


# ------------------------------------------------------------------ examples
@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Between 20 and 30 people fled.", between(20, 30)),
        ("It hurt 20 to 30 people.", between(20, 30)),
        ("10-15 boats sank.", between(10, 15)),
        ("Two or three people died.", between(2, 3)),
        ("The plan costs $3 to $5 million.", between(3000000, 5000000)),
        ("It will cost $3 billion to $5 billion.", between(3 * 10**9, 5 * 10**9)),
        ("We counted about 20 to 30 seals.", between(20, 30, approximate=True)),
        ("Find more than 10 and less than 40 seals.", Quantity(10, 40, low_open=True, high_open=True)),
        ("Five hundred or more people came.", at_least(500)),
        ("The 40-odd guests left.", about(40)),
        ("Dozens of people fled.", at_least(24, approximate=True)),
        ("Tens of thousands of people fled.", at_least(20000, approximate=True)),
        ("Several hundred people fled.", at_least(200, approximate=True)),
        ("One in five adults smokes.", exactly(Decimal("0.2"))),
        ("The rate fell by -1.3%.", exactly(Decimal("-1.3"))),
        ("They won 2-1.", between(1, 2)),
        ("A man in his 30s was seen.", between(30, 39)),
        ("A man in his late 30s was seen.", between(30, 39)),
        ("She was in her early thirties.", between(30, 39)),
        ("They met the Harbour Board's 10-member council.", exactly(10)),
        ("The wall is 5 feet 6 inches high.", exactly(Decimal("5.5"))),
        ("A 6-foot-3 guard ran.", exactly(Decimal("6.25"))),
        ("He is 5 ft 6 in tall.", exactly(Decimal("5.5"))),
        ("He is 5'6\" and slim.", exactly(Decimal("5.5"))),
        ("It took two hours and 15 minutes.", exactly(Decimal("2.25"))),
        ("It cost thirteen dollars forty-five cents.", exactly(Decimal("13.45"))),
        ("The lamb weighed 7 pounds 4 ounces.", exactly(Decimal("7.25"))),
        ("Output rose 5 to 7 percent.", between(5, 7)),
        ("Two to three dozen people came.", between(24, 36)),
        ("Less than a quarter came.", fewer_than(Decimal("0.25"))),
        ("More than one in five smoke.", more_than(Decimal("0.2"))),
    ],
)
def test_the_quantity_is_what_the_words_say(text: str, quantity: Quantity) -> None:
    assert only(text).quantity == quantity


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("It rose 12.5 percent.", "percent", "%"),
        ("It rose 5 percentage points.", "percent", "percentage point"),
        ("It costs $4m.", "money", "USD"),
        ("It costs A$4m.", "money", "AUD"),
        ("It costs $US55,931,000.", "money", "USD"),
        ("It costs HK$5.4bn.", "money", "HKD"),
        ("It costs RM23.50.", "money", "MYR"),
        ("It costs 30 pounds.", "money", "GBP"),
        ("It costs 7.5 million Danish crowns.", "money", "DKK"),
        ("It costs 200 million rupees.", "money", "rupee"),
        ("It costs $14.95 a month.", "money", "USD per month"),
        ("It costs tens of millions of dollars.", "money", "USD"),
        ("It is 500km long.", "measure", "km"),
        ("It is 311 square miles big.", "measure", "square mile"),
        ("It went at 60 miles per hour.", "measure", "mph"),
        ("A 7.8-magnitude quake came.", "measure", "magnitude"),
        ("He works 40 hours a week.", "measure", "hour per week"),
        ("It took three years.", "measure", "year"),
        ("A 12-year-old fell.", "age", "year"),
        ("Marrin is 30 years old.", "age", "year"),
        ("They were aged 18 to 35.", "age", "year"),
        ("It weighs 30 pounds.", "measure", "pound"),
        ("He is 1.85m tall.", "measure", "m"),
        ("It was 5 C in Dran.", "measure", "°C"),
        ("It held 500 pounds of rice.", "measure", "pound"),
        ("It has 5 million pounds of debt.", "money", "GBP"),
        ("It costs Y=100 million.", "money", "JPY"),
        ("It costs ₡500.", "money", "CRC"),
        ("It costs 500元.", "money", "CNY"),
        ("Ostrel was placed 14th out of many.", "ordinal", None),
        ("Ostrel climbed to ninth in the league.", "ordinal", None),
        ("More than a third stayed.", "share", None),
        ("Two-thirds of voters said no.", "share", None),
        ("Varnia won 2-1.", "score", None),
        ("Varnia finished third.", "ordinal", None),
        ("She was the 52nd victim.", "ordinal", None),
        ("Sales doubled.", "measure", "times"),
        ("They were in their mid-40s.", "age", "year"),
        ("Ilse Marrin, 28, fell.", "age", "year"),
        ("Ilse Ada May, 28, fell.", "age", "year"),
        ("He was 23 when it fell.", "age", "year"),
        ("A boy, 12, fell.", "age", "year"),
        ("The men, both of whom were 12, fell.", "count", None),
        ("Three in four of the voters said no.", "share", None),
        ("Lund, a boy of six, fell.", "age", "year"),
        ("Lund, a mother of six, fell.", "count", None),
        ("It made $4 million a year.", "money", "USD per year"),
        ("It made $4 million a year ago.", "money", "USD"),
        ("A magnitude-7.1 quake struck.", "measure", "magnitude"),
        ("A quake of magnitude 7.1 struck.", "measure", "magnitude"),
        ("It measured 6.8 on the Richter scale.", "measure", "magnitude"),
        ("Four out of five sailors agreed.", "share", None),
    ],
)
def test_kind_and_unit(text: str, kind: str, unit: str | None) -> None:
    figure = only(text)
    assert (str(figure.kind), figure.unit) == (kind, unit)


@pytest.mark.parametrize(
    "text",
    [
        "He took Route 66 to Dran.",
        "After 9/11 they left.",
        "The Boeing 737 landed.",
        "It filed for Chapter 11.",
        "Section 8, page 12, No. 5 and Flight 370.",
        "The 366th regiment, the 31st anniversary, the second war and the first to come.",
        "Call +1 202 555 0175, (202) 555-0175 or 555-0100.",
        "See https://ostrel.example/2023/12?q=30%20 for more.",
        "The one that got away; no one knows; one another.",
        "In 1992 and in 2016 it rained.",
        "On February 25, 1992, at 16:08.",
        "He lives at 575 Millbrook Road.",
        "The FTSE 100 and the A330-200 of the 1990s.",
        "The TA-35 and the Covid-19 wave.",
        "The Group of Seven met the Twelve; it was Case 12/2003, of type 2 diabetes.",
        "Sales rose in the second and third quarters, and he fell from the third floor.",
    ],
)
def test_what_names_or_dates_is_no_figure(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The blast killed 12 people.", [("12", "people", "killed")]),
        ("12 people were seriously injured.", [("12", "people", "injured")]),
        ("12 people have died.", [("12", "people", "killed")]),
        ("The death toll rose to 52 from 47.", [("52", None, "killed"), ("47", None, "killed")]),
        ("Some 300 people are said to have died.", [("300", "people", "killed")]),
        ("He left, saying 30 were hurt.", [("30", None, "injured")]),
        ("A man wielding two guns was hurt.", [("two", "guns", None)]),
        ("Dead: 12. Wounded: 30.", [("12", None, "killed"), ("30", None, "injured")]),
        ("Marrin shot a 68.", [("68", None, None)]),
        ("Of 12 men hurt, three were killed.", [("12", "men", "injured")]),
        ("Of the 12 men, three were killed.", [("12", "men", None)]),
        ("It killed 14 people and 17 more were wounded.", [("14", "people", "killed"), ("17", "people", "injured")]),
        ("Two men, aged 24 and 31, fell.", [("Two", "men", None), ("24", None, None), ("31", None, None)]),
        ("Three climbers fell to their deaths.", [("Three", "climbers", "killed")]),
        ("It killed 12 men, and 8 buses burned.", [("12", "men", "killed"), ("8", "buses", None)]),
        ("Lund had a gun and two knives.", [("two", "knives", None)]),
        ("A sniper gunned down 12 men.", [("12", "men", "killed")]),
        ("Two guards and four hostages were killed.", [("Two", "guards", "killed"), ("four", "hostages", "killed")]),
        ("It has 640 men, 90 of whom were there; 19 are missing.", [("640", "men", None), ("19", None, "missing")]),
        ("The killers of 12 people were jailed.", [("12", "people", "killed")]),
        ("The man who killed 12 people was freed.", [("12", "people", "killed")]),
        ("The device saved 12 lives.", [("12", "lives", None)]),
        ("Two are ill and one other is dead.", [("Two", None, "infected"), ("one", "other", "killed")]),
        ("Seven men were among those detained.", [("Seven", "men", "arrested")]),
        ("Of them, 12 died.", [("12", None, "killed")]),
        ("One more died.", [("One", None, "killed")]),
        ("Only four see a fall.", [("four", None, None)]),
        ("At least one other man was hurt.", [("one", "other man", "injured")]),
        ("The fleet has two C-130 planes.", [("two", "C-130 planes", None)]),
        ("It burned 20 food stands.", [("20", "food stands", None)]),
        ("Ostrel Blast Kills Seven", [("Seven", None, "killed")]),
        ("The crash left 14 riders and the driver dead.", [("14", "riders", "killed")]),
        (
            "Police arrested 26 people, and four officers were hurt.",
            [("26", "people", "arrested"), ("four", "officers", "injured")],
        ),
        ("It fell at the time of the shooting, and two men saw it.", [("two", "men", None)]),
        ("He had two gunshot wounds and died.", [("two", "gunshot wounds", None)]),
        ("Two men were found shot to death.", [("Two", "men", "killed")]),
        (
            "Two women were killed. He spoke of the shooting of the two women.",
            [("Two", "women", "killed"), ("two", "women", "killed")],
        ),
        (
            "Two women were killed, and one of the women was shot at home.",
            [("Two", "women", "killed"), ("one", "women", "killed")],
        ),
        (
            "Two women were killed. Two women were shot.",
            [("Two", "women", "killed"), ("Two", "women", "injured")],
        ),
        ("The storm killed 12 and wounded 30 others.", [("12", "others", "killed"), ("30", "others", "injured")]),
        ("It left 31 dead and more than 1,000 injured.", [("31", None, "killed"), ("1,000", None, "injured")]),
        ("The murder of the mayor, his wife and two guards shocked Dran.", [("two", "guards", "killed")]),
        ("Two policemen and a clerk were wounded.", [("Two", "policemen", "injured")]),
        ("It killed 12 soldiers and eight rebels.", [("12", "soldiers", "killed"), ("eight", "rebels", "killed")]),
        ("1,275 people were taken hostage.", [("1,275", "people", "captured")]),
        ("8 families were completely wiped out.", [("8", "families", "killed")]),
        ("25 children lost both parents.", [("25", "children", "bereaved")]),
        ("130 children lost one of their parents.", [("130", "children", "bereaved")]),
        ("Half a million people fled.", [("Half a million", "people", "displaced")]),
        ("The raid claimed the lives of 100 people.", [("100", "people", "killed")]),
        ("A gunman shot dead three sailors.", [("three", "sailors", "killed")]),
        ("All 12 aboard were killed.", [("12", None, "killed")]),
        ("The raid claimed 100 victims.", [("100", "victims", "killed")]),
        ("Five riders travelling on a bus to Ostrel were hurt.", [("Five", "riders", "injured")]),
        ("Two boats rushed to help and three men were killed.", [("Two", "boats", None), ("three", "men", "killed")]),
        (
            "The murder of the miners -- five Varnians and one Drani -- shook the town.",
            [("five", "Varnians", "killed"), ("one", "Drani", "killed")],
        ),
        ("Four gunmen killed five people.", [("Four", "gunmen", None), ("five", "people", "killed")]),
        ("12 people were killed in Dran and 14 in Ostrel.", [("12", "people", "killed"), ("14", "people", "killed")]),
        ("Six Oskan government soldiers surrendered.", [("Six", "Oskan government soldiers", None)]),
        ("The army holds two 500-pound bombs.", [("two", "bombs", None), ("500-pound", None, None)]),
        ("It cut 4,300 jobs in Varnia, 400 in Oska.", [("4,300", "jobs", None), ("400", "jobs", None)]),
        ("Residents said it had killed a family of six.", [("six", None, "killed")]),
        ("The flood has forced 40,000 people from their homes.", [("40,000", "people", "displaced")]),
        ("Sixty-one people were treated for cuts and bruises.", [("Sixty-one", "people", "injured")]),
        ("The fire left two men hospitalised with serious injuries.", [("two", "men", "injured")]),
        ("Two men were shot, one fatally, in Dran.", [("Two", "men", "injured")]),
        ("The man fired at least one shot at a van.", [("one", None, None)]),
        ("A third, Ada Lund, is to stand trial.", []),
        ("Thousands march in Dran.", [("Thousands", None, None)]),
        ("Six of those killed were under 25.", [("Six", None, "killed"), ("25", None, None)]),
        ("Two girls, 9 and 11, were hurt.", [("Two", "girls", "injured"), ("9", None, None), ("11", None, None)]),
        (
            "Rebels killed 12, wounded 30 and took 5 hostage.",
            [("12", None, "killed"), ("30", None, "injured"), ("5", None, "captured")],
        ),
        ("The army freed 12 hostages.", [("12", "hostages", "released")]),
        ("The boat had 12 hostages aboard.", [("12", "hostages", "captured")]),
        ("A bomber killed himself and seven others.", [("seven", "others", "killed")]),
        ("He killed two women and was jailed.", [("two", "women", "killed")]),
        ("Three of the wounded died.", [("Three", None, "killed")]),
        ("Three of the wounded were sailors.", [("Three", None, "injured")]),
        ("Of 60 men hurt, 12 were admitted to hospital.", [("60", "men", "injured")]),
        ("Two men died in Dran and four more in Ostrel.", [("Two", "men", "killed"), ("four", "men", "killed")]),
        ("The toll climbed by 15 to 112.", [("15", None, "killed"), ("112", None, "killed")]),
        ("Divers found three sailors, one of whom later died.", [("three", "sailors", None)]),
        ("The council went from 12 to 27 members.", [("12", "members", None), ("27", "members", None)]),
        ("Varnia bought 12 Karsk A320 jets.", [("12", "Karsk A320 jets", None)]),
        ("The shop sold 12 e-bikes.", [("12", "e-bikes", None)]),
    ],
)
def test_what_is_counted_and_what_happened(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    found = [
        (
            figure.number.text,
            figure.counted.text if figure.counted else None,
            str(figure.outcome) if figure.outcome else None,
        )
        for figure in read(text)
    ]
    assert found == told


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("At least 613 people fled.", "613", "At least 613 people"),
        ("It lost close to $5.9 billion.", "$5.9 billion", "close to $5.9 billion"),
        ("It grew more than 12.5 percent.", "12.5 percent", "more than 12.5 percent"),
        (
            "It costs 7.5 million Danish crowns or more.",
            "7.5 million Danish crowns",
            "7.5 million Danish crowns or more",
        ),
        ("The disk holds up to 160GB.", "160GB", "up to 160GB"),
        ("They laid 500km of cable.", "500km", "500km"),
        ("It has a 3.5-inch screen.", "3.5-inch", "3.5-inch"),
        ("The index lost 118.40 points.", "118.40 points", "118.40 points"),
        ("It took about 75 hours.", "75 hours", "about 75 hours"),
        ("It is between 10 and 20 km long.", "10 and 20 km", "between 10 and 20 km"),
        ("It costs $3 to $5 million.", "$3 to $5 million", "$3 to $5 million"),
        ("It costs tens of millions of dollars.", "tens of millions of dollars", "tens of millions of dollars"),
        ("The index fell by -1.3%.", "-1.3%", "-1.3%"),
        ("It weighs 500 or so tonnes.", "500 or so tonnes", "500 or so tonnes"),
        ("A 12-year-old fell.", "12", "12-year-old"),
        ("Lund is 2 years and 3 months old.", "2 years and 3", "2 years and 3 months old"),
        ("It took 3 hours 40 minutes.", "3 hours 40 minutes", "3 hours 40 minutes"),
        ("Varnia won 2-1.", "2-1", "2-1"),
        ("Two-thirds of voters said no.", "Two-thirds", "Two-thirds"),
        (
            "More than 10 km and less than 40 km of road are dry.",
            "10 km and less than 40 km",
            "More than 10 km and less than 40 km",
        ),
    ],
)
def test_the_number_is_the_value_with_its_unit(text: str, value: str, words: str) -> None:
    assert (only(text).number.text, only(text).span.text) == (value, words)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No one was killed.", DENIED),
        ("12 people were not hurt.", DENIED),
        ("The dam could kill thousands.", POSSIBLE),
        ("They will release 20 hostages.", PLANNED),
        ("The death toll could rise to 60.", POSSIBLE),
        ("The death toll could pass 60.", POSSIBLE),
        ("Ten people were feared dead.", POSSIBLE),
        ("Ten people were killed.", Status.OCCURRED),
        ("Ten people, and possibly more, were killed.", Status.OCCURRED),
        ("On May 3 ten people were killed.", Status.OCCURRED),
    ],
)
def test_what_did_not_happen_is_marked(text: str, status: Status) -> None:
    assert only(text).status is status


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("It cost more than 9 million crowns ($1 million).", [more_than(9_000_000), more_than(1_000_000)]),
        ("It lies about 10 km (6 miles) off Dran.", [about(10), about(6)]),
        ("It cost up to 9 million crowns (at least $1 million).", [at_most(9_000_000), at_least(1_000_000)]),
        ("More than 9 km (6 dead) were closed.", [more_than(9), exactly(6)]),
    ],
)
def test_an_amount_told_again_in_brackets_has_the_same_bound(text: str, quantities: list[Quantity]) -> None:
    assert [figure.quantity for figure in read(text)] == quantities


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It fell from 208 tonnes to 193.", ["tonne", "tonne"]),
        ("Profit was 36 million crowns, up from 32 million.", ["crown", "crown"]),
        ("It paid 36 million crowns for 32 million.", ["crown", None]),
        ("Losses widened from 3 to 5 million crowns.", ["crown", "crown"]),
        ("Output fell by a third to 40 tonnes.", [None, "tonne"]),
    ],
)
def test_a_bare_level_has_the_unit_of_the_one_that_it_is_held_against(text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in read(text)] == units


def test_an_earlier_level_is_of_the_size_that_the_next_one_says() -> None:
    assert [figure.quantity for figure in read("Losses widened from 3 to 5 million crowns.")] == [
        exactly(3 * 10**6), exactly(5 * 10**6),
    ]  # fmt: skip


def test_a_zero_that_denies_is_zero() -> None:
    assert only("No one was hurt.").quantity == exactly(0)


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("It rose 6.5% to 164 points.", ["rises", None]),
        ("It fell to 52 percent from 57 percent.", [None, None]),
        ("It fell from 208 pounds to 193.", [None, None]),
        ("The index was down 2.6%.", ["falls"]),
        ("It reported a 19% drop.", ["falls"]),
        ("It dropped 4%, or 280 points.", ["falls", "falls"]),
        ("The storm sank 14 boats.", [None]),
        ("They dropped 500-pound bombs.", [None]),
        ("It fell to men from 18 to 45 years of age.", [None]),
        ("Sales doubled to $4 million.", ["rises", None]),
        ("Exports fell by a third to $4 million.", ["falls", None]),
        ("The deficit narrowed by $4 million.", ["falls"]),
        ("It cut the grant from $27 million to $12 million.", [None, None]),
        ("The toll climbed by 15 to 112.", ["rises", None]),
    ],
)
def test_changes_are_told_from_levels(text: str, trends: list[str | None]) -> None:
    assert [str(figure.trend) if figure.trend else None for figure in read(text)] == trends


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1,27,5 people came.", "number-malformed"),
        ("Only .1,275", "number-malformed"),
        ("Only .1.2", "number-malformed"),
        (f"{'9' * 5000} people came.", "number-too-large"),
        (f"{10**18 + 1} came.", "number-too-large"),
    ],
)
def test_numbers_that_cannot_be_read_are_findings(text: str, code: str) -> None:
    figures, findings = read_figures(Tokens(text), [])
    assert ([finding.code for finding in findings], figures) == ([code], [])


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It fell by .08 percent.", Decimal("0.08"), "%"),
        ("It cost $.5 million.", 500_000, "USD"),
        ("It lasted 5 ½ years.", Decimal("5.5"), "year"),
        ("It is 1/2 mile long.", Decimal("0.5"), "mile"),
        ("It is 2 1/4 miles long.", Decimal("2.25"), "mile"),
    ],
)
def test_fractions_are_numbers_with_their_unit(text: str, value: int | Decimal, unit: str) -> None:
    assert (only(text).quantity, only(text).unit) == (exactly(value), unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("A court jailed them for 12, 15 and 18 years.", ["year", "year", "year"]),
        ("Growth of 2, 3, 4, or 6 percent was seen.", ["%", "%", "%", "%"]),
        ("It killed 12, and 15 percent of the land burned.", [None, "%"]),
        ("It has 12 boats, 15 halls and 5 km of rope.", [None, None, "km"]),
    ],
)
def test_a_list_says_its_unit_once(text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in read(text)] == units


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("A man, 24, was shot.", ["24"]),
        ("Two brothers, 15 and 17, were shot.", ["15", "17"]),
        ("Two victims, ages 19 and 24, were hurt.", ["19", "24"]),
        ("Ilse Marrin, 28, was hurt.", ["28"]),
        ("Jon Oss and Ben Marin, both 24, were shot.", ["24"]),
        ("Two boats, 15 and 17, were raised.", []),
    ],
)
def test_numbers_beside_people_are_their_ages(text: str, ages: list[str]) -> None:
    figures = read(text)
    assert [figure.number.text for figure in figures if figure.kind.value == "age"] == ages
    assert all(figure.outcome is None for figure in figures if figure.kind.value == "age")


def test_of_those_who_were_hurt_some_may_have_died() -> None:
    [all_three] = read("Three people were shot, one of them fatally, in Dran.")
    assert [str(each.outcome) for each in (all_three, *all_three.parts)] == ["injured", "killed"]


def test_what_is_said_of_others_behind_some_of_them_is_not_theirs() -> None:
    text = "57 people died, 12 of them children, and 130 were hurt."
    assert [str(each.outcome) for figure in read(text) for each in (figure, *figure.parts)] == [
        "killed", "killed", "injured",
    ]  # fmt: skip
