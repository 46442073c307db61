"""Marks stand at their fields, each once, in the language of the page."""

from __future__ import annotations

from tcpl_rules.calculator.typed.marks import Choice, Mark, Marks
from tcpl_rules.model.standing import Text


def test_each_mark_is_said_once_and_with_a_capital() -> None:
    marks = Marks()
    marks.error("facts.a", Text("sai", "wrong"))
    marks.error("facts.a", Text("sai", "wrong"))
    assert marks.to_json("vi") == {"facts.a": [{"level": "error", "text": "Sai", "choices": []}]}
    assert marks.to_json("en")["facts.a"] == [{"level": "error", "text": "Wrong", "choices": []}]


def test_a_question_carries_its_answers() -> None:
    choice = Choice(text=Text("1,25"), value="1,25")
    mark = Mark(level="ask", text=Text("hai cách"), choices=(choice,))
    assert mark.to_json("vi")["choices"] == [{"text": "1,25", "value": "1,25"}]


def test_joined_marks_leave_both_as_they_were() -> None:
    one, other = Marks(), Marks()
    one.ask("facts.a", Text("một"))
    other.update([("facts.b", Mark(level="error", text=Text("hai")))])
    both = one.joined(other)
    both.error("sheet", Text("ba"))
    assert both.said() == ("facts.a", "facts.b", "sheet")
    assert one.fields() == {"facts.a"}
    assert other.of("facts.b")[0].level == "error"
    assert other.of("facts.a") == ()
