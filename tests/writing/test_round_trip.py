"""What is written comes back, the same for every backend."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportlib.errors import InvalidValueError, ReportlibError
from reportlib.model import Figure, Mention, Outlet, Person, Report, Span, exactly
from reportlib.testing import numbers, reports
from reportlib.writing import backend, document, from_dict, from_json, to_dict, to_json


def of_a_number(number: int | Decimal) -> Report:
    span = Span("some", 0)
    return Report("some", figures=(Figure(span, span, exactly(number)),))


def inside(value: Any) -> Iterator[Any]:
    yield value
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from inside(each)


@given(reports())
def test_json_comes_back(report: Report) -> None:
    assert from_json(to_json(report)) == report
    assert from_json(to_json(report).encode()) == report
    assert from_json(to_json(report), lenient=True) == report


@given(reports())
def test_a_dict_comes_back(report: Report) -> None:
    assert from_dict(to_dict(report)) == report


@given(reports())
def test_what_comes_back_is_written_the_same(report: Report) -> None:
    assert to_json(from_json(to_json(report))) == to_json(report)


@given(reports())
def test_backends_write_the_same(report: Report) -> None:
    assert to_json(report, backend="orjson") == to_json(report, backend="json") == to_json(report)


@given(reports())
@example(of_a_number(Decimal("0.00001")))
@example(Report("".join(map(chr, range(0x180))) + "\u2028\u2029\ufeff\uffff\U0010ffff"))
def test_anyone_can_write_the_dict_as_json(report: Report) -> None:
    assert json.dumps(to_dict(report), ensure_ascii=False, separators=(",", ":")) == to_json(report)
    assert json.loads(to_json(report)) == to_dict(report)


@given(reports(), st.integers(0, 4))
def test_indent_changes_the_space_only(report: Report, indent: int) -> None:
    spread = to_json(report, indent=indent)
    assert spread == to_json(report, indent=indent, backend="json")
    assert json.loads(spread) == to_dict(report)
    assert from_json(spread) == report


@given(reports())
def test_a_dict_holds_nothing_but_what_json_has(report: Report) -> None:
    assert {type(each) for each in inside(to_dict(report))} <= {dict, list, str, int, float, bool, type(None)}


@given(numbers())
@example(Decimal("0.00001"))
@example(Decimal("0.0000000000001"))
@example(Decimal("99999999999999.5"))
@example(Decimal("-0.1"))
@example(10**18)
def test_numbers_are_exact(number: int | Decimal) -> None:
    report = of_a_number(number)
    assert from_json(to_json(report, backend="json")) == from_json(to_json(report, backend="orjson")) == report
    assert from_dict(to_dict(report)) == report


def test_numbers_are_numbers_in_json() -> None:
    assert '"quantity":{"low":12.5,"high":12.5,' in to_json(of_a_number(Decimal("12.5")))
    assert '"quantity":{"low":12,"high":12,' in to_json(of_a_number(Decimal("12.0")))


@pytest.mark.parametrize("written", ["12.0", "1.2e1", "12", "120E-1"])
def test_a_whole_quantity_is_the_same_however_it_is_written(written: str) -> None:
    document = to_json(of_a_number(12)).replace(":12,", f":{written},")
    assert from_json(document) == of_a_number(12)


def test_keys_stand_in_the_order_of_the_fields_all_of_them() -> None:
    assert list(to_dict(Report("Rain."))) == [
        "schema_version", "text", "title", "byline", "dateline", "published", "source", "url", "language",
        "mentions", "quotes", "figures", "times", "events", "findings",
    ]  # fmt: skip


def test_sources_begin_with_their_type() -> None:
    report = Report("Ilse", source=Outlet("Tarn News"), mentions=(Mention(Span("Ilse", 0), Person("Ilse Marrin")),))
    written = to_dict(report)
    assert list(written["source"].items()) == [("type", "outlet"), ("name", "Tarn News")]
    assert next(iter(written["mentions"][0]["source"].items())) == ("type", "person")


def test_keys_with_a_default_may_be_left_out() -> None:
    assert from_dict({"schema_version": "1.0", "text": "Rain."}) == Report("Rain.")


def test_text_is_written_as_it_is() -> None:
    assert '"text":"Ørnes → 山\\n\\u0000\u2028😀"' in to_json(Report("Ørnes → 山\n\0\u2028😀"))


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (datetime(2023, 3, 1, 18, 18, tzinfo=timezone(timedelta(hours=4))), "2023-03-01T18:18:00+04:00"),
        (datetime(2023, 3, 1, 18, 18, 5, 120, tzinfo=UTC), "2023-03-01T18:18:05.000120+00:00"),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))), "0001-01-01T00:00:00+14:00"),
        (datetime(9999, 12, 31, 23, 59, tzinfo=timezone(-timedelta(minutes=30), "X")), "9999-12-31T23:59:00-00:30"),
    ],
    ids=str,
)
def test_moments_are_of_rfc_3339(moment: datetime, written: str) -> None:
    assert to_dict(Report("", published=moment))["published"] == written
    assert from_json(to_json(Report("", published=moment))).published == moment


@pytest.mark.parametrize(
    "written", ["2023-03-01T18:18:00Z", "2023-03-01T18:18:00.0+00:00", "2023-03-01T18:18:00-00:00"]
)
def test_other_ways_to_write_utc_are_read(written: str) -> None:
    report = from_dict({"schema_version": "1.0", "text": "", "published": written})
    assert report == Report("", published=datetime(2023, 3, 1, 18, 18, tzinfo=UTC))
    assert report.published is not None
    assert type(report.published.tzinfo) is timezone


# ------------------------------------------------------------------ asking for what there is not
def test_without_orjson_the_standard_library_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend, "_orjson", lambda: None)
    assert to_json(Report("Rain.")) == to_json(Report("Rain."), backend="json")
    with pytest.raises(ReportlibError, match=r"reportlib-news\[orjson\]"):
        to_json(Report("Rain."), backend="orjson")


def test_orjson_that_is_not_there_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    backend._orjson.cache_clear()
    monkeypatch.setitem(__import__("sys").modules, "orjson", None)
    assert backend._orjson() is None
    backend._orjson.cache_clear()


def test_an_unknown_backend_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="'json', 'orjson'"):
        to_json(Report("Rain."), backend="ujson")  # type: ignore[arg-type]


@pytest.mark.parametrize("indent", [-1, True, "\t", 2.0])
def test_an_indent_is_a_number_of_spaces(indent: Any) -> None:
    with pytest.raises(InvalidValueError, match="number of spaces"):
        to_json(Report("Rain."), indent=indent)


@pytest.mark.parametrize("write", [to_json, to_dict])
def test_only_a_report_is_written(write: Any) -> None:
    with pytest.raises(InvalidValueError, match="expected a Report, got null"):
        write(None)


@given(reports())
def test_a_good_document_is_read_once(report: Report) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "_diagnosed", lambda *_, **__: pytest.fail("looked at twice"))
        assert from_json(to_json(report)) == report
