"""The JSON Schema: the one that is shipped is the one that is made, and says what the reader says."""

import json
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reportlib import model
from reportlib.errors import DecodeError
from reportlib.model import Report
from reportlib.testing import reports
from reportlib.writing import from_dict, json_schema, to_dict, to_json

VALIDATOR = Draft202012Validator(json_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
SMALL: dict[str, Any] = {"schema_version": "1.0", "text": "Rain."}


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())


def test_the_shipped_file_is_up_to_date() -> None:
    shipped = resources.files("reportlib.writing.schema").joinpath("report-1.0.schema.json").read_bytes()
    made = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    assert shipped.decode() == made, "run: python -m reportlib schema > (the file)"


def test_every_class_of_the_model_is_in_it_and_described() -> None:
    public = {getattr(model, name) for name in model.__all__}
    classes = {each.__name__ for each in public if isinstance(each, type)}
    definitions = json_schema()["$defs"]
    assert {*definitions, "Report"} == classes
    assert all(each["description"] for each in definitions.values())


@given(reports())
def test_it_accepts_what_is_written(report: Report) -> None:
    VALIDATOR.validate(to_dict(report))
    VALIDATOR.validate(json.loads(to_json(report)))


@given(reports(), st.data())
def test_it_refuses_any_key_that_it_does_not_know(report: Report, data: st.DataObject) -> None:
    document = to_dict(report)
    objects: list[dict[str, Any]] = []
    waiting: list[Any] = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            objects.append(value)
        waiting += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    data.draw(st.sampled_from(objects))["mood"] = None
    assert not VALIDATOR.is_valid(document)


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"text": "Rain."},
        {"schema_version": "1.0"},
        SMALL | {"schema_version": "2.0"},
        SMALL | {"text": None},
        SMALL | {"quotes": None},
        SMALL | {"url": ""},
        SMALL | {"language": "?"},
        SMALL | {"published": "yesterday"},
        SMALL | {"source": {"name": "Tarn News"}},
        SMALL | {"source": {"type": "person", "name": "Ilse"}},
        SMALL | {"mentions": [{"span": {"text": "Rain", "start": 0}, "source": {"type": "ship", "name": "Ilse"}}]},
        SMALL | {"title": {"text": "", "start": 0}},
        SMALL | {"title": {"text": "Rain", "start": -1}},
        SMALL | {"title": {"text": "Rain", "start": 0.5}},
        SMALL | {"quotes": [{"content": [{"text": "Rain", "start": 0}], "kind": "loud"}]},
    ],
    ids=repr,
)
def test_it_refuses_what_the_reader_refuses(broken: dict[str, Any]) -> None:
    assert VALIDATOR.is_valid(SMALL)
    assert not VALIDATOR.is_valid(broken)
    with pytest.raises(DecodeError):
        from_dict(broken)


def test_each_is_a_new_one() -> None:
    json_schema()["$defs"].clear()
    assert json_schema()["$defs"]
