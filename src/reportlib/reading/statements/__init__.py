"""What somebody is said to have said: cues, sources and contents joined into statements.

One pass over the sentences. Each cue (`cues`) finds its source (`subjects`, `nominals`) and its content (`contents`),
by what kind of cue it is (`verbs`, `passives`, `nouns`, `prepositions`, `colons`, `signatures`). Those who are cited
come before those who cite them (`citing`), and the quotations that no cue stands beside are joined to the voice that
they go on with (`voices`).
"""

from __future__ import annotations

from operator import attrgetter

from reportlib.reading.quotation import Quotation
from reportlib.reading.statements.citing import read_citing
from reportlib.reading.statements.colons import read_announced, read_colons
from reportlib.reading.statements.cues import read_cues
from reportlib.reading.statements.discourse import Discourse
from reportlib.reading.statements.nesting import untangle
from reportlib.reading.statements.nouns import of_noun
from reportlib.reading.statements.passives import as_reported, of_passive
from reportlib.reading.statements.prepositions import read_prepositions
from reportlib.reading.statements.signatures import read_signatures
from reportlib.reading.statements.statement import Statement, settle_all
from reportlib.reading.statements.verbs import of_verb
from reportlib.reading.statements.voices import join_voices
from reportlib.reading.tokens import Range, Tokens

__all__ = ["Statement", "read_statements"]


def read_statements(tokens: Tokens, quotations: list[Quotation]) -> list[Statement]:
    """Return what is said in a text, in the order of the cues."""
    text = Discourse(tokens, quotations)
    statements = _of_sentences(text)
    statements += read_prepositions(text)
    statements += read_colons(text)
    statements += read_signatures(text)
    statements += read_announced(text, statements)
    read_citing(text, statements)
    statements.sort(key=attrgetter("cue"))
    quoting = settle_all(text, statements)
    join_voices(text, statements, quoting)
    return untangle(statements)


def _of_sentences(text: Discourse) -> list[Statement]:
    found: list[Statement] = []
    keys = text.keys
    sentence: Range | None = None
    start = stop = end = read = told = 0
    latest: Range | None = None
    for cue in read_cues(text):
        if cue.sentence is not sentence:
            start, stop = sentence = cue.sentence
            end, latest = text.body_end(start, stop), None
        first = cue.first
        if first < read:
            continue
        if not cue.use.lemma:
            statement = of_noun(text, cue, start, end, cue.following, latest)
        elif first == start + 1 and keys[start] == "as" and cue.tag in {"past", "participle"}:
            statement = as_reported(text, cue, end)
        elif cue.passive:
            statement = of_passive(text, cue, start, end, cue.following)
        else:
            statement = of_verb(text, cue, start, end, stop, cue.following, latest)
        if statement is not None and (statement.content or (statement.speaks and stop in text.opening)):
            statement.reports = cue.reports
            source = statement.source
            if source is not None:
                if told > source[0] and told < source[1] and _is_of_source(text, found[-1], source):
                    found.pop()
                if (latest is None or "mind" not in cue.use.takes) and cue.tag != "noun":
                    latest = source
            found.append(statement)
            told, read = statement.cue
    return found


def _is_of_source(text: Discourse, former: Statement, source: Range) -> bool:
    """Whether what looked like a verb in a source tells whose words these are: "People *briefed on the talks* said"."""
    if former.source is None or source[0] != former.source[0]:
        return False
    return not text.keys[former.cue[0]].endswith("ing")  # "The Courier, *citing* police, said"
