"""The consolidated text is printed or written, or every finding is shown and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tcpl_rules.shelf import load
from tests.cli.conftest import Tcpl

_AMENDMENT = """language 1
amendment exercise-2030 edition 1 of ruleset qd-25-2021 {
  instrument TTX vi "Thông tư giả định, chỉ để thử" {}
  years 2030 to { cite TTX article 3 clause 1 }
  cite TTX article 1
}
amend QD25 {
  replace condition total_points { require total >= 80 } with { require total >= 85 }
}
"""
_LATER = """language 1
amendment exercise-2032 edition 1 of ruleset exercise-2030 {
  instrument TTY vi "Thông tư giả định thứ hai, chỉ để thử" {}
  years 2032 to { cite TTY article 2 }
  cite TTY article 1
}
amend QD25 {
  replace condition total_points { require total >= 85 } with { require total >= 90 }
}
"""


@pytest.fixture
def amendment(tmp_path: Path) -> Path:
    """A file with a sound amendment of a shipped ruleset."""
    path = tmp_path / "exercise.tcpl"
    path.write_text(_AMENDMENT, "utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A file with an amendment whose quote does not match."""
    path = tmp_path / "wrong.tcpl"
    path.write_text(_AMENDMENT.replace("total >= 80", "total >= 70"), "utf-8")
    return path


def test_printed_as_one_text_that_is_a_ruleset(tcpl: Tcpl, amendment: Path, tmp_path: Path) -> None:
    ran = tcpl("amend", "qd-25-2021", amendment)
    path = tmp_path / "result.tcpl"
    path.write_text(ran.out, "utf-8")

    assert (ran.code, ran.err) == (0, "")
    assert "    require total >= 85 { amended by TTX article 1 }\n" in ran.out
    assert load(path).id == "exercise-2030"
    assert tcpl("fmt", "--check", path).code == 0


def test_written_file_by_file(tcpl: Tcpl, amendment: Path, tmp_path: Path) -> None:
    folder = tmp_path / "exercise-2030"
    ran = tcpl("amend", "qd-25-2021", amendment, "--out", folder)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{folder}: no findings; ")
    assert "0-ruleset.tcpl" in {path.name for path in folder.iterdir()}
    assert load(folder).edition == 1


def test_several_and_a_base_of_ones_own(tcpl: Tcpl, amendment: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.tcpl"
    later.write_text(_LATER, "utf-8")
    tcpl("amend", "qd-25-2021", amendment, "--out", tmp_path / "first")

    one_by_one = tcpl("amend", tmp_path / "first", later)
    assert one_by_one.out == tcpl("amend", "qd-25-2021", amendment, later).out
    assert "require total >= 90 { amended by TTY article 1 }" in one_by_one.out


def test_a_base_that_goes_on_beyond_the_result_is_named(
    tcpl: Tcpl, amendment: Path, tmp_path: Path
) -> None:
    later = tmp_path / "later.tcpl"
    later.write_text(_LATER, "utf-8")
    first = tmp_path / "first"
    tcpl("amend", "qd-25-2021", amendment, "--out", first)

    note = f"tcpl: note: {first} governs up to 2031 now; its own `years` go on beyond that\n"
    assert tcpl("amend", first, later).err == note


def test_keywords(tcpl: Tcpl, amendment: Path) -> None:
    out = tcpl("amend", "qd-25-2021", amendment, "--keywords", "vi").out

    assert "yêu cầu tổng điểm >= 85 { được sửa bởi TTX điều 1 }" in out


def test_findings(tcpl: Tcpl, wrong: Path, tmp_path: Path) -> None:
    ran = tcpl("amend", "qd-25-2021", wrong, "--out", tmp_path / "out")

    assert (ran.code, ran.out) == (1, "")
    assert "error[TCPL1002]: `require total >= 70` does not stand in" in ran.err
    assert not (tmp_path / "out").exists()


def test_what_is_there_is_not_written_over(tcpl: Tcpl, amendment: Path, tmp_path: Path) -> None:
    ran = tcpl("amend", "qd-25-2021", amendment, "--out", tmp_path)

    assert (ran.code, ran.out) == (2, "")
    assert "is there already; nothing was written" in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["exercise.tcpl"]


def test_no_such_base_and_no_such_file(tcpl: Tcpl, amendment: Path, tmp_path: Path) -> None:
    assert "Did you mean qd-25-2021?" in tcpl("amend", "qd-25-2012", amendment).err
    assert tcpl("amend", "qd-25-2021", tmp_path / "none.tcpl").code == 2


def test_check_judges_an_amendment_of_a_shipped_ruleset(
    tcpl: Tcpl, amendment: Path, wrong: Path
) -> None:
    assert tcpl("check", amendment).out.startswith(f"{amendment}: no findings; ")
    assert "error[TCPL1002]" in tcpl("check", wrong).out


def test_check_says_that_another_needs_its_base(tcpl: Tcpl, tmp_path: Path) -> None:
    path = tmp_path / "later.tcpl"
    path.write_text(_LATER, "utf-8")
    ran = tcpl("check", path)

    assert ran.code == 1
    assert "error[TCPL1001]: an amendment is no part of a ruleset" in ran.out
    assert "`tcpl amend RULESET FILE`" in ran.out


def test_an_amendment_is_laid_out_as_any_text(tcpl: Tcpl, amendment: Path) -> None:
    assert tcpl("fmt", amendment).code == 0
    once = amendment.read_text("utf-8")
    tcpl("fmt", "--keywords", "vi", amendment)
    tcpl("fmt", "--keywords", "en", amendment)

    assert amendment.read_text("utf-8") == once
