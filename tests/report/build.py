"""Results to draw: shipped rulesets, and cases made for the purpose."""

from __future__ import annotations

from typing import Any

from tcpl_rules.assessment.assessment import Assessment
from tests.shipped import ruleset

ID = "qd-25-2021"
MODEL = ruleset(ID).model
FULL = {"1": 10, "2": 30, "3": 15, "4": 20, "5": 25}
HEADS = {"heads_disciplined": 0, "heads_prosecuted": 0}


def result(**more: Any) -> Assessment:
    """The result of an invented commune with full points, with *more* in place of what it has."""
    case = {
        "year": 2024,
        "unit": {"name": "Xã Ví Dụ", "kind": "commune"},
        "facts": HEADS,
        "self_assessed": {"points": FULL},
        **more,
    }
    return ruleset(ID).assess(case)


def entered(**points: int | str) -> dict[str, Any]:
    """A column of full points but for some; ``n2`` is node 2, ``n2_5`` node 2.5."""
    changed = {key[1:].replace("_", "."): value for key, value in points.items()}
    return {"points": {**FULL, **changed}}
