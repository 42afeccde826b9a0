"""What is heavy is loaded when it is first used."""

import subprocess
import sys


def test_cattrs_and_orjson_wait_until_something_is_written_or_read() -> None:
    program = """
import sys, reportlib.writing
assert not {"cattrs", "orjson"} & set(sys.modules)
from reportlib.model import Report
reportlib.writing.to_json(Report("Rain."))
assert {"cattrs", "orjson"} <= set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True)
