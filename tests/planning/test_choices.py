"""Every group in which something can be chosen, by facts or by entries."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tcpl_rules.planning.choices import Choice, choices_of
from tests.planning.made import FACTS, document, own, scene


def choices(facts: dict[str, Any], **entered: Any) -> tuple[Choice, ...]:
    return choices_of(scene(document({**FACTS, **facts}, **entered)))


def parts(found: tuple[Choice, ...]) -> list[list[tuple[str, ...]]]:
    return [[way.parts for way in choice.ways] for choice in found]


def test_in_the_order_of_the_law() -> None:
    found = choices({"done": 1, "late": 3}, **own(n1_2=1, n2_1=2))

    assert parts(found) == [
        [()],
        [(), ("1.1",)],
        [(), ("1.2",)],
        [(), ("2.1",)],
        [(), ("2.2",)],
    ]


def test_a_group_without_a_choice_is_there_for_its_condition_alone() -> None:
    (posting,) = choices({}, **own(n1_2=4, n2_1=6))

    assert posting.conditions == ("posting",)
    assert [(way.parts, way.met) for way in posting.ways] == [((), ("posting",))]


def test_an_entry_gives_to_all_that_it_counts_towards() -> None:
    *_, entry = choices({}, **own(n1_2=1))

    assert [[*way.gains] for way in entry.ways] == [[0, 0, 0], [3, 0, 3]]


def test_what_counts_for_nothing_by_itself_rises_with_the_whole_alone() -> None:
    *_, entry = choices({}, **own(n1=6, n1_2=2))

    assert [way.parts for way in entry.ways] == [(), ("1", "1.2")]


def test_a_certificate_shows_what_differs() -> None:
    *_, entry = choices({}, **own(n1_2=1))

    nothing, rise = entry.published(("1", "2", "")).offers

    assert (nothing.parts, nothing.gains) == ((), ())
    assert (rise.cost, rise.parts) == (Fraction(1), ("1.2",))
    assert dict(rise.gains) == {"1": 3, "": 3}
