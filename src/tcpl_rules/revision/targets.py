"""Which clause an operation of an amendment or a completion speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch, Leaf

Address = tuple[tuple[str, str], ...]
"""Where a clause stands, as its author says it: ``(("criterion", "1"), ("item", "2"))``,
``(("fact", "homes"),)``, ``(("grades", ""),)``; keywords in English."""

_BLOCKS = {"ruleset": "ruleset", "qualifies": "qualifies when", "grades": "grades"}
_DECLARED = frozenset(
    {"fact", "condition", "grade", "question", "role", "event", "document", "dossier", "step"}
)


@frozen
class Target:
    """A clause of a ruleset that an operation can speak of.

    *around* are the branches that hold it, outermost first: the file, then the blocks.
    """

    address: Address
    branch: Branch
    around: tuple[Branch, ...]


def address_of(target: Branch) -> Address:
    """The address that a `target` says."""
    path = target.branch("path")
    if path is not None:
        kinds = (kind.leaves()[0].text for kind in path.branches("node_kind"))
        labels = (label.text for label in path.leaves("LABEL"))
        return tuple(zip(kinds, labels, strict=True))
    declared = target.branch("declared")
    if declared is not None:
        return ((declared.leaves()[0].text, target.word("NAME").text),)
    return ((target.leaves()[0].text, ""),)


def spoken(address: Address) -> str:
    """*address* as it is written: ``criterion 1 item 2``."""
    return " ".join(f"{kind} {label}".rstrip() for kind, label in address)


def every_target(trees: Sequence[Branch]) -> Iterator[Target]:
    """Every clause of the files of one ruleset that has an address, in the order of the text."""
    for tree in trees:
        yield from _targets_in(tree, (), ())


def find_target(trees: Sequence[Branch], address: Address) -> Target | None:
    """The clause at *address*, or None when there is none; the first of several."""
    return next((t for t in every_target(trees) if t.address == address), None)


def report_no_such_clause(trees: Sequence[Branch], target: Branch, findings: Findings) -> None:
    """Say that nothing has the address that *target* says, and what there is instead."""
    address = address_of(target)
    kind, name = address[-1]
    names = {
        found.address[-1][1]: found
        for found in every_target(trees)
        if kind in _DECLARED and found.address[-1][0] == kind
    }
    meant = nearest(name, names)
    cause = None
    if meant is not None:
        cause = (names[meant].branch.children[0].span, f"`{kind} {meant}` stands here")
    elif kind not in _DECLARED:
        cause = _nearest_holder(trees, address)
    findings.add(
        "TCPL1003",
        f"there is no `{spoken(address)}`",
        target.span,
        "no such clause",
        cause=cause,
        hint=f"did you mean `{kind} {meant}`?" if meant else None,
    )


def _nearest_holder(trees: Sequence[Branch], address: Address) -> tuple[Span, str] | None:
    """The last clause of the path that there is, and which parts it has."""
    paths = (address[:length] for length in range(len(address) - 1, 0, -1))
    holders = (find_target(trees, path) for path in paths)
    holder = next((found for found in holders if found is not None), None)
    if holder is None:
        return None
    parts = [f"`{spoken((step_of(node),))}`" for node in holder.branch.branches("node")]
    has = ", ".join(parts) if parts else "no parts"
    return holder.branch.children[0].span, f"`{spoken(holder.address)}` has {has}"


def _targets_in(branch: Branch, address: Address, around: tuple[Branch, ...]) -> Iterator[Target]:
    inside = (*around, branch)
    for child in branch.branches():
        if child.rule == "node":
            own = (*address, step_of(child))
            yield Target(own, child, inside)
            yield from _targets_in(child, own, inside)
        elif child.rule in _BLOCKS:
            yield Target(((_BLOCKS[child.rule], ""),), child, inside)
            yield from _targets_in(child, (), inside)
        elif child.rule in _DECLARED:
            yield Target(((child.rule, child.word("NAME").text),), child, inside)


def step_of(node: Branch) -> tuple[str, str]:
    """The kind and the label of *node*: the last step of its address."""
    kind = node.part("node_kind").children[0]
    assert isinstance(kind, Leaf)  # noqa: S101 - INVARIANT: of the grammar
    return kind.text, node.word("LABEL").text
