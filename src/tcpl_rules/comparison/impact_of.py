"""Judges many cases under two versions, and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.comparison.comparison import Side, Version
from tcpl_rules.comparison.impact import (
    BrokenRow,
    Impact,
    LeftOut,
    RowProblem,
    UnitImpact,
    Verdict,
)
from tcpl_rules.comparison.impact_cases import Omission, Sharing
from tcpl_rules.comparison.impact_counts import (
    Lacking,
    Losing,
    by_clause,
    by_province,
    open_conditions,
    wanting,
)
from tcpl_rules.comparison.impact_links import Way
from tcpl_rules.comparison.impact_order import following, implied_by, score_alike
from tcpl_rules.comparison.impact_units import listed_twice
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.errors import CaseError, NoConditionsError
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.case_row import CaseRow

SIDES: tuple[Side, Side] = ("old", "new")


def impact(old: CompiledRuleset, new: CompiledRuleset, cases: Iterable[CaseRow | Case]) -> Impact:
    """What *new* in place of *old* means for *cases*.

    Each ruleset is given the part of a case that it knows, as if it governed the case's year
    where it does not. A row that is wrong under either is reported and not counted.

    Raises:
        NoConditionsError: One of the rulesets has grades and no conditions.
        InternalError: A guard is too hard to decide.
    """
    for ruleset in (old, new):
        if not ruleset.model.conditions:
            raise NoConditionsError(_no_conditions(ruleset.model))
    rows = [_row(case, number) for number, case in enumerate(cases, 1)]
    twice = listed_twice(rows)
    judging = _Judging(old, new)
    seen = [judging.judge(row, twice.get(place)) for place, row in enumerate(rows)]
    judged = sorted((one for one in seen if isinstance(one, Judged)), key=_order)
    broken = sorted((one for one in seen if isinstance(one, BrokenRow)), key=_row_order)
    units = tuple(one.unit for one in judged)
    losing = [one.losing for one in judged if one.unit.loses is not False]
    clauses, jointly = by_clause(losing, new.model)
    return Impact(
        old=_version(old),
        new=_version(new),
        units=units,
        broken=tuple(broken),
        by_clause=clauses,
        jointly=jointly,
        by_province=by_province(units),
        wanting=wanting((one.lacking for one in judged), judging.same_entries),
        left_out=_left_out(judged, {"old": _labels(new.model), "new": _labels(old.model)}),
    )


def _no_conditions(model: Ruleset) -> Text:
    return Text(
        f"Bộ quy tắc {model.id} xếp loại theo điểm, không có điều kiện đạt chuẩn; chỉ so sánh tác "
        "động được giữa các bộ quy tắc có điều kiện",
        f"The ruleset {model.id} gives grades and has no conditions of qualifying; only rulesets "
        "with conditions can be compared over cases",
    )


@frozen(kw_only=True)
class Judged:
    """A sound row under both versions."""

    unit: UnitImpact
    losing: Losing
    lacking: Lacking
    omissions: tuple[Omission, ...]


class _Judging:
    """Puts one row after the other to both versions."""

    def __init__(self, old: CompiledRuleset, new: CompiledRuleset) -> None:
        self._rulesets: dict[Side, CompiledRuleset] = {"old": old, "new": new}
        self._sharing = Sharing(old.model, new.model)
        self._alike = score_alike(old.model, new.model)
        self._following: dict[Side, frozenset[str]] = {
            "old": following(new.model, old.model),
            "new": following(old.model, new.model),
        }

    @property
    def same_entries(self) -> Mapping[str, Way]:
        """The new key under which an entry of the old version means the same."""
        return self._sharing.same_entries

    def judge(self, row: CaseRow, twice: Problem | None) -> Judged | BrokenRow:
        """What *row* gives under both, unless it is wrong, or *twice* says that it stands twice."""
        problems = [*row.problems, *([twice] if twice else [])]
        found = [RowProblem(problem, SIDES) for problem in problems]
        if row.case is None:
            return _broken(row, found)
        home = self._sharing.home(row.case)
        if isinstance(home, Problem):
            return _broken(row, [*found, RowProblem(home, SIDES)])
        given: dict[Side, Case] = {}
        results: dict[Side, Assessment] = {}
        omissions: list[Omission] = []
        wrong: dict[Problem, tuple[Side, ...]] = {}
        for side, ruleset in self._rulesets.items():
            given[side], left = self._sharing.part(row.case, home, side)
            omissions += left
            try:
                results[side] = ruleset.assess(given[side], as_if=True, reasons=False)
            except CaseError as error:
                for problem in error.problems:
                    wrong[problem] = (*wrong.get(problem, ()), side)
        unreadable = {problem.pointer for problem in row.problems if problem.pointer}
        found += [RowProblem(p, sides) for p, sides in wrong.items() if p.pointer not in unreadable]
        if found:
            return _broken(row, found)
        sure = self._sure(results, shared=not omissions)
        unit = self._unit(row, results, sure)
        return Judged(
            unit=unit,
            losing=Losing(unit, results["new"], sure["new"]),
            lacking=Lacking(
                needed=tuple(self._needed(results, given)),
                changing=unit.loses is None or unit.wins is None,
            ),
            omissions=tuple(omissions),
        )

    def _sure(
        self, results: Mapping[Side, Assessment], *, shared: bool
    ) -> Mapping[Side, frozenset[str]]:
        """The conditions of each version that are met wherever the unit qualifies by the other.

        None where the two were not given the same of the case.
        """
        if not shared:
            return {"old": frozenset(), "new": frozenset()}
        if not self._alike:
            return self._following
        old, new = results["old"], results["new"]
        return {
            "old": self._following["old"] | implied_by(new, old.conditions),
            "new": self._following["new"] | implied_by(old, new.conditions),
        }

    def _unit(
        self,
        row: CaseRow,
        results: dict[Side, Assessment],
        sure: Mapping[Side, frozenset[str]],
    ) -> UnitImpact:
        before, after = (_verdict(results[side]) for side in SIDES)
        loses, wins = _changes(before, after), _changes(after, before)
        if loses is None and not open_conditions(results["new"], sure["new"]):
            loses = False
        if wins is None and not open_conditions(results["old"], sure["old"]):
            wins = False
        return UnitImpact(
            file=row.file,
            row=row.row,
            unit=results["old"].unit,
            year=results["old"].year,
            old=before,
            new=after,
            as_if=frozenset(side for side in SIDES if results[side].case.as_if),
            loses=loses,
            wins=wins,
        )

    def _needed(
        self, results: dict[Side, Assessment], given: dict[Side, Case]
    ) -> Iterator[tuple[Side, Needed]]:
        for side, ruleset in self._rulesets.items():
            if results[side].outcome == "undetermined":
                for needed in ruleset.still_needed(given[side], as_if=True):
                    yield side, needed


def _verdict(result: Assessment) -> Verdict:
    match result.outcome:
        case "qualified" | "not_qualified" | "undetermined" as verdict:
            return verdict
        case _:
            raise AssertionError(result.outcome)


def _changes(before: Verdict, after: Verdict) -> bool | None:
    """Whether a unit qualifies *before* and not *after*; None where that is not settled."""
    if before == "not_qualified" or after == "qualified":
        return False
    return True if (before, after) == ("qualified", "not_qualified") else None


def _row(case: CaseRow | Case, number: int) -> CaseRow:
    if isinstance(case, CaseRow):
        return case
    return CaseRow(file=case.source.name if case.source else f"case {number}", case=case)


def _broken(row: CaseRow, found: Sequence[RowProblem]) -> BrokenRow:
    name = ""
    if row.case is not None:
        unit = row.case.document.get("unit")
        given = unit.get("name") if hasattr(unit, "get") else None
        name = given if isinstance(given, str) else ""
    return BrokenRow(
        file=row.file,
        row=row.row,
        unit=name,
        problems=tuple(evolve(one, problem=_placed(one.problem, row)) for one in found),
    )


def _placed(problem: Problem, row: CaseRow) -> Problem:
    """*problem* with the row of its table, which the check of a case does not know."""
    if problem.line is not None or row.row is None:
        return problem
    return evolve(problem, line=row.row)


def _left_out(judged: Iterable[Judged], labels: Mapping[Side, _Labels]) -> tuple[LeftOut, ...]:
    """What each side was not given; its *labels* are the other side's, whose keys these are."""
    counted = Counter(omission for one in judged for omission in set(one.omissions))
    listed = (
        LeftOut(
            side=o.side,
            what=o.what,
            key=o.key,
            label=labels[o.side][o.what in _OF_NODES, o.key],
            why=o.why,
            units=units,
        )
        for o, units in counted.items()
    )
    return tuple(sorted(listed, key=lambda o: (o.side == "new", o.what, o.key, o.why.value)))


_OF_NODES = frozenset({"points", "met", "tallies", "left_out"})
_Labels = Mapping[tuple[bool, str], Text]


def _labels(model: Ruleset) -> _Labels:
    """What is called how, by whether it is a node, and by its key or id."""
    named = {(False, condition.id): condition.text for condition in model.conditions}
    named |= {(False, fact.id): fact.label for fact in model.facts}
    return {**named, **{(True, node.key): node.title for node in model.walk()}}


def _version(ruleset: CompiledRuleset) -> Version:
    return Version(
        id=ruleset.id,
        edition=ruleset.edition,
        content_hash=ruleset.content_hash,
        title=ruleset.model.title,
    )


def _order(one: Judged) -> tuple[object, ...]:
    unit = one.unit.unit
    return (
        *(
            part
            for name in (unit.province, unit.district, unit.name)
            for part in (fold(name), name)
        ),
        unit.code,
        one.unit.year,
        one.unit.file,
        one.unit.row or 0,
    )


def _row_order(row: BrokenRow) -> tuple[str, int, str]:
    return row.file, row.row or 0, row.unit
