"""The scorecard that rule engines are compared with: its units, its reference, and our ruleset.

Twenty indicators of five tiers each, five criteria of at most 18 points; a unit qualifies with 70
points in all, 9 in every criterion, and no official disciplined.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

import tcpl_rules
from tcpl_rules import Assessment, CompiledRuleset

TIERS = (90, 80, 70, 50)
"""The least percentage of each tier but the last, which gives no points."""

MAXIMA = (5, 5, 4, 4) * 5
"""The points of the first tier of each indicator; each of the next gives one point less."""

CAP, FLOOR, WANTED = 18, 9, 70

Unit = tuple[tuple[int, ...], bool]
"""The twenty percentages, and whether an official was disciplined."""

Answer = tuple[int, bool]
"""The total and whether the unit qualifies."""


def units(count: int) -> list[Unit]:
    """*count* different units, the same ones each time; about a quarter of them qualify."""
    random = Random(count)  # noqa: S311 - invented units, not secrets
    made: list[Unit] = []
    for _ in range(count):
        usual = random.randrange(50, 101)
        percents = (min(100, max(0, usual + random.randrange(-15, 16))) for _ in MAXIMA)
        made.append((tuple(percents), random.random() < 0.1))
    return made


def reference(unit: Unit) -> Answer:
    """What every engine must say of *unit*."""
    percents, disciplined = unit
    points = []
    for percent, maximum in zip(percents, MAXIMA, strict=True):
        tier = next((place for place, least in enumerate(TIERS) if percent >= least), None)
        points.append(0 if tier is None else maximum - tier)
    criteria = [min(CAP, sum(points[first : first + 4])) for first in range(0, 20, 4)]
    total = sum(criteria)
    return total, total >= WANTED and min(criteria) >= FLOOR and not disciplined


def ruleset() -> CompiledRuleset:
    """The scorecard in our language, compiled."""
    return tcpl_rules.load(Path(__file__).with_name("scorecard.tcpl"))


def cases(of: Sequence[Unit]) -> list[Mapping[str, object]]:
    """The units as a host would hand them to us."""
    return [
        {
            "year": 2024,
            "unit": {"name": f"Xã {place} (bịa)", "kind": "commune"},
            "facts": {
                "official_disciplined": disciplined,
                **{f"percent_{n}": percent for n, percent in enumerate(percents, 1)},
            },
        }
        for place, (percents, disciplined) in enumerate(of)
    ]


def answer(result: Assessment) -> Answer:
    """What *result* says, in the words of the reference."""
    return int(result.total.exact), result.outcome == "qualified"
