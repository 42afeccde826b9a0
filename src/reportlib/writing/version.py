"""Which schema a document is written to, and what is done about one that is not ours.

A minor version adds keys, and nothing else: what a newer one adds is left out with a warning. A major version may
change anything: a newer one is refused. Older versions are brought up to date, step by step, before they are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from reportlib.errors import Problem, UnsupportedSchemaVersionError
from reportlib.writing.layout import VERSION_KEY
from reportlib.writing.scalar import described

SCHEMA_VERSION = "1.0"
"""The version of the schema that this reportlib writes: "MAJOR.MINOR"."""

Document = dict[str, Any]

MIGRATIONS: dict[str, Callable[[Document], Document]] = {}
"""For each older version, what brings a document of it to the next one, the new `schema_version` included.

A migration gets a copy of the outermost object that it may change, before anything in it has been checked.
"""

_VERSION = re.compile(r"(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})")


class NewerSchemaWarning(UserWarning):
    """A document was written by a newer reportlib; what this one does not know of it is left out."""


class Opened(NamedTuple):
    """A document at the current version: its fields, what is wrong with its version, and whether that is newer."""

    fields: Document
    problems: list[Problem]
    newer: bool = False


def opened(document: Mapping[str, Any]) -> Opened:
    """Return the fields of a document without its version, brought to the current one.

    Raises:
        UnsupportedSchemaVersionError: the major version is newer than `SCHEMA_VERSION`.
    """
    fields = dict(document)
    if VERSION_KEY not in fields:
        return Opened(fields, [_problem("missing-key", f'expected "{SCHEMA_VERSION}", got an object without it')])
    seen: set[str] = set()
    while (version := fields.pop(VERSION_KEY, None)) != SCHEMA_VERSION:
        numbers = _VERSION.fullmatch(version) if isinstance(version, str) else None
        if numbers is None:
            code = "malformed" if isinstance(version, str) else "wrong-type"
            return Opened(fields, [_problem(code, f'expected a version such as "1.0", got {described(version)}')])
        if version in MIGRATIONS and version not in seen:
            seen.add(version)
            try:
                fields = dict(MIGRATIONS[version]({VERSION_KEY: version, **fields}))
            except Exception as error:  # noqa: BLE001 - a migration meets documents that nothing has checked yet
                message = f"could not be brought from version {version} to {SCHEMA_VERSION}: {type(error).__name__}"
                return Opened(fields, [_problem("not-migrated", message)])
            continue
        major, minor = map(int, numbers.groups())
        if major > _MAJOR:
            message = f"expected version {_MAJOR} or older, got {version}; read it with a newer reportlib"
            raise UnsupportedSchemaVersionError("not a report", [_problem("unsupported-version", message)])
        if major == _MAJOR and minor > _MINOR:
            return Opened(fields, [], newer=True)
        return Opened(fields, [_problem("unknown-version", f"expected {SCHEMA_VERSION}, got {version}")])
    return Opened(fields, [])


def _problem(code: str, message: str) -> Problem:
    return Problem((VERSION_KEY,), code, message)


_MAJOR, _MINOR = map(int, SCHEMA_VERSION.split("."))
