"""A compiled ruleset: what other systems import and ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from tcpl_rules._version import __version__
from tcpl_rules.assessment.assess import assess
from tcpl_rules.assessment.assessment import Assessment, Stamp
from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_case import CaseChecker
from tcpl_rules.assessment.evaluator import Evaluator
from tcpl_rules.assessment.fact_listing import FactListing, list_facts
from tcpl_rules.assessment.input_schema import input_schema
from tcpl_rules.assessment.still_needed import Needed, still_needed
from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.model.ruleset import Ruleset

if TYPE_CHECKING:
    from tcpl_rules.calendar.calendar import Calendar
    from tcpl_rules.explanation.explanation import Explanation
    from tcpl_rules.planning.plan import Plan
    from tcpl_rules.procedure.finding import Procedure
    from tcpl_rules.procedure.timeline import Timeline

_SHORT_HASH = 12


@frozen(kw_only=True, eq=False)
class CompiledRuleset:
    """One version of a regulation, ready to be asked; immutable, and safe between threads.

    *model* is what the text means; *content_hash* is that of the formatted text without comments,
    so equal hashes mean equal rules. *warnings* are what the compiler found that is no error,
    *completions* the hashes of what was filled in; *content_hash* is that of the completed text.
    """

    model: Ruleset
    content_hash: str
    warnings: tuple[Diagnostic, ...] = ()
    completions: tuple[str, ...] = ()
    _evaluator: Evaluator
    _checker: CaseChecker
    _stamp: Stamp

    @classmethod
    def of(
        cls,
        model: Ruleset,
        content_hash: str,
        warnings: tuple[Diagnostic, ...] = (),
        completions: tuple[str, ...] = (),
    ) -> CompiledRuleset:
        """The compiled form of a checked *model*."""
        return cls(
            model=model,
            content_hash=content_hash,
            warnings=warnings,
            completions=completions,
            evaluator=Evaluator.of(model),
            checker=CaseChecker(model),
            stamp=Stamp(
                ruleset=model.id,
                edition=model.edition,
                content_hash=content_hash,
                library=__version__,
                completions=completions,
            ),
        )

    def __repr__(self) -> str:
        return f"<ruleset {self.id}, edition {self.edition}, {self.content_hash[:_SHORT_HASH]}>"

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled as the model; the program is made again from it."""
        said = (self.model, self.content_hash, self.warnings, self.completions)
        return CompiledRuleset.of, said

    @property
    def id(self) -> str:
        """The ruleset's id, such as ``qd-25-2021``."""
        return self.model.id

    @property
    def edition(self) -> int:
        """The edition of the ruleset's text."""
        return self.model.edition

    @property
    def facts(self) -> tuple[FactListing, ...]:
        """Every fact that a case may give: label, question, unit, bounds and clauses."""
        return list_facts(self.model)

    def input_schema(self) -> dict[str, object]:
        """The JSON Schema (2020-12) of a case under this ruleset."""
        return input_schema(self.model)

    def assess(
        self,
        case: Case | Mapping[str, object],
        *,
        as_if: bool = False,
        reasons: bool = True,
        accept_hearsay: bool = False,
    ) -> Assessment:
        """The points, conditions and outcome of *case*.

        *as_if* admits a year that the ruleset does not cover, and stamps the result with it.
        Without *reasons* the result lists no clauses and no differences, and comes faster.
        *accept_hearsay* lets what is known only from hearsay decide, and stamps the result.

        Raises:
            CaseError: The case is wrong; it carries every problem.
        """
        checked = self._checker.check(_case(case), as_if=as_if)
        return assess(
            self._evaluator,
            checked,
            self._stamp,
            reasons=reasons,
            accept_hearsay=accept_hearsay,
        )

    def procedure(
        self,
        case: Case | Mapping[str, object],
        *,
        on: date | None = None,
        as_if: bool = False,
        calendar: Calendar | None = None,
    ) -> Procedure:
        """How the procedure was kept that *case* records, beside its points and outcome.

        *on* is the day on which one looks: without it nothing is overdue but what is recorded as
        done too late. *calendar* is that of Vietnam where none is given; the case corrects it.

        Raises:
            CaseError: The case is wrong; it carries every problem.
            CalendarError: A term has to be counted, and the list of holidays is not installed.
        """
        # Whoever only scores does without it.
        from tcpl_rules.procedure.judge import judge_procedure  # noqa: PLC0415

        checked = self._checker.check(_case(case), as_if=as_if)
        turns = any(step.applies for step in self.model.steps)
        outcome = self._evaluator.judge(checked).outcome if turns else ""
        return judge_procedure(self.model, checked, outcome, on=on, calendar=calendar)

    def timeline(self, year: int, *, calendar: Calendar | None = None) -> Timeline:
        """The deadlines of the assessment of *year*, and those that nobody here has read.

        *calendar* is that of Vietnam where none is given. Without an installed list of holidays no
        deadline says on which day off it falls.
        """
        from tcpl_rules.procedure.timeline import timeline_of  # noqa: PLC0415 - as above

        return timeline_of(self.model, year, calendar)

    def explain(
        self,
        case: Case | Mapping[str, object],
        *,
        on: date | None = None,
        as_if: bool = False,
        accept_hearsay: bool = False,
        calendar: Calendar | None = None,
    ) -> Explanation:
        """Why *case* comes out as it does, what is open, and what is to do.

        *on* is the day on which one looks: it says what can still be done in time. *calendar* is
        that of Vietnam where none is given; the case corrects it.

        Raises:
            CaseError: The case is wrong; it carries every problem.
            CalendarError: A term has to be counted, and the list of holidays is not installed.
        """
        # Whoever only scores does without it.
        from tcpl_rules.explanation.explain import explain  # noqa: PLC0415

        checked = self._checker.check(_case(case), as_if=as_if)
        return explain(
            self._evaluator,
            checked,
            self._stamp,
            on=on,
            accept_hearsay=accept_hearsay,
            calendar=calendar,
        )

    def still_needed(
        self,
        case: Case | Mapping[str, object],
        *,
        as_if: bool = False,
        accept_hearsay: bool = False,
    ) -> tuple[Needed, ...]:
        """The facts and points not known yet on which the outcome of *case* still turns.

        In the order of the law; empty once the outcome is settled.

        Raises:
            CaseError: The case is wrong; it carries every problem.
        """
        checked = self._checker.check(_case(case), as_if=as_if)
        return still_needed(self._evaluator.hearing(accept=accept_hearsay), checked)

    def plan(
        self,
        case: Case | Mapping[str, object],
        *,
        weights: Mapping[str, object] | None = None,
        locked: Iterable[str] = (),
        grade: str | None = None,
        as_if: bool = False,
        accept_hearsay: bool = False,
    ) -> Plan:
        """The changes after which *case* qualifies, at least cost, with a certificate.

        Facts move only as the ruleset says that they can, and points that people entered rise to a
        known maximum. Each clause touched costs 1, or what *weights* say, by node key (which holds
        for all below it) or condition id. *locked* are node keys, facts and conditions that stay
        as they are. Where the ruleset gives grades, *grade* is the one to reach.

        Raises:
            CaseError: The case is wrong; it carries every problem.
            PlanError: A weight is no exact number above 0, or a name or the grade does not exist.
        """
        from tcpl_rules.planning.planner import Planner  # noqa: PLC0415 - loaded when asked

        checked = self._checker.check(_case(case), as_if=as_if)
        planner = Planner(
            evaluator=self._evaluator,
            checker=self._checker,
            stamp=self._stamp,
            accept_hearsay=accept_hearsay,
        )
        return planner.plan(checked, weights=weights, locked=locked, grade=grade)


def _case(case: Case | Mapping[str, object]) -> Case:
    return case if isinstance(case, Case) else Case.from_mapping(case)
