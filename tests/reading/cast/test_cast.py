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
    # introduced and credited in the same words: what stands behind the name is told once, in full
    "It rained, said Ilse Marrin, head of the Lake Board (LB), after the storm.": [
        Person("Ilse Marrin", roles=("head of the Lake Board (LB)",))
    ],
    # whom somebody's own words speak of is not meant
    "Jon Oss said it rained. “I hope for snow. My brother is ill,” he said.": [Person("Jon Oss")] * 2,
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


PEOPLE: dict[str, dict[str, Source]] = {
    # with a title, a role, an age; none of them says anything
    "Capt. Jon Oss met Ada Lund, 34, and the diver Nour Haddan in Dran.": {
        "Capt. Jon Oss": Person("Jon Oss", ("Capt.",)),
        "Ada Lund": Person("Ada Lund"),
        "diver Nour Haddan": Person("Nour Haddan", roles=("diver",)),
    },
    "Police named 34-year-old Ada Lund. Ilse Marrin, a 41-year-old nurse, and Jon Oss, 12, were hurt.": {
        "Ada Lund": Person("Ada Lund"),
        "Ilse Marrin": Person("Ilse Marrin", roles=("41-year-old nurse",)),
        "Jon Oss": Person("Jon Oss"),
    },
    "Under President Ada Lund the lake froze; under President Jon Oss it did not. Former President Ilse Marrin left.": {
        "President Ada Lund": Person("Ada Lund", ("President",)),
        "President Jon Oss": Person("Jon Oss", ("President",)),
        "Former President Ilse Marrin": Person("Ilse Marrin", roles=("Former President",)),
    },
    # commas inside the roles, and between them
    "Prof Dr Ada N. Lund, Director VLI, ODU, Ostrel, Gen. (Retd) Jon Oss, former Commander of the Varnian fleet, "
    "Ilse Marrrin, Free Lakes activist and poet from the Upper Dran and Ovren Valley (UDOV) and Farhan Veig, Founder "
    "of the Heron also sang at the feast.": {
        "Prof Dr Ada N. Lund": Person("Ada N. Lund", ("Prof", "Dr"), ("Director VLI, ODU, Ostrel",)),
        "Gen. (Retd) Jon Oss": Person("Jon Oss", ("Gen. (Retd)",), ("former Commander of the Varnian fleet",)),
        "Ilse Marrrin": Person(
            "Ilse Marrrin",
            roles=("Free Lakes activist and poet from the Upper Dran and Ovren Valley (UDOV)",),
        ),
        "Farhan Veig": Person("Farhan Veig", roles=("Founder of the Heron",)),
    },
    # behind the speaker, in an apposition
    "“It rained,” said Dr. Ada Lund, head of surgery at the Dran Clinic, who left. Lund lives in Dran.": {
        "Dr. Ada Lund, head of surgery at the Dran Clinic, who left": Person(
            "Ada Lund", ("Dr.",), ("head of surgery at the Dran Clinic",)
        ),
        "Lund": Person("Ada Lund", ("Dr.",), ("head of surgery at the Dran Clinic",)),
    },
    # named before with the surname alone, and in other forms
    "Mr. Oss came late. Jon R. Oss said it rained. J. Oss left.": {
        each: Person("Jon R. Oss", ("Mr.",)) for each in ("Mr. Oss", "Jon R. Oss", "J. Oss")
    },
    # places and bodies are no people, nor are the names of others
    "North Varnia, the mayor of Dran, General Motors, the Justice Department and Oss Street were named.": {},
    "Rain Between Ostrel, 40, and Farhan Says Oss, 41, were headlines.": {},
    "Mayor Ada Lund left. Jon Lund Street, Lund Hall and the Ada Lund Bridge were closed.": {
        "Mayor Ada Lund": Person("Ada Lund", ("Mayor",))
    },
}


@pytest.mark.parametrize("text", PEOPLE, ids=list(PEOPLE))
def test_people_are_known_whether_they_speak_or_not(text: str) -> None:
    mentions = parse(text).mentions
    assert {each.span.text: each.source for each in mentions if isinstance(each.source, Person)} == PEOPLE[text]


@pytest.mark.parametrize("text", ["Dr.", "The mayor", "(R) Mr"])
def test_titles_alone_name_nobody(text: str) -> None:
    assert parse(text).mentions == ()


def test_an_acronym_stands_for_the_body_that_it_was_given() -> None:
    text = "Guests of the Free Lake Youth’s eastern Centre for Boats (FLY-ECB) came. The FLY-ECB is old (OLD)."
    body = Organization("Free Lake Youth’s eastern Centre for Boats", "FLY-ECB")
    assert [(each.span.text, each.source) for each in parse(text).mentions] == [
        ("Free Lake Youth’s eastern Centre for Boats (FLY-ECB)", body),
        ("FLY-ECB", body),
    ]


ROLES: dict[str, list[Source]] = {
    # the role is told later, and only one has it
    "The mayor of Ostrel said it rained. Mayor Farhan Oss left.": [Person("Farhan Oss", ("Mayor",))],
    # who comes from elsewhere is somebody else
    "Varnian Ambassador Ada Lund said it rained. The Dranian ambassador said it snowed.": [
        Person("Ada Lund", ("Ambassador",), ("Varnian Ambassador",)),
        Unnamed("The Dranian ambassador"),
    ],
    "President Ada Lund left. The Varnian president said it rained.": [Unnamed("The Varnian president")],
    "Varnian Ambassador Ada Lund met Ambassador Jon Oss of Dran. The Varnian diplomat said it rained.": [
        Person("Ada Lund", ("Ambassador",), ("Varnian Ambassador",))
    ],
}


@pytest.mark.parametrize("text", ROLES, ids=list(ROLES))
def test_a_role_stands_for_the_one_who_has_it(text: str) -> None:
    assert [quote.speaker for quote in parse(text).quotes if quote.kind.is_speech] == ROLES[text]


DESCRIBED: dict[str, tuple[str, Source]] = {
    # the sentence before opens with a description of one who is known
    "Mayor Ilse Marrin opened the port. The mayor denied this. She said every party had been invited.": (
        "The mayor",
        Person("Ilse Marrin", ("Mayor",)),
    ),
    "Ilse Marrin, the harbour master, met Jon Oss. But the harbour master of Ostrel was tired. She said it rained.": (
        "the harbour master of Ostrel",
        Person("Ilse Marrin", roles=("harbour master",)),
    ),
    # of one whom the text does not name, and of many
    "Farhan Oss was late. A nurse from Dran was tired. She said it rained.": (
        "A nurse from Dran",
        Unnamed("A nurse from Dran"),
    ),
    "The council’s own planners were cautious. In a report they wrote that the port was closed.": (
        "The council’s own planners",
        Unnamed("The council’s own planners"),
    ),
    "Jon Oss said it rained. His wife was tired. She said it snowed.": ("His wife", Unnamed("His wife")),
    # in the same sentence, and the one who spoke before
    "While the mayor denied this, she said it rained.": ("the mayor", Unnamed("the mayor")),
    "A nurse, who lives in Dran, said it rained. She added that it was cold.": (
        "A nurse, who lives in Dran,",
        Unnamed("A nurse"),
    ),
}


@pytest.mark.parametrize("text", DESCRIBED, ids=list(DESCRIBED))
def test_a_pronoun_stands_for_the_one_who_is_described_before(text: str) -> None:
    report = parse(text)
    words, source = DESCRIBED[text]
    assert report.quotes[-1].speaker == source
    assert source in [each.source for each in report.mentions if each.span.text == words]


@pytest.mark.parametrize(
    "text",
    [
        "The planners were cautious. While taxes rose, they said it rained.",
        "The taxes were high. They said it rained.",
        "The planner was cautious. It said it rained.",
        "A nurse was tired. Oss said it rained. Then he said it snowed.",
        "Prosecutor Lena Ahl runs the court. She lives in Dran. Ahl said it rained. He denied all charges.",
    ],
)
def test_a_pronoun_whose_person_is_not_sure_stands_alone(text: str) -> None:
    speaker = parse(text).quotes[-1].speaker
    assert isinstance(speaker, Unnamed)
    assert speaker.description in ("they", "it", "he")


WOMEN = {
    "Ada Lund runs the mill. She lives in Dran. Mr. Lund said it snowed.": True,
    "Mr. Lund said it snowed. Ada Lund runs the mill. She lives in Dran.": True,
    # who left may be the mayor, or Ilse Marrin
    "Ada Lund said that the mayor was late. She left. Mr. Lund said it snowed.": False,
    "Ada Lund’s sister runs the mill. She lives in Dran. Mr. Lund said it snowed.": False,
    "Ada Lund runs the mill of Ilse Marrin. She lives in Dran. Mr. Lund said it snowed.": False,
}


@pytest.mark.parametrize("text", WOMEN, ids=list(WOMEN))
def test_a_title_for_a_man_is_not_joined_to_a_woman(text: str) -> None:
    names = {each.source.name for each in parse(text).mentions if isinstance(each.source, Person)}
    assert ({"Ada Lund", "Lund"} <= names) is WOMEN[text]


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
