"""Runs the commands that a page prints, in this process and the folder that one is in."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tcpl_rules.cli.main import main


def run_line(line: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit code and the output of ``tcpl … [> FILE] [# REMARK]``; FILE then holds the output.

    Whatever stands before ``tcpl``, such as a folder, is passed over.
    """
    code, printed, _ = run_tcpl(line, capsys)
    return code, printed


def run_tcpl(line: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """The same, and what was complained of beside the output."""
    _, *words = shlex.split(line, comments=True)
    into = words[-1] if words[-2:-1] == [">"] else ""
    capsys.readouterr()
    try:
        code = main(words[:-2] if into else words)
    except SystemExit as ended:  # argparse refuses an option so
        code = int(ended.code or 0)
    printed, complaint = capsys.readouterr()
    if into:
        Path(into).write_text(printed, "utf-8")
    return code, printed, complaint
