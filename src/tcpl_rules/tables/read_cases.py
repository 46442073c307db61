"""A folder of cases, or a table of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import Problem
from tcpl_rules.errors import CaseError
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.case_row import CaseRow
from tcpl_rules.tables.columns import Columns
from tcpl_rules.tables.read_case_book import read_case_book
from tcpl_rules.tables.read_table import read_table

_SUFFIXES = (".toml", ".json", ".xlsx")
_OPEN_IN_EXCEL = "~$"
_EXPECTED = ".expected.toml"


def read_cases(path: str | os.PathLike[str], rulesets: Sequence[Ruleset]) -> tuple[CaseRow, ...]:
    """The cases at *path*: a table, or a folder with one file for each, subfolders included.

    In a folder every ``.toml``, ``.json`` and ``.xlsx`` is a case, but for ``.expected.toml``, in
    which a ruleset says what its example gives, and what Excel keeps beside an open workbook.

    Raises:
        CaseError: No case can be read there: the problem is that of the folder or of the head.
        OSError: The table cannot be read, or nothing is at *path*.
    """
    folder = Path(path)
    if not folder.is_dir():
        return read_table(path, Columns.of(rulesets))
    files = sorted(file for file in folder.rglob("*") if _is_case(file))
    if not files:
        allowed = Text(
            f"thư mục {folder} không có tệp .toml, .json hay .xlsx",
            f"the folder {folder} holds no .toml, .json or .xlsx file",
        )
        raise CaseError((Problem(code="TCPL1060", allowed=allowed),))
    return tuple(_file_row(file) for file in files)


def _is_case(file: Path) -> bool:
    name = file.name.lower()
    passed_over = name.endswith(_EXPECTED) or name.startswith(_OPEN_IN_EXCEL)
    return name.endswith(_SUFFIXES) and not passed_over and file.is_file()


def _file_row(file: Path) -> CaseRow:
    name = file.as_posix()
    try:
        if file.suffix.lower() == ".xlsx":
            book = read_case_book(file.read_bytes(), file.name)
            return CaseRow(file=name, case=book.case, problems=book.problems)
        return CaseRow(file=name, case=Case.read(file))
    except CaseError as error:
        return CaseRow(file=name, case=None, problems=error.problems)
    except OSError as fault:
        said = fault.strerror or str(fault)
        problem = Problem(code="TCPL1060", allowed=Text(f"{name}: {said}", f"{name}: {said}"))
        return CaseRow(file=name, case=None, problems=(problem,))
