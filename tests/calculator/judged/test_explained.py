"""Explanations for somebody who types are those of the library, without what takes long."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator.judged.desk import desk_of
from tcpl_rules.calculator.judged.explained import MANY, Explained, explained
from tcpl_rules.calendar import vietnam
from tcpl_rules.errors import CalendarError
from tests.shipped import CASES, name_of, ruleset

_SOME = [path for path in CASES if path.parents[1].name != "tt-01-2018-vpcp"][::9]


def _explained(name: str, document: Mapping[str, object] | Case) -> Explained:
    desk = desk_of(ruleset(name))
    case = document if isinstance(document, Case) else Case.from_mapping(document)
    return explained(desk, desk.checker.check(case))


@pytest.mark.parametrize("path", _SOME, ids=name_of)
def test_an_explanation_is_that_of_the_library(path: Path) -> None:
    name, case = path.parents[1].name, Case.read(path)
    found, whole = _explained(name, case), ruleset(name).explain(case)
    assert found.explanation.root == whole.root
    assert found.explanation.deciding == whole.deciding
    assert found.explanation.to_do == whole.to_do
    assert found.explanation.procedure == whole.procedure
    if not found.many:
        assert found.explanation.open == whole.open


_NOTHING: Mapping[str, object] = {"year": 2024, "unit": {"name": "X", "kind": "commune"}}


def test_of_many_missing_values_all_are_told() -> None:
    found = _explained("qd-25-2021", _NOTHING)
    assert found.many
    assert len(found.needed) > MANY
    assert found.needed == ruleset("qd-25-2021").still_needed(_NOTHING)


def test_where_no_value_settles_it_all_that_bear_on_it_are_told() -> None:
    """27/2025 turns on hearsay; what a person can find out is listed all the same."""
    facts = {"plan_tasks": 0}
    found = _explained("qd-27-2025", {**_NOTHING, "year": 2026, "facts": facts})
    assert found.explanation.open is not None
    assert found.explanation.open.settled_by == ()
    assert found.needed


_NOT_INSTALLED = ("chưa cài", "not installed")
_TERM = {
    **_NOTHING,
    "events": {"supplement_requested": date(2025, 1, 14)},
    "steps": {"post_draft": {"done": date(2024, 12, 20)}},
}


def test_without_a_list_of_holidays_terms_are_left_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise CalendarError(*_NOT_INSTALLED)

    with_list = _explained("qd-25-2021", _TERM)
    monkeypatch.setattr(vietnam, "_library", missing)
    vietnam._year.cache_clear()
    vietnam._last_swap.cache_clear()
    found = _explained("qd-25-2021", _TERM)
    assert found.uncounted
    assert not with_list.uncounted
    assert found.explanation.assessment == with_list.explanation.assessment
    assert found.explanation.procedure.steps
