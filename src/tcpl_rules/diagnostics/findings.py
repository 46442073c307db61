"""Collects the findings of a compilation."""

from __future__ import annotations

from tcpl_rules.diagnostics.diagnostic import Diagnostic, Label, Severity
from tcpl_rules.errors import RulesetError
from tcpl_rules.source import Span


class Findings:
    """The findings so far; a pass reports all that it sees and goes on."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, Span, str], Diagnostic] = {}

    def add(
        self,
        code: str,
        message: str,
        span: Span,
        label: str = "",
        *,
        cause: tuple[Span, str] | None = None,
        hint: str | None = None,
        witness: tuple[tuple[str, int | str], ...] = (),
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Report one finding; the same one twice counts once."""
        labels = [Label(span=span, text=label)]
        if cause is not None:
            labels.append(Label(span=cause[0], text=cause[1]))
        diagnostic = Diagnostic(
            code=code,
            message=message,
            labels=tuple(labels),
            hint=hint,
            witness=witness,
            severity=severity,
        )
        self._found.setdefault((code, span, message), diagnostic)

    def __len__(self) -> int:
        return len(self._found)

    @property
    def codes(self) -> frozenset[str]:
        """The codes found so far."""
        return frozenset(found.code for found in self._found.values())

    @property
    def errors(self) -> bool:
        """Whether anything found is an error, and not just a warning."""
        return any(found.severity is Severity.ERROR for found in self._found.values())

    def listed(self) -> tuple[Diagnostic, ...]:
        """Every finding, in the order of the text."""
        return tuple(
            sorted(
                self._found.values(),
                key=lambda d: (d.span.source.name, d.span.start, d.code, d.message),
            )
        )

    def settle(self) -> None:
        """Go on only when nothing so far is an error.

        Raises:
            RulesetError: There was an error; it carries every finding.
        """
        if self.errors:
            raise RulesetError(self.listed())
