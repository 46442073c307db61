"""What is said of files, links, figures and gaps: where it belongs, while it holds."""

from __future__ import annotations

import re

from playwright.sync_api import FilePayload, Locator, expect

from tests.browser.calculator_page import Calculator
from tests.whole_repo.checkout import ROOT

_INDEXES = "Các chỉ số đánh giá việc giải quyết thủ tục hành chính"
_STANDARD = "Xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật"
_FILES = "Tổng số hồ sơ giải quyết thủ tục hành chính được chấm điểm"
_SHORTER = "Số hồ sơ có tổng thời gian giải quyết ngắn hơn thời gian quy định"
_LONGER = "Số hồ sơ có tổng thời gian giải quyết dài hơn thời gian quy định"
_CONTRADICTION = "không thể cùng đúng"


def _gaps(page: Calculator, part: str) -> Locator:
    """The dialog of the gaps of *part*."""
    named = re.compile(rf"^Tôi có văn bản.*: {part.replace('.', '[.]')} ")
    page.page.get_by_role("button", name=named).click()
    return page.page.get_by_role("dialog")


def test_a_broken_link_is_told_until_it_is_closed(started: Calculator) -> None:
    """The next result does not take the message away."""
    started.empty()
    started.page.evaluate("location.hash = 'khong-phai-ho-so'")
    alert = started.page.get_by_role("alert").filter(has_text="hồ sơ trong liên kết")
    expect(alert).to_be_visible()
    started.type("Tên đơn vị", "Xã Thử")
    started.settle()

    expect(alert).to_be_visible()
    started.press("Đóng")
    expect(alert).to_be_hidden()


def test_a_file_that_is_too_large_changes_nothing(started: Calculator) -> None:
    """It is not even read: a page that reads it stands still."""
    started.empty()
    started.type("Tên đơn vị", "Xã Thử")
    with started.page.expect_file_chooser() as chosen:
        started.press("Mở tệp…")
    large: FilePayload = {"name": "a.toml", "mimeType": "text/plain", "buffer": b"a" * 5_000_001}
    chosen.value.set_files(large)

    expect(started.page.get_by_role("alert").filter(has_text="quá lớn")).to_be_visible()
    expect(started.field("Tên đơn vị")).to_have_value("Xã Thử")
    started.press("Đóng")


def test_figures_that_contradict_are_marked_at_the_last_one(started: Calculator) -> None:
    """Somebody who mends one of them sees at once where it still does not fit."""
    started.empty()
    started.choose("Quy định áp dụng", _INDEXES)
    for label, figure in ((_FILES, "10"), (_LONGER, "3"), (_SHORTER, "9")):
        started.type(label, figure)
    started.settle()
    told = re.compile(_CONTRADICTION)
    expect(started.field(_SHORTER)).to_have_accessible_description(told)

    started.type(_FILES, "11")
    started.settle()
    expect(started.field(_FILES)).to_have_accessible_description(told)
    expect(started.field(_SHORTER)).not_to_have_attribute("aria-invalid", "true")
    started.choose("Quy định áp dụng", _STANDARD)
    started.settle()


def test_the_gap_of_a_figure_is_at_every_part_that_uses_it(started: Calculator) -> None:
    """The figure is asked for at 3.2.1 alone; 3.2.2 rests on it as well."""
    started.empty()
    started.choose("Năm đánh giá", "2026")
    started.settle()
    started.press("Mở tất cả")
    for part in ("Nội dung 3.2.1", "Nội dung 3.2.2"):
        dialog = _gaps(started, part)
        expect(dialog).to_contain_text("Dữ kiện: Số vụ, việc đã hòa giải")
        expect(dialog).to_contain_text("Đang ghi: “Số vụ, việc đã hòa giải”")
        started.page.keyboard.press("Escape")


def test_a_condition_that_is_not_verified_leads_to_what_to_read(started: Calculator) -> None:
    """No field of the form belongs to it."""
    started.empty()
    started.open(ROOT / "rulesets" / "qd-27-2025" / "cases" / "invented-all-met.toml")
    condition = re.compile("^Điều kiện 1 “Đạt tất cả")
    started.page.get_by_role("button", name=condition).click()

    dialog = started.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Đang ghi: yêu cầu mỗi tiêu chí đạt")
    expect(dialog.get_by_label("Giá trị")).to_be_focused()
    started.page.keyboard.press("Escape")


def test_a_phone_tells_the_result_that_it_does_not_show(started: Calculator) -> None:
    """The panel is hidden there; who listens still hears what came out."""
    started.empty()
    started.page.set_viewport_size({"width": 360, "height": 780})
    said = started.page.get_by_role("status").filter(has_text="Kết quả: ")

    expect(said).to_contain_text("Chưa xác định được")
    expect(started.page.locator("aside")).to_be_hidden()
