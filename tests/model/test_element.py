"""The elements of a report: what each of them refuses, where the problem is, and what it is called."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportlib.errors import InvalidValueError
from reportlib.model import (
    Attribution,
    Dateline,
    Event,
    Figure,
    Finding,
    Mention,
    Organization,
    Outlet,
    Participant,
    Person,
    Place,
    Quote,
    QuoteKind,
    Report,
    Span,
    Stance,
    TimeExpression,
    TimeKind,
    Unnamed,
    exactly,
)
from reportlib.model.figure import MAX_DEPTH
from reportlib.model.value import Value
from reportlib.testing import attributions, chains, datelines, figures, quotes

MARRIN = Person("Ilse Marrin", titles=("Dr",), roles=("mayor of Ostrel",))
SAID = Span("said", 30)
BOATS = Span("12 boats", 10)
TWELVE = Span("12", 10)
TOLL = Figure(BOATS, TWELVE, exactly(12))

REFUSED: dict[str, tuple[type[Value], dict[str, Any], list[tuple[str, str]]]] = {
    "a person without a name": (Person, {"name": ""}, [("$.name", "empty")]),
    "an acronym of nothing": (Organization, {"name": "Institute", "acronym": ""}, [("$.acronym", "empty")]),
    "a description of nothing": (Unnamed, {"description": ""}, [("$.description", "empty")]),
    "a mention of text": (Mention, {"span": BOATS, "source": "Marrin"}, [("$.source", "wrong-type")]),
    "a mention without a source": (Mention, {"span": BOATS, "source": None}, [("$.source", "wrong-type")]),
    "nobody, in no words": (Attribution, {"source": None}, [("$.source", "nobody-credited")]),
    "nobody, told to somebody": (
        Attribution,
        {"source": None, "recipient": Span("reporters", 3)},
        [("$.source", "nobody-credited")],
    ),
    "nobody, who is mentioned": (
        Attribution,
        {"source": None, "mention": Span("she", 0), "cue": SAID},
        [("$.source", "nobody-credited")],
    ),
    "a quote of no words": (Quote, {"content": (), "kind": QuoteKind.DIRECT}, [("$.content", "empty")]),
    "a quote that runs backwards": (
        Quote,
        {"content": (Span("b", 5), Span("a", 0), Span("c", 0)), "kind": QuoteKind.DIRECT},
        [("$.content[1]", "out-of-order"), ("$.content[2]", "out-of-order")],
    ),
    "a quote that overlaps itself": (
        Quote,
        {"content": (Span("boats", 0), Span("s sank", 4)), "kind": QuoteKind.INDIRECT},
        [("$.content[1]", "out-of-order")],
    ),
    "a title that somebody said": (
        Quote,
        {"content": (BOATS,), "kind": QuoteKind.TITLE, "attribution": (Attribution(MARRIN),)},
        [("$.attribution", "not-speech")],
    ),
    "a term out of order that somebody said": (
        Quote,
        {"content": (BOATS, TWELVE), "kind": QuoteKind.TERM, "attribution": (Attribution(MARRIN),)},
        [("$.content[1]", "out-of-order"), ("$.attribution", "not-speech")],
    ),
    "a number outside its figure": (
        Figure,
        {"span": BOATS, "number": Span("13", 17), "quantity": exactly(13)},
        [("$.number", "outside-span")],
    ),
    "a whole of no parts": (
        Figure,
        {"span": BOATS, "number": TWELVE, "quantity": exactly(12), "partition": True},
        [("$.partition", "no-parts")],
    ),
    "a figure that is wrong in two ways": (
        Figure,
        {"span": TWELVE, "number": BOATS, "quantity": exactly(12), "partition": True},
        [("$.number", "outside-span"), ("$.partition", "no-parts")],
    ),
    "a figure of an event": (
        Figure,
        {"span": BOATS, "number": TWELVE, "quantity": exactly(12), "event": "-e1", "unit": ""},
        [("$.unit", "empty"), ("$.event", "malformed")],
    ),
    "a number for a quantity": (
        Figure,
        {"span": BOATS, "number": TWELVE, "quantity": 12, "partition": 1, "parts": (12, TOLL)},
        [("$.quantity", "wrong-type"), ("$.parts[0]", "wrong-type"), ("$.partition", "wrong-type")],
    ),
    "a dateline around nothing": (
        Dateline,
        {"span": BOATS, "places": (TWELVE, Span("OSTREL", 0)), "date": Span("Aug. 7", 17), "agency": Span("NNA", 5)},
        [("$.places[1]", "outside-span"), ("$.date", "outside-span"), ("$.agency", "outside-span")],
    ),
    "a time that is no time": (
        TimeExpression,
        {"span": BOATS, "kind": TimeKind.DATE, "timex": "last Friday"},
        [("$.timex", "malformed")],
    ),
    "a place in no country": (
        Place,
        {"span": BOATS, "name": "", "country": "Varnia"},
        [("$.name", "empty"), ("$.country", "malformed")],
    ),
    "a country in small letters": (Place, {"span": BOATS, "country": "va"}, [("$.country", "malformed")]),
    "a role in capitals": (Participant, {"source": MARRIN, "role": "Victim"}, [("$.role", "malformed")]),
    "a role in two words": (Participant, {"source": MARRIN, "role": "eye witness"}, [("$.role", "malformed")]),
    "an id that is none": (Event, {"id": "", "trigger": SAID, "kind": "speech"}, [("$.id", "malformed")]),
    "an id of two words": (Event, {"id": "e 1", "trigger": SAID, "kind": "speech"}, [("$.id", "malformed")]),
    "an id that ends its line": (Event, {"id": "e1\n", "trigger": SAID, "kind": "speech"}, [("$.id", "malformed")]),
    "a kind that ends in a hyphen": (Event, {"id": "e1", "trigger": SAID, "kind": "sp-"}, [("$.kind", "malformed")]),
    "a finding without a sentence": (
        Finding,
        {"code": "Odd", "message": ""},
        [("$.code", "malformed"), ("$.message", "empty")],
    ),
}


@pytest.mark.parametrize(("cls", "arguments", "found"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(cls: type[Value], arguments: dict[str, Any], found: list[tuple[str, str]]) -> None:
    with pytest.raises(InvalidValueError) as refused:
        cls(**arguments)
    assert [(problem.location, problem.code) for problem in refused.value.problems] == found
    assert all(problem.message for problem in refused.value.problems)


@given(attributions())
def test_an_attribution_credits_somebody_or_has_a_cue(link: Attribution) -> None:
    assert link.source is not None or (link.cue is not None and link.mention is None)
    words = link.mention or link.cue
    assert link.extent == (words.extent if words else None)


def test_it_is_believed_that() -> None:
    link = Attribution(None, cue=Span("It is believed that", 0))
    assert link.stance is Stance.NEUTRAL
    assert link.extent == (0, 19)


@given(quotes())
def test_a_quote_stands_from_its_first_words_to_its_last(quote: Quote) -> None:
    start, end = quote.extent
    assert all(start <= span.start and span.end <= end for span in quote.content)
    assert quote.text == " ".join(span.text for span in quote.content)


@given(quotes())
def test_the_speaker_of_a_quote_is_the_nearest_link(quote: Quote) -> None:
    if not quote.attribution:
        assert quote.speaker is None
    else:
        assert quote.speaker is quote.attribution[0].source
        assert quote.kind.is_speech


def test_a_quotation_that_is_interrupted() -> None:
    text = "“Four boats,” she said, “sank.”"
    quote = Quote((Span("Four boats,", 1), Span("sank.", 25)), QuoteKind.DIRECT, (Attribution(MARRIN),))
    assert Report(text, quotes=(quote,)).quotes[0].text == "Four boats, sank."
    assert quote.speaker is MARRIN


def test_words_that_touch_are_in_order() -> None:
    assert Quote((Span("Four ", 0), Span("boats", 5)), QuoteKind.DIRECT).text == "Four  boats"


@given(datelines())
def test_a_dateline_covers_its_parts(dateline: Dateline) -> None:
    assert all(dateline.span.covers(part) for part in dateline.walk() if isinstance(part, Span))
    assert dateline.extent == dateline.span.extent


def depth(figure: Figure) -> int:
    return 1 + max(map(depth, figure.parts)) if figure.parts else 0


@given(figures())
def test_depth_counts_the_layers_of_parts(figure: Figure) -> None:
    assert figure.depth == depth(figure)
    assert figure.span.covers(figure.number)


def nested(layers: int) -> Figure:
    figure = TOLL
    for _ in range(layers):
        figure = attrs.evolve(TOLL, parts=(figure,))
    return figure


def test_parts_lie_in_parts_to_a_limit() -> None:
    assert nested(MAX_DEPTH).depth == MAX_DEPTH
    with pytest.raises(InvalidValueError) as refused:
        nested(MAX_DEPTH + 1)
    assert [(problem.location, problem.code) for problem in refused.value.problems] == [("$.parts", "too-deep")]


@pytest.mark.parametrize(
    ("element", "extent"),
    [
        (BOATS, (10, 18)),
        (TOLL, (10, 18)),
        (Mention(BOATS, MARRIN), (10, 18)),
        (Place(BOATS), (10, 18)),
        (TimeExpression(BOATS, TimeKind.DATE, "1987"), (10, 18)),
        (Event("e1", SAID, "speech"), (30, 34)),
        (Participant(MARRIN, BOATS), (10, 18)),
        (Participant(MARRIN), None),
        (Finding("odd", "Odd.", BOATS), (10, 18)),
        (Finding("odd", "Odd."), None),
        (Attribution(MARRIN, Span("she", 0), SAID), (0, 3)),
        (Attribution(None, None, SAID), (30, 34)),
        (Attribution(Outlet("NNA")), None),
        (MARRIN, None),
        (exactly(12), None),
        (Report("Four boats sank."), (0, 16)),
    ],
    ids=repr,
)
def test_extents(element: Value, extent: tuple[int, int] | None) -> None:
    assert element.extent == extent


@given(st.data())
def test_a_chain_is_a_tuple_of_links(data: st.DataObject) -> None:
    chain = data.draw(chains("Four boats sank.", max_size=5))
    assert len(chain) <= 5
    if chain:
        assert Quote((Span("Four", 0),), QuoteKind.DIRECT, chain).speaker == chain[0].source
