"""What was found of the procedure as a section."""

from __future__ import annotations

from attrs import evolve

from tcpl_rules.procedure.finding import Procedure
from tcpl_rules.report.explanation.page import Item, Section
from tcpl_rules.report.procedure.text import procedure_section
from tests.report.found import DUES, MODEL, PROCEDURE, SUNDAY, finding, findings


def _section(procedure: Procedure = PROCEDURE) -> Section:
    return procedure_section(procedure, MODEL, "vi")


def _item(section: Section, start: str) -> Item:
    return next(item for item in section.items if item.text.startswith(start))


def test_what_is_wrong_comes_first() -> None:
    section = _section()

    assert section.lead == ("Có thiếu sót ở 2 bước:",)
    assert [item.mark for item in section.items[:2]] == ["ill", "ill"]
    assert section.items[0].text == "Niêm yết, đăng tải hoặc thông báo công khai dự thảo"


def test_a_consequence_stands_with_its_step_and_silence_once() -> None:
    section = _section()

    assert section.items[1].parts[-1].text.startswith("Hậu quả pháp lý: không được xem xét")
    assert _item(section, "Ngoài hậu quả pháp lý đã nêu").parts == ()
    assert not any("Hậu quả" in part.text for part in section.items[0].parts)


def test_steps_that_are_not_recorded_go_by_their_deadlines() -> None:
    section = _section()
    ahead = _item(section, "Bước có thời hạn, hồ sơ chưa ghi nhận")

    assert [part.text for part in ahead.parts] == [
        "Gửi hồ sơ đề nghị công nhận (khi đủ điều kiện): chậm nhất là ngày 09/01/2025"
    ]
    assert "Tự chấm điểm" in _item(section, "Bước khác, hồ sơ chưa ghi nhận").text
    assert "Xem xét, quyết định" in _item(section, "Bước có phải thực hiện hay không").text


def test_a_step_that_is_not_taken_is_not_told() -> None:
    assert not any("Công bố kết quả" in text for text in _section().texts())


def test_what_was_done_and_is_not_recorded_in_full() -> None:
    (step,) = _item(_section(), "Bước đã thực hiện nhưng hồ sơ chưa ghi đủ").parts

    assert step.text == "Xây dựng dự thảo báo cáo và bản tổng hợp điểm số"


def test_a_step_that_is_not_done_is_not_among_those_that_are() -> None:
    found = findings("post_draft", finding("done", "broken"), finding("requirement", "open"))
    section = _section(Procedure(steps=(found,)))

    assert not any(item.text.startswith("Bước đã thực hiện") for item in section.items)


def test_what_was_done_well() -> None:
    assert _item(_section(), "Bước đã thực hiện đúng").text.endswith("giải trình ý kiến")


def test_nothing_recorded() -> None:
    steps = (
        findings("request_recognition", finding("done", "open"), finding("deadline", "open")),
        findings("complete_dossier", finding("deadline", "open", due=DUES[2], last_day=None)),
    )
    section = _section(Procedure(steps=steps))
    (ahead,) = section.items

    assert section.lead[0].startswith("Hồ sơ chưa ghi việc thực hiện")
    assert len(ahead.parts) == 1


def test_nothing_wrong() -> None:
    procedure = evolve(PROCEDURE, steps=PROCEDURE.steps[-1:], documents=PROCEDURE.documents[1:])

    assert _section(procedure).lead == ("Không thấy thiếu sót trong phần đã ghi.",)


def test_a_ruleset_without_steps() -> None:
    assert not _section(Procedure())


def test_the_list_of_holidays_is_told_where_it_counts() -> None:
    late = findings("publish", finding("deadline", "broken", falls_on=SUNDAY))

    assert _section().after == ("Tính đến ngày 20/01/2025.",)
    assert _section(Procedure(steps=(late,))).after[0].startswith("Ngày nghỉ lễ, tết lấy theo")
