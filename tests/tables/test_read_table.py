"""A table to cases: nothing is lost, and what is wrong stays with its row."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from tcpl_rules.errors import CaseError
from tcpl_rules.tables.read_table import read_table
from tests.tables.tabled import COLUMNS, HEAD, UNIT, documents, read, refused

_UNIT = {"name": "Phường Thử", "kind": "ward"}


def _problems(
    folder: Path, text: str
) -> list[tuple[int | None, list[tuple[str, str, int | None]]]]:
    return [
        (row.row, [(p.code, p.pointer, p.column) for p in row.problems])
        for row in read(folder, text)
    ]


def test_a_row_is_a_case(tmp_path: Path) -> None:
    text = (
        f"{HEAD},facts.heads_disciplined,Tự chấm 3,self_assessed.points.2.5,"
        "self_assessed.points.2.5.of,left_out,STT\n"
        f'{UNIT},0,"13,5",5,6,,1\n'
    )

    assert documents(read(tmp_path, text)) == [
        {
            "unit": _UNIT,
            "year": 2024,
            "facts": {"heads_disciplined": 0},
            "self_assessed": {"points": {"3": Decimal("13.5"), "2.5": {"points": 5, "of": 6}}},
        }
    ]


def test_a_maximum_without_points_stays_to_be_refused(tmp_path: Path) -> None:
    text = f"{HEAD},self_assessed.points.2.5,self_assessed.points.2.5.of\n{UNIT},,6"

    assert documents(read(tmp_path, text)) == [
        {"unit": _UNIT, "year": 2024, "self_assessed": {"points": {"2.5": {"of": 6}}}}
    ]


def test_rows_are_numbered_as_in_the_sheet(tmp_path: Path) -> None:
    text = f'\n{HEAD}\n{UNIT}\n\n"Phường\nHai",ward,2024\n'

    assert [(row.row, row.problems) for row in read(tmp_path, text)] == [(3, ()), (5, ())]


def test_a_broken_cell_is_left_out_and_told(tmp_path: Path) -> None:
    text = f"{HEAD},facts.heads_disciplined,facts.heads_prosecuted\n{UNIT},1.250,0\n{UNIT},0,0"
    first, second = read(tmp_path, text)

    (problem,) = first.problems

    assert problem.sentence("en") == (
        'Line 2, facts.heads_disciplined: "1.250" can be read in two ways. '
        "Write which: 1.25 or 1250"
    )
    assert documents((first,)) == [{"unit": _UNIT, "year": 2024, "facts": {"heads_prosecuted": 0}}]
    assert second.problems == ()


@pytest.mark.parametrize("cells", ["", ",0", ",0,0,0", ',0,"13",5'])
def test_a_row_of_another_length(tmp_path: Path, cells: str) -> None:
    text = f"{HEAD},facts.heads_disciplined,Tự chấm 3\n{UNIT}{cells}"

    assert _problems(tmp_path, text) == [(2, [("TCPL1065", "", None)])]


def test_empty_cells_behind_the_head_are_nothing(tmp_path: Path) -> None:
    assert _problems(tmp_path, f"{HEAD}\n{UNIT},, ") == [(2, [])]


def test_a_cell_under_no_column(tmp_path: Path) -> None:
    assert _problems(tmp_path, f"{HEAD},\n{UNIT},8\n{UNIT},") == [
        (2, [("TCPL1070", "", 4)]),
        (3, []),
    ]


def test_another_kind_of_file(tmp_path: Path) -> None:
    assert refused(tmp_path, HEAD, "cases.ods") == [("TCPL1060", None)]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_table(tmp_path / "none.csv", COLUMNS)


def test_a_workbook_reads_as_the_same_table(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append([*HEAD.split(","), "Tự chấm 3", "unit.code"])
    book.active.append(["Phường Thử", "ward", 2024, 13.5, "00123"])
    book.save(tmp_path / "cases.xlsx")
    text = f'{HEAD},Tự chấm 3,unit.code\n{UNIT},"13,5",00123'

    assert documents(read_table(tmp_path / "cases.xlsx", COLUMNS)) == documents(
        read(tmp_path, text)
    )


def test_a_workbook_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "cases.xlsx").write_bytes(b"no workbook")
    with pytest.raises(CaseError, match="not a workbook"):
        read_table(tmp_path / "cases.xlsx", COLUMNS)
