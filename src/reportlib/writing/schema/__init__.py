"""The JSON Schema of a report (draft 2020-12), made from the types of the model.

The file beside this module, `report-1.0.schema.json`, is what `json_schema` returns, for those who have no Python:
`python -m reportlib schema` prints it.
"""

from __future__ import annotations

import inspect
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, get_args

import attrs

from reportlib.model import Report
from reportlib.model.value import declared_types
from reportlib.writing import layout
from reportlib.writing.version import SCHEMA_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = f"urn:reportlib:report:{SCHEMA_VERSION}"

Schema = dict[str, Any]

_SCALARS: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    int | Decimal: {"type": "number"},
    datetime: {"type": "string", "format": "date-time", "pattern": f"^{layout.MOMENT}$"},
}


def json_schema() -> Schema:
    """Return the JSON Schema (2020-12) of what `to_json` writes, and `from_json` reads.

    A schema cannot say everything: that spans are verbatim, ends in order and ids known is checked when a report is
    read. And JSON Schema takes 3.0 for a whole number, which `from_json` does not.

    >>> json_schema()["$defs"]["Span"]["required"]
    ['text', 'start']
    """
    definitions = {each.__name__: _object(each) for each in layout.classes() if each is not Report}
    enums = {each.__name__: _words(each) for each in layout.enums()}
    return {"$schema": DIALECT, "$id": IDENTIFIER, **_object(Report), "$defs": definitions | enums}


def _description(cls: type) -> Schema:
    """Return the first paragraph of a docstring, on one line (`python -OO` leaves none)."""
    paragraph = (inspect.getdoc(cls) or "").split("\n\n")[0]
    return {"description": " ".join(paragraph.split())} if paragraph else {}


def _object(cls: Any) -> Schema:
    properties: dict[str, Schema] = {}
    if cls is Report:
        properties[layout.VERSION_KEY] = {"const": SCHEMA_VERSION}
    if tag := layout.tags().get(cls):
        properties[layout.TAG] = {"const": tag}
    required = list(properties)
    fields = attrs.fields_dict(cls)
    for name, declared in declared_types(cls).items():
        properties[name] = _reference(declared)
        default = fields[name].default
        if default is attrs.NOTHING:
            required.append(name)
        else:
            properties[name]["default"] = _plain(default)
    return {
        "title": cls.__name__,
        **_description(cls),
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _words(cls: type[Enum]) -> Schema:
    return {
        "title": cls.__name__,
        **_description(cls),
        "type": "string",
        "enum": [member.value for member in cls],
    }


def _plain(default: Any) -> Any:
    if isinstance(default, Enum):
        return default.value
    return list(default) if isinstance(default, tuple) else default


def _reference(declared: Any) -> Schema:
    """Return the schema of a field: of a class or an enum, where its definition is."""
    if declared in _SCALARS:
        return dict(_SCALARS[declared])
    arguments = get_args(declared)
    if layout.is_optional(declared):
        return {"anyOf": [_reference(layout.present(declared)), {"type": "null"}]}
    if layout.is_choice(declared):
        return {"oneOf": [_reference(each) for each in arguments]}
    if layout.is_array(declared):
        return {"type": "array", "items": _reference(arguments[0])}
    if layout.is_constrained(declared):
        base, *constraints = arguments
        return _reference(base) | {key: value for each in constraints for key, value in each.schema().items()}
    return {"$ref": f"#/$defs/{declared.__name__}"}
