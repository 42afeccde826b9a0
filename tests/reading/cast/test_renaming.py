"""A name is nothing but a name: under another one, the same people say and do the same."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reportlib import Person, parse, to_dict

TEXT = (
    "Varnian Transport Minister Ada Lund opened the bridge of Ostrel on Monday with Prof Dr Jon Veig, Director OBI, "
    "Dran, Capt. (Retd) Tomas Haddan of the coast guard, and the diver Ilse Marrin, 41, a mother of two.\n\n"
    "“We waited for years,” Lund said. She said that Veig, head of the Ostrel Board (OB), had drawn the bridge. The "
    "minister denied that it was old, and the captain doubted it. According to Dr Veig, 12 boats sank in the storm "
    "that killed Marrin’s brother. The OB said it rained. Haddan told Ms. Lund that he had seen Ada Lund’s boat.\n"
)
GIVEN = ("Ilka", "Çağla", "J. R.", "Ngozi", "María José", "Jean-Luc", "Xi", "Đặng", "Søren", "Abd al-Rahman")
SURNAMES = ("Oss", "O’Brannick", "McVeigh-Dorn", "Øst", "Nguyễn", "Lindqvale", "Ó Marr", "Iñíguez", "Zhou", "Wolf")


def renamed(value: Any, names: dict[str, str]) -> Any:
    """Return a document without its offsets, with the names in all its texts changed."""
    if isinstance(value, str):
        return re.sub(rf"\b({'|'.join(names)})\b", lambda name: names[name[0]], value)
    if isinstance(value, dict):
        return {key: renamed(each, names) for key, each in value.items() if key != "start"}
    return [renamed(each, names) for each in value] if isinstance(value, list) else value


@given(st.sampled_from(GIVEN), st.sampled_from(SURNAMES))
def test_who_is_renamed_throughout_is_renamed_and_nothing_else(given_name: str, surname: str) -> None:
    names = {"Ada": given_name, "Lund": surname}
    before, after = parse(TEXT), parse(renamed(TEXT, names))
    assert renamed(to_dict(after), {"Ada": "Ada"}) == renamed(to_dict(before), names)
    people = {each.source for each in after.mentions if isinstance(each.source, Person)}
    assert {person.name for person in people} == {f"{given_name} {surname}", "Jon Veig", "Tomas Haddan", "Ilse Marrin"}
