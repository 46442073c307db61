"""The sentences for what can be wrong with a case, one per code and language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tcpl_rules.model.standing import Text

WORDING: Mapping[str, Text] = MappingProxyType(
    {
        # The file
        "TCPL0801": Text(
            "tệp không đúng định dạng {format}: {value}. {allowed}",
            "the file is not valid {format}: {value}. {allowed}",
        ),
        "TCPL0802": Text(
            "tệp không phải văn bản mã hóa UTF-8. Hãy lưu lại tệp với mã hóa UTF-8",
            "the file is not UTF-8 text. Save it again with the encoding UTF-8",
        ),
        "TCPL0803": Text(
            "tên tệp {value} phải kết thúc bằng {allowed}",
            "the file name {value} must end in {allowed}",
        ),
        "TCPL0804": Text(
            "{value} được ghi hai lần. Chỉ giữ lại một lần",
            "{value} is given twice. Keep only one",
        ),
        # Its keys and types
        "TCPL0805": Text(
            "không có mục tên {value} ở đây. {allowed}",
            "there is no key {value} here. {allowed}",
        ),
        "TCPL0806": Text(
            "{value} không dùng được ở đây. Cần ghi: {allowed}",
            "{value} cannot stand here. What is expected: {allowed}",
        ),
        "TCPL0807": Text(
            "còn thiếu {what}. Cần ghi: {allowed}",
            "{what} is missing. What is expected: {allowed}",
        ),
        "TCPL0808": Text(
            "số thực dấu phẩy động {value} không chính xác. Hãy dùng {allowed}",
            "the float {value} is not exact. Use {allowed}",
        ),
        "TCPL0809": Text(
            "{value} không phải là một ngày. Cần ghi: {allowed}",
            "{value} is not a date. What is expected: {allowed}",
        ),
        # Identity
        "TCPL0810": Text(
            "{value} không phải loại đơn vị được đánh giá. Chọn một trong: {allowed}",
            "{value} is not a kind of unit that is assessed. Choose one of: {allowed}",
        ),
        "TCPL0811": Text(
            "bộ quy tắc {ruleset} không áp dụng cho năm {value}; áp dụng cho: {allowed}. "
            "Muốn tính thử như thể có áp dụng thì phải yêu cầu rõ (--as-if)",
            "the ruleset {ruleset} does not cover the year {value}; it covers: {allowed}. "
            "To assess as if it did, ask for that explicitly (--as-if)",
        ),
        "TCPL0812": Text(
            "năm {value} không đánh giá theo {ruleset} (theo {source}); áp dụng cho: {allowed}. "
            "Muốn tính thử như thể có áp dụng thì phải yêu cầu rõ (--as-if)",
            "nothing is assessed in {value} under {ruleset} (according to {source}); it covers: "
            "{allowed}. To assess as if it did, ask for that explicitly (--as-if)",
        ),
        "TCPL0813": Text(
            "hồ sơ này dành cho {value}, không phải cho {allowed}",
            "this case is for {value}, not for {allowed}",
        ),
        "TCPL0814": Text(
            "{allowed}",
            "{allowed}",
        ),
        # Facts
        "TCPL0820": Text(
            "không có số liệu tên {value}. {allowed}",
            "there is no fact {value}. {allowed}",
        ),
        "TCPL0821": Text(
            "{value} không dùng được cho “{label}”. Cần ghi: {allowed}",
            "{value} does not fit “{label}”. What is expected: {allowed}",
        ),
        "TCPL0822": Text(
            "{value} nằm ngoài giới hạn của “{label}”. Cần ghi: {allowed}",
            "{value} is out of bounds for “{label}”. What is expected: {allowed}",
        ),
        "TCPL0823": Text(
            "“{label}” là {value}, nhiều hơn “{whole}” là {limit} ({whole_id}). Nhiều nhất là "
            "{limit}",
            "“{label}” is {value}, more than “{whole}” which is {limit} ({whole_id}). At most "
            "{limit}",
        ),
        "TCPL0824": Text(
            "các số liệu không khớp nhau: {left} phải bằng {right}, nhưng một bên là {value} còn "
            "bên kia là {other}",
            "these facts do not fit together: {left} must equal {right}, but one side is {value} "
            "and the other {other}",
        ),
        "TCPL0825": Text(
            "các số liệu không thể cùng đúng: {value}. Dù số liệu còn thiếu là bao nhiêu thì cũng "
            "trái với: {allowed}",
            "these facts cannot all be right: {value}. Whatever the missing facts are, this is "
            "broken: {allowed}",
        ),
        # Entries
        "TCPL0830": Text(
            "không có tiêu chí, chỉ tiêu hay nội dung số {value}. {allowed}",
            "there is no criterion, indicator or item {value}. {allowed}",
        ),
        "TCPL0831": Text(
            "{value} không phải là điểm của {node}. Cần ghi: {allowed}",
            "{value} is not points for {node}. What is expected: {allowed}",
        ),
        "TCPL0832": Text(
            "{value} điểm cho {node} cao hơn điểm tối đa. Cần ghi: {allowed}",
            "{value} points for {node} are above the maximum. What is expected: {allowed}",
        ),
        "TCPL0833": Text(
            "{value} điểm cho {node} thấp hơn 0. Cần ghi: {allowed}",
            "{value} points for {node} are below 0. What is expected: {allowed}",
        ),
        "TCPL0834": Text(
            "điểm tối đa {value} ghi cho {node} không đúng. Điểm tối đa là: {allowed}",
            "the maximum {value} given for {node} is wrong. The maximum is: {allowed}",
        ),
        "TCPL0835": Text(
            "{value} cho {node} còn thiếu điểm tối đa, vì bộ quy tắc chưa biết điểm tối đa này. "
            "Cần ghi: {allowed}",
            "{value} for {node} lacks its maximum, which the ruleset does not know. What is "
            "expected: {allowed}",
        ),
        "TCPL0836": Text(
            "điểm tối đa ghi cho {nodes} cộng lại là {value}, không khớp với điểm tối đa của "
            "{node}. Tổng phải là: {allowed}",
            "the maxima given for {nodes} add up to {value}, which does not fit the maximum of "
            "{node}. They must add up to: {allowed}",
        ),
        "TCPL0837": Text(
            "điểm tối đa của {node} là {value} ở cột này nhưng là {allowed} ở cột kia",
            "the maximum of {node} is {value} in this column but {allowed} in the other",
        ),
        "TCPL0838": Text(
            "{value} điểm cho {node} không khớp với điểm chi tiết bên dưới. Theo điểm chi tiết, "
            "điểm phải là: {allowed}",
            "{value} points for {node} do not fit the entries below it. By these, the points must "
            "be: {allowed}",
        ),
        "TCPL0839": Text(
            "{node} đã được bỏ ra (left_out) nên không được có điểm. Hãy xóa mục này hoặc bỏ "
            "{allowed} khỏi left_out",
            "{node} is left out, so it can have no entry. Remove this entry, or take {allowed} "
            "off left_out",
        ),
        "TCPL0840": Text(
            "{node} không được phép bỏ ra. {allowed}",
            "{node} may not be left out. {allowed}",
        ),
        # Tallies
        "TCPL0845": Text(
            "{value} không phải là bảng đếm của {node}. Cần ghi: {allowed}",
            "{value} is not a tally of {node}. What is expected: {allowed}",
        ),
        "TCPL0846": Text(
            "bảng đếm của {node} đếm {value} mục, nhưng bên dưới chỉ có {allowed}",
            "the tally of {node} counts {value} parts, but below it there are only {allowed}",
        ),
        "TCPL0847": Text(
            "bảng đếm {value} của {node} không khớp với điểm đã ghi: {allowed}",
            "the tally {value} of {node} does not fit the points entered: {allowed}",
        ),
        # What is not evaluated
        "TCPL0850": Text(
            "nguồn gốc ghi cho {value}, nhưng hồ sơ không có giá trị nào ở đó. {allowed}",
            "provenance is given for {value}, but the case has no value there. {allowed}",
        ),
    }
)
"""``{value}`` and ``{allowed}`` are the problem's own; the other names are its arguments."""
