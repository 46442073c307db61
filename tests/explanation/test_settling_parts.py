"""Where the points of parts flow, and what those give that hang on no missing fact."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tcpl_rules.explanation.settling_parts import Agreed, Parts
from tcpl_rules.explanation.spread import NOTHING, Spread, Units
from tests.explanation.explaining import ground
from tests.explanation.test_settling import rules, without

PARTS = 'indicator 1 vi "phần 1" {{ max {} score by hand }} indicator 2 vi "phần 2" {{ max {} {} }}'
KNOWN = PARTS.format(4, 2, "score by hand")
NOBODY = frozenset[str]()


def parts(text: str, *asked: str, **case: Any) -> Parts:
    """The parts of a case, a point being one million units."""
    return Parts(ground(text, **case).judged, asked, Units.of([Fraction(1)]))


def agreed(*entered: str) -> Agreed:
    """Copies that agree on what was *entered*, of 1.1 and 1.2 that a person could be asked."""
    return Agreed(
        facts=NOBODY,
        entered=frozenset(entered),
        by_hand=frozenset({"1.1", "1.2"}),
        doubtful=NOBODY,
    )


def points(high: int, low: int, gap: int) -> Spread:
    return Spread(high * 1_000_000, low * 1_000_000, gap * 1_000_000)


class TestFlow:
    def test_to_the_nearest_node_that_is_asked_about(self) -> None:
        made = parts(rules(f"6 {KNOWN}"), "", "1")

        assert made.goes_to("1.1", NOBODY) == "1"
        assert made.parent("1", NOBODY) == ""
        assert made.parent("", NOBODY) is None
        assert (made.depth(""), made.depth("1"), made.depth("1.1")) == (0, 1, 2)

    def test_points_below_an_entry_count_no_further(self) -> None:
        made = parts(rules(f"6 {KNOWN}"), "")

        assert made.goes_to("1.1", frozenset({"1"})) is None
        assert made.goes_to("1", frozenset({"1"})) == ""


class TestStill:
    def test_what_is_open_parts_the_copies_until_they_agree_on_it(self) -> None:
        made = parts(rules(f"6 {KNOWN}"), "")

        assert made.still(agreed()) == {"": points(6, 0, 6)}
        assert made.still(agreed("1.1")) == {"": points(6, 0, 2)}
        assert made.still(agreed("1.1", "1.2")) == {"": points(6, 0, 0)}

    def test_known_points_are_the_same_in_both(self) -> None:
        made = parts(rules(f"6 {KNOWN}"), "", self_assessed={"points": {"1.1": 3}})

        assert made.still(agreed()) == {"": points(5, 3, 2)}

    def test_parts_that_share_a_maximum_tell_nothing_until_all_are_known(self) -> None:
        text = rules(f"6 {PARTS.format('unread', 'unread', 'score by hand')}")
        made = parts(text, "")

        assert made.still(agreed("1.1")) == {"": points(6, 0, 6)}
        assert made.still(agreed("1.1", "1.2")) == {"": points(6, 0, 0)}

    def test_what_hangs_on_missing_facts_is_not_among_it(self) -> None:
        text = without(rules("6 award 6 when a >= 5 award 0 when a < 5"), "bc")

        assert parts(text, "").still(agreed()).get("", NOTHING) == NOTHING
