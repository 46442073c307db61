"""A step says who does what, with what, by when, and where in law each of that stands."""

from __future__ import annotations

from tcpl_rules.quantities import Language
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.steps import StepLines
from tcpl_rules.shelf import load


def _lines(step: str, lang: Language = "vi", ruleset: str = "qd-25-2021") -> dict[str, str]:
    model = load(ruleset).model
    citing = Citing(ruleset=model, lang=lang, here=f"reference/{ruleset}/procedure.md")
    (found,) = (one for one in model.steps if one.id == step)
    return {label.in_language(lang): said for label, said in StepLines(citing=citing).of(found)}


def test_a_term_leads_to_its_event() -> None:
    said = _lines("complete_dossier")["Hạn"]

    assert said.startswith("trong 3 ngày làm việc kể từ: [")
    assert "](#supplement_requested)" in said
    assert "điểm a khoản 2 Điều 3 Thông tư số 09/2021/TT-BTP" in said


def test_a_fixed_day_stays_as_the_law_has_it() -> None:
    assert _lines("decide", "en")["Due"].startswith("before 10 February of the next year")


def test_an_unread_deadline_says_so() -> None:
    said = _lines("decide", ruleset="qd-27-2025")["Hạn"]

    assert said.startswith("chưa đọc được")
    assert "tcpl-unread" in said


def test_who_must_be_there_and_how_many() -> None:
    model = load("qd-25-2021").model
    (meeting,) = (step for step in model.steps if step.quorum is not None)
    lines = _lines(meeting.id)

    assert "2/3 số thành viên" in lines["Số người dự"]


def test_a_step_of_one_outcome_alone() -> None:
    assert _lines("request_recognition")["Khi nào thực hiện"].startswith("chỉ khi đủ điều kiện")
    assert _lines("report_shortfall")["Khi nào thực hiện"].startswith("chỉ khi chưa đủ")
