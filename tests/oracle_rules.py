"""What the rule of a leaf gives in one completion, where no full marks apply. For oracle.py.

It gives points, or `FULL`, the maximum, or `OPEN`, no result.
"""

from __future__ import annotations

import math
from fractions import Fraction

from tcpl_rules.model import ruleset as model
from tcpl_rules.model.guard import UnreadThreshold
from tcpl_rules.model.rule import Average, ByHand, Open, Requirements, Row
from tests.oracle_guards import PlainCase, Values, decides, holds

OPEN, FULL = "open", "full"
Result = Fraction | str


def rule_result(node: model.Node, values: Values, case: PlainCase) -> Result:
    """Points by the rule: the most among the rows that apply, unless one of them is open."""
    rule = node.rule
    if rule is None or isinstance(rule, ByHand):
        return OPEN
    if isinstance(rule, Requirements):
        return required(rule, values, case)
    applying = [row_result(row) for row in rule.rows if holds(row.guard, values, case)]
    if applying:
        return OPEN if OPEN in applying else max(applying)
    assert isinstance(rule, Average), f"{node.key}: the rows leave a gap at {values}"
    return average(rule, values) if decides(rule.standing) else OPEN


def required(rule: Requirements, values: Values, case: PlainCase) -> Result:
    """Met when all hold; one that decides and fails settles it, one in doubt leaves it open."""
    doubtful = False
    for require in rule.requires:
        if isinstance(require.wanted, UnreadThreshold) or not decides(require.standing):
            doubtful = True
        elif not holds(require.wanted, values, case):
            return Fraction(0)
    return OPEN if doubtful else FULL


def row_result(row: Row) -> Result:
    return OPEN if isinstance(row.result, Open) or not decides(row.standing) else row.result


def average(rule: Average, values: Values) -> Fraction:
    points = sum((points * values[fact] for fact, points in rule.weights), Fraction(0))
    scaled = points / sum(values[fact] for fact, _ in rule.weights) * 10**rule.places
    whole, half = math.floor(scaled), Fraction(1, 2)
    rest = scaled - whole
    up = {
        "half up": rest >= half,
        "half even": rest > half or (rest == half and whole % 2 == 1),
        "down": False,
        "up": rest > 0,
    }[rule.rounding.value]
    return Fraction(whole + up, 10**rule.places)
