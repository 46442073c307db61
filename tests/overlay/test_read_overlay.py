"""The whole of an overlay, and what it may not say."""

from __future__ import annotations

import pytest

from tests.overlay.laying import codes, laid

EVERYTHING = """
role clerk vi "Công chức" { cite PLAN section III }
document minutes vi "Biên bản"
fact local: yes/no { vi "Có kế hoạch" asks vi "Có kế hoạch không?" can rise }
qualifies when { condition local_plan vi "Có kế hoạch" { require local } }
assign criterion 1 { led by clerk }
task review vi "Sơ kết" { led by clerk proved by minutes }
remedy late vi "Gửi trễ" { about step send }
day off 2032-05-03
"""


def test_each_part_has_its_place() -> None:
    overlay = laid(EVERYTHING).overlay

    assert [role.id for role in overlay.roles] == ["clerk"]
    assert [document.id for document in overlay.documents] == ["minutes"]
    assert [fact.id for fact in overlay.facts] == ["local"]
    assert [condition.id for condition in overlay.conditions] == ["local_plan"]
    assert [len(p) for p in (overlay.assignments, overlay.tasks, overlay.remedies)] == [1, 1, 1]
    assert len(overlay.days) == 1


def test_the_hash_is_of_what_is_said() -> None:
    plain, commented = laid(EVERYTHING), laid(f"# một ghi chú\n{EVERYTHING}")

    assert plain.overlay.content_hash == commented.overlay.content_hash
    assert plain.overlay.content_hash != laid().overlay.content_hash


@pytest.mark.parametrize(
    "statement",
    [
        'criterion 2 vi "Khác" { max 5 score by hand }',
        'step another vi "Khác" {}',
        'event another vi "Khác"',
        'dossier another vi "Khác" { includes report }',
        'question another vi "Khác?"',
        "check late = late",
        'grades { grade good vi "tốt" from 5 }',
        "amend LAW {}",
        "answer another no such rule",
    ],
)
def test_what_belongs_to_the_law(statement: str) -> None:
    assert set(codes(statement)) == {"TCPL1103"}
