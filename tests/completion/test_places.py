"""Places in law, and the instruments that can be cited."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.assessment.problem import Problem
from tcpl_rules.completion.places import Papers, place_of
from tests.completion.sheeted import Value, row, sheet
from tests.syntax.reading import tree_of

HEADER = tree_of(
    "language 1 ruleset x edition 1 { "
    'instrument TT09 vi "Thông tư số 09/2021/TT-BTP của Bộ Tư pháp" {} '
    'instrument LHG vi "Luật Hòa giải ở cơ sở" {} }'
).part("ruleset")
SHEET = ("Mã", "Tên văn bản", "Ngày ban hành", "Ngày có hiệu lực")


def _papers(*rows: tuple[Value, ...]) -> Papers:
    return Papers({"Văn bản": sheet(SHEET, *rows)} if rows else {}, HEADER)


@pytest.mark.parametrize("said", ["TT09", "tt09", "09/2021/TT-BTP", "Thông tư 09/2021/TT-BTP"])
def test_an_instrument_by_its_id_or_number(said: str) -> None:
    assert _papers().id_of(said) == "TT09"


def test_what_nothing_declares() -> None:
    assert _papers().id_of("TT10") is None
    assert _papers().known == "TT09, LHG"


def test_a_new_instrument() -> None:
    there = "Thông tư số 09/2021/TT-BTP của Bộ Tư pháp"
    papers = _papers(
        ("TT09", there), ("LHG", None), ("TT15", "Thông tư số 15/2025/TT-BTP", "2025-09-11")
    )

    assert papers.declared == [
        'instrument TT15 vi "Thông tư số 15/2025/TT-BTP" { issued 2025-09-11 }'
    ]
    assert papers.id_of("15/2025/TT-BTP") == "TT15"
    assert papers.problems == []


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (("tt15", "Thông tư"), "TCPL1053"),
        (("TT15", None), "TCPL1053"),
        (("TT09", "Thông tư số 08/2025/TT-BTP"), "TCPL1053"),
        (("TT15", 'Thông tư "mới"'), "TCPL1053"),
        ((True, "Thông tư"), "TCPL1053"),
        (("TT15", "Thông tư", "01/02/2026"), "TCPL1052"),
        (("TT15", "Thông tư", "năm 2025"), "TCPL1053"),
    ],
)
def test_a_row_that_declares_nothing(wrong: tuple[Value, ...], code: str) -> None:
    assert [problem.code for problem in _papers(wrong).problems] == [code]


@pytest.mark.parametrize(
    ("said", "cite"),
    [
        ({"article": "3", "clause": "1", "point": "đ"}, "article 3 clause 1 point đ"),
        ({"annex": "I", "page": Fraction(12)}, "annex I page 12"),
        ({"article": "Điều 3", "annex": "Phụ lục II"}, "article 3 annex II"),
    ],
)
def test_a_place(said: dict[str, Value], cite: str) -> None:
    problems: list[Problem] = []
    place = place_of(row(instrument="TT09", **said), _papers(), problems)

    assert problems == []
    assert place is not None
    assert place.cite == f"cite TT09 {cite}"


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ({"article": "3"}, ["TCPL1054"]),
        ({"instrument": "TT09"}, ["TCPL1054"]),
        ({"instrument": "TT09", "annex": "I"}, ["TCPL1054"]),
        ({"instrument": "TT09", "page": "3"}, ["TCPL1054"]),
        ({"instrument": "TT90", "article": "3"}, ["TCPL1058"]),
        ({"instrument": "TT09", "article": "3-4"}, ["TCPL1053"]),
        ({"instrument": "TT90", "annex": "I"}, ["TCPL1058", "TCPL1054"]),
        ({"instrument": "TT90", "article": "3-4"}, ["TCPL1053", "TCPL1058"]),
    ],
)
def test_what_is_missing_or_wrong(said: dict[str, Value], codes: list[str]) -> None:
    problems: list[Problem] = []

    assert place_of(row(**said), _papers(), problems) is None
    assert [problem.code for problem in problems] == codes
