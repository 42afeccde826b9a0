"""Events: what happened, as the report tells it – kind, status, time, place, and who takes part."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib import Event, Figure, Person, Report, Status, Unnamed, from_json, parse, to_json
from reportlib.reading import event_words, lexicon


def events(text: str) -> list[tuple[str, str]]:
    """Return trigger and kind of each event of a text."""
    return [(event.trigger.text, event.kind) for event in parse(text).events]


def only(text: str) -> Event:
    """Return the one event of a text."""
    (event,) = parse(text).events
    return event


def people(event: Event) -> list[tuple[str | None, str]]:
    """Return the roles and words of those who take part."""
    return [(each.role, each.mention.text if each.mention else "") for each in event.participants]


# ------------------------------------------------------------------ kinds
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb exploded in Dran.", [("bomb exploded", "bombing")]),
        ("Gunmen opened fire on a bus.", [("opened fire", "shooting")]),
        ("Warplanes carried out an air strike near Dran.", [("air strike", "air-strike")]),
        ("Troops and rebels clashed at dawn.", [("clashed", "battle")]),
        ("An earthquake shook the coast.", [("earthquake", "earthquake")]),
        ("Floods covered the fields and trapped villagers.", [("Floods", "flood")]),
        ("The ferry capsized off Ostrel.", [("capsized", "sinking")]),
        ("Police arrested a baker on Monday.", [("arrested", "arrest")]),
        ("The jury convicted the mayor.", [("convicted", "verdict")]),
        ("Workers staged a protest in Ostrel.", [("protest", "protest")]),
        ("Varnia will hold an election in May.", [("election", "election")]),
        ("The ministers signed a peace treaty.", [("peace treaty", "agreement")]),
        ("The council organised a seminar on fish.", [("seminar", "conference")]),
        ("The mayor resigned on Tuesday.", [("resigned", "resignation")]),
        ("It marked the 31st anniversary of the bridge.", [("anniversary", "anniversary")]),
        ("Blue Heron Lines filed for bankruptcy.", [("filed for bankruptcy", "bankruptcy")]),
        ("The flood of 1910 was worse.", [("flood", "flood")]),
        ("The flood of the river ruined the crops.", [("flood", "flood")]),
        ("Floods contaminated wells.", [("Floods", "flood")]),
        ("The bishop opened the Conference of Dran.", [("Conference", "conference")]),
    ],
)
def test_words_tell_of_an_event_of_a_kind(text: str, expected: list[tuple[str, str]]) -> None:
    assert events(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The shop held a fire sale.",
        "He died down the road.",
        "The governor spoke of a war on drugs.",
        "She won the battle for the nomination.",
        "He had a heart attack.",
        "The fire department bought a boat.",
        "The minister came under fire for it.",
        "The two firms struck a deal.",
        "He drives a car with a turbo.",
        "Homicide detectives moved to a new office.",
        "The election commission bought a boat.",
        "He wants the death penalty back.",
        "They rally voters.",
        "Ada Lund talks to farmers.",
        "Ada Lynch sings.",
        "A law on meeting the needs of farmers was read.",
        "A flood of complaints reached the police.",
        "The Conference of Mayors praised the bridge.",
        "She lost a child to gun violence.",
        "Police found two bombs, a knife and 27 shell casings.",
        "The guards returned fire at the house.",
    ],
)
def test_a_word_that_tells_of_no_event_in_this_use_is_none(text: str) -> None:
    assert not [each for each in parse(text).events if each.status is Status.OCCURRED]


def test_a_name_is_that_of_the_event() -> None:
    assert only("It backed Dran in the second Varnian war.").name == "the second Varnian war"
    assert [event.name for event in parse("He fought in the Battle of Dran, and Hurricane Ada killed two.").events] == [
        "the Battle of Dran",
        "Hurricane Ada",
    ]


# ------------------------------------------------------------------ status
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Workers held a protest.", Status.OCCURRED),
        ("Workers plan to protest on Friday.", Status.PLANNED),
        ("A protest will be held on Friday.", Status.PLANNED),
        ("The upcoming election is in May.", Status.PLANNED),
        ("The volcano may erupt near villages.", Status.POSSIBLE),
        ("Police did not arrest the baker.", Status.DENIED),
        ("There was no explosion in the building.", Status.DENIED),
        ("Soldiers foresaw a possible attack.", Status.POSSIBLE),
        ("Jon Oss is to stand trial in May.", Status.PLANNED),
        ("Neither Jon Oss nor his son was arrested.", Status.DENIED),
        ("He told them to go ahead and kill the guard.", Status.POSSIBLE),
        ("Talks between the two lake states are to resume in May.", Status.PLANNED),
        ("Talks are over.", Status.OCCURRED),
        ("The purpose of the talks was to agree on a border.", Status.OCCURRED),
        ("Varnia plans to hold a summit in May.", Status.PLANNED),
        ("Jon Oss is awaiting trial.", Status.PLANNED),
    ],
)
def test_the_status_is_as_told(text: str, status: Status) -> None:
    assert only(text).status is status


# ------------------------------------------------------------------ when and where
def test_time_and_place_are_those_of_the_mention() -> None:
    event = only("A bomb exploded in Kabul on Monday, police said on Tuesday.")
    assert event.time is not None
    assert event.time.span.text == "Monday"
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Kabul", "AF")


def test_a_day_since_which_nothing_like_it_happened_is_not_its_time() -> None:
    event = only("The earthquake near the villages was the worst since 1988.")
    assert event.time is None


def test_a_death_may_come_later_than_its_event() -> None:
    report = parse("A bomb exploded in Kabul on May 3, 2024. A second victim died at a hospital on May 5, 2024.")
    assert [(event.kind, event.time.timex if event.time else None) for event in report.events] == [
        ("bombing", "2024-05-03")
    ]


def test_here_is_where_the_report_was_filed() -> None:
    event = only("DRAN, Peru, Aug. 7 (AP) — A bomb exploded here.")
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Dran", "PE")


# ------------------------------------------------------------------ who takes part
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 23-year-old man was shot and killed in Dran.", [("killed", "A 23-year-old man")]),
        ("Ada Lund died at the scene.", [("killed", "Ada Lund")]),
        ("Ada Lund, 31, and her son were killed.", [("killed", "Ada Lund"), ("killed", "her son")]),
        ("A guard shot a baker.", [("injured", "a baker"), ("agent", "A guard")]),
        ("A baker was stabbed by a guard.", [("injured", "A baker"), ("agent", "a guard")]),
        ("The boy who was shot in Dran was named.", [("injured", "The boy")]),
        ("Woman fatally shot in Dran.", [("killed", "Woman")]),
        ("The man shot himself.", [("injured", "The man")]),
        ("He was jailed for the murder of Jon Oss.", [("killed", "Jon Oss")]),
        ("Police arrested a baker.", [("arrested", "a baker"), ("agent", "Police")]),
        ("Militants attacked a convoy of trucks.", [("agent", "Militants")]),
    ],
)
def test_who_takes_part_has_a_role(text: str, expected: list[tuple[str, str]]) -> None:
    told = [each for event in parse(text).events for each in people(event)]
    assert told == expected


def test_the_one_who_is_named_later_is_the_one_who_was_hurt() -> None:
    event = only("A man was shot in Dran. Police named the victim as a baker. Jon Oss, 41, died of gunshot wounds.")
    (victim,) = event.participants
    assert victim.role == "killed"
    assert isinstance(victim.source, Person)
    assert victim.source.name == "Jon Oss"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was shot in Dran. Police identified the victim as Jon Oss.", [("injured", "Jon Oss")]),
        ("A man was shot in Dran. The victim was later identified as Jon Oss.", [("injured", "Jon Oss")]),
        ("A man was shot in Dran. Jon Oss was identified as the victim.", [("injured", "Jon Oss")]),
        ("A man was shot in Dran. Police identified him as Jon Oss. Oss died.", [("killed", "Jon Oss")]),
        ("A man was shot in Dran. Police identified two men as Jon Oss and Ben Marin.", [("injured", "A man")]),
        ("A man was shot in Dran. Police identified the victim as a farmer.", [("injured", "A man")]),
        (
            "A man and a boy were shot in Dran. The victim was identified as Ben Marin.",
            [("injured", "A man"), ("injured", "a boy")],
        ),
        (
            "A suspect was found dead. A nurse was shot. Police named the suspect as Ben Marin. Ada Lund has died.",
            [("killed", "Ben Marin"), ("killed", "Ada Lund")],
        ),
    ],
)
def test_who_is_identified_is_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert [each for event in parse(text).events for each in people(event)] == expected


def test_two_who_are_told_apart_are_two() -> None:
    event = only("A woman was shot in Dran and a man was wounded. The woman died at a hospital. Another man was hurt.")
    assert [(each.role, each.mention.text) for each in event.participants if each.mention] == [
        ("killed", "A woman"),
        ("injured", "a man"),
        ("injured", "Another man"),
    ]


def test_someone_without_a_name_is_unnamed() -> None:
    (victim,) = only("A woman was shot.").participants
    assert victim.source == Unnamed("A woman")


def test_who_holds_a_meeting_is_its_organiser() -> None:
    event = only("A seminar on fish was organised by the Port Council and the Dran Union on Monday.")
    assert people(event) == [("organiser", "the Port Council"), ("organiser", "the Dran Union")]


@pytest.mark.parametrize("words", ["spoke at the event", "spoke at the seminar", "addressed the seminar"])
def test_who_speaks_at_a_meeting_is_its_speaker(words: str) -> None:
    [event] = parse(
        "A seminar on fish was held in Dran. Dr Ada Lund, mayor of Dran, and Jon Oss, head of the Dran Union, also "
        f"{words}."
    ).events
    assert [(each.role, each.mention.text) for each in event.participants if each.mention] == [
        ("speaker", "Dr Ada Lund"),
        ("speaker", "Jon Oss"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Lund and Jon Oss were shot in Dran. Both died.", [("killed", "Ada Lund"), ("killed", "Jon Oss")]),
        ("A girl was shot in Dran. Ada, 9, died at a hospital.", [("killed", "Ada")]),
        ("Jon Oss, a farmer from Dran, was killed.", [("killed", "Jon Oss")]),
        ("He shot a neighbor, 55-year-old Ada Lund.", [("injured", "55-year-old Ada Lund")]),
        ("A guard was wounded in the fatal shooting.", [("killed", "A guard")]),
        ("Jon Oss was killed along with Ada Lund.", [("killed", "Jon Oss"), ("killed", "Ada Lund")]),
        ("He was shot by a guard who was killed later.", [("injured", "He"), ("killed", "a guard")]),
        ("She was charged with two counts of assaulting an officer.", []),
        ("He shot the farmer's dog.", []),
        ("A man shot at a guard.", [("agent", "A man")]),
        ("A man killed his wife and himself in Dran.", [("killed", "his wife"), ("killed", "himself")]),
        ("Jon Oss shot his wife and then killed himself.", [("injured", "his wife"), ("killed", "Jon Oss")]),
        ("Jon Oss killed his wife, then shot himself to death.", [("killed", "Jon Oss"), ("killed", "his wife")]),
        ("Ada Lund killed a man before turning the gun on herself.", [("killed", "a man"), ("killed", "Ada Lund")]),
        ("At a bar he opened fire and then shot himself.", [("injured", "himself")]),
        ("Ada Lund shot herself to death.", [("killed", "Ada Lund")]),
        ("A boy who found a gun, shot self.", [("injured", "A boy")]),
        ("Jon Oss shot twice at the door of a farm.", []),
        ("Jon Oss shot several times at the door of a farm.", []),
        ("Jon Oss was shot several times at a farm.", [("injured", "Jon Oss")]),
        ("Officers found a male and female deceased in Dran.", [("killed", "a male"), ("killed", "female")]),
        ("The guard was pistol-whipped by a thief.", [("injured", "The guard")]),
    ],
)
def test_victims_are_told_apart_and_joined(text: str, expected: list[tuple[str, str]]) -> None:
    told = [each for event in parse(text).events for each in people(event) if each[0] in ("killed", "injured")]
    assert told == [each for each in expected if each[0] != "agent"]


# ------------------------------------------------------------------ mentions of one event
@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded in Dran. The blast broke windows of buildings.",
        "Shooting in Dran\n\nA man was shot in Dran on Monday. The attack shocked police.",
        "An earthquake struck Dran. The quake destroyed houses. Rescuers said the disaster was over for homes.",
        "About 3,000 people protested in Dran. Four officers were injured.",
        "Two guards were wounded in the robbery of a bank in Dran.",
        "The blast in the mine killed 12 people, and 30 others were wounded.",
        "An outbreak of cholera in the province of Selbar has killed 45 people. It was the worst outbreak since 1994.",
        "Four people were shot on Monday in the first shooting of 2016. Jon Oss was shot on Monday.",
    ],
)
def test_mentions_of_one_event_are_one(text: str) -> None:
    assert len(parse(text).events) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded in Baku. A bomb exploded in Kabul.",
        "A man was shot on Monday. A woman was shot on Tuesday.",
        "A blast hit the port and its buildings. Another blast hit the bridge and its buildings.",
        "He fought in the first Varnian war. She fought in the second Varnian war.",
        "Police expect an attack. There was no attack on troops.",
        "Ada Lund was shot on Monday. Jon Oss was shot on Dec. 23.",
        "Jon Oss was shot in 2000. Ben Marin was shot on April 26, 2000. Ada Lund was shot on July 26, 2000.",
        "A ferry sank on Monday. It was the worst since 1987, when 56 people died in the sinking of the trawler Oda.",
        "An outbreak of cholera in Selbar has killed 45 people. The last cholera epidemic, in 1994, was worse.",
        "Jon Oss was convicted on Monday. Ada Lund was found not guilty.",
    ],
)
def test_events_that_are_told_apart_are_two(text: str) -> None:
    assert len(parse(text).events) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A ferry sank on Monday, killing 12 people.",
        "A ferry sank on Monday, killing at least 12 people.",
        "An earthquake struck Oska on Tuesday, killing 12 people and injuring 40 others.",
        "A gunman opened fire at a nightclub on Sunday, wounding nearly 12 people.",
    ],
)
def test_what_came_of_an_event_is_its_toll_and_no_event(text: str) -> None:
    report = parse(text)
    assert len(report.events) == 1
    assert {figure.event for figure in report.figures} == {report.events[0].id}


def test_the_time_of_another_clause_is_not_its_time() -> None:
    told = parse(
        "12 people were injured on Monday, and three were still missing on Friday.",
        published=datetime(2024, 5, 14, tzinfo=UTC),
    )
    assert [event.time.span.text for event in told.events if event.time] == ["Monday"]
    assert parse("12 people were injured, and the port was shut on Friday.").events[0].time is None


def test_ids_follow_the_text() -> None:
    report = parse("A bomb exploded in Baku. An earthquake struck Kabul. Police arrested a baker.")
    assert [event.id for event in report.events] == ["e1", "e2", "e3"]
    starts = [event.trigger.start for event in report.events]
    assert starts == sorted(starts)


def test_what_came_of_one_of_two_events_is_told_beside_it() -> None:
    report = parse(
        "Ferry sinks off Dran\n\nAt least 31 people drowned after a ferry sank off Dran in a storm on Saturday. "
        "The captain, Otto Marrin, died at a hospital."
    )
    sinking, storm = report.events
    assert (sinking.kind, storm.kind) == ("sinking", "storm")
    assert people(sinking) == [("killed", "Otto Marrin")]
    assert [figure.event for figure in report.figures] == [sinking.id]


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("Ada Lund agreed to share the water at the summit.", []),
        ("Ada Lund has denied it since her arrest.", []),
        ("Ada Lund said that the summit was over.", ["Ada Lund"]),
    ],
)
def test_who_only_says_when_or_where_does_not_tell_of_an_event(text: str, credited: list[str]) -> None:
    sources = [link.source for link in only(text).attribution]
    assert [source.name for source in sources if isinstance(source, Person)] == credited


# ------------------------------------------------------------------ figures
def test_figures_belong_to_the_event_whose_toll_they_tell() -> None:
    report = parse(
        "A bomb in Dran killed 12 people, including five children, and wounded 30. "
        "Twelve more died in a fire near homes. The mayor bought 40 boats."
    )
    assert [(figure.number.text, figure.event) for figure in report.figures] == [
        ("12", "e1"),
        ("30", "e1"),
        ("Twelve", "e2"),
        ("40", None),
    ]
    assert {part.event for part in report.figures[0].parts} == {"e1"}


# ------------------------------------------------------------------ any text
WORDS = st.sampled_from(sorted(event_words.TRIGGERS)) | st.sampled_from([
    "a", "the", "another", "man", "woman", "Ada Lund", "Jon Oss,", "was", "were", "by",
    "and", "in", "Kabul", "Dran, Peru", "on Monday", "not", "will", "12", "people", "police", ".", ",", "said", "he",
    "himself", "of", "’s", "a 23-year-old", "at", "who", "first", "Varnian", "then", "both", "dead", "the victims",
    "identified as", "plans to", "after", "since", "in 1987", "24", "Mayors", "his", "is", "shot", "killed",
])  # fmt: skip


@given(st.lists(WORDS, max_size=40))
def test_events_of_any_words_are_verbatim_and_come_back_from_json(words: list[str]) -> None:
    report = parse(" ".join(words), published=datetime(2024, 5, 14, tzinfo=UTC))
    assert from_json(to_json(report)) == report
    assert len({event.id for event in report.events}) == len(report.events)
    assert [event.trigger.start for event in report.events] == sorted(event.trigger.start for event in report.events)
    kinds = lexicon.entries("event_kinds")
    assert all(event.kind in kinds for event in report.events)
    assert {each.event for each in figures(report)} - {None} <= {event.id for event in report.events}


def figures(report: Report) -> list[Figure]:
    """Return every figure of a report, parts too."""
    return list(report.select(Figure))
