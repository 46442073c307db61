"""What the law itself leaves open in one case, whatever facts and points are found out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.outcome import possible_grades
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.model.rule import ByHand
from tcpl_rules.program.program import LeafProgram


@frozen
class LawGap:
    """A part that the law leaves open: *key* is a leaf's, a parent's, a condition's or a grade's.

    A ``leaf`` may give no result; the ``maxima`` of a parent's parts are unread; a ``condition``
    or a ``grade`` is not known well enough to decide. With *certain* no missing fact can change
    that.
    """

    about: Literal["leaf", "maxima", "condition", "grade"]
    key: str
    certain: bool = True


def law_gaps(judged: Judged) -> tuple[LawGap, ...]:
    """The gaps of *judged* that no person is asked to fill by entering whether it is met."""
    return (*_leaves(judged), *_maxima(judged), *_conditions(judged), *_grades(judged))


def is_law(leaf: LeafProgram) -> bool:
    """Whether it is the law that gives the leaf no result, where it has none.

    A part that is scored by hand anyway gets its result from a person.
    """
    return leaf.deposit is not None or not isinstance(leaf.node.rule, ByHand)


def _leaves(judged: Judged) -> Iterator[LawGap]:
    moving = {
        key: options for m in judged.scores.moving for key, options in m.component.options.items()
    }
    for leaf in judged.program.leaves:
        if not is_law(leaf) or leaf.node.key in judged.entries:
            continue
        if judged.scores.results.get(leaf.key) == "open":
            yield LawGap("leaf", leaf.key)
        elif any(option.result == "open" for option in moving.get(leaf.key, ())):
            yield LawGap("leaf", leaf.key, certain=False)


def _maxima(judged: Judged) -> Iterator[LawGap]:
    for parent, children in judged.program.children.items():
        maxima = judged.scores.maxima
        if any(key in maxima and maxima[key] is None for key in children):
            yield LawGap("maxima", parent)


def _conditions(judged: Judged) -> Iterator[LawGap]:
    if judged.program.grades:
        return
    for state in judged.states:
        about_points = isinstance(state.requirement, AboutPoints)
        unread = any(asked.points is None for asked in state.asked)
        if state.met is None and about_points and (unread or not state.decides):
            yield LawGap("condition", state.condition.id)


def _grades(judged: Judged) -> Iterator[LawGap]:
    for grade in possible_grades(judged.program, judged.scores.ranges[TOTAL]):
        if grade.id not in judged.program.deciding_grades:
            yield LawGap("grade", grade.id)
