"""Every part of a ruleset's text that can be known in its own way, and how it is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.names import find_names
from tcpl_rules.model.scope import Scope
from tcpl_rules.model.standing import UNSAID, Standing
from tcpl_rules.revision.targets import Target, every_target
from tcpl_rules.syntax.tree import Branch

RULES = frozenset({"tiers", "highest", "average"})
"""Blocks of rows or weights; each of those is a part, and so is the block."""

IN_RULES = ("row", "tier", "weight")
"""The parts inside of such a block."""

_STATEMENTS = frozenset(
    {
        *("title", "years", "period", "no_assessment", "score", "left_out", "transition", "past"),
        *("max", "full_marks", "by_hand", "row", "penalty", "met_when", "met_by_hand"),
        *("require", "proved_by", "formerly", "counts", "during", "fed", "includes"),
        *("due_unread", "due_date", "due_within", "due_ahead", "quorum", "members"),
        *("follows", "applies", "in_writing", "consequence"),
        *RULES,
    }
)
_DEFINED_BY_REMARKS = frozenset({"event", "question", "grade"})
_WITHOUT_DEFINITION = frozenset({"qualifies", "grades", "condition"})


@frozen(kw_only=True)
class Part:
    """A statement of a clause; *block* is the rule that it stands in, if it is a row or weight.

    The *statement* of a definition, such as a title or what a fact counts, is the clause itself.
    """

    target: Target
    statement: Branch
    standing: Standing = field(eq=False)
    block: Branch | None = None

    @property
    def is_definition(self) -> bool:
        """Whether the part is what the clause as such says."""
        return self.statement is self.target.branch


class Parts:
    """The parts of one ruleset, in the order of its text."""

    def __init__(self, trees: Sequence[Branch]) -> None:
        self._trees = trees
        # The text was checked before: what is wrong with it has been said.
        self._scope = Scope(find_names(trees, Findings()), Findings())
        headers = [header for tree in trees for header in tree.branches("ruleset")]
        self._header = self._scope.body_standing(headers[0], UNSAID) if headers else UNSAID

    def __iter__(self) -> Iterator[Part]:
        for target in every_target(self._trees):
            yield from self.of(target)

    def of(self, target: Target) -> Iterator[Part]:
        """The parts that stand directly in *target*."""
        inside = self.standing_of(target)
        branch = target.branch
        title = branch.branch("title")
        if title is None and branch.rule not in _WITHOUT_DEFINITION:
            yield Part(target=target, statement=branch, standing=inside)
        for statement in branch.branches():
            if statement.rule in RULES:
                yield from self._of_rule(target, statement, inside)
            elif statement.rule in _STATEMENTS:
                standing = self._scope.standing(statement, inside)
                yield Part(target=target, statement=statement, standing=standing)

    def standing_of(self, target: Target) -> Standing:
        """The standing that *target* hands to the parts in it."""
        inherited = self._header
        if target.branch.rule == "ruleset":
            return inherited
        for block in target.around[1:]:
            inherited = self._scope.body_standing(block, inherited)
        if target.branch.rule in _DEFINED_BY_REMARKS:
            return self._scope.standing(target.branch, inherited)
        return self._scope.body_standing(target.branch, inherited)

    def _of_rule(self, target: Target, block: Branch, inherited: Standing) -> Iterator[Part]:
        inside = self._scope.body_standing(block, inherited)
        yield Part(target=target, statement=block, standing=inside)
        for statement in block.branches(*IN_RULES):
            standing = self._scope.standing(statement, inside)
            yield Part(target=target, statement=statement, standing=standing, block=block)
