"""The pages about workbooks with one case: each example is refused for what it shows, where.

A fence is one sheet of such a workbook, its cells parted by bars. The hidden sheet is put beside
it, unless the fence is ``bare``.
"""

from __future__ import annotations

import io
import re

import pytest
from openpyxl import Workbook

from tcpl_rules.errors import CaseError
from tcpl_rules.tables.case_book_carried import Carried
from tcpl_rules.tables.read_case_book import case_of_book
from tests.literate import ROOT, Example, examples

_PAGES = sorted((ROOT / "docs/errors").glob("TCPL088*.md"))
_EXAMPLES = list(examples(_PAGES, "workbook"))
_REMARK = re.compile(r" # error: (TCPL\d{4})$")


def _expected(example: Example) -> list[tuple[str, int]]:
    lines = enumerate(example.text.split("\n"), 1)
    return [(m[1], number) for number, line in lines if (m := _REMARK.search(line))]


def _saved(example: Example) -> bytes:
    book, content = Workbook(), io.BytesIO()
    sheet = book.worksheets[0]
    sheet.title = "Đơn vị"
    for line in re.sub(_REMARK.pattern, "", example.text, flags=re.MULTILINE).splitlines():
        sheet.append([cell.strip() or None for cell in line.split("|")])
    if "bare" not in example.words:
        hidden = book.create_sheet("tcpl")
        for row in Carried().sheet().rows:
            hidden.append([cell.value for cell in row])
    book.save(content)
    return content.getvalue()


def _found(example: Example) -> list[tuple[str, int]]:
    try:
        case_of_book(_saved(example), "my.xlsx")
    except CaseError as error:
        return [
            (p.code, int(re.sub(r"\D", "", str(p.arguments.get("cell", "A1")))))
            for p in error.problems
        ]
    return []


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda e: e.name)
def test_problems(example: Example) -> None:
    assert _found(example) == _expected(example)
