"""Guards as short sentences."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tcpl_rules.model.guard import (
    AllOf,
    AnyOf,
    ClassIs,
    Comparison,
    Guard,
    Holds,
    KindIs,
    Linear,
    Measure,
    NoneOf,
    SomeOf,
    UnreadThreshold,
)
from tcpl_rules.quantities import LANGUAGES
from tcpl_rules.report.guard_words import GuardWords
from tests.comparison.versions import version
from tests.model.texts import model_of
from tests.shipped import IDS, ruleset

_CLASSES = ("title vi", 'classes { one vi "loại I" en "class I" } title vi')
_MODEL = version(_CLASSES).model
_VI, _EN = GuardWords(_MODEL, "vi"), GuardWords(_MODEL, "en")
_FILES = Measure(numerator=Linear(terms=(("files", 1),)))
_LATE = Measure(numerator=Linear(terms=(("late", 1),)))
_SHARE = Measure(numerator=Linear(terms=(("late", 1),)), denominator="files")
_FEWER = Measure(numerator=Linear(terms=(("late", 1), ("files", -1))))
_PLANNED = "“Có kế hoạch” được xác định là có"
_PLAN, _NO_PLAN = Holds(fact="planned"), Holds(fact="planned", positive=False)


def _compared(measure: Measure, comparator: str, value: str) -> Comparison:
    return Comparison(measure=measure, comparator=comparator, value=Fraction(value))  # type: ignore[arg-type]


_ONE = _compared(_LATE, ">=", "1")


@pytest.mark.parametrize(
    ("guard", "vi", "en"),
    [
        (_ONE, "số hồ sơ trễ hạn từ 1 hồ sơ trở lên", "late files is at least 1 files"),
        (
            _compared(_SHARE, "<", "1/2"),
            "tỷ lệ số hồ sơ trễ hạn trên số hồ sơ dưới 50%",
            "the share of late files in files is below 50%",
        ),
        (_compared(_FEWER, "=", "0"), "số hồ sơ trễ hạn bằng số hồ sơ", "late files = files"),
        (
            _compared(_FEWER, "<", "0"),
            "số hồ sơ trễ hạn ít hơn số hồ sơ",
            "late files < files",
        ),
        (
            AllOf(parts=(_compared(_SHARE, ">=", "4/5"), _compared(_SHARE, "<", "9/10"))),
            "tỷ lệ số hồ sơ trễ hạn trên số hồ sơ từ 80% đến dưới 90%",
            "the share of late files in files is at least 80% and below 90%",
        ),
        (
            AllOf(parts=(_compared(_LATE, ">", "1"), _compared(_LATE, "<=", "5"))),
            "số hồ sơ trễ hạn trên 1 hồ sơ đến hết 5 hồ sơ",
            "late files is above 1 files and at most 5 files",
        ),
        (_PLAN, "“Có kế hoạch” được xác định là có", "“There is a plan”: yes"),
        (_NO_PLAN, "“Có kế hoạch” được xác định là không", "“There is a plan”: no"),
        (KindIs(kind="ward"), "đơn vị là phường", "the unit is a ward"),
        (ClassIs(class_="one"), "đơn vị loại I", "the unit is of class I"),
        (
            AllOf(parts=(_ONE, AnyOf(parts=(_PLAN, KindIs(kind="ward"))))),
            f"số hồ sơ trễ hạn từ 1 hồ sơ trở lên và ({_PLANNED} hoặc đơn vị là phường)",
            "late files is at least 1 files and (“There is a plan”: yes or the unit is a ward)",
        ),
        (
            SomeOf(least=2, parts=(_PLAN, _ONE)),
            "có ít nhất 2 trong 2 điều: “Có kế hoạch”; số hồ sơ trễ hạn từ 1 hồ sơ trở lên",
            "at least 2 of these 2: “There is a plan”; late files is at least 1 files",
        ),
        (
            NoneOf(parts=(_PLAN,)),
            "không có điều nào trong các điều: “Có kế hoạch”",
            "none of these: “There is a plan”",
        ),
        (AllOf(parts=(_PLAN,)), "“Có kế hoạch” được xác định là có", "“There is a plan”: yes"),
        (AllOf(parts=()), "trong mọi trường hợp", "in every case"),
        (AnyOf(parts=()), "không khi nào", "never"),
    ],
)
def test_every_form(guard: Guard, vi: str, en: str) -> None:
    assert (_VI.guard(guard), _EN.guard(guard)) == (vi, en)


def test_an_unread_threshold() -> None:
    threshold = UnreadThreshold(measure=_SHARE, comparator=">=")

    assert _VI.unread(threshold) == (
        "tỷ lệ số hồ sơ trễ hạn trên số hồ sơ từ mức theo quy định (chưa đọc được) trở lên"
    )


def test_sums() -> None:
    linear = Linear(terms=(("late", -1), ("files", 2)), constant=3)

    assert _VI.sum(linear) == "2 lần số hồ sơ trừ số hồ sơ trễ hạn cộng 3"
    assert _EN.sum(Linear(terms=(("files", 1), ("late", 1)))) == "files plus late files"


def test_units() -> None:
    model = model_of('criterion 1 vi "Một" { max 10 score by hand }')
    words = GuardWords(model, "vi")
    days = Measure(numerator=Linear(terms=(("waited", 1),)))

    assert words.value(Fraction(3), days) == "3 ngày"
    assert words.value(Fraction(3), _FILES) == "3 hồ sơ"


def test_quotation_marks_inside_others_are_single() -> None:
    words = GuardWords(ruleset("qd-25-2021").model, "vi")

    assert words.guard(Holds(fact="security_standard_recognised")) == (
        "“Cấp xã được công nhận đạt tiêu chuẩn ‘An toàn về an ninh, trật tự’” được xác định là có"
    )


def test_a_fact_that_is_not_there() -> None:
    assert _VI.fact("unknown") == "unknown"


def test_every_guard_of_the_shipped_rulesets_has_words() -> None:
    for name in IDS:
        model = ruleset(name).model
        for lang in LANGUAGES:
            words = GuardWords(model, lang)
            for node in model.walk():
                for clause in node.full_marks:
                    said = words.guard(clause.guard)
                    assert said
                    assert "{" not in said


def test_of_a_share_the_whole_is_reached_and_not_passed() -> None:
    assert _VI.guard(_compared(_SHARE, ">=", "1")).endswith(" đạt 100%")
    assert _VI.guard(_compared(_SHARE, ">=", "9/10")).endswith(" từ 90% trở lên")
    assert _EN.guard(_compared(_SHARE, ">=", "1")).endswith(" is at least 100%")
