"""What people call the places of a case: its facts, parts, steps and papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from tcpl_rules.assessment.problem import pointer_to
from tcpl_rules.model.ruleset import Node, Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language, display

UNIT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "name": Text("Tên đơn vị", "Name of the unit"),
        "kind": Text("Loại đơn vị", "Kind of unit"),
        "code": Text("Mã đơn vị hành chính", "Administrative code"),
        "district": Text("Huyện", "District"),
        "province": Text("Tỉnh, thành phố", "Province"),
        "class": Text("Phân loại đơn vị", "Class of the unit"),
    }
)
DECISION: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "number": Text("Số quyết định", "Number of the decision"),
        "date": Text("Ngày quyết định", "Date of the decision"),
        "authority": Text("Cơ quan quyết định", "Authority"),
        "recognised": Text("Được công nhận", "Recognised"),
    }
)
PROVENANCE: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "entered_by": Text("Người điền", "Filled in by"),
        "document": Text("Tài liệu làm căn cứ", "Document it comes from"),
        "number": Text("Số, ký hiệu", "Number"),
        "date": Text("Ngày", "Date"),
        "issued_by": Text("Nơi ban hành", "Issued by"),
        "note": Text("Ghi chú", "Note"),
    }
)
DOCUMENT: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "name": Text("Tên tài liệu", "Name of the document"),
        "number": Text("Số, ký hiệu", "Number"),
        "date": Text("Ngày", "Date"),
        "issued_by": Text("Nơi ban hành", "Issued by"),
        "document": Text("Là giấy tờ nào theo quy định", "Which document of the law it is"),
        "proves": Text("Chứng minh cho mục", "Parts that it proves"),
        "missing": Text("Còn thiếu", "Missing"),
        "reported_by": Text("Ai phát hiện thiếu", "Who found it missing"),
    }
)
STEP: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "done": Text("Ngày làm xong", "Day on which it was done"),
        "members": Text("Số thành viên", "Number of members"),
        "attended": Text("Số người dự", "Number of those who came"),
        "in_writing": Text(
            "Lấy ý kiến bằng văn bản thay cho họp", "Opinions in writing instead of a meeting"
        ),
    }
)
SIDES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "self_assessed": Text("Tự chấm", "Self-assessed"),
        "appraised": Text("Thẩm định", "Appraised"),
    }
)
OUTCOMES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "qualified": Text("đủ điều kiện", "qualified"),
        "not_qualified": Text("chưa đủ điều kiện", "not qualified"),
        "undetermined": Text("chưa xác định được", "undetermined"),
    }
)
FED: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "outcome": Text("Kết quả đánh giá", "Outcome"),
        "ruleset": Text("Theo bộ quy tắc", "Under the ruleset"),
    }
)
YEAR: Final = Text("Năm đánh giá", "Year of assessment")
LEFT_OUT: Final = Text("Các mục không đánh giá", "Parts that are left out")
DAYS_OFF: Final = Text("Ngày nghỉ khác với lịch chung", "Days off that the calendar does not have")
DAYS_WORKED: Final = Text(
    "Ngày làm việc khác với lịch chung", "Days worked that the calendar does not have"
)
_KINDS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "criterion": Text("Tiêu chí", "Criterion"),
        "indicator": Text("Chỉ tiêu", "Indicator"),
        "item": Text("Nội dung", "Item"),
        "index": Text("Chỉ số", "Index"),
    }
)
_AT_MOST: Final = Text("tối đa {} điểm", "at most {} points")


def words_of(ruleset: Ruleset, lang: Language) -> Mapping[str, str]:
    """What is asked at each place of a case under *ruleset*, by JSON Pointer, in *lang*."""
    return MappingProxyType({at: text.in_language(lang) for at, text in _words(ruleset)})


def node_words(node: Node) -> Text:
    """*node* by its kind, key and official title."""
    kind = _KINDS.get(node.kind, Text(node.kind))
    return Text(
        f"{kind.vi} {node.key}. {node.title.vi}",
        f"{kind.in_language('en')} {node.key}. {node.title.in_language('en')}",
    )


def _words(ruleset: Ruleset) -> Iterator[tuple[str, Text]]:
    yield "/year", YEAR
    yield "/left_out", LEFT_OUT
    yield from ((f"/unit/{key}", text) for key, text in UNIT.items())
    yield from ((f"/decision/{key}", text) for key, text in DECISION.items())
    for fact in ruleset.facts:
        yield pointer_to("facts", fact.id), fact.label
        if fact.fed is not None:
            yield pointer_to("fed", fact.id), fact.label
    for side in SIDES:
        yield from _entered(ruleset, side)
    yield from ((pointer_to("steps", step.id), step.text) for step in ruleset.steps)
    yield from ((pointer_to("events", event.id), event.text) for event in ruleset.events)
    yield "/calendar/days_off", DAYS_OFF
    yield "/calendar/days_worked", DAYS_WORKED


def _entered(ruleset: Ruleset, side: str) -> Iterator[tuple[str, Text]]:
    part = "points" if ruleset.by_points else "met"
    for node in ruleset.walk():
        named = node_words(node)
        most = node.maximum.value if ruleset.by_points else None
        if most is not None and node.maximum.standing.basis.decides:
            vi = _AT_MOST.vi.format(display(most, "vi"))
            en = _AT_MOST.en.format(display(most, "en"))
            named = Text(f"{named.vi} ({vi})", f"{named.in_language('en')} ({en})")
        yield pointer_to(side, part, node.key), named
        yield pointer_to(side, "tallies", node.key), node_words(node)
    for condition in ruleset.conditions:
        yield pointer_to(side, "conditions", condition.id), condition.text
