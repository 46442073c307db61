"""What a ruleset lets a case say, laid out for quick checking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from attrs import field, frozen

from tcpl_rules.integers import Constraint
from tcpl_rules.model.condition import Condition
from tcpl_rules.model.constraints import CLASS, KIND, domain, names
from tcpl_rules.model.fact import Fact, FactKind
from tcpl_rules.model.procedure import Document, Dossier, Event, Role, Step
from tcpl_rules.model.rule import largest_award
from tcpl_rules.model.ruleset import Maximum, Node, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import ZERO


@frozen(kw_only=True)
class NodeShape:
    """What can be entered on one node.

    *maximum* is None when nobody here knows it; then it is above *more_than*, if that is given,
    and no less than *award*, the most that the rule gives.
    Its own penalties add up to *penalty*, and with those below it they take it down to *least*.
    *parents* are the keys of the nodes around it, the nearest first.
    """

    key: str
    title: Text
    maximum: Fraction | None
    more_than: Fraction | None = None
    award: Fraction = ZERO
    penalty: Fraction = ZERO
    least: Fraction = ZERO
    may_be_left_out: bool = False
    parents: tuple[str, ...] = ()
    children: tuple[str, ...] = ()


@frozen(kw_only=True)
class FactGroup:
    """Facts that bound each other, and all that is asked of them.

    *joint* are the *constraints* that are more than the bounds of one fact. *pairs* are a fact
    and another that it cannot exceed, directly or through others; *related* says whether more is
    asked than these.
    """

    facts: frozenset[str]
    constraints: tuple[Constraint, ...]
    joint: tuple[Constraint, ...]
    pairs: tuple[tuple[str, str], ...]
    related: bool


@frozen(kw_only=True)
class CaseShape:
    """The tables of one ruleset; *root* stands for the whole, above the top-level nodes.

    *conditions*, and all that the procedure names, are by id.
    """

    ruleset: Ruleset
    facts: Mapping[str, Fact] = field(hash=False)
    bounds: Mapping[str, tuple[int, int | None]] = field(hash=False)
    groups: tuple[FactGroup, ...]
    root: NodeShape
    nodes: Mapping[str, NodeShape] = field(hash=False)
    kinds: Mapping[str, Text] = field(hash=False)
    classes: Mapping[str, Text] = field(hash=False)
    conditions: Mapping[str, Condition] = field(hash=False)
    steps: Mapping[str, Step] = field(hash=False)
    events: Mapping[str, Event] = field(hash=False)
    roles: Mapping[str, Role] = field(hash=False)
    documents: Mapping[str, Document] = field(hash=False)
    dossiers: Mapping[str, Dossier] = field(hash=False)

    @property
    def by_points(self) -> bool:
        """Whether people enter points; without them, what is met."""
        return self.ruleset.by_points

    @classmethod
    def of(cls, ruleset: Ruleset) -> CaseShape:
        """The tables of *ruleset*."""
        nodes = {shape.key: shape for node in ruleset.nodes for shape in _shapes(node, ())}
        root = NodeShape(
            key="",
            title=ruleset.title,
            maximum=known_maximum(ruleset.maximum),
            children=tuple(node.key for node in ruleset.nodes),
        )
        return cls(
            ruleset=ruleset,
            facts=MappingProxyType({fact.id: fact for fact in ruleset.facts}),
            bounds=MappingProxyType({fact.id: _bounds(fact) for fact in ruleset.facts}),
            groups=tuple(_groups(ruleset)),
            root=root,
            nodes=MappingProxyType(nodes),
            kinds=MappingProxyType({kind.id: kind.text for kind in ruleset.kinds}),
            classes=MappingProxyType({class_.id: class_.text for class_ in ruleset.classes}),
            conditions=MappingProxyType({c.id: c for c in ruleset.conditions}),
            steps=MappingProxyType({step.id: step for step in ruleset.steps}),
            events=MappingProxyType({event.id: event for event in ruleset.events}),
            roles=MappingProxyType({role.id: role for role in ruleset.roles}),
            documents=MappingProxyType({paper.id: paper for paper in ruleset.documents}),
            dossiers=MappingProxyType({dossier.id: dossier for dossier in ruleset.dossiers}),
        )


def known_maximum(maximum: Maximum) -> Fraction | None:
    """The maximum, unless it is unread or so badly known that it decides nothing."""
    return maximum.value if maximum.standing.basis.decides else None


def penalty_of(node: Node) -> Fraction:
    """The points that the penalties of *node* itself take off, all together."""
    return sum((penalty.points for penalty in node.penalties), ZERO)


def _bounds(fact: Fact) -> tuple[int, int | None]:
    """The least and the most that *fact* can be; a yes/no fact is 0 or 1."""
    if fact.kind is FactKind.YES_NO:
        return fact.at_least, 1 if fact.at_most is None else fact.at_most
    return fact.at_least, fact.at_most


def _shapes(node: Node, parents: tuple[str, ...]) -> Iterator[NodeShape]:
    yield NodeShape(
        key=node.key,
        title=node.title,
        maximum=known_maximum(node.maximum),
        more_than=node.maximum.bound,
        award=largest_award(node.rule),
        penalty=penalty_of(node),
        least=-sum((penalty_of(below) for below in node.walk()), ZERO),
        may_be_left_out=node.left_out is not None,
        parents=parents,
        children=tuple(child.key for child in node.children),
    )
    for child in node.children:
        yield from _shapes(child, (node.key, *parents))


def _groups(ruleset: Ruleset) -> Iterator[FactGroup]:
    """The facts that bound each other; one that stands alone is in no group."""
    constraints = tuple(c for c in domain(ruleset) if not names(c) & {KIND, CLASS})
    joint = tuple(c for c in constraints if c.equality or len(names(c)) > 1)
    wholes = {fact.id: fact.at_most_fact for fact in ruleset.facts}
    sets: list[frozenset[str]] = []
    for constraint in joint:
        joined = names(constraint)
        meeting = [together for together in sets if not together.isdisjoint(joined)]
        apart = [together for together in sets if together.isdisjoint(joined)]
        sets = [*apart, joined.union(*meeting)]
    for together in sets:
        own = tuple(c for c in joint if names(c) <= together)
        yield FactGroup(
            facts=together,
            constraints=tuple(c for c in constraints if names(c) <= together),
            joint=own,
            pairs=tuple(
                (part, whole) for part in sorted(together) for whole in _above(part, wholes)
            ),
            related=any(c.equality for c in own),
        )


def _above(part: str, wholes: Mapping[str, str | None]) -> Iterator[str]:
    """The facts that *part* cannot exceed, the nearest first."""
    seen = {part}
    whole = wholes[part]
    while whole is not None and whole not in seen:
        seen.add(whole)
        yield whole
        whole = wholes[whole]
