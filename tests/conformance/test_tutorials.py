"""Whoever follows a tutorial from top to bottom sees what it shows.

A fence `tcpl FILE` is laid out and written to that file; `console` and `python` fences are run.
What a command prints holds the lines shown after it, one below the other; `…` stands for others.
"""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from tcpl_rules.cli.main import main
from tests.literate import ROOT

_PAGES = sorted((ROOT / "docs/en/tutorials").glob("*.md"))
_FENCE = re.compile(r"^```(\w+) ?([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.stem)
def test_tutorial(
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for language, name, text in _FENCE.findall(page.read_text("utf-8")):
        if language == "tcpl":
            Path(name).parent.mkdir(exist_ok=True)
            Path(name).write_text(text, "utf-8")
            assert main(["fmt", "--check", name]) == 0
        elif language == "python":
            Path("example.py").write_text(text, "utf-8")
            runpy.run_path("example.py")
        else:
            assert language == "console"
            command, _, shown = text.partition("\n")
            main(command.removeprefix("$ tcpl ").split())
            printed = "".join(capsys.readouterr())
            assert missing(shown.splitlines(), printed.splitlines()) == []


def missing(shown: list[str], printed: list[str]) -> list[str]:
    """The lines of *shown* from the first on that is not below the one before it in *printed*."""
    rest = iter(printed)
    for number, line in enumerate(shown):
        if line != "…" and not any(line in found for found in rest):
            return shown[number:]
    return []


def test_every_tutorial_is_said_to_be_an_exercise() -> None:
    for page in _PAGES:
        assert "không phải luật" in page.read_text("utf-8").split("\n\n")[1]


def test_lines_stand_below_each_other() -> None:
    assert missing(["a", "…", "c"], ["a 1", "b", "c"]) == []
    assert missing(["c", "a"], ["a", "b", "c"]) == ["a"]
