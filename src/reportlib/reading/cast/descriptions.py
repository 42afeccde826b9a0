"""Mentions without a name: "two officials", "the diplomat", "House Republicans", "Ada Lund and Jon Oss"."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.cast.naming import Naming, Sort
from reportlib.reading.cast.roles import ARTICLES, head
from reportlib.reading.phrases import POSSESSIVE
from reportlib.reading.tokens import Range, Tokens

LOOSE = POSSESSIVE | {",", "--", "—", "–", "―", "-", "'", "’"}
"""Marks and possessives at the end of a mention that are no part of it."""
_MANY_WORDS = frozenset({"police", "people", "men", "women", "children", "staff", "both", "many", "some", "several",
                         "others", "most", "few", "those", "these", "all"})  # fmt: skip
_OPENS_INSERTION = ARTICLES | {"who", "which", "whose", "himself", "herself", "itself", "themselves"}


def read_description(tokens: Tokens, first: int, end: int) -> Naming:
    """Return what "two officials" or "the diplomat" says: how many, a woman or a man."""
    keys = tokens.keys
    if "," in keys[first + 1 : end - 1]:
        comma = keys.index(",", first + 1)
        if keys[comma + 1] in _OPENS_INSERTION or keys[comma + 1].endswith("ing"):
            end = comma  # "one driver", who asked not to be named
    noun = head_noun(tokens, (first, end))
    many = (
        noun in _MANY_WORDS
        or (noun[-1] == "s" and noun[-2:] != "ss" and noun not in lexicon.words("outlet_nouns"))
        or keys[first] in _MANY_WORDS
        or is_list(tokens, first, end)
    )
    gender = lexicon.table("genders").get(noun)
    return Naming(Sort.DESCRIPTION, tokens.phrase(first, end), (), (), None, gender, many)


def head_noun(tokens: Tokens, mention: Range) -> str:
    """Return the noun that a description turns on, in lower case: "spokesman" of "a spokesman for the port"."""
    first, end = mention
    while end > first + 1 and tokens.keys[end - 1] in LOOSE:
        end -= 1
    return tokens.keys[head(tokens, first, end)]


def is_group(tokens: Tokens, first: int, end: int) -> bool:
    """Whether capitals end in a noun for many, or for one without a name: "the *Varnians*", "Dran *Democrat*"."""
    key, word = tokens.keys[end - 1], tokens.words[end - 1]
    roles = lexicon.table("roles")
    if end - first == 2 and tokens.keys[first] == "the" and key.endswith(("s", "ese")):
        return not word.isupper() and key not in lexicon.words("outlet_words")
    return end - first > 1 and (key in roles or (key[-1] == "s" and key[:-1] in roles))


def is_common(tokens: Tokens, place: int) -> bool:
    """Whether one capitalised word is no name, but opens its sentence: "Police", "Residents"."""
    key = tokens.keys[place]
    if tokens.sentence(place)[0] != place or tokens.words[place].isupper():
        return False
    if key in lexicon.words("organization_words") or key in lexicon.words("outlet_nouns") or key in _MANY_WORDS:
        return True
    return key[-1] == "s" and key[:-1] in lexicon.table("roles")


def is_list(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the words name more than one: "Ada Lund and Jon Oss", not "the Ministry of Fish and Forests"."""
    words, keys = tokens.words, tokens.keys
    if "and" not in keys[first:end]:
        return False
    for place in range(first + 1, end - 1):
        if keys[place] == "and" and words[place + 1][0].isupper() and words[place - 1][0].isupper():
            return lexicon.words("organization_words").isdisjoint(keys[first:place])
    return False
