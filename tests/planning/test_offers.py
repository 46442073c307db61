"""The ways to change a group by moving facts: none is beaten, and none that is not is left out."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tcpl_rules.planning.offers import Finder, Way, fact_group, places_of, unbeaten
from tests.assessment import met
from tests.planning.made import FACTS, HEADER, POINTS, document, scene

TIED = (
    HEADER.format(score="score 10 points")
    + """
fact late: count at most 9 { vi "Trễ" asks vi "Mấy?" unit vi "việc" can fall can rise }
criterion 1 vi "Một" { max 4 award 4 when late = 0 award 2 when late >= 1 and late <= 5
  award 0 when late > 5 }
criterion 2 vi "Hai" { max 6 award 6 when late >= 3 award 5 when late >= 1 and late < 3
  award 0 when late = 0 }
qualifies when { condition enough vi "Đủ" { require total >= 7 }
  condition few vi "Ít" { require late <= 7 } }
"""
)
"""What is good for one criterion is bad for the other."""


def ways(case: dict[str, Any], text: str = POINTS, **terms: Any) -> list[tuple[Way, ...]]:
    found = scene(case, text, **terms)
    return [Finder(fact_group(moving, found), found).ways() for moving in found.free]


def told(listed: tuple[Way, ...]) -> list[tuple[int, tuple[str, ...], list[int]]]:
    return [(int(way.cost), way.parts, [int(gain) for gain in way.gains]) for way in listed]


class TestWays:
    """Cost, parts and gains."""

    def test_nothing_comes_first(self) -> None:
        """Of one to three tasks done none is more than the other, so all or nothing is left."""
        (done, *_) = ways(document({**FACTS, "done": 1}))

        assert told(done) == [(0, (), [0, 0, 0]), (1, ("1.1",), [2, 0, 2])]

    def test_a_cheaper_way_that_gives_less_is_kept(self) -> None:
        case = met.document(facts={"late": 6, "planned": True})

        *_, late = ways(case, met.WITH_PENALTIES)

        assert [(way.parts, way.gains) for way in late] == [
            ((), (0,)),
            (("2 penalty 1",), (Fraction(1, 2),)),
            (("2 penalty 1", "2.1 penalty 1"), (Fraction(3, 4),)),
            (("1 penalty 1", "2 penalty 1", "2.1 penalty 1"), (1,)),
        ]

    def test_a_condition_on_facts_is_a_part(self) -> None:
        (*_, posted, _) = ways(document({**FACTS, "posted": False}))

        assert told(posted) == [(0, (), [0, 0, 0]), (2, ("1.3", "posting"), [2, 0, 2])]
        assert [way.met for way in posted] == [(), ("posting",)]

    def test_what_gets_worse_is_counted_too(self) -> None:
        """From eight late tasks to seven, five, two or none: only the condition, or more."""
        (late,) = ways(document({"late": 8}), TIED)

        assert told(late) == [
            (0, (), [0]),
            (1, ("few",), [0]),
            (2, ("1", "few"), [2]),
        ]

    def test_weights_are_what_it_costs(self) -> None:
        (late,) = ways(document({"late": 8}), TIED, weights={"1": "0.5", "few": 3})

        assert [way.cost for way in late] == [0, 3, Fraction(7, 2)]


class TestBeaten:
    """There is never a reason to take a way that another beats."""

    def way(self, cost: int, gains: tuple[int, ...], places: tuple[int, ...] = (1,)) -> Way:
        return Way(
            cost=Fraction(cost),
            parts=tuple(map(str, places)),
            places=places,
            gains=tuple(map(Fraction, gains)),
        )

    def test_cheaper_and_no_worse(self) -> None:
        assert self.way(1, (2, 2)).beats(self.way(2, (2, 2)))
        assert not self.way(1, (2, 1)).beats(self.way(2, (1, 2)))
        assert not self.way(2, (3, 3)).beats(self.way(1, (2, 2)))

    def test_of_equals_the_fewest_then_the_first_of_the_law(self) -> None:
        assert self.way(2, (2,), (4,)).beats(self.way(2, (2,), (1, 2)))
        assert self.way(2, (2,), (1, 4)).beats(self.way(2, (2,), (2, 3)))
        assert not self.way(2, (2,), (2, 3)).beats(self.way(2, (2,), (1, 4)))

    def test_only_the_others_are_kept(self) -> None:
        listed = [self.way(3, (3,)), self.way(1, (1,)), self.way(2, (1,)), self.way(1, (2,))]

        assert [[w.cost, *w.gains] for w in unbeaten(iter(listed))] == [[1, 2], [3, 3]]


def test_conditions_come_after_nodes_and_penalties() -> None:
    places = places_of(scene(document(FACTS)).program)

    assert [*places] == [
        *("1", "1.1", "1.2", "1.3", "2", "2.1", "2.1 penalty 1", "2.2"),
        *("enough", "floors", "heads_clean", "posting"),
    ]
