"""Clauses as short sentences."""

from __future__ import annotations

import pytest

from tcpl_rules.model.rule import Average
from tcpl_rules.model.ruleset import Node
from tcpl_rules.quantities import LANGUAGES
from tcpl_rules.report.clause_words import ClauseWords
from tests.comparison.versions import version
from tests.shipped import IDS, ruleset

_RULE = "award 4 when planned\n  award 0 when not planned"

_AVERAGE = """average rounded to 1 decimals half up {
  4 per files  1 per late  silent when files + late = 0
}"""


def _node(*edits: tuple[str, str], key: str = "2") -> tuple[ClauseWords, Node]:
    model = version(*edits).model
    return ClauseWords(model, "vi"), next(node for node in model.walk() if node.key == key)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            _RULE,
            (
                "Chấm 4 điểm khi “Có kế hoạch” được xác định là có",
                "Chấm 0 điểm khi “Có kế hoạch” được xác định là không",
            ),
        ),
        (
            "award 4 when late = files  award 0 when late < files",
            (
                "Chấm 4 điểm khi số hồ sơ trễ hạn bằng số hồ sơ",
                "Chấm 0 điểm khi số hồ sơ trễ hạn ít hơn số hồ sơ",
            ),
        ),
        (
            "unread when planned  silent when not planned",
            (
                "Khi “Có kế hoạch” được xác định là có: chưa đọc được mức điểm",
                "Khi “Có kế hoạch” được xác định là không: văn bản không quy định mức điểm",
            ),
        ),
        (
            "highest of { award 4 when planned award 1.5 when late <= 1 award 0 when late > 1 }",
            (
                "Lấy mức điểm cao nhất trong các mức sau:",
                "Chấm 4 điểm khi “Có kế hoạch” được xác định là có",
                "Chấm 1,5 điểm khi số hồ sơ trễ hạn không quá 1 hồ sơ",
                "Chấm 0 điểm khi số hồ sơ trễ hạn trên 1 hồ sơ",
            ),
        ),
        (
            _AVERAGE,
            (
                "Khi số hồ sơ cộng số hồ sơ trễ hạn bằng 0 hồ sơ: văn bản không quy định mức điểm",
                "Điểm bình quân, làm tròn đến 1 chữ số thập phân (một nửa thì làm tròn lên):",
                "4 điểm cho mỗi trường hợp trong số hồ sơ",
                "1 điểm cho mỗi trường hợp trong số hồ sơ trễ hạn",
            ),
        ),
        ("score by hand", ("Người chấm cho điểm trực tiếp",)),
        (
            "score by hand { basis unread }",
            ("Người chấm cho điểm trực tiếp (chưa đọc được cách chấm)",),
        ),
    ],
)
def test_rules(rule: str, said: tuple[str, ...]) -> None:
    keep = ("require late <= 10", "require late <= 10 or planned or files = 1")
    words, node = _node((_RULE, rule), keep)

    assert words.rule(node) == said


def test_what_stands_beside_a_rule() -> None:
    beside = (
        "max 4\n  full marks when files = 7\n  penalty 0.25 when late >= 3\n  may be left out\n"
        "  cannot be made up"
    )
    words, node = _node(("max 4\n  award", f"{beside}\n  proved by report\n  award"))

    assert words.rule(node)[0] == "Được điểm tối đa khi số hồ sơ bằng 7 hồ sơ"
    assert words.full_marks(()) == ("Phần đã đọc không nêu",)
    assert words.penalties(node.penalties) == (
        "Trừ 0,25 điểm khi số hồ sơ trễ hạn từ 3 hồ sơ trở lên",
    )
    assert words.left_out(node.left_out) == "Không tính khi đơn vị không có nội dung này"
    assert words.left_out(None) == "Luôn được tính"
    assert words.past(node.past) == "Nói về việc đã xảy ra trong năm: không khắc phục được"
    assert words.past(None) == "Có thể khắc phục trong năm"
    assert words.proof(node.proved_by) == "Tài liệu chứng minh: Báo cáo"
    assert words.proof(None) == "Không nêu tài liệu chứng minh"


def test_proof_that_nobody_read() -> None:
    words, node = _node(("max 4\n  award", "max 4\n  proved by unread\n  award"))

    assert words.proof(node.proved_by) == "Tài liệu chứng minh: chưa đọc được"


def test_maxima() -> None:
    unread = ('en "On time" {\n    max 4', 'en "On time" {\n    max unread more than 3')
    words, node = _node(unread, key="1.1")

    assert words.maximum(node.maximum) == "Điểm tối đa chưa đọc được, trên 3 điểm"
    assert words.maximum(words.ruleset.maximum) == "Tối đa 10 điểm"


@pytest.mark.parametrize(
    ("key", "asks", "said"),
    [
        ("enough", "require total >= 6.5", "Tổng số điểm từ 6,5 điểm trở lên"),
        ("floors", "require every criterion >= 2.5", "Mọi tiêu chí đạt từ 2,5 điểm trở lên"),
        (
            "floors",
            "require every criterion >= 50% of max",
            "Mọi tiêu chí đạt từ 50% số điểm tối đa trở lên",
        ),
        ("plan", "require late < 9", "Số hồ sơ trễ hạn dưới 9 hồ sơ"),
        ("plan", "met by hand", "Người có thẩm quyền xác định đạt hoặc không đạt"),
        (
            "plan",
            "require late <= unread { basis unread }",
            "Số hồ sơ trễ hạn không quá mức theo quy định (chưa đọc được)",
        ),
    ],
)
def test_conditions(key: str, asks: str, said: str) -> None:
    before = {
        "enough": "require total >= 6",
        "floors": "require every criterion >= 50% of max",
        "plan": "require late <= 10",
    }
    model = version((before[key], asks)).model
    condition = next(one for one in model.conditions if one.id == key)

    assert ClauseWords(model, "vi").condition(condition) == said


def test_a_condition_by_class() -> None:
    classes = ("title vi", 'classes { one vi "loại I" two vi "loại II" } title vi')
    asks = "require total >= 7 when class is one\n require total >= 6 when class is two"
    model = version(classes, ("require total >= 6", asks)).model

    assert ClauseWords(model, "vi").condition(model.conditions[0]) == (
        "Đơn vị loại I: tổng số điểm từ 7 điểm trở lên; "
        "đơn vị loại II: tổng số điểm từ 6 điểm trở lên"
    )


def test_contents_that_are_met_or_not() -> None:
    text = """language 1
    ruleset made-1 edition 1 {
      standard made subject { commune vi "xã" } title vi "Chuẩn thử"
      instrument LAW vi "Luật" {} cite LAW article 1
    }
    fact held: count { vi "Số buổi" asks vi "Mấy?" unit vi "buổi" }
    criterion 1 vi "Một" {
      met when held = 9
      indicator 1 vi "a" { require held >= 2 require held >= unread { basis unread } }
      indicator 2 vi "b" { met by hand { basis unread } }
    }
    qualifies when { condition all vi "Đạt hết" { require every criterion met } }
    """
    model = version(text=text).model
    words = ClauseWords(model, "vi")
    nodes = {node.key: node for node in model.walk()}

    assert words.full_marks(nodes["1"].full_marks) == ("Đạt khi số buổi bằng 9 buổi",)
    assert words.rule(nodes["1.1"]) == (
        "Yêu cầu: số buổi từ 2 buổi trở lên",
        "Yêu cầu: số buổi từ mức theo quy định (chưa đọc được) trở lên",
    )
    assert words.rule(nodes["1.2"]) == (
        "Người đánh giá xác định đạt hoặc không đạt (chưa đọc được mức yêu cầu)",
    )
    assert words.condition(model.conditions[0]) == "Mọi tiêu chí đều đạt"


@pytest.mark.parametrize("name", IDS)
def test_every_shipped_clause_has_words(name: str) -> None:
    model = ruleset(name).model
    for lang in LANGUAGES:
        words = ClauseWords(model, lang)
        said = [line for node in model.walk() for line in words.rule(node)]
        said += [words.condition(condition) for condition in model.conditions]
        leaves = [node for node in model.walk() if not node.children]

        assert all(words.rule(leaf) for leaf in leaves)
        assert not any("{" in line or not line for line in said)


def test_one_clause_by_itself() -> None:
    model = ruleset("tt-01-2018-vpcp").model
    words = ClauseWords(model, "en")
    (node, *_) = (one for one in model.walk() if isinstance(one.rule, Average))
    assert isinstance(node.rule, Average)

    assert words.clause(node.rule)[0].startswith("The average, rounded to 1 decimals")
    assert len(words.clause(node.rule)) == 4
    assert words.clause(node.rule.rows[0]) == words.rule(node)[:1]
