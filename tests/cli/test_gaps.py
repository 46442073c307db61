"""``tcpl gaps``: list, template, workbook, and back."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from tcpl_rules.cli.main import main

FILLED = """language 1
completion thu of ruleset qd-25-2021 edition 1 { read by vi "Người thử" 2030-01-31 }
fill criterion 3 indicator 3 { max 4 } { cite TT09 annex I page 9 }
"""


def test_it_lists(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gaps", "qd-25-2021", "--lang", "en"]) == 0
    assert "criterion 3 indicator 3\n" in capsys.readouterr().out


def test_what_is_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "c.tcpl"
    path.write_text(FILLED, "utf-8")
    main(["gaps", "qd-25-2021", "--json"])
    before = json.loads(capsys.readouterr().out)
    assert main(["gaps", "qd-25-2021", "--json", "--completion", str(path)]) == 0
    after = json.loads(capsys.readouterr().out)

    gone = [gap["address"] for gap in before if gap not in after]
    assert "criterion 3 indicator 3" in gone
    assert len(after) == len(before) - 1


def test_a_template_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gaps", "qd-25-2021", "--template"]) == 0
    assert capsys.readouterr().out.startswith("ngôn ngữ 1\n")


def test_nothing_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mau.xlsx"
    path.write_bytes(b"filled in")

    assert main(["gaps", "qd-25-2021", "--template", "--out", str(path)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert path.read_bytes() == b"filled in"


def _filled(folder: Path, value: object) -> Path:
    path = folder / "mau.xlsx"
    assert main(["gaps", "qd-25-2021", "--template", "--out", str(path), "--lang", "en"]) == 0
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    row = next(
        cells
        for cells in sheet.iter_rows(min_row=9)
        if (cells[1].value, cells[3].value) == ("criterion 3 indicator 3", "max unread")
    )
    places = {6: value, 7: "TT09", 8: "I", 12: 9, 13: "Official", 15: "2030-01-31"}
    for place, written in places.items():
        row[place].value = written  # type: ignore[assignment]
    book.save(path)
    return path


def test_a_workbook_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gaps", "qd-25-2021", "--read", str(_filled(tmp_path, "4,5"))]) == 0
    out = capsys.readouterr().out

    assert "fill criterion 3 indicator 3 { max 4.5 } { cite TT09 annex I page 9 }" in out


def test_it_asks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _filled(tmp_path, "1.250")

    assert main(["gaps", "qd-25-2021", "--read", str(path), "--lang", "en"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "1.25 or 1250 [TCPL1052]" in printed.err


def test_what_does_not_fit_is_printed_and_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = _filled(tmp_path, "90"), tmp_path / "c.tcpl"

    assert main(["gaps", "qd-25-2021", "--read", str(path), "--out", str(out)]) == 1
    printed = capsys.readouterr()
    assert "TCPL0604" in printed.err
    assert "max 90" in printed.out
    assert not out.exists()


def test_what_is_no_workbook(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.xlsx"
    path.write_text("x", "utf-8")

    assert main(["gaps", "qd-25-2021", "--read", str(path)]) == 2
    assert "a.xlsx" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--out", "a.tcpl"], "--out goes with --template or --read"),
        (["--template", "--json"], "--json goes with the list"),
        (["--template", "--out", "a.csv"], "ends in .tcpl or .xlsx, not a.csv"),
        (["--read", "a.xlsx", "--out", "b.xlsx"], "ends in .tcpl, not b.xlsx"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gaps", "qd-25-2021", *arguments]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [["facts", "qd-25-2021"], ["case", "qd-25-2021"], ["gaps", "qd-25-2021"]]
)
def test_other_commands_take_completions(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "c.tcpl"
    path.write_text(FILLED.replace("edition 1", "edition 9"), "utf-8")

    assert main([*command, "--completion", str(path)]) == 1
    assert "TCPL1030" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["assess", "needed"])
def test_cases_are_assessed_with_completions(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    completion, case = tmp_path / "c.tcpl", tmp_path / "case.toml"
    completion.write_text(FILLED, "utf-8")
    case.write_text('year = 2024\n[unit]\nname = "Xã Ví Dụ"\nkind = "commune"\n', "utf-8")

    assert main([command, str(case), "--completion", str(completion)]) == 0
    printed = capsys.readouterr().out
    assert command != "assess" or "Đã bổ khuyết bằng: " in printed
