"""What is seen and not read is a finding: each number and each quotation mark is accounted for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib import Figure, Report, Span, parse

_WORDS = st.sampled_from(
    [
        "boats",
        "the",
        "near",
        "and",
        "of",
        "people",
        "who",
        "in",
        "were",
        "while",
        "told",
        "old",
        "about",
        "from",
        "it",
        "harbour",
        "long",
    ]
)
_NUMBERS = st.from_regex(r"[1-9][0-9]{0,6}(?:[.,][0-9]{1,3}){0,2}", fullmatch=True) | st.sampled_from(
    ("1984", "3.1.4", "1,27,5", "9" * 30, "٣٠", "３０", "1.5", "12,000", "2021", "2,021")
)
_MARKS = st.sampled_from(("“", "”", '"', "«", "»", "``", "''"))


def explained(report: Report) -> list[Span]:
    """Return the words that some element or finding rests on."""
    figures = [figure.span for figure in report.select(Figure)]
    times = [time.span for time in report.times]
    return figures + times + [finding.span for finding in report.findings if finding.span]


@given(st.lists(st.tuples(_WORDS, st.none() | _NUMBERS), min_size=1, max_size=12))
def test_each_number_is_in_a_figure_a_time_or_a_finding(pieces: list[tuple[str, str | None]]) -> None:
    text = "It happened then, " + " ".join(" ".join(filter(None, pair)) for pair in pieces) + " went home."
    report = parse(text)
    spans = explained(report)
    for place, character in enumerate(text):
        if character.isdecimal():
            assert any(span.start <= place < span.end for span in spans), text[max(0, place - 20) : place + 20]


@given(st.lists(st.tuples(_WORDS, st.none() | _MARKS), min_size=1, max_size=12))
def test_each_quotation_mark_is_beside_or_in_a_quotation_or_a_finding(pieces: list[tuple[str, str | None]]) -> None:
    text = "It happened then, " + " ".join("".join(filter(None, pair)) for pair in pieces) + " went home."
    report = parse(text)
    spans = [span for quote in report.quotes for span in quote.content] + explained(report)
    for place, character in enumerate(text):
        if character in "“”\"«»`'":
            around = [span for span in spans if span.start - 3 <= place < span.end + 3]
            assert around, text[max(0, place - 20) : place + 20]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("It rose above fiscal 1989 sales.", None, ""),
        ("The council shelved its 1989 plans.", "number-undecided", "1989"),
        ("The hall had ３０ seats.", "number-not-read", "３０"),
        ("The hall had ٣٠ seats.", "number-not-read", "٣٠"),
        ("The hall had 30² seats.", None, ""),
        ("She took Route 66 to flight 714.", None, ""),
        ("The Marigold 2000 sold well.", None, ""),
        ("The hall had 1984 seats.", None, ""),
        ("Exports fell short of its 1984 highs.", "number-undecided", "1984"),
        ("The fever killed 1500 villagers.", None, ""),
        ("It began in 1984.", None, ""),
    ],
)
def test_numbers_that_are_not_read_are_told(text: str, code: str | None, words: str) -> None:
    found = [(finding.code, finding.span.text) for finding in parse(text).findings if finding.span]
    assert found == ([(code, words)] if code else [])
