"""The rows of a comparison table: each clause once, with every part of it that changed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from attrs import frozen

from tcpl_rules.comparison.comparison import Clause, ClauseChange


@frozen
class Row:
    """One clause, as both versions have it, and its changes; the header is one clause."""

    changes: tuple[ClauseChange, ...]

    @property
    def old(self) -> Clause | None:
        """The clause in the old version, by its first change."""
        return self.changes[0].old

    @property
    def new(self) -> Clause | None:
        """The clause in the new version, by its first change."""
        return self.changes[0].new


def rows_of(changes: Iterable[ClauseChange]) -> tuple[Row, ...]:
    """*changes*, which stand in the order of the law, put together by clause."""
    return tuple(Row(tuple(group)) for _, group in groupby(changes, _clause))


def _clause(change: ClauseChange) -> tuple[str, str | None, str | None]:
    if change.kind == "header":
        return change.kind, None, None
    old, new = change.old, change.new
    return change.kind, None if old is None else old.key, None if new is None else new.key
