"""A workbook holds the texts that it was given, ready to be filled in."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tcpl_rules.errors import WorkbookError
from tcpl_rules.workbook.cell import Cell
from tcpl_rules.workbook.read_sheet import sheets_of
from tcpl_rules.workbook.write_book import NewSheet, book_bytes

SHEET = NewSheet(
    title="Bổ khuyết",
    rows=(("Xã",), ("Vị trí", "Giá trị"), ("=1+1", "")),
    head=2,
    widths=(30, 10),
    inputs=frozenset({2}),
    spare=2,
)


def test_texts_come_back(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(book_bytes([SHEET]))

    assert sheets_of(path) == {
        "Bổ khuyết": (
            (Cell("Xã"), Cell()),
            (Cell("Vị trí"), Cell("Giá trị")),
            (Cell("=1+1"), Cell()),
        )
    }


def test_cells_to_fill_in_take_texts_and_are_marked() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(book_bytes([SHEET]))).worksheets[0]

    assert [sheet.cell(row, 2).number_format for row in (3, 4, 5)] == ["@", "@", "@"]
    colours = [sheet.cell(row, 2).fill.fgColor.rgb for row in (2, 3, 5)]
    assert colours[0] != colours[1] == colours[2]
    assert sheet.freeze_panes == "A3"


def test_the_same_sheets_give_the_same_bytes() -> None:
    content = book_bytes([SHEET])

    assert content == book_bytes([SHEET])
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        assert b"2000-01-01T00:00:00Z</dcterms:modified>" in files.read("docProps/core.xml")


def test_without_openpyxl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(WorkbookError, match=r"tcpl-rules\[excel\]"):
        book_bytes([SHEET])
