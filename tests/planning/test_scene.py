"""What is settled, what may be changed, and what waits for a value."""

from __future__ import annotations

from typing import Any

from tcpl_rules.planning.scene import Scene, variables
from tests.planning.made import FACTS, HEADER, document, own, planned, scene


def facts_of(found: Scene, groups: str) -> list[set[str]]:
    return [set(variables(moving.component)) for moving in getattr(found, groups)]


def without(*names: str) -> dict[str, Any]:
    return {name: value for name, value in FACTS.items() if name not in names}


class TestGroups:
    """Clauses hang together by the facts that may be moved."""

    def test_each_has_facts_of_its_own(self) -> None:
        found = scene(document(FACTS))

        assert facts_of(found, "free") == [{"done"}, {"posted"}, {"late"}]
        assert found.waiting == ()

    def test_a_group_with_a_missing_fact_waits(self) -> None:
        """How many tasks there are is not known, so those done are left alone."""
        found = scene(document(without("asked")))

        assert facts_of(found, "free") == [{"posted"}, {"late"}]
        assert facts_of(found, "waiting") == [{"asked"}]

    def test_an_entry_over_a_missing_fact_frees_the_rest(self) -> None:
        """The fact that is missing bears on nothing that counts."""
        found = scene(document(without("asked"), **own(n1_1=2)))

        assert found.waiting == ()

    def test_a_locked_fact_is_settled(self) -> None:
        assert facts_of(scene(document(FACTS), locked=("late", "posting")), "free") == [{"done"}]


class TestCounting:
    """Where the points of a part count."""

    def test_up_to_the_total(self) -> None:
        found = scene(document(FACTS))

        assert found.counted("1.1") == ("1", "")
        assert found.counted("2.1 penalty 1") == ("2", "")
        assert found.counted("2") == ("2", "")

    def test_not_under_an_entry(self) -> None:
        found = scene(document(FACTS, **own(n1=6, n2_1=3)))

        assert found.counted("1.1") == ()
        assert found.counted("1") == ("1", "")
        assert found.counted("2.1 penalty 1") == ()

    def test_it_starts_with_what_is_sure(self) -> None:
        assert scene(document(FACTS, **own(n1_2=1))).start() == {"1": 7, "2": 4, "": 11}


class TestDoubtful:
    """Conditions that are not sure, and that no group decides."""

    def test_none_where_groups_decide(self) -> None:
        assert scene(document({**FACTS, "posted": False})).doubtful() == ()

    def test_a_missing_fact(self) -> None:
        assert scene(document(without("heads"))).doubtful() == ("heads_clean",)

    def test_a_final_fact(self) -> None:
        assert scene(document({**FACTS, "heads": 1})).doubtful() == ("heads_clean",)


class TestHolds:
    """A condition may be settled although a fact of it is missing."""

    RATIO = (
        HEADER.format(score="score 2 points")
        + """
fact base: count { vi "Tổng" asks vi "Mấy?" unit vi "việc" can rise }
fact part: count { vi "Phần" asks vi "Mấy?" unit vi "việc" can rise }
criterion 1 vi "Một" { max 2 score by hand }
qualifies when {
  condition enough vi "Đủ điểm" { require total >= 1 }
  condition share vi "Đủ tỷ lệ" { require part / base >= 50% }
}
"""
    )

    def test_a_ratio_over_nothing_fails_whatever_is_missing(self) -> None:
        case = document({"base": 0}, **own(n1=2))

        assert not scene(case, self.RATIO).holds("share")
        assert planned(case, self.RATIO).answer == "open"

    def test_one_that_is_known_to_hold(self) -> None:
        case = document({"base": 2, "part": 1}, **own(n1=2))

        assert scene(case, self.RATIO).holds("share")
        assert planned(case, self.RATIO).answer == "qualifies"
