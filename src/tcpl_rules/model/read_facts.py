"""Facts and the relations between them."""

from __future__ import annotations

from tcpl_rules.model.day import Window
from tcpl_rules.model.fact import Fact, FactKind, Fed, Movement, Note, Relation
from tcpl_rules.model.read_guard import read_linear, same_kind
from tcpl_rules.model.read_procedure import read_day
from tcpl_rules.model.scope import Scope, read_text, read_whole
from tcpl_rules.model.standing import Standing, Text
from tcpl_rules.syntax.tree import Branch, Leaf

NO_TEXT = Text("")


def read_fact(branch: Branch, inherited: Standing, scope: Scope) -> Fact:
    """A `fact`."""
    kind = FactKind(branch.word("COUNT", "YES_NO", "DAYS", "WORKING_DAYS").text)
    standing = scope.body_standing(branch, inherited)
    at_least, at_most, at_most_fact = _bounds(branch, kind, scope)
    movements = branch.branches("movement")
    scope.each_once(movements, lambda movement: movement.leaves()[0].text)
    notes = tuple(
        Note(text=read_text(counts), standing=scope.standing(counts, standing))
        for counts in branch.branches("counts")
    )
    return Fact(
        id=branch.word("NAME").text,
        kind=kind,
        label=_text(branch, "label", scope),
        asks=_text(branch, "asks", scope),
        unit=_text(branch, "unit", scope),
        at_least=at_least,
        at_most=at_most,
        at_most_fact=at_most_fact,
        movements=tuple(Movement(m.leaves()[0].text) for m in movements),
        counts=notes,
        during=_window(scope.only_one(branch.branches("during"), "during"), standing, scope),
        fed=_fed(scope.only_one(branch.branches("fed"), "fed by"), kind, standing, scope),
        standing=standing,
        span=branch.word("NAME").span,
    )


def read_relation(branch: Branch, inherited: Standing, scope: Scope) -> Relation:
    """A `check` of two sums."""
    left, right = (read_linear(linear, scope) for linear in branch.branches("linear"))
    same_kind(tuple(leaf for leaf in branch.every_leaf() if leaf.kind == "NAME"), scope)
    standing = scope.standing(branch, inherited)
    return Relation(left=left, right=right, standing=standing, span=branch.span)


def _fed(branch: Branch | None, kind: FactKind, inherited: Standing, scope: Scope) -> Fed | None:
    if branch is None:
        return None
    if kind is not FactKind.YES_NO:
        message = f"a verdict is yes or no, and this fact is in {kind.value}"
        scope.findings.add("TCPL0301", message, branch.span, "feeds a yes/no fact only")
    return Fed(
        decision=branch.leaf("DECISION") is not None,
        outcome=branch.leaf("OUTCOME") is not None,
        standard=branch.word("NAME").text,
        text=read_text(branch),
        standing=scope.standing(branch, inherited),
    )


def _window(branch: Branch | None, inherited: Standing, scope: Scope) -> Window | None:
    if branch is None:
        return None
    first, last = (read_day(day, scope) for day in branch.branches("day"))
    before = branch.leaf("OF_THE_YEAR_BEFORE") is not None
    if not before and (last.month, last.day) < (first.month, first.day):
        scope.findings.add("TCPL0302", f"`{branch.span.text}` ends before it begins", branch.span)
    standing = scope.standing(branch, inherited)
    return Window(first=first, last=last, from_year_before=before, standing=standing)


def _text(branch: Branch, rule: str, scope: Scope) -> Text:
    found = scope.only_one(branch.branches(rule), rule)
    return read_text(found) if found else NO_TEXT


def _bounds(branch: Branch, kind: FactKind, scope: Scope) -> tuple[int, int | None, str | None]:
    least, most, most_fact = 0, None, None
    scope.each_once(branch.branches("bound"), _sort_of_bound)
    for bound in branch.branches("bound"):
        limit = bound.word("NUMBER", "NAME")
        below = bound.leaf("AT_LEAST") is not None
        if kind is FactKind.YES_NO or (below and limit.kind == "NAME"):
            message = f"`{bound.span.text}` is no bound of a {kind.value} fact"
            scope.findings.add("TCPL0302", message, bound.span)
        elif limit.kind == "NAME":
            most_fact = _other_fact(limit, kind, scope)
        elif below:
            least = read_whole(limit, scope)
        else:
            most = read_whole(limit, scope)
    if kind is FactKind.YES_NO:
        most = 1
    return least, most, most_fact


def _sort_of_bound(bound: Branch) -> str:
    """A bound by a number and one by a fact may stand side by side; two of a sort may not."""
    words = bound.word("AT_LEAST", "AT_MOST").text
    return f"{words} another fact" if bound.leaf("NAME") else words


def _other_fact(leaf: Leaf, kind: FactKind, scope: Scope) -> str:
    other = scope.names.fact_kind(leaf)
    if other is not None and other is not kind:
        message = f"a {kind.value} fact cannot be bounded by `{leaf.text}`, in {other.value}"
        scope.findings.add("TCPL0302", message, leaf.span)
    return leaf.text
