"""Mentions without a name: "two officials", "the diplomat", "House Republicans", "Ada Lund and Jon Oss"."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from reportlib.reading import lexicon
from reportlib.reading.cast.naming import Naming, Sort
from reportlib.reading.cast.roles import ARTICLES, head, is_role
from reportlib.reading.phrases import POSSESSIVE, ends_phrase, may_be_verb, word_class
from reportlib.reading.tokens import Range, Tokens

_DESCRIPTION = Sort.DESCRIPTION
LOOSE = POSSESSIVE | {",", "--", "—", "–", "―", "-", "'", "’"}
"""Marks and possessives at the end of a mention that are no part of it."""
_MANY_WORDS = frozenset({"police", "people", "men", "women", "children", "staff", "both", "many", "some", "several",
                         "others", "most", "few", "those", "these", "all"})  # fmt: skip
_GENDERS = lexicon.table("genders")
_ROLES = lexicon.table("roles")
_OUTLET_NOUNS = lexicon.words("outlet_nouns")
_HUMAN = frozenset({"boy", "girl", "man", "person", "teenager", "woman"})
_LINKING = frozenset({"and", "but", "yet"})
_OF = frozenset({"of", "for", "at", "in", "from"})
_MAX_WORDS = 10
"""Words of a description that a sentence opens with."""
_OPENS_INSERTION = ARTICLES | {"who", "which", "whose", "himself", "herself", "itself", "themselves"}


def read_description(tokens: Tokens, first: int, end: int) -> Naming:
    """Return what "two officials" or "the diplomat" says: how many, a woman or a man."""
    keys = tokens.keys
    within = keys[first:end]
    stop = end
    if "," in within:
        comma = first + within.index(",")
        if comma > first and (keys[comma + 1] in _OPENS_INSERTION or keys[comma + 1].endswith("ing")):
            end = comma  # "one driver", who asked not to be named
            within = keys[first:end]
            stop = without_loose(tokens, first, end)
    noun = keys[head(tokens, first, stop)]
    joined = "and" in within
    many, human, gender = _of_noun(noun)
    many = many or within[0] in _MANY_WORDS or (joined and is_list(tokens, first, end))
    human = human and not many and not joined
    return Naming(_DESCRIPTION, tokens.phrase(first, end), (), (), None, gender, many, human, (noun,))


@lru_cache(maxsize=1 << 12)
def _of_noun(noun: str) -> tuple[bool, bool, str | None]:
    """Return whether a noun stands for many, whether it is one for a human being, and woman or man if it tells."""
    many = noun in _MANY_WORDS or (noun[-1] == "s" and noun[-2:] != "ss" and noun not in _OUTLET_NOUNS)
    return many, _is_human(noun), _GENDERS.get(noun)


def _is_human(noun: str) -> bool:
    """Whether a noun is one for a human being: "mayor", "woman"."""
    return noun in _HUMAN or is_role(noun)


def _are_people(noun: str) -> bool:
    """Whether a noun is one for many who can speak: "planners", "companies", "police"."""
    if noun in _MANY_WORDS:
        return True
    one = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
    return noun[-1] == "s" and (is_role(one) or one in lexicon.words("body_nouns"))


def names_another(tokens: Tokens, first: int, end: int, *, many: bool) -> bool:
    """Whether a noun stands between two tokens that a pronoun behind it may mean: "While *taxes* rose, they ..."."""
    if many:
        return any(key[-1] == "s" and len(key) > 3 and word_class(key) == "open" for key in tokens.keys[first:end])
    return any(map(_is_human, tokens.keys[first:end]))


def opening_description(tokens: Tokens, place: int, before: int, *, many: bool) -> Range | None:
    """Return who a sentence opens with, if by a description: "*The mayor of Ostrel* denied", "*Planners* were"."""
    keys = tokens.keys
    are_meant = _are_people if many else _is_human
    limit = before if before - place < _MAX_WORDS else place + _MAX_WORDS
    if keys[place] in _LINKING:
        place += 1
    end = place
    if end < limit and (word_class(keys[end]) in ("determiner", "possessive") or keys[end] == "one"):
        end += 1
    elif not many:
        return None
    while end < limit:
        key = keys[end]
        if are_meant(key) and end + 1 < limit and keys[end + 1] not in POSSESSIVE:
            behind = end + 1
            if keys[behind] in _OF:
                behind = _behind_place(tokens, behind, limit)
            if behind < limit and _is_predicate(tokens, behind):
                return None if _is_quoted(tokens, place) else (place, behind)
        if ends_phrase(tokens, end) or not (word_class(key) == "open" or key in POSSESSIVE or key == "own"):
            return None
        end += 1
    return None


def _is_quoted(tokens: Tokens, place: int) -> bool:
    """Whether a quotation that began before, in the paragraph, goes on there: these are somebody's own words."""
    marks = tokens.at("double_marks")
    return (bisect_left(marks, place) - bisect_left(marks, tokens.paragraph(place)[0])) % 2 == 1


def _behind_place(tokens: Tokens, link: int, limit: int) -> int:
    """Return the token behind a preposition and the name or noun that it stands before: "of Ostrel", "for the port"."""
    keys = tokens.keys
    end = link + 1
    if end < limit and word_class(keys[end]) == "determiner":
        end += 1
    end += 1  # "secretary of *state*"
    while end < limit and word_class(keys[end]) == "open" and keys[end][0].isalpha() and not _is_predicate(tokens, end):
        end += 1
    return end


def _is_predicate(tokens: Tokens, place: int) -> bool:
    """Whether what is said of a subject begins there."""
    key = tokens.keys[place]
    if tokens.words[place][0].isupper():
        return False
    if key == ",":
        return tokens.keys[place + 1] == "who"
    return word_class(key) in ("auxiliary", "adverb") or may_be_verb(key)


def without_loose(tokens: Tokens, first: int, end: int) -> int:
    """Return where a mention ends without the marks and possessives behind it."""
    keys = tokens.keys
    while keys[end - 1] in LOOSE and end > first + 1:
        end -= 1
    return end


def is_group(tokens: Tokens, first: int, end: int) -> bool:
    """Whether capitals end in a noun for many, or for one without a name: "the *Varnians*", "Dran *Democrat*"."""
    key, word = tokens.keys[end - 1], tokens.words[end - 1]
    if end - first == 2 and tokens.keys[first] == "the" and key.endswith(("s", "ese")):
        return not word.isupper() and key not in lexicon.words("outlet_words")
    return end - first > 1 and (key in _ROLES or (key[-1] == "s" and key[:-1] in _ROLES))


def is_common(tokens: Tokens, place: int) -> bool:
    """Whether one capitalised word is no name, but opens its sentence: "Police", "Residents"."""
    key = tokens.keys[place]
    if tokens.sentence(place)[0] != place or tokens.words[place].isupper():
        return False
    if key in lexicon.words("organization_words") or key in _OUTLET_NOUNS or key in _MANY_WORDS:
        return True
    return key[-1] == "s" and key[:-1] in _ROLES


def is_list(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the words name more than one: "Ada Lund and Jon Oss", not "the Ministry of Fish and Forests"."""
    words, keys = tokens.words, tokens.keys
    if "and" not in keys[first:end]:
        return False
    for place in range(first + 1, end - 1):
        if keys[place] == "and" and words[place + 1][0].isupper() and words[place - 1][0].isupper():
            return lexicon.words("organization_words").isdisjoint(keys[first:place])
    return False
