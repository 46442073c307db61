"""The import contracts hold, leave nothing out, and do refuse what they should."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.whole_repo.checkout import ROOT, SOURCE, python_files, syntax_of

_LINT_IMPORTS = Path(sys.executable).parent / "lint-imports"


def _settings() -> dict[str, Any]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    settings: dict[str, Any] = project["tool"]["importlinter"]
    return settings


def _judged(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (str(_LINT_IMPORTS), "--no-cache", "--no-logo"),
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The source and its contracts, to be spoilt."""
    shutil.copytree(SOURCE, tmp_path / "src/tcpl_rules")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_contracts_hold() -> None:
    judged = _judged(ROOT)

    assert judged.returncode == 0, judged.stdout


def test_nothing_is_ignored() -> None:
    ignored = [
        key
        for contract in _settings()["contracts"]
        for key in contract
        if key in {"ignore_imports", "exhaustive_ignores"}
    ]

    assert ignored == []


def _height() -> dict[str, int]:
    """How high each room stands; those that may not name each other stand equally high."""
    layers = next(c["layers"] for c in _settings()["contracts"] if c["type"] == "layers")
    return {
        room.strip(): height
        for height, layer in enumerate(reversed(layers))
        for room in layer.split("|")
    }


def test_annotations_name_no_higher_room() -> None:
    """Only an error may: it says what it carries."""
    height = _height()
    named = {
        path.relative_to(SOURCE).as_posix()
        for path in python_files(SOURCE)
        for block in ast.walk(syntax_of(path))
        if isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING")
        for node in block.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tcpl_rules.")
        if height[(node.module or "").split(".")[1]] >= height[_room_of(path)]
        if (node.module or "").split(".")[1] != _room_of(path)
    }

    assert named == {"errors.py"}


def _room_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@pytest.mark.parametrize(
    ("file", "line", "answer"),
    [
        ("source.py", "import tcpl_rules.model.ruleset", "source is not allowed to import"),
        ("syntax/tree.py", "import tcpl_rules.program.program", "syntax is not allowed to import"),
        ("model/ruleset.py", "import lark", "lark stays in syntax BROKEN"),
        ("left_over/__init__.py", "import tcpl_rules.source", "tcpl_rules.left_over"),
    ],
)
def test_a_wrong_import_is_refused(copy: Path, file: str, line: str, answer: str) -> None:
    path = copy / "src/tcpl_rules" / file
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as text:
        text.write(f"\n{line}\n")

    judged = _judged(copy)

    assert judged.returncode == 1
    assert answer in " ".join(judged.stdout.split())
