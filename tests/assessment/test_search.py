"""The search finds exactly what walking through every completion finds."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.range import Range, exactly, hull
from tcpl_rules.assessment.search import best, covers, end_of, plus
from tcpl_rules.model.condition import EveryAtLeast, TotalAtLeast
from tcpl_rules.model.rule import Row, Rows
from tcpl_rules.model.ruleset import Node, Ruleset
from tests.assessment.assessing import compiled, scores
from tests.assessment.build import document
from tests.model.build import (
    award,
    both,
    compare,
    condition,
    full_marks,
    maximum,
    node,
    number,
    ruleset,
    silent,
)

FACTS = ("a", "b")
MOST = 2
ENDS = st.tuples(st.integers(-2, 2).map(Fraction), st.booleans())
CORNERS = st.tuples(ENDS, ENDS)
FLOORS = st.integers(0, 3).map(Fraction)


def row(points: int | None, below: int | None, start: int, measured: str) -> Row:
    """*points*, or silence, from *start* and below *below* of what is *measured*."""
    guards = [compare(measured, ">=", start)]
    if below is not None:
        guards.append(compare(measured, "<", below))
    return silent(both(*guards)) if points is None else award(points, both(*guards))


@st.composite
def leaves(draw: st.DrawFn, key: str, *, unread: bool) -> Node:
    """A leaf of at most 4 points in steps of a fact, or of a sum or difference."""
    measured = draw(st.sampled_from(["a", "b", "a b", "a -b"]))
    cuts = sorted(draw(st.sets(st.integers(-1, 3), min_size=1, max_size=2)))
    starts = [-2 * MOST, *cuts]
    given_points = [draw(st.none() | st.integers(0, 4)) for _ in starts]
    ends = [*cuts, None]
    rows = [row(p, e, s, measured) for p, s, e in zip(given_points, starts, ends, strict=True)]
    full = (full_marks(compare("a", "=", 0)),) if draw(st.booleans()) else ()
    return node(key, maximum(None if unread else 4), *rows, full_marks=full)


class Made:
    """A ruleset, printed by what tells it from others."""

    def __init__(self, ruleset_: Ruleset) -> None:
        self.ruleset = ruleset_

    def __repr__(self) -> str:
        rows = [(node.key, _printed(node)) for node in self.ruleset.walk()]
        return f"Made({rows}, {[str(c.requirement) for c in self.ruleset.conditions]})"


def _printed(leaf: Node) -> str:
    rows = leaf.rule.rows if isinstance(leaf.rule, Rows) else ()
    listed = "; ".join(f"{row.result} when {row.guard}" for row in rows)
    return f"{leaf.maximum.value} {'full marks, ' * len(leaf.full_marks)}{listed}"


@st.composite
def rulesets(draw: st.DrawFn) -> Made:
    """Three criteria over two facts that they share; two of them may share unread maxima."""
    unread = draw(st.booleans())
    inner = [draw(leaves(key, unread=unread)) for key in ("1.1", "1.2")]
    nodes = (node("1", 8, *inner), draw(leaves("2", unread=False)), draw(leaves("3", unread=False)))
    conditions = (
        condition("total", TotalAtLeast(points=Fraction(draw(st.integers(0, 16))))),
        condition(
            "floors", EveryAtLeast(kind="criterion", points=Fraction(draw(st.integers(0, 3))))
        ),
        condition("few", compare("a b", "<=", draw(st.integers(0, 4)))),
    )
    facts = tuple(number(name, at_most=MOST) for name in FACTS)
    return Made(ruleset(*nodes, facts=facts, conditions=conditions))


def outcome(found: Iterable[Assessment]) -> str:
    """The outcome that all of *found* have, or that they differ."""
    outcomes = {one.outcome for one in found}
    return outcomes.pop() if len(outcomes) == 1 else "undetermined"


@settings(max_examples=60)
@given(
    made=rulesets(), known=st.dictionaries(st.sampled_from(FACTS), st.integers(0, MOST), max_size=1)
)
def test_every_range_and_outcome_is_that_of_all_completions(
    made: Made, known: dict[str, int]
) -> None:
    """Assess with facts missing, and with every value that they could have: the same ends."""
    rules = compiled(made.ruleset)
    missing = [name for name in FACTS if name not in known]
    completions = [
        rules.assess(document(facts={**known, **dict(zip(missing, values, strict=True))}))
        for values in product(range(MOST + 1), repeat=len(missing))
    ]
    found = rules.assess(document(facts=known))

    for key, score in scores(found).items():
        every = [scores(completion)[key] for completion in completions]
        assert score == hull(one for one in every if one is not None)
    assert found.outcome == outcome(completions)
    for one in found.conditions:
        truths = {completion.condition(one.id).met for completion in completions}
        expected = truths.pop() if len(truths) == 1 else None
        assert one.met is expected or (one.id, one.met) == ("floors", None)


class TestCorners:
    """What one completion gives to several targets, compared with another."""

    @given(CORNERS)
    def test_covers_itself(self, corner: tuple[tuple[Fraction, bool], ...]) -> None:
        assert covers(corner, corner)

    @pytest.mark.parametrize(
        ("one", "other", "covered"),
        [
            (((2, True), (2, True)), ((2, True), (1, True)), True),
            (((2, True), (1, True)), ((1, True), (2, True)), False),
            (((2, True),), ((2, False),), True),
            (((2, False),), ((2, True),), False),
        ],
    )
    def test_covers(
        self,
        one: tuple[tuple[Fraction, bool], ...],
        other: tuple[tuple[Fraction, bool], ...],
        covered: bool,  # noqa: FBT001
    ) -> None:
        """At every target at least as good; points that are reached beat points that are not."""
        assert covers(one, other) is covered

    @given(st.lists(CORNERS, max_size=6))
    def test_best_keeps_just_what_covers_all(
        self, corners: list[tuple[tuple[Fraction, bool], ...]]
    ) -> None:
        """Each corner is covered by one that is kept, and none that is kept covers another."""
        kept = best(iter(corners))

        assert all(any(covers(one, corner) for one in kept) for corner in corners)
        assert [(a, b) for a in kept for b in kept if a is not b and covers(a, b)] == []

    def test_plus(self) -> None:
        one, other = ((Fraction(1), True),), ((Fraction(2), False),)

        assert plus(one, other) == ((Fraction(3), False),)

    def test_ends_of_a_range(self) -> None:
        """Larger is better on either side, so the least is negated."""
        points = Range(Fraction(1), Fraction(3), most_attained=False)

        assert end_of(points, "least") == (Fraction(-1), True)
        assert end_of(points, "most") == (Fraction(3), False)
        assert end_of(exactly(Fraction(2)), "most") == (Fraction(2), True)
