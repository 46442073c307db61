"""Pieces of text are compared and written without their remarks."""

from __future__ import annotations

import pytest

from tcpl_rules.completion.words import bare, quoted, standing_text, written
from tcpl_rules.model.standing import Basis, Citation, Standing, Text
from tests.syntax.reading import tree_of


def test_remarks_are_left_out_at_every_depth() -> None:
    plain = tree_of("language 1 criterion 1 { max 1 tiers a / b { award 1 from 5% } }")
    remarked = tree_of(
        "language 1 criterion 1 { cite LAW article 1 max 1 { basis derived } "
        'tiers a / b { note vi "x" award 1 from 5% { at clause 2 } } }'
    )

    assert bare(remarked) == plain == bare(plain)


def test_a_block_that_held_remarks_alone_goes_with_them() -> None:
    (role, other) = tree_of(
        'language 1 role a vi "x" { cite LAW article 1 } role b vi "y" { titled vi "z" at point a }'
    ).branches("role")

    assert written(role) == 'role a vi "x"'
    assert written(other) == 'role b vi "y" { titled vi "z" }'


def test_written_in_both_spellings() -> None:
    (node,) = tree_of(
        "language 1 tiêu chí 1 { chấm 1 khi (a = 1 hoặc b) { căn cứ L điều 1 } }"
    ).branches("node")
    row = node.part("row")

    assert written(row) == "award 1 when (a = 1 or b)"
    assert written(row, "vi") == "chấm 1 khi (a = 1 hoặc b)"


ALL_OF_IT = (
    "cite LAW clause 2 annex I basis hearsay portal amended by NEW article 3 "
    'reading vi "Hiểu" note vi "Ghi" en "Note"'
)


@pytest.mark.parametrize(
    ("standing", "text"),
    [
        (Standing(), "basis read"),
        (Standing(citations=(Citation(instrument="LAW", article="1"),)), "cite LAW article 1"),
        (
            Standing(
                citations=(Citation(instrument="LAW", clause="2", annex="I"),),
                basis=Basis.HEARSAY,
                source="portal",
                notes=(Text("Ghi", "Note"),),
                readings=(Text("Hiểu"),),
                amended_by=(Citation(instrument="NEW", article="3"),),
            ),
            ALL_OF_IT,
        ),
    ],
)
def test_all_that_a_standing_says(standing: Standing, text: str) -> None:
    assert standing_text(standing) == text


def test_a_text_is_quoted() -> None:
    assert quoted(Text("a", "b")) == 'vi "a" en "b"'
