"""Values of the model in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from reportlib.model import (
    Attribution,
    Event,
    Figure,
    FigureKind,
    Organization,
    Person,
    Place,
    Quantity,
    Source,
    Stance,
    Status,
    TimeBasis,
    TimeExpression,
    Unnamed,
)
from reportlib.views.layout import printable, shortened

NAME_LIMIT = 160
"""Characters that are shown of a name, a role or a phrase."""

_SPEAKS_FOR_ITSELF = {FigureKind.COUNT, FigureKind.MONEY, FigureKind.PERCENT, FigureKind.MEASURE}
_STANCES = {Stance.AFFIRMS: "affirms it", Stance.DENIES: "denies it", Stance.DOUBTS: "doubts it"}


def brief(text: str) -> str:
    """Return a name or a phrase on one line, cut where it is too long to be one."""
    return shortened(text, NAME_LIMIT)


def number_words(number: int | Decimal) -> str:
    """Return a number with its thousands set apart.

    >>> number_words(1275), number_words(Decimal("1234.5"))
    ('1,275', '1,234.5')
    """
    return f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"


def quantity_words(quantity: Quantity, *, fewer: str = "fewer") -> str:
    """Return an interval in words; `fewer` is "less" for what is measured and not counted.

    >>> quantity_words(Quantity(30, None)), quantity_words(Quantity(None, 30, high_open=True))
    ('at least 30', 'fewer than 30')
    >>> quantity_words(Quantity(20, 30)), quantity_words(Quantity(20, 30, low_open=True, approximate=True))
    ('20 to 30', 'about more than 20 and at most 30')
    """
    low, high = quantity.low, quantity.high
    low_words = "" if low is None else f"{'more than' if quantity.low_open else 'at least'} {number_words(low)}"
    high_words = "" if high is None else f"{f'{fewer} than' if quantity.high_open else 'at most'} {number_words(high)}"
    if low is None or high is None:
        words = low_words or high_words
    elif low == high:
        words = number_words(low)
    elif quantity.low_open or quantity.high_open:
        words = f"{low_words} and {high_words}"
    else:
        words = f"{number_words(low)} to {number_words(high)}"
    return f"about {words}" if quantity.approximate else words


def figure_words(figure: Figure) -> str:
    """Return how many of what, in the report's own words where those are others, and what happened to them.

    >>> from reportlib.model import Outcome, Span
    >>> figure_words(Figure(Span("41 people", 8), Span("41", 8), Quantity(41, 41), counted=Span("people", 11)))
    '41 people'
    >>> figure_words(Figure(Span("killing a dozen", 8), Span("a dozen", 16), Quantity(12, 12), outcome=Outcome.KILLED))
    '12 (“killing a dozen”), killed'
    """
    amount = quantity_words(figure.quantity, fewer="fewer" if figure.kind is FigureKind.COUNT else "less")
    if figure.unit is not None:
        unit = brief(figure.unit)
        if figure.kind is FigureKind.MONEY:
            amount = f"{amount} {unit}"
        else:
            amount = f"{amount}{unit}" if unit == "%" else f"{amount} {unit}"
    amount_of = f"{amount} {brief(figure.counted.text)}" if figure.counted else amount
    verbatim = brief(figure.span.text)
    said = "" if verbatim.lower() == amount_of.lower() else f" (“{verbatim}”)"
    notes = [
        *([] if figure.kind in _SPEAKS_FOR_ITSELF else [figure.kind]),
        *([figure.outcome] if figure.outcome else []),
        *([figure.trend] if figure.trend else []),
        *([] if figure.status is Status.OCCURRED else [figure.status]),
    ]
    return ", ".join([amount_of + said, *notes])


def source_words(source: Source | None) -> str:
    """Return who it is, with titles and roles.

    >>> source_words(Person("Ilse Marrin", titles=("Dr",), roles=("mayor of Ostrel",)))
    'Dr Ilse Marrin, mayor of Ostrel'
    >>> source_words(Organization("Lake Safety Board", "LSB")), source_words(None)
    ('Lake Safety Board (LSB)', 'someone who is not named')
    """
    match source:
        case None:
            return "someone who is not named"
        case Person(name, titles, roles):
            return brief(", ".join([" ".join([*titles, name]), *roles]))
        case Organization(name, str(acronym)):
            return f"{brief(name)} ({brief(acronym)})"
    return brief(source.description if isinstance(source, Unnamed) else source.name)


def chain_words(chain: tuple[Attribution, ...]) -> str:
    """Return who said it and through whom it came: "Farhan Oss, via Ostrel Courier"."""
    return ", via ".join(map(_link_words, chain))


def _link_words(link: Attribution) -> str:
    notes = [
        *([f"to {brief(link.recipient.text)}"] if link.recipient else []),
        *([_STANCES[link.stance]] if link.stance in _STANCES else []),
    ]
    return f"{source_words(link.source)} ({', '.join(notes)})" if notes else source_words(link.source)


def time_words(time: TimeExpression) -> str:
    """Return the words, and the date that they stand for."""
    value = printable(time.edtf or time.timex)
    notes = [
        *([printable(time.timex)] if time.edtf not in (None, time.timex) else []),
        *([time.modifier.replace("_", " ")] if time.modifier else []),
        *([] if time.basis is TimeBasis.STATED else [f"worked out: {time.basis}"]),
    ]
    return f"“{brief(time.span.text)}” = {value}" + (f" ({', '.join(notes)})" if notes else "")


def place_words(place: Place) -> str:
    """Return the place, with its country where that is known: "Ostrel (VA)"."""
    return brief(place.name or place.span.text) + (f" ({place.country})" if place.country else "")


def event_words(event: Event, figures: Iterable[Figure] = ()) -> str:
    """Return what happened, when, where, to whom, and to how many: those of the `figures` that are of the event."""
    about = "" if event.status is Status.OCCURRED else f", {event.status}"
    named = f" “{brief(event.name)}”" if event.name else ""
    details = [
        *([f"time {time_words(event.time)}"] if event.time else []),
        *([f"place {place_words(event.place)}"] if event.place else []),
        *(f"{each.role or 'participant'} {source_words(each.source)}" for each in event.participants),
        *(f"toll {figure_words(figure)}" for figure in figures if figure.event == event.id),
    ]
    return "; ".join([f"{event.kind}{named} (“{brief(event.trigger.text)}”{about})", *details])
