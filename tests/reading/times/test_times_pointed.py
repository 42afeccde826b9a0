"""Times that point from the publication or from the story, distances that add up, and words that only look like times.

Publication, unless a test says otherwise: Wednesday 1 March 2023, 18:18 at +04:00.
"""

from datetime import datetime, timedelta, timezone

import pytest

from reportlib.reading.times import read_times
from reportlib.reading.tokens import Tokens

PUBLISHED = datetime(2023, 3, 1, 18, 18, tzinfo=timezone(timedelta(hours=4)))


def told(text: str, published: datetime | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(time.span.text, time.timex) for time in read_times(Tokens(text), published)[0]]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("She was elected last Oct. 23.", "last Oct. 23", "2022-10-23"),
        ("She was elected this past 19 January.", "this past 19 January", "2023-01-19"),
        ("They will vote next 6th of April.", "next 6th of April", "2023-04-06"),
        ("It ended following the 31 October talks.", "the 31 October", "2022-10-31"),
        ("Last Year over 400 boats came.", "Last Year", "2022"),
        ("The talks end this working week.", "this working week", "2023-W09"),
        ("The result could come as early as Tuesday.", "Tuesday", "2023-03-07"),
        ("They will have a vote in ten days.", "ten days", "2023-03-11"),
        ("They had met on 25th.", "25th", "2023-02-25"),
        ("It snowed overnight Monday.", "overnight Monday", "2023-02-27TNI"),
        ("It opened on Labor Day weekend.", "Labor Day weekend", "2022-W35-WE"),
        ("It opened in Easter week 2021.", "Easter week 2021", "2021-W13"),
        ("It closed in the fiscal year 2019.", "the fiscal year 2019", "2019"),
        ("They came the night before last.", "the night before last", "2023-02-27TNI"),
        ("In the past that was rare.", "the past", "PAST_REF"),
        ("It is the longest strike to date.", "to date", "PRESENT_REF"),
        ("It is closed at the present time.", "the present time", "PRESENT_REF"),
    ],
)
def test_what_points_from_the_publication(text: str, words: str, timex: str) -> None:
    assert told(text) == [(words, timex)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The dam broke on Saturday. Crews came the next Tuesday.", ("the next Tuesday", "2023-02-28")),
        ("The dam broke on Saturday. It had leaked the previous Friday.", ("the previous Friday", "2023-02-24")),
        ("The dam broke on Saturday. Rain fell the night before.", ("the night before", "2023-02-24TNI")),
        ("It was closed from Saturday to Tuesday.", ("Tuesday", "2023-02-28")),
        ("It was closed Monday through Thursday.", ("Thursday", "2023-03-02")),
        ("It rained from Friday night into Saturday morning.", ("Saturday morning", "2023-02-25TMO")),
    ],
)
def test_what_points_from_the_story(text: str, last: tuple[str, str]) -> None:
    assert told(text)[-1] == last


def test_a_weekday_with_its_day_of_the_month_is_the_nearest_that_the_tense_allows() -> None:
    middle = datetime(2021, 3, 15, tzinfo=PUBLISHED.tzinfo)
    assert told("The court sat on Friday the 26th.", middle) == [("Friday the 26th", "2021-02-26")]
    assert told("The court will sit on Friday the 26th.", middle) == [("Friday the 26th", "2021-03-26")]
    assert told("The hearing: Friday the 26th.", middle) == [("Friday the 26th", "2021-03-26")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It came 2 weeks and 2 days ago.", [("2 weeks and 2 days ago", "2023-02-13")]),
        ("It came two years and three months ago.", [("two years and three months ago", "2020-12")]),
        ("It came a year and a half ago.", [("a year and a half ago", "2021-09")]),
        ("It came a week or two ago.", [("a week or two ago", "2023-W08")]),
        ("It will open in three years' time.", [("three years' time", "2026")]),
        ("It will open in ten days’ time.", [("ten days’ time", "2023-03-11")]),
        ("It was built 3,000 years ago.", [("3,000 years ago", "BC0978")]),
        ("It was formed 2 million years ago.", [("2 million years ago", "PAST_REF")]),
        ("“[Ten] years ago we left.”", [("Ten] years ago", "2013")]),
        ("a couple of years back, in Ostrel", [("a couple of years back", "2021")]),
        ("one hour and half is enough", [("one hour and half", "PT1.5H")]),
        ("an hour and half of the crew", [("an hour", "PT1H")]),
        ("a day or two", [("a day or two", "P1D/P2D")]),
        ("a quarter century ago", [("a quarter century ago", "1998")]),
        ("three-quarters of an hour", [("three-quarters of an hour", "PT0.75H")]),
        ("for 1 hr, then 3 min", [("1 hr", "PT1H"), ("3 min", "PT3M")]),
        ("It rained all week.", [("all week", "P1W")]),
        ("The talks will last three days.", [("three days", "P3D")]),
        ("decades later", [("decades later", "XXXX")]),
    ],
)
def test_distances_and_lengths(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is half of 1990 levels.", [("1990", "1990")]),
        ("They sold 1990 homes.", []),
        ("The post-1959 laws stand.", [("1959", "1959")]),
        ("It beat fiscal 2019 sales.", [("fiscal 2019", "2019")]),
        ("the lowest since ['82]", [("'82", "1982")]),
        ("the 20s and 30s", [("the 20s", "192"), ("30s", "193")]),
        ("women in their 20s and 30s", []),
        ("in June in 1981", [("June in 1981", "1981-06")]),
        ("He reads it every now and again.", []),
        ("The list is up to date.", []),
        ("Your Oct. 23 Centennial Journal is here.", [("Oct. 23", "2022-10-23")]),
        ("We watched “This Week” there.", []),
        ("We watched Last Year Alive.", []),
        ("He sang at Sunday Mass.", [("Sunday", "2023-02-26")]),
    ],
)
def test_numbers_and_names_that_may_be_times(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_days_in_a_list_are_announced_once() -> None:
    expected = [("1/20", "2023-01-20"), ("1/22", "2023-01-22"), ("1/25", "2023-01-25")]
    assert told("They met on 1/20, 1/22 and 1/25.") == expected
    assert told("It won 1/20, 1/22 and 1/25.") == []
    assert told("They met on 5/5.") == [("5/5", "2023-05-05")]


def test_a_day_whose_order_is_open_is_a_finding() -> None:
    times, found = read_times(Tokens("They met on 3/4, and 3/4 of them on 21/2."), PUBLISHED)
    assert [time.timex for time in times] == ["2023-02-21"]
    assert [(finding.code, finding.span and finding.span.text) for finding in found] == [("ambiguous-date", "3/4")]
