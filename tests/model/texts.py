"""Rulesets as texts, read into a model that no check has judged."""

from __future__ import annotations

from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Standing
from tcpl_rules.pipeline import read_model
from tcpl_rules.source import SourceText

HEADER = """
ruleset made edition 1 {
  standard made
  subject { commune vi "xã" en "commune" ward vi "phường" }
  title vi "Bộ quy tắc thử"
  instrument LAW vi "Luật" {}
  source portal vi "Cổng" {}
  cite LAW article 1
  score 10 points
}
"""
CLASSES = 'classes { class_1 vi "loại I" class_2 vi "loại II" }'
CLASSED = HEADER.replace("score 10 points", f"{CLASSES} score 10 points")
"""A header with two classes of units."""

WITHOUT_POINTS = HEADER.replace("  score 10 points\n", "")

FACTS = """
fact files: count { vi "Hồ sơ" asks vi "Mấy?" unit vi "hồ sơ" given }
fact late: count at most files { vi "Trễ" asks vi "Mấy?" unit vi "hồ sơ" can fall }
fact waited: days { vi "Chờ" asks vi "Mấy?" unit vi "ngày" can fall }
fact posted: days { vi "Niêm yết" asks vi "Mấy?" unit vi "ngày" can rise }
fact planned: yes/no { vi "Kế hoạch" asks vi "Có?" can rise }
"""
RULES = """
criterion 1 vi "Một" {
  max 4
  award 4 when late = 0
  award 0 when late >= 1
}
criterion 2 vi "Hai" {
  max 6
  award 6 when files >= 3
  award 0 when files < 3
}
qualifies when {
  condition enough vi "Đủ điểm" { require total >= 5 }
}
"""
COMMON_FACTS = "".join(line for line in FACTS.splitlines(keepends=True)[:3])
VALID = f"language 1\n{HEADER}{COMMON_FACTS}{RULES}"
"""A ruleset without any finding."""


def source(text: str, name: str = "case.tcpl") -> SourceText:
    """*text*, made a file by its first line."""
    return SourceText(name, f"language 1 {text}")


def read(text: str, *, facts: str = FACTS, header: str = HEADER) -> tuple[Ruleset, Findings]:
    """The model of *text* under a header and some facts, and what is found in reading."""
    findings = Findings()
    files = [source(header, "header.tcpl"), source(facts, "facts.tcpl"), source(text)]
    model, _ = read_model(files, findings)
    return model, findings


def model_of(text: str, *, facts: str = FACTS, header: str = HEADER) -> Ruleset:
    """The model of *text*, in which nothing is found."""
    model, findings = read(text, facts=facts, header=header)
    assert findings.listed() == ()
    return model


def node_of(text: str) -> Node:
    """The first node of *text*."""
    return model_of(text).nodes[0]


def leaf_of(rule: str) -> Node:
    """A criterion of at most 10 points with *rule*."""
    return node_of(f'criterion 1 vi "Một" {{ max 10 {rule} }}')


def content_of(parts: str) -> Node:
    """A criterion of a ruleset without points, made of *parts*."""
    return model_of(f'criterion 1 vi "Một" {{ {parts} }}', header=WITHOUT_POINTS).nodes[0]


def refusals(text: str, *, facts: str = FACTS, header: str = HEADER) -> tuple[Diagnostic, ...]:
    """What reading *text* finds."""
    try:
        _, findings = read(text, facts=facts, header=header)
    except RulesetError as error:
        return error.diagnostics
    return findings.listed()


def found(text: str, *, facts: str = FACTS, header: str = HEADER) -> list[tuple[str, str]]:
    """The code of each finding and the piece of text that it points at."""
    return [(d.code, d.span.text) for d in refusals(text, facts=facts, header=header)]


def cited(standing: Standing) -> list[str]:
    """The citations of *standing* as ``LAW article.clause.point``."""
    return [
        f"{c.instrument} {'.'.join(filter(None, (c.article, c.clause, c.point)))}"
        for c in standing.citations
    ]
