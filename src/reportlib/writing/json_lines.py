"""Corpora as JSON Lines (jsonlines.org): one report a line, never more than one of them in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from reportlib.errors import DecodeError, Problem
from reportlib.model import Report
from reportlib.writing.backend import Backend
from reportlib.writing.document import decoded, to_json
from reportlib.writing.json_text import parsed

OnError = Callable[[int, DecodeError], object]
"""Is told the number of a bad line, from 1, and what is wrong with it."""


def to_json_lines(reports: Iterable[Report], *, backend: Backend | None = None) -> Iterator[str]:
    r"""Yield each report as one line of JSON, the line feed included, for `file.writelines`.

    Open the file with `encoding="utf-8", newline="\n"`, and the bytes are the same on every machine. The inverse of
    `from_json_lines`.

    >>> [line[:38] for line in to_json_lines([Report("Rain."), Report("Hail.")])]
    ['{"schema_version":"1.0","text":"Rain."', '{"schema_version":"1.0","text":"Hail."']

    Raises:
        InvalidValueError: one of them is not a report, or there is no such backend.
        ReportlibError: orjson is asked for and not installed.
    """
    for report in reports:
        line = to_json(report, backend=backend)
        del report  # it need not wait in memory for the next one to be made
        yield line + "\n"


def from_json_lines(
    lines: Iterable[str | bytes], *, lenient: bool = False, on_error: OnError | None = None
) -> Iterator[Report]:
    r"""Yield the report of each line, as `from_json` reads it; lines of nothing but spaces are passed over.

    `lines` is a file, best one opened as bytes ("rb"), or any other iterable of lines. Do not cut a text into lines
    with `str.splitlines`, which also cuts at characters that may stand in a JSON string; `text.split("\n")` is right.

    A line that is no report ends the reading with an error that begins with the number of the line. With `on_error`,
    that function is called instead, with the number of the line, from 1, and the error, and the reading goes on.

    The inverse of `to_json_lines`.

    >>> lines = [*to_json_lines([Report("Rain.")]), "nonsense\n", *to_json_lines([Report("Hail.")])]
    >>> bad = {}
    >>> [report.text for report in from_json_lines(lines, on_error=bad.__setitem__)], list(bad)
    (['Rain.', 'Hail.'], [2])

    Raises:
        DecodeError: a line is not a report and there is no `on_error`, or `lines` is not an iterable of lines, or is a
            file opened as text whose bytes are not of its encoding.
        UnsupportedSchemaVersionError: a line is a report of a newer major version of the schema; see `DecodeError`.
    """
    if isinstance(lines, str | bytes) or not isinstance(lines, Iterable):
        message = f'expected a file or other lines, got {type(lines).__name__}; cut a text with split("\\n")'
        raise DecodeError("not JSON Lines", [Problem((), "wrong-type", message)])
    return _reports(iter(lines), lenient=lenient, on_error=on_error)


def _reports(lines: Iterator[Any], *, lenient: bool, on_error: OnError | None) -> Iterator[Report]:
    number = 0
    while True:
        number += 1
        try:
            line = next(lines)
        except StopIteration:
            return
        except UnicodeDecodeError as error:
            message = f'expected {error.encoding}, got other bytes; open the file as bytes ("rb") to read on after them'
            raise DecodeError(f"near line {number}", [Problem((), "not-decoded", message)]) from None
        if isinstance(line, str | bytes) and not line.strip():
            continue
        try:
            document, problems = parsed(line)
            yield decoded(document, problems, lenient=lenient)
        except DecodeError as error:
            located = type(error)(f"line {number}: {error.what}", error.problems)
            if on_error is None:
                raise located from None
            on_error(number, located)
