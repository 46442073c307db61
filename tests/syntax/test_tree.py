"""The tree: branches named after rules, leaves after terminals."""

from __future__ import annotations

from tests.syntax.reading import tree_of

_FILE = 'language 1 criterion 1 vi "a" { max 2 { basis derived } award 2 when heard }'


def test_leaves_in_the_order_of_the_text() -> None:
    assert [leaf.text for leaf in tree_of(_FILE).every_leaf()][:6] == [
        "language",
        "1",
        "criterion",
        "1",
        "vi",
        '"a"',
    ]


def test_own_leaves_and_branches() -> None:
    node = tree_of(_FILE).part("node")

    assert node.word("LABEL").text == "1"
    assert node.leaf("NUMBER") is None
    assert [leaf.text for leaf in node.leaves()] == ["1", "{", "}"]
    assert [branch.rule for branch in node.branches()] == ["node_kind", "text", "max", "row"]
    assert [branch.rule for branch in node.branches("row", "max")] == ["max", "row"]
    assert node.branch("tiers") is None


def test_spans_are_those_of_the_author() -> None:
    node = tree_of(_FILE).part("node")

    assert node.part("max").span.text == "max 2 { basis derived }"
    assert node.span.text == _FILE.removeprefix("language 1 ")


def test_spans_do_not_make_trees_different() -> None:
    assert tree_of(_FILE) == tree_of("\n\n" + _FILE.replace(" ", "  "))


def test_different_words_make_trees_different() -> None:
    assert tree_of(_FILE) != tree_of(_FILE.replace("max 2", "max 3"))
