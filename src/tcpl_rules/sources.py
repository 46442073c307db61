"""Rulesets in files: which files, and what is in them."""

from __future__ import annotations

from pathlib import Path

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import UnknownRulesetError
from tcpl_rules.model.standing import Text
from tcpl_rules.source import SourceText, Span


def source_files(path: Path) -> list[Path]:
    """The files of the ruleset at *path*: that file, or every ``*.tcpl`` of a folder, by name.

    Raises:
        UnknownRulesetError: The folder holds no such file.
    """
    files = sorted(path.glob("*.tcpl")) if path.is_dir() else [path]
    if not files:
        vi, en = f"Thư mục {path} không có tệp .tcpl", f"The folder {path} holds no .tcpl file"
        raise UnknownRulesetError(Text(vi, en))
    return files


def read_sources(path: Path) -> tuple[SourceText, ...]:
    """The texts of the ruleset at *path*, a file or a folder.

    Raises:
        UnknownRulesetError: The folder holds no ``*.tcpl`` file.
        RulesetError: A file is not UTF-8; each one is a finding.
        OSError: A file cannot be read.
    """
    findings = Findings()
    sources = tuple(
        decoded(file.read_bytes(), file.as_posix(), findings) for file in source_files(path)
    )
    findings.settle()
    return sources


def decoded(content: bytes, name: str, findings: Findings) -> SourceText:
    """The text of the file called *name*; that it is not UTF-8 is a finding."""
    try:
        return SourceText(name, content.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        source = SourceText(name, content.decode("utf-8", "replace"))
        line = content.count(b"\n", 0, fault.start) + 1
        offset = len(content[: fault.start].decode("utf-8", "replace"))
        findings.add(
            "TCPL0108",
            f"the file is not UTF-8: line {line} has the byte {content[fault.start]:#04x}",
            Span(source, offset, offset + 1),
            "save it as UTF-8",
        )
        return source
