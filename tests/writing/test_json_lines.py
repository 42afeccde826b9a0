"""Corpora: one report a line, one at a time."""

import gc
import io
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.errors import DecodeError, InvalidValueError, UnsupportedSchemaVersionError
from reportlib.model import Report
from reportlib.testing import reports
from reportlib.writing import NewerSchemaWarning, from_json_lines, to_json, to_json_lines

GOOD = to_json(Report("Rain."))


@given(st.lists(reports(), max_size=2))
def test_lines_come_back(corpus: list[Report]) -> None:
    lines = list(to_json_lines(corpus))
    assert all(line.endswith("\n") and line.count("\n") == 1 for line in lines)
    assert list(from_json_lines(lines)) == corpus
    assert list(from_json_lines(line.encode() for line in lines)) == corpus
    assert list(from_json_lines("".join(lines).split("\n"))) == corpus
    assert list(from_json_lines(io.BytesIO("".join(lines).encode()))) == corpus
    assert list(from_json_lines(io.StringIO("".join(lines)))) == corpus


def test_backends_write_the_same_lines() -> None:
    corpus = [Report("Rain.\u2028"), Report("山")]
    assert list(to_json_lines(corpus, backend="json")) == list(to_json_lines(corpus, backend="orjson"))


def test_a_file_comes_back(tmp_path: Path) -> None:
    corpus = [Report("Rain.\u2028Hail.\x85"), Report("山\r\n")]
    path = tmp_path / "corpus.jsonl"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(to_json_lines(corpus))
    with path.open("rb") as file:
        assert list(from_json_lines(file)) == corpus
    with path.open(encoding="utf-8") as text:
        assert list(from_json_lines(text)) == corpus


def test_no_more_than_one_report_is_held() -> None:
    made: list[weakref.ref[Report]] = []

    def corpus() -> Iterator[Report]:
        for _ in range(5):
            assert [each() for each in made] == [None] * len(made)
            report = Report("Rain.")
            made.append(weakref.ref(report))
            yield report
            del report
            gc.collect()

    assert sum(1 for _ in to_json_lines(corpus())) == len(made) == 5

    reading = from_json_lines([GOOD] * 5)
    for _ in range(5):
        reference = weakref.ref(next(reading))
        gc.collect()
        assert reference() is None


def test_nothing_is_read_before_it_is_asked_for() -> None:
    lines = iter([GOOD, "nonsense"])
    assert next(from_json_lines(lines)) == Report("Rain.")
    assert next(lines) == "nonsense"


def test_lines_of_spaces_are_passed_over_and_counted() -> None:
    with pytest.raises(DecodeError, match=r"^line 4: not a report: "):
        list(from_json_lines(["\n", GOOD, b" \r\n", "nonsense"]))


def test_a_bad_line_ends_the_reading() -> None:
    reading = from_json_lines([GOOD, "{}", GOOD])
    assert next(reading) == Report("Rain.")
    with pytest.raises(DecodeError, match=r"^line 2: not a report: 2 problems") as caught:
        next(reading)
    assert [problem.json_pointer for problem in caught.value.problems] == ["/schema_version", "/text"]
    assert list(reading) == []


def test_with_on_error_the_reading_goes_on() -> None:
    told: list[tuple[int, DecodeError]] = []
    lines = ["nonsense", GOOD.encode(), b"\xff", GOOD.replace('"1.0"', '"2.0"'), "\ufeff" + GOOD, None, GOOD]
    reading = from_json_lines(lines, on_error=lambda number, error: told.append((number, error)))  # type: ignore[arg-type]
    assert list(reading) == [Report("Rain.")] * 2
    assert [(number, error.problems[0].code) for number, error in told] == [
        (1, "not-json"),
        (3, "not-utf-8"),
        (4, "unsupported-version"),
        (5, "byte-order-mark"),
        (6, "wrong-type"),
    ]
    assert [type(error) is UnsupportedSchemaVersionError for _, error in told] == [False, False, True, False, False]


def test_what_on_error_raises_ends_the_reading() -> None:
    def stop(number: int, error: DecodeError) -> None:
        raise KeyboardInterrupt(number)

    with pytest.raises(KeyboardInterrupt, match="2"):
        list(from_json_lines([GOOD, "nonsense", GOOD], on_error=stop))


def test_options_are_those_of_from_json() -> None:
    line = GOOD[:-1] + ',"mood":null}'
    assert list(from_json_lines([line], lenient=True)) == [Report("Rain.")]
    with pytest.raises(DecodeError, match="unknown-key"):
        list(from_json_lines([line]))


def test_the_warning_points_at_the_caller() -> None:
    with pytest.warns(NewerSchemaWarning) as caught:
        for _ in from_json_lines([GOOD.replace('"1.0"', '"1.1"')]):
            pass
    assert caught[0].filename == __file__


@pytest.mark.parametrize("lines", [GOOD, GOOD.encode(), None, 3], ids=lambda value: type(value).__name__)
def test_lines_are_asked_for(lines: Any) -> None:
    with pytest.raises(DecodeError, match="expected a file or other lines"):
        from_json_lines(lines)


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_bytes(GOOD.encode() + b'\n"\xe9"\n')
    with path.open(encoding="utf-8") as file, pytest.raises(DecodeError, match="open the file as bytes"):
        list(from_json_lines(file, on_error=lambda number, error: None))


def test_only_reports_are_written() -> None:
    with pytest.raises(InvalidValueError, match="expected a Report"):
        list(to_json_lines(["Rain."]))  # type: ignore[list-item]
