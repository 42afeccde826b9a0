"""The first lines of a text, where a report says what it is: title, byline, publication time, dateline."""

from __future__ import annotations

import attrs

from reportlib.model import Span

WINDOW = 4000
"""Code points looked at, from the first that is not white space: a head is short, and a text may be one long line."""
MOST_LINES = 14
LONGEST_LINE = 1000
LONGEST_OF_HEAD = 250
"""Code points; a line longer than that is body text, and none below it is of the head."""
LONGEST_INDENT = 8


@attrs.define(eq=False)
class Line:
    """A line that is not blank, without the white space around it.

    `text` is cut at `LONGEST_LINE`; `start` and `end` are code points of the report's text; `ends_block` says whether
    a blank line follows, if the lines are read as far.
    """

    text: str
    start: int
    end: int
    ends_block: bool = False

    def is_above(self, other: Line) -> bool:
        """Whether `other` is the very next line."""
        return 0 < other.start - self.end <= LONGEST_INDENT and not self.ends_block

    def span(self, first: int, end: int) -> Span:
        """Return the words from `first` to `end`, offsets in the line, with where they stand in the report's text."""
        return Span(self.text[first:end], self.start + first)


def first_lines(text: str) -> tuple[Line, ...]:
    """Return the first lines of a text that are not blank, up to the first line that is body text for its length."""
    start = len(text) - len(text.lstrip())
    length, stop = len(text), start + WINDOW
    found: list[Line] = []
    while start < length and start < stop:
        end = start if text[start] == "\n" else text.find("\n", start, stop)
        if end < 0:
            end = min(length, stop)
        piece = text[start:end]
        if line := piece.strip():
            if len(found) == MOST_LINES or (end == stop < length and found and len(line) < LONGEST_LINE):
                break  # half a line might be read for a whole one
            first = start + piece.index(line[0])
            found.append(Line(line[:LONGEST_LINE], first, first + len(line)))
            if len(line) > LONGEST_OF_HEAD:
                break
        elif found:
            found[-1].ends_block = True
        start = end + 1
    return tuple(found)
