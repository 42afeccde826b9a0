"""What kinds of words numbers are; each kind also by its own name, since to look it up in the enum is slow."""

from enum import Enum, auto


class Form(Enum):
    """What kind of word the number is."""

    CARDINAL = auto()
    ORDINAL = auto()
    FRACTION = auto()
    VAGUE = auto()
    """At least so many: "dozens", "several hundred"."""
    NONE = auto()
    """Zero: "none", "no one"."""
    MULTIPLE = auto()
    """How many times: "doubled"."""


CARDINAL = Form.CARDINAL
ORDINAL = Form.ORDINAL
FRACTION = Form.FRACTION
VAGUE = Form.VAGUE
NONE = Form.NONE
MULTIPLE = Form.MULTIPLE
