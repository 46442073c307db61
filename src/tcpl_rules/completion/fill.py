"""`fill`: what was read takes the place of what was unread, and of nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tcpl_rules.completion.draft import Completing
from tcpl_rules.completion.gap import is_unread, says_unread, sort_of
from tcpl_rules.completion.gap_parts import RULES, Part
from tcpl_rules.completion.remarks import Remarks, report_unread, statements_of
from tcpl_rules.completion.rows import ROWS, fill_rows, report_known
from tcpl_rules.completion.title import retitle
from tcpl_rules.completion.words import bare, written
from tcpl_rules.revision.quotes import in_short, says
from tcpl_rules.revision.targets import Target, spoken
from tcpl_rules.syntax.tree import Branch

_RULE = frozenset({"by_hand", "met_by_hand", "row", "require", "node", *RULES})
_BESIDE_A_RULE = frozenset({"full_marks", "met_when", "penalty"})
_IN_A_CONDITION = frozenset({"require", "met_by_hand"})


def fill(draft: Completing, operation: Branch) -> None:
    """Work a `fill` into *draft*; each statement that finds nothing unread is a finding."""
    target = draft.target(operation)
    if target is None:
        return
    given = statements_of(operation.part("quoted"))
    if not given:
        draft.findings.add(
            "TCPL1033",
            f"nothing is given for `{spoken(target.address)}`",
            operation.part("quoted").span,
            "write what was read",
        )
    _Filling(draft, target, draft.remarks(operation)).fill(given)


class _Filling:
    """One `fill`: the clause, what is unread of it, and where what is given was read."""

    def __init__(self, draft: Completing, target: Target, remarks: Remarks) -> None:
        self._draft = draft
        self._target = target
        self._remarks = remarks
        self._there = draft.parts(target)

    def fill(self, given: Sequence[Branch]) -> None:
        """Find for each of the statements *given* what it fills."""
        for statement in filter(says_unread, given):
            report_unread(statement, self._draft.findings)
        given = [statement for statement in given if not says_unread(statement)]
        rows = [s for s in given if s.rule in RULES | {*ROWS} and self._has_rows(s)]
        if rows:
            fill_rows(self._draft, self._target, rows, self._remarks)
        rest = [s for s in given if s not in rows]
        rest = [s for s in rest if not self._filled_threshold(s)]
        by_hand = self._unread(lambda part: sort_of(part.statement) == "rule")
        if by_hand:
            ruling = [s for s in rest if self._may_rule(s)]
            if any(s.rule in _RULE for s in ruling):
                self._filled(by_hand, ruling)
                rest = [s for s in rest if s not in ruling]
        for sort in dict.fromkeys(map(_sort, rest)):
            self._fill_sort(sort, [statement for statement in rest if _sort(statement) == sort])

    def _fill_sort(self, sort: str, given: Sequence[Branch]) -> None:
        """*given*, all of one sort, take the place of what is unread of that sort."""
        unread = self._unread(lambda part: _sort(part.statement) == sort)
        if unread:
            self._filled(unread, given)
            return
        for statement in given:
            self._report(statement)

    def _has_rows(self, statement: Branch) -> bool:
        """Whether *statement* speaks of rows that stand in the clause."""
        if statement.rule in ROWS:
            return any(part.statement.rule in ROWS for part in self._there)
        return any(part.statement.rule == statement.rule for part in self._there)

    def _may_rule(self, statement: Branch) -> bool:
        if self._target.branch.rule == "condition":
            return statement.rule in _IN_A_CONDITION
        return statement.rule in _RULE | _BESIDE_A_RULE

    def _filled_threshold(self, statement: Branch) -> bool:
        """Whether *statement* gave an unread threshold its number: the measure is the same."""
        if statement.rule != "require":
            return False
        unread = self._unread(lambda part: sort_of(part.statement) == "threshold")
        measured = _measure(statement.branches()[0])
        for part in unread:
            wanted = part.statement.part("require_unread").part("measure")
            if measured is not None and says(bare(measured), wanted):
                self._filled([part], [statement])
                return True
        if unread and not self._unread(lambda part: sort_of(part.statement) == "rule"):
            self._report_measure(statement, unread)
            return True
        return False

    def _unread(self, fits: Callable[[Part], bool]) -> list[Part]:
        return [part for part in self._there if is_unread(part) and fits(part)]

    def _filled(self, unread: Sequence[Part], given: Sequence[Branch]) -> None:
        """*given* take the place of what is *unread*: all of one, or each of its own."""
        if not given:
            return
        if len(unread) == 1:
            self._replaced(unread[0], given)
        elif len(unread) == len(given):
            for part, statement in zip(unread, given, strict=True):
                self._replaced(part, [statement])
        else:
            places = ", ".join(f"`{written(part.statement)}`" for part in unread)
            self._draft.findings.add(
                "TCPL1037",
                f"`{in_short(given[0])}` could be meant for {places}",
                given[0].span,
                f"`{spoken(self._target.address)}` has {len(unread)} that are unread",
                cause=(unread[0].statement.span, "the first of them"),
                hint="give them all, in the order in which they stand there",
            )

    def _replaced(self, part: Part, given: Sequence[Branch]) -> None:
        if not self._draft.touch(part, given[0]):
            return
        if sort_of(part.statement) == "title":
            retitle(self._draft, part, given[0], self._remarks)
            return
        text = "\n".join(self._remarks.on(statement) for statement in given)
        self._draft.put(part.statement.span, text, given[0])

    def _report(self, statement: Branch) -> None:
        """Say why *statement* fills nothing."""
        sort = _sort(statement)
        known = [p for p in self._there if _sort(p.statement) == sort and not is_unread(p)]
        if not known and sort in ("threshold", "row", "rule", "part require"):
            known = [p for p in self._there if p.statement.rule in _RULE and not is_unread(p)]
        if known:
            report_known(self._draft, known[0], statement)
            return
        unread = [written(p.statement) for p in self._there if is_unread(p) and not p.is_definition]
        there = ", ".join(f"`{one}`" for one in unread)
        clause = f"`{spoken(self._target.address)}`"
        self._draft.findings.add(
            "TCPL1033",
            f"{clause} has no unread part that `{in_short(statement)}` could fill",
            statement.span,
            "nothing to fill",
            hint=f"unread there: {there}" if there else None,
        )

    def _report_measure(self, statement: Branch, unread: Sequence[Part]) -> None:
        there = ", ".join(f"`{written(part.statement)}`" for part in unread)
        self._draft.findings.add(
            "TCPL1038",
            f"`{in_short(statement)}` is not about what `{spoken(self._target.address)}` measures",
            statement.span,
            "another measure",
            cause=(unread[0].statement.span, "what stands there"),
            hint=f"unread there: {there}; `correct` it by quoting it where the formula is another",
        )


def _sort(statement: Branch) -> str:
    """What *statement* is; of parts that no other word fits, each rule is a sort."""
    sort = sort_of(statement)
    return f"{sort} {statement.rule}" if sort == "part" else sort


def _measure(wanted: Branch) -> Branch | None:
    """The one measure that a requirement compares, or None when it joins several."""
    if wanted.rule == "comparison":
        return wanted.branch("measure")
    if wanted.rule in ("any_of", "all_of") and len(wanted.children) == 1:
        return _measure(wanted.branches()[0])
    return None
