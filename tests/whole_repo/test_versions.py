"""The versions of Python that the project says it runs on, each tried where it is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.whole_repo.checkout import ROOT
from tests.whole_repo.conftest import install

_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
_VERSIONS = ["3.11", "3.12", "3.13"]
_EVERY_MODULE = (
    "import importlib, pkgutil, tcpl_rules as t\n"
    "for m in pkgutil.walk_packages(t.__path__, 'tcpl_rules.'):\n"
    "    if not m.name.endswith('__main__'): importlib.import_module(m.name)"
)


def _interpreter(version: str) -> str | None:
    """A Python of *version* on this machine: on the path, or among those of pyenv."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    candidates = [
        shutil.which(f"python{version}"),
        *sorted(map(str, pyenv.glob(f"{version}.*/bin/python"))),
    ]
    return next((c for c in candidates if c and _works(c)), None)


def _works(python: str) -> bool:
    return subprocess.run((python, "-c", ""), capture_output=True, check=False).returncode == 0


def test_metadata_names_them() -> None:
    named = [c.rpartition(" ")[2] for c in _PROJECT["project"]["classifiers"] if ":: 3." in c]

    assert named == _VERSIONS
    assert _PROJECT["project"]["requires-python"] == f">={_VERSIONS[0]}"


def test_the_oldest_decides_what_the_linter_asks() -> None:
    assert _PROJECT["tool"]["ruff"]["target-version"] == "py" + _VERSIONS[0].replace(".", "")


@pytest.mark.parametrize("version", _VERSIONS)
def test_runs_there(version: str, wheel: Path, tmp_path: Path) -> None:
    """Every module can be imported, and the example is assessed."""
    if sys.version_info[:2] == tuple(map(int, version.split("."))):
        pytest.skip("the whole suite runs on this one")
    python = _interpreter(version)
    if python is None:
        pytest.skip(f"Python {version} is not on this machine")
    # The one room that is nothing without its extra.
    extra = _PROJECT["project"]["optional-dependencies"]["highlight"]
    installed = install(wheel, tmp_path, python=python, pins=extra)

    installed.run("python", "-W", "error", "-c", _EVERY_MODULE)
    assert "98,5" in installed.run("tcpl", "assess", "--example", "dong-huong-2024")


def test_runs_with_the_oldest_dependencies(wheel: Path, tmp_path: Path) -> None:
    """The floors that the metadata gives are true."""
    asked = _PROJECT["project"]["dependencies"]
    oldest = [re.sub(r">=([\d.]+).*", r"==\1.*", requirement) for requirement in asked]
    installed = install(wheel, tmp_path, pins=oldest)

    assert all(pin.endswith(".*") for pin in oldest)
    installed.run("tcpl", "check")
    assert "98,5" in installed.run("tcpl", "assess", "--example", "dong-huong-2024")
