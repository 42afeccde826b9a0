"""Where sentences and paragraphs end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.reading import lexicon
from reportlib.reading.tokens import Tokens

names = st.sampled_from(["Veig", "Ilse Marrin", "Ostrel", "J. R. Oss"])
before_names = st.sampled_from(
    sorted(entry for entry, use in lexicon.entries("abbreviations").items() if use == "before-name")
)


def sentences(text: str) -> list[str]:
    tokens = Tokens(text)
    return [tokens.span(*sentence).text for sentence in tokens.sentences]


def paragraphs(text: str) -> list[str]:
    tokens = Tokens(text)
    return [tokens.span(*paragraph).text for paragraph in tokens.paragraphs]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor left.| She said so.",
        "The mayor left!| Why?| Nobody knows…| It rained.",
        "Mr. Veig and Dr. Marrin left with Lt. Gen. Oss.| He went on.",
        "J. Veig and A. B. Ould-Sey left.| They went on.",
        "He lives in the U.S. and in Varnia.| She stayed.",
        "The ship left the U.S.| He stayed.",
        "A U.S. Navy ship came.| It stayed.",
        "It was 5 p.m. when it sank.| It was dark.",
        "It sank at 5 a.m.| Approximately ten stayed.",
        "Boat No. 5 sank on Aug. 7.| It was old.",
        "It was old in Aug.| The sea rose.",
        "Oss Inc. said no.| It was sold to Oss Inc.| The price rose.",
        "It cost $3.5 million.| It sank.",
        "“Why?” she asked.| He left.",
        "“It rained.”| The mayor left.",
        '"It rained."| The mayor left.',
        "(It rained.)| The mayor left.",
        "“It rained,” he said.| “We left.”",
        "He said: “No.| Never.”| It rained.",
        "It rained... then it stopped.| The sun came.",
        "It rained...| Then it stopped.",
        "It ended.[1] Nobody saw it.",
        "He left.She came.",
        "The site ostrel.example was down.| It is back.",
        "What did I do, and was it I.| The rest knew.",
        "In section A.| The rest knew.",
        "iPhones sold. iPads did not.",
        "Four boats sank",
        "It rained.\n\n| A title without a stop\n\n| “It rained.",
        "It rained. \t\n It\nrained.",
    ],
)
def test_sentences_end_where_a_bar_stands(text: str) -> None:
    whole = text.replace("|", "")
    if text.count("|") == 0 and text.endswith("It\nrained."):
        assert sentences(whole) == ["It rained.", "It\nrained."]
    else:
        assert sentences(whole) == [piece.strip() for piece in text.split("|")]


@given(before_names, names)
def test_no_sentence_ends_between_an_abbreviated_title_and_a_name(title: str, name: str) -> None:
    assert len(sentences(f"The harbour was closed by {title}. {name} on the same day.")) == 1


@given(st.lists(st.sampled_from(["It rained.", "Why did it?", "Nobody left!", "“We stayed,” he said.", "He is I."])))
def test_plain_sentences_are_cut_as_they_were_joined(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts
    assert sentences("\n".join(parts)) == parts
    assert paragraphs("\n\n".join([*parts, "End."])) == [*parts, "End."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\n\nTwo\n \t\nThree", ["One", "Two", "Three"]),
        ("One\r\n\r\nTwo", ["One", "Two"]),
        ("\n\nOne\n\n\n\nTwo\n\n", ["One", "Two"]),
        ("One goes\non here.\n\nTwo goes\non too.", ["One goes\non here.", "Two goes\non too."]),
        # without blank lines: the first line, then lines that end a sentence
        ("Title\nIt rained.\nThe sun\ncame out.\nIt set.", ["Title", "It rained.", "The sun\ncame out.", "It set."]),
        ("A title\n“It rained.”\n(So it did.)\nEnd", ["A title", "“It rained.”", "(So it did.)", "End"]),
        ("One", ["One"]),
        ("", []),
    ],
)
def test_paragraphs_end_at_blank_lines_or_else_at_lines_that_end_a_sentence(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected
