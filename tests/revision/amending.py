"""A small ruleset in two files, and amendments of it."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tcpl_rules.revision.amend import Amended, amend
from tcpl_rules.revision.edits import Draft, drafts
from tcpl_rules.revision.targets import Target, find_target
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.tree import Branch

HEADER = """language 1

ruleset base edition 1 {
  standard example
  subject { commune vi "xã" ward vi "phường" }
  title vi "Chuẩn thử"
  instrument LAW vi "Quyết định" { issued 2023-12-01 }
  instrument GUIDE vi "Thông tư" { issued 2023-12-02 }
  source portal vi "Cổng thông tin" { published 2024-02-01 }
  years 2024 to { cite LAW article 8 }
  period 1 Jan to 31 Dec
  score 10 points
  cite LAW article 1
}
"""

PARTS = """language 1

fact planned: yes/no { vi "Có kế hoạch" asks vi "Có kế hoạch không?" can rise }
fact posted: days at most 30 {
  vi "Số ngày niêm yết"
  asks vi "Niêm yết bao nhiêu ngày?"
  unit vi "ngày"
  can rise
  cite GUIDE article 2
}

# What the commune plans.
criterion 1 "Kế hoạch của xã" {
  cite LAW article 2 clause 1
  max 6 { cite GUIDE article 3 basis reported portal }
  award 6 when planned # all of it
  award 0 when not planned
}

# What it posts.
criterion 2 vi "Niêm yết ở xã" en "Posting" {
  cite LAW article 2 clause 2
  max 4
  tiers posted {
    cite GUIDE article 3
    award 4 from 5 days
    award 1 from 1 days below 5 days
    award 0 below 1 days
  }
}

qualifies when {
  cite LAW article 4
  condition enough vi "Đủ điểm" { require total >= 6 }
}
"""

BASE = (SourceText("base/0.tcpl", HEADER), SourceText("base/1.tcpl", PARTS))

CHANGED = """amendment changed edition 1 of ruleset base {
  instrument NEW vi "Thông tư sửa đổi" {}
  years 2030 to { cite NEW article 9 }
  cite NEW article 1
}
"""


def amendment(operations: str, header: str = CHANGED) -> list[SourceText]:
    """An amendment of *operations*, as one file."""
    return [SourceText("changed.tcpl", f"language 1\n{header}{operations}\n")]


def amended(*operations: str) -> Amended:
    """What one amendment with these blocks makes of the base."""
    return amend(BASE, amendment("\n".join(operations)))


def parts(result: Amended) -> str:
    """The text of the second file, which has the facts, criteria and conditions."""
    return result.sources[1].text


def refused(
    operations: str, header: str = CHANGED, base: Sequence[SourceText] = BASE
) -> list[tuple[str, str]]:
    """The code of every finding, and the piece of text that it begins with."""
    try:
        amend(base, amendment(operations, header))
    except RulesetError as refusal:
        return [(found.code, found.span.text) for found in refusal.diagnostics]
    return []


def files() -> tuple[Draft, ...]:
    """The files of the base, parsed."""
    return drafts(BASE, Findings())


def trees() -> list[Branch]:
    """The trees of the base."""
    return [file.tree for file in files()]


def clause(*address: tuple[str, str]) -> Target:
    """The clause of the base at *address*."""
    found = find_target(trees(), tuple(address))
    assert found is not None
    return found


def quoted(text: str) -> Branch:
    """The first statement that an operation with *text* quotes."""
    (draft,) = drafts(
        [SourceText("x", f"language 1 amend LAW {{ insert {{ {text} }} }}")], Findings()
    )
    operation = draft.tree.part("amend").branches()[0]
    return operation.part("quoted").branches()[0]
