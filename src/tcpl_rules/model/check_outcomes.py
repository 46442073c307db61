"""Every condition can be met and can be failed, and grades part the totals among them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.cases import Cases
from tcpl_rules.model.condition import (
    AboutNoFacts,
    AboutPoints,
    Band,
    ByClass,
    Condition,
    EveryAtLeast,
    Grade,
    TotalAtLeast,
)
from tcpl_rules.model.constraints import All, Formula, lower, negate
from tcpl_rules.model.places import Placed, place
from tcpl_rules.model.ruleset import Maximum, Ruleset
from tcpl_rules.model.thresholds import TOTAL, floor, known, least_scores, taken
from tcpl_rules.quantities import ZERO, plain


def check_outcomes(ruleset: Ruleset, findings: Findings) -> None:
    """Report conditions that say nothing or too much, and grades that do not part the totals."""
    check = _Pass(ruleset, findings)
    check.presence()
    about_points = [c for c in ruleset.conditions if _about_points(c)]
    in_reach = [c for c in about_points if check.within_reach(c)]
    check.implied_points(in_reach)
    if Cases(ruleset).exist():
        _FactConditions.of(check).check()
    _Grades(check).check()


def _about_points(condition: Condition) -> bool:
    return isinstance(condition.requirement, AboutPoints)


@frozen
class _Pass:
    """One run of the check, and what is told of single conditions and scores."""

    ruleset: Ruleset
    findings: Findings

    def report(
        self,
        code: str,
        message: str,
        label: str,
        at: Placed,
        cause: tuple[Placed, str] | None = None,
    ) -> None:
        second = None if cause is None else (place(cause[0], self.ruleset), cause[1])
        self.findings.add(code, message, place(at, self.ruleset), label, cause=second)

    def presence(self) -> None:
        conditions, grades = self.ruleset.conditions, self.ruleset.grades
        if conditions and grades:
            message = "the ruleset has both conditions of qualifying and grades"
            cause = (conditions[0], "the first condition")
            self.report("TCPL0629", message, "the first grade", grades[0], cause)
        if not conditions and not grades:
            message = "the ruleset has neither conditions of qualifying nor grades"
            self.report("TCPL0628", message, "ends in no outcome", self.ruleset)

    def within_reach(self, condition: Condition) -> bool:
        """Whether *condition*, about points, can be met and can be failed; report it if not."""
        requirement = condition.requirement
        if isinstance(requirement, ByClass):
            self._every_class(condition, requirement)
            asked = [wanted for _, wanted in requirement.cases]
        else:
            asked = [r for r in (requirement,) if isinstance(r, TotalAtLeast | EveryAtLeast)]
        reached = [self._within_reach(condition, wanted) for wanted in asked]
        return all(reached)

    def _every_class(self, condition: Condition, requirement: ByClass) -> None:
        asked = dict(requirement.cases)
        missing = [kind.id for kind in self.ruleset.classes if kind.id not in asked]
        if missing:
            named = ", ".join(f"`{name}`" for name in missing)
            message = f"condition `{condition.id}` asks nothing of units of the class {named}"
            self.report("TCPL0634", message, "leaves a class out", condition)

    def _within_reach(self, condition: Condition, wanted: TotalAtLeast | EveryAtLeast) -> bool:
        if isinstance(wanted, TotalAtLeast):
            return self._total_within_reach(condition, wanted.points)
        return self._floors_within_reach(condition, wanted)

    def _total_within_reach(self, condition: Condition, points: Fraction) -> bool:
        most = known(self.ruleset.maximum)
        if points <= -taken(self.ruleset.nodes):
            self.always_met(condition)
        elif most is not None and points > most:
            message = (
                f"condition `{condition.id}` is out of reach: it asks for `{plain(points)}` "
                f"points of `{plain(most)}`"
            )
            cause = (self.ruleset.maximum, "the most there is")
            self.report("TCPL0621", message, "out of reach", condition, cause)
        else:
            return True
        return False

    def _floors_within_reach(self, condition: Condition, requirement: EveryAtLeast) -> bool:
        nodes = [node for node in self.ruleset.walk() if node.kind == requirement.kind]
        if not nodes:
            message = f"condition `{condition.id}` is about every {requirement.kind}; there is none"
            self.report("TCPL0630", message, "is about nothing", condition)
            return False
        unread = next((node for node in nodes if known(node.maximum) is None), None)
        if unread is not None:
            message = (
                f"condition `{condition.id}` asks points of {unread.kind} `{unread.key}`, "
                "whose maximum is not known"
            )
            cause = (unread.maximum, "nobody has read this maximum")
            self.report("TCPL0631", message, "cannot be judged", condition, cause)
            return False
        if not requirement.points and not requirement.share and not taken(nodes):
            self.always_met(condition)
            return False
        short = [node for node in nodes if _above_most(floor(node, requirement), node.maximum)]
        if short or (requirement.share or ZERO) > 1:
            worst = (short or nodes)[0]
            message = (
                f"condition `{condition.id}` is out of reach: it asks more of "
                f"{worst.kind} `{worst.key}` than its maximum"
            )
            cause = (worst.maximum, "this maximum")
            self.report("TCPL0621", message, "out of reach", condition, cause)
            return False
        return True

    def always_met(self, condition: Condition) -> None:
        message = f"condition `{condition.id}` is always met"
        self.report("TCPL0622", message, "excludes nothing", condition)

    def implied_points(self, conditions: list[Condition]) -> None:
        """Report, from the last, conditions that those left already imply for every class."""
        if known(self.ruleset.maximum) is None:
            return
        classes = [kind.id for kind in self.ruleset.classes] or [""]
        left = list(conditions)
        for condition in reversed(conditions):
            others = [c for c in left if c is not condition]
            deciding = [c for c in others if c.standing.basis.decides]
            if all(self._implied(condition, deciding, class_) for class_ in classes):
                left = others
                self.implied(condition)

    def _implied(self, condition: Condition, others: Sequence[Condition], class_: str) -> bool:
        asked_too = (c.asks_of(class_) for c in others)
        least = least_scores(self.ruleset, [r for r in asked_too if r is not None])
        requirement = condition.asks_of(class_)
        if isinstance(requirement, TotalAtLeast):
            return least[TOTAL] >= requirement.points
        if not isinstance(requirement, EveryAtLeast):
            return False
        asked = [
            (n, floor(n, requirement)) for n in self.ruleset.walk() if n.kind == requirement.kind
        ]
        return all(points is not None and least[node.key] >= points for node, points in asked)

    def implied(self, condition: Condition) -> None:
        message = f"condition `{condition.id}` is met whenever the others are"
        self.report("TCPL0623", message, "excludes nothing more", condition)


def _above_most(points: Fraction | None, maximum: Maximum) -> bool:
    most = known(maximum)
    return points is not None and most is not None and points > most


@frozen
class _FactConditions:
    """The conditions about facts, with their formulas, in the order of the text."""

    check_pass: _Pass
    cases: Cases
    formulas: tuple[tuple[Condition, Formula], ...]

    @classmethod
    def of(cls, check_pass: _Pass) -> _FactConditions:
        ruleset = check_pass.ruleset
        formulas = (
            (condition, lower(condition.requirement, ruleset.kinds, ruleset.classes))
            for condition in ruleset.conditions
            if not isinstance(condition.requirement, AboutNoFacts)
        )
        return cls(check_pass, Cases(ruleset), tuple(formulas))

    def check(self) -> None:
        telling = [(c, f) for c, f in self.formulas if self._tells(c, f)]
        deciding = [(c, f) for c, f in telling if c.standing.basis.decides]
        if self._together(deciding):
            self._implied(deciding)

    def _tells(self, condition: Condition, formula: Formula) -> bool:
        """Whether *condition* can be met and can be failed; report it if not."""
        if not self.cases.some(formula):
            message = f"condition `{condition.id}` can never be met"
            self.check_pass.report("TCPL0624", message, "never holds", condition)
            return False
        if not self.cases.some(negate(formula)):
            self.check_pass.always_met(condition)
            return False
        return True

    def _together(self, conditions: list[tuple[Condition, Formula]]) -> bool:
        """Whether *conditions* can all be met; report the first that the ones before exclude."""
        for count, (condition, _) in enumerate(conditions, 1):
            if not self.cases.some(*(formula for _, formula in conditions[:count])):
                message = f"condition `{condition.id}` can never be met together with the others"
                cause = (conditions[count - 2][0], "together with this one, or earlier ones")
                self.check_pass.report(
                    "TCPL0624", message, "never holds with them", condition, cause
                )
                return False
        return True

    def _implied(self, conditions: list[tuple[Condition, Formula]]) -> None:
        left = list(conditions)
        for condition, formula in reversed(conditions):
            others = [(c, f) for c, f in left if c is not condition]
            if not self.cases.some(All(tuple(f for _, f in others)), negate(formula)):
                left = others
                self.check_pass.implied(condition)


_Cut = tuple[Fraction, int]
"""A place between totals: just before the number, or with 1, just after it."""


@frozen
class _Grades:
    """The grades' bands, laid over the totals from the least to the ruleset's maximum."""

    check_pass: _Pass

    def check(self) -> None:
        grades = self.check_pass.ruleset.grades
        most = known(self.check_pass.ruleset.maximum)
        if not grades or most is None:
            return
        first, last = (-taken(self.check_pass.ruleset.nodes), 0), (most, 1)
        laid = [(*_cuts(grade.band, first, last), grade) for grade in grades]
        for low, high, grade in laid:
            if low >= high:
                message = f"no total reaches the grade `{grade.id}`"
                self.check_pass.report("TCPL0627", message, "never given", grade)
        self._sweep(sorted((cell for cell in laid if cell[0] < cell[1]), key=_start), first, last)

    def _sweep(self, laid: list[tuple[_Cut, _Cut, Grade]], covered: _Cut, last: _Cut) -> None:
        """Report overlaps and gaps from the lowest total up."""
        before: Grade | None = None
        for low, high, grade in laid:
            if low > covered:
                self._gap(covered, low, grade)
            elif low < covered and before is not None:
                shared = plain(_between(low, min(covered, high)))
                message = (
                    f"grades `{before.id}` and `{grade.id}` are both given for `{shared}` points"
                )
                self.check_pass.report("TCPL0625", message, "given", grade, (before, "given too"))
            if high > covered:
                covered, before = high, grade
        if covered < last and before is not None:
            self._gap(covered, last, before)

    def _gap(self, covered: _Cut, until: _Cut, beside: Grade) -> None:
        missed = plain(_between(covered, until))
        message = f"no grade is given for `{missed}` points"
        self.check_pass.report("TCPL0626", message, "the nearest grade", beside)


def _start(cell: tuple[_Cut, _Cut, Grade]) -> tuple[_Cut, _Cut]:
    return cell[0], cell[1]


def _cuts(band: Band, first: _Cut, last: _Cut) -> tuple[_Cut, _Cut]:
    """Where *band* starts and ends within the totals from *first* to *last*."""
    low = first if band.low is None else (band.low, int(not band.low_inclusive))
    high = last if band.high is None else (band.high, int(band.high_inclusive))
    return max(low, first), min(high, last)


def _between(start: _Cut, end: _Cut) -> Fraction:
    """A total from *start* up to *end*: the first, or the middle where there is no first."""
    return start[0] if start[1] == 0 else (start[0] + end[0]) / 2
