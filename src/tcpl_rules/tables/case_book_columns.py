"""The sheets of a case in a workbook: their names, and the heads of their columns."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

from tcpl_rules.assessment.case_words import DOCUMENT, PROVENANCE
from tcpl_rules.model.standing import Text
from tcpl_rules.tables.case_book_lines import OF, TALLIED, Sort

KEY_HEAD: Final = "tcpl"
"""Over the hidden column that says what a line is for; by it the head of a sheet is found."""

CARRIED_SHEET: Final = "tcpl"
"""The hidden sheet with what no cell shows."""

VERSION: Final = "1"


@frozen(kw_only=True)
class BookColumn:
    """One column: its head, its width in characters, and the *sort* of what is filled in."""

    head: Text
    width: int
    sort: Sort | None = None


def _provenance() -> dict[str, BookColumn]:
    widths = {"document": 30, "note": 24, "entered_by": 22, "issued_by": 20}
    return {
        key: BookColumn(
            head=text,
            width=widths.get(key, 12),
            sort=Sort.DATE if key == "date" else Sort.TEXT,
        )
        for key, text in PROVENANCE.items()
    }


_KEY: Final = BookColumn(head=Text(KEY_HEAD, KEY_HEAD), width=0)
_TAKES: Final = BookColumn(head=Text("Cách ghi", "How it is written"), width=24)
_VALUE: Final = BookColumn(head=Text("Giá trị", "Value"), width=18, sort=Sort.TEXT)
_CITATION: Final = BookColumn(head=Text("Căn cứ", "Where it stands"), width=26)
_CODE: Final = BookColumn(head=Text("Mã", "Key"), width=8)
_TITLE: Final = BookColumn(head=Text("Nội dung", "What"), width=48)

PLAIN: Final[Mapping[str, BookColumn]] = MappingProxyType(
    {"key": _KEY, "title": _TITLE, "takes": _TAKES, "value": _VALUE}
)
"""Who is assessed."""

FACTS: Final[Mapping[str, BookColumn]] = MappingProxyType(
    {
        "key": _KEY,
        "title": _TITLE,
        "asks": BookColumn(head=Text("Câu hỏi", "Question"), width=48),
        "unit": BookColumn(head=Text("Đơn vị tính", "Unit"), width=12),
        "takes": _TAKES,
        "citation": _CITATION,
        "value": _VALUE,
        **_provenance(),
    }
)
ENTRIES: Final[Mapping[str, BookColumn]] = MappingProxyType(
    {
        "key": _KEY,
        "code": _CODE,
        "title": _TITLE,
        "takes": _TAKES,
        "citation": _CITATION,
        "value": BookColumn(head=Text("Điểm", "Points"), width=12, sort=Sort.POINTS),
        OF: BookColumn(head=Text("Điểm tối đa", "Maximum"), width=10, sort=Sort.POINTS),
        **{
            name: BookColumn(head=head, width=12, sort=Sort.COUNT)
            for name, head in zip(
                TALLIED,
                (
                    Text("Số mục đạt điểm tối đa", "Parts at their maximum"),
                    Text("Số mục đạt từ 50% đến dưới tối đa", "Parts from 50% but below it"),
                    Text("Số mục 0 điểm", "Parts at 0 points"),
                ),
                strict=True,
            )
        },
        **_provenance(),
    }
)
"""What a party enters, under a ruleset with points."""

JUDGED: Final[Mapping[str, BookColumn]] = MappingProxyType(
    {
        "key": _KEY,
        "code": _CODE,
        "title": _TITLE,
        "takes": _TAKES,
        "citation": _CITATION,
        "value": BookColumn(head=Text("Kết quả", "Result"), width=14, sort=Sort.MET),
        **_provenance(),
    }
)
"""What a party judges: parts under a ruleset without points, and conditions."""

STEPS: Final[Mapping[str, BookColumn]] = MappingProxyType(
    {
        "key": _KEY,
        "title": _TITLE,
        "takes": _TAKES,
        "citation": _CITATION,
        "value": _VALUE,
        **_provenance(),
    }
)
_SORTS: Final = {
    "date": Sort.DATE,
    "document": Sort.CHOICE,
    "proves": Sort.KEYS,
    "missing": Sort.YES_NO,
}
_WIDTHS: Final = {"name": 44, "document": 36, "issued_by": 24, "reported_by": 22}
DOCUMENTS: Final[Mapping[str, BookColumn]] = MappingProxyType(
    {
        "key": _KEY,
        **{
            key: BookColumn(head=text, width=_WIDTHS.get(key, 14), sort=_SORTS.get(key, Sort.TEXT))
            for key, text in DOCUMENT.items()
        },
    }
)
"""One row for each document."""

TITLES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "unit": Text("Đơn vị", "Unit"),
        "facts": Text("Dữ kiện", "Facts"),
        "self_assessed": Text("Tự chấm", "Self-assessed"),
        "appraised": Text("Thẩm định", "Appraised"),
        "conditions": Text("Điều kiện", "Conditions"),
        "procedure": Text("Thủ tục", "Procedure"),
        "documents": Text("Hồ sơ", "Documents"),
    }
)
SELF_JUDGED: Final = Text("Tự đánh giá", "Self-assessed")
"""The sheet of what a unit enters itself, under a ruleset without points."""

ROLES: Final[Mapping[str, BookColumn]] = MappingProxyType(
    {**PLAIN, **FACTS, **ENTRIES, **JUDGED, **STEPS}
)
"""Every column of the sheets with a line for each value."""
