"""What a caller may say of a plan, and what is refused, in both languages."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tcpl_rules.errors import PlanError, TcplError
from tests import shipped
from tests.pickled import pickled
from tests.planning.made import document, planned, read


class TestWeights:
    """What it costs to change a clause."""

    def test_one_where_nothing_is_said(self) -> None:
        assert read().weight("1.1") == 1

    def test_that_of_the_nearest_node_around_it(self) -> None:
        terms = read(weights={"1": 3, "1.2": 5})

        assert [terms.weight(part) for part in ("1.1", "1.2", "2.1")] == [3, 5, 1]

    def test_a_penalty_costs_what_its_node_does(self) -> None:
        assert read(weights={"2.1": 4}).weight("2.1 penalty 1") == 4

    def test_a_condition_has_its_own(self) -> None:
        assert read(weights={"posting": 7}).weight("posting") == 7

    @pytest.mark.parametrize("given", [Decimal("1.5"), Fraction(3, 2), "1.5", "3/2"])
    def test_any_exact_number_is_one(self, given: object) -> None:
        assert read(weights={"1.1": given}).weight("1.1") == Fraction(3, 2)

    @pytest.mark.parametrize("given", [0, -1, Decimal("-0.5"), "0"])
    def test_it_is_above_0(self, given: object) -> None:
        with pytest.raises(PlanError, match=r"the weight of `1\.1` takes a number above 0, not"):
            read(weights={"1.1": given})

    def test_a_float_is_refused_by_name(self) -> None:
        with pytest.raises(PlanError, match=r"exact number .* not 1\.5 \(float\)"):
            read(weights={"1.1": 1.5})

    @pytest.mark.parametrize("given", [None, True, "many", []])
    def test_what_is_no_number_is_refused(self, given: object) -> None:
        with pytest.raises(PlanError, match="takes an exact number"):
            read(weights={"1.1": given})

    def test_an_unknown_name_is_refused_with_the_nearest(self) -> None:
        with pytest.raises(PlanError, match=r"`weights`: .* `postings`; did you mean `posting`"):
            read(weights={"postings": 1})

    def test_facts_have_no_weight(self) -> None:
        with pytest.raises(PlanError, match="no node or condition `late`"):
            read(weights={"late": 1})

    def test_they_are_a_mapping(self) -> None:
        with pytest.raises(PlanError, match="`weights` is a mapping"):
            read(weights=["1.1"])


class TestLocked:
    """What stays as it is."""

    def test_nodes_facts_and_conditions(self) -> None:
        assert read(locked=["1.1", "late", "posting"]).locked == {"1.1", "late", "posting"}

    def test_an_unknown_name_is_refused(self) -> None:
        with pytest.raises(PlanError, match=r"`locked`: there is no node, fact or condition `9`"):
            read(locked=["9"])

    def test_one_text_is_no_list(self) -> None:
        with pytest.raises(PlanError, match=r'such as \("1\.1",\)'):
            read(locked="1.1")

    def test_a_condition_about_points_is_not_locked(self) -> None:
        with pytest.raises(PlanError, match="judged by points and cannot be locked"):
            read(locked=["enough"])


class TestGrade:
    """The grade to reach."""

    GRADED = "tt-01-2018-vpcp"

    def asked(self, grade: str | None) -> None:
        unit = {"name": "Bộ phận Một cửa", "kind": "commune"}
        shipped.ruleset(self.GRADED).plan({"year": 2019, "unit": unit}, grade=grade)

    def test_it_has_to_be_said_where_there_are_grades(self) -> None:
        with pytest.raises(
            PlanError, match=r"say by `grade` which one .*: excellent \(excellent\)"
        ):
            self.asked(None)

    def test_an_unknown_one_is_refused_with_those_there_are(self) -> None:
        with pytest.raises(PlanError, match=r"no grade `best`; the grades are: .* good \(good\)"):
            self.asked("best")

    def test_there_is_none_where_there_are_none(self) -> None:
        with pytest.raises(PlanError, match="gives no grades, so there is no grade `good`"):
            planned(document(), grade="good")


@pytest.mark.parametrize(
    ("given", "vi"),
    [
        ({"weights": {"1.1": 0}}, "trọng số của `1.1` phải lớn hơn 0, không phải 0"),
        ({"locked": ["9"]}, "`locked`: không có mục, số liệu hay điều kiện `9`"),
        ({"grade": "good"}, "bộ quy tắc này không xếp loại nên không có loại `good`"),
    ],
)
def test_it_is_said_in_vietnamese_too(given: dict[str, Any], vi: str) -> None:
    with pytest.raises(PlanError) as caught:
        read(**given)

    assert caught.value.text.vi == vi
    assert str(caught.value) == caught.value.text.en
    assert isinstance(caught.value, TcplError)
    assert pickled(caught.value).text == caught.value.text
