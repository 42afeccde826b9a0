"""Text from anywhere, made safe for one place in a page of 100 columns."""

from __future__ import annotations

from textwrap import TextWrapper

WIDTH = 100
"""Characters in the longest line."""

_UNPRINTABLE = dict.fromkeys(
    [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF],
    "\N{REPLACEMENT CHARACTER}",
)
"""Control characters, which could move the cursor, and those that turn the direction of all that follows."""


def printable(text: str) -> str:
    r"""Return the text on one line: white space is one space, each control character a replacement character.

    >>> printable("Ostrel\n\tCourier"), printable("red \x1b[31m"), printable(" \n")
    ('Ostrel Courier', 'red �[31m', '(blank)')
    """
    return " ".join(text.split()).translate(_UNPRINTABLE) or "(blank)"


def shortened(text: str, limit: int) -> str:
    """Return the text on one line of at most `limit` characters, cut after a word and closed with "…".

    >>> shortened("We heard one long scrape, and then nothing.", limit=28)
    'We heard one long scrape …'
    >>> shortened("We heard.", limit=28), shortened("a" * 30, limit=10)
    ('We heard.', 'aaaaaaaa …')
    """
    line = printable(text)
    if len(line) <= limit:
        return line
    room = line[: limit - 1]
    words = room[: room.rfind(" ")] if " " in room else room[:-1]
    return words.rstrip(" ,;:-–—") + " …"


def wrapped(text: str, first: str, rest: str) -> list[str]:
    """Return the lines of a paragraph, the first one led by `first`, the others by `rest`."""
    wrapper = TextWrapper(WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    return wrapper.wrap(text)
