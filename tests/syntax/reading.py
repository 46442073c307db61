"""Texts to read in tests."""

from __future__ import annotations

from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch


def source_of(text: str) -> SourceText:
    """*text* as a file."""
    return SourceText("case.tcpl", text)


def parsed(source: SourceText) -> Branch:
    """The tree of *source*, which has no mistake."""
    findings = Findings()
    tree = parse(source, findings)
    assert findings.listed() == ()
    assert tree is not None
    return tree


def mistakes(text: str) -> tuple[Diagnostic, ...]:
    """What the parser finds in *text*."""
    findings = Findings()
    parse(source_of(text), findings)
    return findings.listed()
