"""The versions of one standard follow one another without a gap unsaid."""

from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.check_versions import check_versions
from tcpl_rules.model.ruleset import NoAssessment, Ruleset, Years
from tests.model.build import CITED, at, node, ruleset


def _version(name: str, first: int, last: int | None, *without: int) -> Ruleset:
    years = Years(first=first, last=last, standing=CITED, span=at())
    none = tuple(NoAssessment(year=year, standing=CITED) for year in without)
    return evolve(ruleset(node("1", 1)), id=name, years=years, no_assessment=none)


def _found(*versions: Ruleset) -> list[tuple[str, str]]:
    findings = Findings()
    check_versions(versions, findings)
    return [(diagnostic.code, diagnostic.message) for diagnostic in findings.listed()]


@pytest.mark.parametrize("last", [2022, 2023, None])
def test_two_for_one_year(last: int | None) -> None:
    assert _found(_version("old", 2020, last), _version("new", 2022, None)) == [
        ("TCPL0711", "`old` and `new` both govern 2022")
    ]


def test_a_year_left_out() -> None:
    old, new = _version("old", 2020, 2021, 2022), _version("new", 2025, None)

    assert _found(new, old) == [("TCPL0712", "no version of `made` governs 2023, 2024")]


def test_a_year_said_to_be_without_assessment() -> None:
    assert _found(_version("old", 2020, 2021, 2022), _version("new", 2023, None)) == []


def test_other_standards_and_rulesets_without_years_stand_apart() -> None:
    other = evolve(_version("other", 2020, None), standard="other")
    timeless = evolve(_version("timeless", 2020, None), years=None)

    assert _found(_version("old", 2020, None), other, timeless) == []


def test_both_places_are_shown() -> None:
    old, new = _version("old", 2020, None), _version("new", 2022, None)
    findings = Findings()
    check_versions([old, new], findings)
    (found,) = findings.listed()

    assert [label.span for label in found.labels] == [
        years.span for years in (new.years, old.years) if years is not None
    ]
