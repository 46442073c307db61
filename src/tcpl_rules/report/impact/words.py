"""The words of what a change of rules means for whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tcpl_rules.comparison.comparison import Side
from tcpl_rules.comparison.impact import Bounds, Verdict
from tcpl_rules.comparison.impact_links import Why
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language

TITLE: Final = Text("Tác động của thay đổi: {old} → {new}", "What the change means: {old} → {new}")
COUNTED: Final = Text(
    "Đơn vị được xét: {units}. Dòng có lỗi, không xét: {broken}.",
    "Units judged: {units}. Rows with problems, not judged: {broken}.",
)
AS_IF: Final = Text(
    "Tính thử theo {ruleset} cho {units} đơn vị có năm không thuộc phạm vi của bộ quy tắc này.",
    "Units judged under {ruleset} as if it governed their year: {units}.",
)
VERDICTS: Final[Mapping[Verdict, Text]] = {
    "qualified": Text("đủ điều kiện", "meets the conditions"),
    "not_qualified": Text("chưa đủ điều kiện", "does not meet them"),
    "undetermined": Text("chưa xác định được", "not yet determined"),
}
SIDES: Final[Mapping[Side, Text]] = {
    "old": Text("trước", "before"),
    "new": Text("sau", "after"),
}
MATRIX: Final = Text("Kết quả trước và sau", "Outcomes before and after")
BEFORE_AFTER: Final = Text("Trước ↓ Sau →", "Before ↓ After →")
ALL: Final = Text("tổng", "all")

LOSERS: Final = Text(
    "Trước đủ điều kiện, sau không đủ: {bounds}.",
    "Meet the conditions before and not after: {bounds}.",
)
WINNERS: Final = Text(
    "Trước không đủ điều kiện, sau đủ: {bounds}.",
    "Meet the conditions after and not before: {bounds}.",
)
BOUNDS: Final = Text("ít nhất {least}, nhiều nhất {most}", "at least {least}, at most {most}")

BY_CLAUSE: Final = Text("Không đủ vì điều kiện nào", "Which condition they do not meet")
CLAUSE_HEADS: Final = (
    Text("Điều kiện của {new}", "Condition of {new}"),
    Text("Không đạt", "Not met"),
    Text("Chỉ vì\nđiều này", "Only\nthis one"),
    Text("Có thể\nkhông đạt", "Perhaps\nnot met"),
)
CLAUSE_HOW: Final = Text(
    "“Không đạt”: trong số chắc chắn không còn đủ điều kiện; “Có thể không đạt”: trong số có thể "
    "không còn đủ điều kiện, tùy số liệu còn thiếu.",
    "“Not met” counts units that lose for certain; “Perhaps not met” those that may lose, "
    "depending on what is not known.",
)
JOINTLY: Final = Text(
    "Không thể cùng lúc đạt mọi điều kiện, tuy từng điều kiện còn có thể đạt: {units}.",
    "Cannot meet all conditions at once, though each by itself may be: {units}.",
)
BY_PROVINCE: Final = Text("Theo tỉnh", "By province")
PROVINCE_HEADS: Final = (
    Text("Tỉnh, thành phố", "Province"),
    Text("Đơn vị", "Units"),
    Text("Trước đủ,\nsau không", "Lose"),
    Text("Trước không,\nsau đủ", "Win"),
)
NO_PROVINCE: Final = Text("(không ghi tỉnh)", "(no province given)")

WANTING: Final = Text("Cần biết thêm điều gì", "What to find out")
WANTING_HEADS: Final = (
    Text("Số liệu hoặc điểm", "Fact or entry"),
    Text("Đơn vị\ncần", "Units\nthat need it"),
    Text("Có thể\nđổi kết quả", "May lose\nor win"),
    Text("Chỉ thiếu\nđiều này", "Lack\nonly it"),
)
WANTING_HOW: Final = Text(
    "“Đơn vị cần”: số đơn vị có kết quả trước hoặc sau chưa xác định được và còn tùy vào điều "
    "này. “Có thể đổi kết quả”: trong đó, số đơn vị có thể từ đủ thành không đủ hoặc ngược lại. "
    "“Chỉ thiếu điều này”: trong số vừa nói, số đơn vị không còn thiếu gì khác.",
    "“Units that need it” have an outcome, before or after, that is not determined and turns on "
    "it. “May lose or win” are those among them whose outcome may change. “Lack only it” are "
    "those among the latter that lack nothing else.",
)
LEFT_OUT: Final = Text(
    "Có trong hồ sơ nhưng không dùng được", "In the cases, but of no use to one version"
)
LEFT_OUT_LINE: Final = Text(
    "{ruleset} không dùng {what} ({units} hồ sơ): {why}",
    "{ruleset} is not given {what} (cases: {units}): {why}",
)
WHY: Final[Mapping[Why, Text]] = {
    Why.UNKNOWN: Text("bộ quy tắc này không hỏi", "it does not ask for it"),
    Why.OTHER_UNIT: Text("bộ quy tắc này hỏi theo đơn vị khác", "it asks for it in another unit"),
    Why.NO_CLAUSE: Text("không có mục nào tiếp nối", "no part continues it"),
    Why.OTHER_MAXIMUM: Text("điểm tối đa đã khác", "its maximum is another"),
    Why.OTHER_RULE: Text("cách chấm đã khác", "it is scored in another way"),
    Why.OTHER_FORM: Text(
        "một bên chấm điểm, bên kia chỉ xét đạt hay không đạt",
        "one version gives points, the other only met or not met",
    ),
}
CERTAIN: Final = Text("Chắc chắn không còn đủ điều kiện ({units})", "Lose for certain ({units})")
PERHAPS: Final = Text("Có thể không còn đủ điều kiện ({units})", "May lose ({units})")
BROKEN: Final = Text("Dòng có lỗi, không xét ({rows})", "Rows with problems ({rows})")
ONLY_UNDER: Final = Text("khi xét theo {ruleset}", "under {ruleset}")
MORE: Final = Text(
    "… và {more} nữa; xem đủ bằng --format json", "… and {more} more; --format json lists them all"
)


def bounds_words(bounds: Bounds, lang: Language) -> str:
    """*bounds* in a sentence: one number where it is settled."""
    if bounds.least == bounds.most:
        return str(bounds.least)
    return BOUNDS.in_language(lang).format(least=bounds.least, most=bounds.most)


def bounds_cell(bounds: Bounds) -> str:
    """*bounds* in a cell of a table."""
    if bounds.least == bounds.most:
        return str(bounds.least)
    return f"{bounds.least}–{bounds.most}"
