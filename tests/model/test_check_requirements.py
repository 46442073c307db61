"""Whatever a content requires can be met, and can be failed, and has a value."""

from __future__ import annotations

from tcpl_rules.model.check_requirements import check_requirements
from tcpl_rules.model.guard import AnyOf, NoneOf
from tcpl_rules.model.rule import Require
from tcpl_rules.model.ruleset import Ruleset
from tests.model.build import (
    HEARSAY,
    both,
    codes,
    compare,
    content,
    contents,
    flag,
    found,
    full_marks,
    number,
    require,
    unread_threshold,
    yes,
)

FACTS = (number("done", at_most_fact="all"), number("all", at_most=9), flag("planned"))
HALF = compare("done", ">=", "1/2", "all")


def made(*requires: Require, nothing_arose: bool = False) -> Ruleset:
    """One content; with *nothing_arose* it is met when `all` is 0."""
    clauses = (full_marks(compare("all", "=", 0)),) if nothing_arose else ()
    return contents(content("1", *requires, full_marks=clauses), facts=FACTS)


def test_what_can_be_met_and_failed_passes() -> None:
    wanted = (require(compare("done", ">=", 3)), require(yes("planned"), HEARSAY))
    assert codes(check_requirements, made(*wanted, require(unread_threshold("done")))) == []


def test_never_met() -> None:
    never = require(compare("done -all", ">", 0))
    (finding,) = found(check_requirements, made(require(yes("planned")), never))
    assert (finding.code, finding.span) == ("TCPL0509", never.span)
    assert finding.message == "a requirement of criterion `1` can never be met"


def test_always_met() -> None:
    (finding,) = found(check_requirements, made(require(compare("done -all", "<=", 0))))
    assert finding.code == "TCPL0510"
    assert finding.message == "a requirement of criterion `1` is always met"


def test_only_the_cases_count_that_nothing_else_settles() -> None:
    """Where nothing arose the content is met, so `all` is at least 1 where it requires that."""
    some, none = require(compare("all", ">=", 1)), require(compare("all", "=", 0))
    assert codes(check_requirements, made(some)) == []
    assert codes(check_requirements, made(some, nothing_arose=True)) == ["TCPL0510"]
    assert codes(check_requirements, made(none, nothing_arose=True)) == ["TCPL0509"]


class TestRatios:
    """A ratio says nothing over zero, so something else must."""

    def test_over_zero(self) -> None:
        (finding,) = found(check_requirements, made(require(HALF)))
        assert finding.code == "TCPL0503"
        assert finding.hint == "say what applies with `met when all = 0`"
        assert dict(finding.witness) == {"done": 0, "all": 0, "kind": "commune"}

    def test_where_nothing_arose_is_said(self) -> None:
        assert codes(check_requirements, made(require(HALF), nothing_arose=True)) == []

    def test_an_unread_threshold_needs_a_value_too(self) -> None:
        share = require(unread_threshold("done", over="all"))
        assert codes(check_requirements, made(share)) == ["TCPL0503"]
        assert codes(check_requirements, made(share, nothing_arose=True)) == []

    def test_the_contrary_of_a_guard_holds_over_zero(self) -> None:
        assert codes(check_requirements, made(require(NoneOf(parts=(HALF,))))) == []

    def test_another_way_to_meet_it_covers_zero(self) -> None:
        either = AnyOf(parts=(HALF, compare("all", "=", 0)))
        assert codes(check_requirements, made(require(either))) == []
        assert codes(check_requirements, made(require(AnyOf(parts=(HALF, yes("planned")))))) == [
            "TCPL0503"
        ]

    def test_what_another_part_fails_is_not_blamed_on_a_ratio(self) -> None:
        said = AnyOf(parts=(HALF, compare("all", "=", 0)))
        assert codes(check_requirements, made(require(both(said, yes("planned"))))) == []
        none = NoneOf(parts=(HALF, yes("planned")))
        assert codes(check_requirements, made(require(none))) == []

    def test_the_contrary_of_the_contrary_does_not_hold_over_zero(self) -> None:
        twice = NoneOf(parts=(NoneOf(parts=(HALF,)),))
        assert codes(check_requirements, made(require(twice))) == ["TCPL0503"]
