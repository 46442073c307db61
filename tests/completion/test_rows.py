"""Rows fill the unread rows for the same case; the rest share the one that is left."""

from __future__ import annotations

import pytest

from tcpl_rules.completion.rows import same_case
from tcpl_rules.model.rule import Rows
from tcpl_rules.model.standing import Basis
from tests.completion.completing import PLACE, codes, made
from tests.syntax.reading import tree_of

WHOLE = (
    "tiers late / files { award 3 below 10% award 0 from 10% below 50% "
    "award 0 from 50% award 3 when files = 0 }"
)


def _rule(completion: str) -> Rows:
    rule = made(f"{completion} {PLACE}").checked.model.nodes[0].children[0].rule
    assert isinstance(rule, Rows)
    return rule


def test_the_same_case() -> None:
    (tree,) = tree_of(
        "language 1 criterion 1 { award 1 when a = 1 unread when a = 1.0 award 1 when a = 2 }"
    ).branches("node")
    first, second, third = tree.branches("row")

    assert same_case(first, second)
    assert not same_case(first, third)


def test_one_row_for_its_case() -> None:
    rows = _rule("fill criterion 1 indicator 1 { award 3 when files = 0 }").rows

    assert [str(getattr(row.result, "silent", row.result)) for row in rows] == [
        "3",
        "0",
        "False",
        "3",
    ]
    assert rows[3].standing.basis is Basis.READ


def test_several_rows_share_what_is_left() -> None:
    text = (
        "fill criterion 1 indicator 1 { award 3 when files = 0 award 1 from 50% below 60% "
        "award 0 from 60% }"
    )

    assert len(_rule(text).rows) == 5


def test_a_whole_list_confirms_what_others_report() -> None:
    rule = _rule(f"fill criterion 1 indicator 1 {{ {WHOLE} }}")

    assert {row.standing.basis for row in rule.rows} == {Basis.READ}
    assert rule.standing.basis is Basis.READ


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("award 1 from 50% below 60%", "TCPL1037"),
        ("award 2 below 10%", "TCPL1035"),
        (WHOLE.replace("award 3 below 10%", "award 3 below 5%"), "TCPL1036"),
        (WHOLE.replace("late / files", "early / files"), "TCPL1038"),
    ],
)
def test_refused(text: str, code: str) -> None:
    assert code in codes(f"fill criterion 1 indicator 1 {{ {text} }} {PLACE}")


def test_more_rows_than_gaps() -> None:
    text = "award 3 when files = 0 award 0 from 50% award 1 when late > 3"

    assert codes(f"fill criterion 1 indicator 1 {{ {text} }} {PLACE}") == ["TCPL1033"]
