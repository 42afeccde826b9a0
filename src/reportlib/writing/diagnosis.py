"""What is wrong with a document, from the errors that cattrs gathers while it reads it thoroughly."""

from __future__ import annotations

from collections.abc import Iterator

from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from reportlib.errors import InvalidValueError, Path, Problem
from reportlib.model.constraint import shown
from reportlib.writing.scalar import printable


def problems(error: Exception) -> list[Problem]:
    """Return everything that is wrong, in the order of the document's fields, each with the path to it.

    Raises:
        Exception: `error` itself or one inside it, if it is none that a document can cause.
    """
    # A list and not a recursion: the errors of a document that was too deep to read are as deep as the stack was.
    found: dict[Problem, None] = {}
    waiting: list[tuple[Path, Exception]] = [((), error)]
    while waiting:
        path, each = waiting.pop()
        if isinstance(each, BaseValidationError):
            waiting += reversed([((*path, *_steps(inner)), inner) for inner in each.exceptions])
        else:
            found |= dict.fromkeys(_told(path, each))
    return list(found)


def _steps(error: Exception) -> Path:
    """Return the step that leads from an object or array to what is wrong in it; none if it is wrong as a whole."""
    for note in reversed(getattr(error, "__notes__", ())):
        if isinstance(note, AttributeValidationNote):
            return (note.name,)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _told(path: Path, error: Exception) -> Iterator[Problem]:
    if isinstance(error, InvalidValueError):
        for problem in error.problems:
            yield problem.below(*path)
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in sorted(error.extra_fields, key=repr):
            message = f"expected one of the keys of {error.cl.__name__}, got {shown(key)}"
            yield Problem((*path, printable(key)), "unknown-key", message)
    elif isinstance(error, KeyError):
        key = error.args[0]
        missing = path if path[-1:] == (key,) else (*path, key)
        yield Problem(missing, "missing-key", f'expected the key "{key}", got an object without it')
    elif isinstance(error, RecursionError):
        yield Problem(path[:2], "too-deep", "expected a document that is not nested so deep")
    else:
        raise error
