"""The order of the steps can be kept, and what is said of a step says something."""

from __future__ import annotations

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.places import place
from tcpl_rules.model.procedure import Follows, Step
from tcpl_rules.model.ruleset import Ruleset


def check_procedure(ruleset: Ruleset, findings: Findings) -> None:
    """Report steps that can never be in order, and parts of steps that decide nothing."""
    steps = {step.id: step for step in ruleset.steps}
    _check_circles(steps, ruleset, findings)
    for step in ruleset.steps:
        _check_outcomes(step, steps, ruleset, findings)
        _check_in_writing(step, ruleset, findings)
        _check_conditions(step, ruleset, findings)


def _check_circles(steps: dict[str, Step], ruleset: Ruleset, findings: Findings) -> None:
    """Report each circle of `after` once, at its first step in the text."""
    left = dict.fromkeys(steps)
    for name, step in steps.items():
        circle = _way_back(name, steps, left)
        if circle:
            chain = " after ".join(f"`{one}`" for one in [*circle, name])
            after = _order(step, circle[1] if len(circle) > 1 else name)
            findings.add(
                "TCPL0720",
                f"steps in a circle: {chain}",
                place(after.standing, ruleset),
                "comes after itself",
            )
            for one in circle:
                left.pop(one, None)
        left.pop(name, None)


def _way_back(start: str, steps: dict[str, Step], allowed: dict[str, None]) -> list[str]:
    """The shortest way from *start* over steps *allowed* to itself, or nothing."""
    ways = [[start]] if start in allowed else []
    seen: set[str] = set()
    while ways:
        way = ways.pop(0)
        for follows in steps[way[-1]].follows:
            if follows.step == start:
                return way
            if follows.step in allowed and follows.step not in seen:
                seen.add(follows.step)
                ways.append([*way, follows.step])
    return []


def _order(step: Step, name: str) -> Follows:
    return next(follows for follows in step.follows if follows.step == name)


def _check_outcomes(
    step: Step, steps: dict[str, Step], ruleset: Ruleset, findings: Findings
) -> None:
    """A step of one outcome cannot come after one that is taken only in the other."""
    for follows in step.follows:
        before = steps.get(follows.step)
        if before is None or before.applies is None or step.applies is None:
            continue
        if before.applies.met is not step.applies.met:
            findings.add(
                "TCPL0721",
                f"step `{step.id}` comes after `{before.id}`, which is never taken with it",
                place(follows.standing, ruleset),
                f"`{step.id}` is taken where the conditions are {_met(step.applies.met)}",
                cause=(
                    place(before.applies.standing, ruleset),
                    f"`{before.id}` where they are {_met(before.applies.met)}",
                ),
            )


def _met(met: bool) -> str:  # noqa: FBT001 - a word for each
    return "met" if met else "not met"


def _check_in_writing(step: Step, ruleset: Ruleset, findings: Findings) -> None:
    """Opinions in writing take the place of presence and quorum: one of them is asked for."""
    if step.in_writing is not None and not step.present and step.quorum is None:
        findings.add(
            "TCPL0722",
            f"step `{step.id}` may be in writing, but asks for nobody's presence",
            place(step.in_writing, ruleset),
            "takes the place of nothing",
            hint="say who is `present`, or which `quorum` a meeting needs",
        )


def _check_conditions(step: Step, ruleset: Ruleset, findings: Findings) -> None:
    """Only where there are conditions can a step be taken because they are met, or not met."""
    if step.applies is not None and ruleset.grades and not ruleset.conditions:
        findings.add(
            "TCPL0723",
            f"step `{step.id}` turns on conditions, and the ruleset gives grades",
            place(step.applies.standing, ruleset),
            "there are no conditions",
        )
