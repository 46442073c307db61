"""What is quoted makes way, and nothing else does."""

from __future__ import annotations

import pytest

from tests.revision.amending import amended, parts, refused


def _parts(operations: str) -> str:
    return parts(amended(operations))


def test_one_statement_keeps_its_place_in_law_and_is_read_now() -> None:
    text = _parts(
        """amend GUIDE { replace criterion 1 { max 6 } with { max 5 } { at clause 2 } }
        amend LAW {
          replace criterion 1 { award 6 when planned } with { award 5 when planned }
          replace ruleset { score 10 points } with { score 9 points }
        }"""
    )

    assert (
        "  max 5 { cite GUIDE article 3 amended by NEW article 1 clause 2 }\n"
        "  award 5 when planned { amended by NEW article 1 }  # all of it\n"
        "  award 0 when not planned\n"
    ) in text


def test_more_new_than_quoted() -> None:
    text = _parts(
        """amend GUIDE { replace criterion 2 {
          award 4 from 5 days
          award 1 from 1 days below 5 days
        } with {
          award 4 from 5 days
          award 2 from 3 days below 5 days
          award 1 from 1 days below 3 days
        } }"""
    )

    assert (
        "    award 4 from 5 days\n"
        "    award 2 from 3 days below 5 days { amended by NEW article 1 }\n"
        "    award 1 from 1 days below 3 days { amended by NEW article 1 }\n"
        "    award 0 below 1 days\n"
    ) in text


def test_fewer_new_than_quoted() -> None:
    text = _parts(
        """amend GUIDE { replace criterion 2 {
          award 4 from 5 days
          award 1 from 1 days below 5 days
        } with { award 4 from 1 days } }"""
    )

    assert (
        "    award 4 from 1 days { amended by NEW article 1 }\n    award 0 below 1 days\n"
    ) in text


def test_statements_of_another_sort_come_in_the_place_of_the_quoted_one() -> None:
    text = _parts(
        """amend LAW { replace criterion 1 {
          award 6 when planned
          award 0 when not planned
        } with { score by hand } repeal fact planned }"""
    )

    assert "  score by hand { amended by NEW article 1 }  # all of it\n}" in text


def test_what_is_replaced_by_nothing_leaves_a_comment() -> None:
    text = _parts(
        """amend LAW { replace condition enough { require total >= 6 } with {}
        insert into condition enough { require total >= 7 } }"""
    )

    assert "    # repealed by NEW article 1: require total >= 6\n" in text


def test_a_title_of_the_heading_moves_into_the_block() -> None:
    text = _parts(
        """amend LAW {
          replace criterion 2 { title vi "Niêm yết ở xã" } with { title vi "Công khai" }
        }"""
    )

    assert 'criterion 2 {\n  title vi "Công khai" { amended by NEW article 1 }\n  cite LAW' in text


def test_what_takes_no_remarks_is_said_of_its_block() -> None:
    text = _parts(
        """amend GUIDE { replace fact posted { unit vi "ngày" asks vi "Niêm yết bao nhiêu ngày?" }
        with { unit vi "hôm" asks vi "Mấy hôm?" } }"""
    )

    assert text.count("amended by NEW article 1") == 1
    assert "  cite GUIDE article 2\n  amended by NEW article 1\n}" in text


def test_a_whole_clause() -> None:
    text = _parts(
        """amend LAW { replace condition enough {
          condition enough vi "Đủ điểm" { require total >= 6 }
        } with { condition enough vi "Đủ" { require total >= 7 } } }"""
    )

    assert (
        'condition enough vi "Đủ" {\n    amended by NEW article 1\n    require total >= 7' in text
    )


@pytest.mark.parametrize(
    ("operation", "found"),
    [
        ("replace criterion 2 { max 5 } with { max 4 }", ("TCPL1002", "max 5")),
        ("replace criterion 2 { by a } with {}", ("TCPL1002", "by a")),
        ("replace criterion 2 {} with { max 4 }", ("TCPL1002", "{}")),
        ("replace criterion 2 { max 4 } with { max 4 }", ("TCPL1012", "{ max 4 }")),
        ("replace criterion 2 { max 4 max 4 } with {}", ("TCPL1014", "max 4")),
        (
            "replace criterion 2 { award 4 from 5 days } with {}",
            ("TCPL1005", "award 4 from 5 days"),
        ),
        ("replace criterion 7 { max 4 } with {}", ("TCPL1003", "criterion 7")),
    ],
)
def test_refused(operation: str, found: tuple[str, str]) -> None:
    assert refused(f"amend LAW {{ {operation} }}") == [found]


def test_every_quote_that_does_not_fit_is_found() -> None:
    operation = "replace criterion 2 { max 5 score by hand } with { max 4 score by hand }"

    assert [code for code, _ in refused(f"amend LAW {{ {operation} }}")] == ["TCPL1002"] * 2
