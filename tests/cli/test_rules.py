"""The rules that a case is looked at by."""

from __future__ import annotations

import argparse
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from attrs import evolve

from tcpl_rules.assessment.case import Case
from tcpl_rules.cli.options import add_case
from tcpl_rules.cli.rules import Rules, add_rules, rules_for
from tcpl_rules.errors import CaseError, UnknownRulesetError
from tcpl_rules.model.condition import TotalAtLeast
from tcpl_rules.model.overlay import LocalDay
from tcpl_rules.model.standing import Standing
from tcpl_rules.shelf import shipped_overlays
from tests.report.explained import case

_AMENDMENT = """language 1
amendment higher edition 1 of ruleset qd-25-2021 {
  title vi "Bản nâng mức" en "A higher total"
  instrument NEW vi "Quyết định mới" en "A new decision" { issued 2024-01-01 in force 2024-01-01 }
  years 2024 to { cite NEW article 9 }
}
amend QD25 {
  replace condition total_points { require total >= 80 } with { require total >= 90 } {
    cite NEW article 1
  }
}
"""


def _rules(*arguments: str, **more: object) -> Rules:
    parser = argparse.ArgumentParser()
    add_case(parser, required=False)
    add_rules(parser)
    return rules_for(Case.from_mapping(case(**more)), parser.parse_args(arguments))


def test_the_ruleset_of_the_case() -> None:
    assert (_rules().ruleset.id, _rules().laid) == ("qd-25-2021", None)
    assert _rules().calendar() is None


def test_the_ruleset_asked_for() -> None:
    assert _rules("--ruleset", "qd-619-2017").ruleset.id == "qd-619-2017"


def test_an_amendment(tmp_path: Path) -> None:
    path = tmp_path / "higher.tcpl"
    path.write_text(_AMENDMENT, "utf-8")
    amended = _rules("--amendment", str(path)).ruleset

    assert amended.model.conditions[0].requirement == TotalAtLeast(points=Fraction(90))


@pytest.fixture
def here() -> dict[str, object]:
    """A commune where the shipped overlay of a commune holds."""
    unit = {
        "name": "Xã Xuân Phúc",
        "kind": "commune",
        "district": "Huyện Như Thanh",
        "province": "Tỉnh Thanh Hóa",
    }
    return {"unit": unit}


def test_an_overlay(here: dict[str, object]) -> None:
    name = next(name for name in shipped_overlays() if "xuan-phuc" in name)
    rules = _rules("--overlay", name, **here)

    assert rules.laid is not None
    assert rules.ruleset is rules.laid.ruleset


def test_an_overlay_is_refused_elsewhere() -> None:
    name = next(name for name in shipped_overlays() if "xuan-phuc" in name)

    with pytest.raises(CaseError):
        _rules("--overlay", name)


def test_an_overlay_stands_alone(tmp_path: Path) -> None:
    with pytest.raises(UnknownRulesetError, match="does not go with"):
        _rules("--overlay", "x", "--amendment", str(tmp_path))


def test_the_days_of_an_overlay_correct_the_calendar(here: dict[str, object]) -> None:
    name = next(name for name in shipped_overlays() if "xuan-phuc" in name)
    rules = _rules("--overlay", name, **here)
    assert rules.laid is not None
    local = LocalDay(day=date(2025, 1, 6), off=True, standing=Standing())
    laid = evolve(rules.laid, overlay=evolve(rules.laid.overlay, days=(local,)))
    calendar = Rules(rules.ruleset, laid).calendar()

    assert calendar is not None
    assert calendar.is_off(date(2025, 1, 6)) is not None
