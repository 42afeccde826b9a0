"""What is not a report is refused: with our own error, every problem at once, each with its place."""

import copy
import json
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from cattrs.errors import ClassValidationError
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reportlib.errors import DecodeError, InvalidValueError, Problem
from reportlib.model import Attribution, Figure, Outlet, Quote, QuoteKind, Report, Span, exactly
from reportlib.model.constraint import shown
from reportlib.model.value import declared_types
from reportlib.testing import reports
from reportlib.writing import conversion, diagnosis, from_dict, from_json, json_schema, layout, to_dict, to_json
from reportlib.writing.conversion import reader
from reportlib.writing.json_text import parsed

BOATS = Span("Four boats", 0)
REPORT = Report(
    "Four boats sank off Ostrel.",
    source=Outlet("Tarn News"),
    quotes=(Quote((BOATS,), QuoteKind.INDIRECT, (Attribution(Outlet("Tarn News")),)),),
    figures=(Figure(BOATS, Span("Four", 0), exactly(4), parts=(Figure(BOATS, BOATS, exactly(3)),)),),
)
KEYS = sorted({"schema_version", "type", *(name for cls in layout.classes() for name in declared_types(cls))})
SCHEMA = Draft202012Validator(json_schema())

Pointed = set[tuple[str, str]]


def refused(document: Any, *, lenient: bool = False) -> Pointed:
    """The pointers and codes of what is wrong with a document: text, bytes, or plain values."""
    read = from_json if isinstance(document, str | bytes) else from_dict
    with pytest.raises(DecodeError) as caught:
        read(document, lenient=lenient)
    str(caught.value).encode()  # it can be printed
    return {(problem.json_pointer, problem.code) for problem in caught.value.problems}


def changed(pointer: str, value: Any) -> dict[str, Any]:
    """The document of REPORT, with another value in one place."""
    document = to_dict(REPORT)
    holder: Any = document
    *steps, last = pointer.strip("/").split("/")
    for step in steps:
        holder = holder[int(step)] if isinstance(holder, list) else holder[step]
    holder[int(last) if isinstance(holder, list) else last] = value
    return document


# ------------------------------------------------------------------ whatever it is, a report or our own error
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=5)
    | st.sampled_from(["\ud800", "1.0", "2.0", "person", "direct", 10**400, -(10**18), "2023-03-01T18:18:00Z"])
)
keys = st.sampled_from(KEYS) | st.text(st.characters(), max_size=3)
values = st.recursive(scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4))


def holders(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        yield value
        for each in value.values() if isinstance(value, dict) else value:
            yield from holders(each)


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """The document of a report, with a few things changed, left out or put in."""
    document = to_dict(draw(reports()))
    for _ in range(draw(st.integers(1, 3))):
        holder = draw(st.sampled_from([each for each in holders(document) if each] or [document]))
        # Another part of the same document is a likelier mistake than any value at all.
        value = draw(values | st.sampled_from(list(holders(document))).map(copy.deepcopy))
        if isinstance(holder, list):
            index = draw(st.integers(0, len(holder) - 1))
            holder[index : index + draw(st.integers(0, 1))] = draw(st.sampled_from([[], [value], [value, value]]))
        elif key := draw(st.sampled_from([*holder, ""])):
            holder.pop(key)
            if draw(st.booleans()):
                holder[key] = value
        else:
            holder[draw(keys)] = value
    return document


def outcome(read: Any, document: Any, **options: bool) -> Any:
    """What reading gives: a report, or the problems with the document."""
    try:
        return read(document, **options)
    except DecodeError as error:
        refusal = error
    str(refusal).encode()
    assert len(set(refusal.problems)) == len(refusal.problems) > 0
    return refusal.problems


@given(values, st.booleans())
@pytest.mark.filterwarnings("ignore::reportlib.writing.NewerSchemaWarning")
def test_any_value_is_a_report_or_refused(value: Any, lenient: bool) -> None:
    outcome(from_dict, value, lenient=lenient)
    outcome(from_json, json.dumps(value), lenient=lenient)
    outcome(from_json, json.dumps(value, ensure_ascii=False), lenient=lenient)


@given(st.text(st.characters()) | st.text('{}[]":,\\u019.eE-+ntf') | st.binary())
def test_any_text_is_a_report_or_refused(text: str | bytes) -> None:
    outcome(from_json, text)


@given(reports().map(to_json), st.data())
def test_any_damage_to_the_text_gives_a_report_or_is_refused(text: str, data: st.DataObject) -> None:
    start, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 3))
    damaged = text[:start] + data.draw(st.text(st.characters(), max_size=2)) + text[start + length :]
    outcome(from_json, damaged)
    outcome(from_json, damaged.encode("utf-8", "surrogatepass"))


@given(mutated())
@pytest.mark.filterwarnings("ignore::reportlib.writing.NewerSchemaWarning")
def test_strict_takes_less_than_lenient(document: dict[str, Any]) -> None:
    strict, lenient = outcome(from_dict, document), outcome(from_dict, document, lenient=True)
    if isinstance(strict, Report):
        assert lenient == strict
    elif isinstance(lenient, Report):
        assert {problem.code for problem in strict} == {"unknown-key"}
    else:
        assert set(lenient) <= set(strict)


@given(mutated())
@pytest.mark.filterwarnings("ignore::reportlib.writing.NewerSchemaWarning")
def test_text_and_plain_values_are_read_alike(document: dict[str, Any]) -> None:
    from_plain = outcome(from_dict, document)
    from_text = outcome(from_json, json.dumps(document))
    if isinstance(from_plain, Report):
        assert from_text == from_plain
    else:
        assert not isinstance(from_text, Report)


@given(mutated())
def test_what_is_read_is_what_the_schema_accepts(document: dict[str, Any]) -> None:
    document["schema_version"] = "1.0"
    if isinstance(outcome(from_dict, document), Report):
        SCHEMA.validate(document)


@given(mutated(), st.booleans())
def test_the_quick_reader_takes_what_the_thorough_one_takes(document: dict[str, Any], lenient: bool) -> None:
    document.pop("schema_version", None)

    def taken(*, thorough: bool) -> Report | None:
        try:
            return reader(lenient=lenient, thorough=thorough)(document)
        except Exception:  # noqa: BLE001 - a quick refusal may be any
            return None

    assert taken(thorough=False) == taken(thorough=True)


# ------------------------------------------------------------------ nothing is coerced
@pytest.mark.parametrize(
    ("pointer", "value", "problem"),
    [
        ("/text", None, ("/text", "wrong-type")),
        ("/text", 1, ("/text", "wrong-type")),
        ("/text", "\ud800", ("/text", "lone-surrogate")),
        ("/url", 3.9, ("/url", "wrong-type")),
        ("/url", "", ("/url", "empty")),
        ("/title", [["text", "Four"], ["start", 0]], ("/title", "wrong-type")),
        ("/title", "Four", ("/title", "wrong-type")),
        ("/title", [], ("/title", "wrong-type")),
        ("/quotes", None, ("/quotes", "wrong-type")),
        ("/quotes", {}, ("/quotes", "wrong-type")),
        ("/quotes", "", ("/quotes", "wrong-type")),
        ("/quotes/0/kind", "loud", ("/quotes/0/kind", "unknown-word")),
        ("/quotes/0/kind", "DIRECT", ("/quotes/0/kind", "unknown-word")),
        ("/quotes/0/kind", ["direct"], ("/quotes/0/kind", "wrong-type")),
        ("/quotes/0/kind", QuoteKind.DIRECT, ("/quotes/0/kind", "wrong-type")),
        ("/quotes/0/content/0/start", 3.9, ("/quotes/0/content/0/start", "wrong-type")),
        ("/quotes/0/content/0/start", 0.0, ("/quotes/0/content/0/start", "wrong-type")),
        ("/quotes/0/content/0/start", True, ("/quotes/0/content/0/start", "wrong-type")),
        ("/quotes/0/content/0/start", "0", ("/quotes/0/content/0/start", "wrong-type")),
        ("/quotes/0/content/0/start", -1, ("/quotes/0/content/0/start", "negative")),
        ("/quotes/0/content/0/start", 1, ("/quotes/0/content/0", "not-verbatim")),
        ("/quotes/0/content/0/start", 10**5000, ("/quotes/0/content/0/start", "out-of-range")),
        ("/quotes/0/attribution/0/source", [["type", "outlet"]], ("/quotes/0/attribution/0/source", "wrong-type")),
        ("/quotes/0/attribution/0/source/type", "press", ("/quotes/0/attribution/0/source/type", "unknown-tag")),
        ("/quotes/0/attribution/0/source/type", None, ("/quotes/0/attribution/0/source/type", "unknown-tag")),
        ("/quotes/0/attribution/0/source/type", [], ("/quotes/0/attribution/0/source/type", "unknown-tag")),
        ("/source", {"name": "Tarn News"}, ("/source/type", "missing-key")),
        ("/source", {"type": "person", "name": "Ilse"}, ("/source/type", "unknown-tag")),
        ("/source", {"type": "outlet"}, ("/source/name", "missing-key")),
        ("/source/name", None, ("/source/name", "wrong-type")),
        ("/figures/0/partition", 1, ("/figures/0/partition", "wrong-type")),
        ("/figures/0/partition", "no", ("/figures/0/partition", "wrong-type")),
        ("/figures/0/quantity", 4, ("/figures/0/quantity", "wrong-type")),
        ("/figures/0/quantity/low", "4", ("/figures/0/quantity/low", "wrong-type")),
        ("/figures/0/quantity/low", True, ("/figures/0/quantity/low", "wrong-type")),
        ("/figures/0/quantity/low", 5, ("/figures/0/quantity/high", "out-of-order")),
        ("/figures/0/quantity/low", float("nan"), ("/figures/0/quantity/low", "out-of-range")),
        ("/figures/0/quantity/low", float("-inf"), ("/figures/0/quantity/low", "out-of-range")),
        ("/figures/0/quantity/low", 10**5000, ("/figures/0/quantity/low", "out-of-range")),
        ("/figures/0/quantity/low", 0.1 + 0.2, ("/figures/0/quantity/low", "out-of-range")),
        ("/figures/0/quantity/low", Decimal("sNaN"), ("/figures/0/quantity/low", "out-of-range")),
        ("/figures/0/event", "x", ("/figures/0/event", "unresolved-reference")),
        ("/figures/0/parts/0/trend", "up", ("/figures/0/parts/0/trend", "unknown-word")),
        ("/figures/0/extra", 1, ("/figures/0/extra", "unknown-key")),
        ("/published", "2023-03-01", ("/published", "malformed")),
        ("/published", "2023-03-01T18:18:00", ("/published", "malformed")),
        ("/published", "2023-03-01 18:18:00+04:00", ("/published", "malformed")),
        ("/published", "2023-02-29T18:18:00+04:00", ("/published", "not-on-calendar")),
        ("/published", "0000-01-01T00:00:00Z", ("/published", "not-on-calendar")),
        ("/published", "2023-03-01T24:00:00+04:00", ("/published", "malformed")),
        ("/published", "2023-03-01T23:59:60+00:00", ("/published", "malformed")),
        ("/published", "2023-03-01T18:18:00+04:00:30", ("/published", "malformed")),
        ("/published", "2023-03-01T18:18:00.1234567+04:00", ("/published", "malformed")),
        ("/published", "20230301T181800Z", ("/published", "malformed")),
        ("/published", "２023-03-01T18:18:00Z", ("/published", "malformed")),
        ("/published", "2023-03-01T18:18:00Z\n", ("/published", "malformed")),
        ("/published", 1677694680, ("/published", "wrong-type")),
        ("/language", "english please", ("/language", "malformed")),
    ],
    ids=shown,
)
def test_a_value_that_does_not_fit(pointer: str, value: Any, problem: tuple[str, str]) -> None:
    document = changed(pointer, value)
    assert refused(document) == {problem}
    if pointer != "/figures/0/extra":
        assert refused(document, lenient=True) == {problem}


def test_a_string_is_no_array_of_its_characters() -> None:
    document = to_dict(REPORT)
    document["quotes"][0]["attribution"][0]["source"] = {"type": "person", "name": "Ilse Marrin", "titles": "abc"}
    assert refused(document) == {("/quotes/0/attribution/0/source/titles", "wrong-type")}


@pytest.mark.parametrize("value", [None, True, 3, "text", [], [["text", "Rain."]], Report("Rain."), object()], ids=repr)
def test_the_whole_is_an_object(value: Any) -> None:
    with pytest.raises(DecodeError) as caught:
        from_dict(value)
    assert [(problem.path, problem.code) for problem in caught.value.problems] == [((), "wrong-type")]


def test_any_mapping_is_an_object_and_a_tuple_an_array() -> None:
    def as_proxies(value: Any) -> Any:
        if isinstance(value, dict):
            return MappingProxyType({key: as_proxies(each) for key, each in value.items()})
        return tuple(map(as_proxies, value)) if isinstance(value, list) else value

    document: Mapping[str, Any] = as_proxies(to_dict(REPORT))
    assert from_dict(document) == REPORT


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_fields() -> None:
    text = """{"text": 1, "url": "", "url": null, "titel": null,
        "quotes": [{"content": [{"text": "", "start": 0.5}], "kind": "loud"}, null],
        "figures": [{"span": {"text": "Four", "start": -1}, "quantity": {"low": null, "high": null}}],
        "mentions": [{"span": {"text": "Four", "start": 0}, "source": {"type": "ship", "name": 1}}]}"""
    with pytest.raises(DecodeError) as caught:
        from_json(text)
    assert [(problem.json_pointer, problem.code) for problem in caught.value.problems] == [
        ("/url", "duplicate-key"),
        ("/schema_version", "missing-key"),
        ("/text", "wrong-type"),
        ("/mentions/0/source/type", "unknown-tag"),
        ("/quotes/0/content/0/text", "empty"),
        ("/quotes/0/content/0/start", "wrong-type"),
        ("/quotes/0/kind", "unknown-word"),
        ("/quotes/1", "wrong-type"),
        ("/figures/0/span/start", "negative"),
        ("/figures/0/number", "missing-key"),
        ("/figures/0/quantity", "unbounded"),
        ("/titel", "unknown-key"),
    ]


def test_messages_speak_of_json() -> None:
    with pytest.raises(DecodeError) as caught:
        from_dict(changed("/quotes/0/content/0/start", 3.9))
    assert str(caught.value) == (
        "not a report: $.quotes[0].content[0].start: expected a whole number, got the number 3.9 [wrong-type]"
    )


# ------------------------------------------------------------------ lenient passes over unknown keys, and nothing else
def test_unknown_keys() -> None:
    document = to_dict(REPORT) | {"b/c": 1, "a": {"x": [[]]}}
    document["source"]["owner"] = None
    assert refused(document) == {("/a", "unknown-key"), ("/b~1c", "unknown-key"), ("/source/owner", "unknown-key")}
    assert from_dict(document, lenient=True) == REPORT
    assert from_json(json.dumps(document), lenient=True) == REPORT


def test_keys_that_cannot_be_printed_are_written_out() -> None:
    assert refused(to_dict(REPORT) | {"\ud800": 1, 3: 1}) == {("/\\ud800", "unknown-key"), ("/3", "unknown-key")}
    assert from_dict(to_dict(REPORT) | {"\ud800": 1}, lenient=True) == REPORT


def test_what_cannot_be_read_is_no_unknown_key() -> None:
    text = to_json(REPORT)[:-1]
    assert refused(text + ',"a":{"b":1,"b":2}}', lenient=True) == {("/a/b", "duplicate-key")}
    assert refused(text + ',"a":[NaN,1,-Infinity]}', lenient=True) == {("/a/0", "not-json"), ("/a/2", "not-json")}
    assert from_json(text + ',"a":[1e400,1e99999999999999999999,' + "9" * 5000 + "]}", lenient=True) == REPORT


def test_an_unknown_key_hides_no_other_problem() -> None:
    document = changed("/figures/0/quantity/low", 5)
    document["figures"][0]["quantity"]["mood"] = document["mood"] = None
    document["quotes"][0]["kind"] = "term"
    assert refused(document) == {
        ("/mood", "unknown-key"),
        ("/figures/0/quantity/mood", "unknown-key"),
        ("/figures/0/quantity/high", "out-of-order"),
        ("/quotes/0/attribution", "not-speech"),
    }


# ------------------------------------------------------------------ text that is not JSON, or not as it should be
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-json"),
        (b"", "not-json"),
        (" \n", "not-json"),
        ("{", "not-json"),
        ("{}{}", "not-json"),
        ("{'text': 1}", "not-json"),
        ('{"text": "a\nb"}', "not-json"),
        ('"\\ud800', "not-json"),
        ("NaN", "not-json"),
        ("[1,]", "not-json"),
        ("\ufeff{}", "byte-order-mark"),
        (b"\xef\xbb\xbf{}", "byte-order-mark"),
        (b'{"text": "\xff"}', "not-utf-8"),
        (b'{"text": "\xed\xa0\x80"}', "not-utf-8"),
        ('{"text": ""}'.encode("utf-16"), "not-utf-8"),
        ('{"text": ""}'.encode("utf-16-le"), "not-json"),
        ("[" * 100_000, "too-deep"),
        ('{"a":' * 100_000, "too-deep"),
        ('{"schema_version":"1.0","text":' + "[" * 100_000 + "]" * 100_000 + "}", "too-deep"),
        ("null", "wrong-type"),
        ("[]", "wrong-type"),
        ('"text"', "wrong-type"),
        ("9" * 5000, "wrong-type"),
        ("1e400", "wrong-type"),
    ],
    ids=shown,
)
def test_text_that_holds_no_object(text: str | bytes, code: str) -> None:
    problems = refused(text)
    assert ("", code) in problems
    assert {pointer for pointer, _ in problems} == {""}


@pytest.mark.parametrize("text", [None, 3, True, ["{}"], {"text": ""}, memoryview(b"{}")], ids=repr)
def test_text_is_a_str_or_bytes(text: Any) -> None:
    with pytest.raises(DecodeError, match="expected a str or bytes"):
        from_json(text)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("NaN", ("/figures/0/quantity/low", "not-json")),
        ("-Infinity", ("/figures/0/quantity/low", "not-json")),
        ("1e400", ("/figures/0/quantity/low", "out-of-range")),
        ("-1e-400", ("/figures/0/quantity/low", "out-of-range")),
        ("1e99999999999999999999999", ("/figures/0/quantity/low", "out-of-range")),
        pytest.param("9" * 5000, ("/figures/0/quantity/low", "out-of-range"), id="5000 digits"),
        pytest.param("9" * 300, ("/figures/0/quantity/low", "out-of-range"), id="300 digits"),
        ("9" * 30, ("/figures/0/quantity/low", "out-of-range")),
        ("0.1000000000000000055", ("/figures/0/quantity/low", "out-of-range")),
        ('"4"', ("/figures/0/quantity/low", "wrong-type")),
        ('4,"low":4', ("/figures/0/quantity/low", "duplicate-key")),
    ],
    ids=shown,
)
def test_numbers_that_no_report_holds(written: str, problem: tuple[str, str]) -> None:
    text = to_json(REPORT).replace('"low":4', f'"low":{written}')
    assert problem in refused(text)
    assert problem in refused(text, lenient=True)


@pytest.mark.parametrize("digits", [30, 50, 700, 5000])
def test_offsets_that_no_text_has(digits: int) -> None:
    text = to_json(REPORT).replace('"start":0', f'"start":{"9" * digits}', 1)
    assert {pointer for pointer, _ in refused(text)} == {"/quotes/0/content/0/start"}


def test_the_limit_of_python_on_digits_changes_nothing() -> None:
    text = to_json(REPORT).replace('"low":4', '"low":' + "9" * 3000)
    before, limit = refused(text), sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        assert refused(text) == before
    finally:
        sys.set_int_max_str_digits(limit)


def test_lone_surrogates_are_no_text_however_they_are_written() -> None:
    for surrogate in ("\\ud800", "\ud800", "\\udfff\\ud800"):
        assert refused('{"schema_version":"1.0","text":"' + surrogate + '"}') == {("/text", "lone-surrogate")}
    assert from_json('{"schema_version":"1.0","text":"\\ud83d\\ude00"}') == Report("😀")


def test_keys_that_are_there_twice_are_told_where_they_are() -> None:
    text = to_json(REPORT).replace('"kind":"indirect"', '"kind":"direct","kind":"indirect","kind":"mixed"')
    assert refused(text.replace('{"type"', '{"name":"A","type"', 1)) == {
        ("/source/name", "duplicate-key"),
        ("/quotes/0/kind", "duplicate-key"),
    }


# ------------------------------------------------------------------ depth
def nested(depth: int) -> dict[str, Any]:
    figure: dict[str, Any] = to_dict(REPORT)["figures"][0]
    figure["parts"] = []
    for _ in range(depth):
        figure = {**figure, "parts": [figure]}
    return {"schema_version": "1.0", "text": REPORT.text, "figures": [figure]}


def test_parts_lie_in_parts_as_deep_as_the_model_allows() -> None:
    assert from_dict(nested(16)).figures[0].depth == 16
    assert from_json(json.dumps(nested(16))) == from_dict(nested(16))


@pytest.mark.parametrize("depth", [17, 100, 400, 100_000])
def test_deeper_parts_are_refused(depth: int) -> None:
    assert {code for _, code in refused(nested(depth))} == {"too-deep"}


def test_a_document_that_holds_itself_is_refused() -> None:
    document = to_dict(REPORT)
    document["figures"][0]["parts"].append(document["figures"][0])
    assert ("/figures/0", "too-deep") in refused(document)


@pytest.mark.parametrize("text", ['{"a":' * 450 + "1" + "}" * 450, "[" * 450 + "]" * 450])
def test_what_is_deep_and_unknown_is_passed_over(text: str) -> None:
    assert from_json(f'{{"schema_version":"1.0","text":"Rain.","more":{text}}}', lenient=True) == Report("Rain.")


def test_problems_of_the_text_come_with_what_could_be_read() -> None:
    value, problems = parsed('{"a": [1.50, NaN], "a": [1.50, NaN]}')
    assert value == {"a": [Decimal("1.50"), "NaN"]}
    assert [problem[:2] for problem in problems] == [(("a",), "duplicate-key"), (("a", 1), "not-json")]
    assert all(isinstance(problem, Problem) for problem in problems)


def test_what_only_the_thorough_reader_takes_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*, lenient: bool, thorough: bool) -> Any:
        return reader(lenient=lenient, thorough=True) if thorough else int

    monkeypatch.setattr(conversion, "reader", broken)
    assert from_dict(to_dict(REPORT)) == REPORT


def test_an_error_that_no_document_causes_is_not_passed_off_as_one() -> None:
    with pytest.raises(ZeroDivisionError):
        diagnosis.problems(ZeroDivisionError())


def test_notes_of_others_are_no_steps() -> None:
    error = InvalidValueError("not a report", [Problem(("text",), "wrong-type", "expected text")])
    error.add_note("while reading the archive")
    assert diagnosis.problems(ClassValidationError("not a report", [error], Report)) == list(error.problems)
