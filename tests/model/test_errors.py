"""Errors: where the problem is, in three notations; and how many are shown."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.errors import (
    SHOWN,
    DecodeError,
    InvalidValueError,
    Problem,
    ReportlibError,
    UnsupportedSchemaVersionError,
)

STEPS = st.lists(st.text(max_size=5) | st.sampled_from(("~", "/", "~1", "~0", "a/b")) | st.integers(0, 99)).map(tuple)


@given(STEPS)
def test_a_json_pointer_leads_back(path: tuple[str | int, ...]) -> None:
    pointer = Problem(path, "code", "message").json_pointer
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    assert steps == [str(step) for step in path]


@given(STEPS, STEPS)
def test_each_layer_adds_its_steps_in_front(outer: tuple[str | int, ...], inner: tuple[str | int, ...]) -> None:
    problem = Problem(inner, "code", "message").below(*outer)
    assert problem == Problem((*outer, *inner), "code", "message")


def test_the_whole_document() -> None:
    problem = Problem((), "wrong-type", "expected a report")
    assert (problem.json_pointer, problem.location) == ("", "$")


def test_one_problem_is_one_line() -> None:
    error = InvalidValueError("not a valid Span", [Problem(("start",), "negative", "expected 0 or more, got -1")])
    assert str(error) == "not a valid Span: $.start: expected 0 or more, got -1 [negative]"


@pytest.mark.parametrize("count", [0, 2, SHOWN, SHOWN + 1, 1000])
def test_many_problems_are_listed_to_a_limit_and_all_kept(count: int) -> None:
    error = DecodeError("not a report", (Problem((index,), "wrong-type", "expected text") for index in range(count)))
    first, *lines = str(error).splitlines()
    assert first == f"not a report: {count} problems"
    assert len(error.problems) == count
    if count <= SHOWN:
        assert lines == [f"  $[{index}]: expected text [wrong-type]" for index in range(count)]
    else:
        assert lines[-1] == f"  ... and {count - SHOWN} more"
        assert len(lines) == SHOWN + 1


@pytest.mark.parametrize("cls", [InvalidValueError, DecodeError, UnsupportedSchemaVersionError])
def test_errors_can_be_copied_and_pickled(cls: type[InvalidValueError | DecodeError]) -> None:
    error = cls("not valid", [Problem(("a", 0), "empty", "expected something")])
    for again in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):  # noqa: S301 - our own bytes
        assert type(again) is cls
        assert (again.what, again.problems, str(again)) == (error.what, error.problems, str(error))


def test_what_each_error_is() -> None:
    assert issubclass(InvalidValueError, ValueError)
    assert issubclass(UnsupportedSchemaVersionError, DecodeError)
    assert not issubclass(DecodeError, InvalidValueError)
    assert all(issubclass(cls, ReportlibError) for cls in (InvalidValueError, DecodeError))


def test_a_problem_is_plain_data() -> None:
    problem = Problem(("figures", 2), "wrong-type", "expected a figure")
    assert json.loads(json.dumps(problem)) == [["figures", 2], "wrong-type", "expected a figure"]
