"""The files of a ruleset as one text."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse


def one_text(sources: Sequence[SourceText]) -> SourceText:
    """A text that says what *sources*, laid out, say together; they parse."""
    first, *others = sources
    return SourceText(first.name, "\n".join([first.text, *map(_continued, others)]))


def _continued(source: SourceText) -> str:
    """The text of *source* without its line that names the language edition."""
    tree = parse(source, Findings())
    assert tree is not None  # noqa: S101 - INVARIANT: what was laid out parses
    start, end = tree.word("LANGUAGE").span.start, tree.word("NUMBER").span.end
    return source.text[:start] + source.text[end:].removeprefix("\n").removeprefix("\n")
