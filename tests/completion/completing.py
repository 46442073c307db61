"""Completions of shipped and of small rulesets, and what becomes of them."""

from __future__ import annotations

from pathlib import Path

from tcpl_rules.completion.complete import Completed, complete
from tcpl_rules.completion.gap import Gap, gaps_of
from tcpl_rules.completion.table import Table, read_table
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import RulesetError
from tcpl_rules.revision.edits import drafts
from tcpl_rules.shelf import sources_of
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.tree import Branch
from tcpl_rules.workbook.read_sheet import sheets_of
from tests.prelude import completed, completing

PLACE = "{ cite LAW annex I page 3 }"

BASE = """
question rounding vi "Có làm tròn không?" { cite LAW annex I basis unread }
criterion 1 vi "Hồ sơ" {
  max 10 { cite LAW annex I basis reported portal }
  indicator 1 vi "Giải quyết hồ sơ" en "Files" {
    max unread more than 2 { cite LAW annex I basis unread }
    tiers late / files {
      cite LAW annex I
      basis hearsay portal
      award 3 below 10% { reading vi "Kể cả hồ sơ bổ sung." note vi "Nghe nói." }
      award 0 from 10% below 50%
      unread from 50%
      unread when files = 0
    }
    question parts vi "Còn nội dung khác không?" { cite LAW annex I basis unread }
  }
  indicator 2 {
    title vi "Lấy ý kiến" { cite LAW annex I basis hearsay portal }
    max unread { cite LAW annex I basis unread }
    score by hand { cite LAW annex I basis unread }
    proved by unread { cite LAW annex I basis unread }
  }
}
step send vi "Gửi hồ sơ" { cite LAW article 5 due unread { cite LAW annex II basis unread } }
fact files: count at most 12 {
  vi "Số hồ sơ" asks vi "Có bao nhiêu hồ sơ?" unit vi "hồ sơ" given
  counts vi "Chỉ tính hồ sơ đủ." { cite LAW article 3 }
  counts vi "Cả hồ sơ chuyển tiếp."
  cite LAW annex I basis hearsay portal
}
"""
"""A ruleset with gaps of most sorts."""


def base(text: str = BASE) -> list[SourceText]:
    """The files of the ruleset *text*, completed to a whole one."""
    return completed("base.tcpl", text)


def trees(text: str = BASE) -> tuple[Branch, ...]:
    """The trees of `base`."""
    return tuple(file.tree for file in drafts(base(text), Findings()))


def gaps(text: str = BASE) -> tuple[Gap, ...]:
    """The gaps of the ruleset *text*."""
    return gaps_of(trees(text))


def made(completion: str, text: str = BASE) -> Completed:
    """The ruleset *text* with *completion* worked in."""
    return complete(base(text), [completing("case.tcpl", completion)])


def result(completion: str, text: str = BASE) -> str:
    """The text that *completion* makes of *text*, all files one after the other."""
    return "".join(source.text for source in made(completion, text).sources)


def codes(completion: str, text: str = BASE) -> list[str]:
    """The codes for which *completion* is refused."""
    try:
        made(completion, text)
    except RulesetError as refusal:
        return [found.code for found in refusal.diagnostics]
    return []


def messages(completion: str, text: str = BASE) -> list[str]:
    """The messages with which *completion* is refused."""
    try:
        made(completion, text)
    except RulesetError as refusal:
        return [found.message for found in refusal.diagnostics]
    return []


def read_workbook(path: Path, ruleset: str) -> Table:
    """What the workbook at *path* says of the shipped *ruleset*."""
    files = drafts(sources_of(ruleset), Findings())
    there = tuple(file.tree for file in files)
    return read_table(sheets_of(path), gaps_of(there), there)
