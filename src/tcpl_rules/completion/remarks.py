"""Where the parts that a completion gives stand in law, and that somebody read them there."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.completion.gap import says_unread
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.revision.quotes import in_short
from tcpl_rules.revision.stamps import (
    ANNOTATIONS,
    remarked,
    remarks_of,
    takes_remarks,
    with_insertions,
)
from tcpl_rules.syntax.tree import Branch

_IN_ANNEX = ("CLAUSE", "POINT", "PAGE")
_HANDED_DOWN = ("cite", "reading", "note", "narrower")


class Remarks:
    """The remarks of one operation, over those of the completion's header."""

    def __init__(self, operation: Branch, header: Branch, findings: Findings) -> None:
        own = (*remarks_of(operation), *_within(operation))
        cites = [remark for remark in own if remark.rule == "cite"]
        self.cites = tuple(cites) or header.branches("cite")
        others = [r for r in own if r.rule in _HANDED_DOWN and r.rule != "cite"]
        self._findings = findings
        self.text = _text((*self.cites, *others))
        check_remarks((*self.cites, *own), findings)

    def on(self, statement: Branch) -> str:
        """The text of *statement*, which says where it was read; that it does not is a finding."""
        check_below(statement, self._findings)
        if not takes_remarks(statement):
            return statement.span.text
        if any(remark.rule == "cite" for remark in remarks_of(statement)):
            return statement.span.text
        if not self.cites:
            report_no_place(statement, self._findings)
        return with_insertions(statement, remarked(statement, [self.text] if self.text else []))


def check_below(statement: Branch, findings: Findings) -> None:
    """Report what *statement*, or one below it, says too little of or too much."""
    if says_unread(statement):
        report_unread(statement, findings)
    check_remarks(remarks_of(statement), findings)
    for child in statement.branches():
        if child.rule != "annotations" and child.rule not in ANNOTATIONS:
            check_below(child, findings)


def check_remarks(remarks: Sequence[Branch], findings: Findings) -> None:
    """Report citations without a place, and any basis but that the text was read."""
    for remark in remarks:
        if remark.rule == "cite" and not _says_where(remark):
            findings.add(
                "TCPL1032",
                f"`{in_short(remark)}` names no article, and no place in an annex",
                remark.span,
                "where was it read",
                hint="name the article, or the annex with its clause, point or page",
            )
        if remark.rule == "basis" and remark.leaf("READ") is None:
            findings.add(
                "TCPL1039",
                f"a completion gives what was read, not `{in_short(remark)}`",
                remark.span,
                "leave it out",
            )


def report_unread(statement: Branch, findings: Findings) -> None:
    """Report that *statement* gives nothing."""
    findings.add(
        "TCPL1039",
        f"a completion gives what was read, and `{in_short(statement)}` was not",
        statement.span,
        "gives nothing",
        hint="leave it out until somebody has read it",
    )


def report_no_place(statement: Branch, findings: Findings) -> None:
    """Report that *statement* does not say where it was read."""
    findings.add(
        "TCPL1032",
        f"`{in_short(statement)}` does not say where it was read",
        statement.span,
        "stands nowhere in law",
        hint="`cite` the place behind the braces, or once in the header of the completion",
    )


def statements_of(quoted: Branch) -> tuple[Branch, ...]:
    """The statements in braces, without the remarks on all of them."""
    return tuple(branch for branch in quoted.branches() if branch.rule not in ANNOTATIONS)


def _within(operation: Branch) -> tuple[Branch, ...]:
    """The remarks inside of the last braces: those of the new statements."""
    quoted = operation.branches("quoted")
    return quoted[-1].branches(*ANNOTATIONS) if quoted else ()


def _says_where(cite: Branch) -> bool:
    kinds = {place.leaves()[0].kind for place in cite.branches("place")}
    return "ARTICLE" in kinds or ("ANNEX" in kinds and bool(kinds.intersection(_IN_ANNEX)))


def _text(remarks: Sequence[Branch]) -> str:
    return " ".join(remark.span.text for remark in remarks)
