"""The pages about tables of cases: each example is refused for what it shows, where it shows it.

A fence is a table for two rulesets: qd-25-2021 twice, or also the one that the fence names after
``against:``. It is saved under the name that the fence gives; with ``workbook`` as Excel.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from openpyxl import Workbook

from tcpl_rules.comparison.impact_of import impact
from tcpl_rules.errors import CaseError
from tcpl_rules.shelf import load
from tcpl_rules.tables.read_cases import read_cases
from tests.literate import ROOT, Example, examples

_PAGES = [
    *sorted((ROOT / "docs/errors").glob("TCPL10*.md")),
    ROOT / "docs/en/how-to/tables-of-cases.md",
]
_EXAMPLES = list(examples(_PAGES, "csv"))
_REMARK = re.compile(r" # error: (TCPL\d{4})$")
_AGAINST = "against:"


def _expected(example: Example) -> list[tuple[str, int]]:
    lines = enumerate(example.text.split("\n"), 1)
    return [(m[1], number) for number, line in lines if (m := _REMARK.search(line))]


def _saved(example: Example, folder: Path) -> Path:
    text = re.sub(_REMARK.pattern, "", example.text, flags=re.MULTILINE)
    named = next((word for word in example.words if "." in word), "cases.csv")
    if "workbook" in example.words:
        book = Workbook()
        assert book.active is not None
        for row in csv.reader(text.splitlines()):
            book.active.append(row)
        book.save(folder / "cases.xlsx")
        return folder / "cases.xlsx"
    (folder / named).write_text(text, "utf-8")
    return folder / named


def _found(example: Example, folder: Path) -> list[tuple[str, int]]:
    against = [word.removeprefix(_AGAINST) for word in example.words if _AGAINST in word]
    old, new = load("qd-25-2021"), load(*against or ["qd-25-2021"])
    try:
        rows = read_cases(_saved(example, folder), (old.model, new.model))
        broken = impact(old, new, rows).broken
    except CaseError as error:
        return [(problem.code, problem.line or 1) for problem in error.problems]
    return [(p.problem.code, p.problem.line or 1) for row in broken for p in row.problems]


@pytest.mark.parametrize("example", _EXAMPLES, ids=lambda e: e.name)
def test_problems(example: Example, tmp_path: Path) -> None:
    assert _found(example, tmp_path) == _expected(example)
