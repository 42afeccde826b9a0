"""Runs the Python examples of README.md and docs/, as tests.

Sybil does it, not pytest's own `--doctest-glob`: doctest takes the fence that closes a block for expected output, and
passes over blocks without `>>>`. Here every block marked `python` is one test, run whole if it holds no `>>>`; the
blocks of a page share their names from top to bottom. `<!--- skip: next -->` above a block leaves it out.

It stands at the root because a conftest.py sees only the files below it. Docstrings are `--doctest-modules`' part.
"""

from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
).pytest()
