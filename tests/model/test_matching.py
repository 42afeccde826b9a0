"""`match` statements over the model."""

from hypothesis import given

from reportlib.model import (
    Attribution,
    Figure,
    Mention,
    Organization,
    Outcome,
    Outlet,
    Person,
    Quantity,
    Quote,
    QuoteKind,
    Source,
    Span,
    Stance,
    Unnamed,
    about,
    at_least,
    between,
    exactly,
    fewer_than,
    more_than,
)
from reportlib.testing import sources


def name(source: Source) -> str:
    match source:
        case Person(name, titles=(title, *_)):
            return f"{title} {name}"
        case Person(name) | Organization(name, None) | Outlet(name):
            return name
        case Organization(_, acronym):
            return str(acronym)
        case Unnamed(description):
            return description


def size(quantity: Quantity) -> str:
    match quantity:
        case Quantity(low, high, approximate=True) if low == high:
            return f"about {low}"
        case Quantity(low, high) if low == high:
            return f"{low}"
        case Quantity(low, None, low_open=True):
            return f"more than {low}"
        case Quantity(low, None):
            return f"at least {low}"
        case Quantity(None, high, high_open=True):
            return f"fewer than {high}"
        case Quantity(low, high):
            return f"{low} to {high}"


def credit(quote: Quote) -> str:
    match quote:
        case Quote((Span(words),), QuoteKind.TITLE | QuoteKind.TERM):
            return f"no one: {words}"
        case Quote(attribution=(Attribution(Person(who), stance=Stance.DENIES), *_)):
            return f"{who} denies"
        case Quote(attribution=(Attribution(Person(who)), *_, Attribution(Outlet(outlet)))):
            return f"{who}, by way of {outlet}"
        case _:
            return "someone"


def test_the_name_of_a_source() -> None:
    assert name(Person("Ilse Marrin", titles=("Dr", "Hon."))) == "Dr Ilse Marrin"
    assert name(Person("Ilse Marrin")) == "Ilse Marrin"
    assert name(Organization("Institute of Tides", "IT")) == "IT"
    assert name(Organization("Institute of Tides")) == "Institute of Tides"
    assert name(Outlet("Varnia Herald")) == "Varnia Herald"
    assert name(Unnamed("two officials")) == "two officials"


@given(sources())
def test_the_four_sources_are_all_there_are(source: Source) -> None:
    assert name(source)


def test_the_size_of_a_quantity() -> None:
    sizes = [exactly(3), about(500), more_than(30), at_least(30), fewer_than(30), between(20, 30)]
    assert [size(quantity) for quantity in sizes] == [
        "3", "about 500", "more than 30", "at least 30", "fewer than 30", "20 to 30"
    ]  # fmt: skip


def test_who_is_credited() -> None:
    words, marrin = Span("Four boats sank", 1), Person("Ilse Marrin")
    herald = Attribution(Outlet("Varnia Herald"))
    assert credit(Quote((words,), QuoteKind.TERM)) == "no one: Four boats sank"
    assert (
        credit(Quote((words,), QuoteKind.DIRECT, (Attribution(marrin), herald)))
        == "Ilse Marrin, by way of Varnia Herald"
    )
    assert (
        credit(Quote((words,), QuoteKind.INDIRECT, (Attribution(marrin, stance=Stance.DENIES),)))
        == "Ilse Marrin denies"
    )
    assert credit(Quote((words,), QuoteKind.INDIRECT)) == "someone"


def test_the_tolls_of_one_outcome() -> None:
    span, number = Span("12 sailors", 0), Span("12", 0)
    figures = [
        Figure(span, number, exactly(12), outcome=Outcome.KILLED),
        Figure(span, number, at_least(12), outcome=Outcome.KILLED),
        Figure(span, number, exactly(12)),
    ]
    tolls = []
    for figure in figures:
        match figure:
            case Figure(Span(words), quantity=Quantity(int(low), int(high)), outcome=Outcome.KILLED):
                tolls.append((words, low, high))
    assert tolls == [("12 sailors", 12, 12)]


def test_a_mention() -> None:
    match Mention(Span("she", 4), Person("Ilse Marrin")):
        case Mention(Span("she" | "he", start), Person(who)):
            assert (who, start) == ("Ilse Marrin", 4)
