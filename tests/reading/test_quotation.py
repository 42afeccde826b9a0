"""Quotation marks: which of them belong together, and which are no quotation marks at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.reading.quotation import DOUBLE, SINGLE, read_quotations
from reportlib.reading.tokens import Tokens
from reportlib.testing import texts

MARKS = st.sampled_from([*DOUBLE, *SINGLE])
WORDS = st.sampled_from(["yes", "boys", " ", "12", ".", ",", "s", "\n\n", "—"])
marked = st.lists(MARKS | WORDS, max_size=30).map("".join)


def quoted(text: str) -> tuple[list[str], list[tuple[str, int]]]:
    """Return what stands between marks, parts of one quotation parted by a bar, and the marks that are left over."""
    tokens = Tokens(text)
    quotations, findings = read_quotations(tokens)
    words = ["|".join(tokens.span(*part).text for part in quotation.parts) for quotation in quotations]
    return words, [(finding.span.text, finding.span.start) for finding in findings if finding.span]


# ------------------------------------------------------------------ properties
@given(texts() | marked)
def test_quotations_are_nested_or_apart(text: str) -> None:
    quotations, _ = read_quotations(Tokens(text))
    for index, one in enumerate(quotations):
        for other in quotations[index + 1 :]:
            assert other.first > one.end or other.end < one.end  # after it, or inside it
            assert other.first > one.first


@given(texts() | marked)
def test_the_parts_of_a_quotation_are_in_order_and_each_in_a_paragraph(text: str) -> None:
    tokens = Tokens(text)
    for quotation in read_quotations(tokens)[0]:
        assert quotation.first == quotation.parts[0][0]
        assert quotation.end == quotation.parts[-1][1]
        for first, end in quotation.parts:
            assert first < end
            assert tokens.paragraph(first) == tokens.paragraph(end - 1)
        assert all(one[1] <= other[0] for one, other in zip(quotation.parts, quotation.parts[1:], strict=False))
        assert len({tokens.paragraph(first) for first, _ in quotation.parts}) == len(quotation.parts)


@given(texts() | marked)
def test_a_mark_is_paired_or_found_but_not_both(text: str) -> None:
    tokens = Tokens(text)
    quotations, findings = read_quotations(tokens)
    paired = [place for quotation in quotations for place in (quotation.first - 1, quotation.end)]
    found = [tokens.up_to_offset(finding.span.start) for finding in findings if finding.span]
    assert len({*paired, *found}) == len(paired) + len(found)
    assert all(tokens.words[place] in DOUBLE for place in found)
    assert {finding.code for finding in findings} <= {"unpaired-quotation-mark"}


@given(st.text("abc ,.?!", min_size=1).map(str.strip).filter(lambda words: words[:1].isalpha()))
def test_any_pair_of_marks_reads_the_same(words: str) -> None:
    for opening, closing in ("“”", '""', ("``", "''"), "«»", "„“", '“"', '"”', "‘’", "''"):
        assert quoted(f"Then {opening}{words}{closing} was heard.") == ([words], [])


# ------------------------------------------------------------------ examples
@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("He said “no” and „so“ and „thus”.", ["no", "so", "thus"]),
        ("« Oui », he said, «non».", ["Oui", "non"]),
        ("He said ``no'' twice, ''no''.", ["no", "no"]),
        ('He said “no" and "yes” and left.', ["no", "yes"]),
        ('("yes")—"no"/"so".', ["yes", "no", "so"]),
        ("“Yes,” he said. “No.”", ["Yes,", "No."]),
        ('"Yes," he said, "no".', ["Yes,", "no"]),
        ("“ spaced ” out", ["spaced"]),
        ('“” and ""', []),
        # one inside the other
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,", "no"]),
        ("\"He said 'no' to me,\" she said.", ["He said 'no' to me,", "no"]),
        ("‘He said “no” to me,’ she said.", ["He said “no” to me,", "no"]),
        ("“'No,' he said,” she said.", ["'No,' he said,", "No,"]),
        ("It is \"the 'best'\".", ["the 'best'", "best"]),
        # single marks as the main ones
        ("the so-called ‘floaters’ sank", ["floaters"]),
        ("'I don't know,' he said. 'It’s late.'", ["I don't know,", "It’s late."]),
        ("‘It’s the boys’ boat,’ he said.", ["It’s the boys’ boat,"]),
        # over paragraphs: each opens, the last one closes
        ("“One.\n\n“Two.\n\n“Three,” he said. “Four.”", ["One.|Two.|Three,", "Four."]),
        ('"One.\n\n"Two," he said. "Three."', ["One.|Two,", "Three."]),
        ("‘One.\n\n‘Two,’ he said.", ["One.|Two,"]),
    ],
)
def test_marks_are_paired(text: str, quotations: list[str]) -> None:
    assert quoted(text) == (quotations, [])


@pytest.mark.parametrize(
    "text",
    [
        "The crew’s boats don’t sink, the crews' boats and the boys’ do.",
        "It was '92, or ’92, in the ’80s.",
        'He is 6\' 2" tall, she 5’ 11”; the gun is a 12".',
        "It lies at 12° 30' 15\" N.",
        "Rock 'n' roll and rock ’n’ roll.",
        "’Tis the crew's o’clock.",
        "The O’Dwyers’ boat isn't Veig's.",
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotation_marks(text: str) -> None:
    assert quoted(text) == ([], [])


@pytest.mark.parametrize(
    ("text", "quotations", "left"),
    [
        ("He said “no.\n\nNext, “yes” here.", ["yes"], [("“", 8)]),
        ("He said “no.\n\nNothing.\n\n“Yes” here.", ["Yes"], [("“", 8)]),
        ("He said no”. “Yes,” he said.", ["Yes,"], [("”", 10)]),
        ('"A" and "B" and C"', ["A", "B"], [('"', 17)]),
        ('He said "no. She left.\n\nThen "yes," he said.', ["yes,"], [('"', 8)]),
        ("He said “no and “yes” too.", ["yes"], [("“", 8)]),
        ('A "big" 12" gun and 5\' 11"', ["big"], []),
    ],
)
def test_a_mark_without_a_partner_costs_a_finding_and_no_more(
    text: str, quotations: list[str], left: list[tuple[str, int]]
) -> None:
    assert quoted(text) == (quotations, left)
