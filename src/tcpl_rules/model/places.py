"""Where in the text a finding about the model points."""

from __future__ import annotations

from typing import Protocol

from tcpl_rules.errors import InternalError
from tcpl_rules.source import Span


class Placed(Protocol):
    """Anything that may know the piece of text it was written as."""

    @property
    def span(self) -> Span | None:
        """The piece of text, if it is known."""


def place(*nearest_first: Placed) -> Span:
    """The span of the first that has one.

    Raises:
        InternalError: None has one; a compiled ruleset always knows its own.
    """
    for placed in nearest_first:
        if placed.span is not None:
            return placed.span
    msg = "a part of a ruleset has no place in any text"
    raise InternalError(msg)
