"""Rulesets are checked from their texts; every finding of every one is shown."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from tcpl_rules.cli import check
from tcpl_rules.shelf import shipped_ids
from tcpl_rules.sources import read_sources
from tests.cli.conftest import Tcpl
from tests.shipped import RULESETS


def test_the_shipped_ones_have_no_findings(tcpl: Tcpl) -> None:
    ran = tcpl("check")

    assert (ran.code, ran.err) == (0, "")
    assert [line.partition("; ")[0] for line in ran.out.splitlines()] == [
        f"{name}: no findings" for name in shipped_ids()
    ]


def test_a_folder_is_one_ruleset(tcpl: Tcpl) -> None:
    folder = RULESETS / "qd-25-2021"

    assert tcpl("check", folder).out.startswith(f"{folder}: no findings; parts: ")


def test_every_mistake_of_every_file(tcpl: Tcpl, tmp_path: Path) -> None:
    wrong = [tmp_path / "a.tcpl", tmp_path / "b.tcpl"]
    wrong[0].write_text("language 1\nfact a: cuont {}\nfact b: count at {}\n", "utf-8")
    wrong[1].write_bytes(b"language 1\n\xff")
    ran = tcpl("check", *wrong)

    assert ran.code == 1
    assert ran.out.count("error[TCPL01") >= 3
    assert f"{wrong[1]}: 1 error\n" in ran.out


def test_as_json(tcpl: Tcpl, tmp_path: Path) -> None:
    path = tmp_path / "a.tcpl"
    path.write_text("language 1\nfact a: cuont {}\n", "utf-8")
    ran = tcpl("check", path, RULESETS / "qd-25-2021", "--format", "json")
    document = json.loads(ran.out)

    assert (ran.code, document["across"]) == (1, [])
    assert [(one["id"], bool(one["findings"])) for one in document["rulesets"]] == [
        (None, True),
        ("qd-25-2021", False),
    ]


def test_a_path_that_is_not_there_hides_no_finding(tcpl: Tcpl, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    path = tmp_path / "a.tcpl"
    path.write_text("language 1\nfact a: cuont {}\n", "utf-8")
    ran = tcpl("check", tmp_path / "none", tmp_path / "empty", path)

    assert ran.code == 2
    assert "none: no such file or directory\n" in ran.err
    assert "empty holds no .tcpl file\n" in ran.err
    assert "error[TCPL0101]" in ran.out


@pytest.mark.parametrize("arguments", [(), ("--format", "json")])
def test_versions_are_checked_against_each_other(
    tcpl: Tcpl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """Two versions that govern one year are a finding, and neither alone has one."""
    (text,) = (RULESETS / "tt-01-2018-vpcp").glob("0-*.tcpl")
    other = tmp_path / "other"
    other.mkdir()
    for file in text.parent.glob("*.tcpl"):
        content = file.read_text("utf-8").replace("ruleset tt-01-2018-vpcp", "ruleset tt-02")
        (other / file.name).write_text(content.replace("years 2019 to", "years 2021 to"), "utf-8")
    both = [("first", text.parent), ("second", other)]
    asked = [(name, partial(read_sources, folder)) for name, folder in both]
    monkeypatch.setattr(check, "_asked", lambda _: asked)
    ran = tcpl("check", *arguments)

    assert ran.code == 1
    assert "`tt-01-2018-vpcp` and `tt-02` both govern 2021" in ran.out


def test_a_completion_of_a_shipped_ruleset_is_judged_with_it(tcpl: Tcpl, tmp_path: Path) -> None:
    path = tmp_path / "completion.tcpl"
    header = """language 1
completion exercise of ruleset qd-25-2021 edition 1 {
  read by vi "Người đọc" 2026-01-02
  checked by vi "Người kiểm tra" 2026-01-03
}
"""
    path.write_text(header, "utf-8")
    assert tcpl("check", path).out.startswith(f"{path}: no findings; ")

    path.write_text(f"{header}fill criterion 9 {{ max 3 }}\n", "utf-8")
    assert "error[TCPL1003]: there is no `criterion 9`" in tcpl("check", path).out


def test_an_overlay_is_checked_over_the_ruleset_that_it_names(tcpl: Tcpl) -> None:
    path = RULESETS / "qd-25-2021" / "overlays" / "soc-trang.tcpl"

    assert tcpl("check", path).out.startswith(f"{path}: no findings; parts: ")


def test_one_that_names_no_shipped_ruleset(tcpl: Tcpl, tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.tcpl"
    text = 'language 1\noverlay a edition 1 of ruleset qd-25-2022 { title vi "Kế hoạch" }\n'
    path.write_text(text, "utf-8")
    ran = tcpl("check", path)

    assert (ran.code, ran.out) == (2, "")
    assert "No ruleset is called qd-25-2022. Did you mean qd-25-2021?" in ran.err
