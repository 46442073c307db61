"""The compiled form is made from the texts, and only where it is stale."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Tcpl
from tests.shipped import RULESETS

_ONE = "qd-25-2021"


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one ruleset, whose compiled form is missing."""
    rulesets = tmp_path / "rulesets"
    shutil.copytree(RULESETS / _ONE, rulesets / _ONE, ignore=lambda *_: ["compiled.json"])
    for module in ("cli.freeze", "shelf"):
        monkeypatch.setattr(f"tcpl_rules.{module}.asset", lambda _: rulesets)
    return rulesets / _ONE / "compiled.json"


def test_check_names_what_is_stale(tcpl: Tcpl, copy: Path) -> None:
    ran = tcpl("freeze", "--check")

    assert (ran.code, ran.out) == (1, f"{_ONE}/compiled.json\n")
    assert not copy.exists()


def test_write(tcpl: Tcpl, copy: Path) -> None:
    written, again = tcpl("freeze"), tcpl("freeze")

    assert (written.code, written.out) == (0, f"{_ONE}/compiled.json\n")
    assert (again.code, again.out) == (0, "")
    assert tcpl("freeze", "--check").code == 0
    assert copy.stat().st_mode & 0o444 == 0o444


def test_not_in_an_installed_package(tcpl: Tcpl, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tcpl_rules.cli.freeze.asset", lambda _: Path("_bundled/rulesets"))
    ran = tcpl("freeze")

    assert (ran.code, ran.err) == (
        2,
        "tcpl: freeze works in a checkout, not in an installed package\n",
    )
