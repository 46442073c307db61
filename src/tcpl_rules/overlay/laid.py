"""An overlay over its ruleset, ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_identity import whole_number, years_covered
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.calendar.calendar import Calendar
from tcpl_rules.calendar.vietnam import vietnam
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.errors import CaseError
from tcpl_rules.model.overlay import About, Answering, Overlay
from tcpl_rules.overlay import tasks
from tcpl_rules.overlay.answering import answering_for
from tcpl_rules.overlay.tasks import TasksOfYear
from tcpl_rules.overlay.territory import problems_of_place
from tcpl_rules.overlay.without import without_local
from tcpl_rules.procedure.finding import Procedure


@frozen(kw_only=True)
class LaidAssessment:
    """What a case comes to under an overlay, and what it would come to *without* it."""

    overlay: Overlay
    under: Assessment
    without: Assessment

    @property
    def decides(self) -> bool:
        """Whether the overlay makes another outcome of it than the law alone."""
        return self.under.outcome != self.without.outcome

    def to_json(self) -> dict[str, object]:
        """Both, as `json.dumps` takes them, with the overlay that was used."""
        overlay = self.overlay
        return {
            "overlay": {
                "id": overlay.id,
                "edition": overlay.edition,
                "content_hash": overlay.content_hash,
            },
            "under": self.under.to_json(),
            "without": self.without.to_json(),
        }


@frozen(kw_only=True, eq=False)
class Laid:
    """An overlay over a ruleset; immutable, and safe between threads.

    *ruleset* is the ruleset with what the overlay adds: facts, conditions, roles, documents and
    deadlines of steps; *base* is the ruleset alone. *warnings* are what was found that is no error.
    """

    overlay: Overlay
    ruleset: CompiledRuleset
    base: CompiledRuleset
    warnings: tuple[Diagnostic, ...] = ()

    def __repr__(self) -> str:
        overlay = self.overlay
        return f"<overlay {overlay.id}, edition {overlay.edition}, over {self.base.id}>"

    def admit(self, case: Case | Mapping[str, object]) -> None:
        """Refuse a case of another year, or of a unit elsewhere.

        Raises:
            CaseError: The overlay does not hold for *case*, or it does not say where its unit is.
        """
        whole = _case(case)
        problems = tuple(_placed(problem, whole) for problem in self._problems(whole))
        if problems:
            raise CaseError(problems)

    def assess(
        self,
        case: Case | Mapping[str, object],
        *,
        as_if: bool = False,
        reasons: bool = True,
        accept_hearsay: bool = False,
    ) -> LaidAssessment:
        """What *case* comes to under the overlay, and without it.

        *as_if* admits a year that the ruleset does not cover, but none outside of the overlay.

        Raises:
            CaseError: The overlay does not hold for *case*, or the case is wrong.
        """
        whole = _case(case)
        self.admit(whole)

        def assessed(ruleset: CompiledRuleset, given: Case) -> Assessment:
            return ruleset.assess(
                given, as_if=as_if, reasons=reasons, accept_hearsay=accept_hearsay
            )

        return LaidAssessment(
            overlay=self.overlay,
            under=assessed(self.ruleset, whole),
            without=assessed(self.base, without_local(whole, self.overlay)),
        )

    def answering(self, about: About) -> Answering | None:
        """Who leads, cooperates and advises on a part or a step; None where nobody is assigned.

        A part takes from those above it what is not said of itself.
        """
        return answering_for(self.overlay, about)

    def tasks_in(self, year: int) -> TasksOfYear:
        """The tasks that fall to *year*, and those that are not placed there, each with why.

        Raises:
            OutsideYearsError: The overlay does not hold in *year*.
        """
        return tasks.tasks_in(self.overlay, year)

    def procedure(
        self,
        case: Case | Mapping[str, object],
        *,
        on: date | None = None,
        as_if: bool = False,
        calendar: Calendar | None = None,
    ) -> Procedure:
        """How the procedure was kept, local deadlines and days off among what is asked.

        Raises:
            CaseError: The overlay does not hold for *case*, or the case is wrong.
            CalendarError: A term has to be counted, and the list of holidays is not installed.
        """
        self.admit(case)
        local = self.calendar(calendar)
        return self.ruleset.procedure(case, on=on, as_if=as_if, calendar=local)

    def calendar(self, calendar: Calendar | None = None) -> Calendar | None:
        """*calendar*, or that of Vietnam, with the days off and worked of the territory.

        What is given, unchanged, where the overlay corrects no day. No list of holidays is loaded
        before a day is looked up.
        """
        days = self.overlay.days
        if not days:
            return calendar
        return (calendar or vietnam()).corrected(
            off=[day.day for day in days if day.off],
            worked=[day.day for day in days if not day.off],
        )

    def _problems(self, case: Case) -> list[Problem]:
        unit = case.document.get("unit", {})
        problems = []
        year = whole_number(case.document.get("year"))
        if year is not None and year not in self.overlay.years:
            problems.append(
                Problem(
                    code="TCPL1120",
                    pointer="/year",
                    value=str(year),
                    allowed=years_covered(self.overlay.years),
                    arguments={"overlay": self.overlay.id},
                )
            )
        if isinstance(unit, Mapping):
            problems += problems_of_place(unit, self.overlay.territory)
        return problems


def _case(case: Case | Mapping[str, object]) -> Case:
    return case if isinstance(case, Case) else Case.from_mapping(case)


def _placed(problem: Problem, case: Case) -> Problem:
    """*problem* with its line and column in *case*, where that came as text."""
    line, column = case.place(problem.pointer) or (None, None)
    return evolve(problem, line=line, column=column)
