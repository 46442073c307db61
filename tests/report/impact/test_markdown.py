"""Markdown that no name of a unit can break."""

from __future__ import annotations

from tcpl_rules.report.impact.markdown import impact_markdown
from tests.report.impacts import drawn_impact

_TEXT = impact_markdown(drawn_impact(), "en")


def test_headings_tables_and_lists() -> None:
    assert _TEXT.startswith("# What the change means: small → newer\n\n## Outcomes before")
    assert "| Before ↓ After → | Meets the conditions |" in _TEXT
    assert "\n| --- | ---: | ---: | ---: | ---: |\n" in _TEXT
    assert _TEXT.endswith("\\[TCPL0820\\]\n")


def test_signs_of_markdown_are_letters() -> None:
    assert "- Xã \\<b\\>Một\\</b\\>, Tỉnh \\| Một" in _TEXT


def test_every_row_has_as_many_cells_as_its_head() -> None:
    tables = [part.split("\n") for part in _TEXT.split("\n\n") if part.startswith("|")]
    counts = [{row.replace("\\|", "").count("|") for row in table} for table in tables]

    assert [len(count) for count in counts] == [1] * len(tables)
