"""The sentences for what can be wrong with the record of a procedure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tcpl_rules.model.standing import Text

RECORD_WORDING: Mapping[str, Text] = MappingProxyType(
    {
        "TCPL0851": Text(
            "không có bước tên {value}. {allowed}",
            "there is no step {value}. {allowed}",
        ),
        "TCPL0852": Text(
            "không có sự kiện tên {value}. {allowed}",
            "there is no event {value}. {allowed}",
        ),
        "TCPL0853": Text(
            "không có cơ quan, người tham gia tên {value}. {allowed}",
            "there is no role {value}. {allowed}",
        ),
        "TCPL0854": Text(
            "không có giấy tờ, hồ sơ tên {value}. {allowed}",
            "there is no document or dossier {value}. {allowed}",
        ),
        "TCPL0855": Text(
            "{value} ghi ở cả hai danh sách trái ngược nhau. Cần ghi: {allowed}",
            "{value} stands in two lists that exclude each other. What is expected: {allowed}",
        ),
        "TCPL0856": Text(
            "số người dự là {value}, nhiều hơn số thành viên. Cần ghi: {allowed}",
            "{value} attended, which is more than there are members. What is expected: {allowed}",
        ),
        "TCPL0857": Text(
            "bước “{step}” ghi là chưa làm (done = false) nên không có {value}. Hãy sửa hoặc xóa "
            "một bên",
            "the step “{step}” is recorded as not done (done = false), so it has no {value}. Mend "
            "or remove one of the two",
        ),
        "TCPL0858": Text(
            "văn bản đã đọc không cho lấy ý kiến bằng văn bản thay cho bước “{step}”. Hãy xóa dòng "
            "này, và ghi ai vắng mặt ở absent",
            "the law that was read lets no opinions in writing replace the step “{step}”. "
            "Remove this line, and list under absent who was not there",
        ),
        "TCPL0859": Text(
            "ngày {value} cách quá xa năm đánh giá {year}. Cần ghi: {allowed}",
            "the day {value} is too far from the year of assessment, {year}. What is expected: "
            "{allowed}",
        ),
    }
)
"""As in `problem_wording`."""
