"""What goes with a name: in apposition behind it, in quotation marks inside it."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.phrases import AUXILIARIES, is_finite
from reportlib.reading.quotation import Quotation
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.statements.phrase_edges import inside_word

DASHES = frozenset({"-", "--", "–", "—", "―"})
"""Marks that set something off from the phrase around it."""
BREAKS = frozenset('.!?;:()[]“”"…«»‘’') | {"...", "``", "''"} | DASHES
"""Marks that no noun phrase runs over."""
OPENS_APPOSITION = frozenset({
    "a", "an", "the", "who", "whose", "which", "one", "his", "her", "its", "their", "also", "now", "himself",
    "herself", "themselves",
})  # fmt: skip
"""Words with which an apposition begins: "Ms. Oss, *a* farmer"."""
_ROLE_LINKS = frozenset({"of", "for", "at", "with", "from", "in"})
_RELATIVE = frozenset({"who", "which", "whose", "that", "whom", "where"})
_MAX_NAME = 4
"""Words of a nickname or of an outlet's name in quotation marks."""


def stands_in_name(text: Discourse, quotation: Quotation, end: int) -> bool:
    """Whether what stands in marks is of a name: Ada "Wolf" Lund, the newspaper "Ostrel Courier"."""
    first, closing = quotation.first, quotation.end
    if first < 2 or closing - first > _MAX_NAME or not text.words[first][0].isupper():
        return False
    goes_on = closing + 1 < end and text.words[closing + 1][0].isupper() and text.words[first - 2][0].isupper()
    return goes_on or text.keys[first - 2] in lexicon.words("outlet_nouns")


def apposition_end(text: Discourse, comma: int, end: int) -> int | None:
    """Return where the apposition that opens at a comma ends: "said Ms. Oss, *a farmer in Dran*"."""
    keys, words = text.keys, text.words
    place = comma + 1
    if place >= end:
        return None
    opener = keys[place]
    if opener not in OPENS_APPOSITION and not (words[place][0].isupper() or opener[0].isdigit()):
        is_role = text.kinds[place] == "open" and not opener.endswith(("ing", "ed")) and not is_finite(opener)
        if not (is_role or opener == "of") or _ROLE_LINKS.isdisjoint(keys[place : place + 4]):
            return None
    finite = text.finite
    relative = False
    while place < end and keys[place] != "," and (keys[place] not in BREAKS or inside_word(text, place)):
        relative = relative or keys[place] in _RELATIVE
        if not relative and (words[place] in AUXILIARIES or keys[place] in finite) and words[place][0].islower():
            return None  # a clause of its own: "according to the mayor, *the bridge was safe*"
        place += 1
    return place
