"""From plain text to a `Report`: characters, tokens, sentences, spans of one phenomenon each, links between them.

Read `parser.py` first: it is the way through. Each phenomenon has a room of its own (`head`, `quotation`, `times`,
`statements`, `events`, `figures`), all over the same `tokens`; `cast` and `credit` join what they found. The words that
the rules know are files in `lexicon`.
"""

from reportlib.reading.parser import parse

__all__ = ["parse"]
