"""Facts are used, and their bounds leave cases."""

from __future__ import annotations

from typing import Any

from tcpl_rules.integers import satisfy
from tcpl_rules.model.check_facts import check_facts
from tcpl_rules.model.constraints import domain
from tcpl_rules.model.fact import Fact
from tcpl_rules.model.procedure import Step, StepRequirement
from tcpl_rules.model.ruleset import Ruleset
from tests.model.build import (
    CITED,
    WORDS,
    award,
    check_sum,
    codes,
    compare,
    condition,
    flag,
    found,
    full_marks,
    node,
    number,
    ruleset,
    yes,
)


def with_facts(*facts: Fact, **more: Any) -> Ruleset:
    """A ruleset whose only row names every one of *facts*."""
    guard = compare(" ".join(fact.id for fact in facts), ">=", 0)
    return ruleset(node("1", 1, award(1, guard)), facts=facts, **more)


def test_a_fact_may_be_named_anywhere() -> None:
    """Rows, full marks, bounds, relations, conditions and steps all count."""
    requirement = StepRequirement(guard=yes("posted"), standing=CITED)
    made = ruleset(
        node(
            "1",
            1,
            award(1, compare("row", ">=", 0, "whole")),
            full_marks=(full_marks(compare("none", "=", 0)),),
        ),
        facts=(
            *map(number, ("row", "whole", "none", "bound", "left", "right", "heads")),
            flag("posted"),
        ),
        relations=(check_sum("left", "right"),),
        conditions=(condition("heads", compare("heads", "=", 0)),),
        steps=(Step(id="post", text=WORDS, requirements=(requirement,), standing=CITED),),
    )
    (finding,) = found(check_facts, made)
    assert (finding.code, finding.message) == ("TCPL0203", "nothing names the fact `bound`")


def test_the_bound_of_a_fact_is_named_by_it() -> None:
    made = ruleset(
        node("1", 1, award(1, compare("part", ">=", 0))),
        facts=(number("part", at_most_fact="whole"), number("whole")),
    )
    assert codes(check_facts, made) == []


def test_circle_is_reported_once_at_its_first_fact() -> None:
    made = with_facts(
        number("into", at_most_fact="b"),
        number("b", at_most_fact="c"),
        number("c", at_most_fact="b"),
    )
    (finding,) = found(check_facts, made)
    assert finding.code == "TCPL0401"
    assert finding.message == "bounds in a circle: `b` at most `c` at most `b`"


def test_bounds_of_one_fact() -> None:
    made = with_facts(number("a", at_least=3, at_most=2), flag("f", at_least=2))
    assert codes(check_facts, made) == ["TCPL0541", "TCPL0541"]


def test_facts_whose_bounds_are_apart() -> None:
    made = with_facts(number("a", at_least=3, at_most_fact="b"), number("b", at_most=2))
    (finding,) = found(check_facts, made)
    assert (finding.code, finding.span) == ("TCPL0542", made.facts[0].span)
    assert satisfy(domain(made)) is None


def test_relations_that_contradict_each_other() -> None:
    facts = (number("a", at_least=1), number("b"), number("c"))
    made = with_facts(*facts, relations=(check_sum("a b", "c"), check_sum("b", "c")))
    (finding,) = found(check_facts, made)
    assert (finding.code, finding.span) == ("TCPL0542", made.relations[1].span)
    assert satisfy(domain(made)) is None
