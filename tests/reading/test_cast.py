"""Who is who: mentions of the same person, body or outlet are one source, and two equals are none."""

from __future__ import annotations

import pytest

from reportlib import Mention, Organization, Outlet, Person, Source, Span, Unnamed, parse
from reportlib.reading.cast import Cast
from reportlib.reading.credit import read_credits
from reportlib.reading.quotation import read_quotations
from reportlib.reading.statements import read_statements
from reportlib.reading.tokens import Tokens

VEIG = Person("Tomas Veig", ("Mr.",))

SAME: dict[str, list[Source]] = {
    # surname, role, pronoun
    "Ilse Marrin said it rained. Marrin added that it was cold.": [Person("Ilse Marrin")] * 2,
    "Harbour master Ilse Marrin said it rained. She added that it was cold.": [
        Person("Ilse Marrin", roles=("Harbour master",))
    ] * 2,
    "Ambassador Tomas Veig said it rained. The diplomat said it was cold.": [Person("Tomas Veig", ("Ambassador",))] * 2,
    # the gender of a title decides
    "Mr. Tomas Veig said it rained. Ms. Ada Lund said it snowed. He said it was cold.": [
        VEIG,
        Person("Ada Lund", ("Ms.",)),
        VEIG,
    ],
    # named before, not credited
    "Ilse Marrin left the port. She said it rained.": [Person("Ilse Marrin")],
    "The court freed Ilse Marrin. Marrin said it rained.": [Person("Ilse Marrin")],
    # acronyms, nouns of names, the same description
    "The Lake Board (LB) said it rained. The LB said it snowed.": [Organization("Lake Board", "LB")] * 2,
    "The Ministry of Water said it rained. The ministry said it snowed.": [Organization("Ministry of Water")] * 2,
    "Two officials said it rained. They said it snowed.": [Unnamed("Two officials")] * 2,
    "Police said it rained. Later police said it snowed.": [Unnamed("Police")] * 2,
    "The newspaper “Ostrel Courier” has a report. According to the article, it rained.": [Outlet("Ostrel Courier")],
}  # fmt: skip


@pytest.mark.parametrize("text", SAME, ids=list(SAME))
def test_mentions_are_joined(text: str) -> None:
    assert [quote.speaker for quote in parse(text).quotes if quote.kind.is_speech] == SAME[text]


EQUALS = {
    "Ilse Oss and Talia Lund came to the quay. She said it rained.": "She",
    "Ilse Oss met Jon Oss at the mill. Oss said it rained.": "Oss",
    "Mayor Ada Lund said it rained. Mayor Jon Oss said it snowed. The mayor said it was cold.": "The mayor",
}


@pytest.mark.parametrize("text", EQUALS, ids=list(EQUALS))
def test_between_equals_there_is_a_finding_and_no_guess(text: str) -> None:
    report = parse(text)
    assert isinstance(report.quotes[-1].speaker, Unnamed)
    assert [(each.code, each.span and each.span.text) for each in report.findings] == [
        ("ambiguous-mention", EQUALS[text])
    ]


PHRASES: dict[str, Source] = {
    "Marrin": Person("Ilse Marrin"),
    "He": Person("Farhan Oss", ("Mayor",)),
    "the mayor": Person("Farhan Oss", ("Mayor",)),
    "two fishermen": Unnamed("two fishermen"),
}


def linked(text: str) -> tuple[Tokens, Cast]:
    tokens = Tokens(text)
    quotations, _ = read_quotations(tokens)
    return tokens, read_credits(tokens, read_statements(tokens, quotations), quotations, None).cast


@pytest.mark.parametrize("phrase", PHRASES)
def test_any_noun_phrase_has_its_source(phrase: str) -> None:
    text = "Ilse Marrin said it rained. Mayor Farhan Oss said it snowed. He met Marrin; the mayor met two fishermen."
    tokens, cast = linked(text)
    start = text.rindex(phrase)
    words = (tokens.from_offset(start), tokens.up_to_offset(start + len(phrase)))
    assert cast.mention(words) == Mention(Span(phrase, start), PHRASES[phrase])
    assert cast.mention(words) in cast.all_mentions()
