"""An overlay over its ruleset: cases, who answers, tasks, the calendar of the place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tcpl_rules.assessment.case import Case
from tcpl_rules.calendar.calendar import Calendar, YearOfDays
from tcpl_rules.errors import CalendarError, CaseError
from tcpl_rules.model.overlay import About, Answering
from tests.calendar.absent import without_holidays
from tests.overlay.laying import case, laid
from tests.pickled import pickled

OVER = laid(
    """
    fact local: yes/no { vi "Có kế hoạch" asks vi "Có kế hoạch không?" can rise }
    qualifies when {
      condition local_plan vi "Có kế hoạch" { require local }
      condition more vi "Nhiều điểm" { require total >= 8 }
    }
    assign criterion 1 { led by justice together with committee }
    assign step send { led by committee due before 5 Jan of the next year }
    task review vi "Sơ kết" { time vi "Hằng năm" { each year } }
    day off 2032-05-03
    day worked 2032-05-08
    """
)
UNIT = {"name": "Xã Một", "kind": "commune", "province": "Nơi nào đó"}


class NoHolidays:
    """A list without a holiday."""

    name = "none"
    announced_through = 9999

    def of(self, year: int) -> YearOfDays:
        del year
        return YearOfDays()


class TestAssess:
    """Tests for `Laid.assess`."""

    def test_the_outcome_under_the_overlay_and_without_it(self) -> None:
        found = OVER.assess(case(facts={"late": 0, "local": False}))

        assert (found.under.outcome, found.without.outcome) == ("not_qualified", "qualified")
        assert found.decides
        assert [c.id for c in found.under.conditions] == ["enough", "local_plan", "more"]
        assert [c.id for c in found.without.conditions] == ["enough"]

    def test_where_the_overlay_changes_nothing(self) -> None:
        points = {"points": {"1.2": 4}}
        found = OVER.assess(case(facts={"late": 0, "local": True}, self_assessed=points))

        assert (found.under.outcome, found.decides) == ("qualified", False)
        assert found.under.total == found.without.total

    def test_as_json_it_names_the_overlay(self) -> None:
        document = OVER.assess(case()).to_json()

        assert document["overlay"] == {
            "id": "somewhere",
            "edition": 2,
            "content_hash": OVER.overlay.content_hash,
        }
        assert document.keys() == {"overlay", "under", "without"}

    def test_the_receipts_are_of_different_rules(self) -> None:
        found = OVER.assess(case())

        assert found.under.receipt.content_hash == OVER.ruleset.content_hash
        assert found.without.receipt.content_hash == OVER.base.content_hash

    def test_a_record_of_the_procedure_is_no_hindrance(self) -> None:
        found = OVER.assess(case(steps={"send": {"done": True}}))

        assert found.without.outcome == "qualified"

    @given(
        late=some.integers(0, 12) | some.none(),
        local=some.integers(0, 1) | some.none(),
        points=some.integers(0, 4) | some.none(),
    )
    def test_whoever_qualifies_under_it_qualifies_without_it(
        self, late: int | None, local: int | None, points: int | None
    ) -> None:
        facts = {"late": late, "local": None if local is None else bool(local)}
        given_facts = {name: value for name, value in facts.items() if value is not None}
        column = {} if points is None else {"points": {"1.2": points}}
        found = OVER.assess(case(facts=given_facts, self_assessed=column))

        if found.under.outcome == "qualified":
            assert found.without.outcome == "qualified"
        if found.without.outcome == "not_qualified":
            assert found.under.outcome == "not_qualified"


class TestAdmit:
    """Tests for `Laid.admit`."""

    def test_a_case_of_the_place_and_time(self) -> None:
        OVER.admit(case())

    @pytest.mark.parametrize("year", [2030, 2034])
    def test_no_year_outside_even_as_if(self, year: int) -> None:
        with pytest.raises(CaseError) as refusal:
            OVER.assess(case(year=year), as_if=True)

        (problem,) = refusal.value.problems
        assert (problem.code, problem.value) == ("TCPL1120", str(year))
        assert "somewhere" in problem.sentence("vi")
        assert "2031" in problem.sentence("en")

    def test_everything_that_is_wrong_at_once(self) -> None:
        with pytest.raises(CaseError) as refusal:
            OVER.admit(case(year=2030, unit={"name": "Xã Một", "kind": "commune"}))

        assert [problem.code for problem in refusal.value.problems] == ["TCPL1120", "TCPL1122"]

    def test_a_unit_elsewhere_by_its_line(self) -> None:
        text = 'year = 2032\n[unit]\nname = "Xã Một"\nkind = "commune"\nprovince = "Nơi khác"\n'
        with pytest.raises(CaseError) as refusal:
            OVER.admit(Case.from_toml(text))

        (problem,) = refusal.value.problems
        assert (problem.code, problem.line) == ("TCPL1121", 5)

    @pytest.mark.parametrize("wrong", [{"unit": 3}, {"year": "2032"}])
    def test_what_is_malformed_is_left_to_the_check_of_the_case(self, wrong: object) -> None:
        assert isinstance(wrong, dict)
        with pytest.raises(CaseError) as refusal:
            OVER.assess(case(**wrong))

        assert {problem.code for problem in refusal.value.problems} <= {"TCPL0806", "TCPL0807"}


def test_who_answers() -> None:
    assert OVER.answering(About(key="1.2")) == Answering(
        led_by=("justice",), together_with=("committee",)
    )
    assert OVER.answering(About(step="post")) is None


def test_the_tasks_of_a_year() -> None:
    assert [placed.task.id for placed in OVER.tasks_in(2032).placed] == ["review"]


class TestCalendar:
    """Tests for `Laid.calendar` and `Laid.procedure`."""

    def test_days_of_the_place_come_before_the_list(self) -> None:
        calendar = OVER.calendar(Calendar(holidays=NoHolidays()))

        assert calendar is not None
        assert calendar.is_off(date(2032, 5, 3)) is not None
        assert calendar.is_off(date(2032, 5, 8)) is None

    def test_without_days_nothing_is_loaded(self) -> None:
        assert laid().calendar() is None

    def test_without_the_list_of_holidays_a_fixed_day_is_judged_all_the_same(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The overlay corrects days; nothing here has to be counted in them."""
        without_holidays(monkeypatch)
        (step,) = OVER.procedure(case(steps={"send": {"done": date(2033, 1, 7)}})).broken

        assert [finding.last_day for finding in step.broken] == [date(2033, 1, 4)]
        with pytest.raises(CalendarError):
            OVER.procedure(case(events={"asked": date(2033, 1, 7)}))

    def test_a_local_deadline_is_asked_for(self) -> None:
        late = case(steps={"send": {"done": date(2033, 1, 7)}})
        under = OVER.procedure(late, calendar=Calendar(holidays=NoHolidays()))
        without = OVER.base.procedure(late, calendar=Calendar(holidays=NoHolidays()))

        (step,) = under.broken
        (finding,) = step.broken
        assert (finding.part, finding.last_day) == ("deadline", date(2033, 1, 4))
        assert finding.standing.citations[0].instrument == "PLAN"
        assert without.broken == ()

    def test_outside_nothing_is_judged(self) -> None:
        with pytest.raises(CaseError):
            OVER.procedure(case(year=2034))


def test_it_goes_from_process_to_process() -> None:
    again = pickled(OVER)

    assert again.overlay == OVER.overlay
    assert again.assess(case()).under.outcome == OVER.assess(case()).under.outcome


def test_it_says_what_it_is() -> None:
    assert repr(OVER) == "<overlay somewhere, edition 2, over base>"
