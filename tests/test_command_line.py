"""The command `reportlib`, as people and scripts meet it."""

import io
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

import reportlib
from reportlib.command_line import Exit, main
from reportlib.model import Finding, Outlet, Report, Span

TEXT = "Published: 14 May 2024 09:30 (UTC+02:00)\n\nFour boats sank near Ostrel.\n"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8", newline="")
    return str(path)


@pytest.fixture
def odd(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the parser find fault with everything."""

    def parse(text: str, **known: object) -> Report:
        findings = (Finding("odd-mark", "It opens\nnothing.", Span(text[3:6], 3)), Finding("no-zone", "No zone."))
        return Report(text, findings=findings)

    monkeypatch.setattr(reportlib, "parse", parse)


def run(*arguments: str, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-W", "error", "-m", "reportlib", *arguments]
    return subprocess.run(command, input=given, capture_output=True, env=os.environ | environment, check=False)


# ------------------------------------------------------------------ what comes out
def test_one_file_is_one_document(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", file]) == Exit.FINE
    output = capsys.readouterr().out
    assert output == reportlib.to_json(reportlib.parse(TEXT)) + "\n"


def test_several_files_are_one_document_a_line(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", file, file]) == Exit.FINE
    lines = capsys.readouterr().out.splitlines()
    assert [reportlib.from_json(line) for line in lines] == [reportlib.parse(TEXT)] * 2


def test_json_lines_for_one_file_when_asked(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "jsonl", file]) == Exit.FINE
    assert capsys.readouterr().out.count("\n") == 1


def test_indented_json_is_the_same_document(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--indent", file]) == Exit.FINE
    output = capsys.readouterr().out
    assert output.startswith('{\n  "schema_version"')
    assert reportlib.from_json(output) == reportlib.parse(TEXT)


def test_a_card(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    from reportlib.views import card

    assert main(["parse", "--format", "text", file]) == Exit.FINE
    assert capsys.readouterr().out == card(reportlib.parse(TEXT))


def test_several_cards_name_their_files(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "--format", "text", "missing", file, file]) == Exit.FAILED
    output = capsys.readouterr().out
    assert output.startswith(f"==> {file} <==\n\n")
    assert output.count(f"\n\n==> {file} <==\n\n") == 1


def test_what_the_caller_knows_is_passed_on(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    known = [
        "--published",
        "2024-05-15T08:00-03:00",
        "--source",
        "Ostrel Courier",
        "--url",
        "https://courier.example/1",
    ]
    assert main(["parse", *known, file]) == Exit.FINE
    report = reportlib.from_json(capsys.readouterr().out)
    assert report.published == datetime.fromisoformat("2024-05-15T08:00-03:00")
    assert report.source == Outlet("Ostrel Courier")
    assert report.url == "https://courier.example/1"


def test_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == Exit.FINE
    assert json.loads(capsys.readouterr().out) == reportlib.json_schema()


def test_the_version(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("importlib.metadata.version", {"reportlib-news": "1.2.3"}.__getitem__)
    assert main(["--version"]) == Exit.FINE
    assert capsys.readouterr().out == "reportlib 1.2.3\n"


# ------------------------------------------------------------------ what goes in
@pytest.mark.parametrize("text", ["", "a\r\nb\rc\n\n", "no newline at the end", "naïve “quotes” 🚢"])
def test_the_text_is_the_file_character_for_character(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(text.encode())
    assert main(["parse", str(path)]) == Exit.FINE
    assert reportlib.from_json(capsys.readouterr().out).text == text


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"\xef\xbb\xbfcaf\xc3\xa9", "utf-8"),
        (b"\xff\xfec\0a\0f\0\xe9\0", "utf-16"),
        (b"\xff\xfec\0a\0f\0\xe9\0", "utf-16-le"),
        (b"caf\xe9", "windows-1252"),
    ],
)
def test_encodings_and_byte_order_marks(
    content: bytes, encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(content)
    assert main(["parse", "--encoding", encoding, str(path)]) == Exit.FINE
    assert reportlib.from_json(capsys.readouterr().out).text == "café"


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("a\r\né".encode()), encoding="ascii"))
    assert main(["parse", "-"]) == Exit.FINE
    assert reportlib.from_json(capsys.readouterr().out).text == "a\r\né"


# ------------------------------------------------------------------ what goes wrong
def test_a_file_that_cannot_be_read_is_told_and_the_others_are_done(
    file: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["parse", str(tmp_path / "no\nsuch"), str(tmp_path), file]) == Exit.FAILED
    output, errors = capsys.readouterr()
    assert reportlib.from_json(output) == reportlib.parse(TEXT)
    missing, folder = errors.splitlines()
    assert missing == f"reportlib: {tmp_path}/no\\nsuch: No such file or directory"
    assert folder == f"reportlib: {tmp_path}: Is a directory"


@pytest.mark.parametrize(
    ("content", "encoding", "complaint"),
    [
        (b"caf\xe9s", "utf-8", "byte 0xe9 at offset 3: invalid continuation byte); name its encoding"),
        (b"\xef\xbb\xbf\xff", "utf-8", "byte 0xff at offset 3: invalid start byte); "),
        (b"\xff\xfea\0", "utf-8", "; name its encoding, such as --encoding utf-16"),
        (b"caf\xe9", "utf-8", "; name its encoding, such as --encoding windows-1252"),
        (b"abc", "utf-16-le", "byte 0x63 at offset 2: truncated data); "),
        (b"+2AA-", "utf-7", "lone surrogate"),
        (b"a-!", "punycode", "is not punycode text ("),
    ],
)  # fmt: skip
def test_a_wrong_encoding(
    content: bytes, encoding: str, complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(content)
    assert main(["parse", "--encoding", encoding, str(path)]) == Exit.FAILED
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith(f"reportlib: {path}: ")
    assert complaint in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["parse"], "FILE"),
        (["read", "x"], "invalid choice"),
        (["parse", "x", "--published", "yesterday"], "--published: expected a date and time such as 2024"),
        (["parse", "x", "--published", "2024-05-14T09:30"], "--published: expected a time with an offset from UTC"),
        (["parse", "x", "--published", "2024-05-14T09:30+02:00:30"], "expected an offset in whole minutes"),
        (["parse", "x", "--source", ""], "--source: expected at least one character"),
        (["parse", "x", "--url", "\udce9"], "--url: expected Unicode text"),
        (["parse", "x", "--encoding", "klingon"], "--encoding: expected the name of a text encoding"),
        (["parse", "x", "--encoding", "base64"], "--encoding: expected the name of a text encoding"),
        (["parse", "x", "y", "--format", "json"], "--format: json is for one FILE"),
        (["parse", "x", "y", "--url", "https://courier.example"], "--url: is for one FILE"),
        (["parse", "x", "--format", "text", "--indent"], "--indent: is for json, not for text"),
        (["parse", "-", "x", "-"], "FILE: - can be read only once"),
        (["parse", "x", "--form", "text"], "unrecognized arguments: --form"),
    ],
)  # fmt: skip
def test_wrong_usage(arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == Exit.USAGE
    output, errors = capsys.readouterr()
    assert output == ""
    assert complaint in errors


def test_no_arguments_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == Exit.USAGE
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith("usage: reportlib")


@pytest.mark.usefixtures("odd")
def test_findings_fail_only_when_strict(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", file]) == Exit.FINE
    calm = capsys.readouterr()
    assert calm.err == ""

    assert main(["parse", "--strict", file]) == Exit.FINDINGS
    strict = capsys.readouterr()
    assert strict.out == calm.out
    assert strict.err == f"{file}:3: odd-mark: It opens nothing.\n{file}: no-zone: No zone.\n"

    assert main(["parse", "--strict", file, "missing"]) == Exit.FAILED


def test_interruption(file: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def parse(text: str, **known: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(reportlib, "parse", parse)
    assert main(["parse", file]) == Exit.INTERRUPTED
    assert capsys.readouterr().err == "reportlib: interrupted\n"


class Broken(io.StringIO):
    """An output that fails when it is written out."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error

    def flush(self) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("error", "code", "complaint"),
    [
        (BrokenPipeError(), Exit.CLOSED_PIPE, ""),
        (OSError(28, "No space left on device"), Exit.FAILED, "reportlib: standard output: No space left on device\n"),
    ],
    ids=["closed pipe", "full disk"],
)
def test_output_that_cannot_be_written(
    error: OSError,
    code: Exit,
    complaint: str,
    file: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", Broken(error))
    assert main(["parse", file]) == code
    assert capsys.readouterr().err == complaint


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_streams_that_are_closed_from_the_start(
    stream: str, file: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, stream, None)
    assert main(["parse", "-" if stream == "stdin" else "missing" if stream == "stderr" else file]) == Exit.FAILED
    output, errors = capsys.readouterr()
    assert output == ""
    assert (
        errors
        == {
            "stdin": "reportlib: standard input: is closed\n",
            "stdout": "reportlib: standard output: is closed\n",
            "stderr": "",
        }[stream]
    )


# ------------------------------------------------------------------ as a program
def test_as_a_module_in_any_locale() -> None:
    text = "“Four boats” sank near Ostrél.\r\n"
    done = run("parse", "-", given=text.encode(), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (Exit.FINE, b"")
    assert done.stdout == (reportlib.to_json(reportlib.parse(text)) + "\n").encode()


def test_help_as_a_program() -> None:
    done = run("--help")
    assert done.returncode == Exit.FINE
    assert done.stdout.startswith(b"usage: reportlib")


@pytest.mark.skipif(os.name == "nt", reason="the exit code of a closed pipe is a convention of Unix")
def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Four boats sank. " * 20_000, encoding="utf-8")
    command = [sys.executable, "-m", "reportlib", "parse", "--format", "jsonl", str(path), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == Exit.CLOSED_PIPE
