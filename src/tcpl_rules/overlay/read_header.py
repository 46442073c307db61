"""The header of an overlay: over which ruleset it lies, where it holds and when."""

from __future__ import annotations

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.overlay import Territory
from tcpl_rules.model.read_header import read_instrument, read_source, read_years
from tcpl_rules.model.ruleset import Years
from tcpl_rules.model.scope import Scope, read_text, read_whole
from tcpl_rules.model.standing import UNSAID, Instrument, SourceDocument, Standing, Text
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch

_REQUIRED = ("title", "territory", "years")
_LEVELS = {"IN_PROVINCE": "province", "IN_DISTRICT": "district", "UNIT": "unit"}


@frozen(kw_only=True)
class Header:
    """What the header says; the fields are those of `Overlay`."""

    id: str
    edition: int
    ruleset: str
    title: Text
    territory: Territory
    years: Years
    instruments: tuple[Instrument, ...]
    sources: tuple[SourceDocument, ...]
    standing: Standing
    span: Span


def header_of(tree: Branch, base: Branch, findings: Findings) -> Branch | None:
    """The header of the overlay in *tree*, with all that it must say.

    That there is none, that it lacks something, or that it lies over another ruleset than the one
    with the header *base*, is a finding, and nothing can be said of the rest: the names in it are
    those of its own ruleset.
    """
    header = tree.branch("overlay")
    if header is None:
        findings.add(
            "TCPL1100",
            "this file is no overlay",
            tree.children[0].span,
            "no `overlay` header follows",
        )
        return None
    name, meant = header.leaves("SLUG")
    there = base.word("SLUG")
    if meant.text != there.text:
        findings.add(
            "TCPL1101",
            f"`{name.text}` lies over `{meant.text}`, and is laid over `{there.text}`",
            meant.span,
            "another ruleset",
            cause=(there.span, "this is what it is laid over"),
        )
    missing = [rule for rule in _REQUIRED if header.branch(rule) is None]
    for rule in missing:
        message = f"the header of the overlay `{name.text}` lacks `{rule}`"
        findings.add("TCPL1102", message, name.span, f"add `{rule}`")
    return None if missing or meant.text != there.text else header


def read_header(branch: Branch, scope: Scope) -> Header | None:
    """The `overlay` block, which has all that it must; None where its territory names nothing."""
    standing = scope.body_standing(branch, UNSAID)
    name, ruleset = branch.leaves("SLUG")
    one = {rule: scope.only_one(branch.branches(rule), rule) for rule in _REQUIRED}
    title, territory = one["title"], one["territory"]
    years = read_years(one["years"], standing, scope)
    if title is None or territory is None or years is None:
        return None
    return Header(
        id=name.text,
        edition=read_whole(branch.word("NUMBER"), scope),
        ruleset=ruleset.text,
        title=read_text(title),
        territory=_territory(territory, standing, scope),
        years=years,
        instruments=tuple(read_instrument(b, scope) for b in branch.branches("instrument")),
        sources=tuple(read_source(b, scope) for b in branch.branches("source")),
        standing=standing,
        span=name.span,
    )


def _territory(branch: Branch, inherited: Standing, scope: Scope) -> Territory:
    """The names, each behind the word that says how wide it is; an empty one is a finding."""
    names = {"province": "", "district": "", "unit": ""}
    level = ""
    for leaf in branch.leaves(*_LEVELS, "STRING"):
        if leaf.kind != "STRING":
            level = _LEVELS[leaf.kind]
            continue
        names[level] = leaf.text[1:-1].strip()
        if not names[level]:
            scope.findings.add(
                "TCPL1102", f"the {level} of the territory has no name", leaf.span, "names nothing"
            )
    return Territory(**names, standing=scope.standing(branch, inherited))
