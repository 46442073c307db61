"""Facts move as little as will do, the first of the law least of all."""

from __future__ import annotations

from typing import Any

from tcpl_rules.planning.facts_moved import facts_moved
from tcpl_rules.planning.offers import Finder, fact_group
from tests.planning.made import FACTS, HEADER, POINTS, document, scene

TWO = (
    HEADER.format(score="score 10 points")
    + """
fact sent: count { vi "Gửi" asks vi "Mấy?" unit vi "việc" can rise }
fact held: count { vi "Họp" asks vi "Mấy?" unit vi "việc" can rise can fall }
fact early: count { vi "Sớm" asks vi "Mấy?" unit vi "hồ sơ" can rise }
fact late: count { vi "Trễ" asks vi "Mấy?" unit vi "hồ sơ" can fall }
fact files: count { vi "Hồ sơ" asks vi "Mấy?" unit vi "hồ sơ" given }
check early + late = files
criterion 1 vi "Một" { max 6 award 6 when sent + held >= 7 award 0 when sent + held < 7 }
criterion 2 vi "Hai" { max 4 award 4 when early / files >= 80% award 0 when early / files < 80%
  silent when files = 0 }
qualifies when { condition enough vi "Đủ" { require total >= 8 } }
"""
)
"""One sum of two facts, and two facts that add up to a third."""


def moved(case: dict[str, Any], text: str = POINTS) -> list[dict[str, int]]:
    found = scene(case, text)
    groups = [fact_group(moving, found) for moving in found.free]
    return [
        facts_moved(group, way, found)
        for group in groups
        for way in Finder(group, found).ways()
        if way.parts
    ]


def test_no_further_than_it_must() -> None:
    """To two, where the penalty is not taken, or to none."""
    assert moved(document({**FACTS, "late": 9})) == [{"late": 2}, {"late": 0}]
    assert moved(document({**FACTS, "done": 1})) == [{"done": 4}]


def test_the_first_of_the_law_stays_where_the_rest_will_do() -> None:
    case = document({"sent": 2, "held": 3, "early": 8, "late": 2, "files": 10})

    assert moved(case, TWO) == [{"held": 5}]


def test_facts_that_hang_together_move_together() -> None:
    case = document({"sent": 9, "held": 9, "early": 5, "late": 5, "files": 10})

    assert moved(case, TWO) == [{"early": 8, "late": 2}]
