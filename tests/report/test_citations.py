"""Instruments are named by their official numbers."""

from __future__ import annotations

import pytest

from tcpl_rules.model.standing import Instrument, Text
from tcpl_rules.report.citations import short_citation, short_title
from tests.model.build import node, ruleset


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Quyết định số 25/2021/QĐ-TTg của Thủ tướng", "Quyết định số 25/2021/QĐ-TTg"),
        ("Luật số 10/2022/QH15, có hiệu lực", "Luật số 10/2022/QH15"),
        ("Circular 09/2021/TT-BTP guiding 25/2021/QĐ-TTg", "Circular 09/2021/TT-BTP"),
        ("Quyết định số 619/QĐ-TTg ngày 08/05/2017", "Quyết định số 619/QĐ-TTg"),
        ("Bộ Pháp điển", "Bộ Pháp điển"),
    ],
)
def test_up_to_the_number(title: str, short: str) -> None:
    assert short_title(title) == short


def test_in_a_citation() -> None:
    """A title inside another one is not cut first."""
    long = "Thông tư số 09/2021/TT-BTP hướng dẫn Quyết định số 25/2021/QĐ-TTg của Thủ tướng"
    titles = (long, "Quyết định số 25/2021/QĐ-TTg của Thủ tướng")
    made = ruleset(
        node("1", 1), instruments=tuple(Instrument(id=title, title=Text(title)) for title in titles)
    )

    assert short_citation(Text(f"Phụ lục I {long}"), made, "vi") == (
        "Phụ lục I Thông tư số 09/2021/TT-BTP"
    )
