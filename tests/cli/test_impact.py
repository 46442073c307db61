"""``tcpl diff OLD NEW --cases``: what a change means for many units."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Tcpl
from tests.comparison.varied import SMALL
from tests.shipped import RULESETS

_HEAD = "unit.name;Tỉnh;unit.kind;Năm;facts.done;facts.posted;Tự chấm 2\n"
_ROWS = "Xã Một;Tỉnh A;commune;2024;4;có;2\nXã Hai;Tỉnh A;commune;2024;4;;5,5\n"
_BROKEN = "Xã Ba;Tỉnh B;commune;2024;1.250;có;2\n"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A ruleset, and the same with a higher total, in files."""
    old, new = tmp_path / "old.tcpl", tmp_path / "new.tcpl"
    old.write_text(SMALL, "utf-8")
    new.write_text(SMALL.replace("total >= 6", "total >= 8"), "utf-8")
    return old, new


def _table(folder: Path, text: str) -> Path:
    (folder / "cases.csv").write_text(_HEAD + text, "utf-8")
    return folder / "cases.csv"


def test_a_table(tcpl: Tcpl, pair: tuple[Path, Path], tmp_path: Path) -> None:
    ran = tcpl("diff", *pair, "--cases", _table(tmp_path, _ROWS))

    assert (ran.code, ran.err) == (0, "")
    assert "Trước đủ điều kiện, sau không đủ: 1.\n" in ran.out


def test_a_broken_row_is_told_and_the_others_go_on(
    tcpl: Tcpl, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    table = _table(tmp_path, _BROKEN + _ROWS)
    ran = tcpl("diff", *pair, "--cases", table, "--lang", "en")

    assert ran.code == 1
    assert "Units judged: 2. Rows with problems, not judged: 1.\n" in ran.out
    assert '"1.250" can be read in two' in ran.out


@pytest.mark.parametrize(
    ("form", "opening"), [("markdown", "# Tác động"), ("html", "<!DOCTYPE html>")]
)
def test_forms(
    tcpl: Tcpl, pair: tuple[Path, Path], tmp_path: Path, form: str, opening: str
) -> None:
    ran = tcpl("diff", *pair, "--cases", _table(tmp_path, _ROWS), "--format", form)

    assert ran.code == 0
    assert ran.out.startswith(opening)


def test_as_json(tcpl: Tcpl, pair: tuple[Path, Path], tmp_path: Path) -> None:
    ran = tcpl("diff", *pair, "--cases", _table(tmp_path, _ROWS), "--format", "json")

    assert json.loads(ran.out)["matrix"]["qualified"]["not_qualified"] == 1


def test_a_folder(tcpl: Tcpl) -> None:
    folder = RULESETS / "qd-25-2021/cases"
    ran = tcpl("diff", "qd-25-2021", "qd-25-2021", "--cases", folder, "--lang", "en")

    assert ran.code == 0
    assert "Meet the conditions before and not after: 0.\n" in ran.out


def test_a_head_that_is_wrong(tcpl: Tcpl, pair: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "cases.csv").write_text("unit.name;unit.kind;year;facts.doen\n", "utf-8")
    ran = tcpl("diff", *pair, "--cases", tmp_path / "cases.csv", "--lang", "en")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith('Line 1, column 4: there is no column "facts.doen". Is facts.done ')


def test_no_such_file(tcpl: Tcpl, pair: tuple[Path, Path], tmp_path: Path) -> None:
    ran = tcpl("diff", *pair, "--cases", tmp_path / "none.csv")

    assert (ran.code, ran.out) == (2, "")
    assert "no such file" in ran.err


def test_grades_cannot_be_compared_over_cases(tcpl: Tcpl) -> None:
    folder = RULESETS / "qd-25-2021/cases"
    ran = tcpl("diff", "qd-25-2021", "tt-01-2018-vpcp", "--cases", folder)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("tcpl: Bộ quy tắc tt-01-2018-vpcp xếp loại theo điểm")
