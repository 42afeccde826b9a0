"""What somebody is or does, in the words before or behind a name: "harbour master", "head of surgery at ..."."""

from __future__ import annotations

from functools import cache, lru_cache

from reportlib.reading import lexicon
from reportlib.reading.cast.proper_names import is_capital, is_given_to_people, name_end
from reportlib.reading.phrases import finite_forms, is_finite, word_class, words_of
from reportlib.reading.tokens import Range, Tokens

_ROLES = lexicon.table("roles")
_TITLES = lexicon.entries("personal_titles")
_ABBREVIATIONS = lexicon.entries("abbreviations")
LINKS = frozenset({"of", "for", "at", "in", "on", "to", "with", "from"})
"""Prepositions behind the noun that a description turns on: "head *of* surgery"."""
_BEHIND_HEAD = LINKS | {",", "who"}
ARTICLES = frozenset({"a", "an", "the"})
_POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my"})
_DETERMINERS = ARTICLES | _POSSESSIVES | {"one"}
_ENDS_ROLE = frozenset({
    ",", ";", ":", "--", "—", "–", "―", "“", "”", '"', "``", "''", ")", "]", "…", "...", "!", "?",
    "who", "whose", "whom", "which", "where", "also",
})  # fmt: skip
_MAY_END_ROLE = frozenset({".", "(", "and"})
_BREAKS_OFF = frozenset({"subordinator", "auxiliary", "pronoun"})
_AGENTS = ("woman", "sman", "rman", "person", "ologist", "ician", "arian", "keeper", "maker", "worker")
_MAX_WORDS = 30
_MOST_SEGMENTS = 6
_MAX_CONTINUATION = 6


@lru_cache(maxsize=1 << 12)
def is_role(key: str) -> bool:
    """Whether a lower-case noun says what somebody is or does: listed, or made for it ("yachtswoman")."""
    return key in _ROLES or (len(key) > 5 and (key.endswith(_AGENTS) or (key.endswith("ist") and not is_finite(key))))


def head(tokens: Tokens, first: int, end: int) -> int:
    """Return the token of the noun that a description turns on: "head" of "head of surgery at the hospital"."""
    keys = tokens.keys
    place = first + 1
    while place < end and keys[place] not in _BEHIND_HEAD:
        place += 1
    return place - 1


def nouns(roles: tuple[str, ...], titles: tuple[str, ...]) -> tuple[str, ...]:
    """Return the nouns that somebody may be called by: an "Ambassador to Dran" the ambassador, and the diplomat."""
    kinds = _ROLES
    found: dict[str, None] = {}
    for role in roles:
        words = role.lower().split()
        link = next((place for place, word in enumerate(words) if word.rstrip(",") in LINKS), len(words))
        found |= dict.fromkeys(word.rstrip(",") for word in words[max(0, link - 1) : link])
        if "and" in words[:link]:
            found[words[words.index("and") - 1]] = None
    for title in titles:
        key = title.lower().partition(" (")[0].rstrip(".")  # "Capt. (Retd)"
        found[lexicon.table("personal_titles").get(key) or key] = None
    return tuple(dict.fromkeys([noun for word in found for noun in (word, *kinds.get(word, "").split())]))


def roles_behind(tokens: Tokens, place: int, end: int) -> list[Range]:
    """Return the roles that begin at `place`, behind the comma behind a name: ", *head of surgery at the clinic*, ...".

    Commas may stand inside a role ("Director SPIR, QAU, Ostrel") and between two; the first words that are neither a
    role nor go on with one end them: the next name of a list, a verb, a relative clause.
    """
    found: list[Range] = []
    for _ in range(_MOST_SEGMENTS):
        if place < end and tokens.words[place][0].isdigit():  # an age
            stop = place + 1
        else:
            stop, closed = _segment_end(tokens, place, end)
            if _opens_role(tokens, place, stop, closed=closed):
                found.append((place + (tokens.keys[place] == "and"), stop))
            elif found and closed and _goes_on(tokens, place, stop):
                found[-1] = (found[-1][0], stop)
            else:
                break
        if stop >= end or tokens.words[stop] != ",":
            break
        place = stop + 1
    return found


@cache
def _may_end_segment() -> frozenset[str]:
    """Return the marks and words that can end the words up to the next comma: a finite verb, unless it is a name."""
    return (words_of(*_BREAKS_OFF) - {"one"}) | finite_forms() | _ENDS_ROLE | _MAY_END_ROLE


def _segment_end(tokens: Tokens, place: int, end: int) -> tuple[int, bool]:
    """Return where the words up to the next comma end, and whether a mark ends them, not a verb."""
    words, keys = tokens.words, tokens.keys
    may_end = _may_end_segment()
    stop = place
    if end - place > _MAX_WORDS:
        end = place + _MAX_WORDS
    while stop < end:
        key = keys[stop]
        if key not in may_end:
            stop += 1
            continue
        if key in _ENDS_ROLE:
            return stop, True
        if key not in _MAY_END_ROLE:
            if word_class(key) in _BREAKS_OFF or not words[stop][0].isupper():
                return stop, False
        elif key == "(":
            closing = next((other for other in range(stop + 1, min(end, stop + 8)) if words[other] == ")"), None)
            if closing is None:
                return stop, True
            stop = closing
        elif key == ".":
            if not _is_abbreviated(tokens, stop):
                return stop, True
        elif stop > place and _next_person(tokens, stop + 1, end):
            return stop, True
        stop += 1
    return stop, True


def _is_abbreviated(tokens: Tokens, place: int) -> bool:
    return tokens.words[place - 1] in _ABBREVIATIONS or len(tokens.words[place - 1]) == 1


def _next_person(tokens: Tokens, place: int, end: int) -> bool:
    """Whether the next one of a list begins there: "and *Ada Lund*, head of ...", "and *Dr Oss*"."""
    words = tokens.words
    if place >= end or not is_capital(words[place]):
        return False
    if words[place] in _TITLES:
        return place + 1 < end and (is_capital(words[place + 1]) or words[place + 1] == ".")
    stop = name_end(tokens, place, end)
    if not is_given_to_people(tokens, place, stop) or stop >= end or words[stop] != ",":
        return False
    behind, closed = _segment_end(tokens, stop + 1, end)
    return _opens_role(tokens, stop + 1, behind, closed=closed)


def _opens_role(tokens: Tokens, place: int, stop: int, *, closed: bool) -> bool:
    words, keys = tokens.words, tokens.keys
    if closed and place < stop and keys[place] == "and":
        place += 1
    determined = place < stop and keys[place] in _DETERMINERS
    first = place + determined
    if first >= stop or (determined and not closed):
        return False
    if words[first] in _TITLES and _is_titled_name(tokens, first, stop):
        return False
    noun = head(tokens, first, stop)
    if is_role(keys[noun]) or (keys[noun] == "one" and is_role(keys[noun - 2])):  # "a geologist and one of its authors"
        return True
    if is_capital(words[noun]) and is_role(keys[stop - 1]):  # "a University of Dran professor"
        return True
    return not determined and keys[first] in _ROLES and is_capital(words[first])


def _is_titled_name(tokens: Tokens, place: int, stop: int) -> bool:
    """Whether a title and a name fill a segment: "Ambassador (R) Jon Oss", not "Ambassador of Varnia"."""
    words = [word for word in tokens.words[place:stop] if word[0].isalpha()]
    last = words[-1].lower()
    return len(words) > 1 and all(map(is_capital, words)) and not is_role(last)


def _goes_on(tokens: Tokens, place: int, stop: int) -> bool:
    """Whether words behind a comma go on with a role: the names of a faculty, a university, a town."""
    words = tokens.words
    if not 0 < stop - place <= _MAX_CONTINUATION or words[place] in _TITLES:
        return False
    named = all(is_capital(words[other]) or tokens.keys[other] in ("of", "the", ".") for other in range(place, stop))
    return named and is_capital(words[place]) and not is_given_to_people(tokens, place, stop)


def without_article(words: str) -> str:
    """Return a role as it is called: "farmer in Dran" of "a farmer in Dran", "lawyer" of "her lawyer"."""
    article, _, rest = words.partition(" ")
    return rest if article.lower() in ARTICLES or article.lower() in _POSSESSIVES else words
