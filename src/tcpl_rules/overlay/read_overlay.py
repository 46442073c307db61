"""An overlay's tree, and the ruleset below it, to the model of the overlay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from tcpl_rules.model.condition import Condition
from tcpl_rules.model.overlay import Overlay
from tcpl_rules.model.read_facts import read_fact
from tcpl_rules.model.read_outcomes import read_conditions
from tcpl_rules.model.read_procedure import read_document, read_role
from tcpl_rules.model.scope import Scope
from tcpl_rules.model.standing import Standing
from tcpl_rules.overlay.read_header import Header, read_header
from tcpl_rules.overlay.read_parts import PartReader
from tcpl_rules.syntax.format import canonical_text, content_hash
from tcpl_rules.syntax.tree import Branch

Part = TypeVar("Part")

_MAY_SAY: Final = frozenset(
    {"overlay", "role", "document", "fact", "qualifies", "assign", "task", "remedy"}
    | {"day_off", "day_worked"}
)


def read_overlay(tree: Branch, trees: Sequence[Branch], scope: Scope) -> Overlay | None:
    """The overlay in *tree*, which has a header; *trees* are the files of the ruleset below it.

    *scope* knows the names of both. None where the header says too little; every finding is in
    the scope's.
    """
    header = read_header(tree.part("overlay"), scope)
    _report_misplaced(tree, scope)
    if header is None:
        return None
    return _overlay(header, tree, PartReader(scope, tuple(trees)))


def _overlay(header: Header, tree: Branch, reader: PartReader) -> Overlay:
    scope = reader.scope

    def each(rule: str, read: Callable[[Branch, Standing, Scope], Part]) -> tuple[Part, ...]:
        return tuple(read(branch, header.standing, scope) for branch in tree.branches(rule))

    def local(rule: str, read: Callable[[Branch, Standing], Part]) -> tuple[Part, ...]:
        return tuple(read(branch, header.standing) for branch in tree.branches(rule))

    days = (reader.day(b, header.standing) for b in tree.branches("day_off", "day_worked"))
    return Overlay(
        id=header.id,
        edition=header.edition,
        ruleset=header.ruleset,
        title=header.title,
        territory=header.territory,
        years=header.years,
        instruments=header.instruments,
        sources=header.sources,
        roles=each("role", read_role),
        documents=each("document", read_document),
        facts=each("fact", read_fact),
        conditions=_conditions(tree, header.standing, scope),
        assignments=local("assign", reader.assignment),
        tasks=local("task", reader.task),
        remedies=local("remedy", reader.remedy),
        days=tuple(day for day in days if day is not None),
        content_hash=content_hash([canonical_text(tree, tree.span.source)]),
        standing=header.standing,
        span=header.span,
    )


def _conditions(tree: Branch, inherited: Standing, scope: Scope) -> tuple[Condition, ...]:
    block = scope.only_one(tree.branches("qualifies"), "qualifies when")
    return read_conditions(block, inherited, scope) if block else ()


def _report_misplaced(tree: Branch, scope: Scope) -> None:
    """Report statements that belong to the law alone."""
    for branch in tree.branches():
        if branch.rule not in _MAY_SAY:
            word = next(branch.every_leaf())
            scope.findings.add(
                "TCPL1103",
                f"an overlay adds to the law and cannot say `{word.span.text}`",
                word.span,
                "belongs to a ruleset",
                hint="an overlay declares roles, documents and facts; it adds conditions, "
                "assignments, tasks, remedies and days off",
            )
