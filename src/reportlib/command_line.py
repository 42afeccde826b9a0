"""The command `reportlib`: news reports from files to JSON, or to a card that a person reads.

argparse reads the arguments: the first command that anybody types should need nothing that is not installed already.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from enum import IntEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO, TypeVar

import reportlib
from reportlib.errors import InvalidValueError, ReportlibError
from reportlib.model import Outlet, Report
from reportlib.model.constraint import shown

T = TypeVar("T")
V = TypeVar("V")

STDIN = "-"
_FROM_WINDOWS = "\N{ZERO WIDTH NO-BREAK SPACE}"
_BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class Exit(IntEnum):
    """What the exit codes mean; where two apply, the higher one is given."""

    FINE = 0
    FINDINGS = 1
    """With --strict: in some report, something was seen and not understood."""
    USAGE = 2
    """The arguments are wrong; nothing was read."""
    FAILED = 3
    """Some input could not be read, or the output not be written; the other inputs were still done."""
    INTERRUPTED = 130
    """128 + SIGINT, as shells have it."""
    CLOSED_PIPE = 141
    """128 + SIGPIPE: whoever reads the output stopped reading."""


class _InputError(Exception):
    """An input that cannot be read, and why."""


# ------------------------------------------------------------------ arguments
def _argument_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reportlib", description="Read news reports into typed documents.", allow_abbrev=False
    )
    parser.add_argument("--version", action="store_true", help="say which version this is, and stop")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    parse = commands.add_parser(
        "parse",
        allow_abbrev=False,
        help="read the text of news reports",
        description="Read the text of news reports: one to JSON, several to JSON Lines.",
        epilog=f"Exit codes: {Exit.FINE} fine; {Exit.FINDINGS} findings, with --strict; {Exit.USAGE} wrong usage; "
        f"{Exit.FAILED} an input could not be read (the others were), or the output not be written.",
    )
    parse.add_argument("files", nargs="+", metavar="FILE", help=f"a file of plain text, or {STDIN} for standard input")
    parse.add_argument(
        "--format",
        choices=("json", "jsonl", "text"),
        help="json: one document; jsonl: one document a line; text: a card for people "
        "(default: json for one FILE, jsonl for several)",
    )
    parse.add_argument("--indent", action="store_true", help="lay the JSON out over many lines, for people")
    parse.add_argument(
        "--published",
        type=_moment,
        metavar="DATETIME",
        help="when it was published, if you know better than the text: 2024-05-14T09:30+02:00",
    )
    parse.add_argument("--source", type=_outlet, metavar="NAME", help="the outlet that carries it")
    parse.add_argument("--url", type=_url, help="where it was found; for one FILE")
    parse.add_argument("--encoding", type=_encoding, default="utf-8", help="of the files (default: utf-8)")
    parse.add_argument("--strict", action="store_true", help="list the findings on standard error and fail on any")
    parse.set_defaults(run=_parse, usage_error=parse.error)

    schema = commands.add_parser(
        "schema",
        allow_abbrev=False,
        help="print the JSON Schema of the documents",
        description="Print the JSON Schema (2020-12) of the documents.",
    )
    schema.set_defaults(run=_schema)
    return parser


def _accepted(build: Callable[[T], V], argument: T) -> V:
    """Return what is built from the argument, or say what the model has against it."""
    try:
        return build(argument)
    except InvalidValueError as error:
        raise argparse.ArgumentTypeError(error.problems[0].message) from None


def _outlet(argument: str) -> Outlet:
    return _accepted(Outlet, argument)


def _url(argument: str) -> str:
    _accepted(lambda url: Report("", url=url), argument)
    return argument


def _moment(argument: str) -> datetime:
    try:
        moment = datetime.fromisoformat(argument)
    except ValueError:
        message = f"expected a date and time such as 2024-05-14T09:30+02:00, got {shown(argument)}"
        raise argparse.ArgumentTypeError(message) from None
    if moment.tzinfo is None:
        message = f"expected a time with an offset from UTC, such as 09:30+02:00 or 07:30Z, got {shown(argument)}"
        raise argparse.ArgumentTypeError(message)
    _accepted(lambda published: Report("", published=published), moment)
    return moment


def _encoding(argument: str) -> str:
    try:
        " ".encode(argument).decode(argument)
    except (LookupError, ValueError):
        message = f"expected the name of a text encoding, such as utf-8 or windows-1252, got {shown(argument)}"
        raise argparse.ArgumentTypeError(message) from None
    return argument


# ------------------------------------------------------------------ inputs
def _read(file: str, encoding: str) -> str:
    """Return the characters of the file as they are: no newline is translated; a byte order mark is no character."""
    try:
        if file == STDIN:
            if sys.stdin is None:
                raise _InputError("is closed")
            content = sys.stdin.buffer.read()
        else:
            content = Path(file).read_bytes()
    except OSError as error:
        raise _InputError(error.strerror or str(error)) from None
    try:
        return content.decode(encoding).removeprefix(_FROM_WINDOWS)
    except UnicodeDecodeError as error:
        guess = _BYTE_ORDER_MARKS.get(content[:2], "windows-1252")
        at = f"byte 0x{content[error.start]:02x} at offset {error.start}" if error.start < len(content) else "its end"
        message = f"is not {encoding} text ({at}: {error.reason}); name its encoding, such as --encoding {guess}"
        raise _InputError(message) from None
    except UnicodeError as error:
        raise _InputError(f"is not {encoding} text ({error})") from None


def _named(file: str) -> str:
    """Return the name of the input on one line, whatever characters a file's name holds."""
    name = "standard input" if file == STDIN else file
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in name)


def _tell(line: str) -> None:
    if sys.stderr is not None:
        print(line, file=sys.stderr)


def _complain(message: str) -> None:
    _tell(f"reportlib: {message}")


# ------------------------------------------------------------------ commands
def _parse(options: argparse.Namespace, output: TextIO) -> Exit:
    many = len(options.files) > 1
    layout = options.format or ("jsonl" if many else "json")
    if many and layout == "json":
        options.usage_error("argument --format: json is for one FILE; several are written as jsonl")
    if many and options.url is not None:
        options.usage_error("argument --url: is for one FILE; each report has its own")
    if options.indent and layout != "json":
        options.usage_error(f"argument --indent: is for json, not for {layout}")
    if options.files.count(STDIN) > 1:
        options.usage_error(f"argument FILE: {STDIN} can be read only once")

    write = _as_card if layout == "text" else _as_indented_json if options.indent else _as_json
    worst, separator = Exit.FINE, ""
    for file in options.files:
        try:
            text = _read(file, options.encoding)
            report = reportlib.parse(text, published=options.published, source=options.source, url=options.url)
        except (_InputError, ReportlibError) as error:
            _complain(f"{_named(file)}: {error}")
            worst = max(worst, Exit.FAILED)
            continue
        if many and layout == "text":
            output.write(f"{separator}==> {_named(file)} <==\n\n")
            separator = "\n"
        output.write(write(report))
        if options.strict and report.findings:
            _list_findings(file, report)
            worst = max(worst, Exit.FINDINGS)
    return worst


def _as_json(report: Report) -> str:
    return reportlib.to_json(report) + "\n"


def _as_indented_json(report: Report) -> str:
    return reportlib.to_json(report, indent=2) + "\n"


def _as_card(report: Report) -> str:
    from reportlib.views import card

    return card(report)


def _list_findings(file: str, report: Report) -> None:
    from reportlib.views.layout import printable

    for finding in report.findings:
        place = _named(file) if finding.span is None else f"{_named(file)}:{finding.span.start}"
        _tell(f"{place}: {finding.code}: {printable(finding.message)}")


def _schema(_: argparse.Namespace, output: TextIO) -> Exit:
    import json

    output.write(json.dumps(reportlib.json_schema(), indent=2, ensure_ascii=False) + "\n")
    return Exit.FINE


def _version(_: argparse.Namespace, output: TextIO) -> Exit:
    from importlib.metadata import version

    output.write(f"reportlib {version('reportlib-news')}\n")
    return Exit.FINE


# ------------------------------------------------------------------ the command
def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default the program's own, and return its exit code.

    Raises:
        SystemExit: After --help, with code 0, and for wrong arguments, with code 2.
    """
    try:
        try:
            return _run(arguments)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # here, where an error can still be told
    except OSError as error:  # of the output: those of the inputs are told one by one
        _drop_output()
        # A closed pipe is EPIPE, and on Windows EINVAL.
        if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL):
            return Exit.CLOSED_PIPE
        _complain(f"standard output: {error.strerror or error}")
        return Exit.FAILED
    except KeyboardInterrupt:
        _complain("interrupted")
        return Exit.INTERRUPTED


def _run(arguments: Sequence[str] | None) -> Exit:
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")  # whatever the machine prefers
    parser = _argument_parser()
    options = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace, TextIO], Exit] | None = _version if options.version else options.run
    if run is None:
        parser.print_help(sys.stderr)
        return Exit.USAGE
    if sys.stdout is None:
        raise OSError(errno.EBADF, "is closed")
    return run(options, sys.stdout)


def _drop_output() -> None:
    """Let what is still buffered go nowhere, so that Python does not fail once more when it flushes at its end."""
    with suppress(OSError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
