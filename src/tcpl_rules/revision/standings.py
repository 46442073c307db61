"""Where a clause of a text stands in law, read from the tree alone."""

from __future__ import annotations

from collections.abc import Sequence

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.model.names import find_names
from tcpl_rules.model.scope import Scope
from tcpl_rules.model.standing import UNSAID, Standing
from tcpl_rules.syntax.tree import Branch


class Standings:
    """Answers for the files of one ruleset, or of one amendment."""

    def __init__(self, trees: Sequence[Branch]) -> None:
        # What is wrong with a citation is found when the result is checked.
        self._scope = Scope(find_names(trees, Findings()), Findings())
        headers = [h for tree in trees for h in tree.branches("ruleset", "amendment")]
        self._header = UNSAID if not headers else self._scope.body_standing(headers[0], UNSAID)

    def at(self, around: Sequence[Branch], branch: Branch) -> Standing:
        """The standing of *branch*, which stands in the blocks *around* it, outermost first.

        It is that of its own annotations over what the blocks hand down.
        """
        standing = self.within(around)
        if branch.leaf("LBRACE"):
            return self._scope.body_standing(branch, standing)
        return self._scope.standing(branch, standing)

    def within(self, around: Sequence[Branch]) -> Standing:
        """What the blocks *around* a place hand down to what stands in it."""
        standing = self._header
        for block in around:
            if block.rule not in ("file", "ruleset", "amendment"):
                standing = self._scope.body_standing(block, standing)
        return standing
