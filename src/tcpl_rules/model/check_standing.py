"""Every part says where it stands in law, and facts can be asked for."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.places import Placed, place
from tcpl_rules.model.procedure import Dossier, Step
from tcpl_rules.model.rule import Average, Requirements, Rows
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Basis, Citation, Standing


def check_standing(ruleset: Ruleset, findings: Findings) -> None:
    """Report parts without citation, citations that say too little, and bare facts."""
    for whole in _wholes(ruleset):
        _check_cited(whole, ruleset, findings)
        for part in whole.parts:
            _check_place_in_law(part.standing, whole, ruleset, findings)
    for fact in ruleset.facts:
        _check_asked(fact, ruleset, findings)


@frozen
class _Part:
    """Something that can be known in its own way, and what messages call it."""

    name: str
    standing: Standing


@frozen
class _Whole:
    """What a message is about: a node, a fact, a step, with all its parts."""

    name: str
    owner: Placed
    parts: tuple[_Part, ...]


def _check_cited(whole: _Whole, ruleset: Ruleset, findings: Findings) -> None:
    """Report once which parts of *whole* have no citation; arithmetic needs none."""
    bare = [
        part
        for part in whole.parts
        if not (part.standing.citations or part.standing.amended_by)
        and part.standing.basis is not Basis.DERIVED
    ]
    if bare:
        names = ", ".join(dict.fromkeys(part.name for part in bare))
        findings.add(
            "TCPL0703",
            f"{whole.name} has no citation for its {names}",
            place(whole.owner, bare[0].standing, ruleset),
            "stands nowhere in law",
            hint="`cite` the place in an instrument, or say `basis derived` of arithmetic",
        )


def _check_place_in_law(
    standing: Standing, whole: _Whole, ruleset: Ruleset, findings: Findings
) -> None:
    """What was read was read in an article, or at a place in an annex."""
    if standing.basis not in (Basis.READ, Basis.SILENT):
        return
    # A part that was amended was read in the amending instrument.
    for citation in standing.amended_by or standing.citations:
        if not citation.is_placed:
            findings.add(
                "TCPL0704",
                f"`{_written(citation)}` names no article, but {whole.name} says it was read",
                place(citation, standing, whole.owner, ruleset),
                "which article",
                hint="name the article or section, or the clause, point or page of an annex; "
                "or how else the part is known with `basis`",
            )


def _check_asked(fact: Fact, ruleset: Ruleset, findings: Findings) -> None:
    """A fact has a label, a question to ask for it, and a unit unless it is yes or no."""
    wanted = {"label": fact.label.vi, "question (`asks`)": fact.asks.vi}
    if fact.kind is not FactKind.YES_NO:
        wanted["unit"] = fact.unit.vi
    missing = [name for name, text in wanted.items() if not text.strip()]
    if missing:
        findings.add(
            "TCPL0706",
            f"fact `{fact.id}` has no {' and no '.join(missing)}",
            place(fact, ruleset),
            "nobody can be asked for it",
        )


def _written(citation: Citation) -> str:
    labels = {"annex": citation.annex, "clause": citation.clause, "point": citation.point}
    labels["page"] = citation.page
    return " ".join([citation.instrument, *(f"{word} {n}" for word, n in labels.items() if n)])


def _wholes(ruleset: Ruleset) -> Iterator[_Whole]:
    yield _Whole(f"ruleset `{ruleset.id}`", ruleset, tuple(_header_parts(ruleset)))
    for fact in ruleset.facts:
        notes = (_Part("counting rule", note.standing) for note in fact.counts)
        during = (_Part("window", fact.during.standing),) if fact.during else ()
        parts = (_Part("definition", fact.standing), *notes, *during)
        yield _Whole(f"fact `{fact.id}`", fact, parts)
    for relation in ruleset.relations:
        yield _Whole("a relation of facts", relation, (_Part("statement", relation.standing),))
    for node in ruleset.walk():
        yield _Whole(f"{node.kind} `{node.key}`", node, tuple(_node_parts(node, ruleset)))
    for condition in ruleset.conditions:
        part = _Part("requirement", condition.standing)
        yield _Whole(f"condition `{condition.id}`", condition, (part,))
    for grade in ruleset.grades:
        yield _Whole(f"grade `{grade.id}`", grade, (_Part("band", grade.standing),))
    yield from _procedure(ruleset)


def _header_parts(ruleset: Ruleset) -> Iterator[_Part]:
    yield _Part("title", ruleset.title_standing)
    if ruleset.by_points:
        yield _Part("maximum", ruleset.maximum.standing)
    if ruleset.years is not None:
        yield _Part("years", ruleset.years.standing)
    if ruleset.period is not None:
        yield _Part("period", ruleset.period.standing)
    for transition in ruleset.transitions:
        yield _Part("transition", transition.standing)
    for gap in ruleset.no_assessment:
        yield _Part(f"year {gap.year} without assessment", gap.standing)
    # A question is about a rule that nobody found: it may well have no place in any law.


def _node_parts(node: Node, ruleset: Ruleset) -> Iterator[_Part]:
    yield _Part("title", node.title_standing)
    if ruleset.by_points:
        yield _Part("maximum", node.maximum.standing)
    for clause in node.full_marks:
        yield _Part("full marks", clause.standing)
    for penalty in node.penalties:
        yield _Part("penalty", penalty.standing)
    if node.proved_by is not None:
        yield _Part("documents", node.proved_by.standing)
    for formerly in node.formerly:
        yield _Part("former place", formerly.standing)
    if node.left_out is not None:
        yield _Part("leaving out", node.left_out)
    if node.past is not None:
        yield _Part("looking back", node.past)
    yield from _rule_parts(node)


def _rule_parts(node: Node) -> Iterator[_Part]:
    if node.rule is None:
        return
    name = "average" if isinstance(node.rule, Average) else "rule"
    yield _Part(name, node.rule.standing)
    if isinstance(node.rule, Rows | Average):
        for row in node.rule.rows:
            yield _Part("row", row.standing)
    if isinstance(node.rule, Requirements):
        for require in node.rule.requires:
            yield _Part("requirement", require.standing)


def _procedure(ruleset: Ruleset) -> Iterator[_Whole]:
    for word, listed in (
        ("role", ruleset.roles),
        ("event", ruleset.events),
        ("document", ruleset.documents),
    ):
        for item in listed:
            part = _Part("definition", item.standing)
            yield _Whole(f"{word} `{item.id}`", item.standing, (part,))
    for dossier in ruleset.dossiers:
        name = f"dossier `{dossier.id}`"
        yield _Whole(name, dossier.standing, tuple(_dossier_parts(dossier)))
    for step in ruleset.steps:
        yield _Whole(f"step `{step.id}`", step.standing, tuple(_step_parts(step)))


def _dossier_parts(dossier: Dossier) -> Iterator[_Part]:
    yield _Part("definition", dossier.standing)
    for inclusion in dossier.documents:
        yield _Part(f"document `{inclusion.document}`", inclusion.standing)


def _step_parts(step: Step) -> Iterator[_Part]:
    yield _Part("definition", step.standing)
    for requirement in step.requirements:
        yield _Part("requirement", requirement.standing)
    for due in step.due:
        yield _Part("term", due.standing)
    if step.quorum is not None:
        yield _Part("quorum", step.quorum.standing)
    if step.members is not None:
        yield _Part("most members", step.members.standing)
    for follows in step.follows:
        yield _Part("order", follows.standing)
    if step.applies is not None:
        yield _Part("case in which it is taken", step.applies.standing)
    if step.in_writing is not None:
        yield _Part("opinions in writing", step.in_writing)
    if step.consequence is not None:
        yield _Part("consequence", step.consequence.standing)
