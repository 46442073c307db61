"""One operation of an amendment, and the text that it meets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Self

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.standing import Standing
from tcpl_rules.revision.edits import Draft, Edit
from tcpl_rules.revision.quotes import in_short
from tcpl_rules.revision.stamps import (
    Insertion,
    remarked,
    remarks_of,
    stamp_of_changed,
    takes_remarks,
)
from tcpl_rules.revision.standings import Standings
from tcpl_rules.revision.targets import (
    Address,
    Target,
    address_of,
    find_target,
    report_no_such_clause,
    spoken,
)
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch, Leaf


@frozen(kw_only=True)
class Operation:
    """What an author asks for: *branch*, in a block that amends *instrument*.

    *by* is the place of the operation in the amending instrument.
    """

    branch: Branch
    instrument: Leaf
    by: Standing

    @property
    def targets(self) -> tuple[Branch, ...]:
        """The clauses that it names."""
        return self.branch.branches("target")

    @property
    def head(self) -> Span:
        """Its first words: the keyword and the clause."""
        first = self.branch.children[0].span
        end = self.targets[0].span.end if self.targets else first.end
        return Span(first.source, first.start, end)


@frozen(kw_only=True)
class Met:
    """The text that an operation meets, and what was *repealed* before it, by which words."""

    files: tuple[Draft, ...]
    standings: Standings
    repealed: Mapping[Address, Span]

    @classmethod
    def of(cls, files: Sequence[Draft], repealed: Mapping[Address, Span]) -> Self:
        """The text of *files*."""
        standings = Standings([file.tree for file in files])
        return cls(files=tuple(files), standings=standings, repealed=repealed)

    @property
    def trees(self) -> tuple[Branch, ...]:
        """The trees of the text."""
        return tuple(file.tree for file in self.files)


def target_of(said: Branch, met: Met, findings: Findings) -> Target | None:
    """The clause that *said* names; that there is none is a finding."""
    address = address_of(said)
    target = find_target(met.trees, address)
    if target is not None:
        return target
    gone = next((a for a in met.repealed if address[: len(a)] == a), None)
    if gone is None:
        report_no_such_clause(met.trees, said, findings)
        return None
    findings.add(
        "TCPL1004",
        f"`{spoken(gone)}` is repealed already",
        said.span,
        "nothing stands here any more",
        cause=(met.repealed[gone], "repealed here"),
    )
    return None


def is_amended(operation: Operation, standing: Standing) -> bool:
    """Whether a part of this *standing* is one of the instrument that the operation amends."""
    cited = {citation.instrument for citation in standing.citations}
    return not cited or operation.instrument.text in cited


def keeps_to_its_instrument(operation: Operation, met: Met, findings: Findings) -> bool:
    """Whether no new part, however deep, cites another instrument; one that does is a finding.

    What is quoted as well was there before.
    """
    *old, new = ([*_parts(quoted)] for quoted in operation.branch.branches("quoted"))
    there = [part for parts in old for part in parts]
    outside = [
        (part, standing)
        for part in new
        if any(remark.rule == "cite" for remark in remarks_of(part)) and part not in there
        if not is_amended(operation, standing := met.standings.at((), part))
    ]
    for part, standing in outside:
        report_instrument(operation, part, standing, findings)
    return not outside


def _parts(branch: Branch) -> Iterator[Branch]:
    """Everything in *branch* that may make remarks on itself."""
    for child in branch.branches():
        if takes_remarks(child):
            yield child
        yield from _parts(child)


def report_instrument(
    operation: Operation, said: Branch, standing: Standing, findings: Findings, hint: str = ""
) -> None:
    """Say that what is *said* stands in another instrument than the operation amends."""
    cited, amended = standing.citations[-1], operation.instrument.text
    findings.add(
        "TCPL1005",
        f"`{in_short(said)}` stands in `{cited.instrument}`, not in `{amended}`",
        said.span,
        f"this amends `{amended}`",
        cause=(cited.span, "its place in law") if cited.span is not None else None,
        hint=hint or f"an instrument is amended by itself: `amend {cited.instrument} {{ … }}`",
    )


def edit_of(operation: Operation, span: Span, text: str) -> Edit:
    """*text* in place of *span*, asked for by *operation*."""
    return Edit(span=span, text=text, by=operation.head)


def holder_of(around: Sequence[Branch]) -> int | None:
    """Which of *around* is the nearest that can say what changed in it; none in a header."""
    holders = [place for place, branch in enumerate(around) if takes_remarks(branch)]
    return holders[-1] if holders else None


def stamps_on(operation: Operation, branch: Branch) -> list[Edit]:
    """What makes *branch*, part of which changes, say which clause changed it."""
    return inserted(operation, branch, remarked(branch, stamp_of_changed(operation.by)))


def inserted(operation: Operation, branch: Branch, insertions: Sequence[Insertion]) -> list[Edit]:
    """*insertions* into the text of *branch* as edits of the file that holds it."""
    source = branch.span.source
    return [edit_of(operation, Span(source, at.offset, at.offset), at.text) for at in insertions]
