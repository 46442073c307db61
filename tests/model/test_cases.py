"""Examples are real, small, and say no more than is needed."""

from __future__ import annotations

from tcpl_rules.integers import Constraint
from tcpl_rules.model.cases import Cases, smallest, solution
from tcpl_rules.model.constraints import Any, lower
from tcpl_rules.model.guard import ClassIs, Guard, KindIs
from tcpl_rules.model.ruleset import Ruleset
from tests.model.build import CLASSES, both, check_sum, compare, flag, number, ruleset, yes

FACTS = (number("a"), number("b"), number("sum"), flag("posted"))
MADE = ruleset(facts=FACTS, relations=(check_sum("a b", "sum"),))


def example(guard: Guard, made: Ruleset = MADE) -> tuple[object, str]:
    found = Cases(made).example(lower(guard, made.kinds, made.classes))
    assert found is not None
    return dict(found.witness), found.words


def test_smallest_case_with_all_that_bears_on_it() -> None:
    witness, words = example(compare("a", ">=", 3))
    assert witness == {"a": 3, "b": 0, "sum": 3, "kind": "commune"}
    assert words == "`a` = 3"


def test_words_for_yes_no_facts_and_kinds() -> None:
    guard = both(yes("posted"), compare("a", ">", 0), KindIs(kind="ward"))
    assert example(guard)[1] == "`a` = 1, `posted` is yes and the unit is of the kind `ward`"


def test_the_class_is_no_fact_and_has_its_own_words() -> None:
    made = ruleset(facts=FACTS, classes=CLASSES)
    witness, words = example(both(ClassIs(class_="class_2"), compare("a", ">", 0)), made)
    assert witness == {"a": 1, "kind": "commune", "class": "class_2"}
    assert words == "`a` = 1 and the unit is of the class `class_2`"


def test_words_leave_out_what_does_not_matter() -> None:
    guard = both(compare("a", ">=", 2), compare("a b", ">=", 1))
    assert example(guard)[1] == "`a` = 2"


def test_separate_reasons_give_separate_examples() -> None:
    formula = Any(tuple(lower(compare("a", "=", n), MADE.kinds) for n in (1, 4)))
    words = [found.words for found in Cases(MADE).examples(formula)]
    assert words == ["`a` = 1", "`a` = 4"]


def test_nothing_meets_a_contradiction() -> None:
    cases = Cases(MADE)
    above = lower(compare("a -sum", ">", 0), MADE.kinds)
    assert cases.exist()
    assert not cases.some(above)
    assert cases.example(above) is None


def test_relations_that_contradict_leave_no_case() -> None:
    made = ruleset(facts=(number("a", at_least=1), number("b")), relations=(check_sum("a b", "b"),))
    assert not Cases(made).exist()


def test_the_smallest_solution_within_a_store() -> None:
    store = (Constraint((("a", 1),), -2), Constraint((("b", 1),), 0))
    more = Constraint((("a", 1), ("b", 1)), -3)
    found = solution(more, store)
    assert found is not None
    least = smallest(more, found, store)
    assert sum(least.values()) == 3
    assert solution(Constraint((("a", -1),), 1), store) is None
