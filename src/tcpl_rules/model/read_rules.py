"""How a leaf is scored: rows, tiers, averages, by hand."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from tcpl_rules.model.fact import FactKind
from tcpl_rules.model.guard import Measure
from tcpl_rules.model.read_guard import (
    no_class_here,
    range_guard,
    read_guard,
    read_measure,
    read_unread_threshold,
)
from tcpl_rules.model.rule import Average, ByHand, Open, Require, Requirements, Row, Rows, Rule
from tcpl_rules.model.scope import Scope, read_number, read_whole
from tcpl_rules.model.standing import Basis, Standing
from tcpl_rules.quantities import Rounding
from tcpl_rules.syntax.tree import Branch, Leaf

_BLOCKS = ("by_hand", "highest", "tiers", "average", "met_by_hand")
_MANY = ("row", "require")
_POINTS = ("max", "full_marks", "by_hand", "highest", "tiers", "average", "row", "penalty")
_NO_POINTS = ("met_by_hand", "met_when", "require")
_MOST_PLACES = 3


def read_rule(branch: Branch, inherited: Standing, scope: Scope) -> Rule | None:
    """The rule that stands directly in the node *branch*, or None."""
    blocks = branch.branches(*_BLOCKS)
    firsts = [branch.branches(rule)[:1] for rule in _MANY]
    one = scope.only_one((*blocks, *(first for many in firsts for first in many)), "the rule")
    if one is None:
        return None
    match one.rule:
        case "row":
            return _rows(branch, inherited, scope)
        case "require":
            return _requirements(branch, inherited, scope)
        case "by_hand" | "met_by_hand":
            return ByHand(standing=scope.standing(one, inherited))
        case "highest":
            standing = scope.body_standing(one, inherited)
            return Rows(rows=_each_row(one, standing, scope), highest=True, standing=standing)
        case "tiers":
            return _tiers(one, inherited, scope)
        case _:
            return _average(one, inherited, scope)


def fits_scoring(branch: Branch, scope: Scope) -> None:
    """Report parts of the node *branch* that speak of points in a ruleset without, or contrary."""
    for part in branch.branches(*(_NO_POINTS if scope.by_points else _POINTS)):
        report_misfit(next(part.every_leaf()).text, part, scope)


def report_misfit(words: str, part: Branch, scope: Scope) -> None:
    """Report a part that speaks of points in a ruleset without, or contrary."""
    message = f"`{words}` does not fit: the ruleset gives {'' if scope.by_points else 'no '}points"
    hint = None if scope.by_points else "a ruleset with points says `score … points` in its header"
    scope.findings.add("TCPL0119", message, part.span, "does not fit", hint=hint)


def _requirements(branch: Branch, inherited: Standing, scope: Scope) -> Requirements:
    return Requirements(
        requires=tuple(_require(b, inherited, scope) for b in branch.branches("require")),
        standing=inherited,
    )


def _require(branch: Branch, inherited: Standing, scope: Scope) -> Require:
    wanted = branch.branches()[0]
    if wanted.rule in ("require_total", "require_every"):
        message = "a content requires facts, not other parts"
        scope.findings.add("TCPL0109", message, wanted.span, "a condition can require that")
        wanted = Branch("all_of", (), wanted.span)
    no_class_here(branch, scope)
    unread = wanted.rule == "require_unread"
    return Require(
        wanted=read_unread_threshold(wanted, scope) if unread else read_guard(wanted, scope),
        standing=scope.standing(branch, inherited),
        span=branch.span,
    )


def _rows(branch: Branch, inherited: Standing, scope: Scope) -> Rows:
    return Rows(rows=_each_row(branch, inherited, scope), standing=inherited)


def _each_row(block: Branch, inherited: Standing, scope: Scope) -> tuple[Row, ...]:
    return tuple(_row(row, inherited, scope) for row in block.branches("row"))


def _row(branch: Branch, inherited: Standing, scope: Scope) -> Row:
    result, guard, *_ = branch.branches()
    given = _result(result)
    return Row(
        result=given,
        guard=read_guard(guard, scope),
        standing=_row_standing(given, scope.standing(branch, inherited)),
        span=branch.span,
    )


def _row_standing(result: Fraction | Open, standing: Standing) -> Standing:
    """A row whose result is unread was not read, however well the part around it is known."""
    unread = isinstance(result, Open) and not result.silent
    return evolve(standing, basis=Basis.UNREAD) if unread and standing.basis.decides else standing


def _result(branch: Branch) -> Fraction | Open:
    number = branch.leaf("NUMBER")
    return read_number(number) if number else Open(silent=branch.leaf("SILENT") is not None)


def _tiers(block: Branch, inherited: Standing, scope: Scope) -> Rows:
    standing = scope.body_standing(block, inherited)
    written = block.part("measure")
    measure = read_measure(written, scope)
    rows = []
    for branch in block.branches("tier", "row"):
        if branch.rule == "row":
            rows.append(_row(branch, standing, scope))
        else:
            rows.append(_tier(branch, measure, written, standing, scope))
    return Rows(rows=tuple(rows), measure=measure, standing=standing)


def _tier(
    branch: Branch, measure: Measure, written: Branch, inherited: Standing, scope: Scope
) -> Row:
    given = _result(branch.part("row_result"))
    return Row(
        result=given,
        guard=range_guard(measure, written, branch.part("range"), scope),
        standing=_row_standing(given, scope.standing(branch, inherited)),
        span=branch.span,
    )


def _average(block: Branch, inherited: Standing, scope: Scope) -> Average:
    standing = scope.body_standing(block, inherited)
    weighed = [scope.standing(weight, standing) for weight in block.branches("weight")]
    # The average is no better known than any of the points in it.
    standing = next((w for w in weighed if not w.basis.decides), standing)
    over = block.branch("over")
    weights = block.branches("weight")
    scope.each_once(weights, lambda weight: f"per {weight.word('NAME').text}")
    return Average(
        weights=tuple(_weight(weight, scope) for weight in weights),
        over=_counted(over.word("NAME"), scope) if over else None,
        places=_places(block.word("NUMBER"), scope),
        rounding=Rounding(block.part("rounding").leaves()[0].text),
        rows=_each_row(block, standing, scope),
        standing=standing,
    )


def _places(number: Leaf, scope: Scope) -> int:
    """The decimals to round to, few: every value that they can write becomes a band."""
    places = read_whole(number, scope)
    if places > _MOST_PLACES:
        message = f"`{number.text}` decimals are too many; a law rounds to at most `{_MOST_PLACES}`"
        scope.findings.add("TCPL0302", message, number.span)
    return min(places, _MOST_PLACES)


def _weight(branch: Branch, scope: Scope) -> tuple[str, Fraction]:
    return _counted(branch.word("NAME"), scope), read_number(branch.word("NUMBER"))


def _counted(name: Leaf, scope: Scope) -> str:
    """The count that *name* names; another fact is a finding."""
    kind = scope.names.fact_kind(name)
    if kind not in (None, FactKind.COUNT):
        declared = scope.names.declaration("fact", name.text)
        scope.findings.add(
            "TCPL0301",
            f"`{name.text}` is not a count, and an average needs counts",
            name.span,
            cause=(declared, "declared here") if declared else None,
        )
    return name.text
