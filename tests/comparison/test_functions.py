"""A rule as a function from facts to points."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.comparison.functions import PointsFunction, Unknown, of_leaf, of_penalties, where
from tcpl_rules.model.constraints import All, Formula, branches, holds
from tcpl_rules.program.from_model import from_model
from tcpl_rules.program.program import LeafProgram, Program
from tests.comparison.versions import points, version
from tests.shipped import IDS, ruleset


def _program(*edits: tuple[str, str]) -> Program:
    return from_model(version(*edits).model)


def _leaf(program: Program, key: str) -> LeafProgram:
    return next(leaf for leaf in program.leaves if leaf.key == key)


def _function(key: str, *edits: tuple[str, str]) -> PointsFunction:
    program = _program(*edits)
    leaf = _leaf(program, key)
    return of_leaf(leaf, program.maxima[key], leaf.full)


def _true(formula: Formula, **facts: int) -> bool | None:
    return holds(formula, facts)


def test_every_value_and_when_it_is_reached() -> None:
    function = _function("1.1")

    assert function.values == points(4, 2, 0)
    assert _true(function.at_least(Fraction(2)), files=9, late=5)
    assert not _true(function.at_least(Fraction(2)), files=9, late=6)
    assert _true(function.below(Fraction(4)), files=9, late=1)


def test_what_has_no_result_gives_the_maximum_at_most() -> None:
    function = _function("1.1", ("award 2 when", "unread when"))
    ((unknown, _),) = function.unknown

    assert function.values == points(4, 0)
    assert not _true(function.below(Fraction(4)), files=9, late=1)
    assert _true(function.below(Fraction(5)), files=9, late=1)
    assert _true(function.all_but(Unknown("other")), files=9, late=1)
    assert not _true(function.all_but(unknown), files=9, late=1)


def test_silence_is_one_and_the_same_everywhere() -> None:
    silent = _function("1.1", ("award 2 when", "silent when"))
    elsewhere = _function(
        "1.1",
        (
            "award 2 when late >= 1 and late <= 5",
            "silent when late >= 1 and late <= 5 { cite LAW article 7 }",
        ),
    )

    assert silent.unknown[0][0] == elsewhere.unknown[0][0]


def test_an_average_gives_bands() -> None:
    for name in IDS:
        program = from_model(ruleset(name).model)
        for leaf in program.leaves:
            if leaf.average is None:
                continue
            function = of_leaf(leaf, leaf.node.maximum.value, ())
            step = function.bands[1].value
            reached = (function.at_least(step), function.below(step))

            assert [band.value for band in function.bands] == sorted(function.values)
            assert all(_possible(formula, program) for formula in reached)
            assert not _possible(All(reached), program)


def _possible(formula: Formula, program: Program) -> bool:
    return next(branches(formula, program.domain), None) is not None


def test_penalties_add_up() -> None:
    penalties = """max 4
  penalty 0.25 when late >= 3
  penalty 0.5 when not planned
  award 4 when planned"""
    program = _program(("max 4\n  award 4 when planned", penalties))
    function = of_penalties([p for p in program.leaves if p.deposit is not None])

    assert function.values == points(0, "-1/4", "-1/2", "-3/4")
    assert _true(function.below(Fraction(-1, 2)), late=3, planned=0)


def test_full_marks_that_decide() -> None:
    program = _program(("full marks when files = 0", "full marks when files = 0 { basis unread }"))
    read = _leaf(_program(), "1.1").full

    assert _true(where(read), files=0)
    assert _true(where(_leaf(program, "1.1").full), files=0) is False
