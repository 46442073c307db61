"""The sentences for what can be wrong with a case, one per code and language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tcpl_rules.assessment.book_wording import BOOK_WORDING
from tcpl_rules.assessment.record_wording import RECORD_WORDING
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
            "năm {value} không đánh giá theo {ruleset} (theo {source}).{note} Áp dụng cho: "
            "{allowed}. Muốn tính thử như thể có áp dụng thì phải yêu cầu rõ (--as-if)",
            "nothing is assessed in {value} under {ruleset} (according to {source}).{note} It "
            "covers: {allowed}. To assess as if it did, ask for that explicitly (--as-if)",
        ),
        "TCPL0813": Text(
            "hồ sơ này dành cho {value}, không phải cho {allowed}",
            "this case is for {value}, not for {allowed}",
        ),
        "TCPL0814": Text(
            "{allowed}",
            "{allowed}",
        ),
        "TCPL0815": Text(
            "{value} không phải phân loại mà bộ quy tắc dùng. Chọn một trong: {allowed}",
            "{value} is not a class that the ruleset knows. Choose one of: {allowed}",
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
        "TCPL0826": Text(
            "“{label}” không lấy từ kết quả đánh giá khác theo cách này ({value}); {allowed}",
            "“{label}” is not taken from another assessment in this way ({value}); {allowed}",
        ),
        "TCPL0827": Text(
            "“{label}” ghi là {value}, nhưng theo mục fed là {allowed}. Hãy sửa hoặc xóa một bên",
            "“{label}” is {value} here but {allowed} under fed. Mend or remove one of the two",
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
            "{value} điểm cho {node} thấp hơn mức thấp nhất. Cần ghi: {allowed}",
            "{value} points for {node} are below the least. What is expected: {allowed}",
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
            "{node} đã được bỏ ra (left_out) nên không nhập gì cho mục này. Hãy xóa mục này hoặc "
            "bỏ {allowed} khỏi left_out",
            "{node} is left out, so it can have no entry. Remove this entry, or take {allowed} "
            "off left_out",
        ),
        "TCPL0840": Text(
            "{node} không được phép bỏ ra. {allowed}",
            "{node} may not be left out. {allowed}",
        ),
        "TCPL0841": Text(
            "bảng {value} không dùng được với bộ quy tắc này. {allowed}",
            "the table {value} does not go with this ruleset. {allowed}",
        ),
        "TCPL0842": Text(
            "{value} không phải là kết quả đạt hay không đạt của {what}. Cần ghi: {allowed}",
            "{value} does not say whether {what} is met. What is expected: {allowed}",
        ),
        "TCPL0843": Text(
            "{node} ghi là {value} nhưng {allowed}",
            "{node} is entered as {value}, but {allowed}",
        ),
        "TCPL0844": Text(
            "{condition} không nhập trực tiếp được. {allowed}",
            "{condition} cannot be entered. {allowed}",
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
        "TCPL0848": Text(
            "không có điều kiện tên {value}. {allowed}",
            "there is no condition {value}. {allowed}",
        ),
        # What is not evaluated
        "TCPL0850": Text(
            "nguồn gốc ghi cho {value}, nhưng hồ sơ không có giá trị nào ở đó. {allowed}",
            "provenance is given for {value}, but the case has no value there. {allowed}",
        ),
        **RECORD_WORDING,
        **BOOK_WORDING,
        # Completions in a workbook
        "TCPL1050": Text(
            "tệp này không phải bản bổ khuyết do “tcpl gaps --template” ghi ra; trang bổ khuyết "
            "phải có các cột: {allowed}",
            "this is no completion as `tcpl gaps --template` writes it; its sheet has the "
            "columns: {allowed}",
        ),
        "TCPL1051": Text(
            "bản bổ khuyết ghi {what} {value}, còn đang bổ khuyết cho {allowed}",
            "the completion says {what} {value}, and what is completed is {allowed}",
        ),
        "TCPL1052": Text(
            "ô {cell} (trang “{sheet}”): {value} đọc được theo hai cách. Hãy ghi rõ: {allowed}",
            "cell {cell} (sheet “{sheet}”): {value} can be read in two ways. Write which: "
            "{allowed}",
        ),
        "TCPL1053": Text(
            "ô {cell} (trang “{sheet}”): {value} không dùng được. Cần ghi: {allowed}",
            "cell {cell} (sheet “{sheet}”): {value} cannot be used. What is expected: {allowed}",
        ),
        "TCPL1054": Text(
            "ô {cell} (trang “{sheet}”): dòng này đã điền nhưng còn thiếu: {what}",
            "cell {cell} (sheet “{sheet}”): the row is filled in, and this is missing: {what}",
        ),
        "TCPL1055": Text(
            "chưa dòng nào được điền: cột “{what}” còn trống",
            "nothing is filled in: the column “{what}” is empty",
        ),
        "TCPL1056": Text(
            "ô {cell} (trang “{sheet}”): {value} không phải là giá trị cần điền. Cần ghi: "
            "{allowed}",
            "cell {cell} (sheet “{sheet}”): {value} is not what is needed. What is expected: "
            "{allowed}",
        ),
        "TCPL1057": Text(
            "ô {cell} (trang “{sheet}”): bộ quy tắc không có chỗ chưa đọc nào ghi là {value}; cột "
            "vị trí và cột đang ghi phải giữ nguyên như mẫu",
            "cell {cell} (sheet “{sheet}”): the ruleset has no gap {value}; the address and what "
            "it says must stay as the template has them",
        ),
        "TCPL1058": Text(
            "ô {cell} (trang “{sheet}”): chưa khai báo văn bản {value}. Có: {allowed}; hoặc thêm ở "
            "trang “Văn bản”",
            "cell {cell} (sheet “{sheet}”): no instrument {value} is declared. There are: "
            "{allowed}; or add it in the sheet of instruments",
        ),
        # Tables of cases
        "TCPL1060": Text(
            "không đọc được bảng hồ sơ: {allowed}",
            "no cases can be read here: {allowed}",
        ),
        "TCPL1061": Text(
            "không rõ dấu nào ngăn các cột trong dòng {value}: {allowed}. Hãy thêm một dòng đầu "
            "tệp, ví dụ sep=;",
            "it is not clear what parts the columns of {value}: {allowed}. Put a line before it, "
            "such as sep=;",
        ),
        "TCPL1062": Text(
            "không có cột tên {value}. {allowed}",
            "there is no column {value}. {allowed}",
        ),
        "TCPL1063": Text(
            "cột {value} có hai lần, lần đầu ở {allowed}. Chỉ giữ lại một cột",
            "the column {value} stands there twice, first in {allowed}. Keep only one",
        ),
        "TCPL1064": Text(
            "thiếu cột {value}. Bảng nào cũng phải có các cột: {allowed}",
            "the column {value} is missing. Every table has the columns: {allowed}",
        ),
        "TCPL1065": Text(
            "dòng này có {value} ô, nhưng dòng tiêu đề có {allowed}",
            "this row has {value} cells, but the head has {allowed}",
        ),
        "TCPL1066": Text(
            "{value} đọc được theo hai cách. Hãy ghi rõ: {allowed}",
            "{value} can be read in two ways. Write which: {allowed}",
        ),
        "TCPL1067": Text(
            "ô này không có giá trị dùng được: {allowed}",
            "this cell has no value that can be used: {allowed}",
        ),
        "TCPL1068": Text(
            "mã đơn vị {value} của cùng một năm còn có ở: {allowed}. Mỗi đơn vị chỉ ghi một lần",
            "the code {value} of the same year also stands in: {allowed}. Give each unit once",
        ),
        "TCPL1069": Text(
            "tên cột {value} có thể là: {allowed}. Hãy ghi một trong các tên này",
            "the column {value} can mean: {allowed}. Write one of these names",
        ),
        "TCPL1070": Text(
            "{value} nằm ngoài các cột có tên: {allowed}",
            "{value} stands outside the columns that have a name: {allowed}",
        ),
        "TCPL1071": Text(
            "hồ sơ này dành cho {value}, không phải cho bộ quy tắc nào đang được so sánh: "
            "{allowed}",
            "this case is for {value}, which is none of the rulesets that are compared: {allowed}",
        ),
        # Under an overlay
        "TCPL1120": Text(
            "quy định riêng {overlay} không áp dụng cho năm {value}; áp dụng cho: {allowed}",
            "the overlay {overlay} does not hold in {value}; it holds in: {allowed}",
        ),
        "TCPL1121": Text(
            "{value} nằm ngoài địa bàn của quy định riêng: {allowed}",
            "{value} is outside the territory of the overlay: {allowed}",
        ),
        "TCPL1122": Text(
            "hồ sơ chưa ghi {what} nên chưa rõ có thuộc địa bàn {territory} hay không. Nếu thuộc "
            "thì ghi thêm: {allowed}",
            "the case does not say {what}, so it is not clear whether it is in {territory}. If it "
            "is, add: {allowed}",
        ),
    }
)
"""``{value}`` and ``{allowed}`` are the problem's own; the other names are its arguments."""
