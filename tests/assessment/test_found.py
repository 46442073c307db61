"""Problems come in the order of the case, with the nearest name."""

from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.found import Found
from tcpl_rules.errors import CaseError
from tests.assessment.build import problems, problems_of


def test_all_that_is_wrong_comes_in_the_order_of_the_case() -> None:
    text = """
facts = { issued = "3", posted = 1 }
yaer = 2024
year = 2019
[self_assessed.points]
"9" = 1
"1" = 11
[unit]
kind = "city"
"""
    found = problems_of(Case.from_toml(text))

    assert [(p.code, p.pointer, p.line) for p in found] == [
        ("TCPL0821", "/facts/issued", 2),
        ("TCPL0821", "/facts/posted", 2),
        ("TCPL0805", "/yaer", 3),
        ("TCPL0811", "/year", 4),
        ("TCPL0830", "/self_assessed/points/9", 6),
        ("TCPL0832", "/self_assessed/points/1", 7),
        ("TCPL0807", "/unit/name", None),
        ("TCPL0810", "/unit/kind", 9),
    ]


def test_the_nearest_name_is_asked_for_without_vietnamese_marks() -> None:
    (problem,) = problems(facts={"ássigned": 1})

    assert problem.sentence("vi") == (
        'facts."ássigned": không có số liệu tên "ássigned". Có phải là "assigned"?'
    )


def test_without_a_near_name_the_names_are_listed() -> None:
    (problem,) = problems(decision={"xyz": 1})

    assert problem.sentence("en") == (
        'decision.xyz: there is no key "xyz" here. '
        "The names to choose from: number, date, authority, recognised"
    )


def test_a_problem_of_a_workbook_has_its_cell() -> None:
    cells = {"/facts": ("Dữ kiện", "A1"), "/facts/a": ("Dữ kiện", "G7")}
    found = Found(evolve(Case.from_mapping({"facts": {"a": 1}}), cells=cells))
    found.add("TCPL0806", ("facts", "a"), "1")
    found.add("TCPL0806", ("facts", "b", "c"), "1")
    found.add("TCPL0806", ("year",), "1")
    with pytest.raises(CaseError) as refused:
        found.settle()

    assert {p.pointer: p.arguments.get("cell") for p in refused.value.problems} == {
        "/facts/a": "G7",
        "/facts/b/c": "A1",
        "/year": None,
    }
