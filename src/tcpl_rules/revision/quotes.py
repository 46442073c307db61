"""Whether a quoted statement is what stands in a clause.

A quote may leave out annotations and English wordings: neither is the law's own text.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from attrs import frozen

from tcpl_rules.model.scope import read_text
from tcpl_rules.quantities import exact
from tcpl_rules.revision.stamps import ANNOTATIONS
from tcpl_rules.revision.targets import Target
from tcpl_rules.syntax.tree import Branch, Leaf

_LISTS = ("highest", "tiers", "average")
_BRACES = frozenset({"LBRACE", "RBRACE"})
_LONGEST = 60


@frozen
class Found:
    """A statement that stands in a clause.

    *around* are the branches that hold it, outermost first. *in_heading* is whether it is the title
    that a node has in its heading.
    """

    branch: Branch
    around: tuple[Branch, ...]
    in_heading: bool = False


def found_in(target: Target, quote: Branch) -> list[Found]:
    """Every place in *target* where what *quote* says stands.

    Statements stand directly in the clause or in a list of rows in it; the whole clause may be
    quoted as well.
    """
    found = [there for there in _statements(target) if says(quote, there.branch)]
    heading = target.branch.branch("text") if target.branch.rule == "node" else None
    if quote.rule == "title" and heading is not None and _says_text(quote, heading):
        found.append(Found(heading, (*target.around, target.branch), in_heading=True))
    return found


def nearest_in(target: Target, quote: Branch) -> Branch | None:
    """The statement in *target* that most resembles *quote*, of those that begin alike."""
    alike = [
        there.branch for there in _statements(target) if _begins(there.branch) == _begins(quote)
    ]
    return max(alike, key=lambda branch: _likeness(branch, quote), default=None)


def says(quote: Branch, text: Branch) -> bool:
    """Whether *quote* says what *text* says, or leaves some of its remarks out."""
    if quote.rule != text.rule:
        return False
    if quote.rule in ("text", "label"):
        return _says_text(quote, text)
    quoted, there = _substance(quote), _substance(text)
    remarks = _remarks(text)
    return (
        len(quoted) == len(there)
        and all(_says_piece(q, t) for q, t in zip(quoted, there, strict=True))
        and all(any(says(q, t) for t in remarks) for q in _remarks(quote))
    )


def in_short(branch: Branch) -> str:
    """The words of a statement on one line, cut where they are many."""
    opening = branch.leaf("LBRACE")
    title = branch.branch("text") if opening else None
    end = (title or opening or branch).span
    last = end.end if end is branch.span else end.start
    text = " ".join(branch.span.source.text[branch.span.start : last].split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _statements(target: Target) -> Iterator[Found]:
    around = (*target.around, target.branch)
    yield Found(target.branch, target.around)
    for child in target.branch.branches():
        yield Found(child, around)
        if child.rule in _LISTS:
            yield from (Found(row, (*around, child)) for row in child.branches())


def _says_piece(quote: Branch | Leaf, text: Branch | Leaf) -> bool:
    if isinstance(quote, Branch) and isinstance(text, Branch):
        return says(quote, text)
    if isinstance(quote, Leaf) and isinstance(text, Leaf) and quote.kind == text.kind:
        return _value(quote) == _value(text)
    return False


def _value(leaf: Leaf) -> object:
    """What a word stands for: 80% and 80.0% are one number."""
    return exact(leaf.text.rstrip("%")) if leaf.kind in ("NUMBER", "PERCENT") else leaf.text


def _says_text(quote: Branch, text: Branch) -> bool:
    quoted, there = read_text(quote), read_text(text)
    return quoted.vi == there.vi and quoted.en in ("", there.en)


def _substance(branch: Branch) -> list[Branch | Leaf]:
    """What *branch* says beside remarks; braces, which may hold nothing else, say nothing."""
    return [
        child
        for child in branch.children
        if (isinstance(child, Leaf) and child.kind not in _BRACES)
        or (isinstance(child, Branch) and child.rule not in (*ANNOTATIONS, "annotations"))
    ]


def _remarks(branch: Branch) -> tuple[Branch, ...]:
    annotations = branch.branch("annotations")
    return (*branch.branches(*ANNOTATIONS), *(annotations.branches() if annotations else ()))


def _begins(branch: Branch) -> tuple[str, str]:
    first = branch.children[0]
    return branch.rule, first.text if isinstance(first, Leaf) else ""


def _likeness(branch: Branch, quote: Branch) -> tuple[int, int]:
    ratio = SequenceMatcher(None, in_short(branch), in_short(quote)).ratio()
    # Thousandths, and of equals the first.
    return int(ratio * 1000), -branch.span.start
