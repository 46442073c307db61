"""An explanation is data: a tree that can be walked, and looked up in."""

from __future__ import annotations

import pickle

import pytest

from tests.explanation.explaining import entered, explained, row

TEXT = """
criterion 1 vi "Một" { max 10 award 10 when planned award 0 when not planned }
qualifies when { condition enough vi "Đủ điểm" { require total >= 8 } }
"""


def test_walking_begins_at_the_top() -> None:
    root = explained(TEXT, facts={"planned": True}).root

    assert [(reason.about, reason.key) for reason in root.walk()] == [
        ("outcome", ""),
        ("condition", "enough"),
        ("node", ""),
        ("node", ""),
        ("node", "1"),
        ("clause", "1"),
        ("fact", "planned"),
    ]


class TestLookingUp:
    """A node by its key, a condition by its id."""

    def test_a_node_is_asked_for_all_that_it_can_have(self) -> None:
        """Not for what a condition asks of it."""
        found = explained(TEXT, self_assessed=entered(n1=9))

        assert row(found.node("").asked, found.node("1").asked) == (10, 10)

    def test_a_condition(self) -> None:
        assert explained(TEXT).condition("enough").asked == 8

    @pytest.mark.parametrize("name", ["2", "enough", "planned"])
    def test_no_such_node(self, name: str) -> None:
        with pytest.raises(KeyError, match=f"no node is called '{name}'"):
            explained(TEXT).node(name)

    def test_no_such_condition(self) -> None:
        with pytest.raises(KeyError, match="no condition is called '1'"):
            explained(TEXT).condition("1")


def test_equal_cases_have_equal_explanations() -> None:
    first = explained(TEXT, facts={"planned": False})

    assert first == explained(TEXT, facts={"planned": False})
    assert first != explained(TEXT, facts={"planned": True})


def test_it_can_be_sent_to_another_process() -> None:
    found = explained(TEXT, facts={"planned": False})

    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - made here
