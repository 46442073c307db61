"""Which clause of the new version continues which one of the old."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from attrs import frozen

from tcpl_rules.comparison.essence import normal, source
from tcpl_rules.model.condition import AboutPoints, ByClass, Condition
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.uses import facts_of


@frozen
class Pair:
    """One node under both versions; either is None where the clause is new or gone.

    *whole* is false where a clause was divided, or several became one.
    """

    old: Node | None
    new: Node | None
    whole: bool = True


def pair_nodes(old: Ruleset, new: Ruleset) -> tuple[Pair, ...]:
    """Every node of both: in the new order, what is gone where it stood in the old one."""
    links = set(_followed(old, new))
    links |= set(_in_place(old, new, links))
    return tuple(_merged(old, new, links))


_Link = tuple[str, str]
"""The new key of a node, and the old one."""


def _followed(old: Ruleset, new: Ruleset) -> Iterator[_Link]:
    """The nodes that say what they were, in whichever version they do."""
    there = {node.key for node in old.walk()}
    for node in new.walk():
        before = (f.key for f in node.formerly if f.ruleset == old.id)
        yield from ((node.key, key) for key in before if key in there)
    there = {node.key for node in new.walk()}
    for node in old.walk():
        before = (f.key for f in node.formerly if f.ruleset == new.id)
        yield from ((key, node.key) for key in before if key in there)


def _in_place(old: Ruleset, new: Ruleset, links: Collection[_Link]) -> Iterator[_Link]:
    """The nodes of one standard that stand under one key, and are one clause.

    What stands in a clause that moved is looked for where it stood in it.
    """
    if old.standard != new.standard:
        return
    followed, left = dict(links), {key for _, key in links}
    before = {node.key: node for node in old.walk() if node.key not in left}

    def there(node: Node, key: str) -> bool:
        """Whether *node* stood under *key*, by whose number alone one ruleset tells."""
        was = before.get(key)
        if was is None or was.kind != node.kind:
            return False
        return (old.id == new.id and key == node.key) or _one_clause(was, node)

    def walk(nodes: Iterable[Node], above: str, above_before: str) -> Iterator[_Link]:
        for node in nodes:
            was = followed.get(node.key)
            if was is None:
                places = (above_before + node.key.removeprefix(above), node.key)
                was = next((key for key in places if there(node, key)), None)
                if was is not None:
                    del before[was]
                    yield node.key, was
            yield from walk(node.children, node.key, was or node.key)

    yield from walk(new.nodes, "", "")


def _one_clause(old: Node, new: Node) -> bool:
    """Whether titles, facts, or the place in law say that two nodes are one clause."""
    if normal(old.title.vi) == normal(new.title.vi):
        return True
    cited = set(source(old.title_standing)) & set(source(new.title_standing))
    return not _asked_below(old).isdisjoint(_asked_below(new)) or any(c.article for c in cited)


def _merged(old: Ruleset, new: Ruleset, links: Collection[_Link]) -> Iterator[Pair]:
    """The new nodes with their old ones; each gone one by what it stood in, or followed."""
    before = {node.key: node for node in old.walk()}
    within, after = _gone(old, {key for _, key in links})
    news, olds = Counter(key for key, _ in links), Counter(key for _, key in links)

    def walk(nodes: Iterable[Node]) -> Iterator[Pair]:
        for node in nodes:
            keys = [key for key in before if (node.key, key) in links]
            if not keys:
                yield Pair(None, node)
            for key in keys:
                yield Pair(before[key], node, whole=news[node.key] == olds[key] == 1)
                yield from within.pop(key, ())
            yield from walk(node.children)
            for key in keys:
                yield from after.pop(key, ())

    yield from after.pop("", ())
    yield from walk(new.nodes)


_Gone = dict[str, list[Pair]]


def _gone(old: Ruleset, kept: Collection[str]) -> tuple[_Gone, _Gone]:
    """What is gone, by the key of the last node before it that was kept: in that node, or after."""
    within: _Gone = {}
    after: _Gone = {}
    last, below = "", frozenset[str]()
    for node in old.walk():
        if node.key in kept:
            last, below = node.key, frozenset(part.key for part in node.walk())
        else:
            gone = within if node.key in below else after
            gone.setdefault(last, []).append(Pair(node, None))
    return within, after


def _asked_below(node: Node) -> frozenset[str]:
    """The facts that *node* and all below it are scored from."""
    return frozenset(fact for part in node.walk() for fact in facts_of(part))


def pair_conditions(
    old: Ruleset, new: Ruleset
) -> tuple[tuple[Condition | None, Condition | None], ...]:
    """Every condition of both: by id, else the only one left that asks for the same kind."""
    if old.standard != new.standard:
        left: dict[str, Condition] = {}
    else:
        left = {condition.id: condition for condition in old.conditions}
    pairs: list[tuple[Condition | None, Condition | None]] = []
    named = {condition.id for condition in new.conditions}
    for condition in new.conditions:
        found = left.pop(condition.id, None)
        if found is None:
            alike = [c for c in left.values() if c.id not in named and _alike(c, condition)]
            found = left.pop(alike[0].id) if len(alike) == 1 else None
        pairs.append((found, condition))
    kept = {found.id for found, _ in pairs if found is not None}
    pairs += [(condition, None) for condition in old.conditions if condition.id not in kept]
    return tuple(pairs)


def _alike(old: Condition, new: Condition) -> bool:
    """Whether two conditions ask for points of the same kind, or about the same facts."""
    if normal(old.text.vi) == normal(new.text.vi):
        return True
    return _asks(old) is not None and _asks(old) == _asks(new)


def _asks(condition: Condition) -> object:
    """What a condition on points is about, classes apart."""
    requirement = condition.requirement
    if not isinstance(requirement, AboutPoints):
        return None
    if isinstance(requirement, ByClass):
        requirement = requirement.cases[0][1]
    return type(requirement), getattr(requirement, "kind", None)
