"""An impact with something in every section, to be drawn."""

from __future__ import annotations

from functools import cache

from tcpl_rules.comparison.impact import Impact
from tcpl_rules.comparison.impact_of import impact
from tests.comparison.varied import entered, small, unit


@cache
def drawn_impact() -> Impact:
    """Seven units under a small ruleset, and under one that asks for more and other facts."""
    old = small()
    new = small(
        ("ruleset small", "ruleset newer"),
        ("2022 to 2024", "2025 to 2026"),
        ("total >= 6", "total >= 8"),
        ("fact posted", "fact announced"),
        ("require posted", "require announced"),
        ("award 2 when", "award 3 when"),
        ("require announced", "require announced or done >= 3"),
    )
    facts = {"done": 4, "posted": True}
    rows = [
        unit(
            2, unit=_unit("Xã <b>Một</b>", "Tỉnh | Một"), facts=facts, self_assessed=entered(n2=2)
        ),
        unit(3, unit=_unit("Xã Hai", "Tỉnh | Một"), facts=facts, self_assessed=entered(n2_1=4)),
        unit(4, unit=_unit("Xã Ba"), facts=facts, self_assessed=entered(n1=4, n2=4)),
        unit(5, unit=_unit("Xã Tư"), facts={"done": 1, "posted": True}),
        unit(6, unit=_unit("Xã Năm"), facts={"done": 9}),
        unit(7, unit=_unit("Xã Sáu"), facts={"undone": 1}),
        unit(8, unit=_unit("Xã Bảy"), facts={"done": 3, "announced": True}, year=2030),
    ]
    return impact(old, new, rows)


def _unit(name: str, province: str = "") -> dict[str, object]:
    return {"name": name, "kind": "commune", "province": province}
