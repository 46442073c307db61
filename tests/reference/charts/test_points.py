"""The picture of the points adds up to them, and says what is unread."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from tcpl_rules.model.thresholds import known
from tcpl_rules.quantities import ZERO, exact
from tcpl_rules.reference.charts.points import points_chart
from tests.model.build import award, maximum, node, ruleset, yes
from tests.shipped import IDS
from tests.shipped import ruleset as shipped

_BAR = re.compile(r"<svg.*?</svg>")
_WIDTH = re.compile(r'class="tcpl-fill[^>]*width="([\d.]+)%"')


@pytest.mark.parametrize("name", [one for one in IDS if shipped(one).model.by_points])
def test_the_stretches_of_the_whole_fill_the_bar(name: str) -> None:
    first = _BAR.findall(points_chart(shipped(name).model, "vi"))[0]
    whole = sum((exact(width) for width in _WIDTH.findall(first)), ZERO)

    assert 100 - whole < Fraction(1, 10)


def test_each_criterion_is_as_long_as_its_maximum() -> None:
    model = shipped("qd-25-2021").model
    bars = _BAR.findall(points_chart(model, "vi"))[1:]
    longest = max(known(top.maximum) or ZERO for top in model.nodes)
    for top, drawn in zip(model.nodes, bars, strict=True):
        width = sum((exact(one) for one in _WIDTH.findall(drawn)), ZERO)

        assert abs(width - (known(top.maximum) or ZERO) * 100 / longest) < Fraction(1, 10)


def test_what_is_left_for_unread_parts_is_said() -> None:
    drawn = points_chart(shipped("qd-25-2021").model, "vi")

    assert "<title>Tiêu chí 3</title><desc>15 điểm của các phần chưa đọc</desc>" in drawn
    assert "1.2: 7 điểm (chưa đọc)" in drawn


def test_there_is_none_without_points_or_without_any_maximum() -> None:
    unread = ruleset(node("1", maximum(None), award(3, yes("a"))))

    assert points_chart(shipped("qd-27-2025").model, "vi") == ""
    assert points_chart(unread, "vi") == ""
