"""What a change of rules means for whom, as sections of words and tables, however drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import TypeVar

from attrs import frozen

from tcpl_rules.comparison.comparison import Side
from tcpl_rules.comparison.impact import (
    VERDICTS,
    BrokenRow,
    Impact,
    RowProblem,
    UnitImpact,
    Wanting,
)
from tcpl_rules.model.standing import Text
from tcpl_rules.quantities import Language
from tcpl_rules.report.impact import words
from tcpl_rules.report.impact.words import bounds_cell, bounds_words
from tcpl_rules.report.wording import sentence_case

Cells = tuple[str, ...]
_T = TypeVar("_T")


@frozen(kw_only=True)
class Section:
    """A heading with sentences, a table and a list; each may be missing.

    The first column of the table is text, the others are numbers.
    """

    title: str
    lead: tuple[str, ...] = ()
    heads: Cells = ()
    rows: tuple[Cells, ...] = ()
    listed: tuple[str, ...] = ()


def impact_sections(impact: Impact, lang: Language, most: int | None = None) -> tuple[Section, ...]:
    """The sections that have something to say; no list longer than *most*."""
    page = _Page(impact, lang, most)
    sections = (
        page.matrix(),
        page.by_clause(),
        page.by_province(),
        page.wanting(),
        page.left_out(),
        page.losers(words.CERTAIN, certain=True),
        page.losers(words.PERHAPS, certain=False),
        page.broken(),
    )
    return tuple(section for section in sections if section.lead or section.rows or section.listed)


@frozen
class _Page:
    impact: Impact
    lang: Language
    most: int | None

    def matrix(self) -> Section:
        impact = self.impact
        named = [sentence_case(self._say(words.VERDICTS[verdict])) for verdict in VERDICTS]
        counts = [[impact.count(old, new) for new in VERDICTS] for old in VERDICTS]
        all_new = [sum(column) for column in zip(*counts, strict=True)]
        lines = [*zip(named, counts, strict=True), (self._say(words.ALL), all_new)]
        return Section(
            title=self._say(words.MATRIX),
            lead=(
                self._say(words.COUNTED, units=len(impact.units), broken=len(impact.broken)),
                *self._as_if(),
                self._say(words.LOSERS, bounds=bounds_words(impact.losers, self.lang)),
                self._say(words.WINNERS, bounds=bounds_words(impact.winners, self.lang)),
            ),
            heads=(self._say(words.BEFORE_AFTER), *named, self._say(words.ALL)),
            rows=tuple((name, *map(str, row), str(sum(row))) for name, row in lines),
        )

    def _as_if(self) -> Iterator[str]:
        for side in _SIDES:
            units = sum(side in unit.as_if for unit in self.impact.units)
            if units:
                yield self._say(words.AS_IF, ruleset=self._id(side), units=units)

    def by_clause(self) -> Section:
        impact = self.impact
        rows: list[Cells] = []
        for clause in impact.by_clause:
            cited = clause.clause.citation.in_language(self.lang)
            text = f"{clause.text.in_language(self.lang)} ({cited})"
            rows.append((text, *map(str, (clause.losers, clause.alone, clause.may))))
            rows += [
                (
                    f"– {part.key}. {part.title.in_language(self.lang)}",
                    str(part.losers),
                    "",
                    str(part.may),
                )
                for part in clause.parts
            ]
        lead = [self._say(words.CLAUSE_HOW)] if rows else []
        if impact.jointly:
            lead.append(self._say(words.JOINTLY, units=impact.jointly))
        return Section(
            title=self._say(words.BY_CLAUSE),
            lead=tuple(lead),
            heads=self._heads(words.CLAUSE_HEADS),
            rows=tuple(rows),
        )

    def by_province(self) -> Section:
        provinces = self.impact.by_province
        rows = tuple(
            (
                province.province or self._say(words.NO_PROVINCE),
                str(province.units),
                bounds_cell(province.losers),
                bounds_cell(province.winners),
            )
            for province in provinces
        )
        return Section(
            title=self._say(words.BY_PROVINCE),
            heads=self._heads(words.PROVINCE_HEADS),
            rows=rows if any(province.province for province in provinces) else (),
        )

    def wanting(self) -> Section:
        shown, more = self._cut(self.impact.wanting)
        return Section(
            title=self._say(words.WANTING),
            lead=(self._say(words.WANTING_HOW),) if shown else (),
            heads=self._heads(words.WANTING_HEADS),
            rows=tuple(
                (self._wanted(one), *map(str, (one.units, one.changing, one.alone)))
                for one in shown
            ),
            listed=more,
        )

    def _wanted(self, one: Wanting) -> str:
        key = one.key if one.side is None else f"{self._id(one.side)} {one.key}"
        return f"{one.label.in_language(self.lang)} ({key})"

    def left_out(self) -> Section:
        shown, more = self._cut(self.impact.left_out)
        lines = (
            self._say(
                words.LEFT_OUT_LINE,
                ruleset=self._id(one.side),
                what=f"“{one.label.in_language(self.lang)}” ({one.what}.{one.key})",
                units=one.units,
                why=self._say(words.WHY[one.why]),
            )
            for one in shown
        )
        return Section(title=self._say(words.LEFT_OUT), listed=(*lines, *more))

    def losers(self, title: Text, *, certain: bool) -> Section:
        loses = True if certain else None
        units = [unit for unit in self.impact.units if unit.loses is loses]
        shown, more = self._cut(units)
        return Section(
            title=self._say(title, units=len(units)),
            listed=(*(_named(unit) for unit in shown), *more),
        )

    def broken(self) -> Section:
        rows = self.impact.broken
        shown, more = self._cut(rows)
        lines = (line for row in shown for line in self._problems(row))
        return Section(title=self._say(words.BROKEN, rows=len(rows)), listed=(*lines, *more))

    def _problems(self, row: BrokenRow) -> Iterator[str]:
        place = f"{row.file} ({row.unit})" if row.unit else row.file
        for one in row.problems:
            yield f"{place}: {self._problem(one)}"

    def _problem(self, one: RowProblem) -> str:
        said = f"{one.problem.sentence(self.lang)} [{one.problem.code}]"
        if len(one.sides) != 1:
            return said
        return f"{said}, {self._say(words.ONLY_UNDER, ruleset=self._id(one.sides[0]))}"

    def _cut(self, listed: Sequence[_T]) -> tuple[Sequence[_T], tuple[str, ...]]:
        """As many of *listed* as are shown, and the line that says how many are not."""
        if self.most is None or len(listed) <= self.most:
            return listed, ()
        more = len(listed) - self.most
        return listed[: self.most], (self._say(words.MORE, more=more),)

    def _heads(self, texts: Iterable[Text]) -> Cells:
        return tuple(self._say(text) for text in texts)

    def _id(self, side: Side) -> str:
        return version_name(self.impact, side, self.lang)

    def _say(self, text: Text, **named: object) -> str:
        both = {side: self._id(side) for side in _SIDES}
        return text.in_language(self.lang).format(**both, **named)


_SIDES: tuple[Side, Side] = ("old", "new")


def version_name(impact: Impact, side: Side, lang: Language) -> str:
    """The id of the version on *side*, and which it is where both have one id."""
    old, new = impact.old.id, impact.new.id
    name = old if side == "old" else new
    return f"{name} ({words.SIDES[side].in_language(lang)})" if old == new else name


def _named(unit: UnitImpact) -> str:
    """The unit with all that tells it from another of its name."""
    named = unit.unit
    parts = (named.name, named.code, named.district, named.province)
    place = (
        PurePath(unit.file).name if unit.row is None else f"{PurePath(unit.file).name}:{unit.row}"
    )
    return f"{', '.join(part for part in parts if part)} – {place}"


def impact_title(impact: Impact, lang: Language) -> str:
    """The heading above all sections."""
    old, new = (version_name(impact, side, lang) for side in _SIDES)
    return words.TITLE.in_language(lang).format(old=old, new=new)
