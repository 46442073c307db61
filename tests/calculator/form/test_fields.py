"""Fields say what is asked, between which bounds, and where that stands in law."""

from __future__ import annotations

import pytest

from tcpl_rules.calculator.form.fields import FieldMaker
from tcpl_rules.tables.columns import Columns
from tests.shipped import IDS, ruleset


def _fact(name: str, fact: str, lang: str = "vi") -> dict[str, object]:
    model = ruleset(name).model
    found = next(one for one in model.facts if one.id == fact)
    return FieldMaker(model, "en" if lang == "en" else "vi").fact(found)


def test_a_count_says_its_unit_its_bounds_and_what_counts() -> None:
    field = _fact("qd-25-2021", "heads_disciplined")
    assert field["id"] == "facts.heads_disciplined"
    assert (field["kind"], field["unit"], field["bounds"]) == (
        "count",
        "người",
        "số nguyên từ 0 trở lên",
    )
    assert field["citation"] == "khoản 3 Điều 4 Quyết định số 25/2021/QĐ-TTg"
    assert field["address"] == "qd-25-2021/facts.html#heads_disciplined"
    counts = field["counts"]
    assert isinstance(counts, list)
    assert counts[0] == "Chỉ tính Bí thư Đảng ủy và Chủ tịch Ủy ban nhân dân cấp xã."


def test_a_part_names_its_whole() -> None:
    bounds = _fact("qd-25-2021", "normative_documents_issued")["bounds"]
    assert bounds == (
        "số nguyên từ 0 trở lên; không lớn hơn “Số văn bản quy phạm pháp luật được giao ban hành "
        "trong năm”"
    )


def test_yes_and_no_are_chosen() -> None:
    field = _fact("tt-124-2021-bca", "security_plan_issued")
    assert field["kind"] == "yes_no"
    assert field["choices"] == [{"value": "có", "text": "có"}, {"value": "không", "text": "không"}]
    english = _fact("tt-124-2021-bca", "security_plan_issued", "en")["choices"]
    assert english == [{"value": "có", "text": "yes"}, {"value": "không", "text": "no"}]


def test_an_unread_maximum_is_asked_for_beside_the_points() -> None:
    model = ruleset("qd-25-2021").model
    maker = FieldMaker(model, "vi")
    nodes = {node.key: node for node in model.walk()}
    assert [field["id"] for field in maker.entries(nodes["2.1"])] == [
        "self_assessed.points.2.1",
        "self_assessed.points.2.1.of",
        "appraised.points.2.1",
        "appraised.points.2.1.of",
    ]
    known = list(maker.entries(nodes["1"]))
    assert [field["maximum"] for field in known] == ["10", "10"]
    assert known[0]["bounds"] == "từ 0 đến 10 điểm"
    assert known[0]["label"] == "Tự chấm: điểm của tiêu chí 1"


def test_a_fact_of_another_standard_may_come_from_its_decision() -> None:
    model = ruleset("qd-25-2021").model
    fed = [fact for fact in model.facts if fact.fed is not None]
    found = {str(field["id"]) for fact in fed for field in FieldMaker(model, "vi").fed(fact)}
    assert all(name.startswith("fed.") for name in found)
    assert bool(fed) == bool(found)


@pytest.mark.parametrize("name", IDS)
def test_every_field_is_a_column_of_tables_of_cases(name: str) -> None:
    model = ruleset(name).model
    known = Columns.of((model,)).known
    maker = FieldMaker(model, "vi")
    made = [*maker.unit(), *maker.decision()]
    made += [field for fact in model.facts for field in (maker.fact(fact), *maker.fed(fact))]
    made += [f for node in model.walk() for f in (*maker.entries(node), *maker.tallies(node))]
    ids = [str(field["id"]) for field in made]
    assert set(ids) <= known.keys()
    assert len(ids) == len(set(ids))
