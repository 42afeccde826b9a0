"""Times of publication: fixed offsets, compared by what is printed."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given

from reportlib.errors import InvalidValueError
from reportlib.model import Report
from reportlib.testing import publications

TEXT = "Four boats sank off Ostrel, the harbour master said."
PRINTED = datetime(2031, 8, 7, 18, 18, tzinfo=timezone(timedelta(hours=4)))


def test_one_instant_printed_twice_makes_two_reports() -> None:
    elsewhere = PRINTED.astimezone(UTC)
    assert elsewhere == PRINTED
    assert Report(TEXT, published=elsewhere) != Report(TEXT, published=PRINTED)
    assert len({Report(TEXT, published=elsewhere), Report(TEXT, published=PRINTED)}) == 2


def test_one_time_printed_alike_makes_one_report() -> None:
    again = PRINTED.replace(tzinfo=timezone(timedelta(hours=4), "Varnia"))
    assert Report(TEXT, published=again) == Report(TEXT, published=PRINTED)
    assert hash(Report(TEXT, published=again)) == hash(Report(TEXT, published=PRINTED))


@given(publications(), publications())
def test_publications_compare_by_what_is_printed(one: datetime, other: datetime) -> None:
    same = one.isoformat() == other.isoformat()
    assert (Report(TEXT, published=one) == Report(TEXT, published=other)) == same
    assert len({Report(TEXT, published=one), Report(TEXT, published=other)}) == 2 - same


class Moment(datetime):
    pass


@pytest.mark.parametrize(
    ("published", "code"),
    [
        pytest.param(datetime(2031, 8, 7, 18, 18), "not-fixed-offset", id="naive"),
        pytest.param(datetime(2031, 8, 7, tzinfo=ZoneInfo("UTC")), "not-fixed-offset", id="a named zone"),
        pytest.param(
            datetime(2031, 8, 7, tzinfo=timezone(timedelta(seconds=30))), "not-fixed-offset", id="part of a minute"
        ),
        pytest.param(
            datetime(2031, 8, 7, tzinfo=timezone(timedelta(hours=-4, microseconds=1))),
            "not-fixed-offset",
            id="a moment",
        ),
        pytest.param(Moment(2031, 8, 7, tzinfo=UTC), "wrong-type", id="a subclass"),
        pytest.param(PRINTED.date(), "wrong-type", id="a date"),
        pytest.param("2031-08-07T18:18+04:00", "wrong-type", id="text"),
        pytest.param(1943885880, "wrong-type", id="a number"),
    ],
)
def test_what_is_no_time_of_publication(published: Any, code: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        Report(TEXT, published=published)
    assert [(problem.location, problem.code) for problem in refused.value.problems] == [("$.published", code)]


@pytest.mark.parametrize("minutes", [0, 345, -210, 1439, -1439])
def test_any_fixed_offset_in_whole_minutes_will_do(minutes: int) -> None:
    zone = timezone(timedelta(minutes=minutes))
    for year in (1, 9999):
        assert Report(TEXT, published=datetime(year, 6, 1, tzinfo=zone)) == Report(
            TEXT, published=datetime(year, 6, 1, tzinfo=zone)
        )
