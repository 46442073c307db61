"""The page of the calculator: links, keyboard, a phone, paper, and browsers that cannot."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.calculator_page import Calculator, opened_calculator
from tests.browser.conftest import Open
from tests.shipped import RULESETS

_CASE = RULESETS / "qd-25-2021/cases/dong-huong-2024.toml"
_QUALIFIES = "Đủ điều kiện đề nghị công nhận"
_PHONE: ViewportSize = {"width": 390, "height": 844}
_TYPED = {
    "Tên đơn vị": "Phường Đông Hương",
    "Tự chấm: điểm của tiêu chí 1": "10",
    "Tự chấm: điểm của tiêu chí 2": "30",
    "Tự chấm: điểm của tiêu chí 3": "13,5",
    "Tự chấm: điểm của tiêu chí 4": "20",
    "Tự chấm: điểm của tiêu chí 5": "25",
}
_KINDS, _KIND = ("Xã", "Phường", "Thị trấn", "Chưa rõ"), "Phường"
_NAME_OF_FOCUS = """() => {
  const now = document.activeElement;
  return (now?.labels?.[0]?.textContent ?? now?.textContent ?? "").trim();
}"""
_OPEN_ALL = "panel => panel.querySelectorAll('details').forEach((one) => { one.open = true; })"
_SIDEWAYS = """() => {
  const { scrollWidth, clientWidth } = document.scrollingElement;
  return scrollWidth - clientWidth;
}"""


@pytest.fixture
def page(started: Calculator) -> Calculator:
    """Đông Hương, opened from its file."""
    started.empty()
    started.open(_CASE)
    expect(started.result).to_contain_text(_QUALIFIES)
    return started


def test_a_link_carries_the_case(page: Calculator, browser: Browser, calculator: Path) -> None:
    """After #, which browsers do not send."""
    page.press("Liên kết")
    link = page.page.get_by_role("textbox", name="Liên kết chứa hồ sơ").input_value()
    page.page.keyboard.press("Escape")
    address, _, fragment = link.partition("#")

    assert address == calculator.as_uri()
    with opened_calculator(browser, calculator, f"#{fragment}") as other:
        expect(other.field("Tên đơn vị")).to_have_value("Phường Đông Hương")
        expect(other.result).to_contain_text(_QUALIFIES)
        expect(other.result).to_contain_text("98,5")


def test_by_keyboard_alone(started: Calculator) -> None:
    """Tab, letters, arrows: every field of the case is reached in turn, and the result follows."""
    started.empty()
    keys, left = started.page.keyboard, dict(_TYPED)
    started.page.get_by_role("link", name="Đến phần nhập liệu").focus()
    keys.press("Enter")
    for _ in range(150):
        keys.press("Tab")
        name = started.page.evaluate(_NAME_OF_FOCUS)
        if name in left:
            keys.type(left.pop(name))
        elif name in _KINDS and name != _KIND:
            for _ in _KINDS:
                keys.press("ArrowDown")
                if started.page.evaluate(_NAME_OF_FOCUS) == _KIND:
                    break
        if not left:
            break

    assert left == {}, left
    expect(started.result).to_contain_text("98,5")


@pytest.mark.parametrize("wide", [False, True], ids=["form", "result"])
def test_a_phone_scrolls_one_way(page: Calculator, wide: bool) -> None:  # noqa: FBT001 - pytest gives it
    page.page.set_viewport_size(_PHONE)
    page.press("Mở tất cả")
    if wide:
        page.press("Xem kết quả")
        page.result.evaluate(_OPEN_ALL)

    sideways = page.page.evaluate(_SIDEWAYS)
    if wide:
        page.press("Về phần nhập liệu")
    assert sideways == 0


def test_paper_has_no_menus_and_a_place_to_sign(page: Calculator) -> None:
    page.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.page.emulate_media(media="print")
    try:
        expect(page.page.get_by_role("button")).to_have_count(0)
        expect(page.page.get_by_role("textbox")).to_have_count(0)
        for first in ("Tiêu chí, chỉ tiêu, nội dung", "Điều kiện"):
            head = page.page.locator("thead").filter(has_text=first).filter(visible=True)
            expect(head).to_contain_text("Người kê khai (ký, ghi rõ họ tên)")
        expect(page.page.get_by_text("98,5").filter(visible=True).first).to_be_visible()
    finally:
        page.page.emulate_media(media="screen")


def _opened(page: Page, file: Path) -> Page:
    page.goto(file.as_uri(), wait_until="domcontentloaded")
    return page


def test_an_old_browser_is_told_what_it_lacks(open_page: Open, calculator: Path) -> None:
    page = open_page()
    page.add_init_script("delete globalThis.DecompressionStream")
    _opened(page, calculator)

    expect(page.get_by_role("alert")).to_contain_text("Chrome hoặc Edge từ bản 112")
    expect(page.get_by_role("alert")).to_contain_text("Còn thiếu: DecompressionStream")
    expect(page.get_by_role("progressbar")).to_have_count(0)


def test_a_browser_that_refuses_the_worker(open_page: Open, calculator: Path) -> None:
    """Python runs in the page then; while it starts, the page says what it is doing."""
    page = open_page()
    page.add_init_script("globalThis.Worker = class { constructor() { throw new Error('no'); } }")
    _opened(page, calculator)

    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.get_by_role("status").first).to_have_text(re.compile("Đang .*…"))
    expect(page.get_by_label("Năm đánh giá", exact=True)).to_be_visible(timeout=60_000)
    Calculator(page).settle()


def test_without_webassembly_it_says_that_it_did_not_start(
    open_page: Open, calculator: Path
) -> None:
    """Pyodide itself would wait for ever."""
    page = open_page()
    page.add_init_script(
        "globalThis.Worker = undefined;"
        "WebAssembly.instantiate = () => Promise.reject(new Error('refused here'))"
    )
    _opened(page, calculator)

    alert = page.get_by_role("alert").filter(visible=True)
    expect(alert).to_contain_text("không khởi động được bộ máy tính toán", timeout=60_000)
    expect(alert).to_contain_text("refused here")
