"""Two versions of a small made-up regulation: a base text, and the same with pieces edited."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.assessment.range import Range
from tcpl_rules.comparison.comparison import ClauseChange, Comparison, Found, Status
from tcpl_rules.comparison.diff import diff
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.shelf import compiled_from
from tcpl_rules.source import SourceText

HEADER = """language 1
ruleset made-1 edition 1 {
  standard made
  subject { commune vi "xã" en "commune" ward vi "phường" en "ward" }
  title vi "Chuẩn thử" en "A made-up standard"
  instrument LAW vi "Luật số 1/2020/QH" {}
  source portal vi "Cổng" {}
  cite LAW article 1
  years 2022 to 2024
  period 1 Jan to 31 Dec
  score 10 points
}
"""
FACTS = """
fact files: count { vi "Số hồ sơ" en "Files" asks vi "Mấy?" unit vi "hồ sơ" en "files" given }
fact late: count at most files {
  vi "Số hồ sơ trễ hạn" en "Late files" asks vi "Mấy?" unit vi "hồ sơ" en "files" can fall
}
fact planned: yes/no { vi "Có kế hoạch" en "There is a plan" asks vi "Có?" can rise }
"""
CRITERIA = """
criterion 1 vi "Giải quyết hồ sơ" en "Files" {
  max 6
  full marks when files = 0
  indicator 1 vi "Đúng hạn" en "On time" {
    max 4
    award 4 when late = 0
    award 2 when late >= 1 and late <= 5
    award 0 when late > 5
  }
  indicator 2 vi "Chất lượng" en "Quality" { max 2 score by hand { basis unread } }
}
criterion 2 vi "Kế hoạch" en "Plan" {
  max 4
  award 4 when planned
  award 0 when not planned
}
"""
OUTCOMES = """
qualifies when {
  condition enough vi "Đủ điểm" en "Enough points" { require total >= 6 }
  condition floors vi "Không tiêu chí nào quá thấp" en "No criterion too low" {
    require every criterion >= 50% of max
  }
  condition plan vi "Không để trễ nhiều" en "Few late" { require late <= 10 }
}
"""
PROCEDURE = """
role committee vi "Ủy ban" en "Committee"
event signed vi "Ngày ký" en "Signing"
document report vi "Báo cáo" en "Report" form "Mẫu 01"
dossier papers vi "Hồ sơ" en "Papers" { includes report }
step send vi "Gửi hồ sơ" en "Send" { by committee  sends papers  due within 5 days of signed }
question rounding vi "Có làm tròn không?" en "Is it rounded?" { basis unread }
"""
TEXT = HEADER + FACTS + CRITERIA + OUTCOMES + PROCEDURE


def version(*edits: tuple[str, str], text: str = TEXT) -> CompiledRuleset:
    """*text* with every one of *edits*, old and new, made in it."""
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return compiled_from([SourceText("made.tcpl", text)])


def compared(*edits: tuple[str, str], text: str = TEXT) -> Comparison:
    """What *edits* change."""
    return diff(version(text=text), version(*edits, text=text))


def told(comparison: Comparison) -> dict[tuple[str, str], str]:
    """The status of each change, by the key that the clause has now (or had) and its part."""
    return {(_key(change), change.part): change.status.value for change in comparison.changes}


def only(comparison: Comparison) -> ClauseChange:
    """The one change that there is."""
    (change,) = comparison.changes
    return change


def lower_end(old: Found, new: Found) -> Status | None:
    """Which way the least points go: what a penalty moves, however many the most are."""
    if not (isinstance(old, Range) and isinstance(new, Range)) or old.least == new.least:
        return None
    return Status.STRICTER if new.least < old.least else Status.LAXER


def points(*numbers: int | str) -> tuple[Fraction, ...]:
    """*numbers* as points."""
    return tuple(map(Fraction, numbers))


def _key(change: ClauseChange) -> str:
    clause = change.new or change.old
    assert clause is not None
    return clause.key
