"""A file is a ruleset or an amendment, and is taken for nothing else."""

from __future__ import annotations

import pytest

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.revision.edits import drafts
from tcpl_rules.revision.sorts import amendment_header, base_of, ruleset_header
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.tree import Branch
from tests.revision.amending import BASE, amendment, trees


def _trees(text: str) -> list[Branch]:
    return [file.tree for file in drafts([SourceText("x", text)], Findings())]


def test_the_header_of_a_ruleset() -> None:
    assert ruleset_header(trees(), Findings()) is not None


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "TCPL0110"), ("ruleset a edition 1 {}", "TCPL0204")],
)
def test_no_one_header_of_a_ruleset(text: str, code: str) -> None:
    findings = Findings()

    assert ruleset_header(_trees(f"language 1 {text}") * 2, findings) is None
    assert findings.codes == {code}


def test_the_header_of_an_amendment() -> None:
    (tree,) = (file.tree for file in drafts(amendment(""), Findings()))
    findings = Findings()

    assert amendment_header([tree], findings) == tree.part("amendment")
    assert not findings.errors


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("language 1", [("TCPL1001", "language")]),
        ('language 1 role c vi "C"', [("TCPL1001", "language")]),
        ("language 2 amendment b edition 1 of ruleset a {}", [("TCPL0107", "2")]),
        (
            'language 1 amendment b edition 1 of ruleset a {} role c vi "C"',
            [("TCPL1001", "role")],
        ),
    ],
)
def test_not_one_amendment(text: str, found: list[tuple[str, str]]) -> None:
    findings = Findings()
    amendment_header(_trees(text), findings)

    assert [(finding.code, finding.span.text) for finding in findings.listed()] == found


def test_two_amendments_are_not_one() -> None:
    one, other = (_trees(f"language 1 amendment {b} edition 1 of ruleset a {{}}") for b in "bc")
    findings = Findings()

    assert amendment_header([*one, *other], findings) is None
    assert findings.codes == {"TCPL1001"}


def test_what_it_changes() -> None:
    completion = SourceText("x", "language 1 completion b of ruleset a edition 1 {}")

    assert base_of(amendment(""), "amendment") == "base"
    assert base_of([completion], "completion") == "a"
    assert base_of([completion], "amendment") is None
    assert base_of(BASE, "amendment") is None
    assert base_of([SourceText("x", "nonsense")], "amendment") is None
