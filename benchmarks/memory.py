"""Whether a corpus of any size streams through parse and JSON Lines in the same memory.

    python benchmarks/memory.py [--megabytes N]

Reports made from those in samples/, each with names of its own, are parsed, written as lines, and read back, one after
the other. Prints the memory that the process holds after each tenth of the way.
"""

from __future__ import annotations

import argparse
import resource
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from speed import composed, invented_name

from reportlib import from_json_lines, parse, to_json_lines

PAGES = Path("/proc/self/statm")


def corpus(size: int) -> Iterator[str]:
    """Yield reports of that many characters together; no two name the same people."""
    made = composed(600)
    done = 0
    for number in count():
        person, place = invented_name(number), invented_name(number // 7)
        text = made[number % len(made)].replace("Ada Lund", f"Ada {person}").replace("Dran", place)
        yield text
        done += len(text)
        if done >= size:
            return


def resident() -> float:
    """Return the megabytes that the process holds; the most it ever held, where the system tells no more."""
    if PAGES.exists():
        return int(PAGES.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def main() -> None:
    """Stream a corpus through, and print what is held on the way."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--megabytes", type=int, default=10, metavar="N", help="of text, in all (default: 10)")
    size = options.parse_args().megabytes * 1_000_000
    read = written = tenths = 0

    def lines() -> Iterator[str]:
        nonlocal written
        for line in to_json_lines(map(parse, corpus(size))):
            written += len(line)
            yield line

    print("  MB of text   MB of lines   reports   MB held")
    for reports, report in enumerate(from_json_lines(lines()), start=1):
        read += len(report.text)
        if read * 10 >= tenths * size:
            print(f"{read / 1e6:12.1f}{written / 1e6:14.1f}{reports:10,}{resident():10.1f}", flush=True)
            tenths += 1


if __name__ == "__main__":
    main()
