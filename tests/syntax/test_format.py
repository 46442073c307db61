"""One layout for every text: the same tree, every remark, and nothing left to lay out again."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tcpl_rules.quantities import Language
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.format import WIDTH, canonical_text, content_hash, format_part, format_tree
from tcpl_rules.syntax.parse import comments_of
from tests.syntax.reading import corpus, parsed, shipped, source_of, tree_of

_CORPUS = corpus()
_SHORT = [source for source in _CORPUS if len(source.text) < 2000]
_BREAKS = st.sampled_from(
    [" ", " ", " ", "\n", "\n\n\n", "\t", " # một\n", "\n# hai {\n", "\n\n  # ba\n\n", '# "bốn\n']
)


def formatted(text: str, spelling: Language | None = None) -> str:
    source = source_of(text)
    return format_tree(parsed(source), source, spelling)


def remarks(text: str) -> list[str]:
    return sorted(span.text.rstrip() for span in comments_of(source_of(text)))


@pytest.mark.parametrize("source", _CORPUS, ids=lambda source: source.name)
class TestEveryText:
    def test_keeps_its_tree(self, source: SourceText) -> None:
        assert tree_of(formatted(source.text)) == parsed(source)

    def test_is_laid_out_once(self, source: SourceText) -> None:
        once = formatted(source.text)

        assert formatted(once) == once

    def test_turns_into_the_other_spelling_and_back(self, source: SourceText) -> None:
        vietnamese = formatted(source.text, "vi")

        assert tree_of(vietnamese) == parsed(source)
        assert formatted(vietnamese, "en") == formatted(source.text, "en")

    def test_has_no_needless_spaces(self, source: SourceText) -> None:
        lines = formatted(source.text).split("\n")

        assert [line for line in lines if line != line.rstrip()] == []
        assert lines[-1] == ""
        assert lines[-2] != ""


@given(st.sampled_from(_SHORT), st.data())
def test_remarks_in_odd_places(source: SourceText, data: st.DataObject) -> None:
    tree = parsed(source)
    text = "".join(leaf.span.text + data.draw(_BREAKS) for leaf in tree.every_leaf())
    once = formatted(text)

    assert tree_of(once) == tree
    assert remarks(once) == remarks(text)
    assert formatted(once) == once


def test_layout_does_not_depend_on_spaces() -> None:
    wide = 'language 1\nfact   a :count{vi "a"\nasks vi "b"}'
    close = 'language 1\nfact a: count { vi "a" asks vi "b" }'

    assert formatted(wide) == formatted(close)


def test_remarks_keep_their_place() -> None:
    text = """# đầu
language 1  # bản
fact a: count {  # sau ngoặc
  # trước nhãn
  vi "a"  # sau nhãn
  # cuối khối
}  # sau khối

# cuối tệp
"""

    assert formatted(text) == text


def test_a_long_guard_is_broken_before_and() -> None:
    names = [f"homes_with_a_rather_long_name_{i}" for i in range(6)]
    guard = " and ".join(f"{name} = 0" for name in names)
    text = formatted(f'language 1 criterion 1 "x" {{ award 1 when {guard} }}')

    assert max(map(len, text.split("\n"))) <= WIDTH
    assert sum(line.lstrip().startswith("and ") for line in text.split("\n")) >= 1


def test_a_joint_inside_a_text_is_no_place_to_break() -> None:
    long = "a and b or " * 12
    text = formatted(f'language 1 criterion 1 "{long}" {{ max 1 }}')

    assert f'"{long}"' in text


def test_keywords_keep_the_spelling_of_their_author() -> None:
    text = 'language 1\ntiêu chí 1 "x" {\n  tối  đa 1\n  score by  hand\n}\n'

    assert formatted(text) == text.replace("tối  đa", "tối đa").replace("by  hand", "by hand")


def test_the_hash_does_not_see_spelling_remarks_or_spaces() -> None:
    source = shipped()[0]
    other = source_of("# khác\n" + formatted(source.text, "vi").replace("\n", "\n\n"))
    texts = [canonical_text(parsed(s), s) for s in (source, other)]

    assert texts[0] == texts[1]
    assert content_hash([texts[0]]) == content_hash([texts[1]])


def test_the_hash_sees_every_word_and_which_file_it_is_in() -> None:
    assert content_hash(["a", "b"]) != content_hash(["ab"])
    assert content_hash(["a"]) != content_hash(["a", ""])


def test_a_decomposed_text_has_the_hash_of_the_composed_one() -> None:
    source = shipped()[0]
    other = source_of(unicodedata.normalize("NFD", source.text))

    assert canonical_text(parsed(other), other) == canonical_text(parsed(source), source)


def test_short_quotes_stay_on_their_line_and_others_are_spread() -> None:
    text = formatted(
        "language 1 amend LAW { replace criterion 1 { max 6 } with { max 5 } { cite NEW article 1 }"
        " replace criterion 2 { max 4 max 5 } with {} insert { criterion 3 { max 1 } } }"
    )

    assert text == (
        "language 1\n"
        "amend LAW {\n"
        "  replace criterion 1 { max 6 } with { max 5 } { cite NEW article 1 }\n"
        "  replace criterion 2 {\n"
        "    max 4\n"
        "    max 5\n"
        "  } with {}\n"
        "  insert {\n"
        "    criterion 3 {\n"
        "      max 1\n"
        "    }\n"
        "  }\n"
        "}\n"
    )


def test_comments_in_quotes_stay_where_they_are() -> None:
    text = (
        "language 1\n"
        "amend LAW {\n"
        "  replace criterion 1 {  # old\n"
        "    max 6  # six\n"
        "  } with {\n"
        "    # new\n"
        "    max 5\n"
        "  } {  # why\n"
        "    cite NEW article 1\n"
        "  }\n"
        "}\n"
    )

    assert formatted(text) == text


def test_a_comment_in_empty_annotations() -> None:
    text = "language 1\ncriterion 1 {\n  max 1 {\n    # kept\n  }\n}\n"

    assert formatted(text) == text


def test_short_blocks_of_roles_documents_and_times_stay_on_their_line() -> None:
    text = """language 1
role a vi "Chánh văn phòng" { titled vi "b" cite LAW article 1 }
document d vi "Biên bản" form "Mẫu 1" { held by a, b }
task t vi "Tập huấn" {
  about step x
  about criterion 1 indicator 2
  led by a
  time vi "hằng năm" { each year }
  time vi "hai năm một lần" { years apart 2 from 2030 since 2031 }
}

assign step x {
  led by a
  cite LAW article 1
  due before 3 Jan of the next year
}

day off 2026-01-02 { cite LAW article 1 }
day worked 2026-01-10
"""

    assert formatted(text) == text


def test_long_ones_are_spread() -> None:
    said = "Ủy ban nhân dân cấp xã, công chức được giao"
    line = f'role a vi "{said}" {{ titled vi "{said}" cite LAW article 1 }}'

    assert formatted(f"language 1 {line}") == (
        f'language 1\nrole a vi "{said}" {{\n  titled vi "{said}"\n  cite LAW article 1\n}}\n'
    )


def test_a_remark_in_a_short_block_spreads_it() -> None:
    text = 'language 1\nrole a vi "b" {\n  titled vi "c"  # vì sao\n  cite LAW article 1\n}\n'

    assert formatted(text) == text


def test_a_step_with_everything() -> None:
    text = """language 1
step s vi "Họp" {
  by a
  present b, c
  where the conditions are not met { at point e }
  after d, e
  may be in writing
  consequence vi "Không xét." en "Not examined." { cite LAW article 2 }
}
"""

    assert formatted(text) == text


def test_the_header_of_an_overlay() -> None:
    text = """language 1
overlay x edition 1 of ruleset qd-25-2021 {
  title vi "Kế hoạch"
  territory in province "Sóc Trăng" in district "A" unit "Xã B" { cite KH section I }
  years 2022 to 2025
  instrument KH vi "Kế hoạch" { issued 2022-01-01 }
}
"""

    assert formatted(text) == text


def test_one_statement_alone_goes_without_the_parts_inside_it() -> None:
    source = source_of(
        'language 1\ncriterion   1 vi "a" { # first\n max 2\n item 1 vi "b" { # second\n max 2 }}\n'
    )
    (criterion,) = parsed(source).branches("node")
    (item,) = criterion.branches("node")

    assert format_part(criterion, source) == 'criterion 1 vi "a" {  # first\n  max 2\n}\n'
    assert format_part(item, source, "vi") == 'nội dung 1 vi "b" {  # second\n  tối đa 2\n}\n'


@pytest.mark.parametrize("source", _CORPUS, ids=lambda source: source.name)
def test_statements_without_parts_are_laid_out_as_in_their_file(source: SourceText) -> None:
    tree = parsed(source)
    whole = format_tree(tree, source)

    for statement in tree.branches():
        if not statement.branches("node"):
            assert format_part(statement, source).strip("\n") in whole
