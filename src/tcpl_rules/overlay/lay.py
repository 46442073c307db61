"""An overlay laid over a ruleset: read, checked, and added to it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from tcpl_rules.assessment.check_reach import check_reach
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.diagnostics.diagnostic import Diagnostic, Severity
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.checks import CHECKS
from tcpl_rules.model.from_syntax import check_edition, from_syntax
from tcpl_rules.model.names import Names, find_names
from tcpl_rules.model.overlay import Overlay
from tcpl_rules.model.places import place
from tcpl_rules.model.procedure import DueBefore, Step
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.scope import Scope
from tcpl_rules.overlay.check_cited import check_cited
from tcpl_rules.overlay.check_overlay import check_overlay, in_order
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.overlay.read_header import header_of
from tcpl_rules.overlay.read_overlay import read_overlay
from tcpl_rules.pipeline import Checked, check_sources
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.format import canonical_text, content_hash
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch

_IMPLIED = frozenset({"TCPL0623", "TCPL0633"})
_NONE_QUALIFIES = "TCPL0632"


def lay(sources: Sequence[SourceText], written: SourceText) -> Laid:
    """The overlay that *written* is, over the ruleset that *sources* write.

    Raises:
        RulesetError: A text is wrong, the overlay does not fit the ruleset, asks for less than the
            law, or what results fails a check; it carries every finding.
    """
    checked = check_sources(sources)
    findings = Findings()
    tree = parse(written, findings)
    findings.settle()
    files = [parse(source, findings) for source in sources]
    trees = [file for file in files if file is not None]
    assert tree is not None  # noqa: S101 - INVARIANT: without a tree there is a finding
    overlay = _read(tree, trees, checked.model, findings)
    findings.settle()
    assert overlay is not None  # noqa: S101 - INVARIANT: without an overlay there is a finding
    model = with_overlay(checked.model, overlay)
    _check_together(model, written, findings)
    findings.settle()
    return Laid(
        overlay=overlay,
        ruleset=CompiledRuleset.of(model, _hash([*trees, tree]), checked.warnings),
        base=_compiled(checked),
        warnings=findings.listed(),
    )


def with_overlay(base: Ruleset, overlay: Overlay) -> Ruleset:
    """*base* with all that *overlay* adds to it, each behind what stands there."""
    return evolve(
        base,
        instruments=(*base.instruments, *overlay.instruments),
        sources=(*base.sources, *overlay.sources),
        facts=(*base.facts, *overlay.facts),
        conditions=(*base.conditions, *overlay.conditions),
        roles=(*base.roles, *overlay.roles),
        documents=(*base.documents, *overlay.documents),
        steps=tuple(_with_deadline(step, overlay) for step in base.steps),
    )


def _with_deadline(step: Step, overlay: Overlay) -> Step:
    """*step* with the deadlines that *overlay* sets beside the law's, unless they are the same."""
    there = {in_order(due) for due in step.due if isinstance(due, DueBefore)}
    local = tuple(
        due
        for assignment in overlay.assignments
        if assignment.about.step == step.id
        for due in assignment.due
        if in_order(due) not in there
    )
    return evolve(step, due=(*step.due, *local)) if local else step


def _read(
    tree: Branch, trees: Sequence[Branch], base: Ruleset, findings: Findings
) -> Overlay | None:
    """The overlay in *tree*, judged by itself and against *base*; None with findings."""
    check_edition(tree, findings)
    header = next(h for file in trees for h in file.branches("ruleset"))
    if header_of(tree, header, findings) is None:
        return None
    names = find_names([*trees, tree], findings)
    _declare_inner(trees, names)
    overlay = read_overlay(tree, trees, Scope(names, findings, by_points=base.by_points))
    if overlay is not None and not findings.errors:
        check_overlay(overlay, base, findings)
        check_cited(overlay, findings)
    return overlay


def _declare_inner(trees: Sequence[Branch], names: Names) -> None:
    """Enter what the ruleset declares inside its parts: its conditions, grades and questions."""
    from_syntax(trees, names, Findings())


def _check_together(model: Ruleset, written: SourceText, findings: Findings) -> None:
    """Report what is wrong in the ruleset with the overlay.

    A condition of the law that one of the overlay implies is no fault; one of the overlay that the
    law implies is.
    """
    found = Findings()
    for check in CHECKS:
        check(model, found)
    if not len(found):
        check_reach(model, found)
    for one in found.listed():
        if one.code not in _IMPLIED:
            _report(one, model, findings)
        elif one.span.source is written:
            findings.add(
                "TCPL1106",
                "the condition asks for no more than the law",
                one.span,
                "met whenever those of the law are",
            )


def _report(found: Diagnostic, model: Ruleset, findings: Findings) -> None:
    """Say in the overlay what was found, where the finding is about all conditions together."""
    first, *others = found.labels
    if found.code == _NONE_QUALIFIES:
        first = evolve(first, span=place(model.conditions[-1]), text="the last of the conditions")
    findings.add(
        found.code,
        found.message,
        first.span,
        first.text,
        cause=(others[0].span, others[0].text) if others else None,
        hint=found.hint,
        witness=found.witness,
        severity=Severity.ERROR if found.severity is Severity.ERROR else Severity.WARNING,
    )


def _compiled(checked: Checked) -> CompiledRuleset:
    return CompiledRuleset.of(checked.model, checked.content_hash, checked.warnings)


def _hash(trees: Sequence[Branch]) -> str:
    return content_hash(canonical_text(tree, tree.span.source) for tree in trees)
