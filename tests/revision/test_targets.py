"""A clause is found by what the law calls it."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.revision.edits import drafts
from tcpl_rules.revision.targets import (
    address_of,
    every_target,
    find_target,
    report_no_such_clause,
    spoken,
    step_of,
)
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.tree import Branch
from tests.revision.amending import clause, trees


def _said(words: str) -> Branch:
    (draft,) = drafts([SourceText("x", f"language 1 amend LAW {{ repeal {words} }}")], Findings())
    return draft.tree.part("amend").part("repealed").part("target")


@pytest.mark.parametrize(
    "words",
    [
        "criterion 1 indicator 2 item 1a",
        "index 3",
        "fact planned",
        "condition enough",
        "ruleset",
        "qualifies when",
        "grades",
    ],
)
def test_an_address_is_spoken_as_it_is_written(words: str) -> None:
    assert spoken(address_of(_said(words))) == words


def test_both_spellings_are_one_address() -> None:
    assert address_of(_said("tiêu chí 1 chỉ tiêu 2")) == address_of(
        _said("criterion 1 indicator 2")
    )


def test_every_clause_in_the_order_of_the_text() -> None:
    assert [spoken(target.address) for target in every_target(trees())] == [
        "ruleset",
        "fact planned",
        "fact posted",
        "criterion 1",
        "criterion 2",
        "qualifies when",
        "condition enough",
    ]


def test_a_clause_knows_what_holds_it() -> None:
    enough = clause(("condition", "enough"))

    assert [branch.rule for branch in enough.around] == ["file", "qualifies"]
    assert step_of(clause(("criterion", "2")).branch) == ("criterion", "2")


def test_none() -> None:
    assert find_target(trees(), (("criterion", "3"),)) is None


@pytest.mark.parametrize(
    ("words", "cause", "hint"),
    [
        ("condition enuogh", "`condition enough` stands here", "did you mean `condition enough`?"),
        ("criterion 2 indicator 1", "`criterion 2` has no parts", None),
        ("criterion 3", None, None),
    ],
)
def test_a_missing_clause_is_reported(words: str, cause: str | None, hint: str | None) -> None:
    findings = Findings()
    report_no_such_clause(trees(), _said(words), findings)
    (found,) = findings.listed()

    assert (found.code, found.message) == ("TCPL1003", f"there is no `{words}`")
    assert [label.text for label in found.labels[1:]] == ([cause] if cause else [])
    assert found.hint == hint
