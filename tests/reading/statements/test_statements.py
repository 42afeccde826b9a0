"""Statements: where reported words begin and end, whose they are, and by which cue."""

from __future__ import annotations

import pytest

from reportlib.reading.quotation import read_quotations
from reportlib.reading.statements import Statement, read_statements
from reportlib.reading.tokens import Tokens


def read(text: str) -> tuple[Tokens, list[Statement]]:
    tokens = Tokens(text)
    return tokens, read_statements(tokens, read_quotations(tokens)[0])


def told(text: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each statement; parts of one content are parted by a bar."""
    tokens, statements = read(text)
    return [
        (
            tokens.span(*each.source).text if each.source else "-",
            tokens.span(*each.cue).text,
            " | ".join(tokens.span(*part).text for part in each.content),
        )
        for each in statements
    ]


# ------------------------------------------------------------------ one statement: source, cue, content
ONE = {
    # with and without "that"
    "The mayor said that the bridge was safe.": ("The mayor", "said", "that the bridge was safe"),
    "The mayor said the bridge was safe.": ("The mayor", "said", "the bridge was safe"),
    "The mayor said on Tuesday the bridge was safe.": ("The mayor", "said", "the bridge was safe"),
    "Police said in a statement on Monday that he fled.": ("Police", "said", "that he fled"),
    "She said it would be hard, but not impossible.": ("She", "said", "it would be hard, but not impossible"),
    "She said it had rained, but only a little.": ("She", "said", "it had rained, but only a little"),
    "She said it had rained, although it was May.": ("She", "said", "it had rained, although it was May"),
    "He said it was “a sad day,” leaving the hall.": ("He", "said", "it was “a sad day,”"),
    "Police put the number of marchers at 8,000.": ("Police", "put", "the number of marchers at 8,000"),
    "A slide buried nine huts, the mayor, Ilse Oss, said.": (
        "the mayor, Ilse Oss,",
        "said",
        "A slide buried nine huts",
    ),
    "A quake shook Oska, officials said.": ("officials", "said", "A quake shook Oska"),
    # before, inside and behind the content
    "The bridge is safe, the mayor said.": ("the mayor", "said", "The bridge is safe"),
    "The bridge is safe, said the mayor.": ("the mayor", "said", "The bridge is safe"),
    "The bridge is safe, police said on Monday.": ("police", "said", "The bridge is safe"),
    "The bridge, the mayor said, is safe.": ("the mayor", "said", "The bridge | is safe"),
    "“We lost,” said Ilse Marrin, a farmer. “It is over.”": ("Ilse Marrin, a farmer", "said", "We lost, | It is over."),
    "“We lost,” she said as she left.": ("she", "said", "We lost,"),
    "He said, “We lost.”": ("He", "said", "We lost."),
    "He said it was “a sad day.”": ("He", "said", "it was “a sad day.”"),
    "“We lost,” Oss was quoted as saying.": ("Oss", "was quoted as saying", "We lost,"),
    "Said Ilse Marrin: “We lost.”": ("Ilse Marrin", "Said", "We lost."),
    "Lund responded in a letter. “We lost. It is over.”": ("Lund", "responded", "We lost. It is over."),
    "“We lost.” — Ilse Marrin, farmer": ("Ilse Marrin, farmer", "—", "We lost."),
    # subjects with what stands in apposition, and pronouns
    "Ilse Marrin, 40, a farmer in Dran, said it rained.": ("Ilse Marrin, 40, a farmer in Dran,", "said", "it rained"),
    "Ada Lund, the mayor of Dran, stressed her losses.": ("Ada Lund, the mayor of Dran,", "stressed", "her losses"),
    "Even her friends did not know that she left.": ("Even her friends", "did not know", "that she left"),
    "Those who left the hall said it was hot.": ("Those who left the hall", "said", "it was hot"),
    "Oss, author of “Low Water,” said it rained.": ("Oss, author of “Low Water,”", "said", "it rained"),
    "Ada Lund (D), another farmer, said it rained.": ("Ada Lund (D), another farmer,", "said", "it rained"),
    "The “History” page of the site says it rained.": ("The “History” page of the site", "says", "it rained"),
    "Ilse Oss for the Lake Board, says it rained.": ("Ilse Oss for the Lake Board", "says", "it rained"),
    "Oss, head of the Board, and chair of the Fund, says it rained.": (
        "Oss, head of the Board, and chair of the Fund,", "says", "it rained"
    ),
    "It rained, said Oss, but nobody left.": ("Oss", "said", "It rained"),
    "Oss and Lund both said it rained.": ("Oss and Lund", "both said", "it rained"),
    "The mayor last week said it rained.": ("The mayor", "said", "it rained"),
    "A report published last week said it rained.": ("A report published last week", "said", "it rained"),
    "A report published on Monday said it rained.": ("A report published on Monday", "said", "it rained"),
    "Oss bought the boat that Lund built, saying it was sound.": ("Oss", "saying", "it was sound"),
    "The flood helped convince Oss that it was late.": ("The flood", "helped convince", "that it was late"),
    "Theresa May said it rained.": ("Theresa May", "said", "it rained"),
    "Kelly also noted that it rained.": ("Kelly", "also noted", "that it rained"),
    "Brandly also noted that it rained.": ("Brandly", "also noted", "that it rained"),
    "About four in ten said it rained.": ("About four in ten", "said", "it rained"),
    "Ada Lund herself said it rained.": ("Ada Lund", "said", "it rained"),
    "People briefed on the talks said it rained.": ("People briefed on the talks", "said", "it rained"),
    "A report into the flood said it rained.": ("A report into the flood", "said", "it rained"),
    # participles
    "After saying it rained, Oss left.": ("Oss", "saying", "it rained"),
    "A year after saying it rained, Oss left.": ("Oss", "saying", "it rained"),
    "Oss, after first saying it rained, left.": ("Oss", "first saying", "it rained"),
    "Lund, making clear that it rained, left.": ("Lund", "making clear", "that it rained"),
    "The rain stopped him from saying it rained.": ("him", "saying", "it rained"),
    "Asked by Lund whether it rained, Oss left.": ("Lund", "Asked", "whether it rained"),
    # inserted attributions, and where what was said ends
    "Back then, Oss said, she found him quiet.": ("Oss", "said", "Back then | she found him quiet"),
    "In May, Oss said, when it rained, he left.": ("Oss", "said", "In May | when it rained, he left"),
    "The plan, Oss said, “was late.”": ("Oss", "said", "The plan | was late."),
    "A plan that Oss said would fail, passed.": ("Oss", "said", "would fail"),
    "Oss said late on Monday that it rained.": ("Oss", "said", "that it rained"),
    "Oss said models and plans were late.": ("Oss", "said", "models and plans were late"),
    "The judge ruled that it rained when he came.": ("The judge", "ruled", "that it rained when he came"),
    "The mayor denied this.": ("The mayor", "denied", "this"),
    "The mayor denied this and left the hall.": ("The mayor", "denied", "this"),
    "Boats stay in port all of this week – Ada Lund: “We lost.”": ("Ada Lund", ":", "We lost."),
    # verbs that take a thing, an infinitive, somebody who is told
    "The guild praised the plan, which costs two million.": ("The guild", "praised", "the plan"),
    "Oss criticised the plan and walked out.": ("Oss", "criticised", "the plan"),
    "One of them, Ostrel Mills, has threatened to close.": ("One of them, Ostrel Mills,", "has threatened", "to close"),
    "Lund spoke briefly about the flood.": ("Lund", "spoke briefly about", "the flood"),
    "The mayor was quick to add that it rained.": ("The mayor", "was quick to add", "that it rained"),
    "The board seemed to suggest that it rained.": ("The board", "seemed to suggest", "that it rained"),
    "Oss wants the vote.": ("Oss", "wants", "the vote"),
    "Oss promised to come, a step that Lund welcomed.": ("Oss", "promised", "to come"),
    "Oss defended Lund but had left early.": ("Oss", "defended", "Lund"),
    "Oss kept talking about the flood.": ("Oss", "kept talking about", "the flood"),
    "A source close to him said it rained.": ("A source close to him", "said", "it rained"),
    "Voters still praise the mayor.": ("Voters", "still praise", "the mayor"),
    "When asked to leave, he stayed.": ("-", "asked", "to leave"),
    "The guild (which denied it) met.": ("which", "denied", "it"),
    # passive voice
    "The plan was criticised by the guild.": ("the guild", "was criticised", "The plan"),
    "Oss was asked why he left.": ("-", "was asked", "why he left"),
    "Oss was asked about the flood.": ("-", "was asked about", "the flood"),
    "Oss was asked by Lund why he left.": ("Lund", "was asked", "why he left"),
    "The ship is called the Grey Lady.": ("-", "is called", "The ship | the Grey Lady"),
    "The dam appears to hold.": ("-", "appears", "The dam | to hold"),
    # nouns, adjectives, prepositions, colons
    "Her claim that it rained is odd.": ("Her", "claim", "that it rained"),
    "The mayor is glad they came.": ("The mayor", "is glad", "they came"),
    "Lund saw the boat as a wreck.": ("Lund", "saw", "the boat as a wreck"),
    "The letter states that it rained.": ("The letter", "states", "that it rained"),
    "The poster claims “it is safe.”": ("The poster", "claims", "it is safe."),
    "The guild raised questions about the dam.": ("The guild", "raised questions about", "the dam"),
    "The guild is critical of the plan.": ("The guild", "is critical of", "the plan"),
    "According to Ada Lund, a judge, it rained.": ("Ada Lund, a judge", "According to", "it rained"),
    "It rained, according to the mayor.": ("the mayor", "according to", "It rained"),
    "In the words of the mayor, the dam is safe.": ("the mayor", "In the words of", "the dam is safe"),
    "In her view, the dam is safe.": ("her", "view", "the dam is safe"),
    "The dam, in the mayor's view, is safe.": ("the mayor's", "view", "The dam | is safe"),
    "As the mayor said, the bridge is safe.": ("the mayor", "said", "the bridge is safe"),
    "The board was blunt: “We lost.”": ("The board", "was blunt", "We lost."),
    "The storm led Oss to say, “We lost.”": ("Oss", "say", "We lost."),
    "”We lost,” Oss said.": ("Oss", "said", "We lost,"),
    "“We lost,“ Oss said.": ("Oss", "said", "We lost,"),
    "Minister: no talks before June": ("Minister", ":", "no talks before June"),
    "Ostrel Mills Says Bridge Is Safe": ("Ostrel Mills", "Says", "Bridge Is Safe"),
}  # fmt: skip


@pytest.mark.parametrize("text", ONE, ids=list(ONE))
def test_one_statement(text: str) -> None:
    assert told(text) == [ONE[text]]


NONE = (
    "The boats went out before dawn.",
    "The report is a claim of the old kind.",
    "The said harbour has a call sign.",
    "It was the captain's view.",
    "The plan to ask for rain is old.",
    "The Latest: fog over Ostrel",
    "Ada Lund: 1,204 votes",
    "People on the shore call them “water buses”.",
    "It was added to the list.",
    "The northern states that border it are dry.",
    "An accountant, who asked not to be named, left by boat.",
    "The board will run the new warning centre in Dran.",
    "A group called Open Taps, from Dran, met on the quay.",
    "The storm claimed 15 lives.",
    "Rebels attacked a bus with 31 people on board.",
    "The search for them was called off.",
    "No group said that it was behind the raid.",
    "Some 100 people came, compared with 90 in May.",
    "Divers held three suspects, 12 phones and 20 guns.",
    "He put the toll ticket at the door.",
    "She leads in pledged votes.",
    "They left after an argument that filled the hall.",
    "It was a claim that was made in May.",
    "A farmer known in Dran slept.",
    "It was a level not seen since May.",
    "The rate is back under control.",
    "Few came compared with last year.",
    "A plan that failed was the agency report that nobody read.",
    "The band played fifty questions.",
    "Lund saw the boat.",
    "Look: the sea is cold.",
    "Remember the sea is cold.",
    "Image: Ada Lund",
    "While the rains will continue, the dam holds.",
)


@pytest.mark.parametrize("text", NONE)
def test_nobody_says_anything(text: str) -> None:
    assert told(text) == []


# ------------------------------------------------------------------ the same voice goes on
def test_a_quotation_behind_a_sentence_goes_on_in_the_same_voice() -> None:
    text = "“We lost,” said Oss, who had come by boat. He wept. “Nobody told us where the jackets were.”"
    assert told(text)[0] == ("Oss, who had come by boat", "said", "We lost, | Nobody told us where the jackets were.")


def test_a_paragraph_that_is_a_quotation_goes_on_in_the_same_voice() -> None:
    text = "“We lost all of it,” Oss said.\n\n“Nobody told us where the jackets were.”\n\nIt rained."
    assert told(text) == [("Oss", "said", "We lost all of it, | Nobody told us where the jackets were.")]


def test_a_colon_announces_the_next_paragraph() -> None:
    assert told("Then the mayor said:\n\n“We lost all of it.”") == [("the mayor", "said", "We lost all of it.")]


def test_a_quotation_before_another_paragraph_is_not_taken_from_it() -> None:
    text = "“We lost all of it,” Oss said. “It is over now.”\n\nThe mayor said it rained."
    assert told(text) == [("Oss", "said", "We lost all of it, | It is over now."), ("The mayor", "said", "it rained")]


def test_a_quotation_goes_on_with_whoever_was_quoted_before_not_with_who_was_told_of() -> None:
    text = "“We lost,” said Oss, who said that he was tired. “Nobody told us where the jackets were.”"
    assert told(text)[0] == (
        "Oss, who said that he was tired",
        "said",
        "We lost, | Nobody told us where the jackets were.",
    )


def test_a_quotation_behind_words_that_were_only_told_is_a_statement_of_its_own() -> None:
    text = "Oss said they had lost. “Nobody told us where the jackets were.” She wept. “Nobody came for us at all.”"
    assert told(text) == [
        ("Oss", "said", "they had lost"),
        ("Oss", "said", "Nobody told us where the jackets were. | Nobody came for us at all."),
    ]


def test_who_tells_the_rest_goes_on_not_what_it_shows() -> None:
    text = "Lund noted the tests show it is safe. “Nobody told us where the jackets were.”"
    assert told(text)[-1] == ("Lund", "noted", "Nobody told us where the jackets were.")


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Oss said the guild supported it, and said it was late.", ["the guild supported it", "it was late"]),
        ("Oss said she had asked Lund and insisted that it rained.", ["she had asked Lund", "Lund", "that it rained"]),
        ("Oss said she would stay and back it.", ["she would stay and back it"]),
        ("A man confessed to the theft, police said.", ["A man confessed to the theft"]),
    ],
)
def test_any_later_cue_may_end_what_was_said(text: str, contents: list[str]) -> None:
    assert [content for _, _, content in told(text)] == contents


# ------------------------------------------------------------------ one within another
def test_what_is_in_a_mind_is_no_statement_within_another() -> None:
    assert [cue for _, cue, _ in told("The mayor said the guild wanted more pay.")] == ["said"]
    assert [cue for _, cue, _ in told("The mayor said the guild would say so.")] == ["said"]
    assert [cue for _, cue, _ in told("The mayor said the guild had denied that it rained.")] == ["said", "had denied"]


def test_a_statement_ends_where_the_one_around_it_ends() -> None:
    _, statements = read("Oss, who said that the guild had promised a boat, left the hall.")
    outer, inner = statements
    assert inner.within is outer
    assert inner.end == outer.end


def test_who_and_which_stand_for_what_is_before_them() -> None:
    tokens, (statement,) = read("The board, which said the dam was sound, met again.")
    assert statement.antecedent
    assert tokens.span(*statement.antecedent).text == "The board"


# ------------------------------------------------------------------ bounds
@pytest.mark.parametrize(
    "unit",
    ["he said that ", "“he said ” ", "said ", ", who said ", "A. ", "and 3 ", "he said, ", "he said, “we lost it” "],
)
def test_what_is_repeated_is_followed_only_so_far(unit: str) -> None:
    _, statements = read(unit * 2000)
    assert all(end - first <= 400 for each in statements for first, end in each.content)
