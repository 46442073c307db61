"""From text to a checked model: every pass, in order."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from tcpl_rules.assessment.check_reach import check_reach
from tcpl_rules.diagnostics.diagnostic import Diagnostic
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.checks import checks_after
from tcpl_rules.model.from_syntax import from_syntax
from tcpl_rules.model.names import find_names
from tcpl_rules.model.resolve_maxima import resolve_maxima
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.source import SourceText, Span
from tcpl_rules.syntax.format import canonical_text, content_hash
from tcpl_rules.syntax.parse import Parsed, parse_around_mistakes


@frozen(kw_only=True)
class Checked:
    """A model without an error, the hash of its text, and what was found that is no error."""

    model: Ruleset
    content_hash: str
    warnings: tuple[Diagnostic, ...]


def check_sources(sources: Sequence[SourceText]) -> Checked:
    """The model that the files of one ruleset write.

    Every pass says all that is wrong, and goes on with what is sound.

    Raises:
        RulesetError: The text is wrong; it carries every finding.
    """
    findings = Findings()
    files = [parse_around_mistakes(source, findings) for source in sources]
    lost = tuple(span for file in files for span in file.lost)
    model = _model(files, lost, findings)
    if model is not None:
        for check in checks_after(findings, lost=bool(lost)):
            check(model, findings)
        if not len(findings):
            check_reach(model, findings)
    findings.settle()
    assert model is not None  # noqa: S101 - INVARIANT: without a model there is a finding
    return Checked(model=model, content_hash=_hash(files), warnings=findings.listed())


def read_model(sources: Sequence[SourceText], findings: Findings) -> tuple[Ruleset, str]:
    """The model before it is judged, names and units settled, and the hash of its text.

    Raises:
        RulesetError: The text does not parse, or a name or unit is wrong.
    """
    files = [parse_around_mistakes(source, findings) for source in sources]
    findings.settle()
    model = _model(files, (), findings)
    findings.settle()
    assert model is not None  # noqa: S101 - INVARIANT: without a model there is a finding
    return model, _hash(files)


def _model(files: Sequence[Parsed], lost: tuple[Span, ...], findings: Findings) -> Ruleset | None:
    """The model of what was read, or None where that is too little."""
    trees = [file.tree for file in files if file.tree is not None]
    if len(trees) < len(files):
        return None
    names = find_names(trees, findings, lost)
    unresolved = from_syntax(trees, names, findings, lost)
    if unresolved is None:
        return None
    # The maxima that others are derived from may be among what is lost.
    return resolve_maxima(unresolved, Findings() if lost else findings)


def _hash(files: Sequence[Parsed]) -> str:
    return content_hash(
        canonical_text(file.tree, file.source) for file in files if file.tree is not None
    )
