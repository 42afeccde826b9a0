"""Reports of nine kinds, each read as a whole: what a person sees of it, held against a file that was read through.

They are the samples, and those in golden/reports. A file is what `reportlib parse --format text NAME.txt` prints. After
a change that is meant, print it again, and read what has changed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from reportlib import check, from_json, parse, to_json
from reportlib.views import card

GOLDEN = Path(__file__).parent / "golden"
FOLDERS = Path(__file__).parents[2] / "samples", GOLDEN / "reports"
SAMPLES = [sample for folder in FOLDERS for sample in sorted(folder.glob("*.txt"))]


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.stem for sample in SAMPLES])
def test_a_report_is_read_as_before(sample: Path) -> None:
    report = parse(sample.read_text(encoding="utf-8"))
    assert card(report) == (GOLDEN / sample.name).read_text(encoding="utf-8")


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.stem for sample in SAMPLES])
def test_a_report_agrees_with_itself_and_comes_back_from_json(sample: Path) -> None:
    report = parse(sample.read_text(encoding="utf-8"))
    assert check(report) == ()
    assert from_json(to_json(report)) == report
