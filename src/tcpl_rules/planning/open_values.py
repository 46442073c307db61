"""Which values have to be found out before there can be a plan, and what waits for them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from tcpl_rules.assessment.evaluator import Judged
from tcpl_rules.assessment.outcome import condition_states
from tcpl_rules.assessment.scores import TOTAL
from tcpl_rules.assessment.still_needed import (
    Needed,
    needed_condition,
    needed_entry,
    needed_fact,
)
from tcpl_rules.model.condition import AboutPoints
from tcpl_rules.planning.choices import Choice
from tcpl_rules.planning.scene import Scene, asked_in
from tcpl_rules.program.program import LeafProgram


def unmoved_in(scene: Scene) -> tuple[str, ...]:
    """The keys and ids of what stays as it is because a value is missing there.

    Conditions that nothing here can settle are among them.
    """
    waiting = {key for m in scene.held for key in m.component.leaves if scene.counted(key)}
    free = {key for m in scene.free for key in m.component.leaves}
    by_hand = {leaf.key for leaf in _by_hand(scene)} - free
    left = waiting | by_hand
    nodes = {leaf.node.key for leaf in scene.program.leaves if leaf.key in left}
    nodes |= scene.families.bounds.keys()
    conditions = {c for m in scene.held for c in m.component.formulas}
    judged = (c for c in scene.goal.judged if c in conditions)
    return *(key for key in scene.program.nodes if key in nodes), *scene.goal.blocked, *judged


def needed_in(scene: Scene, choices: tuple[Choice, ...], judged: Judged) -> tuple[Needed, ...]:
    """The missing values without which nothing is sure to do what is asked.

    What the changes that can be made already make sure of is not asked for.
    """
    doubtful = set(scene.doubtful())
    short = _short(scene, choices) | _unread(scene)
    if not short and not doubtful:
        short, doubtful = set(scene.goal.wanted), set(scene.goal.judged)
    return tuple(_needed(scene, judged, short, doubtful))


def _short(scene: Scene, choices: tuple[Choice, ...]) -> set[str]:
    """The keys of the goal that do not get the points asked, whatever is changed."""
    most: dict[str, Fraction] = scene.start()
    for choice in choices:
        for place, key in enumerate(scene.goal.keys):
            most[key] += max(way.gains[place] for way in choice.ways)
    wanted = scene.goal.wanted
    nodes = {key for key, points in wanted.items() if key != TOTAL and most[key] < points}
    return nodes if scene.goal.enough(most[TOTAL]) else {*nodes, TOTAL}


def _unread(scene: Scene) -> set[str]:
    """The nodes of which a share of a maximum is asked that is not known."""
    if scene.goal.grade is not None:
        return set()
    states = condition_states(scene.program, scene.now)
    return {a.key for s in states if s.decides for a in s.asked if a.points is None}


def _needed(scene: Scene, judged: Judged, short: set[str], doubtful: set[str]) -> Iterator[Needed]:
    column = "appraised" if judged.stage == "appraised" else "self_assessed"
    facts = _facts(scene, short, doubtful)
    for fact in scene.program.ruleset.facts:
        if fact.id in facts:
            yield needed_fact(fact)
    entries = {leaf.node.key for leaf in _by_hand(scene) if _counts(leaf.key, scene, short)}
    entries |= set(_hidden(scene, short))
    by_points = scene.program.ruleset.by_points
    for key, node in scene.program.nodes.items():
        if key in entries:
            yield needed_entry(node, column, by_points=by_points)
    by_facts = {c.condition.id for c in scene.program.conditions if c.decides and c.formula}
    for asking in scene.program.conditions:
        condition = asking.condition
        open_ = condition.id in doubtful and condition.id not in scene.ground.conditions
        by_hand = not isinstance(condition.requirement, AboutPoints)
        if open_ and by_hand and condition.id not in by_facts:
            yield needed_condition(condition, column)


def _facts(scene: Scene, short: set[str], doubtful: set[str]) -> frozenset[str]:
    """The missing facts on which points of *short*, or conditions of *doubtful*, turn."""
    asked: set[str] = set()
    for moving in scene.held:
        component = moving.component
        leaves = {leaf for leaf in component.leaves if _counts(leaf, scene, short)}
        asked |= asked_in(component, leaves, doubtful & component.formulas.keys())
    return scene.missing(asked)


def _counts(key: str, scene: Scene, short: set[str]) -> bool:
    return not short.isdisjoint(scene.counted(key))


def _by_hand(scene: Scene) -> Iterator[LeafProgram]:
    """The leaves that a person has to score, and has not."""
    for leaf in scene.program.leaves:
        key = leaf.key
        if leaf.node.key in scene.ground.entries or key not in scene.now.ranges:
            continue
        open_ = leaf.by_hand or scene.now.results.get(key) == "open"
        if open_ and not scene.now.ranges[key].settled and scene.counted(key):
            yield leaf


def _hidden(scene: Scene, short: set[str]) -> Iterator[str]:
    """The parts that have to stay as they are, under an entry that does not say what they have."""
    program, entries = scene.program, scene.ground.entries
    for key in scene.ground.kept:
        if key in entries or key in program.children:
            continue
        around = next((outer for outer in program.above[key] if outer in entries), None)
        if around in scene.families.bounds and _counts(str(around), scene, short):
            yield key
