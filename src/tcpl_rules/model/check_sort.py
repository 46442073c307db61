"""Amendments and completions change a ruleset from outside: they are no files of one."""

from __future__ import annotations

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.syntax.tree import Branch

_AMENDS = frozenset({"amendment", "amend"})
_COMPLETES = frozenset({"completion", "filled", "confirmed", "corrected", "answered"})

_AN_AMENDMENT = ("an amendment", "`tcpl amend RULESET FILE`")
_A_COMPLETION = ("a completion", "`tcpl gaps RULESET --completion FILE`")


def check_sort(file: Branch, findings: Findings) -> None:
    """Report a *file* that changes a ruleset where one that is part of a ruleset is wanted."""
    for branch in file.branches(*_AMENDS, *_COMPLETES):
        amends = branch.rule in _AMENDS
        sort, command = _AN_AMENDMENT if amends else _A_COMPLETION
        word = branch.children[0].span
        findings.add(
            "TCPL1001",
            f"{sort} is no part of a ruleset",
            word,
            f"`{word.text}` changes a ruleset from outside",
            hint=f"give it a file in another folder, and see {command}",
        )
        return
