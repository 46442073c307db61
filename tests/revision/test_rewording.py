"""Phrases and values change in the named places, where they are of the amended instrument."""

from __future__ import annotations

import pytest

from tests.revision.amending import amended, parts, refused


def test_a_phrase_in_headings_and_labels() -> None:
    text = parts(
        amended(
            """amend LAW { replace phrase "xã" with "xã, phường" in criterion 1, criterion 2 }
            amend GUIDE { replace phrase "ngày" with "hôm" in fact posted }"""
        )
    )

    assert 'criterion 1 "Kế hoạch của xã, phường" {\n  title { amended by NEW article 1 }\n' in text
    assert 'criterion 2 vi "Niêm yết ở xã, phường" en "Posting" {\n  title {' in text
    assert 'vi "Số hôm niêm yết"\n  asks vi "Niêm yết bao nhiêu hôm?"\n  unit vi "hôm"\n' in text
    assert text.count("amended by") == 3


def test_a_phrase_that_is_left_out_leaves_no_space() -> None:
    text = parts(
        amended(
            """amend LAW {
              replace phrase "của" with "" in criterion 1
              replace phrase "ở xã" with "" in criterion 2
            }"""
        )
    )

    assert 'criterion 1 "Kế hoạch xã" {' in text
    assert 'criterion 2 vi "Niêm yết" en "Posting" {' in text


def test_a_phrase_twice_in_a_title_that_says_who_changed_it() -> None:
    text = parts(
        amended(
            """amend LAW {
              replace phrase "xã" with "phường" in criterion 1
              replace phrase "phường" with "đặc khu" in criterion 1 { cite NEW article 2 }
              replace phrase "Đủ" with "Có đủ" in qualifies when
            }"""
        )
    )

    assert "  title { amended by NEW article 1 amended by NEW article 2 }\n" in text
    assert 'condition enough vi "Có đủ điểm" {\n    amended by NEW article 1\n' in text


def test_a_phrase_in_the_header_has_nowhere_to_say_so_but_in_the_title() -> None:
    result = amended('amend LAW { replace phrase "thử" with "mới" in ruleset }')

    assert 'title vi "Chuẩn mới" { amended by NEW article 1 }' in result.sources[0].text


def test_a_value_keeps_the_basis_of_its_statement() -> None:
    text = parts(
        amended(
            """amend GUIDE {
              replace value 5 days with 6 days in criterion 2
              replace value 30 with 40 in fact posted
            }"""
        )
    )

    assert "award 4 from 6 days { amended by NEW article 1 }\n" in text
    assert "award 1 from 1 days below 6 days { amended by NEW article 1 }\n" in text
    assert "fact posted: days at most 40 {\n" in text


def test_what_stands_in_another_instrument_stays() -> None:
    text = parts(
        amended(
            """amend LAW { replace value 6 with 5 in criterion 1
              replace ruleset { score 10 points } with { score 9 points }
            }
            amend GUIDE { replace value 6 with 5 in criterion 1 { cite NEW article 2 } }"""
        )
    )

    assert "basis reported portal amended by NEW article 2 }" in text
    assert "award 5 when planned { amended by NEW article 1 }" in text


@pytest.mark.parametrize(
    ("operation", "found"),
    [
        ('replace phrase "x" with "y" in criterion 1', ("TCPL1006", "criterion 1")),
        ('replace phrase "xã" with "y" in criterion 9', ("TCPL1003", "criterion 9")),
        ('replace phrase "ngày" with "y" in fact posted', ("TCPL1005", "fact posted")),
        ('replace phrase "" with "y" in fact posted', ("TCPL1012", "…")),
        ("replace value 7 with 8 in criterion 1", ("TCPL1007", "criterion 1")),
        ("replace value 5 days with 8 days in criterion 2", ("TCPL1005", "criterion 2")),
        ("replace value 6 with 6 in criterion 1", ("TCPL1012", "…")),
        ("replace value 6 with 7 in criterion 9", ("TCPL1003", "criterion 9")),
    ],
)
def test_refused(operation: str, found: tuple[str, str]) -> None:
    code, text = found

    expected = [(code, operation if text == "…" else text)]
    assert refused(f"amend LAW {{ {operation} }}") == expected


def test_points_and_figures_of_facts_are_not_mixed() -> None:
    first = """replace criterion 1 { award 6 when planned } with { award 6 when files = 6 }
      insert { fact files: count { vi "A" asks vi "B" unit vi "C" given } }"""
    found = refused(f"amend LAW {{ {first} replace value 6 with 7 in criterion 1 }}")

    assert found == [("TCPL1007", "criterion 1")]
