"""Trees to model: the files of one ruleset, their names already collected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from attrs import evolve

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.check_sort import check_sort
from tcpl_rules.model.fact import Relation
from tcpl_rules.model.names import Names
from tcpl_rules.model.read_facts import read_fact, read_relation
from tcpl_rules.model.read_header import Header, read_header
from tcpl_rules.model.read_nodes import counted, read_node
from tcpl_rules.model.read_outcomes import read_conditions, read_grades
from tcpl_rules.model.read_procedure import (
    read_document,
    read_dossier,
    read_event,
    read_role,
    read_step,
)
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.scope import Scope
from tcpl_rules.model.standing import Standing
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch

Part = TypeVar("Part")

LANGUAGE_EDITION = 1


def from_syntax(
    files: Sequence[Branch], names: Names, findings: Findings, lost: Sequence[Span] = ()
) -> Ruleset | None:
    """The ruleset that *files* write, or None when none of them has its header.

    Where something is wrong, or *lost* to a mistake, the rule around it is left out of the model,
    so that the rest can be judged.
    """
    scope = Scope(names, findings, tuple(lost))
    for file in files:
        check_edition(file, findings)
        check_sort(file, findings)
    headers = tuple(h for file in files for h in file.branches("ruleset"))
    header = scope.only_one(headers, "ruleset")
    if header is None:
        if not lost and "TCPL1001" not in findings.codes:
            findings.add("TCPL0110", "no file has the `ruleset` header", files[0].span)
        return None
    start = read_header(header, scope)
    return _ruleset(start, files, evolve(scope, by_points=start.by_points))


def _ruleset(header: Header, files: Sequence[Branch], scope: Scope) -> Ruleset:
    def every(rule: str) -> tuple[Branch, ...]:
        return tuple(b for file in files for b in file.branches(rule))

    def each(rule: str, read: Callable[[Branch, Standing, Scope], Part]) -> tuple[Part, ...]:
        return tuple(read(branch, header.standing, scope) for branch in every(rule))

    nodes = tuple(_top(b, header, scope) for b in every("node"))
    qualifies = scope.only_one(every("qualifies"), "qualifies when")
    grades = scope.only_one(every("grades"), "grades")
    return Ruleset(
        id=header.id,
        edition=header.edition,
        language=LANGUAGE_EDITION,
        standard=header.standard,
        title=header.title,
        title_standing=header.title_standing,
        kinds=header.kinds,
        classes=header.classes,
        instruments=header.instruments,
        sources=header.sources,
        years=header.years,
        no_assessment=header.no_assessment,
        period=header.period,
        transitions=header.transitions,
        by_points=header.by_points,
        maximum=header.maximum if header.by_points else counted(nodes),
        facts=each("fact", read_fact),
        relations=_relations(every("relation"), header, scope),
        nodes=nodes,
        conditions=read_conditions(qualifies, header.standing, scope) if qualifies else (),
        grades=read_grades(grades, header.standing, scope) if grades else (),
        questions=tuple(scope.question(b, header.standing) for b in every("question")),
        roles=each("role", read_role),
        events=each("event", read_event),
        documents=each("document", read_document),
        dossiers=each("dossier", read_dossier),
        steps=each("step", read_step),
        span=header.span,
    )


def _relations(branches: Sequence[Branch], header: Header, scope: Scope) -> tuple[Relation, ...]:
    relations = []
    for branch in branches:
        before = scope.troubles
        relation = read_relation(branch, header.standing, scope)
        if scope.troubles == before:
            relations.append(relation)
    return tuple(relations)


def _top(branch: Branch, header: Header, scope: Scope) -> Node:
    """A top-level node; what the header says may be left out is said of each of them."""
    node = read_node(branch, (), header.standing, scope)
    return evolve(node, left_out=node.left_out or header.left_out)


def check_edition(file: Branch, findings: Findings) -> None:
    """Report a *file* in another edition of the language than this one."""
    edition = file.word("NUMBER")
    if edition.text != str(LANGUAGE_EDITION):
        findings.add(
            "TCPL0107",
            f"edition {edition.text} of the language is not known",
            edition.span,
            f"this program reads `language {LANGUAGE_EDITION}`",
        )
