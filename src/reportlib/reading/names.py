"""What the words of a mention say of who is mentioned: name, titles, roles, and whether it is a person at all."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from reportlib.reading import lexicon
from reportlib.reading.phrases import word_class
from reportlib.reading.tokens import Range, Tokens


class Sort(Enum):
    """What a mention is, judged by its words alone."""

    PERSON = auto()
    ORGANIZATION = auto()
    OUTLET = auto()
    PRONOUN = auto()
    DESCRIPTION = auto()
    """A description without a name: "two officials", "the diplomat"."""
    BARE_NAME = auto()
    """One capitalised word: a surname, a country, a company."""


class Naming(NamedTuple):
    """What the words of one mention say."""

    sort: Sort
    words: str
    """The mention, without the comma or the possessive that ends it; a pronoun in lower case."""
    name: str = ""
    titles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    acronym: str | None = None
    gender: str | None = None
    """Woman or man, if a title, a role or the pronoun tells."""
    many: bool = False
    """Whether it stands for more than one: "two officials", "police"."""
    nouns: tuple[str, ...] = ()
    """By which nouns a later description may call it: an ambassador "the diplomat", a board "the board"."""


_PARTICLES = frozenset({
    "al", "bin", "ibn", "abu", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "la", "le", "ten",
    "ter", "van", "von", "y",
})  # fmt: skip  # fmt: skip
_PERSON, _ORGANIZATION, _OUTLET = Sort.PERSON, Sort.ORGANIZATION, Sort.OUTLET
_ARTICLES = frozenset({"a", "an", "the"})
_PRONOUN_CLASSES = frozenset({"pronoun", "object", "possessive", "determiner"})
_COMMAS = frozenset({",", "--", "—", "–"})
_NOT_A_ROLE = frozenset({"who", "whose", "which", "also", "now", "and", "himself", "herself"})
_POSSESSIVE = frozenset({"'s", "’s"})
_LOOSE = _POSSESSIVE | {",", "--", "—", "–", "―", "-", "'", "’"}
_LINKS = frozenset({"of", "for", "at", "in", "on"})
_MANY_WORDS = frozenset({"police", "people", "men", "women", "children", "staff", "both", "many", "some", "several",
                         "others", "most", "few", "those", "these", "all"})  # fmt: skip
_MARKS = frozenset({"”", '"', "''"})
_OPENERS = frozenset({"“", '"', "``", "''"})
_OPENS_INSERTION = _ARTICLES | {"who", "which", "whose", "himself", "herself", "itself", "themselves"}
_MAX_OPENING = 12
_MOST_NAMES = 4


def read_naming(tokens: Tokens, mention: Range) -> Naming:
    """Read one mention, a range of tokens."""
    first, end = mention
    keys = tokens.keys
    while end > first + 1 and keys[end - 1] in _LOOSE:
        end -= 1
    words = _text(tokens, first, end)
    if end - first == 1 and word_class(keys[first]) in _PRONOUN_CLASSES:
        pronoun = keys[first].replace("’", "'").partition("'")[0]
        return Naming(Sort.PRONOUN, pronoun, gender=lexicon.table("genders").get(pronoun))
    comma = first + 1
    while comma < end and keys[comma] not in _COMMAS:
        comma += 1
    run = _name_run(tokens, first, comma)
    if run is None and comma + 1 < end and word_class(keys[first]) == "determiner":
        return _named_behind(tokens, first, comma, end) or _description(tokens, first, end, words)
    if run is None or _is_list(tokens, first, comma):
        return _description(tokens, first, end, words)
    start, stop = run
    acronym = _acronym(tokens, stop, comma)
    if stop - start == 1 and comma == end and end - first == 1 and _is_common(tokens, first):
        return _description(tokens, first, end, words)
    name = _text(tokens, start, stop)
    before = _text(tokens, first, start) if start > first else ""
    within = keys[start:stop]
    if not lexicon.words("outlet_words").isdisjoint(within) or name in lexicon.entries("agencies"):
        return Naming(_OUTLET, words, _without_article(_text(tokens, first, stop)) if not before else name)
    if not lexicon.words("organization_words").isdisjoint(within):
        return _body(words, name, acronym)
    titles: list[str] = []
    known_titles = lexicon.entries("personal_titles")
    while start < stop - 1 and tokens.words[start] in known_titles:
        end_of_title = start + 2 if tokens.words[start + 1] == "." else start + 1
        titles.append(_text(tokens, start, end_of_title))
        start = end_of_title
    if titles and start < stop:
        name = _text(tokens, start, stop)
    if keys[first] == "the" and not titles and start == first + 1:
        return _body(words, name, acronym)
    role = _without_article(before)
    roles = [role] if role else []
    if comma < end:
        behind = _role_behind(tokens, comma + 1, end)
        roles += [behind] if behind else []
    single = stop - start == 1 and not titles
    if single and not roles:
        return Naming(Sort.BARE_NAME, name, name)
    if single and name.isupper():
        return _body(words, name)
    return _person(words, name, tuple(titles), tuple(roles))


def _person(words: str, name: str, titles: tuple[str, ...], roles: tuple[str, ...]) -> Naming:
    if not titles and not roles:
        return Naming(_PERSON, words, name)
    known_as = " ".join(roles + titles).lower().replace(".", "").split()
    kinds = lexicon.table("roles")
    nouns = tuple([noun for word in known_as for noun in (word, *kinds.get(word, "").split())])
    return Naming(_PERSON, words, name, titles, roles, gender=_gender(known_as), nouns=nouns)


def _body(words: str, name: str, acronym: str | None = None) -> Naming:
    return Naming(_ORGANIZATION, words, name, acronym=acronym, nouns=tuple(name.lower().split()))


def _description(tokens: Tokens, first: int, end: int, words: str) -> Naming:
    """Return what "two officials" or "the diplomat" says: how many, a woman or a man."""
    comma = first + 1
    while comma < end - 1 and tokens.keys[comma] != ",":
        comma += 1
    if comma < end - 1 and (tokens.keys[comma + 1] in _OPENS_INSERTION or tokens.keys[comma + 1].endswith("ing")):
        end, words = comma, _text(tokens, first, comma)  # "one driver", who asked not to be named
    noun = head_noun(tokens, (first, end))
    many = (
        noun in _MANY_WORDS
        or (noun.endswith("s") and not noun.endswith("ss") and noun not in lexicon.words("outlet_nouns"))
        or tokens.keys[first] in _MANY_WORDS
        or _is_list(tokens, first, end)
    )
    return Naming(Sort.DESCRIPTION, words, gender=lexicon.table("genders").get(noun), many=many)


def _is_common(tokens: Tokens, place: int) -> bool:
    """Whether one capitalised word is no name, but opens its sentence: "Police", "Residents"."""
    key = tokens.keys[place]
    if tokens.sentence(place)[0] != place or tokens.words[place].isupper():
        return False
    return key in lexicon.words("organization_words") or key in lexicon.words("outlet_nouns") or key in _MANY_WORDS


def _named_behind(tokens: Tokens, first: int, comma: int, end: int) -> Naming | None:
    """Read "the foreign minister, *Ada Lund*": a role with the name in apposition to it."""
    run = _name_run(tokens, comma + 1, end)
    if run is None or run[0] != comma + 1 or run[1] != end or run[1] - run[0] < 2:
        return None
    name = read_naming(tokens, run)
    if name.sort is not Sort.PERSON:
        return None
    role = _without_article(_text(tokens, first, comma))
    return _person(_text(tokens, first, end), name.name, name.titles, (role, *name.roles))


def _is_list(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the words name more than one: "Ada Lund and Jon Oss", not "the Ministry of Fish and Forests"."""
    words, keys = tokens.words, tokens.keys
    if "and" not in keys[first:end]:
        return False
    for place in range(first + 1, end - 1):
        if keys[place] == "and" and words[place + 1][0].isupper() and words[place - 1][0].isupper():
            return not set(keys[first:place]) & lexicon.words("organization_words")
    return False


def head_noun(tokens: Tokens, mention: Range) -> str:
    """Return the noun that a description turns on, in lower case: "spokesman" of "a spokesman for the port"."""
    first, end = mention
    keys = tokens.keys
    while end > first + 1 and keys[end - 1] in _LOOSE:
        end -= 1
    place = first + 1
    while place < end and keys[place] != "," and keys[place] not in _LINKS and keys[place] != "who":
        place += 1
    return keys[place - 1]


def opening_names(tokens: Tokens, place: int, before: int) -> list[Range]:
    """Return the full names at the opening of the sentence at `place`: "*Ada Lund* and *Jon Oss* left"."""
    found: list[Range] = []
    name = _opening_name(tokens, place, before)
    while name:
        found.append(name)
        joined = name[1] < before and tokens.keys[name[1]] in ("and", ",")
        name = _opening_name(tokens, name[1] + 1, before) if joined and len(found) < _MOST_NAMES else None
    return found


def names_ending_in(tokens: Tokens, surnames: list[int], before: int) -> dict[str, Range]:
    """Return the full names before token `before` that end in one of these surnames, each where it first stands."""
    words, titles = tokens.words, lexicon.entries("personal_titles")
    found: dict[str, Range] = {}
    for place in surnames[: _MOST_NAMES * 4]:
        if place >= before:
            break
        first = place
        while first > 0 and place - first < 4 and _belongs_to_name(tokens, first - 1, max(0, place - 4)):
            first -= 1
        while first < place and (word_class(tokens.keys[first]) != "open" or not words[first][0].isupper()):
            first += 1
        full = [each for each in words[first : place + 1] if each not in titles and each[0].isalpha()]
        if len(full) > 1:
            found.setdefault(" ".join(full), (first, place + 1))
    return found


def _opening_name(tokens: Tokens, place: int, before: int) -> Range | None:
    words, titles = tokens.words, lexicon.entries("personal_titles")
    end = min(before, tokens.sentence(place)[1], place + _MAX_OPENING)
    first = place
    while first < end and not words[first][0].isalpha():
        first += 1
    stop = first
    while stop < end and (words[stop][0].isupper() or (words[stop] == "." and words[stop - 1] in titles)):
        stop += 1
    names = [each for each in words[first:stop] if each not in titles and each[0].isalpha()]
    goes_on = stop < end and (words[stop][0].islower() or words[stop] == ",")
    if not goes_on or not names or word_class(tokens.keys[first]) != "open":
        return None
    return (first, stop) if len(names) > 1 or words[first] in titles else None


def _gender(words: list[str]) -> str | None:
    genders = lexicon.table("genders")
    return next((genders[word] for word in words if word in genders), None)


def _text(tokens: Tokens, first: int, end: int) -> str:
    """Return the words on one line: where a line breaks is no part of a name."""
    words = tokens.text[tokens.starts[first] : tokens.ends[end - 1]] if end > first else ""
    return " ".join(words.split()) if "\n" in words or "  " in words or "\t" in words else words


def _without_article(words: str) -> str:
    article, _, rest = words.partition(" ")
    return rest if article.lower() in _ARTICLES else words


def _name_run(tokens: Tokens, first: int, end: int) -> Range | None:
    """Return the capitalised words that end the phrase: the name in "port director Ilse van Oss"."""
    words = tokens.words
    stop = end
    if words[stop - 1] == ")":
        while stop > first and words[stop - 1] != "(":
            stop -= 1
        stop -= 1
    if stop - first >= 2 and words[stop - 1] in _MARKS:
        opening = next((place for place in range(stop - 2, first - 1, -1) if words[place] in _OPENERS), None)
        if opening is not None and opening + 1 < stop - 1:
            return (opening + 1, stop - 1)
    start = stop
    while start > first and _belongs_to_name(tokens, start - 1, first):
        start -= 1
    while start < stop and (not words[start][0].isupper() or tokens.keys[start] in _ARTICLES):
        start += 1
    if start >= stop:
        return None
    if start > first and word_class(tokens.keys[start - 1]) == "preposition":
        return _behind_preposition(tokens, first, start, stop)
    return (start, stop)


def _behind_preposition(tokens: Tokens, first: int, start: int, stop: int) -> Range | None:
    """Return the name where a preposition stands before the capitals.

    "Ambassador to Varnia *Ilse Oss*": the last two words are a name. "the *Ministry of Fisheries*": all of it is one.
    """
    words = tokens.words
    if words[start - 2][0].isupper() and start - 2 >= first and tokens.keys[start - 1] in ("of", "for"):
        begin = start - 2
        while begin > first and words[begin - 1][0].isupper() and tokens.keys[begin - 1] not in _ARTICLES:
            begin -= 1
        alone = all(key in _ARTICLES for key in tokens.keys[first:begin])  # not "officials at the Ministry of ..."
        if set(tokens.keys[begin : start - 1]) & lexicon.words("organization_words"):
            return (begin, stop) if alone else None
    names = [place for place in range(start, stop) if words[place][0].isalpha()]
    return (names[-2], stop) if len(names) >= 3 else None


def _belongs_to_name(tokens: Tokens, place: int, first: int) -> bool:
    word = tokens.words[place]
    if word[0].isupper():
        return True
    if word == "." and place > first:
        before = tokens.words[place - 1]
        return tokens.joined(place) and (len(before) == 1 or before in lexicon.entries("abbreviations"))
    if word == "-" and place > first:
        return tokens.joined(place) and tokens.words[place - 1][0].isupper()
    if word not in _PARTICLES or place == first:
        return False
    return tokens.words[place - 1][0].isupper() or tokens.words[place - 1] in _PARTICLES


def _acronym(tokens: Tokens, stop: int, end: int) -> str | None:
    """Return the acronym in brackets behind a name: "the Port Workers' Union (PWU)"."""
    if stop < end and tokens.words[stop] == "(" and tokens.words[end - 1] == ")":
        inside = _text(tokens, stop + 1, end - 1)
        return inside if inside.replace("-", "").replace("&", "").isupper() else None
    return None


def _role_behind(tokens: Tokens, first: int, end: int) -> str:
    """Return the role in the apposition behind a name: "a farmer in Dran", "mayor of Ostrel"; an age is none."""
    while first < end and (tokens.words[first][0].isdigit() or tokens.keys[first] == ","):
        first += 1
    if first >= end or tokens.keys[first] in _NOT_A_ROLE:
        return ""
    return _without_article(_text(tokens, first, end))
