"""Amendments applied to the text of a ruleset, in the order given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.model.standing import Citation
from tcpl_rules.pipeline import Checked
from tcpl_rules.quantities import Language
from tcpl_rules.revision.edits import Draft, Edit, drafts, revised
from tcpl_rules.revision.header import Headers, check_headers, header_edits, last_year_of
from tcpl_rules.revision.operation import Met, Operation, keeps_to_its_instrument
from tcpl_rules.revision.placing import placed
from tcpl_rules.revision.quotes import says
from tcpl_rules.revision.removing import repealed
from tcpl_rules.revision.replacing import replaced
from tcpl_rules.revision.result import Done, checked_result
from tcpl_rules.revision.rewording import rephrased, revalued
from tcpl_rules.revision.sorts import amendment_header, ruleset_header
from tcpl_rules.revision.standings import Standings
from tcpl_rules.revision.targets import Address, address_of, find_target, step_of
from tcpl_rules.source import SourceText, Span
from tcpl_rules.syntax.tree import Branch

_Change = Callable[[Operation, Met, Findings], list[Edit] | None]

_CHANGES: Final[Mapping[str, _Change]] = MappingProxyType(
    {
        "replaced": replaced,
        "corrected": replaced,
        "inserted": placed,
        "repealed": repealed,
        "rephrased": rephrased,
        "revalued": revalued,
    }
)


@frozen(kw_only=True)
class Amended:
    """What amendments make of a ruleset: its consolidated text, laid out, and what that means.

    *base_until* is the last year that the base still governs, where its own text says that it goes
    on beyond that; None where it does not.
    """

    sources: tuple[SourceText, ...]
    checked: Checked
    base_until: int | None


def amend(
    base: Sequence[SourceText],
    *amendments: Sequence[SourceText],
    spelling: Language | None = None,
) -> Amended:
    """The ruleset that *amendments* make of *base*, each applied to the result of the one before.

    *spelling* is the language of the keywords in the result; without it that of each file of the
    base. Each part that an amendment puts there or changes says so (`amended by`).

    Raises:
        RulesetError: A text is wrong, an operation does not fit what stands there, or what results
            fails a check; it carries every finding.
    """
    findings = Findings()
    files = drafts(base, findings)
    trees = [[file.tree for file in drafts(texts, findings)] for texts in amendments]
    findings.settle()
    begins = ruleset_header([file.tree for file in files], findings)
    headers = [amendment_header(files_of_one, findings) for files_of_one in trees]
    consolidation = _Consolidation(files, findings)
    for files_of_one, header in zip(trees, headers, strict=True):
        if begins is not None and header is not None:
            consolidation.apply(files_of_one, header)
    findings.settle()
    sources, checked = checked_result(base, consolidation.files, consolidation.done, spelling)
    result = ruleset_header([file.tree for file in consolidation.files], findings)
    until = last_year_of(begins, result) if amendments and begins and result else None
    return Amended(sources=sources, checked=checked, base_until=until)


class _Consolidation:
    """The text so far, and what has been done to it.

    What follows from an operation that failed is not reported: its new statements are *missed*.
    """

    def __init__(self, files: Sequence[Draft], findings: Findings) -> None:
        self.files = tuple(files)
        self.done: list[Done] = []
        self._findings = findings
        self._papers: tuple[str, ...] = ()
        self._repealed: dict[Address, Span] = {}
        self._missed: list[tuple[Address, Branch]] = []

    def apply(self, trees: Sequence[Branch], header: Branch) -> None:
        """Make the changes of one amendment, header first."""
        base = ruleset_header([file.tree for file in self.files], self._findings)
        assert base is not None  # noqa: S101 - INVARIANT: no operation takes the header away
        papers = (*base.branches("instrument"), *header.branches("instrument"))
        self._papers = tuple(dict.fromkeys(p.word("INSTRUMENT_ID").text for p in papers))
        standings = Standings(trees)
        before = len(self._findings)
        headers = Headers(base, header, standings)
        check_headers(headers, self._findings)
        if len(self._findings) == before:
            self._revise(list(header_edits(headers)), header.word("SLUG").span)
            self.done.append(Done((), header.word("SLUG").span))
        for tree in trees:
            for block in tree.branches("amend"):
                self._amend(tree, block, standings)

    def _amend(self, tree: Branch, block: Branch, standings: Standings) -> None:
        """Make the changes to one instrument."""
        name = block.word("INSTRUMENT_ID")
        if not self._is_known(name.text, name.span):
            return
        for branch in block.branches(*_CHANGES):
            by = standings.at((tree, block), branch)
            self._operate(Operation(branch=branch, instrument=name, by=by))

    def _operate(self, operation: Operation) -> None:
        if any(_needs(operation, *missed) for missed in self._missed):
            return
        edits = self._edits(operation)
        if edits is None or not self._revise(edits, operation.head):
            self._missed += _new_of(operation)
            return
        addresses = [address_of(said) for said in operation.targets]
        gone = "\n".join(edit.span.text for edit in edits)
        self.done += (Done(address, operation.head, gone) for address in addresses)
        if operation.branch.rule == "repealed":
            self._repealed[addresses[0]] = operation.head
        there = [file.tree for file in self.files]
        self._repealed = {a: by for a, by in self._repealed.items() if not find_target(there, a)}

    def _edits(self, operation: Operation) -> list[Edit] | None:
        """What *operation* changes, or None with findings."""
        if not operation.by.citations:
            self._findings.add(
                "TCPL1011",
                "the operation does not say which clause makes it",
                operation.head,
                "no citation",
                hint="`cite` the clause in `amend`, or behind the operation in braces",
            )
            return None
        if not all(self._may_amend(operation, citation) for citation in operation.by.citations):
            return None
        met = Met.of(self.files, self._repealed)
        quotes = operation.branch.branches("quoted")
        if quotes and not keeps_to_its_instrument(operation, met, self._findings):
            return None
        return _CHANGES[operation.branch.rule](operation, met, self._findings)

    def _may_amend(self, operation: Operation, by: Citation) -> bool:
        """Whether *by* names an instrument that can amend; otherwise that is a finding."""
        where = operation.head if by.span is None else by.span
        if by.instrument != operation.instrument.text:
            return self._is_known(by.instrument, where)
        self._findings.add(
            "TCPL1011",
            f"the operation cites `{by.instrument}`, which it amends",
            where,
            "not the place of the change",
            cause=(operation.instrument.span, "this is amended"),
            hint="`cite` the clause of the instrument that makes the change",
        )
        return False

    def _is_known(self, name: str, where: Span) -> bool:
        """Whether an instrument has that *name*; that none has is a finding."""
        if name in self._papers:
            return True
        meant = nearest(name, self._papers)
        there = ", ".join(f"`{one}`" for one in self._papers)
        self._findings.add(
            "TCPL0201",
            f"no instrument is called `{name}`",
            where,
            f"there are {there}" if there else "not declared",
            hint=f"did you mean `{meant}`?" if meant else None,
        )
        return False

    def _revise(self, edits: Sequence[Edit], asked: Span) -> bool:
        """Make *edits*; that the text cannot be read any more is a finding where they are asked."""
        syntax = Findings()
        files = revised(self.files, edits, syntax)
        if files is None:
            first = syntax.listed()[0]
            self._findings.add(
                "TCPL1013",
                f"what is put there cannot stand there: {first.message}",
                asked,
                first.labels[0].text,
            )
            return False
        self.files = files
        return True


def _new_of(operation: Operation) -> Iterator[tuple[Address, Branch]]:
    """The statements that *operation* would put there, and the clause in which."""
    around = address_of(operation.targets[0]) if operation.targets else ()
    if operation.branch.leaf("AFTER"):
        around = around[:-1]
    for quoted in operation.branch.branches("quoted")[-1:]:
        for new in quoted.branches():
            yield around, new


def _needs(operation: Operation, around: Address, new: Branch) -> bool:
    """Whether *operation* speaks of *new*, which is missing in the clause *around*."""
    own = (*around, step_of(new)) if new.rule == "node" else ()
    if new.rule != "node" and new.leaf("NAME"):
        own = ((new.rule, new.word("NAME").text),)
    addresses = [address_of(said) for said in operation.targets]
    if own and any(address[: len(own)] == own for address in addresses):
        return True
    quotes = operation.branch.branches("quoted")[:1]
    return around in addresses and any(
        says(quote, new) for quoted in quotes for quote in quoted.branches()
    )
