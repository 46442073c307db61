"""The options of a leaf: whatever the facts, one applies, and it gives what the law does."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from attrs import evolve

from tcpl_rules.model.constraints import holds
from tcpl_rules.model.rule import Average, ByHand
from tcpl_rules.model.ruleset import Node
from tcpl_rules.program.from_model import from_model
from tcpl_rules.program.program import Result
from tcpl_rules.quantities import Rounding
from tests.model.build import (
    CITED,
    HEARSAY,
    award,
    compare,
    content,
    full_marks,
    node,
    number,
    penalty,
    require,
    ruleset,
    silent,
)

FACTS = (number("a", at_most=3), number("b", at_most=3))
HAND = ByHand(standing=CITED)
FULL = (full_marks(compare("a", "=", 0)), full_marks(compare("b", "=", 0)))
TWO = (award(4, compare("a", ">=", 2)), award(1, compare("a", "<", 2)))
EITHER = (award(1, compare("b", ">=", 0)), award(4, compare("a", ">=", 2)))
MEAN = Average(
    weights=(("a", Fraction(2)), ("b", Fraction(1))),
    places=1,
    rounding=Rounding.HALF_UP,
    rows=(silent(compare("a b", "=", 0)),),
    standing=CITED,
)
HEARD = evolve(MEAN, rows=(award(2, compare("a b", "=", 0)),), standing=HEARSAY)
"""Its row decides, and the average beside it does not."""

LEAVES = {
    "rows": node("1", 4, *TWO),
    "rows and a silence": node("1", 4, TWO[0], silent(compare("a", "<", 2))),
    "highest of": node("1", 4, *EITHER, highest=True),
    "average": node("1", 2, rule=MEAN),
    "average by hearsay": node("1", 2, rule=HEARD),
    "by hand": node("1", 4, rule=HAND),
    "full marks, then rows": node("1", 4, *TWO, full_marks=FULL),
    "full marks, then by hand": node("1", 4, rule=HAND, full_marks=FULL),
    "full marks, then highest of": node("1", 4, *EITHER, highest=True, full_marks=FULL),
    "full marks, then an average": node("1", 2, rule=MEAN, full_marks=FULL),
}


def results(leaf: Node, a: int, b: int) -> list[Result]:
    """The results of all options that apply."""
    (program,) = from_model(ruleset(leaf, facts=FACTS)).leaves
    return [o.result for o in program.options if holds(o.formula, {"@kind": 0, "a": a, "b": b})]


@pytest.mark.parametrize("leaf", LEAVES.values(), ids=list(LEAVES))
def test_exactly_one_applies(leaf: Node) -> None:
    for a, b in product(range(4), repeat=2):
        assert len(results(leaf, a, b)) == 1


@pytest.mark.parametrize(
    ("a", "b", "result"),
    [(2, 2, Fraction(1)), (1, 2, Fraction(0)), (2, 1, Fraction(0)), (1, 1, Fraction(0)),
     (0, 0, "full"), (3, 0, "full")],
)  # fmt: skip
def test_requirements(a: int, b: int, result: Result) -> None:
    """The first clause that applies settles it, full marks before all."""
    wanted = (require(compare("a", ">=", 2)), require(compare("b", ">=", 2)))

    assert results(content("1", *wanted, full_marks=FULL), a, b) == [result]


@pytest.mark.parametrize(("a", "result"), [(2, Fraction(0)), (1, Fraction(3))])
def test_a_penalty(a: int, result: Fraction) -> None:
    fined = node("1", 4, rule=HAND, penalties=(penalty(3, compare("a", ">=", 2)),))
    _, program = from_model(ruleset(fined, facts=FACTS)).leaves
    case = {"@kind": 0, "@class": 0, "a": a}

    assert [o.result for o in program.options if holds(o.formula, case)] == [result]


@pytest.mark.parametrize(
    ("name", "a", "b", "result"),
    [
        ("rows", 2, 0, Fraction(4)),
        ("rows", 1, 0, Fraction(1)),
        ("rows and a silence", 1, 0, "open"),
        ("highest of", 2, 0, Fraction(4)),
        ("highest of", 1, 0, Fraction(1)),
        ("average", 1, 1, Fraction(3, 2)),
        ("average", 1, 2, Fraction(13, 10)),
        ("average", 0, 0, "open"),
        ("average by hearsay", 1, 1, "open"),
        ("average by hearsay", 0, 0, Fraction(2)),
        ("by hand", 3, 3, "open"),
        ("full marks, then rows", 0, 1, "full"),
        ("full marks, then rows", 3, 0, "full"),
        ("full marks, then rows", 1, 1, Fraction(1)),
        ("full marks, then by hand", 1, 1, "open"),
        ("full marks, then highest of", 2, 1, Fraction(4)),
        ("full marks, then an average", 3, 1, Fraction(18, 10)),
    ],
)
def test_what_applies(name: str, a: int, b: int, result: Result) -> None:
    assert results(LEAVES[name], a, b) == [result]


def test_an_open_row_comes_before_the_best() -> None:
    """With `highest of`, a row that may not decide could be the best: no result."""
    leaf = node("1", 4, EITHER[0], silent(compare("a", ">=", 2)), highest=True)

    assert results(leaf, 2, 0) == ["open"]
    assert results(leaf, 1, 0) == [Fraction(1)]
