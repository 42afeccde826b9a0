"""The codes of other schemes: every one in its scheme's own form, for kinds that the parser reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportlib import EventCodes, event_codes
from reportlib.reading import lexicon

PAGE = Path(__file__).parents[1] / "docs" / "events.md"
KINDS = sorted(lexicon.entries("event_kinds"))
PLOVER = frozenset({
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
})  # fmt: skip
ACLED = frozenset({
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Air/drone strike"),
    ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Violence against civilians", "Abduction/forced disappearance"),
    ("Violence against civilians", "Attack"),
    ("Violence against civilians", "Sexual violence"),
    ("Protests", "Peaceful protest"),
    ("Riots", "Violent demonstration"),
    ("Strategic developments", "Agreement"),
    ("Strategic developments", "Arrests"),
    ("Strategic developments", "Looting/property destruction"),
})  # fmt: skip
"""Pairs of the codebook's list of event types and sub-event types, those that a kind can have."""


@pytest.mark.parametrize("kind", KINDS)
def test_codes_have_the_form_of_their_scheme(kind: str) -> None:
    plover, cameo, acled = event_codes(kind)
    assert plover is None or plover in PLOVER
    assert cameo is None or re.fullmatch(r"(?:0[1-9]|1\d|20)\d\d?", cameo)
    assert acled is None or acled in ACLED


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("air-strike", EventCodes("ASSAULT", "195", ("Explosions/Remote violence", "Air/drone strike"))),
        ("protest", EventCodes("PROTEST", "141", ("Protests", "Peaceful protest"))),
        ("visit", EventCodes("CONSULT", "042")),
        ("abduction", EventCodes("ASSAULT", "181", ("Violence against civilians", "Abduction/forced disappearance"))),
        ("agreement", EventCodes("SUPPORT", "057", ("Strategic developments", "Agreement"))),
        ("sentence", EventCodes("COERCE", "173")),
        ("strike", EventCodes("PROTEST", "143")),
        ("earthquake", EventCodes()),
        ("picnic", EventCodes()),
    ],
)
def test_a_kind_has_the_codes_of_its_words(kind: str, codes: EventCodes) -> None:
    assert event_codes(kind) == codes


def test_no_scheme_codes_a_kind_that_is_never_read() -> None:
    coded = [kind for kind in KINDS if event_codes(kind) != EventCodes()]
    from reportlib import codings

    for scheme in EventCodes._fields:
        assert set(codings._table(scheme)) <= set(coded)


def test_the_page_lists_every_kind_with_its_codes() -> None:
    rows = [[cell.strip() for cell in line.split("|")] for line in PAGE.read_text(encoding="utf-8").splitlines()]
    listed = {row[1].strip("`"): (row[3], row[4], row[5]) for row in rows if len(row) == 7 and row[1].startswith("`")}
    assert sorted(listed) == KINDS
    for kind, shown in listed.items():
        plover, cameo, acled = event_codes(kind)
        assert shown == (plover or "", cameo or "", ": ".join(acled) if acled else "")
