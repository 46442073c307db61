"""By clause, by province, and what is wanting."""

from __future__ import annotations

from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.comparison.impact import Bounds
from tcpl_rules.comparison.impact_counts import Lacking, by_province, wanting
from tcpl_rules.comparison.impact_links import Why
from tcpl_rules.comparison.impact_of import impact
from tcpl_rules.model.standing import Text
from tests.comparison.varied import entered, small, unit

_STRICT = small(("total >= 6", "total >= 8"))
_FLOORS = small(("require total >= 6", "require every criterion >= 50% of max"))


def _needed(what: str, key: str) -> Needed:
    return Needed(
        what="fact" if what == "fact" else "points",
        key=key,
        label=Text(key),
        asks=Text(key),
        pointer="",
    )


def test_by_clause() -> None:
    facts = {"done": 4, "posted": True}
    found = impact(
        small(),
        _STRICT,
        [
            unit(2, facts=facts, self_assessed=entered(n2=2)),
            unit(3, facts=facts, self_assessed=entered(n2=5)),
            unit(4, facts={"done": 4}, self_assessed=entered(n2=2)),
            unit(5, facts={"done": 4}, self_assessed=entered(n2=5)),
        ],
    )
    (clause,) = found.by_clause

    assert (clause.id, clause.losers, clause.alone, clause.may) == ("enough", 1, 1, 1)
    assert clause.clause.citation.in_language("en").endswith("article 1")
    assert found.losers == Bounds(1, 2)
    assert found.jointly == 0


def test_the_parts_that_lack_points() -> None:
    cases = [
        unit(2, facts={"done": 1, "posted": True}, self_assessed=entered(n2=6)),
        unit(3, facts={"posted": True}, self_assessed=entered(n2=6)),
        unit(4, facts={"done": 4, "posted": True}, self_assessed=entered(n2=2)),
    ]
    (clause,) = impact(small(), _FLOORS, cases).by_clause

    assert [(p.key, p.losers, p.may) for p in clause.parts] == [("1", 1, 1), ("2", 1, 0)]


def test_conditions_that_cannot_be_met_together() -> None:
    tied = small(
        ("award 4 when done = 4", "award 4 when done = 4 and posted"),
        ("award 2 when done >= 2 and done < 4", "award 2 when done >= 2 and done < 4 and posted"),
        ("award 0 when done < 2", "award 0 when done < 2 or not posted"),
        ("require posted", "require not posted"),
    )
    old = small(("require posted", "require posted or done >= 1"))
    found = impact(old, tied, [unit(facts={"done": 4}, self_assessed=entered(n2=3))])

    assert found.units[0].new == "not_qualified"
    assert (found.jointly, found.by_clause) == (1, ())


def test_by_province() -> None:
    facts = {"done": 4, "posted": True}
    rows = [
        unit(
            row,
            unit={"name": "X", "kind": "ward", "province": province},
            facts=facts,
            self_assessed=entered(n2=2),
        )
        for row, province in enumerate(("Tỉnh  B", "Đà Nẵng", "Tỉnh B", ""))
    ]
    found = impact(small(), _STRICT, rows)

    assert [(p.province, p.units, p.losers) for p in found.by_province] == [
        ("", 1, Bounds(1, 1)),
        ("Đà Nẵng", 1, Bounds(1, 1)),
        ("Tỉnh B", 2, Bounds(2, 2)),
    ]
    assert by_province(found.units) == found.by_province


def test_wanting() -> None:
    fact, points = _needed("fact", "done"), _needed("points", "2.1")
    moved = _needed("points", "2.3")
    lacking = [
        Lacking(needed=(("old", fact), ("new", fact)), changing=True),
        Lacking(needed=(("old", fact), ("old", points), ("new", moved)), changing=True),
        Lacking(needed=(("new", points),), changing=False),
        Lacking(needed=(), changing=True),
    ]
    found = wanting(lacking, {"2.1": "2.3", "2.2": Why.NO_CLAUSE})

    assert [(w.what, w.key, w.side, w.units, w.changing, w.alone) for w in found] == [
        ("fact", "done", None, 2, 2, 1),
        ("points", "2.3", None, 1, 1, 0),
        ("points", "2.1", "new", 1, 0, 0),
    ]
