"""Who is cited for what was told: "The road is shut, the Courier reported, *citing police*"."""

from __future__ import annotations

from collections.abc import Sequence

from reportlib.reading import lexicon
from reportlib.reading.cast.roles import head
from reportlib.reading.statements import nominals
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.statements.statement import Statement
from reportlib.reading.tokens import Range

_CITING = frozenset({"citing", "quoting"})
_MAX_BETWEEN = 6
"""How many words may tell when it was said: "the Courier said *on Monday*, citing"."""


def read_citing(text: Discourse, statements: Sequence[Statement]) -> None:
    """Credit those who are cited with what was told: it is their word, through whoever told it."""
    keys = text.keys
    for number, citing in enumerate(statements):
        first = citing.cue[0]
        if keys[first] not in _CITING or citing.cue[1] - first > 1:
            continue
        end = first + 1
        start, stop = text.tokens.sentence(first)
        if first != start and keys[first - 1] != ",":
            continue
        cited = nominals.after(text, end, stop)
        if cited is None or not _can_tell(text, cited):
            continue
        for told in (*reversed(statements[max(0, number - 2) : number]), *statements[number + 1 : number + 2]):
            if told.speaks and told.via is None and _is_beside(text, told, first, cited[1]):
                told.via = Statement([], told.cue, told.source)
                told.source, told.cue = cited, (first, end)
                citing.content = []
                break


def _is_beside(text: Discourse, told: Statement, first: int, end: int) -> bool:
    """Whether the words from `first` to `end` stand behind cue and source, or between source and cue."""
    if told.source is None:
        return False
    if text.tokens.sentence(first)[0] == first:
        return told.source[0] in (end, end + 1)  # "*Citing police*, the Courier said"
    credited = max(told.cue[1], told.source[1])
    if credited < first:
        return first - credited <= _MAX_BETWEEN and "," not in text.keys[credited : first - 1]
    return first - 1 <= told.source[1] <= end + 1 and told.cue[0] in (end, end + 1)


def _can_tell(text: Discourse, phrase: Range) -> bool:
    """Whether the phrase names somebody, or something written, and no reason: not "citing *safety concerns*"."""
    noun = head(text.tokens, *phrase)
    key, roles = text.keys[noun], lexicon.table("roles")
    return text.words[noun][0].isupper() or key in lexicon.words("cited_sources") or key in roles or key[:-1] in roles
