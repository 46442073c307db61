"""Every part of an overlay says where it stands."""

from __future__ import annotations

import pytest

from tests.overlay.laying import OVERLAY, codes

UNCITED = OVERLAY.replace("  cite PLAN section II\n", "")
UNPLACED = OVERLAY.replace("  cite PLAN section II\n", "  cite PLAN\n")

STATEMENTS = [
    "assign criterion 1 { led by justice }",
    'task t vi "Việc" {}',
    'remedy r vi "Việc" {}',
    "day off 2032-05-03",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_part_without_citation(statement: str) -> None:
    assert codes(statement, UNCITED) == ["TCPL0703"]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_part_that_was_read_nowhere_in_particular(statement: str) -> None:
    assert codes(statement, UNPLACED) == ["TCPL0704"]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_part_that_stands_in_a_section(statement: str) -> None:
    assert codes(statement) == []


def test_what_is_added_to_the_ruleset_is_cited_as_all_of_it() -> None:
    assert codes('role clerk vi "Công chức"', UNCITED) == ["TCPL0703"]
    assert codes('role clerk vi "Công chức"', UNPLACED) == ["TCPL0704"]


def test_the_title_of_a_document_names_its_territory() -> None:
    assert codes(header=OVERLAY) == []
    assert codes(header=OVERLAY.replace("{ cite PLAN }", "")) == []
    assert codes(header=OVERLAY.replace("{ cite PLAN section I }", "{ cite PLAN }")) == ["TCPL0704"]
