"""Assessment years, newest first, each with the ruleset that governs it."""

from __future__ import annotations

from datetime import date

from tcpl_rules.calculator.form.years import years_of
from tcpl_rules.governing import for_year
from tests.shipped import IDS


def test_every_year_names_the_ruleset_that_governs_it() -> None:
    own = [one for one in years_of("vi") if one["standard"] == "tcpl"]
    years = [one["year"] for one in own]
    assert years == list(range(2026, 2016, -1))
    assert {
        one["year"]: one["ruleset"] for one in own if "không đánh giá" not in str(one["note"])
    } == {year: for_year(year).id for year in years if isinstance(year, int) and year != 2025}


def test_a_year_without_assessment_says_so() -> None:
    (paused,) = [one for one in years_of("vi") if "không đánh giá" in str(one["note"])]
    assert (paused["year"], paused["ruleset"]) == (2025, "qd-25-2021")
    assert paused["basis"] == "reported"


def test_a_version_without_an_end_is_listed_to_today() -> None:
    years = [one["year"] for one in years_of("vi", date(2031, 5, 1)) if one["standard"] == "tcpl"]
    assert years[0] == 2031


def test_the_standards_beside_come_after() -> None:
    listed = years_of("vi")
    standards = list(dict.fromkeys(str(one["standard"]) for one in listed))
    assert standards[0] == "tcpl"
    assert {one["ruleset"] for one in listed} == set(IDS)
