"""The words of a report, in Vietnamese and English."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from tcpl_rules.assessment.range import Range
from tcpl_rules.model.standing import Basis, Text
from tcpl_rules.quantities import Language, Rounding, display, round_to

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_PLAIN_MONTH: Final = 3
"""The first month that official papers write without a 0."""

KINDS: Final[Mapping[str, Text]] = {
    "criterion": Text("tiêu chí", "criterion"),
    "indicator": Text("chỉ tiêu", "indicator"),
    "item": Text("nội dung", "item"),
    "index": Text("chỉ số", "index"),
}
KINDS_MANY: Final[Mapping[str, Text]] = {
    "criterion": Text("tiêu chí", "criteria"),
    "indicator": Text("chỉ tiêu", "indicators"),
    "item": Text("nội dung", "items"),
    "index": Text("chỉ số", "indices"),
}
STAGES: Final[Mapping[str, Text]] = {
    "self_assessed": Text("Điểm tự chấm, chưa thẩm định", "Self-assessed points, not appraised"),
    "appraised": Text("Điểm thẩm định", "Appraised points"),
    "computed": Text("Điểm tính từ số liệu", "Points computed from facts"),
}
STAGES_MET: Final[Mapping[str, Text]] = {
    "self_assessed": Text("Kết quả tự đánh giá, chưa thẩm định", "Self-assessed, not appraised"),
    "appraised": Text("Kết quả thẩm định", "Appraised"),
    "computed": Text("Kết quả tính từ số liệu", "Computed from facts"),
}
"""The same in a ruleset without points."""

MET: Final[Mapping[bool | None, Text]] = {
    True: Text("đạt", "met"),
    False: Text("chưa đạt", "not met"),
    None: Text("chưa biết", "not known"),
}
BASES: Final[Mapping[Basis, Text]] = {
    Basis.READ: Text("Đã đọc trong văn bản", "Read in the text of the law"),
    Basis.DERIVED: Text("Tính ra từ các phần đã biết", "Derived from parts that are known"),
    Basis.REPORTED: Text("Do tài liệu khác nêu lại", "Reported by another document"),
    Basis.HEARSAY: Text("Theo nguồn chưa kiểm chứng được", "Hearsay, not verified"),
    Basis.SILENT: Text(
        "Văn bản không quy định cho trường hợp này", "The law gives no result for this case"
    ),
    Basis.UNREAD: Text("Chưa đọc được quy định", "Not read by anyone here"),
}
_OUT_OF: Final = Text("trên", "of")
UNKNOWN: Final = Text("chưa biết", "not known")


def kind_word(kind: str, lang: Language, *, many: bool = False) -> str:
    """What a node of *kind* is called."""
    known = (KINDS_MANY if many else KINDS).get(kind)
    return known.in_language(lang) if known else kind


def of_maximum(points: Range, maximum: Fraction | None, lang: Language) -> str:
    """*points* with the most that they can be: ``98,5/100``, ``0 – 25 trên 25``."""
    shown = points.display(lang)
    if maximum is None:
        return shown
    most = display(maximum, lang)
    return f"{shown}/{most}" if points.settled else f"{shown} {_OUT_OF.in_language(lang)} {most}"


def sentence_case(text: str) -> str:
    """*text* with a capital at its start."""
    return text[:1].upper() + text[1:]


def sentence_lower(text: str) -> str:
    """*text* as it stands inside a sentence: without the capital at its start, but for initials."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def in_points(value: Fraction, lang: Language) -> str:
    """*value* with its unit: ``0,5 điểm``, ``1 point``, ``2 points``."""
    unit = "điểm" if lang == "vi" else "point" if value == 1 else "points"
    return f"{display(value, lang)} {unit}"


def percentage(share: Fraction, lang: Language) -> str:
    """*share* in percent with at most two decimals, cut, so that no share reads as one above it."""
    return display(round_to(share * 100, 2, Rounding.DOWN), lang) + "%"


def day_of_year(day: int, month: int, lang: Language) -> str:
    """A day of no particular year: ``ngày 09 tháng 01``, ``9 January``.

    Official papers write days below 10 and the first two months with a 0.

    Source:
        Nghị định số 30/2020/NĐ-CP.
    """
    if lang == "en":
        return f"{day} {MONTHS[month - 1]}"
    padded = f"{month:02}" if month < _PLAIN_MONTH else str(month)
    return f"ngày {day:02} tháng {padded}"
