"""The facts of a case: their units, bounds, and how they bound each other."""

from __future__ import annotations

from collections.abc import Mapping

from tcpl_rules.assessment.case_shape import CaseShape, FactGroup
from tcpl_rules.assessment.check_identity import read_table, whole_number
from tcpl_rules.assessment.found import Found, quoted
from tcpl_rules.assessment.problem import shown
from tcpl_rules.integers import Constraint, satisfy
from tcpl_rules.model.constraints import holds, names
from tcpl_rules.model.fact import Fact, FactKind, Relation
from tcpl_rules.model.guard import Linear
from tcpl_rules.model.standing import Text

_DAYS = {
    FactKind.DAYS: Text("ngày", "days"),
    FactKind.WORKING_DAYS: Text("ngày làm việc", "working days"),
}


def read_facts(document: Mapping[str, object], shape: CaseShape, found: Found) -> dict[str, int]:
    """The known facts that *document* gives, yes/no as 1 and 0; the wrong ones are reported."""
    facts: dict[str, int] = {}
    for name, value in read_table(document, ("facts",), found).items():
        fact = shape.facts.get(name)
        if fact is None:
            found.unknown("TCPL0820", ("facts", name), shape.facts)
            continue
        number = _number(fact, value)
        if number is None:
            _report_unit(fact, value, found)
            continue
        least, most = shape.bounds[name]
        if number < least or (most is not None and number > most):
            found.add("TCPL0822", ("facts", name), shown(value), expected(fact), label=_label(fact))
        else:
            facts[name] = number
    for group in shape.groups:
        _check_group(group, facts, shape, found)
    return facts


def _number(fact: Fact, value: object) -> int | None:
    """*value* in the unit of *fact*; None when it is something else."""
    if fact.kind is FactKind.YES_NO:
        return int(value) if type(value) is bool else None
    return whole_number(value)


def expected(fact: Fact) -> Text:
    """What can be written for *fact*: its unit and bounds."""
    if fact.kind is FactKind.YES_NO:
        return Text("true (có) hoặc false (không)", "true (yes) or false (no)")
    to_vi = "trở lên" if fact.at_most is None else f"đến {fact.at_most}"
    to_en = "up" if fact.at_most is None else f"to {fact.at_most}"
    unit = unit_of(fact)
    unit_vi = f" ({unit.vi})" if unit.vi else ""
    unit_en = f" ({unit.in_language('en')})" if unit.vi else ""
    return Text(
        f"số nguyên từ {fact.at_least} {to_vi}{unit_vi}",
        f"a whole number from {fact.at_least} {to_en}{unit_en}",
    )


def unit_of(fact: Fact) -> Text:
    """The unit that *fact* is counted in; days need none of their own."""
    return fact.unit if fact.unit.vi else _DAYS.get(fact.kind, fact.unit)


def _label(fact: Fact) -> Text:
    return quoted(fact.label)


def _report_unit(fact: Fact, value: object, found: Found) -> None:
    keys, allowed = ("facts", fact.id), expected(fact)
    if isinstance(value, float):
        allowed = Text(f"int: {allowed.vi}", f"an int: {allowed.en}")
        found.add("TCPL0808", keys, shown(value), allowed)
        return
    if value is None:
        allowed = Text(
            f"{allowed.vi}; nếu chưa biết thì xóa dòng này",
            f"{allowed.en}; remove the line when it is not known",
        )
    found.add("TCPL0821", keys, shown(value), allowed, label=_label(fact))


def _check_group(
    group: FactGroup, facts: Mapping[str, int], shape: CaseShape, found: Found
) -> None:
    """Report what is broken among the facts of *group*, known or through the missing ones."""
    try:
        for constraint in group.joint:
            if not _holds(constraint, facts):
                _report_broken(group, facts, shape, found)
                return
    except KeyError:
        _check_known_part(group, facts, shape, found)


def _check_known_part(
    group: FactGroup, facts: Mapping[str, int], shape: CaseShape, found: Found
) -> None:
    """Report what is broken among the facts of *group*, some of which are missing."""
    known = group.facts & facts.keys()
    if any(holds(constraint, facts) is False for constraint in group.joint):
        _report_broken(group, facts, shape, found)
    elif known and _cannot_be_completed(group, facts, known, shape):
        _report_impossible(group, facts, known, shape, found)


def _holds(constraint: Constraint, facts: Mapping[str, int]) -> bool:
    """Whether *constraint* holds; KeyError when one of its facts is not known."""
    value = constraint.constant
    for name, times in constraint.coefficients:
        value += times * facts[name]
    return value == 0 if constraint.equality else value >= 0


def _cannot_be_completed(
    group: FactGroup, facts: Mapping[str, int], known: frozenset[str], shape: CaseShape
) -> bool:
    """Whether no values of the missing facts fit the known ones."""
    for part, whole in group.pairs:
        least = facts.get(part, shape.bounds[part][0])
        most = facts.get(whole, shape.bounds[whole][1])
        if most is not None and least > most:
            return True
    # Chains of such pairs can be met as soon as each pair can; relations need to be solved.
    return group.related and _impossible(group.constraints, facts, known)


def _report_broken(
    group: FactGroup, facts: Mapping[str, int], shape: CaseShape, found: Found
) -> None:
    for name in sorted(group.facts):
        whole = shape.facts[name].at_most_fact
        if whole is not None and name in facts and whole in facts and facts[name] > facts[whole]:
            _report_above(shape.facts[name], shape.facts[whole], facts, found)
    for relation in shape.ruleset.relations:
        ids = tuple(name for name, _ in (*relation.left.terms, *relation.right.terms))
        if not group.facts.isdisjoint(ids) and all(name in facts for name in ids):
            _check_relation(relation, ids[0], facts, found)


def _report_above(fact: Fact, whole: Fact, facts: Mapping[str, int], found: Found) -> None:
    limit = str(facts[whole.id])
    found.add(
        "TCPL0823",
        ("facts", fact.id),
        shown(facts[fact.id]),
        Text(f"nhiều nhất {limit}", f"at most {limit}"),
        label=_label(fact),
        whole=_label(whole),
        whole_id=whole.id,
        limit=limit,
    )


def _check_relation(relation: Relation, first: str, facts: Mapping[str, int], found: Found) -> None:
    left, right = _value(relation.left, facts), _value(relation.right, facts)
    if left != right:
        written = _formula(relation.left), _formula(relation.right)
        allowed = Text(" = ".join(written), " = ".join(written))
        found.add(
            "TCPL0824",
            ("facts", first),
            shown(left),
            allowed,
            left=written[0],
            right=written[1],
            other=shown(right),
        )


def _value(linear: Linear, facts: Mapping[str, int]) -> int:
    return sum((times * facts[name] for name, times in linear.terms), linear.constant)


def _formula(linear: Linear) -> str:
    parts = [_term(name, times) for name, times in linear.terms]
    if linear.constant or not parts:
        parts.append(f"{'+' if linear.constant >= 0 else '-'} {abs(linear.constant)}")
    return " ".join(parts).removeprefix("+ ")


def _term(name: str, times: int) -> str:
    sign = "-" if times < 0 else "+"
    return f"{sign} {name}" if abs(times) == 1 else f"{sign} {abs(times)} × {name}"


def _impossible(
    constraints: tuple[Constraint, ...], facts: Mapping[str, int], known: frozenset[str]
) -> bool:
    """Whether no values of the missing facts go with those *known*."""
    given = [Constraint(((name, 1),), -facts[name], equality=True) for name in sorted(known)]
    return satisfy((*given, *constraints)) is None


def _report_impossible(
    group: FactGroup,
    facts: Mapping[str, int],
    known: frozenset[str],
    shape: CaseShape,
    found: Found,
) -> None:
    """Report a smallest set of facts that cannot go together, and what they break."""
    blamed, broken = known, group.constraints
    for name in sorted(known, key=list(facts).index):
        if _impossible(broken, facts, blamed - {name}):
            blamed -= {name}
    for constraint in group.constraints:
        fewer = tuple(c for c in broken if c is not constraint)
        if _impossible(fewer, facts, blamed):
            broken = fewer
    listed = [name for name in facts if name in blamed]
    value = ", ".join(f"{name} = {facts[name]}" for name in listed)
    wording = "; ".join(_bounds(constraint, shape) for constraint in broken)
    found.add("TCPL0825", ("facts", listed[0]), value, Text(wording, wording))


def _bounds(constraint: Constraint, shape: CaseShape) -> str:
    """*constraint* as it reads in a case: what is negative goes to the other side."""
    involved = names(constraint)
    for relation in shape.ruleset.relations:
        terms = (*relation.left.terms, *relation.right.terms)
        if constraint.equality and involved == {name for name, _ in terms}:
            return f"{_formula(relation.left)} = {_formula(relation.right)}"
    more = tuple((name, times) for name, times in constraint.coefficients if times > 0)
    less = tuple((name, -times) for name, times in constraint.coefficients if times < 0)
    left = Linear(terms=more, constant=max(constraint.constant, 0))
    right = Linear(terms=less, constant=max(-constraint.constant, 0))
    if not more:
        return f"{_formula(right)} <= {left.constant}"
    return f"{_formula(left)} {'=' if constraint.equality else '>='} {_formula(right)}"
