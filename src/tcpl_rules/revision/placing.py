"""`insert`: new statements after a clause, into one, or at the top of the text."""

from __future__ import annotations

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.revision.edits import Edit
from tcpl_rules.revision.operation import (
    Met,
    Operation,
    edit_of,
    is_amended,
    report_instrument,
    target_of,
)
from tcpl_rules.revision.removing import start_with_comments
from tcpl_rules.revision.stamps import (
    end_of_line,
    on_its_line,
    remarked,
    stamp_of_new,
    with_insertions,
)
from tcpl_rules.revision.targets import Target, spoken
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch


@frozen
class _Gap:
    """Where something comes in, the branches around it, and whether by a blank line *apart*."""

    span: Span
    around: tuple[Branch, ...]
    apart: bool = False


def placed(operation: Operation, met: Met, findings: Findings) -> list[Edit] | None:
    """What puts the new statements there, or None with findings."""
    news = operation.branch.part("quoted").branches()
    if not news:
        where = operation.branch.part("quoted").span
        findings.add("TCPL1012", "the operation changes nothing", where, "nothing is inserted")
        return None
    gaps = _gaps(operation, news, met, findings)
    if gaps is None:
        return None
    outside = [
        (new, standing)
        for new, gap in zip(news, gaps, strict=True)
        if not is_amended(operation, standing := met.standings.at(gap.around, new))
    ]
    for new, standing in outside:
        hint = f"`cite` its own place in `{operation.instrument.text}`"
        report_instrument(operation, new, standing, findings, hint)
    if outside:
        return None
    return [
        edit_of(operation, gap.span, _written(operation, met, gap, new))
        for new, gap in zip(news, gaps, strict=True)
    ]


def _gaps(
    operation: Operation, news: tuple[Branch, ...], met: Met, findings: Findings
) -> list[_Gap] | None:
    """The place of each new statement."""
    if not operation.targets:
        return [_at_the_top(new, met) for new in news]
    said = operation.targets[0]
    target = target_of(said, met, findings)
    if target is None:
        return None
    if operation.branch.leaf("AFTER"):
        after = _after(target.branch, target.around)
        return [after for _ in news]
    if target.branch.leaf("LBRACE") is None:
        message = f"`{spoken(target.address)}` has no block that something could stand in"
        findings.add("TCPL1013", message, said.span, "`replace` it")
        return None
    return [_into(target, new) for new in news]


def _after(branch: Branch, around: tuple[Branch, ...]) -> _Gap:
    source = branch.span.source
    offset = end_of_line(source.text, branch.span.end)
    above = source.text[: start_with_comments(source.text, branch.span.start)]
    apart = above.rstrip(" \t").endswith("\n\n")
    return _Gap(Span(source, offset, offset), around, apart)


def _into(target: Target, new: Branch) -> _Gap:
    """The end of the clause; what is no part with a number of its own comes before those."""
    nodes = target.branch.branches("node")
    closing = target.branch.word("RBRACE").span
    offset = closing.start
    if nodes and new.rule != "node":
        offset = start_with_comments(closing.source.text, nodes[0].span.start)
    return _Gap(Span(closing.source, offset, offset), (*target.around, target.branch))


def _at_the_top(new: Branch, met: Met) -> _Gap:
    """After the last statement of its sort, else at the end of the text."""
    for tree in reversed(met.trees):
        same = tree.branches(new.rule)
        if same:
            return _after(same[-1], (tree,))
    last = met.files[-1]
    end = len(last.source.text)
    return _Gap(Span(last.source, end, end), (last.tree,))


def _written(operation: Operation, met: Met, gap: _Gap, new: Branch) -> str:
    inherited = met.standings.within(gap.around)
    stamp = stamp_of_new(new, None, by=operation.by, stood=inherited, inherited=inherited)
    text = with_insertions(new, remarked(new, stamp))
    return on_its_line(gap.span.source.text, gap.span.start, "\n" * gap.apart + text)
