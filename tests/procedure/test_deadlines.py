"""Whether a step was done and in time; nothing is overdue before its last day."""

from __future__ import annotations

from datetime import date

from tcpl_rules.model.procedure import DueUnread
from tests.procedure.forms import MEETING, done, undone
from tests.procedure.made import found, judged, parts, step_of


class TestDone:
    def test_not_done_is_no_breach_before_the_last_day(self) -> None:
        record = undone("late")

        assert found(judged(on=date(2025, 2, 9), **record), "late", "done").state == "open"
        assert found(judged(on=date(2025, 2, 10), **record), "late", "done").state == "broken"
        assert found(judged(on=date(2025, 2, 9), **record), "late", "deadline").state == "open"
        assert found(judged(on=date(2025, 2, 10), **record), "late", "deadline").state == "broken"

    def test_of_what_was_not_done_nothing_else_is_asked(self) -> None:
        assert parts(judged(**undone("appraise")), "appraise") == ["done"]
        assert parts(judged(**undone("second")), "second") == ["done"]
        assert parts(judged(**undone("post")), "post") == ["done", "requirement"]

    def test_nobody_can_tell_whether_a_term_not_read_has_passed(self) -> None:
        record = undone("unread_term")

        assert found(judged(on=date(2030, 1, 1), **record), "unread_term", "done").state == "open"

    def test_done_on_a_day_that_nobody_knows_before_the_last(self) -> None:
        record = done("late")

        assert found(judged(on=date(2025, 2, 9), **record), "late", "deadline").state == "kept"
        assert found(judged(on=date(2025, 2, 10), **record), "late", "deadline").state == "open"


class TestInTime:
    def test_how_late_it_was(self) -> None:
        finding = found(judged(**done("late", "2025-02-12")), "late", "deadline")

        assert (finding.last_day, finding.done_on) == (date(2025, 2, 9), date(2025, 2, 12))
        assert finding.late_by == 3

    def test_nothing_is_concluded_where_the_readings_of_a_term_ahead_differ(self) -> None:
        """Three whole working days before 4 February 2025, over Tết, or one of them in part."""
        states = {
            day: found(judged(**MEETING, **done("papers", f"2025-01-{day}")), "papers", "deadline")
            for day in (22, 23, 24)
        }

        assert [states[day].state for day in (22, 23, 24)] == ["kept", "open", "broken"]
        assert [states[day].late_by for day in (22, 23, 24)] == [None, None, 2]

    def test_two_terms_both_bind(self) -> None:
        procedure = judged(events={"meeting": "2025-02-12"}, **done("two_terms", "2025-02-13"))
        states = [f.state for f in step_of(procedure, "two_terms").findings if f.part == "deadline"]

        assert states == ["broken", "kept"]

    def test_an_unread_one_stays_so(self) -> None:
        finding = found(judged(**done("unread_term", "2025-02-13")), "unread_term", "deadline")

        assert finding.state == "unread"
        assert isinstance(finding.due, DueUnread)
