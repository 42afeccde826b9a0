"""The card: what a person sees of a report."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.model import (
    Attribution,
    Dateline,
    Event,
    Figure,
    FigureKind,
    Finding,
    Mention,
    Outcome,
    Outlet,
    Participant,
    Person,
    Place,
    Quantity,
    Quote,
    QuoteKind,
    Report,
    Span,
    Stance,
    Status,
    TimeBasis,
    TimeExpression,
    TimeKind,
    TimeModifier,
    Trend,
    about,
    at_least,
    between,
    exactly,
    fewer_than,
    more_than,
)
from reportlib.testing import reports
from reportlib.views import card
from reportlib.views.layout import WIDTH
from reportlib.views.wording import figure_words, place_words, quantity_words, time_words

TEXT = """Ferry sinks on Lake Ovren
By Talia Renwick
OSTREL, Varnia (NNA) — At least 41 people, including nine children and four of the crew, died on the night of \
May 11-12, 2024. “We heard one long scrape,” Dr Ilse Marrin told the Ostrel Courier. “Then the lights went out.”
The owner denied that a 3" pipe had burst. About 500 held candles. They call them “floating buses”.
"""


def span(words: str) -> Span:
    return Span(words, TEXT.index(words))


COURIER = Outlet("Ostrel Courier")
MARRIN = Person("Ilse Marrin", titles=("Dr",), roles=("head of surgery at Ostrel General Hospital",))
VIA_COURIER = Attribution(COURIER)
TOLD_TO_COURIER = Attribution(MARRIN, span("Dr Ilse Marrin"), span("told"), recipient=span("the Ostrel Courier"))
DENIED = Attribution(None, cue=span("denied"), stance=Stance.DENIES)
NIGHT = TimeExpression(span("the night of May 11-12, 2024"), TimeKind.TIME, "2024-05-11TNI")
REPORT = Report(
    TEXT,
    title=span("Ferry sinks on Lake Ovren"),
    byline=span("Talia Renwick"),
    dateline=Dateline(span("OSTREL, Varnia (NNA) —"), (span("OSTREL"), span("Varnia")), agency=span("NNA")),
    published=datetime(2024, 5, 14, 9, 30, tzinfo=timezone(timedelta(hours=2))),
    source=COURIER,
    url="https://courier.example/ferry",
    language="en",
    mentions=(Mention(span("Dr Ilse Marrin"), MARRIN), Mention(span("Ostrel Courier"), COURIER)),
    quotes=(
        Quote(
            (span("We heard one long scrape,"), span("Then the lights went out.")),
            QuoteKind.DIRECT,
            (
                Attribution(MARRIN, span("Dr Ilse Marrin"), span("told"), recipient=span("the Ostrel Courier")),
                VIA_COURIER,
            ),
        ),
        Quote(
            (span('a 3" pipe had burst'),),
            QuoteKind.INDIRECT,
            (DENIED,),
        ),
        Quote((span("floating buses"),), QuoteKind.TERM),
    ),
    figures=(
        Figure(
            span("At least 41 people"),
            span("41"),
            at_least(41),
            counted=span("people"),
            outcome=Outcome.KILLED,
            attribution=(VIA_COURIER,),
            event="e1",
            parts=(
                Figure(
                    span("nine children"),
                    span("nine"),
                    exactly(9),
                    counted=span("children"),
                    attribution=(VIA_COURIER,),
                ),
                Figure(span("four of the crew"), span("four"), exactly(4), counted=span("the crew")),
            ),
        ),
        Figure(span("About 500"), span("500"), about(500)),
    ),
    times=(NIGHT,),
    events=(
        Event(
            "e1",
            span("sinks"),
            "sinking",
            name="Lake Ovren disaster",
            time=NIGHT,
            place=Place(span("Lake Ovren")),
            participants=(Participant(MARRIN, role="witness"),),
        ),
    ),
    findings=(
        Finding("odd-mark", "A quotation mark opens nothing.", Span('"', TEXT.index('"'))),
        Finding("no-zone", "The publication time has no zone."),
    ),
)

CARD = """\
Ferry sinks on Lake Ovren
  byline     Talia Renwick
  dateline   OSTREL, Varnia (NNA) —
  published  2024-05-14 09:30+02:00
  source     Ostrel Courier
  url        https://courier.example/ferry
  language   en
  text       366 characters

Quotes
  direct     “We heard one long scrape, Then the lights went out.”
             — Dr Ilse Marrin, head of surgery at Ostrel General Hospital (to the Ostrel Courier),
             via Ostrel Courier
  indirect   a 3" pipe had burst
             — someone who is not named (denies it)
  term       “floating buses”

Figures
  at least 41 people, killed — Ostrel Courier, including:
  ├─ 9 children (“nine children”)
  └─ 4 the crew (“four of the crew”)
  about 500

Times
  “the night of May 11-12, 2024” = 2024-05-11/2024-05-12 (2024-05-11TNI)

Events
  sinking “Lake Ovren disaster” (“sinks”); time “the night of May 11-12, 2024” =
    2024-05-11/2024-05-12 (2024-05-11TNI); place Lake Ovren; witness Dr Ilse Marrin, head of surgery
    at Ostrel General Hospital; toll at least 41 people, killed

Who is mentioned
  Dr Ilse Marrin, head of surgery at Ostrel General Hospital
  Ostrel Courier

Findings
  291-292 “"” odd-mark: A quotation mark opens nothing.
  no-zone: The publication time has no zone.
"""


def test_card() -> None:
    assert card(REPORT) == CARD


def test_a_report_of_nothing() -> None:
    assert card(Report("")) == "(no title)\n  text       0 characters\n"


@given(reports())
def test_any_report_has_a_card_within_the_page(report: Report) -> None:
    page = card(report)
    assert page.endswith("\n")
    lines = page[:-1].split("\n")
    assert all(len(line) <= WIDTH for line in lines)
    assert page.splitlines() == lines, "no other character ends a line"


@given(st.text())
def test_no_character_of_the_report_moves_the_cursor(words: str) -> None:
    text = f"x{words}x\x1b[2J\u202e\r\x00"
    whole = Span(text, 0)
    page = card(Report(text, title=whole, quotes=(Quote((whole,), QuoteKind.DIRECT),)))
    assert not set(page) & {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u202e"} - {"\n"}


def test_long_quotations_are_cut_after_a_word() -> None:
    text = "word " * 100
    page = card(Report(text, quotes=(Quote((Span(text, 0),), QuoteKind.DIRECT),)))
    assert "word …”" in page
    assert page.count("word") < 60


def test_parts_of_parts_are_a_tree() -> None:
    text = "10 boats, 4 of them red, 3 of these new, 6 blue"

    def figure(number: str, *parts: Figure, partition: bool = False) -> Figure:
        words = Span(number, text.index(number))
        return Figure(words, words, exactly(int(number)), parts=parts, partition=partition)

    toll = figure("10", figure("4", figure("3")), figure("6"), partition=True)
    assert card(Report(text, figures=(toll,))).endswith("\n  10, made up of:\n  ├─ 4, including:\n  │  └─ 3\n  └─ 6\n")


def test_a_part_from_another_source_names_it() -> None:
    text = "10 boats, 4 of them red"
    part = Figure(Span("4", 10), Span("4", 10), exactly(4), attribution=(Attribution(COURIER),))
    whole = Figure(Span("10", 0), Span("10", 0), exactly(10), parts=(part,))
    assert "  └─ 4 — Ostrel Courier\n" in card(Report(text, figures=(whole,)))


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (exactly(1275), "1,275"),
        (about(500), "about 500"),
        (at_least(30), "at least 30"),
        (more_than(30), "more than 30"),
        (fewer_than(30), "fewer than 30"),
        (between(20, 30), "20 to 30"),
        (Quantity(20, 30, low_open=True, high_open=True), "more than 20 and fewer than 30"),
        (exactly(Decimal("0.0000005")), "0.0000005"),
    ],
    ids=str,
)
def test_quantities_in_words(quantity: Quantity, words: str) -> None:
    assert quantity_words(quantity) == words


@pytest.mark.parametrize(
    ("kind", "unit", "words"),
    [
        (FigureKind.MONEY, "USD", "less than 12 USD"),
        (FigureKind.PERCENT, "%", "less than 12%"),
        (FigureKind.MEASURE, "km", "less than 12 km"),
        (FigureKind.AGE, "year", "less than 12 year (“x”), age, rises, possible"),
    ],
)
def test_units(kind: FigureKind, unit: str, words: str) -> None:
    marked = kind is FigureKind.AGE
    figure = Figure(
        Span("x", 0) if marked else Span(words, 0),
        Span("x", 0) if marked else Span(words, 0),
        fewer_than(12),
        kind=kind,
        unit=unit,
        trend=Trend.RISES if marked else None,
        status=Status.POSSIBLE if marked else Status.OCCURRED,
    )
    assert figure_words(figure) == words


def test_times_that_were_worked_out_say_so() -> None:
    friday = TimeExpression(
        Span("by last Friday", 0), TimeKind.DATE, "2024-05-10", TimeModifier.ON_OR_BEFORE, TimeBasis.RELATIVE
    )
    assert time_words(friday).endswith("on or before, worked out: relative)")
    assert place_words(Place(Span("Ostrel", 0), country="VA")) == "Ostrel (VA)"
