"""The kinds of figures as the rules ask for them.

In Python 3.11, to look up a member in its enum costs several times what the comparison does: it is done once, here.
"""

from reportlib.model import FigureKind

COUNT = FigureKind.COUNT
MONEY = FigureKind.MONEY
PERCENT = FigureKind.PERCENT
MEASURE = FigureKind.MEASURE
AGE = FigureKind.AGE
ORDINAL = FigureKind.ORDINAL
SCORE = FigureKind.SCORE
SHARE = FigureKind.SHARE
MEASURED = frozenset({MEASURE, MONEY, PERCENT})
"""The kinds whose number is told with a unit."""
