"""The page of the procedure: a picture of each year, every step with its terms, who and what."""

from __future__ import annotations

import sys

import pytest

from tcpl_rules.quantities import Language
from tcpl_rules.reference.procedure import procedure_pages, years_shown
from tcpl_rules.shelf import load
from tests.reference.written import written


def _page(ruleset: str, lang: Language = "vi") -> str:
    (page,) = procedure_pages(load(ruleset), lang)
    return page.text


def test_a_picture_for_each_of_the_latest_years() -> None:
    text = _page("qd-25-2021")

    assert [f'=== "Năm đánh giá {year}"' in text for year in (2024, 2023, 2022)] == [True] * 3
    assert text.count("<svg") == 3


@pytest.mark.parametrize(
    ("ruleset", "years"),
    [
        ("qd-25-2021", (2024, 2023, 2022)),
        ("qd-619-2017", (2021, 2020, 2019)),
        ("qd-27-2025", (2026,)),
        ("tt-124-2021-bca", (2026, 2025, 2024)),
    ],
)
def test_years_do_not_turn_on_the_clock(ruleset: str, years: tuple[int, ...]) -> None:
    assert years_shown(load(ruleset).model) == years


def test_one_picture_where_no_deadline_has_a_day() -> None:
    text = _page("qd-27-2025")

    assert text.count("<svg") == 1
    assert "===" not in text.partition("## ")[0]


def test_no_list_of_holidays_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    with_list = _page("qd-25-2021")
    monkeypatch.setitem(sys.modules, "holidays", None)

    assert _page("qd-25-2021") == with_list


def test_roles_lead_to_their_steps_and_back() -> None:
    text = _page("qd-25-2021")

    assert "**Thực hiện**: [Ủy ban nhân dân cấp xã](#commune_committee)" in text
    assert '<span id="commune_committee"></span>**Ủy ban nhân dân cấp xã**' in text


def test_a_dossier_lists_its_documents() -> None:
    (dossier, *_) = load("qd-25-2021").model.dossiers
    (line,) = (
        line for line in _page("qd-25-2021").split("\n") if f'<span id="{dossier.id}">' in line
    )

    assert [f"](#{one.document})" in line for one in dossier.documents] == [True] * len(
        dossier.documents
    )


def test_no_page_where_nothing_is_declared() -> None:
    ruleset = written('criterion 1 vi "Một" { max 10 score by hand }')

    assert list(procedure_pages(ruleset, "vi")) == []
