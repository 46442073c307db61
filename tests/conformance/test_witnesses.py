"""What the checks say of a ruleset is so: evaluated case by case, their findings come true.

The cases are enumerated with tests/oracle.py, which shares no code with the checks. A fact without
an upper bound gets one that is well above every number in the examples.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest
from attrs import evolve

from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tcpl_rules.model.condition import AboutNoFacts
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.guard import Guard, UnreadThreshold
from tcpl_rules.model.rule import Average, Open, Require, Requirements, Row, Rows
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.pipeline import read_model
from tcpl_rules.source import Span
from tests.literate import ROOT, Example, examples, findings
from tests.oracle_guards import PlainCase, Values, completions, holds

_PAGES = [
    *sorted((ROOT / "docs/errors").glob("*.md")),
    *sorted((ROOT / "grammar/standard").glob("*.md")),
]
_MOST = 12


def _bounded(fact: Fact) -> Fact:
    free = fact.kind is not FactKind.YES_NO and fact.at_most is None and fact.at_most_fact is None
    return evolve(fact, at_most=_MOST) if free else fact


def _model(example: Example) -> Ruleset:
    model, _ = read_model(example.sources, Findings())
    return evolve(model, facts=tuple(_bounded(fact) for fact in model.facts))


def _cases(model: Ruleset) -> Iterator[tuple[Values, PlainCase]]:
    classes = [class_.id for class_ in model.classes] or [""]
    units = [PlainCase(kind.id, class_=class_) for kind in model.kinds for class_ in classes]
    for values in completions(model, {}):
        for unit in units:
            yield values, unit


def _always(model: Ruleset, guard: Guard) -> bool:
    return all(holds(guard, values, unit) for values, unit in _cases(model))


def _never(model: Ruleset, guard: Guard) -> bool:
    return not any(holds(guard, values, unit) for values, unit in _cases(model))


def _witness(found: Diagnostic) -> tuple[Values, PlainCase]:
    given = dict(found.witness)
    unit = PlainCase(str(given.pop("kind")), class_=str(given.pop("class", "")))
    return {name: int(value) for name, value in given.items()}, unit


def _node(model: Ruleset, span: Span) -> Node:
    """The node that is named at *span*, or whose rule or row stands there."""
    return next(
        node
        for node in model.walk()
        if span in {node.span, *(r.span for r in _rows(node)), *(r.span for r in _requires(node))}
        or (isinstance(node.rule, Average) and node.rule.standing.span == span)
    )


def _rows(node: Node) -> tuple[Row, ...]:
    return node.rule.rows if isinstance(node.rule, Rows | Average) else ()


def _requires(node: Node) -> tuple[Require, ...]:
    return node.rule.requires if isinstance(node.rule, Requirements) else ()


def _wanted(model: Ruleset, found: Diagnostic) -> Guard:
    """The requirement that a finding is about, of a part without `met when`."""
    requires = _requires(_node(model, found.span))
    wanted = next(require.wanted for require in requires if require.span == found.span)
    assert not isinstance(wanted, UnreadThreshold)
    return wanted


def _two_rows(model: Ruleset, found: Diagnostic) -> bool:
    spans = {label.span for label in found.labels}
    rows = [row for row in _rows(_node(model, found.span)) if row.span in spans]
    return len(rows) == 2 and all(holds(row.guard, *_witness(found)) for row in rows)


def _no_row(model: Ruleset, found: Diagnostic) -> bool:
    rows = _rows(_node(model, found.span))
    return not any(holds(row.guard, *_witness(found)) for row in rows)


def _no_row_over_zero(model: Ruleset, found: Diagnostic) -> bool:
    """Nothing says what follows there; a requirement does not hold, whatever it is."""
    requires = [r for r in _requires(_node(model, found.span)) if r.span == found.span]
    fails = all(
        isinstance(r.wanted, UnreadThreshold) or not holds(r.wanted, *_witness(found))
        for r in requires
    )
    return fails and _no_row(model, found) and 0 in _witness(found)[0].values()


def _nothing_counted(model: Ruleset, found: Diagnostic) -> bool:
    rule = _node(model, found.span).rule
    values, _ = _witness(found)
    assert isinstance(rule, Average)
    return _no_row(model, found) and sum(values[fact] for fact, _ in rule.weights) == 0


def _row_never(model: Ruleset, found: Diagnostic) -> bool:
    return _never(model, _row(model, found.span).guard)


def _row(model: Ruleset, span: Span) -> Row:
    return next(row for row in _rows(_node(model, span)) if row.span == span)


def _never_best(model: Ruleset, found: Diagnostic) -> bool:
    row = _row(model, found.span)
    others = [other for other in _rows(_node(model, found.span)) if other is not row]
    return all(
        any(holds(o.guard, *case) and _points(o) >= _points(row) for o in others)
        for case in _cases(model)
        if holds(row.guard, *case)
    )


def _points(row: Row) -> Fraction:
    return Fraction(-1) if isinstance(row.result, Open) else row.result


def _full_marks(model: Ruleset, found: Diagnostic) -> Guard:
    """The guard of the full marks, or of the penalty, at the place of a finding."""
    clauses = [(c.span, c.guard) for node in model.walk() for c in node.full_marks]
    clauses += [(c.span, c.guard) for node in model.walk() for c in node.penalties]
    return next(guard for span, guard in clauses if span == found.span)


def _no_case(model: Ruleset, found: Diagnostic) -> bool:
    return found.labels != () and not any(_cases(model))


def _asked(model: Ruleset) -> Iterator[tuple[Span | None, Guard]]:
    for condition in model.conditions:
        if not isinstance(condition.requirement, AboutNoFacts):
            yield condition.span, condition.requirement


def _condition_always(model: Ruleset, found: Diagnostic) -> bool:
    return all(_always(model, guard) for span, guard in _asked(model) if span == found.span)


def _conditions_never(model: Ruleset, found: Diagnostic) -> bool:
    own = [guard for span, guard in _asked(model) if span == found.span]
    before = [guard for span, guard in _asked(model) if span and span.start < found.span.start]
    return _never(model, own[0]) or not any(
        all(holds(guard, *case) for guard in (*before, own[0])) for case in _cases(model)
    )


_SHOWN: dict[str, Callable[[Ruleset, Diagnostic], bool]] = {
    "TCPL0501": _two_rows,
    "TCPL0502": _no_row,
    "TCPL0503": _no_row_over_zero,
    "TCPL0504": _row_never,
    "TCPL0505": _never_best,
    "TCPL0506": lambda model, found: _never(model, _full_marks(model, found)),
    "TCPL0507": _nothing_counted,
    "TCPL0508": lambda model, found: _always(model, _full_marks(model, found)),
    "TCPL0509": lambda model, found: _never(model, _wanted(model, found)),
    "TCPL0510": lambda model, found: _always(model, _wanted(model, found)),
    "TCPL0541": _no_case,
    "TCPL0542": _no_case,
    "TCPL0622": _condition_always,
    "TCPL0624": _conditions_never,
}


def _found() -> list[tuple[Example, Diagnostic]]:
    judged = [e for e in examples(_PAGES) if not (e.earlier or e.changes)]
    return [(e, found) for e in judged for found in findings(e) if found.code in _SHOWN]


@pytest.mark.parametrize(("example", "found"), _found(), ids=lambda v: getattr(v, "name", v and ""))
def test_finding_comes_true(example: Example, found: Diagnostic) -> None:
    assert _SHOWN[found.code](_model(example), found)


def test_every_such_code_is_shown() -> None:
    assert {found.code for _, found in _found()} == set(_SHOWN)


def test_a_mended_example_has_no_fault() -> None:
    for example in examples(_PAGES):
        if example.heading == "How to mend it" and not example.earlier:
            try:
                assert findings(example) == ()
            except RulesetError as error:
                pytest.fail(str(error))
