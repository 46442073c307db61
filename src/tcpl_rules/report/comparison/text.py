"""A comparison as a page of text for a screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from tcpl_rules.comparison.comparison import ClauseChange, Comparison, Side, Status
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.comparison.rows import Row, rows_of
from tcpl_rules.report.comparison.words import STATUSES, ComparisonWords
from tcpl_rules.report.screen import Screen

HEAD = Text("So sánh {old} với {new}", "{old} compared with {new}")
VERSION = Text("{id}, bản {edition} ({content})", "{id}, edition {edition} ({content})")
NOTHING = Text("Không có thay đổi nào về nội dung.", "Nothing changes in meaning.")
REWORDED = Text("Cùng nội dung, khác lời văn", "The same in other words")
KNOWN = Text("Cùng nội dung, mức độ biết khác trước", "The same, known better or worse than before")
SIDES: dict[Side, Text] = {"old": Text("cũ", "old"), "new": Text("mới", "new")}
_COUNTED = Text("{count} {status}", "{count} {status}")
_SHORT_HASH = 12

_Say = Callable[[ClauseChange], Iterable[str]]


def comparison_text(comparison: Comparison, lang: Language, screen: Screen) -> str:
    """The page: what changed clause by clause, then what is only worded or known otherwise."""
    page = _Page(comparison, ComparisonWords(comparison, lang), lang, screen)
    changed = [page.row(row) for row in rows_of(comparison.changes)]
    sections = (
        page.heading(),
        *(changed or [[NOTHING.in_language(lang)]]),
        page.listed(REWORDED, comparison.reworded, page.rewording),
        page.listed(KNOWN, comparison.known_otherwise, page.known),
    )
    return "\n\n".join("\n".join(section) for section in sections if section)


def version_in_words(comparison: Comparison, side: Side, lang: Language) -> str:
    """One version by its id, edition and the start of its hash."""
    version = comparison.old if side == "old" else comparison.new
    return VERSION.in_language(lang).format(
        id=version.id, edition=version.edition, content=version.content_hash[:_SHORT_HASH]
    )


def counts(comparison: Comparison, lang: Language) -> str:
    """How many parts of clauses changed, and how: ``2 chặt hơn, 40 giữ nguyên``."""
    found = Counter(change.status for change in comparison.clauses)
    return "; ".join(
        _COUNTED.in_language(lang).format(
            count=found[status], status=STATUSES[status].in_language(lang)
        )
        for status in (*(s for s in Status if s is not Status.SAME), Status.SAME)
        if found[status]
    )


@frozen
class _Page:
    """What the rows and lists are made from."""

    comparison: Comparison
    words: ComparisonWords
    lang: Language
    screen: Screen

    def heading(self) -> list[str]:
        old, new = (version_in_words(self.comparison, side, self.lang) for side in SIDES)
        head = HEAD.in_language(self.lang).format(old=old, new=new)
        return [
            *map(self.screen.bold, self.screen.wrapped(head)),
            *self.screen.wrapped(counts(self.comparison, self.lang)),
        ]

    def row(self, row: Row) -> list[str]:
        lines = self._name(row.changes[0])
        for change in row.changes:
            lines += self._change(change)
        return lines

    def _name(self, change: ClauseChange) -> list[str]:
        """The name and title that the clause has now."""
        text = self.words.heading(change)
        return list(map(self.screen.bold, self.screen.wrapped(text, "", "  ")))

    def _change(self, change: ClauseChange) -> list[str]:
        status = self._coloured(self.words.status(change), change.status)
        lines = [f"  {self.words.part(change)}: {status}"]
        for side in SIDES:
            lines += self._side(change, side)
        for reason in self.words.reasons(change):
            lines += self.screen.wrapped(reason, "    ", "      ")
        return lines

    def _side(self, change: ClauseChange, side: Side) -> list[str]:
        clause = change.old if side == "old" else change.new
        if clause is None:
            return []
        said = list(self.words.wording(change, side))
        if change.reworded:
            said.insert(0, f"“{self.words.title(clause)}”")
        if not said:
            return []
        label = SIDES[side].in_language(self.lang)
        first = f"    {label}: "
        lines = self.screen.wrapped(said[0], first, " " * len(first))
        for sentence in said[1:]:
            lines += self.screen.wrapped(sentence, " " * len(first), " " * (len(first) + 2))
        citation = self.words.citation(clause, side)
        cited = self.screen.wrapped(f"({citation})", " " * len(first)) if citation else []
        return [*lines, *map(self.screen.dim, cited)]

    def _coloured(self, text: str, status: Status) -> str:
        if status in (Status.STRICTER, Status.GONE):
            return self.screen.red(text)
        if status in (Status.LAXER, Status.NEW):
            return self.screen.green(text)
        return self.screen.yellow(text)

    def listed(self, head: Text, changes: Iterable[ClauseChange], say: _Say) -> list[str]:
        """A short section, one paragraph for each change."""
        lines = [line for change in changes for line in say(change)]
        return [self.screen.bold(head.in_language(self.lang)), *lines] if lines else []

    def rewording(self, change: ClauseChange) -> Iterator[str]:
        """Both titles."""
        yield from self.screen.wrapped(self.words.rewording(change), "  - ", "    ")

    def known(self, change: ClauseChange) -> Iterator[str]:
        """How it is known."""
        text = f"{self.words.heading(change)}. {self.words.known(change)}"
        yield from self.screen.wrapped(text, "  - ", "    ")
