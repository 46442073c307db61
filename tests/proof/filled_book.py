"""A workbook as `tcpl gaps --template` writes it, filled in as an officer would in Excel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from tcpl_rules.cli.main import main

READER, CHECKER, DAY = "Công chức Tư pháp - Hộ tịch", "Trưởng phòng", date(2026, 2, 15)
_HEAD = 8


class FilledBook:
    """One workbook on its way; rows are found by address and by what the ruleset says there."""

    def __init__(self, ruleset: str, folder: Path) -> None:
        self._ruleset = ruleset
        self._path = folder / "mau.xlsx"
        assert main(["gaps", ruleset, "--template", "--out", str(self._path)]) == 0
        self._book = openpyxl.load_workbook(self._path)
        self._sheet = self._book["Bổ khuyết"]
        heads = next(self._sheet.iter_rows(min_row=_HEAD, max_row=_HEAD, values_only=True))
        self._columns = {str(head): place for place, head in enumerate(heads, 1)}

    def fill(
        self,
        address: str,
        statement: str,
        value: object,
        place: Mapping[str, object],
        number_format: str = "@",
    ) -> None:
        """Write *value* into the row of that gap, and where it was read."""
        row = self._row(address, statement)
        self._write(row, "Giá trị", value, number_format)
        for column, label in {"Văn bản": "TT15", **place}.items():
            self._write(row, column, label)
        self._write(row, "Người đọc (chức danh)", READER)
        self._write(row, "Người kiểm tra", CHECKER)
        self._write(row, "Ngày", DAY, "dd/mm/yyyy")

    def declare(self, *facts: Sequence[object]) -> None:
        """Write new facts into their sheet."""
        sheet = self._book["Dữ kiện mới"]
        for number, fact in enumerate(facts, 2):
            for column, value in enumerate(fact, 1):
                _put(sheet.cell(number, column), value)

    def read(self) -> tuple[int, Path]:
        """Save the workbook and read it with `tcpl gaps --read`; the exit code, and the text."""
        self._book.save(self._path)
        text = self._path.with_suffix(".tcpl")
        text.unlink(missing_ok=True)
        read = ["gaps", self._ruleset, "--read", str(self._path), "--out", str(text)]
        return main(read), text

    def _row(self, address: str, statement: str) -> int:
        wanted = (address, statement)
        for cells in self._sheet.iter_rows(min_row=_HEAD + 1):
            said = tuple(cells[self._columns[head] - 1].value for head in ("Vị trí", "Đang ghi"))
            if said == wanted:
                return int(cells[0].row or 0)
        msg = f"the template has no row for {wanted}"
        raise AssertionError(msg)

    def _write(self, row: int, column: str, value: object, number_format: str = "@") -> None:
        cell = self._sheet.cell(row, self._columns[column])
        _put(cell, value)
        cell.number_format = number_format


def _put(cell: Any, value: object) -> None:
    cell.value = value
