"""Why nothing can be claimed of a part."""

from __future__ import annotations

from tcpl_rules.model.standing import Text

NO_COMMON_CASE = Text(
    "không có hồ sơ nào hợp lệ theo cả hai văn bản",
    "no case is possible under both versions",
)
TOO_HARD = Text(
    "quy định quá phức tạp, chưa so sánh được", "the rules are too hard to compare here"
)
OTHER_FACTS = Text(
    "hai văn bản dựa trên số liệu khác nhau", "the two versions ask for different facts"
)
OPEN_OLD = Text(
    "quy định cũ chưa đọc được, không có hoặc phải xác định trực tiếp",
    "the old rule is unread, silent or judged by hand",
)
OPEN_NEW = Text(
    "quy định mới chưa đọc được, không có hoặc phải xác định trực tiếp",
    "the new rule is unread, silent or judged by hand",
)
OPEN_BOTH = Text(
    "cả hai quy định chưa đọc được, không có hoặc phải xác định trực tiếp",
    "both rules are unread, silent or judged by hand",
)
OTHER_SCORING = Text(
    "một văn bản chấm điểm, văn bản kia chỉ xét đạt hoặc không đạt",
    "one version gives points, the other only met or not met",
)
OTHER_STRUCTURE = Text(
    "một bên chia thành các phần nhỏ hơn, bên kia thì không",
    "one version divides this clause into parts, the other does not",
)
DIVIDED = Text(
    "quy định được tách ra hoặc gộp lại", "the clause was divided, or joined with another"
)
OTHER_REQUIREMENT = Text(
    "hai điều kiện đòi hỏi những điều khác loại", "the two conditions ask for different things"
)
NOT_ALL_LINKED = Text(
    "không đủ phần chung giữa hai văn bản để lập một hồ sơ so sánh",
    "the versions share too few clauses to make a case that shows it",
)
