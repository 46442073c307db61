"""What each version of a standard changed against the one before it, as officials know the table.

A change that is claimed comes with a case that shows it, below the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from attrs import frozen

from tcpl_rules.comparison.comparison import Comparison, Side
from tcpl_rules.comparison.diff import diff
from tcpl_rules.compiled import CompiledRuleset
from tcpl_rules.model.ruleset import Ruleset
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.reference.beside import called
from tcpl_rules.reference.markdown import (
    bold,
    bullets,
    code,
    details,
    escaped,
    heading,
    link,
    link_to,
    page,
    relative,
    table,
)
from tcpl_rules.reference.page import Page
from tcpl_rules.report.comparison.rows import Row, rows_of
from tcpl_rules.report.comparison.table import CHANGE, HEADS, cell, remarks
from tcpl_rules.report.comparison.text import NOTHING, counts
from tcpl_rules.report.comparison.words import ComparisonWords

FOLDER: Final = "reference/versions"
_TITLE: Final = Text("So sánh giữa các văn bản", "What each version changed")
_LEAD: Final = Text(
    "Mỗi bảng so sánh từng điều, khoản theo nội dung, không theo lời văn. Chỗ nào nói chặt hơn, "
    "nới hơn hay sửa đổi đều có một ví dụ tính theo cả hai văn bản để chứng minh.",
    "Each table compares clause by clause, by meaning and not by wording. Where it says stricter, "
    "laxer or changed, a case assessed under both versions shows it.",
)
_PAIR: Final = Text("{new} so với {old}", "{new} against {old}")
_OLD_TO_NEW: Final = Text(
    "So sánh {old} với {new}: {counts}.", "{old} compared with {new}: {counts}."
)
_SAME: Final = Text(
    "Các phần giữ nguyên không có trong bảng. So sánh các bản đã công bố ở đây: {hashes}.",
    "Parts that are the same are not in the table. Compared are: {hashes}.",
)
_EDITION: Final = Text("bản {edition} ({content})", "edition {edition} ({content})")
_SHORT_HASH: Final = 12


def version_pages(rulesets: Sequence[CompiledRuleset], lang: Language) -> Iterator[Page]:
    """A page for each two consecutive versions of a standard among *rulesets*, and their index."""
    pairs = tuple(consecutive(rulesets))
    if not pairs:
        return
    here = f"{FOLDER}/index.md"
    listed = (
        link(_pair(old.model, new.model, lang), relative(path_of(old, new), here))
        for old, new in reversed(pairs)
    )
    title = heading(1, _TITLE.in_language(lang))
    yield Page(path=here, text=page(title, _LEAD.in_language(lang), bullets(listed)))
    for old, new in reversed(pairs):
        yield _Comparing(diff(old, new), old, new, lang).page()


def consecutive(
    rulesets: Sequence[CompiledRuleset],
) -> Iterator[tuple[CompiledRuleset, CompiledRuleset]]:
    """Each version of a standard with the one after it, by the years that they govern."""

    def standard(one: CompiledRuleset) -> str:
        return one.model.standard

    dated = [one for one in rulesets if one.model.years is not None]
    for _, series in groupby(sorted(dated, key=standard), standard):
        yield from pairwise(sorted(series, key=_first_year))


def path_of(old: CompiledRuleset, new: CompiledRuleset) -> str:
    """The page that compares *old* with *new*."""
    return f"{FOLDER}/{old.id}_{new.id}.md"


def _first_year(one: CompiledRuleset) -> int:
    return one.model.years.first if one.model.years is not None else 0


def _pair(old: Ruleset, new: Ruleset, lang: Language) -> str:
    return _PAIR.in_language(lang).format(old=_called(old, lang), new=_called(new, lang))


def _called(ruleset: Ruleset, lang: Language) -> str:
    return escaped(called(ruleset, lang))


@frozen
class _Comparing:
    """What the page of two versions is made from."""

    comparison: Comparison
    old: CompiledRuleset
    new: CompiledRuleset
    lang: Language

    def page(self) -> Page:
        rows = rows_of(self.comparison.changes)
        text = page(
            heading(1, _pair(self.old.model, self.new.model, self.lang)),
            self._lead(),
            self._table(rows) if rows else NOTHING.in_language(self.lang),
            *self._remarks(),
            self._hashes(),
        )
        return Page(path=self._here, text=text)

    @property
    def _here(self) -> str:
        return path_of(self.old, self.new)

    @property
    def _words(self) -> ComparisonWords:
        return ComparisonWords(self.comparison, self.lang)

    def _lead(self) -> str:
        return _OLD_TO_NEW.in_language(self.lang).format(
            old=self._overview(self.old),
            new=self._overview(self.new),
            counts=escaped(counts(self.comparison, self.lang)),
        )

    def _overview(self, one: CompiledRuleset) -> str:
        target = relative(f"reference/{one.id}/index.md", self._here)
        return link(_called(one.model, self.lang), target)

    def _hashes(self) -> str:
        said = _SAME.in_language(self.lang)
        return said.format(hashes="; ".join(map(self._version, (self.old, self.new))))

    def _version(self, one: CompiledRuleset) -> str:
        edition = _EDITION.in_language(self.lang).format(
            edition=one.edition, content=one.content_hash[:_SHORT_HASH]
        )
        return f"{code(one.id)}, {edition}"

    # -- the table ---------------------------------------------------------------------------------

    def _table(self, rows: tuple[Row, ...]) -> str:
        heads = [head.in_language(self.lang) for head in (CHANGE, *HEADS[:2])]
        shown = table(heads, map(self._row, rows))
        return f'<div class="tcpl-versions" markdown>\n\n{shown}\n\n</div>'

    def _row(self, row: Row) -> list[str]:
        changed = "<br>".join(
            f"{escaped(self._words.part(one))}: {bold(escaped(self._words.status(one)))}"
            for one in row.changes
        )
        return [changed, self._cell(row, "old"), self._cell(row, "new")]

    def _cell(self, row: Row, side: Side) -> str:
        title, sentences = cell(row, side, self._words)
        clause = row.old if side == "old" else row.new
        one = self.old if side == "old" else self.new
        named = bold(escaped(title)) if title else ""
        if clause is not None and named:
            named = link_to(one.model, clause.key, named, self._here)
        return "<br>".join([*([named] if named else []), *map(escaped, sentences)])

    def _remarks(self) -> Iterator[str]:
        for title, listed in remarks(self.comparison, self._words, self.lang):
            yield heading(2, escaped(title))
            shown = bullets(map(escaped, listed))
            yield details(title, shown, "note") if len(listed) > _MANY else shown


_MANY: Final = 40
