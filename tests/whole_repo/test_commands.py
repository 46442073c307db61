"""The README's two commands: one line each, and the same ones that CI runs."""

from __future__ import annotations

import re
import subprocess

from tests.whole_repo.checkout import ROOT

_README = ROOT / "README.md"


def _commands() -> list[str]:
    return re.findall(r"^python3 -m venv .*$", _README.read_text("utf-8"), re.MULTILINE)


def test_there_are_two() -> None:
    assert [command.rpartition(" && ")[2] for command in _commands()] == [
        ".venv/bin/tcpl explain --example dong-huong-2024",
        ".venv/bin/python -m tests",
    ]


def test_ci_runs_the_second() -> None:
    script = (ROOT / ".ci/run").read_text("utf-8")
    (reads,) = re.findall(r"^command=\$\((grep .*)\)$", script, re.MULTILINE)

    found = subprocess.run(("bash", "-c", reads), cwd=ROOT, capture_output=True, check=True)

    assert found.stdout.decode() == _commands()[1] + "\n"


def test_ci_script_can_be_run() -> None:
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


def test_installed_pins_are_hashed_and_name_no_place() -> None:
    pins = (ROOT / "requirements-dev.txt").read_text("utf-8")
    packages = re.findall(r"^[a-z][\w.-]*==.*$", pins, re.MULTILINE)

    assert packages
    assert all(package.endswith("\\") for package in packages)
    assert "://" not in pins
