"""The shipped rulesets at a glance."""

from __future__ import annotations

import json
from fractions import Fraction

from tcpl_rules.shelf import shipped_ids
from tests.cli.conftest import Tcpl


def test_a_line_for_each(tcpl: Tcpl) -> None:
    out = tcpl("list").out

    assert [name for name in shipped_ids() if f"\n{name} " not in out] == []
    assert "2022–2024" in out


def test_points_add_up(tcpl: Tcpl) -> None:
    for ruleset in json.loads(tcpl("list", "--json").out):
        points = [Fraction(share) for share in ruleset["points"].values()]

        assert sum(points) == Fraction(ruleset["maximum"])


def test_in_english(tcpl: Tcpl) -> None:
    assert "A point counts as read" in tcpl("list", "--lang", "en").out
