"""A page in words, before it is drawn."""

from __future__ import annotations

from tcpl_rules.report.explanation.page import Grid, Item, Page, Section

_SECTION = Section(
    title="Một",
    lead=("hai",),
    items=(Item(text="ba", notes=("bốn",), parts=(Item(text="năm"),)),),
    grid_lead=("sáu",),
    grid=Grid(heads=("bảy",), rows=(("tám",),)),
    after=("chín",),
)


def test_every_sentence_in_its_order() -> None:
    page = Page(heading="không", about=("về",), lead=_SECTION, foot=("cuối",))

    assert " ".join(filter(None, page.texts())) == (
        "không về Một hai ba bốn năm sáu bảy tám chín cuối"
    )


def test_a_section_without_anything_under_its_title_is_none() -> None:
    assert not Section(title="Một")
    assert Section(title="Một", after=("hai",))
