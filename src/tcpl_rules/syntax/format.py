"""The one layout of a ruleset's text: tree and comments in, text out.

Layout depends on the tree, the comments and the author's blank lines alone, never on the author's
spaces, so formatting twice is formatting once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from tcpl_rules.quantities import Language
from tcpl_rules.source import SourceText, Span
from tcpl_rules.syntax.keywords import keywords
from tcpl_rules.syntax.parse import comments_of
from tcpl_rules.syntax.tree import Branch, Leaf

WIDTH = 100
_INDENT = "  "
_INLINE_BLOCKS = frozenset({"annotations", "instrument", "source", "role", "document", "time"})
_JOINTS = frozenset({"AND", "OR", "EN"})
_PART = "node"
_NO_SPACE_BEFORE = frozenset({"COLON", "COMMA", "RPAR", "DOT"})
_NO_SPACE_AFTER = frozenset({"LPAR", "DOT"})


def format_tree(tree: Branch, source: SourceText, spelling: Language | None = None) -> str:
    """The formatted text of *tree*, which was parsed from *source*.

    *spelling* turns every keyword into that language; None leaves each as its author spelled it.
    """
    return _Writer(source, comments_of(source), spelling, keep_blank_lines=True).written(tree)


def format_part(part: Branch, source: SourceText, spelling: Language | None = None) -> str:
    """The formatted text of one statement of *source*, without the parts of the law inside it.

    Those are the criteria, indicators, items and indices that stand in it, with their remarks.
    """
    inside = part.branches(_PART)
    rest = tuple(child for child in part.children if child not in inside)
    kept = tuple(
        comment
        for comment in comments_of(source)
        if _within(comment, part) and not any(_within(comment, one) for one in inside)
    )
    writer = _Writer(source, kept, spelling, keep_blank_lines=True)
    return writer.written_part(Branch(part.rule, rest, part.span))


def canonical_text(tree: Branch, source: SourceText) -> str:
    """The formatted text without comments and blank lines, keywords in English."""
    return _Writer(source, (), "en", keep_blank_lines=False).written(tree)


def content_hash(canonical_texts: Iterable[str]) -> str:
    """The SHA-256 of a ruleset's canonical texts, in the order of its files, in hexadecimal."""
    return hashlib.sha256("\0".join(canonical_texts).encode()).hexdigest()


class _Writer:
    """Writes one tree; comments are taken from the front of the queue as they are passed."""

    def __init__(
        self,
        source: SourceText,
        comments: tuple[Span, ...],
        spelling: Language | None,
        *,
        keep_blank_lines: bool,
    ) -> None:
        self._source = source
        self._comments = list(comments)
        self._spelling = spelling
        self._keep_blank_lines = keep_blank_lines
        self._lines: list[str] = []
        self._last_end = 0

    def written(self, tree: Branch) -> str:
        head = [c for c in tree.children if isinstance(c, Leaf)]
        self._comments_before(head[0].span.start, 0)
        self._emit(" ".join(leaf.text for leaf in self._spelled(head)), 0, head[-1].span.end)
        for statement in tree.branches():
            self._statement(statement, 0)
        self._comments_before(len(self._source.text) + 1, 0)
        return "\n".join(self._lines) + "\n"

    def written_part(self, part: Branch) -> str:
        self._statement(part, 0)
        return "\n".join(self._lines) + "\n"

    # -- statements -------------------------------------------------------------------------------

    def _statement(self, branch: Branch, depth: int) -> None:
        self._comments_before(branch.span.start, depth)
        self._blank_line_before(branch.span.start)
        quoted = branch.branch("quoted")
        block = None if quoted else self._block(branch)
        opened = quoted.word("LBRACE") if quoted else block[0] if block else None
        head_end = opened.span.end if opened else branch.span.end
        self._hoist_comments(branch.span.start, head_end, depth)
        if quoted is not None:
            self._quoting(branch, depth)
            return
        if block is None:
            self._one_line(branch, depth)
            return
        opening, closing, items = block
        before = _leaves_until(branch, opening)
        if not items and not self._commented_between(opening, closing):
            self._wrapped(self._joined(before) + " {}", depth, before)
            self._last_end = closing.span.end
            return
        self._wrapped(self._joined(before) + " {", depth, before)
        self._last_end = opening.span.end
        for item in items:
            self._statement(item, depth + 1)
        self._comments_before(closing.span.start, depth + 1)
        self._emit("}", depth, closing.span.end)

    def _one_line(self, branch: Branch, depth: int) -> None:
        flat = self._joined(branch.every_leaf())
        room = WIDTH - len(_INDENT) * depth
        if len(flat) <= room:
            self._emit(flat, depth, branch.span.end)
            return
        tail = branch.children[-1]
        if isinstance(tail, Branch) and tail.rule == "annotations":
            before = _leaves_until(branch, tail.word("LBRACE"))
            self._wrapped(self._joined(before) + " {", depth, before)
            for item in tail.branches():
                leaves = list(item.every_leaf())
                self._wrapped(self._joined(leaves), depth + 1, leaves)
            self._emit("}", depth, branch.span.end)
            return
        self._wrapped(flat, depth, list(branch.every_leaf()))
        self._last_end = branch.span.end

    def _quoting(self, branch: Branch, depth: int) -> None:
        """A statement that quotes others: on one line where each quotes at most a short one."""
        line: list[Leaf] = []
        short = all(map(self._is_short, branch.branches("quoted")))
        flat = self._joined(branch.every_leaf())
        spread = not short or len(flat) > WIDTH - len(_INDENT) * depth
        for child in branch.children:
            if isinstance(child, Leaf):
                line.append(child)
            elif child.rule == "quoted" and self._is_empty(child):
                line.append(Leaf("LBRACE", "{}", child.span))
            elif child.rule in ("quoted", "annotations") and spread:
                line = self._quoted(child, line, depth)
            else:
                line += child.every_leaf()
        self._wrapped(self._joined(line), depth, line)
        self._last_end = branch.span.end

    def _quoted(self, block: Branch, before: list[Leaf], depth: int) -> list[Leaf]:
        """Write *before* and the block up to its last statement; what is left to write of it."""
        flat = self._joined([*before, *block.every_leaf()])
        if block.rule == "annotations" and not self._commented(block) and len(flat) <= WIDTH:
            return [*before, *block.every_leaf()]
        opening, closing = block.word("LBRACE"), block.word("RBRACE")
        self._wrapped(self._joined([*before, opening]), depth, [*before, opening])
        self._last_end = opening.span.end
        for item in block.branches():
            self._statement(item, depth + 1)
        self._comments_before(closing.span.start, depth + 1)
        return [closing]

    def _is_empty(self, quoted: Branch) -> bool:
        return not quoted.branches() and not self._commented(quoted)

    def _is_short(self, quoted: Branch) -> bool:
        inside = quoted.branches()
        single = len(inside) <= 1 and not any(item.leaf("LBRACE") for item in inside)
        return single and not self._commented(quoted)

    def _wrapped(self, line: str, depth: int, leaves: list[Leaf]) -> None:
        """Emit *line*, broken before `or`, `and` and `en` where it is too long and has any."""
        joints = {f" {self._spell(leaf)} " for leaf in leaves if leaf.kind in _JOINTS}
        end = leaves[-1].span.end
        indent = depth
        while joints and len(line) > WIDTH - len(_INDENT) * indent:
            room = WIDTH - len(_INDENT) * indent
            cut = max(_place_to_break(line, joint, room) for joint in joints)
            if cut <= 0:
                break
            self._emit(line[:cut], indent, end)
            line = line[cut + 1 :]
            indent = depth + 2
        self._emit(line, indent, end)

    def _block(self, branch: Branch) -> tuple[Leaf, Leaf, tuple[Branch, ...]] | None:
        """The braces of a statement that is written over several lines, and what stands between."""
        opening = branch.leaf("LBRACE")
        if opening is None:
            last = branch.children[-1]
            if isinstance(last, Branch) and last.rule == "annotations" and self._commented(last):
                return last.word("LBRACE"), last.word("RBRACE"), last.branches()
            return None
        closing = branch.word("RBRACE")
        items = tuple(
            c for c in branch.branches() if opening.span.end <= c.span.start < closing.span.start
        )
        if branch.rule in _INLINE_BLOCKS and not self._commented(branch):
            flat = self._joined(branch.every_leaf())
            if len(flat) <= WIDTH:
                return None
        return opening, closing, items

    # -- comments and blank lines -----------------------------------------------------------------

    def _commented(self, branch: Branch) -> bool:
        return self._commented_between(branch.word("LBRACE"), branch.word("RBRACE"))

    def _commented_between(self, opening: Leaf, closing: Leaf) -> bool:
        start, end = opening.span.start, closing.span.start
        return any(start < comment.start < end for comment in self._comments)

    def _comments_before(self, offset: int, depth: int) -> None:
        while self._comments and self._comments[0].start < offset:
            comment = self._comments.pop(0)
            if self._lines and self._same_line(comment.start):
                self._lines[-1] += f"  {comment.text.rstrip()}"
            else:
                self._blank_line_before(comment.start)
                self._lines.append(_INDENT * depth + comment.text.rstrip())
            self._last_end = comment.end

    def _hoist_comments(self, start: int, end: int, depth: int) -> None:
        """Move comments from inside a one-line statement to the lines before it."""
        inside = [c for c in self._comments if start < c.start < end]
        for comment in inside:
            self._comments.remove(comment)
            self._lines.append(_INDENT * depth + comment.text.rstrip())

    def _same_line(self, offset: int) -> bool:
        return "\n" not in self._source.text[self._last_end : offset]

    def _blank_line_before(self, offset: int) -> None:
        """Keep one of the author's blank lines; a block at the top is always followed by one."""
        between = self._source.text[self._last_end : offset]
        opened = not self._lines or self._lines[-1].endswith("{")
        apart = between.count("\n") > 1 or (bool(self._lines) and self._lines[-1].startswith("}"))
        if self._keep_blank_lines and apart and not opened:
            self._lines.append("")
            self._last_end = offset

    # -- words ------------------------------------------------------------------------------------

    def _emit(self, text: str, depth: int, end: int) -> None:
        self._lines.append(_INDENT * depth + text)
        self._last_end = end

    def _spell(self, leaf: Leaf) -> str:
        keyword = keywords().get(leaf.kind)
        if keyword is None:
            return leaf.text
        if self._spelling is not None:
            return keyword.spelling(self._spelling)
        return keyword.en if leaf.span.text.split() == keyword.en.split() else keyword.vi

    def _spelled(self, leaves: Iterable[Leaf]) -> list[Leaf]:
        return [Leaf(leaf.kind, self._spell(leaf), leaf.span) for leaf in leaves]

    def _joined(self, leaves: Iterable[Leaf]) -> str:
        text = ""
        last = ""
        for leaf in leaves:
            tight = leaf.kind in _NO_SPACE_BEFORE or last in _NO_SPACE_AFTER or not text
            text += self._spell(leaf) if tight else f" {self._spell(leaf)}"
            last = leaf.kind
        return text


def _within(comment: Span, branch: Branch) -> bool:
    return branch.span.start <= comment.start < branch.span.end


def _leaves_until(branch: Branch, end: Leaf) -> list[Leaf]:
    return [leaf for leaf in branch.every_leaf() if leaf.span.start < end.span.start]


def _place_to_break(line: str, joint: str, room: int) -> int:
    """The last place within *room*, else the first, at which *joint* stands outside of quotes."""
    places = []
    place = line.find(joint)
    while place > 0:
        if line.count('"', 0, place) % 2 == 0:
            places.append(place)
        place = line.find(joint, place + 1)
    within = [place for place in places if place <= room]
    return within[-1] if within else min(places, default=-1)
