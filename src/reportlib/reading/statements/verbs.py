"""Statements whose cue is a verb in the active voice: "she said", "..., said Ms. Oss", "The mayor denied ..."."""

from __future__ import annotations

from reportlib.reading.phrases import POSSESSIVE
from reportlib.reading.quotation import Quotation
from reportlib.reading.statements import contents, endings, nominals, quoted, subjects
from reportlib.reading.statements.cues import Cue
from reportlib.reading.statements.discourse import MARKS, Discourse
from reportlib.reading.statements.statement import Statement
from reportlib.reading.tokens import Range

_BEFORE_PARTICIPLE = frozenset({
    "when", "whenever", "if", "while", "after", "before", "by", "although", "though", "in", "without", "also",
})  # fmt: skip
_OPENS_SUBORDINATE = frozenset({
    "while", "although", "though", "when", "if", "as", "after", "because", "since", "even",
})  # fmt: skip
_OPENS_CLAUSE = _OPENS_SUBORDINATE | {"that", "which", "who"}
"""Words behind which a clause ends at the next comma: "*While the mayor* ...", "a plan *that she* said would fail"."""
_FINITE = frozenset({"past", "present"})
_FAR = frozenset({"ing", "infinitive"})
"""Forms whose subject need not stand right before them."""
_CREDITS = frozenset({"according", "as"})
_PASSED_ON = frozenset({"cited", "quoted"})
_ANYBODY = frozenset({"everybody", "everyone", "locals", "many", "most", "others", "people", "residents", "some"})
"""Words for those who use a name that is nobody's in particular."""
_ANONYMOUS = frozenset({"named", "identified", "quoted"})
_BEFORE_INFINITIVE = frozenset({"not", "to"})
_CLAIMED = frozenset({"casualties", "life", "lives", "victim", "victims"})
_MAX_CLAIMED = 6
_MAX_NICKNAME = 4
_WHO = frozenset({"he", "she", "who"})
_NOBODY = frozenset({"nobody", "none", "no"})
_MIN_PASSED_ON = 4
"""Words of the shortest phrase that names who passed it on: "Oss, quoted by Lund"."""
_BETWEEN = frozenset({",", "'", "’"})
"""Marks that may stand between a quotation and who said it."""
_BEFORE_SPEAKER = MARKS | _BETWEEN
_RELATIVE = frozenset({"who", "which"})
_RELATIVES = frozenset({"that", "which", "who", "what"})
_OBJECTS = frozenset({"which", "who", "what"})
"""Words before a subject that belong to what is said: "*which* the mayor says *would fail*"."""


def of_verb(
    text: Discourse, cue: Cue, start: int, end: int, stop: int, following: Cue | None, latest: Range | None
) -> Statement | None:
    """Read the statement of a verb.

    The sentence runs from `start` to `stop`, its words to `end`; `following` is its next cue, `latest` the source that
    was credited last in it.
    """
    keys, first, place = text.keys, cue.first, cue.end
    if first <= start + 1 and _opens_with_participle(text, cue, start):
        return _of_opening_verb(text, cue, stop) or _of_opening_participle(text, cue, end)
    tag, use = cue.tag, cue.use
    plain, speaks = use.plain, use.speaks
    source = inverted = None
    before_cue = keys[first - 1] if first > start else ""
    if before_cue in subjects.BEFORE_INVERTED:
        apposed = nominals.before(text, first, start) if before_cue == "," and tag in _FINITE else None
        inverted = subjects.inverted(text, cue, apposed, stop)
        source = inverted or apposed
    if source is None:
        if tag in _FAR:
            source = subjects.subject(text, cue, start, latest)
        else:
            source = nominals.before(text, first, start) or subjects.shared(text, first, start, latest)
    if source is None:
        opening = _of_opening_participle(text, cue, end) if tag == "ing" else None
        return opening if opening and opening.source else None  # "*Remember*: ...", "to hear him *say* it"
    opens, ends = source
    edge = first
    if inverted is not None:
        place = ends
    elif opens < first and source is not latest:
        edge = opens
    opener = keys[opens]
    if opener in _NOBODY:
        return None  # "no group said that it was behind it"
    if not plain:
        lemma = use.lemma
        if lemma == "blast" and keys[ends - 1] not in _WHO and not _is_named(text, source):
            return None  # "rebels blasted a bus"; "Ms. Oss blasted the plan" in words
        if lemma == "put" and keys[cue.head + 1] == "the":
            estimate = _estimate(text, cue, end, following)
            return Statement([estimate], (first, estimate[0]), source) if estimate else None
        if lemma == "claim" and not _CLAIMED.isdisjoint(keys[place : place + _MAX_CLAIMED]):
            return None  # "the storm claimed 15 lives"
        if "seeming" in use.takes:
            return _seeming(text, cue, source, end, following)
        if lemma == "quote" and following is not None and following.tag == "ing" and keys[following.first - 1] == "as":
            return _quoting(text, cue, following, source, start, end)
    draft = Statement([], (first, cue.end), source, cue.stance, speaks)
    if ends - opens > 1:
        if ends - opens >= _MIN_PASSED_ON and "by" in keys[opens + 1 : ends]:
            draft.source, draft.via = _through(text, opens, ends)
    elif opener == "you":
        return None  # the reader is nobody's source: "you know that"
    elif opens > start and opener in _RELATIVES:
        draft.antecedent = nominals.before(text, opens - (keys[opens - 1] == ","), start)
    if not plain:
        if "person" in use.takes and inverted is None:
            draft.recipient = subjects.recipient(text, cue, place, end)
            place = draft.recipient[1] if draft.recipient else place
        if "naming" in use.takes and _is_name(text, place, end):
            return None
    key = keys[place] if place < end else ""
    if key in _BEFORE_INFINITIVE and _is_anonymous(text, place):
        return None
    if keys[edge - 1] in _BEFORE_SPEAKER and speaks and key != "that" and tag != "ing":
        spoken = _quotation_before(text, edge, start)
        if spoken and spoken.end >= start and not text.is_name(spoken):
            draft.content = quoted.of_quotation(text, spoken, start) + _resumed(text, place, stop, following)
            return draft
    if inverted is not None:
        content = contents.ahead(text, edge, start)
        draft.content = content + _resumed(text, place, stop, following) if content else []
        return draft
    if following is None and speaks and keys[stop - 1] == ":" and stop in text.opening:
        draft.content = list(text.opening[stop].parts)
        return draft
    before = keys[opens - 1] if opens > start else ""
    if before == "as" and "clause" in use.takes:
        draft.content = _as_told(text, opens - 1, place, start, end)
        if draft.content:
            return draft
    if not plain and opener in _ANYBODY and "naming" in use.takes and keys[opens + 1] not in POSSESSIVE:
        quotation = text.opening.get(place) or text.opening.get(place + 1)
        if quotation and quotation.end - quotation.first <= _MAX_NICKNAME:
            return None  # "people on the shore call them “floating buses”": nobody's words
    subordinate = (
        opener in _RELATIVE
        or before in _OPENS_CLAUSE
        or (keys[start] in _OPENS_SUBORDINATE and _is_in_first_clause(text, opens, start))
        or (_is_aside(text, cue, source, start) if tag == "ing" else before_cue in _BEFORE_PARTICIPLE)
    )
    right = contents.behind(text, cue, place, end, following, subordinate)
    after = place
    if right is None:
        is_inserted = contents.ends_attribution(text, place, end)
    elif key in contents.ADJUNCTS:
        after = contents.past_adjuncts(text, place, end, use.takes)
        is_inserted = after < stop and keys[after] == "," and not _opens_sentence(text, after + 1)
    else:
        is_inserted = key == "," and not _opens_sentence(text, place + 1)
    if is_inserted and tag != "ing" and "clause" in use.takes:
        content = contents.ahead(text, edge, start)
        goes_on = after + 1 < end and keys[after] == ","
        if content:
            goes_on = goes_on and contents.goes_on(text, after + 1)
        elif right and place == cue.end and _is_inserted(text, start, edge, place):
            content = [(max(start, edge - endings.MAX_CONTENT), edge - 1)]  # "The plan, she said, would fail"
        if content:
            if goes_on and not _is_anothers(text, after + 1, following):
                content.append((after + 1, endings.content_end(text, after + 1, end, cue, following)))
            draft.content = content
            return draft
    if not right:
        return draft
    if not plain and "as" in use.takes and "as" not in keys[right[0][0] : right[-1][1]]:
        return None  # "saw *the boat*", not "saw *him as a friend*"
    draft.content = right
    if before in _OBJECTS and (before == "what" or text.kinds[opens - 2] != "preposition"):
        right.insert(0, (opens - 1, opens))  # "*which* the mayor says *would fail*"
    return draft


def _estimate(text: Discourse, cue: Cue, end: int, following: Cue | None) -> Range | None:
    """Return what is put at so many: "Police put *the number of marchers at 8,000*"; None where it is put elsewhere."""
    for place in range(cue.end, min(cue.end + _MAX_CLAIMED, end - 1)):
        if text.keys[place] == "at" and text.kinds[place + 1] != "determiner":
            return cue.head + 1, endings.content_end(text, cue.head + 1, end, cue, following)
    return None


def _is_named(text: Discourse, source: Range) -> bool:
    """Whether somebody's name ends with those tokens; a word in the plural is none: "*Rebels* attacked"."""
    last = source[1] - 1
    return text.words[last][0].isupper() and not text.keys[last].endswith(("s", "men"))


def _opens_sentence(text: Discourse, place: int) -> bool:
    """Whether a quotation of its own opens here: `he said, *“We lost.”*`, not `the plan, he said, *“was late.”*`."""
    return place in text.opening and not text.words[place + 1][0].islower()


def _through(text: Discourse, first: int, end: int) -> tuple[Range, Statement | None]:
    """Part who said it from who passed it on: "The mayor, *quoted by the Courier*, said"."""
    by = text.keys.index("by", first + 1)
    agent = nominals.after(text, by + 1, end) if text.keys[by - 1] in _PASSED_ON and by - 1 > first else None
    if agent is None:
        return (first, end), None
    return (first, by - 1 - (text.keys[by - 2] == ",")), Statement([], (by - 1, by + 1), agent)


def _is_anothers(text: Discourse, place: int, following: Cue | None) -> bool:
    """Whether the clause at `place` is what somebody else said: "..., *and officials warned*"."""
    if following is None or text.kinds[place] != "conjunction":
        return False
    source = nominals.before(text, following.first, place)
    return source is not None and source[0] == place + 1


def _is_anonymous(text: Discourse, place: int) -> bool:
    """Whether somebody only "asked *not to be named*", "refused *to be identified*": nothing is said of anything."""
    start = place + 1 if text.keys[place] == "not" else place
    return text.keys[start : start + 2] == ["to", "be"] and text.tokens.key(start + 2) in _ANONYMOUS


def _is_name(text: Discourse, place: int, end: int) -> bool:
    """Whether all that follows is a name, which tells what somebody is called: "a group called *Open Taps*, ..."."""
    words, name = text.words, place
    while name < end and words[name][0].isupper():
        name += 1
    return place < name and (name == end or words[name] in _BETWEEN)


def _quoting(text: Discourse, cue: Cue, saying: Cue, source: Range, start: int, end: int) -> Statement | None:
    """Read "The Courier quoted *the mayor* as *saying* ...": the mayor said it, and it came through the Courier.

    What was said may stand before: "..., the Courier quoted *the mayor* as *saying*."
    """
    speaker = nominals.before(text, saying.first - 1, cue.end)
    through = Statement([], (cue.first, cue.end), source)
    content = contents.behind(text, saying, saying.end, end, None) or contents.ahead(text, source[0], start)
    return Statement(content or [], (saying.first, saying.end), speaker, stance=saying.stance, speaks=True, via=through)


def _as_told(text: Discourse, first: int, place: int, start: int, end: int) -> list[Range]:
    """Read "*As* the mayor *said*, ..." and "..., *as* the mayor *said*": what stands around the insertion."""
    keys = text.keys
    if place < end and keys[place] != ",":
        return []
    content: list[Range] = []
    if first > start + 1 and keys[first - 1] == ",":
        content.append((start, first - 1))
    if place + 1 < end and contents.goes_on(text, place + 1):
        content.append((place + 1, min(end, place + 1 + endings.MAX_CONTENT)))
    return content


def _is_inserted(text: Discourse, start: int, edge: int, place: int) -> bool:
    """Whether source and cue stand between commas, and no other source is credited before them."""
    keys = text.keys
    return start < edge - 1 and keys[edge - 1] == "," == keys[place] and keys[start] not in _CREDITS


def _opens_with_participle(text: Discourse, cue: Cue, start: int) -> bool:
    if cue.tag not in {"ing", "participle", "past"}:
        return False
    return cue.first == start or (cue.first == start + 1 and text.keys[start] in _BEFORE_PARTICIPLE)


def _of_opening_verb(text: Discourse, cue: Cue, stop: int) -> Statement | None:
    """Read `Said Ms. Oss: "We slept."`, where the verb opens the sentence and its subject follows."""
    source = nominals.after(text, cue.end, stop) if cue.use.speaks and cue.tag == "past" else None
    if source is None or text.tokens.key(source[1]) not in {",", ":"} or source[1] + 1 not in text.opening:
        return None
    content = list(text.opening[source[1] + 1].parts)
    return Statement(content, (cue.first, cue.end), source, stance=cue.stance, speaks=True)


def _of_opening_participle(text: Discourse, cue: Cue, end: int) -> Statement | None:
    """Read a participle that opens the sentence: "*Saying* that all was well, *the mayor* left", "*Asked* why, ..."."""
    place = cue.end
    comma = next((other for other in range(place, end) if text.keys[other] == ","), None)
    if comma is None or comma == place:
        return None
    source = nominals.after(text, comma + 1, end) if cue.tag == "ing" else None
    if text.keys[place] == "by":  # "*Asked by Lund* whether it rained, the mayor left"
        source = nominals.after(text, place + 1, comma)
        place = source[1] if source else place
    content = contents.behind(text, cue, place, comma, None) or []
    return Statement(content, (cue.first, cue.end), source, stance=cue.stance)


def _seeming(text: Discourse, cue: Cue, source: Range, end: int, following: Cue | None) -> Statement | None:
    """Read "*The dam* seems *to hold*" and "It appears *that the dam held*": nobody is credited."""
    place = cue.end
    if place >= end or not (text.keys[place] in {"to", "that", "like"} or text.kinds[place] == "open"):
        return None
    content = [(place, endings.content_end(text, place, end, cue, following))]
    if text.keys[place] != "that":
        content.insert(0, source)
    return Statement(content, (cue.first, cue.end), stance=cue.stance)


def _is_in_first_clause(text: Discourse, opens: int, start: int) -> bool:
    """Whether the subject stands before the first comma of the sentence: "*While the mayor* ...", "Even *she* ..."."""
    return start < opens <= start + subjects.MAX_SUBJECT and "," not in text.keys[start:opens]


def _is_aside(text: Discourse, cue: Cue, source: Range, start: int) -> bool:
    """Whether a participle stands between the sentence's subject and its verb: "The mayor, *saying no*, left"."""
    if source[0] != start or source[1] >= cue.first:
        return False
    return text.keys[source[1]] == "," and cue.first - source[1] <= 2


def _quotation_before(text: Discourse, edge: int, start: int) -> Quotation | None:
    """Return the quotation that ends right before the cue and its source, a comma between them or not."""
    place = edge - 1 if edge - 1 in text.closing or text.keys[edge - 1] not in _BETWEEN else edge - 2
    quotation = text.closing.get(place)
    if quotation and place == edge - 1 and text.is_named_with(quotation):
        return None  # 'The "History" section says'
    is_near = place >= start - 1 and quotation and text.tokens.paragraph(place) == text.tokens.paragraph(edge)
    return quotation if is_near else None


def _resumed(text: Discourse, place: int, stop: int, following: Cue | None) -> list[Range]:
    """Return the quotation that goes on behind the cue, before the next cue."""
    if following is not None and following.first < stop:
        stop = following.first if following.first < stop - 1 else place
    return quoted.resumed(text, place, stop)
