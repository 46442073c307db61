"""A person types a case into the page, opened from a folder without network, and reads on."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.calculator_page import Calculator
from tests.shipped import RULESETS

_POINTS = {"1": "10", "2": "30", "3": "13,5", "4": "20", "5": "25"}
_DISCIPLINED = (
    "Số người đứng đầu cấp ủy, chính quyền cấp xã bị kỷ luật hành chính do vi phạm pháp luật "
    "trong thi hành công vụ"
)
_PROSECUTED = "Số người đứng đầu cấp ủy, chính quyền cấp xã bị truy cứu trách nhiệm hình sự"
_FUNDED = (
    "Số nhiệm vụ trong kế hoạch được bảo đảm kinh phí",
    "Số nhiệm vụ trong kế hoạch phổ biến, giáo dục pháp luật",
)
_QUALIFIES = "Đủ điều kiện đề nghị công nhận"
_OPEN = "Chưa xác định được"


@pytest.fixture
def page(started: Calculator) -> Calculator:
    """The empty form of 2024."""
    started.empty()
    return started


def _type_dong_huong(page: Calculator) -> None:
    """What the ward's own draft report says."""
    page.type("Tên đơn vị", "Phường Đông Hương")
    page.tick("Loại đơn vị", "Phường")
    for criterion, points in _POINTS.items():
        page.type(f"Tự chấm: điểm của tiêu chí {criterion}", points)
    page.type(_DISCIPLINED, "0")
    page.type(_PROSECUTED, "0")


def test_dong_huong(page: Calculator) -> None:
    _type_dong_huong(page)

    expect(page.result).to_contain_text("98,5")
    expect(page.result).to_contain_text(_QUALIFIES)


def test_what_is_missing_is_named(page: Calculator) -> None:
    """Without one fact nothing is settled; a press on its name leads to where it is typed."""
    _type_dong_huong(page)
    page.type(_PROSECUTED, "")

    expect(page.result).to_contain_text(_OPEN)
    expect(page.result).to_contain_text("98,5")
    page.result.get_by_role("button", name=re.compile("truy cứu trách nhiệm hình sự")).click()
    expect(page.field(_PROSECUTED)).to_be_focused()


def test_bad_input_is_marked_where_it_was_typed(page: Calculator) -> None:
    """The rest is judged all the same."""
    _type_dong_huong(page)
    page.type(_DISCIPLINED, "không ai")

    expect(page.result).to_contain_text(_OPEN)
    expect(page.field(_DISCIPLINED)).to_have_attribute("aria-invalid", "true")
    expect(page.result).to_contain_text("98,5")


def test_an_ambiguous_number_is_asked_about(page: Calculator) -> None:
    """1.250 may be a thousand or a little more than one; a press on the answer writes it."""
    page.type(_DISCIPLINED, "1.250")
    page.settle()
    page.press("1250")

    expect(page.field(_DISCIPLINED)).to_have_value("1250")


def test_excel_read_back_is_the_same_case(page: Calculator, tmp_path: Path) -> None:
    page.open(RULESETS / "qd-25-2021/cases/dong-huong-2024.toml")
    expect(page.result).to_contain_text(_QUALIFIES)
    before = page.save("Lưu văn bản", tmp_path).read_text("utf-8")
    book = page.save("Lưu Excel", tmp_path)
    page.empty()
    page.open(book)
    expect(page.result).to_contain_text(_QUALIFIES)
    after = page.save("Lưu văn bản", tmp_path).read_text("utf-8")

    assert tomllib.loads(after) == tomllib.loads(before)


def test_a_completion_settles_a_content(page: Calculator, tmp_path: Path) -> None:
    """Nobody here has read the circular to 27/2025: EVERY VALUE TYPED HERE IS MADE UP."""
    page.choose("Năm đánh giá", "2026")
    page.press("Mở tất cả")
    page.type("Tên đơn vị", "Xã Ví Dụ (bịa)")
    page.tick("Loại đơn vị", "Xã")
    for fact, figure in zip(_FUNDED, ("9", "10"), strict=True):
        page.type(fact, figure)
    page.settle()
    expect(_score(page, "2.6.2")).to_have_text("chưa biết")
    page.page.get_by_role("button", name=re.compile("^Xem tất cả chỗ chưa đọc được")).click()
    _say(page, "Nội dung 2.6.2: ", "tỷ lệ phải đạt", "85%")
    for fact in _FUNDED:
        _say(page, f"Dữ kiện: {fact}", "đối chiếu với văn bản", "đúng")
    page.press("Ghi nhận")

    page.settle()
    expect(_score(page, "2.6.2")).to_have_text("đạt")
    text = page.save("Lưu bản bổ khuyết (văn bản)", tmp_path).read_text("utf-8")
    assert "85%" in text


def _score(page: Calculator, content: str) -> Locator:
    """What stands beside the title of *content*."""
    heading = page.page.get_by_role("heading", name=re.compile(f"^Nội dung {re.escape(content)} "))
    return page.page.locator("section").filter(has=heading).last.get_by_role("paragraph").first


def _say(page: Calculator, title: str, needed: str, value: str) -> None:
    """Type *value*, with the place where it stands, for what is *needed* under *title*."""
    dialog = page.page.get_by_role("dialog")
    group = dialog.locator("section").filter(has=page.page.get_by_role("heading", name=title))
    gap = group.get_by_role("group").filter(has_text=needed)
    gap.locator("summary").click()
    typed = {"Giá trị": value, "Văn bản": "Thông tư 15/2025/TT-BTP", "Phụ lục": "I", "Trang": "3"}
    for label, text in typed.items():
        gap.get_by_label(label, exact=True).fill(text)
