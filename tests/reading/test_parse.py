"""What holds for every text that is parsed, whatever it says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from itertools import combinations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportlib import (
    Figure,
    InvalidValueError,
    Outlet,
    Quote,
    Report,
    Span,
    TimeExpression,
    from_json,
    parse,
    to_dict,
    to_json,
)
from reportlib.testing import texts

SAMPLE = Path(__file__).parents[2] / "samples" / "ferry.txt"

# ------------------------------------------------------------------ texts that look like news, whole or in pieces
PIECES = (
    "“", "”", "‘", "’", '"', "'", "``", "''", "«", "»", "„", "(", ")", ",", ".", "!", "?", ":", ";", "-", "—", "...",
    "said", "says", "told", "asked", "denied", "promised", "warned", "claims", "saying", "adding", "according to",
    "was quoted as saying", "is believed to", "did not say", "reports", "that", "whether", "to", "and", "but", "of",
    "he", "she", "they", "it", "his", "the", "a", "the mayor", "two officials", "reporters", "the article", "who",
    "a statement", "the newspaper", "Ilse Marrin", "Marrin", "Dr.", "Mayor Farhan Oss", "Oss", "the Ostrel Courier",
    "Varnia", "J. Veig,", "Lake Board (LB)", "police", "12", "1,275", "at least 41", "between 20 and 30", "two dozen",
    "hundreds of", "people", "boats", "$3.5 million", "7%", "killed", "were injured", "including", "of them",
    "rose to 52 from 47", "no one", "one", "third", "a 12-year-old", "2-1", "9/11", "Route 66", "May", "11 May 2024",
    "May 11-12, 2024", "2021", "the night of", "on Tuesday", "last week", "three days later", "Monday", "yesterday",
    "the 1990s", "10 a.m.", "20th anniversary", "By Talia Renwick", "Published:", "OSTREL, Varnia (NNA) —", "U.S.",
    "No.", "\n", "\n\n", "  ", "\t",
)  # fmt: skip


def in_pieces() -> st.SearchStrategy[str]:
    """Words and marks of the news in any order: no report, but whatever the rules look for is in it."""
    pieces = st.sampled_from(PIECES)
    return st.lists(st.tuples(pieces, st.sampled_from([" ", " ", " ", ""])), min_size=4, max_size=40).map(
        lambda drawn: "".join(piece + gap for piece, gap in drawn)
    )


SPEAKERS = (
    "Ilse Marrin", "Mayor Farhan Oss", "the mayor", "two officials", "Dr. Nour Haddan, a surgeon,", "she", "police",
)  # fmt: skip
CLAUSES = (
    "the harbour would stay closed until Friday", "nobody had told the crew", "12 boats were missing",
    "at least 41 people, including nine children, were killed", "the old bridge wasn’t safe", "the wind was too strong",
    "the ferry had been inspected on 3 March 2023", "it had cost $3.5 million",
)  # fmt: skip
WORDS = ("We heard one long scrape", "Nobody told us", "It was dark and cold on the lake", "I don’t know who did it")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Sentences with one statement each, reported in the manners of the news; quotation marks are curly."""
    who, verb = draw(st.sampled_from(SPEAKERS)), draw(st.sampled_from(("said", "added", "warned", "denied")))
    clause, words = draw(st.sampled_from(CLAUSES)), draw(st.sampled_from(WORDS))
    behind = who.removesuffix(",")
    shape = draw(
        st.sampled_from(
            (
                f"{who} {verb} that {clause}.",
                f"“{words},” {who} said.",
                f"“{words},” said {behind}. “{draw(st.sampled_from(WORDS))}.”",
                f"on the lake, according to {behind}, {clause}.",
                f"the coast guard noted that {who} said “{words.lower()}”.",
                f"{clause}.",
                f"“They told us ‘{words.lower()}’ and left the boys’ boat,” {who} said.",
                f"the boats are known as “floating buses” on the lake, and {clause}.",
            )
        )
    )
    return shape[0].upper() + shape[1:]


def paragraphs() -> st.SearchStrategy[str]:
    return st.lists(sentences(), min_size=1, max_size=3).map(" ".join)


OPENING = (
    "It rained on the hills above the lake, the roads along the shore were under water and closed to lorries, and "
    "people in the villages stayed at home with their cattle."
)
"""A first paragraph that is no title and says nothing that the rules look for."""


def bodies() -> st.SearchStrategy[str]:
    """Texts of a few paragraphs as a newspaper has them."""
    return st.lists(paragraphs(), min_size=1, max_size=4).map(lambda drawn: "\n\n".join([OPENING, *drawn]))


anything = texts() | in_pieces() | bodies()


# ------------------------------------------------------------------ what is compared
def said(value: Any, moved: int = 0, marks: dict[int, int] | None = None) -> Any:
    """What a value says, as plain data; with its spans moved back, and its quotation marks exchanged."""
    if isinstance(value, Span):
        return (said(value.text, marks=marks), value.start - moved)
    if attrs.has(type(value)):
        fields = (getattr(value, field.name) for field in attrs.fields(type(value)))
        return (type(value).__name__, *(said(each, moved, marks) for each in fields))
    if isinstance(value, tuple):
        return tuple(said(each, moved, marks) for each in value)
    return value.translate(marks) if marks and isinstance(value, str) else value


def unplaced(value: Any) -> Any:
    """What a value says, wherever it stands and however its lines are broken."""
    if isinstance(value, Span):
        return " ".join(value.text.split())
    if attrs.has(type(value)):
        fields = (getattr(value, field.name) for field in attrs.fields(type(value)))
        return (type(value).__name__, *map(unplaced, fields))
    return tuple(map(unplaced, value)) if isinstance(value, tuple) else value


def elements(report: Report) -> tuple[tuple[Quote, ...], tuple[Figure, ...], tuple[TimeExpression, ...]]:
    return report.quotes, report.figures, report.times


# ------------------------------------------------------------------ any text
@given(anything)
@example("")
@example(" \n\n\t ")
def test_any_text_gives_a_report_that_is_verbatim(text: str) -> None:
    report = parse(text)
    assert report.text == text
    for span in report.select(Span):
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He said, she said, ", id="statements.py, goes_on_about_speaker: nothing behind the comma"),
        pytest.param("On May 11-12, warned", id="cues.py: the particle of the cue lies behind the last token"),
        pytest.param("Only .1,275", id="measures.py: a decimal point before a number with a comma"),
        pytest.param("Ada Lund, 40, runs the mill.\n\nshe left it", id="cast: no capital behind the name"),
        pytest.param("The port is confident", id="cues.py: nothing behind an adjective"),
        pytest.param("The port has confirmed this", id="contents.py: nothing behind this"),
        pytest.param("3 of " * 20, id="figures: parts of parts, more than 16 deep"),
    ],
)
def test_texts_that_broke_it(text: str) -> None:
    assert parse(text).text == text


@given(anything)
def test_what_is_parsed_comes_back_from_json(text: str) -> None:
    report = parse(text)
    assert from_json(to_json(report)) == report


@given(anything)
def test_the_same_text_gives_the_same_report(text: str) -> None:
    assert parse(text) == parse(text)
    assert to_json(parse(text)) == to_json(parse(text))


def test_machine_and_settings_change_nothing() -> None:
    program = "import sys, reportlib as r; print(ascii([r.to_json(r.parse(text)) for text in eval(sys.stdin.read())]))"
    given_texts = [SAMPLE.read_text(encoding="utf-8"), "On Monday, 12 boats sank at 10 a.m. EST, she said.", "İ ı ß ﬁ"]
    outputs = set()
    for zone, locale, seed in (("Pacific/Kiritimati", "C", "1"), ("America/St_Johns", "tr_TR.UTF-8", "2")):
        environment = {**os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", program],
            input=ascii(given_texts),
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.add(done.stdout)
    assert outputs == {ascii([to_json(parse(text)) for text in given_texts]) + "\n"}


# ------------------------------------------------------------------ a text within a text
PREFIXES = (
    "\n\n".join(["It rained on the hills."] * 6),
    "\n\n".join([OPENING, *["The grass by the road was wet and nobody was out."] * 6]),
)


@given(in_pieces() | bodies())
def test_a_longer_text_before_it_moves_spans_and_changes_no_value(body: str) -> None:
    reports = [parse(f"{prefix}\n\n{body}") for prefix in PREFIXES]
    shorter, longer = (
        said((elements(report), report.findings), len(prefix)) for report, prefix in zip(reports, PREFIXES, strict=True)
    )
    assert longer == shorter


@given(bodies())
def test_a_first_paragraph_moves_spans_and_changes_no_value(body: str) -> None:
    alone = parse(body)
    moved = parse(f"{OPENING}\n\n{body}")
    assert said(elements(moved), len(OPENING) + 2) == said(elements(alone))


# ------------------------------------------------------------------ quotations
@given(anything)
@example("“It is late,” Lund said. “It is cold,” said Oss. “It is dark.”")
@example("It rained, he said, and it snowed, she said.")
@example("The boats, police say, promised to leave, according to Lund.")
def test_quotes_do_not_overlap_unless_one_is_inside_the_other(text: str) -> None:
    quotes = parse(text).quotes
    places = [{place for span in quote.content for place in range(*span.extent)} for quote in quotes]
    crossing = [
        (quotes[first].text, quotes[second].text)
        for (first, one), (second, other) in combinations(enumerate(places), 2)
        if one & other and not one <= other and not other <= one
    ]
    assert not crossing


@given(anything)
def test_quotes_stand_in_the_order_of_the_text(text: str) -> None:
    starts = [quote.content[0].start for quote in parse(text).quotes]
    assert starts == sorted(starts)


STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def speeches() -> st.SearchStrategy[str]:
    """Texts with a quotation that runs over their paragraphs: each opens it, the last one closes it."""
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(
        lambda drawn: "\n\n".join([OPENING, *(f"“{words}." for words in drawn), "“So it was,” Ilse Marrin said."])
    )


@given(bodies() | speeches())
def test_straight_marks_are_read_as_curly_ones(body: str) -> None:
    curly, straight = parse(body), parse(body.translate(STRAIGHT))
    assert said(elements(straight)) == said(elements(curly), marks=STRAIGHT)
    assert said(straight.mentions) == said(curly.mentions, marks=STRAIGHT)


def statements(report: Report) -> set[Any]:
    """Where each quote stands, with its cue and the mention of its source."""
    return {
        (
            tuple(span.extent for span in quote.content),
            quote.kind,
            tuple((link.mention and link.mention.extent, link.cue and link.cue.extent) for link in quote.attribution),
        )
        for quote in report.quotes
    }


def shifted(statement: Any, after: int) -> Any:
    """A statement as it would stand if one character more stood at offset `after`."""
    if isinstance(statement, tuple):
        if len(statement) == 2 and all(type(each) is int for each in statement):
            return tuple(offset + (offset >= after) for offset in statement)
        return tuple(shifted(each, after) for each in statement)
    return statement


@given(bodies(), st.sampled_from("“”\"‘’'«»„"), st.data())
def test_a_mark_too_many_changes_two_paragraphs_at_most(body: str, mark: str, data: st.DataObject) -> None:
    """Its own, and the one that it opens into."""
    pieces = body.split("\n\n")
    chosen = data.draw(st.integers(0, len(pieces) - 1))
    first = sum(len(piece) + 2 for piece in pieces[:chosen])
    place = first + data.draw(st.integers(0, len(pieces[chosen])))
    end = first + sum(len(piece) + 2 for piece in pieces[chosen : chosen + 2])
    before = {shifted(each, place) for each in statements(parse(body))}
    after = statements(parse(body[:place] + mark + body[place:]))
    for content, *rest in before ^ after:
        assert content[0][0] >= first, (content, rest)
        assert content[-1][1] <= end + 1, (content, rest)


@given(bodies(), st.sets(st.integers(0, 99), max_size=8), st.sampled_from(["", "  ", "\t", "\u3000"]))
@example(f"{OPENING}\n\nIt rained, Ilse Marrin said.", {2}, "")
def test_breaking_and_indenting_lines_moves_spans_only(body: str, breaks: set[int], indent: str) -> None:
    gaps = [match.start() for match in re.finditer(r"(?<=\S) (?=\S)", body)][::-1]
    broken = {gaps[place % len(gaps)] for place in breaks}
    wrapped = "".join("\n" if place in broken else character for place, character in enumerate(body))
    wrapped = "\n\n".join(indent + piece for piece in wrapped.split("\n\n"))
    assert unplaced(elements(parse(wrapped))) == unplaced(elements(parse(body)))


# ------------------------------------------------------------------ arguments
@pytest.mark.parametrize("text", [None, b"Four boats sank.", 12, ["Four boats sank."], bytearray(b"x")])
def test_what_is_no_text_is_refused(text: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse(text)
    assert [problem.path for problem in caught.value.problems] == [("text",)]


@pytest.mark.parametrize("text", ["\ud800", "Boats sank.\udfff", "“\ud83d”, she said.\n\nBy \udc00", "12 \ud800"])
def test_half_a_character_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        parse(text)


@pytest.mark.parametrize(
    "published", [datetime(2024, 5, 14), "2024-05-14T09:30:00+02:00", datetime(2024, 5, 14).date(), 0, timedelta(1)]
)
def test_a_publication_time_without_an_offset_is_refused(published: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse("Four boats sank.", published=published)
    assert [problem.path for problem in caught.value.problems] == [("published",)]


@pytest.mark.parametrize(
    ("published", "offset"),
    [
        (datetime(2024, 7, 1, 12, tzinfo=ZoneInfo("Europe/Oslo")), timedelta(hours=2)),
        (datetime(2024, 1, 1, 12, tzinfo=ZoneInfo("Europe/Oslo")), timedelta(hours=1)),
        (datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Oslo")), timedelta(hours=1)),
        (datetime(2024, 7, 1, 12, tzinfo=UTC), timedelta(0)),
        (datetime(2024, 7, 1, 12, tzinfo=timezone(timedelta(hours=-3, minutes=-30))), timedelta(hours=-3, minutes=-30)),
    ],
    ids=["summer", "winter", "the second half past two", "utc", "half an hour"],
)
def test_the_zone_of_the_publication_time_is_pinned(published: datetime, offset: timedelta) -> None:
    kept = parse("Four boats sank.", published=published).published
    assert kept is not None
    assert kept == published.astimezone(UTC)
    assert kept.tzinfo == timezone(offset)
    assert kept.replace(tzinfo=None) == published.replace(tzinfo=None, fold=0)


def test_what_the_caller_knows_goes_before_what_the_text_says() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    published = datetime(2024, 6, 1, tzinfo=UTC)
    report = parse(text, published=published, source="Dran Gazette", url="https://news.example/1")
    assert report.published == published
    assert report.source == Outlet("Dran Gazette")
    assert report.url == "https://news.example/1"
    assert {quote.attribution[-1].source for quote in report.quotes if quote.kind.is_speech} == {Outlet("Dran Gazette")}


def test_a_source_is_an_outlet_or_its_name() -> None:
    assert parse("Rain.", source="Dran Gazette") == parse("Rain.", source=Outlet("Dran Gazette"))
    assert parse("Rain.").source is None


@pytest.mark.parametrize("source", [12, b"Dran Gazette", ["Dran Gazette"], "", object()])
def test_what_is_no_source_is_refused(source: Any) -> None:
    with pytest.raises(InvalidValueError) as caught:
        parse("Four boats sank, she said.", source=source)
    assert caught.value.problems


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t\r\n \u2028"])
def test_nothing_is_read_from_nothing(text: str) -> None:
    assert to_dict(parse(text)) == to_dict(Report(text))
