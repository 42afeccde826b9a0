"""What is done about documents of other versions of the schema."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.errors import DecodeError, UnsupportedSchemaVersionError
from reportlib.model import Report
from reportlib.model.constraint import shown
from reportlib.testing import reports
from reportlib.writing import SCHEMA_VERSION, NewerSchemaWarning, from_dict, from_json, to_dict, to_json, version


def document(number: Any, **fields: Any) -> dict[str, Any]:
    return {"schema_version": number, "text": "Rain.", **fields}


def codes(error: DecodeError) -> list[tuple[str, str]]:
    return [(problem.json_pointer, problem.code) for problem in error.problems]


@given(reports())
def test_it_comes_first(report: Report) -> None:
    assert to_json(report).startswith(f'{{"schema_version":"{SCHEMA_VERSION}","text":')


@given(reports(), st.integers(1, 10**8))
def test_a_newer_minor_version_warns_and_is_read_without_what_is_new(report: Report, minor: int) -> None:
    newer = to_dict(report) | {"schema_version": f"1.{minor}", "moods": []}
    with pytest.warns(NewerSchemaWarning, match=f"version 1.{minor}"):
        assert from_dict(newer) == report


def test_the_warning_points_at_the_caller() -> None:
    with pytest.warns(NewerSchemaWarning) as caught:
        from_dict(document("1.7"))
    assert caught[0].filename == __file__
    with pytest.warns(NewerSchemaWarning) as caught:
        from_json('{"schema_version":"1.7","text":"Rain."}')
    assert caught[0].filename == __file__


def test_a_newer_minor_version_adds_keys_only() -> None:
    with pytest.warns(NewerSchemaWarning), pytest.raises(DecodeError) as caught:
        from_dict(document("1.7", source={"type": "oracle"}, quotes=None))
    assert codes(caught.value) == [("/source/type", "unknown-tag"), ("/quotes", "wrong-type")]


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize("number", ["2.0", "2.17", "999999999.0"])
def test_a_newer_major_version_is_refused_whatever_else_is_in_it(number: str, lenient: bool) -> None:
    with pytest.raises(UnsupportedSchemaVersionError, match="newer reportlib") as caught:
        from_dict(document(number, text=None, quotes=3), lenient=lenient)
    assert codes(caught.value) == [("/schema_version", "unsupported-version")]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (None, "wrong-type"),
        (1.0, "wrong-type"),
        (1, "wrong-type"),
        ([], "wrong-type"),
        ("", "malformed"),
        ("1", "malformed"),
        ("1.0.0", "malformed"),
        ("01.0", "malformed"),
        ("1.00", "malformed"),
        ("v1.0", "malformed"),
        ("1.0\n", "malformed"),
        ("-1.0", "malformed"),
        ("１.0", "malformed"),
        ("9" * 5000 + ".0", "malformed"),
        ("0.9", "unknown-version"),
    ],
    ids=shown,
)
def test_what_is_no_version_is_told_with_everything_else(number: Any, code: str) -> None:
    with pytest.raises(DecodeError) as caught:
        from_dict(document(number, text=None))
    assert codes(caught.value) == [("/schema_version", code), ("/text", "wrong-type")]
    with pytest.raises(DecodeError) as caught:
        from_dict(document(number))
    assert codes(caught.value) == [("/schema_version", code)]


def test_the_version_is_asked_for() -> None:
    with pytest.raises(DecodeError) as caught:
        from_dict({"text": "Rain."}, lenient=True)
    assert codes(caught.value) == [("/schema_version", "missing-key")]


# ------------------------------------------------------------------ migrations
def renamed(older: dict[str, Any]) -> dict[str, Any]:
    older["text"] = older.pop("body")
    return older | {"schema_version": "1.0"}


def test_older_documents_are_brought_up_to_date_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(version.MIGRATIONS, "0.9", renamed)
    monkeypatch.setitem(version.MIGRATIONS, "0.8", lambda older: {**older, "schema_version": "0.9", "body": "Rain."})
    older = {"schema_version": "0.8"}
    assert from_dict(older) == Report("Rain.")
    assert older == {"schema_version": "0.8"}


def test_a_migration_that_meets_another_document_is_no_foreign_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(version.MIGRATIONS, "0.9", renamed)
    with pytest.raises(DecodeError) as caught:
        from_dict({"schema_version": "0.9", "text": "Rain."})
    assert codes(caught.value) == [("/schema_version", "not-migrated")]


def test_a_migration_that_leads_nowhere_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(version.MIGRATIONS, "0.9", lambda older: older)
    with pytest.raises(DecodeError) as caught:
        from_dict(document("0.9"))
    assert codes(caught.value) == [("/schema_version", "unknown-version")]


def test_every_migration_leads_on() -> None:
    assert SCHEMA_VERSION not in version.MIGRATIONS
