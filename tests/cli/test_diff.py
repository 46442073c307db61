"""What one version changes against another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tcpl
from tests.comparison.versions import TEXT

_EDITED = TEXT.replace("award 2 when", "award 1 when")


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two files, of which the second gives fewer points."""
    old, new = tmp_path / "old.tcpl", tmp_path / "new.tcpl"
    old.write_text(TEXT, "utf-8")
    new.write_text(_EDITED, "utf-8")
    return old, new


def test_text_in_both_languages(tcpl: Tcpl, pair: tuple[Path, Path]) -> None:
    vi, en = tcpl("diff", *pair), tcpl("diff", *pair, "--lang", "en")

    assert (vi.code, en.code) == (0, 0)
    assert "cách tính: chặt hơn" in vi.out
    assert "rule: stricter" in en.out


@pytest.mark.parametrize(
    ("form", "sign"), [("markdown", "| --- |"), ("html", "<!DOCTYPE html>"), ("json", '"schema"')]
)
def test_other_forms(tcpl: Tcpl, pair: tuple[Path, Path], form: str, sign: str) -> None:
    ran = tcpl("diff", *pair, "--format", form)

    assert ran.code == 0
    assert sign in ran.out


def test_json_is_json(tcpl: Tcpl, pair: tuple[Path, Path]) -> None:
    found = json.loads(tcpl("diff", *pair, "--format", "json").out)
    changed = [clause for clause in found["clauses"] if clause["status"] != "same"]

    assert [clause["new"]["key"] for clause in changed] == ["1.1"]


def test_shipped_versions_by_their_ids(tcpl: Tcpl) -> None:
    ran = tcpl("diff", "qd-619-2017", "qd-25-2021")

    assert ran.code == 0
    assert ran.out.startswith("So sánh qd-619-2017, bản ")


def test_a_version_that_is_not_there(tcpl: Tcpl) -> None:
    ran = tcpl("diff", "qd-25-2021", "qd-26-2021")

    assert ran.code == 2
    assert "qd-26-2021" in ran.err
