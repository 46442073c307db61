"""The pages about workbooks that fill gaps: each example is refused for what it shows, where.

A fence is the sheet of a completion of qd-25-2021, its cells parted by bars. It is saved as Excel
and read.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.completion.completing import read_workbook
from tests.literate import ROOT, Example, examples

_PAGES = sorted((ROOT / "docs/errors").glob("TCPL105*.md"))
_EXAMPLES = list(examples(_PAGES, "workbook"))
_REMARK = re.compile(r" # error: (TCPL\d{4})$")


def _expected(example: Example) -> list[tuple[str, int]]:
    lines = enumerate(example.text.split("\n"), 1)
    return [(m[1], number) for number, line in lines if (m := _REMARK.search(line))]


def _saved(example: Example, folder: Path) -> Path:
    book = Workbook()
    assert book.active is not None
    for line in re.sub(_REMARK.pattern, "", example.text, flags=re.MULTILINE).splitlines():
        book.active.append([cell.strip() or None for cell in line.split("|")])
    book.save(folder / "filled.xlsx")
    return folder / "filled.xlsx"


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda e: e.name)
def test_problems(example: Example, tmp_path: Path) -> None:
    table = read_workbook(_saved(example, tmp_path), "qd-25-2021")
    found = [
        (problem.code, int(re.sub(r"\D", "", str(problem.arguments.get("cell", "A1")))))
        for problem in table.problems
    ]

    assert found == _expected(example)
    assert bool(table.text) == (not found)
