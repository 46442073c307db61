"""A small ruleset, and overlays of it."""

from __future__ import annotations

from collections.abc import Mapping

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.overlay.lay import lay
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch

HEADER = """language 1

ruleset base edition 1 {
  standard example
  subject { commune vi "xã" ward vi "phường" }
  title vi "Chuẩn thử"
  instrument LAW vi "Quyết định" {}
  years 2030 to 2034 { cite LAW article 8 }
  score 10 points
  cite LAW article 1
}
"""

PARTS = """language 1

role committee vi "Ủy ban nhân dân cấp xã" { cite LAW article 5 }
role justice vi "Phòng Tư pháp" { cite LAW article 5 }
document report vi "Báo cáo" { cite LAW article 5 }
event asked vi "Ngày nhận yêu cầu" { cite LAW article 5 }

fact late: count at most 12 { vi "Số hồ sơ trễ" asks vi "Mấy hồ sơ trễ?" unit vi "hồ sơ" can fall }

criterion 1 vi "Hồ sơ" {
  max 10
  indicator 1 vi "Đúng hạn" { max 6 award 6 when late = 0 award 0 when late > 0 }
  indicator 2 vi "Đầy đủ" { max 4 score by hand }
}

step post vi "Niêm yết" { by committee due unread { basis unread } }
step send vi "Gửi hồ sơ" {
  by committee
  to justice
  sends report
  due before 10 Jan of the next year
}
step mend vi "Bổ sung hồ sơ" { by committee due within 3 working days of asked }

qualifies when {
  cite LAW article 4
  condition enough vi "Đủ điểm" { require total >= 6 }
}
"""

BASE = (SourceText("base/0.tcpl", HEADER), SourceText("base/1.tcpl", PARTS))

OVERLAY = """overlay somewhere edition 2 of ruleset base {
  title vi "Kế hoạch của tỉnh" en "Plan of the province"
  territory in province "Nơi nào đó" { cite PLAN }
  years 2031 to 2033 { cite PLAN section I }
  instrument PLAN vi "Kế hoạch số 12/KH-UBND" {}
  cite PLAN section II
}
"""


def written(statements: str = "", header: str = OVERLAY) -> SourceText:
    """The text of an overlay."""
    return SourceText("overlay.tcpl", f"language 1\n{header}{statements}\n")


def laid(statements: str = "", header: str = OVERLAY) -> Laid:
    """An overlay of *statements* over the base."""
    return lay(BASE, written(statements, header))


def codes(statements: str = "", header: str = OVERLAY) -> list[str]:
    """The codes of what is wrong with an overlay of *statements*, in the order of the text."""
    try:
        laid(statements, header)
    except RulesetError as refusal:
        return [found.code for found in refusal.diagnostics]
    return []


def tree_of(source: SourceText) -> Branch:
    """The tree of a text that parses."""
    findings = Findings()
    tree = parse(source, findings)
    findings.settle()
    assert tree is not None
    return tree


def case(**changes: object) -> Mapping[str, object]:
    """A case in the territory and years of the overlay, with *changes* at the top."""
    return {
        "year": 2032,
        "unit": {"name": "Xã Một", "kind": "commune", "province": "Nơi nào đó"},
        "facts": {"late": 0},
        "self_assessed": {"points": {"1.2": 0}},
        **changes,
    }
