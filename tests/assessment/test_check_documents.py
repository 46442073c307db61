"""The documents of a case are given back, or refused where they stand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tcpl_rules.assessment.record import DocumentRecord
from tests.assessment.recorded import found, record


def test_they_are_given_back_in_their_order() -> None:
    first = {
        "name": "Quyết định ban hành Quy chế",
        "number": "12/QĐ-UBND",
        "date": "2024-03-01",
        "issued_by": "UBND xã",
        "proves": ["1.2", "1.1"],
    }
    second = {"name": "Danh mục", "missing": True, "reported_by": "Đoàn kiểm tra"}

    assert record(documents=[first, second]).documents == (
        DocumentRecord(
            name="Quyết định ban hành Quy chế",
            number="12/QĐ-UBND",
            day=date(2024, 3, 1),
            issued_by="UBND xã",
            proves=("1.2", "1.1"),
        ),
        DocumentRecord(name="Danh mục", missing=True, reported_by="Đoàn kiểm tra"),
    )


def test_one_that_the_ruleset_declares_needs_no_name() -> None:
    (paper,) = record(documents=[{"document": "report"}]).documents

    assert (paper.name, paper.document) == ("Báo cáo", "report")


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        ("x", ("TCPL0806", "/documents")),
        (["x"], ("TCPL0806", "/documents/0")),
        ([{}], ("TCPL0807", "/documents/0/name")),
        ([{"name": ""}], ("TCPL0807", "/documents/0/name")),
        ([{"name": " "}], ("TCPL0807", "/documents/0/name")),
        ([{"name": 3}], ("TCPL0806", "/documents/0/name")),
        ([{"name": "x", "title": "y"}], ("TCPL0805", "/documents/0/title")),
        ([{"document": "reprt"}], ("TCPL0854", "/documents/0/document")),
        ([{"name": "x", "proves": ["1.3"]}], ("TCPL0830", "/documents/0/proves/0")),
        ([{"name": "x", "missing": "yes"}], ("TCPL0806", "/documents/0/missing")),
        ([{"name": "x", "date": "1/3/2024"}], ("TCPL0809", "/documents/0/date")),
        ([{"name": "a"}, {"name": "b", "number": 3}], ("TCPL0806", "/documents/1/number")),
    ],
)
def test_what_is_refused(documents: Any, expected: tuple[str, str]) -> None:
    assert found(documents=documents) == [expected]


def test_a_document_may_be_as_old_as_it_is() -> None:
    assert found(documents=[{"name": "Nghị quyết", "date": "1999-01-02"}]) == []
