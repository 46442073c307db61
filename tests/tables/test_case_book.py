"""A case that is written as a workbook reads back as the same case, whatever it holds."""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.assessment.read_case import toml_document
from tcpl_rules.assessment.write_case import write_case
from tcpl_rules.errors import CaseError, WorkbookError
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.tables.case_book import case_book
from tcpl_rules.tables.case_book_cells import same
from tcpl_rules.tables.read_case_book import read_case_book
from tests.generating.program import compiled, effort
from tests.shipped import CASES, name_of, ruleset
from tests.strategies import case_plans, rulesets
from tests.tables.booked import RULESET, cell_at, opened

_CASES = [path for path in CASES if not path.stem.startswith("overlap")]
_ODD = (
    st.sampled_from(
        (True, False, 0, 7, -1, 10**20, Decimal("13.50"), Decimal("1.125"), Decimal("NaN"),
         "13,5", "1.250", "5/6", "80/3", "có", "đạt", "10%", "", " ", "a\nb",
         "  hai  dấu  cách ", "=1+1", "'0", "_x000D_", "\x07", "x" * 40_000, "ward",
         date(2024, 12, 31), date(1899, 1, 1), "2024-12-31", "01/02/2025", (), ("1", "2"),
         ("b", "a", "b"), (date(2026, 1, 2),), ("2026-01-02", 5), {}, {"points": 3},
         {"points": 3, "of": "80/3"}, {"of": 5}, {"full": 1, "more": 2}, {"a": {"b": ()}})
    )
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
)  # fmt: skip
_PLACES: tuple[tuple[str, ...], ...] = (
    ("ruleset",), ("year",), ("left_out",), ("unit", "name"), ("unit", "kind"), ("unit", "code"),
    ("facts",), ("facts", "heads_disciplined"), ("facts", "no_such_fact"),
    ("self_assessed", "points", "1"), ("self_assessed", "points", "1.1"),
    ("self_assessed", "tallies", "1"), ("self_assessed", "tallies", "1", "full"),
    ("self_assessed", "met", "1"), ("appraised", "conditions", "no_official_disciplined"),
    ("decision", "date"), ("decision", "recognised"), ("provenance", "/facts/heads_disciplined"),
    ("provenance", "/facts/heads_disciplined", "entered_by"),
    ("provenance", "/self_assessed/points/1", "date"), ("events",), ("calendar", "days_off"),
    ("documents",), ("unknown", "a", "b"),
)  # fmt: skip
_PAPERS = st.lists(
    st.dictionaries(
        st.sampled_from(("name", "date", "document", "proves", "missing", "number", "key", "x")),
        _ODD,
        max_size=4,
    ),
    max_size=3,
).map(tuple)


@st.composite
def _odd_documents(draw: st.DrawFn) -> dict[str, object]:
    """Cases with anything at the places that a workbook shows, and at others."""
    document: dict[str, Any] = {}
    steps = [("steps", step.id, key) for step in RULESET.steps for key in ("done", "present", "x")]
    for keys in draw(st.lists(st.sampled_from((*_PLACES, *steps)), max_size=8)):
        table = document
        for key in keys[:-1]:
            table[key] = table.get(key) if isinstance(table.get(key), dict) else {}
            table = table[key]
        table[keys[-1]] = draw(_PAPERS if keys == ("documents",) else _ODD)
    return document


def _reads_back(document: dict[str, object], model: Ruleset = RULESET) -> bool:
    """Whether the workbook gives the same case as the text does, value by value."""
    case = Case.from_mapping(document)
    book = read_case_book(case_book(case.document, model), "my.xlsx")
    texts = [toml_document(write_case(one.document)) for one in (book.case, case)]
    exact = same(*texts) or "NaN" in str(case.document)
    return book.problems == () and book.case == case and exact


@effort(8)
@given(_odd_documents())
def test_whatever_a_case_holds_reads_back(document: dict[str, object]) -> None:
    assert _reads_back(document)


@effort(10)
@given(text=rulesets(), choose=st.data())
def test_a_generated_case_of_a_generated_ruleset_reads_back(text: str, choose: Any) -> None:
    model = compiled(text).model

    assert _reads_back(choose.draw(case_plans(model)).mapping(model), model)


@pytest.mark.parametrize("path", CASES[::9], ids=name_of)
def test_a_shipped_case_reads_back_in_either_language(path: Path) -> None:
    case, model = Case.read(path), ruleset(path.parents[1].name).model

    book = read_case_book(case_book(case.document, model, "en"), "my.xlsx")

    assert (book.problems, dict(book.assigned)) == ((), {})
    assert same(book.case.document, case.document)


def test_what_is_not_known_is_an_empty_cell() -> None:
    book = opened({"facts": {"heads_disciplined": 0}})

    assert cell_at(book, "/facts/heads_disciplined").value == 0
    assert cell_at(book, "/facts/heads_prosecuted").value is None


def test_a_cell_to_fill_in_is_yellow_and_offers_what_may_be_chosen() -> None:
    book = opened({})
    cell = cell_at(book, pointer_to("unit", "kind"))
    (offered,) = (
        v for v in book["Đơn vị"].data_validations.dataValidation if cell.coordinate in v.sqref
    )

    assert cell.fill.fgColor.rgb == "FFFFF2CC"
    assert offered.formula1 == '"xã,phường,thị trấn"'


def test_its_sheets_and_the_words_of_a_line() -> None:
    book = opened({})

    assert [s.title for s in book.worksheets if s.sheet_state == "visible"] == [
        "Đơn vị", "Dữ kiện", "Tự chấm", "Thẩm định", "Điều kiện", "Thủ tục", "Hồ sơ",
    ]  # fmt: skip
    number = cell_at(book, "/self_assessed/points/1.1").row
    said = [cell.value for cell in book["Tự chấm"][number]][1:4]
    assert said[0] == "1.1"
    assert str(said[1]).startswith("Chỉ tiêu 1.1. ")
    assert str(said[2]).startswith("từ 0 đến ")


def test_the_same_case_gives_the_same_bytes() -> None:
    document = {"year": 2024, "unit": {"name": "Xã Thử"}}

    assert case_book(document, RULESET) == case_book(document, RULESET)


def test_citations_are_as_short_as_the_caller_makes_them() -> None:
    content = case_book({}, RULESET, shortened=lambda _: "Điều 99")

    assert "Điều 99" in str([c.value for row in _sheet(content) for c in row])


def _sheet(content: bytes) -> Any:
    import io  # noqa: PLC0415

    from openpyxl import load_workbook  # noqa: PLC0415

    return load_workbook(io.BytesIO(content))["Dữ kiện"].iter_rows()


def test_what_no_text_can_say_is_refused_before_anything_is_written() -> None:
    with pytest.raises(CaseError) as refused:
        case_book({"facts": {"heads_disciplined": None}}, RULESET)

    assert [p.pointer for p in refused.value.problems] == ["/facts/heads_disciplined"]


def test_without_openpyxl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(WorkbookError, match=r"tcpl-rules\[excel\]"):
        case_book({}, RULESET)


def test_every_shipped_ruleset_has_a_form() -> None:
    for path in _CASES[:: len(_CASES) // 5]:
        model = ruleset(path.parents[1].name).model
        book = read_case_book(case_book({"ruleset": model.id}, model), "my.xlsx")

        assert same(book.case.document, {"ruleset": model.id})
