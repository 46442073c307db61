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
from tcpl_rules.tables.read_table import read_table

_SUFFIXES = (".toml", ".json")
_EXPECTED = ".expected.toml"


def read_cases(path: str | os.PathLike[str], rulesets: Sequence[Ruleset]) -> tuple[CaseRow, ...]:
    """The cases at *path*: a table, or a folder with one file for each, subfolders included.

    In a folder every ``.toml`` and ``.json`` is a case, but for ``.expected.toml``, in which a
    ruleset says what its example gives.

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
            f"thư mục {folder} không có tệp .toml hay .json",
            f"the folder {folder} holds no .toml or .json file",
        )
        raise CaseError((Problem(code="TCPL1060", allowed=allowed),))
    return tuple(_file_row(file) for file in files)


def _is_case(file: Path) -> bool:
    name = file.name.lower()
    return name.endswith(_SUFFIXES) and not name.endswith(_EXPECTED) and file.is_file()


def _file_row(file: Path) -> CaseRow:
    name = file.as_posix()
    try:
        return CaseRow(file=name, case=Case.read(file))
    except CaseError as error:
        return CaseRow(file=name, case=None, problems=error.problems)
    except OSError as fault:
        said = fault.strerror or str(fault)
        problem = Problem(code="TCPL1060", allowed=Text(f"{name}: {said}", f"{name}: {said}"))
        return CaseRow(file=name, case=None, problems=(problem,))
