"""Steps can be done in the order asked for, and what is said of a step says something."""

from __future__ import annotations

import pytest
from attrs import evolve

from tcpl_rules.errors import RulesetError
from tcpl_rules.model.check_procedure import check_procedure
from tcpl_rules.model.condition import Band, Grade
from tcpl_rules.model.procedure import Applies, Follows, Quorum, Step
from tcpl_rules.pipeline import check_sources
from tcpl_rules.quantities import exact
from tests import shipped
from tests.model.build import CITED, codes, found, node, ruleset
from tests.prelude import completed

_MADE = ruleset(node("1", 10))
_MET = Applies(met=True, standing=CITED)
_NOT_MET = Applies(met=False, standing=CITED)
_WORDS = _MADE.nodes[0].title


def _step(name: str, *after: str, applies: Applies | None = None) -> Step:
    follows = tuple(Follows(step=one, standing=CITED) for one in after)
    return Step(id=name, text=_WORDS, follows=follows, applies=applies, standing=CITED)


def _codes(*steps: Step) -> list[str]:
    return codes(check_procedure, evolve(_MADE, steps=steps))


def _messages(*steps: Step) -> list[str]:
    return [one.message for one in found(check_procedure, evolve(_MADE, steps=steps))]


class TestOrder:
    """`after` goes in no circle."""

    @pytest.mark.parametrize(
        "steps",
        [
            (_step("a"), _step("b", "a"), _step("c", "a", "b")),
            (_step("a", "b"), _step("b", "c"), _step("c")),
            (_step("a"), _step("b", "a"), _step("c", "a"), _step("d", "b", "c")),
        ],
    )
    def test_any_order_of_the_text_is_sound(self, steps: tuple[Step, ...]) -> None:
        assert _codes(*steps) == []

    def test_a_circle_is_told_once_step_by_step(self) -> None:
        assert _messages(_step("a", "c"), _step("b", "a"), _step("c", "b"), _step("d", "a")) == [
            "steps in a circle: `a` after `c` after `b` after `a`"
        ]

    def test_a_step_after_itself(self) -> None:
        assert _messages(_step("a", "a")) == ["steps in a circle: `a` after `a`"]

    def test_two_circles(self) -> None:
        steps = (_step("a", "b"), _step("b", "a"), _step("c", "d"), _step("d", "b", "c"))

        assert _messages(*steps) == [
            "steps in a circle: `a` after `b` after `a`",
            "steps in a circle: `c` after `d` after `c`",
        ]

    def test_a_circle_that_begins_behind_its_first_step(self) -> None:
        assert _messages(_step("a", "b"), _step("b", "c"), _step("c", "b")) == [
            "steps in a circle: `b` after `c` after `b`"
        ]

    def test_a_step_that_is_not_there_is_told_elsewhere(self) -> None:
        assert _codes(_step("a", "z")) == []


class TestOutcomes:
    """Steps of opposite outcomes never follow each other."""

    @pytest.mark.parametrize(("first", "second"), [(_MET, _NOT_MET), (_NOT_MET, _MET)])
    def test_opposite(self, first: Applies, second: Applies) -> None:
        steps = (_step("a", applies=first), _step("b", "a", applies=second))

        assert _codes(*steps) == ["TCPL0721"]

    @pytest.mark.parametrize(
        ("first", "second"), [(_MET, _MET), (_NOT_MET, _NOT_MET), (_MET, None), (None, _NOT_MET)]
    )
    def test_those_that_can_both_be_taken(
        self, first: Applies | None, second: Applies | None
    ) -> None:
        assert _codes(_step("a", applies=first), _step("b", "a", applies=second)) == []

    def test_where_there_are_grades_nothing_is_met(self) -> None:
        grade = Grade(
            id="good", text=_WORDS, band=Band(low=exact("0")), standing=CITED, span=CITED.span
        )
        graded = evolve(_MADE, grades=(grade,), conditions=(), steps=(_step("a", applies=_MET),))

        assert codes(check_procedure, graded) == ["TCPL0723"]
        assert codes(check_procedure, evolve(graded, grades=())) == []


class TestInWriting:
    """Opinions in writing take the place of something."""

    def test_of_nothing(self) -> None:
        assert _codes(evolve(_step("a"), in_writing=CITED)) == ["TCPL0722"]

    def test_of_presence_or_of_a_quorum(self) -> None:
        quorum = Quorum(share=exact("0.5"), standing=CITED)

        assert _codes(evolve(_step("a"), in_writing=CITED, present=("council",))) == []
        assert _codes(evolve(_step("a"), in_writing=CITED, quorum=quorum)) == []


def test_findings_point_at_what_is_wrong() -> None:
    text = """step a vi "x" { after b } step b vi "y" { after a }
    step c vi "z" { may be in writing { at clause 2 } }"""

    with pytest.raises(RulesetError) as refusal:
        check_sources(completed("a.tcpl", text))

    assert [(one.code, one.span.text) for one in refusal.value.diagnostics] == [
        ("TCPL0720", "after b"),
        ("TCPL0722", "{ at clause 2 }"),
    ]


@pytest.mark.parametrize("name", shipped.IDS)
def test_shipped_procedures_are_sound(name: str) -> None:
    assert codes(check_procedure, shipped.ruleset(name).model) == []
