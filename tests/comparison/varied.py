"""Rulesets that differ in a few words, and units under them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tcpl_rules.assessment.case import Case
from tcpl_rules.comparison.impact import Impact, UnitImpact
from tcpl_rules.comparison.impact_of import impact
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.shelf import compiled_from, load, shipped_sources
from tcpl_rules.source import SourceText
from tcpl_rules.tables.case_row import CaseRow

SMALL = """
language 1
ruleset small edition 1 {
  standard tcpl  subject { ward vi "phường" commune vi "xã" }  title vi "Chuẩn thử"
  instrument LAW vi "Văn bản thử" { }
  years 2022 to 2024 { }
  cite LAW article 1  score 10 points
}
fact done: count at most 4 { vi "Số việc đã xong" asks vi "Bao nhiêu?" unit vi "việc" }
fact posted: yes/no { vi "Công khai" asks vi "Có công khai không?" }
criterion 1 vi "Xong việc" {
  max 4
  award 4 when done = 4  award 2 when done >= 2 and done < 4  award 0 when done < 2
}
criterion 2 vi "Theo dõi" {
  max 6
  indicator 1 vi "Thấy" { max 4 score by hand }
  indicator 2 vi "Nghe" { max 2 score by hand }
}
qualifies when {
  condition enough vi "từ 6 điểm" { require total >= 6 }
  condition public vi "công khai" { require posted }
}
"""
"""A made-up ruleset: 4 points by facts, 6 by hand."""


@cache
def small(*changes: tuple[str, str]) -> CompiledRuleset:
    """`SMALL` with each piece of it replaced by another."""
    return compiled_from([SourceText("small.tcpl", _changed(SMALL, changes))])


@cache
def stricter() -> CompiledRuleset:
    """qd-25-2021, if it asked for 85 points of 100."""
    changes = (("total >= 80", "total >= 85"), ("từ 80 điểm", "từ 85 điểm"))
    texts = [(source.name, source.text) for source in shipped_sources("qd-25-2021")]
    return compiled_from([SourceText(name, _changed(text, changes)) for name, text in texts])


@cache
def in_force() -> CompiledRuleset:
    """qd-25-2021 as it is."""
    return load("qd-25-2021")


def _changed(text: str, changes: tuple[tuple[str, str], ...]) -> str:
    for piece, other in changes:
        text = text.replace(piece, other)
    return text


def unit(row: int = 2, /, **case: object) -> CaseRow:
    """A row of an invented table."""
    document = {"year": 2024, "unit": {"name": "Phường Thử", "kind": "ward"}, **case}
    return CaseRow(file="cases.csv", row=row, case=Case.from_mapping(document))


def entered(**points: object) -> Mapping[str, object]:
    """Points self-assessed; ``n2_1`` stands for the node 2.1."""
    return {"points": {name[1:].replace("_", "."): given for name, given in points.items()}}


def only(found: Impact) -> UnitImpact:
    """The one unit of *found*, in which nothing is broken."""
    assert found.broken == ()
    (one,) = found.units
    return one


def between(old: CompiledRuleset, new: CompiledRuleset, **case: object) -> UnitImpact:
    """What becomes of one unit."""
    return only(impact(old, new, [unit(**case)]))
