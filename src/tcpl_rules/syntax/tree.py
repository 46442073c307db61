"""The tree of what an author wrote: branches named after grammar rules, and leaves.

There is one class of branch, not one per rule, so that the grammar stays the only list of
constructs; see docs/decisions/0001.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from tcpl_rules.source import Span


@frozen
class Leaf:
    """One word, number, text or sign.

    *kind* is the terminal's name in the grammar. *text* is in NFC, and for a keyword its English
    spelling whatever the author chose, so that equal trees mean equal rules.
    """

    kind: str
    text: str
    span: Span = field(eq=False, repr=False)


@frozen
class Branch:
    """What one grammar rule matched."""

    rule: str
    children: tuple[Branch | Leaf, ...]
    span: Span = field(eq=False, repr=False)

    def leaves(self, *kinds: str) -> tuple[Leaf, ...]:
        """Its own leaves of these kinds, or all of them."""
        return tuple(
            c for c in self.children if isinstance(c, Leaf) and (not kinds or c.kind in kinds)
        )

    def leaf(self, *kinds: str) -> Leaf | None:
        """Its first own leaf of these kinds."""
        return next(iter(self.leaves(*kinds)), None)

    def word(self, *kinds: str) -> Leaf:
        """Its first own leaf of these kinds, where the grammar says that there is one."""
        return self.leaves(*kinds)[0]

    def branches(self, *rules: str) -> tuple[Branch, ...]:
        """Its own branches of these rules, or all of them."""
        return tuple(
            c for c in self.children if isinstance(c, Branch) and (not rules or c.rule in rules)
        )

    def branch(self, *rules: str) -> Branch | None:
        """Its first own branch of these rules."""
        return next(iter(self.branches(*rules)), None)

    def part(self, *rules: str) -> Branch:
        """Its first own branch of these rules, where the grammar says that there is one."""
        return self.branches(*rules)[0]

    def every_leaf(self) -> Iterator[Leaf]:
        """Every leaf below, in the order of the text."""
        for child in self.children:
            if isinstance(child, Leaf):
                yield child
            else:
                yield from child.every_leaf()
