"""What an overlay says, as data."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.source import SourceText, Span
from tests.overlay.laying import laid

OVER = laid("assign criterion 1 { led by justice }").overlay
ELSEWHERE = Span(SourceText("x", "x"), 0, 1)


def test_it_is_what_it_says_wherever_that_stands() -> None:
    (assignment,) = OVER.assignments
    moved = evolve(OVER, span=ELSEWHERE, assignments=(evolve(assignment, span=ELSEWHERE),))

    assert moved == OVER
    assert hash(moved) == hash(OVER)


def test_another_word_makes_another() -> None:
    assert evolve(OVER, years=evolve(OVER.years, last=2032)) != OVER
