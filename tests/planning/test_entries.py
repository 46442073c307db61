"""How far entries may rise, and which rise together."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tcpl_rules.planning.entries import Families
from tests.planning.made import HIDDEN, MET, POINTS, document, own, own_met, scene


def families(entered: dict[str, Any], text: str = POINTS, **terms: Any) -> Families:
    return scene(document({}, **entered), text, **terms).families


def tops(found: Families) -> dict[str, Fraction]:
    return {key: raised.most for key, raised in found.raises.items()}


class TestHowFar:
    """Up to a known maximum."""

    def test_its_maximum(self) -> None:
        assert tops(families(own(n1_2=1, n2=3))) == {"1.2": 4, "2": 10}

    def test_what_is_there_rises_no_more(self) -> None:
        assert tops(families(own(n1_2=4, n2=3))) == {"2": 10}

    def test_the_maximum_that_the_commune_gives(self) -> None:
        points = {"self_assessed": {"points": {"1.1": {"points": 1, "of": 4}}}}

        assert tops(families(points, HIDDEN)) == {"1.1": 4}

    def test_what_is_locked_or_looks_back_stays(self) -> None:
        assert tops(families(own(n1_2=1, n2=3), locked=("2",))) == {"1.2": 4}
        assert tops(families(own(n1_3=1), HIDDEN)) == {}

    def test_a_whole_lacks_what_a_locked_part_of_it_lacks(self) -> None:
        assert tops(families(own(n1=6, n1_2=1), locked=("1.2",))) == {"1": 7}

    def test_without_points_it_is_met_or_not(self) -> None:
        assert tops(families(own_met(n1_3=False), MET)) == {"1.3": 1}
        assert tops(families(own_met(n1=False, n1_3=False), MET, locked=("1.3",))) == {}

    def test_a_whole_over_what_looks_back_waits_for_it(self) -> None:
        found = families(own(n1=6), HIDDEN)

        assert tops(found) == {}
        assert found.bounds == {"1": 10}
        assert families(own(n1=6, n1_3=4), HIDDEN).bounds == {}

    def test_at_best_all_are_at_their_top(self) -> None:
        case = scene(document({}, **own(n1=6)), HIDDEN)

        assert case.families.at_best(case.ground.entries)["1"].points == 10


class TestTogether:
    """An entry rises with all that is entered below it."""

    ENTERED = own(n1=5, n1_1=1, n1_2=2)

    def ways(self, *apart: str) -> list[tuple[str, ...]]:
        return list(families(self.ENTERED).ways("1", frozenset(apart)))

    def test_none_of_them_or_all(self) -> None:
        assert self.ways() == [(), ("1", "1.1", "1.2")]

    def test_a_part_alone_where_it_counts_by_itself(self) -> None:
        assert self.ways("1.2") == [(), ("1.2",), ("1", "1.1", "1.2")]

    def test_not_where_the_parts_would_pass_the_whole(self) -> None:
        """Both parts at four would be more than the five of the whole."""
        assert ("1.1", "1.2") not in self.ways("1.1", "1.2")
        assert ("1.1",) not in self.ways("1.1", "1.2")

    def test_the_least_of_a_whole_is_what_its_parts_have(self) -> None:
        found = families(self.ENTERED)

        assert found.least_with("1", ()) == 3
        assert found.least_with("1", ("1.1", "1.2")) == 8

    def test_apart_from_other_families(self) -> None:
        assert families({"self_assessed": {"points": {"1": 5, "1.2": 2, "2.1": 1}}}).roots == (
            "1",
            "2.1",
        )
