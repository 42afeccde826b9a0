"""Values of time expressions: what is accepted, what they say in EDTF, and where they begin and end."""

import re
import warnings
from datetime import date, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportlib import Span, TimeExpression, TimeKind, TimeModifier
from reportlib.errors import InvalidValueError
from reportlib.model.timex import GRAMMAR, OnCalendar, bounds, edtf

timexes = st.from_regex(GRAMMAR, fullmatch=True).filter(lambda value: OnCalendar().complaint(value) is None)
modifiers = st.none() | st.sampled_from(TimeModifier)
days = st.dates(min_value=date(1, 1, 1))
years = st.integers(1, 9999).map("{:04d}".format)
SAID = st.one_of(
    days.map(str),
    days.map(lambda day: str(day)[:7]),
    days.map(lambda day: f"{day}TNI"),
    days.map(lambda day: "{:04d}-W{:02d}".format(*day.isocalendar()[:2])),
    days.map(lambda day: "{:04d}-W{:02d}-WE".format(*day.isocalendar()[:2])),
    days.map(lambda day: f"XXXX-{day:%m-%d}"),
    years,
    st.integers(0, 999).map("{:03d}".format),
    st.integers(0, 99).map("{:02d}".format),
    st.builds("{}-{}".format, years, st.sampled_from(["Q1", "Q2", "Q3", "Q4", "H1", "H2", "SP", "SU", "FA", "WI"])),
    years.map("BC{}".format),
    years.map("BC{}-07".format),
    st.integers(1, 999).map("BC{:03d}".format),
    st.tuples(days, days).map(sorted).map(lambda ends: f"{ends[0]}/{ends[1]}"),
    st.tuples(years, years).map(sorted).map("/".join),
)


@given(timexes | st.text(st.sampled_from("0123456789XPTYMDW-/:QHC"), max_size=12))
def test_the_quick_way_to_accept_a_value_agrees_with_the_complaints(value: str) -> None:
    fits = re.fullmatch(GRAMMAR, value) is not None and OnCalendar().complaint(value) is None
    assert OnCalendar.accepts(value) is fits


def expression(timex: str, modifier: TimeModifier | None = None) -> TimeExpression:
    return TimeExpression(Span("then", 0), TimeKind.DATE, timex, modifier)


@given(timexes, modifiers)
def test_every_accepted_value_has_its_properties(timex: str, modifier: TimeModifier | None) -> None:
    time = expression(timex, modifier)
    assert time.edtf is None or time.edtf.isascii()
    if time.earliest and time.latest:
        assert time.earliest <= time.latest
    for instant in (time.earliest, time.latest):
        assert instant is None or instant.tzinfo is None


@given(SAID, st.sampled_from([None, TimeModifier.APPROX, TimeModifier.START]))
def test_edtf_agrees_with_the_edtf_package(timex: str, modifier: TimeModifier | None) -> None:
    said = edtf(timex, modifier)
    assume(said)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its grammar is older than the pyparsing it runs on
        package = pytest.importorskip("edtf")
        value = package.parse_edtf(said)
        lower, upper = value.lower_strict(), value.upper_strict()
    earliest, latest = bounds(timex, modifier)
    if earliest:
        assert (
            tuple(lower)[:3] == (earliest.year, earliest.month, earliest.day) or earliest.year == 1
        )  # of century 0, which the package begins in year 0
    if latest:
        assert tuple(upper)[:3] == (latest.year, latest.month, latest.day) or "T24" in timex


@given(days)
def test_a_day_and_its_parts_have_the_bounds_of_the_day(day: date) -> None:
    start = datetime(day.year, day.month, day.day)
    end = start + (timedelta(days=1) - timedelta(microseconds=1))
    for part in ("", "TMO", "TAF", "TEV", "TDT"):
        assert bounds(f"{day}{part}") == (start, end)
        assert edtf(f"{day}{part}") == str(day)


@given(days.filter(lambda day: day < date.max))
def test_a_night_runs_over_two_days(day: date) -> None:
    after = day + timedelta(days=1)
    assert edtf(f"{day}TNI") == f"{day}/{after}"
    earliest, latest = bounds(f"{day}TNI")
    assert earliest is not None
    assert latest is not None
    assert (earliest.date(), latest.date()) == (day, after)


@given(days.filter(lambda day: day.isocalendar().year <= 9999), days)
def test_ranges_run_forward(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert bounds(f"{first}/{last}")[0] == datetime(first.year, first.month, first.day)
    if first < last:
        with pytest.raises(InvalidValueError):
            expression(f"{last}/{first}")


@pytest.mark.parametrize(
    ("timex", "said", "first", "last"),
    [
        ("1992-02-25", "1992-02-25", "1992-02-25", "1992-02-25"),
        ("1992-02-25TNI", "1992-02-25/1992-02-26", "1992-02-25", "1992-02-26"),
        ("1992-02", "1992-02", "1992-02-01", "1992-02-29"),
        ("1992", "1992", "1992-01-01", "1992-12-31"),
        ("199", "199X", "1990-01-01", "1999-12-31"),
        ("19", "19XX", "1900-01-01", "1999-12-31"),
        ("2013-W11", "2013-03-11/2013-03-17", "2013-03-11", "2013-03-17"),
        ("2013-W11-WE", "2013-03-16/2013-03-17", "2013-03-16", "2013-03-17"),
        ("1989-Q3", "1989-35", "1989-07-01", "1989-09-30"),
        ("1989-H1", "1989-40", "1989-01-01", "1989-06-30"),
        ("1998-SU", "1998-22", "1998-06-01", "1998-08-31"),
        ("1998-WI", "1998-24", None, None),
        ("2021-XX-XX", "2021-XX-XX", "2021-01-01", "2021-12-31"),
        ("1998-02-11T22:05", "1998-02-11", "1998-02-11", "1998-02-11"),
        ("1998-02-11T22:05:30-05:00", "1998-02-11T22:05:30-05:00", "1998-02-11", "1998-02-11"),
        ("1998-02-11T24:00", "1998-02-11", "1998-02-12", "1998-02-12"),
        ("1994/1997", "1994/1997", "1994-01-01", "1997-12-31"),
        ("XXXX-03", "XXXX-03", None, None),
        ("XXXX-WXX-5", None, None, None),
        ("BC0490", "-0489", None, None),
        ("BC048", "-0488/-0479", None, None),
        ("P3Y", None, None, None),
        ("PRESENT_REF", None, None, None),
        ("T22", None, None, None),
    ],
)
def test_values(timex: str, said: str | None, first: str | None, last: str | None) -> None:
    assert edtf(timex) == said
    assert [instant and str(instant.date()) for instant in bounds(timex)] == [first, last]


@pytest.mark.parametrize(
    ("modifier", "said", "first", "last"),
    [
        (TimeModifier.APPROX, "1992~", "1992-01-01", "1992-12-31"),
        (TimeModifier.START, "1992", "1992-01-01", "1992-12-31"),
        (TimeModifier.BEFORE, None, None, "1991-12-31"),
        (TimeModifier.AFTER, None, "1993-01-01", None),
        (TimeModifier.ON_OR_BEFORE, "../1992", None, "1992-12-31"),
        (TimeModifier.ON_OR_AFTER, "1992/..", "1992-01-01", None),
    ],
)
def test_modifiers(modifier: TimeModifier, said: str | None, first: str | None, last: str | None) -> None:
    time = expression("1992", modifier)
    assert time.edtf == said
    assert [instant and str(instant.date()) for instant in (time.earliest, time.latest)] == [first, last]


@pytest.mark.parametrize(
    "timex",
    [
        "",
        "now",
        "2023-02-30",
        "2023-13",
        "2021-W53",
        "0000",
        "BC0000",
        "2023-02-25T25:00",
        "P",
        "PT",
        "3 March",
        "1992-02-25/",
        "XXXX-04-31",
        "٢٠٢٣",
    ],
)
def test_no_values(timex: str) -> None:
    with pytest.raises(InvalidValueError):
        expression(timex)


def test_the_grammar_is_for_ecmascript_too() -> None:
    assert not re.search(r"\(\?[<P]|\\[AZdwb]|\(\?[a-z]+\)", GRAMMAR)
