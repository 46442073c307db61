"""The sentences for what can be wrong with a workbook that holds one case."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tcpl_rules.model.standing import Text

BOOK_WORDING: Mapping[str, Text] = MappingProxyType(
    {
        "TCPL0880": Text(
            "tệp này không phải mẫu hồ sơ của một đơn vị. {allowed}",
            "this is no workbook of one case. {allowed}",
        ),
        "TCPL0881": Text(
            "trang này không còn như trong mẫu. Cần có: {allowed}",
            "the sheet is not as the form has it. What is needed: {allowed}",
        ),
        "TCPL0882": Text(
            "{value} ghi ngoài các ô của mẫu: {allowed}",
            "{value} stands outside the cells of the form: {allowed}",
        ),
        "TCPL0883": Text(
            "dòng này có hai lần, lần đầu ở {allowed}. Chỉ giữ lại một dòng",
            "the row stands there twice, first in {allowed}. Keep only one",
        ),
    }
)
"""As in `problem_wording`."""
