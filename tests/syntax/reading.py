"""Texts to read in tests."""

from __future__ import annotations

from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch
from tests.literate import ROOT, examples


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


def tree_of(text: str) -> Branch:
    """The tree of *text*, which has no mistake."""
    return parsed(source_of(text))


def mistakes(text: str) -> tuple[Diagnostic, ...]:
    """What the parser finds in *text*."""
    findings = Findings()
    parse(source_of(text), findings)
    return findings.listed()


def places(text: str) -> list[tuple[str, str]]:
    """Line and column, and code, of what the parser finds in *text*."""
    return [(found.span.place.partition(":")[2], found.code) for found in mistakes(text)]


def shipped() -> list[SourceText]:
    """Every file of the shipped rulesets."""
    paths = sorted((ROOT / "rulesets").glob("*/*.tcpl"))
    return [SourceText(path.name, path.read_text("utf-8")) for path in paths]


def corpus() -> list[SourceText]:
    """Every text without a mistake of syntax: the shipped ones, and the examples of the pages."""
    folders = (ROOT / "grammar/standard", ROOT / "tests/conformance")
    pages = [page for folder in folders for page in sorted(folder.glob("*.md"))]
    shown = [example.sources[-1] for example in examples(pages)]
    return [*shipped(), *(source for source in shown if not mistakes(source.text))]
