"""The parts whose points make the total."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tcpl_rules.explanation.losses import (
    counted,
    lost,
    most_lost_first,
    most_open_first,
    open_width,
)
from tests.explanation.explaining import entered, explained, row

PARTS = """
criterion 1 vi "Một" { max 4 penalty 0.5 when late >= 1
  indicator 1 vi "Một một" { max 1 score by hand }
  indicator 2 vi "Một hai" { max 3 score by hand }
}
criterion 2 vi "Hai" { max 6 may be left out score by hand }
"""


def keys(*known: str, **case: Any) -> list[tuple[str, str]]:
    found = explained(PARTS, **case)
    return [(part.about, part.key) for part in counted(found.node(""), known)]


def test_leaves_and_the_penalties_above_them() -> None:
    parts = [("clause", "1"), ("node", "1.1"), ("node", "1.2"), ("node", "2")]

    assert keys() == parts


def test_an_entry_stands_for_all_below() -> None:
    assert keys("1") == [("node", "1"), ("node", "2")]


def test_what_is_left_out_gives_none() -> None:
    assert ("node", "2") not in keys(left_out=["2"])


class TestOrder:
    """What costs most comes first, equals in the order of the law."""

    def test_lost(self) -> None:
        points = entered(n1_1=0, n1_2=2, n2=3)
        found = explained(PARTS, facts={"late": 1, "files": 1}, self_assessed=points)
        parts = list(counted(found.node(""), found.assessment.case.facts))

        assert [(part.key, lost(part)) for part in most_lost_first(parts)] == [
            ("2", 3),
            ("1.1", 1),
            ("1.2", 1),
            ("1", Fraction(1, 2)),
        ]

    def test_open(self) -> None:
        found = explained(PARTS, facts={"files": 0})
        parts = list(counted(found.node(""), ()))

        assert [row(part.key, open_width(part)) for part in most_open_first(parts)] == [
            ("2", 6),
            ("1.2", 3),
            ("1.1", 1),
        ]
