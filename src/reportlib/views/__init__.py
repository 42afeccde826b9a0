"""Reports as people read them."""

from reportlib.views.card import card

__all__ = ["card"]
