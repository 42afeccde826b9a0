"""Digits that name instead of counting: dates, years, clocks, telephones, routes, models, houses, addresses."""

from __future__ import annotations

from reportlib.reading import lexicon
from reportlib.reading.figures import units
from reportlib.reading.numbers import NUMBER_WORDS, slashed
from reportlib.reading.phrases import POSSESSIVE
from reportlib.reading.tokens import Tokens

_CLOCK = frozenset(
    {"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock", "gmt", "utc", "est", "edt", "bst", "hours"}
)
DASHES = frozenset({"-", "–", "—", "‑"})
_BEHIND_LABELS = (_CLOCK - {"hours"}) | {"block"}
"""What stands apart behind a label: "5 p.m.", "the 6800 block of South Street"."""
_BEHIND_DATES = _BEHIND_LABELS.union(("of",), map(str.lower, lexicon.entries("months")))
_ADDRESS_MARKS = frozenset("/=&?_:@№\\")
_QUOTES = frozenset({'"', "'", "“"})
_MOST_GROUPS = 8
_FIRST_YEAR, _LAST_YEAR = 1500, 2199
_MONTHS = frozenset(form for entry in lexicon.entries("months") for form in (entry, entry.upper()))
_NUMBERED = lexicon.words("numbered")
_CAPITAL_LABELS = frozenset(entry for entry in lexicon.entries("numbered") if entry[0].isupper())
_BEFORE_LABELS = _NUMBERED.union((".",), map(str.lower, lexicon.entries("months")), map(str.lower, _CAPITAL_LABELS))
"""What can stand apart before a label, in lower case: a month, the name of what is numbered, the point of "No."."""
_STREETS = frozenset(lexicon.entries("streets"))
_NO_NAMES = lexicon.words("function_words") | lexicon.words("weekdays")
_FUNCTION_WORDS = lexicon.words("function_words")
_SINGULARS = lexicon.words("singulars")
_PLURALS = lexicon.words("plurals")
_ENDINGS = frozenset({"st", "nd", "rd", "th", "x", "k"})


def run_end(tokens: Tokens, index: int, limit: int) -> int:
    """Return the end of the tokens that stand joined from `index` on: of "25-26", "2019-09-01T10:38"."""
    end = index + 1
    while end < limit and tokens.joined(end) and tokens.words[end] not in (",", ")", ";"):
        end += 1
    return end


def label_end(tokens: Tokens, index: int, limit: int) -> int | None:
    """Return where the name, date or address ends that the digits at `index` are part of; None where they count."""
    after = tokens.words[index + 1] if index + 1 < limit else ""
    if after.isdecimal() and (end := _telephone(tokens, index, limit)):
        return end
    return run_end(tokens, index, limit) if _is_label(tokens, index, limit, after) else None


def _telephone(tokens: Tokens, index: int, limit: int) -> int | None:
    """Return the end of a number dialled: "+1 202 555 0175", "020 7946 0000"."""
    words, end = tokens.words, index + 1
    last = min(limit, index + _MOST_GROUPS)
    while end < last and words[end].isdecimal() and len(words[end]) > 1:
        end += 1
    if end - index < 3:
        return None
    plus = index > 0 and words[index - 1] == "+"
    groups = words[index:end]
    return end if plus or groups[0][0] == "0" or not all(len(group) == 3 for group in groups[1:]) else None


def _is_label(tokens: Tokens, index: int, limit: int, after: str) -> bool:
    """Whether the digits, before the word `after`, are part of a name, a date or an address and count nothing."""
    word, keys, starts, ends = tokens.words[index], tokens.keys, tokens.starts, tokens.ends
    joined = index > 0 and starts[index] == ends[index - 1]
    if word[0] == "0" and len(word) > 1 and word[1] not in ".," and word.strip("0"):
        return not (joined and keys[index - 1] == ".")
    if joined:
        if _joined_label(tokens, index):
            return True
    elif index and keys[index - 1] in _BEFORE_LABELS and _numbered(tokens, index, limit):
        return True
    if not after:
        return False
    if starts[index + 1] == ends[index]:
        if _label_joined_on(tokens, index, limit):
            return True
    elif (follower := keys[index + 1]) in _BEHIND_DATES and (follower in _BEHIND_LABELS or _in_date(tokens, index + 1)):
        return True
    return after[0].isupper() and _house(tokens, index, limit)


def _joined_label(tokens: Tokens, index: int) -> bool:
    """Whether what stands right before the digits makes them a label: "A330", "TA-35", "16:08", "v2.1", "#5"."""
    words = tokens.words
    before = words[index - 1]
    if before == "[" and words[index + 1 : index + 2] == ["]"]:
        return True  # a footnote
    if before in _QUOTES and index > 1 and tokens.joined(index - 1) and words[index - 2] == "=":
        return True  # markup
    if before[0].isalpha():
        return units.money_before(tokens, index) is None
    if before in DASHES or before == ".":
        return (
            index > 1
            and words[index - 2].lower() != "magnitude"
            and tokens.joined(index - 1)
            and words[index - 2][-1].isalnum()
        )
    if before in _ADDRESS_MARKS:
        return index > 1 and tokens.joined(index - 1) and not (before == "=" and words[index - 2] in ("Y", "<", ">"))
    if before == "#":
        return index + 1 >= len(words) or tokens.keys[index + 1] not in ("million", "billion", "trillion")
    return before in ("'", "’") and len(words[index]) == 2 and words[index].isdecimal()


def _label_joined_on(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether what stands right behind the digits makes them a label: "1990s", "12:01", "7/8/07", "555-0100"."""
    words = tokens.words
    after = words[index + 1]
    further = words[index + 2] if index + 2 < limit and tokens.joined(index + 2) else ""
    if after in POSSESSIVE:
        return True
    if after[0].isalpha():
        return (
            after == "s"
            or (len(after) > 3 and tokens.key(index + 1) in _CLOCK)
            or not _known_letters(tokens, index + 1, limit)
        )
    if after == ":":
        return further[:1].isdecimal()
    if after in ("/", "⁄"):
        return further[:1].isdecimal() and slashed(tokens, index, limit) is None
    if after in DASHES and further[:1].isdecimal():
        third = index + 3 < limit and tokens.joined(index + 3) and words[index + 3] in DASHES
        return (
            third
            or (len(words[index]) == 3 and len(further) == 4)
            or (_is_year(words[index]) and (len(further) == 2 or _is_year(further)))
        )
    if after == ")" and words[index - 1] == "(" and index + 3 < limit:
        return words[index + 2][:1].isdecimal() and words[index + 3] in DASHES
    return False


def _known_letters(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether letters behind digits are an ordinal's ending, a factor or a unit: "21st", "3bn", "500km"."""
    key = tokens.keys[index]
    return (
        key in _ENDINGS
        or (key == "e" and index + 1 < limit and tokens.joined(index + 1) and tokens.words[index + 1].isdecimal())
        or key in ("m", "mn", "mm", "mln", "b", "bn", "bln", "tn", "trn")
        or (key in NUMBER_WORDS and NUMBER_WORDS[key].role == "magnitude")
        or units.unit_after(tokens, index, limit) is not None
    )


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR


def is_year(tokens: Tokens, index: int) -> bool:
    """Return whether the digits look like a year: four of them, from 1500 to 2100."""
    word = tokens.words[index]
    return len(word) == 4 and _is_year(word)


def _in_date(tokens: Tokens, following: int) -> bool:
    words = tokens.words
    if tokens.keys[following] == "of" and following + 1 < len(words):
        following += 1
    return words[following] in _MONTHS


def _numbered(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether the word before the digits numbers things: "Boeing 737", "Route 66", "No. 5", "March 7"."""
    words, keys = tokens.words, tokens.keys
    before = index - 1
    if words[before] == "." and before and tokens.joined(before):
        before -= 1
    if words[before] in _MONTHS:
        return len(words[index]) < 3 or _is_year(words[index])
    if words[before] in _CAPITAL_LABELS:
        return "," not in words[index]
    if keys[before] not in _NUMBERED or "," in words[index]:
        return False
    return (words[before][0].isupper() and before > tokens.sentence(before)[0]) or not _noun_follows(
        tokens, index + 1, limit
    )


def follows_name(tokens: Tokens, index: int, first: int) -> bool:
    """Return whether a word with a capital stands right before the digits: "FTSE 100", "iPhone 12"."""
    if index <= first or tokens.joined(index):
        return False
    at = index - 2 if tokens.keys[index - 1] in POSSESSIVE and index - 1 > first else index - 1
    word, key = tokens.words[at], tokens.keys[at]
    if not (word[0].isupper() or (word[:1] == "i" and word[1:2].isupper())) or "," in tokens.words[index]:
        return False
    if key in _NO_NAMES or len(tokens.words[index]) > 4:
        return False
    if at < index - 1 and tokens.key(index + 1) == "-" and tokens.joined(index + 1):
        return False  # "the Harbour Board's 10-member council"
    return at > first or not _noun_follows(tokens, index + 1, min(index + 2, len(tokens)))


def _noun_follows(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether a plural word follows, so that the number counts it."""
    if index >= limit:
        return False
    key = tokens.keys[index]
    return (
        key.endswith("s") and key.isalpha() and key not in _FUNCTION_WORDS and key not in _SINGULARS
    ) or key in _PLURALS


def _house(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether a street's name follows: "575 Millbrook Road"."""
    words = tokens.words
    for at in range(index + 1, min(index + 5, limit)):
        if not (
            words[at][0].isupper()
            or (at > index + 1 and (words[at][0].isdecimal() or words[at] in ("st", "nd", "rd", "th")))
        ):
            return False
        if words[at] in ("Ave", "Avenue", "Rue", "Calle", "Via") or (at > index + 1 and words[at] in _STREETS):
            return True
    return False
