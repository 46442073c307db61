"""Gaps are what is unread, and apart from them what others report."""

from __future__ import annotations

from tcpl_rules.completion.gap import Gap, gaps_of, has_unread_value, sort_of
from tcpl_rules.revision.targets import find_target
from tests.completion.completing import gaps, trees
from tests.syntax.reading import tree_of


def _said(found: Gap) -> tuple[str, str, str]:
    return found.operation, found.sort, found.address()


def test_every_gap_once_in_the_order_of_the_text() -> None:
    assert [_said(gap) for gap in gaps()] == [
        ("answer", "question", "question rounding"),
        ("fill", "maximum", "criterion 1 indicator 1"),
        ("fill", "row", "criterion 1 indicator 1"),
        ("fill", "row", "criterion 1 indicator 1"),
        ("answer", "question", "question parts"),
        ("fill", "maximum", "criterion 1 indicator 2"),
        ("fill", "rule", "criterion 1 indicator 2"),
        ("fill", "documents", "criterion 1 indicator 2"),
        ("fill", "deadline", "step send"),
        ("confirm", "maximum", "criterion 1"),
        ("confirm", "row", "criterion 1 indicator 1"),
        ("confirm", "row", "criterion 1 indicator 1"),
        ("confirm", "title", "criterion 1 indicator 2"),
        ("confirm", "definition", "fact files"),
        ("confirm", "part", "fact files"),
    ]


def test_address_and_statement_in_both_spellings() -> None:
    gap = gaps()[1]

    assert (gap.address(), gap.statement()) == ("criterion 1 indicator 1", "max unread more than 2")
    assert gap.address("vi") == "tiêu chí 1 chỉ tiêu 1"
    assert gap.statement("vi") == "tối đa chưa đọc lớn hơn 2"


def test_definitions_are_stated_by_their_wording() -> None:
    statements = [gap.statement() for gap in gaps() if gap.sort in ("title", "definition")]

    assert statements == ['title vi "Lấy ý kiến"', 'vi "Số hồ sơ"']


def test_titles() -> None:
    titles = {gap.address(): gap.title for gap in gaps()}

    assert titles["criterion 1 indicator 2"].vi == "Lấy ý kiến"
    assert titles["criterion 1 indicator 1"].en == "Files"
    assert titles["fact files"].vi == "Số hồ sơ"


def test_nothing_is_a_gap_that_was_read() -> None:
    text = 'criterion 1 vi "Hồ sơ" { max 10 award 10 when heard award 0 when not heard }'

    assert gaps(text) == ()


def test_a_link_to_an_older_version_is_no_gap() -> None:
    linked = (
        'criterion 1 vi "Hồ sơ" { max 10 score by hand '
        "formerly older criterion 2 { cite LAW article 1 basis unread } }"
    )

    assert gaps(linked) == ()


def test_sorts_of_statements() -> None:
    said = "require a / b >= unread require a > 1 max unread penalty 1 when a"
    (node,) = tree_of(f"language 1 criterion 1 {{ {said} }}").branches("node")

    statements = node.branches()[1:]
    assert [sort_of(statement) for statement in statements] == [
        "threshold",
        "part",
        "maximum",
        "part",
    ]
    assert [has_unread_value(statement) for statement in statements] == [True, False, True, False]


def test_a_header_has_no_title_of_its_own() -> None:
    assert find_target(trees(), (("qualifies when", ""),)) is not None
    assert gaps_of(()) == ()
