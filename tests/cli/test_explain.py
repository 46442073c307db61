"""``tcpl explain``: why a case came out as it did."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.errors import CalendarError
from tcpl_rules.report.explanation.json import explanation_schema
from tests.cli.conftest import Tcpl

_DISCIPLINED = ("explain", "--example", "invented-head-disciplined", "--on", "09/01/2025")


def test_the_outcome_and_why_come_first(tcpl: Tcpl) -> None:
    ran = tcpl(*_DISCIPLINED)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split("\n")[2:6] == [
        "Điểm tự chấm, chưa thẩm định; tính đến ngày 09/01/2025",
        "",
        "Kết quả: chưa đủ điều kiện đề nghị công nhận",
        "Lý do: 1 trong 3 điều kiện chưa đạt.",
    ]
    assert "Không còn khả năng đủ điều kiện đề nghị công nhận" in ran.out


def test_in_english(tcpl: Tcpl) -> None:
    ran = tcpl(*_DISCIPLINED, "--lang", "en")

    assert "Outcome: does not meet the conditions to propose recognition" in ran.out


@pytest.mark.parametrize(
    ("form", "opening"), [("markdown", "# Xã Ví Dụ (bịa) (xã) – năm 2024\n"), ("html", "<!DOCTYPE")]
)
def test_forms(tcpl: Tcpl, form: str, opening: str) -> None:
    ran = tcpl(*_DISCIPLINED, "--format", form)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(opening)


def test_json_follows_the_schema(tcpl: Tcpl) -> None:
    document = json.loads(tcpl(*_DISCIPLINED, "--format", "json").out)
    jsonschema.validate(document, explanation_schema())

    assert document["on"] == "2025-01-09"


def test_citations_of_a_page_lead_to_the_reference(tcpl: Tcpl) -> None:
    page = tcpl(*_DISCIPLINED, "--format", "html", "--site", "https://example.vn/quy-tac").out

    assert '"https://example.vn/quy-tac/qd-25-2021/outcome.html#' in page
    assert "example.vn" not in tcpl(*_DISCIPLINED, "--format", "html").out


def test_a_site_is_on_the_web(tcpl: Tcpl) -> None:
    ran = tcpl(*_DISCIPLINED, "--format", "html", "--site", "javascript:alert(1)")

    assert ran.code == 2
    assert "is not an address of pages" in ran.err


def test_without_a_day_it_is_today(tcpl: Tcpl) -> None:
    out = tcpl(*_DISCIPLINED[:-2]).out

    assert "; tính đến ngày " in out
    assert "09/01/2025\n\nKết quả" not in out


def test_a_case_of_ones_own(tcpl: Tcpl) -> None:
    case = b'year = 2024\n[unit]\nname = "X"\nkind = "ward"'

    assert "Kết quả: chưa xác định được" in tcpl("explain", "-", stdin=case).out


def test_hearsay_can_be_accepted(tcpl: Tcpl) -> None:
    assert "Có áp dụng cả quy định theo nguồn chưa" in tcpl(*_DISCIPLINED, "--accept-hearsay").out


def test_into_a_file(tcpl: Tcpl, tmp_path: Path) -> None:
    path = tmp_path / "why.md"
    ran = tcpl(*_DISCIPLINED, "--format", "markdown", "--out", path)

    assert (ran.code, ran.out) == (0, "")
    assert path.read_text("utf-8").startswith("# Xã Ví Dụ")
    assert tcpl(*_DISCIPLINED, "--out", path).code == 2


@pytest.mark.parametrize("arguments", [(), ("x.toml", "--example", "dong-huong-2024")])
def test_one_case_at_a_time(tcpl: Tcpl, arguments: tuple[str, ...]) -> None:
    ran = tcpl("explain", *arguments)

    assert (ran.code, "explain takes a CASE or --example NAME" in ran.err) == (2, True)


def test_an_unknown_example_and_a_wrong_day(tcpl: Tcpl) -> None:
    assert "there is no example x" in tcpl("explain", "--example", "x").err
    assert tcpl(*_DISCIPLINED[:-1], "mai").code == 2


def test_a_year_that_is_not_covered(tcpl: Tcpl) -> None:
    case = b'year = 2021\nruleset = "qd-25-2021"\n[unit]\nname = "X"\nkind = "ward"'

    assert tcpl("explain", "-", stdin=case).code == 1
    assert "(tính thử, năm không áp dụng)" in tcpl("explain", "-", "--as-if", stdin=case).out


def test_problems_as_json(tcpl: Tcpl) -> None:
    ran = tcpl("explain", "-", "--format", "json", stdin=b'year = 2024\nunit = { name = "X" }')

    assert (ran.code, ran.err) == (1, "")
    assert [problem["code"] for problem in json.loads(ran.out)["problems"]] == ["TCPL0807"]


def test_without_the_list_of_holidays(tcpl: Tcpl, monkeypatch: pytest.MonkeyPatch) -> None:
    """A term in working days needs it; the message says how to get it."""

    said = ("thiếu danh sách", "the list is missing")

    def missing(*_: object, **__: object) -> None:
        raise CalendarError(*said)

    monkeypatch.setattr(CompiledRuleset, "explain", missing)

    assert tcpl(*_DISCIPLINED).err == "tcpl: thiếu danh sách\n"
    assert tcpl(*_DISCIPLINED, "--lang", "en").code == 2


def test_under_an_overlay(tcpl: Tcpl) -> None:
    ran = tcpl("explain", "--example", "xuan-phuc-2024", "--overlay", "xuan-phuc-2024")

    assert (ran.code, ran.err) == (0, "")
    assert "\nCó tính cả văn bản của địa phương: “Kế hoạch khắc phục" in ran.out
