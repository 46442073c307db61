"""A day off and a term can be told apart and kept."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from tcpl_rules.calendar.day import DayOff, Term
from tests.pickled import pickled

OFF = DayOff(day=date(2025, 1, 29), why="holiday", name="Tết Nguyên Đán")
TERM = Term(last=date(2025, 2, 3), skipped=(OFF,), moved=True)


def test_a_term_that_says_something_else_is_another() -> None:
    assert evolve(TERM, estimate=True) != TERM
    assert evolve(TERM, skipped=()) != TERM


def test_it_goes_from_process_to_process() -> None:
    assert pickled(TERM) == TERM
