"""Reports to JSON and back, one at a time or line by line, and the schema of it all.

Its parts, from the outside in: `document` and `json_lines` are what people call; `json_text` and `backend` read and
write JSON as such; `version` looks after `schema_version`; `conversion` is where cattrs turns plain values into the
model and back, with `scalar` for what is neither object nor array and `diagnosis` for what went wrong; `layout` is what
all of them, and `schema`, know about the shape of a document.
"""

from reportlib.writing.backend import Backend
from reportlib.writing.document import from_dict, from_json, to_dict, to_json
from reportlib.writing.json_lines import from_json_lines, to_json_lines
from reportlib.writing.schema import json_schema
from reportlib.writing.version import SCHEMA_VERSION, NewerSchemaWarning

__all__ = [
    "SCHEMA_VERSION",
    "Backend",
    "NewerSchemaWarning",
    "from_dict",
    "from_json",
    "from_json_lines",
    "json_schema",
    "to_dict",
    "to_json",
    "to_json_lines",
]
