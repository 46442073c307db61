"""Exactly one row applies in every case, and every row in some case."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.cases import CaseCheck, Cases
from tcpl_rules.model.constraints import All, Any, Formula, negate
from tcpl_rules.model.guard import Comparison, Guard, Linear, Measure
from tcpl_rules.model.places import place
from tcpl_rules.model.ratios import denominators, forgiving, nothing
from tcpl_rules.model.rule import Average, FullMarks, Open, Penalty, Row, Rows
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.quantities import ZERO, plain
from tcpl_rules.source import Span


def check_rows(ruleset: Ruleset, findings: Findings) -> None:
    """Report rows that overlap, leave a gap or are never reached, and full marks likewise.

    Says nothing while the facts admit no case at all, which is another check's finding.
    """
    cases = Cases(ruleset)
    if cases.exist():
        for node in ruleset.nodes:
            _check_node(node, All(()), CaseCheck(ruleset, findings, cases))


def _check_node(node: Node, open_cases: Formula, check: CaseCheck) -> None:
    """Check *node* in the cases that no full marks above it have settled."""
    reached = [clause for clause in node.full_marks if _can_apply(clause, node, check)]
    for penalty in node.penalties:
        _can_apply(penalty, node, check)
    left = All((open_cases, check.none_of(clause.guard for clause in reached)))
    if not check.cases.some(left):
        _report_always_full(node, open_cases, reached, check)
        return
    if isinstance(node.rule, Rows | Average):
        leaf = _Leaf(node, node.rule, left, check)
        leaf.check_overlaps(leaf.check_reached())
        leaf.check_covered()
    for child in node.children:
        _check_node(child, left, check)


def _can_apply(clause: FullMarks | Penalty, node: Node, check: CaseCheck) -> bool:
    """Whether *clause* can hold; report it if it cannot."""
    if check.cases.some(check.lower(clause.guard)):
        return True
    what = "the penalty" if isinstance(clause, Penalty) else "full marks"
    check.findings.add(
        "TCPL0506",
        f"{what} of {_name(node)} can never apply: no case meets the guard",
        place(clause, node, check.ruleset),
        "never holds",
    )
    return False


def _report_always_full(
    node: Node, open_cases: Formula, clauses: list[FullMarks], check: CaseCheck
) -> None:
    if clauses and check.cases.some(open_cases):
        check.findings.add(
            "TCPL0508",
            f"full marks of {_name(node)} apply in every case, so nothing else of it counts",
            place(clauses[-1], node, check.ruleset),
            "always holds",
        )


@frozen
class _Leaf:
    """One node with rows, in the cases that full marks leave to them."""

    node: Node
    rule: Rows | Average
    left: Formula
    check: CaseCheck

    def check_reached(self) -> list[Row]:
        """Report rows that apply in no case, or are never the best; return those that apply."""
        applying = [row for row in self.rule.rows if self._applies(row)]
        for row in self.rule.rows:
            if row not in applying:
                reason = "no case meets its guard"
                if self.check.cases.some(self.check.lower(row.guard)):
                    reason = "full marks apply wherever its guard holds"
                self._report_unreached(row, reason)
        if self._highest:
            for index, row in enumerate(applying):
                self._check_highest(row, applying[:index], applying)
        return applying

    def _applies(self, row: Row) -> bool:
        return self.check.cases.some(self.left, self.check.lower(row.guard))

    def _report_unreached(self, row: Row, reason: str) -> None:
        self.check.findings.add(
            "TCPL0504",
            f"row {_result(row)} of {_name(self.node)} is never reached: {reason}",
            place(row, self.node, self.check.ruleset),
            "never applies",
        )

    @property
    def _highest(self) -> bool:
        return isinstance(self.rule, Rows) and self.rule.highest

    def _check_highest(self, row: Row, earlier: list[Row], applying: list[Row]) -> None:
        """Report *row* when a better award, or an equal one before it, always applies too."""
        if not isinstance(row.result, Fraction):
            return
        better = [r for r in applying if isinstance(r.result, Fraction) and r.result > row.result]
        better += [r for r in earlier if r.result == row.result]
        rest = self.check.none_of(r.guard for r in better)
        if better and not self.check.cases.some(self.left, self.check.lower(row.guard), rest):
            self.check.findings.add(
                "TCPL0505",
                f"row {_result(row)} of {_name(self.node)} never counts: "
                "a row with as many points or more applies wherever it does",
                place(row, self.node, self.check.ruleset),
                "never the highest",
                cause=(place(better[0], self.node, self.check.ruleset), "this row, for one"),
            )

    def check_overlaps(self, rows: list[Row]) -> None:
        """Report each row that applies together with an earlier one, and with which."""
        for index, row in enumerate(rows):
            for earlier in rows[:index]:
                if not self._may_overlap(earlier, row) and self._report_overlap(earlier, row):
                    break

    def _may_overlap(self, one: Row, other: Row) -> bool:
        """Whether `highest of` settles the two: of awards the best, of open rows any."""
        return self._highest and _is_open(one) == _is_open(other)

    def _report_overlap(self, earlier: Row, row: Row) -> bool:
        both = (self.check.lower(earlier.guard), self.check.lower(row.guard))
        example = self.check.cases.example(self.left, *both)
        if example is None:
            return False
        self.check.findings.add(
            "TCPL0501",
            f"rows {_result(earlier)} and {_result(row)} of {_name(self.node)} both apply"
            f"{example.when}",
            place(row, self.node, self.check.ruleset),
            "applies",
            cause=(place(earlier, self.node, self.check.ruleset), "applies too"),
            witness=example.witness,
        )
        return True

    def check_covered(self) -> None:
        """Report cases that no row settles."""
        if isinstance(self.rule, Average):
            self._check_average(self.rule)
            return
        guards = [row.guard for row in self.rule.rows]
        names = list(dict.fromkeys(name for guard in guards for name in denominators(guard)))
        self._check_gaps([forgiving(guard, set(names)) for guard in guards])
        self._check_denominators(names, guards)

    def _check_gaps(self, guards: list[Guard]) -> None:
        """Report where no row applies although every ratio has a value or would not matter."""
        for example in self.check.cases.examples(self.left, self.check.none_of(guards)):
            self.check.findings.add(
                "TCPL0502",
                f"no row of {_name(self.node)} applies{example.when}",
                place(self.node, self.check.ruleset),
                "leaves a gap",
                witness=example.witness,
            )

    def _check_denominators(self, names: list[str], guards: list[Guard]) -> None:
        """Report where no row applies because one denominator is zero, else because several are."""
        alone = [
            self._check_denominator(name, guards, [n for n in names if n != name]) for name in names
        ]
        if not any(alone):
            any(self._check_denominator(name, guards, []) for name in names)

    def _check_denominator(self, name: str, guards: list[Guard], others: list[str]) -> bool:
        """Report a case without a row as a ratio over *name* has no value, over *others* it has."""
        otherwise = tuple(self.check.lower(forgiving(guard, {name})) for guard in guards)
        zero, none = self.check.lower(nothing(name)), self.check.none_of(guards)
        some = (negate(self.check.lower(nothing(other))) for other in others)
        example = self.check.cases.example(self.left, none, zero, Any(otherwise), *some)
        if example is None:
            return False
        self.check.findings.add(
            "TCPL0503",
            f"no row of {_name(self.node)} applies{example.when}: "
            f"a ratio over `{name}` has no value",
            place(self.node, self.check.ruleset),
            "may divide by zero",
            hint=f"add a row for `{name} = 0`",
            witness=example.witness,
        )
        return True

    def _check_average(self, average: Average) -> None:
        """Report an average of nothing, and one that its own exceptions never leave room for."""
        counted = Linear(terms=tuple((fact, 1) for fact, _ in average.weights))
        nothing = Comparison(measure=Measure(numerator=counted), comparator="<=", value=ZERO)
        rest = (self.left, self.check.none_of(row.guard for row in average.rows))
        spot = place(average.standing, self.node, self.check.ruleset)
        self._check_left_out(average, counted, rest, spot)
        example = self.check.cases.example(*rest, self.check.lower(nothing))
        if example is not None:
            self.check.findings.add(
                "TCPL0507",
                f"the average of {_name(self.node)} is over nothing{example.when}, "
                "and no row says what applies then",
                spot,
                "may be an average of nothing",
                witness=example.witness,
            )
        if not self.check.cases.some(*rest, negate(self.check.lower(nothing))):
            self.check.findings.add(
                "TCPL0504",
                f"the average of {_name(self.node)} is never reached: "
                "a row or full marks apply wherever anything is counted",
                spot,
                "never applies",
            )

    def _check_left_out(
        self, average: Average, counted: Linear, rest: tuple[Formula, ...], spot: Span
    ) -> None:
        """Report units that the average is taken over and that have no points."""
        if average.over is None:
            return
        terms = (*counted.terms, (average.over, -1))
        missing = Comparison(
            measure=Measure(numerator=Linear(terms=terms)), comparator="<", value=ZERO
        )
        example = self.check.cases.example(*rest, self.check.lower(missing))
        if example is not None:
            self.check.findings.add(
                "TCPL0502",
                f"the average of {_name(self.node)} is over `{average.over}`, "
                f"and some of them have no points{example.when}",
                spot,
                "leaves a gap",
                witness=example.witness,
            )


def _is_open(row: Row) -> bool:
    return isinstance(row.result, Open) or not row.standing.basis.decides


def _result(row: Row) -> str:
    if isinstance(row.result, Open):
        return "`silent`" if row.result.silent else "`unread`"
    return f"`award {plain(row.result)}`"


def _name(node: Node) -> str:
    return f"{node.kind} `{node.key}`"
