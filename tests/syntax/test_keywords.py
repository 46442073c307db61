"""Every keyword has two spellings, and which one is written never matters."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import pytest

from tcpl_rules.source import SourceText
from tcpl_rules.syntax.format import format_tree
from tcpl_rules.syntax.keywords import keywords
from tcpl_rules.syntax.tree import Leaf
from tests.syntax.reading import corpus, mistakes, parsed, source_of, tree_of


@cache
def _uses() -> dict[str, tuple[SourceText, Leaf]]:
    """The first use of each keyword in the shipped texts and the standard's examples."""
    uses: dict[str, tuple[SourceText, Leaf]] = {}
    for source in corpus():
        for leaf in parsed(source).every_leaf():
            if leaf.kind in keywords():
                uses.setdefault(leaf.kind, (source, leaf))
    return uses


@pytest.mark.parametrize("name", keywords())
def test_each_spelling_gives_the_same_tree(name: str) -> None:
    source, leaf = _uses()[name]
    keyword = keywords()[name]
    before, after = source.text[: leaf.span.start], source.text[leaf.span.end :]

    for spelling in (keyword.en, keyword.vi):
        assert tree_of(before + spelling + after) == parsed(source)


def test_no_spelling_is_read_as_another_keyword() -> None:
    """A spelling that two keywords share is told apart by where it stands, so texts keep theirs."""
    shared = defaultdict(set)
    for name, keyword in keywords().items():
        for spelling in (keyword.en, keyword.vi):
            shared[spelling].add(name)

    assert [names for names in shared.values() if len(names) > 1] == [{"POINTS", "POINT"}]


def test_words_of_a_keyword_stand_on_one_line() -> None:
    text = 'language 1 criterion 1 "x" {{ max 1 score{}by hand }}'

    assert mistakes(text.format(" \t ")) == ()
    assert mistakes(text.format("\n")) != ()


def test_a_keyword_ends_where_its_letters_end() -> None:
    text = 'language 1 fact total_files: count {} criterion 1 "x" { award 1 when total_files = 0 }'

    assert mistakes(text) == ()


def test_a_longer_keyword_is_tried_before_its_beginning() -> None:
    text = "language 1 fact a: count at least 1 at most 2 {} criterion 1 { at clause 1 }"
    kinds = [leaf.kind for leaf in tree_of(text).every_leaf()]

    assert [kind for kind in kinds if kind.startswith("AT")] == ["AT_LEAST", "AT_MOST", "AT"]


@pytest.mark.parametrize(
    ("when", "by_hand", "every"),
    [
        ("met when a", "met by hand", "require every item met"),
        ("đạt khi a", "đánh giá tay", "yêu cầu mỗi nội dung đạt"),
    ],
)
def test_of_keywords_that_begin_alike_the_longest_is_read(
    when: str, by_hand: str, every: str
) -> None:
    text = f"""language 1 criterion 1 {{ {when} {by_hand} }}
    qualifies when {{ condition c "x" {{ {every} }} }}"""
    kinds = [leaf.kind for leaf in tree_of(text).every_leaf()]

    assert [kind for kind in kinds if kind.startswith("MET")] == ["MET_WHEN", "MET_BY_HAND", "MET"]


def test_no_name_begins_where_a_keyword_is_written() -> None:
    for keyword in keywords().values():
        if re.match(r"[a-z]", keyword.en):
            assert mistakes(f'language 1 role {keyword.en} vi "x"') != ()


def test_spellings_are_chosen_by_language() -> None:
    source = source_of('language 1 tiêu chí 1 "x" { max 1 }')

    assert format_tree(parsed(source), source, "en").startswith("language 1\ncriterion 1")
    assert format_tree(parsed(source), source, "vi").startswith("ngôn ngữ 1\ntiêu chí 1")
