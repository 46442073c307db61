"""Đông Hương ward, 2024, end to end; and invented communes on each boundary of article 4.

What is said of the ward is what its own draft report says, and nothing else. Every variant is of
an invented commune.
"""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import tcpl_rules
from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case, Tally
from tcpl_rules.assessment.range import Range
from tests import shipped
from tests.shipped import RULESETS

WARD = RULESETS / "qd-25-2021/cases/dong-huong-2024.toml"
CAPS = {"1": 10, "2": 30, "3": 15, "4": 20, "5": 25}
SCORES: dict[str, object] = {"1": 10, "2": 30, "3": "13.5", "4": 20, "5": 25}
CLEAN = {"heads_disciplined": 0, "heads_prosecuted": 0}


@pytest.fixture
def ward() -> Assessment:
    """The ward's assessment, as the issue shows it in Python."""
    return tcpl_rules.for_year(2024).assess(Case.read(WARD))


def invented(facts: dict[str, int] = CLEAN, **changed: Any) -> Assessment:
    """An invented commune with the same scores but *changed* ones, c3 for criterion 3."""
    entries = {**SCORES, **{name[1:]: value for name, value in changed.items()}}
    known = {key: value for key, value in entries.items() if value is not None}
    unit = {"name": "Xã Ví Dụ (bịa)", "kind": "commune"}
    case = {"year": 2024, "unit": unit, "facts": facts, "self_assessed": {"points": known}}
    return shipped.ruleset("qd-25-2021").assess(case)


def states(found: Assessment) -> dict[str, bool | None]:
    """Whether each condition is met."""
    return {condition.id: condition.met for condition in found.conditions}


class TestWard:
    """What the ward's draft report says, computed."""

    @pytest.mark.parametrize(
        ("label", "points", "cap"),
        [("1", "10", 10), ("2", "30", 30), ("3", "13.5", 15), ("4", "20", 20), ("5", "25", 25)],
    )
    def test_criteria(self, ward: Assessment, label: str, points: str, cap: int) -> None:
        criterion = ward.criterion(label)

        assert criterion.score is not None
        assert (criterion.score.exact, criterion.maximum) == (Fraction(points), Fraction(cap))
        assert criterion.origin == "entered"

    def test_total(self, ward: Assessment) -> None:
        assert (ward.total.exact, ward.maximum) == (Fraction("98.5"), Fraction(100))
        assert ward.total.display("vi") == "98,5"

    def test_tallies(self, ward: Assessment) -> None:
        """Indicators at their maximum, from half of it, and at 0: 2-0-0, 6-0-0, 2-1-0, …"""
        expected = {"1": (2, 0, 0), "2": (6, 0, 0), "3": (2, 1, 0), "4": (5, 0, 0), "5": (4, 0, 0)}

        assert {node.key: node.tally for node in ward.nodes if node.tally} == {
            key: Tally(full=full, half=half, zero=zero)
            for key, (full, half, zero) in expected.items()
        }

    def test_every_criterion_from_half_of_its_maximum(self, ward: Assessment) -> None:
        floors = ward.condition("criterion_floors")

        assert floors.reached == 5
        assert [(asked.key, asked.asked) for asked in floors.points] == [
            (key, Fraction(cap, 2)) for key, cap in CAPS.items()
        ]

    def test_all_three_conditions(self, ward: Assessment) -> None:
        assert states(ward) == {"total_points": True, "criterion_floors": True, "heads": True}

    def test_qualified_on_its_own_points(self, ward: Assessment) -> None:
        assert (ward.outcome, ward.stage) == ("qualified", "self_assessed")
        assert ward.headline("vi") == "đủ điều kiện đề nghị công nhận"

    def test_no_appraised_points_are_given(self, ward: Assessment) -> None:
        assert [node.key for node in ward.nodes if node.appraised is not None] == []

    def test_nothing_is_said_of_recognition(self, ward: Assessment) -> None:
        """No decision was found, so none is given back."""
        assert ward.decision is None

    def test_nothing_is_needed_any_more(self) -> None:
        assert shipped.ruleset("qd-25-2021").still_needed(Case.read(WARD)) == ()

    def test_every_entry_has_its_place_in_the_report(self, ward: Assessment) -> None:
        given = {f"/self_assessed/points/{key}" for key in CAPS} | {f"/facts/{f}" for f in CLEAN}

        assert set(ward.provenance) == given
        assert {p.issued_by for p in ward.provenance.values()} == {
            "Ủy ban nhân dân phường Đông Hương"
        }

    def test_hearsay_changes_nothing(self, ward: Assessment) -> None:
        assert ward.with_hearsay in (None, "qualified")
        assert [node.key for node in ward.nodes if node.key in CAPS and node.proposal] == []


class TestCondition3:
    """A head disciplined or prosecuted fails condition 3, and that alone."""

    @pytest.mark.parametrize("fact", list(CLEAN))
    @pytest.mark.parametrize("number", [1, 2])
    def test_alone(self, fact: str, number: int) -> None:
        found = invented({**CLEAN, fact: number})

        assert found.outcome == "not_qualified"
        assert states(found) == {"total_points": True, "criterion_floors": True, "heads": False}
        assert found.total.exact == Fraction("98.5")

    def test_one_fact_is_enough_to_fail(self) -> None:
        """The other may be unknown: no completion mends it."""
        assert invented({"heads_prosecuted": 1}).outcome == "not_qualified"

    @pytest.mark.parametrize("facts", [{}, {"heads_disciplined": 0}, {"heads_prosecuted": 0}])
    def test_what_is_not_known_is_not_zero(self, facts: dict[str, int]) -> None:
        found = invented(facts)

        assert (found.outcome, found.condition("heads").met) == ("undetermined", None)


class TestFloors:
    """Condition 2: every criterion at half of its maximum or more."""

    @pytest.mark.parametrize("label", list(CAPS))
    def test_just_below_half(self, label: str) -> None:
        """49.99 % of the maximum fails condition 2 alone; the total stays above 80."""
        below = Fraction(4999, 10000) * CAPS[label]
        found = invented(CLEAN, **{f"c{label}": below})

        assert found.total.least >= 80
        assert found.outcome == "not_qualified"
        assert states(found) == {"total_points": True, "criterion_floors": False, "heads": True}
        assert [a.key for a in found.condition("criterion_floors").points if not a.reached] == [
            label
        ]

    @pytest.mark.parametrize("label", list(CAPS))
    def test_half_is_enough(self, label: str) -> None:
        found = invented(CLEAN, **{f"c{label}": Fraction(CAPS[label], 2)})

        assert found.outcome == "qualified"


class TestTotal:
    """Condition 1: 80 points or more."""

    def test_80_with_all_floors(self) -> None:
        found = invented(c3="7.5", c4=10, c5="22.5")

        assert (found.total.exact, found.outcome) == (Fraction(80), "qualified")

    @pytest.mark.parametrize("fifth", ["22.49", "22.4999999999999999999"])
    def test_just_below_80(self, fifth: str) -> None:
        """79.99 fails condition 1 alone; so does any number below 80, however near."""
        found = invented(c3="7.5", c4=10, c5=fifth)

        assert found.total.exact == Fraction(fifth) + Fraction("57.5")
        assert found.outcome == "not_qualified"
        assert states(found) == {"total_points": False, "criterion_floors": True, "heads": True}


class TestNotYetKnown:
    """Only criteria 1 to 4 are known."""

    def test_the_exact_range(self) -> None:
        found = invented(c5=None)

        assert found.outcome == "undetermined"
        assert found.total == Range(Fraction("73.5"), Fraction("98.5"))
        assert states(found) == {"total_points": None, "criterion_floors": None, "heads": True}

    def test_too_few_to_be_reached_is_settled(self) -> None:
        """At most 79.99 whatever the fifth is."""
        found = invented(c2=Fraction("24.99"), c3="10", c4=10, c5=None)

        assert found.total == Range(Fraction("54.99"), Fraction("79.99"))
        assert found.outcome == "not_qualified"

    def test_a_floor_that_is_missed_already_is_settled(self) -> None:
        assert invented(c3="7.49", c5=None).outcome == "not_qualified"


def test_no_file_of_these_tests_speaks_of_another_real_unit() -> None:
    """The ward's name stands only in this suite's title and in its own case."""
    others = [path for path in shipped.CASES if path != WARD]

    assert [p for p in others if "Đông Hương" in Path(p).read_text("utf-8")] == []
