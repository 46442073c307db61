"""Criteria, indicators and items of a generated ruleset, with maxima that add up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from tests.generating.guards import Place
from tests.generating.rules import Ground, points, required_texts, rule_text

_BELOW = {
    "CRITERION": ("INDICATOR", "ITEM"),
    "INDICATOR": ("ITEM",),
    "INDEX": ("ITEM",),
    "ITEM": (),
}


@dataclass
class NodePlan:
    """One node; *most* is what its maximum is taken to be where it is unread.

    Without points it is the number of contents. *clauses* are what stands beside the rule. One
    that may be left out, by itself or with all at the top (*known*), has no unread maximum.
    """

    kind: str
    label: str
    most: Fraction = Fraction(0)
    maximum: str = ""
    clauses: list[str] = field(default_factory=list)
    left_out: bool = False
    known: bool = False
    rule: str = ""
    children: list[NodePlan] = field(default_factory=list)

    @property
    def text(self) -> str:
        head = f'@{self.kind} {self.label} @VI "phần {self.label}"'
        maximum = [f"@MAX {self.maximum}"] if self.maximum else []
        left = ["@MAY_BE_LEFT_OUT"] if self.left_out else []
        inside = [self.rule] if self.rule else [child.text for child in self.children]
        return "\n".join([head, "{", *maximum, *self.clauses, *left, *inside, "}"])

    def kinds(self) -> set[str]:
        """The kinds of this node and all below it."""
        return {self.kind, *(kind for child in self.children for kind in child.kinds())}

    def of_kind(self, kind: str) -> list[NodePlan]:
        found = [node for child in self.children for node in child.of_kind(kind)]
        return [self, *found] if self.kind == kind else found


def node_plans(ground: Ground, *, all_left_out: bool = False) -> list[NodePlan]:
    """The top-level nodes; the header may say that all of them may be left out."""
    kind = ground.choices.pick(("CRITERION", "CRITERION", "INDEX"))
    count = 1 + ground.choices.up_to(2)
    nodes = [_node(ground, kind, str(i + 1), ground.places) for i in range(count)]
    for node in nodes if all_left_out else ():
        node.known = True
    if ground.by_points:
        _state_maxima(ground, None, nodes)
    return nodes


def _node(ground: Ground, kind: str, label: str, left: Sequence[Place]) -> NodePlan:
    choices = ground.choices
    node = NodePlan(kind, label, left_out=choices.one_in(4))
    if choices.one_in(6) and (atom := ground.atom(left)):
        left = [place for place in left if not atom.holds(place)]
        word = "@FULL_MARKS @WHEN" if ground.by_points else "@MET_WHEN"
        node.clauses.append(f"{word} {atom.text} {ground.annotations()}")
    node.clauses += _beside(ground)
    below = _BELOW[kind]
    if below and choices.one_in(2):
        inner = choices.pick(below)
        labels = choices.pick((("1", "2", "3"), ("a", "b", "đ"), ("I", "II", "III")))
        count = 1 + choices.up_to(2)
        node.children = [_node(ground, inner, label, left) for label in labels[:count]]
        node.most = sum((child.most for child in node.children), Fraction(0))
        if ground.by_points:
            _state_maxima(ground, node, node.children)
    elif not ground.by_points:
        node.most = Fraction(1)
        node.rule = required_texts(ground, left)
    else:
        node.most = 1 + Fraction(choices.up_to(8), 2)
        node.rule = rule_text(ground, left, node.most)
    return node


def _beside(ground: Ground) -> list[str]:
    """Penalties, and what changes no score."""
    choices, found = ground.choices, []
    for _ in range(choices.pick((0, 0, 0, 0, 0, 1, 1, 2)) if ground.by_points else 0):
        if atom := ground.atom(ground.places):
            taken = points(Fraction(1 + choices.up_to(3), 4))
            found.append(f"@PENALTY {taken} @WHEN {atom.text} {ground.annotations()}")
    if choices.one_in(12):
        found.append(f"@PROVED_BY {choices.pick(('@UNREAD', 'proof'))} {ground.annotations()}")
    if choices.one_in(12):
        found.append(f"@FORMERLY older-one @CRITERION 1 @ITEM đ {{ {ground.annotation()} }}")
    return found


def _state_maxima(ground: Ground, parent: NodePlan | None, nodes: list[NodePlan]) -> None:
    """Write the maxima of siblings: numbers, unread ones, or one derived from the others."""
    for node in nodes:
        node.maximum = points(node.most)
        read = node.left_out or node.known or bool(node.children)
        if not read and ground.choices.one_in(4):
            node.maximum = _unread(ground, node)
    last = nodes[-1]
    if any("@" in node.maximum for node in nodes) or not ground.choices.one_in(6):
        return
    others = "".join(f" - {_named(node)} . @MAX" for node in nodes[:-1])
    if parent is not None:
        last.maximum = f"@{parent.kind} . @MAX{others} {{ @BASIS @DERIVED }}"
    elif len(nodes) > 1:
        sign = "+" if nodes[0].most <= last.most else "-"
        rest = points(abs(last.most - nodes[0].most))
        first = f"{_named(nodes[0])} . @MAX"
        derived = f"{first} + {rest}" if sign == "+" else f"{first} - {rest}"
        last.maximum = f"{derived} {{ @BASIS @DERIVED }}"


def _named(node: NodePlan) -> str:
    return f"@{node.kind} {node.label}"


def _unread(ground: Ground, node: NodePlan) -> str:
    """An unread maximum that leaves room for *node.most*."""
    form = ground.choices.up_to(4)
    if form == 0:
        return "@UNREAD"
    if form == 4:
        return f"{points(node.most)} {{ @BASIS @HEARSAY rumour }}"
    bound = node.most - Fraction(ground.choices.up_to(int(node.most * 4) - 1) + 1, 4)
    return f"@UNREAD @MORE_THAN {points(bound)}"
