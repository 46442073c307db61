"""The library as it is installed elsewhere: built once, used by several tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from attrs import frozen

from tests.whole_repo.checkout import ROOT


@frozen
class Installed:
    """An environment of its own that holds the library, and a folder away from the checkout."""

    folder: Path

    @property
    def python(self) -> Path:
        return self.folder / "env/bin/python"

    @property
    def site_packages(self) -> Path:
        (found,) = (self.folder / "env/lib").glob("python3*/site-packages")
        return found

    def run(self, *command: str) -> str:
        """What *command*, a program of the environment, prints."""
        away = self.folder / "away"
        away.mkdir(exist_ok=True)
        return _printed((str(self.python.parent / command[0]), *command[1:]), away)


def _printed(command: tuple[str, ...], cwd: Path) -> str:
    hidden = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        command, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def install(
    wheel: Path, into: Path, *, python: str = sys.executable, pins: Iterable[str] = ()
) -> Installed:
    """Install *wheel*, and from the index what it asks for, in an empty environment."""
    installed = Installed(into)
    into.mkdir(parents=True, exist_ok=True)
    _printed((python, "-m", "venv", "--without-pip", str(into / "env")), into)
    pip = (sys.executable, "-m", "pip", "--python", str(installed.python))
    _printed((*pip, "install", "--quiet", str(wheel), *pins), into)
    return installed


def build(kind: str, into: Path, tree: Path = ROOT) -> Path:
    """Build the ``wheel``, ``editable`` wheel or ``sdist`` of *tree*, as pip would."""
    code = f"import sys, hatchling.build as b; print(b.build_{kind}(sys.argv[1]))"
    name = _printed((sys.executable, "-c", code, str(into)), tree).split()[-1]
    return into / name


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout."""
    return build("wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def editable_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What pip installs for ``-e .``."""
    return build("editable", tmp_path_factory.mktemp("editable"))
