"""What the tests of the example applications post to them."""

from __future__ import annotations

from pathlib import Path

from tests.literate import ROOT

EXAMPLES = ROOT / "docs/examples"

# The figures of a real ward, from its own draft report: rulesets/qd-25-2021/cases.
DONG_HUONG = """{
  "ruleset": "qd-25-2021",
  "year": 2024,
  "unit": {"name": "Phường Đông Hương", "kind": "ward"},
  "facts": {"heads_disciplined": 0, "heads_prosecuted": 0},
  "self_assessed": {"points": {"1": 10, "2": 30, "3": 13.5, "4": 20, "5": 25}}
}"""

WRONG = (
    DONG_HUONG.replace("13.5", "15.5")
    .replace('"ward"', '"village"')
    .replace('"heads_disciplined": 0', '"heads_disciplined": 0.5')
)
WRONG_AT = {"/unit/kind", "/facts/heads_disciplined", "/self_assessed/points/3"}

# An invented commune of 2026, and a made-up completion of the rules that it is assessed by.
OF_2026 = '{"year": 2026, "unit": {"name": "Xã Ví Dụ (bịa)", "kind": "commune"}}'
COMPLETION = """language 1

completion made-up of ruleset qd-27-2025 edition 1 {
  read by vi "Công chức Tư pháp - Hộ tịch" 2026-02-15
}

answer evidence no such rule { cite TT15 article 4 }
"""


def completion(folder: Path) -> Path:
    """The made-up completion as a file in *folder*."""
    path = folder / "bo-khuyet.tcpl"
    path.write_text(COMPLETION, "utf-8")
    return path
