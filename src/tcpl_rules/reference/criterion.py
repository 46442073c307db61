"""A page for each criterion, with a section for each part below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.ruleset import Node
from tcpl_rules.quantities import Language
from tcpl_rules.reference.annex import annex_of
from tcpl_rules.reference.badge import Citing
from tcpl_rules.reference.beside import beside
from tcpl_rules.reference.clause import Clauses
from tcpl_rules.reference.markdown import blocks
from tcpl_rules.reference.markdown import page as joined
from tcpl_rules.reference.page import Page
from tcpl_rules.reference.source_text import source_texts

_LOWEST = 6


def criterion_pages(ruleset: CompiledRuleset, lang: Language) -> Iterator[Page]:
    """One page for each part at the top, at ``reference/<ruleset>/<key>.md``."""
    texts, around = source_texts(ruleset), beside(ruleset)
    for node in ruleset.model.nodes:
        path = f"reference/{ruleset.id}/{node.key}.md"
        citing = Citing(ruleset=ruleset.model, lang=lang, here=path)
        clauses = Clauses(citing=citing, texts=texts, beside=around)
        body = blocks(
            clauses.section(node, 1),
            annex_of(node.children, citing),
            *_below(node.children, clauses, 2, (node,)),
        )
        yield Page(path=path, text=joined(body, citing.sources(body)))


def _below(
    nodes: Sequence[Node], clauses: Clauses, level: int, above: tuple[Node, ...]
) -> Iterator[str]:
    for node in nodes:
        yield clauses.section(node, min(level, _LOWEST), above)
        yield from _below(node.children, clauses, level + 1, (*above, node))
