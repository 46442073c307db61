"""Amendments, completions and overlays stand outside of a ruleset: they are no files of one."""

from __future__ import annotations

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.syntax.tree import Branch

_AMENDS = frozenset({"amendment", "amend"})
_COMPLETES = frozenset({"completion", "filled", "confirmed", "corrected", "answered"})

_OVERLIES = frozenset({"overlay", "assign", "task", "remedy", "day_off", "day_worked"})

_CHANGES = "changes a ruleset from outside"
_SORTS = (
    (_AMENDS, "an amendment", _CHANGES, "`tcpl amend RULESET FILE`"),
    (_COMPLETES, "a completion", _CHANGES, "`tcpl gaps RULESET --completion FILE`"),
    (_OVERLIES, "an overlay", "lies over a ruleset", "`tcpl overlay FILE`"),
)


def check_sort(file: Branch, findings: Findings) -> None:
    """Report a *file* of another sort where one that is part of a ruleset is wanted."""
    for branch in file.branches():
        for rules, sort, does, command in _SORTS:
            if branch.rule in rules:
                word = branch.children[0].span
                findings.add(
                    "TCPL1001",
                    f"{sort} is no part of a ruleset",
                    word,
                    f"`{word.text}` {does}",
                    hint=f"give it a file in another folder, and see {command}",
                )
                return
