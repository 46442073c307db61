"""The versions of one standard follow one another, without a gap and without an overlap."""

from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.check_versions import check_versions
from tcpl_rules.model.ruleset import Formerly, NoAssessment, Ruleset, Years
from tests import shipped
from tests.model.build import CITED, at, node, ruleset

MADE = ruleset()


def version(name: str, first: int, last: int | None, *none: int, standard: str = "made") -> Ruleset:
    """A version that governs these years, with *none* of them unassessed."""
    return evolve(
        MADE,
        id=name,
        standard=standard,
        years=Years(first=first, last=last, standing=CITED, span=at()),
        no_assessment=tuple(NoAssessment(year=year, standing=CITED) for year in none),
    )


def found(*versions: Ruleset) -> tuple[Diagnostic, ...]:
    """What is wrong between *versions*."""
    findings = Findings()
    check_versions(versions, findings)
    return findings.listed()


def messages(*versions: Ruleset) -> list[tuple[str, str]]:
    return [(d.code, d.message) for d in found(*versions)]


def test_one_after_another() -> None:
    assert (
        messages(version("a", 2017, 2021), version("b", 2022, 2024), version("c", 2025, None)) == []
    )


def test_in_any_order() -> None:
    assert messages(version("b", 2022, 2024), version("a", 2017, 2021)) == []


@pytest.mark.parametrize("last", [2022, 2023, None])
def test_both_govern_a_year(last: int | None) -> None:
    assert messages(version("a", 2017, last), version("b", 2022, 2024)) == [
        ("TCPL0711", "`a` and `b` both govern 2022")
    ]


def test_the_same_years() -> None:
    assert [code for code, _ in messages(version("a", 2022, 2024), version("b", 2022, 2024))] == [
        "TCPL0711"
    ]


def test_a_gap_names_every_year() -> None:
    assert messages(version("a", 2017, 2021), version("b", 2024, None)) == [
        ("TCPL0712", "no version of `made` governs 2022, 2023")
    ]


@pytest.mark.parametrize("says", ["a", "b"])
def test_a_year_without_assessment_is_no_gap(says: str) -> None:
    """Either version may say it."""
    years = {"a": (2022, 2024), "b": (2026, None)}
    versions = [
        version(name, first, last, *((2025,) if name == says else ()))
        for name, (first, last) in years.items()
    ]

    assert messages(*versions) == []


def test_every_pair_of_neighbours() -> None:
    made = (version("a", 2017, 2018), version("b", 2020, 2022), version("c", 2022, None))

    assert [code for code, _ in messages(*made)] == ["TCPL0712", "TCPL0711"]


def test_the_earlier_version_is_shown_as_the_cause() -> None:
    first, second = version("a", 2017, 2022), version("b", 2022, 2024)
    (finding,) = found(first, second)

    assert first.years is not None
    assert second.years is not None
    assert [label.span for label in finding.labels] == [second.years.span, first.years.span]


def test_other_standards_do_not_count() -> None:
    assert messages(version("a", 2022, 2024), version("b", 2022, 2024, standard="other")) == []


def test_a_ruleset_without_years_belongs_to_no_series() -> None:
    assert messages(version("a", 2022, 2024), MADE) == []


def test_the_shipped_versions_follow_one_another() -> None:
    assert messages(*(shipped.ruleset(name).model for name in shipped.IDS)) == []


def test_a_former_place_is_looked_up_where_its_ruleset_is_known() -> None:
    old = version("a", 2017, 2021)
    span = at()
    moved = [Formerly(ruleset="a", key=key, standing=CITED, span=span) for key in ("1", "9")]
    unknown = Formerly(ruleset="z", key="9", standing=CITED, span=span)
    continuing = evolve(node("1", 10), formerly=(*moved, unknown))
    new = evolve(version("b", 2022, None), nodes=(continuing,))

    assert messages(evolve(old, nodes=(node("1", 10),)), new) == [
        ("TCPL0713", "`a` has no part `9`")
    ]
