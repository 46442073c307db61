"""A square for each content, in the colour of how well it is known, leading to it."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.model.coverage import leaf_bases
from tcpl_rules.reference.charts.board import board_chart
from tests.shipped import IDS, ruleset

_SQUARE = re.compile(r'<a href="([^"]+)" class="tcpl-square tcpl-(\w+) ')


@pytest.mark.parametrize("name", [one for one in IDS if not ruleset(one).model.by_points])
def test_every_content_has_one_square(name: str) -> None:
    model = ruleset(name).model
    squares = _SQUARE.findall(board_chart(model, "vi"))

    assert squares == [
        (f"{key.partition('.')[0]}.html#{key}", basis.value)
        for key, basis in leaf_bases(model).items()
    ]


def test_a_square_says_what_it_is() -> None:
    assert 'title="1.1. Quý I, Đảng ủy có nghị quyết (đã đọc)"' in board_chart(
        ruleset("tt-124-2021-bca").model, "vi"
    )


def test_where_points_are_given_there_is_none() -> None:
    assert board_chart(ruleset("qd-25-2021").model, "vi") == ""
