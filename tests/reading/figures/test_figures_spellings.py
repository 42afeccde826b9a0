"""A quantity reads back from every spelling that a desk may print of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportlib.model import exactly
from reportlib.reading.figures import read_figures
from reportlib.reading.tokens import Tokens

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def below_hundred(number: int, joint: str = "-") -> str:
    """25 as "twenty-five"."""
    if number < 20:
        return SMALL[number]
    return TENS[number // 10] + (joint + SMALL[number % 10] if number % 10 else "")


def below_thousand(number: int, conjunction: str) -> str:
    """105 as "one hundred and five"."""
    if number < 100:
        return below_hundred(number)
    rest = conjunction + below_hundred(number % 100) if number % 100 else ""
    return f"{SMALL[number // 100]} hundred{rest}"


def words(number: int, *, british: bool = True) -> str:
    """A whole number below 10**15 in words, with or without "and"."""
    conjunction = " and " if british else " "
    if number == 0:
        return "zero"
    parts = []
    for scale, name in SCALES:
        if number >= scale:
            parts.append(f"{below_thousand(number // scale, conjunction)} {name}")
            number %= scale
    if number:
        parts.append(
            below_thousand(number, conjunction)
            if number >= 100 or not parts or not british
            else f"and {below_hundred(number)}"
        )
    return " ".join(parts)


def indian(number: int) -> str:
    """1234567 as "12,34,567"."""
    head, tail = divmod(number, 1000)
    groups = []
    while head >= 100:
        head, group = divmod(head, 100)
        groups.append(f"{group:02}")
    return ",".join([str(head), *reversed(groups), f"{tail:03}"]) if number >= 1000 else str(number)


def spellings(number: int) -> list[str]:
    """Return ways to write a whole number: with separators, without, and in words."""
    grouped = f"{number:,}"
    return [
        str(number),
        grouped,
        grouped.replace(",", "\u00a0"),
        grouped.replace(",", "\u202f"),
        grouped.replace(",", " "),
        grouped.replace(",", "'"),
        indian(number),
        words(number),
        words(number, british=False),
        words(number).capitalize(),
        words(number).upper(),
    ]


@given(
    st.integers(2, 10**15 - 1).flatmap(lambda number: st.tuples(st.just(number), st.sampled_from(spellings(number))))
)
def test_a_number_reads_back_from_any_spelling(spelled: tuple[int, str]) -> None:
    number, spelling = spelled
    figures, _ = read_figures(Tokens(f"The flood drove out {spelling} people in the valley."), [])
    year = spelling == str(number) and 1500 <= number < 2200
    assert year or [figure.quantity for figure in figures] == [exactly(number)]
