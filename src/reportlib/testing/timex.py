"""Values of time expressions, in ISO-TimeML."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from reportlib.model import TimeKind


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


_CALENDAR = st.dates()
_DAYS = _CALENDAR.map(date.isoformat)
_WEEKS = _CALENDAR.map(_week)
_YEARS = _DAYS.map(lambda day: day[:4])
_MONTHS = _DAYS.map(lambda day: day[:7])
_PARTS_OF_THE_YEAR = ("SP", "SU", "FA", "WI", "Q1", "Q2", "Q3", "Q4", "H1", "H2")
_DATES: st.SearchStrategy[str] = st.one_of(
    _DAYS,
    _MONTHS,
    _YEARS,
    _YEARS.map(lambda year: year[:3]),  # decades
    _YEARS.map(lambda year: year[:2]),  # centuries
    _WEEKS,
    st.builds("{}-WE".format, _WEEKS),
    st.builds("{}-{}".format, _YEARS, st.sampled_from(_PARTS_OF_THE_YEAR)),
    st.builds("BC{:04d}".format, st.integers(1, 9999)),
    _DAYS.map(lambda day: f"XXXX{day[4:]}"),
    _MONTHS.map(lambda month: f"XXXX{month[4:]}"),
    st.builds("XXXX-WXX-{}".format, st.integers(1, 7)),
    st.tuples(_CALENDAR, _CALENDAR).map(lambda days: "/".join(day.isoformat() for day in sorted(days))),
    st.sampled_from(("PRESENT_REF", "PAST_REF", "FUTURE_REF", "1987-05-03/1987-05-04", "2024-02-29", "9999-12-31")),
    st.sampled_from(("XXXX-XX-XX", "XXXX-02-29", "BC0001", "BC0480-08", "BC048", "BC04", "0001-01-01", "9999-WI")),
)
_CLOCK = st.times().map(lambda time: time.isoformat("minutes")) | st.times().map(lambda time: time.isoformat("seconds"))
_TIMES: st.SearchStrategy[str] = st.one_of(
    st.builds("{}T{}".format, _DAYS, _CLOCK),
    st.builds("{}T{}".format, _DAYS, st.sampled_from(("MO", "MI", "AF", "EV", "NI", "DT"))),
    st.sampled_from(("1987-05-03TNI", "9999-12-31TNI", "2031-08-07T24:00", "2031-08-07T22:05:30-05:00", "T22", "TMO")),
)
_AMOUNTS = st.integers(0, 120)
_DURATIONS: st.SearchStrategy[str] = st.one_of(
    st.builds("P{}{}".format, _AMOUNTS, st.sampled_from("YMWD")),
    st.builds("PT{}{}".format, _AMOUNTS, st.sampled_from("HMS")),
    st.sampled_from(("P3Y", "P1Y6M", "P2.5Y", "P1DT12H", "PT90M", "PXD", "PTXH", "P2D/P3D")),
)
_SETS: st.SearchStrategy[str] = st.sampled_from(
    ("P1D", "P1W", "P1M", "P1Y", "XXXX-WXX-1", "XXXX-03", "XXXX-12-25", "TMO")
)
_VALUES = {TimeKind.DATE: _DATES, TimeKind.TIME: _TIMES, TimeKind.DURATION: _DURATIONS, TimeKind.SET: _SETS}
_ALL = st.one_of(*_VALUES.values())


def timexes(kind: TimeKind | None = None) -> st.SearchStrategy[str]:
    """Well-formed values in ISO-TimeML, such as "1987-05-03TNI", that suit one kind of time expression, or any."""
    return _ALL if kind is None else _VALUES[kind]
