"""Every fence of the page on recording the procedure runs, and gives what the page shows."""

from __future__ import annotations

import re
import runpy
from datetime import date
from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.check_case import check_case
from tcpl_rules.assessment.check_record import CALENDAR_KEYS
from tcpl_rules.assessment.check_steps import STEP_KEYS
from tests import shipped
from tests.literate import ROOT
from tests.shell import run_line

_PAGE = (ROOT / "docs/en/how-to/record-the-procedure.md").read_text("utf-8")
_FENCES: list[tuple[str, str, str]] = re.findall(
    r'^```(\w*)(?: title="([^"]*)")?\n(.*?)^```$', _PAGE, re.DOTALL | re.MULTILINE
)
_COMMANDS = [
    line
    for language, _, text in _FENCES
    if not language
    for line in text.splitlines()
    if line.startswith("tcpl ")
]


@pytest.fixture(autouse=True)
def _written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cases of the page, saved."""
    monkeypatch.chdir(tmp_path)
    for language, name, text in _FENCES:
        if language == "toml":
            Path(name).write_text(text, "utf-8")


@pytest.mark.parametrize("line", _COMMANDS)
def test_a_command(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = run_line(line, capsys)

    assert code == 0
    assert printed


def test_in_python(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = (text for language, _, text in _FENCES if language == "python")
    (shown,) = (text for language, _, text in _FENCES if language == "text")
    Path("example.py").write_text(code, "utf-8")
    runpy.run_path("example.py")

    assert capsys.readouterr().out == shown


def test_the_correction_of_the_calendar_is_taken() -> None:
    record = check_case(Case.read("ngay-nghi.toml"), shipped.ruleset("qd-25-2021").model).record

    assert record.days_off == {date(2026, 1, 2)}
    assert record.days_worked == {date(2026, 1, 10)}


def test_the_table_has_every_key() -> None:
    table = _PAGE.partition("| key | ghi gì |")[2].partition("\n\n")[0]

    assert set(re.findall(r"`(\w+)`", table)) >= {*STEP_KEYS, *CALENDAR_KEYS}
