"""The names that `import reportlib` gives, and how its folders hang together."""

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import reportlib
from reportlib import errors, model

HOUSE = Path(reportlib.__file__).parent
PLAIN = {"SCHEMA_VERSION", "Source"}  # a text and a union have no docstring of their own

FLOORS = {
    "errors": set[str](),
    "model": {"errors"},
    "reading": {"errors", "model"},
    "writing": {"errors", "model"},
    "checks": {"errors", "model"},
    "codings": set(),
    "views": {"errors", "model"},
    "testing": {"errors", "model"},
}
"""What each floor may import, besides itself."""


def test_the_names_of_the_design_are_there() -> None:
    promised = """
        parse to_json from_json to_dict from_dict json_schema check
        Span Report Dateline Person Organization Outlet Unnamed Source Mention Attribution Quote Quantity Figure
        TimeExpression Event Place Participant Finding
        exactly at_least more_than at_most fewer_than between about
        ReportlibError InvalidValueError DecodeError UnsupportedSchemaVersionError Problem
    """
    assert set(promised.split()) <= set(reportlib.__all__)


def test_names_are_exported_once_and_in_order() -> None:
    assert len(set(reportlib.__all__)) == len(reportlib.__all__)
    kinds = {name: (not name.isupper(), not name[0].isupper()) for name in reportlib.__all__}
    assert reportlib.__all__ == sorted(reportlib.__all__, key=lambda name: (kinds[name], name))


def test_a_star_import_gives_these_names_and_no_others() -> None:
    names: dict[str, object] = {}
    exec("from reportlib import *", names)  # noqa: S102 - the statement that is tested
    assert names.keys() - {"__builtins__"} == set(reportlib.__all__)


@pytest.mark.parametrize("floor", [model, errors], ids=lambda floor: floor.__name__)
def test_types_and_errors_are_all_exported(floor: object) -> None:
    own = [
        name
        for name, held in vars(floor).items()
        if isinstance(held, type) and held.__module__.startswith("reportlib.") and not name.startswith("_")
    ]
    assert own
    for name in own:
        assert getattr(reportlib, name) is getattr(floor, name)


@pytest.mark.parametrize("name", [name for name in reportlib.__all__ if name not in PLAIN])
def test_every_name_has_a_docstring_of_its_own(name: str) -> None:
    held = getattr(reportlib, name)
    assert held.__module__.startswith("reportlib.")
    assert inspect.cleandoc(held.__doc__ or "").strip()
    if isinstance(held, type):
        for member, value in vars(held).items():
            if not member.startswith("_") and (inspect.isfunction(value) or isinstance(value, property)):
                assert value.__doc__, f"{name}.{member}"


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("floor", FLOORS)
def test_each_floor_imports_only_from_those_below(floor: str) -> None:
    place = HOUSE / floor
    modules = list(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
    assert modules
    for module in modules:
        for name in imported(module):
            if name.partition(".")[0] == "reportlib":
                assert name.split(".")[1:2] == [] or name.split(".")[1] in {floor, *FLOORS[floor]}, (module, name)


def test_nothing_in_the_library_imports_its_strategies() -> None:
    for module in HOUSE.rglob("*.py"):
        if "testing" not in module.relative_to(HOUSE).parts:
            assert not [name for name in imported(module) if name.split(".")[0] == "hypothesis" or "testing" in name]


def test_importing_the_library_loads_no_extra() -> None:
    script = "import sys, reportlib; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    loaded = set(ast.literal_eval(shown))
    assert "reportlib" in loaded
    assert not loaded & {"hypothesis", "jsonschema", "orjson", "pytest"}
