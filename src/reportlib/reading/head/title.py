"""The title of a report: a line that stands alone above its text."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from reportlib.model import Dateline, Span
from reportlib.reading import lexicon
from reportlib.reading.head.lines import Line

LONGEST = 200
"""Code points of a title, at most."""
LONGEST_SENTENCE = 110
"""Code points of a title that ends with a full stop and is not in title case."""
MOST_LINES = 3


def read_title(
    text: str, lines: Sequence[Line], header_lines: Container[Line], datelines: Mapping[Line, Dateline | None]
) -> Span | None:
    """Return the title: the first of the lines that is no header line, if it is one.

    A title is short, and text stands below it. One that ends as a sentence does must be written as titles are: "Ferry
    Sinks off Ostrel.", or in few words that tell nothing past: "Ferry sinks off Ostrel."
    """
    body = [line for line in lines if line not in header_lines]
    if not body or datelines[body[0]]:
        return None
    count = _wrapped(body)
    first, last = body[0], body[count - 1]
    words = text[first.start : last.end]
    if len(body) == count or len(words) > LONGEST:
        return None
    below = body[count]
    alone = not last.is_above(below)
    if not (alone or datelines[below] or _stands_out(last, below)):
        return None
    if words[-1] in ":)":  # "The Ostrel Courier said in an editorial:", "(Undated)"
        return None
    if words[-1] in _LAST_MARKS and _SENTENCE_END.search(words):
        in_two_lines = count == 2 and first.text[-1] in ";:"
        in_few_words = len(words) <= LONGEST_SENTENCE and not _TELLING.search(words)
        if not (alone and (in_two_lines or in_few_words)) and not _is_in_title_case(words):
            return None
    return Span(words, first.start)


def _wrapped(body: Sequence[Line]) -> int:
    """Return how many lines the first takes with those that go on with it: "Ferry sinks; ⏎ Crew saved"."""
    count = 1
    while count < min(len(body), MOST_LINES) and body[count - 1].is_above(body[count]):
        if not (body[count - 1].text[-1] in _GOING_ON or body[count].text[0].islower()):
            break
        count += 1
    return count


def _stands_out(title: Line, below: Line) -> bool:
    """Whether a line with text right below it is no first line of a paragraph whose lines are all as long."""
    length = below.end - below.start
    return length > 120 or len(title.text) < 0.75 * length


def _is_in_title_case(words: str) -> bool:
    """Whether most words that carry meaning have a capital: "Ferry Sinks off Ostrel"."""
    small = lexicon.words("function_words")
    content = [word for word in _WORD.findall(words)[1:] if word.lower() not in small]
    capitals = [word for word in content if word[0].isupper()]
    return len(capitals) > 0.8 * len(content)


_GOING_ON = ",;:–—-"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LAST_MARKS = ".?!\"'”’)]"
_SENTENCE_END = re.compile(r"[^.][.?!][\"'”’)\]]*\Z|[^.][\"'”’]\.\Z")
_TELLING = re.compile(
    r"\b(?:said|told|was|were|(?:has|have) \w+(?:ed|en)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['”’])"
)
"""What sentences of a report's text have and titles leave out."""
