"""Texts to stand in, and the short texts that names, ids and labels are made of."""

from __future__ import annotations

import string
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")

TextChoice: TypeAlias = str | st.SearchStrategy[str] | None
"""The text that values are to stand in: a text, a strategy for one, or None for a text of their own."""

Choice: TypeAlias = st.SearchStrategy[T] | Callable[[str], st.SearchStrategy[T]]
"""How a field is drawn: a strategy, or a function from the text to one, for values that quote the text."""

FRAGMENTS = (
    # news
    "a", " ", ". ", "12 boats", "\n\n", "At least 14 people", " were killed", " and ", "3,402", "Ilse Marrin said",
    " told ", "the Varnia Herald", "3-4 May 1987", "on Monday", "9/11", "2-1", "£3.5m", "½", "A. B. Ould-Sey, Jr.",
    "(NNA)", "OSTREL, Varnia, Aug. 7 (NNA) —", "“", "”", '"', "‘", "’", "'", "``", "''", "«", "»", "„", " — ", "–", "…",
    # other scripts, directions and planes
    "٣٤", "一百人", "「死者」", "אמר הדובר", "قال المتحدث", "\u202b", "\u200f", "İstanbul", "ß", "ﬁ", "e\u0301",
    "o\u0308\u0323", "क्षि", "🚢", "👩🏽‍🚒", "🇦🇿", "𝟙𝟚", "𐍈", "\U0010ffff",
    # what is no letter and not always a space, and what ends a line for some readers only
    "\u200b", "\u00ad", "\u00a0", "\ufeff", "\u2028", "\u2029", "\x85", "\x0b", "\x1f", "\x00", "\r\n", "\r", "\t",
    # what means something to the formats that a report is written in
    "\\", "\\u0041", "</script>", "\ufffd", "\uffff", "{}", "%s",
)  # fmt: skip
"""What texts are put together from: news, and characters that have broken a program before."""

NAMES = (
    "Ilse Marrin", "Ostrel", "Varnia", "the mayor of Ostrel", "Dr", "Varnia Herald", "NNA", "two officials", "O’Dwyer",
    "Ould-Sey", "Director, Institute of Tides", "Çağla Öz", "李雷", "نور", "e\u0301", "👩🏽‍🚒", " ", "\x00",
    "None", "0",
)  # fmt: skip

_LETTERS_AND_DIGITS = string.ascii_letters + string.digits
_CHARACTERS = st.characters(exclude_categories=["Cs"])
_TEXTS = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=24).map("".join) | st.text(
    _CHARACTERS, min_size=1, max_size=60
)
_NAMES = st.sampled_from(NAMES) | st.text(_CHARACTERS, min_size=1, max_size=8)
_EVENT_IDS = st.sampled_from(("e1", "e2", "E:1.a_b-c", "0")) | st.builds(
    "{}{}".format, st.sampled_from(_LETTERS_AND_DIGITS), st.text(_LETTERS_AND_DIGITS + "_.:-", max_size=5)
)
_LABELS = st.sampled_from(("attack", "natural-disaster", "victim", "a0-1b")) | st.builds(
    "{}{}".format, st.sampled_from(string.ascii_lowercase), st.text(string.ascii_lowercase + string.digits, max_size=5)
)


def texts() -> st.SearchStrategy[str]:
    """Texts of at least one character: bits of news with nasty characters between them, or any Unicode text at all."""
    return _TEXTS


def names() -> st.SearchStrategy[str]:
    """Short texts of at least one character: names, titles, roles, acronyms, descriptions."""
    return _NAMES


def event_ids() -> st.SearchStrategy[str]:
    """Ids that an `Event` can have."""
    return _EVENT_IDS


def labels() -> st.SearchStrategy[str]:
    """Lower-case words: kinds of events, roles of participants, codes of findings."""
    return _LABELS


def standing_in(text: TextChoice, build: Callable[[st.DrawFn, str], T]) -> st.SearchStrategy[T]:
    """Return what `build` draws over that text. In an empty text nothing can stand: its strategy is `st.nothing()`."""
    if isinstance(text, str):
        return _built(build, text) if text else st.nothing()
    return (_TEXTS if text is None else text).flatmap(lambda drawn: standing_in(drawn, build))


def chosen(choice: Choice[T], text: str) -> st.SearchStrategy[T]:
    """Return the strategy for a field of a value that stands in `text`."""
    return choice if isinstance(choice, st.SearchStrategy) else _made(choice, text)


@lru_cache(maxsize=256)
def _made(choice: Callable[[str], st.SearchStrategy[T]], text: str) -> st.SearchStrategy[T]:
    """Make a strategy once for all the fields of a report that are drawn alike: that saves a third of the time."""
    return choice(text)


def several(values: st.SearchStrategy[T], max_size: int) -> st.SearchStrategy[tuple[T, ...]]:
    """Return tuples of such values, from none to `max_size`."""
    return st.lists(values, max_size=max_size).map(tuple)


@st.composite
def _built(draw: st.DrawFn, build: Callable[[st.DrawFn, str], T], text: str) -> T:
    return build(draw, text)
