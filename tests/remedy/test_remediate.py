from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tcpl_rules import CaseError, load
from tcpl_rules.model.overlay import Answering
from tcpl_rules.overlay.laid import Laid
from tcpl_rules.remedy.remediate import remediate
from tcpl_rules.remedy.remediation import Remediation
from tcpl_rules.shelf import load_overlay
from tcpl_rules.source import SourceText

HEADS = {"heads_disciplined": 0, "heads_prosecuted": 0}

LOCAL = """language 1
overlay invented edition 1 of ruleset qd-25-2021 {
  title vi "Kế hoạch thử" en "Invented plan"
  territory in province "Tỉnh Thử" { cite KH section I }
  years 2024 { cite KH section I }
  instrument KH vi "Kế hoạch thử số 1/KH-UBND" en "Invented plan" { issued 2024-01-02 }
}
role office vi "Văn phòng" en "Office" { cite KH section I }
role union vi "Đoàn thể" en "Union" { cite KH section I }
document list vi "Danh mục" en "List" { cite KH section I }
assign criterion 2 { led by office cite KH section II }
assign step post_draft { together with union cite KH section II }
remedy whole vi "Tiêu chí 2 chưa tốt" en "Criterion 2" {
  about criterion 2
  cause vi "Vì thế" en "Because"
  proved by list
  cite KH section II
}
remedy part vi "Chỉ tiêu 2.1 chưa tốt" en "Indicator 2.1" {
  about criterion 2 indicator 1
  led by union
  cite KH section II
}
remedy own vi "Họp rút kinh nghiệm" en "Look back" { led by office cite KH section III }
"""


def _case(**more: object) -> dict[str, object]:
    unit = {"name": "Xã Thử", "kind": "commune", "province": "Tỉnh Thử"}
    return {"ruleset": "qd-25-2021", "year": 2024, "unit": unit, "facts": HEADS, **more}


def _points(**points: object) -> dict[str, object]:
    keyed = {key.removeprefix("k").replace("_", "."): value for key, value in points.items()}
    return {"self_assessed": {"points": keyed}}


@pytest.fixture(scope="module")
def laid() -> Laid:
    return load_overlay(SourceText("local.tcpl", LOCAL))


def _said(plan: Remediation) -> list[tuple[str, str]]:
    return [(one.about, one.title.vi) for one in plan.shortcomings]


def test_the_parts_of_the_cheapest_plan() -> None:
    case = _case(**_points(k1=10, k2="20.5", k3=12, k4=17, k5=20))
    plan = remediate(load("qd-25-2021"), case)
    (one,) = plan.shortcomings

    assert (one.about, one.key, one.local) == ("part", "2", False)
    assert one.mend is not None
    wanted = tuple(map(Fraction, ("20.5", "30", "21")))
    assert (one.mend.now, one.mend.to, one.mend.enough) == wanted
    assert one.until == date(2024, 12, 31)
    assert one.standing.citations[0].article == "3"


def test_a_condition_that_nothing_meets_any_more() -> None:
    points = _points(k1=10, k2=30, k3=15, k4=20, k5=25)
    case = _case(**points) | {"facts": {"heads_disciplined": 1, "heads_prosecuted": 0}}
    (one,) = remediate(load("qd-25-2021"), case).shortcomings

    assert (one.about, one.standing.citations[0].clause) == ("condition", "3")
    assert one.barred is not None
    assert one.barred.condition == "heads"


def test_nothing_to_mend_where_it_qualifies() -> None:
    case = _case(**_points(k1=10, k2=30, k3=15, k4=20, k5=25))

    assert remediate(load("qd-25-2021"), case).shortcomings == ()


def test_every_content_not_met_where_everything_must_be() -> None:
    case = {
        "ruleset": "qd-27-2025",
        "year": 2026,
        "unit": {"name": "Xã Thử", "kind": "commune"},
        "self_assessed": {"met": {"1.1": True, "1.2": False, "3.1": False}},
    }
    plan = remediate(load("qd-27-2025"), case, accept_hearsay=True)

    assert [one.key for one in plan.shortcomings] == ["1.2", "3.1"]
    assert {one.about for one in plan.shortcomings} == {"part"}


def test_a_step_takes_its_roles_from_the_overlay_and_else_from_the_law(laid: Laid) -> None:
    steps = {"post_draft": {"done": False}, "draft": {"done": False}}
    first, second, *_ = remediate(laid, _case(steps=steps)).shortcomings

    assert first.answering == Answering(led_by=("commune_committee",))
    assert (first.step and first.step.step.id, first.proved_by) == (
        "draft",
        ("assessment_report", "score_summary"),
    )
    assert second.answering == Answering(together_with=("union",))
    assert second.standing.citations[0].point == "c"


def test_the_nearest_remedy_goes_with_a_document(laid: Laid) -> None:
    documents = [
        {"name": "Danh sách", "proves": ["2.1"], "missing": True},
        {"name": "Biên bản", "proves": ["2.3"], "missing": True},
        {"name": "Ảnh", "proves": ["4"], "missing": True},
    ]
    near, above, none, _own = remediate(laid, _case(documents=documents)).shortcomings

    assert near.remedy is not None
    assert (near.remedy.id, near.answering) == ("part", Answering(led_by=("union",)))
    assert above.remedy is not None
    # The remedy of the criterion names nobody: the assignment of the criterion does.
    assert (above.remedy.id, above.answering) == ("whole", Answering(led_by=("office",)))
    assert above.proved_by == ("list",)
    assert (none.remedy, none.answering) == (None, Answering())


def test_what_only_the_place_asks_for_comes_last(laid: Laid) -> None:
    plan = remediate(laid, _case(steps={"draft": {"done": False}}))

    assert [one.about for one in plan.shortcomings] == ["step", "local"]
    assert plan.shortcomings[-1].local
    assert plan.shortcomings[-1].standing.citations[0].instrument == "KH"


def test_an_overlay_of_another_place_is_refused(laid: Laid) -> None:
    unit = {"name": "Xã Khác", "kind": "commune", "province": "Tỉnh Khác"}

    with pytest.raises(CaseError):
        remediate(laid, _case() | {"unit": unit})


def test_without_an_overlay_nothing_is_local() -> None:
    plan = remediate(load("qd-25-2021"), _case(steps={"draft": {"done": False}}))

    assert plan.overlay is None
    assert _said(plan) == [("step", plan.shortcomings[0].title.vi)]
