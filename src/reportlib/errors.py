"""Every error that reportlib raises.

    ReportlibError
    ├── InvalidValueError (also a ValueError)   a value cannot be built
    └── DecodeError                             a document cannot be read back
        └── UnsupportedSchemaVersionError       it was written by a newer reportlib

The classes and the codes of their problems are the interface; the sentences may be reworded.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Path = tuple[str | int, ...]

SHOWN = 20
"""How many problems an error's message lists; `.problems` always holds them all."""


class ReportlibError(Exception):
    """Base class of every error that reportlib raises on purpose."""


class Problem(NamedTuple):
    """One thing that is wrong with a value or a document.

    `path` leads to it from the outermost value: field names and indexes. `code` is stable and meant for programs
    ("wrong-type", "not-verbatim", ...); `message` is a sentence for people.
    """

    path: Path
    code: str
    message: str

    @property
    def json_pointer(self) -> str:
        """Where it is, as a JSON Pointer (RFC 6901): "" is the whole document.

        >>> Problem(("figures", 2, "a/b"), "unknown-key", "...").json_pointer
        '/figures/2/a~1b'
        """
        return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in self.path)

    @property
    def location(self) -> str:
        """Where it is, as a path that a person reads.

        >>> Problem(("figures", 2, "quantity", "low"), "wrong-type", "...").location
        '$.figures[2].quantity.low'
        """
        return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)

    def below(self, *steps: str | int) -> Problem:
        """Return the same problem as seen from further out: each layer adds the steps that lead to it."""
        return self._replace(path=(*steps, *self.path))


class _ProblemsError(ReportlibError):
    """An error that carries everything that was found wrong, not only the first thing."""

    def __init__(self, what: str, problems: Iterable[Problem]) -> None:
        self.what = what
        self.problems = tuple(problems)
        super().__init__(what, self.problems)

    def __str__(self) -> str:
        if len(self.problems) == 1:
            return f"{self.what}: {self._line(self.problems[0])}"
        lines = [f"  {self._line(problem)}" for problem in self.problems[:SHOWN]]
        if len(self.problems) > SHOWN:
            lines.append(f"  ... and {len(self.problems) - SHOWN} more")
        return "\n".join([f"{self.what}: {len(self.problems)} problems", *lines])

    @staticmethod
    def _line(problem: Problem) -> str:
        return f"{problem.location}: {problem.message} [{problem.code}]"


class InvalidValueError(_ProblemsError, ValueError):
    """A value of the model cannot be built from these arguments; `.problems` says why, all at once."""


class DecodeError(_ProblemsError):
    """A document is not what `from_json` and its kin read; `.problems` says why, all at once."""


class UnsupportedSchemaVersionError(DecodeError):
    """The document was written to a schema of a later major version than this reportlib knows."""
