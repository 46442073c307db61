"""Nothing arose is offered where the law says what follows, and nowhere else."""

from __future__ import annotations

import pytest

from tcpl_rules.calculator.form.nothing_arose import nothing_arose_at, zeros
from tcpl_rules.model.guard import AllOf, Comparison, Guard, Holds, Linear, Measure
from tcpl_rules.quantities import ONE, ZERO
from tests.generating.program import compiled
from tests.shipped import ruleset

_ROWS = """
language 1
ruleset x edition 1 {{
  standard s
  title vi "t"
  subject {{ commune vi "xã" }}
  instrument L vi "l" {{}}
  cite L article 1
  score 10 points
}}
fact a: count {{ vi "a" asks vi "a" unit vi "v" }}
fact b: count at most a {{ vi "b" asks vi "b" unit vi "v" }}
criterion 1 vi "một" {{
  max 10
  {rows}
}}
qualifies when {{ condition c vi "c" {{ require total >= 5 }} }}
"""


def _offered(rows: str) -> dict[str, tuple[str, ...]]:
    found = nothing_arose_at(compiled(_ROWS.format(rows=rows)).model)
    return {key: one.facts for key, one in found.items()}


def test_full_marks_where_nothing_was_assigned() -> None:
    offered = nothing_arose_at(ruleset("qd-25-2021").model)
    assert {key: one.facts for key, one in offered.items()} == {
        "1.1": ("normative_documents_assigned",)
    }


def test_an_unread_clause_says_nothing() -> None:
    """27/2025 leaves unread what follows where documents were assigned and none was issued."""
    offered = nothing_arose_at(ruleset("qd-27-2025").model)
    assert offered["1"].facts == ("normative_documents_assigned",)
    assert "1.2" not in offered
    assert "1.3" not in offered


def test_a_row_at_zero_of_what_a_share_is_taken_of() -> None:
    share = "award 10 when b / a >= 50% award 0 when b / a < 50%"
    assert _offered(f"award 10 when a = 0 {share}") == {"1": ("a",)}
    assert _offered(f"silent when a = 0 {share}") == {}


def test_a_merit_at_zero_is_no_such_row() -> None:
    assert _offered("award 10 when b = 0 award 0 when b >= 1") == {}


def _sum(*terms: tuple[str, int]) -> Measure:
    return Measure(numerator=Linear(terms=terms))


@pytest.mark.parametrize(
    ("guard", "facts"),
    [
        (Comparison(measure=_sum(("a", 1), ("b", 2)), comparator="=", value=ZERO), ("a", "b")),
        (Comparison(measure=_sum(("a", 1)), comparator="<", value=ONE), ("a",)),
        (Comparison(measure=_sum(("a", 1)), comparator="<=", value=ZERO), ("a",)),
        (Comparison(measure=_sum(("a", 1), ("b", -1)), comparator="=", value=ZERO), ()),
        (Comparison(measure=_sum(("a", 1)), comparator=">=", value=ZERO), ()),
        (Comparison(measure=_sum(("a", 1)), comparator="=", value=ONE), ()),
        (Holds(fact="a", positive=False), ()),
        (AllOf(parts=()), ()),
        (
            AllOf(
                parts=(
                    Comparison(measure=_sum(("a", 1)), comparator="=", value=ZERO),
                    Comparison(measure=_sum(("b", 1)), comparator="=", value=ZERO),
                )
            ),
            ("a", "b"),
        ),
        (
            AllOf(
                parts=(
                    Comparison(measure=_sum(("a", 1)), comparator="=", value=ZERO),
                    Comparison(measure=_sum(("b", 1)), comparator=">=", value=ONE),
                )
            ),
            (),
        ),
    ],
)
def test_zeros_are_those_that_the_guard_asks_for(guard: Guard, facts: tuple[str, ...]) -> None:
    assert zeros(guard) == facts
