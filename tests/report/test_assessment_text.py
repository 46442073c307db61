"""The whole page of a result."""

from __future__ import annotations

from typing import Any

import pytest

from tcpl_rules.model.coverage import readings_of
from tcpl_rules.quantities import Language
from tcpl_rules.report.assessment_text import assessment_text
from tcpl_rules.report.screen import Screen, columns_of
from tests.golden.page import assert_same_page
from tests.report.build import MODEL, entered, result
from tests.shipped import CASES, RULESETS, assessed, name_of, ruleset

_WARD = RULESETS / "qd-25-2021/cases/dong-huong-2024.toml"


def _page(lang: Language = "vi", **more: Any) -> str:
    return assessment_text(result(**more), MODEL, lang, Screen())


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_ward_of_the_report(lang: Language) -> None:
    page = assessment_text(assessed(_WARD), MODEL, lang, Screen())

    assert_same_page(f"dong-huong-2024.{lang}.txt", page)


@pytest.mark.parametrize("path", CASES, ids=name_of)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_shipped_case_fits_the_screen(path: Any, lang: Language) -> None:
    model = ruleset(path.parents[1].name).model
    page = assessment_text(assessed(path), model, lang, Screen())

    assert [line for line in page.split("\n") if columns_of(line) > 100] == []
    assert not any(line.endswith(" ") for line in page.split("\n"))


def test_recognition_is_never_claimed() -> None:
    for path in CASES:
        model = ruleset(path.parents[1].name).model
        page = assessment_text(assessed(path), model, "vi", Screen())

        assert "được công nhận" not in page


def test_colour_changes_no_letter() -> None:
    plain = assessment_text(assessed(_WARD), MODEL, "vi", Screen())
    colour = assessment_text(assessed(_WARD), MODEL, "vi", Screen(colour=True))

    assert columns_of(colour.replace("─", "-")) == columns_of(plain)


def test_a_decision_is_quoted() -> None:
    decision = {"number": "12/QĐ-UBND", "authority": "Ủy ban nhân dân huyện", "recognised": True}

    assert (
        "Quyết định kèm theo hồ sơ (ghi lại như đã nhập): "
        "12/QĐ-UBND, Ủy ban nhân dân huyện, công nhận\n"
    ) in _page(decision=decision)


def test_columns_that_differ() -> None:
    page = _page(appraised=entered(n1=8))

    assert "Điểm thẩm định" in page
    assert "  - 1: thẩm định 8, tự chấm 10\n" in page


def test_an_entry_that_the_facts_do_not_give() -> None:
    facts = {
        "heads_disciplined": 0,
        "heads_prosecuted": 0,
        "normative_documents_assigned": 2,
        "normative_documents_issued": 1,
    }

    assert "  - 1: 10 entered, 0 – 9 from facts; the entry stands\n" in _page("en", facts=facts)


def test_grades() -> None:
    path = RULESETS / "tt-01-2018-vpcp/cases/silence-9-no-file.toml"
    page = assessment_text(assessed(path), ruleset("tt-01-2018-vpcp").model, "vi", Screen())
    excellent = assessed(path.with_name("grade-excellent.toml"))

    assert "Có thể xếp loại: xuất sắc, tốt, khá, trung bình, yếu\n" in page
    assert "Xếp loại: xuất sắc\n" in assessment_text(
        excellent, ruleset("tt-01-2018-vpcp").model, "vi", Screen()
    )


def test_as_if_stands_beside_the_year_and_the_outcome() -> None:
    case = result().case.case.document
    found = ruleset("qd-25-2021").assess({**case, "year": 2021}, as_if=True)
    vi, en = (assessment_text(found, MODEL, lang, Screen()) for lang in ("vi", "en"))

    assert "năm 2021 (tính thử, năm không áp dụng)" in vi
    assert "công nhận (tính thử, năm không áp dụng)\n" in vi
    assert en.count("(as if; the year is not covered)") == 2
    assert "tính thử" not in _page()


def test_a_case_that_gives_nothing() -> None:
    assert "\nChưa có điểm và số liệu nào\n" in _page(facts={}, self_assessed={})
    assert "\nĐiểm tính từ số liệu\n" in _page(self_assessed={})


def test_no_english_in_a_vietnamese_page() -> None:
    page = _page(self_assessed={})

    assert "các mức điểm của " in page
    assert " rows" not in page


def test_readings_name_their_part_and_go_with_it() -> None:
    path = RULESETS / "tt-01-2018-vpcp/cases/left-out-index-8.toml"
    model = ruleset("tt-01-2018-vpcp").model
    all_in = assessed(path.with_name("grade-weak.toml"))
    without, with_it = (
        " ".join(assessment_text(one, model, "vi", Screen()).split())
        for one in (assessed(path), all_in)
    )
    of_8 = "- 8: Từ 90% trở lên của điểm b"

    assert of_8 in with_it
    assert of_8[5:] not in without


def test_readings_stand_with_every_outcome() -> None:
    path = RULESETS / "tt-01-2018-vpcp/cases/grade-weak.toml"
    model = ruleset("tt-01-2018-vpcp").model
    page = " ".join(assessment_text(assessed(path), model, "en", Screen()).split())

    assert len(readings_of(model)) > 1
    assert [r.en for r in readings_of(model) if " ".join(r.en.split()) not in page] == []
