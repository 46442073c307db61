"""Units judged under two versions: sound rows counted, broken ones told, nothing between."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.comparison.impact import VERDICTS, Bounds
from tcpl_rules.comparison.impact_links import Why
from tcpl_rules.comparison.impact_of import impact
from tcpl_rules.errors import NoConditionsError
from tcpl_rules.shelf import load
from tcpl_rules.tables.case_row import CaseRow
from tcpl_rules.tables.read_cases import read_cases
from tests.comparison.varied import between, entered, in_force, only, small, stricter, unit
from tests.shipped import CASES

_STRICT = small(("total >= 6", "total >= 8"))
_FACTS = {"done": 4, "posted": True}


@pytest.mark.parametrize(
    ("case", "old", "new", "loses", "wins"),
    [
        ({"facts": _FACTS, "self_assessed": entered(n2=6)}, "q", "q", False, False),
        ({"facts": _FACTS, "self_assessed": entered(n2=3)}, "q", "n", True, False),
        ({"facts": _FACTS, "self_assessed": entered(n2=1)}, "n", "n", False, False),
        ({"facts": _FACTS, "self_assessed": entered(n2_1=2)}, "q", "u", None, False),
        ({"facts": _FACTS}, "u", "u", None, False),
        ({"facts": {"done": 4}, "self_assessed": entered(n2=6)}, "u", "u", False, False),
        ({"facts": {"done": 4}, "self_assessed": entered(n2=3)}, "u", "n", None, False),
    ],
)
def test_what_becomes_of_a_unit(
    case: Mapping[str, object], old: str, new: str, *, loses: bool | None, wins: bool | None
) -> None:
    found = between(small(), _STRICT, **case)

    assert (found.old[0], found.new[0]) == (old, new)
    assert (found.loses, found.wins) == (loses, wins)


@pytest.mark.parametrize(("fourth", "loses"), [(20, False), (17, None)])
def test_what_the_floors_of_the_old_version_leave(fourth: int, *, loses: bool | None) -> None:
    """Where it qualified, criterion 5 had half of its 25 points: 87.5 in all, or 84.5."""
    heads = {"heads_disciplined": 0, "heads_prosecuted": 0}
    points = entered(n1=10, n2=30, n3=15, n4=fourth)
    found = between(in_force(), stricter(), facts=heads, self_assessed=points)

    assert (found.old, found.new) == ("undetermined", "undetermined")
    assert found.loses is loses


def test_losers_are_winners_the_other_way_round() -> None:
    rows = [unit(row, facts=_FACTS, self_assessed=entered(n2=row)) for row in range(7)]
    there, back = impact(small(), _STRICT, rows), impact(_STRICT, small(), rows)

    assert there.losers == back.winners == Bounds(2, 2)
    assert there.winners == back.losers == Bounds(0, 0)


def test_nothing_changes_under_the_same_rules() -> None:
    rows = [unit(row, facts={"done": row}) for row in range(5)]
    found = impact(small(), small(), rows)

    assert found.losers == found.winners == Bounds(0, 0)
    assert sum(found.count(verdict, verdict) for verdict in VERDICTS) == 5


def test_a_year_that_one_does_not_govern() -> None:
    newer = small(("2022 to 2024", "2025 to 2026"), ("ruleset small", "ruleset newer"))

    assert between(small(), newer, facts=_FACTS).as_if == {"new"}
    assert between(small(), newer, year=2025).as_if == {"old"}
    assert between(small(), newer, year=2019).as_if == {"old", "new"}


def test_what_one_does_not_ask_is_left_out_and_told() -> None:
    other = small(
        ("posted", "announced"), ("max 4 score", "max 3 score"), ("max 2 score", "max 3 score")
    )
    rows = [unit(row, facts=_FACTS, self_assessed=entered(n1=4, n2_1=3, n2_2=2)) for row in (2, 3)]
    found = impact(small(), other, rows)

    assert found.broken == ()
    assert [(o.side, o.what, o.key, o.why, o.units) for o in found.left_out] == [
        ("new", "facts", "posted", Why.UNKNOWN, 2),
        ("new", "points", "2.1", Why.OTHER_MAXIMUM, 2),
        ("new", "points", "2.2", Why.OTHER_MAXIMUM, 2),
    ]
    assert only(impact(small(), other, rows[:1])).new == "undetermined"


def test_what_neither_knows_breaks_the_row() -> None:
    found = impact(small(), _STRICT, [unit(facts={"undone": 1})])
    ((problem,),) = [row.problems for row in found.broken]

    assert (problem.problem.code, problem.sides) == ("TCPL0820", ("old", "new"))
    assert problem.problem.line == 2


def test_a_row_may_be_wrong_under_one_alone() -> None:
    narrow = small(("count at most 4", "count at least 1 at most 4"))
    (row,) = impact(small(), narrow, [unit(facts={"done": 0})]).broken

    assert row.unit == "Phường Thử"
    assert [(p.problem.code, p.sides) for p in row.problems] == [("TCPL0822", ("new",))]


def test_what_could_not_be_read_is_told_once(tmp_path: Path) -> None:
    text = "unit.name,unit.kind,year,facts.done,facts.posted\nX,ward,2024,1.250,2"
    (tmp_path / "cases.csv").write_text(text, "utf-8")
    (row,) = read_cases(tmp_path / "cases.csv", [small().model])
    (broken,) = impact(small(), _STRICT, [row]).broken

    assert [p.problem.code for p in broken.problems] == ["TCPL1066", "TCPL0821"]


def test_a_file_that_does_not_parse() -> None:
    row = CaseRow(file="a.toml", case=None)
    found = impact(small(), _STRICT, [row, unit(3)])

    assert (len(found.units), [(b.file, b.unit) for b in found.broken]) == (1, [("a.toml", "")])


def test_a_unit_in_two_rows_is_counted_in_none() -> None:
    same = {"name": "X", "kind": "ward", "code": "10001"}
    found = impact(small(), small(), [unit(2, unit=same), unit(3, unit=same), unit(4)])

    assert [b.row for b in found.broken] == [2, 3]
    assert len(found.units) == 1


def test_cases_need_no_table() -> None:
    made = Case.from_mapping({"year": 2024, "unit": {"name": "X", "kind": "ward"}})
    read = Case.from_toml('year = 2024\n[unit]\nname = "X"\nkind = "ward"', "x.toml")

    assert [u.file for u in impact(small(), small(), [made, read]).units] == ["case 1", "x.toml"]


def test_grades_are_no_conditions() -> None:
    with pytest.raises(NoConditionsError, match="tt-01-2018-vpcp gives grades"):
        impact(small(), load("tt-01-2018-vpcp"), [])


def test_the_shipped_cases_of_one_ruleset() -> None:
    cases = [Case.read(path) for path in CASES if path.parents[1].name == "qd-25-2021"]
    found = impact(in_force(), stricter(), cases)

    assert len(found.units) == len(cases)
    assert found.winners == Bounds(0, 0)
    assert found.losers.least == found.count("qualified", "not_qualified")


def test_the_order_of_rows_changes_nothing() -> None:
    chance = random.Random(4)  # noqa: S311 - no secret
    rows = [
        unit(
            row,
            unit={"name": f"Xã {row % 7}", "kind": "ward", "province": f"Tỉnh {row % 3}"},
            facts={"done": row % 6} if row % 4 else {},
            self_assessed=entered(n2=row % 7) if row % 5 else {},
        )
        for row in range(60)
    ]
    found = impact(small(), _STRICT, rows)
    chance.shuffle(rows)

    assert impact(small(), _STRICT, rows) == found
    assert sum(found.count(old, new) for old in VERDICTS for new in VERDICTS) == len(found.units)
    assert len(found.units) + len(found.broken) == 60
