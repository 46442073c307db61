"""The files of the project, for the tests that look at all of them."""

from __future__ import annotations

import ast
import os
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src/tcpl_rules"
TESTS = ROOT / "tests"

_NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist"}


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is the project's own: not ignored, committed or about to be."""
    listed = subprocess.run(
        ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"),
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:  # an unpacked archive has no git
        found = [path.relative_to(ROOT) for path in ROOT.rglob("*")]
        names = [path for path in found if not _NOT_OURS.intersection(path.parts)]
    else:
        names = [Path(os.fsdecode(name)) for name in listed.stdout.split(b"\0") if name]
    return tuple(sorted(ROOT / name for name in names if (ROOT / name).is_file()))


def python_files(*folders: Path) -> list[Path]:
    """The project's Python files under *folders*."""
    return [
        path
        for path in project_files()
        if path.suffix == ".py" and any(path.is_relative_to(folder) for folder in folders)
    ]


@cache
def syntax_of(path: Path) -> ast.Module:
    """The syntax tree of the Python file *path*."""
    return ast.parse(path.read_text("utf-8"), str(path))


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function in the Python file *path*."""
    for node in ast.walk(syntax_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def name_of(path: Path) -> str:
    """*path* as messages show it: from the project's root."""
    return path.relative_to(ROOT).as_posix()
