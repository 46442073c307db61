"""Which sort of text a file is: a ruleset, an amendment of one, a completion, an overlay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.from_syntax import check_edition
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch

Sort = Literal["amendment", "completion", "overlay"]
"""What stands outside of a ruleset, and names it."""


def base_of(sources: Sequence[SourceText], sort: Sort) -> str | None:
    """The id of the ruleset that *sources* name, or None where they are not of that *sort*."""
    trees = (parse(source, Findings()) for source in sources)
    headers = [header for tree in trees if tree for header in tree.branches(sort)]
    return headers[0].leaves("SLUG")[1].text if headers else None


def ruleset_header(trees: Sequence[Branch], findings: Findings) -> Branch | None:
    """The header of the ruleset that *trees* are; that there is not one of it is a finding."""
    headers = [header for tree in trees for header in tree.branches("ruleset")]
    if len(headers) == 1:
        return headers[0]
    if not headers:
        findings.add("TCPL0110", "no file has the `ruleset` header", trees[0].span)
    for again in headers[1:]:
        findings.add(
            "TCPL0204",
            "`ruleset` is said twice",
            again.span,
            "said again here",
            cause=(headers[0].span, "first said here"),
        )
    return None


def amendment_header(trees: Sequence[Branch], findings: Findings) -> Branch | None:
    """The header of the amendment that *trees* are; a text of another sort is a finding."""
    for tree in trees:
        check_edition(tree, findings)
    headers = [header for tree in trees for header in tree.branches("amendment")]
    others = [
        branch
        for tree in trees
        for branch in tree.branches()
        if branch.rule not in ("amendment", "amend")
    ]
    if not headers:
        span = trees[0].word("LANGUAGE").span
        findings.add("TCPL1001", "the file is no amendment", span, "`amendment … {` is missing")
        return None
    for other in others:
        word = other.children[0].span
        findings.add(
            "TCPL1001",
            f"`{word.text}` cannot stand in an amendment",
            word,
            "not a change to a ruleset",
            hint="put it there: `amend … { insert { … } }`",
        )
    for again in headers[1:]:
        findings.add(
            "TCPL1001",
            "a second amendment begins here",
            again.children[0].span,
            "give each amendment a file of its own",
            cause=(headers[0].children[0].span, "the first one"),
        )
    return headers[0] if len(headers) == 1 else None
