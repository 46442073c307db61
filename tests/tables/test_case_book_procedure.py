"""The lines of the procedure ask what the law asks of each step."""

from __future__ import annotations

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.tables.case_book_lines import Heading, Line, Sort
from tcpl_rules.tables.case_book_procedure import procedure_lines
from tests.assessment.recorded import RULESET
from tests.tables.test_case_book_lines import cited

_FOUND = list(procedure_lines(CaseShape.of(RULESET), "vi", cited))
_LINES = [line for line in _FOUND if isinstance(line, Line)]


def test_each_step_stands_under_its_words() -> None:
    assert [line.text for line in _FOUND if isinstance(line, Heading)] == [
        "Họp",
        "Thẩm định",
        "Mốc tính thời hạn",
        "Lịch làm việc",
    ]


def test_who_was_there_and_what_was_sent_each_have_a_line() -> None:
    listed = [(line.keys[-1], line.otherwise[-1], line.name) for line in _LINES if line.name]

    assert listed == [
        ("present", "absent", "front"),
        ("present", "absent", "heads"),
        ("sent", "not_sent", "request"),
        ("sent", "not_sent", "report"),
        ("sent", "not_sent", "letter"),
    ]


def test_what_is_written_there() -> None:
    sorts = {line.keys: line.sort for line in _LINES if not line.name}

    assert sorts == {
        ("steps", "meet", "done"): Sort.DONE,
        ("steps", "appraise", "done"): Sort.DONE,
        ("steps", "appraise", "in_writing"): Sort.YES_NO,
        ("events", "asked"): Sort.DONE,
        ("calendar", "days_off"): Sort.DAYS,
        ("calendar", "days_worked"): Sort.DAYS,
    }
