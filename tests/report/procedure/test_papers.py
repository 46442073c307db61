"""Documents of the record as sentences."""

from __future__ import annotations

from tcpl_rules.assessment.record import DocumentRecord
from tcpl_rules.report.procedure.papers import PaperWords
from tests.report.found import MISSING, MODEL, THERE

VI, EN = PaperWords(MODEL, "vi"), PaperWords(MODEL, "en")


def test_a_document_that_is_missing_and_who_says_so() -> None:
    assert VI.document(MISSING) == (
        "“Danh sách tổng hợp các quyết định”: còn thiếu; chứng minh cho chỉ tiêu 1.2 (theo Kết "
        "luận kiểm tra số 422/KL-STP)"
    )


def test_a_document_with_its_number_day_and_body() -> None:
    assert VI.document(THERE) == (
        "“Biên bản họp” số 12/BB ngày 28/12/2024 của Ủy ban nhân dân xã: đã có; chứng minh cho "
        "tiêu chí 4, chỉ tiêu 4.1"
    )


def test_a_document_that_proves_nothing_named() -> None:
    assert EN.document(DocumentRecord(name="Sổ")) == "“Sổ”: there"
