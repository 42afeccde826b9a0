"""Phrases: what a word can be by itself, and the noun phrases beside a verb."""

from __future__ import annotations

import pytest

from reportlib.reading.phrases import WordClasses, ends_phrase, is_finite, may_be_verb, word_class
from reportlib.reading.statements import nominals
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.tokens import Tokens


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("the", "determiner"),
        ("of", "preposition"),
        ("hasn’t", "auxiliary"),
        ("they’ve", "pronoun"),
        ("quietly", "adverb"),
        ("family", "open"),
        ("boats", "open"),
    ],
)
def test_a_word_has_a_class(key: str, expected: str) -> None:
    assert word_class(key) == expected


def test_forms_of_verbs() -> None:
    assert is_finite("says")
    assert not is_finite("saying")
    assert may_be_verb("capsized")
    assert not may_be_verb("red")
    assert ends_phrase(Tokens("he took it"), 1)
    assert not ends_phrase(Tokens("he Took it"), 1)


@pytest.mark.parametrize(
    ("text", "verb", "phrase"),
    [
        ("But on Monday the old mayor of Dran said", "said", "the old mayor of Dran"),
        ("The mayor on Tuesday said", "said", "The mayor"),
        ("Ms. Oss, 40, a farmer, said", "said", "Ms. Oss, 40, a farmer,"),
        ("Ms. Oss -- whose boat sank -- said", "said", "Ms. Oss -- whose boat sank --"),
        ("Oss (who had left) said", "said", "Oss (who had left)"),
        ("Then-mayor Oss said", "said", "Then-mayor Oss"),
        ("The mayor, however, said", "said", "The mayor"),
        ("It rained and said", "said", None),
    ],
)
def test_the_phrase_before_a_verb(text: str, verb: str, phrase: str | None) -> None:
    tokens = Tokens(text)
    found = nominals.before(Discourse(tokens, []), tokens.keys.index(verb), 0)
    assert (tokens.span(*found).text if found else None) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("said Ms. Oss, a farmer in Dran, on Monday", "Ms. Oss, a farmer in Dran"),
        ("said the mayor of Dran in a letter", "the mayor of Dran"),
        ("told Reuters the plan was dead", "Reuters"),
        ("told her that it rained", "her"),
        ("said the mayor, the bridge was safe", "the mayor"),
        ("said of", None),
    ],
)
def test_the_phrase_behind_a_verb(text: str, phrase: str | None) -> None:
    tokens = Tokens(text)
    found = nominals.after(Discourse(tokens, []), 1, len(tokens))
    assert (tokens.span(*found).text if found else None) == phrase


def test_the_class_of_a_word_in_a_text_minds_how_it_is_written() -> None:
    kinds = WordClasses(Tokens("Will Oss and May say they’ve quietly will gone?"))
    found = [kinds[place] for place in range(9)]
    assert found == ["open", "open", "conjunction", "open", "open", "pronoun", "adverb", "auxiliary", "open"]
    shouted = WordClasses(Tokens("OFFICIALS SAID THEY'RE READY"))
    assert [shouted[place] for place in range(4)] == ["open", "open", "pronoun", "open"]
