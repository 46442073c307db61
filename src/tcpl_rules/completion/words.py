"""Pieces of a ruleset's text: compared without their remarks, and written out anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tcpl_rules.model.standing import Basis, Standing, Text
from tcpl_rules.quantities import Language
from tcpl_rules.revision.stamps import ANNOTATIONS, basis_written
from tcpl_rules.revision.stamps import written as citation_written
from tcpl_rules.syntax.keywords import keywords
from tcpl_rules.syntax.tree import Branch, Leaf

_MAY_HAVE_A_BLOCK = frozenset({"role", "document"})
_TIGHT_BEFORE = frozenset({"COLON", "COMMA", "RPAR", "DOT"})
_TIGHT_AFTER = frozenset({"LPAR", "DOT"})


def bare(branch: Branch) -> Branch:
    """*branch* without remarks, its own and those of its parts: what it says of the law."""
    kept = tuple(
        bare(child) if isinstance(child, Branch) else child
        for child in branch.children
        if isinstance(child, Leaf)
        or (child.rule != "annotations" and child.rule not in ANNOTATIONS)
    )
    if branch.rule in _MAY_HAVE_A_BLOCK and not _holds_statements(kept):
        kept = tuple(child for child in kept if not _is_brace(child))
    return Branch(branch.rule, kept, branch.span)


def _holds_statements(children: Iterable[Branch | Leaf]) -> bool:
    return any(isinstance(child, Branch) and child.rule != "text" for child in children)


def _is_brace(child: Branch | Leaf) -> bool:
    return isinstance(child, Leaf) and child.kind in ("LBRACE", "RBRACE")


def written(branch: Branch, lang: Language = "en") -> str:
    """*branch* without remarks on one line, its keywords spelled in *lang*."""
    return joined(bare(branch).every_leaf(), lang)


def joined(leaves: Iterable[Leaf], lang: Language = "en") -> str:
    """*leaves* on one line as the formatter spaces them."""
    text, last = "", ""
    for leaf in leaves:
        tight = leaf.kind in _TIGHT_BEFORE or last in _TIGHT_AFTER or not text
        text += spelled(leaf, lang) if tight else f" {spelled(leaf, lang)}"
        last = leaf.kind
    return text


def spelled(leaf: Leaf, lang: Language) -> str:
    """*leaf* as it is written in *lang*."""
    keyword = keywords().get(leaf.kind)
    return leaf.text if keyword is None else keyword.spelling(lang)


def standing_text(standing: Standing) -> str:
    """All that *standing* says, as statements on one line."""
    return " ".join(
        [
            *(f"cite {citation_written(citation)}" for citation in standing.citations),
            *_basis_text(standing),
            *(f"amended by {citation_written(citation)}" for citation in standing.amended_by),
            *(f"reading {quoted(reading)}" for reading in standing.readings),
            *(f"note {quoted(note)}" for note in standing.notes),
        ]
    )


def quoted(text: Text) -> str:
    """*text* as the language writes it."""
    return f'vi "{text.vi}"' + (f' en "{text.en}"' if text.en else "")


def _basis_text(standing: Standing) -> Iterator[str]:
    # Behind a citation `read` is what nothing else would mean.
    if standing.basis is not Basis.READ or not standing.citations:
        yield basis_written(standing)
