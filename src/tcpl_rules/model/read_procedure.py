"""Roles, events, documents, dossiers and steps."""

from __future__ import annotations

from fractions import Fraction

from tcpl_rules.model.day import Day
from tcpl_rules.model.procedure import (
    Applies,
    Consequence,
    Document,
    Dossier,
    Due,
    DueAhead,
    DueBefore,
    DueUnread,
    DueWithin,
    Event,
    Follows,
    Inclusion,
    MemberLimit,
    Quorum,
    Role,
    Step,
    StepRequirement,
)
from tcpl_rules.model.read_guard import no_class_here, read_guard
from tcpl_rules.model.scope import Scope, read_number, read_text, read_whole
from tcpl_rules.model.standing import Standing
from tcpl_rules.syntax.tree import Branch, Leaf

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def read_role(branch: Branch, inherited: Standing, scope: Scope) -> Role:
    """A `role`."""
    titled = scope.only_one(branch.branches("titled"), "titled")
    return Role(
        id=branch.word("NAME").text,
        text=read_text(branch.part("text")),
        titled=read_text(titled) if titled else None,
        standing=scope.body_standing(branch, inherited),
    )


def read_event(branch: Branch, inherited: Standing, scope: Scope) -> Event:
    """An `event`."""
    return Event(
        id=branch.word("NAME").text,
        text=read_text(branch),
        standing=scope.standing(branch, inherited),
    )


def read_document(branch: Branch, inherited: Standing, scope: Scope) -> Document:
    """A `document`."""
    form = branch.leaf("STRING")
    return Document(
        id=branch.word("NAME").text,
        text=read_text(branch.part("text")),
        form=form.text[1:-1] if form else "",
        held_by=_named(branch, "held_by", "role", scope),
        standing=scope.body_standing(branch, inherited),
    )


def read_dossier(branch: Branch, inherited: Standing, scope: Scope) -> Dossier:
    """A `dossier`."""
    standing = scope.body_standing(branch, inherited)
    inclusions = tuple(
        Inclusion(
            document=scope.names.use("document", includes.word("NAME")),
            if_any=includes.leaf("IF_ANY") is not None,
            standing=scope.standing(includes, standing),
        )
        for includes in branch.branches("includes")
    )
    return Dossier(
        id=branch.word("NAME").text,
        text=read_text(branch.part("text")),
        documents=inclusions,
        standing=standing,
    )


def read_step(branch: Branch, inherited: Standing, scope: Scope) -> Step:
    """A `step`."""
    name = branch.word("NAME")
    standing = scope.body_standing(branch, inherited)
    quorum = scope.only_one(branch.branches("quorum"), "quorum")
    members = scope.only_one(branch.branches("members"), "members")
    applies = scope.only_one(branch.branches("applies"), "where the conditions are met")
    in_writing = scope.only_one(branch.branches("in_writing"), "may be in writing")
    consequence = scope.only_one(branch.branches("consequence"), "consequence")
    return Step(
        id=name.text,
        text=read_text(branch.part("text")),
        by=_named(branch, "by", "role", scope),
        to=_named(branch, "to", "role", scope),
        present=_named(branch, "present", "role", scope),
        sends=_named(branch, "sends", "document", scope),
        requirements=tuple(_require(b, standing, scope) for b in branch.branches("require")),
        due=tuple(
            read_due(b, standing, scope)
            for b in branch.branches("due_unread", "due_date", "due_within", "due_ahead")
        ),
        quorum=_quorum(quorum, standing, scope) if quorum else None,
        members=_members(members, standing, scope) if members else None,
        follows=_follows(branch.branches("follows"), standing, scope),
        applies=_applies(applies, standing, scope) if applies else None,
        in_writing=scope.standing(in_writing, standing) if in_writing else None,
        consequence=_consequence(consequence, standing, scope) if consequence else None,
        standing=standing,
    )


def read_day(branch: Branch, scope: Scope) -> Day:
    """A day of any year; one that no calendar has is a finding."""
    number = branch.word("NUMBER")
    month = _MONTHS.index(branch.part("month").leaves()[0].text) + 1
    day = read_number(number)
    if day.denominator != 1 or not 1 <= day <= _LONGEST[month - 1]:
        scope.findings.add("TCPL0112", f"the calendar has no day `{branch.span.text}`", branch.span)
    return Day(day=int(day), month=month)


def _named(branch: Branch, rule: str, table: str, scope: Scope) -> tuple[str, ...]:
    names: list[Leaf] = [leaf for part in branch.branches(rule) for leaf in part.leaves("NAME")]
    return _used(names, table, scope)


def _used(names: list[Leaf], table: str, scope: Scope) -> tuple[str, ...]:
    """The names, each once; one that is given again is a finding."""
    first: dict[str, Leaf] = {}
    for leaf in names:
        before = first.setdefault(leaf.text, leaf)
        if before is not leaf:
            scope.findings.add(
                "TCPL0204",
                f"`{leaf.text}` is named twice",
                leaf.span,
                "named again here",
                cause=(before.span, "first named here"),
            )
    return tuple(scope.names.use(table, leaf) for leaf in first.values())


def _require(branch: Branch, inherited: Standing, scope: Scope) -> StepRequirement:
    wanted = branch.branches()[0]
    if wanted.rule in ("require_total", "require_every", "require_unread"):
        scope.findings.add("TCPL0109", "a step requires facts, not points", wanted.span)
        wanted = Branch("all_of", (), wanted.span)
    no_class_here(branch, scope)
    guard = read_guard(wanted, scope)
    return StepRequirement(guard=guard, standing=scope.standing(branch, inherited))


def read_due(branch: Branch, inherited: Standing, scope: Scope) -> Due:
    """A `due` of any sort."""
    standing = scope.standing(branch, inherited)
    if branch.rule == "due_unread":
        return DueUnread(standing=standing)
    if branch.rule == "due_date":
        day = read_day(branch.part("day"), scope)
        next_year = branch.leaf("OF_THE_NEXT_YEAR") is not None
        return DueBefore(day=day.day, month=day.month, next_year=next_year, standing=standing)
    made = DueWithin if branch.rule == "due_within" else DueAhead
    return made(
        count=read_whole(branch.word("NUMBER"), scope),
        working=branch.leaf("WORKING_DAYS") is not None,
        event=scope.names.use("event", branch.word("NAME")),
        standing=standing,
    )


def _quorum(branch: Branch, inherited: Standing, scope: Scope) -> Quorum:
    above, below = (read_whole(leaf, scope) for leaf in branch.leaves("NUMBER"))
    if not 0 < above <= below:
        scope.findings.add("TCPL0302", f"`{branch.span.text}` is no share of members", branch.span)
        above = below = 1
    return Quorum(share=Fraction(above, below), standing=scope.standing(branch, inherited))


def _members(branch: Branch, inherited: Standing, scope: Scope) -> MemberLimit:
    count = read_whole(branch.word("NUMBER"), scope)
    return MemberLimit(count=count, standing=scope.standing(branch, inherited))


def _follows(
    branches: tuple[Branch, ...], inherited: Standing, scope: Scope
) -> tuple[Follows, ...]:
    standings: dict[str, Standing] = {}
    named: list[Leaf] = []
    for branch in branches:
        standing = scope.standing(branch, inherited)
        for leaf in branch.leaves("NAME"):
            standings.setdefault(leaf.text, standing)
            named.append(leaf)
    return tuple(
        Follows(step=name, standing=standings[name]) for name in _used(named, "step", scope)
    )


def _applies(branch: Branch, inherited: Standing, scope: Scope) -> Applies:
    met = branch.leaf("WHERE_MET") is not None
    return Applies(met=met, standing=scope.standing(branch, inherited))


def _consequence(branch: Branch, inherited: Standing, scope: Scope) -> Consequence:
    standing = scope.standing(branch, inherited)
    return Consequence(text=read_text(branch.part("text")), standing=standing)
