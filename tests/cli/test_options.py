"""The case that the arguments name is read as what it is."""

from __future__ import annotations

import argparse
import io
from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.cli.options import add_case, case_at, read_case
from tcpl_rules.errors import CaseError
from tcpl_rules.tables.case_book import case_book
from tests.shipped import ruleset


def _read(*arguments: str) -> Case:
    parser = argparse.ArgumentParser()
    add_case(parser)
    return read_case(parser.parse_args(arguments))


@pytest.mark.parametrize(
    ("name", "text"), [("a.toml", "year = 2024"), ("a.json", '{"year": 2024}')]
)
def test_by_its_name(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")

    assert dict(_read(str(tmp_path / name)).document) == {"year": 2024}


@pytest.mark.parametrize(("form", "text"), [("toml", "year = 2024"), ("json", '{"year": 2024}')])
def test_as_it_is_said_to_be(tmp_path: Path, form: str, text: str) -> None:
    path = tmp_path / "case.txt"
    path.write_text(f"\ufeff{text}", "utf-8")

    assert dict(_read(str(path), "--format", form).document) == {"year": 2024}


def test_the_option_goes_by_another_name_where_format_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "case.txt"
    path.write_text('{"year": 2024}', "utf-8")
    parser = argparse.ArgumentParser()
    add_case(parser, written="--case-format")
    arguments = parser.parse_args([str(path), "--case-format", "json"])

    assert dict(read_case(arguments).document) == {"year": 2024}


def test_a_format_is_not_guessed_once_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "case.txt"
    path.write_text('{"year": 2024}', "utf-8")
    with pytest.raises(CaseError):
        _read(str(path), "--format", "toml")


def test_the_place_of_a_wrong_byte(tmp_path: Path) -> None:
    path = tmp_path / "case.txt"
    path.write_bytes(b"year = 2024\nab\xff")
    with pytest.raises(CaseError) as caught:
        _read(str(path), "--format", "toml")
    (problem,) = caught.value.problems

    assert (problem.code, problem.line, problem.column) == ("TCPL0802", 2, 3)


def _workbook() -> bytes:
    return case_book({"year": 2024}, ruleset("qd-25-2021").model)


@pytest.mark.parametrize(("name", "form"), [("a.xlsx", ()), ("a.bin", ("--format", "xlsx"))])
def test_a_workbook(tmp_path: Path, name: str, form: tuple[str, ...]) -> None:
    (tmp_path / name).write_bytes(_workbook())

    assert dict(_read(str(tmp_path / name), *form).document) == {"year": 2024}


def test_a_workbook_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(_workbook())))

    assert dict(case_at("-").document) == {"year": 2024}


def test_a_table_of_cases_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    with pytest.raises(CaseError) as caught:
        case_at(str(tmp_path / "a.xlsx"))

    assert [problem.code for problem in caught.value.problems] == ["TCPL0880"]
