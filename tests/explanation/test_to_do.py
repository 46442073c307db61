"""What is not met or not at its maximum: what is missing, what proves it, who, and by when."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import pytest

from tcpl_rules import load
from tcpl_rules.explanation.explanation import ToDo
from tcpl_rules.explanation.to_do import last_day
from tests.explanation.explaining import clauses_of, entered, explained, ground, headed, row

PAPERS = """
role clerk vi "Công chức tư pháp - hộ tịch" {}
role chair vi "Chủ tịch Ủy ban nhân dân" {}
document plan vi "Kế hoạch" { held by clerk }
document report vi "Báo cáo" { held by chair, clerk }
document minutes vi "Biên bản" { held by chair }
"""
MET = f"""{PAPERS}
criterion 1 vi "Một" {{
  proved by report
  indicator 1 vi "Một một" {{ require planned require waited <= 3 days proved by plan, report }}
  indicator 2 vi "Một hai" {{ met by hand }}
  indicator 3 vi "Một ba" {{ require heard met when files = 0 proved by unread }}
}}
criterion 2 vi "Hai" {{ may be left out met by hand }}
"""
FACTS = {"planned": True, "waited": 5, "files": 2}


def to_do(text: str, *, on: date | None = None, **case: Any) -> dict[str, ToDo]:
    """What is to do, by key."""
    return {one.key: one for one in explained(text, on=on, **case).to_do}


class TestWhich:
    """Every part that lacks something, or may."""

    def test_not_met_and_not_known(self) -> None:
        found = to_do(MET, facts=FACTS)

        assert {key: one.met for key, one in found.items()} == {
            "1.1": False,
            "1.2": None,
            "1.3": None,
            "2": None,
        }

    def test_not_what_is_met(self) -> None:
        met = {"1.2": True, "2": True}
        facts = {"planned": True, "waited": 3, "files": 0}

        assert to_do(MET, facts=facts, self_assessed={"met": met}) == {}

    def test_not_what_is_left_out(self) -> None:
        assert "2" not in to_do(MET, facts=FACTS, left_out=["2"])

    def test_an_entry_stands_for_all_below_it(self) -> None:
        found = to_do(MET, facts=FACTS, self_assessed={"met": {"1": False}})

        assert list(found) == ["1", "2"]
        assert found["1"].met is False

    def test_entries_that_only_sum_up_do_not(self) -> None:
        text = """criterion 1 vi "Một" { max 10
          indicator 1 vi "Một một" { max 4 score by hand }
          indicator 2 vi "Một hai" { max 6 score by hand } }"""
        found = to_do(text, self_assessed=entered(n1=7, n1_1=4, n1_2=3))

        assert [row(one.key, one.lost) for one in found.values()] == [("1.2", 3)]

    def test_a_penalty_above_the_leaves(self) -> None:
        text = """criterion 1 vi "Một" { max 10 penalty 0.5 when late >= 1
          indicator 1 vi "Một một" { max 10 score by hand } }"""
        points = entered(n1_1=10)
        taken = to_do(text, facts={"files": 3, "late": 1}, self_assessed=points)
        open_ = to_do(text, self_assessed=points)

        assert [(one.key, one.met, one.mendable) for one in taken.values()] == [("1", False, True)]
        assert [(one.key, one.met, one.lost) for one in open_.values()] == [("1", None, None)]
        assert to_do(text, facts={"files": 3, "late": 0}, self_assessed=points) == {}


class TestMissing:
    """The clauses that fail or are open, and nothing that is well."""

    def test_the_requirement_that_fails(self) -> None:
        found = to_do(MET, facts=FACTS)["1.1"]

        assert [(r.holds, r.parts[0].key) for r in found.missing] == [(False, "waited")]

    def test_that_nothing_arose_is_not_missing(self) -> None:
        found = to_do(MET, facts={**FACTS, "heard": False})["1.3"]

        assert [(r.holds, r.parts[0].key) for r in found.missing] == [(False, "heard")]

    def test_the_row_that_would_give_more(self) -> None:
        text = 'criterion 1 vi "Một" { max 10 award 10 when planned award 2 when not planned }'
        found = explained(text, facts={"planned": False})

        assert clauses_of(found.node("1")) == [("1 award 10", False), ("1 award 2", True)]
        assert [r.short for r in found.to_do[0].missing] == [8]

    def test_an_average_below_the_maximum(self) -> None:
        text = """criterion 1 vi "Một" { max 2
          average rounded to 1 decimals half up { 2 per early 1 per late
            silent when early + late = 0 } }"""
        (found,) = to_do(text, facts={"files": 9, "early": 2, "late": 2}).values()

        assert [r.short for r in found.missing] == [found.lost]

    def test_a_row_that_is_not_read(self) -> None:
        text = 'criterion 1 vi "Một" { max 10 award 10 when planned unread when not planned }'
        (found,) = to_do(text, facts={"planned": False}).values()

        assert (found.met, found.lost, [r.holds for r in found.missing]) == (None, None, [True])

    def test_a_penalty_of_the_part(self) -> None:
        text = """criterion 1 vi "Một" { max 10 penalty 1 when planned
          award 10 when heard award 0 when not heard }"""
        (found,) = to_do(text, facts={"planned": True, "heard": True}).values()

        assert row(found.lost, [r.short for r in found.missing]) == (1, [1])


class TestProof:
    """What proves a part, what the case records of it, and who keeps it."""

    def test_its_own(self) -> None:
        found = to_do(MET, facts=FACTS)["1.1"]

        assert found.proved_by is not None
        assert found.proved_by.documents == ("plan", "report")
        assert found.held_by == ("clerk", "chair")

    def test_that_of_the_node_above(self) -> None:
        found = to_do(MET, facts=FACTS)["1.2"]

        assert found.proved_by is not None
        assert found.held_by == ("chair", "clerk")

    def test_not_read(self) -> None:
        found = to_do(MET, facts=FACTS)["1.3"]

        assert found.proved_by is not None
        assert (found.proved_by.documents, found.held_by) == (None, ())

    def test_none(self) -> None:
        found = to_do(MET, facts=FACTS)["2"]

        assert (found.proved_by, found.documents, found.held_by) == (None, (), ())

    def test_recorded(self) -> None:
        records = [
            {"name": "Biên bản họp", "document": "minutes", "proves": ["1.3"]},
            {"name": "Tờ trình", "proves": ["1.2"], "missing": True},
        ]
        found = to_do(MET, facts=FACTS, documents=records)

        assert {key: [d.name for d in one.documents] for key, one in found.items()} == {
            "1.1": [],
            "1.2": ["Tờ trình"],
            "1.3": ["Biên bản họp"],
            "2": [],
        }
        assert found["1.3"].held_by == ("chair",)

    def test_recorded_for_the_whole_or_for_a_part(self) -> None:
        records = [
            {"name": "Hồ sơ cả tiêu chí", "proves": ["1"]},
            {"name": "Tờ trình", "proves": ["1.2"]},
        ]
        parts = to_do(MET, facts=FACTS, documents=records)
        whole = to_do(MET, self_assessed={"met": {"1": False}}, documents=records)

        assert [d.name for d in parts["1.1"].documents] == ["Hồ sơ cả tiêu chí"]
        assert [d.name for d in whole["1"].documents] == ["Hồ sơ cả tiêu chí", "Tờ trình"]


class TestTime:
    """Until when what is done still counts."""

    TEXT = headed(
        "score 10 points period 1 Jan to 31 Dec", 'criterion 1 vi "Một" { max 10 score by hand }'
    )

    @pytest.mark.parametrize(
        ("day", "in_time"),
        [(date(2024, 11, 22), True), (date(2024, 12, 31), True), (date(2025, 1, 1), False)],
    )
    def test_in_time(self, day: date, in_time: object) -> None:
        (found,) = to_do(self.TEXT, on=day).values()

        assert (found.until, found.in_time) == (date(2024, 12, 31), in_time)

    def test_without_a_day(self) -> None:
        (found,) = to_do(self.TEXT).values()

        assert (found.until, found.in_time) == (date(2024, 12, 31), None)

    @pytest.mark.parametrize("header", ["period unread", ""])
    def test_a_period_that_is_not_read(self, header: str) -> None:
        text = headed(f"score 10 points {header}", 'criterion 1 vi "Một" { max 10 score by hand }')
        (found,) = to_do(text, on=date(2024, 11, 22)).values()

        assert (found.until, found.in_time) == (None, None)

    @pytest.mark.parametrize(("year", "day"), [(2024, 29), (2023, 28)])
    def test_the_end_of_february(self, year: int, day: int) -> None:
        text = headed(
            "score 10 points period 1 Mar of the year before to 29 Feb",
            'criterion 1 vi "Một" { max 10 score by hand }',
        )

        assert last_day(ground(text, year=year)) == date(year, 2, day)

    def test_hearsay_of_a_period(self) -> None:
        text = headed(
            "score 10 points period 1 Jan to 31 Dec { basis hearsay portal }",
            'criterion 1 vi "Một" { max 10 score by hand }',
        )

        assert last_day(ground(text)) is None
        assert last_day(ground(text, hearsay=True)) == date(2024, 12, 31)


class TestWindow:
    """What a fact counts may have to happen within the year."""

    CASE: ClassVar[dict[str, object]] = {
        "ruleset": "tt-124-2021-bca",
        "year": 2024,
        "unit": {"name": "Xã Thử", "kind": "commune"},
        "facts": {"security_plan_issued": False, "security_movement_models": 0},
    }

    def test_until_the_end_of_the_quarter(self) -> None:
        explanation = load("tt-124-2021-bca").explain(self.CASE, on=date(2024, 3, 31))
        plan = next(one for one in explanation.to_do if one.key == "1.2")

        assert (plan.until, plan.in_time) == (date(2024, 3, 31), True)

    def test_later_it_is_too_late_for_that_alone(self) -> None:
        explanation = load("tt-124-2021-bca").explain(self.CASE, on=date(2024, 4, 1))
        found = {one.key: one for one in explanation.to_do}

        assert found["1.2"].in_time is False
        assert (found["1.4"].until, found["1.4"].in_time) == (date(2024, 11, 15), True)


def test_what_is_past() -> None:
    text = 'criterion 1 vi "Một" { max 10 cannot be made up score by hand }'
    (found,) = to_do(text, self_assessed=entered(n1=4)).values()

    assert found.past is not None
    assert found.mendable is False
