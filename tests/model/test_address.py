"""Each part of a ruleset has one address among the reference pages."""

from __future__ import annotations

import pytest

from tcpl_rules.model.address import address_of
from tests.shipped import ruleset


@pytest.mark.parametrize(
    ("id_", "key", "address"),
    [
        ("qd-25-2021", "2.5", "qd-25-2021/2.html#2.5"),
        ("qd-25-2021", "3", "qd-25-2021/3.html#3"),
        ("qd-25-2021", "total_points", "qd-25-2021/outcome.html#total_points"),
        ("tt-01-2018-vpcp", "excellent", "tt-01-2018-vpcp/outcome.html#excellent"),
        ("qd-25-2021", "heads_disciplined", "qd-25-2021/facts.html#heads_disciplined"),
        ("qd-25-2021", "village_heads", "qd-25-2021/procedure.html#village_heads"),
        ("qd-25-2021", "report_to_ministry", "qd-25-2021/procedure.html#report_to_ministry"),
    ],
)
def test_where_a_part_stands(id_: str, key: str, address: str) -> None:
    assert address_of(ruleset(id_).model, key) == address


@pytest.mark.parametrize("key", ["", "9.9", "nobody", "2.", "total"])
def test_what_is_no_part_has_none(key: str) -> None:
    assert address_of(ruleset("qd-25-2021").model, key) is None
