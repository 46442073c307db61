"""Text to tree; goes on after a mistake, so that one run reports them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from tcpl_rules.diagnostics.findings import Findings
from tcpl_rules.source import Normalised, SourceText, Span, normalise
from tcpl_rules.syntax.grammar import parser
from tcpl_rules.syntax.keywords import keywords
from tcpl_rules.syntax.marks import MOST_OPEN, Marks, find_marks, likely_unclosed, too_deep
from tcpl_rules.syntax.mistakes import expected_of, faulty_stretch, report
from tcpl_rules.syntax.tree import Branch, Leaf

if TYPE_CHECKING:
    from lark import Token, Tree

_MOST_MISTAKES = 50


@frozen
class Parsed:
    """What could be read of a text: the tree, and the statements that are *lost* to mistakes.

    *tree* is None when nothing could.
    """

    source: SourceText
    tree: Branch | None
    lost: tuple[Span, ...] = ()


def parse(source: SourceText, findings: Findings) -> Branch | None:
    """The tree of *source*, or None when it has a mistake; each mistake is a finding."""
    parsed = parse_around_mistakes(source, findings)
    return None if parsed.lost else parsed.tree


def parse_around_mistakes(source: SourceText, findings: Findings) -> Parsed:
    """What can be read of *source*; each mistake is a finding."""
    from lark.exceptions import UnexpectedInput  # noqa: PLC0415 - see grammar.parser

    written = normalise(source.text)
    marks = find_marks(written.text)
    if _report_marks(source, written, marks, findings):
        return Parsed(source, None)
    text = written.text
    lost: list[Span] = []
    for _ in range(_MOST_MISTAKES):
        try:
            tree = parser().parse(text)
        except UnexpectedInput as mistake:
            report(mistake, source, written, text, findings)
            # A faulty statement is blanked out and the rest parsed again: offsets stay true, and
            # no second finding comes from the wreck of the first.
            rest = faulty_stretch(mistake, text, marks)
            # Without its first line, `language 1`, nothing else of a file can be read.
            if rest is None or "LANGUAGE" in expected_of(mistake):
                return Parsed(source, None)
            text = _blanked(text, *rest)
            lost.append(Span(source, written.original(rest[0]), written.original(rest[1])))
        else:
            return Parsed(source, _branch(tree, source, written), tuple(lost))
    return Parsed(source, None)


def comments_of(source: SourceText) -> tuple[Span, ...]:
    """Every comment of *source*, in order."""
    written = normalise(source.text)
    return tuple(
        Span(source, written.original(start), written.original(end))
        for start, end in find_marks(written.text).comments
    )


def _report_marks(source: SourceText, written: Normalised, marks: Marks, into: Findings) -> bool:
    """Report unclosed texts, unmatched braces and too deep nesting; whether there were any."""

    def at(start: int, end: int) -> Span:
        return Span(source, written.original(start), written.original(end))

    for start, end in marks.open_texts:
        into.add("TCPL0102", "a text is not closed on its line", at(start, end), 'no `"` follows')
    if marks.open_texts:
        return True
    for offset in marks.unopened:
        into.add("TCPL0103", "`}` closes nothing", at(offset, offset + 1))
    if marks.unclosed:
        opened = likely_unclosed(written.text, marks)
        into.add("TCPL0104", "`{` is never closed", at(opened, opened + 1), "opened here")
    deep = too_deep(written.text)
    if deep is not None:
        message = f"`{written.text[deep]}` is nested deeper than `{MOST_OPEN}`"
        into.add("TCPL0117", message, at(deep, deep + 1), "too many are open here")
    return bool(marks.unopened or marks.unclosed) or deep is not None


def _blanked(text: str, start: int, end: int) -> str:
    hole = "".join("\n" if character == "\n" else " " for character in text[start:end])
    return text[:start] + hole + text[end:]


def _branch(tree: Tree[Token], source: SourceText, written: Normalised) -> Branch:
    children: list[Branch | Leaf] = []
    for child in tree.children:
        if isinstance(child, str):
            children.append(_leaf(child, source, written))
        else:
            children.append(_branch(child, source, written))
    span = Span(source, children[0].span.start, children[-1].span.end)
    return Branch(str(tree.data), tuple(children), span)


def _leaf(token: Token, source: SourceText, written: Normalised) -> Leaf:
    keyword = keywords().get(token.type)
    start, end = token.start_pos, token.end_pos
    assert start is not None  # noqa: S101 - INVARIANT: the lexer gives every token its place
    assert end is not None  # noqa: S101
    span = Span(source, written.original(start), written.original(end))
    return Leaf(token.type, keyword.en if keyword else str(token), span)
