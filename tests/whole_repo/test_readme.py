"""What the README shows is what happens."""

from __future__ import annotations

import re
import runpy
import shutil
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
    main(["assess", "--example", "dong-huong-2024"])
    printed = capsys.readouterr().out

    for line in _fence("Tổng số điểm").splitlines():
        assert f"\n{line}\n" in printed


def test_the_hole_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The ruleset without its declared silences has the finding that is quoted, word for word."""
    enacted = tmp_path / "enacted"
    shutil.copytree(ROOT / "rulesets" / "tt-01-2018-vpcp", enacted)
    for path in enacted.glob("*.tcpl"):
        text = path.read_text("utf-8")
        path.write_text(_without_silences(text), "utf-8")

    assert main(["check", str(enacted)]) == 1
    assert _fence("error[TCPL0502]").strip() in capsys.readouterr().out


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


def _without_silences(text: str) -> str:
    """What the README's sed does: lines from `silent when` to the next that begins with `}`."""
    kept, dropping = [], False
    for line in text.splitlines(keepends=True):
        dropping = dropping or line.lstrip().startswith("silent when")
        if not dropping:
            kept.append(line)
        elif line.lstrip().startswith("}"):
            dropping = False
    return "".join(kept)
