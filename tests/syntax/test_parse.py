"""Text to tree, or every mistake of a text once, at its place in the author's own text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.source import SourceText
from tcpl_rules.syntax.grammar import parser
from tcpl_rules.syntax.parse import comments_of
from tests.syntax.reading import corpus, mistakes, parsed, places, shipped, source_of, tree_of

_FIVE = """language 1

fact homes: cuont { vi "Số hộ" asks vi "Bao nhiêu hộ?" unit vi "hộ" given }

criterion 1 "Thăm hộ" {
  max
  awrd 10 when homes >= 5
  award 0 when homes < # bao nhiêu?
}

qualifies when {
  condition enough vi "Đủ điểm" { require total => 8 }
  condition heard_people vi "Có lấy ý kiến" { require heard }
}
"""


def test_five_mistakes_are_five_findings() -> None:
    assert places(_FIVE) == [
        ("3:13", "TCPL0101"),
        ("6:3", "TCPL0105"),
        ("7:3", "TCPL0101"),
        ("8:22", "TCPL0105"),
        ("12:49", "TCPL0101"),
    ]


def test_a_mended_text_has_no_mistake() -> None:
    mended = (
        _FIVE.replace("cuont", "count")
        .replace("max\n", "max 10\n")
        .replace("awrd", "award")
        .replace("< #", "< 5 #")
        .replace("=>", ">=")
    )

    assert mistakes(mended) == ()


def test_findings_come_in_the_order_of_the_text() -> None:
    starts = [found.span.start for found in mistakes(_FIVE)]

    assert starts == sorted(starts)


def test_a_block_with_a_faulty_head_is_left_out_whole() -> None:
    text = """language 1
criterio 1 "x" {
  max ten
}
criterion 2 "y" { max five }
"""

    assert places(text) == [("2:1", "TCPL0101"), ("5:23", "TCPL0101")]


def test_a_statement_that_a_keyword_cuts_short_is_one_mistake() -> None:
    text = 'language 1 criterion 1 "x" {\n  award 5 when homes >\n  score by hand\n}'

    assert places(text) == [("2:22", "TCPL0105")]


@pytest.mark.parametrize("text", ["", "\n", "# only a remark", "ruleset x", "fact", "}{"])
def test_a_text_without_its_first_line(text: str) -> None:
    assert places(text)[0][1] in {"TCPL0107", "TCPL0103"}


@pytest.mark.parametrize("text", ["language 1 fact", "language 1 fact a: cuont {}\nfact b"])
def test_a_fault_beside_the_first_line_does_not_take_it_along(text: str) -> None:
    assert "TCPL0107" not in [code for _, code in places(text)]


def test_open_texts_and_braces_are_reported_before_anything_else() -> None:
    assert places('language 1 criterion 1 "x {\n  mx 1\n}') == [("1:24", "TCPL0102")]
    assert places('language 1 criterion 1 "x" {\n  mx 1\n') == [("1:28", "TCPL0104")]


@pytest.mark.parametrize("source", shipped(), ids=lambda source: source.name)
def test_decomposed_text_gives_the_same_tree(source: SourceText) -> None:
    apart = source_of(unicodedata.normalize("NFD", source.text))

    assert apart.text != source.text
    assert parsed(apart) == parsed(source)


def test_spans_point_into_the_author_s_own_text() -> None:
    apart = source_of(unicodedata.normalize("NFD", shipped()[0].text))
    for leaf in parsed(apart).every_leaf():
        if leaf.kind == "STRING":
            assert unicodedata.normalize("NFC", leaf.span.text) == leaf.text


def test_a_mistake_behind_combining_marks_is_at_the_author_s_column() -> None:
    text = 'language 1 criterion 1 "Tiếp cận" { mx 1 }'
    apart = unicodedata.normalize("NFD", text)

    for written in (text, apart):
        (found,) = mistakes(written)
        assert found.span.text == "mx"
        assert written[found.span.start : found.span.end] == "mx"


def test_a_former_place_ends_at_its_braces() -> None:
    """Without them the next part would be read as the end of the path."""
    text = 'language 1 criterion 1 {{ formerly qd-1 criterion 2 {} item 1 "x" {{ met by hand }} }}'
    (node,) = tree_of(text.format("{}")).branches("node")

    assert [child.word("LABEL").text for child in node.branches("node")] == ["1"]
    assert mistakes(text.format("")) != ()


def test_a_list_of_guards_can_hold_lists() -> None:
    text = """language 1 criterion 1 {
      require none of these { a, b and c, at least 2 of these { d, e = 0, not f } } or g
    }"""
    (node,) = tree_of(text).branches("node")
    (guard,) = node.part("require").branches()
    (outer,) = guard.branches()[0].branches()

    assert (guard.rule, outer.rule) == ("any_of", "some_of")
    assert [len(part.branches()) for part in outer.branches()] == [1, 1, 1]
    assert [leaf.text for leaf in outer.every_leaf() if leaf.kind == "NAME"] == list("abcdef")


def test_comments() -> None:
    source = source_of('# một\nlanguage 1 # "hai"\nrole a vi "# ba"')

    assert [span.text for span in comments_of(source)] == ["# một", '# "hai"']


_WORDS = sorted({leaf.span.text for source in corpus() for leaf in parsed(source).every_leaf()})
_ODD = ["\n", "#", '"', "{", "}", "%", "đ", "\u0301", "\u2028", "\t", "\\", "=>", "max max"]
_PIECES = st.sampled_from([*_WORDS, *_ODD])


@given(st.lists(_PIECES, max_size=30))
def test_any_words_give_a_tree_or_findings(pieces: list[str]) -> None:
    text = "language 1 " + " ".join(pieces)
    found = mistakes(text)

    if not found:
        assert tree_of(text).rule == "file"
    for each in found:
        assert "``" not in each.message
        assert "\n" not in each.message
        assert "one of  " not in each.labels[0].text
        assert 0 <= each.span.start <= each.span.end <= len(text)


@given(st.sampled_from([s for s in corpus() if len(s.text) < 2000]), st.data())
def test_a_text_with_a_word_lost_or_doubled_gives_findings(
    source: SourceText, data: st.DataObject
) -> None:
    leaves = list(parsed(source).every_leaf())
    place = data.draw(st.integers(0, len(leaves) - 1))
    words = [leaf.span.text for leaf in leaves]
    words[place : place + 1] = data.draw(st.sampled_from([[], [words[place]] * 2]))

    assert len(mistakes("\n".join(words))) <= 50


@given(st.text(max_size=60))
def test_any_text_gives_a_tree_or_findings(text: str) -> None:
    assert mistakes(text) or tree_of(text).rule == "file"


def test_what_is_read_is_what_the_parser_reads() -> None:
    text = "language 1"

    assert parser().parse(text).data == tree_of(text).rule
