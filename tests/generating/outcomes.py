"""Conditions or grades of a generated ruleset: none implied by the others, none out of reach."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from tests.generating.guards import AtomPlan
from tests.generating.nodes import NodePlan
from tests.generating.rules import Ground, points, unread


def outcome_texts(ground: Ground, nodes: Sequence[NodePlan]) -> list[str]:
    """A `qualifies when` block or a `grades` block."""
    if not ground.by_points:
        return [_conditions(ground, [_every_met(ground, nodes)])]
    most = sum((node.most for node in nodes), Fraction(0))
    return [_grades(ground, most) if ground.choices.one_in(4) else _qualifies(ground, nodes, most)]


def _grades(ground: Ground, most: Fraction) -> str:
    quarters = range(1, int(most * 4))
    cuts = [Fraction(c, 4) for c in ground.choices.some(quarters, 1, 3)]
    touches = [ground.choices.up_to(1) == 1 for _ in cuts]
    lower = ["", *(f"@{'ABOVE' if t else 'FROM'} {points(c)}" for c, t in zip(cuts, touches))]  # noqa: B905
    upper = [*(f"@{'UP_TO' if t else 'BELOW'} {points(c)}" for c, t in zip(cuts, touches)), ""]  # noqa: B905
    bands = [
        f'@GRADE grade_{i} @VI "loại {i}" {low} {high} {ground.annotations()}'
        for i, (low, high) in enumerate(zip(lower, upper, strict=True), 1)
    ]
    return "@GRADES { " + "\n".join(bands[::-1]) + " }"


def _qualifies(ground: Ground, nodes: Sequence[NodePlan], most: Fraction) -> str:
    choices = ground.choices
    asked: list[str] = []
    by_class = ground.classes if ground.classes and choices.one_in(2) else ("",)
    totals = [Fraction(1 + choices.up_to(int(most * 4) - 1), 4) for _ in by_class]
    form = choices.up_to(3)
    if form != 2:
        asked.append(_total(by_class, totals))
    if form >= 1 and (floor := _floor(ground, nodes, most, totals if form != 2 else [])):
        asked.append(floor)
    return _conditions(ground, asked or [_total(by_class, totals)])


def _total(classes: Sequence[str], totals: Sequence[Fraction]) -> str:
    """A total that is asked of every unit, or one of each class."""
    if len(classes) == 1:
        return f"@REQUIRE @TOTAL >= {points(totals[0])}"
    return " ".join(
        f"@REQUIRE @TOTAL >= {points(total)} @WHEN @CLASS_IS {class_}"
        for class_, total in zip(classes, totals, strict=True)
    )


def _every_met(ground: Ground, nodes: Sequence[NodePlan]) -> str:
    every = sorted({kind for node in nodes for kind in node.kinds()})
    return f"@REQUIRE @EVERY @{ground.choices.pick(every)} @MET"


def _conditions(ground: Ground, asked: Sequence[str]) -> str:
    """Conditions about points, and some on facts, by hand, or with an unread threshold."""
    choices = ground.choices
    listed = [*asked]
    if choices.one_in(2):
        listed += [f"@REQUIRE {atom.text}" for atom in _independent(ground)]
    if choices.one_in(5):
        listed.append("@MET_BY_HAND")
    if choices.one_in(6):
        listed += [f"@REQUIRE {guard}" for guard in unread(ground, ground.places)]
    conditions = [
        f'@CONDITION condition_{i} @VI "điều kiện {i}" {{ {one} {ground.annotations()} }}'
        for i, one in enumerate(listed, 1)
    ]
    return "@QUALIFIES_WHEN { " + "\n".join(conditions) + " }"


def _floor(
    ground: Ground, nodes: Sequence[NodePlan], most: Fraction, totals: Sequence[Fraction]
) -> str:
    """`every …`, unless it would imply one of *totals*, or one of them would imply it."""
    kind = ground.choices.pick(("CRITERION", "INDICATOR", "ITEM", "INDEX"))
    kind = nodes[0].kind if kind in ("CRITERION", "INDEX") else kind
    asked_of = [found for node in nodes for found in node.of_kind(kind)]
    if not asked_of or any("@" in node.maximum for node in asked_of):
        return ""
    if ground.choices.up_to(1):
        least = min(node.most if "@" not in node.maximum else Fraction(1, 2) for node in asked_of)
        floor = Fraction(1 + ground.choices.up_to(max(int(least * 4) - 1, 0)), 4)
        floors = [floor for _ in asked_of]
        text = f"@REQUIRE @EVERY @{kind} >= {points(floor)}"
    else:
        share = ground.choices.pick((50, 25, 60, 100))
        floors = [node.most * share / 100 for node in asked_of]
        text = f"@REQUIRE @EVERY @{kind} >= {share}% @OF_MAX"
    for total in totals:
        implied = all(total >= most - n.most + f for n, f in zip(asked_of, floors, strict=True))
        if sum(floors) >= total or implied or any("@" in n.maximum for n in asked_of):
            return ""
    return text


def _independent(ground: Ground) -> list[AtomPlan]:
    """One or two guards of which neither implies nor excludes the other."""
    first, second = ground.atom(ground.places), ground.atom(ground.places)
    atoms = [atom for atom in (first, second) if atom]
    if len(atoms) == 2:
        cells = {(atoms[0].holds(place), atoms[1].holds(place)) for place in ground.places}
        if not {(True, True), (True, False), (False, True)} <= cells:
            return atoms[:1]
    return atoms
