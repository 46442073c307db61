"""What the library raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tcpl_rules.assessment.problem import Problem
    from tcpl_rules.diagnostics.diagnostic import Diagnostic
    from tcpl_rules.model.standing import Text
    from tcpl_rules.quantities import Language


class TcplError(Exception):
    """Anything that this library raises on purpose."""


class RulesetError(TcplError, ValueError):
    """A ruleset cannot be compiled; *diagnostics* holds every finding."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        first = diagnostics[0]
        more = f" (and {len(diagnostics) - 1} more)" if len(diagnostics) > 1 else ""
        super().__init__(f"{first.span.place}: {first.code}: {first.message}{more}")
        self.diagnostics = diagnostics

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.diagnostics,)


class CaseError(TcplError, ValueError):
    """A case cannot be assessed; *problems* holds all that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(problem.sentence("en") for problem in problems))
        self.problems = problems

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.problems,)


class UnknownRulesetError(TcplError, LookupError):
    """No ruleset has the asked id, or none governs the asked year; *text* says what there is."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.in_language("en"))
        self.text = text

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.text,)


class WorkbookError(TcplError, ValueError):
    """A workbook cannot be read; *text* says why, and what to do."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.in_language("en"))
        self.text = text

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.text,)


class CalendarError(TcplError, ImportError):
    """Days off are asked for, and the list of holidays is not installed; *vi* and *en* say how."""

    def __init__(self, vi: str, en: str) -> None:
        super().__init__(en)
        self.vi, self.en = vi, en

    def in_language(self, lang: Language) -> str:
        """The message in *lang*."""
        return self.vi if lang == "vi" else self.en

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.vi, self.en)


class NoConditionsError(TcplError, ValueError):
    """Outcomes were to be compared, and a ruleset has grades instead; *text* says which."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.in_language("en"))
        self.text = text

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.text,)


class OutsideYearsError(TcplError, ValueError):
    """An overlay was asked about a year in which it does not hold; *text* says when it does."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.in_language("en"))
        self.text = text

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.text,)


class OpenScoreError(TcplError, ValueError):
    """A score was asked for exactly, and it is still open."""


class PlanError(TcplError, ValueError):
    """A plan was asked for in a way that makes no sense; *text* says what was wrong."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.in_language("en"))
        self.text = text

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.text,)


class InternalError(TcplError):
    """A fault of this library, never of its user; please report it."""
