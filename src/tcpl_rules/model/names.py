"""Every name that a ruleset declares, and what it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.diagnostics.suggest import nearest
from tcpl_rules.model.fact import FactKind
from tcpl_rules.source import Span
from tcpl_rules.syntax.tree import Branch, Leaf

_DECLARED_AT_TOP = {
    "fact": "fact",
    "role": "role",
    "event": "event",
    "document": "document",
    "dossier": "document",
    "step": "step",
}
_DECLARED_IN_HEADER = {"instrument": "instrument", "source": "source"}
_HEADERS = frozenset({"ruleset", "overlay"})
_NAMING = ("NAME", "SLUG", "INSTRUMENT_ID")


class Names:
    """The declared names, each table apart, with the place of each declaration.

    A name among the *lost_words*, those of statements that could not be read, may have been
    declared there. *unresolved* counts the uses of names that are not declared.
    """

    def __init__(self, findings: Findings, lost_words: frozenset[str] = frozenset()) -> None:
        self._findings = findings
        self._lost_words = lost_words
        self.unresolved = 0
        self._tables: dict[str, dict[str, Span]] = {}
        self.fact_kinds: dict[str, FactKind] = {}

    def declare(self, table: str, name: str, span: Span) -> None:
        """Enter a name; a second declaration of it is a finding."""
        known = self._tables.setdefault(table, {})
        if name in known:
            self._findings.add(
                "TCPL0202",
                f"the {table} `{name}` is declared twice",
                span,
                "declared again here",
                cause=(known[name], "first declared here"),
            )
        else:
            known[name] = span

    def use(self, table: str, leaf: Leaf) -> str:
        """The name that *leaf* uses; an undeclared one is a finding."""
        known = self._tables.get(table, {})
        if leaf.text not in known:
            self.unresolved += 1
        if leaf.text not in known and leaf.text not in self._lost_words:
            meant = nearest(leaf.text, known)
            self._findings.add(
                "TCPL0201",
                f"no {table} is called `{leaf.text}`",
                leaf.span,
                "not declared",
                cause=(known[meant], f"`{meant}` is declared here") if meant else None,
                hint=f"did you mean `{meant}`?" if meant else None,
            )
        return leaf.text

    def declaration(self, table: str, name: str) -> Span | None:
        """Where *name* is declared."""
        return self._tables.get(table, {}).get(name)

    def fact_kind(self, leaf: Leaf) -> FactKind | None:
        """The kind of the fact that *leaf* uses, or None when no fact is so called."""
        return self.fact_kinds.get(self.use("fact", leaf))


def find_names(files: Sequence[Branch], findings: Findings, lost: Sequence[Span] = ()) -> Names:
    """All that the files of one ruleset declare, or of one and what lies over it.

    *lost* are the stretches not read.
    """
    words = re.findall(r"[A-Za-z][\w-]*", " ".join(span.text for span in lost))
    names = Names(findings, frozenset(words))
    for file in files:
        for declaration in file.branches():
            if declaration.rule in _HEADERS:
                _declare_header(declaration, names)
            elif declaration.rule in _DECLARED_AT_TOP:
                word = declaration.word("NAME")
                names.declare(_DECLARED_AT_TOP[declaration.rule], word.text, word.span)
                if declaration.rule == "fact":
                    kind = declaration.word("COUNT", "YES_NO", "DAYS", "WORKING_DAYS")
                    names.fact_kinds.setdefault(word.text, FactKind(kind.text))
    return names


def _declare_header(header: Branch, names: Names) -> None:
    for declaration in header.branches("instrument", "source"):
        word = declaration.word(*_NAMING)
        names.declare(_DECLARED_IN_HEADER[declaration.rule], word.text, word.span)
    for rule, table in (("subject", "kind"), ("classes", "class")):
        for block in header.branches(rule):
            for kind in block.branches("kind"):
                names.declare(table, kind.word("NAME").text, kind.word("NAME").span)
