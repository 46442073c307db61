"""One reader who follows a page from top to bottom, in a folder of their own."""

from __future__ import annotations

import csv
import json
import os
import re
import runpy
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tcpl_rules.cli.main import main
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse
from tests.literate import ROOT
from tests.shell import run_tcpl
from tests.written.fences import Fence, Typed
from tests.written.typing_in import type_into, type_one_row

_CODE = re.compile(r"TCPL\d{4}")
_EXTRAS = re.compile(r"(?:tcpl-rules|\.)(?:\[([a-z,]+)\])?")
# Where a piece of the language may stand that is no whole text.
_AROUND = ("language 1\n{}", "language 1\nfill criterion 1 {{\n{}\n}}")


class Reader:
    """Does what a page says, and compares what happens with what the page shows."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self._printed = ""
        self._workbook = Path()
        self._typed = False

    def follow(self, part: Fence | Typed) -> None:
        """Do what *part* says."""
        if isinstance(part, Typed):
            self._type(partial(type_into, typed=part))
        elif part.title:
            self._save(part)
        else:
            do = getattr(self, f"_{part.language or 'unnamed'}", None)
            assert do is not None, f"no fence is called {part.language!r}: {part.text}"
            do(part.text)

    def _save(self, fence: Fence) -> None:
        path = Path(fence.title)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(fence.text, "utf-8")
        match path.suffix:
            case ".tcpl":
                assert main(["fmt", "--check", fence.title]) == 0
            case ".py":
                compile(fence.text, fence.title, "exec")
            case ".csv" | ".json" | ".toml":
                getattr(self, f"_{path.suffix[1:]}")(fence.text)

    def _toml(self, text: str) -> None:
        tomllib.loads(text)

    def _json(self, text: str) -> None:
        json.loads(text)

    def _csv(self, text: str) -> None:
        head, *rows = text.splitlines()
        parted = ";" if ";" in head else ","
        assert {len(row) for row in csv.reader(rows, delimiter=parted)} == {head.count(parted) + 1}

    def _tcpl(self, text: str) -> None:
        """A piece of the language, for one of the places where such a piece may stand."""
        whole = text.startswith(("language", "ngôn ngữ"))
        refused = []
        for around in ("{}",) if whole else _AROUND:
            findings = Findings()
            parse(SourceText("piece.tcpl", around.format(text)), findings)
            refused += [findings.listed()] if findings.errors else []
        assert len(refused) < (1 if whole else len(_AROUND)), refused

    def _python(self, text: str) -> None:
        Path("example.py").write_text(text, "utf-8")
        self._capsys.readouterr()
        runpy.run_path("example.py")
        self._printed = self._capsys.readouterr().out

    def _text(self, text: str) -> None:
        """What the fence before it prints, all of it."""
        assert self._printed == text

    def _unnamed(self, text: str) -> None:
        """Commands without what they print, one a line."""
        for line in text.splitlines():
            code, printed = self._command(line)
            assert code == 0, (line, printed)

    def _console(self, text: str) -> None:
        before, *commands = re.split(r"^\$ ", text, flags=re.MULTILINE)
        assert commands
        assert not before
        for told in commands:
            line, _, shown = re.sub(r" \\\n +", " ", told).partition("\n")
            code, printed = self._command(line)
            assert missing(shown.rstrip().splitlines(), printed.splitlines()) == [], printed
            assert bool(code) == bool(_CODE.search(shown)), (line, printed)

    def _command(self, line: str) -> tuple[int, str]:
        words = shlex.split(line, comments=True)
        match words[0]:
            case "tcpl":
                self._note_workbook(words)
                code, printed, complaint = run_tcpl(line, self._capsys)
                return code, printed + complaint
            case "python":
                return _python_run(words[1:])
            case "pip":
                return _installable(words), ""
        pytest.fail(f"nobody knows how to run {line!r}")

    def _note_workbook(self, words: list[str]) -> None:
        """Remember the workbook that is made; one is read with something typed into it."""
        if "--template" in words and words[-1].endswith(".xlsx"):
            self._workbook, self._typed = Path(words[-1]), False
        elif "--read" in words and not self._typed:
            self._type(type_one_row)

    def _type(self, into: Callable[[Any], None]) -> None:
        """Type into the first sheet of the workbook that a command of the page made last."""
        self._typed = True
        book = load_workbook(self._workbook)
        into(book.worksheets[0])
        book.save(self._workbook)


def _python_run(words: list[str]) -> tuple[int, str]:
    """A program of the page, run by itself."""
    ran = subprocess.run(
        (sys.executable, "-W", "error", *words),
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


def _installable(words: list[str]) -> int:
    """0 if what ``pip install …`` names is this library with extras that it has, or is pinned."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"]
    pinned = (ROOT / "requirements-dev.txt").read_text("utf-8")
    unknown = []
    for name in words[2:]:
        if ours := _EXTRAS.fullmatch(name):
            unknown += [one for one in (ours[1] or "").split(",") if one and one not in extras]
        elif not re.search(rf"^{re.escape(name)}==", pinned, re.MULTILINE):
            unknown.append(name)
    assert words[1] == "install"
    assert unknown == []
    return 0


def missing(shown: list[str], printed: list[str]) -> list[str]:
    """The first lines of *shown* that do not stand together, and in order, in *printed*.

    A line ``…`` stands for any others.
    """
    start = 0
    for block in _blocks(shown):
        for place in range(start, len(printed) - len(block) + 1):
            below = printed[place : place + len(block)]
            if all(line in found for line, found in zip(block, below, strict=True)):
                start = place + len(block)
                break
        else:
            return block
    return []


def _blocks(shown: list[str]) -> list[list[str]]:
    """*shown*, parted where lines are left out."""
    blocks: list[list[str]] = [[]]
    for line in shown:
        if line.strip() == "…":
            blocks.append([])
        else:
            blocks[-1].append(line)
    return [block for block in blocks if block]
