"""The page of text fits its screen and carries no control characters."""

from __future__ import annotations

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.report.impact.text import impact_text
from tcpl_rules.report.screen import Screen, columns_of
from tests.report.impacts import drawn_impact


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_it_fits(lang: Language) -> None:
    lines = impact_text(drawn_impact(), lang, Screen(width=100)).split("\n")

    assert max(columns_of(line) for line in lines) <= 100
    assert lines[0].endswith("small → newer")


def test_the_matrix() -> None:
    text = impact_text(drawn_impact(), "vi", Screen(width=100))

    assert "Trước ↓ Sau →       Đủ điều kiện  Chưa đủ điều kiện  Chưa xác định được  tổng\n" in text


def test_headings_stand_out_on_a_terminal() -> None:
    assert "\x1b[1m" in impact_text(drawn_impact(), "vi", Screen(colour=True))
