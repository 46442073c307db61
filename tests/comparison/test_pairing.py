"""Which clause continues which."""

from __future__ import annotations

import pytest

from tcpl_rules.comparison.comparison import Status
from tcpl_rules.comparison.diff import diff
from tcpl_rules.comparison.pairing import pair_nodes
from tcpl_rules.model.ruleset import Node
from tests.comparison.versions import compared, told, version

_NEXT = ("ruleset made-1", "ruleset made-2")
_PLAN = 'criterion 2 vi "Kế hoạch" en "Plan" {\n  max 4'
_WAS = "formerly made-1 criterion 2 { basis derived }"
_FORMERLY = f'criterion 3 vi "Kế hoạch" en "Plan" {{\n  max 4\n  {_WAS}'


def _keys(*edits: tuple[str, str]) -> list[tuple[str | None, str | None]]:
    pairs = pair_nodes(version().model, version(*edits).model)
    return [(_key(pair.old), _key(pair.new)) for pair in pairs]


def _key(node: Node | None) -> str | None:
    return None if node is None else node.key


def test_the_same_number_and_title() -> None:
    assert _keys(_NEXT) == [("1", "1"), ("1.1", "1.1"), ("1.2", "1.2"), ("2", "2")]


def test_a_clause_that_moved_is_followed() -> None:
    moved = (_PLAN, _FORMERLY)
    there, back = (
        diff(version(), version(_NEXT, moved)),
        diff(version(_NEXT, moved), version()),
    )

    assert ("2", "3") in _keys(_NEXT, moved)
    assert told(there) == {("3", "rule"): "moved"}
    assert told(back) == {("2", "rule"): "moved"}


def test_a_clause_that_moved_and_is_stricter_now() -> None:
    found = compared(_NEXT, (_PLAN, _FORMERLY), ("award 4 when planned", "award 3 when planned"))
    (change,) = found.changes

    assert (change.status, change.moved) == (Status.STRICTER, True)


def test_another_title_and_no_fact_in_common_is_another_clause() -> None:
    other = (
        'indicator 2 vi "Chất lượng" en "Quality" { max 2 score by hand { basis unread } }',
        'indicator 2 vi "Công khai" { cite LAW article 9 max 2 score by hand { basis unread } }',
    )

    assert _keys(_NEXT, other)[2:4] == [("1.2", None), (None, "1.2")]
    assert (_keys(other)[2]) == ("1.2", "1.2")  # in one ruleset the number is enough


def test_another_title_and_a_fact_in_common_is_the_same_clause() -> None:
    assert ("2", "2") in _keys(_NEXT, ('vi "Kế hoạch" en "Plan" {', 'vi "Lập kế hoạch" {'))


@pytest.mark.parametrize("change", [("standard made", "standard other")])
def test_another_standard_shares_no_numbers(change: tuple[str, str]) -> None:
    keys = _keys(_NEXT, change)

    assert [old for old, new in keys if old and new] == []


def test_one_clause_made_of_two() -> None:
    joined = f'criterion 2 vi "Kế hoạch" en "Plan" {{\n  max 4\n  {_WAS}\n'
    joined += "  formerly made-1 criterion 1 indicator 2 { basis derived }"
    pairs = pair_nodes(version().model, version(_NEXT, (_PLAN, joined)).model)

    assert [(p.old and p.old.key, p.whole) for p in pairs if p.new and p.new.key == "2"] == [
        ("1.2", False),
        ("2", False),
    ]


def test_conditions_by_name_else_by_what_they_ask() -> None:
    renamed = ("condition enough", "condition total_points")

    assert told(compared(renamed)) == {}
    assert told(compared(renamed, ("total >= 6", "total >= 7"))) == {
        ("total_points", "requirement"): "stricter"
    }


def test_what_is_gone_stands_behind_all_that_continues_the_clause_before_it() -> None:
    divided = (
        'vi "Chất lượng" en "Quality" { max 2 score by hand { basis unread } }',
        'vi "Chất lượng" { max 2 item 1 vi "Một" { max 2 score by hand } }',
    )
    gone = (_PLAN, 'criterion 3 vi "Mới" {\n  cite LAW article 7\n  max 4')
    facts = (("when planned", "when posted"), ("when not planned", "when not posted"))
    posted = ("fact planned", 'fact posted: yes/no { vi "Công khai" asks vi "Có?" }\nfact planned')
    used = ("require late <= 10", "require late <= 10 or planned")
    keys = _keys(_NEXT, divided, gone, *facts, posted, used)

    assert keys[2:] == [("1.2", "1.2"), (None, "1.2.1"), ("2", None), (None, "3")]


def test_what_is_gone_of_a_clause_stands_in_it() -> None:
    other = 'indicator 1 vi "Khác hẳn" { cite LAW article 9 max 4 score by hand }\n'
    rows = "    max 4\n    award 4 when late = 0\n    award 2 when late >= 1 and late <= 5\n"
    first = f'indicator 1 vi "Đúng hạn" en "On time" {{\n{rows}    award 0 when late > 5\n  }}\n'

    assert _keys(_NEXT, (first, other))[:4] == [
        ("1", "1"),
        ("1.1", None),
        (None, "1.1"),
        ("1.2", "1.2"),
    ]


def test_what_stands_in_a_clause_moves_with_it() -> None:
    moved = (
        'criterion 1 vi "Giải quyết hồ sơ" en "Files" {',
        'criterion 3 vi "Hồ sơ" en "Files" {\n  formerly made-1 criterion 1 { basis derived }',
    )

    assert _keys(_NEXT, moved) == [("1", "3"), ("1.1", "3.1"), ("1.2", "3.2"), ("2", "2")]
