"""A folder of cases, or a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.errors import CaseError
from tcpl_rules.tables.case_book import case_book
from tcpl_rules.tables.read_cases import read_cases
from tests.shipped import CASES, ruleset
from tests.tables.tabled import HEAD, RULESET, UNIT

_CASE = 'year = 2024\n[unit]\nname = "X"\nkind = "ward"\n'


def test_a_table(tmp_path: Path) -> None:
    (tmp_path / "cases.csv").write_text(f"{HEAD}\n{UNIT}", "utf-8")

    assert [row.row for row in read_cases(tmp_path / "cases.csv", [RULESET])] == [2]


def test_a_folder_and_the_folders_in_it(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "b.toml").write_text(_CASE, "utf-8")
    (tmp_path / "b.expected.toml").write_text("outcome = 1", "utf-8")
    (tmp_path / "README.md").write_text("no case", "utf-8")
    (tmp_path / "inner/a.json").write_text('{"year": 2024}', "utf-8")
    found = read_cases(tmp_path, [RULESET])

    assert [Path(row.file).name for row in found] == ["b.toml", "a.json"]
    assert [row.row for row in found] == [None, None]


def test_a_broken_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("year = 13,5", "utf-8")
    (tmp_path / "b.toml").write_text(_CASE, "utf-8")
    broken, sound = read_cases(tmp_path, [RULESET])

    assert (broken.case, [p.code for p in broken.problems]) == (None, ["TCPL0801"])
    assert sound.problems == ()


def test_a_folder_without_cases(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match=r"holds no \.toml, \.json or \.xlsx file"):
        read_cases(tmp_path, [RULESET])


def test_the_shipped_cases_are_a_folder() -> None:
    folder = CASES[0].parent
    found = read_cases(folder, [RULESET])

    assert [Path(row.file).name for row in found] == [c.name for c in CASES if c.parent == folder]
    assert [row for row in found if row.problems] == []


def test_a_folder_of_workbooks(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(case_book({"year": 2024}, ruleset("qd-25-2021").model))
    (tmp_path / "b.xlsx").write_bytes(b"no workbook")
    (tmp_path / "~$a.xlsx").write_bytes(b"what Excel keeps")
    one, other = read_cases(tmp_path, ())

    assert one.case == Case.from_mapping({"year": 2024})
    assert (other.case, [p.code for p in other.problems]) == (None, ["TCPL0880"])
