"""The calculator as a person uses it: by what is written on it, never by what it is made of."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import frozen
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.watched import watched

_STARTED_BY = 60_000
_STEP_BY = 10_000
_JUDGED_BY = 20_000
_ASK = "async question => (await import('calculator/runtime.js')).ask(question)"


@frozen
class Calculator:
    """The page, started."""

    page: Page

    @property
    def result(self) -> Locator:
        """The panel with the result, once it belongs to what is typed now."""
        panel = self.page.get_by_role("complementary", name="Kết quả")
        expect(panel).to_have_attribute("aria-busy", "false", timeout=_JUDGED_BY)
        return panel

    def settle(self) -> None:
        """Wait until the result belongs to what is typed now."""
        expect(self.result).to_be_attached()

    def choose(self, label: str, option: str) -> None:
        """Take *option* in the box called *label*."""
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def tick(self, question: str, answer: str, *, nth: int = 0) -> None:
        """Answer *question* by one of the answers beside it."""
        group = self.page.get_by_role("group", name=question, exact=True).nth(nth)
        group.get_by_label(answer, exact=True).check()

    def type(self, label: str, text: str) -> None:
        """Type *text*, key by key, in the field called *label*."""
        field = self.field(label)
        field.fill("")
        field.press_sequentially(text)

    def field(self, label: str) -> Locator:
        """The field called *label*."""
        return self.page.get_by_label(label, exact=True).first

    def press(self, text: str) -> None:
        """Press the button *text*."""
        self.page.get_by_role("button", name=text, exact=True).click()

    def empty(self) -> None:
        """Begin anew, for the year 2024."""
        self.page.set_viewport_size({"width": 1280, "height": 900})
        self.page.keyboard.press("Escape")
        self.press("Bảng trống")
        self.choose("Năm đánh giá", "2024")
        expect(self.field("Tên đơn vị")).to_have_value("")
        self.settle()

    def open(self, *files: Path) -> None:
        """Open *files* as by the button."""
        with self.page.expect_file_chooser() as chosen:
            self.press("Mở tệp…")
        chosen.value.set_files(files)

    def save(self, button: str, folder: Path) -> Path:
        """Press the *button* that saves; the file."""
        with self.page.expect_download(timeout=_JUDGED_BY) as loaded:
            self.press(button)
        into = folder / loaded.value.suggested_filename
        loaded.value.save_as(into)
        return into

    def ask(self, **question: object) -> dict[str, Any]:
        """What the library in the page answers to *question*."""
        answer: dict[str, Any] = self.page.evaluate(_ASK, question)
        return answer


@contextmanager
def opened_calculator(
    browser: Browser, file: Path, fragment: str = "", **settings: object
) -> Iterator[Calculator]:
    """*file* opened as from a folder, and started."""
    with watched(browser, **settings) as context:
        context.set_default_timeout(_STEP_BY)
        page = context.new_page()
        page.goto(file.as_uri() + fragment)
        calculator = Calculator(page)
        expect(page.get_by_label("Năm đánh giá", exact=True)).to_be_visible(timeout=_STARTED_BY)
        calculator.settle()
        yield calculator


def packed(content: bytes) -> str:
    """*content* as questions carry it."""
    return base64.b64encode(content).decode()
