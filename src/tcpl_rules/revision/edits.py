"""Texts with pieces replaced, each new piece remembering which statement put it there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.errors import InternalError
from tcpl_rules.quantities import Language
from tcpl_rules.source import SourceText, Span
from tcpl_rules.syntax.format import format_tree
from tcpl_rules.syntax.parse import parse
from tcpl_rules.syntax.tree import Branch

_CHANGED = " (as changed so far)"


@frozen(kw_only=True)
class Edit:
    """*text* in place of the piece at *span* of a file; an empty span only adds.

    *by* is the statement that asks for it, in its own file.
    """

    span: Span
    text: str
    by: Span


@frozen
class Origin:
    """The piece from *start* to *end* (exclusive) of a file was put there *by* a statement."""

    start: int
    end: int
    by: Span


@frozen(kw_only=True)
class Draft:
    """One file on its way to what it will be: its text, its tree, and what put its pieces there.

    *name* is the file's own; once changed, the text has another one, for the places in messages.
    """

    name: str
    source: SourceText
    tree: Branch
    origins: tuple[Origin, ...] = ()


def drafts(sources: Iterable[SourceText], findings: Findings) -> tuple[Draft, ...]:
    """The files of one ruleset, parsed; one that does not parse is left out, with findings."""
    parsed = ((source, parse(source, findings)) for source in sources)
    return tuple(
        Draft(name=source.name, source=source, tree=tree)
        for source, tree in parsed
        if tree is not None
    )


def revised(
    files: Sequence[Draft], edits: Sequence[Edit], findings: Findings
) -> tuple[Draft, ...] | None:
    """*files* with *edits* made, each of which stands in one of them.

    None where the new text does not parse; *findings* then says what cannot stand where.
    """
    result = []
    for file in files:
        own = [edit for edit in edits if edit.span.source is file.source]
        result.append(_spliced(file, own, findings) if own else file)
    kept = tuple(file for file in result if file is not None)
    return kept if len(kept) == len(result) else None


def laid_out(file: Draft, spelling: Language | None = None) -> Draft:
    """*file* in the one layout, its keywords spelled in one language.

    Without a *spelling* that is the one of the file's first word.
    """
    text = format_tree(file.tree, file.source, spelling or spelling_of(file.tree))
    source = SourceText(file.name, text)
    tree = parse(source, Findings())
    if tree != file.tree:
        msg = f"laying out {file.name} would change what it says"
        raise InternalError(msg)
    assert tree is not None  # noqa: S101 - INVARIANT: it equals one
    origins = _moved_with_leaves(file, tree)
    return Draft(name=file.name, source=source, tree=tree, origins=origins)


def spelling_of(tree: Branch) -> Language:
    """The language in which a file spells its first word."""
    first = tree.word("LANGUAGE")
    return "en" if first.span.text == first.text else "vi"


def origin_of(file: Draft, span: Span) -> Span | None:
    """The statement that put there the narrowest piece around *span*, or None."""
    around = [o for o in file.origins if o.start <= span.start < o.end]
    return min(around, key=lambda origin: origin.end - origin.start).by if around else None


def _spliced(file: Draft, edits: Sequence[Edit], findings: Findings) -> Draft | None:
    text, origins = file.source.text, file.origins
    # The last first, so that offsets before it stay true; of two at one place the last as well.
    ordered = sorted(enumerate(edits), key=lambda e: (e[1].span.start, e[1].span.end, e[0]))
    for _, edit in reversed(ordered):
        start, end = edit.span.start, edit.span.end
        text = text[:start] + edit.text + text[end:]
        origins = tuple(_moved(origins, start, end, len(edit.text)))
        if edit.text.strip():
            origins = (*origins, Origin(start, start + len(edit.text), edit.by))
    source = SourceText(file.name + _CHANGED, text)
    tree = parse(source, findings)
    if tree is None:
        return None
    return Draft(name=file.name, source=source, tree=tree, origins=origins)


def _moved(origins: Iterable[Origin], start: int, end: int, length: int) -> Iterable[Origin]:
    """*origins* after *length* characters have come in place of those from *start* to *end*."""
    moved = length - (end - start)
    for origin in origins:
        if origin.end <= start:
            yield origin
        elif origin.start >= end:
            yield evolve(origin, start=origin.start + moved, end=origin.end + moved)
        elif origin.start <= start and end <= origin.end and origin.end + moved > origin.start:
            yield evolve(origin, end=origin.end + moved)


def _moved_with_leaves(file: Draft, tree: Branch) -> tuple[Origin, ...]:
    """The origins of *file* where its leaves stand in *tree*, which has the same leaves."""
    before, after = list(file.tree.every_leaf()), list(tree.every_leaf())
    moved = []
    for origin in file.origins:
        places = [
            new.span
            for old, new in zip(before, after, strict=True)
            if origin.start <= old.span.start < origin.end
        ]
        if places:
            moved.append(Origin(places[0].start, places[-1].end, origin.by))
    return tuple(moved)
