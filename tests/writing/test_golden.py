"""Version 1.0 as it was written when it came out: documents like it stay readable, and are written the same."""

from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from reportlib.model import (
    Attribution,
    Dateline,
    Event,
    Figure,
    FigureKind,
    Finding,
    Mention,
    Organization,
    Outcome,
    Outlet,
    Participant,
    Person,
    Place,
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
    Unnamed,
    about,
    at_least,
    between,
    exactly,
    fewer_than,
    more_than,
)
from reportlib.model.value import declared_types
from reportlib.writing import from_dict, from_json, layout, to_json

GOLDEN = Path(__file__).parent / "golden" / "report-1.0.json"

TEXT = """\
Ferry “Møwe” sinks off Ostrel
By Tova Lindqvale

OSTREL, Varnia, Nov. 7 (TNA) — At least 40 people, including 12 children, were rescued after the ferry “Møwe” sank on \
Sunday night, the Varnian Coast Guard (VCG) said.

“The sea took her in minutes,” Captain Ilse Marrin, head of the Ostrel station, told reporters. “We heard nothing.”

Two officials denied that more than 3 were missing. The owner, Skarn Line, is doubted by few: fares fell 2.5% in about \
three days, to between 20 and 25 crowns. A hearing may be held in Ostrel. 😀 The rest is “unclear.
"""


def at(words: str, after: str = "") -> Span:
    """The first place where the text has these words, after some others."""
    return Span(words, TEXT.index(words, TEXT.index(after)))


MARRIN = Person("Ilse Marrin", titles=("Captain",), roles=("head of the Ostrel station",))
COAST_GUARD = Organization("Varnian Coast Guard", acronym="VCG")
TARN = Outlet("Tarn News")
OFFICIALS = Unnamed("two officials")

NIGHT = TimeExpression(at("Sunday night"), TimeKind.TIME, "1994-11-06TNI", basis=TimeBasis.RELATIVE)
BY_TARN = Attribution(TARN)
BY_GUARD = Attribution(COAST_GUARD, at("the Varnian Coast Guard (VCG)"), at("said", "(VCG)"))
BY_OFFICIALS = Attribution(OFFICIALS, at("Two officials"), at("denied"), Stance.DENIES)
BY_NOBODY = Attribution(None, cue=at("doubted"), stance=Stance.DOUBTS)
BY_MARRIN = Attribution(MARRIN, at("Captain Ilse Marrin"), at("told"), Stance.NEUTRAL, recipient=at("reporters"))

REPORT = Report(
    TEXT,
    title=at("Ferry “Møwe” sinks off Ostrel"),
    byline=at("By Tova Lindqvale"),
    dateline=Dateline(
        at("OSTREL, Varnia, Nov. 7 (TNA) —"), (at("OSTREL"), at("Varnia", "OSTREL")), at("Nov. 7"), at("TNA")
    ),
    published=datetime(1994, 11, 7, 6, 30, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    source=TARN,
    url="https://tarn.example/1994/møwe?page=1",
    language="en-GB",
    mentions=(Mention(at("Captain Ilse Marrin"), MARRIN), Mention(at("Two officials"), OFFICIALS)),
    quotes=(
        Quote((at("Møwe", "the ferry"),), QuoteKind.TERM),
        Quote((at("Møwe"),), QuoteKind.TITLE),
        Quote((at("The sea took her in minutes"), at("We heard nothing.")), QuoteKind.DIRECT, (BY_MARRIN, BY_TARN)),
        Quote((at("more than 3 were missing"),), QuoteKind.INDIRECT, (BY_OFFICIALS,)),
        Quote((at("The owner, Skarn Line"),), QuoteKind.MIXED, (BY_NOBODY,)),
    ),
    figures=(
        Figure(
            at("At least 40 people"),
            at("40"),
            at_least(40),
            counted=at("people"),
            outcome=Outcome.RESCUED,
            parts=(Figure(at("12 children"), at("12"), exactly(12), counted=at("children"), outcome=Outcome.RESCUED),),
            attribution=(BY_GUARD, BY_TARN),
            event="e1",
        ),
        Figure(at("more than 3"), at("3"), more_than(3), outcome=Outcome.MISSING, status=Status.DENIED),
        Figure(
            at("2.5%"), at("2.5"), exactly(Decimal("2.5")), FigureKind.PERCENT, at("fares"), "%", trend=Trend.FALLS
        ),
        Figure(
            at("between 20 and 25 crowns"),
            at("between 20 and 25"),
            between(20, 25, approximate=True),
            FigureKind.MONEY,
            unit="VRC",
            partition=True,
            parts=(
                Figure(at("20 and 25"), at("20"), fewer_than(Decimal("20.05"))),
                Figure(at("25"), at("25"), about(5)),
            ),
        ),
    ),
    times=(
        NIGHT,
        TimeExpression(at("about three days"), TimeKind.DURATION, "P3D", TimeModifier.APPROX),
    ),
    events=(
        Event(
            "e1",
            at("sank"),
            "shipwreck",
            name="the loss of the Møwe",
            time=NIGHT,
            place=Place(at("Ostrel"), "Ostrel", "VR"),
            participants=(Participant(Organization("Skarn Line"), at("Skarn Line"), "owner"), Participant(OFFICIALS)),
            attribution=(BY_GUARD,),
        ),
        Event("e2", at("hearing"), "hearing", place=Place(at("Ostrel", "held in")), status=Status.POSSIBLE),
    ),
    findings=(
        Finding("unpaired-quotation-mark", "This mark opens a quotation that is not closed.", at("“", "The rest is")),
        Finding("part-above-whole", "This is a part of fewer.", at("12 children"), (at("At least 40 people"),)),
        Finding("no-country", "Ostrel is in no list of places."),
    ),
)  # fmt: skip


def test_it_is_read_as_what_it_was_written_from() -> None:
    assert from_json(GOLDEN.read_bytes()) == REPORT
    assert from_json(GOLDEN.read_text(encoding="utf-8")) == REPORT


def test_it_is_written_to_the_same_bytes() -> None:
    assert to_json(REPORT, backend="json").encode() + b"\n" == GOLDEN.read_bytes()
    assert to_json(REPORT, backend="orjson").encode() + b"\n" == GOLDEN.read_bytes()


def test_every_class_of_the_model_is_in_it() -> None:
    assert {type(value) for value in REPORT.walk()} == set(layout.classes())


def test_every_field_of_the_model_is_set_somewhere_in_it() -> None:
    for cls in layout.classes():
        values = list(REPORT.select(cls))
        assert [name for name in declared_types(cls) if not any(getattr(each, name) for each in values)] == []


def test_defaults_may_be_left_out_of_it() -> None:
    assert from_dict({"schema_version": "1.0", "text": TEXT}) == Report(TEXT)
