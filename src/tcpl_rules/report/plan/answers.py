"""What a plan answers, as one sentence with places for the outcome, the grade, count and cost."""

from __future__ import annotations

from tcpl_rules.model.standing import Text
from tcpl_rules.planning.plan import Plan

_QUALIFIES = Text(
    "Hồ sơ đã {outcome}; không phải khắc phục thêm nội dung nào.",
    "The case already {outcome}; nothing has to change.",
)
_QUALIFIES_GRADE = Text(
    "Tổng số điểm đã đủ để xếp loại {grade}; không phải khắc phục thêm nội dung nào.",
    "The total is already enough for the grade {grade}; nothing has to change.",
)
_CHANGES = Text(
    "Để {outcome}, tối thiểu phải khắc phục {count} nội dung sau{cost}:",
    "For the unit to {outcome}, at least {count} clauses have to be mended{cost}:",
)
_CHANGES_ONE = Text(
    "Để {outcome}, chỉ cần khắc phục 1 nội dung sau{cost}:",
    "For the unit to {outcome}, one clause has to be mended{cost}:",
)
_CHANGES_GRADE = Text(
    "Để được xếp loại {grade}, tối thiểu phải khắc phục {count} nội dung sau{cost}:",
    "For the grade {grade}, at least {count} clauses have to be mended{cost}:",
)
_NEVER = Text(
    "Không còn khả năng {outcome} trong năm đánh giá, kể cả khi mọi phần còn khắc phục được đều "
    "đạt mức cao nhất.",
    "Nothing can make the unit {outcome} for that year any more, even with all that can be mended "
    "at its best.",
)
_NEVER_GRADE = Text(
    "Không còn khả năng được xếp loại {grade} trong năm đánh giá, kể cả khi mọi phần còn khắc phục "
    "được đều đạt mức cao nhất.",
    "Nothing can give the grade {grade} for that year any more, even with all that can be mended "
    "at its best.",
)
_NEVER_LOCKED = Text(
    "Không còn khả năng {outcome} trong năm đánh giá khi giữ nguyên những phần được chọn không "
    "thay đổi, kể cả khi mọi phần khác còn khắc phục được đều đạt mức cao nhất.",
    "Nothing can make the unit {outcome} for that year while what was locked stays as it is, even "
    "with all else that can be mended at its best.",
)
_NEVER_GRADE_LOCKED = Text(
    "Không còn khả năng được xếp loại {grade} trong năm đánh giá khi giữ nguyên những phần được "
    "chọn không thay đổi, kể cả khi mọi phần khác còn khắc phục được đều đạt mức cao nhất.",
    "Nothing can give the grade {grade} for that year while what was locked stays as it is, even "
    "with all else that can be mended at its best.",
)
_NEVERS = {
    (False, False): _NEVER,
    (True, False): _NEVER_GRADE,
    (False, True): _NEVER_LOCKED,
    (True, True): _NEVER_GRADE_LOCKED,
}
"""By whether a grade is asked for, and whether something is locked."""

_OPEN = Text(
    "Chưa lập được phương án vì còn thiếu số liệu. Trước hết cần xác định:",
    "There is no plan yet, because values are missing. To find out first:",
)
_OPEN_IN_LAW = Text(
    "Chưa lập được phương án: không còn số liệu nào phải nhập, kết quả còn phụ thuộc quy định "
    "chưa đọc được hoặc theo nguồn chưa kiểm chứng được.",
    "There is no plan: nothing more has to be entered, and the outcome turns on rules that are "
    "hearsay or not read.",
)


def answer_wording(plan: Plan) -> Text:
    """The sentence for the answer of *plan*; it has no places that the answer does not fill."""
    match plan.answer:
        case "qualifies":
            return _QUALIFIES_GRADE if plan.grade else _QUALIFIES
        case "changes" if plan.grade:
            return _CHANGES_GRADE
        case "changes":
            return _CHANGES_ONE if len(plan.mends) == 1 else _CHANGES
        case "never":
            return _NEVERS[bool(plan.grade), bool(plan.locked)]
        case "open":
            return _OPEN if plan.needed else _OPEN_IN_LAW
