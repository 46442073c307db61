"""Rows that a completion gives for those of a rule that were not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tcpl_rules.completion.draft import Completing
from tcpl_rules.completion.gap import is_unread
from tcpl_rules.completion.gap_parts import IN_RULES, RULES, Part
from tcpl_rules.completion.remarks import Remarks
from tcpl_rules.completion.words import bare, written
from tcpl_rules.model.standing import Basis
from tcpl_rules.revision.quotes import in_short, says
from tcpl_rules.revision.targets import Target, spoken
from tcpl_rules.syntax.tree import Branch

ROWS = ("row", "tier")


def fill_rows(draft: Completing, target: Target, given: Sequence[Branch], remarks: Remarks) -> None:
    """The rows in *given* take the place of unread ones.

    A row fills the unread one for the same case; where no case is the same, all the others
    together fill the one unread row that is left. A row that stands there already is confirmed.
    """
    there = [part for part in draft.parts(target) if part.statement.rule in ROWS]
    rows = list(_rows(draft, target, given))
    left = []
    for row in rows:
        same = next((part for part in there if same_case(row, part.statement)), None)
        if same is None:
            left.append(row)
        else:
            _fill_row(draft, same, row, remarks)
    if left:
        _fill_rest(draft, target, there, left, remarks)


def same_case(row: Branch, other: Branch) -> bool:
    """Whether two rows are for the same case, whatever they give for it."""
    if row.rule != other.rule:
        return False
    mine, theirs = bare(row).children[1:], bare(other).children[1:]
    return says(Branch("", mine, row.span), Branch("", theirs, other.span))


def _rows(draft: Completing, target: Target, given: Sequence[Branch]) -> Iterator[Branch]:
    """The rows of *given*, those in lists among them; a list says all that is known of it."""
    for statement in given:
        if statement.rule in ROWS:
            yield statement
            continue
        block = next(b for b in target.branch.branches(statement.rule))
        _check_whole(draft, target, statement, block)
        yield from statement.branches(*IN_RULES)


def _check_whole(draft: Completing, target: Target, given: Branch, block: Branch) -> None:
    """Report another measure, and rows that are known and left out."""
    measure, wanted = given.branch("measure"), block.branch("measure")
    if measure is not None and wanted is not None and not says(bare(measure), wanted):
        draft.findings.add(
            "TCPL1038",
            f"`{spoken(target.address)}` measures `{written(wanted)}`, not `{written(measure)}`",
            measure.span,
            "another measure",
            cause=(wanted.span, "what stands there"),
            hint="`correct` it by quoting it",
        )
    known = (p for p in draft.parts(target) if p.block is block and not is_unread(p))
    for part in known:
        if not any(same_case(row, part.statement) for row in given.branches(*IN_RULES)):
            draft.findings.add(
                "TCPL1036",
                f"`{written(part.statement)}` stands in `{spoken(target.address)}` "
                "and is left out here",
                given.children[0].span,
                "not all that stands there",
                cause=(part.statement.span, "left out"),
            )


def _fill_row(draft: Completing, part: Part, row: Branch, remarks: Remarks) -> None:
    if is_unread(part):
        _replace(draft, [part], [row], remarks)
    elif not says(bare(row), part.statement):
        report_known(draft, part, row)
    elif part.standing.basis in (Basis.HEARSAY, Basis.REPORTED) and draft.touch(part, row):
        draft.restand(part, remarks, row)
        _remember(draft, part, remarks, row)


def report_known(draft: Completing, part: Part, statement: Branch) -> None:
    """Report that *statement* would change *part*, which is known."""
    read = part.standing.basis in (Basis.READ, Basis.DERIVED, Basis.SILENT)
    clause = spoken(part.target.address)
    here = statement if part.is_definition else part.statement
    how = "was read" if read else f"is known by `basis {part.standing.basis.value}`"
    place = part.target.branch.children[0].span if part.is_definition else here.span
    draft.findings.add(
        "TCPL1034" if read else "TCPL1035",
        f"`{in_short(here)}` in `{clause}` is not unread: it {how}",
        statement.span,
        "would change it",
        cause=(place, "here"),
        hint=("" if read else "`confirm` it, or ") + "`correct` it by quoting it",
    )


def _fill_rest(
    draft: Completing,
    target: Target,
    there: Sequence[Part],
    rows: Sequence[Branch],
    remarks: Remarks,
) -> None:
    unread = [part for part in there if is_unread(part) and not draft.is_touched(part)]
    if len(unread) == 1:
        _replace(draft, unread, rows, remarks)
        return
    cases = ", ".join(f"`{written(part.statement)}`" for part in unread)
    clause = f"`{spoken(target.address)}`"
    message = f"no unread row of {clause} is left for `{in_short(rows[0])}`"
    if unread:
        message = f"`{in_short(rows[0])}` could be meant for {cases} in {clause}"
    draft.findings.add(
        "TCPL1037" if unread else "TCPL1033",
        message,
        rows[0].span,
        "for which case" if unread else "nothing to fill",
        hint="write the row for the same case first" if unread else None,
    )


def _replace(
    draft: Completing, parts: Sequence[Part], rows: Sequence[Branch], remarks: Remarks
) -> None:
    (part,) = parts
    if draft.touch(part, rows[0]):
        draft.put(part.statement.span, "\n".join(map(remarks.on, rows)), rows[0])
        _remember(draft, part, remarks, rows[0])


def _remember(draft: Completing, part: Part, remarks: Remarks, by: Branch) -> None:
    if part.block is not None and part.block.rule in RULES:
        draft.note_rule(part.block, remarks, by)
