"""The README's commands about gaps, amendments and comparisons run as they are printed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.proof.test_filling_gaps import contents
from tests.shell import run_line
from tests.whole_repo.checkout import ROOT

_TEXT = (ROOT / "README.md").read_text("utf-8")
_CIRCULAR = """language 1

amendment made-up-2030 edition 1 of ruleset qd-25-2021 {
  instrument EXQD vi "Quyết định giả định (không phải luật)" {
    issued 2029-09-01
    in force 2030-01-01
  }
  years 2030 to { cite EXQD article 2 }
}

amend QD25 {
  replace condition total_points {
    require total >= 80
  } with {
    require total >= 85
  } { cite EXQD article 1 }
}
"""
_COMMUNES = """unit.name,unit.kind,year,facts.heads_disciplined,self_assessed.points.1
Xã Ví Dụ (bịa),commune,2024,0,9
"""
_CASE = 'year = 2026\nunit = { name = "Xã Ví Dụ (bịa)", kind = "commune" }\n'


@pytest.fixture
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an officer brings along: the files that the commands name."""
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("my.toml", _CASE),
        ("circular.tcpl", _CIRCULAR),
        ("communes.csv", _COMMUNES),
    ):
        Path(name).write_text(text, "utf-8")


def _block(first: str) -> list[str]:
    """The commands of the fence that begins with *first*."""
    pattern = rf"^```\n(\.venv/bin/tcpl {first} .*?)^```$"
    (block,) = re.finditer(pattern, _TEXT, re.MULTILINE | re.DOTALL)
    return block[1].splitlines()


@pytest.mark.usefixtures("prepared")
def test_gaps_are_filled(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed, template, read, assess = _block("gaps")

    assert run_line(listed, capsys)[0] == 0
    assert run_line(template, capsys)[0] == 0
    assert contents(tmp_path).read()[0] == 0
    shutil.copy("mau.xlsx", "our.xlsx")
    assert run_line(read, capsys)[0] == 0
    assert "completion" in Path("our.tcpl").read_text("utf-8")
    code, printed = run_line(assess, capsys)
    assert code == 0
    assert "Đã bổ khuyết bằng: " in printed


@pytest.mark.usefixtures("prepared")
def test_what_an_amendment_changes(capsys: pytest.CaptureFixture[str]) -> None:
    amend, table, cases = _block("amend")

    code, printed = run_line(amend, capsys)
    assert code == 0
    assert "require total >= 85 { amended by EXQD article 1 }" in printed
    assert run_line(table, capsys)[0] == 0
    assert Path("table.html").read_text("utf-8").count("<table") == 1
    code, printed = run_line(cases, capsys)
    assert code == 0
    assert "Đơn vị được xét: 1." in printed


@pytest.mark.usefixtures("prepared")
def test_why_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    explain, plan, remedy, overlay, calendar = _block("explain")

    assert run_line(explain, capsys)[0] == 0
    assert Path("why.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert run_line(plan, capsys)[0] == 0
    code, printed = run_line(remedy, capsys)
    assert code == 0
    assert printed.count("Căn cứ: ") == 5
    assert run_line(overlay, capsys)[0] == 0
    assert run_line(calendar, capsys)[0] == 0
    assert Path("deadlines.ics").read_bytes().count(b"BEGIN:VEVENT") > 1
