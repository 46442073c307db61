"""Each document has a row, and rows are left to fill in."""

from __future__ import annotations

from typing import Any

from tcpl_rules.assessment.case_shape import CaseShape
from tcpl_rules.tables.case_book_columns import DOCUMENTS
from tcpl_rules.tables.case_book_documents import Listing
from tcpl_rules.tables.case_book_rows import Laying
from tests.assessment.recorded import RULESET


def _listed(documents: object) -> tuple[list[dict[str, Any]], Listing, Laying]:
    laying = Laying({"documents": documents}, "vi", {})
    listing = Listing(laying, CaseShape.of(RULESET))
    rows = [dict(zip(DOCUMENTS, row, strict=True)) for row in listing.rows()]
    return rows[1:], listing, laying


def test_a_document_by_the_words_of_the_law() -> None:
    rows, _, laying = _listed(({"name": "Báo cáo số 1", "document": "report", "missing": True},))

    assert rows[0]["key"].value == "item 0"
    assert rows[0]["document"].value == "Báo cáo"
    assert rows[0]["document"].choices == ("Báo cáo", "Văn bản đề nghị")
    assert rows[0]["missing"].value == "có"
    assert laying.rest() == {}


def test_what_has_no_column_goes_along() -> None:
    _, listing, _ = _listed(({"name": "Báo cáo", "more": 1}, {}))

    assert listing.more == {"0": "more = 1\n", "1": ""}


def test_what_is_no_list_of_documents_is_left_where_it_is() -> None:
    for odd in ("x", (), ("x",)):
        rows, _, laying = _listed(odd)
        assert laying.rest() == {"documents": odd}
        assert all(row["key"].value == "" for row in rows)


def test_there_are_rows_to_fill_in() -> None:
    rows, _, _ = _listed(())

    assert len(rows) >= 10
    assert {cell.look for row in rows for name, cell in row.items() if name != "key"} == {"input"}
