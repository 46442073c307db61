"""Every fence of the page on comparing versions runs, and does what the page says of it."""

from __future__ import annotations

import re
import runpy
import shutil
from pathlib import Path

import pytest

from tests.literate import ROOT
from tests.shell import run_line

_PAGE = (ROOT / "docs/en/how-to/compare-versions.md").read_text("utf-8")
_FENCES: list[tuple[str, str]] = re.findall(
    r"^```(\w*)\n(.*?)^```$", _PAGE, re.DOTALL | re.MULTILINE
)
_COMMANDS = [line for language, text in _FENCES if not language for line in text.splitlines()]


@pytest.fixture(autouse=True)
def _drafted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One's own draft of the version that the page compares it with."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "rulesets/qd-25-2021", "my-draft")
    conditions = Path("my-draft/6-conditions.tcpl")
    text = conditions.read_text("utf-8")
    assert "total >= 80" in text
    conditions.write_text(text.replace("total >= 80", "total >= 85"), "utf-8")


@pytest.mark.parametrize("line", _COMMANDS)
def test_a_command(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, printed = run_line(line, capsys)

    assert code == 0
    if "my-draft" in line:
        assert "chặt hơn" in printed or "stricter" in printed


def test_the_table_is_one_with_an_empty_last_column(capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = [line for line in _COMMANDS if "html" in line]
    run_line(line, capsys)
    page = Path("so-sanh.html").read_text("utf-8")

    assert page.count("<table") == 1
    rows = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in page.split("<tr>")[1:]]
    assert rows[0] == ["Quy định cũ", "Quy định mới", "Thuyết minh"]
    assert rows[1:]
    assert [row[2:] for row in rows[1:]] == [[""]] * len(rows[1:])


def test_the_python_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = [text for language, text in _FENCES if language == "python"]
    (tmp_path / "example.py").write_text(example, "utf-8")
    runpy.run_path("example.py")

    assert "laxer" in capsys.readouterr().out


def test_every_fence_is_run() -> None:
    assert {language for language, _ in _FENCES} == {"", "python"}
