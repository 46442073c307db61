"""A case is judged by one column, and hearsay decides only where that was asked for."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from tcpl_rules.assessment.case import Case, CheckedCase
from tcpl_rules.assessment.check_case import CaseChecker
from tcpl_rules.assessment.evaluator import NO_ENTRIES, Evaluator, entries_of
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.model.condition import TotalAtLeast
from tcpl_rules.model.rule import ByHand
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Basis
from tests.assessment.assessing import ends
from tests.assessment.build import document, points
from tests.model.build import CITED, REPORTED, award, compare, condition, node, number, ruleset

HEARSAY = evolve(REPORTED, basis=Basis.HEARSAY)
ROWS = (award(10, compare("a", ">=", 1)), award(0, compare("a", "=", 0)))
HEARD = (award(10, compare("a", ">=", 1), HEARSAY), ROWS[1])
ENOUGH = condition("enough", TotalAtLeast(points=Fraction(10)))


def made(*rows: Any) -> Ruleset:
    """A criterion scored from the fact a, and one scored by hand."""
    nodes = (node("1", 10, *(rows or ROWS)), node("2", 10, rule=ByHand(standing=CITED)))
    return ruleset(*nodes, facts=(number("a"),), conditions=(ENOUGH,))


def checked(rules: Ruleset, **more: object) -> CheckedCase:
    """The case with *more*, found to fit *rules*."""
    return CaseChecker(rules).check(Case.from_mapping(document(**more)))


class TestStage:
    """One column decides: the appraised one where it has an entry, else the commune's own."""

    @pytest.mark.parametrize(
        ("columns", "stage", "total"),
        [
            ({}, "computed", (0, 20)),
            ({"self_assessed": {}}, "computed", (0, 20)),
            ({"self_assessed": {"1": 4}}, "self_assessed", (4, 14)),
            ({"self_assessed": {"1": 4, "2": 9}, "appraised": {}}, "self_assessed", (13, 13)),
            ({"self_assessed": {"1": 4, "2": 9}, "appraised": {"1": 3}}, "appraised", (3, 13)),
            ({"appraised": {"2": 1}}, "appraised", (1, 11)),
        ],
    )
    def test_decides(
        self, columns: dict[str, dict[str, int]], stage: str, total: tuple[int, int]
    ) -> None:
        """Columns are never mixed: what the appraised one lacks is open."""
        judged = Evaluator.of(made()).judge(checked(made(), **points(**columns)))

        assert (judged.stage, ends(judged.scores.ranges[TOTAL])) == (stage, total)
        assert judged.entries == entries_of(judged.column)


class TestHearing:
    """There is a second program only for a ruleset that has hearsay."""

    def test_none_where_nothing_is_hearsay(self) -> None:
        evaluator = Evaluator.of(made())

        assert evaluator.heard is None
        assert evaluator.hearing(accept=True) is evaluator

    def test_it_decides_only_if_accepted(self) -> None:
        evaluator, case = Evaluator.of(made(*HEARD)), checked(made(*HEARD), facts={"a": 1})
        judged = [evaluator.hearing(accept=accept).judge(case) for accept in (False, True)]

        assert [ends(j.scores.ranges["1"]) for j in judged] == [(0, 10), (10, 10)]
        assert [j.outcome for j in judged] == ["undetermined", "qualified"]


def test_scores_beside_the_entries() -> None:
    """What the facts give can be asked for without what people entered."""
    rules = made()
    case = checked(rules, facts={"a": 1}, **points(self_assessed={"1": 3}))
    evaluator = Evaluator.of(rules)

    assert ends(evaluator.judge(case).scores.ranges["1"]) == (3, 3)
    assert ends(evaluator.score(case, NO_ENTRIES).ranges["1"]) == (10, 10)
