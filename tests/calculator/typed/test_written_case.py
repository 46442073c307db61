"""Every shipped case can be typed: what the sheet writes is the case again."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from tcpl_rules.assessment.case import Case
from tcpl_rules.calculator.typed.sheet import Sheet
from tcpl_rules.calculator.typed.typed_case import case_of
from tcpl_rules.calculator.typed.written_case import sheet_of
from tests.shipped import CASES, name_of, ruleset


def _again(case: Case, name: str) -> Case:
    model = ruleset(name).model
    kept = json.loads(json.dumps(sheet_of(case, model).to_json()))
    typed = case_of(Sheet.of(kept), model)
    assert typed.marks.fields() == frozenset()
    return Case.from_mapping(typed.document)


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_a_shipped_case_is_the_same_case_again(path: Path) -> None:
    case = Case.read(path)
    again = _again(case, path.parents[1].name)
    assert again.content_hash == case.content_hash
    assert again == case


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_of_a_shipped_case_only_where_values_come_from_has_no_field(path: Path) -> None:
    sheet = sheet_of(Case.read(path), ruleset(path.parents[1].name).model)
    assert set(sheet.rest) <= {"provenance"}


_ODD = {
    "year": "2024",
    "standard": "tcpl",
    "unit": {"name": "Xã  Hai Dấu Cách", "kind": 3, "code": "", "odd": True},
    "left_out": ("1", "1"),
    "facts": {"heads_disciplined": True, "nix": 1, "heads_prosecuted": Decimal("3.0")},
    "fed": {"nix": {"outcome": "qualified"}},
    "self_assessed": {
        "points": {
            "1": "13.5",
            "2": Fraction(5, 6),
            "3": {"points": Decimal("1.125"), "of": 2},
            "4": {"points": 1, "of": 2, "more": 3},
            "5": None,
        },
        "met": {},
        "conditions": {"heads": "có", "nix": False},
    },
    "appraised": {},
    "provenance": {
        "nowhere": {"note": "x"},
        "/facts/~": {"note": "x"},
        "/documents/0/date": {"entered_by": "Ai"},
        "/facts/heads_disciplined": {"entered_by": " Ai ", "note": "y"},
        "/facts/heads_prosecuted": {"entered_by": "Ai"},
    },
    "steps": {"post_draft": {"done": "2024-01-02", "members": "7"}, "nix": 5, "x": {"done": True}},
    "events": {"supplement_requested": date(2025, 1, 14), "x": False, "y": "bao giờ"},
    "documents": ({"name": "A", "date": date(2024, 2, 1), "proves": ("1.2",), "missing": True},),
    "calendar": {"days_off": (date(2025, 1, 2),)},
    "odd": {"deep": {"deeper": (1, {"x": date(2024, 1, 1)})}},
}


def test_an_odd_case_loses_nothing() -> None:
    case = Case.from_mapping(_ODD)
    assert _again(case, "qd-25-2021") == case


def test_documents_that_a_row_cannot_show_are_kept_as_they_are() -> None:
    case = Case.from_mapping({**_ODD, "documents": ({"name": "A"}, {"name": 5})})
    assert sheet_of(case, ruleset("qd-25-2021").model).documents == ()
    assert _again(case, "qd-25-2021") == case


def test_where_a_document_comes_from_moves_with_its_row() -> None:
    model = ruleset("qd-25-2021").model
    papers = ({"name": "A"}, {"name": "B"})
    told = {"/documents/1/name": {"note": "của B"}}
    sheet = sheet_of(Case.from_mapping({"documents": papers, "provenance": told}), model)
    moved = Sheet.of({**sheet.to_json(), "documents": list(reversed(sheet.to_json()["documents"]))})  # type: ignore[call-overload]
    assert case_of(moved, model).document["provenance"] == {"/documents/0/name": {"note": "của B"}}
