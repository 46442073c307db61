"""The calculator is written where it is asked for, or the reason is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.calculator.packing.runtime_files import RuntimeFilesError
from tcpl_rules.cli import calculator as command
from tests.cli.conftest import Tcpl


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """What the builder gives here: its own tests look at the real one."""
    content = b"<!DOCTYPE html>".ljust(9_500_000)
    monkeypatch.setattr(command, "calculator", lambda: content)
    return content


def test_it_is_written(tcpl: Tcpl, tmp_path: Path, built: bytes) -> None:
    out = tmp_path / "calculator.html"
    ran = tcpl("calculator", "--out", str(out))

    assert (ran.code, ran.out) == (0, f"{out} (9 MB)\n")
    assert out.read_bytes() == built


@pytest.mark.usefixtures("built")
def test_nothing_is_overwritten(tcpl: Tcpl, tmp_path: Path) -> None:
    out = tmp_path / "calculator.html"
    out.write_text("mine", "utf-8")
    ran = tcpl("calculator", "--out", str(out))

    assert ran.code == 2
    assert "is there already" in ran.err
    assert out.read_text("utf-8") == "mine"


def test_what_cannot_be_had_is_said(
    tcpl: Tcpl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> bytes:
        msg = "there is no npm on this machine"
        raise RuntimeFilesError(msg)

    monkeypatch.setattr(command, "calculator", refuse)
    ran = tcpl("calculator", "--out", str(tmp_path / "calculator.html"))

    assert (ran.code, ran.err) == (2, "tcpl: there is no npm on this machine\n")
    assert list(tmp_path.iterdir()) == []
