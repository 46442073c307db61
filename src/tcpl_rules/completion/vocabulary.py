"""What the rows of a workbook can name: documents by their titles, facts with their units."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from tcpl_rules.assessment.problem import shown
from tcpl_rules.completion.cells import Unclear
from tcpl_rules.diagnostics.suggest import fold
from tcpl_rules.model.scope import read_text
from tcpl_rules.model.standing import Text
from tcpl_rules.syntax.tree import Branch

_PARTED = re.compile(r"\s*;\s*")
_LONGEST = 40
_NO_QUOTES = Text(
    "tên tài liệu với dấu “ ” thay cho dấu ngoặc kép thẳng, cách nhau bằng dấu chấm phẩy",
    "titles of documents with “ ” in place of straight quotes, parted by semicolons",
)


@frozen
class Listed:
    """The documents of one cell: their ids, and the declarations of those that are new."""

    ids: tuple[str, ...]
    declared: tuple[str, ...]


class Vocabulary:
    """The documents and facts of a ruleset, and the documents that a workbook has added so far."""

    def __init__(self, trees: Sequence[Branch]) -> None:
        declared = [branch for tree in trees for branch in tree.branches("document")]
        self._ids = {branch.word("NAME").text for branch in declared}
        self._by_title = {
            fold(read_text(branch).vi): branch.word("NAME").text for branch in declared
        }
        facts = [branch for tree in trees for branch in tree.branches("fact")]
        self._units = {
            branch.word("NAME").text: unit.text
            for branch in facts
            for unit in branch.leaves("DAYS", "WORKING_DAYS")
        }
        self._taken = {leaf.text for tree in trees for leaf in tree.every_leaf()}

    def listed(self, text: str) -> Listed | Unclear:
        """The documents that *text* lists, by id or by title, parted by semicolons."""
        names = [name for name in _PARTED.split(text) if name]
        if '"' in text or not names:
            return Unclear("TCPL1056", shown(text), _NO_QUOTES)
        ids, declared = [], []
        for name in names:
            known = name if name in self._ids else self._by_title.get(fold(name))
            if known is None:
                known = self._new(name)
                declared.append(f'document {known} vi "{name}"')
            ids.append(known)
        return Listed(tuple(dict.fromkeys(ids)), tuple(declared))

    def unit_of(self, fact: str) -> str:
        """The word behind a number that *fact* is compared with: days, working days, or none."""
        return self._units.get(fact, "")

    def _new(self, title: str) -> str:
        """An id for *title* that nothing has: its first words, without marks."""
        words = re.findall(r"[a-z0-9]+", fold(title))
        start = "doc_" + "_".join(words)[:_LONGEST].rstrip("_")
        name, number = start, 2
        while name in self._taken:
            name, number = f"{start}_{number}", number + 1
        self._taken.add(name)
        self._ids.add(name)
        self._by_title[fold(title)] = name
        return name
