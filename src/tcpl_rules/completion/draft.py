"""A completion on its way into a ruleset's text: what it has changed so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tcpl_rules.completion.gap_parts import IN_RULES, RULES, Part, Parts
from tcpl_rules.completion.remarks import Remarks
from tcpl_rules.completion.words import standing_text, written
from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import InternalError
from tcpl_rules.model.scope import read_text
from tcpl_rules.model.standing import Basis, Standing
from tcpl_rules.revision.edits import Draft, Edit
from tcpl_rules.revision.result import Done
from tcpl_rules.revision.stamps import ANNOTATIONS, end_of_line, remarks_of
from tcpl_rules.revision.targets import (
    Target,
    address_of,
    find_target,
    report_no_such_clause,
    spoken,
)
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch

_LONGEST = 60
_KNOWN = frozenset({Basis.READ, Basis.DERIVED, Basis.SILENT})


class Completing:
    """One completion as it is worked into the files of a ruleset.

    *quoted* are the pieces of the text that it corrects by quoting them.
    """

    def __init__(self, files: Sequence[Draft], header: Branch, findings: Findings) -> None:
        self.trees = tuple(file.tree for file in files)
        self.header = header
        self.findings = findings
        self.edits: list[Edit] = []
        self.done: list[Done] = []
        self.quoted: list[Span] = []
        self._parts = Parts(self.trees)
        self._touched: dict[tuple[str, int], Span] = {}
        self._restood: list[tuple[Branch, Remarks, Branch, tuple[Part, ...]]] = []
        self._last: dict[int, tuple[Remarks, Branch]] = {}

    def target(self, operation: Branch) -> Target | None:
        """The clause that *operation* speaks of; that there is none is a finding."""
        said = operation.part("target")
        found = find_target(self.trees, address_of(said))
        if found is None:
            report_no_such_clause(self.trees, said, self.findings)
        else:
            first = operation.children[0].span
            self.done.append(Done(found.address, Span(first.source, first.start, said.span.end)))
        return found

    def parts(self, target: Target) -> tuple[Part, ...]:
        """What stands directly in *target*."""
        return tuple(self._parts.of(target))

    def remarks(self, operation: Branch) -> Remarks:
        """Where *operation* says that it was read."""
        return Remarks(operation, self.header, self.findings)

    def remarks_of_header(self) -> Remarks:
        """Where the header says that all was read which does not say more."""
        return Remarks(self.header, self.header, self.findings)

    def standing(self, target: Target) -> Standing:
        """What *target* hands to the parts in it."""
        return self._parts.standing_of(target)

    def __iter__(self) -> Iterator[Part]:
        """Every part of the text before the completion."""
        return iter(self._parts)

    def touch(self, part: Part, by: Branch) -> bool:
        """Note that the statement *by* changes *part*; a second one is a finding, and False."""
        return self.touch_branch(part.statement, by)

    def touch_branch(self, statement: Branch, by: Branch) -> bool:
        """Note that *by* changes *statement*; a second one is a finding, and False."""
        key = (statement.span.source.name, statement.span.start)
        before = self._touched.setdefault(key, by.span)
        if before != by.span:
            self._report_twice(by.span, before)
        return before == by.span

    def put(self, span: Span, text: str, by: Branch) -> None:
        """*text* comes in place of *span*, because *by* says so."""
        self.edits.append(Edit(span=span, text=text, by=by.span))

    def insert(self, offset: int, text: str, inside: Branch, by: Branch) -> None:
        """*text* comes in at *offset* of the file of *inside*."""
        self.put(Span(inside.span.source, offset, offset), text, by)

    def _report_twice(self, by: Span, before: Span) -> None:
        words = " ".join(by.text.split())
        short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        self.findings.add(
            "TCPL1040",
            f"`{short}` speaks of what the completion has given already",
            by,
            "once more",
            cause=(before, "the first time"),
        )

    def is_touched(self, part: Part) -> bool:
        """Whether the completion has given *part*."""
        return (part.statement.span.source.name, part.statement.span.start) in self._touched

    def may_change(self, part: Part) -> bool:
        """Whether the completion has given *part*, or corrects a piece of text that holds it."""
        span = part.statement.span
        return self.is_touched(part) or any(
            quoted.source is span.source and quoted.start <= span.start < quoted.end
            for quoted in self.quoted
        )

    def restand(self, part: Part, remarks: Remarks, by: Branch) -> None:
        """*part* stays as it is and stands where *remarks* say; readings are kept."""
        remark = f"{{ {remarks.text} {_readings(part)} }}".replace("  ", " ")
        annotations = part.statement.branch("annotations")
        if annotations is not None:
            self.put(annotations.span, remark, by)
        else:
            self.insert(part.statement.span.end, f" {remark}", part.statement, by)

    def restand_block(
        self, block: Branch, remarks: Remarks, by: Branch, others: Iterable[Part]
    ) -> None:
        """What *block* hands down stands where *remarks* say; *others* keep their standing.

        Those of them that another statement gives get theirs from it, so it is done in `settle`.
        """
        self._restood.append((block, remarks, by, tuple(others)))

    def _restand_now(
        self, block: Branch, remarks: Remarks, by: Branch, others: tuple[Part, ...]
    ) -> None:
        for remark in block.branches(*ANNOTATIONS):
            if remark.rule != "reading":
                self.put(remark.span, "", by)
        opening = block.word("LBRACE").span
        offset = end_of_line(opening.source.text, opening.end)
        self.insert(offset, f"\n{remarks.text}\n", block, by)
        for part in others:
            self._pin(part, by)

    def note_rule(self, block: Branch, remarks: Remarks, by: Branch) -> None:
        """Remember that a row of *block* was given; see `settle`."""
        # INVARIANT: the trees are kept, so each branch keeps its identity.
        self._last[id(block)] = (remarks, by)

    def settle(self) -> None:
        """Do what turns on all statements: blocks that are read as a whole by now.

        A list of rows is when each of its rows is.
        """
        for part in self._parts:
            if id(part.statement) not in self._last or part.standing.basis in _KNOWN:
                continue
            remarks, by = self._last[id(part.statement)]
            inside = [row for row in self.parts(part.target) if row.block is part.statement]
            left = [row for row in inside if not self.is_touched(row)]
            if all(row.standing.basis in _KNOWN for row in left) and not self.is_touched(part):
                self.restand_block(part.statement, remarks, by, left)
        for block, remarks, by, others in self._restood:
            self._restand_now(block, remarks, by, others)
        self._report_overlaps()

    def _report_overlaps(self) -> None:
        """Two statements that change one piece of the text are a finding."""
        for source in {id(edit.span.source): edit.span.source for edit in self.edits}.values():
            own = [edit for edit in self.edits if edit.span.source is source]
            own.sort(key=lambda edit: (edit.span.start, edit.span.end))
            widest = own[0]
            for edit in own[1:]:
                if edit.span.start < widest.span.end and edit.by != widest.by:
                    self._report_twice(edit.by, widest.by)
                widest = max(widest, edit, key=lambda one: one.span.end)

    def _pin(self, part: Part, by: Branch) -> None:
        """*part* says by itself what it was handed until now."""
        if self.is_touched(part):
            return
        text = standing_text(part.standing)
        annotations = part.statement.branch("annotations")
        if annotations is not None:
            self.put(annotations.span, f"{{ {text} }}", by)
        elif part.statement.rule in IN_RULES or part.statement.leaf("LBRACE") is None:
            self.insert(part.statement.span.end, f" {{ {text} }}", part.statement, by)


def keeps_what_was_read(draft: Completing, trees: Sequence[Branch]) -> None:
    """Nothing that was read, and is not corrected by quoting, is another in *trees*.

    Raises:
        InternalError: Something is.
    """
    after = Counter(_said(part) for part in Parts(trees))
    read = [part for part in draft if part.standing.basis in _KNOWN and not draft.may_change(part)]
    missing = Counter(_said(part) for part in read) - after
    for address, statement, _ in missing:
        msg = f"a completion would change `{statement}` in `{address}`, which was read"
        raise InternalError(msg)


def _said(part: Part) -> tuple[str, str, str]:
    words = "" if part.is_definition else written(part.statement)
    # Rows say for themselves what they give: the list around them may get other ones.
    words = part.statement.rule if part.statement.rule in RULES else words
    title = read_text(part.statement).vi if part.is_definition else ""
    return spoken(part.target.address), words or title, standing_text(part.standing)


def _readings(part: Part) -> str:
    return " ".join(r.span.text for r in remarks_of(part.statement) if r.rule == "reading")
