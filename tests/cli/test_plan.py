"""``tcpl plan``: the changes that would make a unit qualify at least cost."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tcpl_rules.report.plan.json import plan_schema
from tests.cli.conftest import Tcpl

_SHORT = ("plan", "--example", "invented-total-79-99")


def test_the_least_that_would_do(tcpl: Tcpl) -> None:
    ran = tcpl(*_SHORT)

    assert (ran.code, ran.err) == (0, "")
    assert "  1. Tiêu chí 4 “Thực hiện dân chủ ở xã, phường, thị trấn”: từ 10 điểm lên" in ran.out


def test_what_is_locked_stays(tcpl: Tcpl) -> None:
    assert "  1. Tiêu chí 3 “" in tcpl(*_SHORT, "--lock", "4").out


def test_weights(tcpl: Tcpl) -> None:
    ran = tcpl(*_SHORT, "--weight", "4=2,5", "--weight", "3=1.5")

    assert "  1. Tiêu chí 3 “" in ran.out
    assert "Chi phí: 1,5" in ran.out


@pytest.mark.parametrize("weight", ["4", "=2", "4=", "4=x", "9=1", "4=0"])
def test_a_weight_that_is_none(tcpl: Tcpl, weight: str) -> None:
    assert tcpl(*_SHORT, "--weight", weight).code == 2


def test_nothing_can_any_more(tcpl: Tcpl) -> None:
    out = tcpl("plan", "--example", "invented-head-disciplined", "--lang", "en").out

    assert "Nothing can make the unit meet the conditions to propose recognition" in out
    assert "(Prime Minister's Decision 25/2021/QĐ-TTg, article 4, clause 3)" in out


def test_a_grade_has_to_be_named(tcpl: Tcpl) -> None:
    graded = ("plan", "--example", "grade-fair")

    assert (tcpl(*graded).code, tcpl(*graded, "--grade", "good").code) == (2, 0)
    assert "Để được xếp loại “tốt”" in tcpl(*graded, "--grade", "good").out


def test_json_follows_the_schema(tcpl: Tcpl) -> None:
    document = json.loads(tcpl(*_SHORT, "--format", "json").out)
    jsonschema.validate(document, plan_schema())

    assert document["answer"] == "changes"


def test_into_a_file(tcpl: Tcpl, tmp_path: Path) -> None:
    path = tmp_path / "plan.md"

    assert tcpl(*_SHORT, "--format", "markdown", "--out", path).code == 0
    assert path.read_text("utf-8").startswith("# Xã Ví Dụ")


def test_one_case_at_a_time(tcpl: Tcpl) -> None:
    assert "plan takes a CASE or --example NAME" in tcpl("plan").err
