"""Each step of an explanation as a sentence."""

from __future__ import annotations

from typing import Any

from tcpl_rules.quantities import Language
from tcpl_rules.report.explanation.reason_words import ReasonWords
from tests.assessment import met
from tests.report.explained import MODEL, ON, explained, of_path, points, rules_of, shipped


def _condition(name: str, lang: Language = "vi", **more: Any) -> str:
    explanation = explained(**more)
    return ReasonWords(explanation.assessment, MODEL, lang).sentence(explanation.condition(name))


def _node(key: str, lang: Language = "vi", **more: Any) -> str:
    explanation = explained(**more)
    return ReasonWords(explanation.assessment, MODEL, lang).sentence(explanation.node(key))


def _made(name: str, **more: Any) -> str:
    rules = met.compiled()
    explanation = rules.explain(met.document(**more), on=ON)
    words = ReasonWords(explanation.assessment, rules.model, "vi")
    is_condition = any(one.id == name for one in rules.model.conditions)
    return words.sentence(explanation.condition(name) if is_condition else explanation.node(name))


def test_the_outcome_never_says_recognised() -> None:
    explanation = explained()
    words = ReasonWords(explanation.assessment, MODEL, "vi")

    assert words.sentence(explanation.root) == "Đủ điều kiện đề nghị công nhận"


def test_a_total_that_is_short() -> None:
    assert _condition("total_points", self_assessed=points(n2=15, n3="8.5", n4=10)) == (
        "Điều kiện 1 “Tổng số điểm từ 80 điểm”: chưa đạt; tổng số điểm 68,5/100, cần từ 80 điểm, "
        "còn thiếu 11,5 điểm"
    )


def test_a_total_with_a_margin() -> None:
    assert _condition("total_points", "en") == (
        "Condition 1 “A total of at least 80 points”: met; the total is 100/100, at least 80 "
        "points asked, 20 points above it"
    )


def test_floors_and_the_part_that_is_closest() -> None:
    assert _condition("criterion_floors", self_assessed=points(n3=8)) == (
        "Điều kiện 2 “Mỗi tiêu chí từ 50% số điểm tối đa”: đạt; 5/5 tiêu chí đạt từ 50% số điểm "
        "tối đa; gần mức tối thiểu nhất là tiêu chí 3, vượt 0,5 điểm"
    )
    assert "chưa đạt; 4/5 tiêu chí" in _condition("criterion_floors", self_assessed=points(n3=7))


def test_a_condition_on_facts_leaves_the_values_to_its_facts() -> None:
    sentence = _condition("heads", facts={"heads_disciplined": 1, "heads_prosecuted": 0})

    assert sentence.endswith("”: chưa đạt")


def test_a_part_with_points() -> None:
    assert _node("3", self_assessed=points(n3="13.5")) == (
        "Tiêu chí 3 “Hòa giải ở cơ sở, trợ giúp pháp lý”: 13,5/15 điểm, thấp hơn điểm tối đa 1,5 "
        "điểm, điểm do người chấm nhập"
    )


def test_a_part_nobody_has_scored_yet() -> None:
    assert _node("2.1", self_assessed={}).endswith(
        "0 – 30 điểm, điểm tối đa chưa đọc được, do người chấm cho điểm, chưa nhập"
    )


def test_the_total_has_no_key() -> None:
    assert _node("") == "Tổng số điểm: 100/100 điểm, đạt điểm tối đa"


def test_an_entry_that_facts_contradict() -> None:
    facts = {
        "heads_disciplined": 0,
        "heads_prosecuted": 0,
        "normative_documents_assigned": 2,
        "normative_documents_issued": 1,
    }

    assert _node("1", facts=facts).endswith("tính từ số liệu là 0 – 9 điểm")


def test_grades() -> None:
    path = shipped("tt-01-2018-vpcp/grade-moderate")
    explanation, model = of_path(path), rules_of(path).model
    words = ReasonWords(explanation.assessment, model, "vi")
    said = [words.sentence(one) for one in explanation.deciding if one.about == "grade"]
    good = "tổng số điểm từ 9 đến dưới 12 điểm"

    assert said == [
        "Xếp loại trung bình (tổng số điểm từ 6 đến dưới 9 điểm): đạt loại này",
        f"Xếp loại khá ({good}): không thuộc loại này, còn thiếu 2,1 điểm",
    ]


class TestWithoutPoints:
    def test_contents_are_counted(self) -> None:
        assert _made("1", facts={"planned": False}).startswith(
            "Tiêu chí 1 “Một”: chưa đạt, 0 – 2 trên 3 nội dung đạt"
        )

    def test_nothing_arose(self) -> None:
        assert _made("1.1.1", facts={"files": 0}) == (
            "Nội dung 1.1.1 “Đúng hạn”: trong năm không phát sinh nên được tính là đạt"
        )

    def test_judged_by_a_person(self) -> None:
        judged = {"self_assessed": {"conditions": {"pleased": False}}}

        assert _made("pleased").endswith("chưa có kết luận của người có thẩm quyền")
        assert _made("pleased", **judged).endswith("chưa đạt; do người có thẩm quyền xác định")

    def test_a_level_that_is_not_read(self) -> None:
        assert _made("level").endswith("chưa kết luận được; mức yêu cầu chưa đọc được")

    def test_left_out(self) -> None:
        assert _made("2", left_out=["2"]) == "Tiêu chí 2 “Hai”: không đánh giá"


def test_a_clause_alone_names_its_part() -> None:
    rules = met.compiled(met.WITH_PENALTIES)
    explanation = rules.explain(met.document(facts={"late": 9, "planned": True}), on=ON)
    words = ReasonWords(explanation.assessment, rules.model, "vi")
    (penalty,) = (one for one in explanation.node("2").parts if one.about == "clause")

    assert words.alone(penalty) == ("Tiêu chí 2: trừ 0,5 điểm khi trễ trên 5 hồ sơ; bị trừ điểm")


def test_notes_say_where_it_stands_and_where_a_value_comes_from() -> None:
    path = shipped("qd-25-2021/dong-huong-2024")
    explanation = of_path(path)
    words = ReasonWords(explanation.assessment, MODEL, "vi")
    fact = explanation.condition("heads").parts[0]
    place, paper = words.notes(fact)

    assert place == "khoản 3 Điều 4 Quyết định số 25/2021/QĐ-TTg"
    assert paper.startswith("Dự thảo Báo cáo đánh giá kết quả")
