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


def changing(name: str, text: str) -> list[SourceText]:
    """The files of a whole amendment: the header of the prelude, and *text* in a file *name*."""
    begun = re.search(r"^(language|ngôn ngữ) ", text, re.MULTILINE)
    case = SourceText(name, text if begun else f"language 1\n{text}")
    tree = parse(case, Findings())
    if tree is None or tree.branches("amendment"):
        return [case]
    lines = ["language 1", *prelude("tcpl prelude of an amendment"), ""]
    return [SourceText("prelude.tcpl", "\n".join(lines)), case]


def completing(name: str, text: str) -> SourceText:
    """A whole completion: the header of the prelude on the first line, and *text*."""
    if re.search(r"^(language|ngôn ngữ) ", text, re.MULTILINE):
        return SourceText(name, text)
    header = "" if re.match(r"(completion|bổ khuyết) ", text) else _HEADER_OF_COMPLETION
    return SourceText(name, f"language 1 {''.join(prelude(header)) if header else ''}\n{text}")


def overlaying(name: str, text: str) -> SourceText:
    """A whole overlay: the header of the prelude on the first line, and *text*."""
    if re.search(r"^(language|ngôn ngữ) ", text, re.MULTILINE):
        return SourceText(name, text)
    begun = re.match(r"(overlay|quy định riêng) ", text)
    header = "" if begun else "".join(prelude("tcpl prelude of an overlay"))
    return SourceText(name, f"language 1 {header}\n{text}")


_HEADER_OF_COMPLETION = "tcpl prelude of a completion"


def prelude(opening: str = "tcpl prelude") -> list[str]:
    """The declarations that complete an example, one a line."""
    text = (Path(__file__).parents[1] / "grammar/README.md").read_text("utf-8")
    return text.partition(f"```{opening}\n")[2].partition("```")[0].splitlines()


def _missing(tree: Branch) -> Iterator[str]:
    """The lines of the prelude that the file *tree* lacks."""
    total = _total(tree)
    for line in map(_as_met, prelude()) if _without_points(tree) else prelude():
        rule, name = line.split()[:2]
        lacks = {
            "ruleset": not tree.branches("ruleset"),
            "criterion": not tree.branches("node"),
            "qualifies": not tree.branches("qualifies", "grades"),
            "fact": name.rstrip(":") in _named(tree),
        }
        if lacks[rule]:
            yield line.replace("10", total)


def _without_points(tree: Branch) -> bool:
    """Whether the contents of *tree* are met or not met: its header says so, else its nodes do."""
    headers = tree.branches("ruleset")
    if headers:
        return not any(header.branches("score") for header in headers)
    return any(_speaks_of_met(node) for node in tree.branches("node"))


def _speaks_of_met(node: Branch) -> bool:
    here = node.branches("met_when", "met_by_hand", "require")
    return bool(here) or any(_speaks_of_met(child) for child in node.branches("node"))


def _as_met(line: str) -> str:
    for points, met in _IN_PLACE_OF_POINTS:
        line = line.replace(points, met)
    return line


_IN_PLACE_OF_POINTS = (
    ("score 10 points ", ""),
    ("max 10 score by hand", "met by hand"),
    ("require total >= 10", "require every criterion met"),
)


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
