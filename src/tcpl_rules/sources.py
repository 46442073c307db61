"""Rulesets in files: which files, and what is in them."""

from __future__ import annotations

from pathlib import Path

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import UnknownRulesetError
from tcpl_rules.source import SourceText, Span


def read_sources(path: Path) -> tuple[SourceText, ...]:
    """The texts of the ruleset at *path*: one file, or every ``*.tcpl`` of a folder, by name.

    Raises:
        UnknownRulesetError: The folder holds no such file.
        RulesetError: A file is not UTF-8; each one is a finding.
    """
    paths = sorted(path.glob("*.tcpl")) if path.is_dir() else [path]
    if not paths:
        msg = f"the folder {path} holds no .tcpl file"
        raise UnknownRulesetError(msg)
    findings = Findings()
    sources = tuple(_read(one, findings) for one in paths)
    findings.settle()
    return sources


def _read(path: Path, findings: Findings) -> SourceText:
    content = path.read_bytes()
    try:
        return SourceText(path.as_posix(), content.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        source = SourceText(path.as_posix(), content.decode("utf-8", "replace"))
        line = content.count(b"\n", 0, fault.start) + 1
        findings.add(
            "TCPL0108",
            f"the file is not UTF-8: line {line} has the byte {content[fault.start]:#04x}",
            Span(source, 0, 0),
            "save it as UTF-8",
        )
        return source
