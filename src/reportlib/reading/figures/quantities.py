"""A number with its bound words, its unit and the other end of its range, and what kind of figure that makes."""

from __future__ import annotations

from reportlib.model import Trend
from reportlib.reading import lexicon
from reportlib.reading.figures import bounds, kinds, measures, ranges, units
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.measures import LARGER, MARKS_BEFORE, NUMBER_MARKS, SMALLER_LEADS, Measured
from reportlib.reading.figures.outcome_words import PEOPLE, PERSONS, USES
from reportlib.reading.figures.units import Unit
from reportlib.reading.numbers import NUMBER_WORDS, Amount, Numeral, Word, fits, forms, times
from reportlib.reading.numbers.amounts import digits_value, is_beyond
from reportlib.reading.numbers.digits import GO_ON_BEHIND_DIGITS
from reportlib.reading.numbers.words import GO_ON_BEHIND_WORDS
from reportlib.reading.phrases import word_class
from reportlib.reading.tokens import Range, Tokens

_MONTHS = lexicon.words("months")
_AGE_WORDS = frozenset({"old", "olds", "old's"})
_AGES = frozenset({"aged", "age", "ages"})
_NAME_CLOSERS = frozenset({",", "(", "then"})
_LISTS_AGES = frozenset({",", "and"})
_MOST_AGES = 10
_AGE_CLOSERS = frozenset({"[", "-", "–", "—", "--", ",", ")", "."})
_AGE_LEADS = PERSONS.union(_AGES, _NAME_CLOSERS, ("and", "both", "of", "were", "was", "are", "is"))
"""The words before a number that can make an age of it."""
_MAGNITUDE_LEADS = frozenset({"magnitude", "-"})
_BARE_LEADS = _AGE_LEADS | _MAGNITUDE_LEADS
_BEHIND_AGES = frozenset({",", ".", ";", "when", "at", "and"})
_SOMEBODY = frozenset({"he", "she"})
_YOUNG = frozenset({"baby", "boy", "child", "daughter", "girl", "man", "son", "woman", "youth"})
"""Of whom an age may be told by "of": "a boy of six"; a mother of six has children."""
_VAGUE = ("least", "about")
"""What "dozens" say: they are at least 24, or so."""
_OLDEST = 120
_POUNDS = frozenset({"pound", "pounds"})
_WEIGH = frozenset({"weigh", "weighed", "weighing", "weighs"})
_HEAVIEST = 10**5
_YEARS = frozenset({"year", "month", "week", "day"})
_BACK = 8
"""How many tokens before a number can belong to it: "at the very least", "a total of"."""
_GO_ON = GO_ON_BEHIND_DIGITS.union(
    GO_ON_BEHIND_WORDS, NUMBER_MARKS, ranges.SHARE_JOINTS, ranges.JOINTS, bounds.OPENINGS
)
"""What a number, a share or a range can go on with, units and other digits aside."""
_BEHIND_UNITS = ranges.JOINTS | bounds.OPENINGS
"""What a range can go on with behind the unit of its lower end, or a bound behind that of a number."""
_FACTORS = {key: word.value for key, word in NUMBER_WORDS.items() if word.role == "magnitude"}
"""What multiplies the digits before it: "million"."""


def quantity(tokens: Tokens, index: int, use: Word | None, first: int, limit: int) -> Draft | Numeral | None:
    """Return the figure whose number starts at token `index`, with its bounds and range, not yet what it counts.

    `use` is what the lexicon knows of the token as a word of numbers, `first` is where the words that may belong to it
    start, `limit` where they end. A numeral comes back where the number was seen and makes no sense, None where there
    is none. Most numbers are read at one glance: one word, a "million" perhaps and a unit behind it.
    """
    keys, words = tokens.keys, tokens.words
    if index - first > _BACK:
        first = index - _BACK
    end = index + 1
    follower = keys[end] if end < len(keys) else ""
    factor = 1
    if use is None and follower in _FACTORS and end < limit:
        factor = _FACTORS[follower]
        end += 1
        follower = keys[end] if end < len(keys) else ""
    value: Amount | None = None
    if follower not in _GO_ON and (index == first or words[index - 1] not in MARKS_BEFORE):
        if use is None:
            value = _in_digits(keys[index], factor) if not follower[:1].isdecimal() else None
        elif use.role == "cardinal":
            value = use.value
    if value is None:
        return _with_all_its_words(tokens, index, first, limit)
    number = reach = index, end
    unit = None
    if end < limit and words[end] in units.LEADS and (unit := units.unit_after(tokens, end, limit)) is not None:
        end = unit.end
        joint = keys[end] if end < limit else ""
        if joint in _BEHIND_UNITS or (unit.symbol in LARGER and _is_smaller_lead(joint)):
            return _with_all_its_words(tokens, index, first, limit)
        reach = index, end
    amount = reach
    start = index
    effects: tuple[str, ...] = ()
    if index > first and keys[index - 1] in bounds.LAST_WORDS:
        effects, start = bounds.all_before(tokens, index, first)
        reach = start, end
    told = bounds.bounded(value, effects) if effects else bounds.bounded(value)
    draft = Draft(reach, number, told, forms.CARDINAL)
    draft.amount = amount
    if unit is not None:
        _dress(tokens, draft, unit, limit)
    elif follower == "on" or keys[start - 1] in _BARE_LEADS:
        _dress_bare(tokens, draft)
    return draft


def _is_smaller_lead(key: str) -> bool:
    """Whether the rest of a quantity in two units can open with a token: "five feet *two* inches"."""
    return key in SMALLER_LEADS or key[:1].isdecimal()


def _in_digits(word: str, factor: int) -> Amount | None:
    """Return the value of "12", or of the "1.2" before a "million"; None where it makes no sense or is too large."""
    value = digits_value(word)
    if value is None:
        return None
    if factor > 1:
        if is_beyond(value):
            return None
        value = times(value, factor)
    return value if fits(value) else None


def _with_all_its_words(tokens: Tokens, index: int, first: int, limit: int) -> Draft | Numeral | None:
    """Return the figure of a number that takes more than a glance: "twenty-five", "$5", "20 to 30", "six or more"."""
    one = measures.measured(tokens, index, limit, first)
    if not isinstance(one, Measured):
        return one
    start, end, numeral, value, unit = one.first, one.end, one.numeral, one.value, one.unit
    keys = tokens.keys
    joint = keys[end] if end < limit else ""
    if joint in ranges.SHARE_JOINTS and (share := ranges.one_in(tokens, one, first, limit)):
        return share
    if joint in ranges.JOINTS and (spanning := ranges.spanning(tokens, one, first, limit)):
        _dress(tokens, *spanning, limit)
        return spanning[0]
    if unit is not None and unit.symbol in LARGER and _is_smaller_lead(joint):
        one = measures.with_smaller(tokens, one, limit)
        start, end, numeral, value, unit = one.first, one.end, one.numeral, one.value, one.unit
        joint = keys[end] if end < limit else ""
    effects: tuple[str, ...] = ()
    closes = end
    if start > first and keys[start - 1] in bounds.LAST_WORDS:
        effects, start = bounds.all_before(tokens, start, first)
    tail = bounds.behind(tokens, end, limit) if joint in bounds.OPENINGS else None
    if tail and numeral.form is not forms.ORDINAL:
        effects += (tail[0],)
        end = tail[1]
    if numeral.form is forms.MULTIPLE:
        return _multiple((start, end), one, effects)
    if tail and unit is None and (unit := units.unit_after(tokens, end, limit)):
        end = closes = unit.end
    elif unit is None and numeral.form is forms.VAGUE and tokens.key(end) == "of":
        unit = units.unit_after(tokens, end + 1, limit)
        if unit and unit.kind is kinds.MONEY:
            end = closes = unit.end
        else:
            unit = None
    number = (one.first if one.signed and not one.is_money else numeral.first, numeral.end)
    told = bounds.bounded(value, _VAGUE if numeral.form is forms.VAGUE else effects)
    draft = Draft((start, end), number, told, numeral.form)
    draft.amount = (one.first, closes)
    _dress(tokens, draft, unit, limit)
    return draft


def _multiple(reach: Range, one: Measured, effects: tuple[str, ...]) -> Draft:
    """Return the change that "doubled" or "halved" tells."""
    draft = Draft(reach, (one.numeral.first, one.numeral.end), bounds.bounded(one.value, effects), forms.MULTIPLE)
    draft.kind, draft.unit = kinds.MEASURE, "times"
    draft.trend = Trend.RISES if one.value >= 1 else Trend.FALLS
    return draft


def _dress(tokens: Tokens, draft: Draft, unit: Unit | None, limit: int) -> None:
    """Set unit and kind: ages are years followed by "old"."""
    if unit is not None:
        draft.unit, draft.kind = unit.symbol, unit.kind
        if unit.symbol == "GBP" and _weighs(tokens, draft, unit):
            draft.unit, draft.kind = "pound", kinds.MEASURE
        if unit.symbol in _YEARS and (end := _old(tokens, draft.reach[1], limit)):
            draft.kind = kinds.AGE
            draft.reach = (draft.reach[0], end)
    else:
        _dress_bare(tokens, draft)
    if draft.form is forms.ORDINAL:
        draft.kind = kinds.ORDINAL
    elif draft.form is forms.FRACTION and draft.kind is kinds.COUNT:
        draft.kind = kinds.SHARE


def _dress_bare(tokens: Tokens, draft: Draft) -> None:
    """Set unit and kind of a number without a unit that is an age or a magnitude, by the words around it."""
    keys, (start, end) = tokens.keys, draft.reach
    before = keys[start - 1]
    if before in _AGE_LEADS and _is_age(tokens, draft):
        draft.kind, draft.unit = kinds.AGE, "year"
    elif (before in _MAGNITUDE_LEADS or (end < len(keys) and keys[end] == "on")) and _is_magnitude(tokens, draft):
        draft.kind, draft.unit = kinds.MEASURE, "magnitude"


def _weighs(tokens: Tokens, draft: Draft, unit: Unit) -> bool:
    """Whether pounds are no money: "weighed 30 pounds", "500 pounds of explosives"; not "5 million pounds of debt"."""
    if tokens.keys[unit.end - 1] not in _POUNDS:
        return False
    of = tokens.key(unit.end) == "of" and isinstance(draft.quantity.value, int) and draft.quantity.value < _HEAVIEST
    return of or tokens.keys[draft.reach[0] - 1] in _WEIGH


def _is_magnitude(tokens: Tokens, draft: Draft) -> bool:
    """Whether a bare number is how strong an earthquake was: "magnitude-7.1", "6.8 on the Richter scale"."""
    keys, (start, end) = tokens.keys, draft.reach
    before = start - 2 if keys[start - 1] == "-" else start - 1
    return keys[before] == "magnitude" or (tokens.key(end) == "on" and tokens.key(end + 2) == "richter")


def _is_age(tokens: Tokens, draft: Draft) -> bool:
    """Whether the words before a bare number, or its bounds, speak of years: "aged 11", "whom were under 15"."""
    keys, start = tokens.keys, draft.reach[0]
    before = keys[start - 1] if start else ""
    if before in _AGES:
        return draft.form is forms.CARDINAL
    if before == "of":
        young = tokens.key(start - 2) in _YOUNG and tokens.key(start - 3) in ("a", "the")
        return tokens.key(start - 2) == "age" or (young and tokens.key(draft.reach[1]) in _AGE_CLOSERS)
    if start < 2 or draft.kind is not kinds.COUNT or (before == "and" and not keys[start - 2].isdecimal()):
        return False
    if before in ("was", "is") and keys[start - 2] in _SOMEBODY:
        plain = keys[start].isdecimal() and tokens.key(draft.reach[1]) in _BEHIND_AGES
        return plain and _is_years_of_life(draft)  # "she was 23 when"
    if before == "and" or before in _NAME_CLOSERS:
        return _beside_name(tokens, draft, start)
    if before == "both":
        return tokens.key(start - 2) == "," and tokens.key(draft.reach[1]) in _AGE_CLOSERS  # "Oss and Lund, both 24,"
    if keys[start] not in ("under", "over") or tokens.key(draft.reach[1])[:1].isalpha():
        return False
    if before in ("were", "was", "are"):
        return keys[start - 2] in PERSONS or (keys[start - 2] in USES and keys[start - 3] == "those")
    return before in PERSONS


def _is_years_of_life(draft: Draft) -> bool:
    value = draft.quantity.value
    return isinstance(value, int) and 0 < value < _OLDEST


def _beside_name(tokens: Tokens, draft: Draft, start: int) -> bool:
    """Whether a number stands in commas or brackets behind a person: "Ilse Marrin, 28, was", "two girls, 9 and 11,"."""
    keys, end = tokens.keys, draft.reach[1]
    if not _is_years_of_life(draft):
        return False
    follower = tokens.key(end)
    lists = follower == "and" and tokens.key(end + 1).isdecimal() and tokens.key(end + 2) in _AGE_CLOSERS
    if follower not in _AGE_CLOSERS and not lists:
        return False
    name = start - 2 if keys[start - 1] != "then" else start - 3
    nearest = name
    while name > start - _MOST_AGES and (keys[name] in _LISTS_AGES or keys[name].isdecimal()):
        name -= 1
    if name < 0:
        return False
    if keys[name] in _AGES:
        return True  # "aged 24 and 31"
    if keys[name] in PEOPLE and tokens.words[start].isdecimal():
        return True
    if not tokens.words[name][0].isupper() or lists or name < nearest:
        return False
    return keys[name] not in _MONTHS or _is_surname(tokens, name)


def _is_surname(tokens: Tokens, at: int) -> bool:
    """Whether the name of a month ends a person's: "Ada Lund *May*, 28, was"."""
    return at > 0 and tokens.words[at - 1][0].isupper() and word_class(tokens.keys[at - 1]) == "open"


def _old(tokens: Tokens, end: int, limit: int) -> int | None:
    """Return the end of "-old", "old", "of age" after years."""
    keys = tokens.keys
    at = end + 1 if end + 1 < limit and keys[end] == "-" else end
    if at < limit and keys[at] in _AGE_WORDS:
        return at + 1
    return end + 2 if end + 1 < limit and keys[end] == "of" and keys[end + 1] == "age" else None
