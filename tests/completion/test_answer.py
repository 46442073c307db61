"""A question goes when it is answered; its rule stands where it asked."""

from __future__ import annotations

from tests.completion.completing import PLACE, codes, made, result


def test_no_such_rule() -> None:
    model = made(f"answer rounding no such rule {PLACE}").checked.model

    assert model.questions == ()


def test_a_rule_stands_in_the_part_that_asked() -> None:
    model = made(f"answer parts with {{ full marks when late = 2 }} {PLACE}").checked.model
    node = model.nodes[0].children[0]

    assert node.questions == ()
    assert [clause.standing.citations[0].annex for clause in node.full_marks] == ["I"]


def test_a_condition_stands_among_the_conditions() -> None:
    text = f'answer rounding with {{ condition few vi "Ít" {{ require late < 3 }} }} {PLACE}'

    assert [c.id for c in made(text).checked.model.conditions] == ["enough", "few"]


def test_a_fact_stands_at_the_top() -> None:
    fact = 'fact asked: yes/no { vi "Có hỏi" asks vi "Có hỏi không?" }'
    rule = "full marks when asked"
    facts = made(f"answer parts with {{ {fact} {rule} }} {PLACE}").checked.model.facts

    assert "asked" in [one.id for one in facts]


def test_a_criterion_answers_a_question_of_the_whole() -> None:
    text = f'answer rounding with {{ criterion 2 vi "Mới" {{ max 0 score by hand }} }} {PLACE}'

    assert [node.key for node in made(text).checked.model.nodes] == ["1", "2"]


def test_a_period_stands_in_the_header() -> None:
    text = f"answer rounding with {{ period 1 Jan to 31 Dec }} {PLACE}"

    assert made(text).checked.model.period is not None


def test_its_rule_may_stand_elsewhere() -> None:
    assert "question rounding" not in result(f"answer rounding with {{}} {PLACE}")


def test_what_has_no_place_there() -> None:
    assert codes(f"answer rounding with {{ full marks when late = 0 }} {PLACE}") == ["TCPL1039"]
    assert codes(f'answer rounding with {{ grade good vi "Tốt" from 3 }} {PLACE}') == ["TCPL1039"]


def test_it_was_read_somewhere() -> None:
    assert codes("answer rounding no such rule") == ["TCPL1032"]


def test_a_question_that_nobody_asks() -> None:
    assert codes(f"answer roundng no such rule {PLACE}") == ["TCPL1003"]


def test_it_is_answered_once() -> None:
    once = f"answer rounding no such rule {PLACE}"

    assert codes(f"{once}\n{once}") == ["TCPL1040"]
