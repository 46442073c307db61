"""Promises of `tcpl_rules._assets`; the wheel is tried in whole_repo/test_wheel.py."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tcpl_rules._assets import AssetName, asset

_ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("name", "folder"),
    [("grammar", "grammar"), ("rulesets", "rulesets"), ("errors", "docs/errors")],
)
def test_a_checkout_reads_the_folders_that_people_edit(name: AssetName, folder: str) -> None:
    assert asset(name) == _ROOT / folder


def test_a_broken_installation_is_named(tmp_path: Path) -> None:
    (tmp_path / "tcpl_rules").mkdir()
    (tmp_path / "tcpl_rules/__init__.py").touch()
    shutil.copy(_ROOT / "src/tcpl_rules/_assets.py", tmp_path / "tcpl_rules")

    done = subprocess.run(
        (sys.executable, "-c", "from tcpl_rules._assets import asset; asset('grammar')"),
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "FileNotFoundError: tcpl_rules was installed without its folder grammar" in done.stderr
