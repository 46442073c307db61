"""The layout is written in place, and nothing is ever lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tcpl_rules.cli import fmt
from tcpl_rules.errors import InternalError
from tests.cli.conftest import Tcpl
from tests.shipped import RULESETS

_LOOSE = 'language   1\nfact a:count{ # mine\n vi "Số"\n}\n'
_LAID_OUT = 'language 1\nfact a: count {  # mine\n  vi "Số"\n}\n'


@pytest.fixture
def loose(tmp_path: Path) -> Path:
    """A file that is not laid out."""
    path = tmp_path / "loose.tcpl"
    path.write_text(_LOOSE, "utf-8")
    return path


def test_in_place(tcpl: Tcpl, loose: Path) -> None:
    loose.chmod(0o640)
    ran = tcpl("fmt", loose)

    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert loose.read_text("utf-8") == _laid_out(tcpl)
    assert loose.stat().st_mode & 0o777 == 0o640
    assert list(loose.parent.iterdir()) == [loose]


def test_what_is_laid_out_is_not_touched(tcpl: Tcpl, loose: Path) -> None:
    tcpl("fmt", loose)
    os.utime(loose, (1, 1))
    tcpl("fmt", loose)

    assert loose.stat().st_mtime_ns == 10**9


def test_check_names_what_would_change(tcpl: Tcpl, loose: Path) -> None:
    ran = tcpl("fmt", "--check", loose, RULESETS / "qd-25-2021")

    assert (ran.code, ran.out) == (1, f"{loose}\n")
    assert loose.read_text("utf-8") == _LOOSE


def test_the_shipped_ones_are_laid_out(tcpl: Tcpl) -> None:
    folders = [path.parent for path in RULESETS.glob("*/0-*.tcpl")]

    assert tcpl("fmt", "--check", *folders).code == 0


def test_standard_input(tcpl: Tcpl) -> None:
    assert _laid_out(tcpl).startswith("language 1\n")
    assert tcpl("fmt", "--check", "-", stdin=_LOOSE.encode()).code == 1


def test_keywords(tcpl: Tcpl) -> None:
    vi = tcpl("fmt", "-", "--keywords", "vi", stdin=_LOOSE.encode()).out
    back = tcpl("fmt", "-", "--keywords", "en", stdin=vi.encode()).out

    assert "fact" not in vi
    assert back == _laid_out(tcpl)


def test_what_does_not_parse_is_left_and_the_rest_goes_on(tcpl: Tcpl, loose: Path) -> None:
    wrong = loose.with_name("a-wrong.tcpl")
    wrong.write_text("language 1\nfact a: cuont {}\n", "utf-8")
    ran = tcpl("fmt", loose.parent)

    assert (ran.code, ran.out) == (1, "")
    assert "error[TCPL0101]" in ran.err
    assert wrong.read_text("utf-8") == "language 1\nfact a: cuont {}\n"
    assert loose.read_text("utf-8") == _laid_out(tcpl)


def test_not_utf8(tcpl: Tcpl, tmp_path: Path) -> None:
    path = tmp_path / "a.tcpl"
    path.write_bytes(b"language 1\n\xff")

    assert "error[TCPL0108]" in tcpl("fmt", path).err
    assert path.read_bytes() == b"language 1\n\xff"


def test_files_that_are_not_there(tcpl: Tcpl, tmp_path: Path) -> None:
    ran = tcpl("fmt", tmp_path / "none.tcpl", tmp_path)

    assert ran.code == 2
    assert "none.tcpl: no such file or directory\n" in ran.err
    assert "holds no .tcpl file\n" in ran.err


def test_a_layout_that_says_something_else_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fmt, "format_tree", lambda *_: _LAID_OUT.replace("count", "days"))
    with pytest.raises(InternalError, match="would change what it says"):
        fmt.formatted(_LOOSE.encode(), "x.tcpl", None)


def _laid_out(tcpl: Tcpl) -> str:
    return tcpl("fmt", "-", stdin=_LOOSE.encode()).out
