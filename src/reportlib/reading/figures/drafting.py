"""From the tokens to drafts: every number that counts or measures, with its unit and what it counts."""

from __future__ import annotations

from collections.abc import Sequence

from reportlib.model import Finding, TimeExpression
from reportlib.reading import lexicon
from reportlib.reading.figures import counted, kinds, labels, neighbours, quantities, ranks, residue, units
from reportlib.reading.figures.ages import decade_of_life
from reportlib.reading.figures.draft import Draft
from reportlib.reading.figures.outcome_words import TOLD_BY_FORM, USES
from reportlib.reading.numbers import NUMBER_WORDS, Numeral, Word, forms
from reportlib.reading.phrases import POSSESSIVE, word_class
from reportlib.reading.tokens import Range, Tokens

_DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century"})
_DURATION_WORDS = frozenset(word for word, symbol in lexicon.table("units").items() if symbol in _DURATIONS)
_NUMBERED = lexicon.words("numbered")
_COUNTED_NOT_DATED = lexicon.words("counted_not_dated")
_BETWEEN_ENDS = 2
"""How many tokens may stand between the two ends of one number: "more than 10[, but] less than 40"."""
_ZERO_REACH = 8
_NOT_ZERO = frozenset({"more", "fewer", "less", "longer", "further", "other", "such"})
_DETERMINERS = frozenset({"the", "those", "these", "their", "his", "its"})
_PRONOUN_LEADS = frozenset({"the", "this", "that", "which", "another", "each", "every", "any", "no", "some", "not"})
_PRONOUN_TAILS = frozenset({"another", "day", "-", "'s", "’s"})
_OF_SOMETHING = (kinds.SHARE, kinds.PERCENT)
_COUNTING = frozenset({kinds.COUNT, kinds.ORDINAL}).union(_OF_SOMETHING)
"""The kinds of figures with which a noun phrase can stand."""
_PERHAPS_COUNTS = frozenset({"multiple", "one"})
"""The words that count only where what stands around them says so, as numbers in digits do."""
_OUTCOME_WORDS = frozenset(USES)
_PLURALS = frozenset(key for key, word in NUMBER_WORDS.items() if word.role == "plural")
_BEFORE_NAMES = POSSESSIVE | {"of", "the"}
_ONE_TAILS = frozenset({"was", "is", "of", "died", "more"})


def drafts(tokens: Tokens, times: Sequence[TimeExpression]) -> tuple[list[Draft], list[Finding]]:
    """Return the figures of a text as far as their own words go, and the numbers that make no sense."""
    found: list[Draft] = []
    findings: list[Finding] = []
    starts, ends = tokens.starts, tokens.ends
    beyond = len(tokens.text) + 1
    sentences, spans = iter(tokens.sentences), iter(times)
    sentence = (0, 0)
    limit = opens = over = done = 0
    for index in _triggers(tokens):
        if index < done:
            continue
        if index >= limit:
            for sentence in sentences:
                limit = sentence[1]
                if index < limit:
                    break
        start = starts[index]
        if over <= start:
            for time in spans:
                span = time.span
                over = span.start + len(span.text)
                if over > start:
                    opens = span.start
                    break
            else:
                opens = over = beyond
        within = None
        if opens < ends[index]:
            within = _around(tokens, index, opens, over)
            if not _measures(tokens, within):
                done = within[1]
                continue
        read = _read(tokens, index, sentence, done, within)
        if isinstance(read, Draft):
            read.sentence = sentence
            if read.reach[0] > done + _BETWEEN_ENDS or not found or not neighbours.combine(tokens, found[-1], read):
                found.append(read)
            done = read.reach[1]
        elif isinstance(read, Finding):
            findings.append(read)
            done = labels.run_end(tokens, index, limit)
        elif read > done:
            done = read
    return found, findings


def _around(tokens: Tokens, index: int, opens: int, over: int) -> Range:
    """Return the tokens around one that stand between two offsets, in code points, that lie on either side of it."""
    starts, ends = tokens.starts, tokens.ends
    first, last = index, len(ends)
    while first and ends[first - 1] > opens:
        first -= 1
    end = index + 1
    while end < last and starts[end] < over:
        end += 1
    return first, end


def _measures(tokens: Tokens, time: Range) -> bool:
    """Whether the words of a time can hold a measure: how long, or an area taken for a year ("1520 sq m")."""
    first, end = time
    words = tokens.words
    if end < len(words) and words[end] in units.OPENINGS:
        return True
    return not _DURATION_WORDS.isdisjoint(tokens.keys[first:end])


def _triggers(tokens: Tokens) -> list[int]:
    """Return the tokens that a number can start with."""
    return sorted(tokens.numbers + tokens.at("numerals") + tokens.at("decade_words"))


def _read(tokens: Tokens, index: int, sentence: Range, done: int, time: Range | None) -> Draft | Finding | int:
    """Return the figure at a token; the finding about it; or up to where its words are no figure's.

    The words before token `done` belong to others, and `time` are those of the time that the token stands in, if any.
    """
    first, limit = sentence if done <= sentence[0] else (done, sentence[1])
    key = tokens.keys[index]
    use = NUMBER_WORDS.get(key)
    if use is not None:
        if _counts_nothing(tokens, index, use, first, sentence):
            return 0
    elif "0" <= key < ":":
        if end := labels.label_end(tokens, index, limit):
            return decade_of_life(tokens, index) or end
    elif tokens.words[index][-1] == "s" and (age := decade_of_life(tokens, index)):
        return age
    found = quantities.quantity(tokens, index, use, first, limit)
    if found is None:
        return 0
    if isinstance(found, Numeral):
        return residue.malformed(tokens, found)
    kind = found.kind
    if kind is kinds.ORDINAL and not ranks.is_rank(tokens, found.number, sentence):
        return found.number[1]
    if time is not None and kind is not kinds.COUNT:
        lasts = found.unit is not None and found.unit.split(" per ")[0] in _DURATIONS
        return found if lasts or (found.unit and found.reach[1] > time[1]) else index + 1
    if kind in _COUNTING:
        _count(tokens, found, limit)
    if time is not None:
        return found if _lasts(tokens, found, limit) else index + 1
    if key == "no" and found.form is forms.NONE and found.counted is None and found.number[1] == index + 1:
        return index + 1
    if kind is not kinds.COUNT or not (use is None or key in _PERHAPS_COUNTS):
        return found
    if not _is_count(tokens, found, index, first, limit):
        named = not labels.is_year(tokens, index) or labels.follows_name(tokens, index, first)
        return found.number[1] if named else residue.undecided(tokens, found.number)
    return found


# ------------------------------------------------------------------ what is no figure
def _counts_nothing(tokens: Tokens, index: int, use: Word, first: int, sentence: Range) -> bool:
    """Whether a word for a number is a name, a place in a row, or a pronoun: "Formula One", "the first", "no idea"."""
    keys = tokens.keys
    role = use.role
    if role == "none":
        following = keys[index + 1 : index + _ZERO_REACH]
        return _OUTCOME_WORDS.isdisjoint(following) or following[0] in _NOT_ZERO
    if role == "ordinal" and use.value < 3:
        return not ranks.is_rank(tokens, (index, index + 1), sentence)
    before = keys[index - 1] if index > first else ""
    if keys[index] == "one" and before in _PRONOUN_LEADS and tokens.key(index + 1) not in NUMBER_WORDS:
        return True
    word = tokens.words[index]
    is_name = word != keys[index] and word[0].isupper() and not word.isupper()
    if is_name and (before[:1].isalpha() or before in POSSESSIVE):
        # "Formula One", "the Seven Years' War"
        follower = tokens.words[index + 1] if index + 1 < sentence[1] else ""
        if tokens.words[index - 1][0].isupper() or follower[:1].isupper():
            return not (before in USES and USES[before].object)  # not "Blast Kills Seven"
        return before in _BEFORE_NAMES and not counted.is_plural(follower)  # "the Group of Seven"
    return before in _NUMBERED and not counted.is_plural(tokens.key(index + 1)) and index + 1 < sentence[1]


def _is_count(tokens: Tokens, draft: Draft, index: int, first: int, limit: int) -> bool:
    """Return whether digits, "one" or "multiple" count something: not a year, a pronoun, or the number of a name."""
    keys, noun = tokens.keys, draft.counted
    key = keys[index]
    if key == "multiple":
        return noun is not None
    number_first, number_end = draft.number
    if number_end != index + 1 or number_first != index:
        return True
    if key == "one":
        return _counting_one(tokens, draft, index, first, limit)
    if len(key) == 4 and draft.reach[0] == index and labels.is_year(tokens, index):
        before = USES.get(keys[index - 1]) if index > first else None
        objects = before is not None and before.object and noun is not None
        return objects or tokens.key(index + 1) in _COUNTED_NOT_DATED  # "killed 1500 villagers", "1984 seats"
    if noun is not None and counted.is_plural(keys[noun[1] - 1]) and not tokens.words[noun[0]][0].isupper():
        return True
    return not labels.follows_name(tokens, index, first)


def _counting_one(tokens: Tokens, draft: Draft, index: int, first: int, limit: int) -> bool:
    """Whether "one" counts: "one man", "one of the dead", "one was killed"; not "one another"."""
    keys = tokens.keys
    before = keys[index - 1] if index > first else ""
    after = keys[index + 1] if index + 1 < limit else ""
    if after in _PRONOUN_TAILS:
        return False
    if draft.counted is not None or after in _ONE_TAILS or after in TOLD_BY_FORM:
        return True
    if before in (",", "and") and (word_class(after) == "adverb" or after.endswith("ed")):
        return True  # "three were hurt, one seriously", "and one abstained"
    return before in USES or before == "including" or (after in ("in", "at") and before == "and")


# ------------------------------------------------------------------ what is counted
def _count(tokens: Tokens, draft: Draft, limit: int) -> None:
    """Find the noun phrase that a figure counts, and let its words run over it."""
    keys, (start, end) = tokens.keys, draft.reach
    follower = keys[end] if end < len(keys) else ""
    of = follower == "of"
    if not of and keys[end - 1] in _PLURALS and follower != "more":
        return  # "Thousands march in Dran"
    if draft.kind in _OF_SOMETHING:
        found = counted.of_phrase(tokens, end, limit) if of else None
        if found is None and draft.kind is kinds.SHARE and draft.number[1] - draft.number[0] > 2:
            found = counted.noun_phrase(tokens, end, limit)  # "one in five adults"
        draft.counted = found
        return
    if of and draft.form is not forms.VAGUE:
        found = counted.of_phrase(tokens, end, limit)
    elif draft.form is forms.NONE and follower in _NOT_ZERO:
        found = None
    else:
        at = end
        if of:
            at += 2 if tokens.key(end + 1) in _DETERMINERS else 1
        quantity = draft.quantity
        single = (quantity.low == 1 and quantity.high == 1) or draft.kind is kinds.ORDINAL
        found = counted.noun_phrase(tokens, at, limit, single)
    if found is not None:
        draft.counted = found
        if found[1] > end:
            draft.reach = start, found[1]
    elif follower == "more" and tokens.key(end + 1) != "than":
        draft.reach = start, end + 1  # "killed 12, and wounded four more"


def _lasts(tokens: Tokens, draft: Draft, limit: int) -> bool:
    """Whether a count within a time is one of days or years ("six straight days"); if so, make it a measure."""
    unit = units.unit_after(tokens, draft.counted[1] - 1, limit, rate=False) if draft.counted else None
    if unit is None or unit.symbol not in _DURATIONS:
        return False
    draft.kind, draft.unit = kinds.MEASURE, unit.symbol
    draft.amount = (draft.number[0], draft.reach[1])
    return True
