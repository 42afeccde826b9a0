"""The words that the rules know, kept in plain files beside this one.

One entry a line, sorted; after a tab, what the rules need to know of it; `#` starts a comment. An entry is written as
it stands in mid-sentence: "said" is also found as "Said" and "SAID", "May" also as "MAY" but never as "may".
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

_FOLDER = files(__package__)


@cache
def entries(name: str) -> dict[str, str]:
    """Return the entries of a file as written, each with what stands behind its tab ("" if nothing)."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {entry: value for entry, _, value in pairs}


@cache
def table(name: str) -> dict[str, str]:
    """Return the entries of a file by their lower-case form."""
    return {entry.lower(): value for entry, value in entries(name).items()}


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of a file in lower case, where nothing needs to be known of them but that they are there."""
    return frozenset(table(name))
