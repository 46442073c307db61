"""Cases that fit a ruleset: some facts, entries at any level, what is left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction

from tcpl_rules.model import ruleset as model
from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.model.fact import FactKind, Relation
from tcpl_rules.model.rule import Average, Rows
from tests.generating.choices import Choices
from tests.oracle import evaluate
from tests.oracle_guards import PlainCase, decides, sum_of
from tests.oracle_rules import row_result

Entries = dict[str, tuple[Fraction, Fraction | None]]
Met = dict[str, bool]


@dataclass(frozen=True)
class CasePlan:
    """A case and all that is beside it: the other column decides nothing.

    *fed* are the facts that come from another standard, each in the way that it is given.
    """

    case: PlainCase
    deciding: str
    fed: dict[str, dict[str, object]] = field(default_factory=dict)
    beside: Entries = field(default_factory=dict)
    beside_met: Met = field(default_factory=dict)

    @property
    def entered(self) -> bool:
        """Whether the deciding column has anything."""
        return any((self.case.entries, self.case.met, self.case.conditions))

    def mapping(self, ruleset: model.Ruleset, year: int = 2024) -> dict[str, object]:
        """What `Case.from_mapping` takes."""
        yes_no = {f.id for f in ruleset.facts if f.kind is FactKind.YES_NO}
        given = {k: v for k, v in self.case.facts.items() if k not in self.fed}
        facts = {k: bool(v) if k in yes_no else v for k, v in given.items()}
        unit = {"name": "Một xã nghĩ ra", "kind": self.case.kind}
        whole: dict[str, object] = {
            "ruleset": ruleset.id,
            "year": year,
            "unit": unit | ({"class": self.case.class_} if self.case.class_ else {}),
            "facts": facts,
        }
        if self.fed:
            whole["fed"] = self.fed
        if self.case.left_out:
            whole["left_out"] = sorted(self.case.left_out)
        if self.entered:
            whole[self.deciding] = _column(self.case.entries, self.case.met, self.case.conditions)
        if self.beside or self.beside_met:
            whole["self_assessed"] = _column(self.beside, self.beside_met, {})
        return whole


def _column(entries: Entries, met: Met, conditions: Met) -> dict[str, object]:
    points: dict[str, object] = {
        key: points if of is None else {"points": points, "of": of}
        for key, (points, of) in entries.items()
    }
    tables: dict[str, dict[str, object]] = {
        "points": points,
        "met": {**met},
        "conditions": {**conditions},
    }
    return {name: table for name, table in tables.items() if table}


def case_plan(choices: Choices, ruleset: model.Ruleset) -> CasePlan:
    case = PlainCase(
        kind=choices.pick(ruleset.kinds).id,
        class_=choices.pick(ruleset.classes).id if ruleset.classes else "",
        facts=_known(choices, ruleset),
        left_out=frozenset(_left_out(choices, ruleset)),
    )
    case = replace(case, conditions=_judged(choices, ruleset))
    leaves = [n for n in _walk(ruleset.nodes, case.left_out) if not n.children]
    plan = _plan_with_points if ruleset.by_points else _plan_without_points
    return replace(plan(choices, ruleset, case, leaves), fed=dict(_fed(choices, ruleset, case)))


def _plan_with_points(
    choices: Choices, ruleset: model.Ruleset, case: PlainCase, leaves: list[model.Node]
) -> CasePlan:
    limits = dict(_limits(choices, ruleset))
    case = replace(case, entries=_entries(choices, leaves, limits))
    for _ in range(choices.pick((0, 0, 1, 2))):
        case = _with_coarse_entry(choices, ruleset, case)
    plan = CasePlan(case, "self_assessed")
    if not choices.one_in(3) or not plan.entered:
        return plan
    return CasePlan(case, "appraised", beside=_entries(choices, leaves, limits))


def _plan_without_points(
    choices: Choices, ruleset: model.Ruleset, case: PlainCase, leaves: list[model.Node]
) -> CasePlan:
    case = replace(case, met=_met(choices, leaves))
    for _ in range(choices.pick((0, 0, 1, 2))):
        case = _with_part_judged(choices, ruleset, case)
    plan = CasePlan(case, "self_assessed")
    if not choices.one_in(3) or not plan.entered:
        return plan
    return CasePlan(case, "appraised", beside_met=_met(choices, leaves))


def _judged(choices: Choices, ruleset: model.Ruleset) -> Met:
    """Some conditions that are not about points, as a person judged them."""
    about = [c for c in ruleset.conditions if not isinstance(c.requirement, AboutPoints)]
    share = choices.pick((0, 0, 1, 2))  # of four
    judged = [condition for condition in about if share and choices.up_to(3) < share]
    return {condition.id: choices.up_to(2) > 0 for condition in judged}


# -- facts -----------------------------------------------------------------------------------------


def _known(choices: Choices, ruleset: model.Ruleset) -> dict[str, int]:
    values = _complete(choices, ruleset)
    missing = choices.pick((0, 1, 2, 3, 9))
    for _ in range(min(missing, len(values))):
        values.pop(choices.pick(sorted(values)))
    return values


def _complete(choices: Choices, ruleset: model.Ruleset) -> dict[str, int]:
    """A value for every fact; none for facts whose bounds and relations were not met by luck."""
    values: dict[str, int] = {}
    left = list(ruleset.facts)
    while left:
        fact = next(f for f in left if f.at_most_fact is None or f.at_most_fact in values)
        left.remove(fact)
        most = fact.at_least + 9 if fact.at_most is None else fact.at_most
        most = min([most, *(values[name] for name in [fact.at_most_fact] if name)])
        values[fact.id] = fact.at_least + choices.up_to(most - fact.at_least)
    for relation in ruleset.relations:
        _settle(relation, values)
    return values if _sound(ruleset, values) else {}


def _settle(relation: Relation, values: dict[str, int]) -> None:
    if len(relation.right.terms) == 1:
        values[relation.right.terms[0][0]] = sum_of(relation.left, values)


def _sound(ruleset: model.Ruleset, values: dict[str, int]) -> bool:
    bounded = all(
        fact.at_least <= values[fact.id]
        and (fact.at_most is None or values[fact.id] <= fact.at_most)
        and (fact.at_most_fact is None or values[fact.id] <= values[fact.at_most_fact])
        for fact in ruleset.facts
    )
    return bounded and all(
        sum_of(r.left, values) == sum_of(r.right, values) for r in ruleset.relations
    )


def _fed(
    choices: Choices, ruleset: model.Ruleset, case: PlainCase
) -> Iterator[tuple[str, dict[str, object]]]:
    """Some facts as another standard gives them; a decision outranks an outcome beside it."""
    for fact in ruleset.facts:
        if fact.fed is None or fact.id not in case.facts or not choices.one_in(2):
            continue
        yes = case.facts[fact.id] == 1
        outcome = ("not_qualified", "qualified")[yes]
        if fact.fed.decision and not (fact.fed.outcome and choices.one_in(2)):
            feed: dict[str, object] = {"decision": {"number": "12/QĐ", "recognised": yes}}
            outcome = choices.pick(("", outcome, "qualified", "undetermined"))
        else:
            feed = {}
        if fact.fed.outcome and outcome:
            feed |= {"outcome": outcome, "ruleset": "order-1"}
        yield fact.id, feed


# -- entries ---------------------------------------------------------------------------------------


def _walk(nodes: tuple[model.Node, ...], left_out: frozenset[str]) -> Iterator[model.Node]:
    for node in nodes:
        if node.key not in left_out:
            yield node
            yield from _walk(node.children, left_out)


def _left_out(choices: Choices, ruleset: model.Ruleset) -> Iterator[str]:
    """Keys of some nodes that may be left out, but never of all the parts of one whole."""
    for siblings in (ruleset.nodes, *(node.children for node in ruleset.walk())):
        may = [node for node in siblings if node.left_out]
        for node in may[: len(siblings) - 1]:
            if choices.one_in(3):
                yield node.key


def _limits(
    choices: Choices, ruleset: model.Ruleset
) -> Iterator[tuple[str, tuple[Fraction, bool]]]:
    """A maximum for each node, and whether it is unread; unread ones add up to what is left."""
    maxima = {node.key: node.maximum for node in ruleset.walk()}
    families = [(ruleset.maximum, ruleset.nodes)]
    families += [(node.maximum, node.children) for node in ruleset.walk()]
    for parent, children in families:
        unread = [child for child in children if not _known_maximum(child.maximum, maxima)]
        for child in children:
            if child not in unread:
                yield child.key, (child.maximum.value or Fraction(0), False)
        if not unread:
            continue
        rest = parent.value or Fraction(0)
        rest -= sum(c.maximum.value or 0 for c in children if c not in unread)
        lows = [max(child.maximum.more_than or Fraction(0), _best(child)) for child in unread]
        shares = [1 + choices.up_to(2) for _ in unread]
        for child, low, share in zip(unread, lows, shares, strict=True):
            yield child.key, (low + (rest - sum(lows)) * share / sum(shares), True)


def _known_maximum(maximum: model.Maximum, maxima: dict[str, model.Maximum]) -> bool:
    return (
        maximum.value is not None
        and decides(maximum.standing)
        and all(_known_maximum(maxima[term.key], maxima) for term in maximum.terms)
    )


def _best(node: model.Node) -> Fraction:
    """The most points that the rule of *node* gives."""
    if not isinstance(node.rule, Rows | Average):
        return Fraction(0)
    given = [points for row in node.rule.rows if isinstance(points := row_result(row), Fraction)]
    if isinstance(node.rule, Average):
        given += [points for _, points in node.rule.weights]
    return max(given, default=Fraction(0))


def _entries(
    choices: Choices, leaves: list[model.Node], limits: dict[str, tuple[Fraction, bool]]
) -> Entries:
    share = choices.pick((0, 1, 2, 4))  # of four leaves
    entered = [leaf for leaf in leaves if share and choices.up_to(3) < share]
    return {
        leaf.key: (
            _part(choices, limits[leaf.key][0]) - _taken(choices, leaf),
            _of(limits[leaf.key]),
        )
        for leaf in entered
    }


def _taken(choices: Choices, node: model.Node) -> Fraction:
    """What some of the node's penalties take; who enters points has taken it off."""
    penalties = node.penalties[: choices.up_to(len(node.penalties))]
    return sum((penalty.points for penalty in penalties), Fraction(0))


def _of(limit: tuple[Fraction, bool]) -> Fraction | None:
    return limit[0] if limit[1] else None


def _part(choices: Choices, most: Fraction) -> Fraction:
    """All, nothing, or some part of *most*."""
    return most * choices.pick(
        (Fraction(1), Fraction(0), Fraction(1, 2), Fraction(3, 4), Fraction(2, 3), Fraction(9, 10))
    )


def _with_coarse_entry(choices: Choices, ruleset: model.Ruleset, case: PlainCase) -> PlainCase:
    """*case* with an entry above its details, within what the details leave open."""
    above = [n for n in _walk(ruleset.nodes, case.left_out) if n.children]
    above = [n for n in above if n.key not in case.entries]
    if not above or any(fact.at_most is None for fact in ruleset.facts):
        return case
    node = choices.pick(above)
    for ancestor in [key for key in case.entries if node.key.startswith(f"{key}.")]:
        case.entries.pop(ancestor)
    range_ = evaluate(ruleset, case).scores[node.key]
    points = range_.least + _part(choices, range_.most - range_.least)
    at_end = (points == range_.least and not range_.least_attained) or (
        points == range_.most and not range_.most_attained
    )
    if at_end:
        points = (range_.least + range_.most) / 2
    return replace(case, entries={**case.entries, node.key: (points, None)})


def _met(choices: Choices, leaves: list[model.Node]) -> Met:
    share = choices.pick((0, 1, 2, 4))  # of four leaves
    entered = [leaf for leaf in leaves if share and choices.up_to(3) < share]
    return {leaf.key: choices.up_to(3) > 0 for leaf in entered}


def _with_part_judged(choices: Choices, ruleset: model.Ruleset, case: PlainCase) -> PlainCase:
    """*case* with a part judged as a whole, as what is entered below it allows; not as facts do."""
    above = [n for n in _walk(ruleset.nodes, case.left_out) if n.children]
    above = [n for n in above if n.key not in case.met]
    if not above:
        return case
    node = choices.pick(above)
    below = _may_be(node, case)
    met = choices.pick(sorted(below, reverse=True))
    around = [key for key in case.met if node.key.startswith(f"{key}.")]
    left = {key: value for key, value in case.met.items() if key not in around}
    return replace(case, met={**left, node.key: met})


def _may_be(node: model.Node, case: PlainCase) -> set[bool]:
    """Whether *node* may be met, by what is entered at it or below."""
    if node.key in case.met:
        return {case.met[node.key]}
    parts = [_may_be(child, case) for child in node.children if child.key not in case.left_out]
    if not parts:
        return {True, False}
    may = {True} if all(True in part for part in parts) else set()
    return may | ({False} if any(False in part for part in parts) else set())
