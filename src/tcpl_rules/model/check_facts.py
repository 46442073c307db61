"""Every fact is named somewhere, and the facts' bounds leave cases to assess."""

from __future__ import annotations

from collections.abc import Iterator

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.integers import satisfy
from tcpl_rules.model.condition import AboutPoints, Judged
from tcpl_rules.model.constraints import fact_domain, names, relation_constraint, touching
from tcpl_rules.model.fact import Fact, Relation
from tcpl_rules.model.guard import Comparison, Guard, Holds, Joined, Measure, UnreadThreshold
from tcpl_rules.model.places import place
from tcpl_rules.model.rule import Average, Requirements, Rows
from tcpl_rules.model.ruleset import Node, Ruleset


def check_facts(ruleset: Ruleset, findings: Findings) -> None:
    """Report facts that nothing names, circles of bounds, and bounds that leave no case."""
    _check_named(ruleset, findings)
    _check_circles(ruleset, findings)
    if _check_bounds(ruleset, findings):
        _check_together(ruleset, findings)


def _check_named(ruleset: Ruleset, findings: Findings) -> None:
    named = {name for guard in _guards(ruleset) for name in guard_facts(guard)}
    named |= {fact for node in ruleset.walk() for fact in _averaged(node)}
    named |= {fact.at_most_fact for fact in ruleset.facts if fact.at_most_fact is not None}
    named |= {name for relation in ruleset.relations for name in _related(relation)}
    for fact in ruleset.facts:
        if fact.id not in named:
            findings.add(
                "TCPL0203",
                f"nothing names the fact `{fact.id}`",
                place(fact, ruleset),
                "never used",
                hint="remove it, or name it in the rule that it belongs to",
            )


def guard_facts(guard: Guard | UnreadThreshold) -> Iterator[str]:
    """The facts that *guard* names, as often as it does, in the order of the text."""
    if isinstance(guard, Joined):
        for part in guard.parts:
            yield from guard_facts(part)
    elif isinstance(guard, Comparison | UnreadThreshold):
        yield from measured(guard.measure)
    elif isinstance(guard, Holds):
        yield guard.fact


def measured(measure: Measure) -> Iterator[str]:
    """The facts that *measure* names, in the order of the text."""
    yield from (name for name, _ in measure.numerator.terms)
    if measure.denominator is not None:
        yield measure.denominator


def _guards(ruleset: Ruleset) -> Iterator[Guard | UnreadThreshold]:
    """Every guard of *ruleset*."""
    for node in ruleset.walk():
        yield from (clause.guard for clause in node.full_marks)
        yield from (penalty.guard for penalty in node.penalties)
        if isinstance(node.rule, Requirements):
            yield from (require.wanted for require in node.rule.requires)
        if isinstance(node.rule, Rows | Average):
            yield from (row.guard for row in node.rule.rows)
    for condition in ruleset.conditions:
        if not isinstance(condition.requirement, AboutPoints | Judged):
            yield condition.requirement
    for step in ruleset.steps:
        yield from (requirement.guard for requirement in step.requirements)


def _averaged(node: Node) -> tuple[str, ...]:
    return tuple(f for f, _ in node.rule.weights) if isinstance(node.rule, Average) else ()


def _related(relation: Relation) -> tuple[str, ...]:
    return tuple(name for name, _ in (*relation.left.terms, *relation.right.terms))


def _check_circles(ruleset: Ruleset, findings: Findings) -> None:
    """Report each circle of `at most` once, at its first fact in the text."""
    facts = {fact.id: fact for fact in ruleset.facts}
    seen: set[str] = set()
    for fact in ruleset.facts:
        path: list[str] = []
        step: str | None = fact.id
        while step in facts and step not in seen:
            seen.add(step)
            path.append(step)
            step = facts[step].at_most_fact
        if step in path:
            _report_circle([facts[name] for name in path[path.index(step) :]], ruleset, findings)


def _report_circle(circle: list[Fact], ruleset: Ruleset, findings: Findings) -> None:
    first = min(circle, key=ruleset.facts.index)
    start = circle.index(first)
    ordered = [*circle[start:], *circle[:start], first]
    chain = " at most ".join(f"`{fact.id}`" for fact in ordered)
    cause = None if len(circle) == 1 else (place(ordered[1], ruleset), "through this fact")
    message = f"bounds in a circle: {chain}"
    findings.add("TCPL0401", message, place(first, ruleset), "bounds itself", cause=cause)


def _check_bounds(ruleset: Ruleset, findings: Findings) -> bool:
    """Whether every fact by itself has a value; report those that do not."""
    sound = True
    for fact in ruleset.facts:
        alone = [c for c in fact_domain(fact) if len(c.coefficients) == 1]
        if satisfy(alone) is None:
            sound = False
            findings.add(
                "TCPL0541",
                f"no value of `{fact.id}` is at least {fact.at_least} and "
                f"at most {1 if fact.at_most is None else fact.at_most}",
                place(fact, ruleset),
                "its bounds exclude every value",
            )
    return sound


def _check_together(ruleset: Ruleset, findings: Findings) -> None:
    """Report the first fact or relation that the ones before it cannot all be true with."""
    store = [c for fact in ruleset.facts for c in fact_domain(fact) if len(c.coefficients) == 1]
    for fact in ruleset.facts:
        for bound in (c for c in fact_domain(fact) if len(c.coefficients) > 1):
            store.append(bound)
            if satisfy(touching(store, names(bound))) is None:
                findings.add(
                    "TCPL0542",
                    f"`{fact.id}` cannot be at most `{fact.at_most_fact}`: their bounds are apart",
                    place(fact, ruleset),
                    "leaves no case to assess",
                )
                return
    for relation in ruleset.relations:
        store.append(relation_constraint(relation))
        if satisfy(touching(store, names(store[-1]))) is None:
            related = ", ".join(f"`{name}`" for name in dict.fromkeys(_related(relation)))
            findings.add(
                "TCPL0542",
                f"no values of {related} meet this relation together with the bounds "
                "and relations of the other facts",
                place(relation, ruleset),
                "leaves no case to assess",
            )
            return
