"""A report as one JSON document: the four functions that write and read it."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any

from reportlib.errors import DecodeError, InvalidValueError, Problem
from reportlib.model import Report
from reportlib.writing.backend import Backend, encoder
from reportlib.writing.json_text import parsed
from reportlib.writing.layout import VERSION_KEY
from reportlib.writing.scalar import described
from reportlib.writing.version import SCHEMA_VERSION, NewerSchemaWarning, opened

# cattrs takes longer to import than the rest of reportlib: `conversion` and `diagnosis` are imported when first used.


def to_json(report: Report, *, backend: Backend | None = None, indent: int | None = None) -> str:
    r"""Return a report as JSON text: the same characters on every machine, with every backend.

    The keys stand in a fixed order, `schema_version` first, all of them written, with no spaces between; characters
    beyond ASCII stand as they are. Without a `backend`, orjson writes where it is installed (the extra `orjson`), else
    the standard library; "orjson" and "json" ask for one of them. `indent` spreads the document over lines, for people.

    The inverse of `from_json`.

    >>> report = Report("Four boats sank off Ostrel.")
    >>> to_json(report)[:62]
    '{"schema_version":"1.0","text":"Four boats sank off Ostrel.","'
    >>> from_json(to_json(report)) == report
    True

    Raises:
        InvalidValueError: `report` is not a report, or there is no such backend or indent.
        ReportlibError: orjson is asked for and not installed.
    """
    from reportlib.writing.conversion import writer

    encode = encoder(backend, indent)
    return encode({VERSION_KEY: SCHEMA_VERSION, **writer(decimals=_as_it_is)(_report(report))})


def from_json(text: str | bytes, *, lenient: bool = False) -> Report:
    """Return the report that a JSON text holds, checked as if it had been built by hand.

    Bytes are UTF-8. Keys of fields that have a default may be left out. Nothing is coerced: null is not "null", 3.9 is
    not 3, "abc" is not an array. With `lenient=True`, keys that the schema does not have are passed over, and nothing
    else. A newer minor version of the schema is read that way too, with a `NewerSchemaWarning`.

    The standard library reads, whichever backend wrote: orjson would not tell of a key that is there twice.

    The inverse of `to_json`.

    >>> from_json('{"schema_version":"1.0","text":"Rain.","quotes":null}')
    Traceback (most recent call last):
    ...
    reportlib.errors.DecodeError: not a report: $.quotes: expected an array, got null [wrong-type]

    Raises:
        DecodeError: it is not a report; `.problems` has everything that is wrong with it, each with a JSON Pointer.
        UnsupportedSchemaVersionError: it is one of a newer major version of the schema.
    """
    document, problems = parsed(text)
    return decoded(document, problems, lenient=lenient)


def to_dict(report: Report) -> dict[str, Any]:
    """Return a report as plain dicts, lists, strings, numbers, booleans and None, as `json.dumps` takes them.

    Numbers that are not whole are floats, which hold their 15 digits exactly. The inverse of `from_dict`.

    >>> to_dict(Report("Rain.", language="en"))["language"]
    'en'

    Raises:
        InvalidValueError: `report` is not a report.
    """
    from reportlib.writing.conversion import writer

    return {VERSION_KEY: SCHEMA_VERSION, **writer(decimals=float)(_report(report))}


def from_dict(mapping: Mapping[str, Any], *, lenient: bool = False) -> Report:
    """Return the report that plain values hold, as `to_dict` or `json.loads` give them.

    As strict as `from_json`, whose rules are the rules here. A float counts as the number that its `repr` shows.

    The inverse of `to_dict`.

    Raises:
        DecodeError: it is not a report; `.problems` has everything that is wrong with it, each with a JSON Pointer.
        UnsupportedSchemaVersionError: it is one of a newer major version of the schema.
    """
    return decoded(mapping, [], lenient=lenient)


def decoded(document: Any, problems: list[Problem], *, lenient: bool) -> Report:
    """Return the report in plain values, unless there is a problem with it or was one before.

    Called by the public functions directly, so that a warning points at the line which called them.
    """
    from reportlib.writing.conversion import reader

    if not isinstance(document, Mapping):
        wrong = Problem((), "wrong-type", f"expected an object, got {described(document)}")
        raise DecodeError("not a report", [*problems, wrong])
    fields, version_problems, newer = opened(document)
    problems = problems + version_problems
    if newer:
        lenient = True
        message = f"a newer reportlib wrote this report, to version {document[VERSION_KEY]} of the schema; "
        message += f"this one knows {SCHEMA_VERSION}, and leaves out what is new"
        warnings.warn(message, NewerSchemaWarning, stacklevel=3)
    if not problems:
        read = reader(lenient=lenient, thorough=False)
        try:
            return read(fields)
        except Exception:  # noqa: BLE001, S110 - whatever it is, the thorough reading tells it properly
            pass
    return _diagnosed(fields, problems, lenient=lenient)


def _diagnosed(fields: dict[str, Any], problems: list[Problem], *, lenient: bool) -> Report:
    report, found = _thoroughly(fields, lenient=lenient)
    if any(problem.code == "unknown-key" for problem in found):
        # An object with an unknown key is not built, so nothing has looked yet at how it agrees with what is around it.
        found += _thoroughly(fields, lenient=True)[1]
    if report is None or problems:
        raise DecodeError("not a report", dict.fromkeys([*problems, *found]))
    return report


def _thoroughly(fields: dict[str, Any], *, lenient: bool) -> tuple[Report | None, list[Problem]]:
    from reportlib.writing import diagnosis
    from reportlib.writing.conversion import reader

    read = reader(lenient=lenient, thorough=True)
    try:
        return read(fields), []
    except Exception as error:  # noqa: BLE001 - `problems` raises again what no document can cause
        return None, diagnosis.problems(error)


def _report(report: object) -> Report:
    if not isinstance(report, Report):
        problem = Problem((), "wrong-type", f"expected a Report, got {described(report)}")
        raise InvalidValueError("cannot be written", [problem])
    return report


def _as_it_is(value: Any) -> Any:
    return value
