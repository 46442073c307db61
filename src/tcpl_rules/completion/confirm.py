"""`confirm`: what others say of the law is what the law says; somebody has read it."""

from __future__ import annotations

from collections.abc import Iterator

from tcpl_rules.completion.draft import Completing
from tcpl_rules.completion.gap import is_unread, title_of
from tcpl_rules.completion.gap_parts import RULES, Part
from tcpl_rules.completion.remarks import Remarks, report_no_place, statements_of
from tcpl_rules.completion.rows import report_known
from tcpl_rules.completion.title import retitle
from tcpl_rules.completion.words import bare
from tcpl_rules.model.scope import read_text
from tcpl_rules.model.standing import Basis
from tcpl_rules.revision.quotes import in_short, nearest_in, says
from tcpl_rules.revision.targets import Target, spoken
from tcpl_rules.syntax.tree import Branch

_BY_BLOCK = frozenset({"fact", "step", "dossier", "role", "document"})
_OTHERS = (Basis.HEARSAY, Basis.REPORTED)


def confirm(draft: Completing, operation: Branch) -> None:
    """Work a `confirm` into *draft*; what does not stand there, or was read, is a finding."""
    target = draft.target(operation)
    if target is None:
        return
    remarks = draft.remarks(operation)
    given = statements_of(operation.part("quoted"))
    if not given:
        draft.findings.add(
            "TCPL1036",
            f"nothing of `{spoken(target.address)}` is restated",
            operation.part("quoted").span,
            "restate what stands there",
        )
    if not remarks.cites:
        report_no_place(operation, draft.findings)
    for statement in given:
        _confirm(draft, target, statement, remarks)


def _confirm(draft: Completing, target: Target, statement: Branch, remarks: Remarks) -> None:
    part = next((p for p in draft.parts(target) if _restates(statement, p)), None)
    if part is None:
        _report_other(draft, target, statement)
    elif is_unread(part):
        draft.findings.add(
            "TCPL1035",
            f"`{in_short(statement)}` is unread, so there is nothing to confirm",
            statement.span,
            "unread",
            hint="`fill` it with what was read",
        )
    elif part.standing.basis not in _OTHERS:
        report_known(draft, part, statement)
    elif draft.touch(part, statement):
        _restand(draft, part, statement, remarks)


def _restates(statement: Branch, part: Part) -> bool:
    """Whether *statement* says what *part* says, remarks aside; definitions by their wording."""
    if statement.rule == "title" and (part.is_definition or part.statement.rule == "title"):
        return read_text(statement).vi == title_of(part.target).vi
    if not part.is_definition:
        return says(bare(statement), part.statement)
    branch = part.target.branch
    if statement.rule != "label" or branch.rule in ("node", "ruleset"):
        return False
    there = branch.branch("label") if branch.rule == "fact" else branch
    return there is not None and read_text(statement).vi == read_text(there).vi


def _restand(draft: Completing, part: Part, statement: Branch, remarks: Remarks) -> None:
    if part.target.branch.rule == "node" and (part.is_definition or part.statement.rule == "title"):
        retitle(draft, part, statement, remarks)
    elif part.is_definition and _is_block(part.statement):
        others = [p for p in draft.parts(part.target) if not p.is_definition]
        draft.restand_block(part.statement, remarks, statement, others)
    elif part.statement.rule in RULES:
        _restand_rows(draft, part, statement, remarks)
    else:
        draft.restand(part, remarks, statement)
        if part.block is not None:
            draft.note_rule(part.block, remarks, statement)


def _is_block(branch: Branch) -> bool:
    """Whether a definition has a block, in which its remarks stand among other statements."""
    return branch.rule in _BY_BLOCK and branch.leaf("LBRACE") is not None


def _restand_rows(draft: Completing, block: Part, statement: Branch, remarks: Remarks) -> None:
    """The whole list of rows that *block* is, but not those of them that are unread."""
    inside = [part for part in draft.parts(block.target) if part.block is block.statement]
    told = [row for row in inside if row.standing.basis in _OTHERS and not is_unread(row)]
    others = [row for row in inside if row not in told]
    draft.restand_block(block.statement, remarks, statement, others)
    for row in told:
        if row.statement.branch("annotations") and draft.touch(row, statement):
            draft.restand(row, remarks, statement)


def _report_other(draft: Completing, target: Target, statement: Branch) -> None:
    clause = spoken(target.address)
    nearest = nearest_in(target, statement) or next(_definitions(statement, target), None)
    there = nearest if nearest is not None else target.branch.children[0]
    draft.findings.add(
        "TCPL1036",
        f"`{in_short(statement)}` does not stand in `{clause}`",
        statement.span,
        "not what stands there",
        cause=(there.span, f"`{in_short(nearest)}` does" if nearest is not None else "the clause"),
        hint="`correct` it by quoting what stands there" if nearest is not None else None,
    )


def _definitions(statement: Branch, target: Target) -> Iterator[Branch]:
    if statement.rule in ("title", "label"):
        yield from target.branch.branches("text", "label")
