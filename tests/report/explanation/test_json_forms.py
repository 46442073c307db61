"""The pieces that explanations and plans have in common as JSON."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from tcpl_rules.assessment.case import Provenance
from tcpl_rules.assessment.range import Range, exactly
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.report.explanation import json_forms as forms
from tests.report.explained import clause


def test_texts_in_both_languages() -> None:
    assert forms.both(Text("một", "one")) == {"vi": "một", "en": "one"}
    assert forms.both(Text("một")) == {"vi": "một", "en": "một"}
    assert forms.in_both(lambda lang: lang * 2) == {"vi": "vivi", "en": "enen"}


def test_numbers_are_strings_and_days_are_iso() -> None:
    assert (forms.number(Fraction(27, 2)), forms.number(None)) == ("13.5", None)
    assert (forms.day(date(2025, 1, 9)), forms.day(None)) == ("2025-01-09", None)


def test_points() -> None:
    settled, open_ = (
        forms.points(exactly(Fraction(2))),
        forms.points(Range(Fraction(0), Fraction(1))),
    )

    assert settled is not None
    assert open_ is not None
    assert (settled["exact"], open_["exact"]) == ("2", None)
    assert forms.points(None) is None


def test_clauses_and_provenance() -> None:
    used = forms.clause(clause(Basis.HEARSAY, "Tin đồn"))

    assert used is not None
    assert (used["basis"], used["source"]) == ("hearsay", "Tin đồn")
    assert forms.clause(None) is None
    assert forms.provenance(None) is None
    assert forms.provenance(Provenance(number="12")) == {
        "document": "",
        "number": "12",
        "date": None,
        "issued_by": "",
        "entered_by": "",
        "note": "",
    }


def test_a_document_names_what_results_define() -> None:
    schema = forms.document_schema("X", {"before": {"$ref": "#/$defs/assessment"}}, {"own": {}})
    definitions = schema["$defs"]

    assert isinstance(definitions, dict)
    assert {"assessment", "range", "clause", "needed", "own"} <= definitions.keys()
