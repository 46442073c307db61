"""The words of the page that stand nowhere else: its headings, labels and legends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.procedure.finding import State as StepState

State = Literal["met", "failed", "open", "nothing", "left_out", "part"]
"""How a part stands; *part* is between met and not met, and is there only where points count."""

TITLE: Final = Text("Giải trình kết quả", "Explanation of the result")
CODE: Final = Text("mã {}", "code {}")
YEAR: Final = Text("Năm đánh giá {}", "Assessment year {}")
AS_IF: Final = Text("tính thử, năm không áp dụng", "as if; the year is not covered")
ON: Final = Text("Tính đến ngày {}", "As of {}")
OUTCOME: Final = Text("Kết quả", "Outcome")
GRADE: Final = Text("Xếp loại", "Grade")
POSSIBLE: Final = Text("Có thể xếp loại: {}", "Possible grades: {}")
NOT_RECOGNITION: Final = Text(
    "Kết quả đánh giá theo bộ quy tắc, không phải quyết định công nhận.",
    "What the rules make of the case; recognition is an authority's decision.",
)
DECISION: Final = Text(
    "Quyết định kèm theo hồ sơ (ghi lại như đã nhập): {}",
    "Decision that the case carries (as entered): {}",
)

TOTAL: Final = Text("Tổng số điểm", "Total")
CONTENTS: Final = Text("Tổng số nội dung đạt", "Contents met")
ASKED: Final = Text("cần từ {}", "{} asked")
OF: Final = Text("{} trên {}", "{} of {}")
SURE: Final = Text("chắc chắn", "certain")
MAY: Final = Text("còn có thể", "still possible")
GRADES: Final = Text("Các mức xếp loại", "Grades")
THIS_GRADE: Final = Text("{}: mức của đơn vị", "{}: this unit's")

CONDITIONS: Final = Text("Điều kiện", "Conditions")
CONDITIONS_MET: Final = Text("{met}/{all} điều kiện đạt", "{met} of {all} met")

BY_CRITERION: Final = Text("Điểm từng {}", "Points by {}")
BOARD: Final = Text("Bảng nội dung", "Board of contents")
BOARD_HOW: Final = Text(
    "Mỗi ô là một nội dung; chọn một ô để xem nội dung đó.",
    "Each square is one content; choose one to see it.",
)
EACH_CONTENT: Final = Text("Từng nội dung", "Each content")
CAP_UNREAD: Final = Text("điểm tối đa chưa đọc được", "the maximum is unread")
FLOOR: Final = Text("mức tối thiểu {}", "least asked: {}")
OWN: Final = Text("tự chấm {}", "self-assessed {}")
OWN_MET: Final = Text("tự đánh giá: {}", "self-assessed: {}")
PROPOSAL: Final = Text("nếu nguồn chưa kiểm chứng được là đúng: {}", "if hearsay were so: {}")
ENTERED_WHOLE: Final = Text(
    "Nhập cho cả {kind}; chưa có điểm của từng phần bên dưới ({count})",
    "Entered for the whole {kind}; its {count} parts have no points of their own",
)
ENTERED_WHOLE_MET: Final = Text("theo kết quả nhập cho {}", "as entered for {}")
TALLY: Final = Text(
    "{full} tối đa, {half} từ 50%, {zero} không điểm",
    "{full} at maximum, {half} from 50%, {zero} at 0",
)

REASONS: Final[Mapping[str, Text]] = {
    "qualified": Text("Vì sao đạt", "Why it does"),
    "not_qualified": Text("Vì sao chưa đạt", "Why it does not"),
    "undetermined": Text("Vì sao chưa xác định được", "Why it is not determined"),
    "grade": Text("Vì sao xếp loại như vậy", "Why this grade"),
}
OPEN: Final = Text("Điều còn để ngỏ", "What is open")
EITHER_WAY: Final = Text("Kết quả theo từng khả năng", "The outcome either way")

TO_DO: Final = Text("Việc cần làm", "What to do")
PLAN: Final = Text("Phương án ít việc nhất", "The least that would do")
EACH_PART: Final = Text("Từng phần còn thiếu", "Each part that is wanting")
PROCEDURE: Final = Text("Trình tự, thủ tục và hồ sơ", "Procedure and evidence")
BESIDE: Final = Text(
    "Xem xét riêng; không cộng, không trừ điểm và không làm thay đổi kết quả ở trên.",
    "Looked at apart; it adds no points, takes none off, and leaves the outcome as it is.",
)
NOT_RECORDED: Final = Text(
    "Các bước hồ sơ chưa ghi gì, hoặc chưa đọc được quy định ({})",
    "Steps of which nothing is recorded, or whose rules are unread ({})",
)
CALENDAR: Final = Text("Ngày nghỉ theo danh mục {}", "Days off as listed by {}")
STEP_STATES: Final[Mapping[StepState, Text]] = {
    "kept": Text("đúng quy định", "kept"),
    "broken": Text("thiếu hoặc muộn", "missing or late"),
    "open": Text("chưa kết luận được", "open"),
    "unread": Text("chưa đọc được quy định", "rule unread"),
}

GROUNDS: Final = Text("Căn cứ", "What it rests on")
GROUNDS_CAPTION: Final = Text(
    "Các quy định được áp dụng và mức độ biết chắc",
    "The clauses applied, and how well each is known",
)
PLACE: Final = Text("Quy định", "Clause")
BASIS: Final = Text("Biết từ đâu", "How it is known")
GIVES: Final = Text("Áp dụng cho", "Applied to")
SOURCES: Final = Text("Nguồn nêu lại quy định", "Who reports the law")
PUBLISHED: Final = Text("đăng ngày {}", "published {}")
INSTRUMENTS: Final = Text("Tên đầy đủ của văn bản", "Instruments in full")
RESTS_ON: Final = Text("Dựa trên", "It rests on")
READINGS: Final = Text("Cách hiểu được dùng ở đây", "How the text is read here")
QUESTIONS: Final = Text(
    "Chưa biết văn bản có quy định hay không (không quyết định kết quả)",
    "Nobody here knows whether the law has this (it decides nothing)",
)
RECEIPT: Final = Text("Biên nhận", "Receipt")
RECEIPT_HOW: Final = Text(
    "Cùng bộ quy tắc và cùng hồ sơ thì ra cùng kết quả.",
    "The same rules and the same case give the same result.",
)
RECEIPT_RULESET: Final = Text("Bộ quy tắc", "Ruleset")
RECEIPT_EDITION: Final = Text("{}, bản {}", "{}, edition {}")
RECEIPT_CONTENT: Final = Text("Nội dung bộ quy tắc", "Content of the rules")
RECEIPT_CASE: Final = Text("Hồ sơ", "Case")
RECEIPT_PROVENANCE: Final = Text("Nguồn số liệu", "Provenance")
RECEIPT_LIBRARY: Final = Text("Phần mềm", "Library")
COMPLETED: Final = Text("Đã bổ khuyết bằng", "Completed by")
STAMPED: Final = Text("Ghi chú", "Stamps")
ACCEPTED: Final = Text(
    "áp dụng cả quy định theo nguồn chưa kiểm chứng được", "hearsay was accepted"
)

STATES: Final[Mapping[State, Text]] = {
    "met": Text("đạt", "met"),
    "failed": Text("không đạt", "not met"),
    "open": Text("chưa biết", "not known"),
    "nothing": Text("không phát sinh", "nothing arose"),
    "left_out": Text("không đánh giá", "left out"),
    "part": Text("chưa tối đa", "below maximum"),
}
POINT_STATES: Final[Mapping[State, Text]] = {
    **STATES,
    "met": Text("điểm tối đa", "at maximum"),
    "failed": Text("dưới mức tối thiểu", "below the least asked"),
}
"""What the same signs say where points count."""

BADGES: Final[Mapping[Basis, Text]] = {
    Basis.READ: Text("đã đọc", "read"),
    Basis.DERIVED: Text("tính ra", "derived"),
    Basis.REPORTED: Text("nêu lại", "reported"),
    Basis.HEARSAY: Text("chưa kiểm chứng", "hearsay"),
    Basis.SILENT: Text("không quy định", "silent"),
    Basis.UNREAD: Text("chưa đọc", "unread"),
}
"""How well a clause is known, in a word or two."""
