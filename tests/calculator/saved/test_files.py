"""Files open into a sheet and are saved from it, and nothing is lost on the way."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator.form.gap_list import gap_list
from tcpl_rules.calculator.saved.completing import completion_of
from tcpl_rules.calculator.saved.files import opened, saved
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.tables.case_book import case_book
from tests.shipped import CASES, name_of, ruleset

_SHEET: dict[str, Any] = {
    "year": "2026",
    "ruleset": "qd-27-2025",
    "unit": {"name": "Xã Thử", "kind": "commune"},
}


def _packed(content: bytes | str) -> str:
    raw = content.encode() if isinstance(content, str) else content
    return base64.b64encode(raw).decode()


def _open(name: str, content: bytes | str, sheet: object = None) -> dict[str, Any]:
    return dict(opened({"name": name, "bytes": _packed(content), "sheet": sheet or {}}))


def _save(sheet: object, what: str = "case", form: str = "text") -> tuple[str, bytes]:
    made = saved({"what": what, "format": form, "sheet": sheet, "on": "2026-11-22"})
    assert "problems" not in made, made
    return str(made["name"]), base64.b64decode(str(made["bytes"]))


def _said(answer: object) -> list[str]:
    assert isinstance(answer, dict)
    return [problem["text"] for problem in answer["problems"]]


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_every_shipped_case_goes_through_excel_and_text(path: Path) -> None:
    case = Case.read(path)
    by_file = _open(path.name, path.read_bytes())
    name, book = _save(by_file["sheet"], form="xlsx")
    by_book = _open(name, book)
    name, text = _save(by_book["sheet"])

    assert Case.from_toml(text.decode()) == case
    assert by_book["sheet"] == by_file["sheet"]


def test_a_case_in_json_opens() -> None:
    text = '{"year": 2024, "unit": {"name": "Xã Thử", "kind": "commune"}, "facts": {}}'

    assert _open("case.json", text)["sheet"]["ruleset"] == "qd-25-2021"


def test_the_ruleset_is_that_of_the_case_its_year_or_the_sheet() -> None:
    by_name = _open("a.toml", 'ruleset = "qd-619-2017"\nyear = 2024')
    by_sheet = _open("a.toml", "[facts]", _SHEET)

    assert by_name["sheet"]["ruleset"] == "qd-619-2017"
    assert by_sheet["sheet"]["ruleset"] == "qd-27-2025"
    assert _said(_open("a.toml", "[facts]"))[0].startswith("Hồ sơ không ghi năm đánh giá")


def test_who_is_to_fill_in_a_value_goes_along_in_excel() -> None:
    sheet = {**_SHEET, "ruleset": "qd-25-2021", "who": {"facts.heads_disciplined": "Trưởng ban"}}
    name, book = _save(sheet, form="xlsx")

    assert _open(name, book)["sheet"]["who"] == {"facts.heads_disciplined": "Trưởng ban"}


def test_what_can_be_read_in_two_ways_is_saved_as_it_was_typed() -> None:
    sheet = {**_SHEET, "ruleset": "qd-25-2021", "fields": {"facts.heads_disciplined": "1.250"}}
    _, text = _save(sheet)

    assert 'heads_disciplined = "1.250"' in text.decode()


def test_a_file_is_called_after_the_unit_and_its_year() -> None:
    assert _save(_SHEET)[0] == "ho-so-xa-thu-2026.toml"
    assert _save({**_SHEET, "unit": {}}, form="xlsx")[0] == "ho-so-2026.xlsx"
    assert _save({**_SHEET, "lang": "en"})[0] == "case-xa-thu-2026.toml"


def test_the_problem_of_a_workbook_names_sheet_and_cell() -> None:
    from openpyxl import load_workbook  # noqa: PLC0415

    model = ruleset("qd-25-2021").model
    book = load_workbook(io.BytesIO(case_book({"year": 2024}, model)))
    number = 1 + [row[0].value for row in book["Dữ kiện"].iter_rows()].index(
        "count /facts/heads_disciplined"
    )
    book["Dữ kiện"][f"G{number}"] = "1.250"
    content = io.BytesIO()
    book.save(content)
    (said,) = _said(_open("my.xlsx", content.getvalue()))

    assert said.startswith(f"Ô G{number} (trang “Dữ kiện”): ")
    assert "đọc được theo hai cách" in said


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"%PDF", "không mở được ở đây"),
        ("a", b"", "không mở được ở đây"),
        ("a.toml", b"\xff", "không phải văn bản mã hóa UTF-8"),
        ("a.toml", b"year = ", "không đúng định dạng TOML"),
        ("a.xlsx", b"no book", "không phải là tệp Excel đọc được"),
        ("a.zip", b"no archive", "Không đọc được tệp"),
        ("a.tcpl", b"completion", ""),
        ("a.toml", b"", "không có nội dung"),
        ("a.toml", b"a = 1", "không có nội dung nào của một hồ sơ"),
        ("a.txt", "Kính gửi: Ủy ban nhân dân xã".encode(), "không phải hồ sơ do nút “Lưu văn bản”"),
    ],
)
def test_what_cannot_be_opened_says_why(name: str, content: bytes, said: str) -> None:
    assert said in " ".join(_said(_open(name, content, _SHEET)))


def test_another_workbook_is_refused_without_commands() -> None:
    from openpyxl import Workbook  # noqa: PLC0415

    content = io.BytesIO()
    Workbook().save(content)
    (said,) = _said(_open("danh sách.xlsx", content.getvalue(), _SHEET))

    assert said.startswith("Tệp Excel này không phải hồ sơ do nút “Lưu Excel” ghi ra")
    assert "tcpl" not in said


def test_bytes_that_are_none() -> None:
    assert "Không đọc được" in _said(opened({"name": "a.toml", "bytes": "!", "sheet": {}}))[0]


# -- completions -----------------------------------------------------------------------------------

_GAPS = [k for k in gap_list("qd-27-2025").gaps if "require" in k and "item" in k]
_FILLED = {"value": "80%", "instrument": "TT15", "article": "5"}


def _with(*gaps: str, **more: object) -> dict[str, Any]:
    return {**_SHEET, "filled": dict.fromkeys(gaps, _FILLED), **more}


def test_a_completion_is_saved_as_text_and_loaded() -> None:
    name, text = _save(_with(_GAPS[0]), "completion")
    sheet = _open(name, text, _SHEET)["sheet"]

    assert name == "bo-khuyet-qd-27-2025.tcpl"
    assert sheet["completions"] == [text.decode()]
    assert _open(name, text, sheet)["sheet"] == sheet


def test_a_completion_is_saved_as_a_workbook_and_loaded() -> None:
    name, book = _save(_with(_GAPS[0]), "completion", "xlsx")
    said = _open(name, book, _SHEET)["sheet"]["filled"][_GAPS[0]]

    assert said.items() >= _FILLED.items()


def test_several_completions_are_saved_together() -> None:
    first, _ = completion_of(Sheet.of(_with(_GAPS[0])))
    name, archive = _save(_with(_GAPS[1], completions=[first]), "completion")
    loaded = _open(name, archive, _SHEET)["sheet"]["completions"]

    assert zipfile.is_zipfile(io.BytesIO(archive))
    assert len(loaded) == 2
    assert loaded[0] == first


def test_an_opened_case_of_the_same_ruleset_keeps_what_was_filled_in() -> None:
    sheet = _open("a.toml", 'ruleset = "qd-27-2025"\nyear = 2026', _with(_GAPS[0]))["sheet"]

    assert sheet["filled"] == {_GAPS[0]: _FILLED}
    other = _open("a.toml", 'ruleset = "qd-25-2021"\nyear = 2024', _with(_GAPS[0]))["sheet"]
    assert other["filled"] == {}


def test_what_cannot_be_saved_says_why() -> None:
    def wrong(sheet: object, what: str, form: str) -> str:
        return _said(dict(saved({"what": what, "format": form, "sheet": sheet})))[0]

    assert "Chưa có giá trị nào" in wrong(_SHEET, "completion", "text")
    assert "dạng văn bản" in wrong({**_SHEET, "completions": ["x"]}, "completion", "xlsx")
    assert "năm đánh giá" in wrong({}, "case", "text")
    assert "không còn thuộc chỗ nào" in wrong(
        _with("criterion 99: max unread"), "completion", "xlsx"
    )
    without = {**_SHEET, "filled": {_GAPS[0]: {"value": "80%"}}}
    assert "còn thiếu: văn bản" in wrong(without, "completion", "text")
