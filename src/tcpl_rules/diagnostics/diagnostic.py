"""One finding about a ruleset."""

from __future__ import annotations

import enum

from attrs import field, frozen, validators

from tcpl_rules.source import Span


class Severity(enum.Enum):
    """How bad a finding is: an error stops the compiler, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@frozen(kw_only=True)
class Label:
    """A place in the text and what is to be seen there."""

    span: Span
    text: str = ""


@frozen(kw_only=True)
class Diagnostic:
    """What is wrong, where, why, and what would be right.

    *message* stands alone: lower case, no stop at the end, the author's words in backticks. The
    first of *labels* is where the cursor goes; the others show the cause. *hint* is None unless it
    is more than a guess. *witness* is a case that shows the fault when it is evaluated: values of
    facts by id (yes/no as 0 and 1), and ``kind`` for the kind of unit.
    """

    code: str = field(validator=validators.matches_re(r"TCPL\d{4}"))
    message: str
    labels: tuple[Label, ...] = field(validator=validators.min_len(1))
    hint: str | None = None
    witness: tuple[tuple[str, int | str], ...] = ()
    severity: Severity = Severity.ERROR

    @property
    def span(self) -> Span:
        """Where the cursor goes."""
        return self.labels[0].span
