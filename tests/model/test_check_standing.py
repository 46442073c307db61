"""Every part stands somewhere in law, and says how well that is known."""

from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules.model.check_standing import check_standing
from tcpl_rules.model.procedure import Applies, Consequence, Follows, Step
from tcpl_rules.model.ruleset import NoAssessment, Ruleset
from tcpl_rules.model.standing import UNSAID, Basis, Citation, Standing, Text
from tests.model.build import (
    CITED,
    REPORTED,
    award,
    codes,
    compare,
    flag,
    found,
    full_marks,
    node,
    number,
    ruleset,
)

ALWAYS = compare("a", ">=", 0)


def with_row(standing: Standing) -> Ruleset:
    """A ruleset with one row that stands as *standing* says."""
    return ruleset(node("1", 1, award(1, ALWAYS, standing)), facts=(number("a"),))


@pytest.mark.parametrize("standing", [CITED, REPORTED, Standing(basis=Basis.DERIVED)])
def test_parts_that_stand_somewhere_pass(standing: Standing) -> None:
    assert codes(check_standing, with_row(standing)) == []


def test_bare_parts_of_a_node_are_one_finding() -> None:
    bare = node(
        "1", 1, award(1, ALWAYS, UNSAID), title_standing=UNSAID, full_marks=(full_marks(ALWAYS),)
    )
    (finding,) = found(check_standing, ruleset(bare))
    assert finding.code == "TCPL0703"
    assert finding.message == "criterion `1` has no citation for its title, row"


def test_every_part_of_a_step_stands_somewhere() -> None:
    bare = Step(
        id="meet",
        text=Text("Họp"),
        follows=(Follows(step="draft", standing=UNSAID),),
        applies=Applies(met=True, standing=UNSAID),
        in_writing=UNSAID,
        consequence=Consequence(text=Text("Không xét"), standing=UNSAID),
        standing=CITED,
    )
    (finding,) = found(check_standing, evolve(ruleset(node("1", 1)), steps=(bare,)))

    assert finding.message == (
        "step `meet` has no citation for its order, case in which it is taken, "
        "opinions in writing, consequence"
    )


def test_that_nothing_makes_up_for_a_node_stands_somewhere() -> None:
    (finding,) = found(check_standing, ruleset(node("1", 1, past=UNSAID)))

    assert finding.message == "criterion `1` has no citation for its looking back"


def test_what_is_unread_still_needs_a_citation() -> None:
    assert codes(check_standing, with_row(Standing(basis=Basis.UNREAD))) == ["TCPL0703"]


def test_bare_facts_and_years_are_found() -> None:
    made = ruleset(
        node("1", 1, award(1, ALWAYS)),
        facts=(number("a", standing=UNSAID),),
        no_assessment=(NoAssessment(year=2025, standing=UNSAID),),
    )
    assert codes(check_standing, made) == ["TCPL0703", "TCPL0703"]


def test_what_was_read_names_its_article() -> None:
    page = Citation(instrument="TT09", page="3")
    (finding,) = found(check_standing, with_row(Standing(citations=(page,))))
    assert finding.code == "TCPL0704"
    assert finding.message == "`TT09 page 3` names no article, but criterion `1` says it was read"


def test_what_was_read_in_an_annex_names_the_place_in_it() -> None:
    page = Citation(instrument="TT09", annex="I", page="3")
    assert codes(check_standing, with_row(Standing(citations=(page,)))) == []

    annex = Citation(instrument="TT09", annex="I")
    assert codes(check_standing, with_row(Standing(citations=(annex,)))) == ["TCPL0704"]


def test_an_annex_may_be_reported() -> None:
    annex = Citation(instrument="TT09", annex="I")
    standing = Standing(citations=(annex,), basis=Basis.REPORTED, source="portal")
    assert codes(check_standing, with_row(standing)) == []


def test_a_fact_can_be_asked_for() -> None:
    nothing = Text("")
    made = ruleset(facts=(number("a", unit=nothing, asks=nothing), flag("posted", unit=nothing)))
    (finding,) = found(check_standing, made)
    assert finding.code == "TCPL0706"
    assert finding.message == "fact `a` has no question (`asks`) and no unit"


def test_an_amended_part_was_read_in_the_amending_instrument() -> None:
    annex = Citation(instrument="QD1", annex="I")
    by = Citation(instrument="QD1", article="1")

    for cited in ((annex,), ()):
        amended = Standing(citations=cited, amended_by=(by,))
        assert codes(check_standing, with_row(amended)) == []
    unplaced = Standing(citations=(by,), amended_by=(annex,))
    assert codes(check_standing, with_row(unplaced)) == ["TCPL0704"]
