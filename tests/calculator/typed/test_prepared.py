"""Completions are worked in as far as they are sound; the others are told of."""

from __future__ import annotations

from datetime import date

from tcpl_rules.calculator.form.gap_list import gap_list
from tcpl_rules.calculator.typed.prepared import Prepared, prepared
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.model.standing import Text

_DAY = date(2026, 1, 31)
_SOUND = """
language 1
completion thu of ruleset qd-25-2021 edition 1 {
  read by vi "công chức" 2026-01-31
}
fill criterion 2 indicator 1 { max 7 } { cite TT09 annex I page 3 }
"""


def _prepared(**more: object) -> Prepared:
    found = prepared(Sheet.of({"ruleset": "qd-25-2021", **more}), _DAY)
    assert isinstance(found, Prepared)
    return found


def _key(clause: str, start: str) -> str:
    prefix = f"{clause}: {start}"
    return next(key for key in gap_list("qd-25-2021").gaps if key.startswith(prefix))


def test_without_a_ruleset_there_is_a_sentence() -> None:
    found = prepared(Sheet.of({"ruleset": "nix"}))
    assert isinstance(found, Text)
    assert "chọn năm đánh giá" in found.vi


def test_a_sound_completion_counts_and_one_in_error_is_marked() -> None:
    found = _prepared(completions=["rubbish", _SOUND])
    assert found.texts == (_SOUND,)
    assert len(found.compiled.completions) == 1
    (mark,) = found.marks.of("sheet")
    assert mark.text.vi.startswith("bản bổ khuyết thứ 1 chưa dùng được: dòng 1: ")


def test_what_was_filled_in_becomes_a_completion() -> None:
    key = _key("criterion 2 indicator 1", "max unread")
    said = {"value": "7", "instrument": "TT09", "annex": "I", "page": "3"}
    found = _prepared(filled={key: said})
    assert found.marks.said() == ()
    nodes = {node.key: node for node in found.compiled.model.walk()}
    assert nodes["2.1"].maximum.value == 7
    assert found.texts == ()


def test_of_two_values_the_sound_one_counts() -> None:
    sound, wrong = (_key(f"criterion 2 indicator {n}", "max unread") for n in (1, 2))
    place = {"instrument": "TT09", "annex": "I", "page": "3"}
    found = _prepared(filled={sound: {"value": "7", **place}, wrong: {"value": "700", **place}})
    (field,) = found.marks.said()
    assert field == f"filled.{wrong}.value"
    nodes = {node.key: node for node in found.compiled.model.walk()}
    assert nodes["2.1"].maximum.value == 7
    assert nodes["2.2"].maximum.value is None


def test_a_value_without_its_place_is_marked_at_the_field_that_is_empty() -> None:
    key = _key("criterion 2 indicator 1", "max unread")
    found = _prepared(filled={key: {"value": "7"}, "": {}})
    assert f"filled.{key}.instrument" in found.marks.said()
    assert found.compiled.completions == ()
