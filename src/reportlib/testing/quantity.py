"""Numbers, and intervals of them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from reportlib.model import Quantity

_FIFTEEN_DIGITS = 10**15 - 1
_POOL: tuple[int | Decimal, ...] = (
    0, 1, 2, 12, 30, 3402, -1, 10**15, 10**18, -(10**18), _FIFTEEN_DIGITS, -_FIFTEEN_DIGITS, _FIFTEEN_DIGITS * 1000,
    2**31, 2**32, 2**49, Decimal("0.5"), Decimal("3.14"), Decimal("-0.1"), Decimal("0.3"), Decimal("1E-15"),
    Decimal("99999999999999.9"), Decimal("0.000001"), Decimal("0.0000001"), Decimal("1234567.12345678"),
)  # fmt: skip


def _with_places(digits: int, places: int) -> Decimal:
    return Decimal(f"{digits}E-{places}")


_WHOLE = st.integers(0, 10_000) | st.integers(-_FIFTEEN_DIGITS, _FIFTEEN_DIGITS)
_FRACTIONS = st.builds(_with_places, st.integers(-_FIFTEEN_DIGITS, _FIFTEEN_DIGITS), st.integers(1, 15))
_NUMBERS: st.SearchStrategy[int | Decimal] = _WHOLE | st.sampled_from(_POOL) | _FRACTIONS
_BOOLEANS = st.booleans()
_FORMS = st.sampled_from(("single", "from", "up to", "between"))


def numbers() -> st.SearchStrategy[int | Decimal]:
    """Numbers that a `Quantity` takes: whole ones and decimal fractions, of up to 15 significant digits."""
    return _NUMBERS


def quantities(
    *, number: st.SearchStrategy[int | Decimal] = _NUMBERS, approximate: st.SearchStrategy[bool] = _BOOLEANS
) -> st.SearchStrategy[Quantity]:
    """Quantities: single numbers, and intervals with one end or two, each end open or closed.

    Args:
        number: What the ends are drawn from; they are put in order.
        approximate: Whether they are approximate.
    """
    return _quantities(number, approximate)


@st.composite
def _quantities(
    draw: st.DrawFn, number: st.SearchStrategy[int | Decimal], approximate: st.SearchStrategy[bool]
) -> Quantity:
    form, one, near = draw(_FORMS), draw(number), draw(approximate)
    if form == "from":
        return Quantity(one, None, low_open=draw(_BOOLEANS), approximate=near)
    if form == "up to":
        return Quantity(None, one, high_open=draw(_BOOLEANS), approximate=near)
    low, high = sorted((one, draw(number))) if form == "between" else (one, one)
    if low == high:
        return Quantity(low, high, approximate=near)
    return Quantity(low, high, low_open=draw(_BOOLEANS), high_open=draw(_BOOLEANS), approximate=near)
