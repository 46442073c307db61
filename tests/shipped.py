"""The shipped rulesets, and the cases that come with them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from tcpl_rules.assessment.assessment import Assessment
from tcpl_rules.assessment.case import Case
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.shelf import load, shipped_ids

RULESETS = Path(__file__).parents[1] / "rulesets"
IDS = shipped_ids()
EXPECTED = ".expected.toml"
CASES = tuple(
    sorted(path for path in RULESETS.glob("*/cases/*.toml") if not path.name.endswith(EXPECTED))
)


def name_of(path: Path) -> str:
    """``ruleset/case`` of a shipped case."""
    return f"{path.parents[1].name}/{path.stem}"


@cache
def ruleset(name: str) -> CompiledRuleset:
    """The shipped ruleset *name*, loaded once."""
    return load(name)


@cache
def assessed(path: Path) -> Assessment:
    """The assessment of the shipped case at *path*."""
    return ruleset(path.parents[1].name).assess(Case.read(path))
