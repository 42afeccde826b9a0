"""Anniversaries: "the 31st anniversary of" counts back to the year of what it remembers."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.times.counts import ordinal
from reportlib.reading.times.passage import Moment, Passage, Reading


def anniversary(passage: Passage, place: int) -> Reading | None:
    """Read "the 31st anniversary", "the bicentenary"; the moment's `year` is the number of years."""
    keys = passage.keys
    years = lexicon.table("anniversaries")[keys[place]]
    if years:
        if passage.words[place][:1].isupper() and passage.words[place + 1][:1].isupper():
            return None  # "the Centennial Bridge"
        return Reading(place, place + 1, Moment(year=int(years)), anniversary=True)
    at = place - 1
    if keys[at] in {"year", "wedding"} or passage.words[at] == "-":
        at -= 1
    read = ordinal(passage, at)
    if read is None:
        return None
    first = read[1] - 1 if keys[read[1] - 1] == "the" else read[1]
    return Reading(first, place + 1, Moment(year=read[0]), anniversary=True)
