"""What is open, in words."""

from __future__ import annotations

from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.explanation.explanation import EitherWay, Open
from tcpl_rules.model.standing import Text
from tcpl_rules.report.explanation.open_words import OpenWords
from tests.report.explained import MODEL, clause, result
from tests.shipped import ruleset

VI, EN = OpenWords(result(), MODEL, "vi"), OpenWords(result(), MODEL, "en")
_FACT = Needed(
    what="fact",
    key="heads_disciplined",
    label=Text("số người", "persons"),
    asks=Text("Bao nhiêu người?", "How many persons?"),
    pointer="/facts/heads_disciplined",
)


def _way(if_least: str = "not_qualified", if_most: str = "qualified") -> EitherWay:
    return EitherWay(
        key="2.5",
        about="node",
        title=Text("x"),
        why="hearsay",
        if_least=if_least,
        if_most=if_most,
        clause=clause(),
    )


def test_what_settles_it() -> None:
    both = (_FACT, _FACT)

    assert VI.lead(Open(settled_by=both, smallest=True)).endswith("(không có cách nào cần ít hơn):")
    assert "khi biết giá trị sau," in VI.lead(Open(settled_by=(_FACT,), smallest=True))
    assert "chưa xét hết" in VI.lead(Open(settled_by=both, smallest=False))


def test_where_the_law_may_give_no_result_all_the_same() -> None:
    open_ = Open(settled_by=(_FACT,), smallest=True, unless=("2.5",))

    assert [said.split(":")[0] for said in EN.unless(open_)] == [
        "Unless the facts lead to where the law is silent or not read"
    ]
    assert EN.unless(Open(settled_by=(_FACT,), smallest=True)) == ()


def test_nothing_settles_it() -> None:
    assert "chính quy định" in VI.lead(Open(settled_by=(), smallest=True, turns_on=(_way(),)))
    assert VI.lead(Open(settled_by=(), smallest=False)).startswith("Chưa xác định được cần")


def test_where_the_law_may_turn_out_to_give_no_result() -> None:
    open_ = Open(settled_by=(_FACT,), smallest=True, unless=("3",))

    assert VI.unless(Open(settled_by=(_FACT,), smallest=True)) == ()
    assert VI.unless(open_)[0].endswith("đối với: tiêu chí 3 “Hòa giải ở cơ sở, trợ giúp pháp lý”.")


def test_a_fact_is_asked_for_by_its_question() -> None:
    assert VI.needed(_FACT) == "Bao nhiêu người?"


def test_points_are_asked_for_by_their_part() -> None:
    needed = Needed(what="points", key="3", label=Text("x"), asks=Text("x"), pointer="/x")

    assert VI.needed(needed) == "Điểm của tiêu chí 3 “Hòa giải ở cơ sở, trợ giúp pháp lý”"


def test_either_way() -> None:
    assert EN.either_way(_way()).endswith(
        ": the rule is hearsay, not verified, so facts do not settle it. At the least points it "
        "can get: does not meet the conditions to propose recognition; at the most: meets the "
        "conditions to propose recognition."
    )


def test_the_same_either_way() -> None:
    said = VI.either_way(_way("undetermined", "undetermined"))

    assert said.endswith("Cả hai trường hợp: chưa xác định được.")


def test_a_condition_is_met_or_not() -> None:
    turn = EitherWay(
        key="heads",
        about="condition",
        title=Text("x"),
        why="unread",
        if_least="not_qualified",
        if_most="qualified",
        clause=clause(),
    )

    assert "Nếu chưa đạt: chưa đủ điều kiện" in VI.either_way(turn)
    assert "; nếu đạt: đủ điều kiện" in VI.either_way(turn)


def test_grades_are_quoted() -> None:
    graded = ruleset("tt-01-2018-vpcp").model
    key = graded.nodes[0].key
    turn = EitherWay(
        key=key,
        about="node",
        title=Text("x"),
        why="silent",
        if_least="fair",
        if_most="good",
        clause=clause(),
    )

    assert (
        OpenWords(result(), graded, "vi")
        .either_way(turn)
        .endswith("Nếu được điểm thấp nhất có thể: “khá”; nếu được điểm cao nhất có thể: “tốt”.")
    )
