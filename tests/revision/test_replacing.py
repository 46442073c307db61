"""What is quoted makes way, and nothing else does."""

from __future__ import annotations

import pytest

from tcpl_rules.revision.amend import amend
from tcpl_rules.source import SourceText
from tests.revision.amending import BASE, amended, amendment, parts, refused


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


_PROCEDURE = SourceText(
    "base/2.tcpl",
    """language 1
role clerk vi "Người theo dõi" { titled vi "Công chức" cite LAW article 6 }
role front vi "Mặt trận" { cite LAW article 6 }
document letter vi "Giấy mời" { held by clerk cite LAW article 6 }
step draft vi "Dự thảo" { cite LAW article 5 }
step post vi "Niêm yết" { cite LAW article 5 }
step meet vi "Họp" {
  cite LAW article 5
  present clerk
  after draft { at clause 2 }
  where the conditions are met
  may be in writing
  consequence vi "Không xét." { cite LAW article 7 }
}
""",
)


@pytest.mark.parametrize(
    ("clause", "old", "new", "after"),
    [
        (
            "step meet",
            "after draft",
            "after draft, post",
            "after draft, post { cite LAW article 5 clause 2 amended by NEW article 1 }",
        ),
        (
            "step meet",
            "where the conditions are met",
            "where the conditions are not met",
            "where the conditions are not met { amended by NEW article 1 }",
        ),
        ("step meet", "may be in writing", "", "# repealed by NEW article 1: may be in writing"),
        (
            "step meet",
            'consequence vi "Không xét."',
            'consequence vi "Trả lại."',
            'consequence vi "Trả lại." { cite LAW article 7 amended by NEW article 1 }',
        ),
        (
            "role clerk",
            'titled vi "Công chức"',
            'titled vi "Viên chức"',
            '{ titled vi "Viên chức" cite LAW article 6 amended by NEW article 1 }',
        ),
        (
            "document letter",
            "held by clerk",
            "held by clerk, front",
            "{ held by clerk, front cite LAW article 6 amended by NEW article 1 }",
        ),
    ],
)
def test_parts_of_the_procedure(clause: str, old: str, new: str, after: str) -> None:
    operation = f"amend LAW {{ replace {clause} {{ {old} }} with {{ {new} }} }}"
    result = amend([*BASE, _PROCEDURE], amendment(operation))

    assert after in " ".join(result.sources[2].text.split())


def test_what_nothing_makes_up_for() -> None:
    text = _parts("amend LAW { insert into criterion 1 { cannot be made up } }")

    assert "cannot be made up { amended by NEW article 1 }" in text


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
