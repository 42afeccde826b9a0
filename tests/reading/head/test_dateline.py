"""Datelines: where, when and by which agency a report was filed."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportlib.model import Dateline, Report
from reportlib.reading.head.dateline import is_agency
from reportlib.reading.head.header import read_header

BODY = "Four boats sank before dawn, the port said.\n\nNobody was hurt."


def read(text: str) -> Dateline | None:
    return read_header(text).dateline


def parts(text: str) -> tuple[str, list[str], str | None, str | None] | None:
    dateline = read(text)
    if dateline is None:
        return None
    date, agency = dateline.date, dateline.agency
    return (
        dateline.span.text,
        [place.text for place in dateline.places],
        date.text if date else None,
        agency.text if agency else None,
    )


# ---------------------------------------------------------------- properties
@given(st.one_of(st.text(), st.text(alphabet="AB .,-—_()/:1\n").map(lambda tail: "OSTREL" + tail)))
def test_any_text_is_read_and_its_words_left_as_they_are(text: str) -> None:
    report = Report(text, dateline=read(text))  # refuses a span that does not say what the text says
    assert report.dateline is None or report.dateline.extent <= (len(text), len(text))


towns = st.sampled_from(
    ["OSTREL", "NEW LIMMA", "ST. OSTREL", "PORT-LIMMA", "DAR ES OSTREL", "OSTREL DE LIMMA", "ÖSTREL"]
)
regions = st.sampled_from(["", "Varnia", "N.V.", "Var.", "New Varnia"])
dates = st.sampled_from(["", "Aug. 7", "August 7", "7 Aug 2023", "Sept. 26, 2023", "Monday", "Tuesday, May 3"])
agencies = st.sampled_from(["", "AP", "Reuters", "NNA", "Ovren News"])
dashes = st.sampled_from([" —", "—", " –", " ―", " --", "--", " -", " _", "_"])
titles = st.sampled_from(
    ["", "\n", "Ferry sinks off Ostrel.\n\n", "Ferry sinks\nBy Jane Doe\n\n", "Ferry sinks\n\nFULL TEXT.\n\n"]
)


@given(titles, towns, regions, dates, agencies, dashes, st.sampled_from([" ", "\n\n"]))
def test_a_dateline_reads_back_as_it_was_composed(
    title: str, town: str, region: str, date: str, agency: str, dash: str, gap: str
) -> None:
    assume(dash != "_" or agency)
    places = list(filter(None, [town, region]))
    composed = ", ".join(filter(None, [*places, date])) + (f" ({agency})" if agency else "") + dash
    text = title + composed + gap + BODY
    dateline = read(text)
    assert dateline is not None
    assert dateline.extent == (len(title), len(title) + len(composed))
    assert parts(text) == (composed, places, date or None, agency or None)
    assert Report(text, dateline=dateline).dateline == dateline


# ---------------------------------------------------------------- examples
@pytest.mark.parametrize(
    ("dateline", "places", "date", "agency"),
    [
        ("New Ostrel (AFP) –", ["New Ostrel"], None, "AFP"),
        ("San Limma, 3 Jan 90 --", ["San Limma"], "3 Jan 90", None),
        ("SAN LIMMA, 3 JAN 90 (RADIO MAR) --", ["SAN LIMMA"], "3 JAN 90", "RADIO MAR"),
        ("Ostrel (Varnia), 7 Aug 90 (NNA) --", ["Ostrel", "Varnia"], "7 Aug 90", "NNA"),
        ("New Ostrel [Varnia], March 1 (ANI):", ["New Ostrel", "Varnia"], "March 1", "ANI"),
        ("New Ostrel, Mar 1 (PTI)", ["New Ostrel"], "Mar 1", "PTI"),
        ("OSTREL. March 3 (Interfax) -", ["OSTREL"], "March 3", "Interfax"),
        ("OSTREL, March 1. /TASS/.", ["OSTREL"], "March 1", "TASS"),
        ("OSTREL, Varnia, March 1.", ["OSTREL", "Varnia"], "March 1", None),
        ("OSTREL (Reuters), Nov 3 -", ["OSTREL"], "Nov 3", "Reuters"),
        ("OSTREL, Varnia (Jan. 8, 2015) –", ["OSTREL", "Varnia"], "Jan. 8, 2015", None),
        ("OSTREL/LIMMA -", ["OSTREL", "LIMMA"], None, None),
        ("OSTREL and LIMMA (NNA) -", ["OSTREL", "LIMMA"], None, "NNA"),
        ("McOSTREL, N.V.\xa0—", ["McOSTREL", "N.V."], None, None),
        ("Aug 27 (Reuters) -", [], "Aug 27", "Reuters"),
        ("(AP) —", [], None, "AP"),
        ("OSTREL (AP ) --", ["OSTREL"], None, "AP"),
    ],
)
def test_datelines(dateline: str, places: list[str], date: str | None, agency: str | None) -> None:
    assert parts(f"{dateline} {BODY}") == (dateline, places, date, agency)


@pytest.mark.parametrize(
    "opening",
    [
        "BREAKING - Four boats sank.",
        "BREAKING NEWS — Four boats sank.",
        "WATCH: Four boats sink.",
        "POLL - Half of Ostrel stays at home.",
        "UPDATE - Four boats sank.",
        "WHAT WE KNOW — Four boats sank.",
        "NATO - The alliance met in Ostrel.",
        "NATO - the alliance - met in Ostrel.",
        "OSTREL - the port of Varnia - was closed.",
        "MAYOR RESIGNS - COUNCIL MEETS",
        "The Port of Ostrel (POO) – Four boats sank.",
        "Late Aug. 7 — Four boats sank.",
        "Since Aug. 7 — Four boats sank.",
        "On Monday — Four boats sank.",
        "COVID-19 - Four ports close.",
        "1. OSTREL - Four boats sank.",
        "Q — Why did the boats sink?",
        "JANE DOE: The boats sank.",
        "Ostrel — Four boats sank.",
        "The mayor of Ostrel (AP photo) — seen here — left.",
    ],
)
def test_openings_that_are_no_dateline(opening: str) -> None:
    assert read(f"{opening}\n\n{BODY}") is None


def test_a_dateline_stands_in_the_head_only() -> None:
    assert read(f"Ferry sinks\n\n{'The port was closed. ' * 20}\n\nOSTREL (AP) — {BODY}") is None


def test_agencies_are_known_in_any_capitals_and_with_their_services() -> None:
    assert all(map(is_agency, ["AP", "reuters", "The Associated Press", "AP Business Wire", "Acan-Efe", "AFP/Reuters"]))
    assert not any(map(is_agency, ["NNA", "", "Ostrel Courier", "Port"]))
