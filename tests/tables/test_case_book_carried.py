"""What no cell shows comes back from the hidden sheet as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.tables.case_book_carried import Carried, carried_in
from tcpl_rules.workbook.cell import Cell
from tcpl_rules.workbook.form_sheet import FormSheet
from tcpl_rules.workbook.read_sheet import sheets_in
from tcpl_rules.workbook.write_form import form_bytes

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_LONG = Carried(
    rest='note = "' + "_x000D_ đ" * 9000 + '"\n',
    kept={"/facts/a": ("13,5", '"13.5"'), "/facts/b": ("có mặt", "")},
    choices={"/unit/kind": {"xã": "commune"}},
    documents={"0": "more = 1\n"},
)


def _read(carried: Carried) -> Carried | None:
    shown = FormSheet(title="Đơn vị", rows=())
    return carried_in(sheets_in(form_bytes([shown, carried.sheet()]), "a.xlsx", hidden=True))


def test_long_texts_come_back() -> None:
    assert _read(_LONG) == _LONG


@given(st.dictionaries(_TEXTS, st.dictionaries(_TEXTS, _TEXTS, max_size=2), max_size=2))
def test_any_words_come_back(choices: dict[str, dict[str, str]]) -> None:
    carried = Carried(choices=choices)
    rows = [[Cell(str(cell.value)) for cell in row] for row in carried.sheet().rows]

    assert carried_in({"tcpl": rows}) == carried


def test_a_value_is_kept_while_its_cell_shows_the_same() -> None:
    assert _LONG.kept_value("/facts/a", "13,5") == "13.5"
    assert _LONG.kept_value("/facts/a", "13") is None
    assert _LONG.kept_value("/facts/b", "có mặt") is None
    assert _LONG.is_unchanged("/facts/b", "có mặt")
    assert _LONG.is_unchanged("/facts/c", "")
    assert not _LONG.is_unchanged("/facts/b", "")


def test_another_sheet_carries_nothing() -> None:
    assert carried_in({}) is None
    assert carried_in({"tcpl": ((Cell("a"),),)}) is None
    assert carried_in({"tcpl": ((Cell("tcpl"),), (Cell('{"version": 1}'),))}) is None
