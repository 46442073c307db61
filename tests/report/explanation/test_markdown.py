"""A page as Markdown."""

from __future__ import annotations

from tcpl_rules.report.explanation.markdown import page_markdown
from tcpl_rules.report.explanation.page import Grid, Item, Page, Section

_LEAD = Section(title="Kết luận", lead=("Kết quả: chưa đủ",))


def _drawn(*sections: Section, heading: str = "Xã") -> str:
    return page_markdown(Page(heading=heading, lead=_LEAD, sections=sections))


def test_titles_and_paragraphs() -> None:
    assert _drawn() == "# Xã\n\n## Kết luận\n\nKết quả: chưa đủ\n"


def test_lists_in_lists_with_their_notes() -> None:
    item = Item(text="một", notes=("Điều 4",), parts=(Item(text="hai"),))

    assert "## Việc\n\n1. một *(Điều 4)*\n   - hai\n" in _drawn(
        Section(title="Việc", items=(item,), numbered=True)
    )


def test_every_item_is_there_however_many() -> None:
    items = tuple(Item(text=str(n)) for n in range(30))

    assert "- 29" in _drawn(Section(title="Việc", items=items, shown=2, more="… và 28 mục nữa"))


def test_a_table() -> None:
    grid = Grid(heads=("Chi phí", "Điểm"), rows=(("0", "79,99"),))

    assert "| Chi phí | Điểm |\n| ---: | ---: |\n| 0 | 79,99 |\n" in _drawn(
        Section(title="Bảng", grid=grid)
    )


def test_no_text_is_a_mark() -> None:
    """A unit may be called anything."""
    assert _drawn(heading="Xã *A*\n# B | <b>").startswith("# Xã \\*A\\* \\# B \\| \\<b\\>\n")
    assert "- \\- một" in _drawn(Section(title="Việc", items=(Item(text="- một"),)))
    assert "- 1\\. một" in _drawn(Section(title="Việc", items=(Item(text="1. một"),)))
