"""Points fit their maxima, and maxima fit together."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.diagnostics.diagnostic import Severity
from tcpl_rules.model.check_points import check_points
from tcpl_rules.model.rule import Average, ByHand
from tcpl_rules.model.ruleset import Maximum, Node
from tcpl_rules.model.standing import Basis, Citation, Standing
from tcpl_rules.quantities import Rounding
from tests.model.build import (
    CITED,
    award,
    codes,
    compare,
    found,
    full_marks,
    maximum,
    node,
    penalty,
    ruleset,
    silent,
)

ALWAYS = compare("a", ">=", 0)
BY_HAND = ByHand(standing=CITED)


def leaf(key: str, most: int | Maximum | None) -> Node:
    """A node scored by hand."""
    return node(key, most, rule=BY_HAND)


def test_points_and_maxima_that_fit_pass() -> None:
    inner = node("1", 5, leaf("1.1", 2), leaf("1.2", 3))
    assert codes(check_points, ruleset(inner, node("2", 1, award(1, ALWAYS)))) == []


def test_award_above_the_maximum_shows_both_places() -> None:
    row = award("2.5", ALWAYS)
    made = ruleset(node("1", 2, row))
    (finding,) = found(check_points, made)
    assert finding.code == "TCPL0601"
    assert finding.message == "criterion `1` gives `2.5` points, above its maximum `2`"
    assert [label.span for label in finding.labels] == [row.span, made.nodes[0].maximum.span]


def test_award_below_zero() -> None:
    rows = (award(2, ALWAYS), award("-0.25", ALWAYS))
    assert codes(check_points, ruleset(node("1", 2, *rows))) == ["TCPL0602"]


@pytest.mark.parametrize(("points", "code"), [("3", "TCPL0601"), ("-1", "TCPL0602")])
def test_weights_of_an_average_stay_within_the_maximum(points: str, code: str) -> None:
    rule = Average(
        weights=(("a", Fraction(points)), ("b", Fraction(2))),
        places=1,
        rounding=Rounding.HALF_UP,
        standing=CITED,
    )
    assert codes(check_points, ruleset(node("1", 2, rule=rule))) == [code]


def test_maxima_that_do_not_add_up() -> None:
    """Inside a node, and over the whole ruleset."""
    inner = node("1", 6, leaf("1.1", 2), leaf("1.2", 3))
    assert codes(check_points, ruleset(inner, most=7)) == ["TCPL0603", "TCPL0603"]


@pytest.mark.parametrize(
    ("read", "more_than", "expected"),
    [
        (4, None, []),
        (5, None, []),
        (6, None, ["TCPL0604"]),
        (3, "1", []),
        (4, "1", ["TCPL0604"]),
    ],
)
def test_unread_maxima_share_what_is_left(
    read: int, more_than: str | None, expected: list[str]
) -> None:
    """Of 5 points: what is left must be more than the bound, or at least 0 without one."""
    bound = None if more_than is None else Fraction(more_than)
    inner = node("1", 5, leaf("1.1", read), leaf("1.2", maximum(None, bound)))
    assert codes(check_points, ruleset(inner)) == expected


def test_award_above_what_the_others_leave_an_unread_maximum() -> None:
    unread = node("1.2", None, award(3, ALWAYS))
    made = ruleset(node("1", 5, leaf("1.1", 3), unread))
    assert codes(check_points, made) == ["TCPL0601"]


def test_maximum_of_a_node_with_parts_must_be_known() -> None:
    inner = node("1", None, leaf("1.1", 2))
    assert codes(check_points, ruleset(inner, most=2)) == ["TCPL0605"]


def test_hearsay_of_a_maximum_counts_as_unread() -> None:
    hearsay = Standing(citations=(Citation(instrument="QD1"),), basis=Basis.HEARSAY, source="app")
    heard = Maximum(value=Fraction(9), standing=hearsay, span=maximum(9).span)
    assert codes(check_points, ruleset(leaf("1", heard), leaf("2", 2), most=5)) == []


@pytest.mark.parametrize("basis", [None, Basis.HEARSAY, Basis.UNREAD])
def test_what_may_be_left_out_has_a_known_maximum(basis: Basis | None) -> None:
    standing = CITED if basis is None else Standing(basis=basis, source="app")
    most = Maximum(value=None if basis is None else Fraction(2), standing=standing)
    left_out = node("1.1", most, rule=BY_HAND, left_out=CITED)
    made = ruleset(node("1", 5, left_out, leaf("1.2", 3)))
    assert codes(check_points, made) == ["TCPL0609"]


def test_what_may_be_left_out_stands_beside_an_unread_maximum() -> None:
    left_out = node("1.1", 2, rule=BY_HAND, left_out=CITED)
    made = ruleset(node("1", 5, left_out, leaf("1.2", None)))
    assert codes(check_points, made) == []


def test_node_with_neither_rule_nor_parts_and_one_with_both() -> None:
    made = ruleset(node("1", 2), node("2", 2, leaf("2.1", 2), rule=BY_HAND))
    assert codes(check_points, made) == ["TCPL0606", "TCPL0607"]


def test_maximum_that_no_row_gives_is_a_warning() -> None:
    (finding,) = found(check_points, ruleset(node("1", 2, award(1, ALWAYS), silent(ALWAYS))))
    assert (finding.code, finding.severity) == ("TCPL0608", Severity.WARNING)


def test_full_marks_give_the_maximum() -> None:
    clause = full_marks(compare("a", "=", 0))
    assert codes(check_points, ruleset(node("1", 2, award(1, ALWAYS), full_marks=(clause,)))) == []


def test_rounding_lifts_no_average_above_the_maximum() -> None:
    """1.5 rounded half up to whole points is 2, above a maximum of 1.5."""
    rule = Average(
        weights=(("a", Fraction("1.5")),), places=0, rounding=Rounding.HALF_UP, standing=CITED
    )

    assert codes(check_points, ruleset(node("1", maximum("1.5"), rule=rule))) == ["TCPL0601"]


def test_largest_awards_share_what_the_known_maxima_leave() -> None:
    """Two parts whose largest awards are 3 cannot stand under a maximum of 4."""
    parts = (node("1.1", None, award(3, ALWAYS)), node("1.2", None, award(3, ALWAYS)))

    assert codes(check_points, ruleset(node("1", 4, *parts))) == ["TCPL0604"]


@pytest.mark.parametrize("points", [0, -1])
def test_a_penalty_takes_something_off(points: int) -> None:
    made = ruleset(node("1", 2, rule=BY_HAND, penalties=(penalty(points, ALWAYS),)))
    (finding,) = found(check_points, made)
    assert finding.code == "TCPL0602"
    assert finding.message == f"a penalty of `{points}` takes nothing off criterion `1`"


def test_a_penalty_changes_no_maximum() -> None:
    made = ruleset(node("1", 2, rule=BY_HAND, penalties=(penalty(5, ALWAYS),)))
    assert codes(check_points, made) == []
