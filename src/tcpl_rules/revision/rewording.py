"""`replace phrase` and `replace value`: words and figures change where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.standing import Standing
from tcpl_rules.revision.edits import Edit
from tcpl_rules.revision.operation import (
    Met,
    Operation,
    edit_of,
    holder_of,
    inserted,
    is_amended,
    report_instrument,
    stamps_on,
    target_of,
)
from tcpl_rules.revision.stamps import Insertion, end_of_line, on_its_line, stamp_of_changed
from tcpl_rules.revision.targets import Target, spoken
from tcpl_rules.revision.wordings import Place, phrase_pattern, phrases_in, values_in
from tcpl_rules.syntax.tree import Branch


def rephrased(operation: Operation, met: Met, findings: Findings) -> list[Edit] | None:
    """What replaces the phrase in each of the named clauses, or None with findings."""
    old, new = (leaf.text[1:-1] for leaf in operation.branch.leaves("STRING"))
    if old == new or not old.strip():
        _report_no_change(operation, findings)
        return None
    pattern = phrase_pattern(old)
    edits: list[Edit] = []
    for said in operation.targets:
        target = target_of(said, met, findings)
        if target is None:
            return None
        places = phrases_in(target, pattern)
        if not places:
            clause = spoken(target.address)
            message = f"`{clause}` does not say `{old}`"
            findings.add("TCPL1006", message, said.span, "the phrase does not stand here")
            return None
        own = _of_the_instrument(operation, met, said, places, findings)
        if own is None:
            return None
        for place in own:
            text = pattern.sub(lambda _: new, place.text)
            # Words that are left out leave no second space behind.
            text = text if new.strip() else f'"{" ".join(text[1:-1].split())}"'
            edits += [edit_of(operation, place.span, text), *_stamps(operation, place)]
    return list(dict.fromkeys(edits))


def revalued(operation: Operation, met: Met, findings: Findings) -> list[Edit] | None:
    """What replaces the value in each of the named clauses, or None with findings."""
    old, new = operation.branch.branches("constant")
    if old == new:
        _report_no_change(operation, findings)
        return None
    edits: list[Edit] = []
    for said in operation.targets:
        target = target_of(said, met, findings)
        if target is None:
            return None
        places = values_in(target, old)
        if not places:
            message = f"`{old.span.text}` is no value of `{spoken(target.address)}`"
            findings.add("TCPL1007", message, said.span, "the value does not stand here")
            return None
        own = _of_the_instrument(operation, met, said, places, findings)
        if own is None or not _of_one_sort(own, old, target, said, findings):
            return None
        for place in own:
            edits += [edit_of(operation, place.span, new.span.text), *_stamps(operation, place)]
    return list(dict.fromkeys(edits))


def _of_the_instrument(
    operation: Operation,
    met: Met,
    said: Branch,
    places: Sequence[Place],
    findings: Findings,
) -> list[Place] | None:
    """Those of *places* that stand in the amended instrument; that none does is a finding."""
    standings = [_standing(met, place) for place in places]
    own = [p for p, s in zip(places, standings, strict=True) if is_amended(operation, s)]
    if own:
        return own
    report_instrument(operation, said, standings[0], findings)
    return None


def _of_one_sort(
    places: Sequence[Place], value: Branch, target: Target, said: Branch, findings: Findings
) -> bool:
    """Whether the value is of points everywhere, or nowhere; both at once is a finding."""
    other = next((place for place in places if place.sort != places[0].sort), None)
    if other is None:
        return True
    sorts = " and ".join(sorted({"points" if p.sort == "points" else "facts" for p in places}))
    findings.add(
        "TCPL1007",
        f"`{value.span.text}` stands in `{spoken(target.address)}` as a value of {sorts}",
        said.span,
        "which one is meant",
        cause=(other.span, "here as well"),
        hint="quote the statements with `replace`",
    )
    return False


def _standing(met: Met, place: Place) -> Standing:
    holder = holder_of(place.around)
    if holder is None:
        return met.standings.within(())
    statement = place.around[holder]
    title = statement.branch("title") if _is_heading(place, statement) else None
    if title is not None:
        return met.standings.at(place.around[: holder + 1], title)
    return met.standings.at(place.around[:holder], statement)


def _stamps(operation: Operation, place: Place) -> list[Edit]:
    """What makes the statement around *place* say which clause changed it."""
    holder = holder_of(place.around)
    if holder is None:
        return []
    statement = place.around[holder]
    if not _is_heading(place, statement):
        return stamps_on(operation, statement)
    title = statement.branch("title")
    if title is not None:
        return stamps_on(operation, title)
    text = statement.span.source.text
    top = end_of_line(text, statement.word("LBRACE").span.end)
    added = f"title {{ {' '.join(stamp_of_changed(operation.by))} }}"
    return inserted(operation, statement, [Insertion(top, on_its_line(text, top, added))])


def _is_heading(place: Place, statement: Branch) -> bool:
    """Whether *place* is in the title that a node has in its heading."""
    return statement.rule == "node" and place.around[-1] is statement.branch("text")


def _report_no_change(operation: Operation, findings: Findings) -> None:
    findings.add(
        "TCPL1012", "the operation changes nothing", operation.branch.span, "the same as before"
    )
