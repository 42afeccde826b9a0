"""What somebody is said to have said: cues, sources and contents joined into statements.

A statement is a draft over token ranges; `credit.py` turns it into a `Quote` once it is known who its source is.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from reportlib.model import QuoteKind, Stance
from reportlib.reading import phrases
from reportlib.reading.cues import Cue, read_cues
from reportlib.reading.phrases import word_class
from reportlib.reading.quotation import DOUBLE, Quotation
from reportlib.reading.sentences import TERMINATORS
from reportlib.reading.tokens import Range, Tokens

_QUESTION_WORDS = frozenset({"what", "how", "whether", "why", "if", "who", "when", "where", "which"})
_MARKS = frozenset(DOUBLE) | {"‘", "’", "'"}
_ADJUNCTS = frozenset({"in", "on", "at", "during", "to", "after", "before", "from", "with", "about", "of", "via", "through", "by", "as", "last", "this", "earlier", "later"})
MAX_CONTENT = 200
"""How many tokens reported words are followed for; longer sentences are lists, tables or accidents."""
MAX_SUBJECT = 60
"""How far from the start of a sentence its subject is looked for."""
_DASHES = frozenset({"--", "—", "–"})
_JOINS = frozenset({"and", "but", "or", ",", "then"})
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"})
_AFTER_SUBJECT = frozenset(",;:()-—–") | {"who", "in", "at", "on", "during", "after", "as", "to", "of", "when", "while", "and"} | _WEEKDAYS
_BEFORE_PARTICIPLE = frozenset({"when", "if", "while", "after", "before", "by", "although", "though", "in", "without", "also"})
_NEW_CLAUSE = frozenset({"but", "while", "although", "though"})
_SUBORDINATORS = frozenset({"when", "because", "while", "although", "though", "until", "if", "unless"})
_OPENS_SUBORDINATE = frozenset({"while", "although", "though", "when", "if", "as", "after", "because", "since", "even"})
_NOT_RESUMING = frozenset({"as", "while", "who", "which", "when", "after", "before", "in", "at", "on", "during", "with", "citing", "referring", "a", "an"})
_BEFORE_RESUMING = frozenset({",", ":", ".", "and", "but", "that"})


@dataclass(slots=True)
class Statement:
    """Words, who is credited with them, and by which cue; all as ranges of tokens."""

    content: list[Range]
    cue: Range | None = None
    source: Range | None = None
    recipient: Range | None = None
    stance: Stance = Stance.NEUTRAL
    kind: QuoteKind = QuoteKind.INDIRECT
    quoted: list[Quotation] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The first token of the content."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """The token after the content."""
        return self.content[-1][1]


class _Reader:
    """The state of one pass over the sentences of a text."""

    def __init__(self, tokens: Tokens, quotations: list[Quotation]) -> None:
        self.tokens = tokens
        self.keys = tokens.keys
        self.quotations = [quotation for quotation in quotations if quotation.mark in DOUBLE]
        self.opening = [quotation.first for quotation in self.quotations]
        self.closing = {quotation.end: quotation for quotation in self.quotations}
        self.by_first = {quotation.first: quotation for quotation in self.quotations}
        self.statements: list[Statement] = []
        self.used: set[int] = set()

    def quotation_over(self, place: int) -> Quotation | None:
        """Return the quotation that a token stands in."""
        index = bisect_right(self.opening, place) - 1
        if index >= 0:
            quotation = self.quotations[index]
            if any(first <= place < end for first, end in quotation.parts):
                return quotation
        return None

    def read(self) -> list[Statement]:
        cues = [cue for cue in read_cues(self.tokens) if self.quotation_over(cue.head) is None]
        sentences = iter(self.tokens.sentences)
        sentence = (0, 0)
        index = 0
        while index < len(cues):
            while cues[index].head >= sentence[1]:
                sentence = next(sentences)
            following = index
            while following < len(cues) and cues[following].head < sentence[1]:
                following += 1
            self.sentence(sentence, cues[index:following])
            index = following
        self.according(self.tokens.at("cue_prepositions"))
        self.colons()
        return self.statements

    # -------------------------------------------------------------- one sentence
    def sentence(self, sentence: Range, cues: list[Cue]) -> None:
        start, stop = sentence
        end = self.body_end(start, stop)
        last_source: Range | None = None
        for number, cue in enumerate(cues):
            following = cues[number + 1] if number + 1 < len(cues) else None
            before = cues[number - 1] if number else None
            statement = self.statement(cue, start, end, stop, before, following, last_source)
            if statement:
                self.statements.append(statement)
                last_source = statement.source or last_source

    def body_end(self, start: int, stop: int) -> int:
        """Return where the sentence's words end: its last stop and closing marks left out."""
        end = stop
        while end > start and (self.keys[end - 1] in TERMINATORS or self.keys[end - 1] in _MARKS or self.keys[end - 1] in ")"):
            end -= 1
        return end

    def statement(
        self, cue: Cue, start: int, end: int, stop: int, before: Cue | None, following: Cue | None, last_source: Range | None
    ) -> Statement | None:
        keys = self.keys
        place = cue.end
        if cue.tag == "noun":
            return self.of_noun(cue, start, end, following)
        source = inverted = self.inverted(cue, start, stop)
        edge = cue.first
        if inverted:
            place = inverted[1]
        elif cue.first == start + 1 and keys[start] == "as" and cue.tag in ("past", "participle"):
            return self.as_reported(cue, end)
        elif cue.tag in ("ing", "participle", "past") and (
            cue.first == start or (cue.first == start + 1 and keys[start] in _BEFORE_PARTICIPLE)
        ):
            return self.participle_first(cue, end)
        elif cue.tag == "ing" and cue.first == cue.head:
            source = self.subject_of_participle(cue, start, last_source)
        else:
            source = phrases.before(self.tokens, cue.first, start)
            if source:
                edge = source[0]
            elif keys[cue.first - 1] in _JOINS and cue.first > start:
                source = last_source or self.subject(start, cue.first)
        if cue.passive:
            return self.passive(cue, source, start, end, following)
        if "seeming" in cue.takes:
            if source and place < end and keys[place] == "to":
                content = [source, (place, self.content_end(place, end, cue, following))]
                return self.finished(Statement(content, (cue.first, cue.end), stance=cue.stance))
            if not source or keys[place] != "that":
                return None
        recipient = None
        if "person" in cue.takes and not inverted:
            recipient = self.recipient(cue, place, end)
            if recipient:
                place = recipient[1]
        draft = Statement([], (cue.first, cue.end), source, recipient, cue.stance)
        subordinate = self.is_subordinate(source, start)
        spoken = self.quotation_before(edge, start) if cue.speaks and cue.tag != "ing" else None
        says_that = place < end and keys[place] == "that"
        if spoken and not says_that and (spoken.end >= start or self.right(cue, place, end, stop, following) is None):
            draft.content = self.quoted_left(spoken, start) + self.resumed(place, stop, following)
            return self.finished(draft)
        if inverted:
            content = self.left(edge, start)
            draft.content = (content or []) + (self.resumed(place, stop, following) if content else [])
            return self.finished(draft) if content else None
        right = self.right(cue, place, end, stop, following, subordinate=subordinate)
        if following is None and cue.speaks and keys[stop - 1] == ":" and self.opens_quote(stop):
            draft.content = list(self.by_first[stop + 1].parts)
            return self.finished(draft)
        behind = right is None or (place < stop and keys[place] == "," and not self.opens_quote(place + 1))
        if behind and "clause" in cue.takes and cue.tag != "ing":
            content = self.left(edge, start)
            if content:
                if place < end and keys[place] == "," and not self.goes_on_about_speaker(place + 1):
                    content.append((place + 1, self.content_end(place + 1, end, cue, following)))
                draft.content = content
                return self.finished(draft)
        if right is None and cue.speaks and place >= end and self.opens_quote(stop) and not self.new_paragraph(stop):
            right = list(self.by_first[stop + 1].parts)
        if right is None:
            return None
        draft.content = right
        return self.finished(draft)

    def goes_on_about_speaker(self, place: int) -> bool:
        """Whether "..., he said, *wiping his face*" tells how it was said, and is no more of what was said."""
        key = self.keys[place]
        return key.endswith("ing") or key in _NOT_RESUMING

    def quotation_before(self, edge: int, start: int) -> Quotation | None:
        """Return the quotation that ends right before the cue and its source, a comma between them or not."""
        for place in (edge - 1, edge - 2):
            if place in self.closing and (place >= start - 1) and self.tokens.paragraph(place) == self.tokens.paragraph(edge):
                if place == edge - 2 and self.keys[edge - 1] != ",":
                    continue
                return self.closing[place]
        return None

    def resumed(self, place: int, stop: int, following: Cue | None) -> list[Range]:
        """Return the quotation that goes on after "...," he said, in the same sentence or as the next one."""
        if following is not None:
            return self.resumed(place, following.first, None) if following.first < stop - 1 else []
        for other in range(place, min(stop, place + 25)):
            if other + 1 in self.by_first and (other == place or self.keys[other - 1] in _BEFORE_RESUMING):
                return list(self.by_first[other + 1].parts)
        if stop + 1 in self.by_first and self.tokens.paragraph(stop) == self.tokens.paragraph(stop - 1):
            return list(self.by_first[stop + 1].parts)
        return []

    def of_noun(self, cue: Cue, start: int, end: int, following: Cue | None) -> Statement | None:
        """Read "*his claim* that ...", "*the mayor's criticism of* ..."."""
        if cue.end >= end:
            return None
        owner = cue.first - 1
        source: Range | None = None
        if owner >= start and self.keys[owner] in ("'s", "’s"):
            phrase = phrases.before(self.tokens, owner, start)
            source = (phrase[0], owner + 1) if phrase else None
        elif owner >= start and word_class(self.keys[owner]) == "possessive":
            source = (owner, owner + 1)
        elif cue.first > start + 1:
            source = self.subject(start, cue.first)
        content = (cue.end, self.content_end(cue.end, end, cue, following))
        return self.finished(Statement([content], (cue.first, cue.end), source, stance=cue.stance))

    def is_subordinate(self, source: Range | None, start: int) -> bool:
        """Whether the subject opens a clause that ends at the next comma: "*While the mayor* ...", "Oss, *who* ..."."""
        if source is None:
            return False
        if self.keys[source[0]] in ("who", "which"):
            return True
        return source[0] > start and source[0] - start <= 2 and self.keys[start] in _OPENS_SUBORDINATE

    def participle_first(self, cue: Cue, end: int) -> Statement | None:
        """Read a participle that opens the sentence: "*Saying* that all was well, *the mayor* left", "*Asked* why, ..."."""
        comma = next((place for place in range(cue.end, end) if self.keys[place] == ","), None)
        if comma is None or comma == cue.end:
            return None
        source = phrases.after(self.tokens, comma + 1, end) if cue.tag == "ing" else None
        return self.finished(Statement([(cue.end, comma)], (cue.first, cue.end), source, stance=cue.stance))

    def subject_of_participle(self, cue: Cue, start: int, last_source: Range | None) -> Range | None:
        """Return who says what follows "saying": the subject of the sentence, or the phrase after "with"."""
        source = phrases.before(self.tokens, cue.first, start)
        if source and source[0] > start and self.keys[source[0] - 1] == "with" and self.keys[cue.first - 1] != ",":
            return source
        return last_source or self.subject(start, cue.first) or source

    def subject(self, start: int, before: int) -> Range | None:
        """Return the subject of the sentence's first verb: "*The mayor* rose and said", "*She* left, saying"."""
        for place in range(start + 1, min(before, start + MAX_SUBJECT)):
            key = self.keys[place]
            if word_class(key) == "auxiliary" or phrases.ends_phrase(self.tokens, place):
                group = place
                while group > start and word_class(self.keys[group - 1]) == "adverb":
                    group -= 1
                return phrases.before(self.tokens, group, start)
        return None

    def inverted(self, cue: Cue, start: int, stop: int) -> Range | None:
        """Return the subject that follows the verb, if it does: "..., said *Ms. Oss*."""
        if cue.tag not in ("past", "present") or not cue.speaks or cue.first != cue.head or cue.end >= stop:
            return None
        left = cue.first - 1
        if left < start or not (self.keys[left] in _MARKS or self.keys[left] == ","):
            return None
        if self.keys[left] == "," and ("person" in cue.takes or not self.opens_phrase(cue.end)):
            return None
        if not self.opens_phrase(cue.end) and word_class(self.keys[cue.end]) != "open" and self.keys[cue.end] != "one":
            return None
        subject = phrases.after(self.tokens, cue.end, stop)
        if subject and self.keys[left] == "," and subject[1] < stop:
            after = self.keys[subject[1]]
            if after not in _AFTER_SUBJECT and after not in TERMINATORS and after not in _MARKS:
                return None
        return subject

    def opens_phrase(self, place: int) -> bool:
        kind = word_class(self.keys[place])
        return kind in ("determiner", "possessive", "pronoun") and self.keys[place] != "that" or self.tokens.words[place][0].isupper()

    def new_paragraph(self, place: int) -> bool:
        return self.tokens.paragraph(place)[0] == place

    def opens_quote(self, place: int) -> bool:
        return place + 1 in self.by_first

    def recipient(self, cue: Cue, place: int, end: int) -> Range | None:
        """Return whom it is told: "told *reporters* that", "asked *the minister* whether"."""
        if place >= end or self.keys[place] in _QUESTION_WORDS or self.keys[place] in ("that", "to", ",", ":") or self.opens_quote(place):
            return None
        phrase = phrases.after(self.tokens, place, end)
        if phrase is None:
            return None
        if self.keys[place] in ("he", "she", "they", "it", "we", "i"):
            return None
        rest = self.keys[phrase[1]] if phrase[1] < len(self.keys) else "."
        if cue.lemma == "tell" or rest in ("that", ",", ":", ".") or rest in _QUESTION_WORDS or self.opens_quote(phrase[1]):
            return phrase
        return None

    # -------------------------------------------------------------- content
    def right(
        self, cue: Cue, place: int, end: int, stop: int, following: Cue | None, *, subordinate: bool = False
    ) -> list[Range] | None:
        """Return the content that follows the cue, if it does.

        In a subordinate clause ("*While the mayor denied it*, ...", "Oss, *who denied it*, ...") it ends with a comma.
        """
        keys = self.keys

        def reported() -> list[Range]:
            return [(place, self.content_end(place, end, cue, following, subordinate=subordinate))]

        if place >= stop:
            return None
        place = self.past_adjuncts(place, end) if "clause" in cue.takes else place
        if cue.speaks and (ahead := self.announced(place, end)):
            return self.quoted(ahead)
        if place < stop and keys[place] in (",", ":") and self.opens_quote(place + 1):
            quotation = self.by_first[place + 2]
            return self.quoted(quotation)
        if place < stop and keys[place] == ":":
            if place + 1 >= end:
                return self.next_paragraph(place + 1)
            return [(place + 1, end)]
        if place >= end:
            return None
        if self.opens_quote(place):
            quotation = self.by_first[place + 1]
            if quotation.end + 1 >= end and len(quotation.parts) == 1 and cue.speaks:
                return self.quoted(quotation)
            return reported()
        key = keys[place]
        if key == ",":
            return [(place + 1, end)] if place + 1 < end else None
        if key == "to":
            if "infinitive" in cue.takes or "seeming" in cue.takes:
                return reported()
            return None
        if key == "that" or key in _QUESTION_WORDS:
            if "clause" in cue.takes:
                return reported()
            return None if key == "that" else reported()
        if "seeming" in cue.takes:
            return None
        if "thing" in cue.takes or ("clause" in cue.takes and self.is_clause(place, end)):
            return reported()
        return None

    def announced(self, place: int, end: int) -> Quotation | None:
        """Return the quotation behind a comma or colon a few words on: told the paper simply, "We lost"."""
        for other in range(place, min(end, place + 12)):
            key = self.keys[other]
            if key in (",", ":"):
                return self.by_first.get(other + 2)
            if key in ("that", "to") or word_class(key) in ("subordinator", "auxiliary") or key in _MARKS:
                return None
        return None

    def is_clause(self, place: int, end: int) -> bool:
        """Whether what begins here has a verb of its own: "said *the road is open*", not "found *the road*"."""
        for other in range(place, min(end, place + 20)):
            key = self.keys[other]
            if key in (",", ";", ":", "--") and other > place + 6:
                return False
            if word_class(key) == "auxiliary" or key in ("'s", "’s") or phrases.is_finite(key):
                return True
        return False

    def has_verb(self, first: int, end: int) -> bool:
        """Whether a verb stands anywhere in what comes before the cue: "*The road is open*, she said"."""
        return any(
            word_class(self.keys[place]) == "auxiliary" or phrases.is_finite(self.keys[place])
            for place in range(first, min(end, first + MAX_SUBJECT))
        )

    def past_adjuncts(self, place: int, end: int) -> int:
        """Skip when, where and to whom it was said: "said *in a statement on Monday* that"."""
        keys = self.keys
        start = place
        end = min(end, place + MAX_SUBJECT)
        while place < end and (keys[place] in _ADJUNCTS or keys[place] in _WEEKDAYS):
            limit = min(end, place + 15)
            place += 1
            while place < limit and keys[place] not in _MARKS and keys[place] not in (",", ":", "that") and not (
                word_class(keys[place]) in ("preposition", "pronoun", "auxiliary", "subordinator")
            ):
                place += 1
        if place > start and place < end and not (keys[place] in ("that", ",", ":") or self.opens_quote(place)):
            return start if keys[start] not in _WEEKDAYS else start + 1
        return place

    def content_end(
        self, place: int, end: int, cue: Cue, following: Cue | None, *, subordinate: bool = False
    ) -> int:
        """Return where reported words end: with the sentence, or where the writer goes on in their own voice."""
        keys = self.keys
        stop = end = min(end, place + MAX_CONTENT)
        if following is not None and following.first > place:
            join = following.first - 1
            while join > place and word_class(keys[join]) == "adverb":
                join -= 1
            if keys[join] in ("and", "but", "or", "then") and join > place + 1:
                stop = min(stop, join - 1 if keys[join - 1] == "," else join)
            elif trailing := self.trailing(following, place, end):
                stop = min(stop, trailing)
            elif keys[join] == "," and (following.tag == "ing" or cue.tag == "ing"):
                stop = min(stop, join)
        dash = None
        only_thing = "clause" not in cue.takes
        for other in range(place + 1, stop):
            key = keys[other]
            if key == ";":
                return other
            if key in _DASHES:
                dash = None if dash else other
            elif key == "," and other + 1 < stop:
                after = keys[other + 1]
                if subordinate or after == "according":
                    return other
                if after in _NEW_CLAUSE and self.quotation_over(other) is None:
                    return other
                if only_thing and after in ("and", "a", "an", "saying", "which"):
                    return other
            elif only_thing and key in _SUBORDINATORS and other > place + 1 and self.quotation_over(other) is None:
                return other
            elif only_thing and key in ("and", "but") and other + 1 < stop:
                after = other + 1
                while after < stop - 1 and word_class(keys[after]) == "adverb":
                    after += 1
                if phrases.ends_phrase(self.tokens, after):
                    return other - 1 if keys[other - 1] == "," else other
        if dash:
            return dash
        return stop

    def trailing(self, cue: Cue, start: int, end: int) -> int | None:
        """Return the comma before an attribution that ends the sentence: "...*,* Ostrel Courier reports."."""
        if cue.end < end or "clause" not in cue.takes:
            return None
        source = phrases.before(self.tokens, cue.first, start)
        if source is None or source[0] - 1 <= start or self.keys[source[0] - 1] != ",":
            return None
        return source[0] - 1

    def left(self, edge: int, start: int) -> list[Range] | None:
        """Return the content that ends before the cue and its source, at token `edge`."""
        keys = self.keys
        end = edge
        if end - 1 in self.closing:
            return self.quoted_left(self.closing[end - 1], start)
        if end - 1 > start and keys[end - 1] == "," and end - 2 in self.closing:
            return self.quoted_left(self.closing[end - 2], start)
        if keys[end - 1] == "," and end - 1 > start and self.has_verb(start, end - 1):
            return [(start, end - 1)]
        return None

    def quoted_left(self, quotation: Quotation, start: int) -> list[Range]:
        if quotation.first - 1 <= start or keys_end(self.keys, quotation.first - 2):
            return self.quoted(quotation)
        return [(start, quotation.end)]

    def quoted(self, quotation: Quotation) -> list[Range]:
        """Return the words of a quotation, and of the one that goes on in the next sentence of the paragraph."""
        return list(quotation.parts)

    def next_paragraph(self, place: int) -> list[Range] | None:
        """Return the quotation that a paragraph ending in a colon announces."""
        if self.opens_quote(place):
            return self.quoted(self.by_first[place + 1])
        return None

    def passive(self, cue: Cue, source: Range | None, start: int, end: int, following: Cue | None) -> Statement | None:
        """Return "The plan is believed to ..." (nobody is credited) or "The plan was criticised by ..."."""
        keys = self.keys
        place = cue.end
        if place >= end:
            return None
        draft = Statement([], (cue.first, cue.end), None, None, cue.stance)
        if keys[place] == "by" and source:
            agent = phrases.after(self.tokens, place + 1, end)
            if agent is None:
                return None
            draft.source, draft.content = agent, [source]
            if "clause" in cue.takes and agent[1] < end and (keys[agent[1]] == "that" or keys[agent[1]] in _QUESTION_WORDS):
                draft.content = [(agent[1], self.content_end(agent[1], end, cue, following))]
            return self.finished(draft)
        if source and keys[source[0]] == "it" and source[1] - source[0] == 1 and keys[place] == "that":
            draft.content = [(place, self.content_end(place, end, cue, following))]
            return self.finished(draft)
        if keys[place] == "to" and source and "clause" in cue.takes:
            draft.content = [source, (place, self.content_end(place, end, cue, following))]
            return self.finished(draft)
        return None

    def according(self, places: list[int]) -> None:
        """Add "according to the mayor, ..." and "..., according to the mayor"."""
        keys = self.keys
        for place in places:
            if place + 2 >= len(keys) or keys[place + 1] != "to" or self.quotation_over(place):
                continue
            start, stop = self.tokens.sentence(place)
            end = self.body_end(start, stop)
            leads = place - start <= 1
            if not leads and keys[place - 1] == "," and not self.has_verb(start, place - 1):
                source = self.credited_first(place + 2, stop)
                if source and source[1] < end and keys[source[1]] == ",":
                    content = [(start, place - 1), (source[1] + 1, end)]
                    self.statements.append(self.finished(Statement(content, (place, place + 2), source)))
                    continue
            source = self.credited_first(place + 2, stop) if leads else phrases.after(self.tokens, place + 2, stop)
            if source is None:
                continue
            if leads:
                first = source[1] + 1 if source[1] < end and keys[source[1]] == "," else source[1]
                content = [(first, end)] if first < end else []
            else:
                edge = place - 1 if keys[place - 1] == "," else place
                content = self.left(place, start) or [(start, edge)]
            if content:
                self.statements.append(self.finished(Statement(content, (place, place + 2), source)))

    def colons(self) -> None:
        """Add what a name and a colon announce at the start of a paragraph: a headline, an interview."""
        for first, end in self.tokens.paragraphs:
            colon = next((place for place in range(first + 1, min(end, first + 8)) if self.keys[place] == ":"), None)
            if colon is None or colon + 1 >= end or self.tokens.joined(colon + 1):
                continue
            names = [place for place in range(first, colon) if word_class(self.keys[place]) == "open"]
            if not names or not all(self.tokens.words[place][0].isupper() or not self.keys[place].isalpha() for place in range(first, colon)):
                continue
            stop = self.body_end(first, min(end, colon + 1 + MAX_CONTENT))
            if colon + 1 < stop:
                self.statements.append(self.finished(Statement([(colon + 1, stop)], (colon, colon + 1), (first, colon))))

    def credited_first(self, place: int, stop: int) -> Range | None:
        """Return who is credited before the content: "According to *Ms. Oss, a farmer*, ..."."""
        comma = next((other for other in range(place, min(stop, place + phrases.MAX_WORDS)) if self.keys[other] == ","), stop)
        source = phrases.after(self.tokens, place, comma)
        if source and source[1] == comma and comma + 2 < stop and self.keys[comma + 1] in ("a", "an", "the", "who"):
            whole = phrases.after(self.tokens, place, stop)
            if whole and whole[1] < stop and self.keys[whole[1]] == ",":
                return whole
        return source

    def as_reported(self, cue: Cue, end: int) -> Statement | None:
        """Read "*As reported in the article*, ..." and "*As noted by the mayor*, ..."."""
        if cue.end >= end or self.keys[cue.end] not in ("in", "by"):
            return None
        source = self.credited_first(cue.end + 1, end)
        if source is None or source[1] + 1 >= end or self.keys[source[1]] != ",":
            return None
        content = (source[1] + 1, min(end, source[1] + 1 + MAX_CONTENT))
        return self.finished(Statement([content], (cue.first, cue.end), source, stance=cue.stance))

    def finished(self, draft: Statement) -> Statement:
        """Settle whether the words are the source's own, in part, or the writer's."""
        keys = self.keys
        trimmed = []
        for first, end in draft.content:
            while end > first and (end - 1 in self.closing or keys[end - 1] in (",", ";", ":") and end not in self.closing):
                end -= 1
            while first < end and first + 1 in self.by_first:
                first += 1
            if end > first:
                trimmed.append((first, end))
        draft.content = trimmed or draft.content
        inside = [self.quotation_over(first) for first, _ in draft.content]
        if all(quotation and end <= quotation.end for quotation, (_, end) in zip(inside, draft.content, strict=True)):
            draft.kind = QuoteKind.DIRECT
        elif any(self.holds_quote(first, end) for first, end in draft.content):
            draft.kind = QuoteKind.MIXED
        return draft

    def holds_quote(self, first: int, end: int) -> bool:
        index = bisect_right(self.opening, end - 1) - 1
        return index >= 0 and self.opening[index] >= first


def keys_end(keys: list[str], place: int) -> bool:
    return keys[place] in TERMINATORS or keys[place] in _MARKS


def read_statements(tokens: Tokens, quotations: list[Quotation]) -> list[Statement]:
    """Return what is said in a text, in the order of the cues."""
    return _Reader(tokens, quotations).read()
