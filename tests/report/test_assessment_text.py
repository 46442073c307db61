"""The whole page of a result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from tcpl_rules.assessment.still_needed import Needed
from tcpl_rules.model.coverage import readings_of
from tcpl_rules.quantities import Language
from tcpl_rules.report.assessment_text import assessment_text
from tcpl_rules.report.screen import Screen, columns_of
from tests.assessment import met
from tests.golden.page import assert_same_page
from tests.report.build import MODEL, entered, result
from tests.shipped import CASES, RULESETS, assessed, name_of, ruleset

_BOTH: tuple[Language, ...] = ("vi", "en")
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
    """A law may speak of it, the outcome does not."""
    for path in CASES:
        model = ruleset(path.parents[1].name).model
        page = assessment_text(assessed(path), model, "vi", Screen(width=400))
        lines = page.split("\n")
        (at,) = (n for n, line in enumerate(lines) if line.startswith(("Kết quả: ", "Xếp loại: ")))

        assert not any("được công nhận" in line for line in lines[at : at + 2])


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


_MET = {"facts": {"files": 0, "planned": True, "waited": 2, "safe": True, "calm": True, "late": 0}}


class TestWithoutPoints:
    """A board in place of the table of points."""

    def _page(self, lang: Language = "vi", **more: Any) -> str:
        model = met.compiled().model
        found = met.assessed(**{**_MET, **more})
        return assessment_text(found, model, lang, Screen(), model_needed(**{**_MET, **more}))

    @pytest.mark.parametrize("lang", ["vi", "en"])
    def test_the_whole_page(self, lang: Language) -> None:
        column = {"met": {"1.1.2": True, "2": False}, "conditions": {"pleased": True}}
        own = {"met": {"1": True, "2": True}, "conditions": {"pleased": False}}
        fed = {"safe": {"decision": {"number": "7/QĐ", "recognised": True}}}
        page = self._page(lang, appraised=column, self_assessed=own, fed=fed)

        assert_same_page(f"without-points.{lang}.txt", page)

    def test_what_is_needed(self) -> None:
        page = self._page()

        assert "  - 1.1.2 đạt hay không đạt? Hiệu quả\n" in page
        assert "  - Điều kiện này đạt hay không đạt? Dân hài lòng\n" in page
        assert "    self_assessed.conditions.pleased\n" in page

    def test_nothing_given(self) -> None:
        assert "\nChưa có kết quả và số liệu nào\n" in self._page(facts={})
        assert "\nKết quả tính từ số liệu\n" in self._page()

    def test_no_english_in_a_vietnamese_page(self) -> None:
        page = self._page()

        assert not any(word in page for word in ("require", "by hand", "met when", "nothing"))


def model_needed(**more: Any) -> Sequence[Needed]:
    """What a case without points still lacks."""
    return met.compiled().still_needed(met.document(**more))


class TestEitherWay:
    """The outcome with what is known only from hearsay, and without it."""

    TEXT = met.WITHOUT_POINTS.replace("condition all_met", "condition planned_too").replace(
        "require every criterion met", "require planned { basis hearsay rumour }"
    )

    def _page(self, text: str, lang: Language, **more: Any) -> str:
        found = met.assessed(text, **more)
        return assessment_text(found, met.compiled(text).model, lang, Screen(width=200))

    def test_where_they_differ(self) -> None:
        vi, en = (self._page(self.TEXT, lang, facts={"planned": False}) for lang in _BOTH)

        assert (
            "\nNếu quy định theo nguồn chưa kiểm chứng được là đúng: chưa đủ điều kiện đề nghị "
            "công nhận; nếu không tính quy định đó: chưa xác định được\n"
        ) in vi
        assert (
            "If what is known only from hearsay were so: does not meet the conditions to propose "
            "recognition; without it: not yet determined"
        ) in en

    def test_where_they_are_the_same(self) -> None:
        page = self._page(self.TEXT, "vi", facts={"waited": 11})

        assert (
            "\nCó tính hay không tính quy định theo nguồn chưa kiểm chứng được, kết quả vẫn là: "
            "chưa đủ điều kiện đề nghị công nhận\n"
        ) in page

    def test_where_there_is_none(self) -> None:
        page = self._page(met.WITH_PENALTIES, "vi", facts={"late": 1})

        assert "chưa kiểm chứng" not in page


def test_penalties_are_among_the_grounds() -> None:
    found = met.assessed(met.WITH_PENALTIES, facts={"late": 3, "planned": True})
    page = assessment_text(found, met.compiled(met.WITH_PENALTIES).model, "vi", Screen(width=300))

    assert "trừ 0,25 điểm ở 1, 2.1; không trừ 0,5 điểm ở 2" in page
    assert "(xã, loại I)" in page
