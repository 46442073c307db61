"""A case that is written as text reads back as the same case."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.assessment.case import Case
from tcpl_rules.assessment.read_case import toml_document
from tcpl_rules.assessment.write_case import write_case, write_value
from tcpl_rules.errors import CaseError
from tests.shipped import CASES, name_of, ruleset
from tests.strategies import case_plans

_DAYS = st.dates(min_value=date(1900, 1, 1))
_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_NUMBERS = st.integers() | st.decimals(allow_nan=False)
_SINGLE = st.booleans() | _NUMBERS | _TEXTS | _DAYS | st.times() | st.datetimes()
_KEYS = st.sampled_from(
    ("year", "unit", "facts", "fed", "self_assessed", "points", "1.2", "documents", "provenance",
     "/facts/a", "", "a b", 'a"b', "số", "x_0041")
)  # fmt: skip
_VALUES = st.recursive(
    _SINGLE,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple) | st.dictionaries(_KEYS, inner, max_size=3)
    ),
    max_leaves=6,
)
_DOCUMENTS = st.dictionaries(_KEYS, _VALUES, max_size=4)

_LABELLED = """\
# Xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật

# Năm đánh giá
year = 2024

[unit]
# Tên đơn vị
name = "Xã Thử"

[facts]
# Số người đứng đầu cấp ủy, chính quyền cấp xã bị kỷ luật hành chính do vi phạm pháp luật trong
#   thi hành công vụ
heads_disciplined = 0

[self_assessed.points]
# Tiêu chí 3. Hòa giải ở cơ sở, trợ giúp pháp lý (tối đa 15 điểm)
"3" = 13.5
# Tiêu chí 4. Thực hiện dân chủ ở xã, phường, thị trấn (tối đa 20 điểm)
"4" = { points = 3, of = 5 }

[self_assessed.tallies]
# Tiêu chí 1. Ban hành văn bản theo thẩm quyền để tổ chức và bảo đảm thi hành Hiến pháp và pháp
#   luật trên địa bàn
"1" = { full = 2, half = 0, zero = 0 }

[[documents]]
name = "Báo cáo"
proves = ["1", "2"]

# Số người đứng đầu cấp ủy, chính quyền cấp xã bị kỷ luật hành chính do vi phạm pháp luật trong
#   thi hành công vụ
[provenance."/facts/heads_disciplined"]
entered_by = "Trưởng ban"
"""


def _exact(value: object) -> object:
    """*value* with the type of each part beside it: 1 is not 1.0, and neither is true."""
    if hasattr(value, "items"):
        return {key: _exact(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return [_exact(part) for part in value]
    return type(value).__name__, value


@given(_DOCUMENTS)
def test_any_document_reads_back(document: dict[str, object]) -> None:
    case = Case.from_mapping(document)

    assert _exact(toml_document(write_case(case.document))) == _exact(case.document)


@given(case_plans(ruleset("qd-25-2021").model))
def test_a_generated_case_reads_back(plan: Any) -> None:
    model = ruleset("qd-25-2021").model
    case = Case.from_mapping(plan.mapping(model))

    assert Case.from_toml(write_case(case.document, model)) == case


@pytest.mark.parametrize("path", CASES, ids=name_of)
def test_a_shipped_case_reads_back(path: Path) -> None:
    case = Case.read(path)
    model = ruleset(path.parents[1].name).model

    for text in (write_case(case.document), write_case(case.document, model, "en")):
        assert _exact(toml_document(text)) == _exact(case.document)


def test_labels_are_comments() -> None:
    document = {
        "year": 2024,
        "unit": {"name": "Xã Thử"},
        "facts": {"heads_disciplined": 0},
        "self_assessed": {
            "points": {"3": Decimal("13.5"), "4": {"points": 3, "of": 5}},
            "tallies": {"1": {"full": 2, "half": 0, "zero": 0}},
        },
        "documents": ({"name": "Báo cáo", "proves": ("1", "2")},),
        "provenance": {"/facts/heads_disciplined": {"entered_by": "Trưởng ban"}},
    }

    assert write_case(document, ruleset("qd-25-2021").model) == _LABELLED


def test_an_empty_case_is_an_empty_text() -> None:
    assert write_case({}) == ""


def test_a_fraction_without_decimals_becomes_a_text() -> None:
    third = write_case({"self_assessed": {"points": {"1": Fraction(80, 3)}}})

    assert third.endswith('"1" = "80/3"\n')
    assert write_value(Fraction(27, 2)) == "13.5"


@pytest.mark.parametrize(
    ("value", "code"),
    [(None, "TCPL0806"), (0.5, "TCPL0808"), ("\ud800", "TCPL0806"), (10**5000, "TCPL0806"),
     (Decimal("sNaN"), "TCPL0806"), (b"x", "TCPL0806")],
    ids=["null", "float", "half a character", "too long", "signalling", "bytes"],
)  # fmt: skip
def test_what_no_text_can_say_is_refused_with_its_place(value: object, code: str) -> None:
    with pytest.raises(CaseError) as refused:
        write_case({"facts": {"a": 1, "b": value}})

    assert [(p.code, p.pointer) for p in refused.value.problems] == [(code, "/facts/b")]
    with pytest.raises(CaseError):
        write_value(value)


def test_days_and_times() -> None:
    moments = (date(2024, 12, 31), datetime(2024, 12, 31, 8, 30), time(8, 30))  # noqa: DTZ001

    assert write_value(moments) == "[2024-12-31, 2024-12-31 08:30:00, 08:30:00]"
