"""Explanations and plans of shipped and made cases, and parts of them made by hand."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tcpl_rules.assessment.assessment import Assessment, ClauseUsed
from tcpl_rules.assessment.case import Case
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.explanation.explanation import Explanation
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.planning.plan import Plan
from tcpl_rules.quantities import Language
from tests.report.build import FULL, HEADS
from tests.shipped import RULESETS, ruleset

BOTH: tuple[Language, ...] = ("vi", "en")
ON = date(2025, 1, 9)
ID = "qd-25-2021"
RULES = ruleset(ID)
MODEL = RULES.model


def case(**more: Any) -> dict[str, Any]:
    """A commune with full points, with *more* in place of what it has."""
    return {
        "ruleset": ID,
        "year": 2024,
        "unit": {"name": "Xã Ví Dụ", "kind": "commune"},
        "facts": HEADS,
        "self_assessed": {"points": FULL},
        **more,
    }


def points(**changed: float | str) -> dict[str, Any]:
    """Full points but for some; ``n2`` is node 2."""
    return {"points": {**FULL, **{key[1:]: value for key, value in changed.items()}}}


def result(**more: Any) -> Assessment:
    """The result of that commune."""
    return RULES.assess(case(**more))


def explained(**more: Any) -> Explanation:
    """Why it is so."""
    return RULES.explain(case(**more), on=ON)


def planned(**more: Any) -> Plan:
    """What would make it qualify."""
    return RULES.plan(case(**more))


@cache
def of_path(path: Path) -> Explanation:
    """The explanation of the shipped case at *path*."""
    return rules_of(path).explain(Case.read(path), on=ON)


@cache
def plan_of(path: Path) -> Plan | None:
    """The plan of the shipped case at *path*; None where the ruleset gives grades."""
    rules = rules_of(path)
    return None if rules.model.grades else rules.plan(Case.read(path))


def rules_of(path: Path) -> CompiledRuleset:
    """The ruleset of the shipped case at *path*."""
    return ruleset(path.parents[1].name)


def shipped(name: str) -> Path:
    """The shipped case called ``ruleset/case``."""
    folder, _, stem = name.partition("/")
    return RULESETS / folder / "cases" / f"{stem}.toml"


def clause(basis: Basis = Basis.READ, source: str = "") -> ClauseUsed:
    """A clause that is cited."""
    vi = "khoản 1 Điều 4 Quyết định số 25/2021/QĐ-TTg"
    en = "Prime Minister's Decision 25/2021/QĐ-TTg, article 4, clause 1"
    return ClauseUsed(part="condition heads", citation=Text(vi, en), basis=basis, source=source)


def nothing_known(rules: CompiledRuleset) -> Explanation:
    """The explanation of a unit of which nothing is known, under *rules*."""
    model = rules.model
    unit = {"name": "Xã Ví Dụ", "kind": model.kinds[0].id}
    if model.classes:
        unit["class"] = model.classes[0].id
    year = model.years.first if model.years else 2024
    return rules.explain({"ruleset": model.id, "year": year, "unit": unit}, on=ON, as_if=True)
