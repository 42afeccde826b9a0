"""Who was hurt, and who did it, where a report tells of several: each is one, and has the role that the words give."""

from __future__ import annotations

import pytest

from reportlib import Event, parse

HURT = frozenset({"injured", "killed", "victim"})


def hurt(event: Event) -> list[tuple[str | None, str]]:
    """Return the roles and words of those to whom something happened."""
    return [(each.role, each.mention.text) for each in event.participants if each.mention and each.role in HURT]


def all_hurt(text: str) -> list[tuple[str | None, str]]:
    return [each for event in parse(text).events for each in hurt(event)]


# ------------------------------------------------------------------ one or two
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # relatives are not each other
        ("A mother was shot in Dran. The thief pistol-whipped the daughter.", ["A mother", "the daughter"]),
        ("Jon Oss was shot dead. His brother, Ben Oss, was shot in the hand.", ["Jon Oss", "Ben Oss"]),
        ("Jonathan Oss was shot. Jon Oss died.", ["Jonathan Oss"]),
        ("Jon Oss was killed. His passenger, a 20-year-old woman, was shot.", ["Jon Oss", "His passenger"]),
        # whom one sentence brings in beside another
        ("He was shot and a 30-year-old man was stabbed.", ["He", "a 30-year-old man"]),
        ("The suspect, Jon Oss, was wounded after he killed a woman.", ["Jon Oss", "a woman"]),
        ("The shooting killed Jon Oss and injured Ada Lund.", ["Jon Oss", "Ada Lund"]),
        ("A girl was shot in the arm and a boy in the leg.", ["A girl", "a boy"]),
        ("Smith and Jon Oss, 20, were shot in Dran.", ["Smith", "Jon Oss"]),
        ("A man shot his wife, Ada Lund, on Monday.", ["Ada Lund"]),
        ("A man shot a guard, Ada Lund said.", ["a guard"]),
        # names
        ('Jon "Sticks" Oss, 30, was shot in Dran. Oss died.', ['Jon "Sticks" Oss']),
        ("A man named Jon Church, 33, was shot in Dran.", ["Jon Church"]),
        ("Jon Washington, 24, of Dran, Peru, was shot.", ["Jon Washington"]),
        ("Jon Oss and Ben Marin, both 24, were killed in Dran.", ["Jon Oss", "Ben Marin"]),
        ("A fourth victim, a 12-year-old girl, died in Dran.", ["A fourth victim"]),
        # verbs before those whom they tell of
        ("Killed were Ada Lund, 40, and her sister Ida Lund, 38.", ["Ada Lund", "her sister Ida Lund"]),
        ("Killed in the shooting were Ada Lund, 40, and Ida Lund, 38.", ["Ada Lund", "Ida Lund"]),
        ("Also shot was his friend Ben Marin, 28.", ["his friend Ben Marin"]),
        # phrases that only say where or whose
        ("The victim was found in front of Marin Optical with gunshot wounds.", ["The victim"]),
        ("Ada Lund spoke of a teacher whose brother was killed in the attack on troops.", ["brother"]),
    ],
)
def test_those_who_were_hurt_are_told_apart(text: str, expected: list[str]) -> None:
    assert [words for _, words in all_hurt(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man shot his wife and then himself.", ["his wife", "himself"]),
        ("Jon Oss killed Ada Lund, 39, and her mother, Ida Lund, 70, before he shot himself.", ["Ada Lund", "Jon Oss"]),
        ("Jon Oss shot his wife, Ada, 58, and then turned the gun on himself.", ["Ada", "Jon Oss"]),
        ("He fell from the roof and died.", ["He"]),
    ],
)
def test_who_harms_themselves_is_one_of_them(text: str, expected: list[str]) -> None:
    told = [words for _, words in all_hurt(text)]
    assert set(expected) <= set(told)
    assert len(told) == len(set(told))


def test_who_is_the_object_of_one_verb_does_not_do_what_the_next_one_tells() -> None:
    (event,) = parse("A guard shot Jon Oss and killed Ada Lund.").events
    agents = [each.mention.text for each in event.participants if each.role == "agent" and each.mention]
    assert agents == ["A guard"]


# ------------------------------------------------------------------ dead or hurt
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Non-fatal shootings are told of. Jon Oss was shot in Dran.", [("injured", "Jon Oss")]),
        (
            "A gunman shot two sisters dead and wounded a third woman. He was charged with murder.",
            [("injured", "a third woman")],
        ),
        ("The deputy was rushed to a hospital after a shooting. He was declared dead.", [("killed", "The deputy")]),
    ],
)
def test_whoever_was_hurt_beside_the_dead_is_no_dead(text: str, expected: list[tuple[str, str]]) -> None:
    assert all_hurt(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A gunman killed two men in Dran. The dead were identified as Jon Oss, 31, and Ben Marin, 29.",
            [("killed", "Jon Oss"), ("killed", "Ben Marin")],
        ),
        (
            "Two men were shot in Dran. Police identified the two men as Jon Oss and Ben Marin. Both died.",
            [("killed", "Jon Oss"), ("killed", "Ben Marin")],
        ),
        (
            "A gunman shot two men dead in Dran and wounded a boy. The victims were named as Jon Oss and Ada Lund.",
            [("injured", "a boy"), ("killed", "Jon Oss"), ("killed", "Ada Lund")],
        ),
        ("The victims were identified as Jon Oss and Ada Lund. They were found dead.", [
            ("killed", "Jon Oss"), ("killed", "Ada Lund"),
        ]),
        ("A man was shot in Dran. Police identified two men as Jon Oss and Ben Marin.", [("injured", "A man")]),
    ],
)  # fmt: skip
def test_several_who_are_identified_are_those_of_the_toll(text: str, expected: list[tuple[str, str]]) -> None:
    assert all_hurt(text) == expected


# ------------------------------------------------------------------ courts
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brandow, who was arrested on Monday, denied it.", [("arrested", "Brandow")]),
        ("Jon Oss was charged with arson.", [("defendant", "Jon Oss")]),
    ],
)
def test_the_accused_take_part(text: str, expected: list[tuple[str, str]]) -> None:
    told = [
        (each.role, each.mention.text) for event in parse(text).events for each in event.participants if each.mention
    ]
    assert told == expected
