"""What is new comes where it is told to."""

from __future__ import annotations

import pytest

from tests.revision.amending import amended, parts, refused

_ROOM = """replace ruleset { score 10 points } with { score 11 points }"""


def test_after_a_clause() -> None:
    text = parts(
        amended(
            f"""amend LAW {{ {_ROOM}
            insert after criterion 1 {{ # kept
              criterion 1a vi "Mới" {{
                cite LAW article 2 clause 1a
                max 1 # one
                score by hand
              }}
            }} {{ at clause 5 }} }}"""
        )
    )

    assert (
        "  award 0 when not planned\n}\n\n"
        'criterion 1a vi "Mới" {\n  cite LAW article 2 clause 1a\n'
        "  amended by NEW article 1 clause 5\n  max 1  # one\n  score by hand\n}\n\n"
        "# What it posts.\n"
    ) in text


def test_into_a_clause_before_its_numbered_parts_or_at_its_end() -> None:
    first = amended(
        """amend LAW {
          replace criterion 1 {
            award 6 when planned
            award 0 when not planned
          } with {}
          insert into criterion 1 { indicator 2 "B" { max 1 score by hand } }
          insert into criterion 1 { full marks when planned }
          insert after criterion 1 indicator 2 { indicator 3 "C" { max 5 score by hand } }
        }"""
    )
    lines = [line.strip() for line in parts(first).splitlines()]
    marks = ["full marks when planned { amended by NEW article 1 }"]
    nodes = ['indicator 2 "B" {', 'indicator 3 "C" {']

    assert [line for line in lines if line in marks + nodes] == marks + nodes


def test_at_the_top_after_the_last_of_its_sort_or_at_the_end() -> None:
    text = parts(
        amended(
            """amend LAW { insert {
              fact homes: yes/no { vi "Hộ" asks vi "Có hộ không?" can rise }
              question other vi "Còn gì nữa?"
            }
            insert into criterion 1 { full marks when homes } }"""
        )
    )
    tops = [line.split(" ")[1].rstrip(":") for line in text.splitlines() if line[:1].isalpha()]

    assert tops == ["1", "planned", "posted", "homes", "1", "2", "when", "other"]
    assert text.endswith('question other vi "Còn gì nữa?" { amended by NEW article 1 }\n')


@pytest.mark.parametrize(
    ("operation", "found"),
    [
        ("insert into criterion 1 { criterion 3 { max 1 } }", None),
        ("insert into criterion 1 {}", ("TCPL1012", "{}")),
        ("insert into criterion 3 { max 1 }", ("TCPL1003", "criterion 3")),
        ("insert { max 1 }", ("TCPL1013", "insert")),
        ("insert into fact planned { max 1 }", ("TCPL1013", "insert into fact planned")),
        (
            "insert into criterion 1 { full marks when planned { cite GUIDE article 1 } }",
            ("TCPL1005", "full marks when planned { cite GUIDE article 1 }"),
        ),
    ],
)
def test_refused(operation: str, found: tuple[str, str] | None) -> None:
    codes = refused(f"amend LAW {{ {operation} }}")

    assert codes == [found] if found else {code for code, _ in codes} >= {"TCPL0109"}


def test_nothing_can_stand_in_a_clause_without_a_block() -> None:
    first = 'insert { question other vi "Còn gì nữa?" }'
    found = refused(f"amend LAW {{ {first} insert into question other {{ max 1 }} }}")

    assert found == [("TCPL1013", "question other")]
