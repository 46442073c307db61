"""The sheets of a completion as a workbook: their names, and the heads of their columns."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

from tcpl_rules.completion.gap import Gap
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import LANGUAGES


@frozen(kw_only=True)
class Column:
    """One column: its head in both languages, whether it is to be filled in, and its width."""

    head: Text
    filled: bool = False
    width: int = 12


PLACES: Final[Mapping[str, Column]] = MappingProxyType(
    {
        "instrument": Column(head=Text("Văn bản", "Instrument"), filled=True, width=14),
        "annex": Column(head=Text("Phụ lục", "Annex"), filled=True, width=9),
        "article": Column(head=Text("Điều", "Article"), filled=True, width=8),
        "clause": Column(head=Text("Khoản", "Clause"), filled=True, width=8),
        "point": Column(head=Text("Điểm", "Point"), filled=True, width=8),
        "page": Column(head=Text("Trang", "Page"), filled=True, width=8),
    }
)
"""Where something was read."""

GAPS: Final[Mapping[str, Column]] = MappingProxyType(
    {
        "number": Column(head=Text("STT", "No."), width=6),
        "address": Column(head=Text("Vị trí", "Address"), width=24),
        "title": Column(head=Text("Tên gọi chính thức", "Official title"), width=40),
        "statement": Column(head=Text("Đang ghi", "It says"), width=30),
        "needed": Column(head=Text("Cần điền", "What is needed"), width=36),
        "known": Column(head=Text("Đang biết", "Known now"), width=36),
        "value": Column(head=Text("Giá trị", "Value"), filled=True, width=24),
        **PLACES,
        "read_by": Column(
            head=Text("Người đọc (chức danh)", "Read by (role)"), filled=True, width=20
        ),
        "checked_by": Column(head=Text("Người kiểm tra", "Checked by"), filled=True, width=20),
        "date": Column(head=Text("Ngày", "Date"), filled=True, width=12),
    }
)
"""One row for each gap."""

FACTS: Final[Mapping[str, Column]] = MappingProxyType(
    {
        "id": Column(head=Text("Mã", "Id"), filled=True, width=20),
        "kind": Column(head=Text("Loại", "Kind"), filled=True, width=14),
        "label": Column(head=Text("Tên số liệu", "Label"), filled=True, width=40),
        "asks": Column(head=Text("Câu hỏi", "Question"), filled=True, width=40),
        "unit": Column(head=Text("Đơn vị", "Unit"), filled=True, width=12),
        "at_most": Column(head=Text("Không quá", "At most"), filled=True, width=20),
        "movement": Column(head=Text("Biến động", "Movement"), filled=True, width=14),
        **PLACES,
    }
)
"""One row for each new fact that a rule needs."""

PAPERS: Final[Mapping[str, Column]] = MappingProxyType(
    {
        "id": Column(head=Text("Mã", "Id"), filled=True, width=12),
        "title": Column(head=Text("Tên văn bản", "Title"), filled=True, width=80),
        "issued": Column(head=Text("Ngày ban hành", "Issued"), filled=True, width=16),
        "in_force": Column(head=Text("Ngày có hiệu lực", "In force"), filled=True, width=16),
    }
)
"""One row for each instrument that can be cited."""

GAPS_SHEET: Final = Text("Bổ khuyết", "Completion")
FACTS_SHEET: Final = Text("Dữ kiện mới", "New facts")
PAPERS_SHEET: Final = Text("Văn bản", "Instruments")

OF_RULESET: Final = Text("Bộ quy tắc", "Ruleset")
EDITION: Final = Text("Ấn bản", "Edition")
NAME: Final = Text("Tên bản bổ khuyết", "Name of the completion")

KINDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "count": Text("số đếm", "count"),
        "yes/no": Text("có/không", "yes/no"),
        "days": Text("ngày", "days"),
        "working days": Text("ngày làm việc", "working days"),
    }
)
"""The kinds of a fact, as a workbook names them."""

MOVEMENTS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "given": Text("phát sinh", "given"),
        "can rise": Text("có thể tăng", "can rise"),
        "can fall": Text("có thể giảm", "can fall"),
        "final": Text("không đổi", "final"),
    }
)
"""Whether a plan may move a fact, as a workbook names it."""


def names_of(gap: Gap) -> frozenset[tuple[str, str]]:
    """Address and statement of *gap*, by which its row is known, in both spellings."""
    return frozenset(
        (gap.address(lang), " ".join(gap.statement(lang).split())) for lang in LANGUAGES
    )
