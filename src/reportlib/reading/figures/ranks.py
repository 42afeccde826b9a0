"""Ordinals that are figures: a place reached in a row, or the last of a count.

Most ordinals name: "the 366th regiment", "the second war", "the 31st anniversary", "the first to". One is a figure
where it is what the text reports: a rank ("finished third", "in 10th place"), the latest of those who are counted
("the 52nd victim"), or where the sentence is nothing else.
"""

from __future__ import annotations

from reportlib.reading import inflection, lexicon
from reportlib.reading.figures.outcome_words import USES
from reportlib.reading.tokens import Range, Tokens

_WAYS = lexicon.table("rank_verbs")
_FORMS = {
    form: _WAYS[use.base] for form, uses in inflection.forms("rank_verbs").items() for use in uses if use.base in _WAYS
}
_PLACES = frozenset({"place", "position", "spot", "victim", "fatality", "casualty"})
_BETWEEN = frozenset({"in", "the", "a", "joint", "equal", "only", "just", "tied", "for"})
_STEPS = frozenset({"to", "up", "back", "down", "joint"})
_AFTER = frozenset({"in", "of", "at", "on", "behind", "among", "overall", "with", "and", "out", "to", "from"})


def is_rank(tokens: Tokens, number: Range, sentence: Range) -> bool:
    """Return whether the ordinal of these tokens, in this sentence, is a figure.

    >>> from reportlib.reading.figures import read_figures
    >>> [figure.span.text for figure in read_figures(Tokens("Varnia finished third in its second cup."), [])[0]]
    ['third']
    """
    first, end = sentence
    follower = tokens.key(number[1])
    if follower == "place" and tokens.keys[number[0] - 2 : number[1]] == ["in", "the", "first"]:
        return False
    if follower in _PLACES or (follower in USES and USES[follower].event):
        return True
    if number[0] == first and all(not word[0].isalnum() for word in tokens.words[number[1] : end]):
        return True
    if follower.isalpha() and follower not in _AFTER:
        return False
    at = number[0] - 1
    moves = tokens.keys[at] in _STEPS
    while at > first and tokens.keys[at] in (_STEPS if moves else _BETWEEN):
        at -= 1
    return at >= first and _FORMS.get(tokens.keys[at]) == ("to" if moves else "")
