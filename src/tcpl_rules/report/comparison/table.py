"""The comparison table that officials know: old, new, and room for an explanation."""

from __future__ import annotations

from collections.abc import Iterator

from tcpl_rules.comparison.comparison import Comparison, Side
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.comparison.rows import Row, rows_of
from tcpl_rules.report.comparison.text import (
    HEAD,
    KNOWN,
    REWORDED,
    counts,
    version_in_words,
)
from tcpl_rules.report.comparison.words import ComparisonWords

HEADS = (
    Text("Quy định cũ", "Old provisions"),
    Text("Quy định mới", "New provisions"),
    Text("Thuyết minh", "Explanation"),
)
CHANGE = Text("Thay đổi", "Change")
_SHOWN = Text("Căn cứ so sánh", "What the comparison rests on")
_NO_RULE = {
    "old": Text("(Không có quy định)", "(No such provision)"),
    "new": Text("(Không còn quy định)", "(No longer provided)"),
}


def intro(comparison: Comparison, lang: Language) -> tuple[str, str]:
    """What is compared, and how many parts changed."""
    head = HEAD.in_language(lang).format(
        old=version_in_words(comparison, "old", lang), new=version_in_words(comparison, "new", lang)
    )
    return head, counts(comparison, lang)


def cell(row: Row, side: Side, words: ComparisonWords) -> tuple[str, tuple[str, ...]]:
    """The heading and the sentences of one cell, its place in law last."""
    clause = row.old if side == "old" else row.new
    if row.changes[0].kind == "header":
        return words.name(row.changes[0]), tuple(_header(row, side, words))
    if clause is None:
        return "", (_NO_RULE[side].in_language(words.lang),)
    title = words.heading_on(row.changes[0], side)
    sentences = [line for change in row.changes for line in words.wording(change, side)]
    citation = words.citation(clause, side)
    return title, (*sentences, *([f"({citation})"] if citation else []))


def _header(row: Row, side: Side, words: ComparisonWords) -> Iterator[str]:
    for change in row.changes:
        clause = change.old if side == "old" else change.new
        if clause is not None:
            said = "; ".join(words.wording(change, side)) or words.title(clause)
            yield f"{words.part(change)}: {said}"


def remarks(
    comparison: Comparison, words: ComparisonWords, lang: Language
) -> Iterator[tuple[str, list[str]]]:
    """What stands below the table: the cases that show each claim, rewordings, what is known."""
    shown = [
        f"{words.told_apart(change)} – {words.part(change)}: {words.status(change)}. {reason}"
        for row in rows_of(comparison.changes)
        for change in row.changes
        for reason in words.reasons(change)
    ]
    reworded = [words.rewording(change) for change in comparison.reworded]
    known = [f"{words.heading(c)}. {words.known(c)}" for c in comparison.known_otherwise]
    for title, listed in ((_SHOWN, shown), (REWORDED, reworded), (KNOWN, known)):
        if listed:
            yield title.in_language(lang), listed
