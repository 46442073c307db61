"""An empty case is ready to be filled in."""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

import openpyxl
import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.cli.options import case_at
from tcpl_rules.shelf import shipped_ids
from tests.cli.conftest import Tcpl
from tests.shipped import CASES


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", shipped_ids())
def test_names_its_ruleset_and_is_otherwise_empty(tcpl: Tcpl, name: str, lang: str) -> None:
    ran = tcpl("case", name, "--lang", lang)
    document = tomllib.loads(ran.out)

    assert (ran.code, document["ruleset"]) == (0, name)
    assert "year" not in document


def test_filled_in_it_is_assessed(tcpl: Tcpl) -> None:
    text = tcpl("case", "qd-25-2021").out
    for line in ("year = 2024", 'name = "Xã Thử"', 'kind = "commune"', "heads_prosecuted = 1"):
        key = line.partition("=")[0]
        lines = [line if old.startswith(f"# {key}=") else old for old in text.split("\n")]
        text = "\n".join(lines)
    ran = tcpl("assess", "-", stdin=text.encode())

    assert ran.code == 0
    assert "Kết quả: chưa đủ điều kiện đề nghị công nhận" in ran.out


def test_a_workbook_to_fill_in(tcpl: Tcpl, tmp_path: Path) -> None:
    out = tmp_path / "my.xlsx"
    ran = tcpl("case", "qd-27-2025", "--format", "xlsx", "--out", out)

    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert case_at(str(out)).document == {"ruleset": "qd-27-2025"}
    sheets = openpyxl.load_workbook(out)
    assert "Quyết định số 27/2025/QĐ-TTg" in str([c.value for c in sheets["Dữ kiện"]["G"]]) or any(
        "27/2025/QĐ-TTg" in str(cell.value) for cell in sheets["Tự đánh giá"]["E"]
    )


def test_a_case_through_excel_and_back(tcpl: Tcpl, tmp_path: Path) -> None:
    book, text = tmp_path / "my.xlsx", tmp_path / "my.toml"
    path = next(path for path in CASES if path.stem == "dong-huong-2024")
    assert tcpl("case", "qd-25-2021", "--case", path, "--format", "xlsx", "--out", book).code == 0
    assert tcpl("case", "qd-25-2021", "--case", book, "--out", text).code == 0

    assert Case.read(text) == Case.read(path)
    assert "# Tiêu chí 1. " in text.read_text("utf-8")
    by_text, by_book = (json.loads(tcpl("assess", f, "--json").out) for f in (path, book))
    assert by_book == by_text


@pytest.mark.parametrize("command", ["needed", "explain", "plan", "assess"])
def test_every_command_that_takes_a_case_takes_a_workbook(
    tcpl: Tcpl, tmp_path: Path, command: str
) -> None:
    book = tmp_path / "my.xlsx"
    path = next(path for path in CASES if path.stem == "dong-huong-2024")
    tcpl("case", "qd-25-2021", "--case", path, "--format", "xlsx", "--out", book)

    assert tcpl(command, book).out == tcpl(command, path).out


def test_what_is_there_is_not_written_over(tcpl: Tcpl, tmp_path: Path) -> None:
    out = tmp_path / "my.xlsx"
    out.write_text("mine", "utf-8")
    ran = tcpl("case", "qd-25-2021", "--format", "xlsx", "--out", out)

    assert ran.code == 2
    assert out.read_text("utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [out]


def test_a_case_that_cannot_be_written_leaves_no_file(tcpl: Tcpl, tmp_path: Path) -> None:
    (tmp_path / "my.json").write_text('{"facts": {"heads_disciplined": null}}', "utf-8")
    wanted = ("--case", tmp_path / "my.json", "--format", "xlsx", "--out", tmp_path / "my.xlsx")
    ran = tcpl("case", "qd-25-2021", *wanted)

    assert ran.code == 1
    assert "facts.heads_disciplined: null" in ran.err
    assert not (tmp_path / "my.xlsx").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--format", "xlsx"), "--out FILE.xlsx"),
        (("--format", "xlsx", "--out", "a.toml"), "ends in .xlsx"),
        (("--out", "a.xlsx"), "ends in .toml"),
    ],
)
def test_wrong_usage(tcpl: Tcpl, options: tuple[str, ...], said: str) -> None:
    ran = tcpl("case", "qd-25-2021", *options)

    assert ran.code == 2
    assert said in ran.err


def test_without_openpyxl(tcpl: Tcpl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    ran = tcpl("case", "qd-25-2021", "--format", "xlsx", "--out", tmp_path / "my.xlsx")

    assert ran.code == 2
    assert "tcpl-rules[excel]" in ran.err
    assert list(tmp_path.iterdir()) == []
