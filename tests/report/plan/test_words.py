"""A plan as sentences."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from attrs import evolve

from tcpl_rules.model.standing import Text
from tcpl_rules.planning.plan import FactChange, Mend, Plan, Reach
from tcpl_rules.report.plan.words import PlanWords
from tests.assessment import met
from tests.report.explained import MODEL, clause, planned, points, result
from tests.shipped import ruleset


def _words(plan: Plan, lang: Any = "vi") -> PlanWords:
    return PlanWords(plan, MODEL, lang)


_PLAN = planned(self_assessed=points(n2=15, n3=8, n4="16.5"))
_NEVER = planned(facts={"heads_disciplined": 1, "heads_prosecuted": 0})


def _mend(**more: Any) -> Mend:
    given: dict[str, Any] = {
        "about": "node",
        "key": "3",
        "title": Text("x"),
        "now": Fraction(2),
        "to": Fraction(5),
        "enough": Fraction(7, 2),
        "cost": Fraction(1),
    }
    return Mend(**{**given, **more})


def _change(now: int, to: int, *, yes_no: bool = False) -> FactChange:
    return FactChange(
        fact="broadcasts",
        label=Text("số lần", "times announced"),
        unit=Text("lần", "times"),
        yes_no=yes_no,
        now=now,
        to=to,
        pointer="/facts/broadcasts",
    )


def test_the_least_and_what_it_comes_to() -> None:
    assert _words(_PLAN).answer() == (
        "Để đủ điều kiện đề nghị công nhận, chỉ cần khắc phục 1 nội dung sau:"
    )
    assert _words(_PLAN).after() == (
        "Sau khi khắc phục: tổng số điểm 89,5/100; đủ điều kiện đề nghị công nhận."
    )


def test_from_what_to_what_and_the_least_that_is_enough() -> None:
    name = "Tiêu chí 3 “Hòa giải ở cơ sở, trợ giúp pháp lý”"

    assert _words(_PLAN).mend(_mend()) == f"{name}: từ 2 điểm lên 5 điểm (tối thiểu 3,5 điểm)"
    assert _words(_PLAN).mend(_mend(enough=Fraction(5))) == f"{name}: từ 2 điểm lên 5 điểm"


def test_what_is_enough_of_one_counts_on_the_others() -> None:
    words = _words(evolve(_PLAN, mends=(_mend(), _mend(key="4"))))

    assert words.mend(_mend()).endswith(
        "từ 2 điểm lên 5 điểm (tối thiểu 3,5 điểm khi các nội dung khác đạt mức nêu ở đây)"
    )


def test_a_plan_that_comes_too_late() -> None:
    assert _words(_PLAN).over(date(2024, 12, 31)).startswith("Kỳ đánh giá đã hết ngày 31/12/2024:")
    assert "ended on 31 December 2024" in _words(_PLAN, "en").over(date(2024, 12, 31))


def test_a_condition_is_to_be_met() -> None:
    mend = _mend(about="condition", key="total_points", now=Fraction(0), to=Fraction(1))

    assert _words(_PLAN).mend(mend).endswith("”: từ chưa đạt thành đạt")


def test_without_points_a_content_is_to_be_met() -> None:
    plan = evolve(_PLAN, before=met.assessed())
    words = PlanWords(plan, met.compiled().model, "vi")

    assert words.mend(_mend(key="1.2", now=Fraction(0), to=Fraction(1))) == (
        "Chỉ tiêu 1.2 “Một hai”: từ chưa đạt thành đạt"
    )


def test_which_facts_move_where() -> None:
    moved = _mend(facts=(_change(1, 3), _change(4, 0), _change(0, 1, yes_no=True)))

    assert [*_words(_PLAN).how(moved)] == [
        "Số lần: tăng từ 1 lần lên 3 lần",
        "Số lần: giảm từ 4 lần xuống 0 lần",
        "Số lần: từ “không” thành “có”",
    ]


def test_points_by_hand_are_to_be_earned() -> None:
    (said,) = _words(_PLAN).how(_mend())

    assert said.startswith("Phần này do người chấm cho điểm; cần bổ sung kết quả thực hiện")


def test_weights_are_told_where_they_count() -> None:
    heavy = evolve(_PLAN, mends=(_mend(cost=Fraction(5, 2)),), cost=Fraction(5, 2))

    assert "(tổng chi phí theo trọng số: 2,5)" in _words(heavy).answer()
    assert [*_words(heavy).how(heavy.mends[0])][-1] == "Chi phí: 2,5"
    assert _words(heavy).heads()[0] == "Chi phí"
    assert _words(_PLAN).heads()[0] == "Số nội dung khắc phục"


def test_never_and_what_bars_it() -> None:
    words = _words(_NEVER)
    (barred,) = _NEVER.barred

    assert words.answer().startswith(
        "Không còn khả năng đủ điều kiện đề nghị công nhận trong năm đánh giá"
    )
    assert words.barred(barred).endswith("”: không còn đạt được")
    (bar,) = words.bars(barred)
    assert bar.startswith("Số người đứng đầu cấp ủy, chính quyền cấp xã bị kỷ luật hành chính")
    assert bar.endswith(": 1 người, không còn thay đổi được")


def test_points_that_can_no_longer_be_reached() -> None:
    barred = evolve(_NEVER.barred[0], asked=Fraction(80), most=Fraction(151, 2))

    assert (
        _words(_NEVER)
        .barred(barred)
        .endswith(": cần từ 80 điểm, nhiều nhất chỉ còn có thể đạt 75,5 điểm")
    )


def test_open_for_want_of_facts_or_of_law() -> None:
    open_ = evolve(_PLAN, answer="open")

    assert "còn phụ thuộc quy định" in _words(open_).answer()


def test_it_qualifies_already() -> None:
    assert _words(planned()).answer() == (
        "Hồ sơ đã đủ điều kiện đề nghị công nhận; không phải khắc phục thêm nội dung nào."
    )
    assert _words(planned(), "en").answer().startswith("The case already meets the conditions")


def test_a_grade() -> None:
    plan = evolve(_PLAN, grade="good")

    assert PlanWords(plan, ruleset("tt-01-2018-vpcp").model, "vi").answer() == (
        "Để được xếp loại “tốt”, tối thiểu phải khắc phục 1 nội dung sau:"
    )


def test_the_table_of_lower_costs() -> None:
    words = _words(_PLAN)
    certificate = _PLAN.certificate

    assert certificate is not None
    assert words.nothing_cheaper(certificate).endswith("(cần từ 80 điểm):")
    assert words.reach(Reach(cost=Fraction(0), most=Fraction(159, 2))) == ("0", "79,5")
    assert words.reach(Reach(cost=Fraction(1, 2), most=None)) == (
        "0,5",
        "không đạt được các điều kiện khác",
    )


def test_what_was_left_as_it_is() -> None:
    left = evolve(_PLAN, unmoved=("2.5", "heads"))

    assert (
        _words(left)
        .unmoved()
        .startswith("Không đưa vào phương án vì chưa đủ số liệu về từng phần: chỉ tiêu 2.5, điều")
    )
    assert _words(evolve(left, answer="open")).unmoved() == ""


def test_each_place_is_cited_once() -> None:
    mend = _mend(clauses=(clause(), clause()))

    assert [*_words(_PLAN).cited(mend)] == ["khoản 1 Điều 4 Quyết định số 25/2021/QĐ-TTg"]


def test_nothing_is_told_of_a_result_that_is_not_there() -> None:
    assert PlanWords(Plan(answer="open", before=result()), MODEL, "vi").after() == ""
