"""From text to a checked model: every pass, in order."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.check_facts import check_facts
from tcpl_rules.model.check_outcomes import check_outcomes
from tcpl_rules.model.check_points import check_points
from tcpl_rules.model.check_rows import check_rows
from tcpl_rules.model.check_standing import check_standing
from tcpl_rules.model.from_syntax import from_syntax
from tcpl_rules.model.names import find_names
from tcpl_rules.model.resolve_maxima import resolve_maxima
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.format import canonical_text, content_hash
from tcpl_rules.syntax.parse import parse

CHECKS = (check_facts, check_points, check_rows, check_outcomes, check_standing)
"""What is judged of a model whose names and units are right; each check stands alone."""


@frozen(kw_only=True)
class Checked:
    """A model without an error, the hash of its text, and what was found that is no error."""

    model: Ruleset
    content_hash: str
    warnings: tuple[Diagnostic, ...]


def check_sources(sources: Sequence[SourceText]) -> Checked:
    """The model that the files of one ruleset write.

    Raises:
        RulesetError: The text is wrong; it carries every finding of the first pass that had one.
    """
    findings = Findings()
    model, content = read_model(sources, findings)
    for check in CHECKS:
        check(model, findings)
    findings.settle()
    return Checked(model=model, content_hash=content, warnings=findings.listed())


def read_model(sources: Sequence[SourceText], findings: Findings) -> tuple[Ruleset, str]:
    """The model before it is judged, names and units settled, and the hash of its text.

    Raises:
        RulesetError: The text does not parse, or a name or unit is wrong.
    """
    parsed = [(source, parse(source, findings)) for source in sources]
    findings.settle()
    files = [(source, tree) for source, tree in parsed if tree is not None]
    trees = [tree for _, tree in files]
    names = find_names(trees, findings)
    unresolved = from_syntax(trees, names, findings)
    findings.settle()
    assert unresolved is not None  # noqa: S101 - INVARIANT: a missing header is a finding
    model = resolve_maxima(unresolved, findings)
    findings.settle()
    return model, content_hash(canonical_text(tree, source) for source, tree in files)
