"""What the README shows is what happens."""

from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tcpl_rules import load, shipped_ids
from tcpl_rules.cli.main import main
from tcpl_rules.model.coverage import reading_of
from tcpl_rules.model.standing import Basis
from tcpl_rules.quantities import plain
from tests.whole_repo.checkout import ROOT

_TEXT = (ROOT / "README.md").read_text("utf-8")
_FENCES: list[tuple[str, str]] = re.findall(
    r"^```(\w*)\n(.*?)^```$", _TEXT, re.DOTALL | re.MULTILINE
)


def _fence(holding: str) -> str:
    return next(text for _, text in _FENCES if holding in text)


def test_the_python_example_runs(tmp_path: Path) -> None:
    """Every line of it, assertions included."""
    (example,) = [text for language, text in _FENCES if language == "python"]
    script = tmp_path / "example.py"
    script.write_text(example, "utf-8")

    assert "result" in runpy.run_path(str(script))


def test_the_example_prints_what_is_quoted(capsys: pytest.CaptureFixture[str]) -> None:
    """Each quoted line begins a line of the report, or is one."""
    main(["explain", "--example", "dong-huong-2024"])
    printed = capsys.readouterr().out

    for line in _fence("Kết quả: ").splitlines():
        assert f"\n{line}\n" in printed


@pytest.mark.skipif(not (shutil.which("sh") and shutil.which("sed")), reason="there is no sed")
def test_the_hole_is_found(tmp_path: Path) -> None:
    """The commands, run as they are printed, show the finding that is quoted, word for word."""
    shutil.copytree(ROOT / "rulesets", tmp_path / "rulesets")
    tcpl = tmp_path / ".venv" / "bin" / "tcpl"
    tcpl.parent.mkdir(parents=True)
    tcpl.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tcpl_rules "$@"\n', "utf-8")
    tcpl.chmod(0o755)
    ran = subprocess.run(
        ("sh", "-c", _fence("silent when")),
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (ran.returncode, ran.stderr) == (1, "")
    assert _fence("error[TCPL0502]").strip() in ran.stdout


def test_every_command_is_where_the_first_one_put_it() -> None:
    """A bare ``tcpl`` is printed only after the line that puts it on the path."""
    for _, text in _FENCES:
        before = text.split("source .venv/bin/activate\n")[0]
        assert not re.search(r"^tcpl |&& tcpl ", before, re.MULTILINE)


def test_the_table_of_what_is_read_is_current() -> None:
    """The figures are those of the rulesets."""
    rows = dict(re.findall(r"^\| `([\w-]+)` \| [^|]+ \| (.+) \|$", _TEXT, re.MULTILINE))

    assert rows == {name: _row(name) for name in shipped_ids()}


def _row(name: str) -> str:
    model = load(name).model
    points = reading_of(model).points
    unread = points[Basis.UNREAD] + points[Basis.HEARSAY]
    figures = (model.maximum.value, points[Basis.READ], points[Basis.REPORTED], unread)
    return " | ".join(plain(figure) for figure in figures if figure is not None)
