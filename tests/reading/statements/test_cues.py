"""Cues: the words that credit somebody, with all that belongs to them."""

from __future__ import annotations

import pytest

from reportlib.reading.statements.cues import read_cues
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.tokens import Tokens


def cues(text: str) -> list[str]:
    tokens = Tokens(text)
    return [tokens.span(cue.first, cue.end).text for cue in read_cues(Discourse(tokens, []))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She said so.", ["said"]),
        ("She has long denied it.", ["has long denied"]),
        ("She didn’t say so.", ["didn’t say"]),
        ("It is widely believed that it rained.", ["is widely believed"]),
        ("He pointed out that it rained.", ["pointed out"]),
        ("He spoke only of rain.", ["spoke only of"]),
        ("They went on to argue that it rained.", ["went on to argue"]),
        ("He’s said so before.", ["’s said"]),
        ("Records show it rained.", ["show"]),
        ("His claim that it rained is odd.", ["claim"]),
        ("The guild expressed doubt that it rained.", ["expressed doubt"]),
        ("They are not sure that it rained.", ["are not sure"]),
        ("The guild is confident", []),
        ("Remember that it rained, and many plan to stay.", ["Remember"]),
        ("The claim was odd, and the calls grew.", []),
        ("A talking horse was the talk of the town.", []),
        ("In May the post that fell was the town plan to build.", []),
        ("Theresa May has said so.", ["has said"]),
        ("Witnesses quoted by the paper slept.", []),
    ],
)
def test_a_cue_holds_what_belongs_to_it(text: str, found: list[str]) -> None:
    assert cues(text) == found
