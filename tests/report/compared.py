"""Comparisons to draw: two made-up versions that differ in every way that is drawn."""

from __future__ import annotations

from tcpl_rules.comparison.comparison import ClauseChange, Comparison
from tests.comparison.versions import compared

_PLANNING = """criterion 3 vi "Lập kế hoạch | <b>" en "Planning | <b>" {
  max 4
  formerly made-1 criterion 2 { basis derived }
  penalty 0.25 when late >= 3"""
_EDITS = (
    ("ruleset made-1 edition 1", "ruleset made-2 edition 3"),
    ("years 2022 to 2024", "years 2025 to"),
    ("award 2 when", "award 1 when"),
    ("award 0 when late > 5", "unread when late > 5"),
    ("full marks when files = 0", "full marks when files <= 2"),
    ('criterion 2 vi "Kế hoạch" en "Plan" {\n  max 4', _PLANNING),
    (
        "{ max 2 score by hand { basis unread } }",
        "{ max 2 award 2 when planned award 0 when not planned }",
    ),
    ("require total >= 6", "require total >= 7"),
    ("fact planned: yes/no {", "fact planned: yes/no {\n  basis reported portal"),
    ("within 5 days", "within 3 working days"),
    ('role committee vi "Ủy ban" en "Committee"', 'role committee vi "Ủy ban nhân dân"'),
    ('question rounding vi "Có làm tròn không?" en "Is it rounded?" { basis unread }', ""),
)


def everything() -> Comparison:
    """Two versions that differ in much."""
    return compared(*_EDITS)


def nothing() -> Comparison:
    """A version and itself."""
    return compared()


def change_of(comparison: Comparison, key: str, part: str) -> ClauseChange:
    """What became of one part of the clause that is *key* now, or was."""
    for change in comparison.clauses:
        clause = change.new or change.old
        if change.part == part and clause is not None and clause.key == key:
            return change
    raise KeyError(key)
