"""What is typed from the text of the law becomes a completion; what is wrong is marked there.

EVERY VALUE HERE IS MADE UP: nobody here has read Circular 15/2025/TT-BTP.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from attrs import evolve

from tcpl_rules.calculator.form.gap_list import gap_list
from tcpl_rules.calculator.saved.completing import (
    completion_of,
    filled_in,
    filled_workbook,
    is_gap_workbook,
    of_gap,
)
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.workbook.read_sheet import sheets_in, sheets_of
from tests.proof.test_filling_gaps import contents

_RULESET = "qd-27-2025"
_ON = date(2026, 11, 22)


def _key(starts: str) -> str:
    return next(key for key in gap_list(_RULESET).gaps if key.startswith(starts))


_THRESHOLD = _key("criterion 2 indicator 6 item 2: require")
_OTHER = _key("criterion 2 indicator 6 item 3: require")
_ARTICLE = {"instrument": "TT15", "article": "5"}


def _sheet(filled: Mapping[str, Mapping[str, str]]) -> Sheet:
    return Sheet(ruleset=_RULESET, year="2026", filled=filled)


def test_a_value_becomes_a_completion_that_loads() -> None:
    text, problems = completion_of(_sheet({_THRESHOLD: {"value": "82,5%", **_ARTICLE}}), on=_ON)

    assert problems == ()
    assert ">= 82.5%" in text
    assert 'read by vi "Người điền hồ sơ" 2026-11-22' in text
    assert _THRESHOLD not in gap_list(_RULESET, (text,)).gaps


def test_who_read_it_is_said_once_for_all() -> None:
    read = {"read_by": "Công chức tư pháp", "date": "2026-10-01"}
    filled = {
        _THRESHOLD: {"value": "80%", **_ARTICLE, **read},
        _OTHER: {"value": "75%", **_ARTICLE},
    }
    text, problems = completion_of(_sheet(filled), on=_ON)

    assert problems == ()
    assert text.count("read by") == 1
    assert 'read by vi "Công chức tư pháp" 2026-10-01' in text


def test_what_is_wrong_is_marked_where_it_was_typed_and_the_rest_counts() -> None:
    filled = {
        _THRESHOLD: {"value": "0,9", "article": "5"},
        _OTHER: {"value": "75%", **_ARTICLE},
    }
    text, problems = completion_of(_sheet(filled), on=_ON)

    assert {field: mark.level for field, mark in problems} == {
        f"filled.{_THRESHOLD}.instrument": "error",
        f"filled.{_THRESHOLD}.value": "ask",
    }
    assert all("ô " not in mark.text.vi[:3] for _, mark in problems)
    assert ">= 75%" in text


def test_what_lacks_is_said_of_a_field_and_of_its_gap() -> None:
    sheet = _sheet({_THRESHOLD: {"value": "tám mươi", "article": "5"}})
    _, problems = completion_of(sheet, on=_ON)
    said = {field.rpartition(".")[2]: (field, mark.text) for field, mark in problems}

    assert said["instrument"][1].vi == "còn thiếu: văn bản"
    assert said["value"][1].vi.startswith("“tám mươi” không phải là giá trị cần điền")
    assert of_gap(*said["instrument"], sheet).vi.startswith("Nội dung 2.6.2: Tỷ lệ kinh phí")


def test_a_gap_that_is_no_longer_there_is_marked() -> None:
    gone = "criterion 99: max unread"
    text, problems = completion_of(_sheet({gone: {"value": "6"}}), on=_ON)

    assert text == ""
    assert problems
    assert {field.rpartition(".")[0] for field, _ in problems} == {f"filled.{gone}"}


def test_nothing_filled_in_is_no_completion() -> None:
    assert completion_of(_sheet({})) == ("", ())
    assert completion_of(_sheet({_THRESHOLD: {"read_by": "Ai đó", "value": " "}})) == ("", ())


def test_a_second_completion_builds_on_the_first() -> None:
    first, _ = completion_of(_sheet({_THRESHOLD: {"value": "80%", **_ARTICLE}}), on=_ON)
    text, problems = completion_of(_sheet({_OTHER: {"value": "75%", **_ARTICLE}}), (first,), on=_ON)

    assert problems == ()
    assert "80%" not in text


def test_the_workbook_opens_as_what_was_filled_in() -> None:
    filled = {_THRESHOLD: {"value": "80%", **_ARTICLE, "page": "3"}, _OTHER: {"value": "x"}}
    sheets = sheets_in(filled_workbook(_sheet(filled), (), _ON), "own.xlsx")
    found = filled_in(sheets, _RULESET, ())

    assert is_gap_workbook(sheets)
    assert found.problems == ()
    assert {key: dict(said) for key, said in found.values.items()} == {
        key: {"read_by": "Người điền hồ sơ", "date": "2026-11-22", **said}
        for key, said in filled.items()
    }


def test_a_workbook_with_facts_of_its_own_opens_as_a_text(tmp_path: Path) -> None:
    book = contents(tmp_path)
    book.read()
    found = filled_in(sheets_of(tmp_path / "mau.xlsx"), _RULESET, ())

    assert (found.problems, dict(found.values)) == ((), {})
    assert "fact legal_staff: count" in found.text


def test_a_workbook_for_another_ruleset_is_refused() -> None:
    gap = next(key for key in gap_list("qd-25-2021").gaps if key.endswith("max unread"))
    sheet = evolve(_sheet({gap: {"value": "6"}}), ruleset="qd-25-2021")
    found = filled_in(sheets_in(filled_workbook(sheet, (), _ON), "own.xlsx"), _RULESET, ())

    assert "TCPL1051" in {problem.code for problem in found.problems}
    assert dict(found.values) == {}


def test_an_empty_workbook_says_that_it_is() -> None:
    found = filled_in(sheets_in(filled_workbook(_sheet({}), (), _ON), "own.xlsx"), _RULESET, ())

    assert [problem.code for problem in found.problems] == ["TCPL1055"]


def test_another_workbook_fills_no_gaps() -> None:
    assert not is_gap_workbook({"Trang 1": ()})
