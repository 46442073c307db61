"""A page on a screen."""

from __future__ import annotations

from tcpl_rules.report.explanation.page import Grid, Item, Page, Section
from tcpl_rules.report.explanation.screen import page_text
from tcpl_rules.report.screen import Screen, columns_of

_LEAD = Section(title="Kết luận", lead=("Kết quả: chưa đủ", "Lý do"))
_ITEMS = tuple(Item(text=f"mục {n}", notes=("căn cứ",), mark="ill") for n in range(3))


def _drawn(*sections: Section, screen: Screen | None = None) -> str:
    page = Page(heading="Xã", about=("Chuẩn",), lead=_LEAD, sections=sections, foot=("mã",))
    return page_text(page, screen or Screen())


def test_the_outcome_stands_first_and_without_a_title() -> None:
    assert _drawn() == "Xã\nChuẩn\n\nKết quả: chưa đủ\nLý do\n\nmã"


def test_lists_in_lists() -> None:
    section = Section(title="Việc", items=(Item(text="một", parts=(Item(text="hai"),)),))

    assert "\nViệc\n  - một\n    - hai\n" in _drawn(section)


def test_numbers_notes_and_what_is_cut() -> None:
    section = Section(title="Việc", items=_ITEMS, numbered=True, shown=2, more="… và 1 mục nữa")

    assert _drawn(section).split("\n\n")[2] == (
        "Việc\n  1. mục 0\n     (căn cứ)\n  2. mục 1\n     (căn cứ)\n  … và 1 mục nữa"
    )


def test_a_table_stands_between_its_lead_and_the_end() -> None:
    section = Section(
        title="Bảng",
        grid_lead=("Trước",),
        grid=Grid(heads=("Chi phí", "Điểm"), rows=(("0", "79,99"),)),
        after=("Sau",),
    )
    lines = _drawn(section).split("\n\n")[2].split("\n")

    assert [lines[1], lines[-1]] == ["  Trước", "  Sau"]
    assert "        0  79,99" in lines


def test_colour_changes_no_letter() -> None:
    section = Section(title="Việc", items=_ITEMS)
    colour = _drawn(section, screen=Screen(colour=True))

    assert columns_of(colour) == columns_of(_drawn(section))
    assert "\x1b[31m" in colour
