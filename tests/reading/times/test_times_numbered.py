"""Times that are counted inside longer ones, that come again, or that are said in full words.

Publication: Wednesday 1 March 2023, 18:18 at +04:00.
"""

from datetime import datetime, timedelta, timezone

import pytest

from reportlib import TimeKind
from reportlib.reading.times import read_times
from reportlib.reading.tokens import Tokens

PUBLISHED = datetime(2023, 3, 1, 18, 18, tzinfo=timezone(timedelta(hours=4)))


def told(text: str) -> list[tuple[str, str]]:
    return [(time.span.text, time.timex) for time in read_times(Tokens(text), PUBLISHED)[0]]


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("It opened in the third week of October 2021.", "the third week of October 2021", "2021-W42"),
        ("It opened in the third week in October 2021.", "the third week in October 2021", "2021-W42"),
        ("The fair is on the first weekend of June 2022.", "the first weekend of June 2022", "2022-W22-WE"),
        ("The fair was on the last weekend in May 2022.", "the last weekend in May 2022", "2022-W21-WE"),
        ("The fair was held on the weekend of Oct. 16, 2021.", "the weekend of Oct. 16, 2021", "2021-W41-WE"),
        ("It was held on the weekend of Monday, Oct. 18, 2021.", "the weekend of Monday, Oct. 18, 2021", "2021-W41-WE"),
        ("It was held in the week of Thanksgiving 2021.", "the week of Thanksgiving 2021", "2021-W47"),
        ("Rent is due on the 26th day of the month.", "the 26th day of the month", "2023-03-26"),
        ("It is due before the twenty-sixth day of next month.", "the twenty-sixth day of next month", "2023-04-26"),
        ("It is due around the 21st this month.", "the 21st this month", "2023-03-21"),
        ("It began in the ninth month of last year.", "the ninth month of last year", "2022-09"),
        ("It ended in the last month of 1990.", "the last month of 1990", "1990-12"),
        ("Sales rose in Q3 of 2018.", "Q3 of 2018", "2018-Q3"),
        ("Sales rose in 2018 Q3.", "2018 Q3", "2018-Q3"),
        ("Sales rose in 2018-H2.", "2018-H2", "2018-H2"),
        ("Sales rose in the second half of last year.", "the second half of last year", "2022-H2"),
    ],
)
def test_what_is_counted_inside_a_longer_time(text: str, words: str, timex: str) -> None:
    (span, value) = told(text)[-1]
    assert (span.removeprefix("around "), value) == (words, timex)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They scored in the second half of the match.", []),
        ("They led in the third quarter of their game.", []),
        ("It grew in the last half of the 1980s.", [("the 1980s", "198")]),
        ("It was her third month of leave.", []),
        ("The third day of the siege was calm.", []),
        ("They met on June 3, 4 and 5, 2019.", [("June 3, 4 and 5, 2019", "2019-06-03/2019-06-05")]),
        ("They met on 3, 4, and 5 June 2019.", [("3, 4, and 5 June 2019", "2019-06-03/2019-06-05")]),
        ("On Feb. 3, 12 and 15 boats sank.", [("Feb. 3", "2023-02-03")]),
        ("It was his third week in office.", []),
        ("They met on the weekend of the vote.", []),
        ("The 18th and 19th centuries were dry.", [("The 18th", "17"), ("19th centuries", "18")]),
        (
            "It lasted from the 3rd to the 5th of May 2020.",
            [("the 3rd to the 5th of May 2020", "2020-05-03/2020-05-05")],
        ),
    ],
)
def test_what_is_counted_inside_something_else(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "timex"),
    [
        ("They meet every second Tuesday.", "every second Tuesday", "XXXX-WXX-2"),
        ("They meet every third month.", "every third month", "P3M"),
        ("They meet each weekend.", "each weekend", "XXXX-WXX-WE"),
        ("They meet every Friday at 8 p.m.", "every Friday at 8 p.m.", "XXXX-WXX-5T20"),
        ("They meet at noon on Sundays.", "noon on Sundays", "XXXX-WXX-7T12:00"),
        ("They meet every last Friday in February", "every last Friday in February", "P1Y"),
        ("They meet on the first Monday of every June.", "the first Monday of every June", "P1Y"),
        ("A bi-monthly bulletin went out.", "bi-monthly", "P2M"),
        ("A bimonthly bulletin went out.", "bimonthly", "P2M"),
    ],
)
def test_what_comes_again(text: str, words: str, timex: str) -> None:
    times, _ = read_times(Tokens(text), PUBLISHED)
    assert [(time.span.text, time.timex, time.kind) for time in times] == [(words, timex, TimeKind.SET)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened in October two thousand and five.", [("October two thousand and five", "2005-10")]),
        ("It was planned for the year two thousand.", [("the year two thousand", "2000")]),
        ("It opened in two thousand and twenty-one.", [("two thousand and twenty-one", "2021")]),
        ("It was read by two thousand and five people.", []),
        ("One in two thousand was ill.", []),
        ("It fell on February twenty second.", [("February twenty second", "2023-02-22")]),
        ("They leave on Monday the twenty-seventh.", [("Monday the twenty-seventh", "2023-02-27")]),
        ("On Monday the third suspect fled.", [("Monday", "2023-02-27")]),
        ("The gate shut at six pm.", [("six pm", "T18")]),
        ("It shut at 12 noon on Friday.", [("12 noon on Friday", "2023-02-24T12:00")]),
        ("She was up later than 10 in the morning.", [("10 in the morning", "T10")]),
        ("It shut at 12:30 December 27.", [("12:30 December 27", "2022-12-27T12:30")]),
        ("The clock says:30 December.", [("30 December", "2022-12-30")]),
        ("It was logged Wed Oct 26 15:50:06 2016.", [("Wed Oct 26 15:50:06 2016", "2016-10-26T15:50:06")]),
        ("She left at six forty minutes late.", [("forty minutes", "PT40M")]),
    ],
)
def test_what_is_said_in_full(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected
