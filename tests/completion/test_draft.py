"""What a completion has changed so far is remembered, and nothing read is lost."""

from __future__ import annotations

import pytest

from tcpl_rules.completion.draft import Completing, keeps_what_was_read
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import InternalError
from tcpl_rules.revision.edits import drafts
from tcpl_rules.revision.targets import find_target
from tcpl_rules.syntax.tree import Branch
from tests.completion.completing import BASE, PLACE, base, codes, trees
from tests.prelude import completing
from tests.syntax.reading import parsed


def _draft(statement: str) -> tuple[Completing, Branch]:
    tree = parsed(completing("c.tcpl", f"{statement} {PLACE}"))
    files = drafts(base(), Findings())
    draft = Completing(files, tree.part("completion"), Findings())
    return draft, tree.part("filled")


def test_a_clause_is_found() -> None:
    draft, operation = _draft("fill criterion 1 indicator 2 { max 4 }")
    target = draft.target(operation)

    assert target is not None
    assert [done.address for done in draft.done] == [target.address]


def test_a_clause_that_is_not_there() -> None:
    draft, operation = _draft("fill criterion 1 indicator 9 { max 4 }")

    assert draft.target(operation) is None
    assert draft.findings.codes == {"TCPL1003"}


def test_a_part_is_given_once() -> None:
    draft, operation = _draft("fill criterion 1 indicator 2 { max 4 }")
    target = find_target(draft.trees, (("criterion", "1"), ("indicator", "2")))
    assert target is not None
    part = draft.parts(target)[0]
    first, second = operation, operation.part("target")

    assert draft.touch(part, first)
    assert draft.touch(part, first)
    assert not draft.touch(part, second)
    assert draft.findings.codes == {"TCPL1040"}


def test_nothing_that_was_read_may_change() -> None:
    draft, _ = _draft("fill criterion 1 indicator 2 { max 4 }")
    keeps_what_was_read(draft, trees())

    with pytest.raises(InternalError, match=r"`Hồ sơ` in `criterion 1`"):
        keeps_what_was_read(draft, trees(BASE.replace('vi "Hồ sơ" {', 'vi "Hồ sơ khác" {')))


def test_what_is_quoted_may() -> None:
    draft, _ = _draft("fill criterion 1 indicator 2 { max 4 }")
    target = find_target(draft.trees, (("criterion", "1"),))
    assert target is not None
    draft.quoted.append(target.branch.span)

    keeps_what_was_read(draft, trees(BASE.replace('vi "Hồ sơ" {', 'vi "Hồ sơ khác" {')))


def test_an_edit_says_who_asked_for_it() -> None:
    draft, operation = _draft("fill criterion 1 indicator 2 { max 4 }")
    draft.put(operation.span, "new", operation)

    assert [edit.by for edit in draft.edits] == [operation.span]


def test_two_statements_do_not_change_one_piece() -> None:
    whole = "tiers late / files { award 3 below 10% award 0 from 10% below 50% unread from 50% "
    correct = f"correct criterion 1 indicator 1 {{ {whole} unread when files = 0 }} }}"
    rule = f"{correct} with {{ score by hand }} {PLACE}"
    row = f"fill criterion 1 indicator 1 {{ award 3 when files = 0 }} {PLACE}"

    assert codes(f"{rule}\n{row}") == ["TCPL1040"]
