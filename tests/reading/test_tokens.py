"""What a token is, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.reading.tokens import Tokens
from reportlib.testing import texts

anything = texts() | st.text(alphabet="aB1.,'’\"`-— \n\u0301", max_size=40)


# ------------------------------------------------------------------ properties
@given(anything)
def test_tokens_are_the_text_without_its_white_space(text: str) -> None:
    tokens = Tokens(text)
    assert "".join(tokens.words) == "".join(text.split())
    assert [text[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert tokens.keys == [word.lower() for word in tokens.words]


@given(anything)
def test_tokens_stand_in_order_and_hold_no_white_space(text: str) -> None:
    tokens = Tokens(text)
    places = [place for pair in zip(tokens.starts, tokens.ends, strict=True) for place in pair]
    assert places == sorted(places)
    assert all(word and not any(map(str.isspace, word)) for word in tokens.words)


@given(anything)
def test_a_token_is_found_again_by_its_offsets(text: str) -> None:
    tokens = Tokens(text)
    for index, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        assert tokens.up_to_offset(start) == index
        assert tokens.from_offset(start) == tokens.from_offset(end - 1) == index
        assert tokens.up_to_offset(end) == tokens.from_offset(end) == index + 1
        assert tokens.span(index, index + 1).text == tokens.words[index]
        assert tokens.joined(index) == (index > 0 and not text[start - 1].isspace())


@given(anything)
def test_every_token_is_in_one_sentence_of_one_paragraph(text: str) -> None:
    tokens = Tokens(text)
    for ranges in (tokens.sentences, tokens.paragraphs):
        assert [place for first, end in ranges for place in range(first, end)] == list(range(len(tokens)))
        assert all(first < end for first, end in ranges)
    starts = {first for first, _ in tokens.sentences}
    assert {first for first, _ in tokens.paragraphs} <= starts
    for index in range(len(tokens)):
        first, end = tokens.sentence(index)
        paragraph_first, paragraph_end = tokens.paragraph(index)
        assert paragraph_first <= first <= index < end <= paragraph_end


@given(st.text("ab 1.\n", min_size=3), st.data())
def test_hidden_characters_are_no_tokens_and_move_nothing(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    tokens = Tokens(text, hidden=((start, end),))
    shown = Tokens(text[:start] + " " * (end - start) + text[end:])
    assert tokens.text == text
    assert (tokens.words, tokens.starts) == (shown.words, shown.starts)


# ------------------------------------------------------------------ examples
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("boats, don't", "boats , don't"),
        ("o’clock rock'n'roll y'all", "o’clock rock'n'roll y'all"),
        ("the crew's and Veig’s", "the crew 's and Veig ’s"),
        ("the crews' boats", "the crews ' boats"),
        ("O’Dwyer's", "O’Dwyer 's"),
        ("U.S. U.S.A. a.m. i.e.", "U.S. U.S.A. a.m. i.e."),
        ("U.S.-led", "U.S. - led"),
        ("J. Veig", "J . Veig"),
        ("the end.", "the end ."),
        ("1,275 12.5 3.1.2024", "1,275 12.5 3.1.2024"),
        ("12, 13. .5", "12 , 13 . . 5"),
        ("366th 3.5m", "366 th 3.5 m"),
        ("$3.5 £2 7% 10°C", "$ 3.5 £ 2 7 % 10 ° C"),
        ("2-1 9/11 12-year-old", "2 - 1 9 / 11 12 - year - old"),
        ("well-known Ould-Sey", "well - known Ould - Sey"),
        ("``yes'' “no” \"so\" ‘or’", "`` yes '' “ no ” \" so \" ‘ or ’"),
        ("no -- no --- no - no", "no -- no --- no - no"),
        ("... .. …", "... .. …"),
        ("’92 6'2\"", "’ 92 6 ' 2 \""),
        ("@port #ferry a_b", "@ port # ferry a _ b"),
        ("no\u00a0break", "no break"),
        ("  two  boats\n\nleft ;\tthey sank \n \n", "two boats left ; they sank"),
        ("Çağla Øst naïve", "Çağla Øst naïve"),
        ("Ce\u0301line cafe\u0301", "Ce\u0301line cafe\u0301"),
        ("🚢👍", "🚢 👍"),
        ("李雷 قال", "李雷 قال"),
    ],
)
def test_words_numbers_and_marks_are_cut(text: str, words: str) -> None:
    assert Tokens(text).words == words.split()


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        ("In May they may leave; MAY 5.", "months", [1, 6]),
        ("Said Veig: SAID is no word, said she.", "cues", [0, 3, 8]),
        ("“Yes,” and \"no\" and ``so''.", "double_marks", [0, 3, 5, 7, 9, 11]),
        ("It rained. Did it?! Yes…", "terminators", [2, 5, 6, 8]),
        ("on Monday and on tuesday", "weekdays", [1]),
        ("It rained.", "no such class", []),
    ],
)
def test_classes_are_looked_up_for_every_token(text: str, name: str, places: list[int]) -> None:
    assert Tokens(text).at(name) == places


def test_beyond_the_ends_there_is_nothing() -> None:
    tokens = Tokens("Four boats sank.")
    assert (tokens.key(-1), tokens.key(0), tokens.key(4)) == ("", "four", "")
    assert not tokens.joined(0)
    empty = Tokens("")
    assert (len(empty), empty.sentences, empty.paragraphs, empty.key(0)) == (0, [], [], "")
