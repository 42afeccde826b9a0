"""How fast reportlib reads, writes and starts: as ratios, since machines differ and are noisy.

    python benchmarks/speed.py [FILE ...] [--corpus FILE.jsonl] [--rounds N]

Every ratio is of two things that were timed in turn, in this process and this run, at their best. What parsing costs
depends on how much there is to read, so what the texts hold for each thousand words and marks is printed. Without
files, texts are composed from benchmarks/news/ and samples/, mixed so that they are as dense as newspapers; then the
samples alone, which have a toll, a date or a name in nearly every clause. A corpus holds one JSON object a line, its
text under "text".
"""

from __future__ import annotations

import argparse
import json
import math
import os
import re
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import chain, cycle, islice, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, NamedTuple, TypeVar, get_args

from reportlib import Report, ReportlibError, from_json, to_dict, to_json
from reportlib.reading import parser
from reportlib.writing.backend import Backend

T = TypeVar("T")

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
SAMPLE = SAMPLES / "ferry.txt"
COMPOSED = {ROOT / "benchmarks" / "news": 3, SAMPLES: 1}
"""Where the reports are that texts are composed from, and how often each is taken.

So they are about as dense as general news: 96 articles of two corpora hold 24 quotes, 11 figures, 13 times, 3 events
and 36 mentions in a thousand words and marks. What tells of tolls, money and markets is denser, as the samples are.
"""
ELEMENTS = ("quotes", "figures", "times", "events", "mentions")
LEXER = re.compile(r"\w+|[^\w\s]")

MOST_TEXTS = 200
"""Texts of a corpus that are timed; every so manieth is taken."""
FAIR = 0.02
"""Seconds from which on a time is taken for more than noise."""
PATIENCE = 2.5
"""Seconds that parsing four times as much may be expected to take; beyond that, it is not tried."""
LONGEST = 1_024_000
"""Code points of the longest text."""
STEEP = 8.0
"""Growth, for four times the text, that needs looking at: 4 is linear, 16 quadratic."""
REPEATED = (
    "“, ", "1,", "7", "1.", "and 3 ", "May 1-", " ", "A. ", "he said that ", "\n", "\n\n", "'", "(", '"', "“", "‘",
    "``", "“Yes,” he said.\n\n", "“Yes\n\n", '"Yes, ', "“Yes” ‘no’ ", "said ", "that ", "Oss ", "a b, ", "Oss, ",
    "the man, ", "according to ", "12 people ", "12 and ", "including 3 ", "killed 3, ", "Monday ", "last week ",
    "9/11 ", "2021-", "$1 ", "$", "-", "–", ".", "...", ":", "; ", "the port and ", "very ", "Mr. Oss said, ", "(Oss) ",
    "Oss said that it rained.\n\n",
)  # fmt: skip
"""What hostile and broken texts repeat: the tail of a table, a list without verbs, marks that pair with nothing."""


def invented_name(number: int) -> str:
    """Return a name of five letters, another one for each number."""
    return "".join(chr(ord("a") + number // 26**place % 26) for place in range(5)).title()


def crowd(size: int) -> str:
    """Return a text in which everybody is somebody else, and "he" and "the mayor" may be any of them."""
    said: list[str] = []
    while len(said) * 80 < size:
        name = invented_name(len(said))
        said.append(f"Mayor Ada {name} said that it rained. He said it would stop. The mayor saw 12 boats.\n\n")
    return "".join(said)[:size]


def closed_once(size: int) -> str:
    """Return a text of paragraphs that open quotation marks; only the last one closes them."""
    closing = "“And so.” he said."
    return "“Oss: it rained.\n\n" * ((size - len(closing)) // 18) + closing


def told_at_length(size: int) -> str:
    """Return a text in which one speaker is quoted sentence after sentence."""
    return ("“Yes,” he said. " + "“It rained and it held on here.” " * (size // 33))[:size]


# ---------------------------------------------------------------- texts
def composed(count: int) -> list[str]:
    """Return that many reports made from ours in turn: paragraphs in other orders, other names and numbers."""
    reports = [_reports(folder) * often for folder, often in COMPOSED.items()]
    in_turn = cycle(chain.from_iterable(reports))
    turns: Counter[str] = Counter()
    texts = []
    for report in islice(in_turn, count):
        texts.append(_variant(report, turns[report]))
        turns[report] += 1
    return texts


def _reports(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


_NAMES = {
    "Ostrel": ("Ostrel", "Vardø", "Dranholm", "Port Ansgar", "Esk"),
    "Lund": ("Lund", "Veig", "O’Haddan", "van Osk"),
    "Ilse Marrin": ("Ilse Marrin", "Tomas R. Veig", "Nour Haddan-Ruy", "Jon van Oss"),
    "Marigold": ("Marigold", "Silver Gull II", "Queen of Varnia"),
    " said": (" said", " noted", " added", " announced"),
}


def _variant(sample: str, turn: int) -> str:
    head, times, first, *others = sample.strip().split("\n\n")
    turned = turn % len(others)
    text = "\n\n".join([head, times, first, *others[turned:], *others[:turned]])
    for name, choices in _NAMES.items():
        text = text.replace(name, choices[turn % len(choices)])
    return re.sub(r"\b(\d\d\d?) (?=[a-z])", lambda match: f"{int(match[1]) + 7 * turn} ", text)


def read_texts(paths: Iterable[Path], corpora: Iterable[Path]) -> dict[str, list[str]]:
    """Return the texts that the command line asks for, by what they are; composed ones if it names none."""
    texts = [path.read_text(encoding="utf-8") for path in paths]
    for corpus in corpora:
        with corpus.open(encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line in lines if line.strip()]
    if not texts:
        return {"as dense as news": composed(60), "the samples alone": _reports(SAMPLES)}
    return {"as given": texts[:: -(-len(texts) // MOST_TEXTS)]}


# ---------------------------------------------------------------- clock
def seconds(task: Callable[[], object]) -> float:
    """Return the processor's time for a task: other programs on the machine count for less than on a wall clock."""
    start = process_time()
    task()
    return process_time() - start


def best(tasks: dict[str, Callable[[T], object]], over: Sequence[T], rounds: int) -> dict[str, float]:
    """Return the time of each task over all these things: the sum of its best times for each.

    All tasks have their turn with one thing before the next, so that a slow moment of the machine hits all of them.
    """
    times = dict.fromkeys(tasks, 0.0)
    for each in over:
        least = dict.fromkeys(tasks, math.inf)
        for _ in range(rounds):
            for name, task in tasks.items():
                least[name] = min(least[name], seconds(lambda: task(each)))  # noqa: B023 - called at once
        for name, time in least.items():
            times[name] += time
    return times


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: the first column to the left, numbers to the right."""
    printed = [columns, *rows]
    widths = [max(len(row[place]) for row in printed) for place in range(len(columns))]
    print(f"\n{title}")
    for row in printed:
        cells = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print("  ".join(["", row[0].ljust(widths[0]), *cells]).rstrip())


# ---------------------------------------------------------------- reading
def lex(text: str) -> list[str]:
    """Return the words and marks of a text, and nothing else of them: what every reader of a text has to do first."""
    return [match.group() for match in LEXER.finditer(text)]


def scan(text: str) -> None:
    """Find the words and marks of a text, and keep none."""
    for _ in LEXER.finditer(text):
        pass


@contextmanager
def clocked_stages() -> Iterator[dict[str, float]]:
    """Yield the seconds that each stage called by `parse` takes, by the stage's name."""
    spent: dict[str, float] = {}
    stages = {
        name: value
        for name, value in vars(parser).items()
        if callable(value) and (name.startswith(("read_", "credited_")) or name in ("Tokens", "Report"))
    }

    def clocked(name: str, stage: Callable[..., object]) -> Callable[..., object]:
        def run(*args: Any, **kwargs: Any) -> object:
            start = process_time()
            try:
                return stage(*args, **kwargs)
            finally:
                spent[name] = spent.get(name, 0.0) + process_time() - start

        return run

    for name, stage in stages.items():
        setattr(parser, name, clocked(name, stage))
    try:
        yield spent
    finally:
        for name, stage in stages.items():
            setattr(parser, name, stage)


def report_reading(name: str, texts: list[str], rounds: int) -> None:
    """Print what parsing costs beside a lexer that only finds words, and what each stage has of it."""
    parser.parse(texts[0])  # the word lists are loaded
    times = best({"lexer": lex, "lexer, nothing kept": scan, "parse": parser.parse}, texts, rounds)
    stages: dict[str, float] = {}
    with clocked_stages() as spent:
        for text in texts:
            runs = []
            for _ in range(rounds):
                spent.clear()
                parser.parse(text)
                runs.append(dict(spent))
            for stage in runs[0]:
                stages[stage] = stages.get(stage, 0.0) + min(run[stage] for run in runs)

    def row(of: str, time: float) -> Sequence[str]:
        return of, f"{time * 1e3:.1f}", f"{time / times['lexer']:.2f}", f"{time / times['parse']:.0%}"

    rows = [row(task, time) for task, time in times.items()]
    rows += [row(f"  {stage}", time) for stage, time in stages.items()]
    rows += [row("  the rest", max(0.0, times["parse"] - sum(stages.values())))]
    size = sum(map(len, texts))
    table(f"Reading, {name}: {len(texts)} texts, {size:,} characters", ("", "ms", "of the lexer", "of parse"), rows)
    print(f"  parse reads {size / times['parse'] / 1e6:.2f} million characters a second")
    reports, words = [parser.parse(text) for text in texts], sum(len(lex(text)) for text in texts)
    held = {each: sum(len(getattr(report, each)) for report in reports) for each in ELEMENTS}
    shares = ", ".join(f"{1000 * count / words:.0f} {each}" for each, count in held.items())
    print(f"  in a thousand words and marks: {shares}")


# ---------------------------------------------------------------- starting
STARTS = {
    "python": "pass",
    "import reportlib": "import reportlib",
    "first parse": "import reportlib, sys; reportlib.parse(open(sys.argv[1], encoding='utf-8').read())",
    "first parse, to_json": "import reportlib, sys\n"
    "reportlib.to_json(reportlib.parse(open(sys.argv[1], encoding='utf-8').read()))",
}


def report_starting(rounds: int) -> None:
    """Print how long a new interpreter takes to import the package (compiled before) and to parse the sample."""
    times: dict[str, list[float]] = {name: [] for name in STARTS}
    with TemporaryDirectory() as compiled:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
        for turn in range(rounds + 1):
            for name, program in STARTS.items():
                start = perf_counter()
                subprocess.run([sys.executable, "-c", program, str(SAMPLE)], check=True, env=environment)
                if turn:  # the first one compiles
                    times[name].append(perf_counter() - start)
    median = {name: statistics.median(each) * 1e3 for name, each in times.items()}
    least = {name: min(each) * 1e3 for name, each in times.items()}
    rows = [
        (name, f"{median[name]:.0f}", f"{median[name] - median['python']:.0f}", f"{least[name] - least['python']:.0f}")
        for name in STARTS
    ]
    table("Starting", ("", "ms, median", "over python", "at its best"), rows)


# ---------------------------------------------------------------- writing
class Document(NamedTuple):
    """One report in the three forms that are timed."""

    report: Report
    plain: dict[str, Any]
    written: str


def report_writing(texts: list[str], rounds: int) -> None:
    """Print what writing and reading documents costs beside a JSON library alone, of the same documents."""
    reports = [parser.parse(text) for text in texts]
    documents = [Document(each, to_dict(each), to_json(each)) for each in reports]
    rows: list[Sequence[str]] = []
    for backend in get_args(Backend):
        try:
            to_json(reports[0], backend=backend)
        except ReportlibError:
            rows.append((f"{backend}: not installed", "", "", ""))
            continue
        library = import_module(backend)
        tasks: dict[str, Callable[[Document], object]] = {
            "dumps": lambda each, library=library: library.dumps(each.plain),  # type: ignore[misc]
            "to_json": lambda each, backend=backend: to_json(each.report, backend=backend),  # type: ignore[misc]
            "loads": lambda each, library=library: library.loads(each.written),  # type: ignore[misc]
            "from_json": lambda each: from_json(each.written),
        }
        times = best(tasks, documents, rounds)
        for ours, theirs in (("to_json", "dumps"), ("from_json", "loads")):
            each, alone = (times[name] * 1e3 / len(documents) for name in (ours, theirs))
            rows.append((f"{ours} beside {backend}.{theirs}", f"{each:.3f}", f"{alone:.3f}", f"{each / alone:.1f}"))
    size = sum(len(document.written) for document in documents) // len(documents)
    table(f"Writing, documents of {size:,} characters", ("", "ms a report", "ms alone", "ratio"), rows)


# ---------------------------------------------------------------- growth
def growth(name: str, of_size: Callable[[int], str], start: int = 2_000) -> Sequence[str]:
    """Return a row: what four and sixteen times as much text costs; longer texts are tried only if there is time."""
    size = start
    try:
        times = [parse_time(of_size(size))]
        while times[0] < FAIR and size < LONGEST // 4:
            size *= 2
            times = [parse_time(of_size(size))]
        while len(times) < 3 and size * 4 ** len(times) <= LONGEST and times[-1] * 4 <= PATIENCE:
            times.append(parse_time(of_size(size * 4 ** len(times))))
    except Exception as error:  # noqa: BLE001 - that one text breaks the parser shall not hide the other rows
        return name, f"{size:,}", *[""] * 4, f"raised {type(error).__name__}: {error}"
    ratios = [after / before for before, after in pairwise(times)]
    longest = size * 4 ** (len(times) - 1)
    each = f"{times[-1] / longest * 1e6:.2f}"
    remark = "STEEP" if not ratios or max(ratios) > STEEP else ""
    cells = [f"{ratio:.1f}" for ratio in ratios] + [""] * (2 - len(ratios))
    return name, f"{size:,}", f"{times[0] * 1e3:.0f}", *cells, each, remark


def _repeated(fragment: str, size: int) -> str:
    return fragment * (size // len(fragment))


def parse_time(text: str) -> float:
    """Return how long it takes to parse a text, the best of two times."""
    return min(seconds(lambda: parser.parse(text)) for _ in range(2))


def report_growth() -> None:
    """Print how the time grows with the text: by 4 for 4 times the text if it is linear, by 16 if it is quadratic."""
    ordinary = "\n\n".join(composed(700))
    unbroken = ordinary.replace("\n", " ")
    rows = [
        growth("ordinary text", lambda size: ordinary[:size], LONGEST // 16),
        growth("ordinary text on one line", lambda size: unbroken[:size], LONGEST // 16),
        growth("a crowd of names", crowd),
        growth("many quotations closed once", closed_once),
        growth("one speaker at length", told_at_length),
    ]
    rows += [growth(repr(each), partial(_repeated, each)) for each in REPEATED]
    columns = ("repeated", "n", "ms at n", "4n / n", "16n / 4n", "µs a character", "")
    table("Growth of the time to parse, n in characters", columns, rows)


def main() -> None:
    """Print all tables; never fails on a time."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a text to read")
    options.add_argument("--corpus", action="append", default=[], type=Path, metavar="FILE.jsonl", help="texts to read")
    options.add_argument("--rounds", type=int, default=7, metavar="N", help="how often all is timed (default: 7)")
    options.add_argument("--no-growth", action="store_true", help="leave out the growth rows, which take longest")
    given = options.parse_args()
    texts = read_texts(given.files, given.corpus)
    for name, each in texts.items():
        report_reading(name, each, given.rounds)
    report_starting(given.rounds)
    report_writing(next(iter(texts.values())), given.rounds)
    if not given.no_growth:
        report_growth()


if __name__ == "__main__":
    main()
