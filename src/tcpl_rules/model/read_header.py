"""The header of a ruleset: which version of which regulation it is."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from tcpl_rules.model.fact import Note
from tcpl_rules.model.read_procedure import read_day
from tcpl_rules.model.ruleset import Kind, Maximum, NoAssessment, Period, Years
from tcpl_rules.model.scope import Scope, read_date, read_number, read_text, read_whole
from tcpl_rules.model.standing import UNSAID, Instrument, SourceDocument, Standing, Text
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch, Leaf

_REQUIRED = ("standard", "subject", "title")
_SPELT = {"left_out": "may be left out"}


@frozen(kw_only=True)
class Header:
    """What the header says; the fields are those of `Ruleset`."""

    id: str
    edition: int
    standard: str
    title: Text
    title_standing: Standing
    kinds: tuple[Kind, ...]
    classes: tuple[Kind, ...]
    instruments: tuple[Instrument, ...]
    sources: tuple[SourceDocument, ...]
    years: Years | None
    no_assessment: tuple[NoAssessment, ...]
    period: Period | None
    transitions: tuple[Note, ...]
    by_points: bool
    maximum: Maximum
    left_out: Standing | None
    standing: Standing
    span: Span


def read_header(branch: Branch, scope: Scope) -> Header:
    """The `ruleset` block."""
    standing = scope.body_standing(branch, UNSAID)
    name = branch.word("SLUG")
    for rule in _REQUIRED:
        if branch.branch(rule) is None and not scope.has_lost(branch):
            message = f"the ruleset's header lacks `{rule}`"
            scope.findings.add("TCPL0111", message, name.span, f"add `{rule}`")
    one = {
        rule: scope.only_one(branch.branches(rule), _SPELT.get(rule, rule))
        for rule in (*_REQUIRED, "classes", "score", "years", "period", "left_out")
    }
    unassessed = branch.branches("no_assessment")
    scope.each_once(unassessed, lambda none: f"no assessment {none.word('NUMBER').text}")
    title, standard, left_out = one["title"], one["standard"], one["left_out"]
    return Header(
        id=name.text,
        edition=read_whole(branch.word("NUMBER"), scope),
        standard=standard.word("NAME").text if standard else "",
        title=read_text(title) if title else Text(""),
        title_standing=scope.standing(title, standing) if title else standing,
        kinds=_kinds(one["subject"]),
        classes=_kinds(one["classes"]),
        instruments=tuple(read_instrument(b, scope) for b in branch.branches("instrument")),
        sources=tuple(read_source(b, scope) for b in branch.branches("source")),
        years=read_years(one["years"], standing, scope),
        no_assessment=tuple(
            NoAssessment(
                year=read_whole(b.word("NUMBER"), scope), standing=scope.standing(b, standing)
            )
            for b in unassessed
        ),
        period=_period(one["period"], standing, scope),
        transitions=tuple(
            Note(text=read_text(b), standing=scope.standing(b, standing))
            for b in branch.branches("transition")
        ),
        by_points=one["score"] is not None or scope.has_lost(branch),
        maximum=_maximum(one["score"], standing, scope, name),
        left_out=scope.standing(left_out, standing) if left_out else None,
        standing=standing,
        span=name.span,
    )


def _kinds(subject: Branch | None) -> tuple[Kind, ...]:
    branches = subject.branches("kind") if subject else ()
    return tuple(Kind(id=b.word("NAME").text, text=read_text(b)) for b in branches)


def read_instrument(branch: Branch, scope: Scope) -> Instrument:
    """An `instrument`."""
    return Instrument(
        id=branch.word("INSTRUMENT_ID").text,
        title=read_text(branch.part("text")),
        issued=_date(branch, "issued", scope),
        in_force=_date(branch, "in_force", scope),
    )


def read_source(branch: Branch, scope: Scope) -> SourceDocument:
    """A `source`."""
    address = scope.only_one(branch.branches("at"), "at")
    return SourceDocument(
        id=branch.word("SLUG").text,
        title=read_text(branch.part("text")),
        published=_date(branch, "published", scope),
        address=address.word("STRING").text[1:-1] if address else "",
    )


def _date(branch: Branch, rule: str, scope: Scope) -> date | None:
    found = scope.only_one(branch.branches(rule), rule.replace("_", " "))
    return read_date(found.word("DATE"), scope) if found else None


def read_years(branch: Branch | None, inherited: Standing, scope: Scope) -> Years | None:
    """The `years`, where they are given; that they end before they begin is a finding."""
    if branch is None:
        return None
    numbers = [read_whole(leaf, scope) for leaf in branch.leaves("NUMBER")]
    last = None
    if branch.leaf("TO"):
        last = numbers[1] if len(numbers) > 1 else None
    elif numbers:
        last = numbers[0]
    if last is not None and last < numbers[0]:
        scope.findings.add("TCPL0302", f"`{branch.span.text}` ends before it begins", branch.span)
    standing = scope.standing(branch, inherited)
    return Years(first=numbers[0], last=last, standing=standing, span=branch.span)


def _period(branch: Branch | None, inherited: Standing, scope: Scope) -> Period | None:
    if branch is None:
        return None
    standing = scope.standing(branch, inherited)
    if branch.leaf("UNREAD"):
        return Period(first=None, last=None, standing=standing)
    first, last = (read_day(day, scope) for day in branch.branches("day"))
    before = branch.leaf("OF_THE_YEAR_BEFORE") is not None
    return Period(first=first, last=last, from_year_before=before, standing=standing)


def _maximum(branch: Branch | None, inherited: Standing, scope: Scope, name: Leaf) -> Maximum:
    if branch is None:
        return Maximum(value=None, standing=inherited, span=name.span)
    return Maximum(
        value=read_number(branch.word("NUMBER")),
        standing=scope.standing(branch, inherited),
        span=branch.span,
    )
