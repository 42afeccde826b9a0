"""What the words of a phrase can be, each by itself: article, preposition, auxiliary, form of a verb.

No grammar is parsed. The words that carry a sentence's grammar are listed in function_words.txt; whatever is not listed
is taken for a noun or an adjective ("open"), and a phrase runs until a listed word or a form of a verb ends it.
"""

from __future__ import annotations

from functools import cache, lru_cache

from reportlib.reading import inflection, lexicon
from reportlib.reading.tokens import Tokens

POSSESSIVE = frozenset({"'s", "’s"})
"""The token that makes the phrase before it an owner's; in "it's" it is a verb."""
_NOT_ADVERBS = frozenset({
    "ally", "assembly", "beverly", "billy", "bully", "connelly", "daily", "donnelly", "early", "elderly", "emily",
    "family", "fly", "holly", "italy", "july", "kelly", "kimberly", "molly", "monthly", "polly", "rally", "reilly",
    "reply", "sally", "sicily", "supply", "weekly", "willy",
})  # fmt: skip
_NAMES = frozenset({"May", "Will"})
"""Auxiliaries that are names of people, or a month, where they have a capital."""
_CLITICS = ("'d", "'ll", "'m", "'re", "'ve", "’d", "’ll", "’m", "’re", "’ve")


@cache
def finite_forms() -> frozenset[str]:
    """Return the forms of verbs that end a noun phrase, since they are nothing else: "took", "said", "says"."""
    saying = {verb for verb, takes in lexicon.table("cue_verbs").items() if takes.startswith("clause")}
    saying -= lexicon.words("cue_verbs_as_nouns")
    says = {form for form, uses in inflection.forms("cue_verbs").items() if uses[0].base in saying}
    return frozenset(
        form
        for form, tags in _tags().items()
        if tags <= {"past", "participle"} or (tags == {"present"} and form in says)
    )


@cache
def _clause_forms() -> frozenset[str]:
    return frozenset(form for form, tags in _tags().items() if tags != {"ing"})


@cache
def verb_forms() -> frozenset[str]:
    """Return the listed forms of verbs that a clause can have as its verb."""
    return _clause_forms() | {forms.split()[0] for forms in lexicon.table("irregular_verbs").values()}


@cache
def _tags() -> dict[str, set[str]]:
    verbs = {**inflection.forms("common_verbs"), **inflection.forms("cue_verbs")}
    return {form: {use.tag for use in uses} for form, uses in verbs.items()}


def ends_phrase(tokens: Tokens, place: int) -> bool:
    """Whether the token is a form that only a verb has, in lower case: "took", "said"."""
    return tokens.keys[place] in finite_forms() and not tokens.words[place][0].isupper()


def is_finite(key: str) -> bool:
    """Whether a lower-case word is a form that the verb of a clause can have."""
    return key in _clause_forms()


def may_be_verb(key: str) -> bool:
    """Whether a lower-case word looks like the verb of a clause, listed or not: "filled", "revised"."""
    return key in verb_forms() or (len(key) > 4 and key.endswith("ed"))


@cache
def _classes() -> dict[str, str]:
    return lexicon.table("function_words")


@lru_cache(maxsize=1 << 15)
def word_class(key: str) -> str:
    """Return the class of a lower-case word: one of function_words.txt, "adverb" by its ending, or "open".

    >>> [word_class(key) for key in ("the", "they’ve", "quietly", "boats")]
    ['determiner', 'pronoun', 'adverb', 'open']
    """
    known = _classes().get(key)
    if known:
        return known
    if key.endswith(_CLITICS):
        return _classes().get(key.replace("’", "'").partition("'")[0], "open")
    return "adverb" if key.endswith("ly") and len(key) > 4 and key not in _NOT_ADVERBS else "open"


def words_of(*classes: str) -> frozenset[str]:
    """Return the listed words of those classes (of all, if none is named), alone and shortened: "they", "they've"."""
    listed = [word for word, name in _classes().items() if not classes or name in classes]
    return frozenset(listed + [word + clitic for word in listed for clitic in _CLITICS])


def _written(word: str) -> tuple[str, str, str]:
    return word, word.capitalize(), word.upper()


_AS_WRITTEN = {form: name for word, name in _classes().items() for form in _written(word) if form not in _NAMES}
ADVERBS = words_of("adverb")
"""The adverbs that are listed; most others end in -ly."""
PREPOSITIONS = words_of("preposition")
AUXILIARIES = frozenset(form for word in words_of("auxiliary") for form in _written(word)) - _NAMES
"""The auxiliaries as they are written, alone and shortened: "has", "Has", "would've", but not "May"."""


class WordClasses:
    """The class of each word of a text, by its place; looked up when it is asked for, since that of most never is."""

    __slots__ = ("_words",)

    def __init__(self, tokens: Tokens) -> None:
        """Look nothing up yet."""
        self._words = tokens.words

    def __getitem__(self, place: int) -> str:
        word = self._words[place]
        if word in _AS_WRITTEN:
            return _AS_WRITTEN[word]
        return word_class(word.lower()) if word[-2:] == "ly" or "’" in word or "'" in word else "open"
