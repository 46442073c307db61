"""What of an explanation is worth telling."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from attrs import evolve

from tcpl_rules.assessment.case import Unit
from tcpl_rules.explanation.explanation import Reason
from tcpl_rules.model.fact import Movement
from tcpl_rules.model.guard import AllOf, AnyOf, ClassIs, Guard, Holds, KindIs
from tcpl_rules.model.rule import Row
from tcpl_rules.model.standing import Standing
from tcpl_rules.report.explanation.matter import for_unit, period_over, that_matter, told_clauses
from tests.assessment import met
from tests.report.explained import MODEL, RULES, case, explained, of_path, points, shipped

_UNIT = Unit(name="Xã", kind="commune", class_="class_1")
_LATE, _SAFE = Holds(fact="late"), Holds(fact="safe")


def _graded(key: str) -> Reason:
    return of_path(shipped("tt-01-2018-vpcp/grade-moderate")).node(key)


def test_of_rows_that_do_not_apply_the_one_that_would_give_most() -> None:
    told = [part for part in that_matter(_graded("9")) if part.holds is False]

    assert [part.asked for part in told] == [Fraction(2)]


def test_of_facts_those_that_fall_short() -> None:
    (row,) = (part for part in that_matter(_graded("8")) if part.holds is False)

    assert [fact.short for fact in that_matter(row)] == [Fraction(10)]


def test_a_value_that_a_fact_cannot_move_to_is_not_told() -> None:
    fact = next(one for one in MODEL.facts if one.id == "broadcasts")
    asking = Reason(
        about="fact",
        key=fact.id,
        holds=False,
        title=fact.label,
        found=5,
        asked=Fraction(3),
        short=Fraction(2),
        model=fact,
    )
    above = Reason(about="condition", key="x", holds=False, title=fact.label, parts=(asking,))
    falls = evolve(asking, model=evolve(fact, movements=(Movement.CAN_FALL,)))

    assert [one.short for one in that_matter(above)] == [None]
    assert [one.short for one in that_matter(evolve(above, parts=(falls,)))] == [Fraction(2)]


def test_the_total_is_not_told_twice() -> None:
    condition = explained(self_assessed=points(n2=15, n3=8, n4=10)).condition("total_points")

    assert [part.key for part in condition.parts if part.about == "node"] == [""]
    assert that_matter(condition) == ()


def test_of_what_holds_only_the_facts() -> None:
    assert [part.about for part in that_matter(explained().condition("heads"))] == ["fact", "fact"]


def test_penalties_that_are_taken() -> None:
    rules = met.compiled(met.WITH_PENALTIES)
    taken = rules.explain(met.document(facts={"late": 9, "planned": True})).node("1")
    spared = rules.explain(met.document(facts={"late": 0, "planned": True})).node("1")

    assert [part.holds for part in that_matter(taken) if part.about == "clause"] == [True]
    assert [part for part in that_matter(spared) if part.about == "clause"] == []


def test_the_places_of_what_is_told() -> None:
    condition = explained(facts={"heads_disciplined": 1}).condition("heads")

    assert [clause.part for clause in told_clauses(condition)] == ["condition heads"]


def _said(guard: Guard) -> Guard:
    row = Row(result=Fraction(1), guard=guard, standing=Standing())
    title = MODEL.nodes[0].title
    said = for_unit(Reason(about="clause", key="1", holds=None, title=title, model=row), _UNIT)
    assert isinstance(said.model, Row)
    return said.model.guard


def test_only_what_is_said_of_this_unit() -> None:
    ours, theirs = KindIs(kind="commune"), KindIs(kind="ward")
    both = AnyOf(parts=(AllOf(parts=(ours, _LATE)), AllOf(parts=(theirs, _SAFE))))

    assert _said(both) == _LATE
    assert _said(AllOf(parts=(_LATE, ClassIs(class_="class_1"), _SAFE))) == AllOf(
        parts=(_LATE, _SAFE)
    )


def test_a_clause_that_is_for_others_alone_stays_as_it_is() -> None:
    theirs = AllOf(parts=(KindIs(kind="ward"), _LATE))

    assert _said(theirs) == theirs


def test_the_period_is_over_after_its_last_day() -> None:
    lacking = case(self_assessed=points(n2=15))

    assert period_over(RULES.explain(lacking, on=date(2024, 12, 31))) is None
    assert period_over(RULES.explain(lacking, on=date(2025, 1, 1))) == date(2024, 12, 31)
    assert period_over(RULES.explain(lacking)) is None
