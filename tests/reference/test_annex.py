"""The table of the annex has every part in the order of the law, and the total."""

from __future__ import annotations

import re

import pytest

from tcpl_rules.reference.annex import annex, annex_of
from tests.reference.section import citing
from tests.shipped import IDS, ruleset

_NUMBER = re.compile(r"^\| \**([\d.]+)\** \|", re.MULTILINE)


@pytest.mark.parametrize("name", IDS)
def test_every_part_is_there_once_in_order(name: str) -> None:
    model = ruleset(name).model

    assert _NUMBER.findall(annex(citing(model))) == [node.key for node in model.walk()]


def test_maxima_have_badges_unless_they_were_read() -> None:
    lines = annex(citing(ruleset("qd-25-2021").model)).split("\n")
    line = next(line for line in lines if line.startswith("| 2.5 |"))

    assert "| trên 1 <" in line
    assert ">chưa kiểm chứng<" in line
    assert "| 2 |" in annex(citing(ruleset("tt-01-2018-vpcp").model))


def test_without_points_contents_are_counted() -> None:
    table = annex(citing(ruleset("tt-124-2021-bca").model))

    assert "| Số | Tên gọi | Số nội dung | Cách đánh giá |" in table
    assert table.rstrip("</div>\n").endswith("|   | **Tổng** | **17** |   |")


def test_a_part_lists_what_stands_in_it() -> None:
    model = ruleset("qd-25-2021").model
    first = model.nodes[0]

    assert _NUMBER.findall(annex_of(first.children, citing(model))) == [
        "1.1",
        "1.1.1",
        "1.1.2",
        "1.2",
    ]
    assert annex_of((), citing(model)) == ""


def test_titles_lead_to_their_parts() -> None:
    assert "](#1.2)" in annex(citing(ruleset("qd-25-2021").model))
    assert "](2.md#2.1)" in annex(citing(ruleset("qd-25-2021").model))
