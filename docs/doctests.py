"""Shows the doctests of a docstring as code on the reference page, wherever they stand in it.

Without it they are code only under an "Examples:" heading; elsewhere Markdown takes `>>>` for nested quotations.
"""

import re
from typing import Any

import griffe

_DOCTEST = re.compile(r"^>>> .*(?:\n.+)*", re.MULTILINE)
"""A prompt at the margin, and everything up to the next blank line."""


class DoctestsAsCode(griffe.Extension):
    """Put a fence around each doctest before the docstring is rendered."""

    def on_object(self, *, obj: griffe.Object, **_: Any) -> None:
        """Fence the doctests of one module, class, function or attribute."""
        if obj.docstring:
            obj.docstring.value = _DOCTEST.sub(r"```pycon\n\g<0>\n```", obj.docstring.value)
