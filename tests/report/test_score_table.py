"""The table of points says what a commune's own report says."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.model.condition import EveryAtLeast
from tcpl_rules.report.score_table import floor_in_words, score_table
from tcpl_rules.report.screen import Screen
from tests.assessment import met
from tests.report.build import FULL, MODEL, entered, result
from tests.shipped import RULESETS, assessed, ruleset

_WIDE = Screen(width=400)


def _rows(assessment: Assessment) -> dict[str, list[str]]:
    """The cells of each line after its title, by key."""
    model = ruleset(assessment.receipt.ruleset).model
    lines = score_table(assessment, model, "vi", _WIDE)
    found: dict[str, list[str]] = {}
    for line in lines:
        key, _, rest = line.strip().partition(". ")
        if rest:
            found[key] = [cell.strip() for cell in rest.split("  ") if cell.strip()][1:]
    return found


def test_the_ward_of_the_report() -> None:
    rows = _rows(assessed(RULESETS / "qd-25-2021/cases/dong-huong-2024.toml"))

    assert rows == {
        "1": ["10", "10", "100%", "đạt", "2/2", "0/2", "0/2"],
        "2": ["30", "30", "100%", "đạt", "6/6", "0/6", "0/6"],
        "3": ["13,5", "15", "90%", "đạt", "2/3", "1/3", "0/3"],
        "4": ["20", "20", "100%", "đạt", "5/5", "0/5", "0/5"],
        "5": ["25", "25", "100%", "đạt", "4/4", "0/4", "0/4"],
    }


def test_a_criterion_below_its_floor() -> None:
    assert _rows(result(self_assessed=entered(n3="7.49")))["3"] == [
        "7,49", "15", "49,93%", "chưa đạt",
    ]  # fmt: skip


def test_points_that_are_not_known() -> None:
    points = {key: value for key, value in FULL.items() if key != "5"}

    assert _rows(result(self_assessed={"points": points}))["5"] == [
        "0 – 25", "25", "chưa biết", "chưa biết",
    ]  # fmt: skip


def test_parts_are_shown_as_soon_as_one_is_known_and_counted_when_all_are() -> None:
    points = {**{key: FULL[key] for key in "2345"}, "1.2": 3}
    some = _rows(result(self_assessed={"points": points}))
    every = _rows(result(self_assessed={"points": {**points, "1.1": 3}}))

    assert [key for key in some if key[0] == "1"] == ["1", "1.1", "1.2"]
    assert some["1.1"] == ["0 – 3", "3", "chưa biết"]
    assert some["1.2"] == ["3", "7", "42,85%"]
    assert every["1"] == ["6", "10", "60%", "đạt", "1/2", "0/2", "0/2"]


def test_parts_beneath_an_entry_only_when_they_are_known() -> None:
    facts = {"normative_documents_assigned": 0, "heads_disciplined": 0, "heads_prosecuted": 0}
    rows = _rows(result(facts=facts))

    assert [key for key in rows if key[0] == "1"] == ["1", "1.1", "1.1.1", "1.1.2"]


def test_the_other_column_stands_beside() -> None:
    rows = _rows(result(appraised=entered(n1=8)))
    head = score_table(result(appraised=entered()), MODEL, "vi", _WIDE)[0]

    assert rows["1"][:3] == ["8", "10", "10"]
    assert "Tự chấm" in head


def test_the_other_column_shows_what_it_comes_to() -> None:
    """Its points may stand at parts of what was appraised whole."""
    own = {**{key: FULL[key] for key in "2345"}, "1.1": 3, "1.2": 6}
    rows = _rows(result(self_assessed={"points": own}, appraised=entered(n1=8)))

    assert rows["1"][:3] == ["8", "9", "10"]


def test_left_out() -> None:
    rows = _rows(assessed(RULESETS / "tt-01-2018-vpcp/cases/left-out-index-8.toml"))

    assert rows["8"][0] == "không đánh giá"


@pytest.mark.parametrize(
    ("asked", "words"),
    [({"share": Fraction(1, 2)}, "50%"), ({"points": Fraction(5, 2)}, "2,5 điểm")],
)
def test_floors_in_words(asked: dict[str, Any], words: str) -> None:
    assert floor_in_words(EveryAtLeast(kind="criterion", **asked), "vi") == words


def test_points_below_0_and_floors_of_a_class() -> None:
    text = met.WITH_PENALTIES.replace("require total >= 9", "require every criterion >= 50% of max")
    model = met.compiled(text).model
    found = met.assessed(text, self_assessed={"points": {"1": "-0.25", "2": 3}})
    head, _, *lines = score_table(found, model, "vi", _WIDE)

    assert head.split() == ["Tiêu", "chí", "Điểm", "Tối", "đa", "%", "Từ", "50%"]
    assert [line.split()[2:] for line in lines] == [
        ["-0,25", "4", "-6,25%", "chưa", "đạt"],
        ["3", "6", "50%", "đạt"],
    ]
