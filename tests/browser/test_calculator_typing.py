"""What a person typed is never lost, never overtaken by an old answer, and gone when wiped."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.calculator_page import Calculator

_NAME = "Tên đơn vị"
_STARTED_BY = 60_000

_ASKED_TWICE = """async () => {
  const { createAsker } = await import("calculator/judging.js");
  const asked = [], drawn = [];
  let typed = "first";
  const ask = (question) => new Promise((answer) => asked.push({ question, answer }));
  const until = async (number) => {
    while (asked.length < number) await new Promise((later) => setTimeout(later, 10));
  };
  const told = { form() {}, fault() {}, busy() {}, judgement: ({ of }) => drawn.push(of) };
  const asker = createAsker(ask, () => typed, told);
  asker.request();
  await until(1);
  typed = "second";
  asker.request();
  asked[0].answer({ of: asked[0].question.sheet });
  await until(2);
  const drawnBetween = [...drawn];
  asked[1].answer({ of: asked[1].question.sheet });
  await new Promise((later) => setTimeout(later, 10));
  return { drawnBetween, drawn, asked: asked.length };
}"""
_FAULTS = """async () => {
  const { createAsker } = await import("calculator/judging.js");
  const faults = [];
  const stopped = () => {
    throw new Error("dừng");
  };
  const answers = [() => ({ fault: "hỏng" }), stopped, () => ({ of: "tốt" })];
  let drawn = null;
  const told = {
    form() {}, busy() {}, fault: (error) => faults.push(error.message),
    judgement: (answer) => (drawn = answer.of),
  };
  const asker = createAsker(async () => answers.shift()(), () => ({}), told);
  for (const number of [1, 2, 3]) {
    asker.request();
    while (answers.length > 3 - number) await new Promise((later) => setTimeout(later, 10));
    await new Promise((later) => setTimeout(later, 10));
  }
  return { faults, drawn };
}"""


def test_an_old_answer_is_not_drawn(started: Calculator) -> None:
    """What was answered to the first letters is dropped: more was typed in the meantime."""
    found = started.page.evaluate(_ASKED_TWICE)

    assert found == {"drawnBetween": [], "drawn": ["second"], "asked": 2}


def test_a_fault_is_told_and_the_next_question_is_asked(started: Calculator) -> None:
    """Whether the library tells of it, or is not there any more."""
    found = started.page.evaluate(_FAULTS)

    assert found == {"faults": ["hỏng", "dừng"], "drawn": "tốt"}


def test_starting_anew_can_be_undone(started: Calculator) -> None:
    """Pressed by mistake, it costs nothing."""
    started.empty()
    started.type(_NAME, "Xã Thử")
    started.settle()
    started.press("Bảng trống")
    expect(started.field(_NAME)).to_have_value("")
    started.press("Hoàn tác")

    expect(started.field(_NAME)).to_have_value("Xã Thử")


def test_english_keeps_what_was_typed(started: Calculator) -> None:
    """The form, the result and the page speak English, and Vietnamese again."""
    started.empty()
    started.type(_NAME, "Xã Thử")
    started.press("English")
    try:
        expect(started.field("Name of the unit")).to_have_value("Xã Thử")
        panel = started.page.get_by_role("complementary", name="Result")
        expect(panel).to_contain_text("Still missing")
        expect(panel.get_by_role("button", name="Kind of unit", exact=True)).to_be_visible()
        expect(started.page.locator("html")).to_have_attribute("lang", "en")
    finally:
        started.press("Tiếng Việt")
    expect(started.field(_NAME)).to_have_value("Xã Thử")
    started.settle()


def test_a_reload_loses_nothing_and_wiping_leaves_nothing(started: Calculator) -> None:
    """It is kept in the tab alone; on a shared computer one presses a button at the end."""
    started.empty()
    started.type(_NAME, "Xã Thử")
    started.settle()
    started.page.reload()
    expect(started.field(_NAME)).to_have_value("Xã Thử", timeout=_STARTED_BY)

    started.press("Xóa hết")
    started.page.get_by_role("dialog").get_by_role("button", name="Xóa hết").click()
    expect(started.field(_NAME)).to_have_value("")
    kept = started.page.evaluate("() => JSON.stringify(sessionStorage)")
    assert "Xã Thử" not in kept
    started.page.reload()
    expect(started.field(_NAME)).to_have_value("", timeout=_STARTED_BY)
