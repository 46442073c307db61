"""Conditions on facts and on points, looked at together."""

from __future__ import annotations

import pytest

from tcpl_rules.pipeline import check_sources
from tcpl_rules.source import SourceText

_TEXT = """language 1
ruleset made edition 1 {
  standard made
  subject { commune "xã" }
  title "Thử"
  instrument LAW "Luật" {}
  years 2024
  cite LAW article 1
  score 10 points
}
fact heard: yes/no { vi "Đã nghe" asks "Đã nghe?" given }
fact planned: yes/no { vi "Có kế hoạch" asks "Có?" given }
criterion 1 "Công khai" { max 10 award 10 when heard award 0 when not heard }
qualifies when { %s }
"""
_ENOUGH = 'condition enough "Đủ điểm" { require total >= 5 }'


def _warned(conditions: str) -> list[str]:
    return [
        found.code for found in check_sources([SourceText("a.tcpl", _TEXT % conditions)]).warnings
    ]


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        ("heard and (planned or not planned)", ["TCPL0633"]),
        ("not heard and planned", ["TCPL0632"]),
        ("heard and planned", ["TCPL0633"]),
        ("heard or planned", []),
    ],
)
def test_points_beside_a_fact(other: str, codes: list[str]) -> None:
    """Only `heard` gives points: it brings them all, and its contrary brings none."""
    assert _warned(f'{_ENOUGH} condition other "Khác" {{ require {other} }}') == codes


def test_points_alone() -> None:
    assert _warned(f'{_ENOUGH} condition planned "Kế hoạch" {{ require planned }}') == []
