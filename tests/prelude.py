"""Completes a fence to a whole ruleset, from the prelude that grammar/README.md states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.quantities import ZERO, exact, plain
from tcpl_rules.source import SourceText
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch


def completed(name: str, text: str) -> list[SourceText]:
    """The files of a whole ruleset: the prelude's part, and *text* in a file called *name*."""
    begun = re.search(r"^(language|ngôn ngữ) ", text, re.MULTILINE)
    case = SourceText(name, text if begun else f"language 1\n{text}")
    tree = parse(case, Findings())
    if tree is None:
        return [case]
    return [SourceText("prelude.tcpl", "\n".join(["language 1", *_missing(tree)])), case]


def prelude() -> list[str]:
    """The declarations that complete an example, one a line."""
    text = (Path(__file__).parents[1] / "grammar/README.md").read_text("utf-8")
    return text.partition("```tcpl prelude\n")[2].partition("```")[0].splitlines()


def _missing(tree: Branch) -> Iterator[str]:
    """The lines of the prelude that the file *tree* lacks."""
    total = _total(tree)
    for line in prelude():
        rule, name = line.split()[:2]
        lacks = {
            "ruleset": not tree.branches("ruleset"),
            "criterion": not tree.branches("node"),
            "qualifies": not tree.branches("qualifies", "grades"),
            "fact": name.rstrip(":") in _named(tree),
        }
        if lacks[rule]:
            yield line.replace("10", total)


def _total(tree: Branch) -> str:
    """The points of the whole: as the header says, else as the maxima at the top add up to."""
    headers = [score for header in tree.branches("ruleset") for score in header.branches("score")]
    maxima = [most for node in tree.branches("node") for most in node.branches("max")]
    numbers = [
        exact(leaf.text)
        for part in headers or maxima
        for leaf in part.every_leaf()
        if leaf.kind == "NUMBER"
    ]
    return plain(sum(numbers, ZERO)) if numbers else "10"


def _named(tree: Branch) -> set[str]:
    """Facts that *tree* names and does not declare, and those that they are measured against."""
    words = {leaf.text for leaf in tree.every_leaf() if leaf.kind == "NAME"}
    declared = {fact.word("NAME").text for fact in tree.branches("fact")}
    bounds = {"late": "files", "early": "files"}
    return (words | {bounds[name] for name in words & set(bounds)}) - declared
